"""What holds of words that are read by learned letters, whichever they are."""

from __future__ import annotations

from functools import cache
from itertools import islice, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kycmatch import compare_names
from kycmatch.data import read
from kycmatch.romanize import channel, consonants, costs, katakana, odds, reading
from kycmatch.romanize.customary import Usage, usage
from kycmatch.romanize.units import units

ALPHABETS = {
    "hebrew": ("Hebrew", "אבגדהוזחטיכלמנסעפצקרשת"),
    "arabic": ("Arabic", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"),
    "katakana": ("Katakana", "アイウエオカキクケコサシスタチツナニマミラリルロンーッジドバ"),
    "devanagari": ("Devanagari", "अआकगचजतदनपबमयरलवशसहािीुे्"),
}
latin_words = st.text("abcdefghijklmnoprstuvwxyz", min_size=1, max_size=8)


@st.composite
def native_words(draw: st.DrawFn) -> tuple[channel.Letters, str]:
    """The letters of a short word, and their table."""
    table = draw(st.sampled_from(sorted(ALPHABETS)))
    script, alphabet = ALPHABETS[table]
    text = draw(st.text(alphabet, min_size=1, max_size=5))
    return units(text, script) or units(alphabet[0], script), table


def plain_evidence(letters: channel.Letters, latin: str, table: str) -> int:
    """The cheapest of all ways, tried one by one."""
    native, written = channel.native(letters, table), channel.latin(latin)

    @cache
    def cheapest(i: int, j: int) -> int:
        """The cost of the first letters of both words, the last Latin ones made by the native."""
        if i == 0:
            return 0 if j == 0 else costs.ENDLESS
        ways = [cheapest(i - 1, j) + native.lost[i - 1]]
        if j:
            # A letter that no native letter has made comes after one that has.
            extra = written.silent[j - 1] + written.chance[j] - written.chance[j - 1]
            ways.append(cheapest(i, j - 1) + extra)
        for start in range(max(j - costs.WIDEST, 0), j):
            cost = native.costs[i - 1].get(latin[start:j])
            if cost is not None:
                ways.append(cheapest(i - 1, start) + cost)
        return min(ways)

    return written.chance[-1] - cheapest(len(letters), len(latin))


@given(native_words(), latin_words)
def test_no_way_is_cheaper_than_the_one_that_is_found(
    word: tuple[channel.Letters, str], latin: str
) -> None:
    letters, table = word
    native, written = channel.native(letters, table), channel.latin(latin)
    best = plain_evidence(letters, latin, table)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(channel, "_BEAM", costs.ENDLESS)
        assert channel.evidence.__wrapped__(native, written, costs.ENDLESS) == best
    found = channel.evidence(native, written)
    assert found is None or found <= best


@given(native_words(), latin_words)
def test_odds_are_told_of_any_words(word: tuple[channel.Letters, str], latin: str) -> None:
    letters, table = word
    spoken = odds.Word(letters, ALPHABETS[table][0], table)
    assert odds.WORST <= odds.unlikeness(spoken, latin) <= 0
    found = odds.odds_of(spoken, latin)
    if found is not None and found.sure:
        assert found.value > odds.UNLIKE_AT_HOME
        known = usage(letters, latin, table)
        assert known is not Usage.OF_ANOTHER


@given(latin_words, latin_words)
def test_consonants_are_alike_both_ways(one: str, other: str) -> None:
    ours, theirs = consonants.of(one), consonants.of(other)
    assert consonants.alike(ours, theirs) == consonants.alike(theirs, ours)
    assert consonants.alike(ours, ours)
    assert consonants.together([ours]) in (ours, ("", ""))


@given(latin_words)
def test_doubled_letters_and_vowels_are_no_other_consonants(word: str) -> None:
    assert consonants.of("".join(letter * 2 for letter in word))[0] == consonants.of(word)[0]
    assert consonants.of(word + "a") == consonants.of(word) == consonants.of("o" + word)


def test_usual_katakana_are_read_surely() -> None:
    rows = [row for row in read("native_spellings") if row[0] == "katakana"]
    for table, native, usual, _used, _rare in islice(rows, 0, None, 23):
        spoken = odds.Word(units(native, "Katakana"), "Katakana", table)
        for latin in filter(reading.is_plain, usual.split()):
            found = odds.odds_of(spoken, latin)
            assert found is not None, (native, latin)
            assert found.sure, (native, latin)


NAMES = {
    "Hebrew": ("משה", "moshe", "דוד", "david", "רחל", "rachel", "כהן", "cohen"),
    "Arabic": ("محمد", "muhammad", "سليم", "salim", "فاطمة", "fatima", "حداد", "haddad"),
    "Katakana": ("ジョン", "john", "メアリー", "mary", "スミス", "smith", "ブラウン", "brown"),
    "Devanagari": ("राजेश", "rajesh", "सुनीता", "sunita", "गुप्ता", "gupta", "शर्मा", "sharma"),
}


@settings(max_examples=40)
@given(st.sampled_from(sorted(NAMES)), st.data())
def test_words_agree_in_any_order(script: str, data: st.DataObject) -> None:
    known = list(zip(NAMES[script][::2], NAMES[script][1::2], strict=True))
    chosen = data.draw(st.permutations(known))[: data.draw(st.integers(2, 4))]
    native = " ".join(word for word, _latin in chosen)
    found = {
        compare_names(" ".join(latin for _word, latin in order), native).outcome
        for order in permutations(chosen)
    }
    assert len(found) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ヴィクター", "ビクター"),
        ("ウィリアム", "ウイリアム"),
        ("テイラー", "テーラー"),
        ("ダイアナ", "ダイヤナ"),
        ("ジャック", "ジヤツク"),
        ("メアリー", "メアリ"),
        ("アレクサンダー", "アレクサンダ"),
    ],
)
def test_katakana_that_are_written_alike(one: str, other: str) -> None:
    assert katakana.written_alike(one) == katakana.written_alike(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("リー", "リ"),
        ("ハリー", "ハリ"),
        ("カーター", "カター"),
        ("ジュリア", "ジュリアン"),
        ("マリー", "マリア"),
        ("ディーン", "デーン"),
        ("ベイカー", "ペイカー"),
    ],
)
def test_katakana_of_other_names(one: str, other: str) -> None:
    assert katakana.written_alike(one) != katakana.written_alike(other)


@pytest.mark.parametrize("text", ["", "ー", "ッ", "ン", "ヴ", "zhang", "\ud800", "ヤ" * 1000])
def test_katakana_of_any_text(text: str) -> None:
    assert isinstance(katakana.written_alike(text), str)
    assert isinstance(katakana.of_syllables(text), frozenset)
