"""How the Chinese of Singapore and Malaysia spell their names: customs, after five languages."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kycmatch.data import read
from kycmatch.romanize.variants import simplified

CUSTOMS = "southern_customary"


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    return {character: tuple(cell.split()) for character, cell in read("han_southern")}


def spellings(character: str) -> tuple[str, ...]:
    """The customary spellings (a to z) of a character, the most usual first; () for none known.

    >>> spellings("陳")[:3]
    ('tan', 'tang', 'chin')
    """
    return _spellings().get(character) or _spellings().get(simplified(character), ())


@cache
def syllables(*, usual: bool = False) -> frozenset[str]:
    """Every customary spelling of any character, or only the most usual one of each."""
    most = 1 if usual else None
    return frozenset(letters for cell in _spellings().values() for letters in cell[:most])


@lru_cache(maxsize=4096)
def alike(letters: str) -> frozenset[str]:
    """Other ways to write what a customary spelling sounds like, one difference at a time.

    English letters write these languages: EE is I, OO is U, an H or R after a vowel only makes it
    long, CK is K, and an H after P, T or K is often left out.

    >>> sorted(alike("khoo"))
    ['khu', 'koo']
    """
    return frozenset(
        re.sub(pattern, to, letters) for pattern, to in _ALIKE if re.search(pattern, letters)
    )


_ALIKE = (
    ("ee", "i"),
    ("(?<=[^aeiou])i$", "ee"),
    ("oo", "u"),
    ("(?<=[^aeioqu])u(?=$|n$|ng$)", "oo"),
    ("(?<=[ao])[hr]$", ""),
    ("(?<=[ao])h$", "r"),
    ("(?<=[ao])r$", "h"),
    ("(?<=[^aeiou][ao])$", "h"),
    ("ck$", "k"),
    ("(?<=[aeiou])k$", "ck"),
    ("tt$", "t"),
    ("(?<=[^aeiou]a)t$", "tt"),
    ("(?<=^[ptk])h", ""),
    ("^([ptk])(?!h)", r"\1h"),
    ("i?ew$", "iu"),
    ("iu$", "ew"),
    ("eow$", "iau"),
    ("(?<=[^aeiou])ye$", "ai"),
    ("wee$", "ui"),
    ("ui$", "wee"),
    ("^ch", "ts"),
)
