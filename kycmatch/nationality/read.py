"""What a text can mean as a nationality: codes, names of countries, words for their people.

A text is looked up whole first, so that whatever a source says outright is believed; what remains
is taken apart: the state form (Republic of ...), a parenthesis, several nationalities in one text.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from kycmatch import data
from kycmatch.text.fold import fold

LONGEST = 160
"""A longer text is no nationality; the longest official name of a state has 120 characters."""


class Kind(StrEnum):
    """How a text says which country it means."""

    CODE = "code"
    ICAO = "icao"
    NAME = "name"
    PEOPLE = "people"


class Reading(NamedTuple):
    """What one text means: codes, the most usual first.

    `clear` tells that the first code is what the text usually means; without it none is.
    """

    kind: Kind
    codes: tuple[str, ...]
    clear: bool = True

    @property
    def usual(self) -> str | None:
        """The code that the text usually means."""
        return self.codes[0] if self.clear else None


# Japanese writes a foreign v as ヴ or as b, and both are usual.
_KANA_B = {"ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴ": "ブ"}
_KANA_V = re.compile("ヴ[ァィェォ]?")
TABLES = {Kind.PEOPLE: "nationality_words", Kind.NAME: "country_names"}
_PIECES = re.compile(r"\s*[/;,|&+\n、，；／]\s*|\s+(?:and|und|et|y|e|和|及)\s+", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]\s*")


def key(text: str) -> str:
    """`text` as names are looked up: folded, and nothing left but letters, their marks and digits."""
    letters = [c for c in fold(text).text if c.isalnum() or unicodedata.category(c)[0] == "M"]
    return _KANA_V.sub(lambda found: _KANA_B[found[0]], "".join(letters))


def read(text: str) -> tuple[Reading, ...]:
    """The nationalities that `text` names: one reading each, none when it is not understood."""
    if len(text) > LONGEST:
        return ()
    whole = _whole(text)
    if whole is not None:
        return (whole,)
    pieces = [piece for piece in _PIECES.split(text) if piece]
    readings = [_whole(piece) for piece in pieces]
    return tuple(dict.fromkeys(r for r in readings if r)) if all(readings) else ()


def _whole(text: str) -> Reading | None:
    """What `text` means as one nationality."""
    return _code(text) or _word(text) or _qualified(text) or _official(text)


def _official(text: str) -> Reading | None:
    from kycmatch.nationality.official import official

    return official(text)


@cache
def _codes() -> dict[str, tuple[str, Kind]]:
    return {
        code: (country, Kind.ICAO if kind == "icao" else Kind.CODE)
        for code, country, kind in data.read("country_codes")
    }


def _code(text: str) -> Reading | None:
    """A code, and what else the same letters mean as a word (NGA, Nga)."""
    folded = key(text.strip().rstrip("<"))
    if not 1 <= len(folded) <= 3:
        return None
    country, kind = _codes().get(folded.upper(), (None, Kind.CODE))
    if country is None:
        return None
    word = named(folded)
    others = word.codes if word else ()
    return Reading(kind, (country, *(code for code in others if code != country)))


def _word(text: str) -> Reading | None:
    return named(key(text))


def named(folded: str) -> Reading | None:
    """The reading of a folded name of a country or word for its people."""
    for kind, table in TABLES.items():
        row = data.lookup(table, folded)
        if row is not None and row[0] == folded:
            return Reading(kind, tuple(re.split("[>=]", row[1])), "=" not in row[1])
    return None


def begins(folded: str) -> bool:
    """Whether any name of a country or word for its people begins with `folded`."""
    return any(data.lookup(table, folded) is not None for table in TABLES.values())


def _qualified(text: str) -> Reading | None:
    """A word with a parenthesis that says which of its meanings: Congolese (Brazzaville)."""
    found = _PARENTHESIS.search(text)
    if found is None:
        return None
    outer = _whole(text[: found.start()] + " " + text[found.end() :])
    inner = _whole(found[1]) if found[1].strip() else None
    if outer is None or inner is None:
        return outer
    common = tuple(code for code in outer.codes if code in inner.codes)
    if not common:
        return None
    return Reading(outer.kind, common, outer.clear or inner.clear or len(common) == 1)
