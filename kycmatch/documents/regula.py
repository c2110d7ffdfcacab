"""Regula Document Reader: the response of the web service.

Shape: a real response (version 6.7, in softdev1012/regula-document-sdk, commit c5fa2785) and the
types of regula-documentreader-webclient 9.9. `ContainerList.List[].Text.fieldList[]`, each with a
value for every source: `VISUAL`, `MRZ`, `BARCODE`, `RFID`.

Dates are in `Text.dateFormat`, which follows the locale of the server: `6/7/1979` is 7 June where
that is `M/d/yyyy`. The same field comes again with another `lcid` in the document's own script. A
value without an original was derived from another field, and is not read. Probabilities are 0 to
100.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents.errors import UnreadableDocument
from kycmatch.documents.fields import Draft, is_native, iso_in_order, native_name
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document, Zone

TITLE: Final = "Regula Document Reader"
EVIDENCE: Final = "real payloads"
CONFIDENCE: Final = 100
FIELDS: Final = {
    "surname": "fieldType 8, with 145 after it",
    "given_names": "fieldType 9",
    "middle_names": "fieldType 146",
    "name": "fieldType 25, where there are neither",
    "native_name": "fieldType 8, 9 | 25 in another script",
    "date_of_birth": "fieldType 5",
    "nationality": "fieldType 11 | 26",
    "issuing_state": "fieldType 1",
    "sex": "fieldType 12",
    "number": "fieldType 2",
    "issued_on": "fieldType 4",
    "expires_on": "fieldType 3",
    "place_of_birth": "fieldType 6",
    "mrz": "fieldType 51 | 172",
    "type": "fieldType 0",
    "quality": "ImageQualityCheckList.List[].type, where its result is 0",
}

_TYPES: Final = {
    **{
        8: "surname",
        145: "second_surname",
        9: "given_names",
        146: "middle_names",
        5: "date_of_birth",
        3: "expires_on",
    },
    **{4: "issued_on", 11: "nationality", 26: "nationality", 1: "issuing_state", 12: "sex"},
    **{2: "number", 6: "place_of_birth", 25: "name", 51: "mrz", 172: "mrz", 0: "type"},
}
_DATES: Final = frozenset({"date_of_birth", "expires_on", "issued_on"})
_NAMES: Final = ("surname", "second_surname", "given_names", "middle_names", "name")
_SOURCES: Final = {
    **{"VISUAL": Zone.VIZ, "MRZ": Zone.MRZ, "BARCODE": Zone.BARCODE, "RFID": Zone.CHIP}
}
_CODES: Final = {"P": "passport", "V": "visa"} | dict.fromkeys("ACI", "national_id")
"""The first letter of a document code (ICAO Doc 9303-4 to -7)."""
_FLAGS: Final = {
    **{0: "glare", 1: "blur", 2: "low_resolution", 5: "cropped", 9: "too_dark", 10: "occluded"}
}
_LONGEST_FORMAT: Final = 20


def documents(payload: Tree) -> tuple[Document, ...]:
    """The one document of a response."""
    items = payload.needed(dict)["ContainerList"].needed(dict)["List"].needed(list).items
    texts = [item["Text"] for item in items if item["Text"]]
    if not texts:
        raise UnreadableDocument("no_document", "ContainerList.List", count=0)
    reader = _Reader()
    for text in texts:
        order = _order(text["dateFormat"].text)
        for field in text.needed(dict)["fieldList"].needed(list):
            reader.read(field, order)
    return (reader.document(_quality(items)),)


class _Reader:
    """The fields of a response, as they come: names in two scripts, one value a source."""

    def __init__(self) -> None:
        self._draft = Draft(scale=CONFIDENCE)
        self._native: dict[str, str] = {}
        self._whole: dict[Zone, Tree] = {}
        self._second: dict[Zone, str] = {}
        self._zone_lines: str | None = None
        self._zone: list[tuple[str, str | None]] = []
        self._code: str | None = None

    def read(self, field: Tree, order: str | None) -> None:
        number = field["fieldType"].number
        name = _TYPES.get(int(number)) if number is not None else None
        if name is None:
            return
        for value in field["valueList"]:
            zone = _SOURCES.get(value["source"].text or "")
            derived = value["originalValue"].text is None and not value["probability"].number
            if zone is not None and not derived:
                self._put(name, zone, value, order)

    def _put(self, name: str, zone: Zone, value: Tree, order: str | None) -> None:
        text = value["value"].text
        if text is None:
            return
        if name == "mrz":
            self._zone_lines = self._zone_lines or text
        elif name == "type":
            self._code = self._code or text
        elif name in _NAMES and is_native(text) and zone is Zone.VIZ:
            self._native.setdefault(name, text)
        elif name == "name":
            self._whole.setdefault(zone, value)
        elif name == "second_surname":
            self._second.setdefault(zone, text)
        else:
            text = _date(text, value, order) if name in _DATES else text.replace("^", " ")
            if zone is Zone.MRZ:
                self._zone.append((name, text))
            else:
                self._draft.put(name, text, value["probability"], zone=zone)

    def document(self, quality: Iterator[str | None]) -> Document:
        draft, native = self._draft, self._native
        draft.put_mrz(self._zone_lines)
        if self._zone_lines is None:
            for name, text in self._zone:
                draft.put(name, text, zone=Zone.MRZ)
        for zone, value in self._whole.items():
            alone = not draft.has("surname", zone) and not draft.has("given_names", zone)
            if alone and zone is not Zone.MRZ:
                draft.put("name", value["value"], value["probability"], zone=zone)
        for zone, second in self._second.items():
            draft.put_after("surname", second, zone=zone)
        parts = (native.get(name) for name in _NAMES[:-1])
        draft.put("native_name", native_name(*parts) or native.get("name"))
        kind = _CODES.get(self._code[0]) if self._code else None
        return draft.document(kind or document_type(self._code), quality)


def _order(date_format: str | None) -> str | None:
    """The order of day, month and year in `M/d/yyyy`: `MDY`; None where it has not all three."""
    letters = (date_format or "")[:_LONGEST_FORMAT].upper()
    order = "".join(sorted((part for part in "DMY" if part in letters), key=letters.index))
    return order if len(order) == 3 else None


def _date(text: str, value: Tree, order: str | None) -> str | None:
    """ISO text of a date in the declared order; without one, what is printed."""
    return iso_in_order(text, order) if order else value["originalValue"].text or text


def _quality(items: tuple[Tree, ...]) -> Iterator[str | None]:
    for item in items:
        for check in item["ImageQualityCheckList", "List"]:
            number = check["type"].number
            if check["result"].number == 0 and number is not None:
                yield _FLAGS.get(int(number))
