"""The lines of a machine readable zone, as a reader of print returns them.

Shape: ICAO Doc 9303, parts 4 to 7 (eighth edition, 2021), and its specimens. The payload is a text
with line breaks or without, a list of lines, or JSON: a list, or an object that has them as `lines`
or `mrz`, or as `line1` to `line3`. Whatever OCR did to them is for `kycmatch.mrz` to repair and for
`check` to tell.
"""

from __future__ import annotations

from typing import Final

from kycmatch import mrz
from kycmatch.documents.errors import UnreadableDocument
from kycmatch.documents.fields import mrz_lines
from kycmatch.documents.tree import Tree
from kycmatch.models import Document

TITLE: Final = "Machine readable zone (ICAO Doc 9303)"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {"mrz": "the lines; every field of the zone is read from them"}
RAW: Final = True

_LINES: Final = ("line1", "line2", "line3")


def documents(payload: Tree) -> tuple[Document, ...]:
    """The document whose lines these are; raises `UnreadableDocument` where none are.

    Text that has a filler counts as lines even where they are of no known format: `check` then
    tells that the zone is malformed, and a photo is taken again.
    """
    tree = _opened(payload)
    lines = mrz_lines(*(tree.items or (tree,)))
    if not any("<" in line for line in lines) and mrz.read(lines) is None:
        raise UnreadableDocument("missing", "lines")
    return (Document(mrz=lines),)


def _opened(payload: Tree) -> Tree:
    value = payload.value
    if isinstance(value, bytes):
        value = value.decode("utf-8", errors="replace")
    if isinstance(value, str):
        value = value.removeprefix("\ufeff")
        if value.lstrip()[:1] not in ("[", "{"):
            return Tree(value)
        payload = Tree.of(value)
    if not isinstance(payload.value, dict):
        return payload
    whole = payload.first("lines", "mrz")
    if whole:
        return whole["lines"] or whole
    return Tree([payload[line].text for line in _LINES])
