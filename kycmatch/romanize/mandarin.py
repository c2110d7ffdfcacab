"""Mandarin syllables in Latin letters: how documents spell them, and how words split into them."""

from __future__ import annotations

from functools import cache, lru_cache

from kycmatch.data import read

MAX_LENGTH = 24
"""The most letters a word may have to be split into syllables; no longer word is a name's."""

PINYIN = "hanyu_pinyin"
CUSTOMARY = "customary"
"""Spellings of no one system: parts of several mixed, and letters for English ears."""
HISTORIC = frozenset({"gwoyeu_romatzyh", "efeo", "prewar"})
"""Systems that few living people spell their names in."""
_SYSTEMS = (
    PINYIN, "wade_giles", "tongyong_pinyin", "mps2", "gwoyeu_romatzyh", "efeo", "prewar", CUSTOMARY,
)  # fmt: skip


@cache
def spellings() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """For every syllable in Hanyu Pinyin (with ü) its spellings in a to z, each with its systems.

    >>> spellings()["zhang"][:2]
    (('zhang', ('hanyu_pinyin',)), ('chang', ('wade_giles',)))
    """
    found = {}
    for syllable, *cells in read("han_mandarin"):
        systems: dict[str, list[str]] = {}
        for system, cell in zip(_SYSTEMS, cells, strict=True):
            for letters in cell.split():
                systems.setdefault(letters, []).append(system)
        found[syllable] = tuple((letters, tuple(known)) for letters, known in systems.items())
    return found


@cache
def _pinyin() -> frozenset[str]:
    return frozenset(
        letters for forms in spellings().values() for letters, systems in forms if PINYIN in systems
    )


def is_syllable(text: str) -> bool:
    """Whether `text` (a to z) is one syllable of Hanyu Pinyin as documents spell it.

    >>> is_syllable("lyu"), is_syllable("lny")
    (True, False)
    """
    return text in _pinyin()


@lru_cache(maxsize=4096)
def syllables(text: str) -> frozenset[tuple[str, ...]]:
    """Every way to split `text` (a to z) into syllables of Hanyu Pinyin; empty where there is none.

    Longer text than `MAX_LENGTH` has none. The apostrophe that would tell is not on documents
    (GB/T 28039-2011, 5.1.6), so XINGEN is Xing'en or Xin'gen.

    >>> sorted(syllables("xian"))
    [('xi', 'an'), ('xian',)]
    """
    if len(text) > MAX_LENGTH:
        return frozenset()
    known = _pinyin()
    ways: list[list[tuple[str, ...]]] = [[] for _ in range(len(text) + 1)]
    ways[0] = [()]
    for stop in range(1, len(text) + 1):
        for start in range(max(0, stop - 6), stop):
            if ways[start] and text[start:stop] in known:
                ways[stop] += [(*way, text[start:stop]) for way in ways[start]]
    return frozenset(ways[-1]) if text else frozenset()


def syllable_count(text: str) -> int:
    """The fewest syllables of Hanyu Pinyin that `text` (a to z) can be; 0 where it is none.

    >>> syllable_count("xiaoming"), syllable_count("xian"), syllable_count("simon")
    (2, 1, 0)
    """
    return min(map(len, syllables(text)), default=0)


def spells_umlaut(text: str) -> bool:
    """Whether `text` (a to z) can be a syllable with ü: LYU, LV, LU, NYU, NV, NU, LUE, NUE ..."""
    return text[:1] in ("l", "n") and text[1:] in ("yu", "v", "u", "yue", "ve", "ue")
