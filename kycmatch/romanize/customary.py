"""How frequent words of a script are usually written in Latin letters, whatever their letters say.

Another *known* word is a conflict while an unknown one is a spelling: Joan is written for another
Hebrew word than John is, Jhon for none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from kycmatch.data import read
from kycmatch.romanize.costs import Letters
from kycmatch.romanize.units import units


class Usage(Enum):
    """What is known of a Latin word for a native one."""

    USUAL = "the spelling of the name"
    USED = "one of its spellings"
    OF_ANOTHER = "the spelling of other names only"


@dataclass(frozen=True, slots=True)
class _Lexicon:
    usual: dict[str, frozenset[str]]
    used: dict[str, frozenset[str]]
    rare: dict[str, frozenset[str]]
    """Spellings met once or twice: of the word, or a mistake."""
    latin: frozenset[str]
    """Every usual or used spelling of any word."""

    def usage(self, native: str, latin: str) -> Usage | None:
        usual = self.usual.get(native)
        if usual is None:
            return None
        if latin in usual:
            return Usage.USUAL
        if latin in self.used.get(native, ()):
            return Usage.USED
        another = latin in self.latin and latin not in self.rare.get(native, ())
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
            listed = _learned()[table].usage(native, latin)
            return found if listed is None or found is Usage.USUAL else listed
    lexicon = _learned().get(table)
    return lexicon.usage(native, latin) if lexicon else None


@cache
def _arabic() -> _Lexicon:
    rows = list(read("arabic_spellings"))
    usual = {
        "".join(units(name, "Arabic")): frozenset(spellings.split()) for name, spellings in rows
    }
    return _Lexicon(usual, {}, {}, frozenset().union(*usual.values()))


@cache
def _learned() -> dict[str, _Lexicon]:
    known: dict[str, list[tuple[str, frozenset[str], frozenset[str], frozenset[str]]]] = {}
    for table, native, *spellings in read("native_spellings"):
        usual, used, rare = (frozenset(words.split()) for words in spellings)
        known.setdefault(table, []).append((native, usual, used, rare))
    return {
        table: _Lexicon(
            {native: usual for native, usual, _, _ in rows},
            {native: used for native, _, used, _ in rows if used},
            {native: rare for native, _, _, rare in rows if rare},
            frozenset().union(*(usual | used for _, usual, used, _ in rows)),
        )
        for table, rows in known.items()
    }
