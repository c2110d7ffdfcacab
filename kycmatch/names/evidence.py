"""What the pairs of two names in Latin letters tell together, for and against one person.

What speaks for it is capped, what speaks against it is not: four shared family names do not outvote
one other given name. Sharing a rare word tells more than sharing MOHAMED or ZHANG.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import log

from kycmatch.data import read
from kycmatch.names import words
from kycmatch.names.parts import Pair, Part, Role
from kycmatch.reasons import Outcome
from kycmatch.romanize.mandarin import is_syllable

_STRUCTURAL = frozenset({Role.TITLE, Role.SUFFIX, Role.RELATION, Role.ALIAS})
_MOST_FOR = 3.0
_RARE = 2.5
_EACH_FOLD = 0.25
_COMMONEST = 0.3
_LETTER = 0.2
_LEFT_OUT = 2.0
_MANY = 60
"""Nats: what all pairs may tell in favour; what a word that nobody has tells, and how much less it
is for each e-fold of people who have it; what a single letter tells; what a word on one side only
tells against; how many of the people counted make a word common."""


def both_latin(pairs: Sequence[Pair]) -> bool:
    """Whether all parts on both sides are in plain Latin letters after folding."""
    return all(part.letters.isascii() for pair in pairs for part in (*pair.entered, *pair.printed))


def total(pairs: Sequence[Pair]) -> float:
    """The odds, in nats, that the two names of these pairs are one person's."""
    favour = against = 0.0
    for pair in pairs:
        if all(part.role in _STRUCTURAL for part in (*pair.entered, *pair.printed)):
            continue
        if not pair.entered or not pair.printed:
            against -= _LEFT_OUT * sum(map(_is_name, pair.entered or pair.printed))
            continue
        outcome = Outcome.worst(finding.reason.outcome for finding in pair.findings)
        value = _odds(pair.likeness)
        if outcome is Outcome.MISMATCH or value < 0:
            against += value
        else:
            favour += min(value, _tells(pair.entered), _tells(pair.printed))
    return min(favour, _MOST_FOR) + against


def common(pairs: Sequence[Pair]) -> bool:
    """Whether many people have every word that agrees, as it is written in plain Latin letters.

    One syllable of pinyin stands for dozens of characters, and with them for many people.
    """
    agreeing = False
    for pair in pairs:
        if not pair.entered or not pair.printed or pair.printed[0].role in _STRUCTURAL:
            continue
        side = pair.printed if pair.printed[0].letters.isascii() else pair.entered
        for part in side:
            word = part.letters
            if not is_syllable(word) and _people().get(word, 0) < _MANY:
                return False
        agreeing = True
    return agreeing


def _is_name(part: Part) -> bool:
    return not words.particle(part.letters)


def _odds(likeness: float) -> float:
    bounded = min(max(likeness, 1e-9), 1 - 1e-9)
    return log(bounded / (1 - bounded))


@cache
def _people() -> dict[str, int]:
    return {word: int(count) for word, count in read("common_words")}


def _tells(parts: Sequence[Part]) -> float:
    """What sharing these words tells: more, the fewer people have them."""
    told = 0.0
    for part in parts:
        if len(part.letters) == 1:
            told += _LETTER
        else:
            people = _people().get(part.letters, 0)
            told += max(_RARE - _EACH_FOLD * log(1 + people), _COMMONEST)
    return told
