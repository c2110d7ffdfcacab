"""The roles of the parts of a name on one line, by the customs of the country and by its pairs.

Used only to say which part differs or is missing, never to refuse an order.
"""

from __future__ import annotations

from collections.abc import Sequence

from kycmatch.names.parse import customs
from kycmatch.names.parts import Context, Name, Pair, Part, Role


def with_roles(context: Context, pairs: Sequence[Pair]) -> tuple[Context, list[Pair]]:
    """`context` and `pairs` with roles for the printed parts of which none was known."""
    unknown = [part for part in context.printed.parts if part.role is Role.UNKNOWN]
    custom = customs(context.country)
    if len(unknown) < 2 or custom.order == "none":
        return context, list(pairs)
    shortened = custom.surnames == 2 and len(context.entered.parts) < len(unknown)
    surname_first = custom.order == "surname_first" or (
        (custom.order == "either" or shortened) and _exchanged(context.entered, unknown, pairs)
    )
    count = min(custom.surnames, len(unknown) - 1)
    family = unknown[:count] if surname_first else unknown[-count:]
    made = {part.span: part.of_role(Role.GIVEN) for part in unknown}
    made |= {part.span: part.of_role(Role.SURNAME) for part in family}

    def known(parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple([made.get(part.span, part) for part in parts])

    name = context.printed
    printed = Name(name.text, known(name.parts), name.script, name.boxes, name.zone, name.cut)
    return (
        Context(context.entered, printed, context.country, context.doubtful),
        [
            Pair(pair.entered, known(pair.printed), pair.findings, pair.likeness, pair.weight)
            for pair in pairs
        ],
    )


def _exchanged(entered: Name, printed: list[Part], pairs: Sequence[Pair]) -> bool:
    """Whether what was typed last stands first on the document: people type given names first."""
    last = entered.parts[-1]
    return any(last in pair.entered and printed[0] in pair.printed for pair in pairs)
