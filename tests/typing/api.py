"""The types of the public face. Checked by mypy, never run.

Each `type: ignore` is needed: mypy reports one that is not.
"""

from __future__ import annotations

from datetime import date
from typing import assert_type

from kycmatch import (
    Action,
    Decision,
    Document,
    Finding,
    Form,
    Outcome,
    Policy,
    Reason,
    Report,
    Span,
    Verdict,
    check,
    compare_dates,
    compare_names,
    compare_nationalities,
    from_json,
    nationalities,
    read_date,
    redact,
    to_json,
)
from kycmatch.policy import STANDARD
from kycmatch.verdicts import PartialDate

form = Form(surname="Rossi", given_names=None, date_of_birth="1990-04-03")
document = Document(surname="ROSSI")

report = check(form, document)
assert_type(report, Report)
assert_type(check(form, document, "strict", today=date(2026, 1, 1)), Report)
assert_type(check(form, document, STANDARD), Report)
assert_type(report["surname"], Verdict)
assert_type(report.get("surname"), Verdict | None)
assert_type(report.decision, Decision)
assert_type(report.decision.action, Action)
assert_type(report["surname"].outcome, Outcome)
assert_type(report["surname"].reasons, tuple[Reason, ...])
assert_type(report["surname"].findings, tuple[Finding, ...])
assert_type(report["surname"].findings[0].entered, tuple[Span, ...])
assert_type(report["surname"].score, float | None)
assert_type(list(report), list[Verdict])
assert_type(Reason("typo"), Reason)
assert_type(Reason.TYPO.outcome, Outcome)
assert_type(Reason.TYPO.meaning, str)

assert_type(compare_names("DAN", "SHAN", country="CHN"), Verdict)
assert_type(compare_dates("3 April 1990", "1990-04-03"), Verdict)
assert_type(compare_nationalities("French", "FRA"), Verdict)
assert_type(nationalities("French"), frozenset[str])
assert_type(read_date("3 April 1990"), tuple[PartialDate, ...])

assert_type(to_json(report), str)
assert_type(from_json(Report, "{}"), Report)
assert_type(redact(report), Report)
assert_type(STANDARD.derive(name="mine", actions={Reason.NICKNAME: Action.ACCEPT}), Policy)

form.surname = "other"  # type: ignore[misc]
report.policy = "other"  # type: ignore[misc]
check(document, form)  # type: ignore[arg-type]
check(form, document, today="2026-01-01")  # type: ignore[arg-type]
report[0]  # type: ignore[index]

# What callers may give is wider than what is kept.
Form(nationality="Chinese", date_of_birth=date(1990, 4, 3), other_names="DAN")
Form(nationality=["Irish", "Canadian"], other_names=[{"surname": "DAN", "kind": "maiden"}])
Document(mrz=["P<UTO", ""], zones={"viz": {"surname": "DAN"}}, unreadable=["sex"])
Form(surname=3)  # type: ignore[arg-type]
Form(surnme="DAN")  # type: ignore[call-arg]
