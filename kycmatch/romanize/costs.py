"""What native letters cost as Latin letters, by their neighbours; what Latin letters cost anywhere.

Costs are negative logarithms in tenths of a nat. Each native letter becomes 0 to 4 Latin letters at
a cost that depends on its neighbours; what a way through a word costs is told in `channel`.
"""

from __future__ import annotations

from functools import cache

from kycmatch.data import read
from kycmatch.romanize import consonants, sounds

ANY = "*"
"""In a table: whatever letter is beside."""
EDGE = "|"
"""In a table: the beginning or the end of the word is beside."""

WIDEST = 4
"""Latin letters that one native letter becomes at most."""
LOST = 55
"""A native letter that left nothing, where the table knows no such case."""
ENDLESS = 1 << 20
"""More than any word costs."""
_UNSEEN = 25
"""More, where a letter has become something else between these neighbours."""


@cache
def _chance() -> dict[str, tuple[int, ...]]:
    """Two letters -> the cost of each letter after them: of the end of the name, of a to z."""
    return {after: tuple(map(int, costs.split())) for after, costs in read("letters_latin")}


def chance(latin: str) -> list[int]:
    """What each beginning of the word `latin` (a-z) costs in any name; the last has its end."""
    costs, total, after = _chance(), 0, ".."
    made = [0]
    for letter in latin:
        total += costs[after][ord(letter) - 96]
        made.append(total)
        after = after[1] + letter
    made[-1] += costs[after][0]
    return made


_NEARLY = 8
"""How much dearer what a letter becomes nearly as often is."""


Usual = tuple[int, int, str | None]
"""Of a native letter between two neighbours: the cost of nothing; the lowest cost of all, and the
Latin letters at it, None where the table lacks the letter, or it nearly as often becomes more or
fewer consonants."""


def _usual(costs: dict[str, int]) -> Usual:
    lost = costs.get("", LOST)
    cheapest = sorted(costs.items(), key=_cost)[:2]
    if not cheapest:
        return lost, LOST, None
    latin, least = cheapest[0]
    if len(cheapest) == 2 and cheapest[1][1] - least <= _NEARLY:
        one, other = [consonants.of(letters)[0] for letters, _ in cheapest]
        if one and other and len(one) != len(other):
            return lost, least, None
    return lost, least, latin


def _cost(cell: tuple[str, int]) -> int:
    return cell[1]


class Table:
    """The costs of one table, put together for a letter and its neighbours when they are met."""

    def __init__(self, *names: str) -> None:
        """Read the tables `names`, rows of later ones in the place of earlier ones."""
        rows = (row for name in names for row in read(name))
        self._rows = {(left, own, right): cells for left, own, right, _uses, cells in rows}
        self._known: dict[tuple[str, str, str], dict[str, int]] = {}
        self._usual: dict[tuple[str, str, str], Usual] = {}
        self._parsed: dict[tuple[str, str, str], dict[str, int]] = {}
        self._general: dict[str, dict[str, int]] = {}

    def costs(self, left: str, own: str, right: str) -> dict[str, int]:
        """What `own` becomes between `left` and `right`, and at which cost."""
        known = self._known.get((left, own, right))
        if known is None:
            known = self._known[left, own, right] = self._mixed(left, own, right)
        return known

    def usual(self, left: str, own: str, right: str) -> Usual:
        """What `own` most usually becomes between `left` and `right`."""
        known = self._usual.get((left, own, right))
        if known is None:
            known = self._usual[left, own, right] = _usual(self.costs(left, own, right))
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
        one = other = self._cells(left, own, right)
        if not one:
            one, other = self._cells(left, own, ANY), self._cells(ANY, own, right)
            one, other = one or other, other or one
        if not one:
            return self._cells(ANY, own, ANY)
        made = self._unseen(own).copy()
        for latin in one | other:
            worst = made.get(latin, LOST + _UNSEEN)
            mean = (one.get(latin, worst) + other.get(latin, worst)) // 2
            made[latin] = mean if mean < worst else worst
        return made

    def _unseen(self, own: str) -> dict[str, int]:
        """The costs of what `own` becomes between other neighbours."""
        known = self._general.get(own)
        if known is None:
            cells = self._cells(ANY, own, ANY)
            known = self._general[own] = {latin: cost + _UNSEEN for latin, cost in cells.items()}
        return known


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
        self._usual = {}

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
                room, limit = WIDEST - len(head), _DEAREST - cost
                for latin, more in step:
                    if more < limit and len(latin) <= room:
                        _cheapen(longer, head + latin, cost + more)
            made = longer
        return made


_BESIDE = {"persian": ("letters_pashto", "letters_sindhi")}
"""Letters that other languages have beside those of a table."""


def _cheapen(made: dict[str, int], latin: str, cost: int) -> None:
    if cost < made.get(latin, ENDLESS):
        made[latin] = cost


@cache
def table(name: str) -> Table:
    """The table `letters_NAME`, or that of an alphabet by its sounds."""
    if name in sounds.tables():
        return Sounded(name, _learned())
    return Table(f"letters_{name}", *_BESIDE.get(name, ()))


@cache
def _learned() -> Table:
    return Table("letters_cyrillic")
