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
    for char, value in sorted(variants["kSimplifiedVariant"].items()):
        for code in value.split():
            add(chr(int(code.split("<")[0][2:], 16)), char)
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
    about = ABOUT.format(field="kVietnamese", more="Syllables are without their marks. ")
    _write(output_folder / "han_vietnamese.tsv", "Vietnamese", about, lines)


def _write(path: Path, language: str, about: str, lines: list[str]) -> None:
    title = f"# {language} readings of Chinese characters.\n"
    path.write_text(title + about + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
