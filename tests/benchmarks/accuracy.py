"""How often names are told right, language by language, on labelled data of your own.

    python -m tests.benchmarks.accuracy DIRECTORY [LANGUAGE ...]

DIRECTORY holds tab-separated files with a line of column names:

    pairs_LANG.tsv            native_name  latin_name  country     one person's name, written twice
    hard_negatives_LANG.tsv   the same columns                     a name and another person's
    siblings_LANG.tsv         the same columns                     as above, of the same surname

The Latin name is taken as entered and the native one as printed. The table is in Markdown:

- FNMR: the share of true pairs scored no higher than the best 1 % of other people's names (hard:
  those of the file; random: each native name with the Latin names of four others, as drawn).
- auto, close, stuck: true pairs that match, are close, mismatch or cannot be compared.
- accepted, waved: hard negatives that match, that are close; then the same of siblings.
"""

from __future__ import annotations

import csv
import random
import sys
import time
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from kycmatch import Verdict, compare_names

Row = dict[str, str]
_FEWEST = 20
_HEAD = (
    "| file | pairs | FNMR hard | FNMR random | auto | close | stuck | others accepted | waved "
    "| siblings accepted | close | µs a pair |"
)


def rows(path: Path) -> list[Row]:
    """The rows of a table; none where there is no such file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def judged(pairs: Iterable[Row]) -> list[Verdict]:
    """The verdict of each row, the Latin name entered and the native one printed."""
    return [
        compare_names(row["latin_name"], row["native_name"], country=row["country"] or None)
        for row in pairs
    ]


def others(pairs: Sequence[Row]) -> list[Row]:
    """Each native name with the Latin names of four other people of the file."""
    draw = random.Random(7)
    found = []
    for _ in range(4):
        order = list(pairs)
        draw.shuffle(order)
        found += [
            row | {"latin_name": other["latin_name"]}
            for row, other in zip(pairs, order, strict=True)
            if _key(row["native_name"]) != _key(other["native_name"])
            and _key(row["latin_name"]) != _key(other["latin_name"])
        ]
    return found


def _key(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return "".join(sorted("".join(c if c.isalnum() else " " for c in plain).casefold().split()))


def fnmr(true: Sequence[Verdict], false: Sequence[Verdict], share: float = 0.01) -> float:
    """The share of true pairs that are not scored above all but `share` of the false ones."""
    allowed = int(share * len(false))
    limit = sorted((v.score or 0.0 for v in false), reverse=True)[allowed]
    return bisect_right(sorted(v.score or 0.0 for v in true), limit) / len(true)


def shares(verdicts: Sequence[Verdict]) -> Counter[str]:
    """How many of a thousand verdicts have each outcome."""
    counts = Counter(verdict.outcome.value for verdict in verdicts)
    return Counter({outcome: n / max(len(verdicts), 1) for outcome, n in counts.items()})


def line(folder: Path, language: str) -> str | None:
    """The row of one language; None where there is too little to measure."""
    pairs = rows(folder / f"pairs_{language}.tsv")
    negatives = rows(folder / f"hard_negatives_{language}.tsv")
    if len(pairs) < _FEWEST or not negatives:
        return None
    start = time.perf_counter()
    true, false = judged(pairs), judged(negatives)
    cost = (time.perf_counter() - start) / (len(true) + len(false)) * 1e6
    t, f = shares(true), shares(false)
    s = shares(judged(rows(folder / f"siblings_{language}.tsv")))
    stuck = t["mismatch"] + t["not_comparable"]
    figures = (
        fnmr(true, false), fnmr(true, judged(others(pairs))), t["match"], t["close"], stuck,
        f["match"], f["close"], s["match"], s["close"],
    )  # fmt: skip
    cells = (language, str(len(pairs)), *(f"{x:.4f}" for x in figures), f"{cost:.0f}")
    return f"| {' | '.join(cells)} |"


def main(directory: str, *languages: str) -> None:
    """Print the table of every language in `directory`, or of those named."""
    folder = Path(directory)
    found = sorted(path.name[6:-4] for path in folder.glob("pairs_*.tsv"))
    print(_HEAD)
    print(f"|{'---|' * (_HEAD.count('|') - 1)}")
    for language in languages or found:
        printed = line(folder, language)
        if printed is not None:
            print(printed, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
