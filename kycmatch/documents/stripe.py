"""Stripe Identity: a verification report, or a session with its report or `verified_outputs`.

Shape: real payloads (fixtures of stripe-mock, commit a7c7c338); what has to be expanded, such as
`document.dob` and `document.number`, by the types of stripe 16.1.0.

A report on a typed number (`id_number`), and a session for one, hold what the applicant typed: of
those nothing is read. What Stripe was asked to redact is redacted. A report on a document that was
not verified has its `error`, which tells about the document and is no error of the provider.
"""

from __future__ import annotations

from typing import Final

from kycmatch.documents.fields import Draft, iso_of_parts
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document

TITLE: Final = "Stripe Identity"
EVIDENCE: Final = "real payloads"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "document.last_name",
    "given_names": "document.first_name, which has the middle names",
    "date_of_birth": "document.dob",
    "sex": "document.sex, or document.unparsed_sex",
    "place_of_birth": "document.unparsed_place_of_birth",
    "number": "document.number",
    "issued_on": "document.issued_date",
    "expires_on": "document.expiration_date",
    "issuing_state": "document.issuing_country",
    "type": "document.type",
}

_TEXTS: Final = {
    "surname": "last_name",
    "given_names": "first_name",
    "number": "number",
    "issuing_state": "issuing_country",
    "sex": "sex",
    "place_of_birth": "unparsed_place_of_birth",
}
_DATES: Final = {
    "date_of_birth": "dob",
    "issued_on": "issued_date",
    "expires_on": "expiration_date",
}
_KEYS: Final = ("object", "document", "verified_outputs", "last_verification_report")
"""A report or a session has at least one of these."""
_REDACTED: Final = "[redacted]"


def documents(payload: Tree) -> tuple[Document, ...]:
    """The documents of a report or a session, of a list of them, or of an event about one."""
    tree = payload
    if tree["object"].text == "event" or tree["data", "object"]:
        tree = tree["data", "object"]
    found = tree["data"] or tree if type(tree["data"].value) is list else tree
    if type(found.value) is list:
        return tuple(document for item in found for document in _of(item))
    return _of(found.needed(dict))


def _of(item: Tree) -> tuple[Document, ...]:
    """The document of one report or session; none where it is about something else."""
    if not any(key in item for key in _KEYS):
        item["document"].needed(dict)
    session = item["object"].text == "identity.verification_session" or item["verified_outputs"]
    if not session:
        document = item["document"]
        return (_document(document, withheld=False),) if document else ()
    report = item["last_verification_report", "document"]
    if report:
        return (_document(report, withheld=_redacted(item)),)
    outputs = item["verified_outputs"]
    if item["type"].text == "id_number" or not outputs:
        return ()
    return (_document(outputs, withheld=_redacted(item)),)


def _redacted(session: Tree) -> bool:
    return session["redaction", "status"].text == "redacted"


def _document(tree: Tree, *, withheld: bool) -> Document:
    """`withheld`: what has no value was redacted, not missing."""
    draft = Draft()
    for field, key in _TEXTS.items():
        text = tree[key].text
        if text == _REDACTED or (text is None and withheld):
            draft.redacted(field)
        else:
            draft.put(field, text)
    if tree["sex"].text != _REDACTED and tree["unparsed_sex"].text != _REDACTED:
        draft.put("sex", tree["unparsed_sex"])
    for field, key in _DATES.items():
        date = tree[key]
        parts = {date["year"].text, date["month"].text, date["day"].text, date.text}
        if _REDACTED in parts or (not date and withheld):
            draft.redacted(field)
        else:
            draft.put(field, iso_of_parts(date))
    return draft.document(document_type(tree["type"]))
