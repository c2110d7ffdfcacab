"""The document against itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kycmatch import integrity
from kycmatch.models import Document, Form, Zone, ZoneFields
from kycmatch.verdicts import Verdict
from kycmatch.zones import Printed, Zones

TODAY = date(2026, 11, 22)
NAMES = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
DATA = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def verdicts(**fields: Any) -> tuple[Verdict, ...]:
    return integrity.compare(Form(), Zones(Document(**fields)), TODAY)


def found(**fields: Any) -> list[tuple[str, str | None]]:
    (verdict,) = verdicts(**fields)
    return [(finding.reason.value, finding.system) for finding in verdict.findings]


def test_nothing_to_judge() -> None:
    assert verdicts() == ()
    assert verdicts(surname="ERIKSSON", number="L898902C3") == ()
    assert verdicts(chip=ZoneFields(surname="ERIKSSON")) == ()


def test_a_zone_in_order() -> None:
    assert found(mrz=[NAMES, DATA]) == []


@pytest.mark.parametrize(
    ("lines", "findings"),
    [
        (["ERIKSSON", "ANNA"], [("mrz_malformed", None)]),
        ([NAMES], [("mrz_malformed", None)]),
        ([NAMES, DATA[:-1] + "1"], [("check_digit_wrong", "composite")]),
        (
            [NAMES, DATA.replace("7408122", "7408132")],
            [("check_digit_wrong", "date_of_birth"), ("check_digit_wrong", "composite")],
        ),
        (
            [NAMES, DATA.replace("C36", "C37")],
            [("check_digit_wrong", "number"), ("check_digit_wrong", "composite")],
        ),
        ([NAMES[:-2], DATA], []),
        ([NAMES, DATA.replace("<<<<<", "<<<")], []),
        ([NAMES, DATA[1:]], [("mrz_malformed", None), ("check_digit_wrong", "number")]),
    ],
)
def test_lines(lines: list[str], findings: list[tuple[str, str | None]]) -> None:
    assert found(mrz=lines)[: len(findings) or None] == findings


@pytest.mark.parametrize(
    ("fields", "contradicted"),
    [
        ({"surname": "Eriksson", "given_names": "Anna Maria"}, None),
        ({"given_names": "Anna"}, None),
        ({"given_names": "Anna Lovisa"}, "given_names"),
        ({"surname": "Eriksen"}, "surname"),
        ({"surname": "エリクソン"}, None),
        ({"number": "L898902C3"}, None),
        ({"number": "L8989O2C3"}, None),
        ({"number": "L898902C4"}, "document_number"),
        ({"date_of_birth": "12 AUG/AOÛT 1974"}, None),
        ({"date_of_birth": "1974-XX-XX"}, None),
        ({"date_of_birth": "1874-08-12"}, None),
        ({"date_of_birth": "1974-12-08"}, "date_of_birth"),
        ({"date_of_birth": "1975-08-12"}, "date_of_birth"),
        ({"sex": "Female"}, None),
        ({"sex": "X"}, None),
        ({"sex": "M"}, "sex"),
        ({"nationality": "Utopian"}, None),
        ({"nationality": "Swedish"}, "nationality"),
        ({"expires_on": "15.04.2012"}, None),
        ({"expires_on": "15.04.2013"}, "expires_on"),
        ({"expires_on": "permanent"}, None),
        ({"place_of_birth": "ZENITH"}, None),
        ({"surname": "x" * 1_000_000, "number": "1" * 1_000_000}, None),
    ],
)
def test_zones(fields: dict[str, str], contradicted: str | None) -> None:
    expected = [("zones_disagree", contradicted)] if contradicted else []
    assert found(mrz=[NAMES, DATA], **fields) == expected


def test_codes_of_nationality_agree() -> None:
    assert found(nationality="German", chip=ZoneFields(nationality=("D",))) == []
    assert found(nationality="French", chip=ZoneFields(nationality=("D",))) == [
        ("zones_disagree", "nationality")
    ]


@pytest.mark.parametrize(
    ("one", "other", "cut", "contradict"),
    [
        ("Kröger", "KROEGER", False, False),
        ("Đorđević", "DORDEVIC", False, False),
        ("Jean-Pierre D'Arc", "JEAN PIERRE DARC", False, False),
        ("Dr. Anna", "ANNA", False, False),
        ("Emma Theresia Elise", "EMMA THERESIA E", True, False),
        ("Emma Theresia Elise", "EMMA THERE", True, False),
        ("Rajesh Kumar", "RAMESH KUMAR", False, True),
        ("Li", "LIN", False, True),
        ("Lin", "LI", True, False),
        ("Наталья", "NATALIA", False, False),
    ],
)
def test_names(one: str, other: str, cut: bool, contradict: bool) -> None:
    viz, mrz = Printed(Zone.VIZ, one), Printed(Zone.MRZ, other, cut)
    assert integrity.names_contradict(viz, mrz) is contradict
    assert integrity.names_contradict(mrz, viz) is contradict
