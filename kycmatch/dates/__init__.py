"""The date of birth: two dates as they were written, and what the difference between them is.

`read_date` gives every reading of a text, `compare_dates` compares two texts, `compare` the field
of a form with every zone of a document. `docs/dates.md` tells what is understood and why.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from kycmatch.dates.iso import iso
from kycmatch.models import Form
from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Finding, PartialDate, Span, Verdict
from kycmatch.zones import Zones

__all__ = ["compare", "compare_dates", "read_date"]

FIELD = "date_of_birth"

_BEST_FIRST = tuple(Outcome)


def read_date(
    text: str, *, country: str | None = None, today: date | None = None
) -> tuple[PartialDate, ...]:
    """Every reading of `text` as a date, the most likely first; () where it is no date.

    `country` is an ISO 3166-1 code (or ICAO's D) whose custom orders day and month and tells its
    calendar. A two-digit year is one of the hundred years up to `today` (the current date in UTC
    unless given), or one of the hundred before. Nothing is raised for any text.

    >>> [date.isoformat() for date in read_date("12 AUG/AOÛT 1974")]
    ['1974-08-12']
    >>> [date.isoformat() for date in read_date("03/04/1990")]
    ['1990-04-03', '1990-03-04']
    """
    from kycmatch.dates.read import read

    found = read(text, country=country, today=today or _now())
    return tuple(PartialDate(*reading.parts, reading.calendar) for reading in found.readings)


def compare_dates(
    entered: str, printed: str, *, country: str | None = None, today: date | None = None
) -> Verdict:
    """Compare a date as it was typed with one as a document prints it.

    `country` is the state that issued the document; see `read_date`. Six digits on the document are
    YYMMDD, as in a machine readable zone. Nothing is raised for any text.

    >>> compare_dates("4 April 1990", "1990-04-04")
    <date_of_birth: match>
    >>> compare_dates("1990-03-04", "1990-04-03").reasons
    (<Reason.DAY_MONTH_SWAPPED: 'day_month_swapped'>,)
    """
    return _judge(entered, printed, country, today or _now())


def compare(form: Form, zones: Zones, today: date) -> tuple[Verdict, ...]:
    """The verdict of `date_of_birth`: the best over the zones of the document, or none at all."""
    values = zones.values(FIELD)
    if form.date_of_birth is None:
        return (_nothing(Reason.MISSING_IN_FORM, printed=values[0].text),) if values else ()
    if not values:
        return (_nothing(zones.absent(FIELD), entered=form.date_of_birth),)
    country = next((value.text for value in zones.values("issuing_state")), None)
    verdicts = []
    for value in values:
        verdict = _judge(form.date_of_birth, value.text, country, today)
        verdicts.append(replace(verdict, zone=value.zone.value))
        if verdict.outcome is Outcome.MATCH:
            break
    best = min(verdicts, key=lambda verdict: _BEST_FIRST.index(verdict.outcome))
    best = replace(best, confidence=zones.confidence(FIELD))
    if best.outcome is not Outcome.MATCH and FIELD in zones.doubtful:
        doubt = Finding(Reason.LOW_CONFIDENCE)
        worst = Outcome.worst((best.outcome, doubt.reason.outcome))
        best = replace(best, findings=(*best.findings, doubt), outcome=worst)
    return (best,)


def _now() -> date:
    return datetime.now(UTC).date()


def _nothing(reason: Reason, **values: str) -> Verdict:
    return Verdict.of(FIELD, [Finding(reason)], **values)


def _judge(entered: str, printed: str, country: str | None, today: date) -> Verdict:
    if entered == printed:
        day = iso(entered)
        if day is not None and day <= today:
            return Verdict.of(FIELD, score=1.0, entered=entered, printed=printed)
    from kycmatch.dates.read import read
    from kycmatch.dates.rules import SCORES, explain

    typed = read(entered, country=country, today=today)
    on_document = read(printed, country=country, today=today, machine_readable=True)
    findings = []
    if typed.problem is not None:
        findings.append(Finding(typed.problem, entered=_whole(entered)))
    if on_document.problem is not None:
        findings.append(Finding(on_document.problem, printed=_whole(printed)))
    if not findings:
        findings = [
            *([] if typed.readings else [Finding(Reason.MISSING_IN_FORM)]),
            *([] if on_document.readings else [Finding(Reason.MISSING_IN_DOCUMENT)]),
        ]
    if findings:
        return Verdict.of(FIELD, findings, entered=entered, printed=printed)
    if all(reading.after(today) for reading in typed.readings):
        findings.append(Finding(Reason.FUTURE_DATE, entered=_whole(entered)))
    if all(reading.after(today) for reading in on_document.readings):
        findings.append(Finding(Reason.FUTURE_DATE, printed=_whole(printed)))
    if not findings:
        findings = list(explain(typed, on_document, entered.strip() == printed.strip()))
    score = SCORES.get(findings[0].reason, 0.0) if findings else 1.0
    return Verdict.of(FIELD, findings, score=score, entered=entered, printed=printed)


def _whole(text: str) -> tuple[Span, ...]:
    return (Span(0, len(text)),)
