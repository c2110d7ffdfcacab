"""The tokens of a date: numbers, words, placeholders for what is unknown, and marks.

A number may be written with the decimal digits of any script or with Chinese numerals. Words are
folded (case, width, diacritics); a Han, kana or Hangul character is a word of its own, because
those scripts write no spaces.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import Enum

from kycmatch.text import fold
from kycmatch.verdicts import Span

STEPS = fold.ALL - {fold.Step.PUNCTUATION, fold.Step.SPACE}
"""The steps of folding for dates: marks and spaces keep the components apart."""


class Kind(Enum):
    """What a token is."""

    NUMBER = "number"
    WORD = "word"
    UNKNOWN = "unknown"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `span` points into the original text.

    `text` is the folded word or the mark, or the digits of the number in ASCII.
    """

    kind: Kind
    text: str = field(repr=False)
    span: Span

    @property
    def value(self) -> int:
        """The value of a number."""
        return int(self.text)


# Everyday, financial and old forms of the numerals (GB/T 15835; Japan's law on family registers
# prescribes financial ones).
_HAN_DIGITS = {
    digit: value
    for value, digits in enumerate(
        [
            "〇零○",
            "一壹壱弌",
            "二贰貳弐",
            "三叁參参",
            "四肆",
            "五伍",
            "六陆陸",
            "七柒漆",
            "八捌",
            "九玖",
        ]
    )
    for digit in digits
}
_HAN_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_HAN_TENS = {"廿": 20, "卄": 20, "卅": 30, "丗": 30}
_HAN = _HAN_DIGITS.keys() | _HAN_UNITS.keys() | _HAN_TENS.keys()

_FILLERS = "<?*_-"
_MADE_OF_X = frozenset({"xx", "xxxx", "хх", "хххх"})  # Latin and Cyrillic


def han_number(text: str) -> str:
    """The digits of a number written with Chinese numerals: 一九九〇 is 1990, 七十九 is 79."""
    if all(char in _HAN_DIGITS for char in text):
        return "".join(str(_HAN_DIGITS[char]) for char in text)
    total = digit = 0
    for char in text:
        if char in _HAN_UNITS:
            total += (digit or 1) * _HAN_UNITS[char]
            digit = 0
        elif char in _HAN_TENS:
            total += _HAN_TENS[char]
        else:
            digit = _HAN_DIGITS[char]
    return str(total + digit)


def _stands_alone(char: str) -> bool:
    """Whether `char` is a Han, kana or Hangul character."""
    return (
        "\u3005" <= char <= "\u30ff"
        or "\u3400" <= char <= "\u9fff"
        or "\uac00" <= char <= "\ud7a3"
        or "\uf900" <= char <= "\ufaff"
        or char >= "\U00020000"
    )


def _class(text: str, i: int) -> str:
    """What run the character at `i` belongs to."""
    char = text[i]
    if char.isascii():
        if char.isdigit():
            return "digit"
        if char.isalpha():
            return "letter"
    elif char in _HAN or (char == "元" and text[i + 1 : i + 2] == "年"):
        return "han"
    elif unicodedata.decimal(char, None) is not None:
        return "digit"
    elif unicodedata.category(char)[0] in "LM":
        return "single" if _stands_alone(char) else "letter"
    if char.isspace():
        return "space"
    inside = 0 < i < len(text) - 1 and text[i - 1].isalpha() and text[i + 1].isalpha()
    if char == "'" and inside:
        return "letter"
    return "filler" if char in _FILLERS else "mark"


def tokenise(text: str) -> list[Token]:
    """The tokens of `text`, spaces left out; linear in its length."""
    folded = fold.fold(text, STEPS)
    letters, offsets = folded.text, folded.offsets
    tokens: list[Token] = []
    start = 0
    while start < len(letters):
        kind = _class(letters, start)
        stop = start + 1
        if kind not in ("single", "mark"):
            while stop < len(letters) and _class(letters, stop) == kind:
                if kind == "filler" and letters[stop] != letters[start]:
                    break
                stop += 1
        if kind != "space":
            span = Span(offsets[start], offsets[stop - 1] + 1)
            tokens.append(_token(kind, letters[start:stop], span))
        start = stop
    return tokens


def _token(kind: str, text: str, span: Span) -> Token:
    if kind == "digit":
        return Token(Kind.NUMBER, "".join(str(unicodedata.decimal(c)) for c in text), span)
    if kind == "han":
        digits = "1" if text == "元" else han_number(text.replace("元", ""))
        return Token(Kind.NUMBER, digits, span)
    if kind == "filler":
        return Token(Kind.UNKNOWN if len(text) > 1 else Kind.MARK, text, span)
    if kind == "mark":
        return Token(Kind.MARK, text, span)
    word = text.replace("'", "")
    return Token(Kind.UNKNOWN if word in _MADE_OF_X else Kind.WORD, word, span)


def words(text: str) -> str:
    """The words of `text` as the tables of words have them: folded, one space between."""
    return " ".join(token.text for token in tokenise(text) if token.kind is Kind.WORD)
