"""Initials written as the English names of the letters: एम for M, জি for G, エム for M."""

from __future__ import annotations

from functools import cache

from kycmatch.data import read
from kycmatch.romanize.brahmic import FINAL, INHERENT
from kycmatch.romanize.channel import Letters
from kycmatch.romanize.units import units


@cache
def _names() -> dict[str, dict[Letters, frozenset[str]]]:
    """Script -> the native letters of a name -> the Latin letters that it names."""
    found: dict[str, dict[Letters, frozenset[str]]] = {}
    for script, letter, names in read("letter_names"):
        of = found.setdefault(script, {})
        for name in map(units, names.split(), [script] * names.count(" ") + [script]):
            for spoken in {name, tuple(INHERENT if x == FINAL else x for x in name)}:
                of[spoken] = of.get(spoken, frozenset()) | {letter}
    return found


@cache
def _sizes(script: str) -> tuple[int, int]:
    """How many native letters the names of letters have at least, and at most."""
    sizes = {len(name) for name in _names()[script]}
    return min(sizes), max(sizes)


def names(letters: Letters, initials: str, script: str) -> bool:
    """Whether the native `letters` are the names of the Latin letters `initials`, one by one.

    >>> names(units("एम", "Devanagari"), "m", "Devanagari")
    True
    >>> names(units("पीआर", "Devanagari"), "pr", "Devanagari")
    True
    """
    known = _names().get(script)
    if not known or not letters:
        return False
    shortest, longest = _sizes(script)
    if not shortest * len(initials) <= len(letters) <= longest * len(initials):
        return False
    if len(initials) == 1:
        return initials in known.get(letters, ())
    return any(
        initials[0] in known.get(letters[:size], ()) and names(letters[size:], initials[1:], script)
        for size in range(shortest, min(longest, len(letters) - 1) + 1)
    )


def are(letters: Letters, script: str) -> bool:
    """Whether the native `letters` are names of Latin letters, whichever."""
    known = _names().get(script)
    if not known:
        return False
    shortest, longest = _sizes(script)
    reached = {0}
    for start in range(len(letters)):
        if start in reached:
            sizes = range(shortest, longest + 1)
            reached |= {start + size for size in sizes if letters[start : start + size] in known}
    return len(letters) > 0 and len(letters) in reached


@cache
def of(letter: str, script: str) -> tuple[str, ...]:
    """The names of a Latin `letter` in `script`, the longest first.

    >>> of("j", "Katakana")
    ('ジェイ', 'ジェー')
    """
    named = ["".join(name) for name, known in _names().get(script, {}).items() if letter in known]
    return tuple(sorted(named, key=lambda name: (-len(name), name)))
