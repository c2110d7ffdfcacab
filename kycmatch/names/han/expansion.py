"""Every spelling of a character in Latin letters, with the system and what it costs to assume it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from kycmatch.romanize import han, mandarin
from kycmatch.romanize.han import Use


class Kind(IntEnum):
    """What a spelling says about how the character is read."""

    USUAL = 0
    SURNAME = 1
    POLYPHONE = 2
    UNATTESTED = 3


class Spelling(NamedTuple):
    """One way to write a character in Latin letters. `cost` is 0 for the likeliest way."""

    cost: float
    kind: Kind
    systems: tuple[str, ...]
    syllable: str


_USE_COST = {Use.USUAL: 0.0, Use.COMMON: 0.02, Use.RARE: 0.08, Use.DATED: 0.35}
_UNATTESTED = 0.3

# What it costs to assume a system where the document comes from: what is likely there, not what is
# allowed.
_ELSEWHERE = {"hanyu_pinyin": 0.0, "wade_giles": 0.06, "tongyong_pinyin": 0.12, "mps2": 0.15}
_SYSTEM_COST: Mapping[str | None, Mapping[str, float]] = {
    None: _ELSEWHERE,
    "CHN": {"hanyu_pinyin": 0.0, "wade_giles": 0.2, "tongyong_pinyin": 0.3, "mps2": 0.35},
    "TWN": {"hanyu_pinyin": 0.02, "wade_giles": 0.0, "tongyong_pinyin": 0.04, "mps2": 0.06},
}


def profile(country: str | None) -> str | None:
    """The country as far as it makes a difference to which systems are likely."""
    return country if country in _SYSTEM_COST else None


@lru_cache(maxsize=8192)
def given(character: str, country: str | None) -> dict[str, Spelling]:
    """The spellings of a character inside a given name; `country` is a profile."""
    found: dict[str, Spelling] = {}
    for syllable, use in han.readings(character):
        kind = (Kind.USUAL, Kind.POLYPHONE, Kind.POLYPHONE, Kind.UNATTESTED)[use]
        _add(found, syllable, kind, _USE_COST[use], country)
    return found


@lru_cache(maxsize=4096)
def surname(characters: str, country: str | None) -> tuple[dict[str, Spelling], ...]:
    """The spellings of each character of a surname; those of given names where it is none."""
    known = han.surname(characters)
    if known is None:
        return tuple(given(character, country) for character in characters)
    found = []
    for i, character in enumerate(characters):
        spellings: dict[str, Spelling] = {}
        usual = [syllable for syllable, _use in han.readings(character)][:1]
        for rank, reading in enumerate(known.readings):
            kind = Kind.USUAL if reading[i] in usual else Kind.SURNAME
            _add(spellings, reading[i], kind, 0.02 * rank, country)
        attested = {reading[i] for reading in known.readings}
        others = [reading[i] for reading in known.others if i < len(reading)]
        others += [s for s, use in han.readings(character) if use is not Use.DATED]
        for syllable in dict.fromkeys(others):
            if syllable not in attested:
                _add(spellings, syllable, Kind.UNATTESTED, _UNATTESTED, country)
        found.append(spellings)
    return tuple(found)


def _add(
    found: dict[str, Spelling], syllable: str, kind: Kind, cost: float, country: str | None
) -> None:
    """Add every spelling of a Mandarin syllable, keeping the likelier where there is one."""
    costs = _SYSTEM_COST[country]
    for letters, systems in mandarin.spellings()[syllable]:
        total = cost + min(costs[system] for system in systems)
        known = found.get(letters)
        if known is None or total < known.cost:
            found[letters] = Spelling(total, kind, systems, syllable)


@lru_cache(maxsize=8192)
def known(letters: str, country: str | None) -> bool:
    """Whether `letters` (a to z) are a syllable, or syllables, of a name where the document is from."""
    return letters in _syllables(country) or bool(mandarin.syllables(letters))


@cache
def _syllables(country: str | None) -> frozenset[str]:
    costs = _SYSTEM_COST[country]
    return frozenset(
        letters
        for forms in mandarin.spellings().values()
        for letters, systems in forms
        if min(costs[system] for system in systems) < _LIKELY
    )


_LIKELY = 0.1
"""Systems that cost less are likely enough for their syllables to be names of their own."""

Spellings = dict[str, Spelling]


@lru_cache(maxsize=256)
def literal(letters: str) -> Spellings:
    """The one spelling of letters that stand among the characters."""
    return {letters: Spelling(0.0, Kind.USUAL, (), letters)}
