"""Russian, Ukrainian and Belarusian forms of one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kycmatch import compare_names
from kycmatch.data import read
from kycmatch.reasons import Outcome, Reason
from kycmatch.romanize import slavic
from tests.case_tables import rows
from tests.hostile_texts import SHORT


@pytest.mark.parametrize("case", rows("slavic_forms"), ids=lambda c: f"{c['one']} {c['other']}")
def test_forms(case: dict[str, str]) -> None:
    one, other = case["one"], case["other"]
    if one.isascii():
        form = slavic.latin_form(one, other)
    elif other.isascii():
        form = slavic.matches(one, other)
    else:
        form = slavic.same(one, other)
    assert (form.system if form else "") == case["form"]


@pytest.mark.parametrize(
    ("entered", "printed"),
    [
        ("Nikolai Petrenko", "Микола Петренко"),
        ("Николай Петренко", "Микола Петренко"),
        ("Микола Петренко", "NIKOLAI PETRENKO"),
        ("Uladzimir Karpau", "Владимир Карпов"),
        ("Nikolai Petrenko", "MYKOLA PETRENKO"),
    ],
)
def test_another_form_is_close(entered: str, printed: str) -> None:
    verdict = compare_names(entered, printed)
    assert verdict.outcome is Outcome.CLOSE
    assert Reason.ROMANIZATION_VARIANT in verdict.reasons


@pytest.mark.parametrize(
    ("entered", "printed"),
    [
        ("Mikhail Petrenko", "Микола Петренко"),
        ("Nikolai Mikhailovich Petrenko", "Микола Миколайович Петренко"),
        ("Vladislav Karpov", "Уладзімір Карпаў"),
        ("Aleksei Koval", "Олександр Коваль"),
        ("Nikita Petrenko", "MYKOLA PETRENKO"),
        ("Aleksei Koval", "OLEKSANDR KOVAL"),
    ],
)
def test_brothers_stay_apart(entered: str, printed: str) -> None:
    assert compare_names(entered, printed).outcome is Outcome.MISMATCH


def test_latin_letters_in_a_cyrillic_word() -> None:
    printed = compare_names("Ivan Petrov", "\u0049ван Петров")
    assert printed.outcome is Outcome.MATCH
    assert Reason.LOOKALIKE_IN_DOCUMENT in printed.reasons
    typed = compare_names("\u0049ван Петров", "IVAN PETROV")
    assert typed.outcome is Outcome.CLOSE
    assert Reason.MIXED_SCRIPT in typed.reasons


@pytest.mark.parametrize("row", read("slavic_names"), ids=lambda row: row[0])
def test_every_name_has_its_forms(row: tuple[str, ...]) -> None:
    russian, *others = ([name.split("/")[0] for name in cell.split()] for cell in row)
    for cell in others:
        for name in cell:
            if name != russian[0]:
                assert slavic.same(name, russian[0]), name


@given(
    st.sampled_from(list(SHORT.values())) | st.text(),
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=12),
)
def test_answers_for_any_text(native: str, latin: str) -> None:
    found = slavic.matches(native, latin)
    assert found is None or found.system in slavic.FORMS.values()
