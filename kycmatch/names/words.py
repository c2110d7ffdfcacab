"""The small words of names: titles, suffixes, particles, relation markers, placeholders, and which
abbreviations and familiar forms stand for which name.

Each function answers from one table. Words are folded (lower case, without marks, punctuation and
spaces) unless a function says that it takes raw text; `country` is an alpha-3 code, and a word that
is a name elsewhere, such as U or Ma, counts in its countries only. Over-long text has no meaning.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache

from kycmatch.data import read, text
from kycmatch.text.fold import letters
from kycmatch.text.scripts import script

_LONGEST = 64
"""Characters of the longest text that is looked up."""


class Relation(StrEnum):
    """What a relation marker says of the name that follows it (or precedes it: OGLU)."""

    SON = "son"
    DAUGHTER = "daughter"
    CHILD = "child"
    WIFE = "wife"
    PARTNER = "partner"
    CARE_OF = "care_of"
    BORN = "born"
    ALIAS = "alias"


def _holds(countries: str, country: str | None) -> bool:
    return countries == "*" or (country is not None and country in countries.split())


@cache
def _titles(place: str) -> dict[str, str]:
    return {word: countries for word, at, countries, _note in read("titles") if at == place}


def title(word: str, country: str | None = None) -> bool:
    """Whether `word`, before a name, is a title or honorific.

    >>> title("herr"), title("ma"), title("ma", "MMR")
    (True, False, True)
    """
    return _holds(_titles("before").get(word, ""), country)


@cache
def joined_titles(of: str) -> tuple[str, ...]:
    """The honorifics, of the script `of`, that make one word with the name; the longest first.

    >>> joined_titles("Thai")
    ('นางสาว', 'ดร.', 'นาง', 'นาย')
    """
    found = [word for word in _titles("joined") if script(word[0]) == of]
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def postnominal(word: str, country: str | None = None) -> bool:
    """Whether `word`, after a name, is a degree, an order or an honorific.

    >>> postnominal("phd"), postnominal("sh"), postnominal("sh", "IDN")
    (True, False, True)
    """
    return _holds(_titles("after").get(word, ""), country)


@cache
def _suffixes() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for word, meaning, countries, _note in read("suffixes"):
        found[word] = (*found.get(word, ()), (meaning, countries))
    return found


def suffix(word: str, country: str | None = None) -> str | None:
    """The class of a suffix that tells namesakes apart, such as "jr", "sr", "3" or "filho".

    >>> suffix("junior"), suffix("jnr"), suffix("iii"), suffix("neto"), suffix("neto", "BRA")
    ('jr', 'jr', '3', None, 'neto')
    """
    for meaning, countries in _suffixes().get(word, ()):
        if _holds(countries, country):
            return meaning
    return None


def suffixes_contradict(a: str, b: str) -> bool:
    """Whether two classes of suffix cannot be of one person. Jr. and II are both of a namesake.

    >>> suffixes_contradict("jr", "sr"), suffixes_contradict("jr", "2")
    (True, False)
    """
    return a != b and {a, b} != {"jr", "2"}


@cache
def _particles() -> frozenset[str]:
    return frozenset(word for word, *_rest in read("particles"))


def particle(word: str) -> bool:
    """Whether `word` can be a particle of a surname, such as de, van, al or mac."""
    return word in _particles()


@cache
def _particle_spellings() -> dict[str, tuple[str, frozenset[str]]]:
    return {
        word: (tradition, frozenset(words.split()))
        for tradition, words in read("particle_spellings")
        for word in words.split()
    }


def particle_spelling(one: str, other: str) -> str | None:
    """The tradition in which two particles are spellings of one, or None.

    >>> particle_spelling("al", "ash"), particle_spelling("al", "de")
    ('arabic', None)
    """
    tradition, spellings = _particle_spellings().get(one, (None, frozenset()))
    return tradition if other in spellings else None


@cache
def _joined() -> frozenset[str]:
    return frozenset(word for word, _lang, joined, _note in read("particles") if joined == "yes")


def joins(word: str) -> bool:
    """Whether the particle `word` is also written as one word with what follows: DELACRUZ."""
    return word in _joined()


@cache
def _relations() -> dict[str, tuple[tuple[Relation, str], ...]]:
    found: dict[str, tuple[tuple[Relation, str], ...]] = {}
    for word, relation_, countries, _note in read("relation_markers"):
        found[word] = (*found.get(word, ()), (Relation(relation_), countries))
    return found


def relation(marker: str, country: str | None = None) -> Relation | None:
    """The relation that a raw marker states; a stop or a space in it does not matter.

    >>> relation("S/O"), relation("AL"), relation("AL", "MYS")
    (<Relation.SON: 'son'>, None, <Relation.SON: 'son'>)
    >>> relation("née"), relation("@")
    (<Relation.BORN: 'born'>, <Relation.ALIAS: 'alias'>)
    """
    if len(marker) > _LONGEST:
        return None
    for meaning, countries in _relations().get(letters(marker), ()):
        if _holds(countries, country):
            return meaning
    return None


@cache
def _placeholders() -> frozenset[str]:
    return frozenset(value for value, _note in read("placeholders"))


def placeholder(value: str) -> bool:
    """Whether raw `value` stands for a name that the person does not have; blank text does not.

    >>> [placeholder(v) for v in ("FNU", "xxx", ".", "N/A", "No Surname", "", "Na")]
    [True, True, True, True, True, False, False]
    """
    if not value or len(value) > _LONGEST or value.isspace():
        return False
    folded = letters(value)
    if folded in _placeholders():
        return True
    if folded[:1].isalnum() and folded[0] not in "x0":
        return False
    said = set(filter(str.isalnum, folded))
    return said <= {"x"} or said == {"0"}


_Groups = dict[str, tuple[str, ...]]
"""A word -> others; in tuples, of which the garbage collector keeps no count: there are many."""


def _groups(table: str) -> _Groups:
    found: _Groups = {}
    for word, others, _note in read(table):
        found[word] = (*found.get(word, ()), *others.split())
    return found


@cache
def _abbreviations() -> _Groups:
    return _groups("abbreviations")


def shortens(word: str) -> bool:
    """Whether `word` is a customary abbreviation of any name."""
    return word in _abbreviations()


def abbreviates(short: str, long: str) -> bool:
    """Whether `short` is a customary abbreviation of the name `long`.

    >>> abbreviates("ma", "maria"), abbreviates("mohd", "muhammad"), abbreviates("ma", "marina")
    (True, True, False)
    """
    return long in long_forms(short)


def long_forms(short: str) -> tuple[str, ...]:
    """The names that `short` is a customary abbreviation of; none where it is none.

    >>> sorted(long_forms("chas"))
    ['charles']
    """
    return _abbreviations().get(short, ())


@cache
def _familiar() -> _Groups:
    return _groups("nicknames")


@cache
def _formal() -> _Groups:
    return _inverted(_familiar().items())


def _inverted(groups: Iterable[tuple[str, tuple[str, ...]]]) -> _Groups:
    found: _Groups = {}
    for word, others in groups:
        for other in others:
            found[other] = (*found.get(other, ()), word)
    return found


def familiar(word: str) -> bool:
    """Whether `word` is a familiar form of a name, or a name that has one."""
    return word in _familiar() or word in _formal()


def nickname(one: str, other: str) -> bool:
    """Whether one is a familiar form of the other, or both are familiar forms of one name.

    Two formal names never meet over a familiar form that they share.

    >>> nickname("bob", "robert"), nickname("bob", "bobby"), nickname("robert", "roberta")
    (True, True, False)
    """
    familiar = _familiar()
    if other in familiar.get(one, ()) or one in familiar.get(other, ()):
        return True
    if one == other or one in familiar or other in familiar:
        return False
    formal = _formal()
    return any(name in formal.get(other, ()) for name in formal.get(one, ()))


def relatives(word: str) -> tuple[str, ...]:
    """The familiar forms of a name, or the names that a familiar form stands for.

    >>> "yossi" in relatives("yosef"), "yosef" in relatives("yossi")
    (True, True)
    """
    return _familiar().get(word, ()) + _formal().get(word, ())


@cache
def _lexicon() -> bytes:
    """The sorted lines of the lexicon: a twentieth of the memory of a set of its words."""
    return text("known_names").encode("ascii")


@lru_cache(maxsize=4096)
def known(word: str) -> bool:
    """Whether `word` is a known given name or surname: another known name is no slip of the hand.

    The lexicon has words of three letters and more.

    >>> known("johnson"), known("jhonsonn")
    (True, False)
    """
    if not (word.isascii() and word.isalpha() and len(word) <= _LONGEST):
        return False
    lines, key = _lexicon(), word.encode("ascii")
    low, high = 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.index(b"\n", start)
        found = lines[start:end]
        if found == key:
            return True
        if found < key:
            low = end + 1
        else:
            high = start
    return False
