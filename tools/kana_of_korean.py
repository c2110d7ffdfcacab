"""How names of Korea are written in katakana: syllable by syllable, as the press of Japan does.

The consonants k, t, p, ch are voiced between vowels and after n, m, ng, l, and before a vowel the
end of a syllable belongs to the next one (윤아 is ユナ). Compiled for kycmatch from general
knowledge of the transcription.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from kycmatch.data import read
from kycmatch.romanize import hangul
from kycmatch.text.fold import letters as folded

_FIRST, _VOWELS, _FINALS = 0xAC00, 21, 28
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MIDDLES = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_ENDS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_ROW_OF = dict(zip(_INITIALS, "kKntTrmpPss-cCCKTPh", strict=True))
"""Capitals are never voiced."""
_VOICED = {"k": "g", "t": "d", "p": "b", "c": "j"}
# The kana of each row before a, i, u, e, o; before ya, yu, yo (ye is e); before wa, wi, we, wo.
_ROWS = {
    "-": ("ア イ ウ エ オ", "ヤ ユ ヨ", "ワ ウィ ウェ ウォ"),
    "k": ("カ キ ク ケ コ", "キャ キュ キョ", "クァ クィ クェ クォ"),
    "g": ("ガ ギ グ ゲ ゴ", "ギャ ギュ ギョ", "グァ グィ グェ グォ"),
    "n": ("ナ ニ ヌ ネ ノ", "ニャ ニュ ニョ", "ヌァ ヌィ ヌェ ヌォ"),
    "t": ("タ ティ トゥ テ ト", "テャ テュ テョ", "トァ トゥィ トェ トォ"),
    "d": ("ダ ディ ドゥ デ ド", "デャ デュ デョ", "ドァ ドゥィ ドェ ドォ"),
    "r": ("ラ リ ル レ ロ", "リャ リュ リョ", "ルァ ルィ ルェ ルォ"),
    "m": ("マ ミ ム メ モ", "ミャ ミュ ミョ", "ムァ ムィ ムェ ムォ"),
    "p": ("パ ピ プ ペ ポ", "ピャ ピュ ピョ", "プァ プィ プェ プォ"),
    "b": ("バ ビ ブ ベ ボ", "ビャ ビュ ビョ", "ブァ ブィ ブェ ブォ"),
    "s": ("サ シ ス セ ソ", "シャ シュ ショ", "スァ スィ スェ スォ"),
    "c": ("チャ チ チュ チェ チョ", "チャ チュ チョ", "チャ チュイ チェ チョ"),
    "j": ("ジャ ジ ジュ ジェ ジョ", "ジャ ジュ ジョ", "ジャ ジュイ ジェ ジョ"),
    "h": ("ハ ヒ フ ヘ ホ", "ヒャ ヒュ ヒョ", "ファ フィ フェ フォ"),
}
_VOWEL = {
    "ㅏ": "a", "ㅐ": "e", "ㅑ": "ya", "ㅒ": "ye", "ㅓ": "o", "ㅔ": "e", "ㅕ": "yo", "ㅖ": "ye",
    "ㅗ": "o", "ㅘ": "wa", "ㅙ": "we", "ㅚ": "we", "ㅛ": "yo", "ㅜ": "u", "ㅝ": "wo", "ㅞ": "we",
    "ㅟ": "wi", "ㅠ": "yu", "ㅡ": "u", "ㅢ": "wi", "ㅣ": "i",
}  # fmt: skip
_SOUNDS = (("a", "i", "u", "e", "o"), ("ya", "yu", "yo"), ("wa", "wi", "we", "wo"))
_FINAL_KANA = {
    "": "", "ㄱ": "ク", "ㄴ": "ン", "ㄷ": "ッ", "ㄹ": "ル", "ㅁ": "ム", "ㅂ": "プ", "ㅅ": "ッ", "ㅇ": "ン",
    "ㅆ": "ッ", "ㅈ": "ッ", "ㅊ": "ッ", "ㅋ": "ク", "ㅌ": "ッ", "ㅍ": "プ", "ㄲ": "ク", "ㅎ": "",
}  # fmt: skip
_CARRIED = {"ㄴ": "n", "ㄹ": "r", "ㅁ": "m", "ㄱ": "g", "ㅂ": "b", "ㅅ": "s"}
"""What the end of a syllable becomes before a vowel."""
_MADE_UP = 0.3
"""What a name counts that is put together of syllables of names."""
_VOICING = frozenset({"", *"ㄴㄹㅁㅇㅎ"})


def _kana(row: str, vowel: str) -> str:
    """The kana of a consonant's row before a vowel."""
    if vowel == "ye":
        return "イェ" if row == "-" else _kana(row, "e")
    for sounds, kana in zip(_SOUNDS, _ROWS[row], strict=True):
        if vowel in sounds:
            return kana.split()[sounds.index(vowel)]
    raise ValueError(vowel)


def _letters(syllable: str) -> tuple[str, str, str]:
    code = ord(syllable) - _FIRST
    initial, rest = divmod(code, _VOWELS * _FINALS)
    vowel, final = divmod(rest, _FINALS)
    return _INITIALS[initial], _MIDDLES[vowel], _ENDS[final]


def katakana(word: str) -> dict[str, float]:
    """The ways to write the Hangul `word` in katakana, each with its share of 1."""
    spelt = [_letters(syllable) for syllable in word]
    made = {"": 1.0}
    for place, (initial, vowel, final) in enumerate(spelt):
        before = spelt[place - 1][2] if place else None
        longer: dict[str, float] = {}
        for row, share in _rows(initial, vowel, before).items():
            kana = _kana(row, _sound(initial, vowel))
            for head, part in made.items():
                carried = initial == "ㅇ" and row != "-"
                text = head[:-1] + kana if carried else head + kana
                longer[text + _FINAL_KANA.get(final, "")] = part * share
        made = longer
    return made


def _rows(initial: str, vowel: str, before: str | None) -> dict[str, float]:
    """The rows of kana of an initial after the end `before` of a syllable, with their shares."""
    row = _ROW_OF[initial]
    if initial == "ㅇ" and before in _CARRIED:
        carried = 0.3 if _VOWEL[vowel][0] == "y" else 0.6
        return {_CARRIED[before]: carried, "-": 1 - carried}
    if row in _VOICED:
        voiced = 0.45 if before is None else 0.75 if before in _VOICING else 0.25
        return {row: 1 - voiced, _VOICED[row]: voiced}
    return {row.lower(): 1.0}


def _sound(initial: str, vowel: str) -> str:
    if vowel == "ㅢ" and initial != "ㅇ":
        return "i"
    if vowel == "ㅚ" and initial not in "ㅇㅎㄱ":
        return "e"
    return _VOWEL[vowel]


@cache
def _customs(table: str) -> dict[str, tuple[str, ...]]:
    return {syllables: tuple(spellings.split()) for syllables, spellings in read(table)}


def _spelt(word: str, latin: str) -> bool:
    """Whether `latin` is customary for the syllables of the Hangul `word`."""
    reached = {0}
    for syllable in word:
        ways = _customs("korean_syllables").get(syllable, ())
        if len(word) == 1:
            ways += _customs("korean_surnames").get(syllable, ())
        reached = {i + len(way) for i in reached for way in ways if latin.startswith(way, i)}
    return len(latin) in reached


def surnames() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Surnames of one syllable in katakana, with their customary Latin spellings, best first."""
    for of, spellings in _customs("korean_surnames").items():
        if len(of) == 1:
            ways = katakana(of)
            yield max(ways, key=ways.__getitem__), spellings


def _made_up() -> Iterator[tuple[str, str]]:
    """Given names of two syllables, one pair in eight, each in one of its customary spellings."""
    listed = list(_customs("korean_syllables").items())
    for at, (first, firsts) in enumerate(listed):
        for place, (second, seconds) in enumerate(listed):
            if (7 * at + place) % 8 == 0:
                latin = firsts[place // 8 % len(firsts)] + seconds[at // 8 % len(seconds)]
                yield first + second, latin


def pairs(tokens: Path) -> Iterator[tuple[str, str, float]]:
    """(katakana, Latin word, weight) of Korean words of `tokens`, of surnames and of syllables."""
    found: dict[tuple[str, str], float] = {}
    for line in tokens.read_text(encoding="utf-8").splitlines():
        latin, native, count = line.split("\t")
        word, of = folded(latin), native.replace(" ", "")
        if not (0 < len(of) < 3 and all(map(hangul.is_syllable, of))):
            continue
        if word.isascii() and word.isalpha() and _spelt(of, word):
            key = (of, word)
            found[key] = found.get(key, 0.0) + min(int(count), 400) ** 0.5
    for table in ("korean_surnames", "korean_syllables"):
        for of, spellings in _customs(table).items():
            for word in spellings:
                found[of, word] = found.get((of, word), 0.0) + 1.0
    for of, word in _made_up():
        found[of, word] = found.get((of, word), 0.0) + _MADE_UP
    yield from _shared(found.items())


def _shared(found: Iterable[tuple[tuple[str, str], float]]) -> Iterator[tuple[str, str, float]]:
    for (of, word), weight in found:
        for kana, share in katakana(of).items():
            yield kana, word, weight * share
