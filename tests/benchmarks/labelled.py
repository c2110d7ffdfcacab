"""Labelled names: pairs of one person's, of other people's, of siblings'; and their verdicts.

A directory holds tab-separated files with a line of column names:

    pairs_LANG.tsv            native_name  latin_name  country     one person's name, written twice
    hard_negatives_LANG.tsv   the same columns                     a name and another person's
    siblings_LANG.tsv         the same columns                     as above, of the same surname

The Latin name is taken as entered and the native one as printed.
"""

from __future__ import annotations

import csv
import random
import time
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kycmatch import Verdict, compare_names
from tests.benchmarks import caches

Row = dict[str, str]
FEWEST = 20
"""Pairs of a file that is worth a row."""
_TIMED = 300
"""Comparisons of a file that are timed without any cached result, evenly spread."""


@dataclass(frozen=True)
class Judged:
    """The verdicts of one file, how often caches answered meanwhile, and what comparisons took.

    `microseconds` has some comparisons only, each with empty caches.
    """

    language: str
    pairs: list[Row]
    true: list[Verdict]
    random: list[Verdict]
    hard: list[Verdict]
    siblings: list[Verdict]
    cached: list[caches.Rate]
    microseconds: list[float]


def rows(path: Path) -> list[Row]:
    """The rows of a table; none where there is no such file."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def languages(folder: Path) -> list[str]:
    """The languages of the files of pairs in `folder`."""
    return sorted(path.name[6:-4] for path in folder.glob("pairs_*.tsv"))


def read(folder: Path, language: str) -> Judged | None:
    """The verdicts of one language; None where there is too little to measure."""
    pairs = rows(folder / f"pairs_{language}.tsv")
    hard = rows(folder / f"hard_negatives_{language}.tsv")
    if len(pairs) < FEWEST or not hard:
        return None
    siblings = rows(folder / f"siblings_{language}.tsv")
    caches.empty(characters=True)
    true, false = judged(pairs), judged(others(pairs))
    alike, related = judged(hard), judged(siblings)
    cached = caches.rates()
    taken = microseconds([*pairs, *hard])
    return Judged(language, pairs, true, false, alike, related, cached, taken)


def verdict(row: Row) -> Verdict:
    """What is said of a row, the Latin name entered and the native one printed."""
    return compare_names(row["latin_name"], row["native_name"], country=row["country"] or None)


def judged(pairs: Iterable[Row]) -> list[Verdict]:
    """The verdict of each row."""
    return [verdict(row) for row in pairs]


def microseconds(pairs: Sequence[Row]) -> list[float]:
    """The CPU time of each of some comparisons, every cached result forgotten before it."""
    taken = []
    for row in pairs[:: max(1, len(pairs) // _TIMED)]:
        caches.empty()
        began = time.process_time()
        verdict(row)
        taken.append((time.process_time() - began) * 1e6)
    return taken


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
