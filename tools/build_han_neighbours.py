"""Build kycmatch/data/han_korean.tsv and han_vietnamese.tsv: characters as Korea and Vietnam read them.

    python tools/build_han_neighbours.py UNIHAN_FOLDER OUTPUT_FOLDER

UNIHAN_FOLDER holds Unihan_Readings.txt and Unihan_Variants.txt (Unicode 15). The spellings of
Korean syllables are those of korean_syllables.tsv and korean_surnames.tsv in OUTPUT_FOLDER, and for
other syllables those that follow from the rules below.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from itertools import product
from pathlib import Path

from build_han_readings import named, unihan

ABOUT = """\
# Source: Unihan 15.0 (Unicode licence), {field}; simplified characters are read as their traditional
# forms are. {more}Licence: Unicode licence. Made by tools/build_han_neighbours.py; do not edit.
"""
INITIALS = (
    "g k", "kk", "n", "d t", "tt", "r l", "m", "b p", "pp", "s sh", "ss", "", "j ch", "jj", "ch",
    "k", "t", "p", "h",
)  # fmt: skip
VOWELS = (
    "a ah", "ae", "ya", "yae", "eo u o", "e", "yeo you yu yo", "ye", "o", "wa", "wae", "oe", "yo",
    "u oo", "wo weo",
    "we", "wi", "yu yoo you", "eu u", "ui eui", "i ee",
)  # fmt: skip
FINALS = (
    "", "k g", "", "", "n", "", "", "", "l", "", "", "", "", "", "", "", "m", "p b", "", "", "",
    "ng", "", "", "", "", "", "",
)  # fmt: skip


# Vietnamese surnames in the reading of names, which the dictionaries of kVietnamese mostly lack or
# give in an older form; compiled for kycmatch.
SURNAMES = (
    "李 ly,劉 luu,趙 trieu,黃 huynh,黃 hoang,徐 tu,朱 chu,朱 chau,胡 ho,何 ha,馮 phung,魏 nguy,袁 vien,"
    "蔡 thai,任 nhiem,任 nham,蔣 tuong,潘 phan,汪 uong,姜 khuong,范 pham,賈 gia,秦 tan,譚 dam,白 bach,"
    "薛 tiet,鄒 trau,郝 hac,邱 khau,武 vo,武 vu,邵 thieu,陶 dao,龔 cung,葛 cat,邢 hinh,齊 te,韋 vi,"
    "申 than,焦 tieu,龐 bang,翟 trach,尚 thuong,俞 du,季 quy,單 thien,紀 ky,詹 chiem,柯 kha,游 du,"
    "駱 lac,滕 dang,符 phu,褚 tru,阮 nguyen,陳 tran,吳 ngo,丁 dinh,杜 do,梁 luong,裴 bui,鄧 dang,"
    "楊 duong,鄭 trinh,張 truong,葉 diep,林 lam,王 vuong,黎 le,孫 ton,高 cao,曹 tao,郭 quach,謝 ta,"
    "許 hua,宋 tong,曾 tang,羅 la,呂 la,呂 lu,馬 ma,石 thach,金 kim,余 du,傅 pho,莊 trang,段 doan,"
    "聶 nhiep,尹 doan,江 giang,萬 van,湯 thang,唐 duong,彭 banh,董 dong,程 trinh,蘇 to,盧 lu,盧 lo,"
    "沈 tham,鍾 chung,崔 thoi,陸 luc,廖 lieu,方 phuong,熊 hung,孟 manh,侯 hau,史 su,顧 co,毛 mao"
)

# Forms of other countries for characters of which Unihan gives the Korean reading by Korea's form alone.
KOREAN_FORMS = {"尚": "尙", "慎": "愼", "顛": "顚", "闘": "鬪", "挙": "擧"}


def romanized(syllable: str) -> list[str]:
    """The ways in which passports write a Korean syllable."""
    code = ord(syllable) - 0xAC00
    start, vowel, end = code // 588, code % 588 // 28, code % 28
    parts = (INITIALS[start].split() or [""], VOWELS[vowel].split(), FINALS[end].split() or [""])
    return ["".join(ways) for ways in product(*parts)]


def plain(word: str) -> str:
    """Vietnamese without its marks."""
    letters = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(c for c in letters if c.isascii() and c.isalpha())


def spellings(folder: Path) -> dict[str, list[str]]:
    """The spellings that the two tables of Korean names have."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in ("korean_surnames", "korean_syllables"):
        for line in (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                syllable, cell = line.split("\t")[:2]
                found[syllable] += cell.split()
    return found


def add_surnames(vietnamese: dict[str, set[str]]) -> None:
    """Add the surnames that the dictionaries lack."""
    for item in SURNAMES.split(","):
        char, syllable = item.split()
        vietnamese[syllable].add(char)


def main(unihan_folder: Path, output_folder: Path) -> None:
    """Write both tables."""
    fields = frozenset({"kHangul", "kVietnamese"})
    readings = unihan(unihan_folder / "Unihan_Readings.txt", fields)
    variants = unihan(unihan_folder / "Unihan_Variants.txt", frozenset({"kSimplifiedVariant"}))
    korean: dict[str, set[str]] = defaultdict(set)
    vietnamese: dict[str, set[str]] = defaultdict(set)

    def add(char: str, of: str) -> None:
        for syllable in re.findall(r"[\uac00-\ud7a3]", readings["kHangul"].get(of, "")):
            korean[syllable].add(char)
        for word in readings["kVietnamese"].get(of, "").split():
            vietnamese[plain(word)].add(char)

    for char in filter(named, sorted(readings["kHangul"].keys() | readings["kVietnamese"].keys())):
        add(char, char)
    add_surnames(vietnamese)
    for char, of in KOREAN_FORMS.items():
        add(char, of)
    for char, value in sorted(variants["kSimplifiedVariant"].items()):
        for code in value.split():
            form = chr(int(code.split("<")[0][2:], 16))
            add(form, char)
            for characters in vietnamese.values():
                if char in characters:
                    characters.add(form)
    write(korean, vietnamese, output_folder)


def write(
    korean: dict[str, set[str]], vietnamese: dict[str, set[str]], output_folder: Path
) -> None:
    """Write the two tables of what was found."""
    known = spellings(output_folder)
    lines = ["syllable\tcharacters\tspellings"]
    for syllable in sorted(korean):
        ways = dict.fromkeys([*known.get(syllable, ()), *romanized(syllable)])
        lines.append(f"{syllable}\t{''.join(sorted(korean[syllable]))}\t{' '.join(ways)}")
    more = "Spellings: those of korean_syllables and korean_surnames, others by rule.\n# "
    about = ABOUT.format(field="kHangul", more=more)
    _write(output_folder / "han_korean.tsv", "Korean", about, lines)
    lines = ["syllable\tcharacters"]
    lines += [f"{word}\t{''.join(sorted(vietnamese[word]))}" for word in sorted(vietnamese) if word]
    about = ABOUT.format(
        field="kVietnamese",
        more="Syllables are without their\n# marks; surnames compiled for kycmatch. ",
    )
    _write(output_folder / "han_vietnamese.tsv", "Vietnamese", about, lines)


def _write(path: Path, language: str, about: str, lines: list[str]) -> None:
    title = f"# {language} readings of Chinese characters.\n"
    path.write_text(title + about + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
