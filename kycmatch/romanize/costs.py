"""What native letters cost as Latin letters, and the cheapest way from one word to another.

Costs are negative logarithms in tenths of a nat. Each native letter becomes 0 to 4 Latin letters at
a cost that depends on its neighbours; the sum over the cheapest way, against the cost of the same
Latin letters in the names of all peoples, is the evidence that the one word was written for the
other: a likelihood ratio.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from itertools import accumulate, pairwise

from kycmatch.data import read
from kycmatch.romanize import sounds

ANY = "*"
"""In a table: whatever letter is beside."""
EDGE = "|"
"""In a table: the beginning or the end of the word is beside."""

_WIDEST = 4
_LOST = 55
"""A native letter that left nothing, where the table knows no such case."""
_EXTRA = 75
_SILENT = dict.fromkeys("he", 40) | dict.fromkeys("stdxwuag", 58)
"""A Latin letter that no native letter has made; letters that are often silent cost less."""
_UNSEEN = 25
"""More, where a letter has become something else between these neighbours."""
_FAR = 110
"""How far a way may fall behind chance before it is given up."""
_BEAM = 110
"""How far a way may fall behind the best one before it is given up."""
_ENDLESS = 1 << 20

Letters = tuple[str, ...]


@cache
def _chance() -> dict[str, tuple[int, ...]]:
    """Two letters -> the cost of each letter after them: of the end of the name, of a to z."""
    return {after: tuple(map(int, costs.split())) for after, costs in read("letters_latin")}


@lru_cache(maxsize=4096)
def chance(latin: str) -> tuple[int, ...]:
    """What each beginning of the word `latin` (a-z) costs in any name; the last has its end."""
    costs, total, after = _chance(), 0, ".."
    made = [0]
    for letter in latin:
        total += costs[after][ord(letter) - 96]
        made.append(total)
        after = after[1] + letter
    made[-1] += costs[after][0]
    return tuple(made)


@lru_cache(maxsize=4096)
def _pieces(latin: str) -> tuple[tuple[tuple[str, int], ...], ...]:
    """From each place of `latin` what one native letter can become, and where that ends."""
    size = len(latin)
    return tuple(
        tuple((latin[j:end], end) for end in range(j, min(j + _WIDEST, size) + 1))
        for j in range(size + 1)
    )


class Table:
    """The costs of one table, put together for a letter and its neighbours when they are met."""

    def __init__(self, name: str) -> None:
        """Read the table `name`."""
        self._rows = {(left, own, right): cells for left, own, right, _uses, cells in read(name)}
        self._known: dict[tuple[str, str, str], dict[str, int]] = {}
        self._parsed: dict[tuple[str, str, str], dict[str, int]] = {}

    def costs(self, left: str, own: str, right: str) -> dict[str, int]:
        """What `own` becomes between `left` and `right`, and at which cost."""
        known = self._known.get((left, own, right))
        if known is None:
            known = self._known[left, own, right] = self._mixed(left, own, right)
        return known

    def _cells(self, left: str, own: str, right: str) -> dict[str, int]:
        made = self._parsed.get((left, own, right))
        if made is None:
            made = self._parsed[left, own, right] = {}
            for cell in self._rows.get((left, own, right), "").split():
                latin, _, cost = cell.partition(":")
                made["" if latin == "-" else latin] = int(cost)
        return made

    def _mixed(self, left: str, own: str, right: str) -> dict[str, int]:
        """The costs between both neighbours; else the mean of those beside one of them."""
        general = self._cells(ANY, own, ANY)
        known = [self._cells(left, own, right)]
        if not known[0]:
            known = [self._cells(left, own, ANY), self._cells(ANY, own, right)]
        known = [cells for cells in known if cells]
        if not known:
            return general
        made = {latin: cost + _UNSEEN for latin, cost in general.items()}
        for latin in {latin for cells in known for latin in cells}:
            worst = made.get(latin, _LOST + _UNSEEN)
            mean = sum(cells.get(latin, worst) for cells in known) // len(known)
            made[latin] = min(worst, mean)
        return made


_DEAREST = 90
_UNHEARD = 65
"""A sounded letter that left nothing, where nobody is known to leave it out."""
_SECOND = 6
"""More, for the next of the sounds that letters may have."""


class Sounded(Table):
    """The costs of letters by the sounds that they share with those of a learned table."""

    def __init__(self, name: str, learned: Table) -> None:
        """Read the sounds of the alphabet `name`."""
        self._sounds = sounds.tables()[name]
        self._learned = learned
        self._known = {}

    def _mixed(self, left: str, own: str, right: str) -> dict[str, int]:
        """The cheapest of what the sounds become, and of what the letters become themselves."""
        before, after = self._beside(left)[-1], self._beside(right)[0]
        keys = [own, EDGE + own] if left == EDGE else [own]
        if right == EDGE:
            keys.append(own + EDGE)
        made: dict[str, int] = {}
        for known in filter(None, map(self._sounds.get, keys)):
            for latin, cost in known.latin.items():
                _cheapen(made, latin, cost)
            for rank, like in enumerate(known.like):
                for latin, cost in self._chain(before, like, after).items():
                    _cheapen(made, latin, cost + rank * _SECOND)
        made = made or self._chain(before, own, after)
        made.setdefault("", _UNHEARD)
        return made

    def _beside(self, letters: str) -> str:
        known = self._sounds.get(letters)
        return known.like[0] if known else letters

    def _chain(self, before: str, letters: str, after: str) -> dict[str, int]:
        """What several learned letters become together, without what is all but impossible."""
        if letters == sounds.SILENT:
            return {}
        whole = before + letters + after
        made = {"": 0}
        for left, own, right in zip(whole, whole[1:], whole[2:], strict=False):
            step = self._learned.costs(left, own, right).items()
            longer: dict[str, int] = {}
            for head, cost in made.items():
                room, limit = _WIDEST - len(head), _DEAREST - cost
                for latin, more in step:
                    if more < limit and len(latin) <= room:
                        _cheapen(longer, head + latin, cost + more)
            made = longer
        return made


def _cheapen(made: dict[str, int], latin: str, cost: int) -> None:
    if cost < made.get(latin, _ENDLESS):
        made[latin] = cost


@cache
def table(name: str) -> Table:
    """The table `letters_NAME`, or that of an alphabet by its sounds."""
    if name in sounds.tables():
        return Sounded(name, _learned())
    return Table(f"letters_{name}")


@cache
def _learned() -> Table:
    return Table("letters_cyrillic")


@lru_cache(maxsize=4096)
def _steps(letters: Letters, name: str) -> tuple[dict[str, int], ...]:
    beside = (EDGE, *letters, EDGE)
    costs = table(name).costs
    return tuple(costs(beside[i], own, beside[i + 2]) for i, own in enumerate(letters))


@lru_cache(maxsize=4096)
def cheapest(letters: Letters, name: str) -> int:
    """What `letters` cost as the Latin letters that they most usually become."""
    return sum(min(options.values(), default=_LOST) for options in _steps(letters, name))


def evidence(letters: Letters, latin: str, name: str, far: int = _FAR) -> int | None:
    """By how much `latin` (a-z) is sooner written for `letters` than any name is.

    None where it falls behind chance by more than `far` on the way.
    """
    by_chance, pieces, size = chance(latin), _pieces(latin), len(latin)
    reached = {0: 0}
    for options in _steps(letters, name):
        after = _further(reached, options, pieces, latin)
        behind = [(j, cost, cost - by_chance[j]) for j, cost in after.items()]
        best = min([far, *[lag for _, _, lag in behind]])
        if best >= far:
            return None
        limit = min(far, best + _BEAM)
        reached = {j: cost for j, cost, lag in behind if lag < limit}
    return by_chance[size] - reached[size] if size in reached else None


def _further(
    reached: dict[int, int],
    options: dict[str, int],
    pieces: tuple[tuple[tuple[str, int], ...], ...],
    latin: str,
) -> dict[int, int]:
    """The cheapest costs of each place in the Latin word after one native letter more."""
    after: dict[int, int] = {}
    get = options.get
    for j, cost in reached.items():
        for piece, end in pieces[j]:
            step = get(piece)
            if step is None:
                if piece:
                    continue
                step = _LOST
            if cost + step < after.get(end, _ENDLESS):
                after[end] = cost + step
    for j in range(min(after, default=0), len(latin)):
        if j in after:
            cost = after[j] + _SILENT.get(latin[j], _EXTRA)
            if cost < after.get(j + 1, _ENDLESS):
                after[j + 1] = cost
    return after


def usual(letters: Letters, latin: str, name: str, limit: int) -> bool:
    """Whether every letter becomes something that costs at most `limit` between its neighbours."""
    reached = {0}
    pieces = _pieces(latin)
    for options in _steps(letters, name):
        reached = {
            end
            for j in reached
            for piece, end in pieces[j]
            if options.get(piece, _ENDLESS) <= limit
        }
    return len(latin) in reached


def begins(letters: Letters, letter: str, name: str, limit: int) -> bool:
    """Whether the first Latin letter of `letters` can be `letter`, at costs of at most `limit`."""
    return letter in edge(letters, name, limit, first=True)


def ends(letters: Letters, letter: str, name: str, limit: int) -> bool:
    """Whether the last Latin letter of `letters` can be `letter`, at costs of at most `limit`."""
    return letter in edge(letters, name, limit, first=False)


@lru_cache(maxsize=2048)
def edge(letters: Letters, name: str, limit: int, *, first: bool) -> frozenset[str]:
    """The first, or last, Latin letters of `letters` at costs of at most `limit`."""
    found: set[str] = set()
    steps = _steps(letters, name)
    for options in steps if first else reversed(steps):
        spelt = [piece for piece, cost in options.items() if cost <= limit]
        found.update(piece[0] if first else piece[-1] for piece in spelt if piece)
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
        evidence(letters[start:end], word, name),
        evidence(letters[end:stop], following, name),
    ]
    return sum(-2 * _FAR if told is None else told for told in found)


def joined(
    sizes: tuple[int, ...], letters: Letters, latin: str, name: str
) -> tuple[str, ...] | None:
    """`latin` in as many pieces as there are native words of `sizes` letters."""
    path = _path(letters, latin, name)
    if path is None:
        return None
    ends = [0, *(path[place] for place in accumulate(sizes))]
    if any(a >= b for a, b in pairwise(ends)):
        return None
    return tuple(latin[a:b] for a, b in pairwise(ends))


def _path(letters: Letters, latin: str, name: str) -> list[int] | None:
    """After how many Latin letters each native letter ends, on the cheapest way; begins with 0."""
    by_chance, pieces, size = chance(latin), _pieces(latin), len(latin)
    steps = _steps(letters, name)
    rows = [{0: 0}]
    for options in steps:
        after = _further(rows[-1], options, pieces, latin)
        rows.append({j: cost for j, cost in after.items() if cost - by_chance[j] < 2 * _FAR})
    if size not in rows[-1]:
        return None
    path = [size]
    for options, before, after in zip(reversed(steps), rows[-2::-1], rows[:0:-1], strict=True):
        path.append(_came_from(path[-1], options, before, after, latin))
    return path[::-1]


def _came_from(
    end: int, options: dict[str, int], before: dict[int, int], after: dict[int, int], latin: str
) -> int:
    """The place before the native letter on the cheapest way to `end`."""
    extra = 0
    for last in range(end, -1, -1):
        for j in range(last, max(last - _WIDEST, 0) - 1, -1):
            step = options.get(latin[j:last], _LOST if j == last else _ENDLESS)
            if j in before and before[j] + step + extra == after[end]:
                return j
        extra += _SILENT.get(latin[last - 1], _EXTRA)
    return end
