"""From verdicts to what to do: `decide(verdicts, policy) -> Decision`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from kycmatch.policy.settings import BY_OUTCOME, FIELDS, Policy, kind_of_document
from kycmatch.reasons import Action, Outcome, Reason
from kycmatch.verdicts import Cause, Decision, Finding, Verdict

if TYPE_CHECKING:
    from kycmatch.zones import Zones

_NAME: Final = frozenset({"name", "surname", "given_names"})
_PERSON: Final = frozenset({"name", "date_of_birth"})
_DOCUMENT_ALONE: Final = frozenset({"expires_on", "document"})
_RANK: Final = {action: rank for rank, action in enumerate(Action)}


def decide(verdicts: Iterable[Verdict], policy: Policy) -> Decision:
    """What `policy` does about `verdicts`: the worst action of all causes, and those causes.

    A cause without a reason rests on outcomes: a required field that has no verdict, or a name
    and a date of birth that are both another person's. Nothing compared is never accepted.
    """
    verdicts = tuple(verdicts)
    causes = dict.fromkeys(
        cause
        for causes in (_found, _not_compared, _another_person)
        for cause in causes(verdicts, policy)
        if cause.action is not Action.ACCEPT
    )
    worst_first = sorted(causes, key=lambda cause: _RANK[cause.action], reverse=True)
    return Decision(Action.worst(cause.action for cause in worst_first), tuple(worst_first))


def _found(verdicts: tuple[Verdict, ...], policy: Policy) -> Iterator[Cause]:
    """What each finding calls for.

    A value that was read with low confidence condemns nobody: what looks like another value or a
    confused letter may be the photo's fault, so a new photo is the most that it calls for. And
    what the document alone says is nothing that the applicant could correct: somebody looks at it.
    """
    doubtful = _doubtful(verdicts)
    for verdict in verdicts:
        alone = verdict.field in _DOCUMENT_ALONE
        for finding in verdict.findings:
            reason, action = finding.reason, policy.action(finding)
            if alone and action is Action.ASK_TO_CORRECT:
                action = Action.REVIEW
            blamed = reason.outcome is Outcome.MISMATCH or reason is Reason.OCR_CONFUSABLE or alone
            if blamed and _subject(verdict) in doubtful:
                action = _photo_first(action)
            yield Cause(verdict.field, action, reason)
        if not verdict.findings:
            yield Cause(verdict.field, BY_OUTCOME[verdict.outcome])


def _not_compared(verdicts: tuple[Verdict, ...], policy: Policy) -> Iterator[Cause]:
    """Required fields that nothing was compared in; any field at all, where none is required."""
    compared = {v.field: v for v in verdicts if v.outcome is not Outcome.NOT_COMPARABLE}
    known = {verdict.field: verdict for verdict in verdicts}
    for name in (name for name in FIELDS if name in policy.required and name not in compared):
        reasons = known[name].reasons if name in known else ()
        for reason in reasons or (None,):
            unread = reason is Reason.UNREADABLE
            yield Cause(name, Action.RETAKE_PHOTO if unread else Action.REVIEW, reason)
    if not policy.required and compared.keys() <= _DOCUMENT_ALONE:
        yield Cause("document", Action.REVIEW)


def _another_person(verdicts: tuple[Verdict, ...], policy: Policy) -> Iterator[Cause]:
    """Name and date of birth both mismatched, and neither is in doubt."""
    wrong = {_subject(v) for v in verdicts if v.outcome is Outcome.MISMATCH}
    if wrong >= _PERSON:
        in_doubt = not _doubtful(verdicts).isdisjoint(_PERSON)
        action = _photo_first(policy.another_person) if in_doubt else policy.another_person
        yield from (Cause("name", action), Cause("date_of_birth", action))


def _doubtful(verdicts: tuple[Verdict, ...]) -> frozenset[str]:
    return frozenset(_subject(v) for v in verdicts if Reason.LOW_CONFIDENCE in v.reasons)


def _subject(verdict: Verdict) -> str:
    """What the verdict is about: the parts of a name are about the name."""
    return "name" if verdict.field in _NAME else verdict.field


def _photo_first(action: Action) -> Action:
    return min(action, Action.RETAKE_PHOTO, key=_RANK.__getitem__)


def accepted(zones: Zones, policy: Policy) -> tuple[Finding, ...]:
    """A finding of `document` where `policy` does not accept this type or issuing state.

    What the machine readable zone says stands in for a type or state that was not given. Where
    there is a list, a document that says neither is not on it.
    """
    refused = (policy.document_types is not None and _type(zones) not in policy.document_types) or (
        policy.issuing_states is not None and _states(zones).isdisjoint(policy.issuing_states)
    )
    return (Finding(Reason.DOCUMENT_NOT_ACCEPTED),) if refused else ()


_MRZ_TYPES: Final = dict.fromkeys("ACI", "national_id") | {"P": "passport", "V": "visa"}
"""The first letter of the machine readable zone's document code: ICAO Doc 9303-4 to -7."""


def _type(zones: Zones) -> str:
    if zones.document.type is not None:
        return kind_of_document(zones.document.type)
    return _MRZ_TYPES.get(zones.mrz.document_code[:1], "") if zones.mrz is not None else ""


def _states(zones: Zones) -> frozenset[str]:
    """The issuing state that the most trustworthy zone gives, as alpha-3 codes."""
    from kycmatch.nationality import nationalities

    printed = zones.values("issuing_state")
    return nationalities(printed[0].text) if printed else frozenset()
