"""Korean names, case by case; the cases are for linguists to edit."""

from __future__ import annotations

import pytest

from kycmatch import compare_names
from kycmatch.reasons import Reason
from kycmatch.romanize import hangul
from tests.case_tables import assert_as_said, judged, label, rows

CASES = rows("korean")


@pytest.mark.parametrize("row", CASES, ids=label)
def test_case(row: dict[str, str]) -> None:
    assert_as_said(judged(row), row)


def test_cases_are_distinct_and_many() -> None:
    keys = [(row["entered"], row["printed"], row["native"], row["country"]) for row in CASES]
    assert len(keys) == len(set(keys)) >= 80


def test_the_system_is_named() -> None:
    verdict = compare_names("HAN HANEUL", "한하늘", country="KOR")
    assert {finding.system for finding in verdict.findings} == {hangul.REVISED}
    verdict = compare_names("PARK MINSOO", "박민수", country="KOR")
    assert {finding.system for finding in verdict.findings} == {hangul.CUSTOMARY}


def test_spans_point_at_the_syllables() -> None:
    verdict = compare_names("KIM MINSEO", "김민수", country="KOR")
    (different,) = (f for f in verdict.findings if f.reason is Reason.GIVEN_NAME_DIFFERENT)
    (ours,), (theirs,) = different.entered, different.printed
    assert "KIM MINSEO"[ours.start : ours.stop] == "SEO"
    assert "김민수"[theirs.start : theirs.stop] == "수"


def test_a_name_in_jamo_is_the_same_name() -> None:
    import unicodedata

    apart = unicodedata.normalize("NFD", "김민준")
    assert compare_names("KIM MINJUN", apart, country="KOR").outcome == "match"


@pytest.mark.parametrize("syllable", ["가", "뷁", "힣", "쌍", "권"])
def test_every_syllable_has_its_revised_spelling_first(syllable: str) -> None:
    ways = hangul.given(syllable)
    assert any(hangul.REVISED in way.systems and way.sure for way in ways.values())
    assert all(letters.isascii() and letters.islower() for letters in ways)
