"""The letters of a native word as the tables of `kycmatch.romanize.sounds` have them."""

from __future__ import annotations

import unicodedata

ANY = "*"
EDGE = "|"

_SMALL = frozenset("ァィゥェォャュョヮ")
_ONE_LETTER = str.maketrans("یۍېکڪہۀەۃۓٱ", "يييككهههةےا")
_GERESH = frozenset("'׳’‘`´")


def units(word: str, script: str) -> tuple[str, ...]:
    """The units of `word`."""
    plain = unicodedata.normalize("NFKC", word)
    if script == "Katakana":
        made: list[str] = []
        for char in plain:
            if char in _SMALL and made:
                made[-1] += char
            elif "ァ" <= char <= "ヺ" or char == "ー":
                made.append(char)
        return tuple(made)
    if script == "Arabic":
        plain = plain.translate(_ONE_LETTER)
    out: list[str] = []
    for char in plain:
        if char in _GERESH:
            if out and script == "Hebrew":
                out[-1] = out[-1][0] + "'"
        elif char.isalpha() and char != "ـ":
            base = char if char in "أإآئ" else unicodedata.normalize("NFD", char)[0]
            out.append(base)
    return tuple(out)
