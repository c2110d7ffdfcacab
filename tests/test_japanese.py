"""Japanese names, case by case; the cases are for linguists to edit."""

from __future__ import annotations

import pytest

from kycmatch import Document, Form, check, compare_names
from kycmatch.reasons import Reason
from kycmatch.romanize import kana, kanji
from tests.case_tables import assert_as_said, judged, label, rows

CASES = rows("japanese")


@pytest.mark.parametrize("row", CASES, ids=label)
def test_case(row: dict[str, str]) -> None:
    assert_as_said(judged(row), row)


def test_cases_are_distinct_and_many() -> None:
    keys = [(row["entered"], row["printed"], row["native"], row["country"]) for row in CASES]
    assert len(keys) == len(set(keys)) >= 80


def test_the_system_is_named() -> None:
    systems = {
        (text, latin): {f.system for f in compare_names(latin, text, country="JPN").findings}
        for text, latin in (
            ("おのけんじ", "ONO KENJI"),
            ("おのけんじ", "ONO KENZI"),
            ("長谷川裕子", "HASEGAWA HIROKO"),
        )
    }
    assert systems == {
        ("おのけんじ", "ONO KENJI"): {kana.HEPBURN},
        ("おのけんじ", "ONO KENZI"): {kana.HEPBURN, kana.KUNREI},
        ("長谷川裕子", "HASEGAWA HIROKO"): {kanji.BY_KANJI, kanji.DICTIONARY},
    }


def test_spans_point_at_the_halves() -> None:
    verdict = compare_names("TANAKA KEIKO", "田中裕子", country="JPN")
    (different,) = (f for f in verdict.findings if f.reason is Reason.GIVEN_NAME_DIFFERENT)
    (ours,), (theirs,) = different.entered, different.printed
    assert "TANAKA KEIKO"[ours.start : ours.stop] == "KEIKO"
    assert "田中裕子"[theirs.start : theirs.stop] == "裕子"


def test_boxes_in_each_others_place() -> None:
    form = Form(surname="HIROKO", given_names="TANAKA")
    verdict = check(form, Document(issuing_state="JPN", native_name="田中裕子"))["name"]
    assert Reason.BOXES_SWAPPED in verdict.reasons
    assert verdict.outcome == "close"


@pytest.mark.parametrize(
    ("word", "valid"),
    [
        ("shunpei", True), ("ryuunosuke", True), ("kyoko", True), ("hotcho", True), ("ippei", True),
        ("kim", False), ("takesih", False), ("smith", False), ("nguyen", False), ("", False),
    ],
)  # fmt: skip
def test_romaji(word: str, valid: bool) -> None:
    assert kana.is_romaji(word) is valid


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("きゃ", "kya"),
        ("ちょう", "chou"),
        ("っしゃ", "ssha"),
        ("ん", "n"),
        ("すゞ", "suzu"),
        ("ヴィ", "bui"),
    ],
)
def test_kana_in_letters(text: str, latin: str) -> None:
    assert kana.romaji(text) == latin or kana.romaji(text) == latin.replace("bui", "bi")
