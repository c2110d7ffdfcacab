"""Document numbers: a table of pairs, and where a difference stands."""

from __future__ import annotations

from datetime import date

import pytest

from kycmatch import numbers
from kycmatch.models import Document, Form, ZoneFields
from kycmatch.mrz import Format, Mrz, write
from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Verdict
from kycmatch.zones import Zones
from tests.case_tables import label, rows

TODAY = date(2026, 11, 22)


def verdict(entered: str, document: Document, min_confidence: float = 0.0) -> Verdict:
    zones = Zones(document, min_confidence=min_confidence)
    (found,) = numbers.compare(Form(document_number=entered), zones, TODAY)
    return found


@pytest.mark.parametrize("row", rows("numbers"), ids=label)
def test_pairs(row: dict[str, str]) -> None:
    found = verdict(row["entered"], Document(number=row["printed"]))
    assert (found.outcome, {r.value for r in found.reasons}) == (
        row["outcome"],
        set(row["reasons"].split()),
    )


CARD = write(
    Mrz(Format.TD1, "ID", "ESP", "GARCIA", "ANA", number="BAB183428", nationality="ESP",
        date_of_birth="800101", sex="F", expires_on="300101", optional="44282767Q")
)  # fmt: skip
PASSPORT = write(
    Mrz(Format.TD3, "P", "NLD", "JANSEN", "EVA", number="NW1234567", nationality="NLD",
        date_of_birth="800101", sex="F", expires_on="300101", optional="123456782")
)  # fmt: skip


@pytest.mark.parametrize(
    ("entered", "document", "outcome"),
    [
        ("44282767-Q", Document(number="44282767Q", mrz=CARD), Outcome.MATCH),
        ("44282767Q", Document(mrz=CARD), Outcome.MATCH),
        ("44282767Q", Document(number="BAB183428", mrz=CARD), Outcome.MATCH),
        ("BAB183428", Document(number="44282767Q", mrz=CARD), Outcome.MATCH),
        ("44282777Q", Document(number="44282767Q", mrz=CARD), Outcome.MISMATCH),
        ("282767", Document(mrz=CARD), Outcome.MISMATCH),
        ("123456782", Document(mrz=PASSPORT), Outcome.MISMATCH),
    ],
)
def test_the_number_of_the_person_on_a_card(
    entered: str, document: Document, outcome: Outcome
) -> None:
    assert verdict(entered, document).outcome is outcome


def test_nothing_on_either_side() -> None:
    assert numbers.compare(Form(), Zones(Document()), TODAY) == ()


def test_places_and_suggestion() -> None:
    found = verdict("QX 447-I9O3", Document(number="QX4471903"))
    (finding,) = found.findings
    assert [found.entered[a:b] for a, b in finding.entered if found.entered] == ["I", "O"]
    assert [found.printed[a:b] for a, b in finding.printed if found.printed] == ["1", "0"]
    assert finding.suggestion == "QX4471903"


def misread(number: str) -> Document:
    """A passport whose number was read as `number`, and is HXHHHHHO3 by its check digit."""
    lines = write(Mrz(Format.TD3, "P", "UTO", "DOE", number="HXHHHHHO3", date_of_birth="900101"))
    return Document(mrz=[lines[0], lines[1].replace("HXHHHHHO3", number)])


@pytest.mark.parametrize(
    ("read", "entered", "suggestion"),
    [
        ("HXHHHHHO3", "HXHHHHH03", "HXHHHHHO3"),  # read right: it stands
        ("HXHHHHH03", "HXHHHHHO3", None),  # entered right: nothing to change
        ("HXHHHHH03", "HXHHHHHQ3", "HXHHHHHO3"),  # neither: the one that the check digit allows
        ("HXHHHHH03", "XHHHHHH03", "HXHHHHHO3"),
        ("HXH1HHH0O", "HXHIHHH0O", None),  # several that it allows
    ],
)
def test_a_misread_number_is_not_suggested(read: str, entered: str, suggestion: str | None) -> None:
    found = verdict(entered, misread(read))
    assert (found.outcome, found.zone) == (Outcome.CLOSE, "mrz")
    assert [finding.suggestion for finding in found.findings] == [suggestion]


def test_another_number_is_not_suggested() -> None:
    (finding,) = verdict("QX4471904", Document(number="QX4471903")).findings
    assert (finding.entered, finding.printed, finding.suggestion) == (((8, 9),), ((8, 9),), None)


def test_low_confidence_is_said_of_what_does_not_match() -> None:
    document = Document(number="QX4471903", confidence={"number": 0.4})
    assert verdict("QX4471904", document, 0.5).reasons[-1] is Reason.LOW_CONFIDENCE
    assert verdict("QX4471903", document, 0.5).reasons == ()
    assert Reason.LOW_CONFIDENCE not in verdict("QX4471904", document, 0.3).reasons


def test_the_best_zone_stands() -> None:
    document = Document(number="QX4471908", chip=ZoneFields(number="QX4471903"))
    found = verdict("QX4471903", document)
    assert (found.outcome, found.zone, found.printed) == (Outcome.MATCH, "chip", "QX4471903")
    found = verdict("QX4471908", document)
    assert (found.outcome, found.zone) == (Outcome.MATCH, "viz")
    assert verdict("AB1", document).zone == "chip"


def test_long_text_is_not_compared() -> None:
    found = verdict("1" * 1_000_000, Document(number="QX4471903"))
    assert found.reasons == (Reason.TOO_LONG,)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("AB 1234567", "AB1234567", True),
        ("ABO234567", "AB0234567", True),
        ("AB12345678901", "AB1234567", True),
        ("AB1234567", "AB1234568", False),
        ("AB12345", "AB123456", False),
    ],
)
def test_zones_agree(one: str, other: str, agree: bool) -> None:
    assert numbers.agree(one, other) is agree
    assert numbers.agree(other, one) is agree
