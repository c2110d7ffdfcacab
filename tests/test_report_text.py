"""The terminal view: golden pages, columns, and what no value can do to a terminal.

`python -m tests.test_report_text` writes the golden pages anew; look at the difference.
"""

from __future__ import annotations

import re
import time
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kycmatch.differing import differing
from kycmatch.reasons import Action, Reason
from kycmatch.report.columns import cells, shown, width, wrap
from kycmatch.report.text import COLUMNS, to_text, verdict_to_text
from kycmatch.verdicts import Cause, Decision, Finding, Report, Span, Verdict, redact

GOLDEN = Path(__file__).parent / "golden"
SGR = re.compile(r"\x1b\[[0-9;]+m")
ISOLATES = "\u2066\u2067\u2068\u2069"


def verdict(
    field: str,
    entered: str | None,
    printed: str | None,
    *reasons: Reason,
    system: str | None = None,
) -> Verdict:
    """A verdict whose findings are about the whole of both values."""
    left = (Span(0, len(entered)),) if entered and printed else ()
    right = (Span(0, len(printed)),) if entered and printed else ()
    findings = [Finding(reason, left, right, system=system) for reason in reasons]
    return Verdict.of(field, findings, entered=entered, printed=printed, zone="viz")


def report(action: Action, *verdicts: Verdict, also: tuple[Cause, ...] = ()) -> Report:
    causes = (Cause(v.field, action, v.reasons[0]) for v in verdicts if v.outcome.value == "close")
    return Report(
        verdicts=verdicts,
        decision=Decision(action, (*also, *causes)),
        policy="standard",
        today="2026-01-15",
        package_version="0",
        tables_version="0",
    )


PAGES = {
    "latin": report(
        Action.ASK_TO_CORRECT,
        verdict("surname", "Jie", "XIE", Reason.POLYPHONE_OTHER_READING),
        verdict("given_names", "Anna-Lena", "ANNA LENA", Reason.LETTER_CASE, Reason.PUNCTUATION),
        verdict("date_of_birth", "1992-05-07", "1992-07-05", Reason.DAY_MONTH_SWAPPED),
        verdict("nationality", "CHN", "CHN"),
        verdict("sex", "F", None, Reason.MISSING_IN_DOCUMENT),
    ),
    "wide": report(
        Action.ASK_TO_CORRECT,
        verdict("name", "解晓岚", "解曉嵐", Reason.HANZI_VARIANT),
        verdict("surname", "解晓岚", "解小岚", Reason.HOMOPHONE_CHARACTER),
        verdict("place_of_birth", "ｷﾞﾌ", "岐阜県", Reason.PLACE_PARTIAL),
        verdict("document_number", "ＡＢ１２３", "AB128", Reason.NUMBER_DIFFERENT),
    ),
    "right_to_left": report(
        Action.REVIEW,
        verdict("name", "סתו לביא", "סתיו לביא", Reason.TYPO),
        verdict("surname", "البنفسجي", "البنفسجى", Reason.ROMANIZATION_VARIANT),
    ),
    "hostile": report(
        Action.REVIEW,
        verdict("surname", "Al\x1b[2Jda\r\n\x9b31m", "ALDA", Reason.TYPO),
        verdict(
            "given_names", "\u202eannA\u200b", "e\u0301\u0301\u0301\u0301\u0301\u0301", Reason.TYPO
        ),
        verdict("place_of_birth", "x" * 100_000, "\ufeff\ue000\ufffd", Reason.TOO_LONG),
    ),
    "missing": report(
        Action.REVIEW,
        verdict("name", None, "ALDA", Reason.MISSING_IN_FORM),
        also=(Cause("name", Action.ASK_TO_CORRECT), Cause("date_of_birth", Action.REVIEW)),
    ),
}


def path(page: str, locale: str) -> Path:
    return GOLDEN / f"{page}.{locale}.txt"


@pytest.mark.parametrize("locale", ["en", "zh-Hans"])
@pytest.mark.parametrize("page", PAGES)
def test_golden(page: str, locale: str) -> None:
    assert to_text(PAGES[page], locale) == path(page, locale).read_text(encoding="utf-8")


@pytest.mark.parametrize("locale", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("page", PAGES)
def test_lines_fit_and_color_only_adds_color(page: str, locale: str) -> None:
    plain = to_text(PAGES[page], locale)
    assert max(width(line) for line in plain.splitlines()) <= COLUMNS
    colored = to_text(PAGES[page], locale, color=True)
    assert "\x1b" not in plain
    assert SGR.search(colored)
    assert SGR.sub("", colored) == plain


@pytest.mark.parametrize("page", PAGES)
def test_marks_stand_below_their_characters(page: str) -> None:
    for each in PAGES[page]:
        lines = [
            "".join(c for c in line if c not in ISOLATES)
            for line in verdict_to_text(each).splitlines()
        ]
        for value, below in pairwise(lines):
            if set(below) <= {" ", "^"} and "^" in below:
                assert width(below) <= width(value)
                assert below.index("^") >= len("  entered  ")


def test_a_mark_is_as_wide_as_its_character() -> None:
    lines = verdict_to_text(PAGES["wide"]["surname"]).splitlines()
    assert lines[1:3] == ["  entered  解晓岚", "             ^^"]


def test_a_match_has_no_differing() -> None:
    assert "^" not in verdict_to_text(verdict("name", "José", "JOSE", Reason.DIACRITICS))


def test_a_direction_stays_its_own() -> None:
    text = verdict_to_text(PAGES["right_to_left"]["name"])
    assert "\u2068סתו לביא\u2069" in text
    for line in text.splitlines():
        assert sum(line.count(c) for c in "\u2067\u2068") == line.count("\u2069")
    assert not set(to_text(PAGES["latin"])) & set(ISOLATES)


def test_a_redacted_report_shows_no_value() -> None:
    text = to_text(redact(PAGES["latin"]))
    for each in PAGES["latin"]:
        assert each.field in text
        assert all(reason.value in text for reason in each.reasons)
        assert not any(v in text for v in (each.entered, each.printed) if v and len(v) > 1)


@pytest.mark.parametrize(
    ("entered", "printed", "left", "right"),
    [
        # Spans of words are narrowed to the characters that differ in them,
        ("DAN", "SHAN", ["D"], ["SH"]),
        ("Anna Lind", "ANNA LUND", ["i"], ["U"]),
        # unless that is most of them, or the scripts differ.
        ("WEI", "ZHANG", ["WEI"], ["ZHANG"]),
        ("单", "SHAN", ["单"], ["SHAN"]),
    ],
)
def test_marks(entered: str, printed: str, left: list[str], right: list[str]) -> None:
    spans = differing(verdict("surname", entered, printed, Reason.TYPO))
    assert [entered[slice(*span)] for span in spans[0]] == left
    assert [printed[slice(*span)] for span in spans[1]] == right


def test_only_what_made_the_outcome_is_marked() -> None:
    findings = (
        Finding(Reason.LETTER_CASE, (Span(0, 9),), (Span(0, 9),)),
        Finding(Reason.INITIAL, (Span(5, 6),), (Span(5, 9),)),
    )
    each = Verdict.of("name", findings, entered="Anna L", printed="ANNA LENA")
    assert differing(each) == ((), (Span(6, 9),))


def test_without_places_every_difference_is_marked() -> None:
    each = Verdict.of("name", [Finding(Reason.TYPO)], entered="Lind", printed="LUND")
    assert differing(each) == ((Span(1, 2),), (Span(1, 2),))


@given(st.text(max_size=300), st.text(max_size=300), st.booleans())
def test_no_text_commands_the_terminal(entered: str, printed: str, color: bool) -> None:
    page = report(Action.REVIEW, verdict("surname", entered, printed, Reason.TYPO))
    text = SGR.sub("", to_text(page, color=color))
    unsafe = {c for c in text if unicodedata.category(c)[0] == "C"} - {"\n", *ISOLATES}
    assert unsafe <= {"\u200c", "\u200d"}
    assert all(width(line) <= COLUMNS for line in text.split("\n"))


@given(st.text(max_size=200))
def test_cells_cover_the_text(text: str) -> None:
    made = list(cells(text))
    assert "".join(text[cell.start : cell.stop] for cell in made) == text
    assert all(a.stop == b.start for a, b in pairwise(made))
    assert all(cell.columns == width(cell.shown) for cell in made)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("单雪", 4),
        ("e\u0301", 1),
        ("한", 2),
        ("\u1112\u1161\u11ab", 2),
        ("ｱ", 1),
        ("นำ", 2),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("O'Neill", "O'Neill"),
        ("a\tb\x00", "a\\x09b\\x00"),
        ("\u200eA\u00ad", "\\u200eA\\xad"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("a\u200cb", "a\\u200cb"),
        ("\U000e0041", "\\U000e0041"),
        ("e" + "\u0301" * 6, "e" + "\u0301" * 4 + "\\u0301" * 2),
    ],
)
def test_what_cannot_be_seen_is_escaped(text: str, seen: str) -> None:
    assert shown(text) == seen


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("abcdefghijklmnop", ["abcdefgh", "ijklmnop"]),
        ("请按护照填写。", ["请按护照", "填写。"]),
        ("请按护照，填写", ["请按护", "照，填写"]),
        ("填写 SHAN 单", ["填写", "SHAN 单"]),
        ("", []),
    ],
)
def test_wrap(text: str, lines: list[str]) -> None:
    assert wrap(text, 8) == lines


def test_a_million_characters_are_shown_at_once() -> None:
    page = report(
        Action.REVIEW, verdict("name", "\u0301" * 1_000_000, "单" * 1_000_000, Reason.TYPO)
    )
    begin = time.perf_counter()
    to_text(page)
    assert time.perf_counter() - begin < 0.2


if __name__ == "__main__":
    for name in PAGES:
        for language in ("en", "zh-Hans"):
            path(name, language).parent.mkdir(exist_ok=True)
            path(name, language).write_text(to_text(PAGES[name], language), encoding="utf-8")
