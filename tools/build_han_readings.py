"""Build kycmatch/data/han_readings.tsv: the toneless pinyin readings of every Chinese character.

    python tools/build_han_readings.py UNIHAN_FOLDER OUTPUT_FOLDER

UNIHAN_FOLDER holds Unihan_Readings.txt and Unihan_Variants.txt (Unicode 15; the Debian package
unicode-data has them in /usr/share/unicode, compressed). The other input is pypinyin's dictionary
of single characters, from the installed package.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from pypinyin.constants import PINYIN_DICT

HEADER = """\
# The toneless pinyin readings of Chinese characters, one row a syllable.
# usual: read so unless something says otherwise; common: another reading in everyday use; rare:
# another reading that modern dictionaries have; dated: found in older dictionaries only.
# Sources: pypinyin 0.55 (MIT), pinyin_dict, for the readings and the usual one; Unihan 15.0
# (Unicode licence): kHanyuPinlu for everyday use, kMandarin, kTGHZ2013 and kXHC1983 for rare.
# Made by tools/build_han_readings.py; do not edit.
"""
COLUMNS = ("syllable", "usual", "common", "rare", "dated")
# A reading is in everyday use when this share of the character's occurrences is read so.
EVERYDAY = 0.03
# Characters of given names that the frequencies lack and that people read either way.
READ_EITHER_WAY = frozenset("茜筠玢炅翟覃")
# Interjections and sounds of dialects that no name is read as.
NOT_NAMES = frozenset(
    [
        "m",
        "n",
        "ng",
        "hm",
        "hng",
        "ê",
        "r",
        "yo",
        "lo",
        "o",
        "ei",
        "eng",
        "fiao",
        "wong",
        "biang",
        "cei",
        "nia",
        "nun",
        "rua",
        "tei",
        "len",
        "zhei",
        "bong",
        "din",
        "pia",
    ]
)


def toneless(syllable: str) -> str:
    """Pinyin without its tone: the dots of ü stay."""
    letters = unicodedata.normalize("NFD", syllable)
    plain = "".join(c for c in letters if not unicodedata.combining(c) or c == "\u0308")
    plain = unicodedata.normalize("NFC", plain).replace("ɡ", "g")
    # ü is written u after j, q, x and y.
    return re.sub(r"^([jqxy])ü", r"\1u", plain)


def named(char: str) -> bool:
    """Whether a character is one of its own, and no compatibility form of another."""
    return unicodedata.is_normalized("NFC", char)


def unihan(path: Path, fields: frozenset[str]) -> dict[str, dict[str, str]]:
    """The wanted fields of a Unihan file, by field and character."""
    found: dict[str, dict[str, str]] = {field: {} for field in fields}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("U+"):
            code, field, value = line.split("\t")
            if field in fields:
                found[field][chr(int(code[2:], 16))] = value
    return found


def shares(entry: str) -> dict[str, float]:
    """The share of each reading among a character's occurrences: `dān(5) shàn(3)`."""
    counts: dict[str, int] = defaultdict(int)
    for syllable, count in re.findall(r"([^\s(]+)\((\d+)\)", entry):
        counts[toneless(syllable)] += int(count)
    total = sum(counts.values())
    return {syllable: count / total for syllable, count in counts.items()}


def listed(entry: str) -> set[str]:
    """The readings of kXHC1983 and kTGHZ2013: `0201.130:dān 0998.050:shàn`."""
    return {toneless(s) for item in entry.split() for s in item.split(":")[1].split(",")}


def main(unihan_folder: Path, output_folder: Path) -> None:
    """Write the table."""
    fields = frozenset({"kHanyuPinlu", "kMandarin", "kTGHZ2013", "kXHC1983"})
    readings = unihan(unihan_folder / "Unihan_Readings.txt", fields)
    simplified = unihan(unihan_folder / "Unihan_Variants.txt", frozenset({"kSimplifiedVariant"}))
    simple = {
        char: chr(int(value.split()[-1][2:], 16))
        for char, value in simplified["kSimplifiedVariant"].items()
    }
    table: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))

    def add(column: str, syllables: Iterable[str], char: str) -> None:
        for syllable in syllables:
            table[syllable][column].append(char)

    for code, entry in sorted(PINYIN_DICT.items()):
        char = chr(code)
        if unicodedata.category(char) == "Co" or not named(char):
            continue  # what a private character is differs from system to system
        known = dict.fromkeys(map(toneless, entry.split(",")))
        known = {s: None for s in known if s not in NOT_NAMES and s.isalpha()}
        if not known:
            continue
        # A traditional character is read as its simplified form is.
        forms = (char, simple.get(char, char))
        modern: set[str] = set()
        everyday: set[str] = set()
        for form in forms:
            modern |= {toneless(s) for s in readings["kMandarin"].get(form, "").split()}
            for field in ("kTGHZ2013", "kXHC1983"):
                modern |= listed(readings[field].get(form, ""))
            pinlu = shares(readings["kHanyuPinlu"].get(form, ""))
            everyday |= {s for s, share in pinlu.items() if share >= EVERYDAY}
            if form in READ_EITHER_WAY:
                everyday |= listed(readings["kTGHZ2013"].get(form, ""))
        usual, *others = known
        add("usual", (usual,), char)
        add("common", (s for s in others if s in everyday), char)
        add("rare", (s for s in others if s in modern - everyday), char)
        add("dated", (s for s in others if s not in modern | everyday), char)

    lines = ["\t".join(COLUMNS)]
    for syllable in sorted(table):
        cells = ["".join(sorted(table[syllable][column])) for column in COLUMNS[1:]]
        lines.append("\t".join((syllable, *cells)))
    path = output_folder / "han_readings.tsv"
    path.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
