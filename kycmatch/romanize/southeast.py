"""Letters of Thai, Lao, Khmer and Burmese: consonants, then the vowel that is spoken after them.

Vowels are written before, above, below and after their consonant, in several pieces; a name is
divided into what is spoken first and what is spoken next. Tones are not written in Latin names.
"""

from __future__ import annotations

import re
import unicodedata

SCRIPTS = frozenset({"Thai", "Lao", "Khmer", "Myanmar"})

UNWRITTEN = "ə"
"""The vowel between two consonants that have none written."""
SILENT = "์"
"""After a consonant of Thai, Lao or Khmer: it is not spoken."""

_LAO_ONLY = {"ຽ": "ย", "ຼ": "ล", "ົ": "ə", "ໜ": "น", "ໝ": "ม", "ຢ": "ย", "ໍ": "อ", "ຳ": "ำ", "ຝ": "ฝ"}
_TONES = re.compile("[\u0e47-\u0e4b\u0e4e\u0e3a]")
_SYLLABLE = re.compile(
    "(?P<before>[เแโใไ]?)(?P<first>[ก-ฮ])(?P<second>[รลว](?=[ก-ฮะ-ู]))?"
    "(?P<after>ียะ?(?!์)|ือ|ัวะ?|[ะาิีึืุูัำ]?)(?P<silent>์?)"
)
_MOBILE = {
    "ร": frozenset("กขคตปผพบดฟทสซจ"),
    "ล": frozenset("กขคตปผพบดฟทสซจ"),
    "ว": frozenset("กขค"),
}
"""Consonants that are spoken in one with the one after them: khwan, but tha-wi."""
_ONE_LETTER = "ทร"
"""Two consonants that are spoken as one, s, in Thai words, and as two in foreign names."""
# A vowel in two pieces, by what is before and what is after the consonant.
_PIECES = {"ีย": "เีย", "ือ": "เือ", "า": "เา", "ิ": "เอ"}

_BURMESE = re.compile(
    "(?P<onset>[\u1000-\u102a\u103f][\u103b\u103c]*)(?P<medial>[\u103d\u103e]*)"
    "(?P<vowel>[\u102b-\u1032\u1036\u1037]*\u103a?)"
    "(?P<final>(?:[\u1000-\u1021]\u1037?\u103a\u1039?|[\u1000-\u1021]\u1039)?)"
    "[\u1037\u1038\u200b-\u200d]*"
)
_MEDIAL_W, _MEDIAL_H, _ASAT = "\u103d", "\u103e", "\u103a"
_CREAKY = "\u1037"


def units(word: str, script: str) -> tuple[str, ...]:
    """The consonants and vowels of `word`, in the order in which they are spoken.

    >>> units("แทตเชอร์", "Thai")
    ('ท', 'แ', 'ต', 'ə', 'ช', 'เ', 'อ', 'ร์')
    >>> units("ทรงชัย", "Thai"), units("ทวี", "Thai")
    (('ทร', 'ə', 'ง', 'ə', 'ช', 'ั', 'ย'), ('ท', 'ə', 'ว', 'ี'))
    """
    plain = unicodedata.normalize("NFC", word)
    if script == "Khmer":
        return _khmer(plain)
    if script == "Myanmar":
        return tuple(unit for _text, of in syllables(plain) for unit in of)
    if script == "Lao":
        plain = "".join(map(_as_thai, plain))
    return _thai(_TONES.sub("", plain))


def _as_thai(char: str) -> str:
    """The letter of Thai in whose place a letter of Lao stands in Unicode."""
    if char in _LAO_ONLY:
        return _LAO_ONLY[char]
    return chr(ord(char) - 0x80) if "\u0e80" <= char <= "\u0ecf" else char


def _thai(text: str) -> tuple[str, ...]:
    made: list[str] = []
    at, bare = 0, False
    while at < len(text):
        found = _SYLLABLE.match(text, at)
        if found is None:
            if text[at] in "ฤəอ":
                made.append(text[at])
            at += 1
            bare = False
            continue
        before, first, second, after, silent = found.groups()
        at = found.end()
        if second and first not in _MOBILE[second]:
            at, second, after, silent = found.start("second"), None, "", ""
        if bare and not silent and first not in "อ":
            made.append(UNWRITTEN)
        if f"{first}{second}" == _ONE_LETTER:
            made.append(_ONE_LETTER)
        else:
            made.append(first + silent)
            if second:
                made.append(second)
        vowel = _vowel(before, after)
        if vowel:
            made.append(vowel)
        bare = not vowel and not silent and first != "อ"
    return tuple(made)


def _vowel(before: str, after: str) -> str:
    if before == "เ":
        return _PIECES.get(after.rstrip("ะ"), "เ")
    return before or after.rstrip("ะ") or after


_KHMER_IGNORED = frozenset("\u17c9\u17ca\u17cb\u17cc\u17ce\u17cf\u17d0\u17b4\u17b5\u200b")
_COENG, _KHMER_SILENT = "\u17d2", "\u17cd"


def _khmer(text: str) -> tuple[str, ...]:
    made: list[str] = []
    bare = False
    for char in text:
        if char in _KHMER_IGNORED:
            continue
        if char == _COENG:
            bare = False
        elif char == _KHMER_SILENT:
            if made:
                made[-1] += SILENT
            bare = False
        elif "\u1780" <= char <= "\u17a2":
            if bare:
                made.append(UNWRITTEN)
            made.append(char)
            bare = True
        elif unicodedata.category(char)[0] in "LM":
            made.append(char)
            bare = False
    if len(made) == 1 and bare:
        made.append(UNWRITTEN)
    return tuple(made)


def syllables(text: str) -> list[tuple[str, tuple[str, str]]]:
    """The syllables of a Burmese word: each as it is written, and its onset and rime."""
    made = []
    for found in _BURMESE.finditer(text):
        onset, medial, vowel, final = found.groups()
        rime = (_MEDIAL_W if _MEDIAL_W in medial else "") + vowel.replace(_CREAKY, "")
        if final:
            rime += final[0] + _ASAT
        if _MEDIAL_H in medial:
            onset += _MEDIAL_H
        made.append((found.group(), (onset, rime or UNWRITTEN)))
    return made
