"""Every spelling that documented systems make of a word, written out: slow and plain.

`alphabets.matches` walks along a given word instead, and has to come to the same.
"""

from __future__ import annotations

from kycmatch.romanize import alphabets
from kycmatch.romanize.systems import System

_MOST = 128
_BEAM = 32
"""Beginnings of spellings that are followed further at each letter."""


def romanizations(word: str, *, country: str | None = None) -> dict[str, str]:
    """Latin spelling -> the system that makes it of the raw word, best first, 128 at most."""
    letters = alphabets.plain(word)
    made: dict[str, str] = {}
    for language in alphabets._of(letters, country) if letters else ():
        for system in alphabets._systems(language.code):
            for latin in _all(letters, system):
                if len(made) == _MOST:
                    return made
                made.setdefault(latin, system.name)
    return made


def _all(letters: str, system: System) -> list[str]:
    """What `system` makes of `letters`, best first."""
    heads: list[list[tuple[int, str]]] = [[] for _ in range(len(letters) + 1)]
    heads[0].append((0, ""))
    for at in range(len(letters)):
        options = list(enumerate(system.steps(letters, at)))
        for rank, head in sorted(set(heads[at]))[:_BEAM]:
            for worse, (end, made) in options:
                heads[end].append((rank + worse, head + made))
    return list(dict.fromkeys(latin for _, latin in sorted(heads[-1])))
