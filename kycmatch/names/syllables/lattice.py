"""The best way to read a name in Latin letters as the spellings of given characters.

Exact readings come first and cost only dictionary lookups: which ends of the Latin text can be
reached by the first i characters, and from which places can the rest reach its end. Where no
reading covers everything, the two meet around the one character that nothing explains, and only
what is left there is looked at by likeness.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from kycmatch.names.syllables.expansion import Spelling
from kycmatch.romanize import mandarin

Spellings = dict[str, Spelling]

_LONGEST = 8
"""Letters of the longest spelling of a character (CHUANG, SHUANG and free ones)."""


class Left(Enum):
    """What is left where a character and the letters in its place do not agree."""

    SEGMENTATION = "segmentation"
    UNWRITTEN = "unwritten"
    MISSING = "missing"
    INITIAL = "initial"
    TYPO = "typo"
    CONFLICT = "conflict"


class Step(NamedTuple):
    """A character and its letters, `text[start:stop]`; no `spelling` where it is not read so."""

    character: int
    start: int
    stop: int
    spelling: Spelling | None
    left: Left | None = None


class Reading(NamedTuple):
    """The characters in the order they are read, and the indices of words that are no reading.

    `left` is what is left of the one character that is not read; None where all are.
    """

    steps: tuple[Step, ...]
    extra: tuple[int, ...]
    cost: float
    left: Left | None


class Words:
    """The words of a Latin name as one run of letters, with where each word begins."""

    def __init__(self, words: Sequence[str], skips: Sequence[float]) -> None:
        """Lay out `words` (a to z); `skips` is what it costs to leave each of them unread."""
        self.text = "".join(words)
        self.starts = [0]
        self.after: dict[int, int] = {}
        self.before: dict[int, int] = {}
        self._word_of: list[int] = []
        stop = 0
        for i, word in enumerate(words):
            start, stop = stop, stop + len(word)
            self.starts.append(stop)
            self.after[start] = stop
            self.before[stop] = start
            self._word_of += [i] * len(word)
        self.skip = dict(zip(self.starts, skips, strict=False))
        self._from: dict[int, list[str]] = {stop: []}
        self._until: dict[int, list[str]] = {0: []}

    def pieces_from(self, start: int) -> list[str]:
        """The letters that one spelling may have from `start` on."""
        found = self._from.get(start)
        if found is None:
            last = min(self.starts[self._word_of[start] + 1], start + _LONGEST)
            text = self.text
            found = [text[start:stop] for stop in range(start + 1, last + 1)]
            self._from[start] = found
        return found

    def pieces_until(self, stop: int) -> list[str]:
        """The letters that one spelling may have up to `stop`."""
        found = self._until.get(stop)
        if found is None:
            first = max(self.starts[self._word_of[stop - 1]], stop - _LONGEST)
            text = self.text
            found = [text[start:stop] for start in range(first, stop)]
            self._until[stop] = found
        return found

    def holds(self, start: int, stop: int) -> bool:
        """Whether `text[start:stop]` lies inside one word or is whole words."""
        if start == stop or self._word_of[start] == self._word_of[stop - 1]:
            return True
        return start in self.after and stop in self.before

    def touched(self, start: int, stop: int) -> Sequence[int]:
        """Which words have letters of `text[start:stop]`, or the place inside where that is one."""
        if start < stop:
            return range(self._word_of[start], self._word_of[stop - 1] + 1)
        inside = start not in self.after and start not in self.before
        return (self._word_of[start],) if inside else ()

    def syllables_inside(self, start: int, stop: int) -> bool:
        """Whether the words of `text[start:stop]` are syllables of pinyin each: XI AN for XIAN."""
        while start < stop:
            end = self.after.get(start, stop)
            if not mandarin.is_syllable(self.text[start:end]):
                return False
            start = end
        return True

    def around(self, place: int) -> str:
        """The word that the letter at `place` is in."""
        word = self._word_of[place]
        return self.text[self.starts[word] : self.starts[word + 1]]

    def index(self, start: int) -> int:
        """Which word begins at `start`."""
        return self.starts.index(start)


# A state is the place reached, with what it cost and how it was reached: (cost, place before,
# spelling or None where a word was left unread).
States = dict[int, tuple[float, int, Spelling | None]]


def forward(chain: Sequence[Spellings], words: Words) -> list[States]:
    """For each i, the places that the first i characters can reach from the beginning."""
    states: States = {0: (0.0, -1, None)}
    _skip_forward(states, words)
    found = [states]
    for spellings in chain:
        reached: States = {}
        for place, (cost, _before, _by) in states.items():
            for letters in words.pieces_from(place):
                if letters in spellings:
                    spelling = spellings[letters]
                    stop = place + len(letters)
                    total = cost + spelling.cost
                    if stop not in reached or total < reached[stop][0]:
                        reached[stop] = (total, place, spelling)
        if reached:
            _skip_forward(reached, words)
        found.append(reached)
        states = reached
    return found


def _skip_forward(states: States, words: Words) -> None:
    for start, stop in words.after.items():
        if start in states:
            total = states[start][0] + words.skip[start]
            if stop not in states or total < states[stop][0]:
                states[stop] = (total, start, None)


def backward(chain: Sequence[Spellings], words: Words) -> list[States]:
    """For each i, the places from which the characters from i on can reach the end."""
    states: States = {len(words.text): (0.0, -1, None)}
    _skip_backward(states, words)
    found = [states]
    for spellings in reversed(chain):
        reached: States = {}
        for place, (cost, _after, _by) in states.items():
            for letters in words.pieces_until(place):
                if letters in spellings:
                    spelling = spellings[letters]
                    start = place - len(letters)
                    total = cost + spelling.cost
                    if start not in reached or total < reached[start][0]:
                        reached[start] = (total, place, spelling)
        if reached:
            _skip_backward(reached, words)
        found.append(reached)
        states = reached
    return found[::-1]


def _skip_backward(states: States, words: Words) -> None:
    for stop in reversed(words.starts[1:]):
        if stop in states:
            start = words.before[stop]
            total = states[stop][0] + words.skip[start]
            if start not in states or total < states[start][0]:
                states[start] = (total, stop, None)


def path_forward(
    states: list[States], place: int, count: int, words: Words
) -> tuple[list[tuple[int, int, int, Spelling]], list[int]]:
    """How the first `count` characters reached `place`: the steps and the words left unread."""
    steps: list[tuple[int, int, int, Spelling]] = []
    extra: list[int] = []
    while place or count:
        _cost, before, spelling = states[count][place]
        if spelling is None:
            extra.append(words.index(before))
        else:
            count -= 1
            steps.append((count, before, place, spelling))
        place = before
    return steps[::-1], extra


def path_backward(
    states: list[States], place: int, first: int, words: Words
) -> tuple[list[tuple[int, int, int, Spelling]], list[int]]:
    """How the characters from `first` on reach the end from `place`."""
    steps: list[tuple[int, int, int, Spelling]] = []
    extra: list[int] = []
    end = len(words.text)
    while place < end or first < len(states) - 1:
        _cost, after, spelling = states[first][place]
        if spelling is None:
            extra.append(words.index(place))
        else:
            steps.append((first, place, after, spelling))
            first += 1
        place = after
    return steps, extra
