"""The main job: `diagnose(submission, rules) -> Diagnosis`. Read this first.

Every cause is looked for by itself; what is found is sorted by how sure it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from kycmatch.diagnose.causes import CAUSES
from kycmatch.diagnose.diagnosis import (
    Cause,
    Diagnosis,
    Fact,
    Likelihood,
    State,
    Trouble,
)
from kycmatch.diagnose.known import LONGEST, Known, Status, moment
from kycmatch.diagnose.rules import GENERAL, Rules
from kycmatch.diagnose.submission import Submission, understood
from kycmatch.models import Document, Form
from kycmatch.version import __version__

_LIKELIHOOD: Final = {likelihood: rank for rank, likelihood in enumerate(Likelihood)}
_TROUBLE: Final = {trouble: rank for rank, trouble in enumerate(Trouble)}
_KINDS: Final = frozenset(
    {"passport", "national_id", "driving_licence", "residence_permit", "visa", "birth_certificate"}
)
"""Kinds of documents that a letter names; any other text might hold a personal value."""

_DEVICES: Final = frozenset({"web", "app"})


def diagnose(
    submission: object, rules: Rules = GENERAL, *, now: datetime | None = None
) -> Diagnosis:
    """Why the application is stuck, most likely first, and what to do next.

    `submission` is a `Submission`, or data of any shape, of which the understandable part counts;
    nothing raises. `now` is what waiting and validity are judged by: unless given, the submission's
    `at`, or else the current time. A time without a zone is UTC.

    >>> found = diagnose(Submission(quality=["glare"], at="2026-03-01T12:00"))
    >>> [(cause.trouble.value, [sign.code for sign in cause.signs]) for cause in found.causes]
    [('quality', ['glare'])]
    >>> found.steps[0].remedy.value, found.missing[:3]
    ('retake_photo', ('queue', 'form', 'document'))
    """
    given, ignored = understood(submission)
    known = Known(given, rules, _now(given, now))
    approved = known.status is Status.APPROVED
    found = [] if approved else [cause for find in CAUSES if (cause := find(known)) is not None]
    causes = tuple(sorted(found, key=_order))
    missing = tuple(_missing(given, rules))
    return Diagnosis(
        state=_state(approved, causes, given),
        causes=causes,
        missing=missing,
        ignored=ignored,
        facts=tuple(_facts(known, causes)),
        hours=rules.hours,
        rules=rules.name,
        at=known.now.isoformat(timespec="seconds"),
        package_version=__version__,
        report=known.whole_report,
        counterfactual=known.counterfactual,
    )


def _now(submission: Submission, now: datetime | None) -> datetime:
    if now is not None:
        return now.replace(tzinfo=now.tzinfo or UTC).astimezone(UTC)
    return moment(submission.at) or datetime.now(UTC)


def _order(cause: Cause) -> tuple[int, int]:
    return _LIKELIHOOD[cause.likelihood], _TROUBLE[cause.trouble]


def _state(approved: bool, causes: tuple[Cause, ...], submission: Submission) -> State:
    if approved:
        return State.APPROVED
    if causes:
        return State.CAUSES
    told = submission.model_copy(update={"at": None, "reference": None})
    return State.NOTHING_KNOWN if told == Submission() else State.NO_CAUSE


def _missing(submission: Submission, rules: Rules) -> Iterator[str]:
    """The parts that nothing is known of, the most telling first."""
    queue, network, device = submission.queue, submission.network, submission.device
    known = {
        "queue": queue is not None and (queue.status or queue.submitted_at) is not None,
        "form": (submission.form or Form()) != Form(),
        "document": (submission.document or Document()) != Document(),
        "quality": submission.quality is not None or bool(_photo(submission)),
        "liveness": submission.liveness is not None and submission.liveness.result is not None,
        "level": submission.level is not None or not rules.levels,
        "residence": submission.residence is not None,
        "network": network is not None and (network.vpn, network.proxy) != (None, None),
        "device": device is not None and device.problems is not None,
    }
    return (part for part, told in known.items() if not told)


def _photo(submission: Submission) -> frozenset[str]:
    return submission.document.quality if submission.document is not None else frozenset()


def _facts(known: Known, causes: tuple[Cause, ...]) -> Iterator[Fact]:
    """What support needs, and nothing else: no value of the form, and of the document its kind."""
    given = known.submission
    facts: dict[str, object] = {
        "reference": (given.reference or "")[:LONGEST],
        "status": known.status,
        "submitted": known.submitted and known.submitted.strftime("%Y-%m-%d %H:%M UTC"),
        "hours": known.hours,
        "attempts": len(given.attempts) or None,
        "last_attempt": _last_attempt(given),
        "level": known.rules.levels[known.level].name if known.level is not None else None,
        "document": known.document_type if known.document_type in _KINDS else None,
        "state": _only(known.issuing_state),
        # Where somebody lives is nothing support needs, unless it is what the case is about.
        "residence": _only(known.residence) if causes and _about_region(causes) else None,
        "device": known.device.kind if known.device.kind in _DEVICES else None,
        "system": (known.device.system or "")[:LONGEST],
        "browser": (known.device.browser or "")[:LONGEST],
        "version": (known.device.version or "")[:LONGEST],
    }
    for code, value in facts.items():
        if value not in {None, ""}:
            yield Fact(code, str(value))


def _last_attempt(submission: Submission) -> str | None:
    times = [at for attempt in submission.attempts if (at := moment(attempt.at)) is not None]
    return times[-1].strftime("%Y-%m-%d %H:%M UTC") if times else None


def _only(codes: frozenset[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None


def _about_region(causes: tuple[Cause, ...]) -> bool:
    return any(cause.trouble is Trouble.REGION for cause in causes)
