"""Which of the document's values the applicant may be shown: nobody may fish a stranger's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kycmatch.messages.fixes import NAME
from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Report

if TYPE_CHECKING:
    from kycmatch.policy import Policy


def showable(report: Report, field: str, policy: Policy | None) -> bool:
    """Whether the applicant may be shown the document's value of `field`.

    Where the outcome is close or a match; where it is a mismatch only if `policy` reveals it. Of a
    name no part is shown while any part of it is a mismatch, and nothing while the attempts look
    like trying values out.
    """
    verdict = report.get(field)
    if verdict is None or verdict.outcome is Outcome.NOT_COMPARABLE or _fished(report):
        return False
    group = NAME if field in NAME else (field,)
    outcomes = {verdict.outcome for verdict in report if verdict.field in group}
    return Outcome.MISMATCH not in outcomes or (policy is not None and policy.reveal_on_mismatch)


def _fished(report: Report) -> bool:
    attempts = report.get("attempts")
    return attempts is not None and set(attempts.reasons) != {Reason.SAME_DATA_AGAIN}
