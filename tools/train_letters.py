"""Train the tables of letters where no standard decides how a name is written in Latin letters.

    python tools/train_letters.py DIRECTORY [--scripts arabic,hebrew,katakana]

DIRECTORY has `tokens_SCRIPT.tsv`: a Latin word, the native letters separated by spaces, how many
people. Each native letter becomes 0 to 4 Latin letters, with odds that depend on the letters before
and after it; the odds are found by expectation-maximisation. Writes `letters_SCRIPT.tsv` and, from
the Latin words of all files, `letters_latin.tsv`: how probable a letter is after two others.
Needs numpy, which the package does not.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from kycmatch.data import read as table_rows
from kycmatch.romanize.alphabets import plain
from kycmatch.romanize.costs import ANY, EDGE
from kycmatch.romanize.units import units
from kycmatch.text.fold import letters as folded
from tools import kana_of_korean

TOOLS = Path(__file__).resolve().parent
DATA = TOOLS.parent / "kycmatch" / "data"
WIDEST = 4
"""Latin letters that one native letter can become."""
LONGEST = 16
BASE = 27
CHUNKS = BASE**WIDEST
UNIT = 10
"""Costs are written in tenths of a nat."""
LEXICA = ("arabic", "hebrew", "katakana")
LISTS = {
    TOOLS / "names" / "bengali.txt": ("bengali", "Bengali"),
    TOOLS / "names" / "burmese.txt": ("myanmar", "Myanmar"),
    TOOLS / "names" / "devanagari.txt": ("devanagari", "Devanagari"),
    TOOLS / "names" / "hebrew.txt": ("hebrew", "Hebrew"),
    TOOLS / "names" / "hindi.txt": ("devanagari", "Devanagari"),
    TOOLS / "names" / "katakana.txt": ("katakana", "Katakana"),
    TOOLS / "names" / "persian.txt": ("persian", "Arabic"),
    TOOLS / "names" / "tamil.txt": ("tamil", "Tamil"),
    TOOLS / "names" / "urdu.txt": ("persian", "Arabic"),
    TOOLS / "names" / "urdu_offices.txt": ("persian", "Arabic"),
}
FREQUENT = 6
RARE = 0.004
"""Persons with a word, and the share with one spelling of it, for the table of words."""
DROPPED = 0.05
"""The share of the pairs that fit worst: translations and other persons' names."""
MOST_COUNT = 20
"""One name of many people is not to outweigh all others."""

SUN = "تثدذرزسشصضطظلن"
"""The letters before which the l of the Arabic article is spoken as they are."""

OF_WIKIDATA = "names of people from Wikidata (licence: CC0)"

Pairs = dict[tuple[tuple[str, ...], str], float]
"""(native letters, Latin word) -> how much it counts."""


@dataclass(frozen=True)
class Source:
    """What one table is made of: the file of tokens, its share, and lists of names with theirs."""

    tokens: str
    share: float = 1.0
    arabic: float = 0.0
    lists: tuple[tuple[str, float], ...] = ()
    korean: float = 0.0
    script: str = ""


SOURCES = {
    "arabic": Source("arabic", 1.0, 4.0, (("persian", 0.5), ("urdu", 0.5))),
    "persian": Source("arabic", 0.1, 1.0, (("persian", 4.0), ("urdu", 4.0))),
    "hebrew": Source("hebrew", lists=(("hebrew", 1.0), ("hebrew_regular", 1.0))),
    "katakana": Source("katakana", korean=2.0),
    "cyrillic": Source("russian", script="Cyrillic"),
    "hangul": Source("korean", script="Hangul"),
}

Array: TypeAlias = "np.ndarray[Any, Any]"


@dataclass
class Bucket:
    """All pairs of the same numbers of letters, as arrays by pair, place, Latin place, width."""

    rows: Array
    chunks: Array
    contexts: Array
    weights: Array


def learned_units(native: str, script: str) -> tuple[str, ...]:
    """The letters that have costs of their own: those of Cyrillic one by one."""
    return tuple(plain(native)) if script == "Cyrillic" else units(native, script)


def read_pairs(path: Path, script: str) -> dict[tuple[tuple[str, ...], str], float]:
    """(native letters, Latin word) -> weight, both folded as when they are compared."""
    found: dict[tuple[tuple[str, ...], str], float] = defaultdict(float)
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, native, count = line.split("\t")
        word, of = folded(latin), learned_units(native.replace(" ", ""), script)
        if (
            1 < len(word) <= LONGEST
            and 0 < len(of) <= LONGEST
            and word.isascii()
            and word.isalpha()
        ):
            if script == "Arabic" and of[:2] == ("ا", "ل") and word[:1] not in "aeu":
                of = of[2:]
            found[of, word] += int(count)
    return {pair: min(count, MOST_COUNT) ** 0.5 for pair, count in found.items()}


def arabic_pairs(script: str) -> Iterator[tuple[tuple[str, ...], str, float]]:
    """Arabic names with their customary spellings, alone and after the article."""
    for name, spellings in table_rows("arabic_spellings"):
        for rank, latin in enumerate(spellings.split()):
            count = 1 / (1 + rank)
            yield units(name, script), latin, count
            if name.startswith("ال") or name.startswith("عبد"):
                continue
            for article in ("al", "el", "ul"):
                yield units("ال" + name, script), article + latin, 0.15 * count
            if name[0] in SUN:
                double = latin[:2] if latin[:2] in ("sh", "th", "dh") else latin[:1]
                for vowel in "aeu":
                    yield units("ال" + name, script), vowel + double + latin, 0.1 * count


PLAIN_KANA = {
    "ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴュ": "ビュ", "ヴ": "ブ",
    "ティ": "チ", "ディ": "ジ", "イェ": "エ", "ウォ": "ワ", "トゥ": "ツ",
}  # fmt: skip
"""Kana of foreign sounds, and the plain ones that the Cabinet's notice of 1991 (gairaigo no hyoki)
allows for them."""


def plain_kana(pairs: Pairs) -> Iterator[tuple[tuple[str, ...], str, float]]:
    """The same Latin words for names written with plain kana."""
    for (of, latin), count in pairs.items():
        plain = tuple(PLAIN_KANA.get(kana, kana) for kana in of)
        if plain != of:
            yield plain, latin, 0.15 * count


def listed_pairs(path: Path, script: str) -> Iterator[tuple[tuple[str, ...], str, float]]:
    """The names of a list compiled by hand with their spellings."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            native, *spellings = line.split()
            for rank, latin in enumerate(spellings):
                yield units(native, script), folded(latin), 1 / (1 + rank / 2)


def all_pairs(name: str, source: Source, directory: Path) -> tuple[Pairs, list[Path]]:
    """What the table `name` is trained from, and the files it came from."""
    inputs = [directory / f"tokens_{source.tokens}.tsv"]
    script = source.script or source.tokens.capitalize()
    found: Pairs = defaultdict(float)
    for pair, count in read_pairs(inputs[0], script).items():
        found[pair] += source.share * count
    if source.arabic:
        inputs.append(DATA / "arabic_spellings.tsv")
        for of, latin, count in arabic_pairs(script):
            found[of, latin] += source.arabic * count
    if script == "Katakana":
        for of, latin, count in list(plain_kana(found)):
            found[of, latin] += count
    if source.korean:
        inputs.append(directory / "tokens_korean.tsv")
        for native, latin, count in kana_of_korean.pairs(inputs[-1]):
            found[units(native, script), latin] += source.korean * count
    for listed, share in source.lists:
        inputs.append(TOOLS / "names" / f"{listed}.txt")
        for of, latin, count in listed_pairs(inputs[-1], script):
            found[of, latin] += share * count
    fitting = {
        p: c for p, c in found.items() if 0 < len(p[0]) <= LONGEST and 1 < len(p[1]) <= LONGEST
    }
    return fitting, inputs


def buckets(
    pairs: dict[tuple[tuple[str, ...], str], float], ids: dict[str, int]
) -> Iterator[Bucket]:
    """All pairs as arrays, by the numbers of their letters."""
    by_size: dict[tuple[int, int], list[tuple[int, tuple[str, ...], str, float]]] = defaultdict(
        list
    )
    for row, ((of, word), weight) in enumerate(pairs.items()):
        by_size[len(of), len(word)].append((row, of, word, weight))
    for (_, m), rows in by_size.items():
        native = np.array([[ids[unit] for unit in (EDGE, *of, EDGE)] for _, of, _, _ in rows])
        size = len(ids)
        contexts = (native[:, :-2] * size + native[:, 1:-1]) * size + native[:, 2:]
        latin = np.array([[ord(c) - 96 for c in word] for _, _, word, _ in rows])
        chunks = np.zeros((len(rows), m + 1, WIDEST + 1), dtype=np.int64)
        chunks[:, :, m + 1 :] = -1
        for width in range(1, min(WIDEST, m) + 1):
            chunks[:, : m + 1 - width, width] = (
                chunks[:, : m + 1 - width, width - 1] * BASE + latin[:, width - 1 :]
            )
            chunks[:, m + 1 - width :, width] = -1
        yield Bucket(
            np.array([row for row, *_ in rows]),
            chunks,
            contexts,
            np.array([weight for *_, weight in rows]),
        )


class Model:
    """Probabilities of chunks given a key of each place: the letter alone or with its neighbours."""

    def __init__(self, found: list[Bucket], size: int) -> None:
        """Number the keys of all places; odds begin by the width of the chunk alone."""
        self.buckets = found
        self.size = size
        keys = []
        for bucket in found:
            key = bucket.contexts[:, :, None, None] * CHUNKS + bucket.chunks[:, None, :, :]
            keys.append(np.where(bucket.chunks[:, None, :, :] < 0, -1, key).ravel())
        self.keys, inverse = np.unique(np.concatenate(keys), return_inverse=True)
        inverse = inverse.astype(np.int32)
        self.index = []
        at = 0
        for bucket, key in zip(found, keys, strict=True):
            shape = (*bucket.contexts.shape, *bucket.chunks.shape[1:])
            self.index.append(inverse[at : at + len(key)].reshape(shape))
            at += len(key)
        self.chunk = self.keys % CHUNKS
        context = self.keys // CHUNKS
        self.left, self.own, self.right = (
            context // size // size,
            context // size % size,
            context % size,
        )
        width = sum((self.chunk >= BASE**k).astype(int) for k in range(WIDEST))
        prior = np.array([0.15, 0.5, 0.2, 0.1, 0.05])[width]
        self.odds = prior / np.power(26.0, width)
        self.odds[self.keys < 0] = 0.0
        self.groups = {
            name: np.unique(key, return_inverse=True)[1]
            for name, key in {
                "own": self.own,
                "own+chunk": self.own * CHUNKS + self.chunk,
                "left": self.left * size + self.own,
                "left+chunk": (self.left * size + self.own) * CHUNKS + self.chunk,
                "right": self.own * size + self.right,
                "right+chunk": (self.own * size + self.right) * CHUNKS + self.chunk,
                "all": context,
            }.items()
        }

    def expect(self, weights: Array) -> tuple[Array, Array]:
        """Expected uses of each key, and the log-likelihood of each pair."""
        counts = np.zeros(len(self.keys))
        likelihood = np.zeros(len(weights))
        for bucket, index in zip(self.buckets, self.index, strict=True):
            pairs, n, m, _ = index.shape
            odds = self.odds[index]
            forward = np.zeros((pairs, n + 1, m))
            backward = np.zeros((pairs, n + 1, m))
            forward[:, 0, 0] = backward[:, n, m - 1] = 1.0
            for i in range(n):
                for k in range(min(WIDEST, m - 1) + 1):
                    forward[:, i + 1, k:] += forward[:, i, : m - k] * odds[:, i, : m - k, k]
            for i in range(n - 1, -1, -1):
                for k in range(min(WIDEST, m - 1) + 1):
                    backward[:, i, : m - k] += backward[:, i + 1, k:] * odds[:, i, : m - k, k]
            total = forward[:, n, m - 1]
            with np.errstate(divide="ignore"):
                likelihood[bucket.rows] = np.log(total)
            scale = np.where(total > 0, weights[bucket.rows] / np.maximum(total, 1e-300), 0.0)
            for k in range(min(WIDEST, m - 1) + 1):
                share = (
                    forward[:, :n, : m - k] * odds[:, :, : m - k, k] * backward[:, 1:, k:]
                ) * scale[:, None, None]
                counts += np.bincount(
                    index[:, :, : m - k, k].ravel(), share.ravel(), minlength=len(counts)
                )
        return counts, likelihood

    def share(self, counts: Array, group: str, prior: Array | None, strength: float) -> Array:
        """The probability of each chunk in its group, drawn towards `prior`."""
        of = self.groups[group]
        total = np.bincount(of, counts)[of]
        by_chunk = counts
        if group + "+chunk" in self.groups:
            chunk = self.groups[group + "+chunk"]
            by_chunk = np.bincount(chunk, counts)[chunk]
        if prior is None:
            return by_chunk / np.maximum(total, 1e-12)
        return (by_chunk + strength * prior) / (total + strength)

    def maximise(self, counts: Array, *, context: bool) -> None:
        """The odds that fit the expected uses best, drawn towards those with fewer neighbours."""
        own = self.share(counts, "own", None, 0.0)
        if context:
            left = self.share(counts, "left", own, 6.0)
            right = self.share(counts, "right", own, 6.0)
            own = self.share(counts, "all", 0.5 * (left + right), 6.0)
        self.odds = own
        self.odds[self.keys < 0] = 0.0


def train(
    pairs: dict[tuple[tuple[str, ...], str], float], ids: dict[str, int]
) -> tuple[Model, Array]:
    """The model and the expected uses after dropping the pairs that fit worst."""
    model = Model(list(buckets(pairs, ids)), len(ids))
    weights = np.array(list(pairs.values()))
    lengths = np.array([len(word) for _, word in pairs])
    for _ in range(6):
        counts, fit = model.expect(weights)
        model.maximise(counts, context=False)
    for step in range(4):
        counts, fit = model.expect(weights)
        if step == 0:
            worst = np.argsort(fit / lengths)[: int(len(fit) * DROPPED)]
            weights[worst] = 0.0
            counts, fit = model.expect(weights)
        model.maximise(counts, context=True)
    return model, model.expect(weights)[0]


def spelt(chunk: int) -> str:
    """The Latin letters of a chunk's number."""
    made = ""
    while chunk:
        chunk, letter = divmod(chunk, BASE)
        made = chr(96 + letter) + made
    return made


def rows(model: Model, counts: Array, names: list[str], least: dict[str, float]) -> Iterator[str]:
    """The rows of the table: left, letter, right, uses, then Latin letters and their costs."""
    found: dict[tuple[str, str, str], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    order = np.nonzero(counts > 1e-3)[0]
    for at in order:
        left, own, right = names[model.left[at]], names[model.own[at]], names[model.right[at]]
        chunk = spelt(int(model.chunk[at]))
        for key in ((ANY, own, ANY), (left, own, ANY), (ANY, own, right), (left, own, right)):
            found[key][chunk] += counts[at]
    for key in sorted(found):
        uses = found[key]
        total = sum(uses.values())
        kind = "".join("." if part == ANY else "x" for part in key)
        if kind != ".x." and total < least[kind]:
            continue
        smallest = 2e-4 if kind == ".x." else 0.012 if kind == "xxx" else 0.006
        kept = {
            c: u for c, u in uses.items() if u / total > smallest and (u > 0.7 or kind == ".x.")
        }
        if not kept:
            continue
        cells = sorted((round(-UNIT * math.log(u / total)), c) for c, u in kept.items())
        yield "\t".join(
            (*key, str(round(total)), " ".join(f"{c or '-'}:{cost}" for cost, c in cells))
        )


def background(words: Iterable[str]) -> Iterator[str]:
    """The cost of each letter after two others, `.` being the edge of a word."""
    counts: list[dict[str, dict[str, float]]] = [
        defaultdict(lambda: defaultdict(float)) for _ in range(3)
    ]
    for word in words:
        whole = f"..{word}."
        for at in range(2, len(whole)):
            for order in range(3):
                counts[order][whole[at - order : at]][whole[at]] += 1.0
    alphabet = ".abcdefghijklmnopqrstuvwxyz"

    def odds(before: str, letter: str) -> float:
        share = 1 / 27
        for order in range(3):
            seen = counts[order].get(before[2 - order :])
            if seen:
                total, kinds = sum(seen.values()), len(seen)
                share = (seen.get(letter, 0.0) + kinds * share) / (total + kinds)
        return share

    for a in alphabet:
        for b in alphabet:
            if b == "." and a != ".":
                continue
            costs = (min(99, round(-UNIT * math.log(odds(a + b, c)))) for c in alphabet)
            yield f"{a}{b}\t" + " ".join(map(str, costs))


def header(inputs: Iterable[Path], columns: str, what: str, script: Path = Path(__file__)) -> str:
    """The comments and the names of columns that a table made by `script` begins with."""
    lines = [f"# {what}"]
    for path in inputs:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        of = "compiled for kycmatch" if path.suffix == ".txt" else OF_WIKIDATA
        if path.stem == "arabic_spellings":
            of = "see there"
        lines.append(f"# Source: {path.name}, {of}, {digest[:16]}")
    digest = hashlib.sha256(script.read_bytes()).hexdigest()
    lines.append(f"# Made by tools/{script.name} ({digest[:16]}); costs in tenths of a nat.")
    return "\n".join(lines) + f"\n{columns}\n"


def word_counts(path: Path, script: str) -> dict[tuple[str, ...], Counter[str]]:
    """How many people write a native word so, for words of two letters and more."""
    uses: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, native, count = line.split("\t")
        word, of = folded(latin), units(native.replace(" ", ""), script)
        if word.isascii() and word.isalpha() and len(word) > 1 < len(of):
            uses[of][word] += int(count)
    return uses


def known_spellings(directory: Path) -> Iterator[str]:
    """Rows of frequent words: the most usual Latin word, the others in use, those met but rarely.

    Of the rare ones only what is the usual spelling of another word is kept: a spelling that no
    word has is judged by its letters anyway.
    """
    for name in LEXICA:
        uses = word_counts(directory / f"tokens_{name}.tsv", name.capitalize())
        usual: dict[str, list[str]] = {}
        for of, counts in sorted(uses.items()):
            least = max(2.0, RARE * counts.total())
            found = sorted((-n, word) for word, n in counts.items() if n >= least)
            if counts.total() >= FREQUENT and found:
                usual["".join(of)] = [word for _, word in found]
        if name == "katakana":
            for kana, spellings in kana_of_korean.surnames():
                known = usual.setdefault("".join(units(kana, "Katakana")), [""])
                known.extend(word for word in spellings if word not in known)
        listed = listed_spellings(name)
        every = {word for words in (*usual.values(), *listed.values()) for word in words}
        met = {"".join(of): counts.keys() for of, counts in uses.items()}
        for native in usual.keys() | listed.keys():
            first, *others = usual.get(native, [""])
            best = sorted(listed.get(native, set()) | {first} - {""})
            used = [word for word in others if word not in best]
            rare = sorted(met.get(native, set()) & every - {*best, *used})
            yield "\t".join((name, native, " ".join(best), " ".join(used), " ".join(rare)))


def listed_spellings(table: str) -> dict[str, set[str]]:
    """The words of the lists compiled by hand for a table: all their spellings are usual."""
    listed: dict[str, set[str]] = defaultdict(set)
    for path, (of_table, script) in LISTS.items():
        if of_table != table:
            continue
        for of, latin, _count in listed_pairs(path, script):
            if (len(of) > 1 or script == "Katakana") and len(latin) > 1:
                listed["".join(of)].add(latin)
    return listed


def main() -> None:
    """Train and write all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--scripts", default=",".join(SOURCES), help="none: the words alone")
    parser.add_argument("--out", type=Path, default=DATA)
    options = parser.parse_args()
    every: set[str] = set()
    inputs = sorted(options.directory.glob("tokens_*.tsv"))
    for path in inputs:
        for line in path.read_text(encoding="utf-8").splitlines():
            word = folded(line.split("\t")[0])
            if word.isascii() and word.isalpha() and len(word) <= LONGEST:
                every.add(word)
    (options.out / "letters_latin.tsv").write_text(
        header(inputs, "after\tcosts", "How probable each letter (. and a to z) is in Latin names")
        + "".join(f"{row}\n" for row in background(sorted(every))),
        encoding="utf-8",
    )
    for script in filter(None, options.scripts.split(",")):
        pairs, used = all_pairs(script, SOURCES[script], options.directory)
        names = sorted({unit for of, _ in pairs for unit in of} | {EDGE})
        ids = {name: i for i, name in enumerate(names)}
        model, counts = train(pairs, ids)
        text = "".join(
            f"{row}\n" for row in rows(model, counts, names, {"xx.": 12, ".xx": 12, "xxx": 20})
        )
        what = (
            f"What letters of names written in {script} become in Latin names, by their neighbours"
        )
        out = options.out / f"letters_{script}.tsv"
        out.write_text(
            header(used, "left\tletter\tright\tuses\tlatin", what) + text, encoding="utf-8"
        )
        print(script, len(pairs), "pairs", len(text), "bytes", file=sys.stderr)
    rows_of_words = [
        *known_spellings(options.directory),
        *(
            f"{table}\t{native}\t{' '.join(sorted(words))}\t\t"
            for table in sorted({table for table, _script in LISTS.values()} - {*LEXICA})
            for native, words in listed_spellings(table).items()
        ),
    ]
    what = "Frequent words and their Latin words, folded: usual, used too, met but rarely"
    tokens = [*(path for path in inputs if path.stem[7:] in LEXICA), *LISTS]
    (options.out / "native_spellings.tsv").write_text(
        header(tokens, "table\tnative\tusual\tused\trare", what)
        + "".join(f"{row}\n" for row in sorted(rows_of_words)),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
