"""The names of `tests.benchmarks.accuracy` by other comparators, in one run.

    python -m venv peers && peers/bin/pip install . -r requirements/peers.txt
    peers/bin/python -m tests.benchmarks.peers DIRECTORY [LANGUAGE ...] [--pairs N]

Each file is sampled evenly: at most N pairs and 2 N of the most similar other people's. Of each
comparator: the FNMR at a FMR of 1 % on these, and the microseconds of CPU time that a pair takes;
of kycmatch with no cached result, of the others as they come.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from itertools import count
from pathlib import Path

from kycmatch.version import __version__
from tests.benchmarks import caches, rates
from tests.benchmarks.accuracy import table
from tests.benchmarks.labelled import FEWEST, Row, languages, rows, verdict

Score = Callable[[Row], float]


def comparators() -> dict[str, Score]:
    """Every comparator by its name; what each compares is a native and a Latin name."""
    from anyascii import anyascii
    from rapidfuzz import fuzz
    from rapidfuzz.distance import JaroWinkler

    def ascii_names(row: Row) -> tuple[str, str]:
        native, latin = anyascii(row["native_name"]), anyascii(row["latin_name"])
        return native.lower(), latin.lower()

    return {
        "kycmatch": lambda row: verdict(row).score or 0.0,
        "logic_v2": logic_v2(),
        "Jaro-Winkler": lambda row: JaroWinkler.similarity(*ascii_names(row)),
        "token_sort_ratio": lambda row: fuzz.token_sort_ratio(*ascii_names(row)) / 100,
    }


def versions() -> str:
    """The versions of what is compared."""
    names = ("nomenklatura", "rigour", "anyascii", "rapidfuzz")
    return ", ".join([f"kycmatch {__version__}", *(f"{name} {version(name)}" for name in names)])


def logic_v2() -> Score:
    """The matcher of OpenSanctions for two persons of whom nothing but the name is known."""
    from followthemoney import model
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm("logic-v2")
    if algorithm is None:
        raise SystemExit("this nomenklatura has no logic-v2")
    settings = algorithm.default_config()

    ids = count()  # what is known of a person is cached by the identifier

    def person(name: str) -> object:
        data = {"id": f"P{next(ids)}", "schema": "Person", "properties": {"name": [name]}}
        return model.get_proxy(data)

    def score(row: Row) -> float:
        entered, printed = person(row["latin_name"]), person(row["native_name"])
        return float(algorithm.compare(entered, printed, settings).score)

    return score


def sample(pairs: Sequence[Row], most: int) -> Sequence[Row]:
    """At most `most` of `pairs`, evenly spread."""
    return pairs[:: -(-len(pairs) // most)] if pairs else pairs


def scored(score: Score, pairs: Sequence[Row]) -> tuple[list[float], float]:
    """The score of each pair, and the mean of the microseconds that one takes."""
    found, taken = [], 0.0
    for row in pairs[:5]:  # loads what each loads
        score(row)
    for row in pairs:
        caches.empty()
        began = time.process_time()
        found.append(score(row))
        taken += time.process_time() - began
    return found, taken / len(pairs) * 1e6


def lines(
    folder: Path, wanted: Sequence[str], most: int, every: dict[str, Score]
) -> Iterator[list[str]]:
    """The cells of each file that has enough names."""
    for language in wanted or languages(folder):
        pairs = sample(rows(folder / f"pairs_{language}.tsv"), most)
        others = sample(rows(folder / f"hard_negatives_{language}.tsv"), 2 * most)
        if len(pairs) < FEWEST or not others:
            continue
        cells = [language, str(len(pairs))]
        for score in every.values():
            found, taken = scored(score, [*pairs, *others])
            true, false = found[: len(pairs)], found[len(pairs) :]
            cells += [f"{rates.fnmr(true, false):.3f}", f"{taken:.0f}"]
        yield cells


def main() -> None:
    """Print one table of all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("directory", type=Path)
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--pairs", type=int, default=300)
    given = parser.parse_args()
    print(f"{versions()}\n")
    every = comparators()
    head = ["file", "pairs", *(cell for name in every for cell in (name, "µs"))]
    for line in table(head, lines(given.directory, given.languages, given.pairs, every)):
        print(line, flush=True)


if __name__ == "__main__":
    main()
