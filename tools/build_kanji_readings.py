"""Build the tables of how Japanese names are read: kanji_surnames, kanji_given and kanji_readings.

    python tools/build_kanji_readings.py UNIDIC_DICDIR UNIHAN_FOLDER OUTPUT_FOLDER

UNIDIC_DICDIR is the folder of the package unidic-lite with sys.dic, a compiled dictionary of MeCab.
The readings of single kanji are learned from its names: which part of the reading each kanji has is
found by expectation and maximisation, beginning from the on and kun readings of Unihan.
"""

from __future__ import annotations

import hashlib
import re
import struct
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from math import log, prod
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from build_han_readings import unihan

from kycmatch.romanize.kana import hepburn, hiragana, romaji, short

LICENCE = """\
# Source: UniDic 2.1.2 as the package unidic-lite 1.0.8 has it, sys.dic with sha256 {digest};
# {more}made by tools/build_kanji_readings.py with sha256
# {script}; do not edit.
# Licence: BSD-3-Clause (UniDic is offered under it), Copyright (c) 2011-2017, The UniDic Consortium.
# All rights reserved. Its conditions and disclaimer: UNIDIC_LICENSE.txt beside this table.
"""
KANJI = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
NAME = re.compile("[\u3005\u3041-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+")
SMALL = "ゃゅょぁぃぅぇぉっんー"
ROUNDS = 12
LEAST_SHARE = 0.0005
LEAST_COUNT = 0.6
SEED = 0.3
UNSEEN = 0.0003
HEADER = 72


def entries(dictionary: bytes) -> Iterator[list[str]]:
    """The features of every word of a compiled dictionary of MeCab, in UTF-8."""
    sizes = struct.unpack("<10I", dictionary[:40])
    words, tokens, features = sizes[6:9]
    start = HEADER + words
    texts = dictionary[start + tokens : start + tokens + features]
    for at in range(start, start + tokens, 16):
        offset = struct.unpack("<I", dictionary[at + 8 : at + 12])[0]
        yield texts[offset : texts.index(b"\0", offset)].decode("utf-8").split(",")


def names(dictionary: bytes) -> dict[str, dict[str, set[str]]]:
    """Surnames and given names with kanji, each with its readings in hiragana."""
    found: dict[str, dict[str, set[str]]] = {"姓": defaultdict(set), "名": defaultdict(set)}
    for features in entries(dictionary):
        if features[2:3] == ["人名"] and features[3] in found and len(features) > 8:
            written = unicodedata.normalize("NFKC", features[8])
            reading = hiragana(features[6])
            if KANJI.search(written) and NAME.fullmatch(written) and romaji(reading):
                found[features[3]][written].add(reading)
    return found


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


def main(dicdir: Path, unihan_folder: Path, output: Path) -> None:
    """Write the three tables."""
    raw = (dicdir / "sys.dic").read_bytes()
    digest = hashlib.sha256(raw).hexdigest()
    script = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
    found = names(raw)
    for kind, table, title in (
        ("姓", "kanji_surnames", "surnames"),
        ("名", "kanji_given", "given names"),
    ):
        about = (
            f"# Japanese {title} in kanji and how they are read, in Hepburn without long vowels.\n"
        )
        listed = {"姓": "kanji_families", "名": "kanji_alone"}[kind]
        more = f"more of them from tools/{listed}.txt (MIT);\n# "
        about += LICENCE.format(digest=digest, script=script, more=more)
        latins = {name: set(map(latin, of)) for name, of in found[kind].items()}
        for name, *of in compiled(listed):
            if len(name) > 1:
                latins.setdefault(name, set()).update(of)
        rows = [f"{name}\t{' '.join(sorted(of))}" for name, of in sorted(latins.items())]
        _write(output / f"{table}.tsv", about + "name\treadings\n", rows)
    cells = unihan(
        unihan_folder / "Unihan_Readings.txt", frozenset({"kJapaneseOn", "kJapaneseKun"})
    )
    seeds: dict[str, set[str]] = defaultdict(set)
    for field in ("kJapaneseOn", "kJapaneseKun"):
        for char, cell in cells[field].items():
            seeds[char] |= {read for read in kana_of(cell) if read}
    surnames = learned(found["姓"], seeds)
    for char, *of in (*compiled("kanji_nanori"), *compiled("kanji_alone")):
        if len(char) == 1:
            seeds[char] |= set(of)
    given = learned(found["名"], seeds)
    known = {c for name in (*found["姓"], *found["名"]) for c in name if KANJI.match(c)}
    known |= {c for c in seeds if KANJI.match(c) and in_japanese_standard(c)}
    about = """\
# How single kanji are read in Japanese surnames and in given names, in Hepburn without long vowels, each
# with its cost: tenths of a nat for how seldom. dictionary: other readings, which no name there has.
# names: how many readings of names there tell of the kanji, at most 999.
"""
    about += LICENCE.format(
        digest=digest,
        script=script,
        more="Unihan 15.0 (Unicode licence), kJapaneseOn and kJapaneseKun; tools/kanji_*.txt (MIT);\n# ",
    )
    rows = []
    for char in sorted(known):
        family, own = _costs(surnames.get(char, {})), _costs(given.get(char, {}))
        others = sorted(seeds.get(char, set()) - {""} - family.keys() - own.keys())
        seen = min(
            999, round(sum(surnames.get(char, {}).values()) + sum(given.get(char, {}).values()))
        )
        rows.append("\t".join([char, _cell(family), _cell(own), " ".join(others), str(seen)]))
    _write(
        output / "kanji_readings.tsv", about + "kanji\tsurnames\tgiven\tdictionary\tnames\n", rows
    )


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
    main(*map(Path, sys.argv[1:4]))
