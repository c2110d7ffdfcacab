"""Azure AI Document Intelligence `prebuilt-idDocument`, versions 2.1, 3 and 4.

Shape: real payloads for v2.1 (Azure-Samples document-intelligence-code-samples, commit 8ac994c2);
v3 and v4 by the types of azure-ai-documentintelligence and azure-ai-formrecognizer and the
documented fields. The response of the REST interface, or `as_dict()` and `to_dict()` of either SDK.

`value...` is what was understood, `content` (v2.1: `text`) what is printed, with its label now and
then: the value is read, and the print only where there is no value. A country may be inferred and
then has no print. In v2.1 a passport has its machine readable zone and nothing else.
"""

from __future__ import annotations

from typing import Final

from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree, fold_key
from kycmatch.documents.types import document_type
from kycmatch.models import Document, NameKind, Zone

TITLE: Final = "Azure AI Document Intelligence (ID document)"
EVIDENCE: Final = "real payloads"
CONFIDENCE: Final = 1
FIELDS: Final = {
    "surname": "LastName",
    "given_names": "FirstName",
    "middle_names": "MiddleName",
    "other_names": "Aliases",
    "date_of_birth": "DateOfBirth",
    "nationality": "Nationality",
    "sex": "Sex",
    "place_of_birth": "PlaceOfBirth",
    "number": "DocumentNumber",
    "issued_on": "DateOfIssue",
    "expires_on": "DateOfExpiration",
    "issuing_state": "CountryRegion",
    "issuing_region": "Region",
    "type": "docType | DocumentType",
    "mrz": "MachineReadableZone",
}

_FIELDS: Final = {fold_key(name): field for field, name in FIELDS.items() if field != "type"}


def documents(payload: Tree) -> tuple[Document, ...]:
    """Every document of the result: the envelope, its `analyzeResult`, or a list of documents."""
    tree = payload["analyzeResult"] or payload
    if type(tree.value) is dict and not tree["fields"]:
        tree = tree.first("documents", "documentResults").needed(list)
    elif type(tree.value) is dict:
        return (_document(tree),)
    return tuple(map(_document, tree.needed(list)))


def _document(tree: Tree) -> Document:
    draft = Draft(scale=CONFIDENCE)
    for name, found in tree["fields"].needed(dict).entries:
        field = _FIELDS.get(fold_key(name))
        if field == "mrz":
            draft.put_mrz(_printed(found))
            _put_mrz_fields(draft, found.first("valueObject", "value"))
        elif field == "other_names":
            for alias in found.first("valueArray", "value"):
                draft.other_name(_value(alias), NameKind.ALIAS)
        elif field:
            draft.put(field, _value(found), found["confidence"])
    kind = tree.first("docType", "formType").text or ""
    known = document_type(kind.replace(":", ".").rpartition(".")[2])
    # `idDocument` alone is any document: its code, `P`, is then what tells.
    return draft.document(known or document_type(_value(tree["fields", "DocumentType"])))


def _put_mrz_fields(draft: Draft, tree: Tree) -> None:
    for name, found in tree.entries:
        if field := _FIELDS.get(fold_key(name)):
            draft.put(field, _value(found), zone=Zone.MRZ)


def _value(field: Tree) -> str | None:
    """What was understood of a field, else what is printed."""
    for key, value in field.entries:
        if (kind := fold_key(key)).startswith("value") and kind != "valuetype" and value.text:
            return value.text
    return _printed(field)


def _printed(field: Tree) -> str | None:
    return field.first("content", "text").text or field["valueData", "text"].text
