"""The verdicts of the name and of its boxes, read off the one alignment of the whole name."""

from __future__ import annotations

from collections.abc import Iterable

from kycmatch.names.evidence import common
from kycmatch.names.parts import Alignment, Name, Pair, Part, Role
from kycmatch.reasons import Family, Outcome, Reason
from kycmatch.verdicts import Finding, Span, Verdict

_BOX_OF = {"surname": "surname", "given_names": "given_names", "middle_names": "given_names",
           "patronymic": "given_names"}  # fmt: skip
_BOX_OF_ROLE = {Role.SURNAME: "surname", Role.PARTICLE: "surname", Role.GIVEN: "given_names",
                Role.PATRONYMIC: "given_names"}  # fmt: skip


_AGREEING = (Outcome.MATCH, Outcome.CLOSE)


def name_verdict(alignment: Alignment) -> Verdict:
    """The verdict of the whole name; spans point into the texts of the two names."""
    findings = [finding for pair in alignment.pairs for finding in pair.findings]
    found = merged([*findings, *alignment.findings])
    outcome = Outcome.worst(finding.reason.outcome for finding in found)
    return Verdict(
        "name",
        outcome,
        found,
        score=alignment.score,
        entered=alignment.entered.text,
        printed=alignment.printed.text,
        zone=alignment.printed.zone,
        common_name=outcome in _AGREEING and common(alignment.pairs),
    )


def box_verdict(alignment: Alignment, box: str) -> Verdict:
    """The verdict of one box, of the pairs that stand in it.

    Spans point into the box where a side has it, else into that side's whole name. A box that
    holds nothing but a placeholder, or the only name once more, shares the name's findings.
    """
    ours, theirs = _extent(alignment.entered, box), _extent(alignment.printed, box)
    entered, printed = _text(alignment.entered, ours), _text(alignment.printed, theirs)
    if ours is None and alignment.entered.boxes.keys() & _BOX_OF.keys():
        return Verdict.of(box, (Finding(Reason.MISSING_IN_FORM),), score=0.0, printed=printed)
    if not alignment.pairs:  # what is found is true of every box
        return Verdict.of(box, alignment.findings, score=0.0, entered=entered, printed=printed)
    pairs = [pair for pair in alignment.pairs if _belongs(pair, alignment, box)]
    findings = [finding for pair in pairs for finding in pair.findings]
    if pairs and all(_is_placeholder(pair) for pair in pairs):
        whole = name_verdict(alignment).findings
        findings += [f for f in whole if f.reason.outcome is not Outcome.MATCH]
    findings += _swapped(alignment, ours, printed)
    findings += [f for f in alignment.findings if _writing_inside(f, ours)]
    placed = [_placed(finding, ours, theirs) for finding in findings]
    return Verdict.of(
        box,
        merged(placed),
        score=_mean(pairs),
        entered=entered,
        printed=printed,
        zone=alignment.printed.zone,
    )


def merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with those that say the same about several places made one."""
    found: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        key = (finding.reason, finding.system, finding.suggestion, finding.native)
        found.setdefault(key, []).append(finding)
    return tuple([_one(alike) for alike in found.values()])


def _one(alike: list[Finding]) -> Finding:
    first = alike[0]
    if len(alike) == 1:
        return first
    return Finding(
        first.reason,
        tuple([span for finding in alike for span in finding.entered]),
        tuple([span for finding in alike for span in finding.printed]),
        first.system,
        first.suggestion,
        first.native,
    )


def _extent(name: Name, box: str) -> Span | None:
    """Where the box stands in the text of the name, with the boxes that are judged with it."""
    spans = [span for key, span in name.boxes.items() if _BOX_OF.get(key) == box]
    if not spans:
        return None
    return Span(min(s.start for s in spans), max(s.stop for s in spans))


def _text(name: Name, extent: Span | None) -> str:
    return name.text if extent is None else name.text[extent.start : extent.stop]


def _belongs(pair: Pair, alignment: Alignment, box: str) -> bool:
    """Whether the pair is about `box`, by the form's boxes, the document's, or by roles."""
    if pair.entered and _boxed(pair.entered):
        return any(_BOX_OF.get(part.box or "") == box for part in pair.entered)
    if _boxed(pair.printed):
        return any(_BOX_OF.get(part.box or "") == box for part in pair.printed)
    return any(_BOX_OF_ROLE.get(part.role) == box for part in (*pair.entered, *pair.printed))


def _boxed(parts: tuple[Part, ...]) -> bool:
    return any((part.box or "") in _BOX_OF for part in parts)


def _is_placeholder(pair: Pair) -> bool:
    return any(finding.reason is Reason.MONONYM_PLACEHOLDER for finding in pair.findings)


def _swapped(alignment: Alignment, ours: Span | None, printed: str) -> list[Finding]:
    """The exchange of the boxes, as far as it is about the box at `ours`."""
    return [
        Finding(finding.reason, spans, (), suggestion=printed)
        for finding in alignment.findings
        if finding.reason is Reason.BOXES_SWAPPED
        and (spans := tuple(s for s in finding.entered if ours is None or _inside(s, ours)))
    ]


def _writing_inside(finding: Finding, extent: Span | None) -> bool:
    """Whether it says how something between two parts of the box is written."""
    if not finding.entered or finding.reason.family is not Family.WRITING:
        return False
    return extent is None or all(_inside(span, extent) for span in finding.entered)


def _inside(span: Span, extent: Span) -> bool:
    return extent.start <= span.start and span.stop <= extent.stop


def _placed(finding: Finding, ours: Span | None, theirs: Span | None) -> Finding:
    """The finding with its spans moved into the boxes; spans outside are dropped."""
    return Finding(
        finding.reason,
        _moved(finding.entered, ours),
        _moved(finding.printed, theirs),
        finding.system,
        finding.suggestion,
        finding.native,
    )


def _moved(spans: tuple[Span, ...], extent: Span | None) -> tuple[Span, ...]:
    if extent is None:
        return spans
    return tuple(
        Span(span.start - extent.start, span.stop - extent.start)
        for span in spans
        if _inside(span, extent)
    )


def _mean(pairs: list[Pair]) -> float:
    if not pairs:
        return 0.0
    return sum(pair.likeness for pair in pairs) / len(pairs)
