"""The ordered rules for two dates; the first that holds says what the difference is.

Only likely readings are held against each other, with one exception: `ambiguous` also looks at the
less likely ones. Nothing that is merely near is ever a match.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from kycmatch.dates.calendars import OWN_MONTHS
from kycmatch.dates.read import Read, Reading
from kycmatch.reasons import Reason
from kycmatch.verdicts import Finding, PartialDate, Span

Explanation = tuple[Finding, ...]
"""The findings of a rule that holds. None at all: the two are the same date."""

SCORES = {
    Reason.OTHER_CALENDAR: 0.98,
    Reason.AMBIGUOUS_DATE: 0.9,
    Reason.CALENDAR_TOLERANCE: 0.9,
    Reason.DAY_MONTH_SWAPPED: 0.8,
    Reason.PARTIAL_DATE: 0.8,
    Reason.ONE_DIGIT_DIFFERENT: 0.7,
    Reason.TRANSPOSED_DIGITS: 0.7,
    Reason.CENTURY: 0.6,
    Reason.YEAR_DIFFERENT: 0.3,
}
"""The score of a verdict by its first reason; 0.0 for any other, and 1.0 without a reason."""

_TOLERANCE = 2
"""Days by which two renderings of one Hijri date may differ (sighting, tables, Umm al-Qura)."""


@dataclass(frozen=True, slots=True)
class Two:
    """One reading of what was entered and one of what is printed.

    `sure` tells that the document can be read in no other way that is as likely.
    """

    entered: Reading
    printed: Reading
    sure: bool = True

    @property
    def comparable(self) -> bool:
        """Whether both are written in one calendar, so that their written parts correspond."""
        one, other = self.entered.calendar, self.printed.calendar
        return one == other or not {one, other} & OWN_MONTHS

    def parts(self) -> list[tuple[int | None, int | None]]:
        """Year, month and day of both; of their own calendar where that is the same."""
        if self.entered.calendar == self.printed.calendar != "japanese":
            return list(zip(self.entered.written, self.printed.written, strict=True))
        return list(zip(self.entered.parts, self.printed.parts, strict=True))

    def finding(
        self, reason: Reason, places: Collection[int], system: str | None = None
    ) -> Finding:
        """A finding at the year (0), month (1) or day (2) of both, with the date to enter."""
        if not self.comparable:
            places = (0, 1, 2)
        return Finding(
            reason,
            entered=_spans(self.entered, places),
            printed=_spans(self.printed, places),
            system=system,
            suggestion=self._suggestion(),
        )

    def _suggestion(self) -> str | None:
        """The printed date as it should be entered; None where the document does not tell it."""
        told = self.sure and self.printed.likely and self.printed.complete
        return PartialDate(*self.printed.parts).isoformat() if told else None


def _spans(reading: Reading, places: Collection[int]) -> tuple[Span, ...]:
    return tuple(sorted(span for i in places if (span := reading.spans[i]) is not None))


def explain(entered: Read, printed: Read, same_text: bool) -> Explanation:
    """What the difference between two dates is; no finding where they are the same.

    Both have readings. `same_text` tells that the two are written alike, letter by letter.
    """
    if same_text:
        return ()
    sure = len(printed.likely) == 1
    settled = sure and len(entered.likely) == 1
    pairs = [Two(e, p, sure) for e in entered.likely for p in printed.likely]
    rules = (_same, _other_calendar) if settled else ()
    for rule in (*rules, _partial, *((_swapped,) if settled else ())):
        found = _first(rule, pairs)
        if found is not None:
            return found
    found = _ambiguous(entered, printed)
    if found is not None:
        return found
    for rule in _NEAR:
        found = _first(rule, pairs)
        if found is not None:
            return found
    return _different(Two(entered.readings[0], printed.readings[0], sure))


Rule = Callable[[Two], Explanation | None]


def _first(rule: Rule, pairs: list[Two]) -> Explanation | None:
    return next((found for two in pairs if (found := rule(two)) is not None), None)


def _same(two: Two) -> Explanation | None:
    """The same parts are known and equal, in the same calendar, however they are written."""
    same = two.entered.parts == two.printed.parts
    return () if same and two.entered.calendar == two.printed.calendar else None


def _other_calendar(two: Two) -> Explanation | None:
    if two.entered.parts != two.printed.parts:
        return None
    calendars = (two.printed.calendar, two.entered.calendar)
    system = next(name for name in calendars if name != "gregorian")
    return (two.finding(Reason.OTHER_CALENDAR, (0, 1, 2), system),)


def _partial(two: Two) -> Explanation | None:
    """A part is unknown on one side, which is no evidence, and what both know agrees."""
    if two.entered.complete and two.printed.complete:
        return None
    both = list(zip(two.entered.parts, two.printed.parts, strict=True))
    unknown = [i for i, (a, b) in enumerate(both) if (a is None) != (b is None)]
    if not unknown or _contradict(both):
        return None
    return (two.finding(Reason.PARTIAL_DATE, unknown),)


def _swapped(two: Two) -> Explanation | None:
    (year, other_year), (month, other_month), (day, other_day) = two.parts()
    if year != other_year or (month, day) != (other_day, other_month) or None in (year, month, day):
        return None
    return (two.finding(Reason.DAY_MONTH_SWAPPED, (1, 2)),) if month != day else None


def _ambiguous(entered: Read, printed: Read) -> Explanation | None:
    """One of several readings agrees, and nothing tells that it is the one that was meant.

    There is a finding for each reading in play; the one that agrees suggests the printed date, and
    `system` is the calendar or the order of the reading.
    """
    sure = len(printed.likely) == 1
    agreeing = next(
        (Two(e, p, sure) for e in entered.readings for p in printed.readings if e.parts == p.parts),
        None,
    )
    if agreeing is None:
        return None
    several = entered if len(entered.readings) > 1 else printed
    one = agreeing.entered if several is entered else agreeing.printed
    findings = []
    for reading in several.readings:
        if reading is not one and not reading.likely:
            continue
        system = reading.calendar if reading.calendar != "gregorian" else reading.order
        places = [i for i in range(3) if _varies(several, one, i)]
        finding = agreeing.finding(Reason.AMBIGUOUS_DATE, places, system)
        if reading is not one:
            finding = Finding(Reason.AMBIGUOUS_DATE, finding.entered, finding.printed, system)
        findings.append(finding)
    return tuple(findings)


def _varies(several: Read, one: Reading, i: int) -> bool:
    rivals = [r for r in several.readings if r is not one and (r.likely or one.likely)]
    return any(rival.parts[i] != one.parts[i] for rival in rivals)


def _tolerance(two: Two) -> Explanation | None:
    calendars = {two.entered.calendar, two.printed.calendar}
    if "hijri" not in calendars or len(calendars) == 1:
        return None
    one, other = _date(two.entered), _date(two.printed)
    if one is None or other is None or abs((one - other).days) > _TOLERANCE:
        return None
    return (two.finding(Reason.CALENDAR_TOLERANCE, (0, 1, 2), "hijri"),)


def _date(reading: Reading) -> date | None:
    year, month, day = reading.parts
    return None if year is None or month is None or day is None else date(year, month, day)


def _century(two: Two) -> Explanation | None:
    (year, other), *rest = two.parts()
    if year is None or other is None or abs(year - other) != 100 or _contradict(rest):
        return None
    return (two.finding(Reason.CENTURY, (0,)),)


def _contradict(parts: list[tuple[int | None, int | None]]) -> bool:
    return any(a is not None and b is not None and a != b for a, b in parts)


def _digits(two: Two) -> Explanation | None:
    """One digit of day or month, or two neighbouring ones exchanged, in the same year."""
    (year, other_year), *rest = two.parts()
    if year != other_year or not (two.entered.complete and two.printed.complete):
        return None
    differing = [i for i, (a, b) in enumerate(rest, 1) if a != b]
    if len(differing) != 1:
        return None
    reason = _slip(*two.parts()[differing[0]])
    return None if reason is None else (two.finding(reason, differing),)


def _slip(one: int | None, other: int | None) -> Reason | None:
    """What one slip made one number of the other; None where it takes more."""
    if one is None or other is None:
        return None
    a, b = (f"{number:0{4 if max(one, other) > 99 else 2}d}" for number in (one, other))
    wrong = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(wrong) == 1:
        return Reason.ONE_DIGIT_DIFFERENT
    exchanged = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    if exchanged and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]:
        return Reason.TRANSPOSED_DIGITS
    return None


def _year(two: Two) -> Explanation | None:
    """Another year. That one digit differs, or two are exchanged, makes it no less another one."""
    (year, other), *rest = two.parts()
    if year is None or other is None or year == other or _contradict(rest):
        return None
    slip = _slip(year, other)
    reasons = (Reason.YEAR_DIFFERENT,) if slip is None else (Reason.YEAR_DIFFERENT, slip)
    return tuple(two.finding(reason, (0,)) for reason in reasons)


_NEAR: tuple[Rule, ...] = (_tolerance, _century, _digits, _year)


def _different(two: Two) -> Explanation:
    differing = [i for i, (a, b) in enumerate(two.parts()) if a != b]
    return (two.finding(Reason.DATE_DIFFERENT, differing),)
