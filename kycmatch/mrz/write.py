"""From fields to lines."""

from __future__ import annotations

import re

from kycmatch.mrz.layout import BEGINNINGS, FILLER, Format, Layout, MrzError, check_digit, layouts
from kycmatch.mrz.name_field import write_names
from kycmatch.mrz.zone import Mrz

_VALID = {
    "date_of_birth": re.compile("[0-9<]{6}"),
    "expires_on": re.compile("[0-9<]{6}"),
    "given_names": re.compile("[A-Z]+( [A-Z]+)*"),
    "issuing_state": re.compile("[A-Z]{1,3}"),
    "document_code": re.compile("[A-Z]{1,2}"),
    "nationality": re.compile("[A-Z]{1,3}"),
    "number": re.compile("[A-Z0-9]+( [A-Z0-9]+)*"),
    "optional": re.compile("[A-Z0-9<]*"),
    "optional_2": re.compile("[A-Z0-9<]*"),
    "sex": re.compile("[MFX<]"),
    "surname": re.compile("[A-Z]+( [A-Z]+)*"),
}


def write(zone: Mrz) -> tuple[str, ...]:
    """The lines of `zone`, with every check digit right; `read` makes an equal zone of them.

    Names are in A-Z already (a national letter's spelling is the caller's choice) and are cut where
    they are too long. `failed`, `corrections` and `name_cut` are not written. Raises `MrzError` for
    a value that its field cannot hold, and for a driving licence or a Chinese permit.

    >>> lines = write(Mrz(Format.TD2, "I", "UTO", "ERIKSSON", "ANNA", number="D23145890",
    ...                   nationality="UTO", date_of_birth="740812", sex="F", expires_on="120415"))
    >>> print(*lines, sep="\\n")
    I<UTOERIKSSON<<ANNA<<<<<<<<<<<<<<<<<
    D231458907UTO7408122F1204159<<<<<<<6
    """
    if zone.format in BEGINNINGS and zone.format is not Format.FRENCH_ID:
        raise MrzError(f"{zone.format.value} can be read and not written")
    layout = layouts()[zone.format]
    texts = _texts(zone, layout)
    rows = [[FILLER] * layout.width for _ in range(layout.lines)]
    for field, place in layout.fields.items():
        text = texts.get(field, "")
        if len(text) > place.width:
            raise MrzError(f"{field} is too long for {zone.format.value}")
        rows[place.line][place.start : place.stop] = text.ljust(place.width, FILLER)
    lines = tuple(map("".join, rows))
    composite = layout.fields.get("composite_check")
    if composite is None:
        return lines
    digit = check_digit(layout.checked("composite", lines))
    # The composite's check digit is the last character of its line.
    return tuple(line[:-1] + digit if i == composite.line else line for i, line in enumerate(lines))


def _texts(zone: Mrz, layout: Layout) -> dict[str, str]:
    """What to write in each field; the composite's check digit is of the lines and not here."""
    texts = {field: _valid(zone, field) for field in _VALID}
    if texts["number"] and len(texts["number"]) > layout.fields["number"].width:
        _continue_number(texts, zone.format)
    elif texts["number"]:
        texts["number_check"] = check_digit(texts["number"])
    for field in ("date_of_birth", "expires_on", "optional"):
        if texts[field]:
            texts[f"{field}_check"] = check_digit(texts[field])
    if "name" in layout.fields:
        width = layout.fields["name"].width
        texts["name"] = write_names(zone.surname, zone.given_names, width)
    else:
        for field in ("surname", "given_names"):
            texts[field] = texts[field][: layout.fields[field].width]
    return texts


def _valid(zone: Mrz, field: str) -> str:
    """The text of `field` with fillers for spaces; raises `MrzError` where it cannot be written."""
    value: str = getattr(zone, field) or ""
    if value and not _VALID[field].fullmatch(value):
        raise MrzError(f"{field} holds what a machine readable zone cannot")
    return value.replace(" ", FILLER)


def _continue_number(texts: dict[str, str], form: Format) -> None:
    """Put what is beyond nine characters, its check digit and a filler before the optional data."""
    if form not in (Format.TD1, Format.TD2):
        raise MrzError(f"number is too long for {form.value}")
    number = texts["number"]
    rest = number[9:] + check_digit(number)
    texts["number"], texts["number_check"] = number[:9], FILLER
    texts["optional"] = f"{rest}{FILLER}{texts['optional']}"
