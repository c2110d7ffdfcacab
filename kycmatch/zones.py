"""The values of a document, zone by zone, and what to make of a value that is not there.

A document has up to four renderings of a field: chip, visual zone, barcode and machine readable
zone (ICAO Doc 9303-3, section 4.1). `read` lays them side by side, most trustworthy first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from kycmatch import mrz
from kycmatch.models import Document, Zone, ZoneFields
from kycmatch.reasons import Reason

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
                nationality=self.mrz.nationality,
                date_of_birth=self.mrz.date_of_birth,
                sex=self.mrz.sex,
                expires_on=self.mrz.expires_on,
            )
        return {zone: found[zone] for zone in Zone if zone in found}

    def values(self, field: str) -> tuple[Printed, ...]:
        """Every value of a text field, one a zone, most trustworthy first."""
        name = _ALSO_NAMED.get(field, field)
        return tuple(
            Printed(zone, text)
            for zone, fields in self.fields.items()
            if (text := getattr(fields, name)) is not None
        )

    def absent(self, field: str) -> Reason:
        """Why the document has no value of `field`."""
        name = _ALSO_NAMED.get(field, field)
        if name in self.document.redacted:
            return Reason.REDACTED
        if name in self.document.unreadable:
            return Reason.UNREADABLE
        return Reason.MISSING_IN_DOCUMENT

    def confidence(self, field: str) -> float | None:
        """What the reader of the document said of `field`, 0..1; None where it said nothing."""
        return self.document.confidence.get(_ALSO_NAMED.get(field, field))
