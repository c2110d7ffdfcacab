"""Jumio: a workflow execution (KYX, version 3) or the details of a scan (Netverify, version 2).

Shape: the examples of the vendor's guides (implementation-guides, commits 21f03de and 027af737).
`capabilities.extraction[].data`, or `document`; or the flat `idFirstName`, `idDob` of a callback of
version 2, which only the documents name.

By the vendor's word, names and date of birth are "as available on the ID if enabled, otherwise if
provided": where nothing was extracted they are what the applicant typed, and nothing is read. So it
is where the extraction was not executed, and where no readable ID was uploaded. Fillers of a
machine readable zone stand for what is not there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents.errors import UnreadableDocument
from kycmatch.documents.fields import Draft, iso_of_parts
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document

TITLE: Final = "Jumio"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "lastName | idLastName",
    "given_names": "firstName | idFirstName",
    "date_of_birth": "dateOfBirth, dateOfBirthParts | dob | idDob",
    "nationality": "nationality",
    "issuing_state": "issuingCountry | idCountry",
    "issuing_region": "idUsState",
    "sex": "gender",
    "number": "documentNumber | number | idNumber",
    "issued_on": "issuingDate",
    "expires_on": "expiryDate | expiry | idExpiry",
    "place_of_birth": "placeOfBirth",
    "type": "type | idType",
    "quality": "capabilities.usability | verification.rejectReason.rejectReasonDetails",
}

_TEXTS: Final = {
    **{"surname": "lastName", "given_names": "firstName", "nationality": "nationality"},
    **{"issuing_state": "issuingCountry", "sex": "gender", "number": "documentNumber | number"},
    "place_of_birth": "placeOfBirth",
}
_DATES: Final = {
    "date_of_birth": ("dateOfBirth", "dob"),
    "issued_on": ("issuingDate",),
    "expires_on": ("expiryDate", "expiry"),
}
_CALLBACK: Final = {
    **{"surname": "idLastName", "given_names": "idFirstName", "date_of_birth": "idDob"},
    **{"nationality": "nationality", "issuing_state": "idCountry", "issuing_region": "idUsState"},
    **{"sex": "gender", "number": "idNumber", "issued_on": "issuingDate", "expires_on": "idExpiry"},
    "place_of_birth": "placeOfBirth",
}
_NOT_EXTRACTED: Final = frozenset(
    {
        *("DENIED_UNSUPPORTED_ID_TYPE", "DENIED_UNSUPPORTED_ID_COUNTRY"),
        *("ERROR_NOT_READABLE_ID", "NO_ID_UPLOADED"),
    }
)
_UNREADABLE: Final = "ERROR_NOT_READABLE_ID"
_FLAGS: Final = {
    **{"BLURRED": "blur", "GLARE": "glare", "PHOTOCOPY": "copy", "BLACK_WHITE": "copy"},
    **{"PART_OF_DOCUMENT_MISSING": "cropped", "MISSING_PART": "cropped"},
    **{"PART_OF_DOCUMENT_HIDDEN": "occluded", "HIDDEN_PART": "occluded"},
}
_FINE: Final = frozenset({"OK", "NOT_UPLOADED", "PRECONDITION_NOT_FULFILLED", "TECHNICAL_ERROR"})


def documents(payload: Tree) -> tuple[Document, ...]:
    """The documents of an execution, one for each extraction; or the one of a scan."""
    payload.needed(dict)
    capabilities = payload["capabilities"]
    if capabilities:
        extractions = capabilities.needed(dict)["extraction"].needed(list)
        quality = tuple(_unusable(capabilities["usability"]))
        return tuple(_extracted(item, quality) for item in extractions)
    if payload["document"]:
        return (_scanned(payload["document"].needed(dict), payload["verification"]),)
    if "idScanStatus" in payload or "idType" in payload:
        return (_called_back(payload),)
    raise UnreadableDocument("missing", "capabilities")


def _extracted(item: Tree, quality: tuple[str, ...]) -> Document:
    if item["decision", "type"].text == "NOT_EXECUTED":
        return Draft().document(quality=quality)
    return _document(item["data"], quality)


def _scanned(document: Tree, verification: Tree) -> Document:
    details = verification["rejectReason", "rejectReasonDetails"]
    found = details.items or ((details,) if details else ())
    quality = tuple(_flags(item["detailsDescription"].text for item in found))
    status = document["status"].text
    if status in _NOT_EXTRACTED:
        draft = Draft()
        if status == _UNREADABLE:
            draft.unreadable(*_TEXTS, *_DATES)
        return draft.document(quality=quality)
    return _document(document, quality)


def _called_back(payload: Tree) -> Document:
    draft = Draft()
    if payload["idScanStatus"].text not in ("ERROR", "FAILED"):
        draft.take(payload, _CALLBACK)
    return draft.document(document_type(payload["idType"]))


def _document(data: Tree, quality: tuple[str, ...]) -> Document:
    draft = Draft()
    draft.take(data, _TEXTS)
    for field, keys in _DATES.items():
        for key in keys:
            draft.put(field, data[key])
    draft.put("date_of_birth", iso_of_parts(data["dateOfBirthParts"]))
    return draft.document(document_type(data["type"]), quality)


def _unusable(usability: Tree) -> Iterator[str]:
    return _flags(
        item["decision", "details", "label"].text
        for item in usability
        if item["decision", "type"].text != "PASSED"
    )


def _flags(labels: Iterator[str | None]) -> Iterator[str]:
    for label in labels:
        if label is not None and label not in _FINE:
            yield _FLAGS.get(label, label)
