"""The same letters, written another way."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kycmatch.names.explain.pairs import pair
from kycmatch.names.parts import Context, Group, Name, Pair
from kycmatch.reasons import Reason
from kycmatch.text.fold import HYPHENS, MIDDLE_DOTS
from kycmatch.text.writing import ways
from kycmatch.verdicts import Finding, Span


def between(pairs: Sequence[Pair], context: Context) -> Iterator[Finding]:
    """How the marks between neighbouring parts differ where both sides keep the parts apart."""
    facing = [made for made in pairs if made.entered and made.printed]
    for one, two in pairwise(facing):
        ours = Span(one.entered[-1].span.stop, two.entered[0].span.start)
        theirs = Span(one.printed[-1].span.stop, two.printed[0].span.start)
        if theirs.start > theirs.stop:
            continue
        gaps = context.entered.text[slice(*ours)], context.printed.text[slice(*theirs)]
        if _joined(context.entered, ours) != _joined(context.printed, theirs):
            yield Finding(Reason.SEGMENTATION, (ours,), (theirs,))
        marks = [gap.strip() for gap in gaps]
        if marks[0] == marks[1] or max(map(len, marks)) > 1 or not set(marks) <= _MARKS:
            continue
        for reason in ways(f"a{marks[0]}b", f"a{marks[1]}b"):
            yield Finding(reason, (ours,), (theirs,))


def _joined(name: Name, gap: Span) -> bool:
    """Whether the words on both sides of the gap are one, but for a capital: AnnaMaria."""
    at = gap.start
    return at == gap.stop and name.text[at].isupper() and name.text[at - 1].islower()


_MARKS = frozenset({"", *HYPHENS, *MIDDLE_DOTS})


def same_letters(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Equal after folding; the parts may be joined on one side and split on the other."""
    if entered.letters != printed.letters:
        return None
    reasons = ways(entered.text, printed.text)
    if Reason.DIACRITICS in reasons:
        if context.country == "VNM" and _other_marks(entered.text, printed.text):
            return pair(entered, printed, (Reason.TYPO,), likeness=0.8)
        reasons = _national(entered.text, printed.text, reasons)
    return pair(entered, printed, reasons, likeness=0.99 if reasons else 1.0)


def _other_marks(entered: str, printed: str) -> bool:
    """Whether a letter has other marks on either side: Hùng is another name than Hưng, not HUNG."""
    ours, theirs = (
        [unicodedata.normalize("NFD", letter) for letter in _composed(text) if letter.isalpha()]
        for text in (entered, printed)
    )
    return len(ours) == len(theirs) and any(
        a != b and a[0] == b[0] and min(len(a), len(b)) > 1
        for a, b in zip(ours, theirs, strict=True)
    )


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


_SEVERAL = str.maketrans(
    {"æ": "ae", "œ": "oe", "þ": "th", "ĳ": "ij"} | {"Æ": "AE", "Œ": "OE", "Þ": "TH", "Ĳ": "IJ"}
)
"""Letters that have no bare form: Doc 9303-3, section 6.A, writes each with two. The capital of ß
is SS, so that one is a matter of case."""


def _national(entered: str, printed: str, reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """`reasons`, letters that ICAO writes with two told from those that lose a mark."""
    ours, theirs = entered.translate(_SEVERAL), printed.translate(_SEVERAL)
    if (ours == entered) == (theirs == printed):
        return reasons
    marks = Reason.DIACRITICS in ways(ours, theirs)
    kept = tuple(r for r in reasons if marks or r is not Reason.DIACRITICS)
    return (*kept, Reason.ICAO_TRANSLITERATION)
