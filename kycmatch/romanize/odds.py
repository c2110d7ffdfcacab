"""How likely one Latin word is a reading of one native word, where no standard decides.

Two things are measured: how much sooner the Latin word is written for this native word than for any
other (evidence), and how much dearer it is than what is usually written for it (excess). The odds
put both together; the numbers were fitted on `tokens_*.tsv` (Hebrew, Arabic, katakana) against the
most similar Latin names of other people.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import NamedTuple

from kycmatch.romanize import brahmic, channel, consonants, customary, endings, sounds, vowelled
from kycmatch.romanize.channel import Latin, Letters, Native, evidence
from kycmatch.romanize.customary import Usage, usage
from kycmatch.romanize.units import ALPHABETS, ARABIC_ARTICLE

USUAL = 65
"""What a letter may cost, in tenths of a nat, that begins or ends a word as others do."""
INITIAL = 30
"""The same of the first letter of a word that stands for the whole."""
SELDOM = 110
"""What no letter of a sure reading costs, wherever the words are cut."""
SYLLABIC = frozenset({"Myanmar"})
"""Where another letter makes another syllable, and so another name."""
UNLIKE_AT_HOME = -3.0
"""In the letters of a country's own language, which hardly ever changes its own names so much."""
WORST = -16.0
FARTHEST = 250

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
_SOUNDED = ALPHABETS | vowelled.LANGUAGES
_NO_ARTICLE = 1.0
_BEGINS_OTHERWISE = 3.0
_ENDS_OTHERWISE = 1.0
_UNLIKE = -11.0
_UNLIKE_SYLLABLE = -4.0
_OF_ANOTHER_LANGUAGE = 1.5
_BY_EAR = {"Thai": "thai_by_ear", "Tamil": "tamil_by_ear"} | dict.fromkeys(
    brahmic.SCRIPTS - {"Tamil"}, "indian_by_ear"
)
"""Where names of other languages are read by their sounds too."""
_FREQUENT_WORD = 1.0
_CUSTOMARY = 2.0
_AGAINST = {Usage.OF_ANOTHER: -4.0, Usage.OF_VARIANT: -1.0}
_OTHER_SYLLABLE = -8.0
_SURE = 20
_CERTAIN = -1.0
_OTHER_NAME = _CERTAIN + _AGAINST[Usage.OF_ANOTHER]
"""Odds of the known spelling of another name below which the letters say so too: RAJESH beside
राकेश."""
_MUCH, _SELDOM_SO = 100, 100
"""The evidence with which a word in katakana is sure though a letter costs so much."""
_CERTAINLY = (
    {"Arabic": (90, _CERTAIN), "Hangul": (USUAL, inf)}
    | dict.fromkeys(vowelled.LANGUAGES, (30, _CERTAIN))
    | dict.fromkeys(ALPHABETS, (35, 1.0))
)
"""What each letter may cost and the odds above which a reading is sure, where not as elsewhere."""


class Word:
    """A native word that is read: its letters by the table of its language.

    `bare` are the letters without an Arabic article, where there are enough. `heard` are the same
    letters as those of a name of another language, written as it sounds;
    `customary` has the Latin words that are known to be written for it, and maybe others. `whole`
    says that the word is never read letter by letter where it stands alone.
    """

    __slots__ = ("bare", "by", "customary", "heard", "native", "script", "slavic", "whole")

    def __init__(self, letters: Letters, script: str, table: str, *, whole: bool = False) -> None:
        """Prepare the word for all Latin words that it is held against; it has a letter or more."""
        self.whole = whole
        self.script = script
        self.native = channel.native(letters, table)
        article = script == "Arabic" and letters[:2] == ARABIC_ARTICLE and len(letters) > 3
        self.bare = channel.native(letters[2:], table) if article else None
        self.heard = channel.native(letters, _BY_EAR[script]) if script in _BY_EAR else None
        self.customary = customary.spellings(letters, table)
        self.slavic = endings.slavic(letters)
        self.by = _BY_SOUND if script in _SOUNDED else _UNVOCALISED

    def __repr__(self) -> str:
        """How long the word is; no letters, which are those of a name."""
        return f"<{self.script} word of {len(self.native.letters)} letters>"


word = lru_cache(maxsize=1024)(Word)


@dataclass(slots=True)
class Odds:
    """The odds (in nats) that a Latin word reads a native one, the evidence in tenths of a nat."""

    value: float
    told: int
    sure: bool


@lru_cache(maxsize=2048)
def odds_of(word: Word, latin: str) -> Odds | None:
    """The odds of one word (a-z) for one word, by its letters or, if these say no, by its sounds.

    >>> odds_of(Word(("ר", "ו", "ת"), "Hebrew", "hebrew"), "ruth").sure
    True
    """
    found = None
    near = consonants.alike(word.native.consonants, consonants.of(latin))
    if near or latin in word.customary:
        found = _by_letters(word, channel.latin(latin))
    if word.heard is None or (found is not None and found.value >= UNLIKE_AT_HOME):
        return found
    heard = _heard(word.heard, latin)
    if found is None and heard is None:
        return None
    if usage(word.native.letters, latin, word.native.table) is Usage.OF_ANOTHER:
        return found if found is not None and found.value > _OTHER_NAME else None
    return heard or found


def _heard(native: Native, latin: str) -> Odds | None:
    """The odds of a name of another language that is written as it sounds; they are never sure."""
    if latin[0] not in channel.edge(native, INITIAL, True):
        return None
    frequent = usage(native.letters, latin, native.table) is Usage.USED
    if not frequent and not consonants.alike(native.consonants, consonants.of(latin)):
        return None
    spelt = channel.latin(latin)
    told = evidence(native, spelt)
    value = -FARTHEST if told is None else _value(native, spelt, told, _BY_SOUND)
    if frequent:
        value = max(value, _FREQUENT_WORD)
    value -= _OF_ANOTHER_LANGUAGE
    return Odds(value, told or 0, sure=False) if value > UNLIKE_AT_HOME else None


def _by_letters(word: Word, latin: Latin) -> Odds | None:
    """The odds of one word for one word by its letters; an Arabic article may be left out."""
    native, script = word.native, word.script
    known = usage(native.letters, latin.letters, native.table)
    told = evidence(native, latin)
    if known is Usage.USUAL:
        return Odds(_CUSTOMARY, max(told or 0, _SURE), sure=True)
    article = False
    if word.bare is not None:
        without = evidence(word.bare, latin)
        if without is not None and (told is None or without > told):
            told, article, native = without, True, word.bare
    if known is not Usage.USED and (
        told is None or told < _LEAST or _end_otherwise(native, latin, script, told)
    ):
        return None
    value = word.by.prior if told is None else _value(native, latin, told, word.by)
    value -= _NO_ARTICLE * article
    limit, least = _CERTAINLY.get(script, (USUAL, _CERTAIN))
    value -= _otherwise(native, latin, limit)
    told = told or 0
    worst = _UNLIKE_SYLLABLE if script in SYLLABIC else _UNLIKE
    if known in _AGAINST:
        # Another name has this spelling; this one may have it too: Amir is عامر and أمير.
        value = min(value, 0.0) + (_OTHER_SYLLABLE if script in SYLLABIC else _AGAINST[known])
        return None if value < worst else Odds(value, told, sure=False)
    if known is Usage.USED:
        value = max(value, _FREQUENT_WORD)
    if value < worst:
        return None
    certain = told >= _SURE and value > least and not article
    if known is Usage.USED or word.slavic:
        certain = certain and script not in ALPHABETS
    limit = _SELDOM_SO if _overwhelming(script, told, value) else limit
    return Odds(value, told, certain and channel.usual(native, latin, limit))


def _overwhelming(script: str, told: int, value: float) -> bool:
    """Whether a word in katakana is so long that it is sure with a letter that is seldom so."""
    return script == "Katakana" and told >= _MUCH and value > 0


def _end_otherwise(native: Native, latin: Latin, script: str, told: int) -> bool:
    """Whether the words end as different names do, in scripts that write their last vowel."""
    if script == "Hangul":
        return endings.contradict_in_hangul(native.letters, latin.letters)
    if script == "Arabic":
        return endings.contradict_in_arabic(native.letters, latin.letters)
    return script in ALPHABETS and told != 0 and endings.contradict(native, latin, told)


def _otherwise(native: Native, latin: Latin, limit: int) -> float:
    """What speaks against a word (in nats) that begins or ends otherwise than its letters can."""
    if native.table in sounds.tables():
        return 0.0
    begins_so = latin.letters[0] in channel.edge(native, limit, True)
    ends_so = latin.letters[-1] in channel.edge(native, limit, False)
    return _BEGINS_OTHERWISE * (not begins_so) + _ENDS_OTHERWISE * (not ends_so)


def _value(native: Native, latin: Latin, told: int, by: _Weights) -> float:
    """The odds (in nats) of a word for which there is so much evidence."""
    excess = latin.chance[-1] - told - native.least - by.expected * len(native.letters)
    return by.prior + by.in_favour * min(told, by.most) - by.against * excess


def unlikeness(word: Word, latin: str) -> float:
    """The odds (in nats, `WORST` to 0) of words of which `odds_of` says that they are other names.

    A word with an unusual letter is nearer than one that has no letter in common.
    """
    spelt = channel.latin(latin)
    told = evidence(word.native, spelt, FARTHEST)
    if told is None:
        return WORST
    return min(max(_value(word.native, spelt, told, word.by), WORST), 0.0)
