"""Words in Cyrillic, Greek, Georgian and Armenian letters to a-z, by the systems of documents.

A system says for each letter, in each place of a word, what it becomes. Romanization is therefore
a walk over the letters; `matches` walks along a given Latin word and needs no list of spellings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from kycmatch.data import read
from kycmatch.text.fold import fold
from kycmatch.text.lookalikes import native_lookalike
from kycmatch.text.scripts import script

MIXED = "mixed"
"""What `matches` answers where letters follow several systems of one language."""

_LONGEST = 64
_MOST = 128
_BEAM = 32
"""Beginnings of spellings that are followed further at each letter."""
_BEFORE_IOTATED = frozenset("аеёиоуыэюяіїєўьъйәөұүαεηιουω")

Rules = dict[str, dict[str, tuple[str, ...]]]
"""Native letters -> place -> what they become, best first."""


_Step = tuple[int, str]
_Steps = tuple[tuple[_Step, ...], ...]
"""From each place of a word: where letters end, and what they become."""


class System:
    """The rules of one system; `strict` where a group with a rule of its own is never parted."""

    def __init__(self, name: str, rules: Rules, *, strict: bool) -> None:
        """Note for each letter how long the groups are that begin with it."""
        self.name = name
        self.rules = rules
        self._strict = strict
        self._widths: dict[str, tuple[int, ...]] = {}
        for letters in sorted(rules, key=len, reverse=True):
            known = self._widths.get(letters[0], ())
            if len(letters) not in known:
                self._widths[letters[0]] = (*known, len(letters))

    def steps(self, word: str, at: int) -> Iterator[_Step]:
        """What can come of the letters of `word` from `at`: (where they end, Latin letters)."""
        for width in self._widths.get(word[at], ()):
            end = at + width
            places = self.rules.get(word[at:end]) if end <= len(word) else None
            options = _placed(places, word, at, end) if places else ()
            for latin in options:
                yield end, latin
            if options and self._strict:
                return


def _placed(places: dict[str, tuple[str, ...]], word: str, at: int, end: int) -> tuple[str, ...]:
    if len(places) > 1 or "any" not in places:
        if at == 0 and "start" in places:
            return places["start"]
        if end == len(word) and "end" in places:
            return places["end"]
        if "iotated" in places and (at == 0 or word[at - 1] in _BEFORE_IOTATED):
            return places["iotated"]
    return places.get("any", ())


@dataclass(frozen=True, slots=True)
class _Language:
    code: str
    countries: frozenset[str]
    alphabet: frozenset[str]
    systems: tuple[System, ...]
    mixed: System


@cache
def _languages() -> tuple[_Language, ...]:
    systems: dict[str, dict[str, Rules]] = {}
    countries: dict[str, str] = {}
    for language, _rank, name, of, place, letters, latin in read("romanizations"):
        rules = systems.setdefault(language, {}).setdefault(name, {})
        options = tuple("" if option == "-" else option for option in latin.split())
        rules.setdefault(letters, {})[place] = options
        countries[language] = of
    return tuple(
        _Language(
            language,
            frozenset(countries[language].split()),
            frozenset("".join(letters for rules in by.values() for letters in rules)),
            tuple(System(name, rules, strict=True) for name, rules in by.items()),
            System(MIXED, union(by.values()), strict=False),
        )
        for language, by in systems.items()
    )


def union(systems: Iterable[Rules]) -> Rules:
    """All that any of `systems` makes of the letters in each place."""
    union: Rules = {}
    for rules in systems:
        for letters, places in rules.items():
            general = places.get("any", ())
            iotated = places.get("iotated", general)
            by_place = {
                "any": general,
                "iotated": iotated,
                "start": places.get("start", iotated),
                "end": places.get("end", general + iotated),
            }
            known = union.setdefault(letters, {})
            for place, options in by_place.items():
                known[place] = tuple(dict.fromkeys(known.get(place, ()) + options))
    return union


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
    return next(of.mixed for of in _languages() if of.code == language)


@cache
def _likely(country: str | None) -> tuple[_Language, ...]:
    """The languages to be expected on documents of `country`, its own first."""
    at_home = tuple(of for of in _languages() if country in of.countries)
    own = sorted(at_home, key=lambda of: len(of.countries))
    return tuple(own) or _languages()


@cache
def _any_of(languages: tuple[_Language, ...]) -> System:
    """All that any system of any of `languages` makes of letters."""
    if len(languages) == 1:
        return languages[0].mixed
    return System(MIXED, union(of.mixed.rules for of in languages), strict=False)


def _of(letters: str, country: str | None) -> tuple[_Language, ...]:
    written = frozenset(letters)
    likely = tuple(of for of in _likely(country) if written <= of.alphabet)
    return likely or tuple(of for of in _languages() if written <= of.alphabet)


class _Word(NamedTuple):
    """A native word, and all that any system of its languages makes of it."""

    letters: str
    languages: tuple[_Language, ...]
    steps: _Steps


@lru_cache(maxsize=2048)
def _word(native: str, country: str | None) -> _Word | None:
    letters = plain(native)
    languages = _of(letters, country) if letters else ()
    if not languages:
        return None
    return _Word(letters, languages, _steps(letters, _any_of(languages)))


@lru_cache(maxsize=4096)
def _edge(char: str, latin: str, *, first: bool) -> bool:
    """Whether a word that begins (or ends) with the raw letter `char` can begin so with `latin`."""
    native, at = plain(char), 0 if first else -1
    if not native:
        return True
    return any(
        not option or option[at] == latin
        for letters, places in _any_of(_languages()).rules.items()
        if letters[at] == native[at]
        for options in places.values()
        for option in options
    )


@lru_cache(maxsize=4096)
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
    if not (_edge(native[0], latin[0], first=True) and _edge(native[-1], latin[-1], first=False)):
        return None
    word = _word(native, country)
    if word is None or not _walk(word.steps, latin):
        return None
    for language in word.languages:
        alone = len(word.languages) == 1
        if alone or reaches(word.letters, latin, language.mixed):
            for system in language.systems:
                if reaches(word.letters, latin, system):
                    return system.name
            return MIXED
    return None


def reaches(letters: str, latin: str, system: System) -> bool:
    """Whether `system` can make `latin` of `letters`; the work is bounded by their lengths."""
    return _walk(_steps(letters, system), latin)


@lru_cache(maxsize=1024)
def _steps(letters: str, system: System) -> _Steps:
    """What can come of the letters from each place; one native word faces several Latin ones."""
    return tuple(tuple(system.steps(letters, at)) for at in range(len(letters)))


def _walk(steps: _Steps, latin: str) -> bool:
    reached: list[set[int]] = [set() for _ in range(len(steps) + 1)]
    reached[0].add(0)
    furthest = 0
    for at, options in enumerate(steps):
        if at > furthest:
            return False
        places = reached[at]
        if not places:
            continue
        for end, made in options:
            for i in places:
                if latin.startswith(made, i):
                    reached[end].add(i + len(made))
                    if end > furthest:
                        furthest = end
    return len(latin) in reached[-1]


@lru_cache(maxsize=1024)
def _spelt(letters: str, country: str | None) -> dict[str, str]:
    made: dict[str, str] = {}
    for language in _of(letters, country):
        for system in language.systems:
            for latin in _all(letters, system):
                if len(made) == _MOST:
                    return made
                made.setdefault(latin, system.name)
    return made


def _all(letters: str, system: System) -> list[str]:
    """What `system` makes of `letters`, best first."""
    heads: list[list[tuple[int, str]]] = [[] for _ in range(len(letters) + 1)]
    heads[0].append((0, ""))
    for at, options in enumerate(_steps(letters, system)):
        steps = list(enumerate(options))
        for rank, head in sorted(set(heads[at]))[:_BEAM]:
            for worse, (end, made) in steps:
                heads[end].append((rank + worse, head + made))
    return list(dict.fromkeys(latin for _, latin in sorted(heads[-1])))


def romanizations(word: str, *, country: str | None = None) -> dict[str, str]:
    """Latin spelling -> the system that makes it of the raw word `word`, best first, 128 at most.

    Empty for words in other scripts and for words of more than 64 letters.

    >>> list(romanizations("Юлия", country="RUS"))[:2], romanizations("Ann")
    (['iuliia', 'yuliya'], {})
    """
    if len(word) > _LONGEST:
        return {}
    letters = plain(word)
    return dict(_spelt(letters, country)) if letters else {}
