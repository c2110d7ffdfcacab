"""Names in Cyrillic, Greek, Georgian and Armenian letters, by system and by ear."""

from __future__ import annotations

import pytest

from kycmatch import compare_names
from kycmatch.romanize import costs, sounds
from kycmatch.romanize.units import ALPHABETS, units
from tests.case_tables import rows

CASES = rows("alphabets")


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['native']}~{row['latin']}")
def test_case(row: dict[str, str]) -> None:
    country = row["country"] or None
    verdict = compare_names(row["latin"], row["native"], country=country)
    allowed = {"match", "close"} if row["outcome"] == "same" else {row["outcome"]}
    assert verdict.outcome in allowed, (verdict.reasons, row["why"])
    if row["reasons"]:
        assert {reason.value for reason in verdict.reasons} == set(row["reasons"].split())
    turned = compare_names(row["native"], row["latin"], country=country)
    assert turned.outcome in allowed, (turned.reasons, row["why"])


def test_reading_by_ear_ranks_below_every_system() -> None:
    spellings = ("Mueller", "Müllerr", "Mellor")
    scores = [compare_names(latin, "Мюллер", country="RUS").score or 0.0 for latin in spellings]
    assert scores == sorted(set(scores), reverse=True)


@pytest.mark.parametrize("table", sorted(sounds.tables()))
def test_every_letter_becomes_something(table: str) -> None:
    for letters, sound in sounds.tables()[table].items():
        own = letters.strip("|")
        made = costs.table(table).costs(costs.EDGE, own, costs.EDGE)
        assert any(latin for latin in made) or sound.like == (sounds.SILENT,), letters
        assert all(cost >= 0 for cost in made.values())
        assert len(sound.like) == len(set(sound.like))


@pytest.mark.parametrize("script", sorted(ALPHABETS))
def test_letters_of_a_word_are_kept(script: str) -> None:
    word = {"Cyrillic": "аабв", "Greek": "μπου", "Georgian": "იუნი", "Armenian": "յուն"}[script]
    assert "".join(units(word, script)) == word
