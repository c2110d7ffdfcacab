"""The date of birth: two dates as they were written, and what the difference between them is.

`read_date` gives every reading of a text, `compare_dates` compares two texts, `compare` the field
of a form with every zone of a document. `docs/dates.md` tells what is understood and why.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from kycmatch.arguments import day, expect_texts
from kycmatch.dates.iso import LONGEST, iso
from kycmatch.models import Form, Zone, encodable
from kycmatch.reasons import Reason
from kycmatch.verdicts import Finding, PartialDate, Span, Verdict
from kycmatch.zones import Printed, Zones, judged

if TYPE_CHECKING:
    from kycmatch.dates.read import Read

__all__ = ["compare", "compare_dates", "read_date"]

FIELD = "date_of_birth"


def read_date(
    text: str, *, country: str | None = None, today: date | None = None
) -> tuple[PartialDate, ...]:
    """Every reading of `text` as a date, the most likely first; () where it is no date.

    `country` is an ISO 3166-1 code (or ICAO's D) whose custom orders day and month and tells its
    calendar. A two-digit year is one of the hundred years up to `today` (the current date in UTC
    unless given), or one of the hundred before. Nothing is raised for any text, and `TypeError`
    for what is none.

    >>> [date.isoformat() for date in read_date("12 AUG/AOÛT 1974")]
    ['1974-08-12']
    >>> [date.isoformat() for date in read_date("03/04/1990")]
    ['1990-04-03', '1990-03-04']
    """
    from kycmatch.dates.read import read

    expect_texts("read_date", text=text)
    found = read(text, country=country, today=day(today, "read_date") or _now())
    return tuple(PartialDate(*reading.parts, reading.calendar) for reading in found.readings)


def compare_dates(
    entered: str, printed: str, *, country: str | None = None, today: date | None = None
) -> Verdict:
    """Compare a date as it was typed with one as a document prints it.

    `country` is the state that issued the document; see `read_date`. Six digits on the document are
    YYMMDD, as in a machine readable zone. Nothing is raised for any text, and `TypeError` for what
    is none.

    >>> compare_dates("4 April 1990", "1990-04-04")
    <date_of_birth: match>
    >>> compare_dates("1990-03-04", "1990-04-03").reasons
    (<Reason.DAY_MONTH_SWAPPED: 'day_month_swapped'>,)
    """
    expect_texts("compare_dates", entered=entered, printed=printed)
    entered, printed = encodable(entered), encodable(printed)
    return _judge(entered, printed, country, day(today, "compare_dates") or _now())


def compare(form: Form, zones: Zones, today: date) -> tuple[Verdict, ...]:
    """The verdict of `date_of_birth`; see `kycmatch.pipeline.Comparator`."""

    def judge(entered: str, printed: Printed) -> Verdict:
        if printed.zone is not Zone.MRZ:
            return _judge(entered, printed.text, zones.country, today, printed.zone)
        from kycmatch.dates.century import latest_birth, with_century

        text, latest = with_century(printed.text, zones), latest_birth(zones, today)
        return _judge(entered, text, zones.country, today, Zone.MRZ, latest)

    return judged(FIELD, form.date_of_birth, zones, judge, longest=LONGEST)


def _now() -> date:
    return datetime.now(UTC).date()


def _judge(
    entered: str,
    printed: str,
    country: str | None,
    today: date,
    zone: Zone | None = None,
    latest: date | None = None,
) -> Verdict:
    """`latest`: the last day that the printed birth can be on, `today` unless given."""
    if entered == printed:
        day = iso(entered)
        if day is not None and day <= today:
            return Verdict.of(FIELD, score=1.0, entered=entered, printed=printed)
    from kycmatch.dates.read import read
    from kycmatch.dates.rules import SCORES, explain

    typed = read(entered, country=country, today=today)
    on_document = read(printed, country=country, today=latest or today, machine_readable=True)
    if on_document.problem is Reason.IMPOSSIBLE_DATE and zone is not Zone.MRZ:
        on_document = read(printed, country=country, today=today)
    findings = [
        *_of_itself(typed, today, Reason.MISSING_IN_FORM, (_whole(entered), ())),
        *_of_itself(on_document, today, Reason.MISSING_IN_DOCUMENT, ((), _whole(printed))),
    ]
    readable = typed.readings and on_document.readings
    if not findings:
        findings = list(explain(typed, on_document, entered.strip() == printed.strip()))
    score = SCORES.get(findings[0].reason, 0.0) if findings else 1.0
    return Verdict.of(
        FIELD, findings, score=score if readable else None, entered=entered, printed=printed
    )


def _of_itself(
    read: Read, today: date, absent: Reason, place: tuple[tuple[Span, ...], tuple[Span, ...]]
) -> Iterator[Finding]:
    """What is wrong with one date alone: it is none, says nothing, or is in the future."""
    if read.problem is not None:
        yield Finding(read.problem, *place)
    elif not read.readings:
        yield Finding(absent)
    elif all(reading.after(today) for reading in read.readings):
        yield Finding(Reason.FUTURE_DATE, *place)


def _whole(text: str) -> tuple[Span, ...]:
    return (Span(0, len(text)),) if text else ()
