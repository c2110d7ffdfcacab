"""What holds for any name in Hangul, kana or kanji beside any name in Latin letters."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kycmatch.names import syllables
from kycmatch.names.parse import parse
from kycmatch.romanize import hangul, kana

native = st.text(
    st.one_of(
        st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
        st.characters(min_codepoint=0x1100, max_codepoint=0x11FF),
        st.characters(min_codepoint=0x3041, max_codepoint=0x30FF),
        st.sampled_from("田中裕子長谷川一郎金李朴々ヶ ・　"),
    ),
    max_size=10,
)
latin = st.text(st.sampled_from("abehikmnorstuyzABKT -'."), max_size=20)
countries = st.sampled_from([None, "JPN", "KOR", "PRK", "CHN"])


@given(native, latin, countries, st.booleans())
def test_every_part_stands_in_exactly_one_pair(
    text: str, letters: str, country: str | None, native_is_entered: bool
) -> None:
    names = [parse([("name", text)], country), parse([("name", letters)], country)]
    if any(name is None or not name.parts for name in names):
        return
    entered, printed = names if native_is_entered else names[::-1]
    assert entered is not None
    assert printed is not None
    found = syllables.align_reading(entered, printed, country)
    if found is None:
        return
    ours = Counter(part.span for pair in found.pairs for part in pair.entered)
    theirs = Counter(part.span for pair in found.pairs for part in pair.printed)
    assert ours == Counter(part.span for part in found.entered.parts)
    assert theirs == Counter(part.span for part in found.printed.parts)
    assert 0.0 <= found.score < 1.0
    for pair in found.pairs:
        for finding in pair.findings:
            assert all(0 <= s.start <= s.stop <= len(entered.text) for s in finding.entered)
            assert all(0 <= s.start <= s.stop <= len(printed.text) for s in finding.printed)


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=1))
def test_every_syllable_can_be_written(syllable: str) -> None:
    ways = hangul.given(syllable)
    assert ways
    assert all(way.cost >= 0 and letters.isascii() for letters, way in ways.items())


@given(st.text(st.characters(min_codepoint=0x3041, max_codepoint=0x3096), max_size=8))
def test_kana_read_themselves(text: str) -> None:
    sound = kana.romaji(text)
    if sound:
        read = kana.reads(text, sound)
        assert read is not None
        assert read[2]


@given(st.text(max_size=30))
def test_any_text_is_fit_for_romaji(text: str) -> None:
    kana.romaji(text)
    kana.is_romaji(text)
    kana.short(kana.hepburn(text))
