"""Another spelling, form or name of the same person."""

from __future__ import annotations

from kycmatch.names import spellings, words
from kycmatch.names.explain.pairs import letters, pair
from kycmatch.names.parts import Context, Pair, Part
from kycmatch.reasons import Reason


def other_name(entered: tuple[Part, ...], printed: tuple[Part, ...], context: Context) -> Pair | None:
    """The partner's surname, or a former name or alias that either side declares."""
    ours, theirs = letters(entered), letters(printed)
    for reason, known in context.also.items():
        if ours in known or theirs in known:
            return pair(entered, printed, context, (reason,), likeness=0.7)
    return None


def spelling(entered: tuple[Part, ...], printed: tuple[Part, ...], context: Context) -> Pair | None:
    """Another customary Latin spelling of one name: Yulia/IULIIA, Laxmi/LAKSHMI, Yi/LEE."""
    ours, theirs = letters(entered), letters(printed)
    if not (ours.isascii() and theirs.isascii()):
        return None
    tradition = spellings.variant(ours, theirs, context.country)
    if tradition is None:
        return None
    reasons = [Reason.ROMANIZATION_VARIANT]
    if len(entered) != len(printed):
        reasons.append(Reason.SEGMENTATION)
    return pair(entered, printed, context, reasons, likeness=0.85, system=tradition)


def nickname(entered: tuple[Part, ...], printed: tuple[Part, ...], context: Context) -> Pair | None:
    """A familiar form of a given name, on either side."""
    ours, theirs = letters(entered), letters(printed)
    if not words.nickname(ours, theirs):
        return None
    return pair(entered, printed, context, (Reason.NICKNAME,), likeness=0.6)
