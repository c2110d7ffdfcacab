"""The main job as a whole: which verdicts a report has, and what it says of itself."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

import kycmatch
from kycmatch import Action, Document, Form, KycmatchError, Outcome, Reason, check, data
from kycmatch.policy import POLICIES, STANDARD

FORM = Form(surname="Rossi", given_names="Anna", date_of_birth="1990-04-03")
DOCUMENT = Document(
    type="passport",
    issuing_state="ITA",
    surname="ROSSI",
    given_names="ANNA",
    date_of_birth="1990-04-03",
    expires_on="2030-01-01",
)


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize(
    ("form", "document"),
    [
        (Form(), Document()),
        (FORM, Document()),
        (Form(), DOCUMENT),
        (Form(name="Anna Rossi"), DOCUMENT),
        (Form(date_of_birth="1990-04-03"), DOCUMENT),
        (Form(nationality="Italian", sex="F"), Document(nationality="ITA", sex="F")),
    ],
)
def test_what_was_not_compared_is_never_accepted(
    form: Form, document: Document, policy: str
) -> None:
    assert check(form, document, policy).decision.action is not Action.ACCEPT


def test_a_field_on_one_side_is_not_comparable_and_on_neither_is_none() -> None:
    report = check(Form(name="Anna Rossi", sex="F"), Document(name="ANNA ROSSI", nationality="ITA"))
    assert report["sex"].reasons == (Reason.MISSING_IN_DOCUMENT,)
    assert report["nationality"].reasons == (Reason.MISSING_IN_FORM,)
    assert report["nationality"].outcome is Outcome.NOT_COMPARABLE
    assert "place_of_birth" not in report
    assert report.get("place_of_birth") is None


@pytest.mark.parametrize(
    ("flags", "reason"),
    [
        ({"unreadable": ["sex"]}, Reason.UNREADABLE),
        ({"redacted": ["sex"]}, Reason.REDACTED),
        ({}, Reason.MISSING_IN_DOCUMENT),
    ],
)
def test_why_the_document_has_no_value(flags: dict[str, list[str]], reason: Reason) -> None:
    document = Document.model_validate({"name": "ANNA ROSSI"} | flags)
    assert check(Form(name="Anna Rossi", sex="F"), document)["sex"].reasons == (reason,)


def test_there_is_a_name_whenever_a_side_has_one() -> None:
    for form, document in (
        (Form(surname="Rossi"), Document()),
        (Form(), Document(given_names="ANNA")),
        (Form(native_name="王小红"), Document()),
    ):
        assert "name" in check(form, document)


def test_a_report_says_how_it_came_about() -> None:
    report = check(FORM, DOCUMENT, "strict", today=date(2026, 1, 1))
    assert report.policy == "strict"
    assert report.today == "2026-01-01"
    assert report.package_version == kycmatch.__version__
    assert report.tables_version == data.version()


def test_today_is_the_day_in_utc() -> None:
    before = datetime.now(UTC).date().isoformat()
    assert before <= check(FORM, DOCUMENT).today <= datetime.now(UTC).date().isoformat()


def test_validity_is_judged_by_today() -> None:
    assert check(FORM, DOCUMENT, today=date(2029, 12, 31)).decision.action is Action.ACCEPT
    expired = check(FORM, DOCUMENT, today=date(2030, 1, 2))
    assert expired["expires_on"].reasons == (Reason.DOCUMENT_EXPIRED,)
    assert expired.decision.action is Action.USE_OTHER_DOCUMENT


@pytest.mark.parametrize(
    ("kind", "refused"), [("passport", False), ("national_id", True), (None, True)]
)
def test_a_policy_refuses_kinds_of_documents(kind: str | None, refused: bool) -> None:
    policy = STANDARD.derive(name="passports", document_types={"passport"})
    report = check(FORM, DOCUMENT.model_copy(update={"type": kind}), policy, today=date(2026, 1, 1))
    found = report.get("document")
    assert (found is not None and Reason.DOCUMENT_NOT_ACCEPTED in found.reasons) is refused
    assert (report.decision.action is Action.USE_OTHER_DOCUMENT) is refused


def test_a_refused_document_keeps_its_own_findings() -> None:
    policy = STANDARD.derive(name="passports", document_types={"passport"})
    document = Document(type="visa", surname="ROSSI", given_names="ANNA", mrz=["no", "zone"])
    reasons = check(FORM, document, policy)["document"].reasons
    assert set(reasons) == {Reason.MRZ_MALFORMED, Reason.DOCUMENT_NOT_ACCEPTED}


def test_an_unknown_policy_is_the_programmers_mistake() -> None:
    with pytest.raises(KycmatchError, match="standart"):
        check(FORM, DOCUMENT, "standart")


def test_the_face_has_what_it_lists_and_nothing_else() -> None:
    for name in kycmatch.__all__:
        assert getattr(kycmatch, name) is not None
    with pytest.raises(AttributeError, match="no_such_name"):
        kycmatch.no_such_name  # noqa: B018
