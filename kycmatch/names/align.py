"""Pair the parts of two names so that every part stands in exactly one pair.

Rule by rule, the strongest first, the parts that the rule explains are paired and taken away, in
any order and joined or split; what no rule explains is left out, added, or another name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import exp, log

from kycmatch.names import evidence
from kycmatch.names.explain import Rule, rules
from kycmatch.names.explain.pairs import group
from kycmatch.names.explain.residue import disbelieved, residue
from kycmatch.names.explain.structure import placeholders, printed_placeholders, structural
from kycmatch.names.explain.whole import whole
from kycmatch.names.parts import Alignment, Context, Group, Name, Pair, Part, Role
from kycmatch.names.roles import with_roles
from kycmatch.reasons import Outcome
from kycmatch.verdicts import Finding

_STRUCTURAL = frozenset({Role.TITLE, Role.SUFFIX, Role.RELATION, Role.ALIAS})

# Where on the scale the score of each outcome lies. Outcomes never come from the score; the score
# never contradicts the outcome.
_BANDS = {Outcome.MATCH: (0.9, 1.0), Outcome.CLOSE: (0.6, 0.9), Outcome.MISMATCH: (0.0, 0.6)}


def align(context: Context) -> Alignment:
    """Align the two names of `context`, both in writing that is compared word by word."""
    entered, printed = _Unpaired(context.entered), _Unpaired(context.printed)
    pairs: list[Pair] = []
    for rule in rules(context):
        if not entered.parts or not printed.parts:
            break
        pairs += _peel(rule, entered, printed, context)
    context, pairs = with_roles(context, pairs)
    pairs += _left_over(pairs, context)
    if _total(pairs) < _BELIEVED:
        pairs = [disbelieved(pair) if _weak(pair) else pair for pair in pairs]
    pairs.sort(key=_position)
    findings = tuple(whole(pairs, context))
    value = score(pairs, findings)
    return Alignment(context.entered, context.printed, tuple(pairs), findings, value)


class _Unpaired:
    """The parts of a name that no rule has taken yet, by their place, and their groups."""

    def __init__(self, name: Name) -> None:
        """All parts are free."""
        self.name = name
        self.parts = dict(enumerate(name.parts))
        self._plain = [i for i, part in self.parts.items() if part.role not in _STRUCTURAL]
        self._groups: dict[tuple[int, bool], list[Group]] = {}
        self._joined: dict[tuple[int, int], Group] = {}

    def groups(self, size: int, *, structural: bool) -> list[Group]:
        """Every group of so many neighbours; structural parts stand alone or are left out."""
        found = self._groups.get((size, structural))
        if found is None:
            places = list(self.parts) if structural and size == 1 else self._plain
            found = [
                self._group(places[at], size)
                for at in range(len(places) - size + 1)
                if places[at + size - 1] - places[at] == size - 1
            ]
            self._groups[size, structural] = found
        return found

    def _group(self, first: int, size: int) -> Group:
        found = self._joined.get((first, size))
        if found is None:
            found = group(self.name, self.name.parts[first : first + size], first)
            self._joined[first, size] = found
        return found

    def take(self, taken: Group) -> None:
        """These parts are paired."""
        for place in range(taken.first, taken.first + len(taken.parts)):
            del self.parts[place]
        self._plain = [place for place in self._plain if place in self.parts]
        self._groups.clear()

    def has(self, wanted: Group) -> bool:
        """Whether all parts of the group are free."""
        places = range(wanted.first, wanted.first + len(wanted.parts))
        return all(map(self.parts.__contains__, places))


def _peel(rule: Rule, entered: _Unpaired, printed: _Unpaired, context: Context) -> Iterator[Pair]:
    """The pairs that `rule` makes of unpaired parts, none sharing a part with another."""
    explain, structural = rule.explain, rule.structural
    found: list[tuple[tuple[float, ...], Group, Group, Pair]] = []
    ours_most, theirs_most = len(entered.parts), len(printed.parts)
    for ours_size, theirs_size in rule.sizes:
        if ours_size > ours_most or theirs_size > theirs_most:
            continue
        theirs_groups = printed.groups(theirs_size, structural=structural)
        if not theirs_groups:
            continue
        for ours in entered.groups(ours_size, structural=structural):
            for theirs in theirs_groups:
                pair = explain(ours, theirs, context)
                if pair is not None:
                    found.append((_preference(ours, theirs, pair), ours, theirs, pair))
    if len(found) > 1:
        found.sort(key=lambda item: item[0])
    for _, ours, theirs, pair in found:
        if entered.has(ours) and printed.has(theirs):
            entered.take(ours)
            printed.take(theirs)
            yield pair


def _preference(ours: Group, theirs: Group, pair: Pair) -> tuple[float, ...]:
    """Parts of the same role first, then as few parts together as will do, then the nearer place.

    What a rule has weighed goes by its weight, and by place where that is the same.
    """
    # A particle takes the role of what it stands before.
    a, b = ours.parts[-1].role, theirs.parts[-1].role
    clash = a is not b and Role.UNKNOWN not in (a, b)
    away = abs(ours.first - theirs.first)
    if pair.weight:
        return (clash, -pair.weight, away)
    return (clash, len(ours.parts) + len(theirs.parts), away)


def _left_over(pairs: list[Pair], context: Context) -> Iterator[Pair]:
    """Pairs for what no rule took: first what is no name, then names by their roles."""
    entered = _unpaired(context.entered, [part for pair in pairs for part in pair.entered])
    printed = _unpaired(context.printed, [part for pair in pairs for part in pair.printed])
    if not entered and not printed:
        return
    made = [
        *structural(entered, printed, context),
        *placeholders(entered, [part for pair in pairs for part in pair.entered], context),
        *printed_placeholders(printed, context),
    ]
    yield from made
    ours = [p for p in entered if all(p not in pair.entered for pair in made)]
    theirs = [p for p in printed if all(p not in pair.printed for pair in made)]
    yield from residue(ours, theirs, pairs, context)


def _unpaired(name: Name, paired: Sequence[Part]) -> list[Part]:
    if len(paired) == len(name.parts):
        return []
    spans = {part.span for part in paired}
    return [part for part in name.parts if part.span not in spans]


def _position(pair: Pair) -> tuple[int, int]:
    if pair.entered:
        return (pair.entered[0].span.start, 0)
    return (pair.printed[0].span.start, 1)


def score(pairs: Iterable[Pair], findings: Sequence[Finding] = ()) -> float:
    """How alike the names are, 0..1: the mean likeness of the pairs by their letters, in the band
    of the outcome. 1.0 only where every letter is the same after folding.

    Where words of another script were weighed and may be the same, their odds are added up instead.
    """
    made = list(pairs)
    outcomes = [finding.reason.outcome for finding in findings]
    outcomes += [finding.reason.outcome for pair in made for finding in pair.findings]
    outcome = Outcome.worst(outcomes)
    low, high = _BANDS[outcome]
    if outcome is not Outcome.MATCH and evidence.both_latin(made):
        return low + (high - low) / (1 + exp(-(_NEUTRAL + evidence.total(made)) / 2))
    weighed = any(pair.weight for pair in made)
    return low + (high - low) * (_by_odds(made) if weighed else _by_letters(made))


def _by_letters(pairs: Sequence[Pair]) -> float:
    weights = [_weight(pair) for pair in pairs]
    total = sum(weight * pair.likeness for weight, pair in zip(weights, pairs, strict=True))
    return total / sum(weights) if sum(weights) else 0.0


_MOST_FOR = 3.0
_LEFT_OUT = -3.0
_NEUTRAL = 2.0
"""Nats: what one word may tell in favour, what a part on one side tells against, what is even."""


_BELIEVED = -6.0
_WEAK = -2.0
"""Below these odds of the whole name, its words below those odds are other names."""


def _by_odds(pairs: Sequence[Pair]) -> float:
    """The odds of all pairs together. Many shared names never outvote one that is another name."""
    return 1 / (1 + exp(-(_NEUTRAL + _total(pairs)) / 2))


def _total(pairs: Sequence[Pair]) -> float:
    return sum(
        _told(pair)
        if pair.entered and pair.printed
        else (0.0 if _says_nothing(pair) else _LEFT_OUT)
        for pair in pairs
    )


def _told(pair: Pair) -> float:
    """What a pair tells: in favour for each word of the side that has fewer."""
    odds = min(_odds(pair), _MOST_FOR)
    return odds * min(len(pair.entered), len(pair.printed)) if odds > 0.0 else odds


def _weak(pair: Pair) -> bool:
    return pair.weight != 0 and _odds(pair) < _WEAK


def _odds(pair: Pair) -> float:
    likeness = min(max(pair.likeness, 1e-7), 1 - 1e-4)
    return log(likeness / (1 - likeness))


def _says_nothing(pair: Pair) -> bool:
    return all(part.role in _STRUCTURAL for part in (*pair.entered, *pair.printed))


def _weight(pair: Pair) -> float:
    """How many letters the pair is about; a part left out tells less than a contradiction."""
    letters = sum(len(part.letters) for part in pair.printed or pair.entered)
    if not pair.entered or not pair.printed:
        return 0.5 * letters
    return float(max(letters, 2))
