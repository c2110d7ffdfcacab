"""Make `kycmatch/data/names_by_ear.tsv`: frequent names whose letters say little of their sounds.

    python tools/build_names_by_ear.py DIRECTORY

DIRECTORY has `tokens_russian.tsv`: a Latin word, the Cyrillic letters separated by spaces, how many
people. A word goes into the table where the tables of letters do not read it so, or hardly.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict
from pathlib import Path

from kycmatch.romanize import odds
from kycmatch.romanize.channel import edge
from kycmatch.romanize.units import units
from kycmatch.text.fold import letters as folded

TABLE = Path(__file__).resolve().parent.parent / "kycmatch" / "data" / "names_by_ear.tsv"
FREQUENT = 4
CERTAINLY = 10
"""Persons with a spelling, and with one that begins otherwise: from there on no translation."""
HARDLY = -1.5
LIKELY_FIRST = 65

HEADER = """\
# Frequent names whose letters say little of their sounds, and these sounds in Russian letters.
# Source: tokens_russian.tsv, names of people from Wikidata (licence: CC0), {digest}
# Made by tools/build_names_by_ear.py.
latin\tsounds
"""


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    path = parser.parse_args().directory / "tokens_russian.tsv"
    # What is found must not depend on what was found before.
    TABLE.write_text(HEADER.format(digest=""), encoding="utf-8")
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, native, count = line.split("\t")
        word = folded(latin)
        if word.isascii() and word.isalpha() and len(word) > 2:
            counts["".join(units(native.replace(" ", ""), "Cyrillic")), word] += int(count)
    found: dict[str, list[str]] = defaultdict(list)
    for (native, word), uses in counts.items():
        letters = units(native, "Cyrillic")
        if len(letters) < 2:
            continue
        spoken = odds.Word(letters, "Cyrillic", "cyrillic")
        alike = word[0] in edge(spoken.native, LIKELY_FIRST, True)
        if uses < (FREQUENT if alike else CERTAINLY):
            continue
        weighed = odds.odds_of(spoken, word)
        if weighed is None or weighed.value < HARDLY:
            found[word].append(native)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    rows = sorted(f"{word}\t{' '.join(sorted(natives))}\n" for word, natives in found.items())
    TABLE.write_text(HEADER.format(digest=digest) + "".join(rows), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
