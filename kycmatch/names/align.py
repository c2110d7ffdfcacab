"""Pair the parts of two names so that every part stands in exactly one pair.

Rule by rule, the strongest first, the parts that the rule explains are paired and taken away, in
any order and joined or split; what no rule explains is left out, added, or another name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kycmatch.names.explain import RULES, Rule
from kycmatch.names.explain.residue import residue
from kycmatch.names.explain.structure import placeholders, printed_placeholders, structural
from kycmatch.names.explain.whole import whole
from kycmatch.names.parts import Alignment, Context, Name, Pair, Part, Role
from kycmatch.reasons import Outcome
from kycmatch.verdicts import Finding

_STRUCTURAL = frozenset({Role.TITLE, Role.SUFFIX, Role.RELATION, Role.ALIAS})

# Where on the scale the score of each outcome lies. Outcomes never come from the score; the score
# never contradicts the outcome.
_BANDS = {Outcome.MATCH: (0.9, 1.0), Outcome.CLOSE: (0.6, 0.9), Outcome.MISMATCH: (0.0, 0.6)}


def align(context: Context) -> Alignment:
    """Align the two names of `context`, both in writing that is compared word by word."""
    entered, printed = list(context.entered.parts), list(context.printed.parts)
    pairs: list[Pair] = []
    for rule in RULES:
        if not entered or not printed:
            break
        for pair in _peel(rule, entered, printed, context):
            pairs.append(pair)
            entered = [part for part in entered if part not in pair.entered]
            printed = [part for part in printed if part not in pair.printed]
    pairs += _left_over(entered, printed, pairs, context)
    pairs.sort(key=_position)
    findings = tuple(whole(pairs, context))
    return Alignment(context.entered, context.printed, tuple(pairs), findings, score(pairs, findings))


def _peel(
    rule: Rule, entered: list[Part], printed: list[Part], context: Context
) -> Iterator[Pair]:
    """The pairs that `rule` makes of unpaired parts, none sharing a part with another."""
    found: list[tuple[tuple[int, ...], Pair]] = []
    for n, m in rule.sizes:
        if n > len(entered) or m > len(printed):
            continue
        for i, ours in _runs(entered, n, context.entered):
            for j, theirs in _runs(printed, m, context.printed):
                pair = rule.explain(ours, theirs, context)
                if pair is not None:
                    found.append((_preference(ours, theirs, abs(i - j)), pair))
    taken: set[Part] = set()
    for _, pair in sorted(found, key=lambda item: item[0]):
        parts = {*pair.entered, *pair.printed}
        if not taken & parts:
            taken |= parts
            yield pair


def _runs(parts: list[Part], size: int, name: Name) -> Iterator[tuple[int, tuple[Part, ...]]]:
    """Every run of `size` unpaired parts that are neighbours in the name, with its place."""
    for i in range(len(parts) - size + 1):
        run = tuple(parts[i : i + size])
        if size > 1:
            if any(part.role in _STRUCTURAL for part in run):
                continue
            first = name.parts.index(run[0])
            if name.parts[first : first + size] != run:
                continue
        elif run[0].role in (Role.ALIAS, Role.RELATION):
            continue
        yield i, run


def _preference(ours: tuple[Part, ...], theirs: tuple[Part, ...], shift: int) -> tuple[int, ...]:
    """Parts of the same role first, then more parts, then the nearer place."""
    a, b = ours[0].role, theirs[0].role
    clash = a is not b and Role.UNKNOWN not in (a, b)
    return (clash, -len(ours) - len(theirs), shift)


def _left_over(
    entered: list[Part], printed: list[Part], pairs: list[Pair], context: Context
) -> Iterator[Pair]:
    """Pairs for what no rule took: first what is no name, then names by their roles."""
    made = [
        *structural(entered, printed, context),
        *placeholders(entered, [part for pair in pairs for part in pair.entered], context),
        *printed_placeholders(printed, context),
    ]
    yield from made
    taken = {part for pair in made for part in (*pair.entered, *pair.printed)}
    ours = [part for part in entered if part not in taken]
    theirs = [part for part in printed if part not in taken]
    yield from residue(ours, theirs, pairs, context)


def _position(pair: Pair) -> tuple[int, int]:
    if pair.entered:
        return (pair.entered[0].span.start, 0)
    return (pair.printed[0].span.start, 1)


def score(pairs: Iterable[Pair], findings: Sequence[Finding] = ()) -> float:
    """How alike the names are, 0..1: the mean likeness of the pairs by their letters, in the band
    of the outcome. 1.0 only where every letter is the same after folding.
    """
    total = weights = 0.0
    outcomes = [finding.reason.outcome for finding in findings]
    for pair in pairs:
        outcomes += [finding.reason.outcome for finding in pair.findings]
        weight = _weight(pair)
        total += weight * pair.likeness
        weights += weight
    low, high = _BANDS[Outcome.worst(outcomes)]
    return low + (high - low) * (total / weights if weights else 0.0)


def _weight(pair: Pair) -> float:
    """Letters that the pair is about; a part that one side lacks tells less than one it contradicts."""
    letters = sum(len(part.letters) for part in pair.printed or pair.entered)
    if not pair.entered or not pair.printed:
        return 0.5 * letters
    return float(max(letters, 2))
