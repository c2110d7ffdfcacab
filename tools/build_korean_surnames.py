"""Make `kycmatch/data/korean_surnames.tsv`: Latin spellings of Korean surnames.

    python tools/build_korean_surnames.py FACTS/other/korean_surname_spellings.csv

The argument holds facts: shares of passports published by the foreign ministry of Korea, and
customary spellings.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "korean_surnames.tsv"

HEADER = """\
# Korean surnames and their customary Latin spellings, folded.
# Sources: passport statistics of the foreign ministry of Korea, 2024-10-31, where it gives shares
# (facts); customary spellings compiled for kycmatch. Made by tools/build_korean_surnames.py.
# Licence: facts, none claimed; the compilation MIT.
surname\tspellings
"""


def main(source: Path) -> None:
    """Write the table."""
    found: dict[str, set[str]] = defaultdict(set)
    with source.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["hangul"]].add(row["spelling"].lower())
    rows = (f"{name}\t{' '.join(sorted(forms))}\n" for name, forms in sorted(found.items()))
    TABLE.write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
