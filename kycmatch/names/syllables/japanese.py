"""Japanese names: kanji and kana against Latin letters.

A name has a surname and a given name and says nowhere where the one ends. Every place is tried, in
both orders; each half is read as a whole, by a dictionary of names, by its kana, or kanji by kanji.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import exp
from typing import NamedTuple

from rapidfuzz.distance import OSA

from kycmatch.names.parts import Alignment, Name, Pair, Part, Role
from kycmatch.reasons import Outcome, Reason
from kycmatch.romanize import kana, kanji
from kycmatch.text.scripts import script
from kycmatch.verdicts import Finding, Span

_BESIDE = frozenset({Role.TITLE, Role.SUFFIX, Role.RELATION, Role.ALIAS})
_MOST_CHARACTERS = 16
_MOST_WORDS = 6
_GIVEN_FIRST = 0.01
_BESIDE_COST = 0.12
_CONFLICT = 0.85
_TYPO, _TWO_SLIPS = 0.45, 0.75
_INITIAL = 0.5
_UNKNOWN_NAME = 0.05
"""What it costs that a half is read and no dictionary has it as such a name."""
_NO = "no"
"""The particle after the family of old, which kanji do not write: FUJIWARA NO SADAIE."""
_ALONE = 1.3
"""What it costs that one half alone is there."""
_PLAUSIBLE = 0.76
"""What a half costs at most of which a kanji stays unread whose readings are little known."""
_UNREAD = 0.5
"""What such a half costs beside, so that it comes after all that are read."""
_STEEPNESS = 0.75
_BANDS = {Outcome.MATCH: (0.9, 0.99), Outcome.CLOSE: (0.6, 0.9), Outcome.MISMATCH: (0.0, 0.6)}


class _Half(NamedTuple):
    """A surname or a given name beside the words that may read it."""

    characters: tuple[Part, ...]
    words: tuple[Part, ...]
    cost: float
    reason: Reason
    system: str | None


class _Found(NamedTuple):
    """The best way to lay the words on the characters."""

    surname: _Half
    given: _Half
    turned: bool
    cost: float


def written_in_japan(name: Name, country: str | None) -> bool:
    """Whether a name in Han characters is Japanese, by its document or by its kana."""
    return country == "JPN" or any(script(c) in ("Hiragana", "Katakana") for c in name.text)


def is_romaji(latin: Name) -> bool:
    """Whether every word of a Latin name can be a Japanese one."""
    return all(kana.is_romaji(part.letters) for part in latin.parts if part.letters.isascii())


def align_japanese(native: Name, latin: Name, *, native_is_entered: bool) -> Alignment:
    """The characters of `native` paired with the words of `latin` that are their readings.

    What kana say, and what a dictionary of names has, is a match; a reading of single kanji that is
    possible in names is close.
    """
    native = replace(native, parts=tuple(_characters(native)))
    characters = tuple(part for part in native.parts if part.role not in _BESIDE)
    every = tuple(p for p in latin.parts if p.role not in _BESIDE and p.letters.isascii())
    aside = tuple(part for part in every if _is_aside(part, every))
    words = tuple(part for part in every if part not in aside)
    found = _find(characters, words, _gaps(native.text, characters))
    if found is None:
        pairs = [_pair(characters, every, _whole(characters, every), native_is_entered)]
        return _alignment(native, latin, pairs, (), native_is_entered, None)
    pairs = []
    for half, role in ((found.surname, Role.SURNAME), (found.given, Role.GIVEN)):
        parts = tuple([part.of_role(role) for part in half.characters])
        if half.words:
            pairs.append(_pair(parts, half.words, (half.reason, half.system), native_is_entered))
        elif parts:
            pairs.append(_pair(parts, (), (Reason.NAME_INCOMPLETE, None), native_is_entered))
    omitted = Reason.GIVEN_NAMES_OMITTED if native_is_entered else Reason.NAME_NOT_ON_DOCUMENT
    pairs += [_pair((), (word,), (omitted, None), native_is_entered) for word in aside]
    roled = {part.span: part for pair in pairs for part in (*pair.entered, *pair.printed)}
    native = replace(native, parts=tuple(roled.get(part.span, part) for part in native.parts))
    findings = _order(found, latin, native_is_entered)
    cost = found.cost + _BESIDE_COST * len(aside)
    return _alignment(native, latin, pairs, findings, native_is_entered, cost)


def _characters(name: Name) -> Iterator[Part]:
    """The characters of a name, each a part, with the letters of their own."""
    for part in name.parts:
        if len(part.text) == 1 or part.role in _BESIDE or part.text.isascii():
            yield part
            continue
        for i, char in enumerate(part.text):
            span = Span(part.span.start + i, part.span.start + i + 1)
            yield Part(char, span, char, part.role, part.box)


def _is_aside(word: Part, words: Sequence[Part]) -> bool:
    """Whether a word is a name beside the Japanese one: Kenneth, in Kenneth Taro Tanaka."""
    others = [part for part in words if part is not word and kana.is_romaji(part.letters)]
    return len(others) > 1 and not kana.is_romaji(word.letters)


def _gaps(text: str, characters: Sequence[Part]) -> tuple[int, ...]:
    """Where something stands between two characters: there the surname ends."""
    return tuple(
        i
        for i, (one, other) in enumerate(pairwise(characters), 1)
        if one.box != other.box
        or text[one.span.stop : other.span.start].strip("\u200b") != ""
        or one.span.stop < other.span.start
    )


def _find(
    characters: tuple[Part, ...], words: tuple[Part, ...], gaps: tuple[int, ...]
) -> _Found | None:
    """The cheapest of all places where the surname may end, in both orders.

    Halves that do not agree are weighed only where no halves that agree cost less than they all do.
    """
    count = len(characters)
    if not 1 < count <= _MOST_CHARACTERS or not 0 < len(words) <= _MOST_WORDS:
        return None
    best = _cheapest(characters, words, gaps, _agreeing)
    if best is None or best.cost >= _TYPO:
        best = _cheapest(characters, words, gaps, _half)
    return best or _single(characters, words)


def _cheapest(
    characters: tuple[Part, ...],
    words: tuple[Part, ...],
    gaps: tuple[int, ...],
    half: Callable[[tuple[Part, ...], tuple[Part, ...], bool], _Half | None],
) -> _Found | None:
    """The cheapest of the ways to lay several words on two halves that `half` makes."""
    best: _Found | None = None
    for place in gaps if len(gaps) == 1 else _likely_places(len(characters)):
        surname, given = characters[:place], characters[place:]
        for stop in range(1, len(words)):
            for turned in (False, True):
                ours, theirs = words[:stop], words[stop:]
                if turned:
                    ours, theirs = theirs, ours
                base = _GIVEN_FIRST * turned + 0.02 * (len(words) - 2)
                first = half(surname, ours, True)
                if first is None or (best is not None and base + first.cost >= best.cost):
                    continue
                second = half(given, theirs, False)
                if second is None:
                    continue
                total = base + first.cost + second.cost
                if best is None or total < best.cost:
                    best = _Found(first, second, turned, total)
        if best is not None and best.cost < 2 * _GIVEN_FIRST:
            break
    return best


def _likely_places(count: int) -> Iterator[int]:
    """The places where a surname ends, the likeliest first."""
    if count > 2:
        yield 2
    yield 1
    yield from range(3, count)


def _single(characters: tuple[Part, ...], words: tuple[Part, ...]) -> _Found | None:
    """One word: the whole name joined, or the surname or the given name alone."""
    (word,) = words
    count = len(characters)
    text = _text(characters)
    joined = kana.reads(text, word.letters)
    for place in _likely_places(count):
        surname, given = characters[:place], characters[place:]
        sure = joined is not None and joined[2]
        if sure or _joined(_text(surname), _text(given), word.letters):
            system = joined[0] if joined else kanji.DICTIONARY
            both = _Half(characters, words, 0.0, Reason.ROMANIZATION, system)
            return _Found(both, _missing(()), False, 0.0)
    for place in _likely_places(count):
        surname, given = characters[:place], characters[place:]
        first, second = _half(surname, words, True), _half(given, words, False)
        if first.reason is Reason.ROMANIZATION:
            return _Found(first, _missing(given), False, _ALONE)
        if second.reason is Reason.ROMANIZATION:
            return _Found(_missing(surname), second, False, _ALONE)
    return None


def _missing(characters: tuple[Part, ...]) -> _Half:
    """A half that no word stands for."""
    return _Half(characters, (), 0.0, Reason.NAME_INCOMPLETE, None)


def _joined(surname: str, given: str, word: str) -> bool:
    """Whether a word is the surname and the given name, in either order, without a space."""
    plain = kana.short(kana.hepburn(word))
    return any(
        plain in (one + other, other + one)
        for one in kanji.readings(surname, surname=True)
        for other in kanji.readings(given, surname=False)
    )


def _text(characters: Sequence[Part]) -> str:
    return "".join([part.letters for part in characters])


def _half(characters: tuple[Part, ...], words: tuple[Part, ...], surname: bool) -> _Half:
    """How these words read these characters, or why they do not, and what that costs."""
    return _agreeing(characters, words, surname) or _differing(characters, words, surname)


def _agreeing(characters: tuple[Part, ...], words: tuple[Part, ...], surname: bool) -> _Half | None:
    """How these words read these characters; None where they do not."""
    _word, read = _read(_text(characters), words, surname)
    if read is None or read.system is None:
        return None
    known = read.sure and read.system == kanji.DICTIONARY
    reason = Reason.ROMANIZATION if read.sure else Reason.ROMANIZATION_VARIANT
    cost = read.cost + (0.0 if known or not surname else _UNKNOWN_NAME)
    return _Half(characters, words, cost, reason, read.system)


def _read(text: str, words: tuple[Part, ...], surname: bool) -> tuple[str, kanji.Read | None]:
    """The letters of the words, without the particle of a surname, and how they read `text`."""
    word = _text(words)
    read = kanji.read(text, word, surname=surname)
    if len(words) > 1 and surname and words[-1].letters == _NO and (read is None or not read.sure):
        word = word.removesuffix(_NO)
        read = kanji.read(text, word, surname=surname)
    return word, read


def _differing(characters: tuple[Part, ...], words: tuple[Part, ...], surname: bool) -> _Half:
    """Why these words do not read these characters; no less than `_TYPO` is what that costs."""
    text = _text(characters)
    word, read = _read(text, words, surname)
    different = Reason.SURNAME_DIFFERENT if surname else Reason.GIVEN_NAME_DIFFERENT
    sound = kana.romaji(text)
    if sound:
        known_readings: tuple[str, ...] = (kana.short(kana.hepburn(sound)),)
    else:
        known_readings = kanji.readings(text, surname=surname)
    if len(word) == 1 and any(reading.startswith(word) for reading in known_readings):
        return _Half(characters, words, _INITIAL, Reason.INITIAL, None)
    slip = not kana.is_romaji(word)
    if read is None or slip:
        plain = kana.short(kana.hepburn(word))
        far = _distance(plain, known_readings)
    if slip and far <= 2 <= len(word):
        if far == 1:
            return _Half(characters, words, _TYPO, Reason.TYPO, None)
        if len(word) >= 5:
            return _Half(characters, words, _TWO_SLIPS, Reason.TYPO, None)
    if read is not None:
        if read.cost <= _PLAUSIBLE:
            cost = read.cost + _UNREAD
            return _Half(characters, words, cost, Reason.ROMANIZATION_VARIANT, None)
        return _Half(characters, words, read.cost, different, None)
    return _Half(characters, words, _CONFLICT + min(far / max(len(plain), 1), 1.0), different, None)


def _distance(word: str, readings: Sequence[str]) -> int:
    """How many slips lie between a word and the nearest of `readings`; 9 for none."""
    return min([OSA.distance(word, reading) for reading in readings], default=9)


def _whole(characters: Sequence[Part], words: Sequence[Part]) -> tuple[Reason, str | None]:
    """What is said of names of which nothing agrees."""
    word = "".join([part.letters for part in words])
    read = kana.reads(_text(characters), word)
    if read is not None:
        return (Reason.ROMANIZATION if read[2] else Reason.ROMANIZATION_VARIANT), read[0]
    return Reason.NAME_DIFFERENT, None


def _order(found: _Found, latin: Name, native_is_entered: bool) -> tuple[Finding, ...]:
    """Whether the words stand in the other order, or in each other's box."""
    words = (*found.surname.words, *found.given.words)
    boxes = {part.box for part in words}
    crossed = [part.box for part in found.surname.words] == ["given_names"]
    if {"surname", "given_names"} <= boxes and crossed:
        spans = tuple(part.span for part in words)
        return (_finding(Reason.BOXES_SWAPPED, (), spans, None, native_is_entered),)
    if not found.turned or "surname" in latin.boxes:
        return ()
    return (_finding(Reason.NAME_ORDER, (), tuple(p.span for p in words), None, native_is_entered),)


def _pair(
    characters: tuple[Part, ...],
    words: tuple[Part, ...],
    said: tuple[Reason, str | None],
    native_is_entered: bool,
) -> Pair:
    reason, system = said
    native = (Span(characters[0].span.start, characters[-1].span.stop),) if characters else ()
    found = _finding(reason, native, tuple(p.span for p in words), system, native_is_entered)
    likeness = {Outcome.MATCH: 0.97, Outcome.CLOSE: 0.8}.get(reason.outcome, 0.0)
    ours, theirs = (characters, words) if native_is_entered else (words, characters)
    return Pair(ours, theirs, (found,), likeness if ours and theirs else 0.0)


def _finding(
    reason: Reason,
    native: tuple[Span, ...],
    latin: tuple[Span, ...],
    system: str | None,
    native_is_entered: bool,
) -> Finding:
    if native_is_entered:
        return Finding(reason, native, latin, system)
    return Finding(reason, latin, native, system)


def _alignment(
    native: Name,
    latin: Name,
    pairs: list[Pair],
    findings: tuple[Finding, ...],
    native_is_entered: bool,
    cost: float | None,
) -> Alignment:
    """The alignment of these pairs, with the parts that stand in none of them."""
    entered, printed = (native, latin) if native_is_entered else (latin, native)
    pairs = [pair for pair in pairs if pair.entered or pair.printed]
    paired = {part.span for pair in pairs for part in pair.entered}
    faced = {part.span for pair in pairs for part in pair.printed}
    pairs += [Pair((part,), (), (), 0.0) for part in entered.parts if part.span not in paired]
    pairs += [Pair((), (part,), (), 0.0) for part in printed.parts if part.span not in faced]
    outcomes = [f.reason.outcome for pair in pairs for f in pair.findings]
    low, high = _BANDS[Outcome.worst([*outcomes, *(f.reason.outcome for f in findings)])]
    fit = 0.0 if cost is None else exp(-_STEEPNESS * cost)
    return Alignment(entered, printed, tuple(pairs), findings, low + (high - low) * fit)
