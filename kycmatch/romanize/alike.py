"""How likely two Latin words are one name that two people wrote by ear or by other rules.

What each letter of the one becomes in the other is learned from the Latin spellings of the same
names of other scripts (QADHAFI and GADDAFI are both written for القذافي); see `costs`.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Indel, JaroWinkler

from kycmatch.romanize import channel, consonants
from kycmatch.romanize.channel import evidence

_TABLE = "variants"
_LONGEST = 24
_LEAST_ALIKE = 0.4
"""Share of letters in common below which two words are not looked at."""
_PRIOR = 1.1
_FOR = 0.018
_MOST = 80
_AGAINST = 0.025
_FAR = 500
"""Excess of one way at which the other is not looked at."""
_BEGINNING = -2.5
_SHORTEST_BEGINNING = 3
_ARTICLE = -1.5
_ARTICLES = ("al", "el", "ul", "ad", "ar", "as", "at", "az", "an")
_LEAST = -5.0
_FURTHER = 3.0
"""The odds of words that the letters do not explain, and how much less those of unlike ones are."""


@lru_cache(maxsize=2048)
def _as_it_is(word: str) -> int:
    """What the word costs when it is written as it is, in tenths of a nat."""
    written = channel.latin(word)
    told = evidence(channel.native(tuple(word), _TABLE), written)
    return written.chance[-1] - (0 if told is None else told)


@lru_cache(maxsize=8192)
def odds(one: str, other: str) -> float:
    """The odds, in nats, that two folded Latin words are spellings of one name.

    The order of the two does not matter.
    """
    if one > other:
        return odds(other, one)
    least = _LEAST - _FURTHER * (1 - JaroWinkler.similarity(one, other))
    if max(len(one), len(other)) > _LONGEST or not (
        (one + other).isascii() and (one + other).isalpha()
    ):
        return least
    if Indel.normalized_similarity(one, other, score_cutoff=_LEAST_ALIKE) == 0.0:
        return least
    if not consonants.alike(consonants.of(one), consonants.of(other)):
        return least
    value = _by_letters(one, other)
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _SHORTEST_BEGINNING and longer.startswith(shorter):
        value = max(value, _BEGINNING)
    if len(longer) > 5 and longer.startswith(_ARTICLES):
        value = max(value, _by_letters(*sorted((longer[2:], shorter))) + _ARTICLE)
    return max(value, least)


def _by_letters(one: str, other: str) -> float:
    told = excess = 0
    for word, becomes in ((one, other), (other, one)):
        written = channel.latin(becomes)
        found = evidence(channel.native(tuple(word), _TABLE), written)
        if found is None:
            return 2 * _LEAST
        told += found
        excess += written.chance[-1] - found - _as_it_is(word)
        if excess > _FAR:
            return 2 * _LEAST
    return _PRIOR + _FOR * min(told / 2, _MOST) - _AGAINST * excess / 2
