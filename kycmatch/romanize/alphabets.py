"""Words in Cyrillic, Greek, Georgian and Armenian letters to a-z, by the systems of documents.

Which systems a word may be written by follows from its letters and from the country; see `systems`
for the rules of one.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from kycmatch.data import read
from kycmatch.romanize.systems import Rules, Steps, System, Systems, steps, union, walk
from kycmatch.text.fold import fold
from kycmatch.text.lookalikes import native_lookalike
from kycmatch.text.scripts import script

MIXED = "mixed"
"""What `matches` answers where letters follow several systems of one language."""

_LONGEST = 64


class _Language(NamedTuple):
    code: str
    countries: frozenset[str]
    alphabet: frozenset[str]


@cache
def _rows() -> dict[str, list[tuple[str, ...]]]:
    """Language -> its rows of the table: system, countries, place, letters, Latin letters."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for language, _rank, *row in read("romanizations"):
        found.setdefault(language, []).append(tuple(row))
    return found


@cache
def _languages() -> tuple[_Language, ...]:
    return tuple(
        _Language(
            code,
            frozenset(" ".join({row[1] for row in rows}).split()),
            frozenset("".join([row[3] for row in rows])),
        )
        for code, rows in _rows().items()
    )


@cache
def _systems(language: str) -> tuple[System, ...]:
    """The systems of the language (its code); made for those that are met, for they are many."""
    found: dict[str, Rules] = {}
    for name, _countries, place, letters, latin in _rows()[language]:
        options = tuple(["" if option == "-" else option for option in latin.split()])
        found.setdefault(name, {}).setdefault(letters, {})[place] = options
    return tuple(System(name, rules, strict=True) for name, rules in found.items())


@lru_cache(maxsize=512)
def plain(word: str) -> str:
    """The raw `word` in small letters without marks that make no other letter; й and ё stay.

    Latin look-alikes among its letters are taken for the letters that they look like.
    """
    word = unicodedata.normalize("NFC", word)
    composed = (native_lookalike(word) or word).casefold()
    return "".join(map(_letter, composed))


@lru_cache(maxsize=1024)
def _letter(char: str) -> str:
    """The character as the tables have it: Greek vowels have no marks, and Latin letters go."""
    own = fold(char).text if script(char) == "Greek" else char
    return "".join(c for c in own if c.isalpha() and script(c) != "Latin")


@cache
def mixed(language: str) -> System:
    """All that any system makes of the letters of `language` (its ISO 639 code in the table)."""
    return System(MIXED, union(system.rules for system in _systems(language)), strict=False)


@cache
def _likely(country: str | None) -> tuple[_Language, ...]:
    """The languages to be expected on documents of `country`, its own first."""
    at_home = tuple(of for of in _languages() if country in of.countries)
    own = sorted(at_home, key=lambda of: len(of.countries))
    return tuple(own) or _languages()


@cache
def _together(languages: tuple[str, ...]) -> Systems:
    """For each of the languages (codes) all its systems mixed, and then each by itself."""
    return Systems([system for of in languages for system in (mixed(of), *_systems(of))])


def _of(letters: str, country: str | None) -> tuple[_Language, ...]:
    written = frozenset(letters)
    likely = tuple(of for of in _likely(country) if written <= of.alphabet)
    return likely or tuple(of for of in _languages() if written <= of.alphabet)


class _Word(NamedTuple):
    """What the systems of its languages make of a native word.

    `begins` and `ends` hold the Latin letters that spellings begin and end with; None for any.
    """

    steps: Steps
    systems: tuple[System, ...]
    begins: str | None
    ends: str | None

    def __repr__(self) -> str:
        """How many systems there are; no letters, which are those of a name."""
        return f"<word in {len(self.systems)} systems>"


@lru_cache(maxsize=1024)
def _word(native: str, country: str | None) -> _Word | None:
    letters = plain(native)
    languages = _of(letters, country) if letters else ()
    if not languages:
        return None
    together = _together(tuple(of.code for of in languages))
    found = steps(letters, together)
    first = {made[:1] for _, made, _ in found[0]}
    last = {
        made[-1:]
        for at, ways in enumerate(found)
        for width, made, _ in ways
        if at + width == len(letters)
    }
    return _Word(
        found,
        together.systems,
        None if "" in first else "".join(sorted(first)),
        None if "" in last else "".join(sorted(last)),
    )


def matches(native: str, latin: str, country: str | None = None) -> str | None:
    """The system by which the folded word `latin` is a romanization of the raw word `native`.

    `MIXED` where only several systems of one language together explain it; None where none do.
    `country` is alpha-3: its languages are tried alone; without it every language whose alphabet
    has the letters.

    >>> [matches("Юлия", latin, "RUS") for latin in ("iuliia", "yuliya", "ioulia", "yana")]
    ['icao_9303', 'ru_1997', 'ussr_french', None]
    """
    if len(native) > _LONGEST or len(latin) > _LONGEST * 4 or not (native and latin):
        return None
    word = _word(native, country)
    if word is None or (word.begins is not None and latin[0] not in word.begins):
        return None
    if word.ends is not None and latin[-1] not in word.ends:
        return None
    making = walk(word.steps, latin)
    return _named(making, word.systems) if making else None


def _named(making: int, systems: tuple[System, ...]) -> str | None:
    """Which of the systems (bits) that make a word is to be named; see `_together`."""
    any_way = False
    for place, system in enumerate(systems):
        makes = bool(making >> place & 1)
        if system.name == MIXED:
            if any_way:
                return MIXED
            any_way = makes
        elif any_way and makes:
            return system.name
    return MIXED if any_way else None
