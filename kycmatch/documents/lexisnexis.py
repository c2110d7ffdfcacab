"""LexisNexis TrueID: `Products[].ParameterDetails[]` of a transaction.

Shape: a real payload (fixture of 18F/identity-idp, commit e4407766). Only the group
`IDAUTH_FIELD_DATA` is read, which has what was extracted; `AUTHENTICATION_RESULT` has a name and
dates of its own that differ from it. A date is three numbers, and one key lacks its first letter.
`GivenName` has the middle names, and `MRZ` its lines without a break.
"""

from __future__ import annotations

from typing import Final

from kycmatch.documents.errors import ProviderError, UnreadableDocument
from kycmatch.documents.fields import Draft, iso
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document

TITLE: Final = "LexisNexis TrueID"
EVIDENCE: Final = "real payloads"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "Fields_Surname",
    "given_names": "Fields_GivenName | Fields_FirstName, Fields_MiddleName",
    "name": "Fields_FullName, where there is neither",
    "date_of_birth": "Fields_DOB_Year, _Month, _Day",
    "nationality": "Fields_NationalityCode",
    "issuing_state": "Fields_CountryCode | Fields_IssuingStateCode",
    "issuing_region": "Fields_IssuingStateCode, where it is no country's",
    "sex": "Fields_Sex",
    "number": "Fields_DocumentNumber",
    "issued_on": "Fields_IssueDate_Year, _Month, _Day",
    "expires_on": "Fields_ExpirationDate_Year, _Month, _Day",
    "place_of_birth": "Fields_BirthPlace",
    "mrz": "Fields_MRZ",
    "type": "Fields_DocumentClassName",
}

_GROUP: Final = "IDAUTH_FIELD_DATA"
_DATES: Final = {"date_of_birth": "DOB", "issued_on": "IssueDate", "expires_on": "ExpirationDate"}
_LINES: Final = {88: 44, 72: 36, 90: 30}
"""Length of a machine readable zone without breaks -> of its lines (ICAO Doc 9303-4 to -6)."""


def documents(payload: Tree) -> tuple[Document, ...]:
    """The document of a transaction; none where it has no product that read one."""
    payload.needed(dict)
    if not payload["Products"]:
        _raise_error(payload)
    groups = (_fields(product) for product in payload["Products"].needed(list))
    return tuple(_document(fields) for fields in groups if fields)


def _raise_error(payload: Tree) -> None:
    reason = payload["Status", "TransactionReasonCode"]
    if payload["Status", "TransactionStatus"].text == "error":
        raise ProviderError(reason["Code"].text or "error", reason["Description"].text or "")
    raise UnreadableDocument("missing", "Products")


def _fields(product: Tree) -> dict[str, Tree]:
    """The fields of the group by name, without `Fields_`."""
    return {
        name.removeprefix("Fields_"): detail["Values", 0, "Value"]
        for detail in product["ParameterDetails"]
        if detail["Group"].text == _GROUP and (name := detail["Name"].text) is not None
    }


def _document(fields: dict[str, Tree]) -> Document:
    def at(name: str) -> Tree:
        return fields.get(name, Tree(None))

    draft = Draft()
    draft.put("surname", at("Surname"))
    draft.put("given_names", at("GivenName"))
    draft.put_name(at("FirstName"), at("MiddleName"))
    if not draft.has("surname") and not draft.has("given_names"):
        draft.put("name", at("FullName"))
    draft.put("nationality", at("NationalityCode"))
    draft.put("issuing_state", at("CountryCode"))
    if not draft.has("issuing_state"):
        draft.put("issuing_state", at("IssuingStateCode"))
    elif at("IssuingStateCode").text != at("CountryCode").text:
        draft.put("issuing_region", at("IssuingStateCode"))
    draft.put("sex", at("Sex"))
    draft.put("number", at("DocumentNumber"))
    draft.put("place_of_birth", at("BirthPlace"))
    for field, name in _DATES.items():
        parts = (_part(fields, name, part) for part in ("Year", "Month", "Day"))
        draft.put(field, iso(*parts))
    draft.put_mrz(*_mrz(at("MRZ").text))
    return draft.document(document_type(at("DocumentClassName")))


def _part(fields: dict[str, Tree], name: str, part: str) -> float | None:
    found = fields.get(f"{name}_{part}") or fields.get(f"{name[1:]}_{part}")
    return found.number if found is not None else None


def _mrz(text: str | None) -> tuple[str, ...]:
    width = _LINES.get(len(text)) if text is not None else None
    if text is None or width is None:
        return (text,) if text is not None else ()
    return tuple(text[start : start + width] for start in range(0, len(text), width))
