"""Every reading of a text as a date.

A text becomes tokens, tokens become parts, parts take the places of day, month and year; every such
arrangement that is a date of a calendar is a reading. Readings have a rank. Those of the best rank
are `likely`; where several are, nothing in the text tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from itertools import permutations
from typing import NamedTuple

from kycmatch import data
from kycmatch.dates import years
from kycmatch.dates.calendars import (
    OWN_MONTHS,
    ImpossibleDayError,
    NotCoveredError,
    family,
    gregorian,
)
from kycmatch.dates.iso import LONGEST, iso
from kycmatch.dates.parts import Month, Part, parts_of
from kycmatch.dates.tokens import Kind, Token, tokenise
from kycmatch.reasons import Reason
from kycmatch.verdicts import Span

_TIMESTAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")
_ORDERS = ("dmy", "mdy", "ymd")


class Custom(NamedTuple):
    """How a country writes dates; empty where that is not known."""

    country: str = ""
    order: str = ""
    calendar: str = "gregorian"


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading: the Gregorian date, and how it is written.

    `written` are year, month and day in its own calendar, and `spans` where they stand; `order` is
    the order they stand in, such as dmy. `calendar` counts every Japanese era as japanese.
    """

    year: int | None = field(repr=False)
    month: int | None = field(repr=False)
    day: int | None = field(repr=False)
    calendar: str = "gregorian"
    order: str = "ymd"
    written: tuple[int | None, int | None, int | None] = field(
        default=(None, None, None), repr=False
    )
    spans: tuple[Span | None, Span | None, Span | None] = (None, None, None)
    rank: int = 0
    likely: bool = True

    @property
    def parts(self) -> tuple[int | None, int | None, int | None]:
        """Year, month and day in the Gregorian calendar."""
        return self.year, self.month, self.day

    @property
    def complete(self) -> bool:
        """Whether nothing is unknown."""
        return None not in self.parts

    def after(self, day: date) -> bool:
        """Whether the date, or the earliest day that it can be, is later than `day`."""
        return self.year is not None and (self.year, self.month or 1, self.day or 1) > (
            day.year, day.month, day.day,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Read:
    """What a text was read as, or why it is no date. Neither: it says that the date is unknown."""

    readings: tuple[Reading, ...] = ()
    problem: Reason | None = None

    @property
    def likely(self) -> tuple[Reading, ...]:
        """The readings that nothing in the text tells apart."""
        return tuple(reading for reading in self.readings if reading.likely)


@cache
def _customs() -> dict[str, Custom]:
    found = {"D": Custom("DEU", "dmy")}  # ICAO Doc 9303's code of Germany
    for alpha3, alpha2, order, calendar in data.read("date_customs"):
        found[alpha3] = found[alpha2] = Custom(alpha3, order, calendar)
    return found


def _custom(country: str | None) -> Custom:
    return _customs().get(country.strip(" <").upper(), Custom()) if country else Custom()


def read(
    text: str, *, country: str | None = None, today: date, machine_readable: bool = False
) -> Read:
    """Every reading of `text`, the likely ones first.

    `country` is a code of the country whose custom orders day and month. Two-digit years are of the
    hundred years up to `today`, and less likely of those before. `machine_readable` tells that six
    digits are year, month and day, as in a machine readable zone.
    """
    if len(text) > LONGEST:
        return Read(problem=Reason.TOO_LONG)
    plain = iso(text)
    if plain is not None:
        return Read((_of_iso(plain, len(text)),))
    timestamp = _TIMESTAMP.fullmatch(text)
    tokens = tokenise(timestamp[1] if timestamp else text)
    reader = _Reader(_custom(country), today, machine_readable)
    compact = _compact(tokens)
    if compact is not None:
        return reader.compact(*compact)
    parts = parts_of(tokens)
    return reader.parts(parts) if parts else Read(problem=Reason.NOT_UNDERSTOOD)


def _of_iso(day: date, length: int) -> Reading:
    written = (day.year, day.month, day.day)
    spans = _ISO_SPANS if length == 10 else _BASIC_SPANS
    return Reading(*written, written=written, spans=spans)


_ISO_SPANS = (Span(0, 4), Span(5, 7), Span(8, 10))
_BASIC_SPANS = (Span(0, 4), Span(4, 6), Span(6, 8))


def _compact(tokens: list[Token]) -> tuple[str, Span] | None:
    """The digits, and fillers as `<`, of a date without any separator: six, seven or eight."""
    if not tokens or any(token.kind not in (Kind.NUMBER, Kind.UNKNOWN) for token in tokens):
        return None
    start, stop = tokens[0].span.start, tokens[-1].span.stop
    joined = "".join(t.text if t.kind is Kind.NUMBER else "<" * len(t.text) for t in tokens)
    if stop - start != len(joined) or not 6 <= len(joined) <= 8:
        return None
    return joined, Span(start, stop)


def _slices(digits: str, at: int, widths: tuple[int, int, int]) -> list[Part]:
    parts = []
    start = 0
    for width in widths:
        piece = digits[start : start + width]
        span = Span(at + start, at + start + width)
        parts.append(Part(span, digits=piece if piece.isdigit() else "", width=width))
        start += width
    return parts


class _Reader:
    """The parts of one text as dates, by the custom of a country."""

    def __init__(self, custom: Custom, today: date, machine_readable: bool) -> None:
        self.custom = custom
        self.today = today
        self.machine_readable = machine_readable
        self.impossible = False
        self.not_covered = False

    def compact(self, digits: str, span: Span) -> Read:
        """A date without separators: YYYYMMDD before DDMMYYYY, YYMMDD, and Taiwan's YYYMMDD."""
        if not digits.strip("0<"):
            return Read()
        if self.machine_readable and len(digits) == 6:
            self.custom = Custom(self.custom.country, self.custom.order)
        if len(digits) == 8:
            found = self._arranged(_slices(digits, span.start, (4, 2, 2)), {"ymd": 0})
            ends = _slices(digits, span.start, (2, 2, 4))
            found = found or self._arranged(ends, self._numeric(ends, dotted=False))
        elif len(digits) == 7:
            found = self._arranged(_slices(digits, span.start, (3, 2, 2)), {"ymd": 0})
        else:
            pieces = _slices(digits, span.start, (2, 2, 2))
            first = self.machine_readable or "<" in digits
            orders = {"ymd": 0} if first else self._numeric(pieces, dotted=False)
            zeros = {i for i, piece in enumerate(pieces) if piece.value == 0}
            orders = {o: r for o, r in orders.items() if o == "ymd" or zeros <= {o.index("y")}}
            found = self._arranged(pieces, orders)
        return self._finished(found)

    def parts(self, parts: list[Part]) -> Read:
        """A date of separate parts, possibly in two calendars."""
        if not any(part.months or (part.value or 0) for part in parts):
            return Read()
        return self._finished(self._dates(parts))

    def _dates(self, parts: list[Part]) -> list[Reading]:
        if len(parts) == 6:
            return self._agreeing(self._dates(parts[:3]), self._dates(parts[3:]))
        stated = [part for part in parts if part.width == 4 or part.role == "y"]
        if len(stated) == 2:
            first, second = (self._dates([p for p in parts if p is not y]) for y in stated)
            both = {reading.calendar for reading in (*first, *second)}
            return self._agreeing(first, second) if len(both) > 1 else []
        if len(parts) > 3:
            return []
        return self._arranged(parts, self._orders(parts))

    @staticmethod
    def _agreeing(first: list[Reading], second: list[Reading]) -> list[Reading]:
        """The readings that a date has in both of its writings, the Gregorian writing first."""
        both = {reading.parts for reading in first} & {reading.parts for reading in second}
        found = [replace(r, rank=0) for r in (*first, *second) if r.parts in both]
        return sorted(found, key=lambda reading: reading.calendar != "gregorian")

    def _orders(self, parts: list[Part]) -> dict[str, int]:
        """The orders that the parts can stand in, each with its rank."""
        named = any(part.months or part.role in ("d", "m") for part in parts)
        if len(parts) == 1:
            return {"y": 0} if parts[0].width == 4 or parts[0].role == "y" else {}
        if len(parts) == 2:
            return {order: 0 for order in _TWO if self._two(order, parts)}
        orders = ["".join(order) for order in permutations("ymd")] if named else list(_ORDERS)
        orders = [order for order in orders if _fits(order, parts)]
        if len(orders) < 2 or any(part.role in ("d", "m") for part in parts if not part.months):
            return dict.fromkeys(orders, 0)
        if named:  # 05 APR 03: the day before the month or, after it, before the year
            return {order: 0 if order in ("dmy", "mdy") else 1 for order in orders}
        marks = "".join(part.marks for part in parts[1:])
        ranks = self._numeric(parts, dotted=not set(marks) & {"/", "-"})
        return {order: ranks[order] for order in orders}

    def _two(self, order: str, parts: list[Part]) -> bool:
        """Whether two parts are a month and a year, or a day and a month that words call so."""
        if not _fits(order, parts):
            return False
        by_role = dict(zip(order, parts, strict=True))
        month, other = by_role["m"], by_role.get("y") or by_role["d"]
        if "y" in by_role:
            sure = bool(month.months) and (other.value or 0) > 31
            return (other.width == 4 or other.role == "y" or sure) and (month.value or 0) <= 12
        return bool(month.months or month.role) and (other.role == "d" or other.width == 1)

    def _numeric(self, parts: list[Part], *, dotted: bool) -> dict[str, int]:
        """The ranks of the orders of a date in numbers alone.

        Dots and spaces mean day first wherever they are customary (ICAO Doc 9303-3 section 3.8 for
        documents). Slashes and hyphens mean what the country's custom says, and otherwise nothing.
        A year of two digits may stand first.
        """
        custom = self.custom.order
        if custom == "dmy":
            return {"dmy": 0, "mdy": 1, "ymd": 1}
        if custom == "mdy":
            return {"mdy": 0, "dmy": 0 if dotted else 1, "ymd": 1}
        if custom == "ymd" and not any(part.width == 4 for part in parts):
            return {"ymd": 0, "dmy": 1, "mdy": 1}
        return {"ymd": 0, "dmy": 0, "mdy": 1 if dotted else 0}

    def _arranged(self, parts: list[Part], orders: dict[str, int]) -> list[Reading]:
        """The readings of `parts` in `orders` that are dates."""
        eras = set().union(*(part.eras for part in parts))
        if len(eras) > 1:
            return []
        era = next(iter(eras), "")
        return [
            reading
            for order, rank in orders.items()
            for reading in self._in_order(order, rank, parts, era)
        ]

    def _in_order(self, order: str, rank: int, parts: list[Part], era: str) -> Iterator[Reading]:
        by_role = dict(zip(order, parts, strict=True))
        year, month, day = (by_role.get(role) for role in "ymd")
        for meaning in self._months(month):
            meaning_is_named = meaning is not None and meaning.calendar is not None
            days = (day.value or None) if day is not None else None
            number = (meaning.number or None) if meaning is not None else None
            for calendar, value, extra in self._years(year, era, meaning, days):
                # Nobody who counts the years another way writes the month first in numbers.
                month_first = order == "mdy" and calendar != "gregorian" and not meaning_is_named
                yield from self._readings(
                    calendar,
                    (value, number, days),
                    Reading(
                        None, None, None, order=order, rank=rank + extra + month_first,
                        spans=(_span(year), _span(month), _span(day)),
                    ),
                )  # fmt: skip

    def _months(self, part: Part | None) -> tuple[Month | None, ...]:
        """What the month can be; by country, where a name has several meanings."""
        if part is None or (not part.months and part.value is None):
            return (None,)
        if not part.months:
            return (Month(None, part.value or 0),)
        here = tuple(m for m in part.months if self.custom.country in m.countries)
        return here or part.months

    def _years(
        self, part: Part | None, era: str, month: Month | None, day: int | None
    ) -> Iterable[tuple[str, int | None, int]]:
        named = month.calendar if month is not None else None
        calendar = era or (named if named in OWN_MONTHS else "") or ""
        if part is None or part.value is None or (part.width == 4 and not part.value):
            return [("gregorian", None, 0)] if calendar in ("", "gregorian") else []
        if named in OWN_MONTHS and named != calendar:
            return []
        first = (month.number if month is not None else 0) or 1, day or 1
        this_year = self.today.year - (first > (self.today.month, self.today.day))
        found = years.candidates(part.value, part.width, calendar, self.custom.calendar, this_year)
        if named == "gregorian":  # April 1369 is of no calendar that has other months
            found = [candidate for candidate in found if candidate[0] not in OWN_MONTHS]
        return found

    def _readings(
        self, calendar: str, written: tuple[int | None, int | None, int | None], shape: Reading
    ) -> Iterator[Reading]:
        year, month, day = written
        try:
            # A leap year stands for an unknown one, so that 29 February exists.
            found = gregorian(calendar, 2000 if year is None else year, month, day)
        except ImpossibleDayError:
            self.impossible = True
            return
        except NotCoveredError:
            self.not_covered = True
            return
        for y, m, d in found:
            yield replace(
                shape, year=None if year is None else y, month=m, day=d, calendar=family(calendar),
                written=written, rank=shape.rank + (2 if month is None and day else 0),
            )  # fmt: skip

    def _finished(self, found: list[Reading]) -> Read:
        """The readings by their ranks, each date once; future ones only where there is no other."""
        past = [reading for reading in found if not reading.after(self.today)]
        ranked = sorted(past or found, key=lambda reading: reading.rank)
        if not ranked:
            impossible = self.impossible and not self.not_covered
            return Read(problem=Reason.IMPOSSIBLE_DATE if impossible else Reason.NOT_UNDERSTOOD)
        best = ranked[0].rank
        once: dict[tuple[int | None, ...], Reading] = {}
        for reading in ranked:
            likely = reading.rank == best < years.ODD
            once.setdefault(reading.parts, replace(reading, likely=likely))
        return Read(tuple(once.values()))


_TWO = ("ym", "my", "dm", "md")


def _span(part: Part | None) -> Span | None:
    return None if part is None else part.span


def _fits(order: str, parts: list[Part]) -> bool:
    """Whether each part can stand where `order` has it, by its width and what words say of it."""
    for role, part in zip(order, parts, strict=True):
        if part.role and part.role != role:
            return False
        if part.months and role != "m":
            return False
        if role == "y":
            if part.width < 2 and part.role != "y" and not part.eras:
                return False
        elif part.width > 2:
            return False
    return True
