"""The document's number: what was typed against what is printed.

Spaces, hyphens and the like never matter. Characters that are misread or mistyped for one another
make it close, and so do two neighbours exchanged; any other difference is another number.

Many identity cards bear two numbers: the card's, and the person's own, which Spaniards, Turks or
Chileans mean by the number of their card. The machine readable zone has the card's in the field of
the document's number and the person's in the optional data (Doc 9303-5, section 4.2.2): either is
the number there, and the two do not contradict each other.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from functools import cache

from kycmatch import data, mrz
from kycmatch.models import Form, Zone
from kycmatch.reasons import Reason
from kycmatch.text.diff import differences
from kycmatch.text.fold import Folded, fold
from kycmatch.text.lookalikes import latin_lookalike
from kycmatch.text.spans import Span
from kycmatch.text.writing import ways
from kycmatch.verdicts import Finding, Verdict
from kycmatch.zones import Printed, Zones, judged

FIELD = "document_number"
LONGEST = 100
"""The longest number, in code points, that is compared."""

_ZONE_WIDTH = 9
_SHORTEST_PERSONAL = 6
_MARKS = str.maketrans(dict.fromkeys("()[]/\\<_:;", "-"))


def compare(form: Form, zones: Zones, today: date) -> tuple[Verdict, ...]:
    """The verdict of `document_number`; see `kycmatch.pipeline.Comparator`."""

    def judge(entered: str, printed: Printed) -> Verdict:
        verdict = _judge(entered, printed, zones)
        if printed.zone is Zone.MRZ and _is_card(zones) and is_personal(entered, zones):
            return Verdict.of(FIELD, (), score=1.0)
        return verdict

    return judged(FIELD, form.document_number, zones, judge, longest=LONGEST)


def agree(one: str, other: str) -> bool:
    """Whether two renderings of a number can be of one number, misread characters allowed for.

    A machine readable zone of nine positions may hold the beginning of a longer number.
    """
    left, right = (fold(_plain(text)).text for text in (one[:LONGEST], other[:LONGEST]))
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) == _ZONE_WIDTH:
        longer = longer[:_ZONE_WIDTH]
    return shorter == longer or _slip(shorter, longer)[0] is Reason.OCR_CONFUSABLE


def is_personal(text: str, zones: Zones) -> bool:
    """Whether `text` is what the optional data of the machine readable zone says.

    A check digit may stand after it there.
    """
    if zones.mrz is None:
        return False
    number = fold(_plain(text[:LONGEST])).text.replace("-", "")
    runs = (f"{zones.mrz.optional}<{zones.mrz.optional_2}").lower().split("<")
    return len(number) >= _SHORTEST_PERSONAL and any(number in (run, run[:-1]) for run in runs)


def _is_card(zones: Zones) -> bool:
    """Whether the machine readable zone is of a card, by its code: not of a passport or a visa."""
    return zones.mrz is not None and not zones.mrz.document_code.startswith(("P", "V"))


def _misread(printed: Printed, zones: Zones) -> bool:
    """Whether the check digit of the machine readable zone says that `printed` was misread."""
    zone = zones.mrz if printed.zone is Zone.MRZ else None
    return zone is not None and "number" in zone.failed and zone.number == printed.text


def _suggested(entered: str, printed: Printed, zones: Zones) -> str | None:
    """What to enter in place of a slip: never a number that was misread.

    Of a misread one, what the check digit allows by exchanging one character for one that looks
    alike; None where there is more than one such number, or `entered` is one.
    """
    if not _misread(printed, zones):
        return printed.text
    lines, text = zones.document.mrz, printed.text
    if mrz.fits_number(lines, entered):
        return None
    exchanged = (
        f"{text[:i]}{other}{text[i + 1 :]}"
        for i, char in enumerate(text)
        for other in sorted(_taken_for(char))
    )
    fitting = [number for number in exchanged if mrz.fits_number(lines, number)]
    return fitting[0] if len(fitting) == 1 else None


def _judge(entered: str, printed: Printed, zones: Zones) -> Verdict:
    ours, theirs = _plain(entered), _plain(printed.text)
    left, right = fold(ours), fold(theirs)
    if left.text == right.text != "":
        reasons = dict.fromkeys(ways(ours, theirs))
        if _other_digits(entered) != _other_digits(printed.text):
            reasons[Reason.WIDTH] = None
        return Verdict.of(FIELD, map(Finding, reasons), score=1.0)
    if "*" in right.text:
        return Verdict.of(FIELD, (Finding(Reason.REDACTED),))
    if not left.text or not right.text:
        return Verdict.of(FIELD, (Finding(Reason.NOT_UNDERSTOOD),))
    suggestion = _suggested(left.text, printed, zones)
    findings = _lookalikes(ours, theirs, suggestion)
    if findings:
        return Verdict.of(FIELD, findings, score=0.95)
    reason, places = _slip(left.text, right.text)
    if reason is not None:
        finding = Finding(reason, _at(left, places), _at(right, places), suggestion=suggestion)
        return Verdict.of(FIELD, (finding,), score=0.95)
    from rapidfuzz.distance import Levenshtein

    spans = differences(ours, theirs)
    score = 0.9 * Levenshtein.normalized_similarity(left.text, right.text)
    return Verdict.of(FIELD, (Finding(Reason.NUMBER_DIFFERENT, *spans),), score=score)


def _plain(text: str) -> str:
    """`text` of the same length, with ASCII digits and one mark for every mark of numbers."""
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(c, c)) for c in text)
    return text.translate(_MARKS)


def _other_digits(text: str) -> bool:
    return not text.isascii() and any(c.isdecimal() and not c.isascii() for c in text)


def _lookalikes(entered: str, printed: str, suggestion: str | None) -> tuple[Finding, ...]:
    """Letters of another script in place of Latin ones, if they are all that differs."""
    ours, theirs = latin_lookalike(entered), latin_lookalike(printed)
    if fold(ours or entered).text != fold(theirs or printed).text:
        return ()
    findings: list[Finding] = []
    if ours:
        places = (i for i, (a, b) in enumerate(zip(entered, ours, strict=True)) if a != b)
        spans = tuple(Span(i, i + 1) for i in places)
        findings.append(Finding(Reason.MIXED_SCRIPT, entered=spans, suggestion=suggestion))
    if theirs:
        findings.append(Finding(Reason.LOOKALIKE_IN_DOCUMENT))
    return tuple(findings)


def _slip(entered: str, printed: str) -> tuple[Reason | None, tuple[int, ...]]:
    """The slip that makes one folded number of the other, and where; None where it takes more."""
    if len(entered) != len(printed):
        return None, ()
    places = tuple(i for i in range(len(entered)) if entered[i] != printed[i])
    if all(frozenset((entered[i], printed[i])) in _alike() for i in places):
        return Reason.OCR_CONFUSABLE, places
    if len(places) == 2 and places[1] == places[0] + 1:
        first, second = places
        if (entered[first], entered[second]) == (printed[second], printed[first]):
            return Reason.TYPO, places
    return None, ()


@cache
def _alike() -> frozenset[frozenset[str]]:
    """Pairs of folded characters that are misread or mistyped for one another."""
    rows = data.table("ocr_confusions")
    return frozenset(
        frozenset((read.lower(), meant.lower())) for where, read, meant in rows if where == "alike"
    )


def _taken_for(char: str) -> set[str]:
    """The characters, in capitals, that look like `char`."""
    pairs = (pair for pair in _alike() if char.lower() in pair)
    return {other.upper() for pair in pairs for other in pair if other != char.lower()}


def _at(folded: Folded, places: tuple[int, ...]) -> tuple[Span, ...]:
    """The places as spans of the original, neighbours joined."""
    spans: list[Span] = []
    for place in places:
        start = folded.offsets[place]
        if spans and spans[-1].stop == start:
            start = spans.pop().start
        spans.append(Span(start, folded.offsets[place] + 1))
    return tuple(spans)
