"""How words of alphabets end: other endings are other names, however much the rest tells."""

from __future__ import annotations

import re
from functools import cache

from kycmatch.data import read
from kycmatch.romanize import channel, sounds
from kycmatch.romanize.channel import Latin, Letters, Native, evidence

_SHORTEST = 3
"""Letters of the longest word that is no patronymic, however it ends."""
_USUAL = 35
"""The cost of what a last letter usually becomes, in tenths of a nat."""


@cache
def _slavic(*kinds: str) -> tuple[str, ...]:
    return tuple(ending for ending, kind in read("slavic_endings") if kind in kinds)


def slavic(letters: Letters) -> bool:
    """Whether a name of these letters is of the languages that the systems were made for."""
    return "".join(letters[-5:]).endswith(_slavic("patronymic", "surname"))


def patronymic(word: str) -> bool:
    """Whether a folded word, of either alphabet, ends as patronymics do; a few surnames do too.

    >>> patronymic("сергеевич"), patronymic("pavlovna"), patronymic("pavlova")
    (True, True, False)
    """
    return len(word) > _SHORTEST and word.endswith(_slavic("patronymic"))


def contradict(native: Native, latin: Latin, told: int) -> bool:
    """Whether the words end as other names do: Valentina for Валентин, Pavlov for Павлович.

    `told` is the evidence of the whole words.
    """
    letters, spelt, table = native.letters, latin.letters, native.table
    if slavic(letters):
        return spelt[-1] not in channel.edge(native, _USUAL, False)
    vowel = sounds.alike(letters[-1:], "а", table) or sounds.alike(letters[-1:], "я", table)
    if vowel == (spelt[-1] in "aehiouy") or len(letters) < 3:
        return False
    shorter = evidence(channel.native(letters[:-1], table), latin) if vowel else None
    if spelt[-1] == "a":
        shorter = evidence(native, channel.latin(spelt[:-1]))
    return shorter is not None and shorter > told


def contradict_in_hangul(letters: Letters, latin: str) -> bool:
    """Whether only one of two words ends in A: Paul for 폴라, Maria for 마리.

    Hangul write what is heard: 니콜라 is the French Nicolas, and 프랑수아 François.
    """
    ends_in_a = letters[-1] in _A_OF_HANGUL
    return not ends_in_a if latin.endswith(("a", "ah")) else ends_in_a and not _HEARD_A(latin)


_A_OF_HANGUL = frozenset("\u1161\u1163\u116a")
_HEARD_A = re.compile(".*(?:a[rstz]|oi[stx]?)").fullmatch


def contradict_in_arabic(letters: Letters, latin: str) -> bool:
    """Whether the ending of women's names is missing: نبيلة is Nabila, Nabileh or Nabilat.

    >>> contradict_in_arabic(("ن", "ب", "ة"), "nabil"), contradict_in_arabic(("ن", "ب"), "nabil")
    (True, False)
    """
    return letters[-1] == "ة" and latin[-1] not in "aeht"
