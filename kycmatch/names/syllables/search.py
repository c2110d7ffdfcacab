"""Which reading of the characters fits a name in Latin letters best, over splits and orders."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from kycmatch.names.syllables.expansion import Spelling
from kycmatch.names.syllables.lattice import (
    Left,
    Reading,
    Spellings,
    States,
    Step,
    Words,
    backward,
    forward,
    path_backward,
    path_forward,
)
from kycmatch.romanize import mandarin

GIVEN_FIRST = 0.01
"""What it costs to assume that the Latin name has the given names first."""


class Order(NamedTuple):
    """One order to read the characters in, with the spellings of each, and what it costs."""

    characters: tuple[int, ...]
    chain: tuple[Spellings, ...]
    surnames: tuple[int, ...]
    given_first: bool
    cost: float

    def __repr__(self) -> str:
        """The places of the characters; not their spellings, which are parts of a name."""
        return f"<order {self.characters} {self.cost}>"

    def exchanged(self) -> list[Spellings]:
        """The chain with the last two characters of the given name exchanged."""
        given = [i for i, char in enumerate(self.characters) if char not in self.surnames][-2:]
        chain = list(self.chain)
        if len(given) == 2:
            first, second = given
            chain[first], chain[second] = chain[second], chain[first]
        return chain


class Found(NamedTuple):
    """A reading and the order that it was found in."""

    reading: Reading
    order: Order
    words: Words

    @property
    def left(self) -> Left | None:
        """What is left of the one character that is not read; None where all are."""
        return self.reading.left

    @property
    def all_pinyin(self) -> bool:
        """Whether every word that is read is made of pinyin syllables."""
        return all(
            mandarin.syllables(self.words.text[start:stop])
            for start, stop in self.words.after.items()
            if self.words.index(start) not in self.reading.extra
        )


def search(orders: Sequence[Order], words: Words, known: Callable[[str], bool]) -> Found | None:
    """The cheapest reading with at most one character left unexplained; None if there is none.

    `known` tells whether letters are a syllable, or several, of their own: then they are another
    name and no slip.
    """
    reached: list[list[States]] = []
    return _exact(orders, words, reached) or _around_one(orders, reached, words, known)


def exact(orders: Sequence[Order], words: Words) -> Found | None:
    """The cheapest reading that explains every character; None if there is none."""
    return _exact(orders, words, [])


def _exact(orders: Sequence[Order], words: Words, reached: list[list[States]]) -> Found | None:
    """As `exact`; `reached` takes the states of each order that was tried."""
    end = len(words.text)
    best: tuple[float, int] | None = None
    for i, order in enumerate(orders):
        states = forward(order.chain, words)
        reached.append(states)
        if end in states[-1]:
            total = states[-1][end][0] + order.cost
            if best is None or total < best[0]:
                best = (total, i)
            if total < GIVEN_FIRST:
                break
    if best is None:
        return None
    order = orders[best[1]]
    steps, extra = path_forward(reached[best[1]], end, len(order.chain), words)
    return Found(_reading(order, steps, extra, None, best[0]), order, words)


def _around_one(
    orders: Sequence[Order], reached: list[list[States]], words: Words, known: Callable[[str], bool]
) -> Found | None:
    """The cheapest reading around one character that nothing explains."""
    ends = [backward(order.chain, words) for order in orders]
    best: tuple[float, tuple[float, int, int, int, int], Left] | None = None
    judged: dict[tuple[int, int, int], tuple[float, Left]] = {}
    for gap in sorted(_gaps(orders, reached, ends, words)):
        base, i, position, start, stop = gap
        if best is not None and base >= best[0]:
            break
        spellings = orders[i].chain[position]
        key = (id(spellings), start, stop)
        if key not in judged:
            judged[key] = judge(spellings, start, stop, words, known)
        cost, left = judged[key]
        if best is None or base + cost < best[0]:
            best = (base + cost, gap, left)
    if best is None:
        return None
    total, (_base, i, position, start, stop), left = best
    order = orders[i]
    if left in (Left.CONFLICT, Left.MISSING):
        total += _LITTLE_READ / max(len(order.chain) - 1, 1)
    first, extra = path_forward(reached[i], start, position, words)
    rest, more = path_backward(ends[i], stop, position + 1, words)
    steps = [*first, (position, start, stop, None), *rest]
    return Found(_reading(order, steps, [*extra, *more], left, total), order, words)


def _gaps(
    orders: Sequence[Order], reached: list[list[States]], ends: list[list[States]], words: Words
) -> Iterator[tuple[float, int, int, int, int]]:
    """Where one character remains between what is read: (cost, order, position, start, stop).

    What remains lies inside one word, or is whole words.
    """
    for i, order in enumerate(orders):
        ahead, behind = reached[i], ends[i]
        for position in range(len(order.chain)):
            for start, (before, *_way) in ahead[position].items():
                for stop, (after, *_rest) in behind[position + 1].items():
                    if start <= stop <= start + _WIDEST and words.holds(start, stop):
                        yield (before + after + order.cost, i, position, start, stop)


_WIDEST = 9
_LITTLE_READ = 0.4
"""The fewer characters are read beside the one that is not, the less they tell."""
MISSING = 1.9
CONFLICT = 0.85


def judge(
    spellings: Spellings, start: int, stop: int, words: Words, known: Callable[[str], bool]
) -> tuple[float, Left]:
    """What it costs that `text[start:stop]` stands where a spelling should, and why.

    Letters are a slip where they, and the word that they are in, are no syllables of their own.
    """
    letters = words.text[start:stop]
    if letters in spellings and not words.syllables_inside(start, stop):
        return 0.05 + spellings[letters].cost, Left.SEGMENTATION
    if not letters:
        return MISSING, Left.MISSING
    if not spellings and known(letters):
        return 0.5, Left.UNWRITTEN
    if len(letters) == 1 and words.after.get(start) == stop:
        if any(spelling.startswith(letters) for spelling in spellings):
            return 0.5, Left.INITIAL
        return 2 * CONFLICT, Left.CONFLICT
    if not known(letters) and not known(words.around(start)):
        distance = _nearest(letters, spellings)
        if distance == 1 and len(letters) > 1:
            return 0.45, Left.TYPO
        if distance == 2 and len(letters) >= 5:
            return 0.75, Left.TYPO
    # Another name: compared within pinyin where it is pinyin, as nobody mixes up systems.
    if mandarin.is_syllable(letters):
        pinyin = {s: way for s, way in spellings.items() if mandarin.PINYIN in way.systems}
        spellings = pinyin or spellings
    distance = _nearest(letters, spellings)
    return CONFLICT + min(distance / len(letters), 1.0), Left.CONFLICT


def _nearest(letters: str, spellings: Spellings) -> int:
    """How many slips lie between `letters` and the nearest of `spellings`; 9 for none."""
    if not spellings:
        return 9
    return int(extractOne(letters, spellings.keys(), scorer=OSA.distance)[1])


def _reading(
    order: Order,
    steps: Sequence[tuple[int, int, int, Spelling | None]],
    extra: list[int],
    left: Left | None,
    cost: float,
) -> Reading:
    made = tuple(
        [
            Step(order.characters[position], start, stop, spelling, None if spelling else left)
            for position, start, stop, spelling in steps
        ]
    )
    return Reading(made, tuple(sorted(extra)), cost, left)
