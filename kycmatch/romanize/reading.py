"""How well a Latin word reads a word of a script that no standard writes in Latin letters.

Each native letter becomes some Latin letters at a cost that depends on its neighbours; the costs of
the cheapest way through both words, against the cost of the Latin word among the names of all
peoples, say how much sooner this word than any other was written for that one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp

from kycmatch.data import read as rows_of
from kycmatch.romanize.units import ANY, EDGE, units

_WIDEST = 4
_LOST = 60
"""Tenths of a nat: a native letter that left nothing, where the table knows no such case."""
_EXTRA = 75
"""A Latin letter that no native letter has made."""
_UNSEEN = 25
"""More than after any neighbours, where a letter has not become this after these neighbours."""
_FAR = 130
"""What the cheapest way may fall behind chance before the two are two names."""

Costs = Mapping[str, int]


@cache
def _chance() -> dict[str, list[int]]:
    return {after: [int(cost) for cost in costs.split()] for after, costs in rows_of("letters_latin")}


@lru_cache(maxsize=4096)
def chance(word: str) -> tuple[int, ...]:
    """The cost of each beginning of the Latin `word` (a-z), of none first, of all with its end last."""
    costs, total, after = _chance(), 0, ".."
    made = [0]
    for letter in word:
        total += costs[after][ord(letter) - 96]
        made.append(total)
        after = after[1] + letter
    made[-1] += costs[after][0]
    return tuple(made)


class Table:
    """The costs of one script."""

    def __init__(self, name: str) -> None:
        self._rows: dict[tuple[str, str, str], str] = {}
        for left, own, right, _uses, cells in rows_of(name):
            self._rows[left, own, right] = cells
        self._known: dict[tuple[str, str, str], dict[str, int]] = {}

    def _cells(self, key: tuple[str, str, str]) -> dict[str, int]:
        made = {}
        for cell in self._rows.get(key, "").split():
            chunk, _, cost = cell.partition(":")
            made["" if chunk == "-" else chunk] = int(cost)
        return made

    def costs(self, left: str, own: str, right: str) -> dict[str, int]:
        """What `own` becomes between its neighbours, at which cost."""
        known = self._known.get((left, own, right))
        if known is None:
            known = self._known[left, own, right] = self._mixed(left, own, right)
        return known

    def _mixed(self, left: str, own: str, right: str) -> dict[str, int]:
        made = self._cells((ANY, own, ANY))
        both = self._cells((left, own, right))
        if both:
            beside = [both]
        else:
            beside = [c for c in (self._cells((left, own, ANY)), self._cells((ANY, own, right))) if c]
        if not beside:
            return made
        made = {chunk: cost + _UNSEEN for chunk, cost in made.items()}
        for chunk in {chunk for cells in beside for chunk in cells}:
            general = made.get(chunk, 99)
            made[chunk] = min(general, sum(c.get(chunk, general) for c in beside) // len(beside))
        return made


@cache
def table(script: str) -> Table:
    return Table(f"letters_{script}")


@lru_cache(maxsize=4096)
def _steps(letters: tuple[str, ...], script: str) -> tuple[dict[str, int], ...]:
    of = (EDGE, *letters, EDGE)
    costs = table(script).costs
    return tuple(costs(of[i - 1], of[i], of[i + 1]) for i in range(1, len(of) - 1))


def evidence(letters: tuple[str, ...], latin: str, script: str) -> int | None:
    """Tenths of a nat by which `latin` is sooner written for `letters` than any name is.

    None where it is further behind chance than `_FAR`.
    """
    ways = _steps(letters, script)
    size = len(latin)
    by_chance = chance(latin)
    slices = [
        [(latin[j : j + k], j + k) for k in range(min(_WIDEST, size - j) + 1)] for j in range(size + 1)
    ]
    reached: dict[int, int] = {0: 0}
    for options in ways:
        after: dict[int, int] = {}
        get = options.get
        for j, cost in reached.items():
            for piece, to in slices[j]:
                step = get(piece)
                if step is None:
                    if to != j:
                        continue
                    step = _LOST
                new = cost + step
                if new < after.get(to, 9999):
                    after[to] = new
        for j in range(size):
            if j in after:
                new = after[j] + _EXTRA
                if new < after.get(j + 1, 9999):
                    after[j + 1] = new
        reached = {j: cost for j, cost in after.items() if cost - by_chance[j] < _FAR}
        if not reached:
            return None
    if size not in reached:
        return None
    return by_chance[size] - reached[size]


def usual(letters: tuple[str, ...], latin: str, script: str) -> bool:
    """Whether every letter becomes something that it usually becomes between its neighbours."""
    reached = {0}
    for options in _steps(letters, script):
        reached = {
            j + k
            for j in reached
            for k in range(_WIDEST + 1)
            if options.get(latin[j : j + k], 99) <= _USUAL and j + k <= len(latin)
        }
    return len(latin) in reached


@dataclass(frozen=True, slots=True)
class Reading:
    """How a Latin word reads a native one.

    `likeness` is in 0..1; `sure` where no other name is confused with it; `weight` is the evidence
    in nats, larger for longer words.
    """

    system: str
    likeness: float
    sure: bool
    weight: float


_TABLES = {"Hebrew": "hebrew", "Arabic": "arabic", "Katakana": "katakana"}
_PERSIAN = frozenset({"IRN", "AFG", "PAK", "TJK", "IND"})
_PERSIAN_LETTERS = frozenset("\u06cc\u06a9\u067e\u0686\u0698\u06af\u0679\u0688\u0691\u06ba\u06c1\u06be\u06d2\u06ab\u0681\u0685")
_LEAST = -40
_SURE = 30
_USUAL = 60


def reads(script: str) -> bool:
    """Whether words of `script` (UAX 24 name) are read here."""
    return script in _TABLES


def _table_of(native: str, script: str, country: str | None) -> str:
    if script == "Arabic" and (country in _PERSIAN or not _PERSIAN_LETTERS.isdisjoint(native)):
        return "persian"
    return _TABLES[script]


@lru_cache(maxsize=8192)
def read(native: str, latin: str, script: str, country: str | None) -> Reading | None:
    """How the folded word `latin` reads the raw `native` of `script`; None where it does not."""
    if not latin.isascii() or not latin.isalpha() or len(latin) > 64 or len(native) > 64:
        return None
    name = _table_of(native, script, country)
    letters = units(native, script)
    if not letters:
        return None
    told = evidence(letters, latin, name)
    article = False
    if script == "Arabic" and letters[:2] == ("ا", "ل") and len(letters) > 3:
        without = evidence(letters[2:], latin, name)
        if without is not None and (told is None or without > told):
            told, article = without, True
    if told is None or told < _LEAST:
        return None
    of = letters[2:] if article else letters
    best = sum(min(options.values(), default=_LOST) for options in _steps(of, name))
    excess = chance(latin)[-1] - told - best - _EXPECTED * len(of)
    odds = _PRIOR + _TOLD * min(told, _MOST_TOLD) - _EXCESS * excess
    if odds < _UNLIKE:
        return None
    sure = told >= _SURE and not article and odds >= _CERTAIN and usual(of, latin, name)
    return Reading("customary", 1 / (1 + exp(-odds)), sure, told / 10)


_EXPECTED = 13
_PRIOR = -3.5
_TOLD = 0.05
_MOST_TOLD = 80
_EXCESS = 0.025
_UNLIKE = -7.0
_CERTAIN = 0.0


@lru_cache(maxsize=2048)
def initial(native: str, letter: str, script: str, country: str | None) -> bool:
    """Whether a reading of the raw word `native` can begin with the Latin `letter`."""
    name = _table_of(native, script, country)
    letters = units(native[:4], script)
    for options in _steps(letters, name):
        if any(piece[:1] == letter and cost <= _USUAL for piece, cost in options.items()):
            return True
        if options.get("", 99) > _USUAL:
            return False
    return False
