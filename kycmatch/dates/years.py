"""Which year of which calendar a written year can be."""

from __future__ import annotations

Candidate = tuple[str, int, int]
"""A calendar or Japanese era, a year of it, and the rank of this meaning: 0 is the first one."""

ODD = 9
"""The rank of a meaning that is possible and never likely."""

_BUDDHIST = range(2400, 2601)
_HIJRI_OR_PERSIAN = range(1300, 1501)


def candidates(
    year: int, width: int, calendar: str, custom: str, this_year: int
) -> list[Candidate]:
    """What the number `year`, written with `width` digits, can be.

    `calendar` is what the text says (an era, or the calendar of the month's name), or empty;
    `custom` is the calendar of the country beside the Gregorian one. Two digits stand for the
    hundred years up to `this_year` and, one rank later, for the hundred before.
    """
    if width == 2 and calendar in ("", "gregorian", "buddhist", "hijri", "persian"):
        return _of_two_digits(year, calendar, custom, this_year)
    if calendar:
        return [(calendar, year, 0)]
    if width == 3:
        if year > this_year - 1911:
            return []
        return [("roc", year, 0 if custom == "roc" else ODD)]
    if year in _BUDDHIST:
        return [("buddhist", year, 0)]
    if year in _HIJRI_OR_PERSIAN:
        other = {"persian": "hijri", "hijri": "persian"}.get(custom)
        return [(name, year, int(name == other)) for name in ("persian", "hijri")]
    # An Ethiopian document may have either calendar's year; its passports have the Gregorian.
    own = [("ethiopian", year, 1)] if custom == "ethiopian" else []
    return [("gregorian", year, 0), *own]


def _of_two_digits(year: int, calendar: str, custom: str, this_year: int) -> list[Candidate]:
    if calendar in ("buddhist", "hijri", "persian"):
        return _latest(calendar, year, _THIS_YEAR[calendar](this_year))
    common = _latest("gregorian", year, this_year)
    if calendar or custom not in ("roc", "buddhist"):
        return common
    if custom == "roc":  # people in Taiwan shorten the Gregorian year less often than they count it
        return [("roc", year, 0), *((name, value, rank + 1) for name, value, rank in common)]
    return [*common, *_latest("buddhist", year, this_year + 543)]


def _latest(calendar: str, year: int, this_year: int) -> list[Candidate]:
    """The two latest years up to `this_year` that end in `year`."""
    latest = this_year - (this_year - year) % 100
    return [(calendar, latest, 0), (calendar, latest - 100, 1)]


# The year that began last in each calendar, give or take the year that is running.
_THIS_YEAR = {
    "buddhist": lambda year: year + 543,
    "hijri": lambda year: (year - 622) * 33 // 32 + 1,
    "persian": lambda year: year - 621,
}
