"""How Chinese characters are read: in pinyin, and as surnames."""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from kycmatch.data import read
from kycmatch.romanize.listing import Listing
from kycmatch.romanize.variants import simplified


class Use(IntEnum):
    """How usual a reading of a character is, the most usual first."""

    USUAL = 0
    COMMON = 1
    RARE = 2
    DATED = 3


class Surname(NamedTuple):
    """How a surname is read: one syllable for each of its characters.

    `readings` are attested for the surname, the most usual first; `others` are in dictionaries but
    nobody reads the surname so. `rank` is 1 for the twenty most frequent surnames, 2 for the
    hundred, 3 for the three hundred, 4 for others.
    """

    readings: tuple[tuple[str, ...], ...]
    others: tuple[tuple[str, ...], ...]
    rank: int


@cache
def _listings() -> tuple[Listing, ...]:
    """The characters by their readings, a listing for each use."""
    columns = tuple(zip(*read("han_readings"), strict=True))
    return tuple(Listing(zip(columns[0], column, strict=True)) for column in columns[1:])


@lru_cache(maxsize=8192)
def readings(character: str) -> tuple[tuple[str, Use], ...]:
    """The toneless pinyin readings of a character with ü, most usual first; () for none known.

    >>> [syllable for syllable, use in readings("长")]
    ['zhang', 'chang']
    """
    if len(character) != 1 or character.isascii():
        return ()
    return tuple(
        (syllable, use)
        for use, listing in zip(Use, _listings(), strict=True)
        for syllable in listing.sounds(character)
    )


@cache
def _surnames() -> dict[str, Surname]:
    def syllables(cell: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(reading.split()) for reading in cell.split("|") if reading)

    return {
        surname: Surname(syllables(attested), syllables(other), int(rank))
        for surname, attested, other, rank in read("han_surnames")
    }


def surname(characters: str) -> Surname | None:
    """What is known of a surname in simplified or traditional characters; None if it is none.

    >>> surname("单").readings[0], surname("尉迟").readings[0]
    (('shan',), ('yu', 'chi'))
    """
    found = _surnames().get(characters)
    if found is None and not characters.isascii():
        plain = simplified(characters)
        if plain != characters:
            found = _surnames().get(plain)
    return found


@cache
def frequent_surname_syllables() -> frozenset[str]:
    """The pinyin syllables of the twenty most frequent surnames, half of all people in China."""
    return frozenset(
        entry.readings[0][0]
        for characters, entry in _surnames().items()
        if entry.rank == 1 and len(characters) == 1
    )
