"""Parts that are not the name itself: titles, suffixes, relation markers, aliases, placeholders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kycmatch.names import words
from kycmatch.names.explain.pairs import group, pair
from kycmatch.names.parts import Context, Pair, Part, Role
from kycmatch.reasons import Reason

_LEFT_OUT = {
    Role.TITLE: Reason.TITLE,
    Role.SUFFIX: Reason.SUFFIX_OMITTED,
    Role.RELATION: Reason.RELATION_MARKER,
    Role.ALIAS: Reason.ALIAS_IGNORED,
}


def structural(
    entered: Sequence[Part], printed: Sequence[Part], context: Context
) -> Iterator[Pair]:
    """The pairs of the structural parts among these unpaired ones."""
    for role, reason in _LEFT_OUT.items():
        ours = tuple(part for part in entered if part.role is role)
        theirs = tuple(part for part in printed if part.role is role)
        if ours and theirs:
            yield _both(role, reason, ours, theirs, context)
        elif ours or theirs:
            yield _pair(ours, theirs, _of_family(ours or theirs) or reason, context)


_FAMILY = frozenset({words.Relation.WIFE, words.Relation.PARTNER, words.Relation.CARE_OF})


def _of_family(parts: tuple[Part, ...]) -> Reason | None:
    """The reason for the husband's name and the like: W/O makes a relation, no other name."""
    marker = words.relation(parts[0].text)
    return Reason.RELATION_MARKER if marker in _FAMILY else None


def _both(
    role: Role, reason: Reason, ours: tuple[Part, ...], theirs: tuple[Part, ...], context: Context
) -> Pair:
    if role is Role.SUFFIX:
        a, b = (words.suffix(parts[-1].letters) for parts in (ours, theirs))
        contradict = a is not None and b is not None and words.suffixes_contradict(a, b)
        reasons = (Reason.SUFFIX_DIFFERENT,) if contradict else ()
        likeness = 0.0 if contradict else 0.99
        return pair(group(context.entered, ours), group(context.printed, theirs), reasons, likeness)
    return _pair(ours, theirs, reason, context)


def _pair(
    ours: tuple[Part, ...], theirs: tuple[Part, ...], reason: Reason, context: Context
) -> Pair:
    return pair(group(context.entered, ours), group(context.printed, theirs), (reason,), 0.98)


def placeholders(
    entered: Sequence[Part], paired: Sequence[Part], context: Context
) -> Iterator[Pair]:
    """Placeholders that a person with one name enters: FNU, XXX, a dot, or the name once more.

    Only where the document prints one name: elsewhere an X is an initial.
    """
    if len(_names(context.printed.parts)) != 1:
        return
    known = {part.letters for part in paired}
    for part in entered:
        if part.letters in known or words.placeholder(part.text):
            yield _pair((part,), (), Reason.MONONYM_PLACEHOLDER, context)


def printed_placeholders(printed: Sequence[Part], context: Context) -> Iterator[Pair]:
    """Placeholders that the document itself prints for a missing name, such as FNU or XXX."""
    for part in printed:
        if len(part.letters) != 1 and words.placeholder(part.text):
            yield _pair((), (part,), Reason.MONONYM_PLACEHOLDER, context)


def _names(parts: Sequence[Part]) -> list[Part]:
    return [p for p in parts if p.role not in _LEFT_OUT and not words.placeholder(p.text)]
