"""Folding: what is promised of any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kycmatch.reasons import Reason
from kycmatch.text.fold import ALL, Step, fold, letters
from kycmatch.text.writing import ways

_MARKS = "\u0301\u0308\u0327\u0338\u05b8\u0651\u093c\u094d\u0483\u3099\u0e38"
_TEXTS = st.text() | st.text(alphabet="aÉøßİıжйאשدоअकびアㅎ한 -'·.\t\x00" + _MARKS)
_STEPS = {
    Reason.INVISIBLE_CHARACTERS: Step.INVISIBLE,
    Reason.WIDTH: Step.WIDTH,
    Reason.TURKISH_I: Step.TURKISH_I,
    Reason.LETTER_CASE: Step.CASE,
    Reason.DIACRITICS: Step.DIACRITICS,
    Reason.PUNCTUATION: Step.PUNCTUATION,
    Reason.SEGMENTATION: Step.SPACE,
}


@given(_TEXTS)
def test_letters_is_the_text_of_folding(text: str) -> None:
    assert letters(text) == fold(text).text


@given(_TEXTS, st.data())
def test_ways_are_the_steps_without_which_two_texts_differ(text: str, data: st.DataObject) -> None:
    bare, cased = fold(text).text, fold(text, ALL - {Step.CASE}).text
    written = [text.upper(), text.lower(), f" {text}", text.replace("-", " "), bare, cased]
    other = data.draw(st.sampled_from(written))
    if letters(text) != letters(other):
        return
    differs = {
        reason
        for reason, step in _STEPS.items()
        if fold(text, ALL - {step}).text != fold(other, ALL - {step}).text
    }
    assert set(ways(text, other)) - {Reason.SEPARATOR} == differs
