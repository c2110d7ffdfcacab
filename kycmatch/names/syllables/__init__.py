"""Names of China, Korea and Japan: splitting them, reading them, comparing their characters.

`align_reading` compares characters, Hangul and kana with Latin letters by the language they are in,
`align_romanized` by the country alone; `align_han` compares characters with characters.
The other functions answer what the comparison of two names in Latin letters asks about pinyin.
"""

from __future__ import annotations

from kycmatch.names.syllables.languages import align_reading
from kycmatch.names.syllables.pinyin import conflict, latin_findings, surname_spelling
from kycmatch.names.syllables.romanized import align_romanized
from kycmatch.names.syllables.splitting import split
from kycmatch.names.syllables.written import align_han

__all__ = [
    "align_han",
    "align_reading",
    "align_romanized",
    "conflict",
    "latin_findings",
    "split",
    "surname_spelling",
]
