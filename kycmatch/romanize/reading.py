"""Whether Latin words read words of a script that no standard writes in Latin letters.

How likely one word reads one other is told by `odds`; here words are also joined and parted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from math import exp

from kycmatch.data import read as rows_of
from kycmatch.romanize import channel, consonants, letter_names, odds
from kycmatch.romanize.channel import Letters
from kycmatch.romanize.customary import natives
from kycmatch.romanize.odds import (
    INITIAL,
    SELDOM,
    SYLLABIC,
    UNLIKE_AT_HOME,
    USUAL,
    Odds,
    Word,
    odds_of,
)
from kycmatch.romanize.units import ALPHABETS, SCRIPTS, pieces, units
from kycmatch.romanize.vowelled import LANGUAGES, of_word

SYSTEM = "customary"

_LONGEST = 64
_EDGE = 8
"""Characters that have the letters with which a word may begin, or end."""
_PERSIAN = frozenset({"IRN", "AFG", "PAK", "TJK", "IND"})
_PERSIAN_LETTERS = frozenset("یکپچژگٹڈڑںہھےګځڅېۍښږړټډڼڪٻڀٿٽٺڦڄڃڇڌڊڏڍڙڳڱڻ")
"""Letters of Persian and Urdu, of Pashto, and of Sindhi that Arabic lacks."""


@dataclass(slots=True)
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


def read(native: str, latin: str, script: str, country: str | None = None) -> Reading | None:
    """How the folded word `latin` reads the raw word `native`; None where they are other names."""
    own = word(native, script, country)
    return read_one(own, latin, country) if own is not None and is_plain(latin) else None


def read_one(
    word: Word, latin: str, country: str | None = None, *, narrow: bool = False
) -> Reading | None:
    """As `read`, for a word that is prepared and one that `is_plain`.

    `narrow` leaves out words that do not begin and end alike, as is done with joined words: it is
    much faster.
    """
    if word.whole or ((narrow or word.script in SYLLABIC) and not _may_be([word], latin)):
        return None
    found = odds_of(word, latin)
    return None if found is None else _told([word], [found], country)


def read_several(
    words: Sequence[Word], latin: Sequence[str], country: str | None = None
) -> Reading | None:
    """As `read_one`, for words of which more than one stand on one side; each has to be read."""
    if len(words) == 1 and words[0].whole:
        return None
    if not _may_be(words, "".join(latin)):
        return None
    found = _several(words, latin)
    return _told(words, found, country) if found else None


def usually(word: Word, latin: str) -> bool:
    """Whether the letters usually become those of the Latin word, as where a reading is sure."""
    return channel.usual(word.native, channel.latin(latin), SELDOM)


def begins(word: Word) -> frozenset[str]:
    """The letters that Latin words for the native one usually begin with."""
    return channel.edge(word.native, USUAL, True)


def edges_meet(first: Word, last: Word, latin: str) -> bool:
    """Whether a Latin word may begin like the one native word and end like the other."""
    return latin[0] in begins(first) and latin[-1] in channel.edge(last.native, USUAL, False)


def _told(words: Sequence[Word], found: list[Odds], country: str | None) -> Reading | None:
    """What the odds of the words tell, unless a country would not write its own names so."""
    script = words[0].script
    at_home = script in ALPHABETS and (country or any(own.slavic for own in words))
    at_home = at_home or script in LANGUAGES
    if at_home and any(one.value < UNLIKE_AT_HOME for one in found):
        return None
    return _reading(found)


@lru_cache(maxsize=1024)
def word(text: str, script: str, country: str | None) -> Word | None:
    """The raw word `text` as it is read in documents of `country`; None where it has no letters."""
    script = of_word(text[:_LONGEST], script)
    letters = units(text, script) if len(text) <= _LONGEST else ()
    if not letters:
        return None
    return odds.word(letters, script, _table(text, script, country), whole=bool(listed(text)))


def _table(native: str, script: str, country: str | None) -> str:
    if script == "Arabic" and (country in _PERSIAN or not _PERSIAN_LETTERS.isdisjoint(native)):
        return "persian"
    if script == "Cyrillic" and (country == "BLR" or "ў" in native):
        return "belarusian"
    return script.lower()


@lru_cache(maxsize=4096)
def is_plain(latin: str) -> bool:
    """Whether a folded word can be read: it has two letters or more, a to z, and not too many."""
    return 1 < len(latin) <= _LONGEST and latin.isascii() and latin.isalpha()


def _may_be(words: Sequence[Word], latin: str) -> bool:
    """Whether the words can begin, end and be as long as one another."""
    size = sum([len(own.native.letters) for own in words])
    if not 0.7 * size <= len(latin) <= 3 * size or max(size, len(latin)) > _LONGEST:
        return False
    return edges_meet(words[0], words[-1], latin)


def _several(words: Sequence[Word], latin: Sequence[str]) -> list[Odds]:
    """The odds of each of several words for its piece of the one; none where one has none."""
    ours = consonants.together([own.native.consonants for own in words])
    if not consonants.alike(ours, consonants.together([consonants.of(of) for of in latin])):
        return []
    found: list[Odds] = []
    for own, piece in _pieces(words, latin):
        one = odds_of(own, piece)
        if one is None:
            return []
        found.append(one)
    return found


def _pieces(words: Sequence[Word], latin: Sequence[str]) -> list[tuple[Word, str]]:
    """Each of several words with its piece of the one on the other side."""
    first = words[0]
    letters = sum((own.native.letters for own in words), ())
    table = first.native.table
    if len(words) == 1:
        natives = channel.cut(letters, tuple(latin), table) or ()
        return [
            (odds.word(own, first.script, table), of)
            for own, of in zip(natives, latin, strict=False)
        ]
    parts = channel.joined([len(own.native.letters) for own in words], letters, latin[0], table)
    return list(zip(words, parts or (), strict=False))


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


def _reading(found: list[Odds]) -> Reading:
    """What several words tell together: what speaks against each adds up."""
    values = [one.value for one in found]
    value = sum(value for value in values if value < 0) or min(values)
    told = max(sum(one.told for one in found), 1) / 10
    return Reading(SYSTEM, 1 / (1 + exp(-value)), all(one.sure for one in found), told)


def unlikeness(native: Sequence[str], latin: str, script: str, country: str | None = None) -> float:
    """The odds (in nats, below 0) of words that `read` says are other names; see `odds`."""
    words = [own for text in native if (own := word(text, script, country)) is not None]
    if not words or len(latin) > _LONGEST or not (latin.isascii() and latin.isalpha()):
        return odds.WORST
    together = consonants.together([own.native.consonants for own in words])
    if not consonants.alike(together, consonants.of(latin)):
        return odds.WORST
    if len(words) == 1:
        return odds.unlikeness(words[0], latin)
    letters = sum((own.native.letters for own in words), ())
    if len(letters) > _LONGEST:
        return odds.WORST
    return odds.unlikeness(odds.word(letters, script, words[0].native.table), latin)


@lru_cache(maxsize=2048)
def initial(native: str, letter: str, script: str, country: str | None = None) -> bool:
    """Whether a reading of the raw word `native` can begin with the Latin `letter`."""
    letters = units(native[:_EDGE], script)
    return letter in channel.edge_of(letters, _table(native, script, country), USUAL, True)


@lru_cache(maxsize=2048)
def final(native: str, letter: str, script: str, country: str | None = None) -> bool:
    """Whether a reading of the raw word `native` can end with the Latin `letter`."""
    letters = units(native[-_EDGE:], script)
    return letter in channel.edge_of(letters, _table(native, script, country), USUAL, False)


@lru_cache(maxsize=2048)
def first_letters(native: str, latin: str, script: str, country: str | None = None) -> bool:
    """Whether `latin` is how the first letter of the raw word `native` of an alphabet is written.

    >>> first_letters("Шамиль", "sh", "Cyrillic"), first_letters("Семён", "sh", "Cyrillic")
    (True, False)
    """
    if script not in ALPHABETS:
        return False
    letters = units(native[:_EDGE], script)
    if len(letters) < 3 or not is_plain(latin):
        return False
    own = channel.native(letters[:1], _table(native, script, country))
    return channel.usual(own, channel.latin(latin), INITIAL)


@lru_cache(maxsize=2048)
def letter(native: str, latin: str, script: str) -> bool:
    """Whether the raw `native` word is the names of the Latin letters `latin`: एम is M.

    >>> letter("एम", "m", "Devanagari"), letter("राम", "m", "Devanagari")
    (True, False)
    """
    return len(native) <= _LONGEST and letter_names.names(units(native, script), latin, script)


@lru_cache(maxsize=1024)
def are_letters(native: str, script: str) -> bool:
    """Whether the raw `native` word is nothing but names of Latin letters.

    >>> are_letters("पीआर", "Devanagari"), are_letters("राम", "Devanagari")
    (True, False)
    """
    return len(native) <= _LONGEST and letter_names.are(units(native, script), script)


def told(
    native: str, latin: tuple[str, ...], script: str, country: str | None = None
) -> float | None:
    """The evidence in nats that the words `latin` stand in `native`, which has no spaces."""
    if sum(map(len, latin)) > _LONGEST or not all(w.isascii() and w.isalpha() for w in latin):
        return None
    own = channel.native(units(native, script), _table(native, script, country))
    together = consonants.together(list(map(consonants.of, latin)))
    if script not in SYLLABIC and not consonants.alike(own.consonants, together):
        return None
    found = channel.evidence(own, channel.latin("".join(latin)), odds.FARTHEST)
    return None if found is None else found / 10


def known_words(latin: str, script: str) -> tuple[str, ...]:
    """The words in which the folded `latin` is usually written, or the names of a single letter.

    The longest first; only where names have no spaces and customs are known: in katakana.
    """
    if script != "Katakana":
        return ()
    return letter_names.of(latin, script) if len(latin) == 1 else natives(latin)


def divided(
    native: str, latin: tuple[str, ...], script: str, country: str | None = None
) -> tuple[str, ...] | None:
    """`native`, which has no spaces, cut where each of the words `latin` ends.

    None where that is not to be told, or where characters are no letters of the script.
    """
    spoken = pieces(native, script)
    letters = tuple(unit for _text, of in spoken for unit in of)
    found = channel.cut(letters, latin, _table(native, script, country))
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
