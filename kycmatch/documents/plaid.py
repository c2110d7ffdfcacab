"""Plaid Identity Verification: `identity_verification` of the API or of the SDK.

Shape: the types of plaid-python (IdentityVerification, DocumentaryVerificationDocument,
PhysicalDocumentExtractedData). `documentary_verification.documents[].extracted_data`, one for each
attempt. `user` is what the applicant typed, and is not read. What was redacted has `redacted_at`.
"""

from __future__ import annotations

from typing import Final

from kycmatch.documents.errors import UnreadableDocument
from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document

TITLE: Final = "Plaid Identity Verification"
EVIDENCE: Final = "SDK types"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "name.family_name",
    "given_names": "name.given_name",
    "date_of_birth": "date_of_birth",
    "issuing_state": "issuing_country",
    "issuing_region": "issuing_region",
    "number": "id_number",
    "issued_on": "issue_date",
    "expires_on": "expiration_date",
    "type": "category",
    "quality": "analysis.image_quality, where it is low",
}

_READ: Final = {field: path for field, path in FIELDS.items() if field not in ("type", "quality")}


def documents(payload: Tree) -> tuple[Document, ...]:
    """Every document that was photographed, the attempts in their order."""
    payload.needed(dict)
    verification = payload["documentary_verification"]
    if verification:
        found = verification.needed(dict)["documents"].needed(list)
        return tuple(map(_document, found))
    raise UnreadableDocument("no_document", "documentary_verification", count=0)


def _document(item: Tree) -> Document:
    draft = Draft()
    extracted = item["extracted_data"]
    draft.take(extracted, _READ)
    if item["redacted_at"]:
        draft.redacted(*_READ)
    quality = "low_quality" if item["analysis", "image_quality"].text == "low" else None
    return draft.document(document_type(extracted["category"]), (quality,))
