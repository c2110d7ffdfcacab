"""Syllables of the Ethiopic script as a consonant and a vowel, by their names in Unicode."""

from __future__ import annotations

import re
import unicodedata

_NAME = re.compile(
    "ETHIOPIC SYLLABLE (?:GLOTTAL |PHARYNGEAL )?"
    "(?:([A-Z]+?)(WAA|WEE|WE|WI|WA)|([A-Z]*?)(AA|EE|A|U|I|E|O))$"
)


def units(word: str) -> tuple[str, ...]:
    """The consonants (`S`, `SH`; `-` for none) and vowels (`+A`, `+EE`) of `word`.

    >>> units("ሰላም")
    ('S', '+A', 'L', '+AA', 'M', '+E')
    """
    made: list[str] = []
    for char in unicodedata.normalize("NFC", word):
        found = _NAME.match(unicodedata.name(char, ""))
        if found is not None:
            made += [found[1] or found[3] or "-", f"+{found[2] or found[4]}"]
    return tuple(made)
