"""Forms of one name in many languages: George is Georgios, Solomon is Shlomo, Pedro is Pere.

People carry such forms on both sides, and so do unrelated people: they are the same name only
across languages. Two forms that are both current in one language are two names there, and brothers
bear them (Jan and Johan in the Netherlands, Juan and Iván in Spain).
"""

from __future__ import annotations

from functools import cache

from kycmatch.data import read

_LANGUAGES = {
    "Greek": frozenset({"el"}),
    "Hebrew": frozenset({"he"}),
    "Arabic": frozenset({"ar", "fa"}),
    "Kurdish": frozenset({"ar", "fa"}),
    "Uyghur": frozenset({"ar"}),
    "Cyrillic": frozenset(
        {"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tt", "tg", "uz", "tk", "az"}
    ),
    "Georgian": frozenset({"ka"}),
    "Armenian": frozenset({"hy"}),
    "Ethiopic": frozenset({"am"}),
}
"""The languages of the table that are written in a script, or whose names another language has."""


@cache
def _groups() -> dict[str, tuple[tuple[str, str], ...]]:
    """Form -> names, each with a language in which it has that form."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for name, language, forms in read("name_equivalents"):
        for form in forms.split():
            found[form] = (*found.get(form, ()), (name, language))
    return found


def _names(form: str) -> dict[str, set[str]]:
    """The names that have this form, each with the languages in which they do."""
    found: dict[str, set[str]] = {}
    for name, language in _groups().get(form, ()):
        found.setdefault(name, set()).add(language)
    return found


@cache
def _forms() -> dict[tuple[str, str], tuple[str, ...]]:
    """(name, language) -> its forms."""
    rows = read("name_equivalents")
    return {(name, language): tuple(forms.split()) for name, language, forms in rows}


def listed(word: str) -> bool:
    """Whether it is known what the folded Latin word is in other languages."""
    return word in _groups()


def equivalent(one: str, other: str) -> bool:
    """Whether two folded Latin words are forms of one name in different languages.

    >>> equivalent("george", "georgios"), equivalent("pedro", "pere"), equivalent("jan", "ivan")
    (True, True, False)
    """
    if one.startswith(other) or other.startswith(one):
        # ANDREA is Andreas in Italy and a woman in Germany: what is longer is another name.
        return False
    ours, theirs = _names(one), _names(other)
    return any(ours[name].isdisjoint(theirs[name]) for name in ours.keys() & theirs.keys())


def forms(word: str, script: str) -> list[str]:
    """The forms, in Latin letters, of a folded Latin name in the languages written in `script`.

    >>> forms("solomon", "Hebrew"), forms("solomon", "Greek"), forms("table", "Hebrew")
    (['shlomo', 'shlomoh'], [], [])
    """
    found: dict[str, None] = {}
    for name, languages in _names(word).items():
        for language in sorted(_LANGUAGES.get(script, frozenset()) - languages):
            found |= dict.fromkeys(_forms().get((name, language), ()))
    return list(found)
