"""The names of a form against the names of a document: the door of this package.

A person's name stands in several renderings on either side: Latin letters and native script, and
on the document in several zones. What was typed is judged against the renderings in its own
script; a rendering in another script explains a difference, and decides only where the document
has none in the typed script.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

from kycmatch.arguments import expect_texts
from kycmatch.models import Form, encodable
from kycmatch.names.judge import judge
from kycmatch.names.other_names import alternatives
from kycmatch.names.parts import Name
from kycmatch.names.read_off import box_verdict, name_verdict
from kycmatch.names.sides import BOXES, JUDGED_BOXES, Side
from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Finding, Verdict
from kycmatch.zones import Zones, doubted

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
    withheld = _withheld(form, zones, printed)
    if withheld:
        entered = Side.of([(None, form.model_copy(update=dict.fromkeys(withheld)))], country)
        boxes = [box for box in boxes if box not in withheld]
    verdicts = _verdicts(entered, printed, boxes, zones, country, form)
    reasons = tuple(Finding(reason) for reason in dict.fromkeys(withheld.values()))
    verdicts = [
        Verdict.of("name", (*_faults(v), *reasons), score=v.score, entered=v.entered)
        if reasons and v.field == "name"
        else v
        for v in verdicts
    ]
    boxed = [Verdict.of(box, (Finding(reason),), score=0.0) for box, reason in withheld.items()]
    return (*verdicts, *boxed)


def _faults(verdict: Verdict) -> list[Finding]:
    return [f for f in verdict.findings if f.reason.outcome is not Outcome.MATCH]


def _verdicts(
    entered: Side, printed: Side, boxes: list[str], zones: Zones, country: str | None, form: Form
) -> list[Verdict]:
    if not entered.names:
        return [Verdict.of("name", score=0.0)]
    others = alternatives(form, zones.document, printed.names, country)
    doubtful = zones.doubtful & _READ_FROM
    alignment = judge(entered.names, printed.names, country, others, doubtful=doubtful)
    verdicts = [name_verdict(alignment), *(box_verdict(alignment, box) for box in boxes)]
    return [_with_confidence(verdict, zones) for verdict in verdicts]


def _withheld(form: Form, zones: Zones, printed: Side) -> dict[str, Reason]:
    """The boxes that were filled in but could not be read, or were redacted, on the document."""
    whole = any(not name.boxes.keys() & set(JUDGED_BOXES) for name in printed.names)
    return {
        box: reason
        for box in JUDGED_BOXES
        if box not in printed.boxes and not whole and getattr(form, box) is not None
        if (reason := zones.absent(box)) is not Reason.MISSING_IN_DOCUMENT
    }


def compare_names(entered: str, printed: str, *, country: str | None = None) -> Verdict:
    """Compare two bare names, as typed and as printed; `printed` may be an MRZ name field.

    `country` is the issuing state (ISO 3166-1 alpha-3), which says what is likely. Raises for no
    text, and `TypeError` for what is none.

    >>> compare_names("Anna Rossi", "ROSSI ANNA").outcome.value
    'match'
    """
    expect_texts("compare_names", entered=entered, printed=printed)
    entered, printed = encodable(entered), encodable(printed)
    ours = Side.bare(entered, country)
    theirs = Side.bare(printed, country, printed=True)
    if ours.names and theirs.names:
        return name_verdict(judge(ours.names, theirs.names, country))
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
    printed = _printed(zones, country).names[:_MOST_COMPARED]
    return any(
        one.zone is not other.zone
        and one.script == other.script
        and any(reason in _DIFFERENT for reason in _reasons(one, other, country))
        for one, other in combinations(printed, 2)
    )


_MOST_COMPARED = 4
"""Renderings of one document that are held against each other."""


def _printed(zones: Zones, country: str | None) -> Side:
    cut = zones.mrz is not None and zones.mrz.name_cut
    return Side.of(zones.fields.items(), country, cut=cut)


_DIFFERENT = frozenset(
    {Reason.SURNAME_DIFFERENT, Reason.GIVEN_NAME_DIFFERENT, Reason.PATRONYMIC_DIFFERENT,
     Reason.NAME_DIFFERENT, Reason.SUFFIX_DIFFERENT, Reason.TYPO, Reason.OCR_CONFUSABLE,
     Reason.ROMANIZATION_VARIANT, Reason.OTHER_ROMANIZATION, Reason.NICKNAME,
     Reason.LOOKALIKE_CHARACTER, Reason.HOMOPHONE_CHARACTER}
)  # fmt: skip
"""One document spells one name: what a person may be forgiven is misread or tampered with here."""


def _reasons(entered: Name, printed: Name, country: str | None) -> tuple[Reason, ...]:
    return name_verdict(judge([entered], [printed], country)).reasons


def _country(zones: Zones) -> str | None:
    """The country whose customs the name follows, as an alpha-3 code.

    That is the nationality where it is another than the issuing state's (a residence permit), the
    region where China's passports are printed by another's rules, and the issuing state otherwise.
    """
    state = _code(zones.country)
    region = _code(zones.document.issuing_region)
    if region in _OF_THEIR_OWN:
        return region
    texts = {text for fields in zones.fields.values() for text in fields.nationality}
    nations = {_code(text) for text in sorted(texts)[:_MOST_NATIONALITIES]} - {None, "CHN"}
    return nations.pop() if len(nations) == 1 else state


_OF_THEIR_OWN = frozenset({"HKG", "MAC", "TWN"})
_MOST_NATIONALITIES = 4


def _code(text: str | None) -> str | None:
    """What the text usually means as a country; None where it means none."""
    if text is None or (len(text) == 3 and text.isascii() and text.isupper()):
        return text
    from kycmatch.nationality.read import read

    readings = read(text)
    return readings[0].usual if len(readings) == 1 else None


def _nothing(entered: Side, printed: Side, zones: Zones) -> Reason:
    if entered.too_long or printed.too_long:
        return Reason.TOO_LONG
    if not entered.names:
        return Reason.MISSING_IN_FORM
    reasons = {zones.absent(field) for field in ("name", "surname", "given_names")}
    return max(reasons - {Reason.MISSING_IN_DOCUMENT}, default=Reason.MISSING_IN_DOCUMENT)


def _with_confidence(verdict: Verdict, zones: Zones) -> Verdict:
    """The verdict with how well its values were read; doubt is said of what does not match."""
    fields = sorted(_READ_FROM) if verdict.field == "name" else ["name", verdict.field]
    read = [c for field in fields if (c := zones.confidence(field)) is not None]
    return doubted(replace(verdict, confidence=min(read, default=None)), zones, fields)
