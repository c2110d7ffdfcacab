"""In which ways two texts that fold to the same letters are written differently."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kycmatch.reasons import Reason
from kycmatch.text.fold import ALL, APOSTROPHES, Step, letters

_REASONS = {
    Step.INVISIBLE: Reason.INVISIBLE_CHARACTERS,
    Step.WIDTH: Reason.WIDTH,
    Step.TURKISH_I: Reason.TURKISH_I,
    Step.CASE: Reason.LETTER_CASE,
    Step.DIACRITICS: Reason.DIACRITICS,
    Step.PUNCTUATION: Reason.PUNCTUATION,
    Step.SPACE: Reason.SEGMENTATION,
}

_WITHOUT = {step: ALL - {step} for step in _REASONS}
_MARKS_KEPT = ALL - {Step.SEPARATOR, Step.PUNCTUATION}


def ways(entered: str, printed: str) -> tuple[Reason, ...]:
    """The steps of folding without which the two texts would not be equal, as reasons.

    >>> [reason.value for reason in ways("Xiao Ming", "XIAOMING")]
    ['letter_case', 'segmentation']
    """
    if entered == printed:
        return ()
    if entered.isascii() and entered.isalpha() and entered.lower() == printed.lower():
        return (Reason.LETTER_CASE,)
    letters_only = (
        entered.isalpha() and printed.isalpha() and APOSTROPHES.isdisjoint(entered + printed)
    )
    found = [
        _REASONS[step]
        for step in _steps(entered, printed, letters_only=letters_only)
        if letters(entered, _WITHOUT[step]) != letters(printed, _WITHOUT[step])
    ]
    # Where marks of the same classes stand in the same places: are they the same code points?
    same_marks = not letters_only and Reason.PUNCTUATION not in found
    if same_marks and letters(entered, _MARKS_KEPT) != letters(printed, _MARKS_KEPT):
        found.append(Reason.SEPARATOR)
    return tuple(found)


def _steps(entered: str, printed: str, *, letters_only: bool) -> Iterator[Step]:
    """The steps that may take anything away from one of the two texts."""
    both = entered + printed
    plain = both.isascii()
    if not (letters_only or (plain and both.isprintable())):
        yield Step.INVISIBLE
    if not plain:
        if not unicodedata.is_normalized("NFKC", both):
            yield Step.WIDTH
        if not _TURKISH.isdisjoint(both):
            yield Step.TURKISH_I
    yield Step.CASE
    if not plain:
        yield Step.DIACRITICS
    if not letters_only:
        yield Step.PUNCTUATION
        yield Step.SPACE


_TURKISH = frozenset("İı")
