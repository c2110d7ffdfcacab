"""Words that stand beside a Chinese name in Latin letters: Simon in Simon YAM Tat-wah."""

from __future__ import annotations

from functools import cache

from kycmatch.data import read
from kycmatch.names.parts import Part, Role
from kycmatch.romanize import cantonese, mandarin, southern

LIKELY = 0.12
INITIAL = 0.25
POSSIBLE = 0.3
UNLIKELY = 0.7
_TELLING = 3
"""So many characters that are all read elsewhere tell that a further word is none of them."""


@cache
def _names() -> frozenset[str]:
    return frozenset(name for (name,) in read("han_beside"))


def western(letters: str) -> bool:
    """Whether a word (a to z) is no syllable, and no two, of a Chinese name in any system."""
    if len(letters) < _SHORTEST or mandarin.syllable_count(letters) in (1, 2):
        return False
    return letters not in _syllables() and not any(
        letters[:i] in _syllables() and letters[i:] in _syllables()
        for i in range(2, len(letters) - 1)
    )


_SHORTEST = 4


@cache
def _syllables() -> frozenset[str]:
    """Every spelling of any character in any system of today, of the customs the usual ones."""
    return frozenset(
        [
            letters
            for forms in mandarin.spellings().values()
            for letters, systems in forms
            if not mandarin.HISTORIC.issuperset(systems)
        ]
        + [letters for forms in cantonese.spellings().values() for letters, *_rest in forms]
        + list(southern.syllables(usual=True))
    )


def cost(part: Part, text: str, characters: int) -> float:
    """What it costs to take a word of a Latin name for a name beside the Chinese one.

    A word that is one or two syllables of pinyin is more likely a part of it, above all where a
    hyphen ties it to another. `text` is the whole Latin name, `characters` how many the other has.
    """
    if part.role is Role.TITLE:
        return 0.0
    if len(part.letters) == 1:
        return INITIAL
    if mandarin.syllable_count(part.letters) not in (1, 2) or part.letters in _names():
        return LIKELY
    hyphened = "-" in text[max(part.span.start - 1, 0) : part.span.stop + 1]
    return UNLIKELY if hyphened or characters < _TELLING else POSSIBLE
