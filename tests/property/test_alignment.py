"""What holds of every alignment of two names."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kycmatch.names.judge import judge
from kycmatch.names.parse import parse
from kycmatch.names.parts import Alignment
from kycmatch.reasons import Outcome
from tests.property.strategies import latin_words, words

names = st.lists(words, min_size=1, max_size=4).map(" ".join)
latin_names = st.lists(latin_words, min_size=1, max_size=4)
countries = st.sampled_from([None, "CHN", "DEU", "ESP", "HKG", "IND", "MMR", "RUS", "TWN"])


def aligned(entered: str, printed: str, country: str | None) -> Alignment | None:
    ours = parse([("name", entered)], country)
    theirs = parse([("name", printed)], country)
    if ours is None or theirs is None or not ours.parts or not theirs.parts:
        return None
    return judge([ours], [theirs], country)


@given(names, names, countries)
def test_every_part_stands_in_exactly_one_pair(
    entered: str, printed: str, country: str | None
) -> None:
    alignment = aligned(entered, printed, country)
    if alignment is None or not alignment.pairs:
        return
    ours = Counter(part.span for pair in alignment.pairs for part in pair.entered)
    theirs = Counter(part.span for pair in alignment.pairs for part in pair.printed)
    assert ours == Counter(part.span for part in alignment.entered.parts)
    assert theirs == Counter(part.span for part in alignment.printed.parts)


@given(names, names, countries)
def test_spans_lie_in_the_names(entered: str, printed: str, country: str | None) -> None:
    alignment = aligned(entered, printed, country)
    if alignment is None:
        return
    for finding in [f for pair in alignment.pairs for f in pair.findings]:
        assert all(0 <= s.start < s.stop <= len(entered) for s in finding.entered), finding
        assert all(0 <= s.start < s.stop <= len(printed) for s in finding.printed), finding


@given(names, countries)
def test_a_name_is_itself(name: str, country: str | None) -> None:
    alignment = aligned(name, name, country)
    if alignment is None or not alignment.pairs:
        return
    assert alignment.score == 1.0
    assert not [f for pair in alignment.pairs for f in pair.findings], alignment.pairs
    assert not alignment.findings


@given(names, names, countries)
def test_the_score_is_a_share_and_1_only_for_the_same_letters(
    entered: str, printed: str, country: str | None
) -> None:
    alignment = aligned(entered, printed, country)
    if alignment is None:
        return
    assert 0.0 <= alignment.score <= 1.0
    if alignment.score == 1.0:
        ours = Counter("".join(part.letters for part in alignment.entered.parts))
        assert ours == Counter("".join(part.letters for part in alignment.printed.parts))


@given(latin_names, countries)
def test_another_order_is_never_another_person(parts: list[str], country: str | None) -> None:
    shuffled = sorted(parts, key=lambda part: (len(part), part))
    alignment = aligned(" ".join(shuffled), " ".join(parts), country)
    assert alignment is not None
    findings = [*alignment.findings, *(f for pair in alignment.pairs for f in pair.findings)]
    assert Outcome.worst(f.reason.outcome for f in findings) is not Outcome.MISMATCH
