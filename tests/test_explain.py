"""The steps of a decision, and what would have been accepted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from kycmatch.counterfactual import counterfactual
from kycmatch.messages import LOCALES, had_you_entered
from kycmatch.models import Document, Form
from kycmatch.pipeline import check
from kycmatch.policy import (
    JP_BANK,
    LENIENT,
    STANDARD,
    InvalidPolicy,
    Policy,
    UnknownPolicy,
    decide,
    explain,
)
from kycmatch.reasons import Action, Reason
from kycmatch.verdicts import Cause, Counterfactual, Finding, Report, Verdict
from tests.property.test_policy import policies, verdict_sets

TODAY = date(2026, 3, 1)


def report(*verdicts: Verdict, policy: Policy = STANDARD) -> Report:
    return Report(verdicts, decide(verdicts, policy), policy.name, "2026-01-01", "0", "0")


def of(field: str, *findings: Reason | Finding) -> Verdict:
    made = [f if isinstance(f, Finding) else Finding(f) for f in findings]
    return Verdict.of(field, made)


BORN = of("date_of_birth")


@pytest.mark.parametrize(
    ("verdicts", "policy", "steps"),
    [
        pytest.param(
            (of("name", Reason.TYPO), BORN),
            STANDARD,
            [
                "name: typo -> ask_to_correct (reason)",
                "date_of_birth -> accept (outcome)",
                "decision -> ask_to_correct (worst)",
            ],
            id="the action of a reason",
        ),
        pytest.param(
            (of("name", Reason.YEAR_DIFFERENT, Reason.LOW_CONFIDENCE), BORN),
            STANDARD.derive(name="mine", actions={Reason.YEAR_DIFFERENT: Action.REJECT}),
            [
                "name: year_different -> retake_photo (photo_first, instead of reject)",
                "name: low_confidence -> retake_photo (reason)",
                "date_of_birth -> accept (outcome)",
                "decision -> retake_photo (worst)",
            ],
            id="a bad photo is not a liar",
        ),
        pytest.param(
            (
                of("name", Finding(Reason.KANJI_VARIANT, system="shinjitai")),
                BORN,
                of("nationality", Finding(Reason.TERRITORY_OF_COUNTRY, system="HKG")),
            ),
            JP_BANK.derive(name="mine", territories={"HKG": Action.REVIEW}),
            [
                "name: kanji_variant -> accept (narrowed, instead of ask_to_correct)",
                "date_of_birth -> accept (outcome)",
                "nationality: territory_of_country -> review (narrowed, instead of ask_to_correct)",
                "decision -> review (worst)",
            ],
            id="narrowed",
        ),
        pytest.param(
            (of("name"), BORN, of("expires_on", Reason.AMBIGUOUS_DATE)),
            STANDARD,
            [
                "name -> accept (outcome)",
                "date_of_birth -> accept (outcome)",
                "expires_on: ambiguous_date -> review (document_alone, instead of ask_to_correct)",
                "decision -> review (worst)",
            ],
            id="what the document alone says",
        ),
        pytest.param(
            (of("name", Reason.UNREADABLE),),
            STANDARD,
            [
                "name: unreadable -> accept (reason)",
                "name: unreadable -> retake_photo (required)",
                "date_of_birth -> review (required)",
                "decision -> review (worst)",
            ],
            id="what is required",
        ),
        pytest.param(
            (of("name", Reason.NAME_DIFFERENT), of("date_of_birth", Reason.DATE_DIFFERENT)),
            STANDARD,
            [
                "name: name_different -> ask_to_correct (reason)",
                "date_of_birth: date_different -> ask_to_correct (reason)",
                "name -> reject (another_person)",
                "date_of_birth -> reject (another_person)",
                "decision -> reject (worst)",
            ],
            id="another person",
        ),
        pytest.param(
            (),
            STANDARD.derive(name="mine", required=()),
            ["document -> review (nothing_compared)", "decision -> review (worst)"],
            id="nothing",
        ),
    ],
)
def test_steps(verdicts: tuple[Verdict, ...], policy: Policy, steps: list[str]) -> None:
    assert [str(step) for step in policy.explain(report(*verdicts, policy=policy))] == steps


@given(verdict_sets, policies)
def test_the_steps_are_those_of_the_decision(verdicts: tuple[Verdict, ...], policy: Policy) -> None:
    made = report(*verdicts, policy=policy)
    *steps, last = explain(made)
    assert last.action is made.decision.action
    causes = {Cause(s.field, s.action, s.reason) for s in steps if s.action is not Action.ACCEPT}
    assert causes == set(made.decision.causes)


def test_another_policy_cannot_explain_it() -> None:
    made = report(of("name"), BORN, policy=STANDARD.derive(name="mine"))
    with pytest.raises(UnknownPolicy, match="mine"):
        explain(made)
    with pytest.raises(InvalidPolicy, match="'mine' decided this report, not 'lenient'"):
        LENIENT.explain(made)


PASSPORT = Document(
    type="passport",
    issuing_state="CHN",
    surname="ZENG",
    given_names="LI",
    native_name="曾丽",
    date_of_birth="1988-11-20",
    expires_on="2030-01-01",
)
RIGHT = {"surname": "ZENG", "given_names": "LI", "date_of_birth": "1988-11-20"}


def asked(document: Document = PASSPORT, **changes: Any) -> tuple[Report, Counterfactual]:
    form = Form(**{**RIGHT, **changes})
    return (
        check(form, document, today=TODAY),
        counterfactual(form, document, today=TODAY),
    )


@pytest.mark.parametrize(
    ("changes", "needed", "action"),
    [
        ({}, {}, "accept"),
        ({"surname": "CENG"}, {"surname": "ZENG"}, "accept"),
        ({"surname": "LI", "given_names": "ZENG"}, RIGHT, "accept"),
        ({"date_of_birth": "1999-01-01"}, {"date_of_birth": "1988-11-20"}, "accept"),
        ({"date_of_birth": None}, {"date_of_birth": "1988-11-20"}, "accept"),
        (
            {"surname": None, "given_names": None, "name": "CENG LI"},
            {"name": "ZENG LI"},
            "accept",
        ),
        ({"surname": "CENG", "date_of_birth": "1999-01-01"}, RIGHT, "accept"),
    ],
)
def test_the_least_that_had_to_be_different(
    changes: dict[str, Any], needed: dict[str, str], action: str
) -> None:
    _, found = asked(**changes)
    assert found.decision.action == action
    for change in found.changes:
        assert needed[change.field] == change.value
    assert bool(found.changes) == bool(needed)


def test_what_the_applicant_cannot_change() -> None:
    expired = PASSPORT.model_copy(update={"expires_on": "2020-01-01"})
    made, found = asked(expired)
    assert found.changes == ()
    assert found.decision.causes == made.decision.causes
    assert had_you_entered(found, made).startswith("Nothing that you could have entered")
    made, found = asked(expired, surname="CENG")
    assert [change.field for change in found.changes] == ["surname"]
    assert found.decision.action is Action.USE_OTHER_DOCUMENT
    assert "other things would still be left" in had_you_entered(found, made)


def test_a_number_that_was_misread_is_not_offered() -> None:
    lines = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F3004153<<<<<<<<<<<<<<02",
    ]
    form = Form(
        surname="ERIKSSON",
        given_names="ANNA MARIA",
        date_of_birth="1974-08-12",
        document_number="K123456",
    )
    misread = [lines[0], lines[1].replace("L8989", "L8B89")]
    for read, offered in ((lines, ["L898902C3"]), (misread, [])):
        found = counterfactual(form, Document(mrz=read), today=TODAY)
        assert [change.value for change in found.changes] == offered


def test_a_box_that_should_be_empty() -> None:
    document = Document(surname="ROSSI", given_names="ANNA", date_of_birth="1990-04-03")
    form = Form(
        surname="Rossi", given_names="Ana", middle_names="Lucia", date_of_birth="1990-04-03"
    )
    found = counterfactual(form, document, today=TODAY)
    assert found.decision.action is Action.ACCEPT
    assert ("middle_names", None) in {(c.field, c.value) for c in found.changes}
    said = had_you_entered(found, check(form, document, today=TODAY), reveal=True)
    assert "nothing as your middle names" in said


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("en", "Had you entered “ZENG” as your surname, your details would have been accepted."),
        ("zh-Hans", "如果您填写的是姓氏“ZENG”，资料就会通过。"),
        ("zh-Hant", "如果您填寫的是姓氏「ZENG」，資料就會通過。"),
    ],
)
def test_said_to_the_applicant(locale: str, sentence: str) -> None:
    made, found = asked(surname="CENG")
    assert had_you_entered(found, made, locale) == sentence


@pytest.mark.parametrize("locale", LOCALES)
def test_a_mismatch_is_named_and_not_shown(locale: str) -> None:
    made, found = asked(surname="WANG", date_of_birth=None)
    said = had_you_entered(found, made, locale)
    assert said
    assert "ZENG" not in said
    assert "1988" not in said
    revealing = STANDARD.derive(name="mine", reveal_on_mismatch=True)
    assert "ZENG" in had_you_entered(found, made, locale, policy=revealing)
    assert "1988" in had_you_entered(found, made, locale, reveal=True)
    assert "1988" not in repr(found)


def test_nothing_to_say_of_what_is_accepted() -> None:
    made, found = asked()
    assert had_you_entered(found, made) == ""
