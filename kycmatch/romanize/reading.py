"""Whether Latin words read words of a script that no standard writes in Latin letters.

Two things are measured: how much sooner the Latin word is written for this native word than for any
other (evidence), and how much dearer it is than what is usually written for it (excess). The odds
put both together; the numbers were fitted on `tokens_*.tsv` (Hebrew, Arabic, katakana) against the
most similar Latin names of other people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from math import exp
from typing import NamedTuple

from kycmatch.data import read as rows_of
from kycmatch.romanize import brahmic, endings, letter_names, sounds
from kycmatch.romanize.costs import (
    Letters,
    begins,
    chance,
    cheapest,
    cut,
    edge,
    ends,
    evidence,
    joined,
    usual,
)
from kycmatch.romanize.customary import Usage, usage
from kycmatch.romanize.units import ALPHABETS, SCRIPTS, pieces, units

SYSTEM = "customary"

_LONGEST = 64
_PERSIAN = frozenset({"IRN", "AFG", "PAK", "TJK", "IND"})
_PERSIAN_LETTERS = frozenset("یکپچژگٹڈڑںہھےګځڅ")
_ARTICLE = ("ا", "ل")

_LEAST = -100
"""Evidence below which no odds are worth looking at, in tenths of a nat."""


class _Weights(NamedTuple):
    """What evidence (at most `most`) and excess tell, in nats for tenths of a nat.

    `expected` is the excess of an ordinary spelling for each native letter: few names are spelt
    the one usual way.
    """

    prior: float
    most: int
    in_favour: float
    against: float
    expected: int


_UNVOCALISED = _Weights(-3.8, 80, 0.06, 0.02, 16)
_BY_SOUND = _Weights(0.0, 80, 0.038, 0.041, 6)
"""Of alphabets, fitted on `tokens_russian.tsv`: every sound is written."""
_NO_ARTICLE = 1.0
_BEGINS_OTHERWISE = 3.0
_ENDS_OTHERWISE = 1.0
_SYLLABIC = frozenset({"Myanmar"})
"""Where another letter makes another syllable, and so another name."""
_UNLIKE = -11.0
_UNLIKE_SYLLABLE = -4.0
_UNLIKE_AT_HOME = -3.0
"""In the letters of a country's own language, which hardly ever changes its own names so much."""
_OF_ANOTHER_LANGUAGE = 1.5
_BY_EAR = {"Thai": "thai_by_ear", "Tamil": "tamil_by_ear"} | dict.fromkeys(
    brahmic.SCRIPTS - {"Tamil"}, "indian_by_ear"
)
"""Where names of other languages are read by their sounds too."""
_WORST = -16.0
_FARTHEST = 250
_FREQUENT_WORD = 1.0
_CUSTOMARY = 2.0
_AGAINST = {Usage.OF_ANOTHER: -4.0, Usage.OF_VARIANT: -1.0}
_OTHER_SYLLABLE = -8.0
_OTHER_NAME = _UNLIKE_AT_HOME + _AGAINST[Usage.OF_ANOTHER]
"""Odds of the known spelling of another name below which the letters say so too."""
_SURE = 20
_CERTAIN = -1.0
_USUAL = 65
_INITIAL = 30
_CERTAINLY = {"Arabic": (90, _CERTAIN)} | dict.fromkeys(ALPHABETS, (35, 1.0))
"""What each letter may cost and the odds above which a reading is sure, where not as elsewhere."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How Latin words read native ones.

    `likeness` is in 0..1, the probability of the odds; `sure` where other names are hardly ever
    read so; `weight` is the evidence in nats, larger for longer words.
    """

    system: str
    likeness: float
    sure: bool
    weight: float


def reads(script: str) -> bool:
    """Whether words of `script` (UAX 24 name) are read here."""
    return script in SCRIPTS


@lru_cache(maxsize=8192)
def read(
    native: tuple[str, ...],
    latin: tuple[str, ...],
    script: str,
    country: str | None = None,
    *,
    narrow: bool = False,
) -> Reading | None:
    """How the folded words `latin` read the raw words `native`; None where they are other names.

    One of the two has one word; where the other has several, each has to be read. `narrow` leaves
    out words that do not begin and end alike, as is done with joined words: it is much faster.
    """
    spelt, table = "".join(latin), _table(native[0], script, country)
    if not (spelt.isascii() and spelt.isalpha()) or max(map(len, (*native, spelt))) > _LONGEST:
        return None
    single = len(native) == len(latin) == 1
    if (narrow or not single or script in _SYLLABIC) and not _may_be(native, latin, script, table):
        return None
    letters = [units(word, script) for word in native]
    if not all(letters) or min(map(len, latin)) == 1 or _only_listed(native):
        return None
    pairs = [(letters[0], latin[0])] if single else _pieces(letters, latin, table)
    found = [odds_of(own, word, script, table) for own, word in pairs]
    likely = [odds for odds in found if odds is not None]
    if not likely or len(likely) < len(pairs):
        return None
    if script in ALPHABETS and (country or any(endings.slavic(own) for own in letters)):
        at_home = all(odds.value >= _UNLIKE_AT_HOME for odds in likely)
        return _reading(likely) if at_home else None
    return _reading(likely)


def _table(native: str, script: str, country: str | None) -> str:
    if script == "Arabic" and (country in _PERSIAN or not _PERSIAN_LETTERS.isdisjoint(native)):
        return "persian"
    if script == "Cyrillic" and (country == "BLR" or "ў" in native):
        return "belarusian"
    return script.lower()


def _may_be(native: tuple[str, ...], latin: tuple[str, ...], script: str, table: str) -> bool:
    """Whether the words can begin, end and be as long as one another."""
    if latin[0][:1] not in _edges(native[0], script, table)[0]:
        return False
    if latin[-1][-1:] not in _edges(native[-1], script, table)[1]:
        return False
    size, length = sum(len(units(word, script)) for word in native), sum(map(len, latin))
    return size <= _LONGEST and 0.7 * size <= length <= 3 * size


@lru_cache(maxsize=4096)
def _edges(native: str, script: str, table: str) -> tuple[frozenset[str], frozenset[str]]:
    """The Latin letters that the raw word can begin with, and those that it can end with."""
    letters = units(native, script)
    return edge(letters, table, _USUAL, first=True), edge(letters, table, _USUAL, first=False)


def _only_listed(native: tuple[str, ...]) -> bool:
    return len(native) == 1 and bool(listed(native[0]))


@cache
def _listed() -> dict[str, frozenset[str]]:
    rows = rows_of("native_words")
    return {word: frozenset(latin.split()) for word, latin, _note in rows}


def listed(native: str) -> frozenset[str]:
    """The only Latin words for a raw native word that is not read letter by letter.

    >>> sorted(listed("सिंह"))
    ['sing', 'singh', 'sinh']
    """
    return _listed().get(native.rstrip("."), frozenset())


def _pieces(
    letters: list[Letters], latin: tuple[str, ...], table: str
) -> list[tuple[Letters, str]]:
    whole = sum(letters, ())
    if len(letters) == 1:
        natives = cut(whole, latin, table)
        return [] if natives is None else list(zip(natives, latin, strict=True))
    words = joined(tuple(map(len, letters)), whole, latin[0], table)
    return [] if words is None else list(zip(letters, words, strict=True))


@dataclass(frozen=True, slots=True)
class Odds:
    """The odds (in nats) that a Latin word reads a native one, the evidence in tenths of a nat."""

    value: float
    told: int
    sure: bool


def odds_of(letters: Letters, latin: str, script: str, table: str) -> Odds | None:
    """The odds of one word for one word, by its letters or, where these say no, by its sounds."""
    found = _by_letters(letters, latin, script, table)
    if script not in _BY_EAR or (found is not None and found.value >= _UNLIKE_AT_HOME):
        return found
    if usage(letters, latin, table) is Usage.OF_ANOTHER:
        return found if found is not None and found.value > _OTHER_NAME else None
    return _heard(letters, latin, _BY_EAR[script]) or found


def _heard(letters: Letters, latin: str, table: str) -> Odds | None:
    """The odds of a name of another language that is written as it sounds; they are never sure."""
    if latin[0] not in edge(letters, table, _INITIAL, first=True):
        return None
    told = evidence(letters, latin, table)
    value = -_FARTHEST if told is None else _value(letters, latin, told, table, _BY_SOUND)
    if usage(letters, latin, table) is Usage.USED:
        value = max(value, _FREQUENT_WORD)
    value -= _OF_ANOTHER_LANGUAGE
    return Odds(value, told or 0, sure=False) if value > _UNLIKE_AT_HOME else None


def _by_letters(letters: Letters, latin: str, script: str, table: str) -> Odds | None:
    """The odds of one word for one word by its letters; an Arabic article may be left out."""
    known = usage(letters, latin, table)
    if known is Usage.USUAL:
        return Odds(_CUSTOMARY, max(evidence(letters, latin, table) or 0, _SURE), sure=True)
    told = evidence(letters, latin, table)
    article = False
    if script == "Arabic" and letters[:2] == _ARTICLE and len(letters) > 3:
        without = evidence(letters[2:], latin, table)
        if without is not None and (told is None or without > told):
            told, article, letters = without, True, letters[2:]
    if known is not Usage.USED and (told is None or told < _LEAST):
        return None
    if script in ALPHABETS and told and endings.contradict(letters, latin, table, told):
        return None
    by = _BY_SOUND if script in ALPHABETS else _UNVOCALISED
    value = by.prior if told is None else _value(letters, latin, told, table, by)
    value -= _NO_ARTICLE * article
    limit, least = _CERTAINLY.get(script, (_USUAL, _CERTAIN))
    value -= _otherwise(letters, latin, table, limit)
    told = told or 0
    worst = _UNLIKE_SYLLABLE if script in _SYLLABIC else _UNLIKE
    if known in _AGAINST:
        # Another name has this spelling; this one may have it too: Amir is عامر and أمير.
        value = min(value, 0.0) + (_OTHER_SYLLABLE if script in _SYLLABIC else _AGAINST[known])
        return None if value < worst else Odds(value, told, sure=False)
    if known is Usage.USED:
        value = max(value, _FREQUENT_WORD)
    if value < worst:
        return None
    certain = told >= _SURE and value > least and not article
    if known is Usage.USED or endings.slavic(letters):
        certain = certain and script not in ALPHABETS
    return Odds(value, told, certain and usual(letters, latin, table, limit))


def _otherwise(letters: Letters, latin: str, table: str, limit: int) -> float:
    """What speaks against a word (in nats) that begins or ends otherwise than its letters can."""
    if table in sounds.tables():
        return 0.0
    begins_so = latin[0] in edge(letters, table, limit, first=True)
    ends_so = latin[-1] in edge(letters, table, limit, first=False)
    return _BEGINS_OTHERWISE * (not begins_so) + _ENDS_OTHERWISE * (not ends_so)


def _value(letters: Letters, latin: str, told: int, table: str, by: _Weights) -> float:
    """The odds (in nats) of a word for which there is so much evidence."""
    excess = chance(latin)[-1] - told - cheapest(letters, table) - by.expected * len(letters)
    return by.prior + by.in_favour * min(told, by.most) - by.against * excess


def _reading(found: list[Odds]) -> Reading:
    """What several words tell together: what speaks against each adds up."""
    values = [odds.value for odds in found]
    value = sum(value for value in values if value < 0) or min(values)
    told = max(sum(odds.told for odds in found), 1) / 10
    return Reading(SYSTEM, 1 / (1 + exp(-value)), all(odds.sure for odds in found), told)


def unlikeness(
    native: tuple[str, ...], latin: tuple[str, ...], script: str, country: str | None = None
) -> float:
    """The odds (in nats, `_WORST` to 0) of words that `read` says are other names.

    A word with an unusual letter is nearer than one that has no letter in common.
    """
    table = _table(native[0], script, country)
    letters = sum((units(word, script) for word in native), ())
    word = "".join(latin)
    if not letters or max(len(letters), len(word)) > _LONGEST:
        return _WORST
    if not (word.isascii() and word.isalpha()):
        return _WORST
    told = evidence(letters, word, table, _FARTHEST)
    if told is None:
        return _WORST
    by = _BY_SOUND if script in ALPHABETS else _UNVOCALISED
    return min(max(_value(letters, word, told, table, by), _WORST), 0.0)


@lru_cache(maxsize=2048)
def initial(native: str, letter: str, script: str, country: str | None = None) -> bool:
    """Whether a reading of the raw word `native` can begin with the Latin `letter`."""
    letters = units(native[:8], script)[:4]
    return begins(letters, letter, _table(native, script, country), _USUAL)


@lru_cache(maxsize=2048)
def first_letters(native: str, latin: str, script: str, country: str | None = None) -> bool:
    """Whether `latin` is how the first letter of the raw word `native` of an alphabet is written.

    >>> first_letters("Шамиль", "sh", "Cyrillic"), first_letters("Семён", "sh", "Cyrillic")
    (True, False)
    """
    if script not in ALPHABETS:
        return False
    letters = units(native[:8], script)
    return len(letters) > 2 and usual(letters[:1], latin, _table(native, script, country), _INITIAL)


@lru_cache(maxsize=2048)
def letter(native: str, latin: str, script: str) -> bool:
    """Whether the raw `native` word is the names of the Latin letters `latin`: एम is M.

    >>> letter("एम", "m", "Devanagari"), letter("राम", "m", "Devanagari")
    (True, False)
    """
    return len(native) <= _LONGEST and letter_names.names(units(native, script), latin, script)


def told(
    native: str, latin: tuple[str, ...], script: str, country: str | None = None
) -> float | None:
    """The evidence in nats that the words `latin` stand in `native`, which has no spaces."""
    if sum(map(len, latin)) > _LONGEST or not all(w.isascii() and w.isalpha() for w in latin):
        return None
    table = _table(native, script, country)
    found = evidence(units(native, script), "".join(latin), table, _FARTHEST)
    return None if found is None else found / 10


def begin_alike(native: str, latin: str, script: str, country: str | None = None) -> bool:
    """Whether the first Latin letter of `native` can be that of `latin`."""
    table = _table(native, script, country)
    return begins(units(native, script), latin[0], table, _USUAL)


def end_alike(native: str, latin: str, script: str, country: str | None = None) -> bool:
    """Whether the last Latin letter of `native` can be that of `latin`."""
    table = _table(native, script, country)
    return ends(units(native, script), latin[-1], table, _USUAL)


def divided(
    native: str, latin: tuple[str, ...], script: str, country: str | None = None
) -> tuple[str, ...] | None:
    """`native`, which has no spaces, cut where each of the words `latin` ends.

    None where that is not to be told, or where characters are no letters of the script.
    """
    spoken = pieces(native, script)
    letters = tuple(unit for _text, of in spoken for unit in of)
    found = cut(letters, latin, _table(native, script, country))
    if found is None or sum(len(text) for text, _of in spoken) != len(native):
        return None
    return _texts(spoken, [len(piece) for piece in found])


def _texts(spoken: Sequence[tuple[str, Letters]], sizes: Sequence[int]) -> tuple[str, ...] | None:
    """The text of each piece of so many letters; pieces of text stay whole."""
    made: list[str] = []
    ends = list(accumulate(sizes))
    at, text = 0, ""
    for piece, of in spoken:
        middle = at + len(of) / 2
        while len(made) < len(ends) - 1 and middle > ends[len(made)]:
            made.append(text)
            text = ""
        text += piece
        at += len(of)
    made.append(text)
    return tuple(made) if all(made) and len(made) == len(sizes) else None
