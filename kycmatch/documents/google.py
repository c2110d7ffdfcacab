"""Google Document AI: the parsers of identity documents and the ID proofing processor.

Shape: real payloads (fixtures of document-ai-samples, commit 001ba391). The JSON of the service
(`mentionText`), `Document.to_dict` of the Python client (`mention_text`), or with `type_`.

What an entity is called depends on the version of the parser: `Family Name` or `family_name`. The
processor that was asked tells the type of the document, the payload does not. ID proofing finds no
values, only signs of fraud in the photo.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents.fields import Draft, iso_of_parts
from kycmatch.documents.tree import Tree, fold_key
from kycmatch.models import Document

TITLE: Final = "Google Document AI (identity documents)"
EVIDENCE: Final = "real payloads"
CONFIDENCE: Final = 1
FIELDS: Final = {
    "surname": "Family Name",
    "given_names": "Given Names, or given_name",
    "name": "full_name, where there is no Family Name",
    "date_of_birth": "Date Of Birth",
    "nationality": "nationality",
    "sex": "sex",
    "place_of_birth": "Place Of Birth",
    "number": "Document Id",
    "issued_on": "Issue Date",
    "expires_on": "Expiration Date",
    "mrz": "MRZ Code",
}

_ENTITIES: Final = {
    "familyname": "surname",
    "givennames": "given_names",
    "givenname": "given_names",
    "fullname": "name",
    "dateofbirth": "date_of_birth",
    "nationality": "nationality",
    "sex": "sex",
    "placeofbirth": "place_of_birth",
    "documentid": "number",
    "issuedate": "issued_on",
    "expirationdate": "expires_on",
    "mrzcode": "mrz",
}
_FRAUD: Final = "fraudsignals"
_DEFECTS: Final = {
    "defect_blurry": "blur",
    "defect_dark": "too_dark",
    "defect_glare": "glare",
    "defect_document_cutoff": "cropped",
    "defect_text_cutoff": "cropped",
}
_LIKELY: Final = 0.5


def documents(payload: Tree) -> tuple[Document, ...]:
    """The one document of a response or of its `document`."""
    tree = payload["document"] or payload
    draft = Draft(scale=CONFIDENCE)
    names: list[tuple[str, Tree]] = []
    flags = []
    for entity in tree["entities"].needed(list):
        kind = fold_key(entity.first("type", "type_").text or "")
        field = _ENTITIES.get(kind)
        if field == "mrz":
            draft.put_mrz(entity["mentionText"])
        elif field == "name":
            names.append((field, entity))
        elif field:
            draft.put(field, _value(entity), entity["confidence"])
        elif kind.startswith(_FRAUD) and entity["mentionText"].text != "PASS":
            flags.append(entity["mentionText"].text)
    if not draft.has("surname"):
        for field, entity in names:
            draft.put(field, _value(entity), entity["confidence"])
    return (draft.document(quality=(*flags, *_defects(tree))),)


def _value(entity: Tree) -> str | None:
    """What was understood of an entity, else what is printed."""
    normalized = entity["normalizedValue"]
    return (
        iso_of_parts(normalized["dateValue"])
        or normalized["text"].text
        or entity["mentionText"].text
    )


def _defects(tree: Tree) -> Iterator[str]:
    for page in tree["pages"].items[:10]:
        for defect in page["imageQualityScores", "detectedDefects"]:
            name = (defect["type"].text or "").rpartition("/")[2]
            if name and (defect["confidence"].number or 0) >= _LIKELY:
                yield _DEFECTS.get(name, name)
