"""Why two groups of parts stand for each other: an ordered table of rules, one module a family.

The first rule that holds explains a pair. Knowledge comes first, likeness last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from kycmatch.names import other_languages, words
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
from kycmatch.romanize.units import ALPHABETS

Explain = Callable[[Group, Group, Context], Pair | None]
"""A group of each name; the pair they make by this rule, or None."""

_ONE = ((1, 1),)
_TWO = ((1, 2), (2, 1))
_SEVERAL = (*_TWO, (1, 3), (3, 1), (1, 4), (4, 1))
_COMPOUND = ((2, 2), (2, 3), (3, 2))
_REGROUPED = (*_ONE, *_TWO, (1, 3), (3, 1), *_COMPOUND)


def _has_word(test: Callable[[str], bool]) -> Callable[[Context], bool]:
    """Whether the folded letters of any part of either name pass `test`."""

    def has(context: Context) -> bool:
        parts = context.entered.parts + context.printed.parts
        return any(map(test, [part.letters for part in parts]))

    return has


_shortens = _has_word(words.shortens)
_familiar = _has_word(words.familiar)
_in_languages = _has_word(other_languages.listed)
_letter = _has_word(lambda word: len(word) == 1)


class Rule(NamedTuple):
    """A rule, and how it may take parts.

    `sizes` says how many on each side together, `structural` whether titles and the like too.
    `possible` is asked once for two names: where it is false, no groups of theirs are tried.
    """

    explain: Explain
    sizes: tuple[tuple[int, int], ...] = _ONE
    structural: bool = False
    possible: Callable[[Context], bool] | None = None


RULES: tuple[Rule, ...] = (
    Rule(writing.same_letters, _ONE, structural=True),
    Rule(writing.same_letters, _SEVERAL, structural=True),
    Rule(transliteration.icao, _ONE + _SEVERAL, possible=transliteration.marked),
    Rule(transliteration.lookalike_letters, possible=transliteration.has_lookalikes),
    Rule(transliteration.umlaut_u, possible=transliteration.has_umlaut),
    Rule(shortened.truncated, possible=shortened.cut),
    Rule(shortened.abbreviated, possible=_shortens),
    Rule(equivalents.particle, structural=True, possible=equivalents.has_particles),
    Rule(equivalents.spelling, _REGROUPED),
    Rule(equivalents.slavic_form),
    Rule(equivalents.international, possible=_in_languages),
    Rule(equivalents.nickname, possible=_familiar),
    Rule(shortened.initial, possible=_letter),
    Rule(slips.misread, _ONE + _SEVERAL, possible=slips.misreadable),
    Rule(slips.doubtful, possible=slips.doubted),
    Rule(slips.typo, _ONE + _SEVERAL),
    Rule(alike.alike, _ONE + _TWO),
)

READING_RULES: tuple[Rule, ...] = (
    Rule(reading.listed, possible=reading.any_listed),
    Rule(reading.letter, _ONE + _SEVERAL, possible=reading.any_letters),
    Rule(reading.compound, _COMPOUND, possible=reading.has_article),
    Rule(reading.surely, structural=True),
    Rule(reading.abbreviated, possible=_shortens),
    Rule(reading.initials, _ONE + _SEVERAL, possible=reading.any_initials),
    Rule(reading.read, _ONE + _SEVERAL, structural=True),
    Rule(reading.initial, _ONE + _SEVERAL, possible=reading.any_initial),
)

ALPHABET_RULES: tuple[Rule, ...] = (
    Rule(writing.same_letters, _ONE, structural=True),
    Rule(transliteration.romanized),
    Rule(transliteration.romanized, _SEVERAL),
    Rule(transliteration.lookalike_letters, possible=transliteration.has_lookalikes),
    Rule(equivalents.slavic_form),
    Rule(equivalents.international, possible=_in_languages),
    Rule(equivalents.nickname, possible=_familiar),
    Rule(reading.read, _ONE + _TWO),
    Rule(reading.initial, possible=reading.any_initial),
)


def rules(context: Context) -> Iterator[Rule]:
    """The rules that may hold for the two names: those of reading for a script that is read."""
    if context.words is None:
        ordered = RULES
    else:
        ordered = ALPHABET_RULES if context.words.script in ALPHABETS else READING_RULES
    for rule in ordered:
        if rule.possible is None or rule.possible(context):
            yield rule
