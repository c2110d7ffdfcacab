"""What a submission says, in the words of the causes: codes, times, states and the report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache, cached_property
from typing import Final

from kycmatch.attempts import consider, judge
from kycmatch.counterfactual import counterfactual
from kycmatch.data import table
from kycmatch.diagnose.rules import Rules
from kycmatch.diagnose.submission import Device, Liveness, Network, Queue, Submission
from kycmatch.models import Document, Form
from kycmatch.nationality import nationalities
from kycmatch.pipeline import check
from kycmatch.policy import document_type
from kycmatch.policy.settings import kind_of_document
from kycmatch.reasons import Action, Reason
from kycmatch.verdicts import Counterfactual, Report, Verdict
from kycmatch.zones import Zones

LONGEST: Final = 100
"""The longest text, in code points, that a code or a state is read from."""

_GOOD: Final = "good"


class Status(StrEnum):
    """Where an application stands."""

    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"


def code(text: str | None) -> str:
    """A word as codes are written: `Under review` is `under_review`; empty for an over-long one."""
    return kind_of_document(text) if text is not None and len(text) <= LONGEST else ""


def states(text: str | None) -> frozenset[str]:
    """The alpha-3 codes that a state's name or code can mean."""
    return nationalities(text) if text is not None and len(text) <= LONGEST else frozenset()


def moment(text: str | None) -> datetime | None:
    """The moment of an ISO 8601 text, in UTC; None for any other text."""
    try:
        found = datetime.fromisoformat((text or "")[:LONGEST].strip())
        return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


@cache
def _words(about: str) -> Mapping[str, str]:
    """Word -> code, of what `about` is about."""
    return {word: meant for topic, word, meant in table("status_words") if topic == about}


def translated(flags: Iterable[str], about: str, other: str) -> tuple[str, ...]:
    """The codes of `flags`, each once, sorted; `other` for what nobody is known to call so."""
    words = _words(about)
    return tuple(sorted({words.get(code(flag), other) for flag in flags} - {_GOOD}))


@dataclass(frozen=True)
class Known:
    """One submission, the rules, and now; what follows from them is worked out when asked for."""

    submission: Submission
    rules: Rules
    now: datetime

    @cached_property
    def form(self) -> Form:
        """What was entered; an empty form where nothing is known."""
        return self.submission.form or Form()

    @cached_property
    def document(self) -> Document:
        """What was read; an empty document where nothing is known."""
        return self.submission.document or Document()

    @cached_property
    def zones(self) -> Zones:
        """The zones of the document."""
        return Zones(self.document)

    @cached_property
    def queue(self) -> Queue:
        """The queue; an empty one where nothing is known."""
        return self.submission.queue or Queue()

    @cached_property
    def network(self) -> Network:
        """The network; an empty one where nothing is known."""
        return self.submission.network or Network()

    @cached_property
    def device(self) -> Device:
        """The device; an empty one where nothing is known."""
        return self.submission.device or Device()

    @cached_property
    def liveness(self) -> Liveness:
        """The liveness check; an empty one where nothing is known."""
        return self.submission.liveness or Liveness()

    @cached_property
    def status(self) -> Status | None:
        """Where it stands; None where the word is not known."""
        found = _words("status").get(code(self.queue.status))
        return None if found is None else Status(found)

    @cached_property
    def live(self) -> bool | None:
        """Whether the liveness check was passed; None where nothing says so."""
        return {"passed": True, "failed": False}.get(
            _words("live").get(code(self.liveness.result), "")
        )

    @cached_property
    def submitted(self) -> datetime | None:
        """When it was sent: what the queue says, else the last attempt that has a time."""
        attempts = reversed(self.submission.attempts)
        times = (self.queue.submitted_at, *(attempt.at for attempt in attempts))
        return next((found for text in times if (found := moment(text)) is not None), None)

    @cached_property
    def hours(self) -> int | None:
        """How many whole hours it has waited; None where that is not known."""
        if self.submitted is None or self.submitted > self.now:
            return None
        return int((self.now - self.submitted).total_seconds() // 3600)

    @cached_property
    def compared(self) -> bool:
        """Whether there are a form and a document to compare."""
        return self.form != Form() and self.document != Document()

    @cached_property
    def report(self) -> Report | None:
        """What `check` says; None without a document."""
        if self.document == Document():
            return None
        return check(self.form, self.document, self.rules.policy, today=self.now.date())

    @cached_property
    def attempts(self) -> Verdict | None:
        """What the attempts say by themselves."""
        accepted = self.report is not None and self.report.decision.action is Action.ACCEPT
        return judge(self.submission.attempts, self.rules.policy, accepted=accepted)

    @cached_property
    def whole_report(self) -> Report | None:
        """The report with the verdict of the attempts in it."""
        if self.report is None:
            return None
        return consider(self.report, self.submission.attempts, self.rules.policy)

    @cached_property
    def signs_of_attempts(self) -> tuple[Reason, ...]:
        """The reasons that the attempts give."""
        return self.attempts.reasons if self.attempts is not None else ()

    @cached_property
    def counterfactual(self) -> Counterfactual | None:
        """What would have been accepted; None where that says nothing.

        That is so where nothing was compared, or was accepted, or the attempts alone call for more.
        """
        if not self.compared or self.report is None:
            return None
        accepted = self.report.decision.action is Action.ACCEPT
        if accepted or set(self.signs_of_attempts) - {Reason.SAME_DATA_AGAIN}:
            return None
        return counterfactual(self.form, self.document, self.rules.policy, today=self.now.date())

    @cached_property
    def residence(self) -> frozenset[str]:
        """The alpha-3 codes that the country of residence can mean."""
        return states(self.submission.residence)

    @cached_property
    def issuing_state(self) -> frozenset[str]:
        """The alpha-3 codes that the issuing state can mean."""
        return states(self.submission.issuing_state or self.zones.country)

    @cached_property
    def document_type(self) -> str:
        """What kind of document it is; empty where nothing says so."""
        return document_type(self.zones)

    @cached_property
    def level(self) -> int | None:
        """The place of the level asked for among those of the rules."""
        return self.rules.level((self.submission.level or "")[:LONGEST])

    @cached_property
    def wants(self) -> frozenset[str]:
        """What the applicant wants to do, as codes."""
        return frozenset(filter(None, map(code, self.submission.wants)))

    @cached_property
    def proofs(self) -> frozenset[str] | None:
        """What was sent besides the document; None where that is not known."""
        given = self.submission.proofs
        return None if given is None else frozenset(map(code, given))
