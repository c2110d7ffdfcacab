"""What holds of the comparison of any two nationalities."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kycmatch import data
from kycmatch.nationality import compare_nationalities, nationalities
from kycmatch.reasons import Family, Outcome, Reason

NAMES = [row[0] for row in data.read("country_names")]
CODES = sorted({row[0] for row in data.read("country_codes")})
SYMMETRIC = {
    Reason.COUNTRY_ALIAS,
    Reason.ICAO_CODE,
    Reason.DEMONYM,
    Reason.TERRITORY_OF_COUNTRY,
    Reason.NATIONALITY_STATUS,
    Reason.AMBIGUOUS_NATIONALITY,
    Reason.FORMER_COUNTRY,
    Reason.NATIONALITY_DIFFERENT,
}

texts = st.sampled_from(NAMES) | st.sampled_from(CODES)


@given(st.text(max_size=200), st.text(max_size=200))
def test_an_answer_for_any_text(entered: str, printed: str) -> None:
    found = compare_nationalities(entered, printed)
    assert found.outcome is Outcome.worst(reason.outcome for reason in found.reasons)
    for code in nationalities(entered):
        assert len(code) == 3


@given(texts)
def test_the_same_text_matches_without_a_reason(text: str) -> None:
    found = compare_nationalities(text, text)
    assert (found.outcome, found.reasons, found.score) == (Outcome.MATCH, (), 1.0)


@given(texts)
def test_writing_makes_no_difference(text: str) -> None:
    found = compare_nationalities(f" {text.upper()}\u200b", text)
    if text.upper().lower() == text:
        assert found.outcome is Outcome.MATCH
        assert {reason.family for reason in found.reasons} <= {Family.WRITING}


@given(texts, texts)
def test_which_side_is_which_makes_no_difference(one: str, other: str) -> None:
    there, back = compare_nationalities(one, other), compare_nationalities(other, one)
    if set(there.reasons) <= SYMMETRIC:
        assert set(there.reasons) == set(back.reasons)


@given(st.sampled_from(NAMES), st.sampled_from(CODES))
def test_a_name_matches_only_a_country_that_it_can_mean(name: str, code: str) -> None:
    if compare_nationalities(name, code).outcome is Outcome.MATCH and nationalities(code):
        assert nationalities(name) & nationalities(code)
