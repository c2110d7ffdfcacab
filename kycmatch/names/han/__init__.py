"""Chinese names: splitting them, reading them in Latin letters, comparing their characters.

`align_romanized` compares characters with Latin letters, `align_han` characters with characters.
The other functions answer what the comparison of two names in Latin letters asks about pinyin.
"""

from __future__ import annotations

from kycmatch.names.han.japanese import align_japanese, written_in_japan
from kycmatch.names.han.pinyin import conflict, latin_findings, surname_spelling
from kycmatch.names.han.romanized import align_hangul, align_romanized
from kycmatch.names.han.splitting import split
from kycmatch.names.han.written import align_han

__all__ = [
    "align_han",
    "align_hangul",
    "align_japanese",
    "align_romanized",
    "conflict",
    "latin_findings",
    "split",
    "surname_spelling",
    "written_in_japan",
]
