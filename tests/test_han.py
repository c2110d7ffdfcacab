"""Chinese names, case by case; the cases are for linguists to edit."""

from __future__ import annotations

import pytest

from tests.case_tables import assert_as_said, judged, label, rows

CASES = rows("chinese")


@pytest.mark.parametrize("row", CASES, ids=label)
def test_case(row: dict[str, str]) -> None:
    assert_as_said(judged(row), row)


def test_cases_are_distinct() -> None:
    keys = [(row["entered"], row["printed"], row["native"], row["country"]) for row in CASES]
    assert len(keys) == len(set(keys))


def test_there_are_as_many_cases_as_were_asked_for() -> None:
    assert len(CASES) >= 400
