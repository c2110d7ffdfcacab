"""Make `kycmatch/data/latin_icao.tsv`: national Latin letters and what documents write for them.

    python tools/build_latin_icao.py FACTS/icao/icao_latin.csv

The argument is the table of Doc 9303-3 section 6.A, re-keyed as facts: letter, spelling, rank.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "latin_icao.tsv"

# Spellings that are customary on forms and on documents of their countries, and not in Doc 9303.
CUSTOMARY = [
    ("đ", "dj", "Croatian, Serbian, Bosnian Đ, as in Djokovic"),
    ("ð", "dh", "Icelandic and Faroese Ð"),
    ("ŋ", "ng", "Sámi Ŋ"),
    ("ø", "o", "the letter without its stroke"),
    ("ə", "a", "Azerbaijani Ə, as in Aliyev"),
    ("ə", "e", "Azerbaijani Ə"),
    ("ő", "oe", "Hungarian Ő written as Ö is"),
    ("ű", "ue", "Hungarian Ű written as Ü is"),
]

HEADER = """\
# What documents write for national Latin letters, in lower case.
# Source: ICAO Doc 9303-3, 8th edition 2021, section 6.A (re-keyed facts: letter, spelling, rank; no
# prose); rows of system `customary` compiled for kycmatch. Rank 1 is the recommended spelling.
# Made by tools/build_latin_icao.py. Licence: facts, none claimed.
letter\tspelling\tsystem\trank\tnote
"""


def main(source: Path) -> None:
    """Write the table."""
    rows: set[tuple[str, str, str, str, str]] = set()
    with source.open(encoding="utf-8", newline="") as lines:
        for fact in csv.DictReader(lines):
            letter = fact["char_lower"]
            if not letter.isascii():
                rows.add((letter, fact["mrz"].lower(), "icao_9303", fact["rank"], ""))
    rows.update((letter, spelling, "customary", "9", note) for letter, spelling, note in CUSTOMARY)
    body = "\n".join("\t".join(row) for row in sorted(rows, key=lambda r: (r[0], r[3], r[1])))
    TABLE.write_text(HEADER + body + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
