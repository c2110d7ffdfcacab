"""What would have been accepted: the least that had to be entered differently.

An explanation of a decision that a person can act on ("had you entered ZENG"). Nothing is inferred
from the report: each change is put into the form and the whole of `check` is run on it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from kycmatch.models import Document, Form, Zone
from kycmatch.pipeline import check
from kycmatch.policy import FIELDS, Policy, named
from kycmatch.reasons import Action, Reason
from kycmatch.verdicts import Change, Counterfactual, Report, Verdict

_RANK: Final = {action: rank for rank, action in enumerate(Action)}
_NAME: Final = ("name", "surname", "given_names")
_CHECKED: Final = {"document_number": "number"}
"""Fields that a check digit has by another name."""
_MORE_BOXES: Final = ("middle_names", "patronymic")
_Changes = dict[str, str | None]


def counterfactual(
    form: Form, document: Document, policy: Policy | str = "standard", *, today: date | None = None
) -> Counterfactual:
    """The fewest changes of `form` that lead furthest, each to what the document prints.

    Without changes nothing that was entered differently would have led further, or `form` is
    accepted as it is. The changes hold the document's values: `kycmatch.messages.had_you_entered`
    says them to the applicant, and only those that may be shown. Raises as `check` does.
    """
    policy = named(policy)
    report = check(form, document, policy, today=today)

    def tried(changes: _Changes) -> Report:
        return check(_with(form, changes), document, policy, today=today)

    best: _Changes = {}
    for candidate in _candidates(form, report):
        changed = tried(candidate)
        if _rank(changed) < _rank(report):
            best, report = candidate, changed
    needed: set[str] = set()
    while needless := [field for field in best if field not in needed]:
        fewer = {name: value for name, value in best.items() if name != needless[-1]}
        without = tried(fewer)
        if _rank(without) <= _rank(report):
            best, report = fewer, without
            needed.clear()  # what was needed beside it may be no more
        else:
            needed.add(needless[-1])
    changes = tuple(Change(field, value) for field, value in best.items())
    return Counterfactual(changes, report.decision)


def _rank(report: Report) -> tuple[int, int]:
    """How far from accepted: the action, and how many causes it rests on."""
    return _RANK[report.decision.action], len(report.decision.causes)


def _candidates(form: Form, report: Report) -> Iterator[_Changes]:
    """The form as the document prints it: by the boxes of its name, and by one box."""
    caused = {cause.field for cause in report.decision.causes}
    others: _Changes = {
        field: printed
        for field in FIELDS
        if field in caused and field in Form.model_fields and field not in _NAME
        if (verdict := report.get(field)) is not None
        if (printed := _as_printed(verdict, report)) is not None
    }
    name = report.get("name")
    if caused.isdisjoint(_NAME) or name is None or name.printed is None:
        yield others
        return
    boxes = {box: v.printed for box in _NAME[1:] if (v := report.get(box)) and _is_part(v, name)}
    typed = form.surname is not None or form.given_names is not None
    if typed and boxes:
        kept: _Changes = {**boxes, **others}
        yield kept
        emptied = {box: None for box in _MORE_BOXES if getattr(form, box) is not None}
        if emptied:
            yield {**kept, **emptied}
    yield {"name": name.printed, **dict.fromkeys(_filled(form)), **others}


def _as_printed(verdict: Verdict, report: Report) -> str | None:
    """What the document has of a field: never what a check digit tells was misread.

    Of that, what the field itself suggests, or nothing.
    """
    document = report.get("document")
    misread = {
        finding.system
        for finding in (document.findings if document is not None else ())
        if finding.reason is Reason.CHECK_DIGIT_WRONG
    }
    if verdict.zone != Zone.MRZ or _CHECKED.get(verdict.field, verdict.field) not in misread:
        return verdict.printed
    return next((found.suggestion for found in verdict.findings if found.suggestion), None)


def _is_part(box: Verdict, name: Verdict) -> bool:
    return box.printed is not None and box.printed != name.printed


def _filled(form: Form) -> list[str]:
    return [box for box in (*_NAME[1:], *_MORE_BOXES) if getattr(form, box) is not None]


def _with(form: Form, changes: Mapping[str, str | None]) -> Form:
    values: dict[str, Any] = {**dict(form), **changes}
    return Form(**values)
