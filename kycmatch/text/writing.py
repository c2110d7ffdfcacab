"""In which ways two texts that fold to the same letters are written differently."""

from __future__ import annotations

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

_OF_LETTERS = {
    step: reason
    for step, reason in _REASONS.items()
    if step not in (Step.INVISIBLE, Step.PUNCTUATION, Step.SPACE)
}


def ways(entered: str, printed: str) -> tuple[Reason, ...]:
    """The steps of folding without which the two texts would not be equal, as reasons.

    >>> [reason.value for reason in ways("Xiao Ming", "XIAOMING")]
    ['letter_case', 'segmentation']
    """
    if entered == printed:
        return ()
    if entered.isascii() and entered.isalpha() and entered.lower() == printed.lower():
        return (Reason.LETTER_CASE,)
    letters_only = entered.isalpha() and printed.isalpha()
    found = [
        reason
        for step, reason in (_OF_LETTERS if letters_only else _REASONS).items()
        if fold(entered, ALL - {step}).text != fold(printed, ALL - {step}).text
    ]
    if not letters_only and Reason.PUNCTUATION not in found:
        # Marks of the same classes stand in the same places: are they the same code points?
        steps = ALL - {Step.SEPARATOR, Step.PUNCTUATION}
        if fold(entered, steps).text != fold(printed, steps).text:
            found.append(Reason.SEPARATOR)
    return tuple(found)
