"""Which texts a machine may have misread for one another."""

from __future__ import annotations

import re
from functools import cache

from kycmatch import data


@cache
def _alike() -> frozenset[frozenset[str]]:
    """Pairs of a digit and a letter that look alike."""
    return frozenset(
        frozenset((read.lower(), meant.lower()))
        for where, read, meant in data.table("ocr_confusions")
        if where == "alike" and read.isdigit()
    )


@cache
def _shapes() -> tuple[tuple[str, str], ...]:
    """Groups of letters and the letter each looks like."""
    return tuple((group, letter) for group, letter in data.table("ocr_shapes"))


def suspicious(text: str) -> bool:
    """Whether folded `text` has a digit or a group of letters that is misread for one letter.

    Two texts of which neither has any are never `confusable`.

    >>> suspicious("r0ssi"), suspicious("burns"), suspicious("mark")
    (True, True, False)
    """
    return _suspicious().search(text) is not None


@cache
def _suspicious() -> re.Pattern[str]:
    read = {char for pair in _alike() for char in pair if char.isdigit()}
    read |= {group for group, _letter in _shapes()}
    return re.compile("|".join(map(re.escape, sorted(read))))


def confusable(one: str, other: str) -> bool:
    """Whether two different folded texts differ only by characters misread for one another.

    A digit in a name is a misread letter; letter groups such as rn are misread for m.

    >>> confusable("r0ssi", "rossi"), confusable("burns", "bums"), confusable("mark", "hark")
    (True, True, False)
    """
    if one == other:
        return False
    if len(one) == len(other):
        alike = _alike()
        if all(a == b or {a, b} in alike for a, b in zip(one, other, strict=True)):
            return True
    for group, letter in _shapes():
        one, other = one.replace(group, letter), other.replace(group, letter)
    return one == other
