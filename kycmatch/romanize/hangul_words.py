"""Which Hangul a Latin word may be written for, by the customs of Korean given names.

Only syllables that given names often have are known (`korean_syllables`), so a word that has no
reading here may still be Korean.
"""

from __future__ import annotations

from functools import cache, lru_cache

from kycmatch.data import read

_LONGEST = 18
_MOST_SYLLABLES = 3
_WIDEST = 6


@cache
def _syllables() -> dict[str, frozenset[str]]:
    """Latin letters -> the syllables that are customarily written so."""
    found: dict[str, set[str]] = {}
    for syllable, spellings in read("korean_syllables"):
        for letters in spellings.split():
            found.setdefault(letters, set()).add(syllable)
    return {letters: frozenset(of) for letters, of in found.items()}


@lru_cache(maxsize=4096)
def readings(letters: str) -> frozenset[str]:
    """The Hangul of one to three syllables that the folded word may be written for.

    >>> sorted(readings("minjun")), readings("minjnu")
    (['민전', '민준'], frozenset())
    """
    if len(letters) > _LONGEST:
        return frozenset()
    known = _syllables()
    ways: list[set[str]] = [set() for _ in range(len(letters) + 1)]
    ways[0].add("")
    for stop in range(1, len(letters) + 1):
        for start in range(max(0, stop - _WIDEST), stop):
            for syllable in known.get(letters[start:stop], ()) if ways[start] else ():
                ways[stop].update(
                    way + syllable for way in ways[start] if len(way) < _MOST_SYLLABLES
                )
    return frozenset(ways[-1])


def same(one: str, other: str) -> bool | None:
    """Whether two folded words may be one Korean name; None where either is no such word.

    >>> same("hyunwoo", "hyeonu"), same("minjun", "minjung"), same("minjun", "minjnu")
    (True, False, None)
    """
    ours, theirs = readings(one), readings(other)
    return None if not ours or not theirs else not ours.isdisjoint(theirs)
