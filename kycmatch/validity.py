"""Whether the document is valid today, by its own dates of issue and expiry.

Judged from the document alone. A document is valid on the day it expires, and one that names a
month or year only is valid to the end of it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from kycmatch import data
from kycmatch.dates.read import Reading, read
from kycmatch.models import Form, Zone
from kycmatch.reasons import Reason
from kycmatch.text.fold import fold
from kycmatch.verdicts import Finding, Verdict
from kycmatch.zones import Printed, Zones, doubted

FIELD = "expires_on"
LONGEST = 100
"""The longest text, in code points, that is read as a date of issue or expiry."""

YEARS_AHEAD = 50
"""How far ahead an expiry with a two-digit year may lie; beyond, it is of the century before."""

_FROM_TO = re.compile(r"\s*(\d{4}[./]?\d\d[./]?\d\d)\s*[-–—~～至]\s*(\S.*)", re.DOTALL)
_FOREVER = "9999"


def compare(form: Form, zones: Zones, today: date) -> tuple[Verdict, ...]:
    """The verdict of `expires_on`; see `kycmatch.pipeline.Comparator`.

    There is one where the document has a date of issue or of expiry.
    """
    expiry, issue = zones.values("expires_on"), zones.values("issued_on")
    if not expiry and not issue:
        return ()
    printed, until = _until(expiry, zones, today)
    findings = [Finding(reason) for reason in _reasons(until, zones, issue, today)]
    if not expiry:
        findings = findings or [Finding(zones.absent(FIELD))]
    elif until is None and printed is not None:
        long = len(printed.text) > LONGEST
        findings.append(Finding(Reason.TOO_LONG if long else Reason.NOT_UNDERSTOOD))
    verdict = Verdict.of(
        FIELD,
        findings,
        printed=printed.text if printed else None,
        zone=printed.zone.value if printed else None,
        confidence=zones.confidence(FIELD),
    )
    return (doubted(verdict, zones),)


def expiries(printed: Printed, country: str | None, today: date) -> tuple[Reading, ...] | None:
    """Every date that a printed expiry can be; empty where it says that there is none.

    None where it is no date. A two-digit year is of the hundred years up to `YEARS_AHEAD`.
    """
    if len(printed.text) > LONGEST:
        return None
    if _FOREVER in printed.text or _says_forever(fold(printed.text).text):
        return ()
    span = _FROM_TO.fullmatch(printed.text)
    text = span[2] if span else printed.text
    return _readings(text, printed.zone, country, _years_later(today, YEARS_AHEAD)) or None


def days_left(zones: Zones, today: date) -> tuple[int, ...]:
    """How many days after `today` the document is valid, for every reading of its expiry.

    Negative where it has expired; none where there is no expiry, or none that can be read.
    """
    _, until = _until(zones.values(FIELD), zones, today)
    return tuple((_day(*_last(day)) - today).days for day in until or ())


def ages(zones: Zones, today: date) -> tuple[tuple[int, int], ...]:
    """The least and the greatest age of the holder, in years, for every reading of the birth.

    Of the most trustworthy zone that can be read. Born on 29 February, one is older on 1 March.
    """
    births = _first_readable(zones.values("date_of_birth"), zones, today)
    return tuple((_age(_last(day), today), _age(_begin(day), today)) for day in births)


def _age(birth: tuple[int, int, int], today: date) -> int:
    year, *month_and_day = birth
    return today.year - year - ([today.month, today.day] < month_and_day)


def _day(year: int, month: int, day: int) -> date:
    """The date, or the last one of its month before it."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def _reasons(
    until: tuple[Reading, ...] | None, zones: Zones, issue: tuple[Printed, ...], today: date
) -> Iterator[Reason]:
    """What is wrong with the dates; only what holds for every reading of them."""
    now = (today.year, today.month, today.day)
    if until:
        expired = [_last(day) < now for day in until]
        if all(expired):
            yield Reason.DOCUMENT_EXPIRED
        elif any(expired):
            yield Reason.AMBIGUOUS_DATE
    issued = _first_readable(issue, zones, today)
    if not issued:
        return
    if all(day.after(today) for day in issued):
        yield Reason.DOCUMENT_NOT_YET_VALID
    if _before(issued, _first_readable(zones.values("date_of_birth"), zones, today)):
        yield Reason.ISSUED_BEFORE_BIRTH
    if until and _before(until, issued):
        yield Reason.EXPIRES_BEFORE_ISSUE


def _until(
    values: tuple[Printed, ...], zones: Zones, today: date
) -> tuple[Printed | None, tuple[Reading, ...] | None]:
    """The most trustworthy expiry that can be read, and its readings."""
    for printed in values:
        readings = expiries(printed, zones.country, today)
        if readings is not None:
            return printed, readings
    return next(iter(values), None), None


def _first_readable(values: tuple[Printed, ...], zones: Zones, today: date) -> tuple[Reading, ...]:
    found = (_readings(v.text, v.zone, zones.country, today) for v in values)
    return next((readings for readings in found if readings), ())


def _readings(text: str, zone: Zone, country: str | None, until: date) -> tuple[Reading, ...]:
    if len(text) > LONGEST:
        return ()
    machine_readable = zone is Zone.MRZ
    return read(text, country=country, today=until, machine_readable=machine_readable).likely


@cache
def _forever() -> tuple[str, ...]:
    return tuple(words for words, _ in data.read("validity_words"))


def _says_forever(folded: str) -> bool:
    return not folded.isdigit() and any(words in folded for words in _forever())


def _years_later(day: date, years: int) -> date:
    return date(min(day.year + years, date.max.year), 12, 31)


def _before(earlier: Iterable[Reading], later: tuple[Reading, ...]) -> bool:
    """Whether every one of the earlier dates is over before any of the later ones begins."""
    return bool(later) and all(_last(a) < _begin(b) for a in earlier for b in later)


def _last(day: Reading) -> tuple[int, int, int]:
    """The last day that a date with unknown parts can be, for comparing."""
    return (9999 if day.year is None else day.year, day.month or 12, day.day or 31)


def _begin(day: Reading) -> tuple[int, int, int]:
    return (day.year or 0, day.month or 1, day.day or 1)
