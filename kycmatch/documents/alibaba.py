"""Alibaba Cloud: card and passport recognition (ocr-api-20210707, ocr20191230), eKYC, cloudauth.

Shape: the examples in the SDK's types (@alicloud/ocr-api20210707 3.1.3) and at help.aliyun.com; of
cloudauth and ekyc-saas the documented names alone. `Data`, `CardInfo` and `ExtIdInfo` are JSON in a
text, or an object; the response may be raw or the SDK's (`resp.body.data`).

The ethnicity is called `ethnicity`, and `nationality` where there is `certName` or `IDNumber`: it
is not read. `ocrIdEditInfo` is what the applicant corrected and is not read either. Garbage comes
with confidences (0 to 100) of 86 and more: a date, sex or name that cannot be one is unreadable.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents import chinese
from kycmatch.documents.errors import ProviderError, UnreadableDocument
from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree, fold_key
from kycmatch.models import Document

TITLE: Final = "Alibaba Cloud OCR and eKYC"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = 100
FIELDS: Final = {
    "native_name": "name | nameCn | Name | certName",
    "surname": "surname | nameEn | LastName",
    "given_names": "givenName | givenname | nameEn | FirstName",
    "name": "FullName, where there is no LastName",
    "date_of_birth": "birthDateYmd | birthDate | BirthDate | birth | NormalizedDateOfBirth",
    "sex": "sex | Gender | Sex",
    "nationality": "nationality, beside a passport's number | NationalityCode",
    "issuing_state": "countryCode",
    "number": "idNumber | passportNumber | permitNumber | IDNumber | certNo | passportNo | ...",
    "issued_on": "issueDate | validPeriod | StartDate | startDate | NormalizedIssuedDate",
    "expires_on": "validToDate | validPeriod | EndDate | endDate | expiryDate | ...",
    "place_of_birth": "birthPlace | placeOfBirth",
    "mrz": "mrzLine1, mrzLine2 | mrzCode",
    "type": "passportType | permitType",
    "quality": "warning (RecognizeIdcard)",
}

_GOOD: Final = frozenset({"200", "ok", "success"})
_WRAPPED: Final = ("Data", "ResultObject", "Result", "OcrResultData")
_TEXTS: Final = {
    "native_name": ("name", "nameCn", "certName"),
    "surname": ("surname",),
    "given_names": ("givenName",),
    "issuing_state": ("countryCode",),
    "number": ("idNumber", "passportNumber", "permitNumber", "certNo", "passportNo"),
    "place_of_birth": ("birthPlace", "placeOfBirth"),
}
_DATES: Final = {
    "date_of_birth": ("birthDateYmd", "birthDate", "birth"),
    "issued_on": ("issueDate", "startDate"),
    "expires_on": ("validToDate", "endDate", "expiryDate"),
}
_OF_PASSPORTS: Final = ("passportNumber", "passportNo")
_EKYC: Final = {
    "surname": ("LastName",),
    "given_names": ("FirstName",),
    "nationality": ("NormalizedNationalityCode", "NationalityCode"),
    "sex": ("NormalizedSex", "Sex"),
    "number": ("DocumentNumber",),
    "date_of_birth": ("NormalizedDateOfBirth", "DateOfBirth"),
    "issued_on": ("NormalizedIssuedDate", "IssuedDate"),
    "expires_on": ("NormalizedExpirationDate", "ExpirationDate"),
}


def documents(payload: Tree) -> tuple[Document, ...]:
    """The document of one response; both sides of an identity card are one document."""
    payload.needed(dict)
    body = payload["body"] if payload["body"] else payload
    data = body.first(*_WRAPPED)
    code = body["Code"].text
    if code is not None and not data.value and code.lower() not in _GOOD:
        raise ProviderError(code, body["Message"].text or "")
    if not data:
        raise UnreadableDocument("missing", "Data")
    data = data.parsed
    if data["DocumentNumber"] or data["NormalizedDateOfBirth"]:
        return (_ekyc(data),)
    draft = Draft(scale=CONFIDENCE)
    kinds: list[str | None] = []
    quality: list[str] = []
    for side in _sides(data.needed(dict)):
        fields = side["data"] if side["data"] else side
        _read(draft, fields, _confidences(side))
        kinds.append(chinese.type_of_code(fields.first("passportType", "permitType")))
        quality.extend(_quality(side["warning"]))
    return (draft.document(next(filter(None, kinds), None), quality),)


def _sides(data: Tree) -> Iterator[Tree]:
    """The objects that hold a card's fields, in `data` or beside their confidences."""
    inner = data["data"] if data["data"] else data
    found = False
    for key in ("face", "back", "frontresult", "backresult"):
        if key in inner.names and (side := inner[key]):
            found = True
            yield side
    for key in ("cardinfo", "extidinfo", "materialinfo"):
        if key in data.names and (extracted := data[key].parsed):
            found = True
            yield extracted.first("ocrIdInfo", "ocrIdCardInfo").parsed or _flat(extracted)
    if not found:
        yield data


def _flat(extracted: Tree) -> Tree:
    """`CardInfo` has its fields itself; what only has edited ones has none that were extracted."""
    return Tree(None) if extracted["ocrIdEditInfo"] else extracted


def _read(draft: Draft, fields: Tree, confidences: dict[str, Tree]) -> None:
    absent, names = Tree(None), fields.names
    for field, keys in _TEXTS.items():
        for key in keys:
            if fold_key(key) in names:
                draft.put(field, fields[key], confidences.get(key, absent))
    if any(fields[key].text for key in _OF_PASSPORTS):
        draft.put("nationality", fields["nationality"], confidences.get("nationality", absent))
    if not draft.has("surname"):
        chinese.put_latin_name(draft, fields["nameEn"], confidences.get("nameEn", absent))
    sex = fields.first("sex", "Gender")
    chinese.put_sex(draft, sex, confidences.get("sex", absent))
    chinese.put_lines(draft, fields["mrzLine1"], fields["mrzLine2"], fields["mrzCode"])
    for field, keys in _DATES.items():
        for key in keys:
            if (
                fold_key(key) in names
                and not draft.has(field)
                and not _of_zone(text := fields[key].text)
            ):
                chinese.put_date(draft, field, text, confidences.get(key, absent))
    chinese.put_period(draft, fields["validPeriod"], confidences.get("validPeriod", absent))


def _of_zone(text: str | None) -> bool:
    """Whether a date is the six digits of the machine readable zone, which has them itself."""
    return text is not None and len(text) == 6 and text.isdecimal()


def _confidences(side: Tree) -> dict[str, Tree]:
    return {
        key: item["valueProb"]
        for item in side["prism_keyValueInfo"]
        if type(key := item["key"].value) is str
    }


def _quality(warning: Tree) -> Iterator[str]:
    if warning["isCopy"].number == 1:
        yield "copy"
    if warning["isReshoot"].number == 1:
        yield "screen"


def _ekyc(data: Tree) -> Document:
    """What ekyc-saas read; its confidences are of a scale that is not documented."""
    draft = Draft()
    for field, keys in _EKYC.items():
        for key in keys:
            draft.put(field, data[key])
    if not draft.has("surname") and not draft.has("given_names"):
        draft.put("name", data["FullName"])
    return draft.document()
