"""The century of a birth in a machine readable zone, which has two digits of the year.

Another zone may have the whole date, and so has the number of a Chinese identity card. Nobody is
born after their document was issued or has expired, so that such a day is the last one that can be
meant.
"""

from __future__ import annotations

import re
from datetime import date

from kycmatch.dates.iso import iso
from kycmatch.dates.read import read
from kycmatch.identity_number import holder
from kycmatch.models import Zone
from kycmatch.zones import Printed, Zones

_SIX = re.compile(r"\d{6}", re.ASCII)
_YEARS_AHEAD = 50
_LONGEST = 60


def with_century(text: str, zones: Zones) -> str:
    """The six digits of a birth as a whole date, where the document has it; else as given.

    In another zone, whose year has four digits, or in the number of a mainland Chinese identity
    card (GB 11643).
    """
    if not _SIX.fullmatch(text):
        return text
    for printed in zones.values("date_of_birth"):
        day = iso(printed.text) if printed.zone is not Zone.MRZ else None
        if day is not None and day.strftime("%y%m%d") == text:
            return printed.text
    for printed in zones.values("number"):
        found = holder(printed.text)
        if found is not None and found.born.strftime("%y%m%d") == text:
            return found.born.isoformat()
    return text


def latest_birth(zones: Zones, today: date) -> date:
    """The last day that the holder can be born on: `today`, or when the document was issued."""
    days = (_latest(value, zones, today) for f in _ENDS for value in zones.values(f))
    return min([today, *(day for day in days if day is not None)])


_ENDS = ("issued_on", "expires_on")


def _latest(value: Printed, zones: Zones, today: date) -> date | None:
    """The latest day that a text can mean; None where it is not wholly known."""
    if len(value.text) > _LONGEST:
        return None
    later = today.replace(year=min(today.year + _YEARS_AHEAD, date.max.year), day=1)
    if value.zone is Zone.MRZ:
        return _of_six(value.text, later.year)
    found = read(value.text, country=zones.country, today=later)
    if not found.readings or any(None in day.parts for day in found.readings):
        return None
    return max(date(*day.parts) for day in found.readings)  # type: ignore[arg-type]


def _of_six(text: str, latest_year: int) -> date | None:
    if not _SIX.fullmatch(text):
        return None
    year, month, day = int(text[:2]), int(text[2:4]), int(text[4:])
    try:
        return date(latest_year - (latest_year - year) % 100, month, day)
    except ValueError:
        return None
