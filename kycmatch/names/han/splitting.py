"""A name in Chinese characters into parts: one a character, surname first."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

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
    words = _words(text, start)
    parts = [part for word in words for part in word]
    if _dotted(text):
        return tuple(parts)
    length = surname_length(words, country)
    return tuple(
        replace(part, role=Role.SURNAME if i < length else Role.GIVEN)
        for i, part in enumerate(parts)
    )


def surname_length(words: list[list[Part]], country: str | None) -> int:
    """How many of the characters are the surname, most likely."""
    if len(words) == 2 and len(words[0]) <= 2 + (country == "JPN"):
        return len(words[0])
    name = "".join(part.letters for word in words for part in word)
    if len(name) < 2:
        return 1
    if country == "JPN":
        return 1 if len(name) == 2 else 2
    if len(name) > 2 and han.surname(name[:2]) is not None:
        return 2
    return 1


def _dotted(text: str) -> bool:
    return any("·" in fold(char, _SEPARATOR).text for char in text if not char.isalnum())


def _words(text: str, start: int) -> list[list[Part]]:
    """The parts, word by word; brackets, dots and spaces divide words."""
    words: list[list[Part]] = [[]]
    run = -1
    for i, char in enumerate((*text, " ")):
        kind = _kind(char)
        if kind != "letter" and run >= 0:
            words[-1].append(_part(text, run, i, start))
            run = -1
        if kind == "letter" and run < 0:
            run = i
        elif kind == "han":
            words[-1].append(_part(text, i, i + 1, start))
        elif kind == "divider" and words[-1]:
            words.append([])
    return [word for word in words if word]


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


def _part(text: str, begin: int, end: int, start: int) -> Part:
    piece = text[begin:end]
    return Part(piece, Span(start + begin, start + end), fold(piece).text or piece)


PLACEHOLDERS = frozenset("?？□■◻◼○〇〓_*＊▯\ufffd")
"""What stands where a system could not write a character."""

_SEPARATOR = frozenset({Step.SEPARATOR})
