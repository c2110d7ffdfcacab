"""National Latin letters to a-z: what ICAO Doc 9303-3 section 6.A writes for them, and customs.

Alternatives are taken letter by letter in the word as it is written: OE in the a-z spelling may be
one letter or two (TRÖEN is TROEEN or TROEN, TROEN is neither of TROEEN and TRON).
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import product
from math import prod

from kycmatch.data import read
from kycmatch.text.fold import fold

_LONGEST = 64
"""Letters of the longest word whose alternatives are looked at; longer ones are only folded."""
_MOST = 64


@cache
def _letters(system: str | None = None) -> dict[str, tuple[str, ...]]:
    """Letter -> its spellings, best first; those of `system` only, or all and the bare letter."""
    found: dict[str, list[str]] = {}
    for letter, spelling, of, _rank, _note in read("latin_icao"):
        if system is None or system == of:
            found.setdefault(letter, []).append(spelling)
    if system is None:
        for letter, known in found.items():
            bare = fold(letter).text
            if bare not in known:
                known.append(bare)
    return {letter: tuple(known) for letter, known in found.items()}


def _lowered(word: str) -> str:
    """`word` in small composed letters; a mark that makes no letter with its base is gone."""
    composed = unicodedata.normalize("NFC", word)
    small = (low if len(low := c.lower()) == 1 else c for c in composed)
    return "".join(c for c in small if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def spellings(word: str) -> frozenset[str]:
    """All lower-case a-z spellings of one Latin word: bare letters, ICAO's and customary ones.

    At most 64. Where there would be more, the same letter is spelt the same way throughout.

    >>> sorted(spellings("Müller"))
    ['mueller', 'muller', 'muxxller']
    """
    return _spellings(word, None)


@lru_cache(maxsize=4096)
def icao(word: str) -> frozenset[str]:
    """Those of `spellings` that Doc 9303 gives: for a document's machine readable zone.

    >>> sorted(icao("Đorđe")), sorted(icao("Bjørn"))
    (['dorde'], ['bjoern'])
    """
    return _spellings(word, "icao_9303")


def _spellings(word: str, system: str | None) -> frozenset[str]:
    plain = fold(word).text
    if word.isascii() or len(word) > _LONGEST:
        return frozenset((plain,))
    letters = _letters(system)
    lowered = _lowered(word)
    if prod(len(_letters().get(c, "-")) for c in lowered) > _MOST:
        made = _consistent(lowered, letters)
    else:
        options = (letters.get(c) or (fold(c).text,) for c in lowered)
        made = frozenset(map("".join, product(*options)))
    return made if system else made | {plain}


def _consistent(lowered: str, letters: dict[str, tuple[str, ...]]) -> frozenset[str]:
    """The spellings that write each letter in one way throughout, the best 63 at most."""
    free = [c for c in dict.fromkeys(lowered) if len(letters.get(c, ())) > 1]
    made: dict[str, None] = {}
    for choice in product(*(letters[c] for c in free)):
        if len(made) == _MOST - 1:
            break
        chosen = dict(zip(free, choice, strict=True))
        parts = (chosen.get(c) or letters.get(c, (fold(c).text,))[0] for c in lowered)
        made["".join(parts)] = None
    return frozenset(made)
