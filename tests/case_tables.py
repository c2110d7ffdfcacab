"""The tables of cases."""

from __future__ import annotations

import csv
from pathlib import Path


def rows(name: str) -> list[dict[str, str]]:
    """The rows of `tests/cases/<name>.csv`, a column each."""
    path = Path(__file__).parent / "cases" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def label(row: dict[str, str]) -> str:
    """What a row gives, without what it expects."""
    return " | ".join(v for k, v in row.items() if k not in ("outcome", "reasons", "why"))
