"""The gettext catalogues: which one speaks a language, and filling in its templates.

Every message is found by a context and an id: `applicant` and `reviewer` by the code of a reason,
the pieces that they are made of by what they are. The sources are the `.po` files beside this
module; `tools/build_catalogues.py` makes the `.mo` files that are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations
from pathlib import Path
from typing import Final

LOCALES: Final = ("en", "zh-Hans", "zh-Hant")
"""The languages that there is a catalogue for, as BCP 47 tags; the first is the fallback."""

LONGEST: Final = 100
"""The longest value, in code points, that a message quotes."""

# Control characters, line ends and marks of direction would tear a sentence apart. The joiners of
# Persian and Indic scripts (U+200C, U+200D) belong to the value.
_UNSHOWN: Final = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]+"
)
_RIGHT_TO_LEFT: Final = re.compile("[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff]")
_ISO_DATE: Final = re.compile("([0-9]{4})-(0[1-9]|1[0-2])-([0-3][0-9])")


def negotiate(locale: str) -> str:
    """The one of `LOCALES` that serves `locale` best: a BCP 47 or POSIX tag, of any case.

    Chinese goes by its script, else by its region; an unknown language gets English.

    >>> [negotiate(tag) for tag in ("zh-CN", "zh_SG", "zh-TW", "yue-HK", "en-GB", "xx")]
    ['zh-Hans', 'zh-Hans', 'zh-Hant', 'zh-Hant', 'en', 'en']
    """
    language, *subtags = re.split("[-_.@]", locale[:LONGEST].casefold())
    if language not in {"zh", "cmn", "yue"}:
        return "en"
    if "hans" in subtags:
        return "zh-Hans"
    traditional = language == "yue" or not {"hant", "tw", "hk", "mo"}.isdisjoint(subtags)
    return "zh-Hant" if traditional else "zh-Hans"


def runs_right_to_left(text: str) -> bool:
    """Whether any letter of `text` runs right to left, as Arabic and Hebrew ones do."""
    return _RIGHT_TO_LEFT.search(text) is not None


def isolate(text: str) -> str:
    """`text` kept from turning, or being turned by, what stands beside it (UAX #9, isolates).

    Only where two directions meet: what has isolates in it is copied with them.
    """
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def shown_plainly(text: str) -> str:
    """A text of others in one line, without what cannot be seen; isolated if right to left."""
    plain = _UNSHOWN.sub(" ", text).strip()
    return isolate(plain) if runs_right_to_left(plain) else plain


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one language."""

    translations: GNUTranslations

    def text(self, context: str, message: str) -> str | None:
        """The text or template; None where the catalogue has none."""
        found = self.translations.pgettext(context, message)
        return None if found == message else found

    def fill(self, context: str, message: str, **values: str) -> str:
        """The template with `values` in its places; the id itself where there is no template."""
        return (self.text(context, message) or message).format_map(values)

    def field(self, field: str) -> str:
        """What people call `field`."""
        return self.fill("field", field)

    def quote(self, text: str) -> str:
        """A value in the language's quotation marks; a text that runs right to left is isolated."""
        return self.fill("format", "quote", text=shown_plainly(text))

    def value(self, text: str) -> str:
        """A value as a sentence quotes it: an ISO date in words, any other text in marks."""
        iso = _ISO_DATE.fullmatch(text)
        if iso is None:
            return self.quote(text)
        year, month, day = (str(int(part)) for part in iso.groups())
        return self.fill("format", "date", year=year, month=self.fill("month", month), day=day)

    def join(self, first: str, second: str) -> str:
        """Two sentences, one after the other; either may be empty."""
        if not first or not second:
            return first or second
        return self.fill("format", "sentences", first=first, second=second)

    def listed(self, words: list[str]) -> str:
        """Words in a row."""
        return (self.text("format", "list") or ", ").join(words)


@cache
def load(locale: str) -> Catalogue:
    """The catalogue of one of `LOCALES`, read once a process."""
    with (Path(__file__).parent / f"{locale}.mo").open("rb") as file:
        return Catalogue(GNUTranslations(file))
