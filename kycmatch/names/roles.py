"""The roles of the parts of a name on one line, by the customs of the country and by its pairs.

Used only to say which part differs or is missing, never to refuse an order.
"""

from __future__ import annotations

from collections.abc import Sequence

from kycmatch.names.parse import customs
from kycmatch.names.parts import Context, Name, Pair, Part, Role
from kycmatch.romanize import endings, slavic
from kycmatch.text.fold import HYPHENS
from kycmatch.verdicts import Span


def with_roles(context: Context, pairs: Sequence[Pair]) -> tuple[Context, list[Pair]]:
    """`context` and `pairs` with roles for the printed parts of which none was known, and for a
    patronymic."""
    father = _patronymic(context.printed, context.country)
    unknown = [p for p in context.printed.parts if p.role is Role.UNKNOWN and p is not father]
    custom = customs(context.country)
    made: dict[Span, Part] = {}
    if father is not None:
        made[father.span] = father.of_role(Role.PATRONYMIC)
    if len(unknown) > 1 and custom.order != "none":
        family = _family(unknown, father, context, pairs)
        made |= {part.span: part.of_role(Role.GIVEN) for part in unknown}
        made |= {part.span: part.of_role(Role.SURNAME) for part in family}
    if not made:
        return context, list(pairs)

    def known(parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple([made.get(part.span, part) for part in parts])

    name = context.printed
    printed = Name(name.text, known(name.parts), name.script, name.boxes, name.zone, name.cut)
    return (
        Context(context.entered, printed, context.country, context.doubtful, context.words),
        [
            Pair(pair.entered, known(pair.printed), pair.findings, pair.likeness, pair.weight)
            for pair in pairs
        ],
    )


def _family(
    unknown: list[Part], father: Part | None, context: Context, pairs: Sequence[Pair]
) -> list[Part]:
    """Which of the printed parts are the surname; a patronymic follows the given name."""
    custom = customs(context.country)
    shortened = custom.surnames == 2 and len(context.entered.parts) < len(unknown)
    if father is not None:
        surname_first = father is context.printed.parts[-1]
    else:
        surname_first = custom.order == "surname_first" or (
            (custom.order == "either" or shortened) and _exchanged(context.entered, unknown, pairs)
        )
    count = min(custom.surnames, len(unknown) - 1)
    if surname_first:
        return unknown[:count]
    while count < len(unknown) - 1 and _hyphenated(context.printed, unknown[-count]):
        count += 1
    return unknown[-count:]


def _hyphenated(name: Name, part: Part) -> bool:
    """Whether a hyphen joins the part to the one before it."""
    start = part.span.start
    return start > 0 and name.text[start - 1] in HYPHENS


def _patronymic(name: Name, country: str | None) -> Part | None:
    """The patronymic, where surname and given name stand beside it and only one part ends so."""
    if country not in slavic.PATRONYMICS or len(name.parts) < 3:
        return None
    found = [part for part in name.parts if endings.patronymic(part.letters)]
    return found[0] if len(found) == 1 and found[0].role in _MAY_BE else None


_MAY_BE = frozenset({Role.UNKNOWN, Role.GIVEN})


def _exchanged(entered: Name, printed: list[Part], pairs: Sequence[Pair]) -> bool:
    """Whether what was typed last stands first on the document: people type given names first."""
    last = entered.parts[-1]
    return any(last in pair.entered and printed[0] in pair.printed for pair in pairs)
