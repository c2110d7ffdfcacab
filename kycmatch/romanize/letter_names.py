"""Initials written as the English names of the letters: एम for M, জি for G, エム for M."""

from __future__ import annotations

from kycmatch.romanize.costs import Letters, usual

_LIMIT = 45
_LONGEST = 6

# How the names of the letters sound, in the Latin letters that tables know.
_NAMES = {
    "a": "e ay ei a", "b": "bi bee", "c": "si see c", "d": "di dee ti", "e": "i ee ii",
    "f": "ef eff ep", "g": "ji jee gi", "h": "ech aich eich ach", "i": "ai aai i",
    "j": "je jay jey", "k": "ke kay kei",
    "l": "el ell", "m": "em", "n": "en", "o": "o oo", "p": "pi pee", "q": "kyu kiu qu",
    "r": "ar aar aru", "s": "es as ess", "t": "ti tee di ri", "u": "yu you u", "v": "vi vee bhi bi",
    "w": "dablyu dabalyu dablu", "x": "eks ex", "y": "vai wai oai", "z": "zed jed zi jee",
}  # fmt: skip


def names(letters: Letters, letter: str, table: str) -> bool:
    """Whether the native `letters` are the name of the Latin `letter`."""
    if not letters or len(letters) > _LONGEST:
        return False
    return any(usual(letters, sound, table, _LIMIT) for sound in _NAMES[letter].split())
