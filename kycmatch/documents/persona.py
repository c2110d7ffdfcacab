"""Persona: a government ID verification, an inquiry that includes some, or an event about either.

Shape: documents (API reference, version 2023-01-05). Keys in kebab, camel or snake case, as the
header `Key-Inflection` asks for.

The fields of an inquiry hold what was typed until something overwrites them, and nobody can tell
what: only verifications are read. One by NFC was read from the chip.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents.fields import Draft, native_name
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document, Zone

TITLE: Final = "Persona"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "name-last, with name-suffix after it",
    "given_names": "name-first",
    "middle_names": "name-middle",
    "native_name": "native-name-last, native-name-first and native-name-middle",
    "date_of_birth": "birthdate",
    "nationality": "nationality",
    "sex": "sex",
    "place_of_birth": "birthplace",
    "number": "identification-number, or document-number",
    "issued_on": "issue-date",
    "expires_on": "expiration-date",
    "issuing_state": "country-code",
    "issuing_region": "issuing-subdivision",
    "type": "id-class",
}

_PATHS: Final = {
    "given_names": "name-first",
    "middle_names": "name-middle",
    "date_of_birth": "birthdate",
    "nationality": "nationality",
    "sex": "sex",
    "place_of_birth": "birthplace",
    "number": "identification-number | document-number",
    "issued_on": "issue-date",
    "expires_on": "expiration-date",
    "issuing_state": "country-code",
}
_READ: Final = "verification/government-id"
_READ_BY_NFC: Final = "verification/government-id-nfc"
_FLAGS: Final = {
    "id_blur_detection": "blur",
    "id_glare_detection": "glare",
    "id_electronic_replica_detection": "screen",
    "id_paper_detection": "copy",
    "id_color_inconsistency_detection": "copy",
}


def documents(payload: Tree) -> tuple[Document, ...]:
    """Every government ID verification in the payload."""
    tree = payload.needed(dict)
    if tree["data", "type"].text == "event":
        tree = tree["data", "attributes", "payload"].needed(dict)
    if not tree["data"] and tree["attributes"]:
        found: tuple[Tree, ...] = (tree,)
    else:
        found = (tree["data"], *tree["data"].items, *tree["included"].items)
        if not any(node["type"] for node in found):
            tree["data"].needed(dict)["attributes"].needed(dict)
    return tuple(
        _document(node["attributes"], Zone.CHIP if kind == _READ_BY_NFC else Zone.VIZ)
        for node in found
        if (kind := node["type"].text) in (_READ, _READ_BY_NFC) and node["attributes"]
    )


def _document(tree: Tree, zone: Zone) -> Document:
    draft = Draft()
    surname = tree["name-last"].text
    if surname:
        draft.put_name(surname, tree["name-suffix"], field="surname", zone=zone)
    draft.take(tree, _PATHS, zone=zone)
    draft.put("issuing_region", tree["issuing-subdivision"])
    parts = (tree[f"native-name-{part}"].text for part in ("last", "first", "middle"))
    draft.put("native_name", native_name(*parts), zone=zone)
    return draft.document(document_type(tree["id-class"]), _flags(tree))


def _flags(tree: Tree) -> Iterator[str]:
    for check in tree["checks"]:
        name = check["name"].text
        if name in _FLAGS and check["status"].text == "failed":
            yield _FLAGS[name]
