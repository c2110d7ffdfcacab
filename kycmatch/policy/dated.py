"""What a policy asks of a document's dates: how long it is valid, and how old its holder is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Finding, Verdict

if TYPE_CHECKING:
    from kycmatch.policy.settings import Policy
    from kycmatch.zones import Zones


def dated(zones: Zones, policy: Policy, today: date) -> tuple[Finding, ...]:
    """Findings of `document`: too little validity left, and a holder below the minimum age."""
    found = [*_short_lived(zones, policy, today), *_young(zones, policy, today)]
    return tuple(map(Finding, found))


def within_grace(verdict: Verdict, zones: Zones, policy: Policy, today: date) -> Verdict:
    """The verdict of `expires_on`, with an expiry that the policy still allows said to be one."""
    if not policy.grace_days or Reason.DOCUMENT_EXPIRED not in verdict.reasons:
        return verdict
    from kycmatch.validity import days_left

    left = days_left(zones, today)
    if not left or min(left) < -policy.grace_days:
        return verdict
    expired, allowed = Reason.DOCUMENT_EXPIRED, Finding(Reason.EXPIRED_WITHIN_GRACE)
    findings = tuple(allowed if f.reason is expired else f for f in verdict.findings)
    outcome = Outcome.worst(finding.reason.outcome for finding in findings)
    return replace(verdict, outcome=outcome, findings=findings)


def _short_lived(zones: Zones, policy: Policy, today: date) -> Iterator[Reason]:
    """Only for a document that is still valid: one that is not has a finding of its own."""
    if not policy.min_validity_days:
        return
    from kycmatch.validity import days_left

    left = days_left(zones, today)
    short = [0 <= days < policy.min_validity_days for days in left]
    if short and all(short):
        yield Reason.DOCUMENT_EXPIRES_SOON
    elif any(short):
        yield Reason.AMBIGUOUS_DATE


def _young(zones: Zones, policy: Policy, today: date) -> Iterator[Reason]:
    if not policy.min_age:
        return
    from kycmatch.validity import ages

    found = ages(zones, today)
    if found and all(oldest < policy.min_age for _, oldest in found):
        yield Reason.UNDER_AGE
    elif not found or any(youngest < policy.min_age for youngest, _ in found):
        yield Reason.AGE_UNKNOWN
    else:
        return
    if zones.doubts("date_of_birth"):
        yield Reason.LOW_CONFIDENCE
