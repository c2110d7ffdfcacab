"""What a text can mean as a nationality: codes, names of countries, words for their people.

A text is looked up whole first, so that whatever a source says outright is believed; what remains
is taken apart: the state form (Republic of ...), a parenthesis, several nationalities in one text.
"""

from __future__ import annotations

import re

from kycmatch.nationality.lookup import LONGEST_CODE, Reading, codes, key, named
from kycmatch.nationality.official import official

LONGEST = 160
"""A longer text is no nationality; the longest official name of a state has 120 characters."""


_PIECES = re.compile(r"\s*[/;,|&+\n、，；／]\s*|\s+(?:and|und|et|y|e|和|及)\s+", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]\s*")


def read(text: str) -> tuple[Reading, ...]:
    """The nationalities that `text` names: one reading each, none when it is not understood."""
    if len(text) > LONGEST:
        return ()
    whole = _whole(text)
    if whole is not None:
        return (whole,)
    pieces = [piece for piece in _PIECES.split(text) if piece]
    readings = [_whole(piece) for piece in pieces]
    return tuple(dict.fromkeys(r for r in readings if r)) if all(readings) else ()


def _whole(text: str) -> Reading | None:
    """What `text` means as one nationality."""
    return _code(text) or _plain(text) or _qualified(text)


def _plain(text: str) -> Reading | None:
    return named(key(text)) or official(text)


def _code(text: str) -> Reading | None:
    """A code, and what else the same letters mean as a word (NGA, Nga)."""
    folded = key(text.strip().rstrip("<"))
    return codes().get(folded.upper()) if len(folded) <= LONGEST_CODE else None


def _qualified(text: str) -> Reading | None:
    """A word with a parenthesis that says which of its meanings: Congolese (Brazzaville)."""
    qualifiers = [inner for inner in _PARENTHESIS.findall(text) if inner.strip()]
    outer = _plain(_PARENTHESIS.sub(" ", text))
    if outer is None or not qualifiers:
        return outer
    inner = _plain(qualifiers[0])
    if inner is None:
        return Reading(outer.kind, outer.codes, outer.clear and len(outer.codes) == 1)
    common = tuple(code for code in outer.codes if code in inner.codes)
    return Reading(outer.kind, common, outer.clear or len(common) == 1) if common else None
