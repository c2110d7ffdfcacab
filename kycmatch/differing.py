"""Which characters of a verdict's two values differ: what a screen underlines.

A finding's places are the words to be looked at, since that is what its suggestion replaces; here
they are narrowed to the characters.
"""

from __future__ import annotations

from kycmatch.reasons import Outcome
from kycmatch.text.diff import LONGEST, differences
from kycmatch.text.scripts import main_script
from kycmatch.verdicts import Span, Verdict

Spans = tuple[Span, ...]


def differing(verdict: Verdict) -> tuple[Spans, Spans]:
    """The characters of the entered and of the printed value that differ, as spans into each.

    The places of the findings that made the outcome, narrowed to the characters that differ; where
    they have no places, all characters that differ. A match, and what cannot be compared, has none.
    Spans are half-open code points, in the order of the findings.
    """
    entered, printed = verdict.entered or "", verdict.printed or ""
    if verdict.outcome in (Outcome.MATCH, Outcome.NOT_COMPARABLE):
        return (), ()
    found = [
        finding
        for finding in verdict.findings
        if finding.reason.outcome is verdict.outcome and (finding.entered or finding.printed)
    ]
    if not found:
        return differences(entered, printed) if entered and printed else ((), ())
    left: list[Span] = []
    right: list[Span] = []
    for finding in found:
        if len(finding.entered) == len(finding.printed):
            for ours, theirs in zip(finding.entered, finding.printed, strict=True):
                closer = _closer(entered, ours, printed, theirs)
                left += closer[0]
                right += closer[1]
        else:
            left += finding.entered
            right += finding.printed
    return tuple(left), tuple(right)


def _closer(entered: str, ours: Span, printed: str, theirs: Span) -> tuple[Spans, Spans]:
    """Two places narrowed to what differs in them, unless that is most of both."""
    left_text, right_text = entered[slice(*ours)], printed[slice(*theirs)]
    short = max(len(left_text), len(right_text)) <= LONGEST
    if short and main_script(left_text) == main_script(right_text):
        left, right = differences(left_text, right_text)
        share = _length(left) / len(left_text) + _length(right) / len(right_text)
        if 0 < share <= 1:
            return _moved(left, ours.start), _moved(right, theirs.start)
    return (ours,), (theirs,)


def _length(spans: Spans) -> int:
    return sum(stop - start for start, stop in spans)


def _moved(spans: Spans, by: int) -> Spans:
    return tuple(Span(start + by, stop + by) for start, stop in spans)
