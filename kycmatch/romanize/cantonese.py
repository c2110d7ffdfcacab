"""Cantonese readings of characters, and how Hong Kong and Macau spell them."""

from __future__ import annotations

from functools import cache

from kycmatch.data import read

HONG_KONG = "hkg_cantonese"
MACAU = "mac_cantonese"


@cache
def _readings() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    usual: dict[str, str] = {}
    others: dict[str, tuple[str, ...]] = {}
    for syllable, first, other, *_spellings in read("han_cantonese"):
        usual.update(dict.fromkeys(first, syllable))
        for character in other:
            others[character] = (*others.get(character, ()), syllable)
    return usual, others


def readings(character: str) -> tuple[str, ...]:
    """The Cantonese readings of a character in Jyutping without tones, the usual one first.

    >>> readings("單")
    ('daan', 'sin', 'sim')
    """
    usual, others = _readings()
    first = usual.get(character)
    return () if first is None else (first, *others.get(character, ()))


@cache
def spellings() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    """For every syllable in Jyutping its (spelling, system, by the usual rule), in a to z.

    >>> [letters for letters, system, usual in spellings()["waa"] if usual]
    ['wa', 'va', 'wa']
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
