"""Every table of facts is sourced, licensed, sorted, and the one that its manifest lists."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from kycmatch import data
from tools.manifest import DATA, comments, manifest, name, sources, tables

TABLES = tables()
ROOT = DATA.parent.parent


@pytest.mark.parametrize("path", TABLES, ids=name)
class TestTable:
    def test_begins_with_where_it_comes_from(self, path: Path) -> None:
        about = comments(path).lower()
        assert path.read_text(encoding="utf-8").startswith("# ")
        assert "licence" in about
        assert any(word in about for word in ("source", "compiled", "standard"))

    def test_names_no_licence_that_binds_others(self, path: Path) -> None:
        binding = r"odbl|by-sa|gpl|non-?commercial|\bnc\b"
        assert not re.search(binding, comments(path).lower())

    def test_rows_are_even_sorted_and_unique(self, path: Path) -> None:
        rows = data.read(name(path))
        lines = path.read_text(encoding="utf-8").split("\n")
        columns = next(line for line in lines if not line.startswith("#")).split("\t")
        keys = [row[0] for row in rows]  # within a key the order may be one of rank
        assert rows
        assert len(columns) == len(set(columns))
        assert all(len(row) == len(columns) for row in rows)
        assert keys == sorted(keys)
        assert len(rows) == len(set(rows))

    def test_text_is_in_normal_form(self, path: Path) -> None:
        text = path.read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert "\r" not in text
        assert text.endswith("\n")
        assert not text.endswith("\n\n")

    def test_its_scripts_exist(self, path: Path) -> None:
        for script in re.findall(r"tools/\w+\.\w+", comments(path)):
            assert (ROOT / script).is_file(), script


def test_what_is_said_of_all_tables_is_up_to_date() -> None:
    for file, text in (("MANIFEST.tsv", manifest()), ("SOURCES.md", sources())):
        assert (DATA / file).read_text(encoding="utf-8") == text, "run make tables"


def test_the_version_is_that_of_the_manifest() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", data.version())
    assert [row[0] for row in data.read("MANIFEST")] == sorted(map(name, TABLES))


def test_a_changed_row_changes_the_manifest(tmp_path: Path) -> None:
    table = tmp_path / "letters.tsv"
    table.write_text("# Licence: none.\nletter\nx\n", encoding="utf-8")
    before = manifest(tmp_path)
    table.write_text("# Licence: none.\nletter\ny\n", encoding="utf-8")
    assert manifest(tmp_path) != before
    assert before.splitlines()[-1].startswith("letters\t1\t")
    assert "## letters\n\nLicence: none.\n" in sources(tmp_path)
