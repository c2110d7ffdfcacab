"""Named policies, and what they make of verdicts: `decide(verdicts, policy) -> Decision`."""

from __future__ import annotations

from kycmatch.policy.dated import dated, within_grace
from kycmatch.policy.decision import Rule, Step, accepted, decide, document_type, explain
from kycmatch.policy.known import (
    EU_AMLR,
    JP_BANK,
    LENIENT,
    POLICIES,
    STANDARD,
    STRICT,
    UnknownPolicy,
    named,
)
from kycmatch.policy.settings import FIELDS, AttemptLimits, Changes, InvalidPolicy, Policy

__all__ = [
    "EU_AMLR",
    "FIELDS",
    "JP_BANK",
    "LENIENT",
    "POLICIES",
    "STANDARD",
    "STRICT",
    "AttemptLimits",
    "Changes",
    "InvalidPolicy",
    "Policy",
    "Rule",
    "Step",
    "UnknownPolicy",
    "accepted",
    "dated",
    "decide",
    "document_type",
    "explain",
    "named",
    "within_grace",
]
