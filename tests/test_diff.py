"""The characters that differ: a table, and what holds of any two texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kycmatch.text.diff import LONGEST, differences
from kycmatch.text.fold import fold
from kycmatch.text.spans import Span

CASES = [
    # entered, what differs of it, printed, what differs of it
    ("XIAOMING", [], "XIAOMING", []),
    ("Xiaoming", [], "XIAO MING", []),
    ("Jose", [], "José", []),
    ("O'Neill", [], "O NEILL", []),
    ("ＬＩ", [], "li", []),
    ("DAN", ["D"], "SHAN", ["SH"]),
    ("LI", [], "LIN", ["N"]),
    ("LIN", ["N"], "LI", []),
    ("", [], "LIN", ["LIN"]),
    ("王伟", ["伟"], "王玮", ["玮"]),
    ("SMITH", ["SMITH"], "王玮", ["王玮"]),
    ("1990-04-03", ["4", "3"], "1990-03-04", ["3", "4"]),
    ("AB0123", ["0"], "ABO123", ["O"]),
    ("Anna Ma-ria", ["r"], "ANNA MALIA", ["L"]),
    ("Ann\u200da", ["a"], "Anno", ["o"]),
    ("Jose\u0301", ["e\u0301"], "Josa", ["a"]),
    ("Groß", ["ß"], "Gros", []),
    ("\u1112\u1161\u11ab", ["\u1112\u1161\u11ab"], "박", ["박"]),
]


@pytest.mark.parametrize(("entered", "left", "printed", "right"), CASES)
def test_cases(entered: str, left: list[str], printed: str, right: list[str]) -> None:
    spans = differences(entered, printed)
    assert [entered[start:stop] for start, stop in spans[0]] == left
    assert [printed[start:stop] for start, stop in spans[1]] == right


def test_spans_that_touch_are_joined() -> None:
    assert differences("Groß", "GROXY") == ((Span(3, 4),), (Span(3, 5),))


NAMES = st.text(alphabet="abcABC é伟王-' 19", max_size=30)


@given(NAMES, NAMES)
def test_what_is_left_without_the_differences_is_the_same(entered: str, printed: str) -> None:
    def rest(text: str, spans: tuple[Span, ...]) -> str:
        for start, stop in reversed(spans):
            text = text[:start] + text[stop:]
        return fold(text).text

    left, right = differences(entered, printed)
    assert rest(entered, left) == rest(printed, right)
    assert (left, right) == ((), ()) or fold(entered) != fold(printed)


@given(st.text(), st.text())
def test_any_texts_have_spans_in_order(entered: str, printed: str) -> None:
    for text, spans in zip((entered, printed), differences(entered, printed), strict=True):
        places = [place for span in spans for place in span]
        assert places == sorted(set(places))
        assert not places or 0 <= places[0] <= places[-1] <= len(text)


def test_a_long_text_differs_as_a_whole_and_at_once() -> None:
    entered, printed = "é" * 1_000_000, "x" * (LONGEST + 1)
    begin = time.perf_counter()
    assert differences(entered, printed) == ((Span(0, 1_000_000),), (Span(0, LONGEST + 1),))
    assert time.perf_counter() - begin < 0.05
