"""Make the tables of names that stand in Latin letters on both sides.

    python -m tools.train_latin DIRECTORY

DIRECTORY has `tokens_SCRIPT.tsv`: a Latin word, the native letters separated by spaces, how many
people. Two Latin words that are written alike in another script are mostly spellings of one name.
Writes `letters_variants.tsv`: what each letter of one spelling becomes in another, found by
expectation-maximisation; `told_apart.tsv`: frequent words that look like spellings of one name and
that Russian, Arabic and Hebrew never write alike; `common_words.tsv`: how many people share a word.
Needs numpy, which the package does not.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from rapidfuzz.distance import Indel

from kycmatch.names import words
from kycmatch.names.explain.alike import LIMIT, LIMIT_OF_KNOWN
from kycmatch.romanize.alike import odds
from kycmatch.romanize.costs import EDGE
from kycmatch.text.fold import letters as folded
from tools.train_letters import DATA, LONGEST, Model, Pairs, buckets, header, rows

SHARES = {"arabic": 2.0, "russian": 1.0, "hebrew": 0.7}
"""How much a script tells: one that writes no vowels tells more about vowels."""
MOST_SPELLINGS = 8
LEAST_ALIKE = 0.45
MOST_COUNT = 400
MOST_WEIGHT = 4.0
DROPPED = 0.12
FREQUENT = 10
"""People of each of two words in one script who are enough to tell them apart."""
TOGETHER = 0.03
"""Share of them that are written alike by mistake."""
COMMON = 20
LEAST_USES = 150.0
"""Of a letter beside another in the table."""

Spellings = dict[str, Counter[str]]
"""A native word -> its Latin words with their people."""


def spellings(path: Path) -> Spellings:
    """The Latin words that each native word of a file is written as."""
    found: Spellings = defaultdict(Counter)
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, native, count = line.split("\t")
        word = folded(latin)
        if 1 < len(word) <= LONGEST and word.isascii() and word.isalpha():
            found[native][word] += int(count)
    return found


def variants(scripts: dict[str, Spellings]) -> Pairs:
    """Pairs of words that a script writes alike, both ways, and how much each counts."""
    found: dict[tuple[str, str], float] = defaultdict(float)
    for script, of in scripts.items():
        for counts in of.values():
            usual = counts.most_common(MOST_SPELLINGS)
            for i, (one, ours) in enumerate(usual):
                for other, theirs in usual[i + 1 :]:
                    if Indel.normalized_similarity(one, other) >= LEAST_ALIKE:
                        weight = SHARES[script] * min(ours * theirs, MOST_COUNT) ** 0.25
                        found[one, other] += weight
                        found[other, one] += weight
    return {(tuple(one), other): min(w, MOST_WEIGHT) for (one, other), w in found.items()}


def learn(pairs: Pairs) -> Iterator[str]:
    """The rows of the table, by a letter and at most one of its neighbours."""
    names = sorted({letter for of, _ in pairs for letter in of} | {EDGE})
    model = Model(list(buckets(pairs, {name: i for i, name in enumerate(names)})), len(names))
    weights = np.array(list(pairs.values()))
    lengths = np.array([len(word) for _, word in pairs])
    for step in range(10):
        counts, fit = model.expect(weights)
        if step == 6:
            weights[np.argsort(fit / lengths)[: int(len(fit) * DROPPED)]] = 0.0
            counts, fit = model.expect(weights)
        model.maximise(counts, context=step >= 6)
    least = {"xx.": LEAST_USES, ".xx": LEAST_USES, "xxx": float("inf")}
    return rows(model, model.expect(weights)[0], names, least)


def people(scripts: dict[str, Spellings]) -> dict[str, dict[str, Counter[str]]]:
    """By word and script: the native words it is written as, with their people."""
    found: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for script, of in scripts.items():
        for native, counts in of.items():
            for word, count in counts.items():
                found[word][script][native] += count
    return found


def apart(one: dict[str, Counter[str]], other: dict[str, Counter[str]]) -> bool:
    """Whether a script has both words often, and no script writes them alike."""
    seen = False
    for script in one.keys() & other.keys():
        ours, theirs = one[script], other[script]
        a, b = ours.total(), theirs.total()
        if min(a, b) >= FREQUENT:
            seen = True
            if sum(min(ours[w] / a, theirs[w] / b) for w in ours.keys() & theirs.keys()) > TOGETHER:
                return False
    return seen


def told_apart(scripts: dict[str, Spellings]) -> Iterator[str]:
    """Rows of frequent words with those after them that look like their spellings and are not."""
    of = people(scripts)
    frequent = sorted(
        word
        for word, by_script in of.items()
        if len(word) > 2 and any(counts.total() >= FREQUENT for counts in by_script.values())
    )
    for i, one in enumerate(frequent):
        others = []
        for other in frequent[i + 1 :]:
            if Indel.normalized_similarity(one, other, score_cutoff=0.5) == 0.0:
                continue
            limit = LIMIT_OF_KNOWN if words.known(one) and words.known(other) else LIMIT
            if apart(of[one], of[other]) and odds(one, other) >= limit:
                others.append(other)
        if others:
            yield f"{one}\t{' '.join(others)}"


def common(directory: Path) -> Iterator[str]:
    """Rows of words with the number of people in the file that has most of them."""
    most: Counter[str] = Counter()
    for path in sorted(directory.glob("tokens_*.tsv")):
        counts: Counter[str] = Counter()
        for of in spellings(path).values():
            counts.update(of)
        most |= counts
    return (f"{word}\t{count}" for word, count in sorted(most.items()) if count >= COMMON)


def main() -> None:
    """Train and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    directory = parser.parse_args().directory
    used = [directory / f"tokens_{script}.tsv" for script in SHARES]
    scripts = {script: spellings(path) for script, path in zip(SHARES, used, strict=True)}

    def write(
        table: str, what: str, columns: str, found: Iterator[str], inputs: list[Path]
    ) -> None:
        text = header(inputs, columns, what, Path(__file__))
        made = list(found)
        rows_ = "".join(f"{row}\n" for row in made)
        (DATA / f"{table}.tsv").write_text(text + rows_, encoding="utf-8")
        print(table, len(made), "rows", len(rows_), "bytes", file=sys.stderr)

    write(
        "letters_variants",
        "What each letter of a Latin spelling becomes in another of the same name",
        "left\tletter\tright\tuses\tlatin",
        learn(variants(scripts)),
        used,
    )
    write(
        "common_words",
        "Latin words of names that many people share, folded, with how many were counted",
        "word\tpeople",
        common(directory),
        sorted(directory.glob("tokens_*.tsv")),
    )
    write(
        "told_apart",
        "Frequent Latin words that look like spellings of one name and are written for several",
        "name\tothers",
        told_apart(scripts),
        used,
    )


if __name__ == "__main__":
    main()
