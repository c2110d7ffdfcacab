"""Texts that nobody would type, in every field: an answer each time, and nothing raised.

How long each takes is measured by `tests/benchmarks/hostile.py`.
"""

from __future__ import annotations

import pytest

from kycmatch import (
    Action,
    Document,
    Form,
    Outcome,
    Reason,
    Report,
    Verdict,
    advise,
    check,
    compare_dates,
    compare_names,
    compare_nationalities,
    from_json,
    nationalities,
    read_date,
    to_json,
)
from tests.hostile_texts import LONG, SHORT

PERSON = tuple(name for name in Form.model_fields if name not in {"other_names", "nationality"})
PRINTED = tuple(
    name
    for name, field in Document.model_fields.items()
    if field.annotation == Form.model_fields["name"].annotation
)
ORDINARY = Document(
    type="passport",
    issuing_state="UTO",
    surname="ERIKSSON",
    given_names="ANNA MARIA",
    native_name="王小红",
    date_of_birth="1974-08-12",
    nationality="UTO",
    sex="F",
    number="L898902C3",
    expires_on="2030-04-15",
)


def report(form: Form, document: Document) -> Report:
    """The report, after everything that reads one has read it."""
    made = check(form, document)
    assert from_json(Report, to_json(made)) == made
    for language in ("en", "zh-Hans", "zh-Hant"):
        advise(made, language)
    assert all(
        0 <= span.start <= span.stop <= len(text or "")
        for verdict in made
        for finding in verdict.findings
        for spans, text in ((finding.entered, verdict.entered), (finding.printed, verdict.printed))
        for span in spans
    )
    return made


@pytest.mark.parametrize("text", SHORT.values(), ids=SHORT)
class TestShort:
    @pytest.mark.parametrize("field", PERSON)
    def test_typed(self, text: str, field: str) -> None:
        report(Form(**{field: text}), ORDINARY)

    @pytest.mark.parametrize("field", PRINTED)
    def test_printed(self, text: str, field: str) -> None:
        typed = Form(name="Anna Eriksson", date_of_birth="12.8.1974", nationality="Utopia")
        report(typed, Document.model_validate(ORDINARY.model_dump() | {field: text}))

    def test_everywhere(self, text: str) -> None:
        form = Form(
            **dict.fromkeys(PERSON, text),
            nationality=[text, text],
            other_names=[text, {"name": text, "kind": "former", "reason": text}],
        )
        document = Document(
            **dict.fromkeys(PRINTED, text),
            nationality=[text],
            other_names=text,
            mrz=[text, text],
            chip={"name": text, "date_of_birth": text},
            zones={"mrz": {"surname": text}, "barcode": {"given_names": text}},
            confidence={"name": 0.0},
            quality=[text],
        )
        report(form, document)

    def test_bare(self, text: str) -> None:
        compare_names(text, "ANNA ERIKSSON")
        compare_names("Anna Eriksson", text, country=text)
        compare_dates(text, "1974-08-12")
        compare_nationalities(text, "UTO")
        nationalities(text)
        read_date(text)


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
class TestLong:
    def test_everywhere(self, text: str) -> None:
        form = Form(**dict.fromkeys(PERSON, text), nationality=text, other_names=[text])
        printed = dict.fromkeys(PRINTED, text) | {"nationality": text}
        document = Document.model_validate(printed | {"mrz": [text, text]})
        made = report(form, document)
        assert made.decision.action is not Action.ACCEPT
        for field in ("name", "date_of_birth", "nationality"):
            assert made[field].outcome is Outcome.NOT_COMPARABLE
            assert made[field].reasons == (Reason.TOO_LONG,)

    def test_against_an_ordinary_document(self, text: str) -> None:
        made = report(Form(name=text, date_of_birth=text, nationality=text), ORDINARY)
        assert made["name"].reasons == (Reason.TOO_LONG,)

    def test_bare(self, text: str) -> None:
        assert compare_names(text, text).outcome is Outcome.NOT_COMPARABLE
        assert not nationalities(text)
        assert not read_date(text)


@pytest.mark.parametrize(("text", "more"), [("ab", "c"), ("ab " * 23 + "cd", " ef")])
def test_the_longest_name(text: str, more: str) -> None:
    longest = text if " " in text else text * 200
    assert Reason.TOO_LONG not in compare_names(longest, "ANNA ERIKSSON").reasons
    assert compare_names(longest + more, "ANNA ERIKSSON").reasons == (Reason.TOO_LONG,)


def test_many_nationalities_and_other_names() -> None:
    form = Form(
        name="Anna Eriksson", nationality=["Utopia"] * 10_000, other_names=["Anna Berg"] * 1_000
    )
    report(form, ORDINARY)


def test_many_lines() -> None:
    report(Form(name="Anna Eriksson"), Document(mrz="P<UTO<<<\n" * 100_000))


def test_lone_surrogates_of_bare_values_can_be_written() -> None:
    text = "a\ud800b"
    for compare in (compare_names, compare_dates, compare_nationalities):
        for verdict in (compare(text, "FRA"), compare("FRA", text)):
            assert from_json(Verdict, to_json(verdict)) == verdict
