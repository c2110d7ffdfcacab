"""The characters and the words to compare, with what follows from them once for all steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from kycmatch.names.parts import Part, Role
from kycmatch.names.syllables import beside, expansion
from kycmatch.names.syllables.expansion import Spellings
from kycmatch.names.syllables.findings import Systems
from kycmatch.names.syllables.lattice import Left, Words
from kycmatch.names.syllables.search import GIVEN_FIRST, Found, Order, exact, search
from kycmatch.romanize import han
from kycmatch.romanize.variants import simplified

_BOXES = frozenset({"surname", "given_names"})
_MOST_CHARACTERS = 16
_MOST_WORDS = 10
_LESS_LIKELY = 0.35
"""What it costs to split a known compound surname: 尉迟恭 is hardly a Wei called Chigong."""
_SYLLABLES_APART = frozenset({"KOR", "VNM"})
"""Countries whose own names would pass for Western ones."""


class Layout:
    """The characters of one name and the words of the other, in a country's customs."""

    def __init__(
        self, characters: Sequence[Part], words: Sequence[Part], text: str, country: str | None
    ) -> None:
        """Lay out both sides; `text` is the whole Latin name."""
        self.characters = list(characters)
        self.words = list(words)
        self.text = text
        self.country = country
        self.letters = [part.letters for part in words]
        self.places = expansion.profiles(country, self.letters, len(self.characters))
        self.surnames = self.likely_surnames()
        self.laid = Words(self.letters, [self.aside(part) for part in self.words])

    def likely_surnames(self) -> tuple[tuple[int, ...], ...]:
        """The likely surnames, as indices of characters; the boxes decide where there are any."""
        characters = self.characters
        likely = tuple(i for i, part in enumerate(characters) if part.role is Role.SURNAME)
        if not likely or any(part.box in _BOXES for part in characters):
            return (likely,)
        if len(characters) > 3 or len(likely) == 2 < len(characters):
            return (likely, tuple(range(1 if len(likely) == 2 else 2)))
        return (likely,)

    @cached_property
    def orders(self) -> tuple[Order, ...]:
        """The orders to try in what is likeliest in the country."""
        return self.orders_in(self.places[0])

    def orders_in(self, place: str | None) -> tuple[Order, ...]:
        """The orders to try: surname first and last, by every likely length of the surname."""
        orders = []
        for surnames in self.surnames:
            given = [i for i in range(len(self.characters)) if i not in surnames]
            family = self.surname_spellings(surnames, place)
            rest = [self.given_spellings(self.characters[i], place) for i in given]
            cost = _LESS_LIKELY if len(surnames) < len(self.surnames[0]) else 0.0
            orders.append(Order((*surnames, *given), (*family, *rest), surnames, False, cost))
            if surnames and given:
                cost += GIVEN_FIRST
                orders.append(Order((*given, *surnames), (*rest, *family), surnames, True, cost))
        return tuple(orders)

    def surname_spellings(
        self, surnames: tuple[int, ...], place: str | None
    ) -> Sequence[Spellings]:
        """The spellings of each character of a surname, compound or double."""
        parts = [self.characters[i] for i in surnames]
        text = "".join([part.letters for part in parts])
        if len(text) == len(parts) > 1 and han.surname(text) is not None:
            return expansion.surname(text, place)
        return [
            expansion.surname(part.letters, place)[0]
            if len(part.letters) == 1
            else self.given_spellings(part, place)
            for part in parts
        ]

    def given_spellings(self, part: Part, place: str | None) -> Spellings:
        """The spellings of a character of a given name, or of letters among the characters."""
        if part.letters.isascii() and part.letters.isalpha():
            return expansion.literal(part.letters)
        return expansion.given(part.letters, place)

    def aside(self, word: Part) -> float:
        """What it costs to take a word for a name beside the one in characters."""
        return beside.cost(word, self.text, len(self.characters))

    def systems(self, found: Found) -> Systems:
        """By which system each step of a reading is read.

        Traditional characters on a document of China are those of Hong Kong or Macau.
        """
        text = "".join(part.letters for part in self.characters)
        traditional = self.country == "CHN" and simplified(text) != text
        return Systems.of(found, "HKG" if traditional else self.country)

    def western(self, letters: str) -> bool:
        """Whether a word (a to z) may be a Western name that stands in place of the given name."""
        return self.country not in _SYLLABLES_APART and beside.western(letters)

    def usual(self) -> Iterator[str]:
        """The name in the usual spellings of each likely system, surname first and last."""
        surnames = len(self.surnames[0])
        for system in expansion.likely(self.country):
            letters = [expansion.usual(part.letters, system) for part in self.characters]
            yield "".join(letters)
            yield "".join((*letters[surnames:], *letters[:surnames]))

    def find(self) -> Found | None:
        """The best reading; None where there is none, or where a name is too long to be one."""
        if (
            not 0 < len(self.characters) <= _MOST_CHARACTERS
            or not 0 < len(self.words) <= _MOST_WORDS
        ):
            return None
        words = self.laid
        first, *others = self.places
        found = search(self.orders, words, lambda letters: expansion.known(letters, first))
        if not others or (found is not None and found.left is None):
            return found
        mixed = exact(self.orders_in(self.country), words)
        if mixed is None:  # then no single system reads it either
            return found
        for place in others:
            whole = exact(self.orders_in(place), words)
            if whole is not None:
                return whole
        typo = found is not None and found.left is Left.TYPO
        all_pinyin = expansion.all_pinyin(self.letters, len(self.characters))
        return found if typo or all_pinyin else mixed
