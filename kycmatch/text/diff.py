"""Which characters differ: the spans of two texts that their common folding does not explain.

What folding takes away (case, marks, spaces, hyphens, invisible characters) is no difference here;
a reason says that it was taken away.
"""

from __future__ import annotations

import unicodedata

from kycmatch.text.fold import Folded, fold
from kycmatch.text.spans import Span

LONGEST = 1000
"""The longest text, in code points, that is looked at; a longer one differs as a whole."""


def differences(entered: str, printed: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans of `entered` and of `printed` that differ after folding, in their order.

    Spans are half-open code points of the originals; a mark belongs to its letter. A character
    that is on one side only has a span on that side and none on the other. Equal foldings have no
    spans. The number of edits is the least there is (Levenshtein).

    >>> differences("DAN", "Shan")
    ((Span(start=0, stop=1),), (Span(start=0, stop=2),))
    >>> differences("Müller", "MILLER")
    ((Span(start=1, stop=2),), (Span(start=1, stop=2),))
    >>> differences("LI", "LIN")
    ((), (Span(start=2, stop=3),))
    """
    if entered == printed:
        return (), ()
    if max(len(entered), len(printed)) > LONGEST:
        return _whole(entered), _whole(printed)
    from rapidfuzz.distance import Levenshtein

    left, right = fold(entered), fold(printed)
    left_places: list[tuple[int, int]] = []
    right_places: list[tuple[int, int]] = []
    for code in Levenshtein.opcodes(left.text, right.text):
        if code.tag != "equal":
            left_places.append((code.src_start, code.src_end))
            right_places.append((code.dest_start, code.dest_end))
    return _unfolded(entered, left, left_places), _unfolded(printed, right, right_places)


def _whole(text: str) -> tuple[Span, ...]:
    return (Span(0, len(text)),) if text else ()


def _unfolded(original: str, folded: Folded, places: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Ranges of the folded text as spans of the original, those that touch joined."""
    spans: list[Span] = []
    for first, after in places:
        if first == after:
            continue
        start, stop = folded.offsets[first], folded.offsets[after - 1] + 1
        while stop < len(original) and _joins(original[stop]):
            stop += 1
        if spans and start <= spans[-1].stop:
            start = spans.pop().start
        spans.append(Span(start, stop))
    return tuple(spans)


def _joins(char: str) -> bool:
    """Whether `char` is part of the letter before it: a mark, or a later part of a syllable."""
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"
