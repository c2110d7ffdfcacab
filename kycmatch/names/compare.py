"""The names of a form against the names of a document: the door of this package.

A person's name stands in several renderings on either side: Latin letters and native script, and
on the document in several zones. What was typed is judged against the renderings in its own
script; a rendering in another script explains a difference, and decides only where the document
has none in the typed script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kycmatch.models import Document, Form, PersonName, Zone, ZoneFields
from kycmatch.names.judge import judge
from kycmatch.names.parse import MAX_LENGTH, parse, renderings
from kycmatch.names.parts import Name
from kycmatch.names.read_off import box_verdict, name_verdict
from kycmatch.reasons import Outcome, Reason
from kycmatch.text.fold import letters
from kycmatch.verdicts import Finding, Verdict
from kycmatch.zones import Zones

_BOXES = ("surname", "given_names", "middle_names", "patronymic")
_JUDGED_BOXES = ("surname", "given_names")
_READ_FROM = frozenset({"name", "native_name", *_BOXES})


def compare(form: Form, zones: Zones, today: date) -> tuple[Verdict, ...]:
    """The verdicts of `name`, `surname` and `given_names`; see `kycmatch.pipeline.Comparator`."""
    country = _country(zones)
    entered = _Side.of([(None, form)], country)
    printed = _Side.of(zones.fields.items(), country, cut=zones.mrz is not None and zones.mrz.name_cut)
    boxes = [box for box in _JUDGED_BOXES if box in entered.boxes or box in printed.boxes]
    if not entered.names and not printed.names:
        if not entered.too_long and not printed.too_long:
            return ()
    if not entered.names or not printed.names:
        finding = Finding(_nothing(entered, printed, zones))
        return tuple(Verdict.of(field, (finding,), score=0.0) for field in ("name", *boxes))
    doubtful = bool(zones.doubtful & _READ_FROM)
    alignment = judge(
        entered.names, printed.names, country, _other_names(form, zones.document), doubtful=doubtful
    )
    verdicts = [name_verdict(alignment), *(box_verdict(alignment, box) for box in boxes)]
    return tuple(_with_confidence(verdict, zones, doubtful=doubtful) for verdict in verdicts)


def compare_names(entered: str, printed: str, *, country: str | None = None) -> Verdict:
    """Compare two bare names, as typed and as printed; `printed` may be an MRZ name field.

    `country` is the issuing state (ISO 3166-1 alpha-3), which says what is likely. Raises for no
    text.

    >>> compare_names("Anna Rossi", "ROSSI ANNA").outcome.value
    'match'
    """
    ours = _Side.of([(None, PersonName(name=entered))], country)
    theirs = _Side.of([(_zone(printed), _printed_line(printed))], country, cut=_cut(printed))
    if ours.names and theirs.names:
        return name_verdict(judge(ours.names, theirs.names, country, {}))
    if ours.too_long or theirs.too_long:
        reason = Reason.TOO_LONG
    else:
        reason = Reason.MISSING_IN_DOCUMENT if ours.names else Reason.MISSING_IN_FORM
    return Verdict.of("name", (Finding(reason),), score=0.0, entered=entered, printed=printed)


@dataclass(frozen=True, slots=True)
class _Side:
    """All renderings of the name on one side, which boxes it has, and whether any was too long."""

    names: tuple[Name, ...]
    boxes: frozenset[str]
    too_long: bool

    @classmethod
    def of(
        cls,
        zones: Iterable[tuple[Zone | None, PersonName | Form | ZoneFields]],
        country: str | None,
        *,
        cut: bool = False,
    ) -> _Side:
        names: list[Name] = []
        boxes: set[str] = set()
        too_long = False
        for zone, fields in zones:
            for written in _written(fields):
                name = parse(written, country, zone=zone, cut=cut and zone is Zone.MRZ)
                too_long |= name is None
                if name is not None and name.parts:
                    names.append(name)
                    boxes |= name.boxes.keys() & set(_JUDGED_BOXES)
        return cls(tuple(names), frozenset(boxes), too_long)


def _written(fields: PersonName | Form | ZoneFields) -> Iterator[list[tuple[str, str]]]:
    """Each rendering of a name as its boxes: the boxes of the name, the one line, the native name."""
    boxes = [(box, text) for box in _BOXES if (text := getattr(fields, box)) is not None]
    if boxes:
        yield boxes
    for line in ("name", "native_name"):
        text = getattr(fields, line)
        if text is not None:
            for piece in renderings(text).values():
                yield [(line, piece)]


def _printed_line(text: str) -> ZoneFields:
    """A bare printed name; an MRZ name field says itself where the surname ends."""
    if "<" not in text:
        return ZoneFields(name=text)
    surname, _, given = text.strip("<").partition("<<")
    if not given:
        return ZoneFields(name=surname.replace("<", " "))
    return ZoneFields(surname=surname.replace("<", " "), given_names=given.replace("<", " "))


def _zone(text: str) -> Zone:
    return Zone.MRZ if "<" in text else Zone.VIZ


def _cut(text: str) -> bool:
    """Whether an MRZ name field is full to its last position (Doc 9303-4, 4.2.3)."""
    return "<" in text and len(text) in _NAME_FIELD_LENGTHS and text[-1].isalpha()


_NAME_FIELD_LENGTHS = frozenset({30, 31, 39})


def _country(zones: Zones) -> str | None:
    state = zones.document.issuing_state or (zones.mrz.issuing_state if zones.mrz else None)
    return None if state is None else {"D": "DEU"}.get(state, state)


def _other_names(form: Form, document: Document) -> Mapping[Reason, frozenset[str]]:
    """The folded letters of the other names that either side declares, by the reason they give."""
    former = {
        letters(text)
        for name in (*form.other_names, *document.other_names)
        for text in (name.surname, name.given_names, *(name.name or "")[:MAX_LENGTH].split())
        if text and len(text) <= MAX_LENGTH
    }
    partner_surname = (document.partner_surname or "")[:MAX_LENGTH]
    partner = {letters(partner_surname)} if partner_surname else set()
    found = {Reason.PARTNER_SURNAME: frozenset(partner), Reason.FORMER_NAME: frozenset(former)}
    return {reason: names for reason, names in found.items() if names}


def _nothing(entered: _Side, printed: _Side, zones: Zones) -> Reason:
    if entered.too_long or printed.too_long:
        return Reason.TOO_LONG
    if not entered.names:
        return Reason.MISSING_IN_FORM
    reasons = {zones.absent(field) for field in ("name", "surname", "given_names")}
    return max(reasons - {Reason.MISSING_IN_DOCUMENT}, default=Reason.MISSING_IN_DOCUMENT)


def _with_confidence(verdict: Verdict, zones: Zones, *, doubtful: bool) -> Verdict:
    fields = (verdict.field, *_READ_FROM) if verdict.field == "name" else (verdict.field,)
    confidence = min((c for f in fields if (c := zones.confidence(f)) is not None), default=None)
    doubted = doubtful and (verdict.field == "name" or verdict.field in zones.doubtful)
    findings = verdict.findings
    if doubted and verdict.outcome is not Outcome.MATCH and Reason.LOW_CONFIDENCE not in verdict.reasons:
        findings = (*findings, Finding(Reason.LOW_CONFIDENCE))
    return replace(verdict, findings=findings, confidence=confidence)
