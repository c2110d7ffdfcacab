"""Tencent Cloud OCR: ten APIs, told apart by the keys of their responses.

Shape: the examples of the vendor's CLI (tccli 3.1.189.1, API version 2018-11-19) and the types of
tencentcloud-sdk-python-ocr. IDCardOCR, PassportOCR, MLIDPassportOCR, MLIDCardOCR, HKIDCardOCR,
PermitOCR, MainlandPermitOCR, RecognizeThaiIDCardOCR, RecognizeValidIDCardOCR. As sent
(`{"Response": ...}`) or as the SDK returns it.

`Nation` is the ethnicity and is not read. A side that was not photographed has `""`. Of
MLIDPassportOCR the upper level is the machine readable zone read by Tencent, which the lines stand
for, and `PassportRecognizeInfos` what is printed. HKIDCardOCR writes days first. Confidences are
0 to 100 (RecognizeValidIDCardOCR) or texts of 0 to 1 (MLIDCardOCR). The same warning code means
different things in different APIs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from kycmatch.documents import chinese
from kycmatch.documents.errors import ProviderError, UnreadableDocument
from kycmatch.documents.fields import Draft, is_native, iso_in_order
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document, Zone

TITLE: Final = "Tencent Cloud OCR"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = 100
FIELDS: Final = {
    "native_name": "Name | CnName | ThaiName",
    "name": "Name of MLIDCardOCR and of foreigners' cards",
    "surname": "FamilyName | ...Infos.Surname | EnName | EnglishName | EnLastName",
    "given_names": "FirstName | ...Infos.GivenName | EnName | EnglishName | EnFirstName",
    "date_of_birth": "Birth | BirthDate | Birthday | EnBirthday | ...Infos.DateOfBirth",
    "sex": "Sex | ...Infos.Sex",
    "nationality": "Nationality | ...Infos.Nationality",
    "issuing_state": "Country | ...Infos.IssuingCountry",
    "number": "IdNum | PassportNo | ...Infos.PassportID | ID | MyKadNumber | Number",
    "issued_on": "ValidDate | IssueDate | CurrentIssueDate | EnIssueDate | ...Infos.DateOfIssuance",
    "expires_on": "ValidDate | ExpiryDate | EnExpirationDate | ...Infos.DateOfExpiration",
    "place_of_birth": "BirthPlace | ...Infos.BirthPlace",
    "mrz": "CodeSet, CodeCrc",
    "type": "Type | ...Infos.Type",
    "quality": "AdvancedInfo.WarnInfos | WarnCardInfos | Warn | WarningCode | ...WarnInfos",
}

_FLAGS: Final = {
    **{-9101: "cropped", -9102: "copy", -9103: "screen", -9104: "manipulated"},
    **{-9105: "occluded", -9106: "manipulated", -9107: "glare", -9108: "blur"},
}
_FLAGS_OF_ID_CARD: Final = _FLAGS | {-9104: "temporary", -9108: "copy", -9109: "invalid_dates"}
_CHECKS: Final = {
    **{"BorderCheck": "cropped", "CopyCheck": "copy", "OcclusionCheck": "occluded"},
    **{"PSCheck": "manipulated", "ReshootCheck": "screen"},
}
_CARDS: Final = (
    *("IDCardInfo", "TemporaryIDCardInfo", "ResidencePermitInfo", "PermanentResidencePermitInfo"),
)
_HK_DATE: Final = re.compile(r"(\d\d)-(\d\d)-(\d\d)", re.ASCII)
_HK_FIRST_YEAR: Final = 87
"""Hong Kong's cards with such dates are issued since 1987."""


def documents(payload: Tree) -> tuple[Document, ...]:
    """The document of one response."""
    response = payload["Response"] if payload["Response"] else payload
    response.needed(dict)
    error = response["Error"]
    if error:
        raise ProviderError(error["Code"].text or "error", error["Message"].text or "")
    for key, read in _APIS:
        if key in response:
            return (read(response),)
    raise UnreadableDocument("no_document", response.path)


def _id_card(response: Tree) -> Document:
    draft = Draft()
    draft.put("native_name", response["Name"])
    draft.put("number", response["IdNum"])
    chinese.put_sex(draft, response["Sex"])
    chinese.put_date(draft, "date_of_birth", response["Birth"])
    chinese.put_period(draft, response["ValidDate"])
    warnings = _advanced(response)["WarnInfos"]
    return draft.document(quality=_flags(_FLAGS_OF_ID_CARD, warnings))


def _valid_id_card(response: Tree) -> Document:
    card = response.first(*_CARDS)
    draft = Draft(scale=100)
    # A foreigner's card may have the name in Latin letters alone.
    name = "native_name" if is_native(card["Name", "Content"].text or "") else "name"
    for field, key in ((name, "Name"), ("number", "IdNum"), ("nationality", "Nationality")):
        draft.put(field, card[key, "Content"], card[key, "Confidence"])
    if not draft.has("name"):
        chinese.put_latin_name(draft, card["EnName", "Content"], card["EnName", "Confidence"])
    chinese.put_sex(draft, card["Sex", "Content"], card["Sex", "Confidence"])
    chinese.put_date(draft, "date_of_birth", card["Birth", "Content"], card["Birth", "Confidence"])
    chinese.put_period(draft, card["ValidDate", "Content"], card["ValidDate", "Confidence"])
    for field, key in _READ_OF_CARD:
        if any(card[key, trouble].number == 1 for trouble in ("IsInComplete", "IsReflect")):
            draft.unreadable(field)
    warnings = (flag for key, flag in _CHECKS.items() if card["WarnInfos", key].number == 1)
    return draft.document(document_type(response["Type"]), quality=warnings)


_READ_OF_CARD: Final = (
    *(("native_name", "Name"), ("number", "IdNum"), ("sex", "Sex"), ("date_of_birth", "Birth")),
    *(("issued_on", "ValidDate"), ("expires_on", "ValidDate")),
)


def _passport(response: Tree) -> Document:
    draft = Draft()
    paths = {
        "native_name": "Name",
        "surname": "FamilyName",
        "given_names": "FirstName",
        "nationality": "Nationality",
        "issuing_state": "Country",
        "number": "PassportNo",
        "place_of_birth": "BirthPlace",
    }
    draft.take(response, paths)
    chinese.put_sex(draft, response["Sex"])
    chinese.put_date(draft, "date_of_birth", response["BirthDate"])
    chinese.put_date(draft, "issued_on", response["IssueDate"])
    chinese.put_date(draft, "expires_on", response["ExpiryDate"])
    draft.put_mrz(response["CodeSet"], response["CodeCrc"])
    return draft.document(chinese.type_of_code(response["Type"]))


def _foreign_passport(response: Tree) -> Document:
    """What is printed; without it, what Tencent read of the machine readable zone."""
    draft = Draft()
    printed = response["PassportRecognizeInfos"]
    paths = {
        "surname": "Surname",
        "given_names": "GivenName",
        "nationality": "Nationality",
        "issuing_state": "IssuingCountry",
        "sex": "Sex",
        "number": "PassportID",
        "date_of_birth": "DateOfBirth",
        "issued_on": "DateOfIssuance",
        "expires_on": "DateOfExpiration",
        "place_of_birth": "BirthPlace",
    }
    draft.take(printed, paths)
    alone = draft.empty
    draft.put_mrz(response["CodeSet"], response["CodeCrc"])
    if alone or not response["CodeSet"].text:
        zone = Zone.VIZ if alone else Zone.MRZ
        for field in ("date_of_birth", "expires_on"):
            draft.put(field, iso_in_order(response[paths[field]], "YMD"), zone=zone)
        draft.take(response, paths | {"number": "ID"}, zone=zone)
    if not draft.has("surname") and not draft.has("given_names"):
        draft.put("name", printed["Name"])
    kind = printed["Type"] if printed["Type"].text else response["Type"]
    return draft.document(chinese.type_of_code(kind), quality=_warnings(response))


def _malaysian_card(response: Tree) -> Document:
    draft = Draft()
    confidences = _advanced(response)
    for field, key in (
        *(("name", "Name"), ("number", "ID"), ("number", "MyKadNumber")),
        *(("sex", "Sex"), ("date_of_birth", "Birthday")),
    ):
        draft.put(field, response[key], confidences[key, "Confidence"])
    return draft.document(document_type(response["Type"]), quality=_warnings(response))


def _hong_kong_card(response: Tree) -> Document:
    draft = Draft()
    draft.put("native_name", response["CnName"])
    chinese.put_latin_name(draft, response["EnName"])
    draft.put("number", response["IdNum"])
    chinese.put_sex(draft, response["Sex"])
    draft.put("date_of_birth", iso_in_order(response["Birthday"], "DMY"))
    draft.put("issued_on", _hong_kong_date(response["CurrentIssueDate"].text))
    return draft.document(quality=_warnings(response))


def _hong_kong_date(text: str | None) -> str | None:
    """ISO text of `23-09-10`, day first; any other text as it is."""
    found = _HK_DATE.fullmatch(text) if text is not None and len(text) == 8 else None
    if found is None:
        return iso_in_order(text, "DMY")
    century = 19 if int(found[3]) >= _HK_FIRST_YEAR else 20
    return f"{century}{found[3]}-{found[2]}-{found[1]}"


def _thai_card(response: Tree) -> Document:
    draft = Draft()
    paths = {
        "native_name": "ThaiName",
        "surname": "EnLastName",
        "given_names": "EnFirstName",
        "date_of_birth": "EnBirthday | Birthday",
        "number": "ID",
        "issued_on": "EnIssueDate | IssueDate",
        "expires_on": "EnExpirationDate | ExpirationDate",
    }
    draft.take(response, paths)
    return draft.document(quality=_warnings(response))


def _permit(response: Tree) -> Document:
    draft = Draft()
    draft.put("native_name", response["Name"])
    chinese.put_latin_name(draft, response["EnglishName"])
    draft.put("number", response["Number"])
    draft.put("nationality", response["Nationality"])
    chinese.put_sex(draft, response["Sex"])
    chinese.put_date(draft, "date_of_birth", response["Birthday"])
    chinese.put_period(draft, response["ValidDate"])
    return draft.document(document_type(response["Type"]))


_APIS: Final[tuple[tuple[str, Callable[[Tree], Document]], ...]] = (
    *((card, _valid_id_card) for card in _CARDS),
    ("PassportRecognizeInfos", _foreign_passport),
    ("GivenName", _foreign_passport),
    ("PassportNo", _passport),
    ("EnName", _hong_kong_card),
    ("CnName", _hong_kong_card),
    ("ThaiName", _thai_card),
    ("EnFirstName", _thai_card),
    ("EnglishName", _permit),
    ("IdNum", _id_card),
    ("ID", _malaysian_card),
)
"""A key that only the response of one API has, and what reads it; in this order."""


def _advanced(response: Tree) -> Tree:
    """What is JSON in a text; the document is not lost with it."""
    try:
        return response["AdvancedInfo"].parsed
    except UnreadableDocument:
        return Tree(None)


def _warnings(response: Tree) -> Iterator[str | None]:
    for key in ("WarnCardInfos", "Warn", "WarningCode"):
        yield from _flags(_FLAGS, response[key])


def _flags(meanings: dict[int, str], warnings: Tree) -> Iterator[str | None]:
    for warning in warnings:
        yield meanings.get(int(warning.number or 0))
