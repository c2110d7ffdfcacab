"""Writes kycmatch/data/MANIFEST.tsv: the tables, how many rows each has, and its SHA-256.

The manifest is what the version of the tables in a report is made of. Run it after any table has
changed; `--check` only tells whether it is up to date.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "kycmatch" / "data"
MANIFEST = DATA / "MANIFEST.tsv"

HEADER = """\
# Every table, its rows (comments and column names not counted) and its SHA-256.
# Licence: MIT, as kycmatch. Made by tools/manifest.py.
table\trows\tsha256
"""


def tables(folder: Path = DATA) -> list[Path]:
    """The files of the tables in `folder`, without the manifest itself."""
    return [path for path in sorted(folder.rglob("*.tsv")) if path.name != MANIFEST.name]


def manifest(folder: Path = DATA) -> str:
    """The text of the manifest of the tables in `folder`."""
    return HEADER + "".join(sorted(f"{_row(path, folder)}\n" for path in tables(folder)))


def _row(path: Path, folder: Path) -> str:
    content = path.read_bytes()
    rows = [line for line in content.split(b"\n") if line and not line.startswith(b"#")]
    name = path.relative_to(folder).with_suffix("").as_posix()
    return f"{name}\t{len(rows) - 1}\t{hashlib.sha256(content).hexdigest()}"


def main() -> int:
    """Write the manifest, or with `--check` compare it; the exit code is 1 when it is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    text = manifest()
    if not parser.parse_args().check:
        MANIFEST.write_text(text, encoding="utf-8", newline="\n")
    elif not MANIFEST.is_file() or MANIFEST.read_text(encoding="utf-8") != text:
        print("MANIFEST.tsv is not up to date: run tools/manifest.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
