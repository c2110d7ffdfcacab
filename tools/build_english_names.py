"""Make `kycmatch/data/english_names.tsv`: names whose spelling is settled in English.

    pip download --no-deps names==0.3.0            # public domain data: US census of 1990
    python tools/build_english_names.py NAMES_DIR

NAMES_DIR holds the `dist.*` files of the package names.
"""

from __future__ import annotations

import sys
from pathlib import Path

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "english_names.tsv"
LOWEST_RANK = {"dist.all.last": 5_000, "dist.female.first": 800, "dist.male.first": 500}

HEADER = """\
# Names that are frequent in English: two of them are two names, however alike they are spelt.
# Source: names of the US census of 1990 from the package names 0.3.0 (public domain), the 5000 most
# frequent surnames, 800 women's and 500 men's names. Made by tools/build_english_names.py.
# Licence: public domain.
word
"""


def main(census: Path) -> None:
    """Write the table."""
    found: set[str] = set()
    for file, lowest in LOWEST_RANK.items():
        for line in (census / file).read_text("ascii").splitlines():
            name, _, _, rank = line.split()
            if int(rank) <= lowest:
                found.add(name.lower())
    TABLE.write_text(HEADER + "\n".join(sorted(found)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
