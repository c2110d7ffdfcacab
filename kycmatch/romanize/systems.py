"""Systems of romanization: what each letter becomes, in each place of a word.

Romanization is a walk over the letters. `Systems.make` walks along a given Latin word by several
systems at once and needs no list of spellings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

_BEFORE_IOTATED = frozenset("аеёиоуыэюяіїєўьъйәөұүαεηιουω")

Rules = dict[str, dict[str, tuple[str, ...]]]
"""Native letters -> place -> what they become, best first."""

Step = tuple[int, str]
"""Where letters end, and what they become."""

Ways = tuple[tuple[int, str, int], ...]
"""From one place of a word: how many letters, what they become, and by which systems (bits)."""

Steps = tuple[Ways, ...]
"""The ways from each place of a word."""


class System:
    """The rules of one system; `strict` where a group with a rule of its own is never parted."""

    def __init__(self, name: str, rules: Rules, *, strict: bool) -> None:
        """Note for each letter how long the groups are that begin with it."""
        self.name = name
        self.rules = rules
        self._strict = strict
        self._widths: dict[str, tuple[int, ...]] = {}
        for letters in sorted(rules, key=len, reverse=True):
            known = self._widths.get(letters[0], ())
            if len(letters) not in known:
                self._widths[letters[0]] = (*known, len(letters))

    def steps(self, word: str, at: int) -> Iterator[Step]:
        """What can come of the letters of `word` from `at`: (where they end, Latin letters)."""
        for width in self._widths.get(word[at], ()):
            end = at + width
            places = self.rules.get(word[at:end]) if end <= len(word) else None
            options = _placed(places, word, at, end) if places else ()
            for latin in options:
                yield end, latin
            if options and self._strict:
                return


def _placed(places: dict[str, tuple[str, ...]], word: str, at: int, end: int) -> tuple[str, ...]:
    if len(places) > 1 or "any" not in places:
        if at == 0 and end == len(word) and "start" in places and "end" in places:
            return places["start"] + places["end"]
        if at == 0 and "start" in places:
            return places["start"]
        if end == len(word) and "end" in places:
            return places["end"]
        if "iotated" in places and (at == 0 or word[at - 1] in _BEFORE_IOTATED):
            return places["iotated"]
    return places.get("any", ())


class Systems:
    """Several systems that are walked at once; the bits of a number say which of them.

    Bit n stands for the system at place n of `systems`.
    """

    def __init__(self, systems: Sequence[System]) -> None:
        """Note which letters become something else by what stands before and after them."""
        self.systems = tuple(systems)
        self._placed: set[str] = set()
        self._alone: dict[str, Ways] = {}
        self._known: dict[tuple[str, int], Ways] = {}
        groups: dict[str, set[int]] = {}
        for system in systems:
            for letters, places in system.rules.items():
                groups.setdefault(letters[0], set()).add(len(letters))
                if len({places.get("any", ()), *places.values()}) > 1:
                    self._placed.add(letters[0])
        self._widths = {first: sorted(widths, reverse=True) for first, widths in groups.items()}
        self._groups = {letters for system in systems for letters in system.rules}

    def ways(self, letters: str, at: int) -> Ways:
        """What can come of the letters of a word from `at`."""
        first = letters[at]
        found = self._alone.get(first)
        if found is None:
            start = at - 1 if at else 0
            widest = self._widths.get(first, _ONE)[0]
            found = _ways_between(letters[start : at + widest + 1], at - start, self)
            if first not in self._placed and widest == 1:
                self._alone[first] = found
        return found

    def between(self, letters: str, at: int) -> Ways:
        """As `ways`, where `letters` are no more of a word than this can depend on."""
        text, place = self._around(letters, at)
        found = self._known.get((text, place))
        if found is None:
            found = self._known[text, place] = self._ways(text, place)
        return found

    def _ways(self, text: str, at: int) -> Ways:
        """What can come of the letters of `text` from `at`.

        `text` has no more of a word than this depends on, so that there are few such texts.
        """
        found: dict[Step, int] = {}
        for place, system in enumerate(self.systems):
            for end, latin in system.steps(text, at):
                step = end - at, latin
                found[step] = found.get(step, 0) | 1 << place
        return tuple([(width, latin, bits) for (width, latin), bits in found.items()])

    def _around(self, letters: str, at: int) -> tuple[str, int]:
        """All of a word that decides what comes of its letters from `at`, and the place in it."""
        first = letters[at]
        widths = (w for w in self._widths.get(first, ()) if letters[at : at + w] in self._groups)
        stop = at + next(widths, 1)
        if first not in self._placed:
            return letters[at:stop], 0
        before = letters[at - 1] if at else ""
        if before:
            before = _IOTATED if before in _BEFORE_IOTATED else _OTHER
        after = _OTHER if stop < len(letters) else ""
        return before + letters[at:stop] + after, len(before)

    def make(self, letters: str, latin: str) -> int:
        """The systems that can make `latin` of `letters`; the work is bounded by their lengths."""
        return walk(steps(letters, self), latin)


_ONE = (1,)
_IOTATED = "а"
_OTHER = "\0"
"""Stand for any letter that others are iotated after, and for any other one."""


@lru_cache(maxsize=1024)
def steps(letters: str, by: Systems) -> Steps:
    """What can come of the letters from each place; one native word faces several Latin ones."""
    return tuple([by.ways(letters, at) for at in range(len(letters))])


@lru_cache(maxsize=4096)
def _ways_between(letters: str, at: int, by: Systems) -> Ways:
    """Three or four letters meet again in other names, the quicker the fewer they are."""
    return by.between(letters, at)


def walk(options: Steps, latin: str) -> int:
    """The systems (bits) by whose steps `latin` can be reached as a whole; 0 for none."""
    reached: list[dict[int, int]] = [{} for _ in range(len(options) + 1)]
    reached[0][0] = -1
    furthest = 0
    for at, ways in enumerate(options):
        if at > furthest:
            return 0
        places = reached[at]
        if not places:
            continue
        for width, made, systems in ways:
            end = at + width
            for i, able in places.items():
                if able & systems and latin.startswith(made, i):
                    ahead = reached[end]
                    j = i + len(made)
                    ahead[j] = ahead.get(j, 0) | able & systems
                    if end > furthest:
                        furthest = end
    return reached[-1].get(len(latin), 0)


def union(systems: Iterable[Rules]) -> Rules:
    """All that any of `systems` makes of the letters in each place."""
    union: Rules = {}
    for rules in systems:
        for letters, places in rules.items():
            general = places.get("any", ())
            iotated = places.get("iotated", general)
            by_place = {
                "any": general,
                "iotated": iotated,
                "start": places.get("start", iotated),
                "end": places.get("end", general + iotated),
            }
            known = union.setdefault(letters, {})
            for place, options in by_place.items():
                known[place] = tuple(dict.fromkeys(known.get(place, ()) + options))
    return union
