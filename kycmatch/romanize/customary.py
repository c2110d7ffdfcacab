"""How frequent words of a script are usually written in Latin letters, whatever their letters say.

Another *known* word is a conflict while an unknown one is a spelling: Joan is written for another
Hebrew word than John is, Jhon for none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from kycmatch.data import read, section
from kycmatch.romanize import brahmic, katakana, sounds
from kycmatch.romanize.channel import Letters
from kycmatch.romanize.units import units


class Usage(Enum):
    """What is known of a Latin word for a native one."""

    USUAL = "the spelling of the name"
    USED = "one of its spellings"
    OF_VARIANT = "the spelling of a name that is written with a letter more or less"
    OF_ANOTHER = "the spelling of other names only"


@dataclass(frozen=True, slots=True)
class _Lexicon:
    words: dict[str, tuple[str, str, str]]
    """Native word -> its usual Latin words, the others in use, and those met once or twice: of the
    word, or mistakes. Each with spaces between."""
    latin: frozenset[str]
    """Every usual or used spelling of any word."""
    bare: frozenset[tuple[str, str]] = frozenset()
    """Usual spellings, each with the bare letters of its native word."""
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """In scripts of India, what forms of one name have in common -> the spellings of them all."""

    def usage(self, native: str, latin: str) -> Usage | None:
        found = self.words.get(native)
        if found is None or (self.forms and latin not in found[0].split()):
            return self._of_form(native, latin) if self.forms else None
        usual, used, rare = found
        if latin in usual.split():
            return Usage.USUAL
        if latin in used.split():
            return Usage.USED
        if latin not in self.latin or latin in rare.split():
            return None
        variant = self.bare and (latin, _bare(native)) in self.bare
        return Usage.OF_VARIANT if variant else Usage.OF_ANOTHER

    def _of_form(self, native: str, latin: str) -> Usage | None:
        """What is known of words that other forms of the name are spelt with."""
        spellings = self.forms.get(brahmic.written_alike(native))
        if spellings is None:
            return None
        if latin in spellings:
            return Usage.USED
        return Usage.OF_ANOTHER if latin in self.latin else None

    def spellings(self, native: str) -> list[str]:
        """The usual and the used Latin words of a native word."""
        usual, used, _rare = self.words.get(native, ("", "", ""))
        found = f"{usual} {used}".split()
        if self.forms:
            found += self.forms.get(brahmic.written_alike(native), ())
        return found


_OPTIONAL = re.compile("(?<=ת)'|(?<!^)א|(?<=י)י|(?<=ו)ו")
"""Letters that the same Hebrew names are written with and without."""


def _bare(native: str) -> str:
    """A Hebrew word without letters that may be left out; both letters for t are one.

    >>> _bare("קנת'") == _bare("קנט"), _bare("דייוויד") == _bare("דיויד")
    (True, True)
    """
    return _OPTIONAL.sub("", native).replace("ט", "ת")


def usage(letters: Letters, latin: str, table: str) -> Usage | None:
    """What is known of the folded word `latin` for native `letters`; None where nothing is.

    >>> usage(units("קרן", "Hebrew"), "karin", "hebrew").name
    'OF_ANOTHER'
    >>> usage(units("ג'ון", "Hebrew"), "joan", "hebrew").name
    'OF_VARIANT'
    """
    native = "".join(letters)
    if table in ("arabic", "persian"):
        found = _arabic().usage("".join(_plain_alif(letters)), latin)
        if found is not None and table == "arabic":
            return found
        if table == "persian":
            listed = _learned(table).usage(native, latin)
            return found if listed is None or found is Usage.USUAL else listed
    if table in sounds.tables():
        heard = _by_ear().get(latin, ())
        return Usage.USED if any(sounds.alike(letters, of, table) for of in heard) else None
    if table == "katakana":
        return _of_katakana(native, latin)
    return _learned(table).usage(native, latin)


def _of_katakana(native: str, latin: str) -> Usage | None:
    """What is known of a word for katakana, or for others that are written alike."""
    known = _learned("katakana").usage(native, latin)
    if known is not None and known is not Usage.OF_ANOTHER:
        return known
    if latin in _alike().get(katakana.written_alike(native), ()):
        return Usage.USUAL if known is None else Usage.USED
    if native not in katakana.of_syllables(latin):
        return known
    if latin in _natives():
        # Dana is デイナ, though its letters are two syllables of Chinese that are タナ.
        return Usage.USED if katakana.is_syllable(latin) else known
    return Usage.USUAL if known is None else Usage.USED


def _plain_alif(letters: Letters) -> Letters:
    return tuple(["ا" if letter in "أإآ" else letter for letter in letters])


def spellings(letters: Letters, table: str) -> Container[str]:
    """The Latin words of which `usage` may say that they are written for native `letters`.

    Of alphabets, all whose letters say little of their sounds.
    """
    if table in sounds.tables():
        return _by_ear()
    if table == "katakana":
        return _OfKatakana("".join(letters))
    return listed(letters, table)


def listed(letters: Letters, table: str) -> list[str]:
    """The Latin words that a table lists for native `letters`, as usual or as used."""
    found = _learned(table).spellings("".join(letters))
    if table in ("arabic", "persian"):
        found += _arabic().spellings("".join(_plain_alif(letters)))
    return found


class _OfKatakana:
    """The Latin words that are known to be written for katakana, syllable by syllable too."""

    __slots__ = ("_listed", "_native")

    def __init__(self, native: str) -> None:
        self._native = native
        alike = _alike().get(katakana.written_alike(native), ())
        self._listed = (*_learned("katakana").spellings(native), *alike)

    def __contains__(self, latin: object) -> bool:
        return latin in self._listed or self._native in katakana.of_syllables(str(latin))


def natives(latin: str) -> tuple[str, ...]:
    """The words in katakana, longest first, that the folded word `latin` is usually written for.

    >>> natives("jacques")
    ('ジャック',)
    """
    syllables = katakana.of_syllables(latin)
    return (*_natives().get(latin, ()), *sorted(syllables, key=lambda kana: (-len(kana), kana)))


@cache
def _natives() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for native, (usual, _used, _rare) in _learned("katakana").words.items():
        for latin in usual.split():
            found[latin].append(native)
    return {latin: tuple(sorted(words, key=len, reverse=True)) for latin, words in found.items()}


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    """What ways to write one word in katakana have in common -> its usual Latin words."""
    found: dict[str, tuple[str, ...]] = {}
    for native, (usual, _used, _rare) in _learned("katakana").words.items():
        form = katakana.written_alike(native)
        found[form] = (*found.get(form, ()), *usual.split())
    return found


_INDIAN = ("bengali", "devanagari", "tamil")
"""The scripts of India whose names are listed."""


@cache
def indian() -> dict[str, tuple[str, ...]]:
    """Customary Latin spellings of names in scripts of India, each with what the forms of its
    names have in common.

    >>> names = indian()
    >>> names["ajit"] == names["ajeet"], names["ajit"] == names["ajay"]
    (True, False)
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    rows = (row for table in _INDIAN for row in section("native_spellings", table))
    for _table, native, usual, _used, _rare in rows:
        form = brahmic.written_alike(native)
        for latin in usual.split():
            found[latin][form] = None
    return {latin: tuple(forms) for latin, forms in found.items()}


@cache
def _by_ear() -> dict[str, tuple[str, ...]]:
    """Latin words whose letters say little -> how they sound, in Russian letters."""
    return {latin: tuple(natives.split()) for latin, natives in read("names_by_ear")}


@cache
def _arabic() -> _Lexicon:
    rows = list(read("arabic_spellings"))
    words = {"".join(units(name, "Arabic")): (spellings, "", "") for name, spellings in rows}
    return _Lexicon(words, frozenset(" ".join(spellings for _, spellings in rows).split()))


@cache
def _learned(table: str) -> _Lexicon:
    words = {
        native: (usual, used, rare)
        for _table, native, usual, used, rare in section("native_spellings", table)
    }
    every = " ".join(f"{usual} {used}" for usual, used, _ in words.values())
    bare = {
        (spelling, _bare(native))
        for native, (usual, _used, _rare) in words.items()
        if table == "hebrew"
        for spelling in usual.split()
    }
    forms: dict[str, tuple[str, ...]] = {}
    for native, (usual, _used, _rare) in words.items():
        if table in _INDIAN:
            form = brahmic.written_alike(native)
            forms[form] = (*forms.get(form, ()), *usual.split())
    return _Lexicon(words, frozenset(every.split()), frozenset(bare), forms)
