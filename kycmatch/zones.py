"""The values of a document, zone by zone, and what to make of a value that is not there.

A document has up to four renderings of a field: chip, visual zone, barcode and machine readable
zone (ICAO Doc 9303-3, section 4.1). `read` lays them side by side, most trustworthy first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from kycmatch import mrz
from kycmatch.models import Document, Zone, ZoneFields
from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Finding, Verdict

_ALSO_NAMED = {"document_number": "number"}


@dataclass(frozen=True, slots=True)
class Printed:
    """One value as one zone has it; `cut` tells that the field may end before the value does."""

    zone: Zone
    text: str = field(repr=False)
    cut: bool = False


class Zones:
    """The zones of one document, most trustworthy first.

    `doubtful` holds the fields that were read with less confidence than the caller asks for.
    """

    def __init__(self, document: Document, *, min_confidence: float = 0.0) -> None:
        """Lay out the zones of `document`; nothing is parsed until it is asked for."""
        self.document = document
        self.doubtful = frozenset(
            field for field, value in document.confidence.items() if value < min_confidence
        )

    @cached_property
    def mrz(self) -> mrz.Mrz | None:
        """The machine readable zone, read; None where there is none or it has no known format."""
        return mrz.read(self.document.mrz) if self.document.mrz else None

    @cached_property
    def fields(self) -> dict[Zone, ZoneFields]:
        """What each zone says, in the order of `Zone`."""
        document = self.document
        found = {Zone.VIZ: document, **document.zones}
        if document.chip is not None:
            found[Zone.CHIP] = document.chip
        if self.mrz is not None and Zone.MRZ not in found:
            found[Zone.MRZ] = ZoneFields(
                surname=self.mrz.surname,
                given_names=self.mrz.given_names,
                number=self.mrz.number,
                issuing_state=self.mrz.issuing_state,
                nationality=(self.mrz.nationality,) if self.mrz.nationality else (),
                date_of_birth=self.mrz.date_of_birth,
                sex=self.mrz.sex,
                expires_on=(self.mrz.expires_on or "").strip("<") and self.mrz.expires_on,
            )
        return {zone: found[zone] for zone in Zone if zone in found}

    def values(self, field: str) -> tuple[Printed, ...]:
        """Every value of a text field, one a zone, most trustworthy first."""
        name = _ALSO_NAMED.get(field, field)
        return tuple(
            Printed(zone, text, cut=zone is Zone.MRZ and self._may_be_cut(name))
            for zone, fields in self.fields.items()
            if (text := getattr(fields, name)) is not None
        )

    def _may_be_cut(self, field: str) -> bool:
        """Whether the machine readable zone may end before the name `field` does.

        A field that is full may end in a whole name. Given names are cut first and a surname only
        where it is long (ICAO Doc 9303-3, section 4.6): one shorter than they are is whole.
        """
        zone, given = self.mrz, self.document.zones.get(Zone.MRZ)
        if zone is None or not zone.name_cut:
            return False
        if given is not None and (given.surname, given.given_names) != (
            zone.surname,
            zone.given_names,
        ):
            return False
        if field == "surname":
            surname, given_names = zone.surname or "", zone.given_names or ""
            return len(surname) >= len(given_names)
        return field == "given_names"

    @cached_property
    def country(self) -> str | None:
        """The issuing state as the most trustworthy zone writes it."""
        states = (fields.issuing_state for fields in self.fields.values())
        return next((state for state in states if state is not None), None)

    def doubts(self, field: str) -> bool:
        """Whether `field` was read with less confidence than the caller asks for."""
        return field in self.doubtful or _ALSO_NAMED.get(field, field) in self.doubtful

    def absent(self, field: str) -> Reason:
        """Why the document has no value of `field`."""
        names = {field, _ALSO_NAMED.get(field, field)}
        if not names.isdisjoint(self.document.redacted):
            return Reason.REDACTED
        if not names.isdisjoint(self.document.unreadable):
            return Reason.UNREADABLE
        return Reason.MISSING_IN_DOCUMENT

    def confidence(self, field: str) -> float | None:
        """What the reader of the document said of `field`, 0..1; None where it said nothing."""
        given = self.document.confidence
        return given.get(_ALSO_NAMED.get(field, field), given.get(field))


Judge = Callable[[str, Printed], Verdict]
"""Judges what was typed by one printed value; leaves zone and confidence to `judged`."""


def judged(
    field: str, entered: str | None, zones: Zones, judge: Judge, *, longest: int
) -> tuple[Verdict, ...]:
    """The verdict of a text field: the best of what `judge` finds, zone by zone.

    Among equals the most trustworthy zone stands. None where neither side has a value; a value on
    one side only, or one longer than `longest` code points, is not comparable. What was read with
    low confidence says so where it does not match.
    """
    values = zones.values(field)
    confidence = zones.confidence(field)
    if entered is None and not values:
        return ()
    if entered is None or not values:
        reason = zones.absent(field) if entered else Reason.MISSING_IN_FORM
        first = values[0] if values else None
        return (
            Verdict.of(
                field,
                (Finding(reason),),
                entered=entered,
                printed=first.text if first else None,
                zone=first.zone.value if first else None,
                confidence=confidence,
            ),
        )
    verdicts = (
        replace(
            judge(entered, printed)
            if max(len(entered), len(printed.text)) <= longest
            else Verdict.of(field, (Finding(Reason.TOO_LONG),)),
            entered=entered,
            printed=printed.text,
            zone=printed.zone.value,
            confidence=confidence,
        )
        for printed in values
    )
    return (doubted(best(verdicts), zones),)


def doubted(verdict: Verdict, zones: Zones, fields: Iterable[str] = ()) -> Verdict:
    """`verdict`, with `low_confidence` where it does not match and was hardly read.

    It was read from its own field of the document, or from any of `fields`.
    """
    if verdict.outcome is Outcome.MATCH or Reason.LOW_CONFIDENCE in verdict.reasons:
        return verdict
    if not any(map(zones.doubts, fields or (verdict.field,))):
        return verdict
    # The outcome stays: no outcome but a match is better than that of `low_confidence`.
    return replace(verdict, findings=(*verdict.findings, Finding(Reason.LOW_CONFIDENCE)))


_BEST = {outcome: rank for rank, outcome in enumerate(Outcome)}


def best(verdicts: Iterable[Verdict]) -> Verdict:
    """The first verdict of the best outcome; one that can be compared beats one that cannot."""
    return min(verdicts, key=lambda verdict: _BEST[verdict.outcome])
