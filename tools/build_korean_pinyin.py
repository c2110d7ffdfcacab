"""Build kycmatch/data/korean_pinyin.tsv: syllables of Hangul in names of Chinese people.

    python tools/build_korean_pinyin.py kycmatch/data

The folder has han_mandarin.tsv, han_readings.tsv, han_korean.tsv and han_surnames.tsv. Transcriptions
follow the rules for Chinese of the National Institute of Korean Language (1986).
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

HEADER = """\
# Syllables of Hangul in the names of Chinese people, and the letters of pinyin that they stand for.
# sounds: by the transcription rules of the National Institute of Korean Language (1986); a syllable of
# pinyin may take two of Hangul (웨이 is we and i). readings: pinyin of the characters that Korea reads so;
# surnames: of those that are surnames. The usual one first.
# Source: the rules; Unihan 15.0 (Unicode licence) and pypinyin (MIT) by way of han_korean and
# han_readings. Licence: MIT, Unicode licence. Made by tools/build_korean_pinyin.py; do not edit.
syllable\tsounds\treadings\tsurnames
"""
INITIALS = {
    "zh": "ㅈ", "ch": "ㅊ", "sh": "ㅅ", "b": "ㅂ", "p": "ㅍ", "m": "ㅁ", "f": "ㅍ", "d": "ㄷ", "t": "ㅌ", "n": "ㄴ",
    "l": "ㄹ", "g": "ㄱ", "k": "ㅋ", "h": "ㅎ", "j": "ㅈ", "q": "ㅊ", "x": "ㅅ", "r": "ㄹ", "z": "ㅉ", "c": "ㅊ", "s": "ㅆ",
}  # fmt: skip
FINALS = {
    "a": "아", "o": "오", "e": "어", "ai": "아.이", "ei": "에.이", "ao": "아.오", "ou": "어.우", "an": "안", "en": "언",
    "ang": "앙", "eng": "엉", "ong": "웅", "er": "얼", "i": "이", "ia": "야", "ie": "예", "iao": "야.오", "iu": "유",
    "ian": "옌", "in": "인", "iang": "양", "ing": "잉", "iong": "융", "u": "우", "ua": "와", "uo": "워", "uai": "와.이",
    "ui": "우.이", "uan": "완", "un": "운", "uang": "왕", "ueng": "웡", "ü": "위", "üe": "웨", "üan": "위.안", "ün": "윈",
}  # fmt: skip
ALONE = {
    "yi": "이", "ya": "야", "ye": "예", "yao": "야.오", "you": "유", "yan": "옌", "yin": "인", "yang": "양", "ying": "잉",
    "yong": "융", "wu": "우", "wa": "와", "wo": "워", "wai": "와.이", "wei": "웨.이", "wan": "완", "wen": "원",
    "wang": "왕", "weng": "웡", "yu": "위", "yue": "웨", "yuan": "위.안", "yun": "윈",
}  # fmt: skip
BUZZED = {"zhi": "즈", "chi": "츠", "shi": "스", "ri": "르", "zi": "쯔", "ci": "츠", "si": "쓰"}
# After ㅈ ㅉ ㅊ there is no ㅑ ㅖ ㅠ; the numbers are those of the vowels in Unicode's table.
PLAIN_VOWEL = {2: 0, 7: 5, 12: 8, 17: 13}
LAST_LETTERS = {"아.이": "i", "에.이": "i", "와.이": "i", "우.이": "i", "웨.이": "i", "아.오": "o", "야.오": "o", "어.우": "u",
                "위.안": "an"}  # fmt: skip
MOST = 6
SURNAMES_MOST = 5


def transcribed(pinyin: str) -> list[tuple[str, str]] | None:
    """The syllables of Hangul for one of pinyin with ü, each with its share of the letters."""
    letters = pinyin.replace("ü", "u")
    if pinyin in BUZZED:
        return [(BUZZED[pinyin], letters)]
    if pinyin in ALONE:
        return _shared(ALONE[pinyin], letters)
    initial = next((i for i in INITIALS if pinyin.startswith(i)), "")
    final = pinyin[len(initial) :]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    if final not in FINALS:
        return None
    made = FINALS[final]
    if initial:
        made = _joined(INITIALS[initial], made[0]) + made[1:]
    return [
        (syllable, part)
        for syllable, (_, part) in zip(
            made.split("."), _shared(FINALS[final], letters), strict=True
        )
    ]


def _shared(hangul: str, letters: str) -> list[tuple[str, str]]:
    if "." not in hangul:
        return [(hangul, letters)]
    first, second = hangul.split(".")
    tail = LAST_LETTERS[hangul]
    return [(first, letters.removesuffix(tail)), (second, tail)]


def _joined(initial: str, syllable: str) -> str:
    number = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".index(initial)
    code = ord(syllable) - 0xAC00
    vowel, end = code // 28 % 21, code % 28
    if initial in "ㅈㅉㅊ":
        vowel = PLAIN_VOWEL.get(vowel, vowel)
    return chr(0xAC00 + (number * 21 + vowel) * 28 + end)


def rows(path: Path) -> list[list[str]]:
    """The rows of a table."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")][1:]


def main(folder: Path) -> None:
    """Write the table."""
    sounds: dict[str, dict[str, None]] = defaultdict(dict)
    for pinyin, *_rest in rows(folder / "han_mandarin.tsv"):
        for syllable, letters in transcribed(pinyin) or ():
            sounds[syllable][letters] = None
    usual: dict[str, str] = {}
    for pinyin, characters, *_others in rows(folder / "han_readings.tsv"):
        usual.update(dict.fromkeys(characters, pinyin.replace("ü", "u")))
    family = {
        name: attested.split("|")[0].replace("ü", "u")
        for name, attested, _other, rank in rows(folder / "han_surnames.tsv")
        if len(name) == 1 and int(rank) <= 3
    }
    readings: dict[str, Counter[str]] = defaultdict(Counter)
    surnames: dict[str, Counter[str]] = defaultdict(Counter)
    for syllable, characters, _ways in rows(folder / "han_korean.tsv"):
        for form in initial_forms(syllable):
            for character in characters:
                if character in usual:
                    readings[form][usual[character]] += 1
                if character in family:
                    surnames[form][family[character]] += 1
    lines = []
    for syllable in sorted({*sounds, *readings}):
        cells = [
            sounds[syllable],
            best(readings[syllable], MOST),
            best(surnames[syllable], SURNAMES_MOST),
        ]
        lines.append("\t".join([syllable, *(" ".join(cell) for cell in cells)]))
    (folder / "korean_pinyin.tsv").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def initial_forms(syllable: str) -> set[str]:
    """The syllable with what the initial-sound law of the South makes of it."""
    start, vowel, end = tuple((unicodedata.normalize("NFD", syllable) + " ")[:3])
    iotated = vowel in "ᅣᅤᅧᅨᅭᅲᅵ"
    other = {"ᄅ": "ᄋ" if iotated else "ᄂ", "ᄂ": "ᄋ" if iotated else "ᄂ"}.get(start, start)
    return {syllable, unicodedata.normalize("NFC", (other + vowel + end).strip())}


def best(counts: Counter[str], most: int) -> list[str]:
    """The most frequent keys, ties in their order."""
    return [key for key, _count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))][
        :most
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
