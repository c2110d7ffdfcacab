"""Letters of Kurdish (Sorani) and Uyghur, which write their vowels in Arabic letters.

A letter of Kurdish may be a vowel or a consonant by what is beside it, and one short vowel is not
written; what is told here is what is spoken. The letters of Uyghur are its sounds.
"""

from __future__ import annotations

import re
import unicodedata

KURDISH, UYGHUR = "Kurdish", "Uyghur"
LANGUAGES = frozenset({KURDISH, UYGHUR})
"""Languages that are read by letters of their own, in the place of the script."""

_ONLY_KURDISH = frozenset("ێڵڕ")
_ONLY_UYGHUR = frozenset("ۇۈۋ")
_NOT_KURDISH = frozenset("ىكې")
_NOT_EITHER = frozenset("صضطظثذأإآة")
_NOT_UYGHUR = _NOT_EITHER | frozenset("یکهہحعێڵڕڤ")
_KURDISH = re.compile(".*[ەێۆئڕڵڤ]|(?![^اوی]{3}).*(?:ا|وو)")
"""What nearly all Kurdish words have; those that lack it are read alike by the table of Persian.
Three consonants at the beginning (عبدالله) are hardly ever Kurdish."""
_VOWELLED = re.compile("[ەۆ]|(?<![^\\W\\d_])ئ[اوىیې]")
"""A vowel that only these languages write, or the seat of one that begins a word."""
_MIDDLE_I = re.compile("ى(?=[^\\W\\d_])")
"""The vowel i of Uyghur, a letter that ends words elsewhere."""
_OF_UYGHURS = frozenset({"CHN", "KAZ", "KGZ", "UZB", "TKM"})
_OF_KURDS = frozenset({"IRQ", "IRN", "SYR"})

_ONE_KURDISH_LETTER = str.maketrans("كڪيىةه", "ککییەھ") | {
    "أ": "ئا",
    "إ": "ئی",
    "آ": "ئا",
    "ؤ": "و",
}
_ONE_UYGHUR_LETTER = str.maketrans("یکه", "يكھ")
_SEAT = "ئ"
_KURDISH_VOWELS = frozenset("اەێۆ")
_W, _Y = "و", "ی"
_LONG_U = "وو"
_DIPHTHONG = "ەي"
_SPOKEN_W, _SPOKEN_Y = "ۋ", "ي"
_SPOKEN_VOWELS = frozenset({"ا", "ە", "ێ", "ۆ", _W, _Y, _LONG_U, _DIPHTHONG})
_UYGHUR_VOWELS = frozenset("اەېىوۇۆۈ")
_UNWRITTEN, _UNWRITTEN_FIRST = "ə", "ə:"
"""The vowel that may be spoken between two consonants, and between those that begin a word."""


def language(text: str, script: str, country: str | None) -> str:
    """The language in which the name `text` of `script` is read, or `script` where none is told.

    >>> language("ڕێبوار", "Arabic", None), language("نۇرمەمەت", "Arabic", None)
    ('Kurdish', 'Uyghur')
    >>> language("محمد", "Arabic", "IRQ"), language("ئەحمەد", "Arabic", "IRQ")
    ('Arabic', 'Kurdish')
    """
    if script != "Arabic":
        return script
    if not _ONLY_KURDISH.isdisjoint(text):
        return KURDISH
    uyghur = _NOT_UYGHUR.isdisjoint(text)
    if not _ONLY_UYGHUR.isdisjoint(text):
        return UYGHUR
    if uyghur and country in _OF_UYGHURS and _MIDDLE_I.search(text):
        return UYGHUR
    if not _VOWELLED.search(text):
        return script
    if country in _OF_KURDS or not uyghur:
        return KURDISH
    if country in _OF_UYGHURS or not _NOT_KURDISH.isdisjoint(text):
        return UYGHUR
    return KURDISH


def of_word(word: str, script: str) -> str:
    """How a `word` of a name is read that is read as `script`, or language: an Arabic spelling
    among Kurdish or Uyghur ones is read as Arabic.

    >>> [of_word(word, "Kurdish") for word in ("ڕێبوار", "محمد", "احمد", "محەممەد")]
    ['Kurdish', 'Arabic', 'Arabic', 'Kurdish']
    """
    if script not in LANGUAGES:
        return script
    if word.startswith("ا"):
        return "Arabic"
    if script == UYGHUR:
        own = _NOT_UYGHUR.isdisjoint(word) and not _UYGHUR_VOWELS.isdisjoint(word)
    else:
        own = _NOT_EITHER.isdisjoint(word) and _KURDISH.match(word) is not None
    return script if own else "Arabic"


def units(word: str, language: str) -> tuple[str, ...]:
    """The vowels and consonants of a raw `word`; `²` is a doubled consonant.

    >>> units("ئەوین", "Kurdish"), units("شوان", "Kurdish")
    (('ە', 'ۋ', 'ی', 'ن'), ('ش', 'ə:', 'ۋ', 'ا', 'ن'))
    >>> units("مۇھەممەت", "Uyghur")
    ('م', 'ۇ', 'ھ', 'ە', 'م²', 'ە', 'ت')
    """
    letters = [c for c in unicodedata.normalize("NFKC", word) if c.isalpha() and c != "ـ"]
    if language == KURDISH:
        spoken = _kurdish("".join(letters).translate(_ONE_KURDISH_LETTER))
        return _with_unwritten(_joined(spoken, _SPOKEN_VOWELS))
    plain = "".join(letters).translate(_ONE_UYGHUR_LETTER).replace(_SEAT, "")
    return tuple(_joined(list(plain), _UYGHUR_VOWELS))


def _kurdish(text: str) -> list[str]:
    """What is spoken: و and ی are consonants at the beginning and beside vowels."""
    made: list[str] = []
    before, at = "", 0
    while at < len(text):
        letter, after = text[at], text[at + 1 : at + 2]
        at += 1
        if letter == _W and after == _W:
            letter, after, at = _LONG_U, text[at + 1 : at + 2], at + 1
        elif letter in (_W, _Y) and before != _SEAT:
            beside = not before or before in _SPOKEN_VOWELS or after in _KURDISH_VOWELS
            if beside or (letter == _W and after == _Y):
                letter = _SPOKEN_W if letter == _W else _SPOKEN_Y
        if letter != _SEAT:
            made.append(letter)
        before = letter
    return made


def _joined(letters: list[str], vowels: frozenset[str]) -> list[str]:
    """Two consonants that are alike are one, doubled, and a diphthong is one vowel."""
    made: list[str] = []
    for letter, after in zip(letters, [*letters, ""][1:], strict=True):
        if made and letter == made[-1] and letter not in vowels:
            made[-1] += "²"
        elif made and made[-1] + letter == _DIPHTHONG and after not in vowels:
            made[-1] = _DIPHTHONG
        else:
            made.append(letter)
    return made


def _with_unwritten(letters: list[str]) -> tuple[str, ...]:
    made: list[str] = []
    for letter in letters:
        consonant = letter not in _SPOKEN_VOWELS
        if consonant and made and made[-1] not in _SPOKEN_VOWELS:
            made.append(_UNWRITTEN if len(made) > 1 else _UNWRITTEN_FIRST)
        made.append(letter)
    return tuple(made)
