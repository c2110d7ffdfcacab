"""Slips of the keyboard in the names of countries: Germny. They never match; they explain."""

from __future__ import annotations

from functools import cache

from kycmatch import data
from kycmatch.nationality.lookup import TABLES, Reading, key, named

LEAST_LETTERS = 6
"""A shorter name has too many neighbours for a slip in it to tell which country was meant."""


def is_slip(text: str, meant: Reading) -> bool:
    """Whether `text` is one slip from a name of the country `meant`, and from no other's."""
    folded = key(text)
    if len(folded) < LEAST_LETTERS:
        return False
    from rapidfuzz.distance import OSA

    lengths = range(len(folded) - 1, len(folded) + 2)
    near = [
        reading
        for name in _names()
        if len(name) in lengths
        and OSA.distance(folded, name, score_cutoff=1) <= 1
        and (reading := named(name)) is not None
    ]
    return bool(near) and all(reading.codes[0] == meant.codes[0] for reading in near)


@cache
def _names() -> tuple[str, ...]:
    """Every name of a country and word for its people, folded."""
    return tuple(line.partition("\t")[0] for name in TABLES.values() for line in data.lines(name))
