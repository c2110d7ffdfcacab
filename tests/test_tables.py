"""Every table of facts is sourced, licensed, sorted, and the one that its manifest lists."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from kycmatch import data
from tools.manifest import DATA, MANIFEST, manifest, tables

TABLES = tables()


def name(path: Path) -> str:
    return path.relative_to(DATA).with_suffix("").as_posix()


@pytest.fixture(scope="module")
def sources() -> str:
    return (DATA / "SOURCES.md").read_text(encoding="utf-8")


def comments(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").split("\n")
    return "\n".join(line for line in lines if line.startswith("#"))


@pytest.mark.parametrize("path", TABLES, ids=name)
class TestTable:
    def test_begins_with_where_it_comes_from(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# ")
        about = comments(path).lower()
        assert "licence" in about
        assert any(word in about for word in ("source", "compiled", "made by"))

    def test_names_no_licence_that_binds_others(self, path: Path) -> None:
        about = comments(path).lower()
        for word in ("odbl", "cc by-sa", "cc-by-sa", "gpl", "non-commercial", "noncommercial"):
            assert word not in about

    def test_rows_are_even_sorted_and_unique(self, path: Path) -> None:
        rows = data.read(name(path))
        lines = path.read_text(encoding="utf-8").split("\n")
        columns = next(line for line in lines if not line.startswith("#")).split("\t")
        assert len(columns) == len(set(columns))
        assert all(len(row) == len(columns) for row in rows)
        keys = [row[0] for row in rows]  # within a key the order may be one of rank
        assert keys == sorted(keys)
        assert len(rows) == len(set(rows))
        assert rows

    def test_text_is_in_normal_form(self, path: Path) -> None:
        text = path.read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert "\r" not in text
        assert text.endswith("\n")
        assert not text.endswith("\n\n")

    def test_is_among_the_sources(self, path: Path, sources: str) -> None:
        assert f"`{name(path)}`" in sources or f"`{name(path)}.tsv`" in sources

    def test_its_script_exists(self, path: Path) -> None:
        named = [
            word.strip(".,;()`")
            for word in comments(path).split()
            if word.strip(".,;()`").startswith("tools/")
        ]
        for script in named:
            assert (DATA.parent.parent / script).is_file(), script


def test_the_manifest_is_up_to_date() -> None:
    assert MANIFEST.read_text(encoding="utf-8") == manifest(), "run tools/manifest.py"


def test_the_version_is_that_of_the_manifest() -> None:
    assert len(data.version()) == 12
    assert {row[0] for row in data.read("MANIFEST")} == {name(path) for path in TABLES}


def test_a_changed_row_changes_the_manifest(tmp_path: Path) -> None:
    table = tmp_path / "letters.tsv"
    table.write_text("# Licence: none.\nletter\nx\n", encoding="utf-8")
    before = manifest(tmp_path)
    table.write_text("# Licence: none.\nletter\ny\n", encoding="utf-8")
    assert manifest(tmp_path) != before
    assert before.splitlines()[-1].startswith("letters\t1\t")


def test_sources_lists_no_table_that_is_gone(sources: str) -> None:
    listed = {
        cell.strip("` ").removesuffix(".tsv")
        for line in sources.splitlines()
        if line.startswith("| `")
        for cell in line.split("|")[1:2]
    }
    assert listed <= {name(path) for path in TABLES}
