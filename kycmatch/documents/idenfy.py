"""iDenfy: the result callback of a verification.

Shape: the vendor's documents (github.com/idenfy/Documentation, commit 21498981). `data.doc*` are in
Latin letters; `data.org*` are as printed, in the document's own letters. A callback may be sent
twice: read by the machine, and as a reviewer of the vendor corrected it.
"""

from __future__ import annotations

import re
from typing import Final

from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.documents.wallets import as_printed
from kycmatch.models import Document

TITLE: Final = "iDenfy"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "docLastName",
    "given_names": "docFirstName",
    "native_name": "orgLastName, orgFirstName, where they differ",
    "date_of_birth": "docDob",
    "nationality": "docNationality",
    "issuing_state": "docIssuingCountry",
    "sex": "docSex",
    "number": "docNumber",
    "issued_on": "docDateOfIssue",
    "expires_on": "docExpiry",
    "place_of_birth": "birthPlace | orgBirthPlace",
    "type": "docType",
}

_TEXTS: Final = {
    field: path
    for field, path in FIELDS.items()
    if field not in ("native_name", "date_of_birth", "issued_on", "expires_on", "type")
}
_DATES: Final = ("date_of_birth", "issued_on", "expires_on")
_DIGIT: Final = re.compile(r"\d")


def documents(payload: Tree) -> tuple[Document, ...]:
    """The one document of a callback."""
    data = payload.needed(dict)["data"].needed(dict)
    draft = Draft()
    draft.take(data, _TEXTS)
    for field in _DATES:
        text = data[FIELDS[field]].text
        if text is not None and _DIGIT.search(text):
            draft.put(field, text)
    draft.put("native_name", _as_printed(data))
    return (draft.document(document_type(data["docType"])),)


def _as_printed(data: Tree) -> str | None:
    """The name in the document's own letters, which may be Latin ones with marks."""
    given, surname = data["orgFirstName"].text, data["orgLastName"].text
    if (given, surname) == (data["docFirstName"].text, data["docLastName"].text):
        return None
    return as_printed(surname, given)
