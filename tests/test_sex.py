"""Sex markers: a table of pairs in many languages, and the words by themselves."""

from __future__ import annotations

from datetime import date

import pytest

from kycmatch import data, sex
from kycmatch.models import Document, Form
from kycmatch.zones import Zones
from tests.case_tables import label, rows

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("row", rows("sex"), ids=label)
def test_pairs(row: dict[str, str]) -> None:
    document = Document(sex=row["printed"], issuing_state=row["country"])
    (found,) = sex.compare(Form(sex=row["entered"]), Zones(document), TODAY)
    assert found.outcome == row["outcome"], row["why"]
    assert [r.value for r in found.reasons] == row["reasons"].split(), row["why"]


def test_nothing_on_either_side() -> None:
    assert sex.compare(Form(), Zones(Document()), TODAY) == ()


def test_from_the_machine_readable_zone() -> None:
    lines = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078<9612109<<<<<<<<")
    (found,) = sex.compare(Form(sex="female"), Zones(Document(mrz=lines)), TODAY)
    assert [r.value for r in found.reasons] == ["sex_unspecified"]
    assert (found.zone, found.printed) == ("mrz", "<")


@pytest.mark.parametrize("row", data.read("sex_words"), ids=lambda row: f"{row[0]}-{row[2]}")
def test_every_word_is_read(row: tuple[str, ...]) -> None:
    word, means, country, _ = row
    assert sex.sexes(word, country or None) == frozenset(means)
    assert means in ("M", "F", "X", "FM")


@pytest.mark.parametrize("text", ["", " ", "/", "Mister Ed", "MF", "F/M/X", "\u0301", "7"])
def test_what_is_no_sex(text: str) -> None:
    assert sex.sexes(text) == frozenset()


def test_long_text_is_not_read() -> None:
    assert sex.sexes("male " * 200_000) == frozenset()
