"""The place of birth: what was typed against what is printed.

A modest comparison: documents print a town, a town with its province or country, or a country
alone, often in two languages. No gazetteer is asked whether two names are one place.
"""

from __future__ import annotations

import re
from datetime import date

from kycmatch.models import Form
from kycmatch.reasons import Reason
from kycmatch.romanize import latin
from kycmatch.text.diff import differences
from kycmatch.text.fold import KEEP_BOUNDARIES, fold
from kycmatch.text.scripts import main_script
from kycmatch.text.writing import ways
from kycmatch.verdicts import Finding, Verdict
from kycmatch.zones import Printed, Zones, judged

FIELD = "place_of_birth"
LONGEST = 200
"""The longest place, in code points, that is compared."""

_RENDERINGS = re.compile(r"\s*[/()\[\]（）／|]\s*")
_UNSPACED = frozenset({"Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"})


def compare(form: Form, zones: Zones, today: date) -> tuple[Verdict, ...]:
    """The verdict of `place_of_birth`; see `kycmatch.pipeline.Comparator`."""
    return judged(FIELD, form.place_of_birth, zones, _judge, longest=LONGEST)


def _judge(entered: str, printed: Printed) -> Verdict:
    left, right = fold(entered).text, fold(printed.text).text
    if not left or not right:
        return Verdict.of(FIELD, (Finding(Reason.NOT_UNDERSTOOD),))
    if left == right:
        return Verdict.of(FIELD, map(Finding, ways(entered, printed.text)), score=1.0)
    # What stands before and after a slash or in brackets may be the same place twice.
    pairs = [(a, b) for a in _renderings(entered) for b in _renderings(printed.text)]
    if any(fold(a).text == fold(b).text for a, b in pairs):
        return Verdict.of(FIELD, score=0.99)
    if any(main_script(a) == "Latin" and latin.icao(a) & latin.icao(b) for a, b in pairs):
        return Verdict.of(FIELD, (Finding(Reason.ICAO_TRANSLITERATION),), score=0.98)
    pairs = [(a, b) for a, b in pairs if main_script(a) == main_script(b)]
    if not pairs:
        return Verdict.of(FIELD, (Finding(Reason.NOT_UNDERSTOOD),))
    spans = differences(entered, printed.text)
    if any(_is_part(a, b) or _is_part(b, a) for a, b in pairs):
        finding = Finding(Reason.PLACE_PARTIAL, *spans, suggestion=printed.text)
        return Verdict.of(FIELD, (finding,), score=0.8)
    from rapidfuzz.distance import Levenshtein

    score = 0.9 * Levenshtein.normalized_similarity(left, right)
    return Verdict.of(FIELD, (Finding(Reason.PLACE_DIFFERENT, *spans),), score=score)


def _renderings(text: str) -> tuple[str, ...]:
    """The whole text, and what stands between its slashes and brackets."""
    pieces = [piece for piece in _RENDERINGS.split(text) if fold(piece).text]
    return (text, *pieces[:8]) if len(pieces) > 1 else (text,)


def _is_part(shorter: str, longer: str) -> bool:
    """Whether all words, or in scripts without spaces all letters in order, are in the other."""
    if main_script(shorter) in _UNSPACED:
        letters = iter(fold(longer).text)
        wanted = fold(shorter).text
        return len(wanted) > 1 and all(letter in letters for letter in wanted)
    return _words(shorter) <= _words(longer)


def _words(text: str) -> frozenset[str]:
    plain = fold(text, KEEP_BOUNDARIES).text
    words = "".join(c if c.isalnum() or ord(c) > 0x2FF else " " for c in plain).split()
    return frozenset(words)
