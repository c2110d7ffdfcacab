"""How Japanese names in kanji are read: names in a dictionary, else kanji by kanji."""

from __future__ import annotations

import re
from functools import lru_cache
from math import log10
from typing import NamedTuple

from kycmatch.data import lookup
from kycmatch.romanize import kana
from kycmatch.romanize.variants import modern, other_forms

DICTIONARY = "japanese_name_reading"
BY_KANJI = "japanese_kanji_reading"

_BY_PARTS = 0.16
_PER_NAT = 0.055
_DICTIONARY_ALONE = 50
_MOST_TENTHS = 99
_UNREAD, _UNREAD_MORE = 0.42, 0.13
"""What it costs that one kanji is read as nothing knows it to be read, and what it costs more for
each tenfold of names that have the kanji."""
_USUAL = 0.24
"""What a reading costs at most where every kanji is read as it mostly is in names."""
_OTHERWISE = {True: 0.3, False: 0.2}
"""What it costs more where a dictionary reads the surname, or the given name, in other ways."""
_SELDOM = 0.1
"""What a reading costs that people have, but that a dictionary does not give the name."""
_LONGEST_UNREAD = 6
_COMPOUND = 0.3
"""What it costs more where one unread kanji would be read as names of two are: KUNIO, ATSUKO."""
_OF_TWO = re.compile("(?:ko|ro|zo|suke|hiko|mi|[iu]o|ka|yo)$")
_MOST_CHARACTERS = 6
_SMALL = {"ヶ": ("ga", "ka"), "ケ": ("ga", "ka", "ke"), "ッ": ("tsu",)}
"""Small katakana inside names: 関ヶ原."""


class Read(NamedTuple):
    """How a Latin word reads a part of a name.

    `cost` is 0 for a known reading; `sure` where a dictionary of names has it, kana say it, or
    every kanji is read as it mostly is. `system` is None where a kanji stays unread.
    """

    cost: float
    sure: bool
    system: str | None


@lru_cache(maxsize=4096)
def readings(name: str, *, surname: bool) -> tuple[str, ...]:
    """The known readings of a whole surname or given name, in Hepburn without long vowels.

    The tables have the names that are not always read as their kanji mostly are.

    >>> readings("裕子", surname=False), readings("長谷川", surname=True)
    (('hiroko', 'yuko'), ('hasegawa',))
    >>> readings("山田", surname=True)
    ('yamada', 'yamata')
    """
    forms = dict.fromkeys((name, modern(name)))
    return _listed(name, surname=surname) or tuple(
        dict.fromkeys(reading for form in forms for reading in _plain(form, surname=surname))
    )


@lru_cache(maxsize=4096)
def _listed(name: str, *, surname: bool) -> tuple[str, ...]:
    row = _entry(name, surname=surname)
    return tuple(row[1].split()) if row else ()


@lru_cache(maxsize=4096)
def _seldom(name: str) -> tuple[str, ...]:
    """How a given name is read too, but hardly ever."""
    row = _entry(name, surname=False)
    return tuple(row[2].split()) if row else ()


def _entry(name: str, *, surname: bool) -> tuple[str, ...] | None:
    table = "kanji_surnames" if surname else "kanji_given"
    return _row(table, name) or _row(table, modern(name))


def _plain(name: str, *, surname: bool) -> tuple[str, ...]:
    """The name with each of its kanji as it mostly is in names; () for a single kanji."""
    if not 1 < len(name) <= _MOST_CHARACTERS:
        return ()
    ways = {"": 0.0}
    last = ""
    for character in name:
        last = last if character == "々" else character
        parts = _parts(last, surname=surname)
        ways = {
            way + part: cost + more
            for way, cost in ways.items()
            for part, more in parts.items()
            if cost + more <= _USUAL - _BY_PARTS
        }
    return tuple(ways)


def _row(table: str, name: str) -> tuple[str, ...] | None:
    row = lookup(table, name)
    return row if row is not None and row[0] == name else None


def _kanji(character: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a kanji in each of its forms; the first is that of which most names tell."""
    forms = dict.fromkeys((character, *other_forms(character)))
    rows = [row for form in forms if (row := _row("kanji_readings", form)) is not None]
    return tuple(sorted(rows, key=lambda row: -int(row[4])))


@lru_cache(maxsize=4096)
def _unread(character: str) -> float:
    """What it costs to leave a kanji unread: more, the better its readings are known."""
    rows = _kanji(character)
    return _UNREAD + (_UNREAD_MORE * log10(1 + int(rows[0][4])) if rows else 0.0)


@lru_cache(maxsize=4096)
def _parts(character: str, *, surname: bool) -> dict[str, float]:
    """What one character is read as in a name, each at its cost."""
    if character in _SMALL:
        return dict.fromkeys(_SMALL[character], 0.0)
    sound = kana.romaji(character)
    if sound is not None:
        return {kana.short(kana.hepburn(sound)): 0.0}
    found: dict[str, float] = {}
    for row in _kanji(character):
        for column in (1, 2) if surname else (2, 1):
            for cell in row[column].split():
                reading, _, cost = cell.partition(":")
                tenths = min(int(cost), _MOST_TENTHS) + (0 if column == 1 + (not surname) else 15)
                found.setdefault(reading, _PER_NAT * tenths / 10)
        for reading in row[3].split():
            found.setdefault(reading, _PER_NAT * _DICTIONARY_ALONE / 10)
    return found


@lru_cache(maxsize=16384)
def read(name: str, word: str, *, surname: bool) -> Read | None:
    """How the folded `word` reads `name`, kanji and kana; None where nothing joins them.

    >>> read("長谷川", "hasegawa", surname=True)
    Read(cost=0.0, sure=True, system='japanese_name_reading')
    >>> read("薫", "kaoru", surname=False).sure, read("薫", "kaori", surname=False).sure
    (True, False)
    >>> read("裕子", "yuuko", surname=False).sure, read("大志", "hiroyuki", surname=False).sure
    (True, False)
    """
    if kana.romaji(name) is not None:
        written = kana.reads(name, word)
        return None if written is None else Read(written[1], written[2], written[0])
    plain = kana.hepburn(word)
    brief = kana.short(plain)
    listed = _listed(name, surname=surname)
    if brief in listed:
        return Read(0.0, True, DICTIONARY)
    if not surname and brief in _seldom(name):
        return Read(_SELDOM, False, DICTIONARY)
    if len(name) > _MOST_CHARACTERS or not kana.is_romaji(word):
        return None
    ways = (_by_kanji(name, each, surname) for each in dict.fromkeys((brief, plain)))
    found = min((way for way in ways if way is not None), default=None)
    if found is None:
        return None
    if listed:
        return found._replace(cost=found.cost + _OTHERWISE[surname])
    return found._replace(sure=brief in readings(name, surname=surname))


def _by_kanji(name: str, word: str, surname: bool) -> Read | None:
    """The cheapest way to read `word` kanji by kanji; one kanji may stay unread."""
    size = len(word)
    exact: dict[int, float] = {0: _BY_PARTS}
    around: dict[int, float] = {}
    last = ""
    for more, character in zip(range(len(name) - 1, -1, -1), name, strict=True):
        last = last if character == "々" else character
        parts = _parts(last, surname=surname)
        following = _onward(around, parts, word)
        if kana.romaji(last) is None:
            _leave_unread(exact, _unread(last), word[: size - more], following)
        exact, around = _onward(exact, parts, word), following
    if size in exact:
        return Read(exact[size], False, BY_KANJI)
    if size in around:
        compound = len(name) == 1 and not surname and _OF_TWO.search(word) is not None
        return Read(around[size] + (_COMPOUND if compound else 0.0), False, None)
    return None


def _onward(places: dict[int, float], parts: dict[str, float], word: str) -> dict[int, float]:
    """Where the readings of one character lead in `word` from each place, and at which cost.

    Before a doubled consonant a Chinese reading loses its last kana: 一 ichi and 生 sei are ISSEI,
    and 平 hei is PEI there.
    """
    reached: dict[int, float] = {}
    doubled = _DOUBLED.search(word) is not None
    for at, cost in places.items():
        for reading, own in parts.items():
            if word.startswith(reading, at):
                to = at + len(reading)
            elif doubled and (beside := _beside_a_double(reading, word, at)):
                to, own = beside, own + _DOUBLING
            else:
                continue
            if cost + own < reached.get(to, 9.0):
                reached[to] = cost + own
    return reached


def _beside_a_double(reading: str, word: str, at: int) -> int:
    """Where `reading` leads in `word` if a consonant is doubled at its end, or before it; or 0."""
    if reading[0] in "hf" and at and word[at - 1 : at + 1] == "pp":
        return at + len(reading) if word.startswith(reading[1:], at + 1) else 0
    stem, before = _cut_short(reading)
    end = at + len(stem)
    if stem and word.startswith(stem, at) and _DOUBLED.match(word, end) and word[end] in before:
        return end + 1
    return 0


_DOUBLED = re.compile(r"([kstcp])(?=\1)")
_DOUBLING = 0.05


@lru_cache(maxsize=4096)
def _cut_short(reading: str) -> tuple[str, str]:
    """A Chinese reading without its last kana, and the consonants that double in its place."""
    found = _CHINESE.fullmatch(reading)
    if found is None:
        return "", ""
    return found["before"] or found["chi"], "k" if reading.endswith("ku") else "kstcp"


_CHINESE = re.compile(
    "(?P<before>(?:[ksthnmrgzbd]y?|sh|ch|j|f|y)?[aiueo])(?:tsu|ku)|(?P<chi>(?:[kn]|sh)?i|ha)chi"
)


def _leave_unread(
    places: dict[int, float], own: float, word: str, reached: dict[int, float]
) -> None:
    """Add to `reached` where one unread character can lead in `word`: to the end of a syllable."""
    for at, cost in places.items():
        for to in range(at + 1, min(at + _LONGEST_UNREAD, len(word)) + 1):
            if word[to - 1] in "aiueon" and cost + own < reached.get(to, 9.0):
                reached[to] = cost + own
