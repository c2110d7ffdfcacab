"""Names in Latin letters and in alphabets, case by case; the cases are for linguists to edit."""

from __future__ import annotations

import pytest

from kycmatch import Document, Form, check, compare_names
from tests.case_tables import boxed, rows

CASES = rows("names")


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['entered']}~{row['printed']}")
def test_case(row: dict[str, str]) -> None:
    document = Document(issuing_state=row["country"] or None, **boxed(row["printed"]))
    if "<" in row["printed"]:
        verdict = compare_names(row["entered"], row["printed"], country=row["country"] or None)
    else:
        verdict = check(Form(**boxed(row["entered"])), document)["name"]
    assert verdict.outcome == row["outcome"], (verdict, row["why"])
    assert {r.value for r in verdict.reasons} == set(row["reasons"].split()), (verdict, row["why"])


def test_cases_are_distinct() -> None:
    keys = [(row["entered"], row["printed"], row["country"]) for row in CASES]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("entered", "printed", "common"),
    [
        ("ZHANG WEI", "张伟", True),
        ("Mohamed Ali", "MOHAMED ALI", True),
        ("Mohamed Ali", "MOHAMED HASSAN", False),
        ("Quentin Abernathy", "QUENTIN ABERNATHY", False),
        ("Maria Abernathy", "MARIA ABERNATHY", False),
        ("Quentin Abernathy", "JOHN SMITH", False),
    ],
)
def test_a_name_of_many_people_tells_little(entered: str, printed: str, *, common: bool) -> None:
    assert compare_names(entered, printed).common_name is common
