"""Which of the document's values the applicant may be shown: nobody may fish a stranger's data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kycmatch.messages.fixes import NAME
from kycmatch.models import Zone
from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Report, Verdict

if TYPE_CHECKING:
    from kycmatch.policy import Policy


_FULL: Final = frozenset({29, 30, 31, 38, 39})


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


def may_be_cut(report: Report, verdict: Verdict) -> bool:
    """Whether the document's value of a name may go on after the end of its machine readable field.

    A field ends in a letter or, at the end of a name, in one filler where it was cut. The width is
    one of those of Doc 9303 (TD1, TD2, TD3); the format is not in a report.
    """
    name = report.get("name")
    if verdict.field not in NAME or verdict.zone != Zone.MRZ or name is None:
        return False
    whole, part = name.printed or "", verdict.printed or ""
    # One space stands for the two fillers between the identifiers.
    full = len(whole) + 1 in _FULL
    return full and (whole.endswith(part) or 2 * len(part) >= len(whole))


def _fished(report: Report) -> bool:
    attempts = report.get("attempts")
    return attempts is not None and set(attempts.reasons) != {Reason.SAME_DATA_AGAIN}
