"""A Latin word that reads a word of a script where no standard decides the letters."""

from __future__ import annotations

from kycmatch.names.explain.pairs import pair
from kycmatch.names.parts import Context, Group, Pair
from kycmatch.reasons import Reason
from kycmatch.romanize import reading
from kycmatch.romanize.reading import Reading


def found(entered: Group, printed: Group, context: Context) -> Reading | None:
    """How the Latin one of two groups reads the native one."""
    if context.printed.script == "Latin":
        native, latin, script = entered.text, printed.letters, context.entered.script
    elif context.entered.script == "Latin":
        native, latin, script = printed.text, entered.letters, context.printed.script
    else:
        return None
    return reading.read(native, latin, script or "", context.country)


def read(entered: Group, printed: Group, context: Context) -> Pair | None:
    """The Latin word reads the native one, surely or as one of several spellings."""
    known = found(entered, printed, context)
    if known is None:
        return None
    reason = Reason.ROMANIZATION if known.sure else Reason.ROMANIZATION_VARIANT
    reasons = [reason]
    return pair(entered, printed, reasons, known.likeness, known.system)


def weight(entered: Group, printed: Group, context: Context) -> float:
    """How much the pair tells, for choosing among pairs that share a part."""
    known = found(entered, printed, context)
    return known.weight if known else 0.0
