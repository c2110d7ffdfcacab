"""Which labelled names the learned tables may have seen, word by word.

`tokens_*.tsv` are the tables that learning began with: a Latin word, the letters of a native word
with spaces between them, and how often the two were seen, without a line of column names.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

from tests.benchmarks.labelled import Row


class Seen:
    """The words of the tables in a directory."""

    def __init__(self, folder: Path) -> None:
        self._latin: defaultdict[str, set[str]] = defaultdict(set)
        for path in sorted(folder.glob("tokens_*.tsv")):
            for line in path.read_text(encoding="utf-8").splitlines():
                latin, native, *_ = line.split("\t")
                self._latin[_plain(native.replace(" ", ""))].add(_plain(latin))

    def __call__(self, row: Row) -> bool:
        """Whether each native word of a pair was seen beside one of its Latin words."""
        latin = set(_words(row["latin_name"]))
        native = _words(row["native_name"])
        return bool(native) and all(latin & self._latin.get(word, set()) for word in native)


def _words(name: str) -> list[str]:
    return re.sub(r"[\W_]+", " ", _plain(name)).split()


def _plain(text: str) -> str:
    """Lower case; Latin letters without their marks, other letters as they are."""
    plain = "".join(
        unicodedata.normalize("NFD", c)[0] if unicodedata.name(c, "").startswith("LATIN") else c
        for c in unicodedata.normalize("NFC", text)
    )
    return plain.casefold()
