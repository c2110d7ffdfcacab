"""Build the tables of how Japanese names are read: kanji_surnames, kanji_given and kanji_readings.

    python tools/build_kanji_readings.py SYSTEM_DIC NAMES_FOLDER UNIHAN_READINGS OUTPUT_FOLDER

SYSTEM_DIC is the dictionary of the package SudachiDict-core (its reader, SudachiPy, must be there),
NAMES_FOLDER the folder `dataset` of the package japanese-personal-name-dataset.
The readings of single kanji are learned from the names: which part of the reading each kanji has is
found by expectation and maximisation, beginning from the on and kun readings of Unihan.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import sys
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from math import log, prod
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from build_han_readings import unihan

from kycmatch.romanize import kanji
from kycmatch.romanize.kana import hepburn, hiragana, romaji, short

LICENCE = """\
# Source: SudachiDict-core, system.dic with sha256 {digest};
# {more}made by tools/build_kanji_readings.py with sha256
# {script}; do not edit.
# Licence: Apache-2.0 (SudachiDict, Copyright (c) 2017-2026 Works Applications Co., Ltd.; with parts of
# UniDic and of NEologd): SUDACHIDICT_LICENSE.txt beside this table. Changed: only names, in Latin letters.
"""
KANJI = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
NAME = re.compile("[\u3005\u3041-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+")
SMALL = "ゃゅょぁぃぅぇぉっんー"
ROUNDS = 8
LEAST_SHARE = 0.01
LEAST_COUNT = 2.0
LIKELY = 0.3
"""How likely a reading of the second list must be beside the likeliest of its name, by its kanji."""
AS_LIKELY = 0.8
"""How likely a reading is, by its kanji, that is as usual as those that the dictionary gives."""
PLAIN = (kanji._USUAL - kanji._BY_PARTS) / kanji._PER_NAT
"""Nats below which names are read kanji by kanji as they mostly are: no table need have them."""
SEED = 0.3
UNSEEN = 0.0003

Names = dict[str, dict[str, set[str]]]
"""Surnames (姓) and given names (名), each with its readings in hiragana."""


def sudachi(dictionary: Path) -> tuple[Names, dict[str, set[str]]]:
    """The names of persons of SudachiDict that have kanji; and the given names as its index has them.

    What the index leaves out is no reading that the dictionary would give the name.
    """
    from sudachipy import Dictionary

    found: Names = {"姓": defaultdict(set), "名": defaultdict(set)}
    usual: dict[str, set[str]] = defaultdict(set)
    with tempfile.NamedTemporaryFile("w", suffix=".json") as settings:
        json.dump({"systemDict": str(dictionary.resolve())}, settings)
        settings.flush()
        words = Dictionary(config_path=settings.name)
        for entry in words.entries():
            kind = entry.part_of_speech()
            if kind[2] == "人名" and kind[3] in found:
                _add(found[kind[3]], entry.surface(), hiragana(entry.reading_form()))
        for name in found["名"]:
            for entry in words.lookup(name):
                if entry.surface() == name and entry.part_of_speech()[2:4] == ("人名", "名"):
                    usual[name].add(hiragana(entry.reading_form()))
    return found, usual


def listed(folder: Path) -> dict[str, set[str]]:
    """The given names of japanese-personal-name-dataset that have kanji."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(folder.glob("first_name_*_org.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for reading, _latin, *names in csv.reader(file):
                for name in names:
                    _add(found, name, reading)
    return found


def _add(found: dict[str, set[str]], name: str, reading: str) -> None:
    written = unicodedata.normalize("NFKC", name)
    if KANJI.search(written) and NAME.fullmatch(written) and romaji(reading):
        found[written].add(reading)


def latin(reading: str) -> str:
    """A reading as passports write it."""
    return short(hepburn(romaji(reading) or ""))


def kana_of(cell: str) -> list[str]:
    """The readings of a cell of Unihan, in Hepburn: those of verbs and adjectives as names have them."""
    found = []
    for word in cell.lower().split():
        read = re.sub(r"[^a-z]", "", word)
        found.append(read)
        if len(read) > 4 and read.endswith("eru"):
            found.append(read[:-3] + "u")
        if len(read) > 3 and read.endswith("i") and read[-2] in "aiou":
            found.append(read[:-1] + "shi")
        if len(read) > 3 and read.endswith("u"):
            found.append(read[:-1] + "i")
    return [short(hepburn(read)) for read in found]


def pieces(reading: str, count: int) -> Iterator[tuple[str, ...]]:
    """Every way to divide a reading in hiragana among `count` characters."""
    if count == 1:
        if len(reading) <= 6:
            yield (reading,)
        return
    for i in range(1, min(6, len(reading) - count + 1) + 1):
        if reading[i : i + 1] not in SMALL:
            for rest in pieces(reading[i:], count - 1):
                yield (reading[:i], *rest)


def characters(name: str) -> list[str]:
    """The characters of a name; a mark of repetition is the character before it."""
    made: list[str] = []
    for char in name:
        made.append(made[-1] if char == "々" and made else char)
    return made


Job = tuple[list[str], list[tuple[str, ...]]]
"""The characters of a name, and every way to divide a reading of it among them."""


def jobs_of(all_names: dict[str, set[str]]) -> list[Job]:
    """What there is to learn from: names of at most five characters, kana read as themselves."""
    jobs = []
    for name, readings in all_names.items():
        chars = characters(name)
        kana = [i for i, c in enumerate(chars) if not KANJI.match(c)]
        for reading in readings if len(chars) <= 5 else ():
            ways = [tuple(map(latin, way)) for way in pieces(reading, len(chars))]
            ways = [way for way in ways if all(way[i] == latin(hiragana(chars[i])) for i in kana)]
            if ways:
                jobs.append((chars, ways))
    return jobs


def learned(
    all_names: dict[str, set[str]], seeds: dict[str, set[str]]
) -> dict[str, dict[str, float]]:
    """How often each kanji is read in each way."""
    jobs = jobs_of(all_names)
    counts: dict[str, dict[str, float]] = {c: dict.fromkeys(of, 1.0) for c, of in seeds.items()}
    for _round in range(ROUNDS):
        counts = counted(jobs, {c: _shares(of) for c, of in counts.items()})
        for char, of in seeds.items():
            known = counts.setdefault(char, {})
            for part in of:
                known[part] = known.get(part, 0.0) + SEED
    return counts


def counted(jobs: list[Job], shares: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """The readings of each kanji, every way to divide a reading counted by how likely it is."""
    new: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for chars, ways in jobs:
        weights = [
            prod(
                shares.get(char, {}).get(part, UNSEEN)
                for char, part in zip(chars, way, strict=True)
            )
            for way in ways
        ]
        total = sum(weights)
        for way, weight in zip(ways, weights, strict=True):
            if weight > 0.01 * total:
                for char, part in zip(chars, way, strict=True):
                    new[char][part] += weight / total
    return {c: dict(of) for c, of in new.items()}


def _shares(of: dict[str, float]) -> dict[str, float]:
    total = sum(of.values()) + 1.0
    return {part: count / total for part, count in of.items()}


def compiled(name: str) -> Iterator[list[str]]:
    """The names or kanji of a list that was compiled by hand, each with its readings."""
    text = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            yield line.split()


def in_japanese_standard(char: str) -> bool:
    """Whether a kanji is one of the 6,355 of JIS X 0208."""
    try:
        char.encode("shift_jis")
    except UnicodeEncodeError:
        return False
    return True


Costs = dict[str, dict[str, int]]
"""For each kanji its readings, each with its cost in tenths of a nat."""


def likely(
    name: str, readings: set[str], shares: dict[str, dict[str, float]], least: float
) -> set[str]:
    """The readings of a name, in Latin letters, that its kanji make about as likely as the best."""
    weights: dict[str, float] = defaultdict(float)
    for chars, ways in jobs_of({name: readings}):
        for way in ways:
            parts = zip(chars, way, strict=True)
            weights["".join(way)] += prod(shares.get(c, {}).get(part, UNSEEN) for c, part in parts)
    best = max(weights.values(), default=0.0)
    return {reading for reading, weight in weights.items() if weight >= least * best}


def plain(name: str, costs: Costs) -> set[str]:
    """What a name is read as where every kanji is read as it mostly is; none for a single kanji."""
    ways = {"": 0}
    for char in characters(name) if len(name) > 1 else ():
        parts = costs.get(char, {}) if KANJI.match(char) else {latin(hiragana(char)): 0}
        ways = {
            way + part: cost + more
            for way, cost in ways.items()
            for part, more in parts.items()
            if cost + more <= 10 * PLAIN
        }
    return ways.keys() - {""}


def add_listed(
    names: dict[str, set[str]],
    usual: dict[str, set[str]],
    listed: dict[str, set[str]],
    shares: dict[str, dict[str, float]],
) -> None:
    """Add the likely readings of the second list to `names`, and those as likely to the usual ones.

    What a single kanji is read as tells nothing but itself.
    """
    for name, readings in listed.items():
        both = names.get(name, set()) | readings
        if usual.get(name) and len(name) > 1:
            as_likely = likely(name, both, shares, AS_LIKELY)
            usual[name] |= {reading for reading in both if latin(reading) in as_likely}
        fit = likely(name, both, shares, LIKELY)
        names[name] |= {reading for reading in readings if latin(reading) in fit}


def parted(names: dict[str, set[str]], usual: dict[str, set[str]]) -> dict[str, set[str]]:
    """The readings, in Latin letters, that a name has beside its usual ones; they are taken away."""
    seldom = {}
    for name, readings in names.items():
        known = set(map(latin, usual.get(name, ())))
        if known:
            seldom[name] = set(map(latin, readings)) - known
            names[name] = {reading for reading in readings if latin(reading) in known}
    return seldom


def told(readings: set[str], name: str, costs: Costs, seldom: dict[str, set[str]]) -> bool:
    """Whether kanji by kanji a name is read as these readings say, and in no way that is seldom."""
    plainly = plain(name, costs)
    return readings <= plainly and not (seldom.get(name, set()) & plainly)


def names_of(latins: dict[str, set[str]], seldom: dict[str, set[str]] | None) -> list[str]:
    """The rows of a table of names."""
    rows = []
    for name, usual in sorted(latins.items()):
        cells = [name, " ".join(sorted(usual))]
        if seldom is not None:
            cells.append(" ".join(sorted(seldom.get(name, set()) - usual)))
        rows.append("\t".join(cells))
    return rows


def main(dictionary: Path, names_folder: Path, unihan_file: Path, output: Path) -> None:
    """Write the three tables."""
    digest = hashlib.sha256(dictionary.read_bytes()).hexdigest()
    script = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
    (found, indexed), others = sudachi(dictionary), listed(names_folder)
    cells = unihan(unihan_file, frozenset({"kJapaneseOn", "kJapaneseKun"}))
    seeds: dict[str, set[str]] = defaultdict(set)
    for of in cells.values():
        for char, cell in of.items():
            seeds[char] |= {read for read in kana_of(cell) if read}
    surnames = learned(found["姓"], seeds)
    for char, *read in (*compiled("kanji_nanori"), *compiled("kanji_alone")):
        if len(char) == 1:
            seeds[char] |= set(read)
    both = {
        name: found["名"].get(name, set()) | others.get(name, set())
        for name in found["名"].keys() | others.keys()
    }
    given = learned(dict(sorted(both.items())), seeds)
    shares = {char: _shares(of) for char, of in given.items()}
    add_listed(found["名"], indexed, others, shares)
    seldom = parted(found["名"], indexed)
    known = {c for name in (*found["姓"], *both) for c in name if KANJI.match(c)}
    known |= {c for c in seeds if KANJI.match(c) and in_japanese_standard(c)}
    for kind, table, title, more, counts in (
        ("姓", "kanji_surnames", "surnames", "kanji_families", surnames),
        ("名", "kanji_given", "given names", "kanji_alone", given),
    ):
        costs = {char: _costs(of) for char, of in counts.items()}
        given_names = kind == "名"
        beside = seldom if given_names else {}
        latins = {
            name: set(map(latin, readings))
            for name, readings in found[kind].items()
            if readings and not told(set(map(latin, readings)), name, costs, beside)
        }
        for name, *read in compiled(more):
            if len(name) > 1:
                latins.setdefault(name, set()).update(read)
        source = LISTED if given_names else ""
        about = ABOUT_NAMES.format(title=title) + LICENCE.format(
            digest=digest, script=script, more=f"{source}tools/{more}.txt (MIT);\n# "
        )
        rows = names_of(latins, seldom if given_names else None)
        columns = "name\treadings\tseldom\n" if given_names else "name\treadings\n"
        _write(output / f"{table}.tsv", about + ABOUT_SELDOM * given_names + columns, rows)
    about = ABOUT_KANJI + LICENCE.format(digest=digest, script=script, more=LISTED + OF_KANJI)
    rows = []
    for char in sorted(known):
        family, own = _costs(surnames.get(char, {})), _costs(given.get(char, {}))
        rest = sorted(seeds.get(char, set()) - {""} - family.keys() - own.keys())
        seen = sum(surnames.get(char, {}).values()) + sum(given.get(char, {}).values())
        row = (char, _cell(family), _cell(own), " ".join(rest), str(min(999, round(seen))))
        rows.append("\t".join(row))
    _write(
        output / "kanji_readings.tsv", about + "kanji\tsurnames\tgiven\tdictionary\tnames\n", rows
    )


ABOUT_NAMES = """\
# Japanese {title} in kanji and how they are read, in Hepburn without long vowels. Left out are the
# names of which every kanji is read as it mostly is in names: kanji_readings tells how.
"""
ABOUT_SELDOM = """\
# seldom: readings of a given name that the index of the dictionary leaves out, and that the readings of
# its kanji in other names make less likely.
"""
ABOUT_KANJI = """\
# How single kanji are read in Japanese surnames and in given names, in Hepburn without long vowels, each
# with its cost: tenths of a nat for how seldom. dictionary: other readings, which no name there has.
# names: how many readings of names there tell of the kanji, at most 999.
"""
LISTED = """\
japanese-personal-name-dataset 0.4.0, Copyright (c) 2022 shuheilocale (MIT);
# """
OF_KANJI = """\
Unihan 15.0 (Unicode licence), kJapaneseOn and kJapaneseKun; tools/kanji_*.txt (MIT);
# """


def _costs(of: dict[str, float]) -> dict[str, int]:
    """The readings that names have often enough, with their costs."""
    total = sum(of.values()) + 1.0
    return {
        part: min(99, round(-10 * log(count / total)))
        for part, count in of.items()
        if part and count >= LEAST_COUNT and count / total >= LEAST_SHARE
    }


def _cell(costs: dict[str, int]) -> str:
    return " ".join(
        f"{part}:{cost}" for part, cost in sorted(costs.items(), key=lambda c: (c[1], c[0]))
    )


def _write(path: Path, about: str, rows: list[str]) -> None:
    path.write_text(about + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
