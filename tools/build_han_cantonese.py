"""Build kycmatch/data/han_cantonese.tsv: Cantonese syllables, their characters and their spellings.

    python tools/build_han_cantonese.py UNIHAN_FOLDER CANTOROMAN_FOLDER OUTPUT_FOLDER

UNIHAN_FOLDER holds Unihan_Readings.txt and Unihan_Variants.txt (Unicode 15). CANTOROMAN_FOLDER is
the folder data/ of the package cantonese-romanisation 1.0.5 (MIT), for charToLshk.json.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from itertools import product
from pathlib import Path

from build_han_readings import named, unihan

HEADER = """\
# Cantonese syllables (Jyutping without tones), the characters read so, and how identity documents
# spell them. usual: the characters usually read so; other: those that may be.
# hkg: Hong Kong, the style of the government and the spellings customary beside it; mac: Macau.
# Spellings are by rule, those by the usual rule first, then after a bar those by a less usual one.
# Sources: Unihan 15.0 (Unicode licence), kCantonese; cantonese-romanisation 1.0.5 (MIT), for further
# readings. The rules are compiled for kycmatch. Licence: Unicode licence and MIT.
# Made by tools/build_han_cantonese.py; do not edit.
"""
COLUMNS = ("jyutping", "usual", "other", "hkg", "mac")
SYLLABLE = re.compile(r"^(gw|kw|ng|[bpmfdtnlgkhwzcsj])?([aeiouy].*|m|ng)$")

# For each initial and final what is written: the usual ways, then after a bar the less usual ones.
HKG_INITIALS = {
    "": "|ng", "b": "p|b", "p": "p", "m": "m", "f": "f", "d": "t|d", "t": "t", "n": "n|l",
    "l": "l|n",
    "g": "k|g", "k": "k", "ng": "ng ", "h": "h", "gw": "kw|k gw qu", "kw": "kw|k qu", "w": "w",
    "z": "ch ts|j tz dz", "c": "ch ts|tz", "s": "s sh", "j": "y",
}  # fmt: skip
HKG_FINALS = {
    "aa": "a|ah ar", "aai": "ai|ay ie", "aau": "au|aw ow", "aam": "am|aam um", "aan": "an|aan",
    "aang": "ang|aang",
    "aap": "ap|aap", "aat": "at|aat", "aak": "ak|aak ark", "ai": "ai|ay ei", "au": "au ow|ou",
    "am": "am um|om em",
    "an": "an|un en on", "ang": "ang|ung eng", "ap": "ap|up op", "at": "at|ut", "ak": "ak|uk",
    "e": "e|eh ay ea",
    "eu": "eu", "em": "em", "ei": "ei i ee|ay ie", "eng": "eng|ang ing", "ek": "ek|eck ik",
    "i": "i ee|ie", "iu": "iu|ieu ew", "im": "im|eem", "in": "in|een", "ing": "ing|eng", "ip": "ip",
    "it": "it|eet", "ik": "ik|ick ek", "o": "o|or aw oh", "oi": "oi|oy", "ou": "o ou|oe ow oo u",
    "on": "on|orn",
    "ong": "ong", "ot": "ot", "ok": "ok|ock", "u": "u oo", "ui": "ui|ooi", "un": "un oon",
    "ung": "ung|oong",
    "ut": "ut|oot", "uk": "uk|ook", "oe": "eu|oe", "oeng": "eung|eong oeng", "oek": "euk|eok",
    "eoi": "ui|eui oi",
    "eon": "un|eun", "eot": "ut|eut", "yu": "u ue|", "yun": "uen un|", "yut": "uet ut|", "m": "m",
    "ng": "ng|n",
}  # fmt: skip
HKG_WHOLE = {
    "si": "si sz sze|see shi shee szee sy", "zi": "chi tsz tze|tsi chee tsze ji tzu gee",
    "ci": "chi tsz tze|tsi chee tsze tzi",
    "ji": "yi yee|i ee", "jyu": "yu yue|u yee", "wu": "wu woo|", "wui": "wui ui|", "ng": "ng|eng",
    "m": "m|ng",
    "ngo": "ngo o|", "joeng": "yeung|young yeong yang", "jung": "yung|", "ou": "o ou|au",
    "au": "au ou|ow",
    "gwok": "kwok|kok gwok", "gwong": "kwong|kong", "kwong": "kwong|kong", "gwaan": "kwan|",
    "gwan": "kwan|gwan",
    "zau": "chau chow tsau|jau", "zoeng": "cheung|cheong jeung tseung",
    "coeng": "cheung|cheong tseung",
    "zung": "chung|tsung jung", "wong": "wong|", "jan": "yan|yen ian", "jam": "yam yum|yim",
    "jap": "yap|yup yip",
    "seoi": "sui shui|seui shiu", "lei": "lei li lee|lai", "kei": "kei ki kee|",
    "gei": "kei ki kee|gi gei",
    "hei": "hei hi hee|hay", "oi": "oi ngoi|", "on": "on ngon|", "zyu": "chu chue|tsu",
    "waa": "wa wah|hwa", "jip": "yip ip|yeap", "hyun": "huen hun|",
}  # fmt: skip
MAC_INITIALS = {
    "": "", "b": "p", "p": "p", "m": "m", "f": "f", "d": "t", "t": "t", "n": "n", "l": "l",
    "g": "k", "k": "k",
    "ng": "ng|", "h": "h", "gw": "ku|k kw", "kw": "ku|k kw", "w": "v w|u", "z": "ch", "c": "ch",
    "s": "s", "j": "i",
}  # fmt: skip
MAC_FINALS = {
    "aa": "a|ah", "aai": "ai", "aau": "ao", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap",
    "aat": "at",
    "aak": "ak ac", "ai": "ai", "au": "ao|au", "am": "am", "an": "an|on", "ang": "ang",
    "ap": "ap", "at": "at", "ak": "ak ac",
    "e": "e", "ei": "ei|i", "eng": "eng eang", "ek": "ek", "i": "i", "iu": "io iu", "im": "im",
    "in": "in", "ing": "eng|ing",
    "ip": "ip", "it": "it", "ik": "ek|ik", "o": "o", "oi": "oi", "ou": "ou|o", "on": "on",
    "ong": "ong", "ot": "ot",
    "ok": "ok oc", "u": "u", "ui": "ui", "un": "un", "ung": "ong|ung", "ut": "ut", "uk": "ok|uk",
    "oe": "o", "oeng": "eong",
    "oek": "eok", "eoi": "oi|ui", "eon": "on|un", "eot": "ot", "yu": "u|ue", "yun": "un",
    "yut": "ut", "m": "m", "ng": "ng",
}  # fmt: skip
MAC_WHOLE = {
    "ji": "i|yi", "jyu": "u iu|yu", "jyun": "un iun|yun", "jyut": "ut iut|", "wu": "wu vu u|",
    "jau": "iao|iau yao",
    "jung": "iong|yong", "jing": "ieng|ying",
}  # fmt: skip


def ranked(cell: str) -> list[tuple[str, int]]:
    """The ways of one cell, each with 0 where it is usual and 1 where it is not."""
    usual, _, less = cell.partition("|")
    first = usual.split(" ") if usual else [""]
    return [(way, 0) for way in first] + [(way, 1) for way in less.split()]


def spelled(
    syllable: str, whole: dict[str, str], initials: dict[str, str], finals: dict[str, str]
) -> str:
    """The spellings of a syllable: the usual ones, a bar, the less usual ones."""
    if syllable in whole:
        ways = ranked(whole[syllable])
    else:
        match = SYLLABLE.match(syllable)
        if match is None or match[2] not in finals:
            return ""
        pairs = product(ranked(initials[match[1] or ""]), ranked(finals[match[2]]))
        ways = [(start + end, max(a, b)) for (start, a), (end, b) in pairs if not (a and b)]
    usual = dict.fromkeys(way for way, rank in ways if not rank and way)
    less = dict.fromkeys(way for way, rank in ways if rank and way and way not in usual)
    return f"{' '.join(usual)}|{' '.join(less)}"


def readings(
    unihan_folder: Path, cantoroman_folder: Path
) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The usual reading of each character, and its other readings."""
    found = unihan(unihan_folder / "Unihan_Readings.txt", frozenset({"kCantonese"}))["kCantonese"]
    further = json.loads((cantoroman_folder / "charToLshk.json").read_text(encoding="utf-8"))
    usual: dict[str, str] = {}
    other: dict[str, list[str]] = defaultdict(list)
    for char, entry in found.items():
        usual[char], *other[char] = dict.fromkeys(s.rstrip("123456") for s in entry.split())
    for char, entry in further.items():
        syllables = [s.rstrip("123456789") for s in (entry if isinstance(entry, list) else [entry])]
        if syllables:
            usual.setdefault(char, syllables[0])
            other[char] += syllables
    return usual, other


def with_simplified(
    usual: dict[str, str], other: dict[str, list[str]], unihan_folder: Path
) -> None:
    """Read each simplified character as each of its traditional forms is."""
    path = unihan_folder / "Unihan_Variants.txt"
    variants = unihan(path, frozenset({"kSimplifiedVariant"}))["kSimplifiedVariant"]
    for char, value in variants.items():
        for code in value.split():
            form = chr(int(code.split("<")[0][2:], 16))
            if form != char and char in usual:
                usual.setdefault(form, usual[char])
                other[form] += [usual[char], *other[char]]


def main(unihan_folder: Path, cantoroman_folder: Path, output_folder: Path) -> None:
    """Write the table."""
    usual, other = readings(unihan_folder, cantoroman_folder)
    with_simplified(usual, other, unihan_folder)
    table: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for char in filter(named, sorted(usual)):
        table[usual[char]][0].append(char)
        for syllable in dict.fromkeys(other[char]):
            if syllable != usual[char]:
                table[syllable][1].append(char)
    lines = ["\t".join(COLUMNS)]
    for syllable in sorted(table):
        hkg = spelled(syllable, HKG_WHOLE, HKG_INITIALS, HKG_FINALS)
        mac = spelled(syllable, MAC_WHOLE, MAC_INITIALS, MAC_FINALS)
        if hkg:
            first, second = table[syllable]
            lines.append("\t".join((syllable, "".join(first), "".join(second), hkg, mac)))
    path = output_folder / "han_cantonese.tsv"
    path.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
