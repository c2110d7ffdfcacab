"""Veriff: the decision of a session, from `GET /v1/sessions/{id}/decision` or its webhook.

Shape: documents (the decision object).

`person` and `document` begin as what the app gave when it opened the session (`initData`) and are
replaced when Veriff decides: they are read from decided sessions alone.
"""

from __future__ import annotations

from typing import Final

from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document

TITLE: Final = "Veriff"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "person.lastName",
    "given_names": "person.firstName",
    "date_of_birth": "person.dateOfBirth | person.yearOfBirth",
    "nationality": "person.nationality | person.citizenship",
    "sex": "person.gender",
    "place_of_birth": "person.placeOfBirth",
    "number": "document.number",
    "issued_on": "document.validFrom | document.firstIssue",
    "expires_on": "document.validUntil",
    "issuing_state": "document.country",
    "issuing_region": "document.state",
    "type": "document.type",
}

_PATHS: Final = {field: path for field, path in FIELDS.items() if field != "type"}
_DECIDED: Final = frozenset({"approved", "declined", "review"})
_PHOTO: Final = "documentImageQualitySufficient"


def documents(payload: Tree) -> tuple[Document, ...]:
    """The document of a decided session; none while it is undecided or was given up."""
    tree = payload.needed(dict)
    if "verification" in tree and not tree["verification"]:
        return ()
    tree = tree.first("verification", "decision") or tree
    if (tree["status"].text or "").lower() not in _DECIDED:
        if not tree["status"] or tree["status"].text == "fail":
            tree["person"].needed(dict)
        return ()
    draft = Draft()
    draft.take(tree, _PATHS)
    bad = any(
        sign["label"].text == _PHOTO and sign["result"].text == "no" for sign in tree["insights"]
    )
    return (draft.document(document_type(tree["document", "type"]), ["insufficient"] * bad),)
