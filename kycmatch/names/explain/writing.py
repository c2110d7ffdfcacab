"""The same letters, written another way."""

from __future__ import annotations

from kycmatch.names.parts import Context, Pair, Part
from kycmatch.names.explain.pairs import letters, pair, text
from kycmatch.reasons import Reason
from kycmatch.text.fold import ALL, Step, fold

_REASONS = {
    Step.INVISIBLE: Reason.INVISIBLE_CHARACTERS,
    Step.WIDTH: Reason.WIDTH,
    Step.SEPARATOR: Reason.SEPARATOR,
    Step.TURKISH_I: Reason.TURKISH_I,
    Step.CASE: Reason.LETTER_CASE,
    Step.DIACRITICS: Reason.DIACRITICS,
    Step.PUNCTUATION: Reason.PUNCTUATION,
    Step.SPACE: Reason.SEGMENTATION,
}


def differences(entered: str, printed: str) -> tuple[Reason, ...]:
    """The ways in which two texts that fold to the same letters are written differently.

    A step of folding is a difference where the texts would not be equal without it.

    >>> [r.value for r in differences("Xiao Ming", "XIAOMING")]
    ['letter_case', 'segmentation']
    """
    if entered == printed:
        return ()
    if entered.isalpha() and printed.isalpha() and entered.upper() == printed.upper():
        if entered.isascii() and printed.isascii():
            return (Reason.LETTER_CASE,)
    return tuple(
        reason
        for step, reason in _REASONS.items()
        if fold(entered, ALL - {step}).text != fold(printed, ALL - {step}).text
    )


def same_letters(entered: tuple[Part, ...], printed: tuple[Part, ...], context: Context) -> Pair | None:
    """Equal after folding; the parts may be joined on one side and split on the other."""
    if letters(entered) != letters(printed):
        return None
    reasons = differences(text(context.entered, entered), text(context.printed, printed))
    return pair(entered, printed, context, reasons, likeness=0.99 if reasons else 1.0)
