"""Cantonese readings of characters, and how Hong Kong and Macau spell them."""

from __future__ import annotations

from functools import cache, lru_cache

from kycmatch.data import read
from kycmatch.romanize.listing import Listing

HONG_KONG = "hkg_cantonese"
MACAU = "mac_cantonese"


@cache
def _listings() -> tuple[Listing, Listing]:
    """The characters by their usual and by their other readings."""
    syllables, usual, other, *_spellings = zip(*read("han_cantonese"), strict=True)
    return Listing(zip(syllables, usual, strict=True)), Listing(zip(syllables, other, strict=True))


@lru_cache(maxsize=8192)
def readings(character: str) -> tuple[str, ...]:
    """The Cantonese readings of a character in Jyutping without tones, the usual one first.

    >>> readings("單")
    ('daan', 'sim', 'sin')
    """
    if len(character) != 1 or character.isascii():
        return ()
    usual, other = _listings()
    return (*usual.sounds(character), *other.sounds(character))


@cache
def spellings() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    """For every syllable in Jyutping its (spelling, system, by the usual rule), in a to z.

    >>> [letters for letters, system, usual in spellings()["waa"] if usual]
    ['wa', 'wah', 'va', 'wa']
    """
    found = {}
    for syllable, _usual, _other, hkg, mac in read("han_cantonese"):
        found[syllable] = tuple(
            (letters, system, rank == 0)
            for system, cell in ((HONG_KONG, hkg), (MACAU, mac))
            for rank, ways in enumerate(cell.split("|"))
            for letters in ways.split()
        )
    return found
