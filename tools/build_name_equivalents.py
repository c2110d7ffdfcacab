"""Make `kycmatch/data/name_equivalents.tsv` from `name_equivalents.txt`.

python tools/build_name_equivalents.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
TABLE = HERE.parent / "kycmatch" / "data" / "name_equivalents.tsv"

HEADER = """\
# Forms that one name has in many languages (ISO 639-1), folded: biblical, saints', classical and royal
# names. Two forms of one language are two names there. Compiled for kycmatch from general knowledge.
# Licence: MIT, as kycmatch. Made by tools/build_name_equivalents.py.
name\tlanguage\tforms
"""


def rows() -> Iterator[tuple[str, str, str]]:
    """Name, language, forms."""
    for line in (HERE / "name_equivalents.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, forms = line.split(": ")
        words = forms.split()
        for language, of in zip(words[::2], words[1::2], strict=True):
            assert len(language) == 2, (name, language)
            yield name, language, " ".join(sorted(set(of.split(","))))


def main() -> None:
    """Write the table."""
    body = "".join("\t".join(row) + "\n" for row in sorted(rows()))
    TABLE.write_text(HEADER + body, encoding="utf-8")


if __name__ == "__main__":
    main()
