"""How often names are told right, language by language, on labelled data of your own.

    python -m tests.benchmarks.accuracy DIRECTORY [LANGUAGE ...] [--train DIRECTORY]

What DIRECTORY holds is told in `tests.benchmarks.labelled`; the directory after --train, in
`tests.benchmarks.tokens`. The tables are in Markdown, without any name:

- FNMR: the share of true pairs scored no higher than the best 1 % of other people's names (hard:
  those of the file; random: each native name with the Latin names of four others, as drawn).
- auto, close, stuck: true pairs that match, are close, mismatch or cannot be compared.
- accepted, waved: hard negatives that match, that are close; then the same of siblings.
- the time of a comparison with no cached result: the mean, and what 99 % do not exceed.
- the means of the outcomes;
- the shares of true pairs, hard negatives and siblings above some scores;
- how often the caches answer when the pairs of a file are judged one after the other;
- the FNMR of pairs all of whose words were seen in learning, and of the others;
- the reasons with which true pairs are told apart.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from kycmatch import Outcome
from tests.benchmarks import rates
from tests.benchmarks.labelled import Judged, languages, read
from tests.benchmarks.tokens import Seen

_HEAD = (
    "file", "pairs", "FNMR hard", "FNMR random", "auto", "close", "stuck", "others accepted",
    "waved", "siblings accepted", "close", "µs a pair", "p99",
)  # fmt: skip
_OTHER_NAMES = frozenset({"latin-aka", "uk", "be"})
"""Files with many pairs of other names of a person: no mean of `auto` counts them."""


def table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterable[str]:
    """The lines of a table in Markdown."""
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    for line in lines:
        yield f"| {' | '.join(line)} |"


def outcome_row(file: Judged) -> list[str]:
    """The cells of one file in the table of outcomes."""
    true, hard, random = map(rates.scores, (file.true, file.hard, file.random))
    t, h, s = map(rates.outcomes, (file.true, file.hard, file.siblings))
    stuck = t[Outcome.MISMATCH] + t[Outcome.NOT_COMPARABLE]
    figures = (
        rates.fnmr(true, hard), rates.fnmr(true, random), t[Outcome.MATCH], t[Outcome.CLOSE],
        stuck, h[Outcome.MATCH], h[Outcome.CLOSE], s[Outcome.MATCH], s[Outcome.CLOSE],
    )  # fmt: skip
    taken = (rates.mean(file.microseconds), rates.percentile(file.microseconds, 0.99))
    shown = (*(f"{x:.4f}" for x in figures), *(f"{x:.0f}" for x in taken))
    return [file.language, str(len(file.pairs)), *shown]


def means(files: Sequence[Judged]) -> list[tuple[str, str]]:
    """The means over the files, and over all their pairs."""
    counted = [file for file in files if file.language not in _OTHER_NAMES]
    auto = [rates.outcomes(file.true)[Outcome.MATCH] for file in counted]
    waved = [rates.outcomes(file.hard)[Outcome.CLOSE] for file in files]
    hard = rates.outcomes([verdict for file in files for verdict in file.hard])
    siblings = rates.outcomes([verdict for file in files for verdict in file.siblings])
    taken = [each for file in files for each in file.microseconds]
    slowest = max((rates.mean(file.microseconds), file.language) for file in files)
    return [
        (f"auto, mean of files without {', '.join(sorted(_OTHER_NAMES))}", _percent(auto)),
        ("waved, mean of files", _percent(waved)),
        ("others accepted, of all hard negatives", f"{hard[Outcome.MATCH]:.3%}"),
        ("siblings accepted, of all siblings", f"{siblings[Outcome.MATCH]:.3%}"),
        ("siblings close, of all siblings", f"{siblings[Outcome.CLOSE]:.2%}"),
        ("µs a pair, mean of files", f"{_mean_time(files):.0f}"),
        ("µs a pair, slowest file", f"{slowest[0]:.0f} ({slowest[1]})"),
        ("µs, 99 % of all pairs timed", f"{rates.percentile(taken, 0.99):.0f}"),
    ]


def _percent(values: Sequence[float]) -> str:
    return f"{rates.mean(values):.2%}"


def _mean_time(files: Sequence[Judged]) -> float:
    return rates.mean([rates.mean(file.microseconds) for file in files])


def share_row(file: Judged) -> list[str]:
    """The percentages of true pairs, hard negatives and siblings above each level."""
    groups = (file.true, file.hard, file.siblings)
    return [
        file.language,
        *(f"{100 * x:.1f}" for group in groups for x in rates.above(rates.scores(group))),
    ]


def share_head() -> list[str]:
    """The names of the columns of `share_row`."""
    groups = ("true", "hard", "siblings")
    return ["file", *(f"{g} > {level:g}" for g in groups for level in rates.LEVELS)]


def seen_row(file: Judged, seen: Seen) -> list[str]:
    """The FNMR of pairs seen and unseen in learning, at the one threshold of the file."""
    threshold = rates.limit(rates.scores(file.hard))
    known: list[float] = []
    new: list[float] = []
    for row, verdict in zip(file.pairs, file.true, strict=True):
        (known if seen(row) else new).append(verdict.score or 0.0)
    shown = (f"{rates.missed(part, threshold):.4f}" if part else "–" for part in (known, new))
    return [file.language, str(len(known)), next(shown), str(len(new)), next(shown)]


def missed_rows(files: Sequence[Judged]) -> list[list[str]]:
    """Each reason that tells true pairs apart, how often, and where the most."""
    counts = {file.language: rates.reasons_missed(file.true) for file in files}
    total: Counter[str] = sum(counts.values(), Counter())
    return [
        [f"`{reason}`", str(n), ", ".join(_most(reason, counts))]
        for reason, n in total.most_common()
    ]


def _most(reason: str, counts: dict[str, Counter[str]]) -> Iterable[str]:
    by_file = Counter({language: found[reason] for language, found in counts.items()})
    return (f"{language} {n}" for language, n in by_file.most_common(5) if n)


def cache_rows(files: Sequence[Judged]) -> list[list[str]]:
    """How often each cache was asked and knew, all files together; each began with empty ones."""
    asked: Counter[str] = Counter()
    known: Counter[str] = Counter()
    for file in files:
        for rate in file.cached:
            asked[rate.name] += rate.asked
            known[rate.name] += rate.known
    every = [("all", asked.total(), known.total())]
    each = [(name, n, known[name]) for name, n in asked.most_common()]
    return [[f"`{name}`", str(n), f"{hits / n:.1%}"] for name, n, hits in every + each if n]


def main() -> None:
    """Print the tables of every language in a directory, or of those named."""
    parser = argparse.ArgumentParser()
    parser.add_argument("directory", type=Path)
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--train", type=Path)
    given = parser.parse_args()
    files: list[Judged] = []

    def judged() -> Iterable[Judged]:
        for language in given.languages or languages(given.directory):
            file = read(given.directory, language)
            if file:
                files.append(file)
                yield file

    for line in table(_HEAD, map(outcome_row, judged())):
        print(line, flush=True)
    if not files:
        return
    sections: list[tuple[str, Sequence[str], Iterable[Sequence[str]]]] = [
        ("Means", ("figure", "value"), means(files)),
        ("Shares above a score, in percent", share_head(), map(share_row, files)),
        ("Caches", ("cache", "asked", "knew"), cache_rows(files)),
        ("Why true pairs are told apart", ("reason", "pairs", "most"), missed_rows(files)),
    ]
    if given.train:
        seen = Seen(given.train)
        head = ("file", "seen", "FNMR hard", "unseen", "FNMR hard")
        sections.append(("Words seen in learning", head, (seen_row(f, seen) for f in files)))
    for title, columns, lines in sections:
        print(f"\n### {title}\n", *table(columns, lines), sep="\n")


if __name__ == "__main__":
    main()
