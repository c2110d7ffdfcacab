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
LONGEST_CODE = 3


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
    """`text` as names are looked up: folded, only letters, their marks and digits left."""
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
    return _code(text) or _plain(text) or _qualified(text)


def _plain(text: str) -> Reading | None:
    from kycmatch.nationality.official import official

    return named(key(text)) or official(text)


@cache
def _codes() -> dict[str, Reading]:
    return {
        code: Reading(Kind.ICAO if kind == "icao" else Kind.CODE, (country, *words.split()))
        for code, country, kind, words in data.read("country_codes")
    }


def _code(text: str) -> Reading | None:
    """A code, and what else the same letters mean as a word (NGA, Nga)."""
    folded = key(text.strip().rstrip("<"))
    return _codes().get(folded.upper()) if len(folded) <= LONGEST_CODE else None


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
    qualifiers = [inner for inner in _PARENTHESIS.findall(text) if inner.strip()]
    outer = _plain(_PARENTHESIS.sub(" ", text))
    if outer is None or not qualifiers:
        return outer
    inner = _plain(qualifiers[0])
    if inner is None:
        return Reading(outer.kind, outer.codes, outer.clear and len(outer.codes) == 1)
    common = tuple(code for code in outer.codes if code in inner.codes)
    return Reading(outer.kind, common, outer.clear or len(common) == 1) if common else None
