"""A document written as a provider's payload and read back is the document.

What the applicant copied from it matches then, but for what the format has no place for. As lines
of a machine readable zone it is read in the letters A to Z, and of a chip zone by zone.
"""

from __future__ import annotations

import json
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
from tests.property.strategies import copied, han_names, noted
from tests.property.strategies import documents as drawn

TODAY = date(2026, 1, 1)
SEX_CODES = {"M": 1, "F": 2, "X": 5}


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


def _us(iso: str | None) -> str:
    parts = _parts(iso)
    return f"{parts['month']}/{parts['day']}/{parts['year']}"


def _compact(iso: str | None) -> str:
    return (iso or "").replace("-", "")


def jumio(document: Document) -> Any:
    data = {
        "type": "PASSPORT",
        "firstName": document.given_names,
        "lastName": document.surname,
        "dateOfBirth": document.date_of_birth,
        "nationality": document.nationality[0],
        "issuingCountry": document.issuing_state,
        "gender": document.sex,
        "documentNumber": document.number,
    }
    return {"capabilities": {"extraction": [{"data": data, "decision": {"type": "PASSED"}}]}}


def tencent_passport(document: Document) -> Any:
    return {
        "Response": {
            "FamilyName": document.surname,
            "FirstName": document.given_names,
            "BirthDate": _compact(document.date_of_birth),
            "Nationality": document.nationality[0],
            "Country": document.issuing_state,
            "Sex": document.sex,
            "PassportNo": document.number,
            "Type": "P",
        }
    }


def tencent_foreign_passport(document: Document) -> Any:
    printed = {
        "Surname": document.surname,
        "GivenName": document.given_names,
        "DateOfBirth": document.date_of_birth,
        "Nationality": document.nationality[0],
        "IssuingCountry": document.issuing_state,
        "Sex": document.sex,
        "PassportID": document.number,
        "Type": "P",
    }
    return {"Response": {"PassportRecognizeInfos": printed, "Name": "", "ID": ""}}


def alibaba(document: Document) -> Any:
    data = {
        "passportType": "P",
        "surname": document.surname,
        "givenName": document.given_names,
        "birthDateYmd": "{year}年{month:02}月{day:02}日".format(**_parts(document.date_of_birth)),
        "nationality": document.nationality[0],
        "countryCode": document.issuing_state,
        "sex": document.sex,
        "passportNumber": document.number,
    }
    return {"RequestId": "1", "Data": json.dumps({"data": data})}


def baidu(document: Document) -> Any:
    words = {
        "姓名拼音": f"{document.surname},{document.given_names}",
        "生日": _compact(document.date_of_birth),
        "国籍": document.nationality[0],
        "国家码": document.issuing_state,
        "性别": document.sex,
        "护照号码": document.number,
        "护照类型": "P",
    }
    return {"words_result": {key: {"words": value} for key, value in words.items()}}


def huawei(document: Document) -> Any:
    return {
        "result": {
            "passport_type": "P",
            "surname": document.surname,
            "given_name": document.given_names,
            "date_of_birth": document.date_of_birth,
            "nationality": document.nationality[0],
            "country_code": document.issuing_state,
            "sex": document.sex,
            "passport_number": document.number,
        }
    }


def blinkid(document: Document) -> Any:
    def latin(text: str | None) -> Any:
        return {"latin": {"value": text}}

    return {
        "documentClassInfo": {"isoAlpha3CountryCode": document.issuing_state, "type": "passport"},
        "lastName": latin(document.surname),
        "firstName": latin(document.given_names),
        "nationality": latin(document.nationality[0]),
        "sex": latin(document.sex),
        "documentNumber": latin(document.number),
        "dateOfBirth": _parts(document.date_of_birth) | {"filledByDomainKnowledge": False},
    }


def regula(document: Document) -> Any:
    values = {
        0: "P",
        1: document.issuing_state,
        2: document.number,
        5: _us(document.date_of_birth),
        8: document.surname,
        9: document.given_names,
        11: document.nationality[0],
        12: document.sex,
    }
    fields = [
        {"fieldType": key, "valueList": [{"source": "VISUAL", "value": value, "probability": 99}]}
        for key, value in values.items()
    ]
    text = {"dateFormat": "M/d/yyyy", "fieldList": fields}
    return {"ContainerList": {"List": [{"result_type": 36, "Text": text}]}}


def mindee_passport(document: Document) -> Any:
    prediction = {
        "surname": {"value": document.surname},
        "given_names": [{"value": name} for name in (document.given_names or "").split()],
        "birth_date": {"value": document.date_of_birth},
        "country": {"value": document.issuing_state},
        "gender": {"value": document.sex},
        "id_number": {"value": document.number},
    }
    inference = {"prediction": prediction, "product": {"name": "mindee/passport"}}
    return {"document": {"inference": inference}}


def plaid(document: Document) -> Any:
    extracted = {
        "category": "passport",
        "name": {"family_name": document.surname, "given_name": document.given_names},
        "date_of_birth": document.date_of_birth,
        "id_number": document.number,
        "issuing_country": document.issuing_state,
    }
    return {"documentary_verification": {"documents": [{"extracted_data": extracted}]}}


def lexisnexis(document: Document) -> Any:
    born = _parts(document.date_of_birth)
    values = {
        "Surname": document.surname,
        "GivenName": document.given_names,
        "DOB_Year": str(born["year"]),
        "DOB_Month": str(born["month"]),
        "DOB_Day": str(born["day"]),
        "NationalityCode": document.nationality[0],
        "CountryCode": document.issuing_state,
        "Sex": document.sex,
        "DocumentNumber": document.number,
        "DocumentClassName": "Passport",
    }
    details = [
        {"Group": "IDAUTH_FIELD_DATA", "Name": f"Fields_{name}", "Values": [{"Value": value}]}
        for name, value in values.items()
    ]
    return {"Products": [{"ParameterDetails": details}]}


def idenfy(document: Document) -> Any:
    return {
        "data": {
            "docType": "PASSPORT",
            "docLastName": document.surname,
            "docFirstName": document.given_names,
            "docDob": document.date_of_birth,
            "docNationality": document.nationality[0],
            "docIssuingCountry": document.issuing_state,
            "docSex": document.sex,
            "docNumber": document.number,
        }
    }


def didit(document: Document) -> Any:
    verification = {
        "document_type": "Passport",
        "last_name": document.surname,
        "first_name": document.given_names,
        "date_of_birth": document.date_of_birth,
        "nationality": document.nationality[0],
        "issuing_state": document.issuing_state,
        "gender": document.sex,
        "document_number": document.number,
    }
    return {"id_verifications": [verification]}


def mdl(document: Document) -> Any:
    elements = {
        "family_name": document.surname,
        "given_name": document.given_names,
        "birth_date": document.date_of_birth,
        "nationality": document.nationality[0],
        "issuing_country": document.issuing_state,
        "sex": SEX_CODES[document.sex or ""],
        "document_number": document.number,
    }
    return {"docType": "org.iso.18013.5.1.mDL", "nameSpaces": {"org.iso.18013.5.1": elements}}


def mdl_response(document: Document) -> Any:
    spaces = mdl(document)["nameSpaces"]
    listed = {
        space: [{"elementIdentifier": key, "elementValue": value} for key, value in items.items()]
        for space, items in spaces.items()
    }
    return {"documents": [{"issuerSigned": {"nameSpaces": listed}}]}


def eu_pid(document: Document) -> Any:
    return {
        "eu.europa.ec.eudi.pid.1": {
            "family_name": document.surname,
            "given_name": document.given_names,
            "birth_date": document.date_of_birth,
            "nationality": list(document.nationality),
            "issuing_country": document.issuing_state,
            "sex": SEX_CODES[document.sex or ""],
            "document_number": document.number,
        }
    }


def eu_pid_sdjwt(document: Document) -> Any:
    return {
        "vct": "urn:eudi:pid:1",
        "family_name": document.surname,
        "given_name": document.given_names,
        "birthdate": document.date_of_birth,
        "nationalities": list(document.nationality),
        "issuing_country": document.issuing_state,
        "sex": SEX_CODES[document.sex or ""],
        "document_number": document.number,
    }


def oidc4ida(document: Document) -> Any:
    claims = {
        "family_name": document.surname,
        "given_name": document.given_names,
        "birthdate": document.date_of_birth,
        "nationalities": list(document.nationality),
        "gender": document.sex,
    }
    details = {
        "type": "passport",
        "document_number": document.number,
        "issuer": {"country_code": document.issuing_state},
    }
    evidence = [{"type": "document", "document_details": details}]
    return {"verified_claims": {"claims": claims, "verification": {"evidence": evidence}}}


NEITHER = frozenset({"nationality", "sex"})
WRITERS: dict[str, tuple[Callable[[Document], Any], frozenset[str]]] = {
    "alibaba": (alibaba, frozenset()),
    "azure": (azure, frozenset()),
    "azure, of 2021": (azure_of_2021, frozenset()),
    "baidu": (baidu, frozenset()),
    "blinkid": (blinkid, frozenset()),
    "didit": (didit, frozenset()),
    "eu_pid": (eu_pid, frozenset()),
    "eu_pid, SD-JWT": (eu_pid_sdjwt, frozenset()),
    "google": (google, frozenset({"type", "issuing_state"})),
    "huawei": (huawei, frozenset()),
    "idenfy": (idenfy, frozenset()),
    "jumio": (jumio, frozenset()),
    "lexisnexis": (lexisnexis, frozenset()),
    "mdl": (mdl, frozenset()),
    "mdl, device response": (mdl_response, frozenset()),
    "mindee": (mindee_passport, frozenset({"nationality"})),
    "oidc4ida": (oidc4ida, frozenset()),
    "onfido": (onfido, frozenset()),
    "onfido, extraction": (onfido_extraction, frozenset()),
    "persona": (persona, frozenset()),
    "plaid": (plaid, frozenset({"nationality", "sex"})),
    "regula": (regula, frozenset()),
    "stripe": (stripe, frozenset({"nationality"})),
    "sumsub": (sumsub, frozenset()),
    "tencent": (tencent_passport, frozenset()),
    "tencent, foreign": (tencent_foreign_passport, frozenset()),
    "textract": (textract, NEITHER),
    "veriff": (veriff, frozenset()),
}
"""How a passport looks at each provider, and what it has no place for."""
ALWAYS = {"mdl": "driving_licence", "eu_pid": "pid"}
"""The type of what is no passport, whatever was written."""


def test_every_provider_is_written() -> None:
    written = {name.partition(",")[0] for name in WRITERS}
    assert written | {"mrz", "chip"} == set(documents.PROVIDERS)


@pytest.mark.parametrize("written", WRITERS)
@given(document=drawn())
def test_read_back_it_is_the_document_and_matches(written: str, document: Document) -> None:
    write, lacking = WRITERS[written]
    provider = written.partition(",")[0]
    read = documents.read(provider, write(document))
    absent = {field: () if field == "nationality" else None for field in lacking}
    wanted = document.model_copy(update={**absent, "type": ALWAYS.get(provider, document.type)})
    if "type" in lacking:
        wanted = wanted.model_copy(update={"type": None})
    assert read.model_copy(update={"confidence": {}}) == wanted
    for verdict in check(copied(document), read, today=TODAY).verdicts:
        outcome = Outcome.NOT_COMPARABLE if verdict.field in lacking else Outcome.MATCH
        assert verdict.outcome is outcome, verdict.field


def _card(name: str, document: Document) -> dict[str, Any]:
    """An identity card with a Chinese name at each provider that reads it."""
    born, number = document.date_of_birth, document.number
    words = {"姓名": name, "出生": _compact(born), "民族": "汉", "公民身份号码": number}
    return {
        "tencent": {"Name": name, "Birth": born, "Nation": "汉", "IdNum": number},
        "baidu": {"words_result": {key: {"words": value} for key, value in words.items()}},
        "huawei": {"result": {"name": name, "birth": born, "ethnicity": "汉", "number": number}},
        "alibaba": {
            "Data": {
                "FrontResult": {
                    "Name": name,
                    "BirthDate": _compact(born),
                    "Nationality": "汉",
                    "IDNumber": number,
                }
            }
        },
    }


@given(name=han_names, document=drawn())
def test_a_chinese_identity_card(name: str, document: Document) -> None:
    form = Form(name=name, date_of_birth=document.date_of_birth, document_number=document.number)
    for provider, payload in _card(name, document).items():
        read = documents.read(provider, payload)
        assert read == Document(
            native_name=name, date_of_birth=document.date_of_birth, number=document.number
        )
        verdicts = check(form, read, today=TODAY).verdicts
        assert {verdict.outcome for verdict in verdicts} == {Outcome.MATCH}


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
