"""What holds of every Chinese name."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kycmatch import compare_names
from kycmatch.names import syllables
from kycmatch.names.parse import parse
from kycmatch.reasons import Outcome
from kycmatch.romanize import han as characters_of
from kycmatch.romanize import mandarin
from kycmatch.romanize.variants import same_character, simplified

surnames = st.sampled_from("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗曾单解仇查翟覃区欧吕卢任")
given_names = st.text(
    "小明晓红伟芳强丽建国文乐长朝行志秀英华慧静敏军平东雪梅兰刚洁云飞", min_size=1, max_size=2
)
anything = st.text(max_size=40)
countries = st.sampled_from([None, "CHN", "HKG", "JPN", "KOR", "MYS", "TWN"])
han_or_latin = st.text("王单欧阳明䶮龑·?？□ \ue000abc LV'-", max_size=20)


def pinyin(surname: str, given: str) -> tuple[str, str]:
    """The name as a passport of today prints it."""
    known = characters_of.surname(surname)
    assert known is not None
    syllables = [known.readings[0][0], *(characters_of.readings(c)[0][0] for c in given)]
    first, *rest = [mandarin.spellings()[syllable][0][0].upper() for syllable in syllables]
    return first, "".join(rest)


@given(surnames, given_names)
def test_a_name_matches_its_own_pinyin(surname: str, given: str) -> None:
    first, rest = pinyin(surname, given)
    assert compare_names(surname + given, f"{first} {rest}", country="CHN").outcome is Outcome.MATCH
    assert compare_names(f"{first} {rest}", surname + given, country="CHN").outcome is Outcome.MATCH


@given(surnames, given_names)
def test_the_other_order_is_never_another_name(surname: str, given: str) -> None:
    first, rest = pinyin(surname, given)
    verdict = compare_names(surname + given, f"{rest} {first}", country="CHN")
    assert verdict.outcome in (Outcome.MATCH, Outcome.CLOSE)


@given(surnames, given_names, surnames, given_names)
def test_names_of_other_sounds_never_match(
    surname: str, given: str, other: str, other_given: str
) -> None:
    first, rest = pinyin(other, other_given)
    readings = [{s for s, _use in characters_of.readings(c)} for c in given]
    others = [{s for s, _use in characters_of.readings(c)} for c in other_given]
    if len(given) != len(other_given) or all(a & b for a, b in zip(readings, others, strict=True)):
        return
    verdict = compare_names(surname + given, f"{first} {rest}", country="CHN")
    assert verdict.outcome is not Outcome.MATCH


@given(han_or_latin | anything, han_or_latin | anything, countries)
def test_every_part_stands_in_exactly_one_pair(one: str, other: str, country: str | None) -> None:
    characters, words = parse([("name", one)], country), parse([("name", other)], country)
    if characters is None or words is None:
        return
    alignment = syllables.align_romanized(characters, words, country, han_is_entered=True)
    ours = Counter(part.span for pair in alignment.pairs for part in pair.entered)
    theirs = Counter(part.span for pair in alignment.pairs for part in pair.printed)
    assert ours == Counter(part.span for part in alignment.entered.parts)
    assert theirs == Counter(part.span for part in alignment.printed.parts)
    assert 0.0 <= alignment.score < 1.0 or one == other


@given(han_or_latin | anything, st.integers(0, 50), countries)
def test_parts_stand_where_they_say(text: str, start: int, country: str | None) -> None:
    stop = 0
    for part in syllables.split(text, start, country):
        assert text[part.span.start - start : part.span.stop - start] == part.text
        assert part.span.start >= stop
        stop = part.span.stop


@given(st.text("陈陳卫衞衛钟鍾鐘吴吳呉黄黃龑䶮后後里裏", min_size=1, max_size=1))
def test_a_character_is_its_own_simplified_form(character: str) -> None:
    assert same_character(character, simplified(character))
    assert simplified(simplified(character)) == simplified(character)


@given(st.lists(st.sampled_from(sorted(mandarin.spellings())), min_size=1, max_size=4))
def test_joined_syllables_split_into_themselves(syllables: list[str]) -> None:
    spelled = tuple(mandarin.spellings()[syllable][0][0] for syllable in syllables)
    assert spelled in mandarin.syllables("".join(spelled))
