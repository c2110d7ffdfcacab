"""Names that are all different, made from the package's own tables, script by script.

They are no names of people: surnames and given names are drawn from tables, and rare characters as
often as usual ones, so that caches know less than they would of real names. Half of the pairs are
one name in two scripts, half have another given name.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from kycmatch.data import read
from kycmatch.romanize import cantonese, han, mandarin

Pair = tuple[str, str, str | None]
"""What was typed in Latin letters, what is printed, and the country."""
_Word = tuple[str, str]
"""A word and its Latin letters."""


def names(count: int) -> Iterator[tuple[str, list[Pair]]]:
    """For each script or country that has tables of names, `count` pairs."""
    chosen = random.Random(1)
    for label, country, (surnames, given), given_length, joined in _sources():
        made: dict[Pair, None] = {}
        while len(made) < count:
            family = chosen.choice(surnames)
            own, other = (_joined(chosen.choices(given, k=given_length)) for _ in range(2))
            typed = own if len(made) % 2 else other
            printed = f"{family[0]}{'' if joined else ' '}{own[0]}"
            made[f"{family[1].title()} {typed[1].title()}", printed, country] = None
        yield label, list(made)


def _joined(words: list[_Word]) -> _Word:
    return "".join(word for word, _ in words), "".join(letters for _, letters in words)


def _sources() -> Iterator[tuple[str, str | None, tuple[list[_Word], list[_Word]], int, bool]]:
    """Label, country, surnames and given names, words of a given name, whether all is joined."""
    yield "Chinese, China", "CHN", _chinese(_mandarin(mandarin.PINYIN)), 2, True
    yield "Chinese, Taiwan", "TWN", _chinese(_mandarin("wade_giles")), 2, True
    yield "Chinese, Hong Kong", "HKG", _chinese(_cantonese), 2, True
    yield "Chinese, anywhere", None, _chinese(_mandarin(mandarin.PINYIN)), 2, True
    yield "Korean", "KOR", (_table("korean_surnames"), _table("korean_syllables")), 2, True
    yield "Japanese", "JPN", (_table("kanji_surnames"), _table("kanji_given")), 1, True
    latin = [(word.upper(), word) for (word,) in read("known_names")]
    yield "Latin", None, (latin, latin), 1, False


def _table(name: str) -> list[_Word]:
    """The words of a table, each with the first of its spellings."""
    return [(row[0], row[1].split()[0]) for row in read(name) if row[1]]


def _chinese(spelled: Callable[[str], str | None]) -> tuple[list[_Word], list[_Word]]:
    surnames = (row[0] for row in read("han_surnames") if len(row[0]) == 1)
    return _spelled(surnames, spelled), _spelled(_common_characters(), spelled)


def _spelled(characters: Iterator[str], spelled: Callable[[str], str | None]) -> list[_Word]:
    return [(char, letters) for char in characters if (letters := spelled(char)) is not None]


def _common_characters() -> Iterator[str]:
    """The 3,755 characters of the first level of GB 2312, the most usual."""
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", errors="ignore")


def _mandarin(system: str) -> Callable[[str], str | None]:
    def spelled(character: str) -> str | None:
        known = han.readings(character)
        forms = mandarin.spellings()[known[0][0]] if known else ()
        return next((letters for letters, systems in forms if system in systems), None)

    return spelled


def _cantonese(character: str) -> str | None:
    known = cantonese.readings(character)
    return cantonese.spellings()[known[0]][0][0] if known else None
