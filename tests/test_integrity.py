"""The document against itself."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kycmatch import check, integrity
from kycmatch.models import Document, Form, ZoneFields
from kycmatch.verdicts import Verdict
from kycmatch.zones import Zones

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
    ("number", "contradicts"),
    [("BAB183428", False), ("44282767Q", False), ("44.282.767-Q", False), ("44282768Q", True)],
)
def test_a_card_has_its_number_and_the_persons(number: str, contradicts: bool) -> None:
    lines = ["IDESPBAB183428444282767Q<<<<<<", "8001014F3001019ESP<<<<<<<<<<<6",
             "GARCIA<<ANA<<<<<<<<<<<<<<<<<<<"]  # fmt: skip
    disagree = [("zones_disagree", "document_number")]
    assert found(number=number, mrz=lines) == (disagree if contradicts else [])


@pytest.mark.parametrize(
    ("fields", "fields_that_disagree"),
    [
        ({"date_of_birth": "1949-12-31", "sex": "女"}, []),
        ({"date_of_birth": "1949年12月31日", "sex": "X"}, []),
        ({"date_of_birth": "1949-12"}, []),
        ({"date_of_birth": "1988-09-07", "sex": "男"}, ["date_of_birth", "sex"]),
        ({"date_of_birth": "1949-12-31", "sex": "M"}, ["sex"]),
        ({"issued_on": "1996-01-02", "expires_on": "长期"}, []),
        ({"issued_on": "1994-01-02", "expires_on": "长期"}, ["expires_on"]),
        ({"issued_on": "1994-01-02", "expires_on": "2014-01-02"}, []),
    ],
)
def test_a_chinese_number_tells_birth_and_sex(
    fields: dict[str, str], fields_that_disagree: list[str]
) -> None:
    number = "11010519491231002X"
    told = [finding for v in verdicts(number=number, **fields) for finding in v.findings]
    assert [finding.system for finding in told] == fields_that_disagree
    assert {finding.reason.value for finding in told} <= {"zones_disagree"}
    assert verdicts(number="110105194912310021", date_of_birth="1988-09-07") == ()


@pytest.mark.parametrize(
    ("line", "findings"),
    [
        ("D1FRA13AA000026181231MARTIN<<9", []),
        ("D1FRA13AA000026181281MARTIN<<9", [("check_digit_wrong", "composite")]),
        ("CSC000000015<3001019<9001022<6", []),
        ("CSC000000015<3001019<9001072<6", [("check_digit_wrong", "date_of_birth")]),
        ("CTC000000015<3001019<9001022<6", [("mrz_malformed", None)]),
    ],
)
def test_zones_of_one_line(line: str, findings: list[tuple[str, str | None]]) -> None:
    assert found(mrz=[line]) == findings


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
        ({"surname": "Eriksson", "given_names": "Anna Lovisa"}, "name"),
        ({"surname": "Eriksen", "given_names": "Anna Maria"}, "name"),
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
    ("one", "other", "contradict"),
    [
        ("Kröger", "KROEGER", False),
        ("Đorđević", "DORDEVIC", False),
        ("Jean-Pierre D'Arc", "JEAN PIERRE DARC", False),
        ("Dr. Anna Huber", "ANNA HUBER", False),
        ("Anna Maria Huber", "ANNA HUBER", False),
        ("Rajesh Kumar", "RAMESH KUMAR", True),
        ("Li Na", "LIN NA", True),
        ("Karin Eriksson", "KARIN ERIKSON", True),
        ("Karin Eriksson", "KARIN ER1KSSON", True),
        ("William Carter", "BILL CARTER", True),
        ("Наталья Орлова", "NATALIA ORLOVA", False),
    ],
)
def test_names(one: str, other: str, contradict: bool) -> None:
    expected = [("zones_disagree", "name")] if contradict else []
    assert found(name=one, zones={"mrz": ZoneFields(name=other)}) == expected
    assert found(name=other, zones={"mrz": ZoneFields(name=one)}) == expected


def test_a_name_cut_off_in_the_machine_readable_zone() -> None:
    line = "P<UTOWOLFESCHLEGELSTEIN<<HUBERT<BLAINE<ADOLP"
    second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
    given = {"surname": "Wolfeschlegelstein", "mrz": (line, second)}
    assert found(given_names="Hubert Blaine Adolphus", **given) == []
    assert found(given_names="Hubert Conrad Adolphus", **given) == [("zones_disagree", "name")]


def test_a_name_cut_off_leaves_nothing_open_that_is_printed_whole() -> None:
    def typed(names: str, **document: Any) -> tuple[str, list[str]]:
        form = Form(surname="Wolfeschlegelstein", given_names=names)
        report = check(form, Document(mrz=(line, second), **document))
        verdict = next(verdict for verdict in report.verdicts if verdict.field == "name")
        return verdict.outcome.value, [reason.value for reason in verdict.reasons]

    line = "P<UTOWOLFESCHLEGELSTEIN<<HUBERT<BLAINE<ADOLP"
    second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
    printed = {"surname": "WOLFESCHLEGELSTEIN", "given_names": "HUBERT BLAINE ADOLPHUS"}
    assert typed("Hubert Blaine Adolpho")[0] == "match"
    for whole in (printed, {"chip": printed}):
        assert typed("Hubert Blaine Adolphus", **whole)[0] == "match"
        outcome, reasons = typed("Hubert Blaine Adolpho", **whole)
        assert outcome != "match"
        assert "mrz_truncated" not in reasons
    # A zone that prints less than the cut one has leaves open what follows.
    assert typed("Hubert Blaine Adolpho", surname="WOLFESCHLEGELSTEIN")[0] == "match"
