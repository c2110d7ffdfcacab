"""Every character of a machine readable zone read as each one that it is confused with.

Either the zone still says the same, or a check digit or the format notices; where neither can, this
test lists why.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kycmatch import Document, Form, Reason, check, mrz
from kycmatch.data import table
from kycmatch.mrz import Mrz
from kycmatch.mrz.layout import layouts

LINES = (Path(__file__).parent / "cases" / "mrz.jsonl").read_text(encoding="utf-8").splitlines()


def clean(case: dict[str, Any]) -> bool:
    """Whether the lines are of their format's own length, and nothing is wrong with them."""
    zone = mrz.read(case["lines"])
    return (
        zone is not None
        and not (zone.failed or zone.corrections)
        and len(case["lines"]) == layouts()[zone.format].lines
        and all(len(line) == layouts()[zone.format].width for line in case["lines"])
    )


CASES = [case for case in map(json.loads, LINES) if clean(case)]

UNCHECKED = {
    "document_code",
    "issuing_state",
    "name",
    "surname",
    "given_names",
    "nationality",
    "sex",
}
"""Fields that no check digit protects; a visa's optional data has none either."""

TEN_APART = {("6", "G"), ("<", "K"), ("1", "L"), ("0", "<")}
"""Characters whose values differ by a multiple of ten, so that no check digit tells them apart.

A filler among digits is also misread as a letter that is then taken for 0.
"""


def confusions() -> dict[str, set[str]]:
    """What each character may be read as, by the table."""
    found: dict[str, set[str]] = {}
    for _, read, meant in table("ocr_confusions"):
        found.setdefault(meant, set()).add(read)
        found.setdefault(read, set()).add(meant)
    return found


def exchanges(lines: list[str]) -> Iterator[tuple[int, int, str, list[str]]]:
    """Every place with what stands there instead, and the lines then."""
    alike = confusions()
    for row, line in enumerate(lines):
        for at, char in enumerate(line):
            for other in sorted(alike.get(char, ())):
                read = f"{line[:at]}{other}{line[at + 1 :]}"
                yield row, at, other, [*lines[:row], read, *lines[row + 1 :]]


def field_at(zone: Mrz, row: int, at: int) -> str:
    for place in layouts()[zone.format].fields.values():
        if place.line == row and place.start <= at < place.stop:
            return place.field
    raise AssertionError((row, at))


def said(zone: Mrz) -> tuple[object, ...]:
    """What a zone says, without how it was read."""
    values = (getattr(zone, name) for name in Mrz.__slots__)
    kept = zip(Mrz.__slots__, values, strict=True)
    return tuple(value for name, value in kept if name not in ("corrections", "name_cut"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_noticed_or_cannot_be(case: dict[str, Any]) -> None:
    zone = mrz.read(case["lines"])
    assert zone is not None
    for row, at, other, lines in exchanges(case["lines"]):
        read = mrz.read(lines)
        if read is None or read.failed or said(read) == said(zone):
            continue
        field = field_at(zone, row, at)
        meant = {b for _, a, b in table("ocr_confusions") if a == other}
        pairs = {tuple(sorted((case["lines"][row][at], char))) for char in (other, *meant)}
        unchecked = UNCHECKED | ({"optional"} if zone.format.startswith("MRV") else set())
        assert field in unchecked or pairs & TEN_APART, (field, pairs)


def test_what_is_noticed_is_a_finding() -> None:
    lines = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ]
    for _, _, _, changed in exchanges(lines):
        found = check(Form(), Document(mrz=changed))["document"]
        read = mrz.read(changed)
        if read is None:
            assert Reason.MRZ_MALFORMED in found.reasons
        else:
            wrong = [f.system for f in found.findings if f.reason is Reason.CHECK_DIGIT_WRONG]
            assert wrong == [*read.failed]
