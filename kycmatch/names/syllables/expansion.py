"""Every spelling of a character in Latin letters, with its system and what it costs to assume."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from kycmatch.romanize import cantonese, han, mandarin, neighbours, southern
from kycmatch.romanize.han import Use


class Kind(IntEnum):
    """What a spelling says about how the character is read."""

    USUAL = 0
    SURNAME = 1
    POLYPHONE = 2
    UNATTESTED = 3
    POSSIBLE = 4


class Spelling(NamedTuple):
    """One way to write a character in Latin letters. `cost` is 0 for the likeliest way."""

    cost: float
    kind: Kind
    systems: tuple[str, ...]
    syllable: str

    def __repr__(self) -> str:
        """The kind and the cost; not the syllable, which is a part of a name."""
        return f"<{self.kind.name} {self.cost}>"


Spellings = dict[str, Spelling]

_USE_COST = {Use.USUAL: 0.0, Use.COMMON: 0.02, Use.RARE: 0.08, Use.DATED: 0.35}
_UNATTESTED = 0.3

# What it costs to assume a system where the document comes from: what is likely there, not what is
# allowed.
_SYSTEMS = (
    "hanyu_pinyin",
    "wade_giles",
    "tongyong_pinyin",
    "mps2",
    "gwoyeu_romatzyh",
    "efeo",
    "prewar",
    "customary",
    "hkg_cantonese",
    "mac_cantonese",
    "southern_customary",
    "korean",
    "vietnamese",
)
_N = None  # not in use there
_SYSTEM_COST: dict[str | None, Mapping[str, float]] = {
    country: {
        system: cost for system, cost in zip(_SYSTEMS, costs, strict=True) if cost is not None
    }
    for country, costs in {
        None: (0.0, 0.04, 0.1, 0.1, 0.15, 0.25, 0.2, 0.2, 0.1, 0.25, 0.2, 0.3, 0.3),
        "CHN": (0.0, 0.2, _N, _N, _N, _N, _N, 0.5, 0.25, 0.3, _N, 0.35, 0.35),
        "TWN": (0.02, 0.0, 0.03, 0.05, 0.08, _N, 0.25, 0.12, 0.25, _N, 0.2, _N, _N),
        "HKG": (0.06, 0.12, _N, _N, _N, _N, _N, 0.3, 0.0, 0.12, _N, _N, _N),
        "MAC": (0.06, 0.15, _N, _N, _N, _N, _N, 0.3, 0.06, 0.0, _N, _N, _N),
        "SGP": (0.02, 0.1, 0.2, 0.2, 0.25, _N, _N, 0.2, 0.04, _N, 0.0, _N, _N),
        "MYS": (0.02, 0.1, 0.2, 0.2, 0.25, _N, _N, 0.2, 0.04, _N, 0.0, _N, _N),
        "KOR": (0.2, 0.3, _N, _N, _N, _N, _N, _N, 0.35, _N, _N, 0.0, _N),
        "VNM": (0.15, 0.3, _N, _N, _N, _N, _N, _N, 0.3, _N, _N, _N, 0.0),
    }.items()
}
_SYSTEM_COST |= {
    f"CHN {system}": {system: cost}
    for system, cost in _SYSTEM_COST["CHN"].items()
    if system != mandarin.CUSTOMARY
}
_LESS_USUAL = 0.06
_ALIKE = 0.15
_SOUTHERN = frozenset({"SGP", "MYS"})

LANGUAGES: Mapping[str, str] = {
    system: "yue" if system.endswith("cantonese") else "cmn" for system in _SYSTEMS
} | {"southern_customary": "nan", "korean": "kor", "vietnamese": "vie"}
"""The language whose sounds a system writes (ISO 639-3)."""


def profiles(country: str | None, words: Iterable[str], characters: int) -> tuple[str | None, ...]:
    """What is likely in a country, as keys of its systems' costs, to be tried one after the other.

    In China a name is in one system. One whose words (a to z) are as many syllables of pinyin as
    the name has characters is in pinyin, or Cantonese on a passport of Hong Kong or Macau, whose
    issuing state is China: WANG PO is not 王勃 in Wade-Giles there, but somebody called Po. Only
    one that shows itself to be in another system (MAO TSE-TUNG) is read by it.
    """
    if country != "CHN":
        return (country if country in _SYSTEM_COST else None,)
    return _SARS if all_pinyin(words, characters) else _CHINA


def all_pinyin(words: Iterable[str], characters: int) -> bool:
    """Whether words (a to z) are no more syllables of pinyin than a name has characters."""
    counts = [mandarin.syllable_count(word) for word in words]
    return all(counts) and sum(counts) <= characters


_CHINA = tuple(place for place in _SYSTEM_COST if place is not None and place.startswith("CHN "))
_SARS = tuple(f"CHN {s}" for s in (mandarin.PINYIN, cantonese.HONG_KONG, cantonese.MACAU))


@lru_cache(maxsize=8192)
def given(character: str, country: str | None) -> Spellings:
    """The spellings of a character inside a given name; `country` is a profile."""
    found: Spellings = {}
    for syllable, use in han.readings(character):
        kind = (Kind.USUAL, Kind.POLYPHONE, Kind.POLYPHONE, Kind.UNATTESTED)[use]
        _add(found, syllable, kind, _USE_COST[use], country)
    _add_cantonese(found, character, country)
    _add_southern(found, character, country)
    _add_neighbours(found, character, country)
    return found


@lru_cache(maxsize=4096)
def surname(characters: str, country: str | None) -> tuple[Spellings, ...]:
    """The spellings of each character of a surname; those of given names where it is none."""
    known = han.surname(characters)
    if known is None:
        return tuple(given(character, country) for character in characters)
    found = []
    for i, character in enumerate(characters):
        spellings: Spellings = {}
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
        _add_cantonese(spellings, character, country)
        _add_southern(spellings, character, country)
        _add_neighbours(spellings, character, country)
        found.append(spellings)
    return tuple(found)


def _add(found: Spellings, syllable: str, kind: Kind, cost: float, country: str | None) -> None:
    """Add every spelling of a Mandarin syllable."""
    for letters, spelling in _mandarin(syllable, kind, cost, country):
        _keep(found, letters, spelling)


_Spelt = tuple[tuple[str, Spelling], ...]
"""Latin letters, each with what they say: one for all characters that are read so."""


@cache
def _mandarin(syllable: str, kind: Kind, cost: float, country: str | None) -> _Spelt:
    """The spellings of a Mandarin syllable in a country."""
    costs = _SYSTEM_COST[country]
    found = []
    for letters, systems in mandarin.spellings()[syllable]:
        used = tuple([system for system in systems if system in costs])
        if used:
            base = min([costs[system] for system in used])
            found.append((letters, Spelling(cost + base, kind, used, syllable)))
    return tuple(found)


def _add_cantonese(found: Spellings, character: str, country: str | None) -> None:
    """Add every Cantonese spelling of a character."""
    if _SYSTEM_COST[country].keys().isdisjoint((cantonese.HONG_KONG, cantonese.MACAU)):
        return
    for rank, syllable in enumerate(cantonese.readings(character)):
        for letters, spelling in _cantonese(syllable, min(rank, 2), country):
            _keep(found, letters, spelling)


@cache
def _cantonese(syllable: str, rank: int, country: str | None) -> _Spelt:
    """The spellings of a Cantonese syllable that is a character's reading of this rank."""
    costs = _SYSTEM_COST[country]
    return tuple(
        [
            (letters, Spelling(total, Kind.USUAL, (system,), syllable))
            for letters, system, usual in cantonese.spellings()[syllable]
            if system in costs
            for total in (costs[system] + 0.02 * rank + (0.0 if usual else _LESS_USUAL),)
        ]
    )


def _add_southern(found: Spellings, character: str, country: str | None) -> None:
    """Add the customary spellings of Singapore and Malaysia."""
    base = _SYSTEM_COST[country].get(southern.CUSTOMS)
    if base is not None:
        customs = southern.spellings(character)
        costs = [base + 0.02 * min(rank, 8) for rank in range(len(customs))]
        for letters, cost in zip(customs, costs, strict=True):
            _keep(found, letters, Spelling(cost, Kind.USUAL, (southern.CUSTOMS,), letters))
        if country in _SOUTHERN:
            for letters, cost in zip(customs, costs, strict=True):
                likely = Spelling(cost + _ALIKE, Kind.USUAL, (mandarin.CUSTOMARY,), letters)
                for other in southern.alike(letters):
                    found.setdefault(other, likely)


def _add_neighbours(found: Spellings, character: str, country: str | None) -> None:
    """Add the spellings of Korea and Vietnam."""
    costs = _SYSTEM_COST[country]
    for system in (neighbours.KOREAN, neighbours.VIETNAMESE):
        if system in costs:
            for rank, letters in enumerate(neighbours.spellings(character, system)):
                cost = costs[system] + 0.01 * min(rank, 5)
                _keep(found, letters, Spelling(cost, Kind.USUAL, (system,), letters))


def _keep(found: Spellings, letters: str, spelling: Spelling) -> None:
    """Keep the likelier of two ways to come to the same letters, with the systems of both."""
    known = found.get(letters)
    if known is None:
        found[letters] = spelling
        return
    if spelling.cost < known.cost:
        known, spelling = spelling, known
    more = [system for system in spelling.systems if system not in known.systems]
    if more:
        cost, kind, systems, syllable = known
        known = Spelling(cost, kind, (*systems, *more), syllable)
    found[letters] = known


@lru_cache(maxsize=8192)
def known(letters: str, country: str | None) -> bool:
    """Whether `letters` (a to z) are a syllable, or syllables, of names in a country."""
    return letters in _syllables(country) or bool(mandarin.syllables(letters))


def likely(country: str | None) -> tuple[str, ...]:
    """The systems that are likely on the documents of a country, as far as `usual` knows them."""
    costs = _SYSTEM_COST.get(country, _SYSTEM_COST[None])
    named = (mandarin.PINYIN, "wade_giles", cantonese.HONG_KONG, neighbours.KOREAN)
    return tuple(system for system in named if costs.get(system, 1.0) < _LIKELY)


@lru_cache(maxsize=8192)
def usual(character: str, system: str) -> str:
    """The usual spelling of a character by a system; its own letters where none is known."""
    if system == cantonese.HONG_KONG:
        sounds = cantonese.readings(character)
        return cantonese.spellings()[sounds[0]][0][0] if sounds else character
    if system == neighbours.KOREAN:
        return next(iter(neighbours.spellings(character, system)), character)
    found = han.readings(character)
    if not found:
        return character
    return next(s for s, systems in mandarin.spellings()[found[0][0]] if system in systems)


@cache
def _syllables(country: str | None) -> frozenset[str]:
    costs = _SYSTEM_COST[country]
    found = {
        letters
        for forms in mandarin.spellings().values()
        for letters, systems in forms
        if "wade_giles" in systems or min(costs.get(system, 1.0) for system in systems) < _LIKELY
    }
    likely = {system for system, cost in costs.items() if cost < _LIKELY}
    if not likely.isdisjoint((cantonese.HONG_KONG, cantonese.MACAU)):
        found |= {
            letters
            for forms in cantonese.spellings().values()
            for letters, system, usual in forms
            if system in likely and usual
        }
    if southern.CUSTOMS in likely:
        found |= southern.syllables()
    return frozenset(found)


_LIKELY = 0.11
"""Systems that cost less are likely enough for their syllables to be names of their own; those of
Wade-Giles are so everywhere: nobody slips into HSI."""


@lru_cache(maxsize=256)
def literal(letters: str) -> Spellings:
    """The one spelling of letters that stand among the characters."""
    return {letters: Spelling(0.0, Kind.USUAL, (), letters)}
