"""The acceptance scenarios, and people of our own: a form, a document, what has to come of them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kycmatch import Document, Form, Report, check
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
