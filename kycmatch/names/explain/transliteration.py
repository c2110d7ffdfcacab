"""The same name in another alphabet, or in the plain letters of documents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kycmatch.names import syllables
from kycmatch.names.explain.pairs import pair
from kycmatch.names.parts import Context, Group, Pair
from kycmatch.reasons import Reason
from kycmatch.romanize import alphabets, latin
from kycmatch.text import lookalikes
from kycmatch.text.fold import letters
from kycmatch.text.writing import ways


def marked(context: Context) -> bool:
    """Whether either name has more than plain Latin letters."""
    return not (context.entered.text.isascii() and context.printed.text.isascii())


def icao(entered: Group, printed: Group, context: Context) -> Pair | None:
    """National Latin letters by their ICAO spelling: Müller/MUELLER, Åke/AAKE (Doc 9303-3, 6.A)."""
    ours, theirs = entered.text, printed.text
    if context.entered.script != context.printed.script or (ours.isascii() and theirs.isascii()):
        return None
    if not latin.spellings(ours) & latin.spellings(theirs):
        return None
    reasons = [Reason.ICAO_TRANSLITERATION]
    if ours.isupper() != theirs.isupper():
        reasons.append(Reason.LETTER_CASE)
    return pair(entered, printed, reasons, likeness=0.98)


def romanized(entered: Group, printed: Group, context: Context) -> Pair | None:
    """An alphabet's word and its romanization by a documented system."""
    if context.words is None:
        return None
    if context.words.entered:
        native, word = entered.text, printed.letters
    else:
        native, word = printed.text, entered.letters
    if not len(native) // 2 <= len(word) <= 3 * len(native):
        return None
    system = alphabets.matches(native, word, context.country)
    if system is None:
        return None
    return pair(entered, printed, (Reason.ROMANIZATION, *mixed(entered, printed)), 0.97, system)


def mixed(entered: Group, printed: Group) -> list[Reason]:
    """Latin look-alikes among the letters of a native word: Iван with a Latin I, as the EU prints.

    Whoever made the document is to blame for those in the printed word.
    """
    found = []
    if lookalikes.native_lookalike(entered.text) is not None:
        found.append(Reason.MIXED_SCRIPT)
    if lookalikes.native_lookalike(printed.text) is not None:
        found.append(Reason.LOOKALIKE_IN_DOCUMENT)
    return found


def has_lookalikes(context: Context) -> bool:
    """Whether any word of either name may have letters that only look like its own."""
    parts = (*context.entered.parts, *context.printed.parts)
    return any(any(_folded(part.text)) for part in parts)


def _folded(text: str) -> Iterator[str]:
    """`text` in one script, where it has look-alikes from another."""
    for folded in (lookalikes.latin_lookalike(text), lookalikes.native_lookalike(text)):
        if folded is not None:
            yield folded


def lookalike_letters(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Letters of another script that look like the right ones (Unicode Technical Standard 39)."""
    for side, other, reason in (
        (entered, printed, Reason.MIXED_SCRIPT),
        (printed, entered, Reason.LOOKALIKE_IN_DOCUMENT),
    ):
        for plain in _folded(side.text):
            if letters(plain) == other.letters:
                reasons = (reason, *ways(plain, other.text))
                return pair(entered, printed, reasons, likeness=0.9)
    return None


def has_umlaut(context: Context) -> bool:
    """Whether a word of either name may have an ü, by its letters."""
    return any(
        "v" in word or "yu" in word
        for part in (*context.entered.parts, *context.printed.parts)
        if (word := _with_v(part.text, part.letters))
    )


def umlaut_u(entered: Group, printed: Group, context: Context) -> Pair | None:
    """ü in pinyin: LYU, LV and LU are one syllable on documents of different years."""
    ours = _with_v(entered.text, entered.letters)
    theirs = _with_v(printed.text, printed.letters)
    if "v" not in ours + theirs and "yu" not in ours + theirs:
        return None
    reason = Reason.UMLAUT_U if ours == theirs else syllables.latin_findings(ours, theirs)
    if reason is None:
        return None
    reasons = [reason]
    if entered.text.isupper() != printed.text.isupper():
        reasons.append(Reason.LETTER_CASE)
    return pair(entered, printed, reasons, likeness=0.95, system="hanyu_pinyin")


def _with_v(text: str, folded: str) -> str:
    """The `folded` letters of `text`, with v for an ü that was written as such."""
    if text.isascii():
        return folded
    text = unicodedata.normalize("NFC", text).casefold()
    return letters(text.replace("ü", "v")) if "ü" in text else folded
