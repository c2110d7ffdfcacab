"""The sex marker: male, female, or left unspecified, in the words and letters of many languages.

Documents print letters, words, or two languages side by side (`Ж/F`, `女 F`). ICAO Doc 9303 prints
X in the visual and `<` in the machine readable zone for unspecified.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache

from kycmatch import data
from kycmatch.models import Form
from kycmatch.reasons import Reason
from kycmatch.text.fold import fold
from kycmatch.text.scripts import script
from kycmatch.verdicts import Finding, Verdict
from kycmatch.zones import Printed, Zones, judged

FIELD = "sex"
LONGEST = 60
"""The longest marker, in code points, that is read."""

UNSPECIFIED = "X"
_BETWEEN = re.compile(r"[\s/|,;:()\[\]·・、，]+")
_ANY = ""


def compare(form: Form, zones: Zones, today: date) -> tuple[Verdict, ...]:
    """The verdict of `sex`; see `kycmatch.pipeline.Comparator`."""

    def judge(entered: str, printed: Printed) -> Verdict:
        return _judge(entered, printed.text, zones.country)

    return judged(FIELD, form.sex, zones, judge, longest=LONGEST)


def sexes(text: str, country: str | None = None) -> frozenset[str]:
    """What `text` can mean: of M, F and X (unspecified); empty where it is no sex marker.

    A letter that means another thing in the documents of `country` (alpha-3) is read as there: K is
    female, M in Mexico either. Words side by side have to agree.

    >>> sorted(sexes("Жіноча")), sorted(sexes("男/M")), sorted(sexes("M", "MEX")), sexes("tall")
    (['F'], ['M'], ['F', 'M'], frozenset())
    """
    whole = _meaning(text, country)
    if whole or len(text) > LONGEST:
        return whole
    meanings = [_meaning(word, country) for word in _words(text)]
    return frozenset.intersection(*meanings) if meanings else frozenset()


def _judge(entered: str, printed: str, country: str | None) -> Verdict:
    ours, theirs = sexes(entered, country), sexes(printed, country)
    if not ours or not theirs:
        return Verdict.of(FIELD, (Finding(Reason.NOT_UNDERSTOOD),))
    if fold(entered).text == fold(printed).text or (ours & theirs and len(ours) == 1):
        return Verdict.of(FIELD, score=1.0)
    if UNSPECIFIED in ours | theirs:
        return Verdict.of(FIELD, (Finding(Reason.SEX_UNSPECIFIED),))
    if ours & theirs:
        return Verdict.of(FIELD, (Finding(Reason.NOT_UNDERSTOOD),))
    return Verdict.of(FIELD, (Finding(Reason.SEX_DIFFERENT),), score=0.0)


@cache
def _table() -> dict[tuple[str, str], frozenset[str]]:
    return {(word, country): frozenset(sex) for word, sex, country, _ in data.read("sex_words")}


def _meaning(word: str, country: str | None) -> frozenset[str]:
    key = word if word == "<" else fold(word).text
    table = _table()
    found = table.get((key, country)) if country else None
    return found or table.get((key, _ANY), frozenset())


def _words(text: str) -> list[str]:
    """The words of `text`; where one script follows another, a word ends too (女F)."""
    words: list[str] = []
    for chunk in _BETWEEN.split(text):
        before: str | None = None
        for char in chunk:
            of = before if unicodedata.category(char)[0] == "M" else script(char)
            if words and before is not None and of == before:
                words[-1] += char
            else:
                words.append(char)
            before = of or ""
    return words
