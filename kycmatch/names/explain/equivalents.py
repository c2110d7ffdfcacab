"""Another spelling or form of the same name."""

from __future__ import annotations

from kycmatch.names import spellings, words
from kycmatch.names.explain.pairs import pair
from kycmatch.names.explain.slips import SHORTEST, distance, other_gender
from kycmatch.names.explain.transliteration import mixed
from kycmatch.names.parts import Context, Group, Pair
from kycmatch.reasons import Reason
from kycmatch.romanize import slavic


def spelling(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Another customary Latin spelling of one name: Yulia/IULIIA, Laxmi/LAKSHMI, Yi/LEE."""
    ours, theirs = entered.letters, printed.letters
    if not (ours.isascii() and theirs.isascii()):
        return None
    tradition = spellings.variant(ours, theirs, context.country)
    if tradition is None or _is_slip(ours, theirs) or other_gender(ours, theirs):
        return None
    reasons = [Reason.ROMANIZATION_VARIANT]
    if len(entered.parts) != len(printed.parts):
        reasons.append(Reason.SEGMENTATION)
    return pair(entered, printed, reasons, likeness=0.85, system=tradition)


def slavic_form(entered: Group, printed: Group, context: Context) -> Pair | None:
    """The Russian, Ukrainian or Belarusian form of one name: NIKOLAI for Микола."""
    ours, theirs = context.entered.script, context.printed.script
    if ours == theirs == "Cyrillic":
        form = slavic.same(printed.text, entered.text)
    elif ours == "Latin" and theirs == "Cyrillic":
        form = slavic.matches(printed.text, entered.letters)
    elif ours == "Cyrillic" and theirs == "Latin":
        form = slavic.matches(entered.text, printed.letters)
    elif ours == theirs == "Latin" and not spellings.distinct(entered.letters, printed.letters):
        form = slavic.latin_form(printed.letters, entered.letters)
    else:
        return None
    if form is None:
        return None
    reasons = (Reason.ROMANIZATION_VARIANT, *mixed(entered, printed))
    return pair(entered, printed, reasons, likeness=0.9, system=form)


def _is_slip(ours: str, theirs: str) -> bool:
    """One letter differs and nobody is known to write the name so: a slip, not a custom."""
    if min(len(ours), len(theirs)) <= SHORTEST or distance(ours, theirs, limit=1) is None:
        return False
    return not words.known(ours)


def nickname(entered: Group, printed: Group, context: Context) -> Pair | None:
    """A familiar form of a given name, on either side."""
    ours, theirs = entered.letters, printed.letters
    if not words.nickname(ours, theirs) or other_gender(ours, theirs):
        return None
    return pair(entered, printed, (Reason.NICKNAME,), likeness=0.6)
