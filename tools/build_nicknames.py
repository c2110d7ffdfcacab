"""Make `kycmatch/data/nicknames.tsv`: familiar forms of given names.

    pip download --no-deps nicknames==1.0.1        # licence: Apache-2.0
    python tools/build_nicknames.py NAMES.CSV      # the file of that name in it

English comes from the argument, without the pairs that are two formal names of their own
(`nicknames_left_out.txt`); the other languages are in `nicknames_compiled.txt`.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from kycmatch.text.fold import fold

HERE = Path(__file__).parent
TABLE = HERE.parent / "kycmatch" / "data" / "nicknames.tsv"

HEADER = """\
# Familiar forms of given names, folded, in Latin and in their own letters. `familiar` holds the familiar forms, a space apart.
# Sources: English from the package nicknames 1.0.1 (licence: Apache-2.0; Carlton Northern and
# others), without pairs that are two formal names of their own; other languages and more English
# compiled for kycmatch (licence: MIT). Made by tools/build_nicknames.py.
name\tfamiliar\tsource
"""


def lines(path: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Language, names, familiar forms of every line of a compiled list."""
    language = "en"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif not line.startswith("#"):
            names, forms = line.split(":")
            yield language, names.split(), forms.split()


def main(source: Path) -> None:
    """Write the table from the list `source` and the compiled ones."""
    left_out = {
        (name, form)
        for _, names, forms in lines(HERE / "nicknames_left_out.txt")
        for name in names
        for form in forms
    }
    found: dict[str, tuple[set[str], set[str]]] = {}
    with source.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            name, form = fold(row["name1"]).text, fold(row["name2"]).text
            if (name, form) not in left_out and min(len(name), len(form)) > 1:
                forms, origins = found.setdefault(name, (set(), set()))
                forms.add(form)
                origins.add("nicknames")
    for language, names, familiar in lines(HERE / "nicknames_compiled.txt"):
        for name in (fold(name).text for name in names):
            forms, origins = found.setdefault(name, (set(), set()))
            forms.update(fold(form).text for form in familiar)
            origins.add(language)
    body = "".join(
        f"{name}\t{' '.join(sorted(forms - {name}))}\t{' '.join(sorted(origins))}\n"
        for name, (forms, origins) in sorted(found.items())
        if forms - {name}
    )
    TABLE.write_text(HEADER + body, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
