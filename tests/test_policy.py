"""What the named policies decide, and what a policy can and cannot be made of."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import pytest

from kycmatch.models import Document, Form
from kycmatch.pipeline import check
from kycmatch.policy import (
    LENIENT,
    POLICIES,
    STANDARD,
    STRICT,
    InvalidPolicy,
    Policy,
    UnknownPolicy,
    accepted,
    decide,
    named,
)
from kycmatch.reasons import Action, KycmatchError, Outcome, Reason
from kycmatch.verdicts import Cause, Finding, Verdict
from kycmatch.zones import Zones
from tests.case_tables import rows

CASES = rows("policy")


def verdicts(text: str) -> tuple[Verdict, ...]:
    """`name: typo initial; date_of_birth: ` as verdicts; `reason/system` gives the system."""
    made = []
    for part in filter(str.strip, text.split(";")):
        field, _, reasons = part.partition(":")
        found = []
        for word in reasons.split():
            code, _, system = word.partition("/")
            found.append(Finding(Reason(code), system=system or None))
        made.append(Verdict.of(field.strip(), found))
    return tuple(made)


@pytest.mark.parametrize("row", CASES, ids=lambda row: f"{row['policy']}-{row['verdicts']}")
def test_case(row: dict[str, str]) -> None:
    decision = decide(verdicts(row["verdicts"]), named(row["policy"]))
    assert decision.action == Action(row["action"]), row["why"]
    for expected, cause in zip(row["causes"].split(), decision.causes, strict=True):
        place, _, action = expected.partition("@")
        assert place == f"{cause.field}/{cause.reason or '-'}"
        assert not action or cause.action == action


def test_every_case_says_why() -> None:
    assert all(row["why"].endswith(".") for row in CASES)


def test_every_policy_and_every_action_has_a_case() -> None:
    assert {row["policy"] for row in CASES} == set(POLICIES)
    assert {row["action"] for row in CASES} == set(Action)


@pytest.mark.parametrize("policy", POLICIES.values(), ids=list(POLICIES))
def test_a_named_policy_is_whole(policy: Policy) -> None:
    assert set(policy.actions) == set(Reason)
    assert set(policy.required) >= {"name", "date_of_birth"}
    assert named(policy.name) is policy
    assert not policy.reveal_on_mismatch
    assert not [
        reason
        for reason, action in policy.actions.items()
        if reason.outcome is Outcome.MISMATCH and action is Action.ACCEPT
    ]


def test_no_required_field() -> None:
    none = STANDARD.derive(name="none", required=())
    assert decide(verdicts("sex: "), none).action is Action.ACCEPT
    assert decide(verdicts("expires_on: ; name: missing_in_form"), none).causes == (
        Cause("document", Action.REVIEW),
    )
    assert decide((), none).action is Action.REVIEW


def test_an_outcome_without_findings_counts() -> None:
    bare = (*verdicts("date_of_birth: "), Verdict("name", Outcome.CLOSE))
    assert decide(bare, STANDARD).causes == (Cause("name", Action.ASK_TO_CORRECT),)


def test_another_person_is_a_setting() -> None:
    mine = STANDARD.derive(name="mine", another_person=Action.REVIEW)
    other = verdicts("name: name_different; date_of_birth: date_different")
    assert decide(other, mine).action is Action.REVIEW


def test_derive_merges_the_tables_and_replaces_the_rest() -> None:
    mine = LENIENT.derive(
        name="mine",
        actions={Reason.TYPO: Action.REVIEW},
        territories={"TWN": Action.ACCEPT},
        required={"name"},
    )
    assert mine.actions == {**LENIENT.actions, Reason.TYPO: Action.REVIEW}
    assert mine.territories == {**LENIENT.territories, "TWN": Action.ACCEPT}
    assert mine.required == {"name"}
    assert mine.min_confidence == LENIENT.min_confidence
    assert LENIENT.actions[Reason.TYPO] is Action.ASK_TO_CORRECT


def test_codes_may_be_text() -> None:
    settings: dict[str, Any] = {"actions": {"nickname": "accept"}, "another_person": "review"}
    mine = STANDARD.derive(name="mine", **settings)
    assert mine.actions[Reason.NICKNAME] is Action.ACCEPT
    assert mine.another_person is Action.REVIEW


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"actions": {"nicknam": "accept"}}, "unknown reason 'nicknam'; did you mean 'nickname'?"),
        ({"actions": {"nickname": "acept"}}, "unknown action 'acept'; did you mean 'accept'?"),
        (
            {"issuing_states": {"Germany"}},
            "'Germany' is no alpha-3 code of a state or territory; did",
        ),
        ({"issuing_states": {"UNO"}}, "'UNO' is no alpha-3 code of a state or territory"),
        ({"territories": {"HK": "accept"}}, "territory; did you mean 'HKG'?"),
        ({"foo": 1}, "unknown setting 'foo'; known are: actions, "),
        ({"territories": {"HKG": "no"}}, "unknown action 'no'; known are: accept, ask_to"),
        ({"kanji_forms": {"shinjitai": "aksept"}}, "unknown action 'aksept'"),
        ({"another_person": "refuse"}, "unknown action 'refuse'"),
        ({"required": {"birth_date"}}, "unknown field 'birth_date'"),
        ({"required": "name"}, "required takes a set of texts"),
        ({"document_types": "passport"}, "document_types takes a set of texts"),
        ({"min_confidence": 80}, "min_confidence lies in 0..1"),
        ({"min_confidence": float("nan")}, "min_confidence lies in 0..1"),
    ],
)
def test_what_does_not_exist_is_refused_at_once(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidPolicy) as caught:
        STANDARD.derive(name="mine", **changes)
    assert message in str(caught.value)
    assert isinstance(caught.value, KycmatchError)


def test_an_unknown_setting_is_refused() -> None:
    settings: dict[str, Any] = {"threshold": 0.8}
    with pytest.raises(InvalidPolicy, match="threshold"):
        STANDARD.derive(name="mine", **settings)


def test_an_unknown_name_lists_the_known() -> None:
    with pytest.raises(UnknownPolicy, match="did you mean 'strict'"):
        named("strikt")
    with pytest.raises(UnknownPolicy, match="eu_amlr, jp_bank, lenient, standard, strict"):
        named("###")


def test_the_name_of_another_policy_is_refused() -> None:
    with pytest.raises(InvalidPolicy, match="'standard' names another policy"):
        named(LENIENT.derive(name="standard"))
    assert named(STANDARD.derive(name="mine")).name == "mine"


@pytest.mark.parametrize("policy", POLICIES.values(), ids=list(POLICIES))
def test_a_policy_is_a_value(policy: Policy) -> None:
    copy = pickle.loads(pickle.dumps(policy))
    assert copy == policy
    assert hash(copy) == hash(policy)
    assert named(copy) == policy
    assert repr(policy) == f"<Policy {policy.name}>"
    with pytest.raises(AttributeError):
        policy.name = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        policy.actions[Reason.TYPO] = Action.ACCEPT  # type: ignore[index]


PASSPORT = Document(type="Passport", issuing_state="DEU", surname="X")
LICENCE = Document(type="driving licence", issuing_state="France")
LINES = (
    "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<",
    "C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4",
)


@pytest.mark.parametrize(
    ("types", "states", "document", "good"),
    [
        (None, None, PASSPORT, True),
        (None, None, Document(), True),
        ({"passport"}, None, PASSPORT, True),
        ({"passport"}, None, LICENCE, False),
        ({"Driving-Licence"}, None, LICENCE, True),
        ({"passport"}, None, Document(), False),
        ({"passport"}, None, Document(mrz=LINES), True),
        ({"visa"}, None, Document(mrz=LINES), False),
        (None, {"DEU"}, PASSPORT, True),
        (None, {"deu", "FRA"}, LICENCE, True),
        (None, {"FRA"}, PASSPORT, False),
        (None, {"DEU"}, Document(mrz=LINES), True),
        (None, {"DEU"}, Document(issuing_state="Atlantis"), False),
        (None, {"DEU"}, Document(), False),
        ({"passport"}, {"FRA"}, PASSPORT, False),
        ((), None, PASSPORT, False),
    ],
)
def test_accepted_documents(types: Any, states: Any, document: Document, good: bool) -> None:
    policy = STRICT.derive(name="mine", document_types=types, issuing_states=states)
    findings = accepted(Zones(document), policy)
    assert [f.reason for f in findings] == ([] if good else [Reason.DOCUMENT_NOT_ACCEPTED])


BORN_2008 = {"date_of_birth": "2008-11-22", "issued_on": "2024-01-01"}


@pytest.mark.parametrize(
    ("document", "changes", "reasons"),
    [
        ({"expires_on": "2026-11-20"}, {}, {"document_expired"}),
        ({"expires_on": "2026-11-20"}, {"grace_days": 2}, {"expired_within_grace"}),
        ({"expires_on": "2026-11-20"}, {"grace_days": 1}, {"document_expired"}),
        ({"expires_on": "2026-11"}, {"grace_days": 1}, set()),
        # By one of its readings it expired in June.
        ({"expires_on": "06/10/2026"}, {"grace_days": 60}, {"document_expired"}),
        ({"expires_on": "06/10/2026"}, {"grace_days": 180}, {"expired_within_grace"}),
        (
            {"expires_on": "1980-01-01", "issued_on": "1985-01-01"},
            {"grace_days": 40_000},
            {"expired_within_grace", "expires_before_issue"},
        ),
        ({"expires_on": "2027-02-22"}, {"min_validity_days": 92}, set()),
        ({"expires_on": "2027-02-21"}, {"min_validity_days": 92}, {"document_expires_soon"}),
        ({"expires_on": "2026-11-22"}, {"min_validity_days": 1}, {"document_expires_soon"}),
        ({"expires_on": "2026-11-20"}, {"min_validity_days": 92}, {"document_expired"}),
        ({"expires_on": "03/12/2026"}, {"min_validity_days": 30}, {"ambiguous_date"}),
        ({"expires_on": "2024.11.22-长期"}, {"min_validity_days": 92}, set()),
        ({}, {"min_validity_days": 92, "grace_days": 3}, set()),
        (BORN_2008, {"min_age": 18}, set()),
        (BORN_2008 | {"date_of_birth": "2008-11-23"}, {"min_age": 18}, {"under_age"}),
        (BORN_2008 | {"date_of_birth": "2008"}, {"min_age": 18}, {"age_unknown"}),
        (BORN_2008 | {"date_of_birth": "2009"}, {"min_age": 18}, {"under_age"}),
        ({"date_of_birth": "2007"}, {"min_age": 18}, set()),
        ({"date_of_birth": "11/12/2008"}, {"min_age": 18}, {"age_unknown"}),
        ({"date_of_birth": "?"}, {"min_age": 18}, {"age_unknown"}),
        ({}, {"min_age": 18}, {"age_unknown"}),
        (
            {"date_of_birth": "2010-01-01", "confidence": {"date_of_birth": 0.5}},
            {"min_age": 18},
            {"under_age", "low_confidence"},
        ),
    ],
    ids=str,
)
def test_what_a_policy_asks_of_dates(
    document: dict[str, Any], changes: Any, reasons: set[str]
) -> None:
    policy = STANDARD.derive(name="ours", required=(), **changes)
    report = check(Form(), Document(**document), policy, today=date(2026, 11, 22))
    found = {
        reason.value
        for verdict in report.verdicts
        if verdict.field in ("document", "expires_on")
        for reason in verdict.reasons
        if reason is not Reason.MISSING_IN_DOCUMENT
    }
    assert found == reasons


def test_what_comes_of_dates() -> None:
    def action(document: dict[str, Any], **changes: Any) -> Action:
        values = {"name": "MIRA ALDA", "date_of_birth": "2008-11-23"}
        form = Form(**values)
        policy = STANDARD.derive(name="ours", **changes)
        return check(
            form, Document(**values | document), policy, today=date(2026, 11, 22)
        ).decision.action

    assert action({}) is Action.ACCEPT
    assert action({}, min_age=18) is Action.REJECT
    assert action({"confidence": {"date_of_birth": 0.5}}, min_age=18) is Action.RETAKE_PHOTO
    assert action({"date_of_birth": "2008"}, min_age=18) is Action.REVIEW
    assert action({"expires_on": "2026-11-20"}, grace_days=7) is Action.ACCEPT
    soon = {"expires_on": "2026-12-01"}
    assert action(soon, min_validity_days=30) is Action.USE_OTHER_DOCUMENT


@pytest.mark.parametrize("limit", ["grace_days", "min_validity_days", "min_age"])
def test_limits_are_whole_numbers(limit: Any) -> None:
    wrongs: list[Any] = [-1, 1.5, True, "7", None]
    for wrong in wrongs:
        with pytest.raises(InvalidPolicy, match=f"{limit} is a whole number"):
            STANDARD.derive(name="ours", **{limit: wrong})
