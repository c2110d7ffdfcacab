"""Validity: a table of dates of issue and expiry, and the zones they are read in."""

from __future__ import annotations

from datetime import date

import pytest

from kycmatch import data, validity
from kycmatch.models import Document, Form, ZoneFields
from kycmatch.mrz import Format, Mrz, write
from kycmatch.verdicts import Verdict
from kycmatch.zones import Zones
from tests.case_tables import label, rows

TODAY = date(2026, 11, 22)


def verdict(document: Document, min_confidence: float = 0.0) -> Verdict:
    zones = Zones(document, min_confidence=min_confidence)
    (found,) = validity.compare(Form(), zones, TODAY)
    return found


def outcome(document: Document) -> tuple[str, list[str]]:
    found = verdict(document)
    return found.outcome.value, [reason.value for reason in found.reasons]


def zone(expires_on: str) -> tuple[str, ...]:
    return write(
        Mrz(
            Format.TD3,
            "P",
            "UTO",
            "DOE",
            number="X1",
            nationality="UTO",
            date_of_birth="900101",
            sex="M",
            expires_on=expires_on,
        )
    )


@pytest.mark.parametrize("row", rows("validity"), ids=label)
def test_dates(row: dict[str, str]) -> None:
    document = Document(
        expires_on=row["expires_on"],
        issued_on=row["issued_on"],
        date_of_birth=row["date_of_birth"],
        issuing_state=row["country"],
    )
    assert outcome(document) == (row["outcome"], row["reasons"].split())


def test_no_dates_no_verdict() -> None:
    zones = Zones(Document(date_of_birth="1990-01-01"))
    assert validity.compare(Form(), zones, TODAY) == ()


@pytest.mark.parametrize(
    ("expires_on", "expired"),
    [
        ("261122", False),
        ("261121", True),
        ("310101", False),
        ("760101", False),
        ("770101", True),
        ("990101", True),
        ("000101", True),
    ],
)
def test_century_of_a_machine_readable_expiry(expires_on: str, expired: bool) -> None:
    reasons = ["document_expired"] if expired else []
    assert outcome(Document(mrz=zone(expires_on)))[1] == reasons


def test_the_most_trustworthy_readable_zone_is_judged() -> None:
    found = verdict(Document(expires_on="31 DEC 20?0", mrz=zone("200101")))
    assert (found.zone, found.printed) == ("mrz", "200101")
    found = verdict(Document(expires_on="2031-01-01", mrz=zone("200101")))
    assert (found.zone, found.outcome.value) == ("viz", "match")
    chip = ZoneFields(expires_on="2018-03-09")
    assert verdict(Document(expires_on="2031-01-01", chip=chip)).zone == "chip"


def test_why_there_is_no_expiry() -> None:
    document = Document(issued_on="2020-01-01", redacted=frozenset({"expires_on"}))
    assert outcome(document) == ("not_comparable", ["redacted"])


def test_low_confidence_is_said_of_what_is_wrong() -> None:
    confidence = {"expires_on": 0.2}
    expired = verdict(Document(expires_on="2018-03-09", confidence=confidence), 0.5)
    assert [r.value for r in expired.reasons] == ["document_expired", "low_confidence"]
    assert verdict(Document(expires_on="2031-01-01", confidence=confidence), 0.5).reasons == ()


def test_long_text_is_not_read() -> None:
    assert outcome(Document(expires_on="9" * 1_000_000))[1] == ["too_long"]
    assert outcome(Document(expires_on="2031-01-01", issued_on="9" * 1_000_000))[1] == []


@pytest.mark.parametrize("words", [row[0] for row in data.read("validity_words")])
def test_every_word_for_no_expiry(words: str) -> None:
    assert outcome(Document(expires_on=words)) == ("match", [])
