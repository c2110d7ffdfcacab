"""A name in Chinese characters into parts: one a character, surname first."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from kycmatch.names.parts import Part, Role
from kycmatch.romanize import han
from kycmatch.text.fold import Step, fold
from kycmatch.text.scripts import script
from kycmatch.verdicts import Span


def split(text: str, start: int, country: str | None) -> tuple[Part, ...]:
    """The parts of a name in Han: one a character, and one a word in other letters.

    Spans are offset by `start`. The surname is the first word where the name is written in two
    words; it has one character, or two where the first two are a known compound surname and
    something is left for the given name. A name with middle dots is a transcription from another
    language and has no surname that its characters tell.

    >>> [part.role.value for part in split("欧阳修", 0, "CHN")]
    ['surname', 'surname', 'given_names']
    """
    words = _words(text)
    letters = [_letters(text[begin:end]) for word in words for begin, end in word]
    length = 0 if _dotted(text) else _surname_length(words, letters, country)
    before = Role.SURNAME if length else Role.UNKNOWN
    after = Role.GIVEN if length else Role.UNKNOWN
    places = [place for word in words for place in word]
    return tuple(
        [
            Part(
                text[begin:end],
                Span(start + begin, start + end),
                letters[i],
                before if i < length else after,
            )
            for i, (begin, end) in enumerate(places)
        ]
    )


def _surname_length(
    words: list[list[tuple[int, int]]], letters: list[str], country: str | None
) -> int:
    """How many of the parts are the surname, most likely."""
    if len(words) == 2 and len(words[0]) <= 2 + (country == "JPN"):
        return len(words[0])
    name = "".join(letters)
    if len(name) < 2:
        return 1
    if country == "JPN":
        return 1 if len(name) == 2 else 2
    if len(name) > 2 and han.surname(name[:2]) is not None:
        return 2
    return 1


def _dotted(text: str) -> bool:
    return any("·" in fold(char, _SEPARATOR).text for char in text if not char.isalnum())


def _words(text: str) -> list[list[tuple[int, int]]]:
    """Where the parts stand, word by word; brackets, dots and spaces divide words."""
    words: list[list[tuple[int, int]]] = [[]]
    run = -1
    for i, char in enumerate((*text, " ")):
        kind = _kind(char)
        if kind != "letter" and run >= 0:
            words[-1].append((run, i))
            run = -1
        if kind == "letter" and run < 0:
            run = i
        elif kind == "han":
            words[-1].append((i, i + 1))
        elif kind == "divider" and words[-1]:
            words.append([])
    return [word for word in words if word]


@lru_cache(maxsize=8192)
def _kind(char: str) -> str:
    """How a character takes part: alone, as a letter of a word, as a divider, or not at all."""
    category = unicodedata.category(char)
    if script(char) in ("Han", "Hiragana", "Katakana") or char in PLACEHOLDERS:
        return "han"
    if category in ("Co", "So"):
        return "han"
    if char.isalnum():
        return "letter"
    return "ignored" if category in ("Cf", "Mn", "Cc") else "divider"


@lru_cache(maxsize=8192)
def _letters(piece: str) -> str:
    return fold(piece).text or piece


PLACEHOLDERS = frozenset("?？□■◻◼○〇〓_*＊▯\ufffd")
"""What stands where a system could not write a character."""

_SEPARATOR = frozenset({Step.SEPARATOR})
