"""How a native word came to be a Latin one: the cheapest way through a noisy channel.

The sum of the costs over the cheapest way, against the cost of the same Latin letters in the names
of all peoples, is the evidence that the one word was written for the other: a likelihood ratio, in
tenths of a nat. On the way, `lag` is how far the cost falls behind chance.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from kycmatch.romanize import consonants
from kycmatch.romanize.consonants import Consonants
from kycmatch.romanize.costs import EDGE, ENDLESS, LOST, WIDEST, chance, table

_EXTRA = 75
_SILENT = dict.fromkeys("he", 40) | dict.fromkeys("stdxwuag", 58)
"""A Latin letter that no native letter has made; letters that are often silent cost less."""
_FAR = 110
"""How far a way may fall behind chance before it is given up."""
_BEAM = 110
"""How far a way may fall behind the best one before it is given up."""
_RARE = 40
"""More than silent letters, be they as rare as x, make up for."""
_MOST_SILENT = 4
"""Letters at the edge of a word of which all but one may leave nothing."""

Letters = tuple[str, ...]
"""The letters of a native word as its table has them; see `units`."""

_Place = tuple[tuple[str, int, int], ...]
"""Some letters from one place of a Latin word, where they end, and what they cost by chance."""


class Latin:
    """A folded Latin word, a to z.

    `chance` is what each beginning costs in any name. `places` has what one native letter can
    become from each place of the word on, once that was asked for. `silent` has what each letter
    costs more than by chance where no native letter made it.
    """

    __slots__ = ("chance", "letters", "places", "silent")

    def __init__(self, letters: str) -> None:
        """Prepare the word for all native words that it is held against."""
        size = len(letters)
        by_chance = tuple(chance(letters))
        self.letters = letters
        self.chance = by_chance
        self.places: list[_Place] = [()] * (size + 1)
        self.silent = tuple(
            [
                _SILENT.get(letter, _EXTRA) - (by_chance[j + 1] - by_chance[j])
                for j, letter in enumerate(letters)
            ]
        )

    def prepare(self, start: int) -> _Place:
        """The place of the word at `start`; most words are given up before their end."""
        letters, by_chance = self.letters, self.chance
        self.places[start] = found = tuple(
            [
                (letters[start:end], end, by_chance[end] - by_chance[start])
                for end in range(start + 1, min(start + WIDEST, len(letters)) + 1)
            ]
        )
        return found

    def __repr__(self) -> str:
        """How long the word is; no letters, which are those of a name."""
        return f"<Latin word of {len(self.letters)} letters>"


class Native:
    """The letters of a native word by the table `table`.

    `costs` has what each letter becomes in this word, and `lost` what it costs where it left
    nothing. `least` is what they cost as the Latin letters that they most usually become;
    `consonants` are those of these Latin letters, none where they are not clear.
    """

    __slots__ = ("consonants", "costs", "least", "letters", "lost", "table")

    def __init__(self, letters: Letters, name: str) -> None:
        """Prepare the word for all Latin words that it is held against."""
        beside, of = (EDGE, *letters, EDGE), table(name)
        places = list(zip(beside, letters, beside[2:], strict=False))
        found = [of.usual(*place) for place in places]
        spelt = [latin for _lost, _least, latin in found if latin is not None]
        clear = len(spelt) == len(letters)
        self.letters = letters
        self.table = name
        self.costs = tuple([of.costs(*place) for place in places])
        self.lost = tuple([lost for lost, _least, _latin in found])
        self.least = sum([least for _lost, least, _latin in found])
        self.consonants: Consonants = consonants.of("".join(spelt) if clear else "")

    def __repr__(self) -> str:
        """How long the word is; no letters, which are those of a name."""
        return f"<{self.table} word of {len(self.letters)} letters>"


latin = lru_cache(maxsize=1024)(Latin)
native = lru_cache(maxsize=1024)(Native)


@lru_cache(maxsize=1024)
def evidence(native: Native, latin: Latin, far: int = _FAR) -> int | None:
    """By how much `latin` is sooner written for `native` than any name is.

    None where it falls behind chance by more than `far` on the way.
    """
    reached = [(0, 0)]
    for costs, lost in zip(native.costs, native.lost, strict=True):
        reached = _further(reached, costs, lost, latin, far, _BEAM)
        if not reached:
            return None
    place, lag = reached[-1]
    return -lag if place == len(latin.letters) else None


def _further(
    reached: list[tuple[int, int]],
    costs: dict[str, int],
    lost: int,
    latin: Latin,
    far: int,
    beam: int,
) -> list[tuple[int, int]]:
    """The places in the Latin word after one native letter more, each with the lowest lag.

    Those are left out that fall behind chance by more than `far`, or behind the best by `beam`.
    """
    places, silent, get = latin.places, latin.silent, costs.get
    size = len(silent)
    lags = [ENDLESS] * (size + 1)
    for place, lag in reached:
        if lag + lost < lags[place]:
            lags[place] = lag + lost
        for piece, end, by_chance in places[place] or latin.prepare(place):
            cost = get(piece)
            if cost is not None:
                cost += lag - by_chance
                if cost < lags[end]:
                    lags[end] = cost
    start, last = reached[0][0], reached[-1][0] + WIDEST
    after: list[tuple[int, int]] = []
    best = lag = lags[start]
    for place in range(start, size + 1):
        if lags[place] < lag:
            lag = lags[place]
        if lag < best:
            best = lag
        after.append((place, lag))
        if place == size or (place >= last and lag > far + _RARE):
            break
        lag += silent[place]
    limit = min(best + beam, far)
    return [step for step in after if step[1] < limit]


def usual(native: Native, latin: Latin, limit: int) -> bool:
    """Whether every letter becomes something that costs at most `limit` between its neighbours."""
    reached = {0}
    for costs in native.costs:
        after = reached.copy() if costs.get("", ENDLESS) <= limit else set()
        for place in reached:
            for piece, end, _ in latin.places[place] or latin.prepare(place):
                if costs.get(piece, ENDLESS) <= limit:
                    after.add(end)
        reached = after
    return len(latin.letters) in reached


@lru_cache(maxsize=1024)
def edge(native: Native, limit: int, first: bool) -> frozenset[str]:
    """The first, or last, Latin letters of `native` at costs of at most `limit`."""
    return edge_of(native.letters, native.table, limit, first)


@lru_cache(maxsize=1024)
def edge_of(letters: Letters, name: str, limit: int, first: bool) -> frozenset[str]:
    """As `edge`, for letters that are not read as a whole."""
    found: set[str] = set()
    beside, costs_of = (EDGE, *letters, EDGE), table(name).costs
    places = range(1, len(letters) + 1)
    for at in (places if first else places[::-1])[:_MOST_SILENT]:
        costs = costs_of(*beside[at - 1 : at + 2])
        spelt = [piece for piece, cost in costs.items() if cost <= limit]
        found.update([piece[0] if first else piece[-1] for piece in spelt if piece])
        if "" not in spelt:
            break
    return frozenset(found)


NEVER_FIRST = frozenset("ーッン")
"""Letters that begin no word."""


def cut(letters: Letters, words: tuple[str, ...], name: str) -> tuple[Letters, ...] | None:
    """`letters` in as many pieces as there are Latin `words`, cut where the words meet.

    A letter that nothing is written for, or that is written with its neighbour, may belong to
    either word: it goes where it fits better.
    """
    path = _path(letters, "".join(words), name)
    if path is None:
        return None
    places = [0]
    for word, following, end in zip(words, words[1:], accumulate(map(len, words)), strict=False):
        near = [
            i
            for i in range(places[-1] + 1, len(letters))
            if abs(path[i] - end) <= 1 and letters[i] not in NEVER_FIRST
        ]
        if not near:
            return None
        if len(near) > 1:
            stop = bisect_left(path, end + len(following))
            near.sort(key=lambda i: -_fit(letters, (places[-1], i, stop), word, following, name))
        places.append(near[0])
    return tuple(letters[a:b] for a, b in pairwise([*places, len(letters)]))


def _fit(
    letters: Letters, places: tuple[int, int, int], word: str, following: str, name: str
) -> int:
    """How well two neighbouring words fit the letters between three places."""
    start, end, stop = places
    found = [
        evidence(native(letters[start:end], name), latin(word)),
        evidence(native(letters[end:stop], name), latin(following)),
    ]
    return sum(-2 * _FAR if told is None else told for told in found)


def joined(sizes: Sequence[int], letters: Letters, word: str, name: str) -> tuple[str, ...] | None:
    """The Latin `word` in as many pieces as there are native words of `sizes` letters."""
    path = _path(letters, word, name)
    if path is None:
        return None
    ends = [0, *(path[place] for place in accumulate(sizes))]
    if any(a >= b for a, b in pairwise(ends)):
        return None
    return tuple(word[a:b] for a, b in pairwise(ends))


def _path(letters: Letters, word: str, name: str) -> list[int] | None:
    """After how many Latin letters each native letter ends, on the cheapest way; begins with 0."""
    own, spelt = native(letters, name), latin(word)
    rows = [{0: 0}]
    reached = [(0, 0)]
    for costs, lost in zip(own.costs, own.lost, strict=True):
        reached = _further(reached, costs, lost, spelt, 2 * _FAR, ENDLESS)
        if not reached:
            return None
        rows.append(dict(reached))
    if len(word) not in rows[-1]:
        return None
    path = [len(word)]
    for costs, before, after in zip(own.costs[::-1], rows[-2::-1], rows[:0:-1], strict=True):
        path.append(_came_from(path[-1], costs, before, after, spelt))
    return path[::-1]


def _came_from(
    end: int, costs: dict[str, int], before: dict[int, int], after: dict[int, int], spelt: Latin
) -> int:
    """The place before the native letter on the cheapest way to `end`."""
    by_chance = spelt.chance
    extra = 0
    for last in range(end, -1, -1):
        for place in range(last, max(last - WIDEST, 0) - 1, -1):
            piece = spelt.letters[place:last]
            cost = costs.get(piece, LOST if place == last else ENDLESS)
            lag = cost + extra - (by_chance[end] - by_chance[place])
            if place in before and before[place] + lag == after[end]:
                return place
        extra += _SILENT.get(spelt.letters[last - 1], _EXTRA)
    return end
