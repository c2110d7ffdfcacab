"""No personal value shows up where nobody asked for it.

Marked values are planted in every field of a form and a document, the work is done, and the marks
are searched for in logs, warnings, exceptions and what `repr` and `str` say.
"""

from __future__ import annotations

import json
import logging
import traceback
import warnings
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from kycmatch import (
    Document,
    Form,
    Report,
    advise,
    check,
    compare_dates,
    compare_names,
    from_json,
    read_date,
    redact,
    to_json,
)
from kycmatch.dates.read import read
from kycmatch.dates.tokens import tokenise
from kycmatch.models import PersonName, Zone, ZoneFields
from kycmatch.mrz.lines import fit
from kycmatch.mrz.name_field import read_names
from kycmatch.names.parse import parse
from kycmatch.names.parts import Context, Group, Pair, Words
from kycmatch.names.syllables.expansion import Kind, Spelling
from kycmatch.names.syllables.search import Order
from kycmatch.romanize.channel import Latin
from kycmatch.romanize.odds import Odds, Word
from kycmatch.text.fold import fold
from kycmatch.zones import Zones

MARK = "qzjx"

MRZ = (
    "P<UTOQZJXSURNAME<<QZJXGIVEN<QZJXSECOND<<<<<<<",
    "QZJX902C36UTO7408122F1204159QZJX184226B<<<<10",
)
"""Two lines of a passport with marks in the name, the number and the optional data."""

NOT_PERSONAL = {"confidence", "unreadable", "redacted", "quality", "zones", "chip", "kind"}
"""Fields that hold names of fields, flags or models, not values of a person."""


def planted(model: type[BaseModel], label: str) -> dict[str, Any]:
    """Keyword arguments for `model` with a marked value in every field that holds a text."""
    values: dict[str, Any] = {
        name: f"Qzjx{label} Qzjx{name.replace('_', '')}"
        for name in model.model_fields
        if name not in NOT_PERSONAL
    }
    if "mrz" in values:
        values["mrz"] = MRZ
    if "nationality" in values:
        values["nationality"] = (values["nationality"], f"Qzjx{label}")
    if "other_names" in values:
        values["other_names"] = (planted(PersonName, label),)
    return values


def form(**changes: Any) -> Form:
    return Form(**(planted(Form, "form") | changes))


def document(**changes: Any) -> Document:
    zone = ZoneFields(**planted(ZoneFields, "zone"))
    marked = planted(Document, "document") | {"chip": zone, "zones": {Zone.BARCODE: zone}}
    return Document(**(marked | changes))


CASES: dict[str, tuple[Form, Document]] = {
    "all different": (form(), document()),
    "all the same": (
        form(name="Qzjx Qzjy", surname=None, given_names=None),
        document(name="QZJX QZJY", chip=None, zones={}, mrz=()),
    ),
    "low confidence": (
        form(),
        document(confidence=dict.fromkeys(("surname", "given_names", "date_of_birth"), 0.1)),
    ),
    "malformed zone": (form(), document(mrz=("Qzjx<", "not a zone"))),
    "dates": (form(date_of_birth="Qzjx 12 March 1990"), document(date_of_birth="03.12.1990 Qzjx")),
    "Chinese": (form(name="Qzjx 单晓明"), document(native_name="单晓明 Qzjx")),
    "over-long": (form(surname="Qzjx" * 5000), document(surname="Qzjx" * 5001)),
    "hidden": (form(), document(unreadable=["surname"], redacted=["date_of_birth"])),
}


def marks(text: str) -> bool:
    return MARK in text.casefold()


def parts(value: object) -> Iterator[object]:
    """`value` and everything inside it that has a `repr` of its own, without bare texts."""
    if isinstance(value, str | int | float | None):
        return
    yield value
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple | frozenset) and not hasattr(value, "_fields"):
        for item in value:
            yield from parts(item)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from parts(getattr(value, name))
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from parts(getattr(value, name))


def spoken(value: object) -> str:
    """What `repr`, `str` and `format` say of `value`; containers of bare texts are the caller's."""
    objects = [part for part in parts(value) if not isinstance(part, tuple | dict | frozenset)]
    return "\n".join(f"{part!r} {part!s} {part}" for part in objects)


@pytest.mark.parametrize("case", CASES)
def test_the_marks_are_there(case: str) -> None:
    # Otherwise the tests below would pass for want of anything to find.
    entered, printed = CASES[case]
    assert marks(entered.model_dump_json())
    assert marks(printed.model_dump_json())
    assert marks(to_json(check(entered, printed)))


@pytest.mark.parametrize("case", CASES)
def test_models_and_reports_say_no_value(case: str) -> None:
    entered, printed = CASES[case]
    report = check(entered, printed)
    for value in (entered, printed, report, report.decision, *report.verdicts):
        assert not marks(spoken(value))


def test_what_is_worked_with_says_no_value() -> None:
    # What reports errors keeps the local variables of every frame.
    name = parse([("name", "Qzjx Qzjy")], "UTO")
    assert name is not None
    whole = Group(0, name.parts, "qzjxqzjy", "Qzjx Qzjy")
    spoken_word = Word(("q", "z", "j", "x"), "Hebrew", "hebrew")
    words = Words(name, name, None, entered=True)
    worked_with = [
        fold("Qzjx"),
        name,
        words,
        Context(name, name, words=words),
        spoken_word,
        spoken_word.native,
        Latin("qzjx"),
        Odds(0.0, 0, sure=False),
        whole,
        Pair(name.parts, name.parts, (), 1.0),
        *Zones(document()).values("surname"),
        read_names("QZJX<<QZJY<<<<", frozenset()),
        fit(MRZ),
        *tokenise("Qzjx 12"),
    ]
    assert not marks(repr(worked_with))
    chain = ({"qzjx": Spelling(0.0, Kind.USUAL, ("hanyu_pinyin",), "qzjx")},)
    assert not marks(repr(Order((0,), chain, (0,), given_first=False, cost=0.0)))
    assert not marks(repr(chain[0]["qzjx"]))
    assert "1990" not in repr(read("12 March 1990", country=None, today=date(2026, 11, 22)))


@pytest.mark.parametrize("case", CASES)
def test_reports_still_say_the_reasons(case: str) -> None:
    report = check(*CASES[case])
    for verdict in report:
        assert verdict.outcome.value in repr(verdict)
        assert all(reason.value in repr(report) for reason in verdict.reasons)


@pytest.mark.parametrize("case", CASES)
def test_a_redacted_report_holds_no_value(case: str) -> None:
    redacted = redact(check(*CASES[case]))
    assert not marks(to_json(redacted))
    assert not marks(spoken(redacted))
    assert [verdict.outcome for verdict in redacted] == [
        verdict.outcome for verdict in check(*CASES[case])
    ]


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_logged_or_warned(case: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        report = check(*CASES[case])
        for language in ("en", "zh-Hans"):
            advise(report, language)
    assert not caplog.records
    assert not caught


@pytest.mark.parametrize("case", CASES)
def test_the_parts_that_the_work_is_done_with_say_no_value(case: str) -> None:
    _, printed = CASES[case]
    zones = Zones(printed)
    assert not marks(spoken(zones))
    assert not marks(spoken(zones.mrz))
    for field in ("name", "surname", "native_name", "date_of_birth", "document_number"):
        for value in zones.values(field):
            assert not marks(spoken(value))


@pytest.mark.parametrize("text", ["Qzjx", "QZJX 12 March 1990", "31.31.1990 qzjx"])
def test_bare_comparisons_say_no_value(text: str) -> None:
    for value in (
        compare_names(text, f"{text} Qzjx"),
        compare_dates(text, f"{text} Qzjx"),
        *read_date(text),
    ):
        assert not marks(spoken(value))


def _broken_report() -> str:
    report = json.loads(to_json(check(*CASES["all different"])))
    report["verdicts"][0]["outcome"] = "Qzjx"
    report["verdicts"][0]["score"] = "Qzjx"
    return json.dumps(report)


MISTAKES: dict[str, Callable[[], object]] = {
    "a list for a text": lambda: form(surname=["Qzjx"]),
    "bytes for a text": lambda: form(surname=b"Qzjx"),
    "a number for a text": lambda: form(document_number=7, surname="Qzjx"),
    "an unknown key": lambda: form(surnme="Qzjx"),
    "a text for a form": lambda: Form.model_validate("Qzjx"),
    "a wrong other name": lambda: form(other_names=[{"name": "Qzjx", "kind": "Qzjx"}]),
    "a wrong zone": lambda: document(zones={"viz": {"name": ["Qzjx"]}}),
    "a wrong chip": lambda: document(chip={"surname": {"Qzjx": "Qzjx"}}),
    "a wrong line": lambda: document(mrz=[7, "Qzjx"]),
    "a list for a flag": lambda: document(quality=[["Qzjx"]]),
    "a wrong confidence": lambda: document(confidence={"surname": "Qzjx"}),
    "broken JSON": lambda: Form.model_validate_json('{"surname": "Qzjx'),
    "JSON of something else": lambda: Document.model_validate_json('["Qzjx"]'),
    "a broken report": lambda: from_json(Report, _broken_report()),
    "a report cut short": lambda: from_json(Report, _broken_report()[:-30]),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes_are_told_without_the_value(mistake: str) -> None:
    with pytest.raises(ValidationError) as caught:
        MISTAKES[mistake]()
    error: BaseException | None = caught.value
    while error is not None:
        assert not marks(f"{error!s} {error!r} {error.args!r}")
        assert isinstance(error, ValidationError)
        assert not marks(repr(error.errors()) + error.json())
        error = error.__cause__ or error.__context__
    said = "".join(traceback.format_exception_only(caught.value))
    assert not marks(said)
    assert "validation error" in said


def test_mistakes_are_told_with_their_place() -> None:
    with pytest.raises(ValidationError, match="surname"):
        form(surname=["Qzjx"])
    with pytest.raises(ValidationError, match="surnme"):
        form(surnme="Qzjx")


def test_an_unknown_field_of_a_report_is_told_without_a_value() -> None:
    report = check(*CASES["all different"])
    with pytest.raises(KeyError) as caught:
        report["no_such_field"]
    assert not marks(str(caught.value))
    assert "date_of_birth" in str(caught.value)
