"""Customary Latin spellings of one name of another script: Yulia and IULIIA, Yi and LEE.

Knowledge comes in two kinds. Tables list the spellings of whole names (Arabic names, Korean
surnames). Patterns list the groups of letters that a tradition writes for one sound; two words are
spellings of one name when one can be rewritten into the other by a few groups of one tradition.
Every answer is a spelling of the same *original*: names of the same origin in different languages
(Sergei and Serhii, Yusuf and Joseph) are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Indel

from kycmatch.data import read
from kycmatch.romanize import customary, hangul_words

_LONGEST = 32
"""Letters of the longest word that is compared."""
_SHORTEST = 3
"""Letters of the shortest word that patterns are used on, one more where they are not at home;
shorter spellings are in tables or nowhere."""
_TOO_MANY = 5
"""Groups that may not differ between two spellings."""
_UNEVEN = 8
"""Letters that one spelling may be longer than the other."""
_LEAST_ALIKE = 0.5
"""Share of letters in common below which no few rewrites make one word of the other."""
_DIFFERENT = "different"
_INDIC = "indic"
_INDIA = "IND"
_CONSONANTS = "bcdfghjklmnpqrstvwxz"

_Rewrites = dict[str, tuple[tuple[str, str, str], ...]]
"""Two letters -> (group that begins with the one, the group that may stand for it and begins with
the other, place in the word)."""


@dataclass(frozen=True, slots=True, eq=False)
class _Tradition:
    """How one tradition spells, and where.

    `abroad` says whether it is tried on documents of other countries than its own, `alone` which
    words there, where not all.
    """

    name: str
    alone: re.Pattern[str] | None
    abroad: bool
    countries: frozenset[str]
    rewrites: _Rewrites
    firsts: frozenset[str]
    lasts: frozenset[str]

    def edges(self, first: str, last: str) -> bool:
        """Whether its groups have these two first letters and two last ones; alike ones it has."""
        return (first[0] == first[1] or first in self.firsts) and (
            last[0] == last[1] or last in self.lasts
        )

    def fits(self, one: str, other: str, country: str | None) -> bool:
        """Whether the tradition is to be expected of two words on a document of `country`."""
        if country in self.countries:
            return True
        english = _english()
        if one in english and other in english:
            return False
        if self.alone is None:
            return min(len(one), len(other)) > _SHORTEST
        return all(map(self.alone.fullmatch, (one, other)))


@cache
def _traditions() -> tuple[_Tradition, ...]:
    groups: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, spellings, place, _note in read("spelling_patterns"):
        groups.setdefault(name, []).append((tuple(spellings.split()), place))
    for _syllable, spellings in read("korean_syllables"):
        groups.setdefault("korean", []).append((tuple(spellings.split()), "any"))
    made = []
    for name, _rank, doubled, alone, countries in sorted(
        read("spelling_traditions"), key=lambda row: int(row[1])
    ):
        ways = groups[name]
        if doubled == "yes":
            ways = ways + [((c, c + c), "any") for c in _CONSONANTS]
        rewrites = _rewrites(ways, identical=name == "korean")
        groups_of = [way for of in rewrites.values() for way in of]
        firsts = frozenset(one[0] + other[0] for one, other, place in groups_of if place != "end")
        lasts = frozenset(
            one[-1] + other[-1] for one, other, place in groups_of if place != "start"
        )
        at_home = frozenset(countries.split())
        pattern = None if alone in ("yes", "no") else re.compile(alone)
        abroad = alone != "no"
        made.append(_Tradition(name, pattern, abroad, at_home, rewrites, firsts, lasts))
    return tuple(made)


@lru_cache(maxsize=512)
def _traditions_for(country: str | None) -> tuple[_Tradition, ...]:
    """The traditions that documents of `country` may follow, those at home there first."""
    home = tuple(of for of in _traditions() if country in of.countries)
    if country in SYLLABIC:
        return home
    return home + tuple(of for of in _traditions() if of.abroad and of not in home)


def _rewrites(ways: list[tuple[tuple[str, ...], str]], *, identical: bool) -> _Rewrites:
    found: dict[str, set[tuple[str, str, str]]] = {}
    for spellings, place in ways:
        for one in spellings:
            for other in spellings:
                if identical or one != other:
                    found.setdefault(one[0] + other[0], set()).add((one, other, place))
    return {begin: tuple(sorted(of)) for begin, of in found.items()}


def _rewritable(one: str, other: str, tradition: _Tradition) -> bool:
    """Whether `one` becomes `other` by fewer than `_TOO_MANY` rewrites; other letters stay.

    Korean is written in syllables, so there every letter has to belong to one.
    """
    syllables = tradition.name == "korean"
    # fewest[i]: how far into `other` the first i letters of `one` can lead -> by how few rewrites
    fewest: list[dict[int, int]] = [{} for _ in range(len(one) + 1)]
    fewest[0][0] = 0
    furthest = 0
    rewrites = tradition.rewrites
    at = {"start": (0, 0), "end": (len(one), len(other))}
    for i, letter in enumerate(one):
        if i > furthest:
            return False
        for j, used in fewest[i].items():
            met = other[j : j + 1]
            if letter == met and not syllables:
                reached = fewest[i + 1]
                if used < reached.get(j + 1, _TOO_MANY):
                    reached[j + 1] = used
                furthest = max(furthest, i + 1)
            for group, stands, place in rewrites.get(letter + met, ()):
                if not (one.startswith(group, i) and other.startswith(stands, j)):
                    continue
                to_i, to_j = i + len(group), j + len(stands)
                if place != "any" and ((i, j) if place == "start" else (to_i, to_j)) != at[place]:
                    continue
                cost = used + (group != stands)
                if cost < fewest[to_i].get(to_j, _TOO_MANY):
                    fewest[to_i][to_j] = cost
                furthest = max(furthest, to_i)
    return len(other) in fewest[-1]


@cache
def _english() -> frozenset[str]:
    """Names frequent in English: two of them are two names where no other tradition is at home."""
    return frozenset(word for (word,) in read("english_names"))


@cache
def _arabic() -> dict[str, tuple[str, ...]]:
    return _by_spelling("arabic_spellings")


@cache
def _korean() -> dict[str, tuple[str, ...]]:
    return _by_spelling("korean_surnames")


def _by_spelling(table: str) -> dict[str, tuple[str, ...]]:
    """Spelling -> the names that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for name, spellings in read(table):
        for spelling in spellings.split():
            found[spelling] = (*found.get(spelling, ()), name)
    return found


@cache
def _pairs() -> dict[frozenset[str], str]:
    """Two spellings -> the tradition in which they are one name, or "different"."""
    found: dict[frozenset[str], str] = {}
    for tradition, names in read("name_spellings"):
        words = names.split()
        found |= {frozenset((a, b)): tradition for a in words for b in words if a < b}
    return found


def _meets(one: str, other: str, names: dict[str, tuple[str, ...]]) -> bool | None:
    """Whether two spellings share a name; None where either is no spelling that is known."""
    if one not in names or other not in names:
        return None
    return any(name in names[other] for name in names[one])


@cache
def _listed() -> frozenset[str]:
    """Every word of the tables of whole names; they say nothing about any other."""
    pairs = (word for pair in _pairs() for word in pair)
    return frozenset({*_arabic(), *_korean(), *customary.indian(), *pairs})


def _in_tables(one: str, other: str, country: str | None) -> str | None:
    """The tradition in which tables say that two words are one name, or "different"."""
    listed = _listed()
    if one not in listed or other not in listed:
        return None
    if pair := _pairs().get(frozenset((one, other))):
        away = any(of.name == pair and not of.abroad for of in _traditions())
        return None if away and not at_home(pair, country) else pair
    meets = _meets(one, other, _arabic())
    if meets is not None:
        return "arabic" if meets else _DIFFERENT
    if country not in _CHINESE and _meets(one, other, _korean()):
        return "korean"
    meets = _meets(one, other, customary.indian())
    if meets is None or (not meets and _by_rewriting(one, other, _INDIA)):
        return None
    return _INDIC if meets else _DIFFERENT


def distinct(one: str, other: str) -> bool:
    """Whether both folded words are known, as spellings of different names: never one name.

    >>> distinct("mahmoud", "muhammad"), distinct("mohamed", "muhammad")
    (True, False)
    """
    return _in_tables(one, other, None) == _DIFFERENT


def variant(entered: str, printed: str, country: str | None = None) -> str | None:
    """The tradition in which two different folded words are spellings of one name, or None.

    `country` is the alpha-3 code of the document's country: the traditions at home there come
    first, and some are used nowhere else, because many names would fit them by chance.

    >>> variant("yulia", "iuliia"), variant("yi", "lee"), variant("mohamed", "muhammad")
    ('russian', 'korean', 'arabic')
    >>> variant("hassan", "hussain"), variant("li", "lin")
    (None, None)
    """
    if entered == printed or max(len(entered), len(printed)) > _LONGEST:
        return None
    if known := _in_tables(entered, printed, country):
        return None if known == _DIFFERENT else known
    if country in KOREAN and (same := hangul_words.same(entered, printed)) is not None:
        return "korean" if same else None
    return _by_rewriting(entered, printed, country) if _near(entered, printed) else None


def may_be_japanese(one: str, other: str) -> bool:
    """Whether two words are written as Japanese ones are, and are no Arabic ones.

    >>> may_be_japanese("yoko", "yuko"), may_be_japanese("hasan", "hassan")
    (True, False)
    """
    japanese = next(of for of in _traditions() if of.name == "japanese")
    return japanese.fits(one, other, None) and not (arabic(one) or arabic(other))


def listed(one: str, other: str) -> bool:
    """Whether a table has both words as spellings of one name, and neither for another language.

    >>> listed("amin", "amine"), listed("brown", "browne"), listed("simon", "simone")
    (True, True, False)
    """
    pair = _pairs().get(frozenset((one, other)))
    if pair is not None:
        return pair != _DIFFERENT
    tables = (_arabic(), customary.indian())
    return _english().isdisjoint((one, other)) and any(_meets(one, other, of) for of in tables)


def _near(one: str, other: str) -> bool:
    """Whether any tradition may make one word of the other, by its length, edges and letters."""
    if min(len(one), len(other)) < _SHORTEST or abs(len(one) - len(other)) > _UNEVEN:
        return False
    firsts, lasts = _edges()
    if one[0] != other[0] and one[0] + other[0] not in firsts:
        return False
    if one[-1] != other[-1] and one[-1] + other[-1] not in lasts:
        return False
    return Indel.normalized_similarity(one, other, score_cutoff=_LEAST_ALIKE) > 0.0


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    """The letters that two words may begin with in any tradition, and those they may end with."""
    none: frozenset[str] = frozenset()
    return (
        none.union(*(of.firsts for of in _traditions())),
        none.union(*(of.lasts for of in _traditions())),
    )


@lru_cache(maxsize=8192)
def _by_rewriting(entered: str, printed: str, country: str | None) -> str | None:
    """The first tradition by whose groups the one word becomes the other."""
    first, last = entered[0] + printed[0], entered[-1] + printed[-1]
    for of in _traditions_for(country):
        if not of.edges(first, last) or not of.fits(entered, printed, country):
            continue
        if _rewritable(entered, printed, of):
            return of.name
    return None


KOREAN = frozenset({"KOR", "PRK"})
_CHINESE = frozenset({"CHN", "HKG", "MAC", "TWN", "SGP", "MYS"})
"""Where Korean surnames would be taken for other surnames: LEE and YI, CHANG and JANG."""

SYLLABIC = frozenset({"CHN", "HKG", "MAC", "TWN", "KOR", "PRK", "JPN", "VNM"})
"""Where a letter more makes another syllable: traditions from abroad have no place there."""


def at_home(tradition: str, country: str | None) -> bool:
    """Whether documents of `country` follow the tradition."""
    return any(of.name == tradition and country in of.countries for of in _traditions())


def arabic(word: str) -> bool:
    """Whether the folded word is a known Latin spelling of an Arabic name."""
    return word in _arabic()
