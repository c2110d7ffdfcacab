"""The characters and the words to compare, with what follows from them once for all steps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kycmatch.names.han import beside, expansion
from kycmatch.names.han.expansion import Spellings
from kycmatch.names.han.lattice import Words
from kycmatch.names.han.search import Found, Order, search
from kycmatch.names.parts import Part, Role
from kycmatch.romanize import han

_BOXES = frozenset({"surname", "given_names"})
_MOST_CHARACTERS = 8
_MOST_WORDS = 10


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
        self.place = expansion.profile(country, self.letters, len(self.characters))

    @cached_property
    def surnames(self) -> tuple[tuple[int, ...], ...]:
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
        """The orders to try: surname first and last, by every likely length of the surname."""
        orders: dict[tuple[tuple[int, ...], tuple[int, ...]], Order] = {}
        count = range(len(self.characters))
        for surnames in self.surnames:
            given = tuple(i for i in count if i not in surnames)
            chain = dict(zip(surnames, self.surname_spellings(surnames), strict=True))
            for i in given:
                chain[i] = self.given_spellings(self.characters[i])
            for indices in (surnames + given, given + surnames):
                spellings = tuple([chain[i] for i in indices])
                turned = indices[: len(surnames)] != surnames
                orders.setdefault((indices, surnames), Order(indices, spellings, surnames, turned))
        return tuple(orders.values())

    def surname_spellings(self, surnames: tuple[int, ...]) -> Sequence[Spellings]:
        """The spellings of each character of a surname, compound or double."""
        parts = [self.characters[i] for i in surnames]
        text = "".join([part.letters for part in parts])
        if len(text) == len(parts) > 1 and han.surname(text) is not None:
            return expansion.surname(text, self.place)
        return [
            expansion.surname(part.letters, self.place)[0]
            if len(part.letters) == 1
            else self.given_spellings(part)
            for part in parts
        ]

    def given_spellings(self, part: Part) -> Spellings:
        """The spellings of a character of a given name, or of letters among the characters."""
        if part.letters.isascii() and part.letters.isalpha():
            return expansion.literal(part.letters)
        return expansion.given(part.letters, self.place)

    def find(self) -> Found | None:
        """The best reading; None where there is none, or where a name is too long to be one."""
        if (
            not 0 < len(self.characters) <= _MOST_CHARACTERS
            or not 0 < len(self.words) <= _MOST_WORDS
        ):
            return None
        count = len(self.characters)
        skips = [beside.cost(part, self.text, count) for part in self.words]
        return search(self.orders, Words(self.letters, skips), self._known)

    def _known(self, letters: str) -> bool:
        return expansion.known(letters, self.place)
