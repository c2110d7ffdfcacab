"""Days of other calendars as Gregorian ones.

The calendars of Taiwan and Thailand, Korea's Dangi era and Japan's eras count the Gregorian months
and days and need arithmetic only; so does the Ethiopian one, whose leap years follow a plain rule.
Hijri (Umm al-Qura) and Persian dates need the extra `calendars`; without it nothing is understood
of them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from kycmatch import data

Triple = tuple[int, int | None, int | None]
"""A Gregorian year, month and day, of which the last or the last two may be unknown."""

OWN_MONTHS = frozenset({"hijri", "persian", "ethiopian"})
"""The calendars whose months are not the Gregorian ones."""

_ADD = {"gregorian": 0, "roc": 1911, "buddhist": -543, "dangi": -2333}

# Until 1940 the Thai year began on 1 April: January to March belonged to the year before (the
# Calendar Act of 1940 made 1 January 1941 the first day of 2484).
_LAST_OLD_THAI_YEAR = 2483

# In Japan the Gregorian months and days hold from 1 January of Meiji 6 (1873).
_FIRST_GREGORIAN_MEIJI_YEAR = 6

# 1 Meskerem of the year 1, Amete Mihret: 29 August 8 in the Julian calendar, 27 August in the
# Gregorian (Dershowitz and Reingold, Calendrical Calculations, chapter 4).
_ETHIOPIAN_EPOCH = date(8, 8, 27).toordinal()


class ImpossibleDayError(ValueError):
    """No such day exists in its calendar."""


class NotCoveredError(LookupError):
    """The calendar's library is not installed, or does not reach so far."""


def gregorian(calendar: str, year: int, month: int | None, day: int | None) -> tuple[Triple, ...]:
    """What a date of `calendar` (a Japanese era counts as one) is in the Gregorian calendar.

    Several answers where the source does not tell: a year or month of another calendar lies in two
    Gregorian ones. Raises `ImpossibleDayError` and `NotCoveredError`.
    """
    if calendar in OWN_MONTHS:
        return _of_own_months(_TO_DATE[calendar], year, month, day)
    if calendar in _ADD:
        full = year + _ADD[calendar]
        old_thai = calendar == "buddhist" and year <= _LAST_OLD_THAI_YEAR
        if old_thai and (month is None or month <= 3):
            return (_checked(full + 1, month, day), _checked(full, month, day))
        return (_checked(full, month, day),)
    return (_japanese(calendar, year, month, day),)


def family(calendar: str) -> str:
    """The calendar's name as findings have it: every Japanese era is of `japanese`."""
    return calendar if calendar in _ADD or calendar in OWN_MONTHS else "japanese"


def _checked(year: int, month: int | None, day: int | None) -> Triple:
    if not 1 <= year <= 9999 or not 1 <= (month or 1) <= 12:
        raise ImpossibleDayError
    if day is not None:
        try:
            date(year, month or 1, day)  # January stands for an unknown month: it has 31 days
        except ValueError:
            raise ImpossibleDayError from None
    return year, month, day


@cache
def _eras() -> dict[str, tuple[date, int]]:
    return {
        era: (date.fromisoformat(first), int(add)) for era, first, add in data.read("japanese_eras")
    }


def _japanese(era: str, year: int, month: int | None, day: int | None) -> Triple:
    """An era may be written beyond its end (licences of Heisei 33) but not before its first day."""
    first, add = _eras()[era]
    if era == "meiji" and year < _FIRST_GREGORIAN_MEIJI_YEAR:
        month = day = None
    found = _checked(year + add, month, day)
    began = (first.year, first.month if month else None, first.day if day and month else None)
    if year < 1 or [part or 0 for part in found] < [part or 0 for part in began]:
        raise ImpossibleDayError
    return found


def _of_own_months(
    to_date: Callable[[int, int, int], date], year: int, month: int | None, day: int | None
) -> tuple[Triple, ...]:
    if month is not None and day is not None:
        found = to_date(year, month, day)
        return ((found.year, found.month, found.day),)
    first = to_date(year, month or 1, 1)
    last = first + timedelta(days=28 if month else 353)
    if month is not None:
        months = dict.fromkeys(((first.year, first.month), (last.year, last.month)))
        return tuple((y, m, None) for y, m in months)
    return tuple((y, None, None) for y in dict.fromkeys((first.year, last.year)))


def _ethiopian(year: int, month: int, day: int) -> date:
    """Twelve months of 30 days; the thirteenth has 5, or 6 in the year before a multiple of 4."""
    length = 30 if month <= 12 else 6 if year % 4 == 3 else 5
    if not (1 <= year <= 9000 and 1 <= month <= 13 and 1 <= day <= length):
        raise ImpossibleDayError
    days = 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1
    return date.fromordinal(_ETHIOPIAN_EPOCH + days)


def _hijri(year: int, month: int, day: int) -> date:
    """By the tables of Umm al-Qura, 1343 to 1500."""
    try:
        from hijridate import Hijri
    except ImportError:
        raise NotCoveredError from None
    try:
        found = Hijri(year, month, day).to_gregorian()
    except OverflowError:
        raise NotCoveredError from None
    except ValueError:
        raise ImpossibleDayError from None
    return date(found.year, found.month, found.day)


def _persian(year: int, month: int, day: int) -> date:
    try:
        from persiantools.jdatetime import JalaliDate
    except ImportError:
        raise NotCoveredError from None
    try:
        found = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    except ValueError:
        raise ImpossibleDayError from None
    return date(found.year, found.month, found.day)


_TO_DATE: dict[str, Callable[[int, int, int], date]] = {
    "hijri": _hijri,
    "persian": _persian,
    "ethiopian": _ethiopian,
}
