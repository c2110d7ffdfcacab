"""Names written without spaces, cut where the words of the other name end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from kycmatch.names import words
from kycmatch.names.parts import Name, Part, Role
from kycmatch.romanize import reading
from kycmatch.romanize.channel import NEVER_FIRST
from kycmatch.romanize.units import pieces
from kycmatch.text.fold import letters
from kycmatch.verdicts import Span

UNSPACED = frozenset({"Katakana", "Hangul", "Myanmar"})
_ENOUGH = 4.0
"""Nats for each word that leave no doubt that the words stand there in this order."""
_LEFT_OUT = 2.0
_MOST_WORDS = 6
_LONGEST = 80
"""Characters of the longest name that is cut; names of five Burmese words have half as many."""

_LEAST_ALONE = 4
"""Letters of a word that is looked for alone at either end of a name."""

_LIKELY = 0.5
_PARTLY = NEVER_FIRST | frozenset("ァィゥェォャュョヮ")
"""Kana before which no word ends."""

_ASIDE = frozenset({Role.SUFFIX, Role.ALIAS})


def spread(native: Name, latin: Name, country: str | None) -> Name:
    """`native` with a part for each of the words of `latin` that it reads, where it has one part.

    The words may stand in another order and some may be missing; a name that none of that explains
    stays as it is.
    """
    script = native.script or ""
    titles = words.joined_titles(script)
    if not (script in UNSPACED or titles) or not native.parts:
        return native
    names = [part for part in latin.parts if part.role not in _ASIDE and part.letters.isascii()]
    first = native.parts[0]
    title = next(filter(first.text.startswith, titles), "")
    if title and len(first.text) > len(title) + 1 and not _reads(title, names, script, country):
        head, first = _split(first, len(title))
        native = replace(native, parts=(replace(head, role=Role.TITLE), first, *native.parts[1:]))
    if script not in UNSPACED or len(native.parts) != 1 + (first is not native.parts[0]):
        return native
    if not 1 < len(names) <= _MOST_WORDS or len(first.text) > _LONGEST:
        return native
    found = _pieces(first, names, script, country)
    if found is None:
        return native
    return replace(native, parts=(*native.parts[:-1], *_parts(first, found)))


def _reads(title: str, names: list[Part], script: str, country: str | None) -> bool:
    """Whether a Latin word stands for the honorific itself: it is part of the name then."""
    return any(
        (found := reading.read(title, part.letters, script, country)) and found.likeness > 0.3
        for part in names
    )


def _split(part: Part, at: int) -> tuple[Part, Part]:
    text, start, stop = part.text, part.span.start, part.span.stop
    return (
        replace(part, text=text[:at], span=Span(start, start + at), letters=letters(text[:at])),
        replace(part, text=text[at:], span=Span(start + at, stop), letters=letters(text[at:])),
    )


def _pieces(
    whole: Part, names: list[Part], script: str, country: str | None
) -> tuple[str, ...] | None:
    """The text of `whole` in pieces that the words of `names` read best; None for no such pieces.

    What no word reads is a piece too.
    """
    text = whole.text
    for every in sorted(_orders(names), key=len, reverse=True):
        known = _of_known_words(text, every, script, country)
        if known:
            return known
    tried: list[tuple[float, tuple[str, ...], int, int]] = []
    for found, start, stop in _tries(text, names, script, country):
        told = reading.told(text[start:stop], found, script, country)
        if told is None:
            continue
        told -= _LEFT_OUT * (len(names) - len(found) + (stop - start < len(text)))
        tried.append((told, found, start, stop))
        if told > _ENOUGH * len(found) and len(found) > 1 and len(found) >= len(names) - 1:
            divided = reading.divided(text[start:stop], found, script, country)
            if divided:
                return tuple(filter(None, (text[:start], *divided, text[stop:])))
    for _told, found, start, stop in sorted(tried, reverse=True):
        divided = reading.divided(text[start:stop], found, script, country)
        if divided:
            return tuple(filter(None, (text[:start], *divided, text[stop:])))
    return None


def _of_known_words(
    text: str, latin: tuple[str, ...], script: str, country: str | None
) -> tuple[str, ...] | None:
    """`text` cut where customary words for those of `latin` begin and end; one may be unknown."""
    head, tail = [], []
    first, last = 0, len(latin)
    while first < last and (found := _begins(text, latin[first], script)):
        head.append(text[:found])
        text, first = text[found:], first + 1
    while first < last and (found := _ends(text, latin[last - 1], script)):
        tail.append(text[-found:])
        text, last = text[:-found], last - 1
    if last - first > 1 or (first == last) is bool(text) or len(latin) == last - first:
        return None
    if first < last:
        read = reading.read(text, latin[first], script, country)
        if text[0] in NEVER_FIRST or read is None or read.likeness < _LIKELY:
            return None
    return tuple(filter(None, (*head, text, *reversed(tail))))


def _begins(text: str, latin: str, script: str) -> int:
    """How long the customary word for `latin` is with which `text` begins, or 0."""
    for word in reading.known_words(latin, script):
        if text.startswith(word) and text[len(word) : len(word) + 1] not in _PARTLY:
            return len(word)
    return 0


def _ends(text: str, latin: str, script: str) -> int:
    """How long the customary word for `latin` is with which `text` ends, or 0."""
    for word in reading.known_words(latin, script):
        if text.endswith(word) and text[0] not in NEVER_FIRST:
            return len(word)
    return 0


def _tries(
    text: str, names: list[Part], script: str, country: str | None
) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Which words may stand in the name in which order, and from where to where."""
    for words_ in _orders(names):
        yield words_, 0, len(text)
    ends = list(accumulate(len(piece) for piece, _letters in pieces(text, script)))
    if script == "Myanmar":
        # Another name may follow in the same word: people have several.
        every = tuple(part.letters for part in names)
        for count in range(len(every), min(len(every) + 2, len(ends))):
            yield every, 0, ends[count - 1]
        return
    for part in names:
        if len(part.letters) < _LEAST_ALONE:
            continue
        yield (part.letters,), 0, len(text)
        first, last = part.letters[0], part.letters[-1]
        begins = reading.initial(text, first, script, country)
        stops = reading.final(text, last, script, country)
        for place in ends[:-1] if begins or stops else ():
            if text[place] in NEVER_FIRST:
                continue
            if stops and reading.initial(text[place:], first, script, country):
                yield (part.letters,), place, len(text)
            if begins and reading.final(text[:place], last, script, country):
                yield (part.letters,), 0, place


def _orders(names: list[Part]) -> Iterator[tuple[str, ...]]:
    """In which orders the words may stand, the most likely first; single letters may be missing."""
    every = tuple(part.letters for part in names)
    words_ = tuple(word for word in every if len(word) > 1)
    plain = tuple(word for word in words_ if not words.particle(word))
    if 1 < len(words_) < len(every):
        yield words_
    yield every
    if 1 < len(plain) < len(words_):
        yield plain
    yield (every[-1], *every[:-1])
    if len(every) > 2:
        yield (*every[1:], every[0])
        yield from (every[:i] + every[i + 1 :] for i in range(1, len(every) - 1))
        if len(plain) > 2:
            yield (plain[0], plain[-1])


def _parts(whole: Part, texts: tuple[str, ...]) -> Iterator[Part]:
    places = accumulate(map(len, texts), initial=0)
    for (start, stop), piece in zip(pairwise(places), texts, strict=True):
        span = Span(whole.span.start + start, whole.span.start + stop)
        yield replace(whole, text=piece, span=span, letters=letters(piece))
