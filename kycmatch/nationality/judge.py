"""Whether the nationality that was entered is the one that the document prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product

from kycmatch import data
from kycmatch.arguments import expect_texts, several
from kycmatch.models import Form, encodable
from kycmatch.nationality.lookup import Kind, Reading, key
from kycmatch.nationality.read import LONGEST, read
from kycmatch.nationality.slips import is_slip
from kycmatch.reasons import Outcome, Reason
from kycmatch.text.fold import fold
from kycmatch.text.spans import Span
from kycmatch.text.writing import ways
from kycmatch.verdicts import Finding, Verdict
from kycmatch.zones import Zones, best, doubted

FIELD = "nationality"

_MOST = 16
"""Nationalities of one person, on one side."""
_LONGEST_TOGETHER = 2 * LONGEST
_FILLER = "<"
_SCORES = {Outcome.MATCH: 0.99, Outcome.CLOSE: 0.6, Outcome.MISMATCH: 0.0}


def nationalities(text: str) -> frozenset[str]:
    """Every country that `text` can mean, as alpha-3 codes of ISO 3166-1.

    Kosovo is XKX; former states have their last code (SUN, YUG); a renamed state has today's. A
    status of nationality is its state's: GBN gives GBR. Codes and words that mean no country
    (stateless, UNO, XXB) give the empty set, and so does a text that is not understood.

    >>> sorted(nationalities("Congolese"))
    ['COD', 'COG']
    """
    expect_texts("nationalities", text=text)
    codes = {code for reading in read(text) for code in reading.codes}
    nowhere = _related("none") | _related("silent")
    return frozenset(_state(code) for code in codes if (code, "*") not in nowhere)


def compare_nationalities(entered: str | Sequence[str], printed: str | Sequence[str]) -> Verdict:
    """Compare what was entered with what the document prints; each is one text or several.

    Of several the pair that agrees best decides. No text raises anything; what is neither a text
    nor several raises `TypeError`.

    >>> compare_nationalities("Germany", "D")
    <nationality: match <icao_code at 0:7 ~ 0:1>>
    """
    lefts, rights = _several(entered), _several(printed)
    if not lefts or not rights:
        reason = Reason.MISSING_IN_FORM if rights else Reason.MISSING_IN_DOCUMENT
        return Verdict.of(
            FIELD,
            (Finding(reason),),
            entered=next(iter(lefts), None),
            printed=next(iter(rights), None),
        )
    if any(
        len(side) > _MOST or sum(map(len, side)) > _LONGEST_TOGETHER for side in (lefts, rights)
    ):
        too_long = (Finding(Reason.TOO_LONG),)
        return Verdict.of(FIELD, too_long, entered=lefts[0], printed=rights[0])
    readings = {text: read(text) for text in {*lefts, *rights}}
    return best(_judge(pair, readings) for pair in product(lefts, rights))


def compare(form: Form, zones: Zones, today: date) -> tuple[Verdict, ...]:
    """The verdict of `nationality`; see `kycmatch.pipeline.Comparator`.

    The issuing state is never taken for a nationality.
    """
    values = {zone: fields.nationality for zone, fields in zones.fields.items()}
    values = {zone: texts for zone, texts in values.items() if texts}
    if not form.nationality and not values:
        return ()
    verdicts = [
        replace(compare_nationalities(form.nationality, texts), zone=zone.value)
        for zone, texts in values.items()
    ]
    if not verdicts:
        absent = (Finding(zones.absent(FIELD)),)
        verdicts = [Verdict.of(FIELD, absent, entered=form.nationality[0])]
    verdict = best(verdicts)
    if verdict.outcome is not Outcome.NOT_COMPARABLE:
        verdict = doubted(verdict, zones)
    return (replace(verdict, confidence=zones.confidence(FIELD)),)


def _several(texts: str | Sequence[str]) -> tuple[str, ...]:
    found = (texts,) if isinstance(texts, str) else several(texts, "compare_nationalities")
    return tuple(encodable(text) for text in found if text.strip())


def _judge(pair: tuple[str, str], readings: Mapping[str, tuple[Reading, ...]]) -> Verdict:
    """The verdict on two texts."""
    entered, printed = pair
    if max(len(entered), len(printed)) > LONGEST:
        too_long = (Finding(Reason.TOO_LONG),)
        return Verdict.of(FIELD, too_long, entered=entered, printed=printed)
    left, right = entered.rstrip(_FILLER), printed.rstrip(_FILLER)
    if key(left) and key(left) == key(right):
        reasons = ways(left, right) if fold(left).text == fold(right).text else ()
        findings = map(Finding, reasons)
        return Verdict.of(FIELD, findings, entered=entered, printed=printed, score=1.0)
    reason, system = _why(entered, readings[entered], readings[printed])
    whole = (Span(0, len(entered)),), (Span(0, len(printed)),)
    suggestion = printed if reason.outcome is Outcome.CLOSE else None
    return Verdict.of(
        FIELD,
        (Finding(reason, *whole, system=system, suggestion=suggestion),),
        entered=entered,
        printed=printed,
        score=_SCORES.get(reason.outcome),
    )


def _why(
    entered: str, lefts: Sequence[Reading], rights: Sequence[Reading]
) -> tuple[Reason, str | None]:
    """The best reason of all pairs of nationalities in two texts, and the code that explains it."""
    if lefts and rights:
        return min((_relation(*pair) for pair in product(lefts, rights)), key=_severity)
    if not lefts and any(is_slip(entered, right) for right in rights):
        return Reason.TYPO, None
    return Reason.NOT_UNDERSTOOD, None


def _severity(found: tuple[Reason, str | None]) -> int:
    return list(Outcome).index(found[0].outcome)


def _relation(left: Reading, right: Reading) -> tuple[Reason, str | None]:
    """How two nationalities stand to one another, and which of their codes explains it."""
    if left.usual is not None and left.usual == right.usual:
        return _naming(left, right), None
    lefts = left.codes[:1] if left.clear else left.codes
    rights = right.codes[:1] if right.clear else right.codes
    for relation, reason in (
        ("status", Reason.NATIONALITY_STATUS),
        ("territory", Reason.TERRITORY_OF_COUNTRY),
    ):
        for lower in _lower(lefts, rights, relation):
            return reason, lower
    if left.clear and right.clear and _state(lefts[0]) == _state(rights[0]):
        return Reason.NATIONALITY_STATUS, rights[0]
    if set(left.codes) & set(right.codes):
        return Reason.AMBIGUOUS_NATIONALITY, None
    if any((code, "*") in _related("silent") for code in rights):
        return Reason.MISSING_IN_DOCUMENT, None
    if any((code, "*") in _related("silent") for code in lefts):
        return Reason.MISSING_IN_FORM, None
    for former in _lower(lefts, rights, "former"):
        return Reason.FORMER_COUNTRY, former
    return Reason.NATIONALITY_DIFFERENT, None


def _naming(left: Reading, right: Reading) -> Reason:
    """In which way two texts name one country."""
    kinds = {left.kind, right.kind}
    if Kind.PEOPLE in kinds:
        return Reason.DEMONYM
    if Kind.ICAO in kinds:
        return Reason.ICAO_CODE
    return Reason.COUNTRY_ALIAS


def _lower(lefts: Sequence[str], rights: Sequence[str], relation: str) -> Iterator[str]:
    """Of each pair that `relation` joins, the code it starts from: the territory, the status."""
    pairs = _related(relation)
    for left, right in product(lefts, rights):
        if (left, right) in pairs:
            yield left
        elif (right, left) in pairs:
            yield right


@cache
def _related(relation: str) -> frozenset[tuple[str, str]]:
    rows = data.table("country_relations")
    return frozenset((code, to) for code, name, to in rows if name == relation)


def _state(code: str) -> str:
    """The state of which `code` is a status of nationality; else `code` itself."""
    return next((to for status, to in _related("status") if status == code), code)
