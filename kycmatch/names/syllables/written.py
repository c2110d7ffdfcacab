"""Two names in Chinese characters.

Characters stand in order: inside a surname or a given name the first faces the first. So they are
not paired freely as words are; only whole words may change places or be left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from kycmatch.names.parts import Alignment, Name, Pair, Part, Role
from kycmatch.names.syllables.splitting import PLACEHOLDERS
from kycmatch.reasons import Outcome, Reason
from kycmatch.romanize import han, mandarin, variants
from kycmatch.romanize.han import Use
from kycmatch.text.writing import ways
from kycmatch.verdicts import Finding, Span

_DIFFERENT = {Role.SURNAME: Reason.SURNAME_DIFFERENT, Role.GIVEN: Reason.GIVEN_NAME_DIFFERENT}
_LIKENESS = {
    Reason.HANZI_VARIANT: 0.97,
    Reason.KANJI_VARIANT: 0.97,
    Reason.RARE_CHARACTER: 0.95,
    Reason.HOMOPHONE_CHARACTER: 0.8,
    Reason.LOOKALIKE_CHARACTER: 0.7,
    Reason.PLACEHOLDER_FOR_RARE_CHARACTER: 0.6,
    Reason.NAME_NOT_ON_DOCUMENT: 0.5,
    Reason.GIVEN_NAMES_OMITTED: 0.5,
}
_BANDS = {Outcome.MATCH: (0.9, 1.0), Outcome.CLOSE: (0.6, 0.9), Outcome.MISMATCH: (0.0, 0.6)}


_BOXES = ("surname", "given_names")


def align_han(entered: Name, printed: Name, country: str | None) -> Alignment:
    """The characters of two names paired in their order, each pair with what makes it differ.

    Another form of the same character is a match; another character with the same sound or shape,
    or a placeholder for one, is close; any other is another name.
    """
    pairs = tuple(_pairs(entered, printed, country))
    findings = tuple(_whole(entered, printed, pairs))
    reasons = [f.reason for pair in pairs for f in pair.findings] + [f.reason for f in findings]
    low, high = _BANDS[Outcome.worst(reason.outcome for reason in reasons)]
    fit = sum(pair.likeness for pair in pairs) / len(pairs) if pairs else 0.0
    return Alignment(entered, printed, pairs, findings, low + (high - low) * fit)


def _pairs(entered: Name, printed: Name, country: str | None) -> Iterator[Pair]:
    ours, theirs = entered.parts, printed.parts
    if len(ours) == len(theirs):
        placed = _swapped(ours, theirs) or theirs
        for one, other in zip(ours, placed, strict=True):
            yield _pair(one, other, country)
        return
    left_out = _words_left_out(entered, printed) or _words_left_out(printed, entered)
    if left_out is not None:
        yield from _with_words_left_out(entered, printed, left_out, country)
        return
    for role in (Role.SURNAME, Role.GIVEN, Role.UNKNOWN):
        a = tuple(part for part in ours if part.role is role)
        b = tuple(part for part in theirs if part.role is role)
        if len(a) == len(b):
            for one, other in zip(a, b, strict=True):
                yield _pair(one, other, country)
        else:
            reason = _DIFFERENT.get(role, Reason.NAME_DIFFERENT)
            spans = tuple(p.span for p in a), tuple(p.span for p in b)
            yield Pair(a, b, (Finding(reason, *spans),), 0.0)


def _swapped(ours: Sequence[Part], theirs: Sequence[Part]) -> list[Part] | None:
    """The printed parts in the entered order, where surname and given name changed places."""
    letters = [part.letters for part in theirs]
    for cut in range(1, len(theirs)):
        turned = [*range(cut, len(theirs)), *range(cut)]
        if [letters[i] for i in turned] == [part.letters for part in ours] != letters:
            return [theirs[i] for i in turned]
    return None


def _words(name: Name) -> list[list[Part]]:
    """The parts of each word: a name of a minority or a Japanese one is written in words."""
    found: list[list[Part]] = []
    stop = None
    for part in name.parts:
        if stop == part.span.start:
            found[-1].append(part)
        else:
            found.append([part])
        stop = part.span.stop
    return found


def _words_left_out(longer: Name, shorter: Name) -> list[Part] | None:
    """The parts of the words that `shorter` lacks, where it has all its words from `longer`."""
    if len(longer.parts) < len(shorter.parts):
        return None
    wanted = ["".join(p.letters for p in word) for word in _words(shorter)]
    rest: list[Part] = []
    for word in _words(longer):
        if wanted and "".join(p.letters for p in word) == wanted[0]:
            del wanted[0]
        else:
            rest += word
    return rest if not wanted and len(rest) < len(longer.parts) else None


def _with_words_left_out(
    entered: Name, printed: Name, left_out: list[Part], country: str | None
) -> Iterator[Pair]:
    lost = {part.span for part in left_out}
    longer = entered if len(entered.parts) > len(printed.parts) else printed
    rest = [part for part in longer.parts if part.span not in lost]
    ours, theirs = (rest, printed.parts) if longer is entered else (entered.parts, rest)
    for one, other in zip(ours, theirs, strict=True):
        yield _pair(one, other, country)
    parts = tuple(left_out)
    place = (Span(parts[0].span.start, parts[-1].span.stop),)
    if longer is entered:
        finding = Finding(Reason.NAME_NOT_ON_DOCUMENT, place)
        yield Pair(parts, (), (finding,), _LIKENESS[finding.reason])
    else:
        text = printed.text[place[0].start : place[0].stop]
        finding = Finding(Reason.GIVEN_NAMES_OMITTED, (), place, suggestion=text)
        yield Pair((), parts, (finding,), _LIKENESS[finding.reason])


def _pair(one: Part, other: Part, country: str | None) -> Pair:
    if one.letters == other.letters:
        written = tuple(Finding(r, (one.span,), (other.span,)) for r in ways(one.text, other.text))
        return Pair((one,), (other,), written, 1.0)
    reason, system = _reason(one.letters, other.letters, country)
    reason = reason or _DIFFERENT.get(other.role, Reason.NAME_DIFFERENT)
    suggestion = None if reason.outcome is Outcome.MISMATCH else other.text
    finding = Finding(reason, (one.span,), (other.span,), system, suggestion)
    return Pair((one,), (other,), (finding,), _LIKENESS.get(reason, 0.0))


def _reason(one: str, other: str, country: str | None) -> tuple[Reason | None, str | None]:
    """Why one character stands for another, and for a Japanese one which form was entered."""
    if _unwritten(one, other) or _unwritten(other, one):
        return Reason.PLACEHOLDER_FOR_RARE_CHARACTER, None
    if len(one) != 1 or len(other) != 1:
        return None, None
    form = variants.kanji_form(one, other)
    if form is not None and country == "JPN":
        return Reason.KANJI_VARIANT, form
    if variants.same_character(one, other):
        rare = _rare(one) != _rare(other)
        return (Reason.RARE_CHARACTER if rare else Reason.HANZI_VARIANT), None
    if form is not None:
        return Reason.KANJI_VARIANT, form
    if country != "JPN" and _sounds(one) & _sounds(other):
        return Reason.HOMOPHONE_CHARACTER, None
    if variants.lookalike(one, other) is not None:
        return Reason.LOOKALIKE_CHARACTER, None
    return None, None


def _rare(character: str) -> bool:
    """Whether the character came after the first 20,902 of Unicode 1.1: many systems lack it."""
    return not "\u4e00" <= character <= "\u9fa5"


def _unwritten(one: str, other: str) -> bool:
    """Whether `one` stands where `other` could not be written: 刘?, 刘YAN for 刘䶮."""
    if len(other) != 1 or not han.readings(other):
        return False
    if one in PLACEHOLDERS or unicodedata.category(one[0]) in ("Co", "So"):
        return True
    spellings = mandarin.spellings()
    return one.isascii() and any(
        one == letters
        for syllable, _use in han.readings(other)
        for letters, systems in spellings[syllable]
        if mandarin.PINYIN in systems
    )


def _sounds(character: str) -> set[str]:
    """The readings of a character that are in use, as a surname too."""
    found = {
        syllable for syllable, use in han.readings(character) if use in (Use.USUAL, Use.COMMON)
    }
    known = han.surname(character)
    return found | {reading[0] for reading in known.readings} if known else found


def _whole(entered: Name, printed: Name, pairs: Sequence[Pair]) -> Iterator[Finding]:
    facing = [pair for pair in pairs if pair.entered and pair.printed]
    starts = [pair.printed[0].span.start for pair in facing]
    if starts != sorted(starts):
        if all(box in entered.boxes for box in _BOXES):
            yield Finding(Reason.BOXES_SWAPPED, tuple(entered.boxes[box] for box in _BOXES))
        else:
            yield Finding(Reason.NAME_ORDER)
    elif all(len(pair.entered) == len(pair.printed) for pair in pairs):
        yield from (Finding(reason) for reason in ways(_marks(entered), _marks(printed)))


def _marks(name: Name) -> str:
    """The name with one letter for each part: what is left is how it is divided and marked."""
    text = name.text
    for part in reversed(name.parts):
        text = f"{text[: part.span.start]}x{text[part.span.stop :]}"
    return text
