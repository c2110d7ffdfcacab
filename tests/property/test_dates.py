"""What holds for every date, however it is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kycmatch.dates import compare_dates, read_date
from kycmatch.reasons import Outcome, Reason

TODAY = date(2026, 11, 22)
births = st.dates(min_value=date(1910, 1, 1), max_value=TODAY)
texts = st.text(max_size=30) | st.text("0123456789/.-<X 年月日民國昭和AHabrmay٣۴०", max_size=20)
ENGLISH = "January February March April May June July August September October November December"

WRITINGS: tuple[Callable[[date], str], ...] = (
    lambda d: d.isoformat(),
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d:%Y%m%d}",
    lambda d: f"{d.day} {ENGLISH.split()[d.month - 1]} {d.year}",
    lambda d: f"{d.day:02} {ENGLISH.split()[d.month - 1][:3].upper()} {d.year}",
    lambda d: f"{ENGLISH.split()[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year}년 {d.month}월 {d.day}일",
)
Writing = Callable[[date], str]
writings: st.SearchStrategy[Writing] = st.sampled_from(WRITINGS)


@given(births, writings, writings)
def test_writing_changes_nothing(day: date, one: Writing, other: Writing) -> None:
    verdict = compare_dates(one(day), other(day), today=TODAY)
    assert verdict.outcome is Outcome.MATCH
    assert verdict.reasons == ()


@given(births, births, writings)
def test_another_date_never_matches(day: date, other: date, writing: Writing) -> None:
    verdict = compare_dates(writing(day), other.isoformat(), today=TODAY)
    assert (verdict.outcome is Outcome.MATCH) == (day == other)


@given(births, st.sampled_from([-31, -10, -1, 1, 2, 9, 10, 11, 365, 366, 3652, 36524]), writings)
def test_a_near_date_never_matches(day: date, days: int, writing: Writing) -> None:
    other = day + timedelta(days)
    verdict = compare_dates(writing(day), other.isoformat(), today=TODAY)
    assert verdict.outcome in (Outcome.CLOSE, Outcome.MISMATCH)


@given(births, writings)
def test_exchanged_day_and_month_never_match(day: date, writing: Writing) -> None:
    if day.day <= 12 and day.day != day.month:
        swapped = day.replace(month=day.day, day=day.month)
        if swapped <= TODAY:
            verdict = compare_dates(writing(day), swapped.isoformat(), today=TODAY)
            assert verdict.reasons == (Reason.DAY_MONTH_SWAPPED,)


@given(births, st.sampled_from("/-"))
def test_an_undetermined_order_never_matches(day: date, mark: str) -> None:
    if day.day <= 12 and day.day != day.month:
        text = f"{day.day:02}{mark}{day.month:02}{mark}{day.year}"
        verdict = compare_dates(text, day.isoformat(), today=TODAY)
        assert verdict.outcome is Outcome.CLOSE


@given(births, births)
def test_the_outcome_is_the_same_from_either_side(one: date, other: date) -> None:
    there = compare_dates(one.isoformat(), other.isoformat(), today=TODAY)
    back = compare_dates(other.isoformat(), one.isoformat(), today=TODAY)
    assert there.reasons == back.reasons


@given(births)
def test_six_digits_give_the_date_back(day: date) -> None:
    found = read_date(f"{day:%y%m%d}", country="KOR", today=TODAY)
    assert day.isoformat() in [reading.isoformat() for reading in found]


@given(texts, texts)
def test_no_text_raises(entered: str, printed: str) -> None:
    verdict = compare_dates(entered, printed, today=TODAY)
    for finding in verdict.findings:
        for text, spans in ((entered, finding.entered), (printed, finding.printed)):
            assert all(0 <= start < stop <= len(text) for start, stop in spans)


@given(texts)
def test_readings_are_dates(text: str) -> None:
    for reading in read_date(text, today=TODAY):
        assert (reading.year, reading.month, reading.day) != (None, None, None)
        if None not in (reading.year, reading.month, reading.day):
            date.fromisoformat(reading.isoformat())


@given(texts)
def test_a_date_matches_itself(text: str) -> None:
    readings = read_date(text, today=TODAY)
    verdict = compare_dates(text, text, today=TODAY)
    if readings and readings[0].complete and not text.strip().isdigit():
        assert verdict.outcome is Outcome.MATCH or Reason.FUTURE_DATE in verdict.reasons
