"""The best way to read a name in Latin letters as the spellings of given characters.

Exact readings come first and cost only dictionary lookups: which ends of the Latin text can be
reached by the first i characters, and from which places can the rest reach its end. Where no
reading covers everything, the two meet around the one character that nothing explains, and only
what is left there is looked at by likeness.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

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


@dataclass(frozen=True, slots=True)
class Step:
    """A character and its letters, `text[start:stop]`; no `spelling` where it is not read so."""

    character: int
    start: int
    stop: int
    spelling: Spelling | None
    left: Left | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The characters in the order they are read, and the indices of words that are no reading."""

    steps: tuple[Step, ...]
    extra: tuple[int, ...]
    cost: float


class Words:
    """The words of a Latin name as one run of letters, with where each word begins."""

    def __init__(self, words: Sequence[str], skips: Sequence[float]) -> None:
        """Lay out `words` (a to z); `skips` is what it costs to leave each of them unread."""
        self.text = "".join(words)
        stops = list(accumulate(map(len, words)))
        self.starts = [0, *stops]
        self.after = dict(zip(self.starts, stops, strict=False))
        self.skip = dict(zip(self.starts, skips, strict=False))
        self.end_of: list[int] = []
        self.start_of: list[int] = []
        for start, stop in self.after.items():
            self.end_of += [stop] * (stop - start)
            self.start_of += [start] * (stop - start)
        self.before = {stop: start for start, stop in self.after.items()}

    def holds(self, start: int, stop: int) -> bool:
        """Whether `text[start:stop]` lies inside one word or is whole words."""
        if start == stop or self.end_of[start] >= stop:
            return True
        return start in self.after and stop in self.before

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
        return self.text[self.start_of[place] : self.end_of[place]]

    def index(self, start: int) -> int:
        """Which word begins at `start`."""
        return self.starts.index(start)


# A state is the place reached, with what it cost and how it was reached: (cost, place before,
# spelling or None where a word was left unread).
States = dict[int, tuple[float, int, Spelling | None]]


def forward(chain: Sequence[Spellings], words: Words) -> list[States]:
    """For each i, the places that the first i characters can reach from the beginning."""
    text, end_of = words.text, words.end_of
    states: States = {0: (0.0, -1, None)}
    _skip_forward(states, words)
    found = [states]
    for spellings in chain:
        reached: States = {}
        for place, (cost, _before, _by) in states.items():
            if place == len(text):
                continue
            for stop in range(place + 1, min(end_of[place], place + _LONGEST) + 1):
                spelling = spellings.get(text[place:stop])
                if spelling is not None:
                    total = cost + spelling.cost
                    known = reached.get(stop)
                    if known is None or total < known[0]:
                        reached[stop] = (total, place, spelling)
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
    text, start_of = words.text, words.start_of
    states: States = {len(text): (0.0, -1, None)}
    _skip_backward(states, words)
    found = [states]
    for spellings in reversed(chain):
        reached: States = {}
        for place, (cost, _after, _by) in states.items():
            if not place:
                continue
            for start in range(max(start_of[place - 1], place - _LONGEST), place):
                spelling = spellings.get(text[start:place])
                if spelling is not None:
                    total = cost + spelling.cost
                    known = reached.get(start)
                    if known is None or total < known[0]:
                        reached[start] = (total, place, spelling)
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
