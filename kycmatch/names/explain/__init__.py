"""Why two groups of parts stand for each other: an ordered table of rules, one module a family.

The first rule that holds explains a pair. Knowledge comes first, likeness last.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kycmatch.names.explain import equivalents, shortened, slips, transliteration, writing
from kycmatch.names.parts import Context, Pair, Part

Explain = Callable[[tuple[Part, ...], tuple[Part, ...], Context], Pair | None]
"""Two groups of consecutive parts; the pair they make by this rule, or None."""

_ONE = ((1, 1),)
_JOINED = (*_ONE, (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1))
_REGROUPED = (*_ONE, (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2))


class Rule(NamedTuple):
    """A rule, and how many parts on each side it may take together."""

    explain: Explain
    sizes: tuple[tuple[int, int], ...] = _ONE


RULES: tuple[Rule, ...] = (
    Rule(writing.same_letters, _JOINED),
    Rule(transliteration.icao, _JOINED),
    Rule(transliteration.romanized, _JOINED),
    Rule(transliteration.lookalike_letters),
    Rule(transliteration.umlaut_u),
    Rule(shortened.truncated),
    Rule(equivalents.other_name, _JOINED),
    Rule(shortened.abbreviated),
    Rule(equivalents.spelling, _REGROUPED),
    Rule(equivalents.nickname),
    Rule(shortened.initial),
    Rule(slips.misread, _JOINED),
    Rule(slips.doubtful),
    Rule(slips.typo, _JOINED),
)
