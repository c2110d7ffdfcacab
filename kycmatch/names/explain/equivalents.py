"""Another spelling or form of the same name."""

from __future__ import annotations

from collections.abc import Iterable

from kycmatch.names import other_languages, spellings, words
from kycmatch.names.explain import genders
from kycmatch.names.explain.alike import told_apart
from kycmatch.names.explain.pairs import pair
from kycmatch.names.explain.slips import SHORTEST, distance
from kycmatch.names.explain.transliteration import mixed
from kycmatch.names.parts import Context, Group, Pair, Role
from kycmatch.reasons import Reason
from kycmatch.romanize import alphabets, endings, reading, slavic
from kycmatch.romanize.odds import Word
from kycmatch.romanize.units import ALPHABETS

_LIKELY = 0.5
_SHORTEST = {"Hebrew": 3}
"""Letters of a form that tells enough, where not as elsewhere: three are a name (Dov, Lev)."""


def spelling(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Another customary Latin spelling of one name: Yulia/IULIIA, Laxmi/LAKSHMI, Yi/LEE."""
    ours, theirs = entered.letters, printed.letters
    if not (ours.isascii() and theirs.isascii()):
        return None
    tradition = spellings.variant(ours, theirs, context.country)
    if tradition is None:
        return None
    if not spellings.listed(ours, theirs) and (
        genders.other_gender(ours, theirs) or _by_chance(ours, theirs, tradition, context)
    ):
        return None
    reasons = [Reason.ROMANIZATION_VARIANT]
    if len(entered.parts) != len(printed.parts):
        reasons.append(Reason.SEGMENTATION)
    return pair(entered, printed, reasons, likeness=0.85, system=tradition)


def _by_chance(ours: str, theirs: str, tradition: str, context: Context) -> bool:
    """Whether a tradition from abroad only happens to fit two words."""
    if spellings.at_home(tradition, context.country):
        return False
    return _is_slip(ours, theirs) or _two_japanese(ours, theirs, tradition)


def _two_japanese(ours: str, theirs: str, tradition: str) -> bool:
    """Whether another tradition takes two Japanese names for one: Yoko and Yuko."""
    if tradition == "japanese" or not spellings.may_be_japanese(ours, theirs):
        return False
    return told_apart(ours, theirs)


def has_particles(context: Context) -> bool:
    """Whether both names have small words."""
    return all(
        any(part.role in _SMALL for part in name.parts)
        for name in (context.entered, context.printed)
    )


def particle(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Another spelling of one particle: ASH-SHAMI for AL SHAMI, BEN for BIN."""
    if not {entered.parts[0].role, printed.parts[0].role} <= _SMALL:
        return None
    tradition = words.particle_spelling(entered.letters, printed.letters)
    if tradition is None:
        return None
    return pair(entered, printed, (Reason.ROMANIZATION_VARIANT,), 0.85, tradition)


_SMALL = frozenset({Role.PARTICLE, Role.RELATION})


_LISTED, _BY_RULE = 0.9, 0.8
"""The likeness of forms of a Slavic name: even one by rule alone tells less against a person than a
name that is left out."""


def slavic_form(entered: Group, printed: Group, context: Context) -> Pair | None:
    """The Russian, Ukrainian or Belarusian form of one name: NIKOLAI for Микола."""
    ours, theirs = context.entered.script, context.printed.script
    if ours == theirs == "Cyrillic":
        form = slavic.same(printed.text, entered.text)
    elif ours == "Latin" and theirs == "Cyrillic":
        form = slavic.matches(printed.text, entered.letters)
    elif ours == "Cyrillic" and theirs == "Latin":
        form = slavic.matches(entered.text, printed.letters)
    elif ours == theirs == "Latin":
        different = spellings.distinct(entered.letters, printed.letters)
        if different and not _slavic(context):
            return None
        form = slavic.latin_form(printed.letters, entered.letters)
    else:
        return None
    if form is None:
        return None
    reasons = (Reason.ROMANIZATION_VARIANT, *mixed(entered, printed))
    likeness = _LISTED if form.listed else _BY_RULE
    return pair(entered, printed, reasons, likeness, form.system)


def _slavic(context: Context) -> bool:
    """Whether forms of names are to be expected: Hanna is Anna in Ukraine, her sister abroad."""
    if context.country in slavic.PATRONYMICS:
        return True
    return any(endings.patronymic(part.letters) for part in context.printed.parts)


def _is_slip(ours: str, theirs: str) -> bool:
    """One letter differs and nobody is known to write the name so: a slip, not a custom."""
    if min(len(ours), len(theirs)) <= SHORTEST or distance(ours, theirs, limit=1) is None:
        return False
    return not words.known(ours)


def international(entered: Group, printed: Group, context: Context) -> Pair | None:
    """The form that a given name has in another language: GEORGE for Γιώργος, PEDRO for Pere."""
    if _surname(entered) or _surname(printed):
        return None
    sides = _scripts(entered, printed, context)
    if sides is None:
        if not other_languages.equivalent(entered.letters, printed.letters):
            return None
    else:
        native, latin, script = sides
        forms = other_languages.forms(latin.letters, script)
        if not forms or not _read_by(native, forms, context):
            return None
    return pair(entered, printed, (Reason.ROMANIZATION_VARIANT,), 0.8, "other_language")


def nickname(entered: Group, printed: Group, context: Context) -> Pair | None:
    """A familiar form of a given name, on either side."""
    if _surname(entered) or _surname(printed):
        return None
    ours, theirs = entered.letters, printed.letters
    sides = _scripts(entered, printed, context)
    if sides is None:
        if not words.nickname(ours, theirs) or genders.other_gender(ours, theirs):
            return None
    else:
        native, latin, _script = sides
        forms = words.relatives(latin.letters)
        if not forms or not _read_by(native, forms, context):
            return None
    return pair(entered, printed, (Reason.NICKNAME,), likeness=0.6)


def _surname(group: Group) -> bool:
    return group.parts[0].role is Role.SURNAME


def _scripts(entered: Group, printed: Group, context: Context) -> tuple[Group, Group, str] | None:
    """The native group, the Latin one and the native script; None for names in one script."""
    if context.words is None:
        return None
    if context.words.entered:
        return entered, printed, context.words.script
    return printed, entered, context.words.script


def _read_by(native: Group, forms: Iterable[str], context: Context) -> bool:
    """Whether one of the Latin words `forms` is a reading of the native word."""
    words = context.words
    if words is None or len(native.parts) > 1:
        return False
    if words.script in ALPHABETS:
        return any(alphabets.matches(native.text, form, context.country) for form in forms)
    word = words.read[native.first]
    if word is None:
        return False
    shortest = _SHORTEST.get(words.script, SHORTEST)
    begins = reading.begins(word)
    return any(
        _reads(word, form, context.country)
        for form in forms
        if form[0] in begins and len(form) >= shortest
    )


def _reads(word: Word, latin: str, country: str | None) -> bool:
    found = reading.read_one(word, latin, country, narrow=True)
    return found is not None and found.likeness > _LIKELY
