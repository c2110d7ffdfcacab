"""Sourced tables, and the one reader of them.

A table is a UTF-8 file of tab-separated values beside this module: comment lines that begin with
`#` (where it comes from, its licence, which script makes it), a line of column names, then sorted
rows. `SOURCES.md` lists every table.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table `name`, without comments and column names; read once a process."""
    return read(name)


def read(name: str) -> tuple[tuple[str, ...], ...]:
    """As `table`, for callers that keep something else made of the rows and not the rows."""
    return tuple(tuple(line.split("\t")) for line in text(name).split("\n") if line)


def text(name: str) -> str:
    """The rows of the table `name` as they stand, for lexicons that are searched in place."""
    whole = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    start = 0
    while whole.startswith("#", start):
        start = whole.index("\n", start) + 1
    return whole[whole.index("\n", start) + 1 :]


def section(name: str, first: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the sorted table `name` whose first column is `first`; no others are taken apart.

    >>> [row[1] for row in section("korean_shared", "no such column")]
    []
    """
    whole = "\n" + text(name)
    mark = f"\n{first}\t"
    start, last = whole.find(mark), whole.rfind(mark)
    if start < 0:
        return ()
    rows = whole[start + 1 : whole.index("\n", last + 1)]
    return tuple(tuple(line.split("\t")) for line in rows.split("\n"))


@cache
def lines(name: str) -> list[str]:
    """The rows of the table `name` as they stand, not taken apart; read once a process."""
    return text(name).split("\n")[:-1]


def lookup(name: str, prefix: str) -> tuple[str, ...] | None:
    """The first row of the sorted table `name` whose first column begins with `prefix`, or None.

    Where a row's first column is `prefix` itself, that is the one. Found by bisection in the lines
    of the file: a large table is read in a few milliseconds, without taking every row apart.
    """
    rows = lines(name)
    at = bisect_left(rows, prefix)  # the tab after a first column sorts before all that it holds
    if at < len(rows) and rows[at].startswith(prefix):
        return tuple(rows[at].split("\t"))
    return None


@cache
def version() -> str:
    """The version of all tables together: it changes when any row of any table does."""
    from hashlib import sha256

    return sha256((_FOLDER / "MANIFEST.tsv").read_bytes()).hexdigest()[:12]
