"""Codes, names of countries and words for their people, as the tables have them."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from kycmatch import data
from kycmatch.text.fold import fold

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


def key(text: str) -> str:
    """`text` as names are looked up: folded, only letters, their marks and digits left."""
    letters = [c for c in fold(text).text if c.isalnum() or unicodedata.category(c)[0] == "M"]
    return _KANA_V.sub(lambda found: _KANA_B[found[0]], "".join(letters))


@cache
def codes() -> dict[str, Reading]:
    """What each code means, by the code in capitals."""
    return {
        code: Reading(Kind.ICAO if kind == "icao" else Kind.CODE, (country, *words.split()))
        for code, country, kind, words in data.read("country_codes")
    }


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
