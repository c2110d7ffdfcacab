"""Dates of birth, case by case: two dates, and calendars against public facts."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from kycmatch import data
from kycmatch.dates import compare, compare_dates, read_date
from kycmatch.dates.calendars import OWN_MONTHS, gregorian
from kycmatch.dates.read import read
from kycmatch.dates.tokens import words
from kycmatch.models import Document, Form, Zone, ZoneFields
from kycmatch.reasons import Family, Outcome, Reason
from kycmatch.verdicts import PartialDate, Span, Verdict
from kycmatch.zones import Zones
from tests.case_tables import rows

TODAY = date(2026, 11, 22)


def shown(row: dict[str, str]) -> str:
    return f"{row['entered']}~{row['printed']} {row['country']}"


@pytest.mark.parametrize("row", rows("dates"), ids=shown)
def test_case(row: dict[str, str]) -> None:
    country = row["country"] or None
    verdict = compare_dates(row["entered"], row["printed"], country=country, today=TODAY)
    assert verdict.outcome == row["outcome"], (verdict, row["why"])
    assert [r.value for r in verdict.reasons] == row["reasons"].split(), (verdict, row["why"])
    assert (verdict.score == 1.0) == (verdict.outcome is Outcome.MATCH and not verdict.reasons)


@pytest.mark.parametrize("row", rows("calendars"), ids=lambda r: f"{r['text']} {r['country']}")
def test_calendar(row: dict[str, str]) -> None:
    country = row["country"] or None
    found = read_date(row["text"], country=country, today=TODAY)
    if row["readings"] == "impossible":
        assert found == ()
        assert read(row["text"], today=TODAY).problem is Reason.IMPOSSIBLE_DATE
    else:
        assert [day.isoformat() for day in found] == row["readings"].split(), row["source"]
        assert [day.calendar for day in found[:1]] == row["calendar"].split()


def test_every_reason_of_dates_has_a_case() -> None:
    cases = {reason for row in rows("dates") for reason in row["reasons"].split()}
    assert cases >= {reason.value for reason in Reason if reason.family is Family.DATE}


def test_cases_are_distinct() -> None:
    keys = [(row["entered"], row["printed"], row["country"]) for row in rows("dates")]
    assert len(keys) == len(set(keys))


class TestReadings:
    def test_both_orders_are_kept(self) -> None:
        found = read_date("03/04/1990", today=TODAY)
        assert [day.isoformat() for day in found] == ["1990-04-03", "1990-03-04"]

    @pytest.mark.parametrize(("country", "first"), [("USA", "1990-03-04"), ("FRA", "1990-04-03")])
    def test_the_country_orders_them(self, country: str, first: str) -> None:
        found = read_date("03/04/1990", country=country, today=TODAY)
        assert found[0].isoformat() == first
        assert len(found) == 2

    def test_the_century_is_that_of_today(self) -> None:
        assert read_date("261122", today=TODAY)[0].isoformat() == "2026-11-22"
        assert read_date("261123", today=TODAY)[0].isoformat() == "1926-11-23"
        assert read_date("261123", today=date(2026, 11, 23))[0].isoformat() == "2026-11-23"

    def test_a_year_of_another_calendar_lies_in_two(self) -> None:
        found = read_date("1410 AH", today=TODAY)
        assert found == (PartialDate(1989, calendar="hijri"), PartialDate(1990, calendar="hijri"))

    def test_a_month_of_another_calendar_lies_in_two(self) -> None:
        found = read_date("Ramadan 1410", today=TODAY)
        assert [day.isoformat() for day in found] == ["1990-03-XX", "1990-04-XX"]

    @pytest.mark.parametrize("digits", ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "๐๑๒๓๔๕๖๗๘๙"])
    def test_digits_of_every_script(self, digits: str) -> None:
        text = "1990-04-03".translate(str.maketrans("0123456789", digits))
        assert read_date(text, today=TODAY) == (PartialDate(1990, 4, 3),)


class TestFindings:
    def test_they_point_at_what_differs(self) -> None:
        (finding,) = compare_dates("4 March 1990", "3 APR 1990", today=TODAY).findings
        assert finding.reason is Reason.DAY_MONTH_SWAPPED
        assert finding.entered == (Span(0, 1), Span(2, 7))
        assert finding.printed == (Span(0, 1), Span(2, 5))

    def test_they_point_at_the_year(self) -> None:
        for finding in compare_dates("3.4.1991", "1990年4月3日", today=TODAY).findings:
            assert finding.entered == (Span(4, 8),)
            assert finding.printed == (Span(0, 4),)

    def test_they_suggest_the_printed_date(self) -> None:
        (finding,) = compare_dates("1990-03-04", "民國79年4月3日", today=TODAY).findings
        assert finding.suggestion == "1990-04-03"

    def test_an_ambiguous_document_suggests_nothing(self) -> None:
        for finding in compare_dates("1990-04-03", "03/04/1990", today=TODAY).findings:
            assert finding.reason is Reason.AMBIGUOUS_DATE
            assert finding.suggestion is None

    def test_a_partial_document_suggests_nothing(self) -> None:
        (finding,) = compare_dates("1974-08-12", "74<<<<", today=TODAY).findings
        assert finding.suggestion is None

    def test_there_is_one_for_each_reading(self) -> None:
        findings = compare_dates("03/04/1990", "1990-03-04", today=TODAY).findings
        assert [(f.system, f.suggestion) for f in findings] == [
            ("dmy", None),
            ("mdy", "1990-03-04"),
        ]

    def test_the_calendar_is_named(self) -> None:
        (finding,) = compare_dates("1990-04-03", "1369/1/14", country="IR", today=TODAY).findings
        assert finding.system == "persian"

    def test_repr_shows_no_date(self) -> None:
        shown = repr(compare_dates("1987-11-29", "1987-11-28", today=TODAY)) + repr(
            read_date("1987-11-29", today=TODAY)
        )
        assert "1987" not in shown


class TestZones:
    BORN = "1974-08-12"

    def judged(self, form: Form, document: Document, least: float = 0.0) -> Verdict:
        (verdict,) = compare(form, Zones(document, min_confidence=least), TODAY)
        return verdict

    def test_nothing_on_either_side(self) -> None:
        assert compare(Form(), Zones(Document()), TODAY) == ()

    def test_nothing_on_one_side(self) -> None:
        verdict = self.judged(Form(), Document(date_of_birth=self.BORN))
        assert verdict.reasons == (Reason.MISSING_IN_FORM,)
        redacted = Document(redacted=frozenset({"date_of_birth"}))
        verdict = self.judged(Form(date_of_birth=self.BORN), redacted)
        assert verdict.reasons == (Reason.REDACTED,)

    def test_the_best_zone_stands(self) -> None:
        document = Document(
            date_of_birth="XX XX 1974", zones={Zone.MRZ: ZoneFields(date_of_birth="740812")}
        )
        verdict = self.judged(Form(date_of_birth=self.BORN), document)
        assert (verdict.outcome, verdict.zone) == (Outcome.MATCH, "mrz")

    def test_the_most_trustworthy_of_equals_stands(self) -> None:
        document = Document(date_of_birth="12 AUG 74", chip=ZoneFields(date_of_birth="19740812"))
        verdict = self.judged(Form(date_of_birth=self.BORN), document)
        assert (verdict.outcome, verdict.zone) == (Outcome.MATCH, "chip")

    @pytest.mark.parametrize(
        "document",
        [
            Document(date_of_birth="1920-03-04"),
            Document(chip=ZoneFields(date_of_birth="1920-03-04")),
            Document(number="110105192003040027"),
            Document(issued_on="12 May 2018"),
            Document(expires_on="2019-01-01"),
            Document(zones={Zone.BARCODE: ZoneFields(issued_on="2018-05-12")}),
        ],
    )
    def test_the_century_of_a_zone_with_two_digits(self, document: Document) -> None:
        digits = ZoneFields(date_of_birth="200304")
        whole = document.model_copy(update={"zones": {**document.zones, Zone.MRZ: digits}})
        for entered, outcome in (("1920-03-04", Outcome.MATCH), ("2020-03-04", Outcome.CLOSE)):
            assert self.judged(Form(date_of_birth=entered), whole).outcome is outcome
        alone = Document(expires_on="2028-01-01", zones={Zone.MRZ: digits})
        assert self.judged(Form(date_of_birth="2020-03-04"), alone).outcome is Outcome.MATCH
        verdict = self.judged(Form(date_of_birth="1920-03-04"), alone)
        assert verdict.reasons == (Reason.AMBIGUOUS_DATE,)

    def test_an_impossible_date_of_the_zone_has_no_other_order(self) -> None:
        form = Form(date_of_birth="1990-04-03")
        page = Document(issuing_state="ITA", date_of_birth="030490")
        assert self.judged(form, page).outcome is Outcome.MATCH
        zone = Document(zones={Zone.MRZ: ZoneFields(date_of_birth="030490")})
        assert self.judged(form, zone).reasons == (Reason.IMPOSSIBLE_DATE,)

    def test_doubt_is_told_where_it_does_not_match(self) -> None:
        document = Document(date_of_birth="1974-08-18", confidence={"date_of_birth": 0.4})
        verdict = self.judged(Form(date_of_birth=self.BORN), document, 0.8)
        assert verdict.outcome is Outcome.CLOSE
        assert verdict.reasons == (Reason.ONE_DIGIT_DIFFERENT, Reason.LOW_CONFIDENCE)
        verdict = self.judged(Form(date_of_birth="1974-08-18"), document, 0.8)
        assert verdict.outcome is Outcome.MATCH


class TestTables:
    def test_keys_are_folded(self) -> None:
        for table in ("month_names", "date_words"):
            assert [k for k, *_ in data.read(table) if k != words(k)] == []

    def test_a_name_with_several_meanings_says_where(self) -> None:
        meanings: dict[str, list[str]] = {}
        for name, _, _, countries in data.read("month_names"):
            meanings.setdefault(name, []).append(countries)
        for name, places in meanings.items():
            assert len(places) == 1 or all(places), name

    def test_months_are_of_their_calendar(self) -> None:
        for _, calendar, number, _ in data.read("month_names"):
            assert calendar == "gregorian" or calendar in OWN_MONTHS
            assert 1 <= int(number) <= (13 if calendar == "ethiopian" else 12)


def test_without_the_extra_a_date_is_not_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("hijridate", "persiantools", "persiantools.jdatetime"):
        monkeypatch.setitem(sys.modules, name, None)
    for text in ("1 Ramadan 1445", "1 Farvardin 1403"):
        verdict = compare_dates(text, "2024-03-11", today=TODAY)
        assert verdict.outcome is Outcome.NOT_COMPARABLE
        assert verdict.reasons == (Reason.NOT_UNDERSTOOD,)
    assert gregorian("ethiopian", 2000, 1, 1) == ((2007, 9, 12),)


def test_too_long_is_told() -> None:
    for text in ("1" * 101, "年" * 1_000_000):
        verdict = compare_dates(text, "1990-04-03", today=TODAY)
        assert verdict.reasons == (Reason.TOO_LONG,)


def test_a_typed_iso_date_loads_no_table_and_no_calendar() -> None:
    code = """
import sys
from kycmatch.dates import compare_dates
assert compare_dates("1990-04-03", "1990-04-03").outcome == "match"
from kycmatch import data
assert not data.table.cache_info().currsize
assert not {"hijridate", "persiantools", "dateutil"} & set(sys.modules)
assert compare_dates("1990-03-04", "1990-04-03").outcome == "close"
assert not {"hijridate", "persiantools", "dateutil"} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", code], check=True)
