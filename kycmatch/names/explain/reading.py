"""A Latin word that reads a word of a script where no standard decides the letters."""

from __future__ import annotations

from math import exp

from kycmatch.names import spellings
from kycmatch.names import words as of_names
from kycmatch.names.explain import equivalents
from kycmatch.names.explain.alike import apart_from, same_undoubled
from kycmatch.names.explain.pairs import pair
from kycmatch.names.parts import Context, Group, Name, Pair, Words
from kycmatch.reasons import Reason
from kycmatch.romanize import alphabets, customary, reading
from kycmatch.romanize.odds import Word
from kycmatch.romanize.reading import SYSTEM, Reading
from kycmatch.romanize.units import ALPHABETS, ARABIC_ARTICLE
from kycmatch.text.fold import GERSHAYIM

_UNLIKELY = 0.1
"""Likeness below which the word may be another form of the name sooner than a spelling of it."""
LITTLE = 0.1
"""The weight of pairs that tell nothing by their length."""
_INITIALS = 4
_VOWELS = frozenset("aeiou")
_ARTICLE = "".join(ARABIC_ARTICLE)
_ARTICLES = ("al", "el")
_LONGEST_ARTICLE = 3
"""Latin letters of the article, which takes the sound of the letter after it: ul, ur, ush."""
_MANY = 100
"""Pairs of words from which on none are joined, and those that begin alike are read."""


def words(entered: Name, printed: Name, country: str | None) -> Words | None:
    """The words of both names where one is in Latin letters and the other in a script read here."""
    if printed.script == "Latin" and entered.script is not None and reading.reads(entered.script):
        return Words(entered, printed, country, entered=True)
    if entered.script == "Latin" and printed.script is not None and reading.reads(printed.script):
        return Words(printed, entered, country, entered=False)
    return None


def _sides(entered: Group, printed: Group, context: Context) -> tuple[Group, Group, Words]:
    """The native and the Latin group, and the words of both names."""
    words = _words(context)
    return (entered, printed, words) if words.entered else (printed, entered, words)


def _words(context: Context) -> Words:
    assert context.words is not None, "these rules are for a native and a Latin name"
    return context.words


def any_listed(context: Context) -> bool:
    """Whether any native word is not read letter by letter."""
    return any(word is not None and word.whole for word in _words(context).read)


def listed(entered: Group, printed: Group, context: Context) -> Pair | None:
    """A native word that is not read letter by letter, and one of its Latin spellings."""
    native, latin, _ = _sides(entered, printed, context)
    if latin.letters not in reading.listed(native.text):
        return None
    return pair(entered, printed, (Reason.ROMANIZATION,), 0.97, SYSTEM)


def any_letters(context: Context) -> bool:
    """Whether any native word may be the names of Latin letters."""
    words = _words(context)
    return any(reading.are_letters(part.text, words.script) for part in words.native.parts)


def letter(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Initials, and the names of these letters in native writing: M and एम, P. R. and पीआर."""
    native, latin, words = _sides(entered, printed, context)
    if len(latin.letters) > _INITIALS or not _are_letters(latin, native):
        return None
    text = "".join([part.text for part in native.parts])
    if not reading.letter(text, latin.letters, words.script):
        return None
    return pair(entered, printed, (Reason.ROMANIZATION,), 0.97, SYSTEM)


def _are_letters(latin: Group, native: Group) -> bool:
    """Whether each part is a letter, or one part is as many letters as the other side has words."""
    return len(latin.parts) in (1, len(latin.letters)) and len(native.parts) <= len(latin.letters)


def has_article(context: Context) -> bool:
    """Whether a word after the first of either name has the Arabic article: حق after احسان ال."""
    parts = (*context.entered.parts[1:], *context.printed.parts[1:])
    return any(part.text.startswith(_ARTICLE) for part in parts)


def compound(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Two words joined by the Arabic article, which Latin words have anywhere: EHSAN UL HAQ,
    EHSANUL HAQ and EHSAN ULHAQ are احسان الحق."""
    native, latin, words = _sides(entered, printed, context)
    if len(native.parts) != 2 or not native.parts[1].text.startswith(_ARTICLE):
        return None
    first, last = words.read[native.first : native.first + 2]
    if first is None or last is None or not reading.edges_meet(first, last, latin.letters):
        return None
    spelt = [part.letters for part in latin.parts]
    if not all(map(reading.is_plain, spelt)) or not _has_article(spelt):
        return None
    written = "".join([part.text for part in native.parts])
    whole = reading.word(written, words.script, context.country)
    if whole is None or not reading.usually(whole, latin.letters):
        return None
    together = spelt if len(spelt) == 2 else [spelt[0] + spelt[1], spelt[2]]
    found = reading.read_several([whole], together, context.country)
    return _read_as(found, entered, printed) if found is not None and found.sure else None


def _has_article(spelt: list[str]) -> bool:
    """Whether the Latin words have the article of the second, where it would not be sought.

    An article of its own, al or el, goes with the word after it as elsewhere; but people say and
    write ul, or the consonant that follows: ABDUR RAHMAN.
    """
    head, tail = spelt[0], spelt[-1]
    if _is_article(head):
        return False
    if len(spelt) == 3:
        return _is_article(spelt[1]) and spelt[1] not in _ARTICLES
    bound = len(head) > _LONGEST_ARTICLE and head[-2] in _VOWELS and head[-1] in ("l", tail[0])
    return bound or (tail[0] in _VOWELS and tail[1] in ("l", tail[2:3]))


def _is_article(latin: str) -> bool:
    """Whether a Latin word may be the Arabic article: al, ul, ed, ash."""
    return len(latin) <= _LONGEST_ARTICLE and latin[:1] in _VOWELS


def surely(entered: Group, printed: Group, context: Context) -> Pair | None:
    """One Latin word that reads one native word surely: neither is tried with other words then.

    A word that stands twice may be part of another (عبد beside عبدالغنی).
    """
    found = _weighed(entered, printed, context)
    if found is None or not found.sure:
        return None
    if _repeated(entered, context.entered) or _repeated(printed, context.printed):
        return None
    return None if _after_article(entered, printed, context) else _read_as(found, entered, printed)


def _after_article(entered: Group, printed: Group, context: Context) -> bool:
    """Whether the Arabic article of a native word may stand by itself before the Latin word.

    AL ZUBEIDI is الزبيدي as a whole, and in AHMED AL AHMAD the first is أحمد.
    """
    _native, latin, words = _sides(entered, printed, context)
    if latin.first == 0 or not _is_article(words.latin.parts[latin.first - 1].letters):
        return False
    return any(part.text.startswith(_ARTICLE) for part in words.native.parts)


def _repeated(group: Group, name: Name) -> bool:
    return sum(part.letters == group.letters for part in name.parts) > 1


def read(entered: Group, printed: Group, context: Context) -> Pair | None:
    """The Latin words read the native ones, surely or as one of several spellings."""
    found = _weighed(entered, printed, context)
    if found is not None and not found.sure and _told_apart(entered, printed, context):
        found = None
    unlikely = found is None or found.likeness < _UNLIKELY
    if unlikely and len(entered.parts) == len(printed.parts) == 1:
        for rule in (equivalents.international, equivalents.nickname):
            if (other := rule(entered, printed, context)) is not None:
                return other
    return None if found is None else _read_as(found, entered, printed)


def _told_apart(entered: Group, printed: Group, context: Context) -> bool:
    """Whether a standard spelling of the native word is told apart from the Latin word: Мария is
    MARIA, so that it is not MARINA."""
    native, latin, words = _sides(entered, printed, context)
    if len(native.parts) > 1 or len(latin.parts) > 1:
        return False
    word = words.read[native.first]
    if word is not None and word.script == "Arabic":
        return _of_another(word, latin.letters, context.country)
    systems = (
        alphabets.matches(native.text, other, context.country)
        for other in apart_from(latin.letters)
    )
    return any(system not in (None, alphabets.MIXED) for system in systems)


def _of_another(word: Word, latin: str, country: str | None) -> bool:
    """Whether the Latin word is known as the spelling of other names: MAHMOUD beside محمد.

    Unless it is a variant of a known spelling of this one: CHOUDHARY of CHAUDHRY.
    """
    for form in filter(None, (word.native, word.bare)):
        known = customary.usage(form.letters, latin, form.table)
        if known is not customary.Usage.OF_ANOTHER:
            return False
    return not any(
        spellings.variant(one, latin, country) or same_undoubled(one, latin)
        for one in customary.listed(word.native.letters, word.native.table)
    )


def _weighed(entered: Group, printed: Group, context: Context) -> Reading | None:
    native, latin, words = _sides(entered, printed, context)
    many = len(context.entered.parts) * len(context.printed.parts) > _MANY
    first, word = words.read[native.first], words.spelt[latin.first]
    if first is None or not word:
        return None
    if len(native.parts) == len(latin.parts) == 1:
        return reading.read_one(first, word, context.country, narrow=many)
    own = words.read[native.first : native.first + len(native.parts)]
    if many or own[-1] is None or not reading.edges_meet(first, own[-1], latin.letters):
        return None
    spelt = words.spelt[latin.first : latin.first + len(latin.parts)]
    known = [one for one in own if one is not None]
    if len(known) < len(own) or not all(spelt):
        return None
    return reading.read_several(known, spelt, context.country)


def _read_as(found: Reading, entered: Group, printed: Group) -> Pair:
    reason = Reason.ROMANIZATION if found.sure else Reason.ROMANIZATION_VARIANT
    return pair(entered, printed, (reason,), found.likeness, found.system, found.weight)


def unlike(entered: Group, printed: Group, context: Context) -> float | None:
    """The likeness of other names by their letters; None where these are not read here."""
    if context.words is None:
        return None
    native, latin, words = _sides(entered, printed, context)
    texts = [part.text for part in native.parts]
    value = reading.unlikeness(texts, latin.letters, words.script, context.country)
    return 1 / (1 + exp(-value))


def any_initial(context: Context) -> bool:
    """Whether a part of either name may stand for a longer one by its first letter."""
    words = _words(context)
    longest = 3 if words.script in ALPHABETS else 1
    return (
        any(len(part.letters) <= longest for part in words.latin.parts)
        or any(len(part.letters) == 1 or GERSHAYIM in part.text for part in words.native.parts)
        or any_letters(context)
    )


def initial(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Single letters, or the names of some, for as many words that begin so, on either side."""
    native, latin, words = _sides(entered, printed, context)
    if not all(part.letters.isascii() and part.letters.isalpha() for part in latin.parts):
        return None
    short = len(native.parts) == len(latin.parts) == 1 and 1 in (
        len(latin.letters),
        len(native.letters),
    )
    if not (short and _begin(native, latin, words.script, context)) and not (
        _named(native, latin, words.script)
        or _first(native, latin, words.script, context)
        or _joined(native, latin, words.script, context)
    ):
        return None
    return pair(entered, printed, (Reason.INITIAL,), likeness=0.25, weight=LITTLE)


def _first(native: Group, latin: Group, script: str, context: Context) -> bool:
    """Whether two or three Latin letters write the first native one: Sh. for Шамиль."""
    return (
        len(latin.parts) == 1
        and 1 < len(latin.letters) < 4
        and reading.first_letters(native.text, latin.letters, script, context.country)
    )


def any_initials(context: Context) -> bool:
    """Whether any Latin word may be initials written together."""
    words = _words(context)
    return len(words.native.parts) > 1 and any(
        _no_vowels(part.letters) for part in words.latin.parts
    )


def _no_vowels(word: str) -> bool:
    return len(word) > 1 and _VOWELS.isdisjoint(word) and word.isascii() and word.isalpha()


def _joined(native: Group, latin: Group, script: str, context: Context) -> bool:
    """Whether the native word is the first letters of the Latin ones, with gershayim: ש״י."""
    begun = native.text.replace(GERSHAYIM, "")
    return (
        len(begun) < len(native.text)
        and len(begun) == len(latin.parts) > 1
        and all(
            reading.initial(letter, part.letters[0], script, context.country)
            for letter, part in zip(begun, latin.parts, strict=True)
        )
    )


def initials(entered: Group, printed: Group, context: Context) -> Pair | None:
    """Letters written in one word for as many words that begin so: RCP for three names."""
    native, latin, words = _sides(entered, printed, context)
    word = latin.letters
    if len(latin.parts) > 1 or len(native.parts) < 2 or len(word) != len(native.parts):
        return None
    if not _no_vowels(word) or not _begin(native, latin, words.script, context):
        return None
    return pair(entered, printed, (Reason.INITIAL,), likeness=0.25, weight=LITTLE)


def _begin(native: Group, latin: Group, script: str, context: Context) -> bool:
    """Whether the native words begin with the letters of the Latin word, one by one."""
    return all(
        reading.initial(part.text, begun, script, context.country)
        for part, begun in zip(native.parts, latin.letters, strict=False)
    )


def _named(native: Group, latin: Group, script: str) -> bool:
    """Whether the native word names the letters that the Latin words begin with."""
    begun = "".join(part.letters[0] for part in latin.parts)
    return (
        len(latin.letters) > 1
        and len(native.parts) == 1
        and len(begun) <= _INITIALS
        and reading.letter(native.text, begun, script)
    )


def abbreviated(entered: Group, printed: Group, context: Context) -> Pair | None:
    """A customary short Latin writing of a word that is read: Md for মোহাম্মদ, Ch for چودھری."""
    native, latin, words = _sides(entered, printed, context)
    word = words.read[native.first]
    if word is None:
        return None
    for long in of_names.long_forms(latin.letters):
        found = reading.read_one(word, long, context.country)
        if found is not None and found.likeness > 0.5:
            return pair(entered, printed, (Reason.ABBREVIATION,), likeness=0.8)
    return None
