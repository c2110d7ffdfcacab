"""The acceptance scenarios, and people of our own: a form, a document, what has to come of them."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kycmatch import Document, Form, Report, advise, check
from kycmatch.messages import LOCALES
from kycmatch.reasons import Family, Reason

SCENARIOS: list[dict[str, Any]] = [
    json.loads(line)
    for name in ("scenarios", "people")
    for line in (Path(__file__).parent / "cases" / f"{name}.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def report(scenario: dict[str, Any]) -> Report:
    return check(
        Form(**scenario["form"]),
        Document(**scenario["document"]),
        scenario["policy"],
        today=date.fromisoformat(scenario["today"]),
    )


def expectations() -> list[Any]:
    return [
        pytest.param(scenario, field, expected, id=f"{scenario['id']}-{field}")
        for scenario in SCENARIOS
        for field, expected in scenario["expected"]["fields"].items()
    ]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario["id"])
def test_action(scenario: dict[str, Any]) -> None:
    assert report(scenario).decision.action.value == scenario["expected"]["action"]


@pytest.mark.parametrize(("scenario", "field", "expected"), expectations())
def test_field(scenario: dict[str, Any], field: str, expected: dict[str, Any]) -> None:
    verdict = report(scenario)[field]
    needed = {Reason(code) for code in expected["reasons"]}
    found = set(verdict.reasons)
    assert verdict.outcome.value == expected["outcome"]
    assert needed <= found
    assert {reason.family for reason in found - needed} <= {Family.WRITING}


def test_all_are_there() -> None:
    assert len(SCENARIOS) == len({scenario["id"] for scenario in SCENARIOS}) == 95


IN_WORDS: dict[str, tuple[str, str, str]] = {
    "IN01": ("the initial", "首字母", "首字母"),
    "DE02": ("All of them", "全部", "全部"),
    "DOB02": ("The year of your date of birth", "年份", "年份"),
    "FR01": ("the last character", "最后一位", "最後一位"),
    "SEC01": ("the Latin keyboard", "拉丁字母键盘", "拉丁字母鍵盤"),
    "SEC02": ("another person", "不属于同一个人", "不屬於同一個人"),
    "DOC01": ("still valid", "有效期", "有效期"),
}
"""What the advice says besides values, in the languages of the catalogues."""

ADVISED = [scenario for scenario in SCENARIOS if scenario.get("advice")]


def values(scenario: dict[str, Any]) -> set[str]:
    """The words of the advice that the document prints in the script of the form."""
    printed = {
        word.casefold()
        for name, value in scenario["document"].items()
        if name.endswith(("name", "names")) and name != "native_name"
        for word in value.split()
    }
    found = {word.strip(",.:;").casefold() for word in scenario["advice"].split()}
    characters = {char for char in scenario["advice"] for word in printed if char in word}
    return (found & printed) | {char for char in characters if ord(char) > 0x2E80}


@pytest.mark.parametrize("scenario", ADVISED, ids=lambda scenario: scenario["id"])
@pytest.mark.parametrize("place", range(3), ids=LOCALES)
def test_advice(scenario: dict[str, Any], place: int) -> None:
    text = " ".join(advice.text for advice in advise(report(scenario), LOCALES[place]))
    assert {value for value in values(scenario) if value not in text.casefold()} == set()
    if scenario["id"] in IN_WORDS:
        assert IN_WORDS[scenario["id"]][place] in text


def test_advice_names_dates_and_characters() -> None:
    spoken = re.compile(r"\d+ [A-Z]\w+ \d{4}|(?:letter|digit) \w\b")
    expected = 0
    for scenario in ADVISED:
        text = " ".join(advice.text for advice in advise(report(scenario)))
        for words in spoken.findall(scenario["advice"]):
            assert words in text
            expected += 1
    assert expected == 4


def test_all_advice_says_something() -> None:
    told = {scenario["id"] for scenario in ADVISED if values(scenario)}
    assert len(told | IN_WORDS.keys()) >= len(ADVISED) - 2  # two are dates and characters
