"""Why two groups of parts stand for each other: an ordered table of rules, one module a family.

The first rule that holds explains a pair. Knowledge comes first, likeness last.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kycmatch.names.explain import (
    alike,
    equivalents,
    reading,
    shortened,
    slips,
    transliteration,
    writing,
)
from kycmatch.names.parts import Context, Group, Pair

Explain = Callable[[Group, Group, Context], Pair | None]
"""A group of each name; the pair they make by this rule, or None."""

_ONE = frozenset({(1, 1)})
_PAIRED = _ONE | {(1, 2), (2, 1)}
_JOINED = _ONE | {(1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1)}
_REGROUPED = _ONE | {(1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2)}


class Rule(NamedTuple):
    """A rule, and how it may take parts.

    `sizes` says how many on each side together, `structural` whether titles and the like too.
    """

    explain: Explain
    sizes: frozenset[tuple[int, int]] = _ONE
    structural: bool = False


RULES: tuple[Rule, ...] = (
    Rule(writing.same_letters, _ONE, structural=True),
    Rule(writing.same_letters, _JOINED - _ONE, structural=True),
    Rule(transliteration.icao, _JOINED),
    Rule(transliteration.romanized, _JOINED),
    Rule(transliteration.lookalike_letters),
    Rule(transliteration.umlaut_u),
    Rule(shortened.truncated),
    Rule(shortened.abbreviated),
    Rule(equivalents.particle, structural=True),
    Rule(equivalents.spelling, _REGROUPED),
    Rule(equivalents.slavic_form),
    Rule(equivalents.international),
    Rule(equivalents.nickname),
    Rule(shortened.initial),
    Rule(slips.misread, _JOINED),
    Rule(slips.doubtful),
    Rule(slips.typo, _JOINED),
    Rule(alike.alike, _ONE | {(1, 2), (2, 1)}),
)

READING_RULES: tuple[Rule, ...] = (
    Rule(reading.listed),
    Rule(reading.letter, _JOINED),
    Rule(reading.abbreviated),
    Rule(reading.surely, structural=True),
    Rule(reading.initials, _JOINED),
    Rule(reading.read, _JOINED, structural=True),
    Rule(reading.initial, _JOINED),
)

ALPHABET_RULES: tuple[Rule, ...] = (
    Rule(writing.same_letters, _ONE, structural=True),
    Rule(transliteration.romanized, _JOINED),
    Rule(transliteration.lookalike_letters),
    Rule(equivalents.slavic_form),
    Rule(equivalents.international),
    Rule(equivalents.nickname),
    Rule(reading.read, _PAIRED),
    Rule(reading.initial),
)


def rules(context: Context) -> tuple[Rule, ...]:
    """The rules for the scripts of the two names: those of reading for a script that is read."""
    if transliteration.applies(context):
        return ALPHABET_RULES
    return READING_RULES if reading.applies(context) else RULES
