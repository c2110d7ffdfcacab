"""What every rule needs: the text of a group of parts, and the pair that two groups make."""

from __future__ import annotations

from collections.abc import Iterable

from kycmatch.names.parts import Group, Name, Pair, Part
from kycmatch.reasons import Family, Outcome, Reason
from kycmatch.verdicts import Finding, Span

NOTHING = Group(-1, (), "", "")
"""The other side of a part that one side alone has."""


def group(name: Name, parts: Iterable[Part], first: int = -1) -> Group:
    """The group of these parts of `name`, which are neighbours or are to be seen together."""
    found = tuple(parts)
    if not found:
        return NOTHING
    if len(found) == 1:
        return Group(first, found, found[0].letters, found[0].text)
    text = name.text[found[0].span.start : found[-1].span.stop]
    return Group(first, found, "".join(part.letters for part in found), text)


def extent(parts: tuple[Part, ...]) -> tuple[Span, ...]:
    """Where consecutive parts stand, as no span or one."""
    return (Span(parts[0].span.start, parts[-1].span.stop),) if parts else ()


def pair(
    entered: Group,
    printed: Group,
    reasons: Iterable[Reason],
    likeness: float,
    system: str | None = None,
    weight: float = 0.0,
) -> Pair:
    """The pair of two groups for `reasons`; what has to be fixed comes with the printed text."""
    ours, theirs = extent(entered.parts), extent(printed.parts)
    suggested = printed.text or None
    findings = [
        Finding(
            reason,
            ours,
            theirs,
            None if reason.family is Family.WRITING else system,
            None if reason.outcome is Outcome.MATCH else suggested,
        )
        for reason in reasons
    ]
    return Pair(entered.parts, printed.parts, tuple(findings), likeness, weight)
