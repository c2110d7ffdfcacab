"""The letters of a native word as the tables of `kycmatch.romanize.costs` have them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from kycmatch.romanize import alphabets, brahmic, ethiopic, sounds, southeast, vowelled

ALPHABETS = frozenset({"Cyrillic", "Greek", "Georgian", "Armenian"})
SCRIPTS = frozenset(
    {"Arabic", "Hebrew", "Katakana", "Hangul", "Ethiopic", *brahmic.SCRIPTS, *southeast.SCRIPTS}
    | ALPHABETS
)
"""The scripts (UAX 24 names) whose letters are known here."""
ARABIC_ARTICLE = ("ا", "ل")

_FULL_KANA = dict(zip("ァィゥェォャュョヮ", "アイウエオヤユヨワ", strict=True))
# What small kana make another sound of; elsewhere they are written for full ones.
_WITH_SMALL_KANA = {
    small: frozenset(kana)
    for small, kana in {
        "ャ": "キギシジチニヒビピミリフヴ", "ョ": "キギシジチニヒビピミリフヴ",
        "ュ": "キギシジチニヒビピミリフヴテデ", "ェ": "キギシジチニヒビピミリフヴツスズクグウイ",
        "ィ": "フヴツスズクグウテデヌムルブプ", "ァ": "フヴツスズクグウ", "ォ": "フヴツスズクグウ",
        "ゥ": "トド", "ヮ": "クグ",
    }.items()
}  # fmt: skip
_LENGTHENED = {
    "ァ": frozenset("アカガサザタダナハバパマヤラワ"), "ィ": frozenset("イキギシジチニヒビピミリ"),
    "ゥ": frozenset("ウクグスズツヌフブプムユル"), "ェ": frozenset("エケゲセゼテデネヘベペメレ"),
    "ォ": frozenset("オコゴソゾトドノホボポモヨロ"),
}  # fmt: skip
_ONE_ARABIC_LETTER = str.maketrans("یکڪہۀەۃۓٱ", "يككهههةےا")
_GERESH = frozenset("'׳’‘`´")
_HAMZA_SEATS = frozenset("أإآئ")


@lru_cache(maxsize=4096)
def units(word: str, script: str) -> tuple[str, ...]:
    """The letters of the raw `word` of `script` (UAX 24 name), as tables have them.

    In the place of a script may stand one of the languages of `vowelled`.
    """
    if script in brahmic.SCRIPTS:
        return brahmic.units(word, script)
    if script in southeast.SCRIPTS:
        return southeast.units(word, script)
    if script in vowelled.LANGUAGES:
        return vowelled.units(word, script)
    if script == "Ethiopic":
        return ethiopic.units(word)
    if script in ALPHABETS:
        return sounds.split(alphabets.plain(word), script)
    plain = unicodedata.normalize("NFKC", word)
    if script == "Katakana":
        return _kana(plain)
    if script == "Hangul":
        return _jamo(plain)
    if script == "Arabic":
        return _arabic(plain)
    return _hebrew(plain)


def pieces(word: str, script: str) -> Sequence[tuple[str, tuple[str, ...]]]:
    """The smallest pieces into which a `word` without spaces may be cut, each with its letters."""
    if script == "Myanmar":
        return southeast.syllables(word)
    if script == "Hangul":
        return [(syllable, _jamo(syllable)) for syllable in unicodedata.normalize("NFC", word)]
    return [(unit, (unit,)) for unit in units(word, script)]


def _kana(text: str) -> tuple[str, ...]:
    """Small kana belong to the kana before them: ティ is one, ミィ is ミー, and メィ is メイ."""
    made: list[str] = []
    for char in text:
        before = made[-1] if made else ""
        if before in _WITH_SMALL_KANA.get(char, ()):
            made[-1] += char
        elif before[-1:] in _LENGTHENED.get(char, ()):
            made.append("ー")
        elif "ァ" <= char <= "ヺ" or char == "ー":
            made.append(_FULL_KANA.get(char, char))
    return tuple(made)


def _jamo(text: str) -> tuple[str, ...]:
    """The sounds of syllables of Hangul; the circle that begins one with a vowel has none."""
    return tuple(
        jamo for jamo in unicodedata.normalize("NFD", text) if jamo.isalpha() and jamo != "\u110b"
    )


def _arabic(text: str) -> tuple[str, ...]:
    """Forms of one letter are one in all languages; vowel signs are not read.

    Where ڪ is k, in Sindhi, ک is kh, which is two letters elsewhere.
    """
    if "ڪ" in text:
        text = text.replace("ک", "کھ")
    return tuple(
        char if char in _HAMZA_SEATS else unicodedata.normalize("NFD", char)[0]
        for char in text.translate(_ONE_ARABIC_LETTER)
        if char.isalpha() and char != "ـ"
    )


def _hebrew(text: str) -> tuple[str, ...]:
    """A geresh makes another letter of the one before it."""
    made: list[str] = []
    for char in text:
        if char in _GERESH and made:
            made[-1] = made[-1][0] + "'"
        elif char.isalpha():
            made.append(char)
    return tuple(made)
