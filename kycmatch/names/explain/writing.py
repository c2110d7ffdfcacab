"""The same letters, written another way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kycmatch.names.parts import Context, Group, Pair
from kycmatch.names.explain.pairs import pair
from kycmatch.reasons import Reason
from kycmatch.text.fold import ALL, Step, fold

_REASONS = {
    Step.INVISIBLE: Reason.INVISIBLE_CHARACTERS,
    Step.WIDTH: Reason.WIDTH,
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
    found = [
        reason
        for step, reason in _REASONS.items()
        if fold(entered, ALL - {step}).text != fold(printed, ALL - {step}).text
    ]
    if Reason.PUNCTUATION not in found:
        # Marks of the same classes stand in the same places: are they the same code points?
        steps = ALL - {Step.SEPARATOR, Step.PUNCTUATION}
        if fold(entered, steps).text != fold(printed, steps).text:
            found.append(Reason.SEPARATOR)
    return tuple(found)


def between(pairs: Sequence[Pair], context: Context) -> set[Reason]:
    """How the marks between neighbouring parts differ where both sides keep the parts apart."""
    found: set[Reason] = set()
    facing = [made for made in pairs if made.entered and made.printed]
    for one, two in pairwise(facing):
        ours = context.entered.text[one.entered[-1].span.stop : two.entered[0].span.start].strip()
        theirs = context.printed.text[one.printed[-1].span.stop : two.printed[0].span.start].strip()
        if ours != theirs and len(ours) < 2 and len(theirs) < 2 and "," not in ours + theirs:
            found.update(differences(f"a{ours}b", f"a{theirs}b"))
    return found


def same_letters(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Equal after folding; the parts may be joined on one side and split on the other."""
    if entered.letters != printed.letters:
        return None
    reasons = differences(entered.text, printed.text)
    return pair(entered, printed, reasons, likeness=0.99 if reasons else 1.0)
