"""Which language a name in syllables or characters is in, and so how its Latin letters are read."""

from __future__ import annotations

from kycmatch.names.parts import Alignment, Name, Role
from kycmatch.names.syllables.japanese import align_japanese, is_romaji, written_in_japan
from kycmatch.names.syllables.korean import split
from kycmatch.names.syllables.romanized import align_romanized
from kycmatch.reasons import Outcome
from kycmatch.romanize import hangul, hangul_words

_READ = frozenset({"Han", "Hangul", "Hiragana", "Katakana"})


def align_reading(entered: Name, printed: Name, country: str | None) -> Alignment | None:
    """The alignment of a name in Latin letters and one in Han, Hangul or kana.

    None for other scripts, and for katakana and Hangul that are no name of Japan or Korea in Latin
    letters: those are names from abroad, which are read word by word.
    """
    kinds = {entered.script, printed.script}
    if kinds.isdisjoint(_READ) or "Latin" not in kinds:
        return None
    native_is_entered = printed.script == "Latin"
    native, latin = (entered, printed) if native_is_entered else (printed, entered)
    if native.script == "Hangul":
        found = align_romanized(split(native), latin, country, han_is_entered=native_is_entered)
        if _from_abroad(native, latin) and not _agrees(found, Outcome.MATCH, Outcome.CLOSE):
            return None
        return found
    if native.script == "Katakana" and not is_romaji(latin):
        return None
    if native.script in ("Hiragana", "Katakana"):
        found = align_japanese(native, latin, native_is_entered=native_is_entered)
        return found if native.script == "Hiragana" or _agrees(found, Outcome.MATCH) else None
    return _han(native, latin, country, native_is_entered)


def _from_abroad(native: Name, latin: Name) -> bool:
    """Whether Hangul are more than a Korean name has, beside Latin words that are not Korean."""
    long = sum(len(part.letters) for part in native.parts) > _LONGEST_KOREAN
    return long and not all(
        hangul_words.readings(part.letters) or hangul.known(part.letters) for part in latin.parts
    )


_LONGEST_KOREAN = 3


def _han(native: Name, latin: Name, country: str | None, native_is_entered: bool) -> Alignment:
    """Characters by the language of the document, by another one only where that one says no."""
    japanese = written_in_japan(native, country)
    if japanese:
        found = align_japanese(native, latin, native_is_entered=native_is_entered)
        if is_romaji(latin) or _agrees(found, Outcome.MATCH, Outcome.CLOSE):
            return found
        other = align_romanized(native, latin, None, han_is_entered=native_is_entered)
        return other if _agrees(other, Outcome.MATCH) else found
    found = align_romanized(native, latin, country, han_is_entered=native_is_entered)
    if country is not None or not is_romaji(latin) or _agrees(found, Outcome.MATCH, Outcome.CLOSE):
        return found
    other = align_japanese(native, latin, native_is_entered=native_is_entered)
    agrees = (Outcome.MATCH, Outcome.CLOSE) if _has_japanese_surname(other) else (Outcome.MATCH,)
    return other if _agrees(other, *agrees) else found


def _has_japanese_surname(alignment: Alignment) -> bool:
    """Whether a surname of several characters is read: hardly any of China's has so many."""
    return any(
        len(side) > 1 and side[0].role is Role.SURNAME and pair.findings[0].system is not None
        for pair in alignment.pairs
        for side in (pair.entered, pair.printed)
        if pair.findings
    )


def _agrees(alignment: Alignment, *outcomes: Outcome) -> bool:
    findings = [f for pair in alignment.pairs for f in pair.findings] + list(alignment.findings)
    return Outcome.worst(finding.reason.outcome for finding in findings) in outcomes
