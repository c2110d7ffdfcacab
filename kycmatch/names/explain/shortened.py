"""A name cut off or cut short: truncation, initials and abbreviations."""

from __future__ import annotations

from kycmatch.names import words
from kycmatch.names.explain.pairs import pair
from kycmatch.names.parts import Context, Group, Pair
from kycmatch.reasons import Reason


def cut(context: Context) -> bool:
    """Whether the field that the name was printed in may end before the name does."""
    return context.printed.cut


def truncated(entered: Group, printed: Group, context: Context) -> Pair | None:
    """The printed component is the beginning of the entered one, in a field that may end early.

    ICAO Doc 9303-4, 4.2.3: any component may be cut, to its first letter if need be.
    """
    if not cut(context) or not entered.letters.startswith(printed.letters):
        return None
    return pair(entered, printed, (Reason.MRZ_TRUNCATED,), likeness=0.93)


def initial(entered: Group, printed: Group, context: Context) -> Pair | None:
    """A single letter for a name that begins with it, on either side."""
    ours, theirs = entered.letters, printed.letters
    if min(len(ours), len(theirs)) != 1 or len(ours) == len(theirs) or ours[0] != theirs[0]:
        return None
    if not (ours.isascii() and theirs.isascii()):
        return None
    return pair(entered, printed, (Reason.INITIAL,), likeness=0.6)


def abbreviated(entered: Group, printed: Group, context: Context) -> Pair | None:
    """A customary short writing, such as Ma. for Maria or Mohd for Mohamed, on either side."""
    ours, theirs = entered.letters, printed.letters
    if not (words.abbreviates(ours, theirs) or words.abbreviates(theirs, ours)):
        return None
    return pair(entered, printed, (Reason.ABBREVIATION,), likeness=0.8)
