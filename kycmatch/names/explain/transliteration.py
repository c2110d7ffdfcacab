"""The same name in another alphabet, or in the plain letters that documents use for national ones."""

from __future__ import annotations

from kycmatch.names.parts import Context, Pair, Part
from kycmatch.names.explain.pairs import letters, pair, text
from kycmatch.names.explain.writing import differences
from kycmatch.reasons import Reason
from kycmatch.romanize import alphabets, latin
from kycmatch.text import lookalikes
from kycmatch.text.fold import fold


def icao(entered: tuple[Part, ...], printed: tuple[Part, ...], context: Context) -> Pair | None:
    """National Latin letters by their ICAO spelling: Müller/MUELLER, Åke/AAKE (Doc 9303-3, 6.A)."""
    ours, theirs = text(context.entered, entered), text(context.printed, printed)
    if ours.isascii() and theirs.isascii():
        return None
    if not latin.spellings(ours) & latin.spellings(theirs):
        return None
    reasons = [Reason.ICAO_TRANSLITERATION]
    if ours.isupper() != theirs.isupper():
        reasons.append(Reason.LETTER_CASE)
    return pair(entered, printed, context, reasons, likeness=0.98)


def romanized(entered: tuple[Part, ...], printed: tuple[Part, ...], context: Context) -> Pair | None:
    """An alphabet's word and its romanization by a documented system."""
    if context.entered.script == context.printed.script:
        return None
    if context.printed.script == "Latin":
        native, word = text(context.entered, entered), letters(printed)
    elif context.entered.script == "Latin":
        native, word = text(context.printed, printed), letters(entered)
    else:
        return None
    system = alphabets.matches(native, word, context.country)
    if system is None:
        return None
    return pair(entered, printed, context, (Reason.ROMANIZATION,), 0.97, system)


def lookalike_letters(
    entered: tuple[Part, ...], printed: tuple[Part, ...], context: Context
) -> Pair | None:
    """Letters of another script that look like the right ones (Unicode Technical Standard 39)."""
    for side, reason in ((entered, Reason.MIXED_SCRIPT), (printed, Reason.LOOKALIKE_IN_DOCUMENT)):
        name = context.entered if side is entered else context.printed
        plain = lookalikes.latin_lookalike(text(name, side))
        if plain is None:
            continue
        other = printed if side is entered else entered
        if fold(plain).text == letters(other):
            other_name = context.printed if side is entered else context.entered
            writing = differences(plain, text(other_name, other))
            return pair(entered, printed, context, (reason, *writing), likeness=0.9)
    return None


def umlaut_u(entered: tuple[Part, ...], printed: tuple[Part, ...], context: Context) -> Pair | None:
    """ü in pinyin: LYU, LV and LU are one syllable on documents of different years."""
    from kycmatch.names import han

    ours, theirs = letters(entered), letters(printed)
    if "v" not in ours + theirs and "yu" not in ours + theirs:
        return None
    reason = han.latin_findings(ours, theirs)
    if reason is None:
        return None
    reasons = [reason]
    if text(context.entered, entered).isupper() != text(context.printed, printed).isupper():
        reasons.append(Reason.LETTER_CASE)
    return pair(entered, printed, context, reasons, likeness=0.95, system="hanyu_pinyin")


