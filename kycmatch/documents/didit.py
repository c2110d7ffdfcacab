"""Didit: the decision of a session, as retrieved or as sent to a webhook.

Shape: the types of didit-sdk 0.4.0 (a third party's) and the vendor's documents; assembled, not
captured. `id_verifications[]`, one for each document. `expected_details` is what the app sent and
is not read, nor are the expected values in `warnings`.
"""

from __future__ import annotations

from typing import Final

from kycmatch.documents.errors import UnreadableDocument
from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document

TITLE: Final = "Didit"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "last_name",
    "given_names": "first_name",
    "name": "full_name, where there is no last_name and no first_name",
    "date_of_birth": "date_of_birth",
    "nationality": "nationality",
    "issuing_state": "issuing_state",
    "sex": "gender",
    "number": "document_number",
    "issued_on": "date_of_issue",
    "expires_on": "expiration_date",
    "place_of_birth": "place_of_birth",
    "type": "document_type",
}

_READ: Final = {field: path for field, path in FIELDS.items() if field not in ("name", "type")}


def documents(payload: Tree) -> tuple[Document, ...]:
    """Every document of the session."""
    payload.needed(dict)
    decision = payload["decision"] if payload["decision"] else payload
    found = decision.first("id_verifications", "id_verification", "kyc")
    if type(found.value) is dict:
        return (_document(found),)
    if not found:
        raise UnreadableDocument("no_document", "id_verifications", count=0)
    return tuple(map(_document, found.needed(list)))


def _document(verification: Tree) -> Document:
    draft = Draft()
    draft.take(verification, _READ)
    if not draft.has("surname") and not draft.has("given_names"):
        draft.put("name", verification["full_name"])
    return draft.document(document_type(verification["document_type"]))
