"""As `test_providers_b`, for more providers, and for the zones that hold A to Z only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kycmatch import Document, Form, Outcome, Reason, check, documents, mrz
from kycmatch.data import table
from kycmatch.text.fold import fold
from tests.property.strategies import copied, noted
from tests.property.strategies import documents as drawn

TODAY = date(2026, 1, 1)


def _parts(iso: str | None) -> dict[str, int]:
    year, month, day = map(int, (iso or "").split("-"))
    return {"year": year, "month": month, "day": day}


def textract(document: Document) -> Any:
    born = _parts(document.date_of_birth)
    values = {
        "LAST_NAME": document.surname,
        "FIRST_NAME": document.given_names,
        "MIDDLE_NAME": "",
        "DATE_OF_BIRTH": "{month}/{day}/{year}".format(**born),
        "DOCUMENT_NUMBER": document.number,
        "COUNTRY": document.issuing_state,
        "ID_TYPE": "PASSPORT",
    }
    fields: list[dict[str, Any]] = [
        {"Type": {"Text": name}, "ValueDetection": {"Text": value, "Confidence": 99.0}}
        for name, value in values.items()
    ]
    normalized = {"Value": f"{document.date_of_birth}T00:00:00", "ValueType": "Date"}
    fields[3]["ValueDetection"]["NormalizedValue"] = normalized
    return {"IdentityDocuments": [{"DocumentIndex": 1, "IdentityDocumentFields": fields}]}


def stripe(document: Document) -> Any:
    return {
        "object": "identity.verification_report",
        "type": "document",
        "document": {
            "status": "verified",
            "error": {"code": None, "reason": None},
            "type": "passport",
            "last_name": document.surname,
            "first_name": document.given_names,
            "dob": _parts(document.date_of_birth),
            "issuing_country": document.issuing_state,
            "unparsed_sex": document.sex,
            "number": document.number,
        },
    }


def _azure(document: Document, content: str) -> dict[str, Any]:
    values = {
        "LastName": ("String", document.surname),
        "FirstName": ("String", document.given_names),
        "DateOfBirth": ("Date", document.date_of_birth),
        "Nationality": ("CountryRegion", document.nationality[0]),
        "Sex": ("String", document.sex),
        "DocumentNumber": ("String", document.number),
        "CountryRegion": ("CountryRegion", document.issuing_state),
    }
    return {
        name: {f"value{kind}": value, content: f"label: {value}", "confidence": 0.99}
        for name, (kind, value) in values.items()
    }


def azure(document: Document) -> Any:
    found = {"docType": "idDocument.passport", "fields": _azure(document, "content")}
    return {"status": "succeeded", "analyzeResult": {"documents": [found]}}


def azure_of_2021(document: Document) -> Any:
    found = {"docType": "prebuilt:idDocument:passport", "fields": _azure(document, "text")}
    return {"status": "succeeded", "analyzeResult": {"documentResults": [found]}}


def onfido(document: Document) -> Any:
    return {
        "name": "document",
        "properties": {
            "document_type": "passport",
            "last_name": document.surname,
            "first_name": document.given_names,
            "middle_name": None,
            "date_of_birth": document.date_of_birth,
            "nationality": document.nationality[0],
            "issuing_country": document.issuing_state,
            "gender": document.sex,
            "document_numbers": [{"type": "document_number", "value": document.number}],
        },
    }


def onfido_extraction(document: Document) -> Any:
    return {
        "document_classification": {
            "issuing_country": document.issuing_state,
            "document_type": "passport",
        },
        "extracted_data": {
            "last_name": document.surname,
            "first_name": document.given_names,
            "full_name": f"{document.given_names} {document.surname}",
            "date_of_birth": document.date_of_birth,
            "nationality": document.nationality[0],
            "gender": document.sex,
            "document_number": document.number,
        },
    }


def sumsub(document: Document) -> Any:
    card = {
        "idDocType": "PASSPORT",
        "lastName": document.surname,
        "firstName": document.given_names,
        "dob": document.date_of_birth,
        "country": document.issuing_state,
        "number": document.number,
    }
    info = {"nationality": document.nationality[0], "gender": document.sex, "idDocs": [card]}
    return {"info": info, "fixedInfo": {"firstName": "SOMEBODY", "lastName": "ELSE"}}


def veriff(document: Document) -> Any:
    return {
        "status": "success",
        "verification": {
            "status": "approved",
            "person": {
                "lastName": document.surname,
                "firstName": document.given_names,
                "dateOfBirth": document.date_of_birth,
                "nationality": document.nationality[0],
                "gender": document.sex,
            },
            "document": {
                "type": "PASSPORT",
                "number": document.number,
                "country": document.issuing_state,
            },
        },
    }


def persona(document: Document) -> Any:
    attributes = {
        "id-class": "pp",
        "name-last": document.surname,
        "name-first": document.given_names,
        "birthdate": document.date_of_birth,
        "nationality": document.nationality[0],
        "country-code": document.issuing_state,
        "sex": document.sex,
        "identification-number": document.number,
    }
    return {"data": {"type": "verification/government-id", "attributes": attributes}}


def google(document: Document) -> Any:
    values = {
        "Family Name": document.surname,
        "Given Names": document.given_names,
        "nationality": document.nationality[0],
        "sex": document.sex,
        "Document Id": document.number,
    }
    entities: list[Any] = [{"type": k, "mentionText": v} for k, v in values.items()]
    born = {"dateValue": _parts(document.date_of_birth)}
    entities.append({"type": "Date Of Birth", "mentionText": "?", "normalizedValue": born})
    return {"document": {"entities": entities}}


NEITHER = frozenset({"nationality", "sex"})
WRITERS: dict[str, tuple[Callable[[Document], Any], frozenset[str]]] = {
    "azure": (azure, frozenset()),
    "azure, of 2021": (azure_of_2021, frozenset()),
    "google": (google, frozenset({"type", "issuing_state"})),
    "onfido": (onfido, frozenset()),
    "onfido, extraction": (onfido_extraction, frozenset()),
    "persona": (persona, frozenset()),
    "stripe": (stripe, frozenset({"nationality"})),
    "sumsub": (sumsub, frozenset()),
    "textract": (textract, NEITHER),
    "veriff": (veriff, frozenset()),
}
"""How a passport looks at each provider, and what it has no place for."""


@pytest.mark.parametrize("written", WRITERS)
@given(document=drawn())
def test_read_back_it_is_the_document_and_matches(written: str, document: Document) -> None:
    write, lacking = WRITERS[written]
    read = documents.read(written.partition(",")[0], write(document))
    absent = {field: () if field == "nationality" else None for field in lacking}
    assert read.model_copy(update={"confidence": {}}) == document.model_copy(update=absent)
    for verdict in check(copied(document), read, today=TODAY).verdicts:
        wanted = Outcome.NOT_COMPARABLE if verdict.field in lacking else Outcome.MATCH
        assert verdict.outcome is wanted, verdict.field


@cache
def _spellings() -> dict[str, str]:
    """What ICAO Doc 9303 recommends for each national letter."""
    rows = table("latin_icao")
    return {row[0]: row[1] for row in rows if row[2] == "icao_9303" and row[3] == "1"}


def _a_to_z(text: str | None) -> str:
    spelled = "".join(_spellings().get(char, char) for char in (text or "").lower())
    return " ".join(fold(word).text for word in spelled.split()).upper()


def _lines(document: Document, form: mrz.Format = mrz.Format.TD3) -> tuple[str, ...]:
    born = (document.date_of_birth or "").replace("-", "")[2:]
    zone = mrz.Mrz(
        form,
        document_code="P" if form is mrz.Format.TD3 else "I",
        issuing_state=document.issuing_state or "",
        surname=_a_to_z(document.surname),
        given_names=_a_to_z(document.given_names),
        number=document.number,
        nationality=document.nationality[0],
        date_of_birth=born,
        sex=(document.sex or "").replace("X", "<"),
        expires_on="300101",
    )
    return mrz.write(zone)


@st.composite
def short_named(draw: st.DrawFn) -> Document:
    """A document whose name is whole in every format, without letters taken for fillers."""
    parts = st.text(alphabet="abdfhijmnopqrtuvwyzäöüéñåß", min_size=3, max_size=8)
    names = {"surname": draw(parts), "given_names": draw(parts)}
    document = draw(drawn())
    # Who is a hundred years old and who is newborn have the same six digits.
    assume((document.date_of_birth or "") > "1926-01-01")
    return noted(document.model_copy(update=names))


def _matches(form: Form, read: Document) -> None:
    for verdict in check(form, read, today=TODAY).verdicts:
        if Reason.SEX_UNSPECIFIED in verdict.reasons:
            continue
        assert verdict.outcome is Outcome.MATCH, (verdict.field, verdict.reasons)


@pytest.mark.parametrize("form", [mrz.Format.TD1, mrz.Format.TD2, mrz.Format.TD3])
@given(document=short_named())
def test_a_machine_readable_zone(form: mrz.Format, document: Document) -> None:
    lines = _lines(document, form)
    read = documents.read("mrz", "\n".join(lines))
    assert read == Document(mrz=lines)
    _matches(copied(document), read)


@given(document=short_named(), native=st.booleans())
def test_a_chip(document: Document, native: bool) -> None:
    lines = "".join(_lines(document))
    name = f"{document.surname}<<{document.given_names}"
    born = (document.date_of_birth or "").replace("-", "")
    groups: dict[str, Any] = {"DG1": {"5F1F": lines}, "DG11": {"5F0E": name, "5F2B": born}}
    if not native:
        del groups["DG11"]["5F0E"]
    read = documents.read("chip", groups)
    assert read.chip is not None
    assert read.chip.date_of_birth == document.date_of_birth
    if native:
        assert (read.chip.surname, read.chip.given_names) == (
            document.surname,
            document.given_names,
        )
    _matches(copied(document), read)


@given(document=drawn())
def test_a_cut_name_is_no_mismatch(document: Document) -> None:
    """What the lines cut off is in DG11."""
    long = document.model_copy(update={"given_names": " ".join([document.given_names or ""] * 4)})
    lines = _lines(long, mrz.Format.TD2)
    whole = {"5F0E": f"{_a_to_z(long.surname)}<<{_a_to_z(long.given_names)}"}
    read = documents.read("chip", {"DG1": {"5F1F": "".join(lines)}, "DG11": whole})
    assert check(copied(long), read, today=TODAY)["name"].outcome is Outcome.MATCH
