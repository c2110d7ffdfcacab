"""The letters of alphabets by the Russian letters that sound like them.

What Russian letters become in Latin names is learned; a name written by ear in Greek, Georgian,
Armenian or other Cyrillic letters has the same sounds, and so the same Latin spellings.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kycmatch.data import read
from kycmatch.text.scripts import script

SILENT = "-"
"""In a table: a letter that sounds like none, or becomes nothing."""
_WIDEST = 4


class Sound(NamedTuple):
    """What letters sound like, the likeliest first, and what else they become at which cost."""

    like: tuple[str, ...]
    latin: dict[str, int]


@cache
def tables() -> dict[str, dict[str, Sound]]:
    """Table -> letters, with `|` where they begin or end the word -> their sound."""
    found: dict[str, dict[str, Sound]] = {}
    for table, letters, like, cells in read("letter_sounds"):
        latin = {}
        for cell in cells.split():
            spelling, _, cost = cell.partition(":")
            latin["" if spelling == SILENT else spelling] = int(cost)
        found.setdefault(table, {})[letters] = Sound(tuple(like.split()), latin)
    return found


@cache
def _together() -> dict[str, frozenset[str]]:
    """Script -> the letters that are one sound together."""
    found: dict[str, set[str]] = {}
    for letters in {letters for sounds in tables().values() for letters in sounds}:
        if len(letters) > 1 and "|" not in letters:
            found.setdefault(script(letters[0]) or "", set()).add(letters)
    return {name: frozenset(of) for name, of in found.items()}


def split(letters: str, name: str) -> tuple[str, ...]:
    """`letters` of the script `name` by their sounds, the longest first.

    >>> split("τζων", "Greek")
    ('τζ', 'ω', 'ν')
    """
    together = _together().get(name, frozenset())
    made, at = [], 0
    while at < len(letters):
        size = _WIDEST
        while size > 1 and letters[at : at + size] not in together:
            size -= 1
        made.append(letters[at : at + size])
        at += size
    return tuple(made)


def alike(letters: Sequence[str], word: str, table: str) -> bool:
    """Whether `letters` can sound like the Russian letters `word`.

    >>> alike(("ζ", "α", "κ"), "жак", "greek")
    True
    """
    known = tables()[table]
    reached = {0}
    for at, own in enumerate(letters, 1):
        like = known[own].like if own in known else (own,)
        if at == len(letters) and own + "|" in known:
            like += known[own + "|"].like
        reached = {
            i + len(sound) * (sound != SILENT)
            for i in reached
            for sound in like
            if sound == SILENT or word.startswith(sound, i)
        }
    return len(word) in reached
