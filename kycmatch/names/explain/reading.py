"""A Latin word that reads a word of a script where no standard decides the letters."""

from __future__ import annotations

from dataclasses import replace

from kycmatch.names.explain.pairs import pair
from kycmatch.names.parts import Context, Group, Pair
from kycmatch.reasons import Reason
from kycmatch.romanize import reading


def _sides(entered: Group, printed: Group, context: Context) -> tuple[Group, Group, str] | None:
    """The native and the Latin group, and the script of the native name."""
    ours, theirs = context.entered.script, context.printed.script
    if theirs == "Latin" and ours is not None and reading.reads(ours):
        return entered, printed, ours
    if ours == "Latin" and theirs is not None and reading.reads(theirs):
        return printed, entered, theirs
    return None


def read(entered: Group, printed: Group, context: Context) -> Pair | None:
    """The Latin word reads the native one, surely or as one of several spellings."""
    sides = _sides(entered, printed, context)
    if sides is None:
        return None
    native, latin, script = sides
    written = tuple(part.text for part in native.parts)
    words = tuple(part.letters for part in latin.parts)
    found = reading.read(written, words, script, context.country)
    if found is None:
        return None
    reason = Reason.ROMANIZATION if found.sure else Reason.ROMANIZATION_VARIANT
    made = pair(entered, printed, (reason,), found.likeness, found.system)
    return replace(made, weight=found.weight)


def initial(entered: Group, printed: Group, context: Context) -> Pair | None:
    """A single letter on either side for a word that is read with it first."""
    sides = _sides(entered, printed, context)
    if sides is None:
        return None
    native, latin, script = sides
    if min(len(native.letters), len(latin.letters)) != 1 or not latin.letters.isascii():
        return None
    if not reading.initial(native.text, latin.letters[0], script, context.country):
        return None
    return pair(entered, printed, (Reason.INITIAL,), likeness=0.6)
