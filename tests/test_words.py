"""The small words of names, and which words stand for which name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kycmatch.names import spellings, words
from tests.case_tables import rows
from tests.hostile_texts import SHORT


def label(case: dict[str, str]) -> str:
    return " ".join(filter(None, list(case.values())[:3]))


@pytest.mark.parametrize("case", rows("nicknames"), ids=label)
def test_nicknames(case: dict[str, str]) -> None:
    one, other, same = case["one"], case["other"], case["same"] == "yes"
    assert words.nickname(one, other) is same
    assert words.nickname(other, one) is same


@pytest.mark.parametrize("case", rows("spellings"), ids=label)
def test_spellings(case: dict[str, str]) -> None:
    entered, printed, country = case["entered"], case["printed"], case["country"] or None
    tradition = case["tradition"] or None
    assert spellings.variant(entered, printed, country) == tradition
    assert spellings.variant(printed, entered, country) == tradition


@pytest.mark.parametrize(
    ("one", "other", "distinct"),
    [
        ("mahmoud", "muhammad", True),
        ("hassan", "hussein", True),
        ("michael", "michal", True),
        ("mohamed", "muhammad", False),
        ("smith", "muhammad", False),
        ("khaled", "khalid", False),
    ],
)
def test_distinct_names(one: str, other: str, distinct: bool) -> None:
    assert spellings.distinct(one, other) is spellings.distinct(other, one) is distinct


@pytest.mark.parametrize(
    ("word", "country", "expected"),
    [
        ("mr", None, True),
        ("dr", "CHN", True),
        ("mme", None, True),
        ("datuk", "MYS", True),
        ("datuk", "GBR", False),
        ("u", "MMR", True),
        ("u", None, False),
        ("ma", "MMR", True),
        ("ma", "CHN", False),
        ("smt", "IND", True),
        ("sr", "MEX", True),
        ("sr", "USA", False),
        ("maria", None, False),
        ("phd", None, False),
    ],
)
def test_titles(word: str, country: str | None, expected: bool) -> None:
    assert words.title(word, country) is expected


def test_letters_after_a_name() -> None:
    assert words.postnominal("phd")
    assert words.postnominal("sh", "IDN")
    assert not words.postnominal("sh", "IND")
    assert not words.postnominal("mr")


@pytest.mark.parametrize(
    ("word", "country", "expected"),
    [
        ("jr", None, "jr"),
        ("junior", None, "jr"),
        ("sr", None, "sr"),
        ("iii", None, "3"),
        ("3rd", None, "3"),
        ("filho", None, "filho"),
        ("neto", "BRA", "neto"),
        ("neto", "JPN", None),
        ("vi", "VNM", None),
        ("smith", None, None),
    ],
)
def test_suffixes(word: str, country: str | None, expected: str | None) -> None:
    assert words.suffix(word, country) == expected


def test_suffixes_that_contradict() -> None:
    assert words.suffixes_contradict("jr", "sr")
    assert words.suffixes_contradict("2", "3")
    assert not words.suffixes_contradict("jr", "jr")
    assert not words.suffixes_contradict("2", "jr")


def test_particles() -> None:
    assert all(map(words.particle, ("de", "van", "der", "von", "al", "bin", "dos", "mac")))
    assert not any(map(words.particle, ("maria", "smith", "li", "")))
    assert words.joins("de")
    assert not words.joins("bin")


@pytest.mark.parametrize(
    ("marker", "country", "expected"),
    [
        ("S/O", None, "son"),
        ("s / o", "IND", "son"),
        ("D/O", "SGP", "daughter"),
        ("A/L", "MYS", "son"),
        ("AL", "MYS", "son"),
        ("AL", "SAU", None),
        ("A/P", None, "daughter"),
        ("BINTI", "MYS", "daughter"),
        ("bin", "SAU", "son"),
        ("ANAK", "MYS", "child"),
        ("@", "SGP", "alias"),
        ("alias", None, "alias"),
        ("née", None, "born"),
        ("geb.", "DEU", "born"),
        ("e/v", "NLD", "partner"),
        ("épouse", "FRA", "partner"),
        ("Oğlu", "AZE", "son"),
        ("ali", "MYS", None),
        ("s" * 100, None, None),
    ],
)
def test_relation_markers(marker: str, country: str | None, expected: str | None) -> None:
    assert words.relation(marker, country) == expected


@pytest.mark.parametrize(
    "value",
    [
        "FNU",
        "lnu",
        "XXX",
        "X",
        "UNKNOWN",
        "NFN",
        ".",
        "-",
        "--",
        "N/A",
        "n.a./",
        "No Surname",
        "无",
    ],
)
def test_placeholders(value: str) -> None:
    assert words.placeholder(value) is (value != "n.a./")


@pytest.mark.parametrize("value", ["", " ", "Na", "Xi", "Xu", "Li", "Nan", "Nil", "-a-", "-" * 99])
def test_names_that_are_no_placeholders(value: str) -> None:
    assert not words.placeholder(value)


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("ma", "maria", True),
        ("fco", "francisco", True),
        ("mohd", "muhammad", True),
        ("md", "mohammad", True),
        ("wm", "william", True),
        ("hdez", "hernandez", True),
        ("ma", "mario", False),
        ("maria", "ma", False),
        ("wm", "wilhelm", False),
        ("mohd", "mahmoud", False),
    ],
)
def test_abbreviations(short: str, long: str, expected: bool) -> None:
    assert words.abbreviates(short, long) is expected


def test_known_names_are_found_in_their_order() -> None:
    lines = words._lexicon().decode().splitlines()
    assert lines == sorted(set(lines))
    for word in (*lines[:50], *lines[::997], *lines[-50:]):
        assert words.known(word)


@pytest.mark.parametrize(
    "word", ["", "zz", "johnsonn", "mariaa", "a", "жан", "Maria", "\n", "o'neil"]
)
def test_unknown_words(word: str) -> None:
    assert not words.known(word)


@given(st.text(alphabet="abcdeimnor", max_size=8))
def test_known_is_membership(word: str) -> None:
    assert words.known(word) is (word in set(words._lexicon().decode().splitlines()))


@given(
    st.text(alphabet="aeiouyhkstnmdjbz", max_size=10),
    st.text(alphabet="aeiouyhkstnmdjbz", max_size=10),
)
def test_a_variant_is_one_both_ways(one: str, other: str) -> None:
    assert spellings.variant(one, other, "RUS") == spellings.variant(other, one, "RUS")
    assert spellings.variant(one, one) is None


HOSTILE = SHORT | {"endless": "y" * 1_000_000, "many paths": "iy" * 16}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_raises(text: str) -> None:
    words.title(text)
    words.suffix(text)
    words.particle(text)
    words.relation(text, "MYS")
    words.placeholder(text)
    words.abbreviates(text, text)
    words.nickname(text, "bob")
    words.known(text)
    spellings.variant(text, "yi" * 16, "RUS")
    spellings.distinct(text, "muhammad")
