"""The tables of cases."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from kycmatch import Document, Form, Verdict, check
from kycmatch.reasons import Family, Reason


def rows(name: str) -> list[dict[str, str]]:
    """The rows of `tests/cases/<name>.csv`, a column each."""
    path = Path(__file__).parent / "cases" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def label(row: dict[str, str]) -> str:
    """What a row gives, without what it expects."""
    return " | ".join(v for k, v in row.items() if k not in ("outcome", "reasons", "why"))


def boxed(text: str) -> dict[str, Any]:
    """`SURNAME|GIVEN` are two boxes, anything else is one line."""
    if "|" not in text:
        return {"name": text}
    surname, given = text.split("|")
    return {"surname": surname, "given_names": given}


def judged(row: dict[str, str]) -> Verdict:
    """The verdict of the name of a row with `entered`, `printed`, `native` and `country`."""
    document = Document(
        issuing_state=row["country"] or None,
        native_name=row["native"] or None,
        **boxed(row["printed"]),
    )
    return check(Form(**boxed(row["entered"])), document)["name"]


def assert_as_said(verdict: Verdict, row: dict[str, str]) -> None:
    """The outcome and the reasons are those of the row; beyond them only ways of writing may be."""
    assert verdict.outcome == row["outcome"], (verdict, row["why"])
    told = {reason.value for reason in verdict.reasons}
    wanted = set(row["reasons"].split())
    assert wanted <= told, (verdict, row["why"])
    further = {reason for reason in told - wanted if Reason(reason).family is not Family.WRITING}
    assert not further, (verdict, row["why"])
