"""Programmers' mistakes are told early, by what was expected, and never with a value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from kycmatch import Document, Form, Reason, check, compare_dates, compare_names, read_date
from kycmatch.nationality import compare_nationalities, nationalities
from kycmatch.zones import Zones

FORM, DOCUMENT = Form(name="Secret"), Document(name="Secret")
DAY = date(2026, 11, 22)
WRONG: list[Any] = [{"name": "Secret"}, "Secret", None, 7]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_form_and_a_document_are_asked_for(wrong: Any) -> None:
    given = type(wrong).__name__
    with pytest.raises(TypeError, match=f"form has to be a Form, not a {given}") as caught:
        check(wrong, DOCUMENT)
    assert "Secret" not in str(caught.value)
    with pytest.raises(TypeError, match=f"document has to be a Document, not a {given}"):
        check(FORM, wrong)


def test_form_and_document_exchanged() -> None:
    swapped: list[Any] = [DOCUMENT, FORM]
    with pytest.raises(TypeError, match="it comes before the document"):
        check(*swapped)


@pytest.mark.parametrize("wrong", [0, "2026-11-22", 1.5])
def test_today_is_a_date(wrong: Any) -> None:
    calls: list[Callable[[], object]] = [
        lambda: check(FORM, DOCUMENT, today=wrong),
        lambda: compare_dates("1990-04-03", "1990-04-03", today=wrong),
        lambda: read_date("1990-04-03", today=wrong),
    ]
    for call in calls:
        with pytest.raises(TypeError, match="today has to be a date, not a "):
            call()


def test_a_moment_is_its_day() -> None:
    moment = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)
    assert check(FORM, DOCUMENT, today=moment) == check(FORM, DOCUMENT, today=DAY)


@pytest.mark.parametrize("wrong", [None, 7, b"Secret"])
def test_bare_values_are_texts(wrong: Any) -> None:
    calls: list[Callable[[], object]] = [
        lambda: compare_names(wrong, "Secret"),
        lambda: compare_names("Secret", wrong),
        lambda: compare_dates(wrong, "Secret"),
        lambda: compare_dates("Secret", wrong),
        lambda: read_date(wrong),
        lambda: nationalities(wrong),
        lambda: compare_nationalities([wrong], "Secret"),
    ]
    for call in calls:
        with pytest.raises(TypeError, match="has to be a str, not a ") as caught:
            call()
        assert "Secret" not in str(caught.value)


@pytest.mark.parametrize("wrong", [None, 7])
def test_nationalities_are_one_text_or_several(wrong: Any) -> None:
    for sides in ((wrong, "CHN"), ("CHN", wrong)):
        with pytest.raises(TypeError, match="takes a text or several"):
            compare_nationalities(*sides)
    assert compare_nationalities((), "CHN").reasons == (Reason.MISSING_IN_FORM,)


def test_a_date_is_told_how_to_become_a_text() -> None:
    born: Any = DAY
    with pytest.raises(TypeError, match="isoformat"):
        compare_dates(born, "1990-04-03")


@pytest.mark.parametrize("about", ["unreadable", "redacted", "confidence"])
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nmae", "unknown field 'nmae'; did you mean 'name'?"),
        ("chip", "unknown field; known are: date_of_birth, document_number,"),
        ("Anna Secret", "unknown field; known are: "),
    ],
)
def test_names_of_fields_are_known(about: str, name: str, told: str) -> None:
    names: Any = {name: 0.5} if about == "confidence" else [name]
    with pytest.raises(ValidationError) as caught:
        Document.model_validate({about: names})
    assert told in str(caught.value)
    assert "Secret" not in str(caught.value)


@pytest.mark.parametrize("name", ["number", "document_number"])
def test_the_number_goes_by_either_name(name: str) -> None:
    assert Zones(Document(redacted=[name])).absent("document_number") is Reason.REDACTED
    assert Zones(Document(unreadable=[name])).absent("document_number") is Reason.UNREADABLE
    zones = Zones(Document(confidence={name: 0.4}), min_confidence=0.5)
    assert zones.confidence("document_number") == 0.4
    assert zones.doubts("document_number")
