"""Characters listed by how they are read."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_FIRST = 0x3400
_SIZE = 0xA000 - _FIRST


class Listing:
    """Which of many sounds a character is listed under.

    Tens of thousands of characters in a dictionary would cost a process more memory and a slower
    start than all its look-ups. An array has the first sound of each character of the basic plane;
    the rare ones beyond it are searched for in a text.
    """

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        """Take the (sound, characters) of each row."""
        sounds, lists = zip(*rows, strict=True)
        self._sounds: tuple[str, ...] = sounds
        self._first = array("H", bytes(2 * _SIZE))
        self._more: dict[str, list[int]] = {}
        first, more = self._first, self._more
        beyond = []
        for row, characters in enumerate(lists):
            kept = ""
            for character in characters:
                place = ord(character) - _FIRST
                if not 0 <= place < _SIZE:
                    kept += character
                elif first[place]:
                    more.setdefault(character, []).append(row)
                else:
                    first[place] = row + 1
            beyond.append(kept)
        self._beyond = "".join(beyond)
        self._ends = list(accumulate(map(len, beyond)))

    def sounds(self, character: str) -> tuple[str, ...]:
        """The sounds of one character, in the order of the rows.

        >>> Listing((("a", "啊阿"), ("e", "阿鹅"))).sounds("阿")
        ('a', 'e')
        """
        place = ord(character) - _FIRST
        if not 0 <= place < _SIZE:
            return self._sounds_beyond(character)
        row = self._first[place]
        if not row:
            return ()
        rows = (row - 1, *self._more.get(character, ()))
        return tuple([self._sounds[row] for row in rows])

    def _sounds_beyond(self, character: str) -> tuple[str, ...]:
        found = []
        place = self._beyond.find(character)
        while place >= 0:
            row = bisect_right(self._ends, place)
            found.append(self._sounds[row])
            place = self._beyond.find(character, self._ends[row])
        return tuple(found)
