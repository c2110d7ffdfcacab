"""Writes what is said about all tables together, from the tables themselves.

`MANIFEST.tsv` has the rows and the SHA-256 of each; the version of the tables in a report is made
of it. `SOURCES.md` has where each comes from: the comments that it begins with. Run this after any
table has changed; `--check` only tells whether both are up to date.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "kycmatch" / "data"

_MANIFEST = """\
# Every table, its rows (comments and column names not counted) and its SHA-256.
# Licence: MIT, as kycmatch. Made by tools/manifest.py.
table\trows\tsha256
"""
_SOURCES = """\
# Sources of the tables

What each table itself says of where it comes from. Made by `tools/manifest.py`; edit the tables.
"""


def tables(folder: Path = DATA) -> list[Path]:
    """The files of the tables in `folder`, without the manifest."""
    return [path for path in sorted(folder.rglob("*.tsv")) if path.name != "MANIFEST.tsv"]


def name(path: Path, folder: Path = DATA) -> str:
    """The name by which `kycmatch.data` reads the table at `path`."""
    return path.relative_to(folder).with_suffix("").as_posix()


def comments(path: Path) -> str:
    """The comments that a table begins with, without their `#`."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return "\n".join(line.removeprefix("#").strip() for line in lines if line.startswith("#"))


def manifest(folder: Path = DATA) -> str:
    """The text of MANIFEST.tsv for the tables in `folder`."""
    return _MANIFEST + "".join(sorted(f"{_row(path, folder)}\n" for path in tables(folder)))


def _row(path: Path, folder: Path) -> str:
    content = path.read_bytes()
    rows = [line for line in content.split(b"\n") if line and not line.startswith(b"#")]
    return f"{name(path, folder)}\t{len(rows) - 1}\t{hashlib.sha256(content).hexdigest()}"


def sources(folder: Path = DATA) -> str:
    """The text of SOURCES.md for the tables in `folder`."""
    return _SOURCES + "".join(
        f"\n## {name(path, folder)}\n\n{_as_text(comments(path))}\n" for path in tables(folder)
    )


def _as_text(comment: str) -> str:
    """`comment` as Markdown that shows every character as it is."""
    return re.sub(r"([\\`*_<>|\[\]])", r"\\\1", comment)


def main() -> int:
    """Write both files, or with `--check` compare them; the exit code is 1 when one is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    stale = 0
    for file, text in (("MANIFEST.tsv", manifest()), ("SOURCES.md", sources())):
        path = DATA / file
        if not check:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            print(f"{file} is not up to date: run make tables", file=sys.stderr)
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main())
