"""What holds for every counterfactual: what it promises happens, and nothing in it is needless."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kycmatch import Document, Form, check
from kycmatch.counterfactual import counterfactual
from kycmatch.messages import LOCALES, had_you_entered
from kycmatch.policy import POLICIES
from kycmatch.reasons import Action, Outcome
from kycmatch.verdicts import Change
from tests.property.strategies import anything_printed, documents, forms

TODAY = date(2026, 3, 1)
ORDER = list(Action)

printed = documents() | anything_printed
policies = st.sampled_from(sorted(POLICIES))


def changed(form: Form, changes: tuple[Change, ...]) -> Form:
    values: dict[str, Any] = {**dict(form), **{c.field: c.value for c in changes}}
    return Form(**values)


@given(forms, printed, policies)
def test_what_it_promises_happens(form: Form, document: Document, policy: str) -> None:
    found = counterfactual(form, document, policy, today=TODAY)
    report = check(form, document, policy, today=TODAY)
    again = check(changed(form, found.changes), document, policy, today=TODAY)
    assert again.decision == found.decision
    before, after = (ORDER.index(r.decision.action) for r in (report, again))
    assert after <= before
    if found.changes:
        assert (after, len(again.decision.causes)) < (before, len(report.decision.causes))
        for change in found.changes:
            fewer = tuple(other for other in found.changes if other is not change)
            less = check(changed(form, fewer), document, policy, today=TODAY).decision
            assert (ORDER.index(less.action), len(less.causes)) > (
                after,
                len(again.decision.causes),
            )


@given(forms, printed, st.sampled_from(LOCALES))
def test_a_mismatch_is_never_shown(form: Form, document: Document, locale: str) -> None:
    report = check(form, document, today=TODAY)
    found = counterfactual(form, document, today=TODAY)
    text = had_you_entered(found, report, locale)
    assert bool(text) is (report.decision.action is not Action.ACCEPT)
    for change in found.changes:
        verdict = report.get(change.field)
        hidden = verdict is None or verdict.outcome is Outcome.MISMATCH
        if hidden and change.value and len(change.value) > 4:
            # As a word: the letters of a short name may stand in a word of the advice.
            assert not re.search(rf"\b{re.escape(change.value)}\b", text)
