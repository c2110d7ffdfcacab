"""What the benchmarks count, on a few made-up names; what they measure is no test's business."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from kycmatch import Outcome, Verdict, compare_names
from tests.benchmarks import accuracy, caches, hostile, labelled, rates
from tests.benchmarks.tokens import Seen
from tests.names_of_scripts import NAMES

HEAD = "native_name\tlatin_name\tcountry"
GIVEN = ("Анна", "Олег", "Ирина", "Павел", "Нина", "Роман", "Дарья")
LATIN = ("Anna", "Oleg", "Irina", "Pavel", "Nina", "Roman", "Daria")
PEOPLE = [
    (f"{native} {surname}", f"{latin} {surname_latin}", "RUS")
    for surname, surname_latin in (("Орлов", "Orlov"), ("Котов", "Kotov"), ("Лапин", "Lapin"))
    for native, latin in zip(GIVEN, LATIN, strict=True)
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twenty-one true pairs, one of them wrong; others, and siblings."""
    true = [*PEOPLE[:-1], (PEOPLE[-1][0], "Somebody Else", "RUS")]
    others = [(a[0], b[1], "RUS") for a, b in zip(PEOPLE, [*PEOPLE[8:], *PEOPLE[:8]], strict=True)]
    siblings = [(a[0], b[1], "") for a, b in pairwise(PEOPLE)]
    for kind, rows in (("pairs", true), ("hard_negatives", others), ("siblings", siblings)):
        lines = [HEAD, *("\t".join(row) for row in rows)]
        (tmp_path / f"{kind}_ru.tsv").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "pairs_few.tsv").write_text(f"{HEAD}\nАнна\tAnna\t\n", encoding="utf-8")
    (tmp_path / "tokens_ru.tsv").write_text(
        "anna\tА н н а\t3\norlov\tо р л о в\t1\nkotov\tл а п и н\t1\n", encoding="utf-8"
    )
    return tmp_path


def test_a_file_is_judged(folder: Path) -> None:
    file = labelled.read(folder, "ru")
    assert file is not None
    row = accuracy.outcome_row(file)
    assert row[:2] == ["ru", "21"]
    assert [float(cell) for cell in row[2:11]] == pytest.approx(
        [1 / 21, 1 / 21, 20 / 21, 0, 1 / 21, 0, 0, 0, 0], abs=1e-4
    )
    assert len(file.microseconds) == 42
    assert {rate.name for rate in file.cached} >= {"romanize.systems.steps"}
    assert all(rate.known <= rate.asked for rate in file.cached)
    assert accuracy.missed_rows([file]) == [["`name_different`", "1", "ru 1"]]
    assert accuracy.share_row(file)[:6] == ["ru", *["95.2"] * 5]
    assert len(accuracy.share_row(file)) == len(accuracy.share_head())


def test_seen_and_unseen_words_are_told_apart(folder: Path) -> None:
    seen, file = Seen(folder), labelled.read(folder, "ru")
    assert file is not None
    assert [row["latin_name"] for row in file.pairs if seen(row)] == ["Anna Orlov"]
    assert accuracy.seen_row(file, seen) == ["ru", "1", "0.0000", "20", "0.0500"]
    assert not seen({"native_name": "", "latin_name": "Anna"})
    assert seen({"native_name": "АННА", "latin_name": "Ánna"})


def test_too_few_pairs_are_no_row(folder: Path) -> None:
    assert labelled.languages(folder) == ["few", "ru"]
    assert labelled.read(folder, "few") is None
    assert labelled.read(folder, "none") is None


def test_everything_is_printed_without_a_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["accuracy", str(folder), "--train", str(folder)])
    accuracy.main()
    printed = capsys.readouterr().out
    titles = [line[4:] for line in printed.splitlines() if line.startswith("### ")]
    assert titles[0] == "Means"
    assert titles[-1] == "Words seen in learning"
    assert "others accepted, of all hard negatives | 0.000%" in printed
    assert not any(word in printed for word in (*GIVEN, *LATIN, "Orlov", "Орлов", "Somebody"))


def test_the_threshold_lets_one_percent_pass() -> None:
    false = [x / 100 for x in range(100)]
    assert rates.limit(false) == 0.98
    assert rates.fnmr([0.5, 0.98, 0.99], false) == pytest.approx(2 / 3)
    assert rates.fnmr([0.5, 0.99], false[:50]) == 0
    assert rates.above([0.5, 0.6, 1.0], (0.5, 0.9)) == pytest.approx([2 / 3, 1 / 3])
    assert rates.above([], (0.5,)) == [0]
    assert rates.percentile([3, 1, 2], 0.99) == 3


def test_only_what_tells_true_pairs_apart_is_counted() -> None:
    missed = compare_names("Anna Orlov", "Олег Орлов")
    assert missed.outcome is Outcome.MISMATCH
    found: list[Verdict] = [missed, compare_names("Anna Orlov", "Анна Орлов")]
    assert rates.reasons_missed(found) == {"given_name_different": 1}


def test_emptied_caches_know_nothing_of_a_name() -> None:
    compare_names("Anna Orlov", "Анна Орлов")
    caches.empty()
    left = {rate.name for rate in caches.rates()}
    assert left
    assert all(name.startswith("text.") for name in left)
    caches.empty(characters=True)
    assert not caches.rates()


@pytest.mark.parametrize("name", NAMES)
def test_hard_texts_are_of_the_script(name: str) -> None:
    native = NAMES[name][0]
    made = list(hostile.texts(native))
    assert len(made) == len(hostile.KINDS)
    assert len(made[0].split()) == 12
    assert made == list(hostile.texts(native))
    assert set(made[1]) <= set(native) | {" "}
