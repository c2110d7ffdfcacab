"""A document written as a provider's payload and read back is the document.

What the applicant copied from it matches then, but for what the format has no place for.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from kycmatch import Document, Form, Outcome, check, documents
from tests.property.strategies import copied, han_names
from tests.property.strategies import documents as drawn


def _parts(iso: str | None) -> dict[str, int]:
    year, month, day = map(int, (iso or "").split("-"))
    return {"year": year, "month": month, "day": day}


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


WRITERS: dict[str, tuple[Callable[[Document], Any], frozenset[str]]] = {
    "alibaba": (alibaba, frozenset()),
    "baidu": (baidu, frozenset()),
    "blinkid": (blinkid, frozenset()),
    "didit": (didit, frozenset()),
    "huawei": (huawei, frozenset()),
    "idenfy": (idenfy, frozenset()),
    "jumio": (jumio, frozenset()),
    "lexisnexis": (lexisnexis, frozenset()),
    "mindee": (mindee_passport, frozenset({"nationality"})),
    "plaid": (plaid, frozenset({"nationality", "sex"})),
    "regula": (regula, frozenset()),
    "tencent": (tencent_passport, frozenset()),
    "tencent, foreign": (tencent_foreign_passport, frozenset()),
}
"""How a passport looks at each provider, and what it has no place for."""


@pytest.mark.parametrize("written", WRITERS)
@given(document=drawn())
def test_read_back_it_is_the_document_and_matches(written: str, document: Document) -> None:
    write, lacking = WRITERS[written]
    read = documents.read(written.partition(",")[0], write(document))
    absent = {field: () if field == "nationality" else None for field in lacking}
    assert read.model_copy(update={"confidence": {}}) == document.model_copy(update=absent)
    for verdict in check(copied(document), read, today=date(2026, 1, 1)).verdicts:
        wanted = Outcome.NOT_COMPARABLE if verdict.field in lacking else Outcome.MATCH
        assert verdict.outcome is wanted, verdict.field


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
        verdicts = check(form, read, today=date(2026, 1, 1)).verdicts
        assert {verdict.outcome for verdict in verdicts} == {Outcome.MATCH}
