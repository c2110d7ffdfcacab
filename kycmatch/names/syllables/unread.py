"""Names that no reading joins: what is paired with what, and how alike they still are."""

from __future__ import annotations

from rapidfuzz.distance import Indel

from kycmatch.names.syllables.findings import Group
from kycmatch.names.syllables.lattice import forward
from kycmatch.names.syllables.layout import Layout
from kycmatch.reasons import Reason

_EXCHANGED = 0.6
"""All characters are read, with two of the given name exchanged: mostly a mistake of a list."""


def unread(layout: Layout) -> list[Group]:
    """Pairs where the names do not agree: by the surname where that is read, else by place."""
    characters, words = layout.characters, layout.words
    if not characters or not words:
        return []
    surnames = layout.surnames[0]
    family = [characters[i] for i in surnames]
    rest = [part for i, part in enumerate(characters) if i not in surnames]
    if len(words) == 1 or not family or not rest:
        return [Group(characters, words, Reason.NAME_DIFFERENT)]
    at, read = _surname_at(layout)
    others = [part for i, part in enumerate(words) if i != at]
    surname = Group(family, [words[at]], None if read else Reason.SURNAME_DIFFERENT, read)
    return [surname, Group(rest, others, Reason.GIVEN_NAME_DIFFERENT)]


def western_alone(layout: Layout) -> list[Group] | None:
    """Pairs where a Western name stands with the surname in place of the given name."""
    characters, words = layout.characters, layout.words
    if len(words) < 2 or len(characters) < 2:
        return None
    at, read = _surname_at(layout)
    if read is None:
        return None
    others = [part for i, part in enumerate(words) if i != at]
    if not all(layout.western(part.letters) for part in others):
        return None
    (surname,) = layout.surnames[0]
    rest = [part for i, part in enumerate(characters) if i != surname]
    same = Group([characters[surname]], [words[at]], None, read)
    return [same, Group(rest, others, Reason.NAME_INCOMPLETE)]


def _surname_at(layout: Layout) -> tuple[int, str | None]:
    """Which of the words is the surname, and by which system; the first and None where none is."""
    surnames = layout.surnames[0]
    if len(surnames) == 1:
        (spellings,) = layout.surname_spellings(surnames, layout.places[0])
        for i, letters in enumerate(layout.letters):
            if letters in spellings:
                return i, next(iter(spellings[letters].systems), None)
    return 0, None


def likeness(layout: Layout) -> float:
    """How alike names are that do not agree, 0 to 0.6."""
    if len(layout.characters) > 2 and len(layout.letters) <= len(layout.characters):
        end = len(layout.laid.text)
        if any(end in forward(order.exchanged(), layout.laid)[-1] for order in layout.orders):
            return _EXCHANGED
    theirs = "".join(layout.letters)
    alike = max((Indel.normalized_similarity(ours, theirs) for ours in layout.usual()), default=0.0)
    return 0.5 * max(0.0, float(alike) - 0.3)
