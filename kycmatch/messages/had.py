"""What would have been accepted, said to people: `had_you_entered(counterfactual, report)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kycmatch.messages.catalogue import LONGEST, Catalogue, load, negotiate
from kycmatch.messages.shown import showable
from kycmatch.reasons import Action
from kycmatch.verdicts import Change, Counterfactual, Report

if TYPE_CHECKING:
    from kycmatch.policy import Policy


def had_you_entered(
    found: Counterfactual,
    report: Report,
    locale: str = "en",
    *,
    policy: Policy | None = None,
    reveal: bool = False,
) -> str:
    """One sentence for the applicant: with what the form would have been accepted, or got further.

    `report` is that of the form as it was entered. It says which of the document's values may be
    shown, as `advise` shows them; for any other the box is named and not its value. `reveal` shows
    them all: for a reviewer only. Empty where the form is accepted as it is.
    """
    say = load(negotiate(locale))
    if report.decision.action is Action.ACCEPT:
        return ""
    if not found.changes:
        return say.fill("had", "nothing")
    changes = say.listed(
        [_change(c, say, reveal or showable(report, c.field, policy)) for c in found.changes]
    )
    accepted = found.decision.action is Action.ACCEPT
    return say.fill("had", "accepted" if accepted else "further", changes=changes)


def _change(change: Change, say: Catalogue, shown: bool) -> str:
    name = say.field(change.field)
    if change.value is None:
        return say.fill("had", "left_out", field=name)
    raw = "<" in change.value or (change.field == "date_of_birth" and change.value.isdecimal())
    if not shown or raw or len(change.value) > LONGEST:
        return say.fill("had", "as_printed", field=name)
    return say.fill("had", "value", right=say.value(change.value), field=name)
