"""Slips of the keyboard in the names of countries: Germny. They never match; they explain."""

from __future__ import annotations

import re
from functools import cache

from kycmatch import data
from kycmatch.nationality.read import TABLES, Reading, key

LEAST_LETTERS = 6
"""A shorter name has too many neighbours for a slip in it to tell which country was meant."""


def is_slip(text: str, meant: Reading) -> bool:
    """Whether `text` is one slip from a name of the country `meant` and two from no other's."""
    folded = key(text)
    if len(folded) < LEAST_LETTERS:
        return False
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    near = extract(folded, _codes().keys(), scorer=OSA.distance, score_cutoff=2, limit=None)
    return any(distance == 1 for _, distance, _ in near) and all(
        _codes()[name] == meant.codes[0] for name, _, _ in near
    )


@cache
def _codes() -> dict[str, str]:
    """Every name and word with the country that it means first."""
    return {
        name: re.split("[>=]", codes)[0]
        for table in TABLES.values()
        for name, codes in data.read(table)
    }
