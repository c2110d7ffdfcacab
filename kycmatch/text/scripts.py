"""Which script a letter belongs to (Unicode Standard Annex 24, by the names of the characters)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_BY_FIRST_WORD = {"CJK": "Han", "IDEOGRAPHIC": "Han", "KANGXI": "Han"}
_NOT_LETTERS = frozenset({"MODIFIER", "COMBINING", "FEMININE", "MASCULINE"})


@lru_cache(maxsize=8192)
def script(char: str) -> str | None:
    """The script of one character, such as Latin, Han or Cyrillic; None where it has none.

    Compatibility forms count as what they stand for: full-width letters are Latin.

    >>> [script(c) for c in "aж单-"]
    ['Latin', 'Cyrillic', 'Han', None]
    """
    char = unicodedata.normalize("NFKC", char)[:1] or char
    if not char.isalpha() and unicodedata.category(char)[0] not in "LM":
        return None
    words = unicodedata.name(char, "").split(maxsplit=1)
    if not words or words[0] in _NOT_LETTERS:
        return None
    return _BY_FIRST_WORD.get(words[0]) or words[0].capitalize()


def scripts(text: str) -> dict[str, int]:
    """How many characters of each script `text` has, the most frequent script first."""
    counts: dict[str, int] = {}
    for char in text:
        name = "Latin" if char.isascii() and char.isalpha() else script(char)
        if name is not None:
            counts[name] = counts.get(name, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: -item[1]))


def main_script(text: str) -> str | None:
    """The script that most letters of `text` are in; None where there is no letter."""
    return next(iter(scripts(text)), None)
