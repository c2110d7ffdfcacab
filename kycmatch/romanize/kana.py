"""Kana in Latin letters, and Japanese words in Latin letters brought to one spelling.

Passports write Hepburn without long vowels (rules of the foreign ministry of Japan); people also
write Kunrei, what they type into a word processor, OH or OO for a long o, M or N before B, M, P.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

HEPBURN = "hepburn_passport"
LONG_VOWELS = "hepburn_long_vowels"
KUNREI = "kunrei"

_LONGEST = 64
_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの",
    "h": "はひふへほ", "m": "まみむめも", "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ",
    "d": "だぢづでど", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ",
}  # fmt: skip
_ALONE = {
    "や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "ゐ": "i", "ゑ": "e",
    "を": "o", "ゔ": "bu", "し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji",
    "ぢ": "ji", "づ": "zu", "ん": "n",
}  # fmt: skip
_SMALL = {
    "ゃ": "ya",
    "ゅ": "yu",
    "ょ": "yo",
    "ぁ": "a",
    "ぃ": "i",
    "ぅ": "u",
    "ぇ": "e",
    "ぉ": "o",
    "ゎ": "wa",
}
_WITHOUT_Y = ("sh", "ch", "j")


@cache
def _sounds() -> dict[str, str]:
    found = {
        kana: consonant + vowel
        for consonant, row in _ROWS.items()
        for kana, vowel in zip(row, "aiueo", strict=True)
    }
    found |= _ALONE
    for kana, sound in list(found.items()):
        if len(sound) > 1 and sound[-1] in "iue":
            found |= {kana + small: _contracted(sound[:-1], own) for small, own in _SMALL.items()}
    return found


def _contracted(consonant: str, own: str) -> str:
    return consonant + (own[1:] if own[0] == "y" and consonant in _WITHOUT_Y else own)


def hiragana(text: str) -> str:
    """`text` with its katakana, of any width, as hiragana.

    >>> hiragana("ﾔﾏﾀﾞタロウ")
    'やまだたろう'
    """
    plain = unicodedata.normalize("NFKC", text)
    return "".join([chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in plain])


@lru_cache(maxsize=4096)
def romaji(text: str) -> str | None:
    """Kana, letter by letter in Hepburn with every long vowel written; None where it is not kana.

    The mark that lengthens an i is written by nobody.

    >>> romaji("おおの"), romaji("さっちゃん"), romaji("タロー"), romaji("リー"), romaji("太郎")
    ('oono', 'satchan', 'taroo', 'ri', None)
    """
    plain = hiragana(text[:_LONGEST])
    sounds = _sounds()
    made = ""
    doubled = False
    at = 0
    while at < len(plain):
        char = plain[at]
        if char == "っ":
            doubled = True
        elif char == "ー":
            made += made[-1:].strip("i")
        elif char in "ゝゞ" and at:
            before = plain[at - 1]
            voiced = unicodedata.normalize("NFC", before + "\u3099")
            made += sounds.get(voiced if char == "ゞ" else before, "")
        else:
            sound = sounds.get(plain[at : at + 2] if len(plain) > at + 1 else "")
            at += sound is not None
            sound = sound or sounds.get(char) or _SMALL.get(char)
            if sound is None:
                return None
            made += _onset(sound) * doubled + sound
            doubled = False
        at += 1
    return made


def _onset(sound: str) -> str:
    """What a small tsu before `sound` becomes: its consonant, T before CH."""
    return "t" if sound.startswith("ch") else sound[:1].strip("aiueo")


_KUNREI = """\
tch=cch zzy=jj jjy=jj zzi=jji ssy=ssh tty=cch ssi=sshi tti=cchi ttu=ttsu dzu=zu dsu=zu dji=ji dj=j
sy=sh ty=ch cy=ch zy=j jy=j dy=j si=shi ti=chi tu=tsu hu=fu zi=ji di=ji du=zu wo=o ye=e l=r
"""
"""Letters of Kunrei and of word processors, and those of Hepburn for them."""
_TO_HEPBURN = dict(pair.split("=") for pair in _KUNREI.split())
_KUNREI_GROUP = re.compile("|".join(_TO_HEPBURN).replace("hu", "(?<![sc])hu"))
_M = re.compile("m(?=[bmp])")
_LONG_H = re.compile("(?<=[ou])h(?=[^aiueoy]|$)")
_LONG = re.compile("o[ou]+|uu+|aa+|ee+")


@lru_cache(maxsize=16384)
def hepburn(word: str) -> str:
    """A Japanese word (a to z) in Hepburn; its long vowels stay as they are written.

    >>> hepburn("syunpei"), hepburn("homma"), hepburn("ohno"), hepburn("hotcho")
    ('shunpei', 'honma', 'oono', 'hoccho')
    """
    plain = word[:_LONGEST]
    plain = _KUNREI_GROUP.sub(lambda found: _TO_HEPBURN[found[0]], plain)
    plain = _M.sub("n", plain)
    return _LONG_H.sub(lambda found: found.string[found.start() - 1], plain)


def short(hepburn_word: str) -> str:
    """A word in Hepburn with its long vowels short, as passports write it.

    >>> short("oono"), short("youko"), short("inoue")
    ('ono', 'yoko', 'inoe')
    """
    return _LONG.sub(lambda found: found[0][0], hepburn_word)


@lru_cache(maxsize=16384)
def is_romaji(word: str) -> bool:
    """Whether `word` (a to z) can be a Japanese word in Latin letters.

    >>> is_romaji("takeshi"), is_romaji("ohtani"), is_romaji("takesih"), is_romaji("kim")
    (True, True, False, False)
    """
    return _SYLLABLES.fullmatch(hepburn(word)) is not None


_SYLLABLES = re.compile(
    r"(?!n[^aiueoy])(?:n(?![aiueoy])|(?:([ksthpgzjbdmr])\1|c(?=ch))?"
    r"(?:(?:[kgnhbpmr]y|sh|ch|j|[kgsztdnhbpmrwf]|ts)?[aiueo]|y[auo])|(?<=[aiueo])cch[aiueo]|(?<=[aiueo])ttsu"
    r"|(?<=[aiueo])ssh[aiueo])+"
)


def reads(text: str, word: str) -> tuple[str, float, bool] | None:
    """How the folded `word` writes the kana `text`: (system, cost, whether sure); None where not.

    A long vowel may be left out. One that the kana does not have is not sure: OHNO is not おの.

    >>> reads("おおの", "ono"), reads("おおの", "ohno")
    (('hepburn_passport', 0.0, True), ('hepburn_long_vowels', 0.0, True))
    >>> reads("おの", "ohno"), reads("しゅうじ", "syuuzi"), reads("たけし", "takashi")
    (('hepburn_long_vowels', 0.3, False), ('kunrei', 0.02, True), None)
    """
    sound = romaji(text)
    if not sound or not word.isascii():
        return None
    full = hepburn(sound)
    plain = hepburn(word)
    brief = short(full)
    if short(plain) != brief:
        return None
    if len(plain) > len(full):
        return LONG_VOWELS, _LONGER, False
    if _KUNREI_GROUP.sub(lambda found: _TO_HEPBURN[found[0]], word) != word and "cch" not in plain:
        return KUNREI, 0.02, True
    return (HEPBURN if plain == brief else LONG_VOWELS), 0.0, True


_LONGER = 0.3
