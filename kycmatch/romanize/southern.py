"""How the Chinese of Singapore and Malaysia spell their names: customs, after five languages."""

from __future__ import annotations

from functools import cache

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
def syllables() -> frozenset[str]:
    """Every customary spelling of any character."""
    return frozenset(letters for cell in _spellings().values() for letters in cell)
