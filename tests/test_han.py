"""Chinese names, case by case; the cases are for linguists to edit."""

from __future__ import annotations

from typing import Any

import pytest

from kycmatch import Document, Form, check
from kycmatch.reasons import Family, Reason
from tests.case_tables import label, rows

CASES = rows("chinese")


def boxed(text: str) -> dict[str, Any]:
    """`SURNAME|GIVEN` are two boxes, anything else is one line."""
    if "|" not in text:
        return {"name": text}
    surname, given = text.split("|")
    return {"surname": surname, "given_names": given}


@pytest.mark.parametrize("row", CASES, ids=label)
def test_case(row: dict[str, str]) -> None:
    document = Document(
        issuing_state=row["country"] or None,
        native_name=row["native"] or None,
        **boxed(row["printed"]),
    )
    verdict = check(Form(**boxed(row["entered"])), document)["name"]
    assert verdict.outcome == row["outcome"], (verdict, row["why"])
    told = {r.value for r in verdict.reasons if Reason(r).family is not Family.WRITING}
    wanted = set(row["reasons"].split())
    kept = {reason for reason in wanted if Reason(reason).family is not Family.WRITING}
    assert told == kept, (verdict, row["why"])
    assert wanted - kept <= {r.value for r in verdict.reasons}, (verdict, row["why"])


def test_cases_are_distinct() -> None:
    keys = [(row["entered"], row["printed"], row["native"], row["country"]) for row in CASES]
    assert len(keys) == len(set(keys))


def test_there_are_as_many_cases_as_were_asked_for() -> None:
    assert len(CASES) >= 400
