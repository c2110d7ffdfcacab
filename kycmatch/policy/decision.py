"""From verdicts to what to do: `decide(verdicts, policy) -> Decision`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from kycmatch.policy.settings import BY_OUTCOME, FIELDS, InvalidPolicy, Policy, kind_of_document
from kycmatch.reasons import Action, Outcome, Reason
from kycmatch.verdicts import Cause, Decision, Finding, Verdict

if TYPE_CHECKING:
    from kycmatch.verdicts import Report
    from kycmatch.zones import Zones

_NAME: Final = frozenset({"name", "surname", "given_names"})
_PERSON: Final = frozenset({"name", "date_of_birth"})
_DOCUMENT_ALONE: Final = frozenset({"expires_on", "document"})
_NOT_COMPARED: Final = _DOCUMENT_ALONE | {"attempts"}
"""Fields whose verdicts compare nothing that was entered with the document."""
_RANK: Final = {action: rank for rank, action in enumerate(Action)}


class Rule(StrEnum):
    """What a step of a decision goes by."""

    REASON = "reason"  # the policy's action for the reason
    NARROWED = "narrowed"  # the policy's action for this territory, or this form of a character
    OUTCOME = "outcome"  # no reason was given, only an outcome
    DOCUMENT_ALONE = "document_alone"  # the applicant cannot correct it: somebody looks at it
    PHOTO_FIRST = "photo_first"  # read with low confidence: a new photo is the most it calls for
    REQUIRED = "required"  # a required field was not compared
    NOTHING_COMPARED = "nothing_compared"  # no field is required, and none was compared
    ANOTHER_PERSON = "another_person"  # neither the name nor the date of birth is the document's
    WORST = "worst"  # the last step: the worst action of all


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a decision: by which rule which action was taken for what.

    `instead_of` is the policy's action for the reason, where the rule changed it. The last step is
    about the report as a whole and has no field.
    """

    rule: Rule
    action: Action
    field: str = ""
    reason: Reason | None = None
    instead_of: Action | None = None

    def __str__(self) -> str:
        """The step in codes: `surname: typo -> ask_to_correct (reason)`."""
        about = ": ".join(filter(None, (self.field, self.reason))) or "decision"
        changed = f", instead of {self.instead_of}" if self.instead_of else ""
        return f"{about} -> {self.action} ({self.rule}{changed})"


def decide(verdicts: Iterable[Verdict], policy: Policy) -> Decision:
    """What `policy` does about `verdicts`: the worst action of all causes, and those causes.

    A cause without a reason rests on outcomes: a required field that has no verdict, or a name
    and a date of birth that are both another person's. Nothing compared is never accepted.
    """
    causes = dict.fromkeys(
        Cause(step.field, step.action, step.reason)
        for step in _steps(tuple(verdicts), policy)
        if step.action is not Action.ACCEPT
    )
    worst_first = sorted(causes, key=lambda cause: _RANK[cause.action], reverse=True)
    return Decision(Action.worst(cause.action for cause in worst_first), tuple(worst_first))


def explain(report: Report, policy: Policy | None = None) -> tuple[Step, ...]:
    """The steps that led to the decision of `report`, in the order they were taken.

    Every finding has one, also those that were accepted, and the last one draws the sum.
    `policy` is the policy that decided it; it need not be given for a policy of `POLICIES`. Raises
    `UnknownPolicy` where it is needed, and `InvalidPolicy` for another policy than the report's.
    """
    from kycmatch.policy.known import named

    policy = named(report.policy if policy is None else policy)
    if policy.name != report.policy:
        raise InvalidPolicy(f"{report.policy!r} decided this report, not {policy.name!r}")
    steps = tuple(dict.fromkeys(_steps(report.verdicts, policy)))
    return (*steps, Step(Rule.WORST, Action.worst(step.action for step in steps)))


def _steps(verdicts: tuple[Verdict, ...], policy: Policy) -> Iterator[Step]:
    yield from _found(verdicts, policy)
    yield from _not_compared(verdicts, policy)
    yield from _another_person(verdicts, policy)


def _found(verdicts: tuple[Verdict, ...], policy: Policy) -> Iterator[Step]:
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
            usual = policy.actions[reason]
            rule = Rule.REASON if action is usual else Rule.NARROWED
            if alone and action is Action.ASK_TO_CORRECT:
                rule, action = Rule.DOCUMENT_ALONE, Action.REVIEW
            blamed = reason.outcome is Outcome.MISMATCH or reason is Reason.OCR_CONFUSABLE or alone
            if blamed and _subject(verdict) in doubtful and action is not _photo_first(action):
                rule, action = Rule.PHOTO_FIRST, _photo_first(action)
            changed = None if action is usual else usual
            yield Step(rule, action, verdict.field, reason, changed)
        if not verdict.findings:
            yield Step(Rule.OUTCOME, BY_OUTCOME[verdict.outcome], verdict.field)


def _not_compared(verdicts: tuple[Verdict, ...], policy: Policy) -> Iterator[Step]:
    """Required fields that nothing was compared in; any field at all, where none is required."""
    compared = {v.field: v for v in verdicts if v.outcome is not Outcome.NOT_COMPARABLE}
    known = {verdict.field: verdict for verdict in verdicts}
    for name in (name for name in FIELDS if name in policy.required and name not in compared):
        reasons = known[name].reasons if name in known else ()
        for reason in reasons or (None,):
            unread = reason is Reason.UNREADABLE
            action = Action.RETAKE_PHOTO if unread else Action.REVIEW
            yield Step(Rule.REQUIRED, action, name, reason)
    if not policy.required and compared.keys() <= _NOT_COMPARED:
        yield Step(Rule.NOTHING_COMPARED, Action.REVIEW, "document")


def _another_person(verdicts: tuple[Verdict, ...], policy: Policy) -> Iterator[Step]:
    """Name and date of birth both mismatched, and neither is in doubt."""
    wrong = {_subject(v) for v in verdicts if v.outcome is Outcome.MISMATCH}
    if wrong >= _PERSON:
        in_doubt = not _doubtful(verdicts).isdisjoint(_PERSON)
        action = _photo_first(policy.another_person) if in_doubt else policy.another_person
        for field in ("name", "date_of_birth"):
            yield Step(Rule.ANOTHER_PERSON, action, field)


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
    types, states = policy.document_types, policy.issuing_states
    refused = (types is not None and document_type(zones) not in types) or (
        states is not None and _states(zones).isdisjoint(states)
    )
    return (Finding(Reason.DOCUMENT_NOT_ACCEPTED),) if refused else ()


_MRZ_TYPES: Final = dict.fromkeys("ACI", "national_id") | {"P": "passport", "V": "visa"}
"""The first letter of the machine readable zone's document code: ICAO Doc 9303-4 to -7."""


_LONGEST_TYPE: Final = 100
"""Code points; what a longer text begins with is no type of document either."""


def document_type(zones: Zones) -> str:
    """What kind of document it is, as settings write it; empty where nothing says so."""
    if zones.document.type is not None:
        return kind_of_document(zones.document.type[:_LONGEST_TYPE])
    return _MRZ_TYPES.get(zones.mrz.document_code[:1], "") if zones.mrz is not None else ""


def _states(zones: Zones) -> frozenset[str]:
    """The issuing state that the most trustworthy zone gives, as alpha-3 codes."""
    from kycmatch.nationality import nationalities

    printed = zones.values("issuing_state")
    return nationalities(printed[0].text) if printed else frozenset()
