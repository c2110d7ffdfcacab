"""Sumsub: an applicant, `GET /resources/applicants/{id}/one`.

Shape: a real payload (test fixture of gosumsub, commit 3aa67f44) and the documented fields.

`info` is what Sumsub read, `fixedInfo` what the app or the applicant gave: the latter is never
read. Names are in the script of the document; those ending in `En` are in Latin letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents.fields import Draft, native_name
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document

TITLE: Final = "Sumsub"
EVIDENCE: Final = "real payloads"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "lastNameEn, or lastName",
    "given_names": "firstNameEn, or firstName",
    "middle_names": "middleNameEn, or middleName",
    "native_name": "lastName, firstName and middleName, where they are in another script",
    "date_of_birth": "dob",
    "nationality": "nationality",
    "sex": "gender",
    "place_of_birth": "placeOfBirth",
    "number": "number",
    "issued_on": "issuedDate",
    "expires_on": "validUntil; termless is a document that does not expire",
    "issuing_state": "country",
    "type": "idDocType",
    "mrz": "mrzLine1 to mrzLine3",
}

_PERSON: Final = {
    "date_of_birth": "dob",
    "nationality": "nationality",
    "sex": "gender",
    "place_of_birth": "placeOfBirth",
}
_PATHS: Final = _PERSON | {
    "number": "number",
    "issued_on": "issuedDate",
    "expires_on": "validUntil",
    "issuing_state": "country",
}
_NAMES: Final = {"surname": "lastName", "given_names": "firstName", "middle_names": "middleName"}
_FLAGS: Final = {
    "SCREENSHOTS": "screen",
    "BLACK_AND_WHITE": "copy",
    "INCOMPLETE_DOCUMENT": "cropped",
    "DOCUMENT_PAGE_MISSING": "cropped",
    "UNSATISFACTORY_PHOTOS": "unsatisfactory",
}
_FOREVER: Final = "indefinite"
_NO_DOCUMENTS: Final = frozenset({"SELFIE", "VIDEO_SELFIE", "PROFILE_IMAGE", "UTILITY_BILL"})
"""Types of what is no identity document."""


def documents(payload: Tree) -> tuple[Document, ...]:
    """Every document of `info.idDocs`; what `info` says of the person is with the only one."""
    tree = payload.needed(dict)
    if items := tree["list", "items"].items:
        tree = items[0]
    info = tree["info"].needed(dict)
    found = [item for item in info["idDocs"] if item["idDocType"].text not in _NO_DOCUMENTS]
    flags = tuple(_flags(tree))
    return tuple(_document(item, info if len(found) == 1 else Tree(None), flags) for item in found)


def _document(tree: Tree, person: Tree, flags: tuple[str, ...]) -> Document:
    draft = Draft()
    _put_names(draft, tree, person)
    draft.take(tree, _PATHS)
    draft.take(person, _PERSON)
    if tree["termless"].flag:
        draft.put("expires_on", _FOREVER)
    draft.put_mrz(*(tree[f"mrzLine{i}"] for i in (1, 2, 3)))
    return draft.document(document_type(tree["idDocType"]), flags)


def _put_names(draft: Draft, tree: Tree, person: Tree) -> None:
    printed = {field: (tree[key] or person[key]).text for field, key in _NAMES.items()}
    latin = {field: (tree[f"{key}En"] or person[f"{key}En"]).text for field, key in _NAMES.items()}
    native = native_name(*printed.values())
    if native is None or not any(latin.values()):
        latin = printed
    else:
        draft.put("native_name", native)
    for field, text in latin.items():
        draft.put(field, text)


def _flags(applicant: Tree) -> Iterator[str]:
    """The reasons of a rejection that the photo is to blame for."""
    for label in applicant["review", "reviewResult", "rejectLabels"]:
        if label.text in _FLAGS:
            yield _FLAGS[label.text]
