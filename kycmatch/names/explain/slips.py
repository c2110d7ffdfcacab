"""Slips of the keyboard and of the machine that read the document: likeness, the last resort.

Another *known* name is a conflict; only a string that is no name of its own is a slip. That keeps
siblings apart: RAJESH is no slip of RAMESH, and LIN no slip of LI.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from kycmatch.names import spellings, syllables, words
from kycmatch.names.explain import genders
from kycmatch.names.explain.pairs import pair
from kycmatch.names.parts import Context, Group, Pair
from kycmatch.reasons import Reason
from kycmatch.romanize import hangul_words
from kycmatch.text import confusions

SHORTEST = 4
_TWO_SLIPS_FROM = 9
"""Endings of women's names, after the same letter in the man's, or of a wife's in Hungary."""


def misreadable(context: Context) -> bool:
    """Whether either name has characters that machines misread for one another."""
    ours = "".join([part.letters for part in context.entered.parts])
    theirs = "".join([part.letters for part in context.printed.parts])
    return confusions.suspicious(ours) or confusions.suspicious(theirs)


def misread(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Only characters that machines misread for one another differ: O/0, rn/m."""
    ours, theirs = entered.letters, printed.letters
    if abs(len(ours) - len(theirs)) > 2 or not confusions.confusable(ours, theirs):
        return None
    if not any(map(str.isdigit, ours + theirs)) and words.known(ours) and words.known(theirs):
        return None
    return pair(entered, printed, (Reason.OCR_CONFUSABLE,), likeness=0.8)


def doubted(context: Context) -> bool:
    """Whether any box of the document was read with low confidence."""
    return bool(context.doubtful)


def doubtful(entered: Group, printed: Group, context: Context) -> Pair | None:
    """The document was read with low confidence, and at most a third of the letters differ."""
    boxes = {part.box for part in printed.parts} | {"name"}
    if context.doubtful.isdisjoint(boxes):
        return None
    ours, theirs = entered.letters, printed.letters
    if distance(ours, theirs, limit=max(len(ours), len(theirs)) // 3) is None:
        return None
    return pair(entered, printed, (Reason.LOW_CONFIDENCE,), likeness=0.7)


def typo(entered: Group, printed: Group, context: Context) -> Pair | None:
    """One slip, or two in a long word, and what was entered is no name of its own."""
    ours, theirs = entered.letters, printed.letters
    shorter = min(len(ours), len(theirs))
    if shorter < SHORTEST or not ours.isalpha():
        return None
    slips = distance(ours, theirs, limit=2 if shorter >= _TWO_SLIPS_FROM else 1)
    if slips is None or words.known(ours) or another_name(ours, theirs):
        return None
    if context.country in spellings.KOREAN and hangul_words.same(ours, theirs) is False:
        return None
    return pair(entered, printed, (Reason.TYPO,), likeness=0.85 - 0.05 * slips)


def distance(ours: str, theirs: str, limit: int) -> int | None:
    """Insertions, deletions, substitutions and exchanges of neighbours, or None beyond `limit`."""
    if abs(len(ours) - len(theirs)) > limit:
        return None
    slips = OSA.distance(ours, theirs, score_cutoff=limit)
    return slips if slips <= limit else None


def another_name(ours: str, theirs: str) -> bool:
    """Whether it is known of two words that are alike that they are two names."""
    if spellings.distinct(ours, theirs) or genders.last_vowel(
        ours, theirs, changed="aeio", added="ao"
    ):
        return True
    return syllables.conflict(ours, theirs)
