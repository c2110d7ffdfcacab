"""Characters listed by how they are read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Listing:
    """Which of many sounds a character is listed under.

    The lists stay one text and are searched in it: tens of thousands of characters in a dictionary
    of their own would cost a process more memory and a slower start than all its look-ups.
    """

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        """Take the (sound, characters) of each row."""
        sounds, lists = zip(*rows, strict=True)
        self._sounds: tuple[str, ...] = sounds
        self._text = "".join(lists)
        self._ends = list(accumulate(map(len, lists)))

    def sounds(self, character: str) -> tuple[str, ...]:
        """The sounds of one character, in the order of the rows.

        >>> Listing((("a", "啊阿"), ("e", "阿鹅"))).sounds("阿")
        ('a', 'e')
        """
        found = []
        place = self._text.find(character)
        while place >= 0:
            row = bisect_right(self._ends, place)
            found.append(self._sounds[row])
            place = self._text.find(character, self._ends[row])
        return tuple(found)
