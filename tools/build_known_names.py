"""Make `kycmatch/data/known_names.tsv`: given names and surnames in Latin letters.

    pip install faker==40.54.0                     # licence: MIT
    pip download --no-deps names==0.3.0            # public domain data: US census of 1990
    python tools/build_known_names.py TOKENS_DIR NAMES_DIR

TOKENS_DIR holds `tokens_*.tsv` (Latin token, native token, count: labels of Wikidata, CC0),
NAMES_DIR the `dist.*` files of the package names. Names that are common in India and in the Arab
states and rare in these sources are in `known_names_compiled.txt`, in the lists of South Asia in
`names/`, and in the table `arabic_spellings`.

The lexicon tells another name from a slip of the keyboard, so it must not be too large either: a
slip hits a word of it by chance. With these limits that happens to 7 % of the slips in the most common
American names of more than five letters and to 17 % in shorter ones.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from kycmatch.data import read
from kycmatch.text.fold import fold

HERE = Path(__file__).parent
LISTS = [HERE / "names" / f"{name}.txt" for name in ("bengali", "devanagari", "tamil", "urdu")]
TABLE = HERE.parent / "kycmatch" / "data" / "known_names.tsv"
ARABIC = TABLE.with_name("arabic_spellings.tsv")
SHORTEST = 3
LEAST_COUNT = 5
LOWEST_RANK = 20_000

HEADER = """\
# Given names and surnames in Latin letters, folded, of at least {shortest} letters.
# Sources: labels of persons in Wikidata (licence: CC0), tokens seen {count} times or more; person
# providers of Faker {faker} (licence: MIT); names of the US census of 1990 from the package names
# 0.3.0 (public domain), the {rank} most frequent of each kind; common names of South Asia and the
# Arab states, compiled for kycmatch (licence: MIT). Made by tools/build_known_names.py;
# sha256 of the script and of its inputs together: {digest}
word
"""


def words(text: str) -> Iterator[str]:
    """The folded a-z words of a name."""
    for part in text.replace("-", " ").split():
        word = fold(part).text
        if word.isascii() and word.isalpha() and len(word) >= SHORTEST:
            yield word


def frequent(paths: list[Path]) -> set[str]:
    """Latin tokens that occur often enough in all files together."""
    counts: Counter[str] = Counter()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            token, _native, count = line.split("\t")
            for word in words(token):
                counts[word] += int(count)
    return {word for word, count in counts.items() if count >= LEAST_COUNT}


def ranked(paths: list[Path]) -> set[str]:
    """The most frequent names of the census."""
    rows = (line.split() for path in paths for line in path.read_text("ascii").splitlines())
    return {word for name, _, _, rank in rows if int(rank) <= LOWEST_RANK for word in words(name)}


def compiled(path: Path) -> set[str]:
    """The names of a compiled list."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {word for line in lines if line[0] not in "#[" for word in words(line)}


def listed(paths: list[Path]) -> set[str]:
    """The Latin spellings in lists that have a native word and its spellings in each line."""
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return {word for line in lines if line[0] != "#" for word in words(line)}


def arabic() -> set[str]:
    """The Latin spellings of Arabic names."""
    return {word for _name, spellings in read("arabic_spellings") for word in words(spellings)}


def faked() -> set[str]:
    """Names that Faker's person providers know, of all locales."""
    person = importlib.import_module("faker.providers.person")
    found: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute, value in vars(provider).items():
            if "names" in attribute:
                found.update(word for text in texts(value) for word in words(text))
    return found


def texts(value: object) -> Iterator[str]:
    """All strings in nested collections; the weights in dictionaries are left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list, tuple, set, frozenset)):
        for item in value:
            yield from texts(item)


def main(tokens: Path, census: Path) -> None:
    """Write the table."""
    from faker import VERSION

    token_files = sorted(tokens.glob("tokens_*.tsv"))
    census_files = sorted(census.glob("dist.*"))
    digest = sha256(Path(__file__).read_bytes())
    own = HERE / "known_names_compiled.txt"
    for path in (*token_files, *census_files, own, *LISTS, ARABIC):
        digest.update(path.read_bytes())
    found = frequent(token_files) | ranked(census_files) | faked() | compiled(own)
    found |= listed(LISTS) | arabic()
    header = HEADER.format(
        shortest=SHORTEST,
        count=LEAST_COUNT,
        faker=VERSION,
        rank=LOWEST_RANK,
        digest=digest.hexdigest(),
    )
    TABLE.write_text(header + "\n".join(sorted(found)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
