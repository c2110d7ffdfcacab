"""The document against itself: check digits, and zones that contradict each other.

A finding's `system` names the field that it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations

from kycmatch import numbers
from kycmatch.dates.read import read as read_date
from kycmatch.identity_number import holder
from kycmatch.models import Form, Zone, ZoneFields
from kycmatch.names import compare as names
from kycmatch.nationality.read import read as read_nationality
from kycmatch.reasons import Reason
from kycmatch.sex import UNSPECIFIED, sexes
from kycmatch.validity import expiries
from kycmatch.verdicts import Finding, Verdict
from kycmatch.zones import Printed, Zones

FIELD = "document"
LONGEST = 200
"""The longest value, in code points, that zones are compared by."""

_Parts = tuple[int | None, int | None, int | None]


def compare(form: Form, zones: Zones, today: date) -> tuple[Verdict, ...]:
    """The verdict of `document`; see `kycmatch.pipeline.Comparator`.

    There is one where the document has a machine readable zone or values in several zones, or where
    its own number contradicts it.
    """
    filled = [fields for fields in zones.fields.values() if _has_values(fields)]
    findings = [*_of_mrz(zones), *_of_zones(zones, today), *_of_number(zones, today)]
    if not zones.document.mrz and len(filled) < 2 and not findings:
        return ()
    return (Verdict.of(FIELD, dict.fromkeys(findings)),)


def _has_values(fields: ZoneFields) -> bool:
    return any(getattr(fields, name) for name in ZoneFields.model_fields)


def _of_mrz(zones: Zones) -> Iterator[Finding]:
    if not zones.document.mrz:
        return
    zone = zones.mrz
    if zone is None:
        yield Finding(Reason.MRZ_MALFORMED)
        return
    # A line of another length is in order where the check digits fit once it is filled up.
    if zone.failed and any(field.startswith("line_") for field in zone.corrections):
        yield Finding(Reason.MRZ_MALFORMED)
    for field in zone.failed:
        yield Finding(Reason.CHECK_DIGIT_WRONG, system=field)


def _of_zones(zones: Zones, today: date) -> Iterator[Finding]:
    for field, contradict in _CONTRADICTIONS.items():
        values = [value for value in zones.values(field) if len(value.text) <= LONGEST]
        if any(contradict(one, other, zones, today) for one, other in combinations(values, 2)):
            yield Finding(Reason.ZONES_DISAGREE, system=field)
    if names.contradict(zones):
        yield Finding(Reason.ZONES_DISAGREE, system="name")
    nationalities = [
        {code for text in fields.nationality for r in read_nationality(text) for code in r.codes}
        for fields in zones.fields.values()
    ]
    if any(not one & other for one, other in combinations(filter(None, nationalities), 2)):
        yield Finding(Reason.ZONES_DISAGREE, system="nationality")


def _of_number(zones: Zones, today: date) -> Iterator[Finding]:
    """What a Chinese identity number tells of its holder, against what is printed beside it."""
    for number in zones.values("document_number"):
        found = holder(number.text)
        if found is None:
            continue
        born = ((found.born.year, found.born.month, found.born.day),)
        births = (_births(value, zones, today) for value in zones.values("date_of_birth"))
        if any(_dates_differ(born, other) for other in births):
            yield Finding(Reason.ZONES_DISAGREE, system="date_of_birth")
        printed = (sexes(value.text, zones.country) for value in zones.values("sex"))
        if any(sex and found.sex not in sex and UNSPECIFIED not in sex for sex in printed):
            yield Finding(Reason.ZONES_DISAGREE, system="sex")
        if _forever_too_young(found.born, zones, today):
            yield Finding(Reason.ZONES_DISAGREE, system="expires_on")


_LONG_TERM_AGE = 46
"""From which age on Chinese identity cards have no end (Law on Resident Identity Cards, art. 5)."""


def _forever_too_young(born: date, zones: Zones, today: date) -> bool:
    """Whether a card that says it never expires was issued to somebody too young for that."""
    ends = (expiries(value, zones.country, today) for value in zones.values("expires_on"))
    if not any(end == () for end in ends):
        return False
    issued = (
        day
        for value in zones.values("issued_on")
        for day in read_date(value.text[:LONGEST], country=zones.country, today=today).likely
    )
    return any(day.year and day.year - born.year < _LONG_TERM_AGE for day in issued)


def _births_differ(one: Printed, other: Printed, zones: Zones, today: date) -> bool:
    return _dates_differ(*(_births(value, zones, today) for value in (one, other)))


def _births(value: Printed, zones: Zones, today: date) -> tuple[_Parts, ...]:
    machine = value.zone is Zone.MRZ
    found = read_date(value.text, country=zones.country, today=today, machine_readable=machine)
    # A year of two digits may be of any century.
    return tuple(day.parts for day in (found.readings if machine else found.likely))


def _expiries_differ(one: Printed, other: Printed, zones: Zones, today: date) -> bool:
    found = (expiries(value, zones.country, today) or () for value in (one, other))
    return _dates_differ(*(tuple(day.parts for day in days) for days in found))


def _dates_differ(one: tuple[_Parts, ...], other: tuple[_Parts, ...]) -> bool:
    """Whether no reading of one date can be the same day as a reading of the other."""
    return bool(one and other) and not any(
        all(None in (a, b) or a == b for a, b in zip(left, right, strict=True))
        for left in one
        for right in other
    )


def _sexes_differ(one: Printed, other: Printed, zones: Zones, today: date) -> bool:
    left, right = (sexes(value.text, zones.country) for value in (one, other))
    return bool(left and right) and not left & right and UNSPECIFIED not in left | right


def _numbers_differ(one: Printed, other: Printed, zones: Zones, today: date) -> bool:
    if numbers.agree(one.text, other.text):
        return False
    return not any(numbers.is_personal(v.text, zones) for v in (one, other) if v.zone != Zone.MRZ)


_CONTRADICTIONS: dict[str, Callable[[Printed, Printed, Zones, date], bool]] = {
    "date_of_birth": _births_differ,
    "sex": _sexes_differ,
    "document_number": _numbers_differ,
    "expires_on": _expiries_differ,
}
"""How two values of a field contradict each other."""
