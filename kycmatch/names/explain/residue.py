"""What no rule explains: names left out, names added, other names.

Omission, addition and contradiction are different reasons: a part that only one side has is left
out or added; where both sides keep a part of the same kind, they contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import JaroWinkler

from kycmatch.names.explain import reading
from kycmatch.names.explain.alike import contradiction
from kycmatch.names.explain.pairs import NOTHING, group, pair
from kycmatch.names.parse import customs
from kycmatch.names.parts import Context, Pair, Part, Role
from kycmatch.reasons import Outcome, Reason

_DIFFERENT = {
    Role.SURNAME: Reason.SURNAME_DIFFERENT,
    Role.GIVEN: Reason.GIVEN_NAME_DIFFERENT,
    Role.PATRONYMIC: Reason.PATRONYMIC_DIFFERENT,
    Role.PARTICLE: Reason.SURNAME_DIFFERENT,
    Role.UNKNOWN: Reason.NAME_DIFFERENT,
}

_AFTER_SURNAME = frozenset({Role.GIVEN, Role.PATRONYMIC})
"""A patronymic is typed into the box of given names where there is none for it."""


def residue(
    entered: Sequence[Part], printed: Sequence[Part], paired: Sequence[Pair], context: Context
) -> Iterator[Pair]:
    """The pairs of all parts that are left, each with a reason of its kind."""
    ours, theirs = _by_role(entered), _by_role(printed)
    for role in [role for role in ours if role in theirs]:
        yield _contradiction(ours.pop(role), theirs.pop(role), role, context)
    if ours and theirs:
        roles = {*ours, *theirs} - {Role.UNKNOWN, Role.PARTICLE}
        if roles == _AFTER_SURNAME:
            role = Role.PATRONYMIC
        else:
            role = roles.pop() if len(roles) == 1 else Role.UNKNOWN
        a = [part for parts in ours.values() for part in parts]
        b = [part for parts in theirs.values() for part in parts]
        yield _contradiction(a, b, role, context)
        return
    for parts in ours.values():
        yield pair(group(context.entered, parts), NOTHING, (_added(context),), likeness=0.5)
    for role, parts in theirs.items():
        reason = _left_out(role, parts, paired, context)
        yield pair(NOTHING, group(context.printed, parts), (reason,), likeness=0.5)


def disbelieved(made: Pair) -> Pair:
    """A pair of words that are weakly alike as the contradiction that it is in a weak name."""
    if made.findings[0].reason.outcome is Outcome.MISMATCH:
        return made
    role = made.printed[0].role
    reason = _DIFFERENT.get(role, Reason.NAME_DIFFERENT)
    finding = replace(made.findings[0], reason=reason, system=None)
    return replace(made, findings=(finding,))


def _by_role(parts: Sequence[Part]) -> dict[Role, list[Part]]:
    """The parts of each role; particles go with the surname that they stand before."""
    roles = {part.role for part in parts}
    found: dict[Role, list[Part]] = {}
    for part in parts:
        joins = part.role is Role.PARTICLE and Role.SURNAME in roles
        found.setdefault(Role.SURNAME if joins else part.role, []).append(part)
    return found


def _contradiction(entered: list[Part], printed: list[Part], role: Role, context: Context) -> Pair:
    ours, theirs = group(context.entered, entered), group(context.printed, printed)
    likeness = reading.unlike(ours, theirs, context)
    if likeness is not None:
        return pair(ours, theirs, (_DIFFERENT[role],), likeness, weight=reading.LITTLE)
    if ours.letters.isascii() and theirs.letters.isascii():
        likeness = contradiction(entered, printed)
    else:
        likeness = 0.8 * JaroWinkler.similarity(ours.letters, theirs.letters) ** 2
    return pair(ours, theirs, (_DIFFERENT[role],), likeness)


def _added(context: Context) -> Reason:
    if context.printed.cut:
        # The printed field ends before the name does: what follows was cut off, not made up.
        return Reason.MRZ_TRUNCATED
    return Reason.NAME_NOT_ON_DOCUMENT


def _left_out(role: Role, parts: list[Part], paired: Sequence[Pair], context: Context) -> Reason:
    if role is Role.PARTICLE:
        return Reason.SURNAME_PART_OMITTED
    if role is not Role.SURNAME:
        return Reason.GIVEN_NAMES_OMITTED
    first = min(parts, key=lambda part: part.span.start)
    follows = any(
        part.role is Role.SURNAME and part.span.start < first.span.start
        for made in paired
        for part in made.printed
    )
    hyphenated = context.printed.text[first.span.start - 1 : first.span.start] == "-"
    if follows and not hyphenated and customs(context.country).surnames == 2:
        return Reason.SECOND_SURNAME_OMITTED
    return Reason.SURNAME_PART_OMITTED
