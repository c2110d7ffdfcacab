"""Official names of states: Republic of Kenya, Республика Кения, Keniai Köztársaság, 肯尼亚共和国.

No open source has them in all languages. A state's official name is its name or adjective among
words that say what kind of state it is; those words are a table, and what they leave is looked up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from kycmatch import data
from kycmatch.nationality.lookup import Kind, Reading, begins, named
from kycmatch.text.fold import KEEP_BOUNDARIES, fold
from kycmatch.text.scripts import script

_UNSPACED = frozenset({"Han", "Hiragana", "Katakana", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"})
_MOST_WORDS = 16
_MOST_LETTERS = 30
_LONGEST_FORM = 10
_LONGEST_ENDING = 8
_NEAR = 2
"""Inflections that change so much more than the least one may be meant as well."""
_LEAST_LETTERS = 5
"""A shorter name between nothing but small words (do Thái) may be another word."""

_ARTICLE = "ال"
_GLUED = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
SKIPPED = frozenset({"and", "island"})
"""Forms that a name may have inside and may be without."""

_WEAK = frozenset({"link", "and"})
_BOUND = frozenset({"outlying", "antarctic", "eastern"})
"""Words that are forms only for the countries that country_homonyms.tsv lists with them."""


# Letters of one sound in foreign names, and the letters and marks for vowels, which are dropped.
_CONSONANTS = str.maketrans(
    "كطٹثصظضذڈڑڤ", "کتتسسزززدرف", "اٱآأإوؤيیىئےۓعءهہھەةۃ\u064e\u064f\u0650\u0651"
)

_Names = dict[tuple[int, int], tuple[int, Reading]]
_Forms = list[list[frozenset[str] | None]]


def official(text: str) -> Reading | None:
    """The country that `text` names with its form of state or with a word such as citizen."""
    units = _units(text)
    if not 0 < len(units) <= (_MOST_WORDS if _spaced(units) else _MOST_LETTERS):
        return None
    forms = [_covered(units[start:]) for start in range(len(units))]
    names = _names(units)
    found = _one_name(names, forms, units) or _named_twice(names, forms, len(units))
    return found or _without_vowels(units)


@cache
def _forms() -> dict[str, frozenset[str]]:
    return {word: frozenset(kinds.split()) for word, kinds in data.read("country_forms")}


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    """ending -> endings of the name, the smallest change first."""
    table: dict[str, list[str]] = {}
    for ending, other in data.read("country_endings"):
        table.setdefault(ending, []).append(other)
    return {ending: tuple(sorted(others, key=len)) for ending, others in table.items()}


def _units(text: str) -> list[str]:
    """The words of `text`, folded; single letters where the script puts no spaces."""
    folded = fold(_GLUED.sub(" ", text), KEEP_BOUNDARIES).text
    letters = [c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in folded]
    units: list[str] = []
    for word in "".join(letters).split():
        units.extend(word if script(word[0]) in _UNSPACED else [word])
    return units


def _spaced(units: Sequence[str]) -> bool:
    return script(units[0][0]) not in _UNSPACED


def _covered(units: Sequence[str]) -> list[frozenset[str] | None]:
    """For every length of a beginning of `units`: the kinds of the forms it is made of, or None."""
    forms = _forms()
    covered: list[frozenset[str] | None] = [frozenset()]
    for end in range(1, len(units) + 1):
        found = None
        for start in range(max(0, end - _LONGEST_FORM), end):
            before, kinds = covered[start], forms.get("".join(units[start:end]))
            if before is not None and kinds is not None:
                found = (found or frozenset()) | before | kinds
        covered.append(found)
    return covered


def _names(units: Sequence[str]) -> _Names:
    """Every name in `units`: where it stands, how much of it was inflection, what it means."""
    tries: dict[tuple[int, int], list[tuple[int, str]]] = {}
    for start in range(len(units)):
        for end, cost, name in _inflected(units, start, "", 0):
            tries.setdefault((start, end), []).append((cost, name))
    found: _Names = {}
    for span, names in tries.items():
        readings = [(cost, reading) for cost, name in sorted(names) if (reading := named(name))]
        if readings:
            least, first = readings[0]
            near = [reading for cost, reading in readings if cost <= least + _NEAR and least]
            codes = dict.fromkeys(code for reading in near for code in reading.codes[:1])
            one = len(codes) < 2
            found[span] = least, first if one else Reading(first.kind, tuple(codes), clear=False)
    return found


def _inflected(
    units: Sequence[str], at: int, done: str, cost: int
) -> Iterator[tuple[int, int, str]]:
    """What `done` and the units from `at` on may be, as far as any name in the table begins so."""
    if at == len(units):
        return
    if done and SKIPPED & _forms().get(units[at], frozenset()):
        yield from _inflected(units, at + 1, done, cost)
    for word, change in _variants(units[at]) if _spaced(units) else [(units[at], 0)]:
        if begins(done + word):
            yield at + 1, cost + change, done + word
            yield from _inflected(units, at + 1, done + word, cost + change)


def _variants(word: str) -> Iterator[tuple[str, int]]:
    """`word` and what it may be without its inflection, with how much was changed."""
    yield word, 0
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 2:
        yield from ((stem, 1 + cost) for stem, cost in _variants(word.removeprefix(_ARTICLE)))
    endings = _endings()
    for length in range(1, min(_LONGEST_ENDING, len(word)) + 1):
        for other in endings.get(word[-length:], ()):
            stem = word[:-length]
            if len(stem) > 1 or (not stem and len(other) > 2):
                yield stem + other, length + len(other)


def _one_name(names: _Names, forms: _Forms, units: Sequence[str]) -> Reading | None:
    """The longest name such that all around it are forms; inflected only beside a form of state."""
    for (start, end), (cost, reading) in sorted(names.items(), key=lambda x: x[0][0] - x[0][1]):
        kinds = _between(forms, (0, start), (end, len(units)))
        if kinds is None or (not kinds - _WEAK and not _stands_alone(units[start:end], cost)):
            continue
        told = _told_apart(reading, kinds)
        if told is not None:
            return told
    return None


def _stands_alone(units: Sequence[str], cost: int) -> bool:
    """Whether a name needs no form of state beside it to be one."""
    letters = "".join(units)
    return cost == 0 and (not _spaced(units) or len(letters) >= _LEAST_LETTERS)


def _named_twice(names: _Names, forms: _Forms, length: int) -> Reading | None:
    """A country named twice, or a territory with its state: Iran, Islamic Republic of Iran."""
    states = data.table("country_relations")
    spans = sorted(names.items(), key=lambda x: x[0][0] - x[0][1])
    for ((start, end), (_, one)), ((first, last), (_, other)) in product(spans, spans):
        if last <= start:
            kinds = _between(forms, (0, first), (last, start), (end, length))
        elif first >= end:
            kinds = _between(forms, (0, start), (end, first), (last, length))
        else:
            continue
        told = _told_apart(other, kinds) if kinds is not None else None
        if told is None:
            continue
        for code in one.codes:
            if code == told.codes[0] or (code, "territory", told.codes[0]) in states:
                kind = one.kind if one.kind is other.kind else Kind.NAME
                return Reading(kind, (code,))
    return None


def consonants(units: Sequence[str]) -> str:
    """The consonants of a name in Arabic letters, without the forms of state around it.

    Urdu, Persian and Arabic write the vowels of foreign names, and letters that sound alike to
    them, each in several ways.
    """
    names = [unit.removeprefix(_ARTICLE) for unit in units if unit not in _forms()]
    return "".join(names).translate(_CONSONANTS)


def _without_vowels(units: Sequence[str]) -> Reading | None:
    """The country whose name in Arabic letters has the same consonants, where only one has."""
    if script(units[0][0]) != "Arabic":
        return None
    row = data.lookup("country_consonants", letters := consonants(units))
    if row is None or row[0] != letters:
        return None
    return Reading(Kind.NAME, (row[1],))


def _between(forms: _Forms, *gaps: tuple[int, int]) -> frozenset[str] | None:
    """The kinds of the forms in the `gaps`; None where something else stands in one."""
    kinds: frozenset[str] = frozenset()
    for start, end in gaps:
        found = forms[start][end - start] if start < end else frozenset()
        if found is None:
            return None
        kinds |= found
    return kinds


def _told_apart(reading: Reading, kinds: frozenset[str]) -> Reading | None:
    """`reading` with what the form of state says: a Korea that is a people's republic is PRK."""
    kind = Kind.PEOPLE if "citizen" in kinds else Kind.NAME
    told = {
        word: code
        for code, meanings, word in data.table("country_homonyms")
        if word in kinds and set(meanings.split()) <= set(reading.codes)
    }
    if kinds & _BOUND and not told.keys() & _BOUND:
        return None
    # Nearly every state is a republic: the word tells only where no other one does.
    decisive = [code for word, code in told.items() if word != "republic"] or [*told.values()]
    if decisive:
        return Reading(kind, (decisive[0],))
    return Reading(kind, reading.codes, reading.clear)
