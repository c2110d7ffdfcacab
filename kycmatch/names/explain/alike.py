"""Latin words that are likely spellings of one name, though no custom is known that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import exp

from kycmatch.data import read
from kycmatch.names import spellings, syllables, words
from kycmatch.names.explain import genders
from kycmatch.names.explain.pairs import pair
from kycmatch.names.parts import Context, Group, Name, Pair, Part
from kycmatch.reasons import Reason
from kycmatch.romanize.alike import odds

LIMIT = -1.0
"""Odds, in nats, from which on two words are taken for one name."""
LIMIT_OF_KNOWN = 0.0
"""The same for two known names, for one of fewer than `_SHORT` letters, and for joined words."""
_SHORTEST = 3
_SHORT = 5
_LETTERS_APART = 3
_OFFSET = 5.0
"""Makes a weight, which is never negative, of odds."""
_ANOTHER_WORD = 1.0
_NO_WORD = 2.0
"""Nats against, for each word of two contradicting names, and for each that has none beside it."""
_HOPELESS = -30.0


def alike(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Two spellings that transliterators of one name are likely to have written.

    Not where documents write syllables: a letter more makes another name there.
    """
    ours, theirs = entered.letters, printed.letters
    shorter = min(len(ours), len(theirs))
    if shorter < _SHORTEST or context.country in spellings.SYLLABIC:
        return None
    joined = len(entered.parts) + len(printed.parts) > 2
    if joined and (ours[0] != theirs[0] or abs(len(ours) - len(theirs)) > _LETTERS_APART):
        return None
    value = odds(ours, theirs)
    doubled = not joined and shorter >= _SHORT and same_undoubled(ours, theirs)
    if doubled:
        value = max(value, LIMIT_OF_KNOWN)
    if value < (LIMIT_OF_KNOWN if joined or shorter < _SHORT else LIMIT):
        return None
    if value < LIMIT_OF_KNOWN and words.known(ours) and words.known(theirs):
        return None
    if not doubled and told_apart(ours, theirs):
        return None
    if _another_name(ours, theirs, context.printed):
        return None
    reasons = [Reason.ROMANIZATION_VARIANT]
    if joined:
        reasons.append(Reason.SEGMENTATION)
    return pair(entered, printed, reasons, _likeness(value), "customary", value + _OFFSET)


def same_undoubled(one: str, other: str) -> bool:
    """Whether two words differ by doubled letters at most: O'Neil and O'Neill are one surname.

    Not in words that may be Japanese: Hatori is another name than Hattori.
    """
    alike = _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other)
    return alike and not spellings.may_be_japanese(one, other)


_DOUBLED = re.compile(r"(.)\1+")


def _likeness(value: float) -> float:
    return 1 / (1 + exp(-value))


def _another_name(ours: str, theirs: str, printed: Name) -> bool:
    if spellings.distinct(ours, theirs):
        return True
    if _gender(ours, theirs):
        return True
    return syllables.conflict(ours, theirs) and _in_syllables(printed)


@cache
def _told_apart() -> dict[str, str]:
    """A name -> those that it is told apart from, with spaces between."""
    found: dict[str, str] = {}
    for name, others in read("told_apart"):
        found[name] = f"{found.get(name, '')} {others}"
        for other in others.split():
            found[other] = f"{found.get(other, '')} {name}"
    return found


def apart_from(name: str) -> list[str]:
    """The frequent names that are like the folded word and that other scripts never write so."""
    return _told_apart().get(name, "").split()


def told_apart(one: str, other: str) -> bool:
    """Whether both folded words are frequent names that other scripts never write alike."""
    return other in apart_from(one)


def _gender(one: str, other: str) -> bool:
    """Whether one is a woman's name and the other a man's.

    Not -ka for -ko: Belarusian writes the unstressed ending of Ukrainian surnames so.
    """
    unstressed = {one[-2:], other[-2:]} == {"ka", "ko"}
    if not unstressed and genders.last_vowel(one, other, changed="ao", added="a"):
        return True
    return genders.other_gender(one, other)


def _in_syllables(name: Name) -> bool:
    """Whether all words of the name are pinyin, so that it may be a Chinese one."""
    return all(syllables.conflict(part.letters, "a") for part in name.parts)


def contradiction(entered: Sequence[Part], printed: Sequence[Part]) -> float:
    """How likely, 0..1, words that no rule explains are the same name after all.

    Each word is held against the one of the other side that is most like it.
    """
    found = sorted(
        (
            (odds(ours.letters, theirs.letters), i, j)
            for i, ours in enumerate(entered)
            for j, theirs in enumerate(printed)
        ),
        reverse=True,
    )
    total = -_NO_WORD * abs(len(entered) - len(printed))
    ours_left, theirs_left = set(range(len(entered))), set(range(len(printed)))
    for value, i, j in found:
        if i in ours_left and j in theirs_left:
            ours_left.remove(i)
            theirs_left.remove(j)
            total += value - _ANOTHER_WORD
    return _likeness(max(total, _HOPELESS))
