"""What comes out: why an application is stuck, most likely first, and what to do next.

Frozen dataclasses that hold codes; the texts are in `kycmatch.diagnose.prose`. But for the report
and the counterfactual, no value of the form or the document is in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kycmatch.reasons import Reason
from kycmatch.verdicts import Counterfactual, Report


class Trouble(StrEnum):
    """What keeps an application from going on; among equally likely ones, in this order."""

    REGION = "region"
    DOCUMENT = "document"
    QUALITY = "quality"
    INFORMATION = "information"
    LIVENESS = "liveness"
    DUPLICATE = "duplicate"
    LEVEL = "level"
    NETWORK = "network"
    DEVICE = "device"
    CONGESTION = "congestion"


class Remedy(StrEnum):
    """What the applicant does next."""

    CHECK_EVERY_CHARACTER = "check_every_character"
    USE_VALID_DOCUMENT = "use_valid_document"
    CHECK_LEVEL = "check_level"
    TURN_OFF_VPN = "turn_off_vpn"
    CHANGE_DEVICE_OR_NETWORK = "change_device_or_network"
    DO_NOT_SUBMIT_AGAIN = "do_not_submit_again"
    WAIT = "wait"
    CONTACT_SUPPORT = "contact_support"
    RETAKE_PHOTO = "retake_photo"
    REPEAT_LIVENESS = "repeat_liveness"
    SEND_PROOF = "send_proof"


GENERAL = tuple(Remedy)[:8]
"""What helps where no cause is known, in the order to try it."""


class Likelihood(StrEnum):
    """How sure a cause is, most likely first."""

    CERTAIN = "certain"  # it keeps the application from going on
    LIKELY = "likely"  # it usually does
    POSSIBLE = "possible"  # it may


class State(StrEnum):
    """What the diagnosis came to."""

    APPROVED = "approved"
    CAUSES = "causes"
    NO_CAUSE = "no_cause"
    NOTHING_KNOWN = "nothing_known"


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece of evidence: a code, with the field and reason, the hours or the items it names."""

    code: str
    field: str | None = None
    reason: Reason | None = None
    number: int | None = None
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One next step; `items` are the levels, documents or proofs that it names."""

    remedy: Remedy
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause with its evidence and what to do about it, first things first."""

    trouble: Trouble
    likelihood: Likelihood
    signs: tuple[Sign, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Fact:
    """One thing that support needs; `value` is a code, a number, a time or the app's own text."""

    code: str
    value: str

    def __repr__(self) -> str:
        """The code; the value is masked."""
        return f"Fact({self.code!r}, ***)"


@dataclass(frozen=True, slots=True)
class Hours:
    """A review takes `usual` hours, or `busy` ones; after `support` one writes to support."""

    usual: int = 24
    busy: int = 48
    support: int = 72


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Why an application is stuck, and what each person does next.

    `missing` are the parts of the submission that nothing is known of, `ignored` those that could
    not be read. `facts` are for support and hold no value of the form or the document. `report` is
    what `check` said, where there was a document; `counterfactual` what would have been accepted.
    `rules` names the rules, `at` is the moment it was made for.
    """

    state: State
    causes: tuple[Cause, ...]
    missing: tuple[str, ...]
    ignored: tuple[str, ...]
    facts: tuple[Fact, ...]
    hours: Hours
    rules: str
    at: str
    package_version: str
    report: Report | None = None
    counterfactual: Counterfactual | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every next step once, those of the likeliest cause first.

        Where no cause is known, what helps in general.
        """
        if self.state in {State.NO_CAUSE, State.NOTHING_KNOWN}:
            return tuple(map(Step, GENERAL))
        steps: dict[Remedy, Step] = {}
        for step in (step for cause in self.causes for step in cause.steps):
            steps.setdefault(step.remedy, step)
        return tuple(steps.values())
