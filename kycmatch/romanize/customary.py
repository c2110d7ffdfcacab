"""How frequent words of a script are usually written in Latin letters, whatever their letters say.

Another *known* word is a conflict while an unknown one is a spelling: Joan is written for another
Hebrew word than John is, Jhon for none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from kycmatch.data import read
from kycmatch.romanize import sounds
from kycmatch.romanize.costs import Letters
from kycmatch.romanize.units import units


class Usage(Enum):
    """What is known of a Latin word for a native one."""

    USUAL = "the spelling of the name"
    USED = "one of its spellings"
    OF_ANOTHER = "the spelling of other names only"


@dataclass(frozen=True, slots=True)
class _Lexicon:
    words: dict[str, tuple[str, str, str]]
    """Native word -> its usual Latin words, the others in use, and those met once or twice: of the
    word, or mistakes. Each with spaces between."""
    latin: frozenset[str]
    """Every usual or used spelling of any word."""

    def usage(self, native: str, latin: str) -> Usage | None:
        found = self.words.get(native)
        if found is None:
            return None
        usual, used, rare = found
        if latin in usual.split():
            return Usage.USUAL
        if latin in used.split():
            return Usage.USED
        another = latin in self.latin and latin not in rare.split()
        return Usage.OF_ANOTHER if another else None


def usage(letters: Letters, latin: str, table: str) -> Usage | None:
    """What is known of the folded word `latin` for native `letters`; None where nothing is.

    >>> usage(units("ג'ון", "Hebrew"), "joan", "hebrew").name
    'OF_ANOTHER'
    """
    native = "".join(letters)
    if table in ("arabic", "persian"):
        found = _arabic().usage("".join("ا" if x in "أإآ" else x for x in letters), latin)
        if found is not None and table == "arabic":
            return found
        if table == "persian":
            listed = _learned(table).usage(native, latin)
            return found if listed is None or found is Usage.USUAL else listed
    if table in sounds.tables():
        heard = _by_ear().get(latin, ())
        return Usage.USED if any(sounds.alike(letters, of, table) for of in heard) else None
    return _learned(table).usage(native, latin)


@cache
def _by_ear() -> dict[str, tuple[str, ...]]:
    """Latin words whose letters say little -> how they sound, in Russian letters."""
    return {latin: tuple(natives.split()) for latin, natives in read("names_by_ear")}


@cache
def _arabic() -> _Lexicon:
    rows = list(read("arabic_spellings"))
    words = {"".join(units(name, "Arabic")): (spellings, "", "") for name, spellings in rows}
    return _Lexicon(words, frozenset(" ".join(spellings for _, spellings in rows).split()))


@cache
def _learned(table: str) -> _Lexicon:
    words = {
        native: (usual, used, rare)
        for of, native, usual, used, rare in read("native_spellings")
        if of == table
    }
    every = " ".join(f"{usual} {used}" for usual, used, _ in words.values())
    return _Lexicon(words, frozenset(every.split()))
