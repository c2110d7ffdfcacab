"""The same letters, written another way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kycmatch.names.parts import Context, Group, Pair
from kycmatch.names.explain.pairs import pair
from kycmatch.reasons import Reason
from kycmatch.text.writing import ways

def between(pairs: Sequence[Pair], context: Context) -> set[Reason]:
    """How the marks between neighbouring parts differ where both sides keep the parts apart."""
    found: set[Reason] = set()
    facing = [made for made in pairs if made.entered and made.printed]
    for one, two in pairwise(facing):
        ours = context.entered.text[one.entered[-1].span.stop : two.entered[0].span.start].strip()
        theirs = context.printed.text[one.printed[-1].span.stop : two.printed[0].span.start].strip()
        if ours != theirs and len(ours) < 2 and len(theirs) < 2 and "," not in ours + theirs:
            found.update(ways(f"a{ours}b", f"a{theirs}b"))
    return found


def same_letters(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Equal after folding; the parts may be joined on one side and split on the other."""
    if entered.letters != printed.letters:
        return None
    reasons = ways(entered.text, printed.text)
    return pair(entered, printed, reasons, likeness=0.99 if reasons else 1.0)
