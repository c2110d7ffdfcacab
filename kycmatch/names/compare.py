"""The names of a form against the names of a document: the door of this package.

A person's name stands in several renderings on either side: Latin letters and native script, and
on the document in several zones. What was typed is judged against the renderings in its own
script; a rendering in another script explains a difference, and decides only where the document
has none in the typed script.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import combinations

from kycmatch.models import Document, Form, PersonName
from kycmatch.names.judge import judge
from kycmatch.names.parse import MAX_LENGTH
from kycmatch.names.parts import Name
from kycmatch.names.read_off import box_verdict, name_verdict
from kycmatch.names.sides import BOXES, JUDGED_BOXES, Side, is_cut, printed_line, zone_of
from kycmatch.reasons import Outcome, Reason
from kycmatch.text.fold import letters
from kycmatch.verdicts import Finding, Verdict
from kycmatch.zones import Zones

_READ_FROM = frozenset({"name", "native_name", *BOXES})


def compare(form: Form, zones: Zones, today: date) -> tuple[Verdict, ...]:
    """The verdicts of `name`, `surname` and `given_names`; see `kycmatch.pipeline.Comparator`."""
    country = _country(zones)
    entered = Side.of([(None, form)], country)
    printed = _printed(zones, country)
    boxes = [box for box in JUDGED_BOXES if box in entered.boxes or box in printed.boxes]
    if not (entered.names or printed.names or entered.too_long or printed.too_long):
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
    ours = Side.of([(None, PersonName(name=entered))], country)
    theirs = Side.of([(zone_of(printed), printed_line(printed))], country, cut=is_cut(printed))
    if ours.names and theirs.names:
        return name_verdict(judge(ours.names, theirs.names, country, {}))
    if ours.too_long or theirs.too_long:
        reason = Reason.TOO_LONG
    else:
        reason = Reason.MISSING_IN_DOCUMENT if ours.names else Reason.MISSING_IN_FORM
    return Verdict.of("name", (Finding(reason),), score=0.0, entered=entered, printed=printed)


def contradict(zones: Zones) -> bool:
    """Whether two zones print different names in one script.

    They don't where they are the same after transliteration and truncation (ICAO Doc 9303-3,
    sections 4.6 and 6.A), or where one only leaves out a part of the other.
    """
    country = _country(zones)
    printed = _printed(zones, country).names
    return any(
        one.zone is not other.zone
        and one.script == other.script
        and any(reason in _DIFFERENT for reason in _reasons(one, other, country))
        for one, other in combinations(printed, 2)
    )


def _printed(zones: Zones, country: str | None) -> Side:
    cut = zones.mrz is not None and zones.mrz.name_cut
    return Side.of(zones.fields.items(), country, cut=cut)


_DIFFERENT = frozenset(
    {Reason.SURNAME_DIFFERENT, Reason.GIVEN_NAME_DIFFERENT, Reason.PATRONYMIC_DIFFERENT,
     Reason.NAME_DIFFERENT, Reason.SUFFIX_DIFFERENT}
)  # fmt: skip


def _reasons(entered: Name, printed: Name, country: str | None) -> tuple[Reason, ...]:
    return name_verdict(judge([entered], [printed], country, {})).reasons


def _country(zones: Zones) -> str | None:
    """The issuing state as an alpha-3 code; None where the document names none, or no one state."""
    state = zones.country
    if state is None or (len(state) == 3 and state.isascii() and state.isupper()):
        return state
    from kycmatch.nationality import nationalities

    codes = nationalities(state)
    return min(codes) if len(codes) == 1 else None


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


def _nothing(entered: Side, printed: Side, zones: Zones) -> Reason:
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
    said = verdict.outcome is Outcome.MATCH or Reason.LOW_CONFIDENCE in verdict.reasons
    if doubted and not said:
        findings = (*findings, Finding(Reason.LOW_CONFIDENCE))
    return replace(verdict, findings=findings, confidence=confidence)
