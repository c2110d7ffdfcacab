"""Folding: take away what never matters, and know where every letter came from.

Folding is made of named steps. Two texts that are equal after all steps are the same writing; the
steps without which they would differ are the ways in which they differ.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache

from kycmatch.text.scripts import script


class Step(StrEnum):
    """One thing that folding takes away."""

    INVISIBLE = "invisible"
    WIDTH = "width"
    SEPARATOR = "separator"
    TURKISH_I = "turkish_i"
    CASE = "case"
    DIACRITICS = "diacritics"
    PUNCTUATION = "punctuation"
    SPACE = "space"


ALL = frozenset(Step)
KEEP_BOUNDARIES = ALL - {Step.PUNCTUATION, Step.SPACE}
"""All steps but those that take boundaries between words away."""


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and where it came from: `text[i]` was made of the character at `offsets[i]`."""

    text: str = field(repr=False)
    offsets: tuple[int, ...]


GERSHAYIM = "\u05f4"
"""The mark of Hebrew abbreviations, before their last letter."""
HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u058a\ufe58\ufe63\uff0d"
APOSTROPHES = frozenset(
    "'\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u00b4`\u2032\u05f3\ua78c\uff07"
    + GERSHAYIM
)
MIDDLE_DOTS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\u0387\u16eb\u25cf\u2024"
_STOPS = ".\uff0e\u3002\uff61\u0970"
_CLASSES = (
    dict.fromkeys(HYPHENS, "-")
    | dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(MIDDLE_DOTS, "\u00b7")
    | dict.fromkeys(_STOPS, ".")
    | dict.fromkeys(",\uff0c\u3001\u060c", ",")
)
BOUNDARIES = frozenset(char for char, mark in _CLASSES.items() if mark in "-·.")
"""The marks that end a part of a name: hyphens, middle dots, stops."""
PUNCTUATION = frozenset("-'\u00b7.,")
"""The classes of marks that may stand inside or between names, after `Step.SEPARATOR`."""

# Latin letters whose mark Unicode does not decompose, without the mark. What ICAO Doc 9303 writes
# for them is a matter of names, not of folding.
_STROKES = {
    "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ŋ": "n", "æ": "ae", "œ": "oe",
    "þ": "th", "ß": "ss", "ə": "e", "ƒ": "f", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ĸ": "k",
    "ʼn": "n", "ŀ": "l", "ɨ": "i", "ʉ": "u", "ɛ": "e", "ɔ": "o",
}  # fmt: skip
_TURKISH = {"\u0130": "I", "\u0131": "i"}
_UNMARKED = frozenset({"Latin", "Greek", "Arabic", "Hebrew"})
_OF_MARKS = frozenset({None, "Arabic", "Hebrew", "Cyrillic"})
"""The scripts of the marks that may be dropped; None: marks that all scripts share. The vowel
signs of other scripts are letters."""


@lru_cache(maxsize=8192)
def _unmarked(char: str) -> str:
    """`char` without its marks, in the scripts where a mark makes no other letter."""
    lower = char.lower()
    plain = _STROKES.get(lower)
    if plain is not None:
        return plain if char == lower else plain.upper()
    if lower == "ё":
        return "е" if char == lower else "Е"
    parts = unicodedata.normalize("NFD", char)
    if len(parts) == 1 or script(parts[0]) not in _UNMARKED:
        return char
    return "".join(c for c in parts if not unicodedata.combining(c)) or char


def _is_mark_to_drop(char: str, base: str) -> bool:
    if not unicodedata.combining(char) or script(char) not in _OF_MARKS:
        return False
    base_script = script(base) if base else None
    return base_script in _UNMARKED or (base_script == "Cyrillic" and char in "\u0300\u0301")


_GRAPHEME_JOINER = "\u034f"
"""Keeps marks apart and is not seen, though Unicode has it among the marks."""


def _invisible(char: str) -> bool:
    category = unicodedata.category(char)
    return (
        category == "Cf"
        or char == _GRAPHEME_JOINER
        or "\ufe00" <= char <= "\ufe0f"
        or (category == "Cc" and not char.isspace())
    )


class _Alone(dict[int, str | None]):
    """Code point -> what folding by `steps` leaves of it, wherever it stands.

    A mark that is dropped from some letters only becomes `_DEPENDS`.
    """

    def __init__(self, steps: frozenset[Step]) -> None:
        """Nothing is known before it is met."""
        self.steps = steps

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        shared = unicodedata.combining(char) and script(char) in _OF_MARKS
        made = _DEPENDS if shared else fold(char, self.steps).text or None
        if len(self) < _MOST_KNOWN:
            self[code] = made
        return made


_DEPENDS = "\0"
_MOST_KNOWN = 16384


@cache
def _alone(steps: frozenset[Step]) -> _Alone:
    return _Alone(steps)


def letters(text: str, steps: frozenset[Step] = ALL) -> str:
    """The text of `fold(text, steps)`, for callers that need no offsets."""
    if text.isascii() and text.isalpha():
        return text.lower() if Step.CASE in steps else text
    if Step.SPACE in steps and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        # Without spaces every character stands for itself.
        alone = text.translate(_alone(steps))
        if _DEPENDS not in alone:
            return alone
    return fold(text, steps).text


def fold(text: str, steps: frozenset[Step] = ALL) -> Folded:
    """Fold `text` by `steps`; time and memory are linear in its length.

    Runs of white space become one space, and none at the ends, whatever the steps.

    >>> fold("Ｏ’Ｎéill").text
    'oneill'
    """
    if text.isascii():
        return _fold_ascii(text, steps)
    return _fold_any(text, steps)


def _fold_ascii(text: str, steps: frozenset[Step]) -> Folded:
    if Step.CASE in steps:
        text = text.lower()
    if text.isalpha():
        return Folded(text, tuple(range(len(text))))
    letters: list[str] = []
    offsets: list[int] = []
    for i, char in enumerate(text):
        if not char.isalnum():
            char = _mark(char, steps, letters)
            if not char:
                continue
        letters.append(char)
        offsets.append(i)
    return _trimmed(letters, offsets)


def _mark(char: str, steps: frozenset[Step], letters: list[str]) -> str:
    """What is left of a character that is no letter."""
    if char.isspace():
        return "" if Step.SPACE in steps or not letters or letters[-1] == " " else " "
    if Step.SEPARATOR in steps:
        char = _CLASSES.get(char, char)
    elif char in _CLASSES and Step.PUNCTUATION not in steps:
        return char
    if Step.PUNCTUATION in steps and _CLASSES.get(char, char) in PUNCTUATION:
        return ""
    if Step.INVISIBLE in steps and _invisible(char):
        return ""
    return char


def _trimmed(letters: list[str], offsets: list[int]) -> Folded:
    if letters and letters[-1] == " ":
        del letters[-1], offsets[-1]
    return Folded("".join(letters), tuple(offsets))


def _fold_any(text: str, steps: frozenset[Step]) -> Folded:
    letters: list[str] = []
    offsets: list[int] = []
    base = ""
    for start, cluster in _clusters(text):
        for char in _letters(cluster, steps):
            # Unicode takes the apostrophes of transliteration (oʻ, ʿA) for letters.
            if (not char.isalnum() or char in _CLASSES) and not unicodedata.combining(char):
                char = _mark(char, steps, letters)
            elif Step.DIACRITICS in steps and _is_mark_to_drop(char, base):
                char = ""
            if not char:
                continue
            base = base if unicodedata.combining(char) else char
            letters.append(char)
            offsets.append(start)
    return _trimmed(letters, offsets)


def _clusters(text: str) -> list[tuple[int, str]]:
    """`text` in canonically composed pieces with their offsets: a base and the marks on it."""
    if unicodedata.is_normalized("NFC", text):
        return list(enumerate(text))
    pieces: list[tuple[int, str]] = []
    for i, char in enumerate(text):
        joins = (
            unicodedata.combining(char) or "\u1160" <= char <= "\u11ff" or char in "\uff9e\uff9f"
        )
        if pieces and joins and len(pieces[-1][1]) < 32:
            start, piece = pieces[-1]
            pieces[-1] = (start, piece + char)
        else:
            pieces.append((i, char))
    return [(start, unicodedata.normalize("NFC", piece)) for start, piece in pieces]


@lru_cache(maxsize=16384)
def _letters(cluster: str, steps: frozenset[Step]) -> str:
    """The letters of one cluster after the steps that look at single letters."""
    if cluster.isascii():
        return cluster.lower() if Step.CASE in steps else cluster
    if cluster in _CLASSES or (cluster in _TURKISH and Step.TURKISH_I not in steps):
        return cluster
    if Step.WIDTH in steps:
        cluster = unicodedata.normalize("NFKC", cluster)
    if Step.TURKISH_I in steps:
        cluster = _TURKISH.get(cluster, cluster)
    if Step.CASE in steps:
        cluster = cluster.casefold()
    if Step.DIACRITICS in steps:
        cluster = "".join(map(_unmarked, cluster))
    return cluster
