"""The zones of a document side by side: whose value counts, and what may be cut."""

from __future__ import annotations

import pytest

from kycmatch.models import Document, Zone, ZoneFields
from kycmatch.mrz import Format, Mrz, write
from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Finding, Verdict
from kycmatch.zones import Printed, Zones, best

SPECIMEN = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)


def named(surname: str, given_names: str | None = None) -> Zones:
    lines = write(Mrz(Format.TD2, "I", "UTO", surname, given_names, date_of_birth="800101"))
    return Zones(Document(mrz=lines))


def cut(zones: Zones) -> list[bool]:
    return [value.cut for field in ("surname", "given_names") for value in zones.values(field)]


def test_a_document_of_lines_has_values() -> None:
    zones = Zones(Document(mrz=SPECIMEN))
    assert zones.values("surname") == (Printed(Zone.MRZ, "ERIKSSON"),)
    assert zones.values("given_names") == (Printed(Zone.MRZ, "ANNA MARIA"),)
    assert zones.values("document_number") == (Printed(Zone.MRZ, "L898902C3"),)
    assert zones.values("date_of_birth") == (Printed(Zone.MRZ, "740812"),)
    assert zones.fields[Zone.MRZ].nationality == ("UTO",)
    assert zones.country == "UTO"


def test_lines_in_one_text() -> None:
    document = Document.model_validate({"mrz": "\n".join(SPECIMEN)})
    assert Zones(document).values("sex") == (Printed(Zone.MRZ, "F"),)


def test_zones_stand_in_the_order_of_trust() -> None:
    document = Document(surname="Doe", mrz=SPECIMEN, chip=ZoneFields(surname="DOE"))
    assert [value.zone for value in Zones(document).values("surname")] == ["chip", "viz", "mrz"]


def test_a_zone_that_is_given_is_not_read_again() -> None:
    document = Document(mrz=SPECIMEN, zones={Zone.MRZ: ZoneFields(surname="GIVEN")})
    assert Zones(document).values("surname") == (Printed(Zone.MRZ, "GIVEN"),)


def test_a_zone_that_is_given_is_cut_where_its_lines_are() -> None:
    lines = named("ERIKSSON", "ANNA MARIA KATARINA LOVISA").document.mrz
    read = ZoneFields(surname="ERIKSSON", given_names="ANNA MARIA KATARINA L")
    whole = ZoneFields(surname="ERIKSSON", given_names="ANNA MARIA KATARINA LOVISA")
    assert cut(Zones(Document(mrz=lines, zones={Zone.MRZ: read}))) == [False, True]
    assert cut(Zones(Document(mrz=lines, zones={Zone.MRZ: whole}))) == [False, False]


def test_a_zone_of_no_format_has_no_values() -> None:
    zones = Zones(Document(mrz=("not a zone",)))
    assert zones.mrz is None
    assert zones.values("surname") == ()


def test_what_may_be_cut() -> None:
    assert cut(named("ERIKSSON", "ANNA")) == [False, False]
    assert cut(named("ERIKSSON", "ANNA MARIA KATARINA LOVISA")) == [False, True]
    assert cut(named("A" * 20 + " " + "B" * 20, "ANNA")) == [True, True]
    assert cut(named("A" * 31)) == [True]
    assert cut(named("A" * 30)) == [False]


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (Document(), Reason.MISSING_IN_DOCUMENT),
        (Document(redacted=frozenset({"number"})), Reason.REDACTED),
        (Document(unreadable=frozenset({"number"})), Reason.UNREADABLE),
    ],
)
def test_why_a_value_is_absent(document: Document, reason: Reason) -> None:
    assert Zones(document).absent("document_number") is reason


def test_doubts_know_both_names_of_the_number() -> None:
    zones = Zones(Document(confidence={"number": 0.3}), min_confidence=0.5)
    assert zones.doubts("document_number")
    assert zones.doubts("number")
    assert not zones.doubts("sex")


def test_best() -> None:
    different, close, absent = (
        Verdict.of("name", (Finding(reason),))
        for reason in (Reason.NAME_DIFFERENT, Reason.TYPO, Reason.TOO_LONG)
    )
    assert best((absent, different, close)).outcome is Outcome.CLOSE
    assert best((absent, different)) is different
