"""Latin spellings of national letters and of other alphabets, and letters that look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kycmatch.romanize import alphabets, latin
from kycmatch.text.fold import fold
from kycmatch.text.lookalikes import latin_lookalike, native_lookalike
from tests.case_tables import rows
from tests.hostile_texts import SHORT
from tests.romanizations import romanizations

CASES = rows("romanization")


def label(case: dict[str, str]) -> str:
    return f"{case['native']} {case['latin']}"


@pytest.mark.parametrize("case", CASES, ids=label)
def test_romanization(case: dict[str, str]) -> None:
    system = alphabets.matches(case["native"], case["latin"], case["country"])
    assert system == (case["system"] or None)


@pytest.mark.parametrize("case", [c for c in CASES if c["system"]], ids=label)
def test_what_matches_is_among_the_romanizations(case: dict[str, str]) -> None:
    made = romanizations(case["native"], country=case["country"])
    assert made[case["latin"]] == case["system"]


def test_the_first_romanization_is_that_of_todays_documents() -> None:
    assert next(iter(romanizations("Щербаков", country="RUS"))) == "shcherbakov"
    assert next(iter(romanizations("Ющенко", country="UKR"))) == "yushchenko"
    assert next(iter(romanizations("Παππάς", country="GRC"))) == "pappas"


def test_a_country_restricts_the_languages() -> None:
    assert alphabets.matches("Щерев", "shterev", "BGR") == "bg_2009"
    assert alphabets.matches("Щерев", "shterev", "RUS") is None
    assert alphabets.matches("Щерев", "shterev") == "bg_2009"


def test_letters_of_several_systems_are_told() -> None:
    assert alphabets.matches("Цуканий", "tcukaniy", "RUS") == alphabets.MIXED


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=14))
def test_every_romanization_matches(word: str) -> None:
    for spelling in list(romanizations(word, country="RUS"))[:20]:
        assert not spelling or alphabets.matches(word, spelling, "RUS")


@pytest.mark.parametrize(
    ("word", "spellings", "icao"),
    [
        ("Müller", {"mueller", "muller", "muxxller"}, {"mueller", "muller", "muxxller"}),
        ("Åke", {"aake", "ake"}, {"aake", "ake"}),
        ("Bjørn", {"bjoern", "bjorn"}, {"bjoern"}),
        ("Þór", {"thor"}, {"thor"}),
        ("Weiß", {"weiss"}, {"weiss"}),
        ("WEIẞ", {"weiss"}, {"weiss"}),
        ("Ibáñez", {"ibanez", "ibanxxez"}, {"ibanez", "ibanxxez"}),
        ("Đorđe", {"dorde", "djordje", "dordje", "djorde"}, {"dorde"}),
        ("Łucja", {"lucja"}, {"lucja"}),
        ("Tröen", {"troeen", "troen"}, {"troeen", "troen"}),
        ("Işık", {"isik"}, {"isik"}),
        ("Mu\u0308ller", {"mueller", "muller", "muxxller"}, {"mueller", "muller", "muxxller"}),
        ("Anna", {"anna"}, {"anna"}),
    ],
)
def test_national_letters(word: str, spellings: set[str], icao: set[str]) -> None:
    assert latin.spellings(word) == spellings
    assert latin.icao(word) == icao


@given(st.text(alphabet="aoun\u00e4\u00f6\u00fc\u00e5\u00f1\u00f8\u0111\u00df\u0308", max_size=40))
def test_spellings_are_few_and_hold_the_plain_one(word: str) -> None:
    made = latin.spellings(word)
    assert fold(word).text in made
    assert len(made) <= 64
    assert latin.icao(word) <= made or len(made) > 32


@pytest.mark.parametrize(
    ("text", "in_latin", "in_native"),
    [
        ("IVАNОV", "IVANOV", None),
        ("МАРК", "MAPK", None),
        ("Iванович", None, "Іванович"),
        ("Aлександр", None, "Александр"),
        ("Ivanov", None, None),
        ("Иванов", None, None),
        ("ΜΑRΙΑ", "MARIA", None),
        ("Zoё", "Zoë", None),
        ("Ли Q", None, None),
    ],
)
def test_lookalikes(text: str, in_latin: str | None, in_native: str | None) -> None:
    assert latin_lookalike(text) == in_latin
    assert native_lookalike(text) == in_native


HOSTILE = SHORT | {"wide": "щ" * 64, "many paths": "ие" * 32, "endless": "Ü" * 1_000_000}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_raises(text: str) -> None:
    latin.spellings(text)
    alphabets.matches(text, "anna")
    alphabets.matches("Анна", text)
    for exchanged in (latin_lookalike(text), native_lookalike(text)):
        assert exchanged is None or len(exchanged) == len(text)
