"""Amazon Textract AnalyzeID: `analyze_id(...)` of boto3, or the JSON of it.

Shape: real payloads (fixtures of amazon-textract-response-parser, commit a9b44fee), the fields by
botocore 1.44.5. It reads US passports and driving licences.

A field is always listed; one without a text was not there, or, where the confidence of that is
low, could not be read. A date that was understood is in `NormalizedValue`, else as printed.
"""

from __future__ import annotations

from typing import Final

from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document

TITLE: Final = "Amazon Textract AnalyzeID"
EVIDENCE: Final = "real payloads"
CONFIDENCE: Final = 100
FIELDS: Final = {
    "surname": "LAST_NAME, with SUFFIX after it",
    "given_names": "FIRST_NAME",
    "middle_names": "MIDDLE_NAME",
    "date_of_birth": "DATE_OF_BIRTH",
    "place_of_birth": "PLACE_OF_BIRTH",
    "number": "DOCUMENT_NUMBER",
    "issued_on": "DATE_OF_ISSUE",
    "expires_on": "EXPIRATION_DATE",
    "issuing_state": "COUNTRY",
    "issuing_region": "STATE_NAME",
    "type": "ID_TYPE",
    "mrz": "MRZ_CODE",
}

_NAMES: Final = {
    name: field for field, name in FIELDS.items() if field not in ("surname", "type", "mrz")
} | {"LAST_NAME": "surname"}
_SURE_OF_NOTHING: Final = 80
"""Below this confidence, a field without a text was not read; above, there is none."""


def documents(payload: Tree) -> tuple[Document, ...]:
    """Every document of `IdentityDocuments`: one a page, so one card may be there twice."""
    return tuple(map(_document, payload["IdentityDocuments"].needed(list)))


def _document(identity: Tree) -> Document:
    draft = Draft(scale=CONFIDENCE)
    found: dict[str | None, Tree] = {}
    for item in identity["IdentityDocumentFields"].needed(list):
        found.setdefault(item["Type", "Text"].text, item["ValueDetection"])
    absent = Tree(None)
    suffix = found.get("SUFFIX", absent)["Text"].text
    for name, field in _NAMES.items():
        value = found.get(name, absent)
        confidence = value["Confidence"]
        text = value["NormalizedValue", "Value"].text or value["Text"].text
        if name == "LAST_NAME" and text and suffix:
            text = f"{text} {suffix}"
        draft.put(field, text, confidence)
        sure = confidence.number
        if text is None and sure is not None and sure < _SURE_OF_NOTHING:
            draft.unreadable(field)
    draft.put_mrz(found.get("MRZ_CODE", absent)["Text"])
    return draft.document(document_type(found.get("ID_TYPE", absent)["Text"]))
