"""Names written without spaces, cut where the words of the other name end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kycmatch.names import words
from kycmatch.names.parts import Name, Part, Role
from kycmatch.romanize import reading
from kycmatch.text.fold import letters
from kycmatch.verdicts import Span

UNSPACED = frozenset({"Katakana", "Myanmar"})
_ENOUGH = 4.0
"""Nats for each word that leave no doubt that the words stand there in this order."""
_LEFT_OUT = 2.0
_MOST_WORDS = 6

_NAMES = frozenset({Role.UNKNOWN, Role.SURNAME, Role.GIVEN, Role.PARTICLE, Role.PATRONYMIC})


def spread(native: Name, latin: Name, country: str | None) -> Name:
    """`native` with a part for each of the words of `latin` that it reads, where it has one part.

    The words may stand in another order and some may be missing; a name that none of that explains
    stays as it is.
    """
    if native.script not in UNSPACED or len(native.parts) != 1:
        return native
    names = [part for part in latin.parts if part.role in _NAMES and part.letters.isascii()]
    if not 1 < len(names) <= _MOST_WORDS:
        return native
    whole = native.parts[0]
    best: tuple[float, tuple[str, ...]] | None = None
    for found in _orders(names):
        told = reading.told(whole.text, found, native.script, country)
        if told is None:
            continue
        told -= _LEFT_OUT * (len(names) - len(found))
        if best is None or told > best[0]:
            best = (told, found)
        if told > _ENOUGH * len(found):
            break
    pieces = None if best is None else reading.divided(whole.text, best[1], native.script, country)
    return native if pieces is None else replace(native, parts=tuple(_parts(whole, pieces)))


def _orders(names: list[Part]) -> Iterator[tuple[str, ...]]:
    """In which orders the words may stand, the most likely first."""
    every = tuple(part.letters for part in names)
    yield every
    plain = tuple(
        part.letters for part in names if len(part.letters) > 1 and not words.particle(part.letters)
    )
    if len(plain) < len(every) and len(plain) > 1:
        yield plain
    yield (every[-1], *every[:-1])
    if len(every) > 2:
        yield (*every[1:], every[0])
        yield from (every[:i] + every[i + 1 :] for i in range(1, len(every) - 1))
        if len(plain) > 2:
            yield (plain[0], plain[-1])


def _parts(whole: Part, pieces: tuple[str, ...]) -> Iterator[Part]:
    places = [0]
    for piece in pieces:
        places.append(places[-1] + len(piece))
    for (start, stop), piece in zip(pairwise(places), pieces, strict=True):
        span = Span(whole.span.start + start, whole.span.start + stop)
        yield replace(whole, text=piece, span=span, letters=letters(piece))
