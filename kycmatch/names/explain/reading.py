"""A Latin word that reads a word of a script where no standard decides the letters."""

from __future__ import annotations

from dataclasses import replace

from kycmatch.names.explain.pairs import pair
from kycmatch.names.parts import Context, Group, Pair
from kycmatch.reasons import Reason
from kycmatch.romanize import reading


def read(entered: Group, printed: Group, context: Context) -> Pair | None:
    """The Latin word reads the native one, surely or as one of several spellings."""
    if context.printed.script == "Latin":
        native, latin, script = entered.text, printed.letters, context.entered.script
    elif context.entered.script == "Latin":
        native, latin, script = printed.text, entered.letters, context.printed.script
    else:
        return None
    if script is None or not reading.reads(script):
        return None
    found = reading.read(native, latin, script, context.country)
    if found is None:
        return None
    reason = Reason.ROMANIZATION if found.sure else Reason.ROMANIZATION_VARIANT
    made = pair(entered, printed, (reason,), found.likeness, found.system)
    return replace(made, weight=found.weight)
