"""Chinese characters as Korea and Vietnam read them, in the letters of their passports."""

from __future__ import annotations

from functools import cache

from kycmatch.data import read

KOREAN = "korean"
VIETNAMESE = "vietnamese"


@cache
def _korean() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The spellings of each syllable, and the syllables of each character."""
    spellings: dict[str, tuple[str, ...]] = {}
    syllables: dict[str, tuple[str, ...]] = {}
    for syllable, characters, ways in read("han_korean"):
        spellings[syllable] = tuple(ways.split())
        for character in characters:
            syllables[character] = (*syllables.get(character, ()), syllable)
    return spellings, syllables


@cache
def _vietnamese() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for syllable, characters in read("han_vietnamese"):
        for character in characters:
            found[character] = (*found.get(character, ()), syllable)
    return found


def spellings(character: str, system: str) -> tuple[str, ...]:
    """The spellings (a to z) of a character by KOREAN or VIETNAMESE; () for none known.

    >>> "kim" in spellings("金", KOREAN), spellings("德", VIETNAMESE)
    (True, ('duc',))
    """
    if system == VIETNAMESE:
        return _vietnamese().get(character, ())
    ways, syllables = _korean()
    return tuple(letters for syllable in syllables.get(character, ()) for letters in ways[syllable])
