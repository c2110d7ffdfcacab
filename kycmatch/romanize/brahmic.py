"""Letters of the scripts of India and Sri Lanka, as the letters of Devanagari that they answer to.

In their Unicode blocks the letters stand in one order (after ISCII, IS 13194:1991), so one set of
rules divides words of all of them; what a letter becomes in Latin names is each script's own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

INHERENT = "ə"
"""The vowel of a consonant without a vowel sign, inside a word."""
FINAL = "ə."
"""The same at the end of a word, where many languages drop it."""
FINAL_AFTER_TWO = "ə:"
"""The same at the end of a word after two consonants, where it is mostly kept."""
JOINED = "\u094d"
"""Between two consonants that are written as one: people may spell a vowel there (Krishan)."""
DOUBLE = "²"
"""After a consonant: written twice, or with its aspirate."""

_BLOCKS = {
    "Devanagari": 0x900,
    "Bengali": 0x980,
    "Gurmukhi": 0xA00,
    "Gujarati": 0xA80,
    "Oriya": 0xB00,
    "Tamil": 0xB80,
    "Telugu": 0xC00,
    "Kannada": 0xC80,
    "Malayalam": 0xD00,
}
SCRIPTS = frozenset({*_BLOCKS, "Sinhala"})

_NUKTA = "\u093c"
# A vowel sign is its vowel.
_SIGNS = {chr(0x93E + i): v for i, v in enumerate("आइईउऊऋॠऍऎएऐऑऒओऔ")}
_BEYOND = {
    # Letters that have no place in the common order, as what they stand for.
    "ৎ": "त" + JOINED, "ড়": "ड" + _NUKTA, "ঢ়": "ढ" + _NUKTA, "য়": "य" + _NUKTA,
    "ৰ": "र", "ৱ": "व",
    "ੰ": "\u0902", "ੱ": DOUBLE, "ਃ": "", "ੲ": "", "ੳ": "",
    "ൺ": "ण" + JOINED, "ൻ": "न" + JOINED, "ർ": "र" + JOINED, "ൽ": "ल" + JOINED,
    "ൾ": "ळ" + JOINED, "ൿ": "क" + JOINED, "ൎ": "र" + JOINED, "ൗ": "औ",
    "ಽ": "", "ॲ": "ऍ", "ॐ": "ओ" + "म" + JOINED, "ஃ": "ः", "ௐ": "ओ" + "म" + JOINED,
}  # fmt: skip
_SINHALA = dict(
    zip(
        "අආඇඈඉඊඋඌඍඑඒඓඔඕඖකඛගඝඞඟචඡජඣඤඥඦටඨඩඪණඬතථදධනඳපඵබභමඹයරලවශෂසහළෆංඃ්ාැෑිීුූෘෙේෛොෝෞ",
        "अआऍऍइईउऊऋऎएऐऒओऔकखगघङगचछजझञञजटठडढणडतथदधनदपफबभमबयरलवशषसहळफ"
        "ंः\u094d\u093e\u0945\u0945\u093fीुूृ\u0946ेै\u094aोौ",
        strict=True,
    )
)
_ASPIRATE = dict(zip("कगचजटडतदपब", "खघछझठढथधफभ", strict=True))


def units(word: str, script: str) -> tuple[str, ...]:
    """The letters of `word` with the vowels that are not written; see `INHERENT` and `FINAL`.

    >>> units("राम", "Devanagari")
    ('र', 'आ', 'म', 'ə.')
    """
    made: list[str] = []
    open_consonant = joined = conjunct = False
    for char in _common(word, script):
        if char == JOINED:
            open_consonant, joined = False, True
            continue
        if char in _SIGNS:
            made.append(_SIGNS[char])
            open_consonant = False
        elif char == _NUKTA:
            if made:
                made[-1] += _NUKTA
        elif char == DOUBLE:
            continue
        else:
            if open_consonant:
                made.append(INHERENT)
            open_consonant = "क" <= char <= "ह"
            _append(made, char, joined=joined)
            conjunct = joined and open_consonant
        joined = False
    if open_consonant:
        made.append(FINAL_AFTER_TWO if conjunct else FINAL)
    return tuple(made)


def _append(made: list[str], char: str, *, joined: bool) -> None:
    """Add a letter; one that doubles the letter before it, or makes a letter with it, joins it."""
    last = made[-1] if made else ""
    if last == char or (last and char == _ASPIRATE.get(last)):
        made[-1] = char + DOUBLE
    elif (last, char) in (("क", "ष"), ("ज", "ञ")):
        made[-1] = last + char
    else:
        made += [JOINED, char] if joined else [char]


def _common(word: str, script: str) -> str:
    """`word` in the letters of Devanagari, without marks that are no letters."""
    plain = unicodedata.normalize("NFC", word)
    start = _BLOCKS.get(script)
    made = []
    for char in plain:
        if char in _BEYOND:
            made.append(_BEYOND[char])
        elif start is None:
            made.append(_SINHALA.get(char, ""))
        elif start <= ord(char) < start + 0x80:
            common = chr(0x900 + ord(char) - start)
            if unicodedata.category(common)[0] in "LM":
                made.append(common)
    return "".join(made)


_ALIKE = str.maketrans(
    dict.fromkeys((JOINED, INHERENT, _NUKTA, DOUBLE, ".", ":"), "")
    | dict(zip("ईऊऋवशषणञङंँ", "इउरबससननननन", strict=True))
)
"""Letters that the same names are written with, as one of them, without what may be left out."""
_M_BEFORE_CONSONANT = re.compile("म(?=[^अ-औ])")


@lru_cache(maxsize=4096)
def written_alike(native: str) -> str:
    """What the forms of one name in these scripts have in common, of a word in letters of `units`.

    Short and long i and u, b and v, s and sh, the nasals, one consonant or two; -inder of the
    Panjab is -endra.

    >>> one, other = (written_alike("".join(units(x, "Devanagari"))) for x in ("प्रशांत", "प्रशान्त"))
    >>> one == other
    True
    """
    return _M_BEFORE_CONSONANT.sub("न", native.translate(_ALIKE)).replace("इनदर", "एनदर")
