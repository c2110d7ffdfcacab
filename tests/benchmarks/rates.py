"""Error rates and shares of lists of verdicts; nothing is read or printed here."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from kycmatch import Outcome, Verdict

LEVELS = (0.5, 0.7, 0.8, 0.9, 0.95)
"""The scores above which shares are given."""
_MISSED = frozenset({Outcome.MISMATCH, Outcome.NOT_COMPARABLE})


def scores(verdicts: Iterable[Verdict]) -> list[float]:
    """The score of each verdict; none counts as 0."""
    return [verdict.score or 0.0 for verdict in verdicts]


def limit(false: Sequence[float], share: float = 0.01) -> float:
    """The score that all but `share` of other people's names do not exceed."""
    return sorted(false, reverse=True)[int(share * len(false))]


def missed(true: Sequence[float], threshold: float) -> float:
    """The share of true pairs that are not above `threshold`; 0 where there are none."""
    return bisect_right(sorted(true), threshold) / max(len(true), 1)


def fnmr(true: Sequence[float], false: Sequence[float], share: float = 0.01) -> float:
    """The share of true pairs that are not scored above all but `share` of the false ones."""
    return missed(true, limit(false, share))


def above(found: Sequence[float], levels: Sequence[float] = LEVELS) -> list[float]:
    """The share of scores above each level."""
    return [sum(score > level for score in found) / max(len(found), 1) for level in levels]


def outcomes(verdicts: Sequence[Verdict]) -> Counter[Outcome]:
    """The share of verdicts with each outcome."""
    counts = Counter(verdict.outcome for verdict in verdicts)
    return Counter({outcome: n / max(len(verdicts), 1) for outcome, n in counts.items()})


def reasons_missed(true: Iterable[Verdict]) -> Counter[str]:
    """Of true pairs that are told apart: how many carry each reason that tells them apart."""
    return Counter(
        reason.value
        for verdict in true
        if verdict.outcome in _MISSED
        for reason in set(verdict.reasons)
        if reason.outcome in _MISSED
    )


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of `values` do not exceed."""
    return sorted(values)[min(int(share * len(values)), len(values) - 1)]


def mean(values: Sequence[float]) -> float:
    """The mean; 0 of nothing."""
    return sum(values) / max(len(values), 1)
