"""Make `kycmatch/data/arabic_spellings.tsv`: Latin spellings of names written in Arabic letters.

    python tools/build_arabic_spellings.py FACTS/other/arabic_name_variants.csv

The argument counts the Latin spellings of each name: Wikidata and an Algerian corpus (CC0) in the
package arabic-name-romanizer 0.2.0 (MIT). Rare spellings are mistakes as often as customs.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

from kycmatch.text.fold import fold

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "arabic_spellings.tsv"
LEAST_COUNT = 3
LEAST_SHARE = 0.01
LEAST_OF_SPELLING = 0.1
"""A spelling is kept for a name that has this share of what its most usual name has of it."""

LONGEST = 2
"""Letters that a spelling may be longer than the most frequent one: more is a second name."""

# Frequent spellings that the counts miss.
ADDED = {"علي": "aly", "امير": "amir emir", "وليد": "waleed oualid", "طارق": "tareq tarik"}

HEADER = """\
# Names written in Arabic letters (vowels and hamza left out of the key) and their customary Latin
# spellings, folded, the most frequent first.
# Source: the package arabic-name-romanizer 0.2.0 (licence: MIT), whose counts are of Wikidata and
# of an Algerian corpus (licence: CC0). Made by tools/build_arabic_spellings.py: 3 persons and 1 %
# of those of the name at least, a tenth of what the spelling's most usual name has of it, no second
# name joined on; a few frequent spellings that the counts miss are compiled for kycmatch.
name\tspellings
"""


def main(source: Path) -> None:
    """Write the table."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    with source.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            count = int(row["count"])
            spelling = fold(row["latin_upper"]).text
            if count >= LEAST_COUNT and float(row["share"]) >= LEAST_SHARE and spelling.isalpha():
                counts[row["arabic_key(normalised)"].replace(" ", "")][spelling] += count
    most: dict[str, int] = defaultdict(int)
    for spellings in counts.values():
        for spelling, count in spellings.items():
            most[spelling] = max(most[spelling], count)
    rows = []
    for name, spellings in sorted(counts.items()):
        best = max(spellings, key=lambda spelling: spellings[spelling])
        kept = [
            spelling
            for spelling, count in sorted(spellings.items(), key=lambda item: (-item[1], item[0]))
            if count >= LEAST_OF_SPELLING * most[spelling] and len(spelling) <= len(best) + LONGEST
        ]
        kept += [spelling for spelling in ADDED.get(name, "").split() if spelling not in kept]
        if kept:
            rows.append(f"{name}\t{' '.join(kept)}\n")
    TABLE.write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
