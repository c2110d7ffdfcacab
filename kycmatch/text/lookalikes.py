"""Letters of other scripts that look like Latin ones, and the texts that mix them.

A typed or printed name holds them by a slip of the keyboard layout, or to deceive; either way the
reader sees one script. Only whole letters are exchanged, never what merely resembles.
"""

from __future__ import annotations

from functools import cache

from kycmatch.data import read
from kycmatch.text.scripts import script, scripts

_LONGEST = 1024
"""Characters of the longest text that is looked at."""


@cache
def _to_latin() -> dict[str, str]:
    found: dict[str, str] = {}
    for letter, latin, _script in read("lookalikes"):
        found.setdefault(letter, latin)
    return found


@cache
def _from_latin(name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for letter, latin, of in read("lookalikes"):
        if of == name:
            found.setdefault(latin, letter)
    return found


@cache
def _latin_lookalikes() -> frozenset[str]:
    return frozenset(latin for _letter, latin, _script in read("lookalikes"))


def latin_lookalike(text: str) -> str | None:
    """`text` in Latin letters, where each of its letters is Latin or looks like a Latin one.

    None where no letter has to be exchanged, and where one has no Latin look-alike. Code points
    stand for code points: spans into the answer are spans into `text`.

    >>> latin_lookalike("IVАNОV"), latin_lookalike("IVANOV"), latin_lookalike("Иванов")
    ('IVANOV', None, None)
    """
    if text.isascii() or len(text) > _LONGEST:
        return None
    if _to_latin().keys().isdisjoint(text):
        return None
    return _exchanged(text, "Latin", _to_latin())


def native_lookalike(text: str) -> str | None:
    """`text` in the Cyrillic or Greek letters that most of it is in, without Latin look-alikes.

    None where no letter has to be exchanged, and where one has no look-alike in that script.

    >>> native_lookalike("Iванович"), native_lookalike("Иванович"), native_lookalike("Иванов Z.")
    ('Іванович', None, None)
    """
    if text.isascii() or len(text) > _LONGEST:
        return None
    if _latin_lookalikes().isdisjoint(text):
        return None
    name = next((of for of in scripts(text) if of in ("Cyrillic", "Greek")), None)
    return _exchanged(text, name, _from_latin(name)) if name else None


def _exchanged(text: str, wanted: str, lookalikes: dict[str, str]) -> str | None:
    made = []
    for char in text:
        of = script(char)
        if of is None or of == wanted:
            made.append(char)
        elif char in lookalikes:
            made.append(lookalikes[char])
        else:
            return None
    exchanged = "".join(made)
    return exchanged if exchanged != text else None
