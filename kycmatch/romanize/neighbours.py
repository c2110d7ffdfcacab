"""Chinese characters as Korea and Vietnam read them, in the letters of their passports."""

from __future__ import annotations

from functools import cache

from kycmatch.data import read
from kycmatch.romanize.listing import Listing

KOREAN = "korean"
VIETNAMESE = "vietnamese"


@cache
def _korean() -> tuple[Listing, dict[str, tuple[str, ...]]]:
    """The characters by their syllables, and the spellings of each syllable."""
    rows = read("han_korean")
    spelled = {syllable: tuple(ways.split()) for syllable, _characters, ways in rows}
    return Listing((syllable, characters) for syllable, characters, _ways in rows), spelled


@cache
def _vietnamese() -> Listing:
    return Listing((syllable, characters) for syllable, characters in read("han_vietnamese"))


def korean(character: str) -> tuple[str, ...]:
    """The syllables by which a character is read in Korean; () for none known.

    >>> korean("李")
    ('리', '이')
    """
    return _korean()[0].sounds(character) if len(character) == 1 else ()


def spellings(character: str, system: str) -> tuple[str, ...]:
    """The spellings (a to z) of a character by KOREAN or VIETNAMESE; () for none known.

    >>> "kim" in spellings("金", KOREAN), spellings("德", VIETNAMESE)
    (True, ('duc',))
    """
    if len(character) != 1 or character.isascii():
        return ()
    if system == VIETNAMESE:
        return _vietnamese().sounds(character)
    listing, spelled = _korean()
    return tuple(letters for syllable in listing.sounds(character) for letters in spelled[syllable])
