"""Parts that are not the name itself: titles, suffixes, markers of descent, aliases, placeholders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kycmatch.names import words
from kycmatch.names.explain.pairs import pair
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
            yield pair(ours, theirs, context, (reason,), likeness=0.98)


def _both(
    role: Role, reason: Reason, ours: tuple[Part, ...], theirs: tuple[Part, ...], context: Context
) -> Pair:
    if role is Role.SUFFIX:
        a, b = (words.suffix(parts[-1].letters) for parts in (ours, theirs))
        if a is not None and b is not None and words.suffixes_contradict(a, b):
            return pair(ours, theirs, context, (Reason.SUFFIX_DIFFERENT,), likeness=0.0)
    if role is Role.RELATION:
        a, b = (words.relation(parts[0].text, context.country) for parts in (ours, theirs))
        if a is b:
            return pair(ours, theirs, context, (reason,), likeness=0.99)
    return pair(ours, theirs, context, (reason,), likeness=0.98)


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
            yield pair((part,), (), context, (Reason.MONONYM_PLACEHOLDER,), likeness=0.98)


def printed_placeholders(printed: Sequence[Part], context: Context) -> Iterator[Pair]:
    """Placeholders that the document itself prints for a missing name, such as FNU or XXX."""
    for part in printed:
        if len(part.letters) > 1 and words.placeholder(part.text):
            yield pair((), (part,), context, (Reason.MONONYM_PLACEHOLDER,), likeness=0.98)


def _names(parts: Sequence[Part]) -> list[Part]:
    return [p for p in parts if p.role not in _LEFT_OUT and not words.placeholder(p.text)]
