"""The forms that a name takes in Russian, Ukrainian and Belarusian: Микола is Николай, NIKOLAI.

People of these countries carry their name in two languages, and a document or a form may have it in
Latin letters by either. Given names and patronymics are known; family names are written by the
spelling of each language, letter by letter: Ціханоўская is Тихановская.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from kycmatch.data import lookup, read
from kycmatch.romanize import alphabets
from kycmatch.romanize.systems import Rules, System, Systems, union

_LONGEST = 64
_LANGUAGES = ("ru", "uk", "be")
FORMS = {"ru": "russian_form", "uk": "ukrainian_form", "be": "belarusian_form"}
_SHORTEST = 3
_LEAST_ALIKE = 0.5
_ROUGHLY = str.maketrans(
    "абвгдеёжзийклмнопрстуфхцчшщыэюяґєіїў", "abvgdeozziiklmnoprstufhtcssyeuageiiu"
)

_SOUNDS = (
    ("y", "i"), ("j", "i"), ("w", "v"), ("kh", "h"), ("x", "ks"), ("tch", "ch"), ("cz", "ch"),
    ("sz", "sh"), ("ph", "f"),
)  # fmt: skip
_HARD_C = re.compile("c(?!h)")
_DOUBLED = re.compile(r"(.)\1+")

_Form = tuple[str, str]
"""A language, and the letters of a name in it."""

# How a name ends -> (letters that are cut off, the ending of a patronymic).
_PATRONYMICS: dict[str, dict[str, tuple[tuple[int, str], ...]]] = {
    "ru": {
        "": ((0, "ович"), (0, "овна")),
        "ий": ((2, "ьевич"), (2, "иевич"), (2, "ьевна"), (2, "иевна")),
        "й": ((1, "евич"), (1, "евна")),
        "ь": ((1, "евич"), (1, "евна")),
        "а": ((1, "ич"), (1, "ична"), (1, "инична")),
        "о": ((1, "ович"), (1, "овна")),
    },
    "uk": {
        "": ((0, "ович"), (0, "евич"), (0, "івна")),
        "й": ((0, "ович"), (1, "ївна")),
        "ь": ((0, "ович"), (1, "івна")),
        "а": ((1, "ович"), (1, "ич"), (1, "івна"), (1, "ічна")),
        "о": ((1, "ович"), (1, "івна")),
    },
    "be": {
        "": ((0, "авіч"), (0, "овіч"), (0, "аўна"), (0, "оўна")),
        "ий": ((2, "ьевіч"), (2, "евіч"), (1, "евіч"), (2, "ьеўна"), (2, "еўна"), (1, "еўна")),
        "й": ((1, "евіч"), (1, "еўна")),
        "ь": ((0, "евіч"), (0, "еўна")),
        "а": ((1, "авіч"), (1, "іч"), (1, "аўна"), (1, "ічна")),
        "о": ((1, "авіч"), (1, "аўна")),
    },
}

PATRONYMICS = frozenset({"RUS", "UKR", "BLR", "KAZ", "KGZ", "UZB", "TJK", "TKM", "MDA"})
"""Countries whose documents print the patronymic as a name of its own."""


class Form(NamedTuple):
    """Of which language a form is, as a system; `listed` where the name is in the table."""

    system: str
    listed: bool


@lru_cache(maxsize=4096)
def matches(native: str, latin: str) -> Form | None:
    """The form of the raw Cyrillic word `native` that the folded word `latin` is a reading of.

    None where it is no form of that name in another of the three languages. Letters of its own
    spelling may be mixed in, so that this is to be asked after `alphabets.matches`.

    >>> matches("Микола", "nikolai"), matches("Микола", "mikhail")
    (Form(system='russian_form', listed=True), None)
    >>> matches("Лукашэнка", "lukashenko")
    Form(system='russian_form', listed=False)
    """
    if len(native) > _LONGEST or len(latin) > 4 * _LONGEST or len(latin) < _SHORTEST:
        return None
    letters = alphabets.plain(native)
    for language, form in _forms_of(letters):
        if _alike(form, latin) and _mixed(language).make(form, latin):
            return Form(FORMS[language], listed=True)
    if not _alike(letters, latin):
        return None
    return _spelt_as(letters, latin, _romanized_spellings())


@cache
def _mixed(language: str) -> Systems:
    return Systems([alphabets.mixed(language)])


def _spelt_as(letters: str, becomes: str, spellings: _Spellings) -> Form | None:
    """The form, of no listed name, that `becomes` is of the word in these letters."""
    makes = 0
    for place, (form, alphabet) in enumerate(spellings.forms):
        if alphabet.issuperset(letters):
            makes = makes or spellings.systems.make(letters, becomes)
            if makes >> place & 1:
                return Form(FORMS[form], listed=False)
    return None


@lru_cache(maxsize=4096)
def latin_form(one: str, other: str) -> Form | None:
    """The form of the folded Latin word `one` that `other` is: given names and patronymics alone.

    >>> latin_form("mykola", "nikolai"), latin_form("siarhei", "sergeyevich")
    (Form(system='russian_form', listed=True), None)
    """
    if max(len(one), len(other)) > _LONGEST:
        return None
    theirs = _found(other)
    ours = _found(one) if theirs else {}
    groups = ours.keys() & theirs.keys()
    of = {language for group in groups for language in theirs[group]}
    others = of - {language for group in groups for language in ours[group]}
    if not of:
        return None
    return Form(FORMS[min(others or of, key=_LANGUAGES.index)], listed=True)


@lru_cache(maxsize=4096)
def _found(latin: str) -> dict[str, tuple[str, ...]]:
    """The groups of names that a Latin word is a spelling of, each with the languages."""
    sounds = sounds_of(latin)
    row = lookup("slavic_latin", sounds)
    if row is None or row[0] != sounds:
        return {}
    found = (entry.split(":") for entry in row[1].split())
    return {group: tuple(languages.split(",")) for languages, group in found}


def sounds_of(latin: str) -> str:
    """What all systems of romanization have in common of a Latin word."""
    for spelt, sound in _SOUNDS:
        latin = latin.replace(spelt, sound)
    if "c" in latin:
        latin = _HARD_C.sub("k", latin)
    if latin.endswith("der"):
        latin = latin[:-2] + "r"
    return _DOUBLED.sub(r"\1", latin.replace("ie", "e"))


def _alike(letters: str, latin: str) -> bool:
    """Whether it is worth looking closer: most words are other names, and this tells it soon."""
    roughly = letters.translate(_ROUGHLY)
    return Indel.normalized_similarity(roughly, latin, score_cutoff=_LEAST_ALIKE) > 0


@lru_cache(maxsize=4096)
def same(one: str, other: str) -> Form | None:
    """The form of the raw Cyrillic word `one` that the raw Cyrillic word `other` is, or None.

    >>> same("Микола", "Николай"), same("Иван", "Степан")
    (Form(system='russian_form', listed=True), None)
    """
    if min(len(one), len(other)) < _SHORTEST or max(len(one), len(other)) > _LONGEST:
        return None
    ours, theirs = alphabets.plain(one), alphabets.plain(other)
    for language, form in _forms_of(ours):
        if _key(form) == _key(theirs):
            return Form(FORMS[language], listed=True)
    return _spelt_as(ours, theirs, _spellings())


def _key(letters: str) -> str:
    return letters.replace("ё", "е")


def _forms_of(letters: str) -> tuple[_Form, ...]:
    """The other forms of a given name or patronymic, those of other languages first."""
    key = _key(letters)
    return _forms(key[0]).get(key, ()) if key[:1] in _rows() else ()


@cache
def _rows() -> dict[str, list[tuple[str, ...]]]:
    """First letter -> the rows of the table that have a form with it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in read("slavic_names"):
        entries = " ".join(row).replace("/", " ").split()
        for first in {_key(entry[0].casefold()) for entry in entries}:
            found.setdefault(first, []).append(row)
    return found


@cache
def _forms(first: str) -> dict[str, tuple[_Form, ...]]:
    """Every given name and patronymic that begins so -> its other forms.

    There are thousands, so that all would make the first comparison of a process wait.
    """
    found: dict[str, dict[_Form, None]] = {}
    for group in _groups(_rows()[first]):
        for language, form in group:
            if _key(form[0]) == first:
                others = sorted(group, key=lambda other: other[0] == language)
                forms = found.setdefault(_key(form), {})
                forms |= {other: None for other in others if other[1] != form}
    return {name: tuple(forms) for name, forms in found.items()}


def groups_of_forms() -> list[list[_Form]]:
    """The forms of every given name, and of its patronymics for men and for women."""
    return _groups(read("slavic_names"))


def _groups(rows: Iterable[tuple[str, ...]]) -> list[list[_Form]]:
    groups: list[list[_Form]] = []
    for row in rows:
        names, patronymics = _row(row)
        men = [form for form in patronymics if form[1].endswith("ч")]
        women = [form for form in patronymics if form[1].endswith("а")]
        groups += filter(None, (names, men, women))
    return groups


def _row(row: tuple[str, ...]) -> tuple[list[_Form], list[_Form]]:
    """The names of a row of the table, and their patronymics."""
    names: list[_Form] = []
    patronymics: list[_Form] = []
    for language, cell in zip(_LANGUAGES, row, strict=True):
        for entry in cell.split():
            name, *stems = (_bare(word) for word in entry.split("/"))
            names.append((language, name))
            for stem in stems or [name]:
                endings = _endings(stem, language) if stems or name[-1] not in "ая" else ()
                patronymics += [(language, stem[: len(stem) - cut] + to) for cut, to in endings]
    return list(dict.fromkeys(names)), list(dict.fromkeys(patronymics))


def _bare(word: str) -> str:
    """As `alphabets.plain`, for words of the table."""
    return "".join(filter(str.isalpha, word.casefold()))


def _endings(stem: str, language: str) -> tuple[tuple[int, str], ...]:
    endings = _PATRONYMICS[language]
    if stem[-2:] in ("ий", "ый", "ій") and "ий" in endings:
        return endings["ий"]
    return endings.get("а" if stem[-1] == "я" else stem[-1], endings[""])


@cache
def _letters() -> dict[tuple[str, str], Rules]:
    """(language written, language of the form) -> what letters become, in Cyrillic letters."""
    found: dict[tuple[str, str], Rules] = {}
    for written, form, place, letters, becomes in read("slavic_letters"):
        options = tuple("" if option == "-" else option for option in becomes.split())
        found.setdefault((written, form), {}).setdefault(letters, {})[place] = options
    return found


class _Spellings(NamedTuple):
    """How languages write the names of others: the form and its alphabet, each with its system."""

    forms: tuple[tuple[str, frozenset[str]], ...]
    systems: Systems


@cache
def _spellings() -> _Spellings:
    """The letters that words of one language have in another."""
    return _made_of(list(_letters().values()))


@cache
def _romanized_spellings() -> _Spellings:
    """As `_spellings`, in Latin letters; people mix them with those of their own language."""
    return _made_of(
        [
            union([_latin(rules, form), alphabets.mixed(written).rules])
            for (written, form), rules in _letters().items()
        ]
    )


def _made_of(rules: list[Rules]) -> _Spellings:
    """The spellings whose systems have these `rules`, in the order of the table."""
    forms = tuple((form, _alphabet(of)) for (_, form), of in _letters().items())
    return _Spellings(
        forms,
        Systems([_system(form, of) for (form, _), of in zip(forms, rules, strict=True)]),
    )


def _system(form: str, rules: Rules) -> System:
    return System(FORMS[form], rules, strict=False)


def _alphabet(rules: Rules) -> frozenset[str]:
    return frozenset("".join(rules))


def _latin(rules: Rules, form: str) -> Rules:
    """`rules` with what they make of the letters in Latin letters, by any system of `form`."""
    system = alphabets.mixed(form)
    return {
        letters: {
            place: tuple(
                dict.fromkeys(
                    latin for option in options for latin in _spelt(option, place, system)
                )
            )
            for place, options in places.items()
        }
        for letters, places in rules.items()
    }


@cache
def _spelt(letters: str, place: str, system: System) -> list[str]:
    """Every Latin spelling of a few letters where they stand in a word."""
    before = ("",) if place == "start" else ("б", "а")
    after = "" if place == "end" else "б"
    found: list[str] = []
    for head in before:
        word, stop = head + letters + after, len(head) + len(letters)
        heads: list[list[str]] = [[] for _ in range(stop + 1)]
        heads[len(head)].append("")
        for at in range(len(head), stop):
            for end, made in system.steps(word, at):
                if end <= stop:
                    heads[end] += [done + made for done in heads[at]]
        found += heads[stop]
    return found
