"""Where the fields of a machine readable zone stand, format by format, and the check digit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from kycmatch import data
from kycmatch.reasons import KycmatchError

FILLER = "<"


class MrzError(KycmatchError, ValueError):
    """A text that no machine readable zone can hold; the message names the field alone."""


class Format(StrEnum):
    """The formats of ICAO Doc 9303 (parts 4 to 7), and those of single states, which are only read.

    The French identity card of 1988 to 2021 and driving licence, the Swiss driving licence, and the
    one line of the card with which mainland Chinese travel to Hong Kong and Macau.
    """

    TD1 = "TD1"
    TD2 = "TD2"
    TD3 = "TD3"
    MRV_A = "MRV-A"
    MRV_B = "MRV-B"
    FRENCH_ID = "FRA-ID"
    FRENCH_LICENCE = "FRA-DL"
    SWISS_LICENCE = "CHE-DL"
    CHINESE_PERMIT = "CHN-EEP"


BEGINNINGS = {
    Format.FRENCH_ID: "IDFRA",
    Format.FRENCH_LICENCE: "D1FRA",
    Format.SWISS_LICENCE: "FACHE",
    Format.CHINESE_PERMIT: "CS",
}
"""How the zones of single states begin."""


class Place(NamedTuple):
    """Where a field stands: a line, counted from 0, a half-open range, and its alphabet."""

    field: str
    line: int
    start: int
    stop: int
    alphabet: str

    def of(self, lines: tuple[str, ...]) -> str:
        """What stands there in `lines`."""
        return lines[self.line][self.start : self.stop]

    @property
    def width(self) -> int:
        """How many characters the field has."""
        return self.stop - self.start


@dataclass(frozen=True, slots=True)
class Layout:
    """One format: its number of lines, their width, its fields, and what check digits cover.

    `covered` has `composite`, and fields whose check digit covers more than the field.
    """

    format: Format
    lines: int
    width: int
    fields: dict[str, Place]
    covered: dict[str, tuple[Place, ...]]

    def checked(self, field: str, lines: tuple[str, ...]) -> str:
        """What the check digit of `field` is made of."""
        places = self.covered.get(field) or (self.fields[field],)
        return "".join(place.of(lines) for place in places)

    def on(self, line: int) -> tuple[Place, ...]:
        """The fields of one line, from left to right."""
        found = (place for place in self.fields.values() if place.line == line)
        return tuple(sorted(found, key=lambda place: place.start))


_COVERED = {"composite": "composite", "number_covered": "number"}


def _order(place: Place) -> tuple[int, int]:
    return place.line, place.start


@cache
def layouts() -> dict[Format, Layout]:
    """Every format's layout, from the table `mrz_layout`."""
    places: dict[Format, list[Place]] = {}
    for name, field, line, start, end, alphabet in data.read("mrz_layout"):
        place = Place(field, int(line) - 1, int(start) - 1, int(end), alphabet)
        places.setdefault(Format(name), []).append(place)
    return {
        form: Layout(
            form,
            lines=max(place.line for place in found) + 1,
            width=max(place.stop for place in found),
            fields={p.field: p for p in found if p.field not in _COVERED},
            covered={
                field: ranges
                for name, field in _COVERED.items()
                if (ranges := tuple(sorted((p for p in found if p.field == name), key=_order)))
            },
        )
        for form, found in sorted(places.items())
    }


_VALUES = {char: value for value, char in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
_VALUES[FILLER] = 0
_WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    """The check digit of `text`, by the weights 7, 3, 1 modulo 10 (Doc 9303-3, section 4.9).

    Raises `MrzError` where `text` has anything but A-Z, 0-9 and the filler.

    >>> check_digit("L898902C3"), check_digit("7408<<")
    ('6', '7')
    """
    try:
        total = sum(_VALUES[char] * _WEIGHTS[i % 3] for i, char in enumerate(text))
    except KeyError:
        raise MrzError("a check digit is of A-Z, 0-9 and < only") from None
    return str(total % 10)


def fits(text: str, printed: str) -> bool:
    """Whether `printed` is the check digit of `text`; a filler is one where nothing is checked."""
    if printed == FILLER:
        return not text.strip(FILLER)
    return all(char in _VALUES for char in text) and check_digit(text) == printed
