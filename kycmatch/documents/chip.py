"""The chip of a travel document: data groups 1, 11 and 12 of the LDS (ICAO Doc 9303-10).

Shape: documents (the tags of ICAO Doc 9303-10, eighth edition). An object with the groups as
`DG1`, `DG11` and `DG12`, each an object of tags in hexadecimal with their text, or the data group
itself as bytes or as hexadecimal or Base64 text; or an object of the tags of all groups together.

DG1 is the machine readable zone and read as such. DG11 and DG12 have what it cuts or lacks: the
whole name in national characters, the century of birth, the place of birth, the date of issue.
"""

from __future__ import annotations

import re
from typing import Final

from kycmatch.documents.errors import UnreadableDocument
from kycmatch.documents.fields import Draft, is_native, iso_in_order
from kycmatch.documents.lds import texts
from kycmatch.documents.tree import Tree
from kycmatch.models import Document, Zone
from kycmatch.mrz.layout import FILLER, Format, layouts
from kycmatch.mrz.name_field import read_names

TITLE: Final = "Chip of a travel document (ICAO Doc 9303-10)"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {
    "mrz": "DG1 5F1F",
    "surname": "DG11 5F0E in Latin letters, else DG1 unless it is cut there",
    "given_names": "DG11 5F0E in Latin letters, else DG1 unless it is cut there",
    "name": "DG11 5F0E in Latin letters, of one part",
    "native_name": "DG11 5F0E in other letters",
    "other_names": "DG11 5F0F",
    "date_of_birth": "DG11 5F2B",
    "place_of_birth": "DG11 5F11",
    "nationality": "DG1",
    "sex": "DG1",
    "number": "DG1",
    "issuing_state": "DG1",
    "issued_on": "DG12 5F26",
}

_FORMATS: Final = {90: Format.TD1, 72: Format.TD2, 88: Format.TD3}
_LONGEST_DG1: Final = 200
_SEPARATOR: Final = re.compile("<{2,}")


def documents(payload: Tree) -> tuple[Document, ...]:
    """The document of the data groups; raises `UnreadableDocument` where none of them is there."""
    found = texts(payload.needed(dict))
    if not found:
        raise UnreadableDocument("missing", "DG1")
    draft = Draft()
    _put_name(draft, found.get("5F0E"))
    _put_dg1(draft, found.get("5F1F", ""))
    for name in found.get("5F0F", "").split("\n"):
        draft.other_name(_spaced(name), zone=Zone.CHIP)
    place = _SEPARATOR.sub(", ", found.get("5F11", "").strip("< "))
    draft.put("place_of_birth", _spaced(place), zone=Zone.CHIP)
    for field, tag in (("date_of_birth", "5F2B"), ("issued_on", "5F26")):
        draft.put(field, iso_in_order(found.get(tag), "YMD"), zone=Zone.CHIP)
    return (draft.document(),)


def _put_name(draft: Draft, name: str | None) -> None:
    """The whole name of DG11; its alphabet is the issuer's choice."""
    if not name:
        return
    if is_native(name):
        draft.put("native_name", _spaced(name), zone=Zone.CHIP)
        return
    surname, separator, given_names = name.partition("<<")
    draft.put("surname" if separator else "name", _spaced(surname), zone=Zone.CHIP)
    draft.put("given_names", _spaced(given_names), zone=Zone.CHIP)


def _put_dg1(draft: Draft, text: str) -> None:
    """The lines of DG1, and what they say but for years without a century and names that are cut.

    No camera read them, so that nothing has to be repaired; the length tells the format.
    """
    text = "".join(text.split()) if len(text) < _LONGEST_DG1 else text
    form = _FORMATS.get(len(text))
    if form is None:
        draft.put_mrz(text)
        return
    layout = layouts()[form]
    lines = tuple(text[i : i + layout.width] for i in range(0, len(text), layout.width))
    draft.put_mrz(*lines)
    places = layout.fields
    for field in ("issuing_state", "nationality", "sex"):
        draft.put(field, places[field].of(lines).strip(FILLER), zone=Zone.CHIP)
    if places["number_check"].of(lines) != FILLER:  # else it goes on in the optional data
        draft.put("number", _spaced(places["number"].of(lines)), zone=Zone.CHIP)
    names = read_names(places["name"].of(lines), frozenset())
    if not names.cut and not any(draft.has(field, Zone.CHIP) for field in ("surname", "name")):
        draft.put("surname", names.surname, zone=Zone.CHIP)
        draft.put("given_names", names.given_names, zone=Zone.CHIP)


def _spaced(text: str) -> str:
    return " ".join(text.replace("<", " ").split())
