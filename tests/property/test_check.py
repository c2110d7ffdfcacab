"""What holds of `check` whatever goes in."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kycmatch import Action, Document, Form, Outcome, Reason, Report, check, from_json, to_json
from kycmatch.policy import POLICIES, decide
from kycmatch.verdicts import Finding, Verdict
from tests.property import strategies as some

TODAY = date(2026, 1, 1)
NAMES = ("surname", "given_names")
URGENCY = list(Action)


def outcomes(report: Report) -> dict[str, Outcome]:
    return {verdict.field: verdict.outcome for verdict in report}


@given(some.documents())
def test_a_document_against_itself_is_accepted(document: Document) -> None:
    report = check(some.copied(document), document, today=TODAY)
    assert {verdict.outcome for verdict in report if verdict.findings} <= {
        Outcome.MATCH,
        Outcome.NOT_COMPARABLE,
    }
    assert report["name"].outcome is Outcome.MATCH
    assert report["name"].score == 1.0
    assert report["date_of_birth"].outcome is Outcome.MATCH
    assert report.decision.action is Action.ACCEPT


@given(some.documents(some.SCRIPTS))
def test_a_document_against_itself_matches_in_any_script(document: Document) -> None:
    report = check(some.copied(document), document, today=TODAY)
    assert report["name"].outcome is Outcome.MATCH
    assert report["surname"].outcome is Outcome.MATCH
    assert report["given_names"].outcome is Outcome.MATCH


WRITINGS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "title case": str.title,
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "spaces": lambda text: f"  {text.replace(' ', '   ')} ",
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "invisible": lambda text: f"\u200e{text}\u200b",
}


@pytest.mark.parametrize("writing", WRITINGS.values(), ids=WRITINGS)
@given(document=some.documents(), other=some.documents())
def test_writing_changes_no_outcome(
    writing: Callable[[str], str], document: Document, other: Document
) -> None:
    form = some.copied(other)
    written = form.model_copy(
        update={name: writing(text) for name in NAMES if (text := getattr(form, name))}
    )
    plain, changed = check(form, document, today=TODAY), check(written, document, today=TODAY)
    assert outcomes(plain) == outcomes(changed)
    assert plain.decision.action is changed.decision.action


@pytest.mark.parametrize("writing", ["decomposed", "composed", "spaces", "invisible"])
@given(document=some.documents(some.SCRIPTS))
def test_writing_changes_no_outcome_in_any_script(writing: str, document: Document) -> None:
    form = some.copied(document)
    written = form.model_copy(
        update={name: WRITINGS[writing](text) for name in NAMES if (text := getattr(form, name))}
    )
    assert check(written, document, today=TODAY)["name"].outcome is Outcome.MATCH


@given(some.forms, some.anything_printed)
def test_a_report_survives_json(form: Form, document: Document) -> None:
    report = check(form, document, today=TODAY)
    text = to_json(report)
    assert from_json(Report, text) == report
    assert to_json(from_json(Report, text)) == text


def test_a_lone_surrogate_is_replaced_and_nothing_else() -> None:
    assert Form(name="What?\ud800 Wer?\udc00").name == "What?\ufffd Wer?\ufffd"


@given(some.forms, some.anything_printed)
def test_forms_and_documents_survive_json(form: Form, document: Document) -> None:
    assert Form.model_validate_json(form.model_dump_json()) == form
    again = Document.model_validate_json(document.model_dump_json())
    assert again == document
    assert again.model_dump_json() == document.model_dump_json()


@given(some.forms, some.anything_printed)
def test_the_same_input_gives_the_same_bytes(form: Form, document: Document) -> None:
    first = to_json(check(form, document, today=TODAY))
    copies = form.model_copy(deep=True), document.model_copy(deep=True)
    assert to_json(check(*copies, today=TODAY)) == first


@given(some.forms, some.anything_printed, st.sampled_from(sorted(POLICIES)))
def test_a_report_is_consistent(form: Form, document: Document, policy: str) -> None:
    report = check(form, document, policy, today=TODAY)
    fields = [verdict.field for verdict in report]
    assert len(fields) == len(set(fields))
    for verdict in report:
        assert verdict.outcome is Outcome.worst(reason.outcome for reason in verdict.reasons)
        assert verdict.score is None or 0 <= verdict.score <= 1
        for finding in verdict.findings:
            for spans, text in (
                (finding.entered, verdict.entered),
                (finding.printed, verdict.printed),
            ):
                assert all(0 <= start <= stop <= len(text or "") for start, stop in spans)
    if report.decision.action is Action.ACCEPT:
        assert Outcome.MATCH in outcomes(report).values()


WORSE = [  # low confidence is not among them: it is an excuse
    Reason.LETTER_CASE,
    Reason.TYPO,
    Reason.MIXED_SCRIPT,
    Reason.GIVEN_NAME_DIFFERENT,
    Reason.NAME_DIFFERENT,
    Reason.YEAR_DIFFERENT,
    Reason.DATE_DIFFERENT,
]


@given(
    some.documents(),
    some.documents(),
    st.sampled_from(["name", "surname", "given_names", "date_of_birth", "nationality"]),
    st.sampled_from(WORSE),
    st.sampled_from(sorted(POLICIES)),
)
def test_one_more_finding_never_improves_the_decision(
    document: Document, other: Document, field: str, reason: Reason, policy: str
) -> None:
    report = check(some.copied(other), document, policy, today=TODAY)
    worse = tuple(
        _with(verdict, reason) if verdict.field == field else verdict for verdict in report
    )
    before, after = report.decision.action, decide(worse, POLICIES[policy]).action
    assert URGENCY.index(after) >= URGENCY.index(before)


def _with(verdict: Verdict, reason: Reason) -> Verdict:
    findings = (*verdict.findings, Finding(reason))
    outcome = Outcome.worst(finding.reason.outcome for finding in findings)
    return replace(verdict, findings=findings, outcome=outcome)


ANOTHER_PROCESS = """
import sys
from datetime import date
from kycmatch import Document, Form, check, to_json
form = Form(name="Xiǎomíng DAN", date_of_birth="03/04/1990", nationality=["Chinese", "中国"],
            other_names=["Dan Ming"], sex="male")
document = Document(surname="SHAN", given_names="XIAOMING", native_name="单晓明", nationality="CHN",
                    date_of_birth="1990-04-03", unreadable=["sex", "number", "type"])
sys.stdout.buffer.write(to_json(check(form, document, today=date(2026, 1, 1))).encode())
"""


def test_another_process_gives_the_same_bytes() -> None:
    reports = {
        subprocess.run(
            [sys.executable, "-c", ANOTHER_PROCESS],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(filter(None, sys.path))},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(reports) == 1
    assert json.loads(reports.pop())["today"] == "2026-01-01"
