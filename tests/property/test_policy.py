"""What holds for every set of verdicts, under every named policy."""

from __future__ import annotations

from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from kycmatch.policy import FIELDS, LENIENT, POLICIES, STANDARD, STRICT, Policy, decide
from kycmatch.reasons import Action, Outcome, Reason
from kycmatch.verdicts import Finding, Report, Verdict, redact

ORDER = list(Action)

policies = st.sampled_from(sorted(POLICIES.values(), key=lambda policy: policy.name))
findings = st.builds(
    Finding,
    st.sampled_from(Reason),
    system=st.sampled_from([None, "HKG", "MAC", "TWN", "shinjitai", "kyujitai", "pinyin"]),
)
fields = st.sampled_from([*FIELDS, "document"])
verdict_sets = st.dictionaries(fields, st.lists(findings, max_size=3), max_size=6).map(
    lambda found: tuple(Verdict.of(field, reasons) for field, reasons in found.items())
)


def urgency(verdicts: tuple[Verdict, ...], policy: Policy) -> int:
    return ORDER.index(decide(verdicts, policy).action)


@given(verdict_sets, policies)
def test_the_action_is_that_of_the_worst_cause(
    verdicts: tuple[Verdict, ...], policy: Policy
) -> None:
    decision = decide(verdicts, policy)
    actions = [cause.action for cause in decision.causes]
    assert actions == sorted(actions, key=ORDER.index, reverse=True)
    assert Action.ACCEPT not in actions
    assert decision.action is (actions[0] if actions else Action.ACCEPT)
    assert len(set(decision.causes)) == len(decision.causes)


@given(verdict_sets, policies)
def test_accept_needs_every_required_field(verdicts: tuple[Verdict, ...], policy: Policy) -> None:
    compared = {v.field for v in verdicts if v.outcome is not Outcome.NOT_COMPARABLE}
    if decide(verdicts, policy).action is Action.ACCEPT:
        assert set(policy.required) <= compared
        assert all(v.outcome is not Outcome.MISMATCH for v in verdicts)


@given(verdict_sets, policies, st.data())
def test_another_finding_never_improves_the_decision(
    verdicts: tuple[Verdict, ...], policy: Policy, data: st.DataObject
) -> None:
    assume(verdicts)
    index = data.draw(st.integers(0, len(verdicts) - 1))
    finding = data.draw(findings.filter(lambda f: f.reason is not Reason.LOW_CONFIDENCE))
    old = verdicts[index]
    worse = (
        *verdicts[:index],
        Verdict.of(old.field, (*old.findings, finding)),
        *verdicts[index + 1 :],
    )
    # A name or date that is no longer comparable can no longer condemn.
    assume(old.outcome is not Outcome.MISMATCH or worse[index].outcome is Outcome.MISMATCH)
    assert urgency(worse, policy) >= urgency(verdicts, policy)


@given(verdict_sets)
def test_strict_is_stricter_than_standard_and_lenient_is_not(verdicts: tuple[Verdict, ...]) -> None:
    assert urgency(verdicts, STRICT) >= urgency(verdicts, STANDARD) >= urgency(verdicts, LENIENT)


@given(verdict_sets, policies)
def test_nobody_is_rejected_for_a_bad_photo(verdicts: tuple[Verdict, ...], policy: Policy) -> None:
    doubted = {verdict.field for verdict in verdicts if Reason.LOW_CONFIDENCE in verdict.reasons}
    if doubted & {"name", "surname", "given_names", "date_of_birth"}:
        assert decide(verdicts, policy).action is not Action.REJECT


@given(verdict_sets, policies, st.randoms())
def test_the_order_of_verdicts_does_not_matter(
    verdicts: tuple[Verdict, ...], policy: Policy, random: Random
) -> None:
    shuffled = list(verdicts)
    random.shuffle(shuffled)
    assert decide(shuffled, policy).action is decide(verdicts, policy).action
    assert set(decide(shuffled, policy).causes) == set(decide(verdicts, policy).causes)


@given(verdict_sets, policies)
def test_a_redacted_report_is_decided_alike(verdicts: tuple[Verdict, ...], policy: Policy) -> None:
    # Which territory it is tells of the person, and is redacted.
    found = {reason for verdict in verdicts for reason in verdict.reasons}
    assume(not policy.territories or Reason.TERRITORY_OF_COUNTRY not in found)
    report = Report(verdicts, decide(verdicts, policy), policy.name, "2026-01-01", "0", "0")
    assert decide(redact(report).verdicts, policy) == report.decision
