"""What a reading of a Chinese name in Latin letters says, finding by finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kycmatch.names.parts import Name, Part, Role
from kycmatch.names.syllables.expansion import LANGUAGES, Kind
from kycmatch.names.syllables.lattice import Left, Step, Words
from kycmatch.names.syllables.pinyin import surname_spelling
from kycmatch.names.syllables.search import Found
from kycmatch.reasons import Outcome, Reason
from kycmatch.romanize import han, mandarin
from kycmatch.romanize.han import Use
from kycmatch.text.fold import fold
from kycmatch.verdicts import Finding, Span

_STRICT = frozenset({"CHN", "TWN", "HKG", "MAC"})
_ELSEWHERE = frozenset({"TWN", "HKG", "MAC", "SGP", "MYS"})
_FREE = frozenset({"SGP", "MYS"})
_ODD = 0.3
_MIXED = 0.08


class Systems(NamedTuple):
    """By which system each step is read; `odd` are the steps of another language than the rest.

    Steps are told by their character. `cost` is what it costs to assume so many systems in one
    name.
    """

    of_step: dict[int, str]
    odd: frozenset[int]
    cost: float

    @classmethod
    def of(cls, found: Found, country: str | None) -> Systems:
        """The systems of a reading: one for the whole name where there is one.

        In Singapore and Malaysia systems mix freely, but not inside a word that several characters
        share, and abroad a surname may keep its own. Letters
        that are all pinyin, and are read by another system, are another name as likely as not,
        unless the document comes from where that system is at home.
        """
        read = [step for step in found.reading.steps if step.spelling and step.spelling.systems]
        common = _common(read)
        if not read or (common and common[0] == mandarin.PINYIN):
            return cls({step.character: common[0] for step in read}, frozenset(), 0.0)
        doubtful = country not in _ELSEWHERE and found.all_pinyin
        if common and not doubtful:
            return cls({step.character: common[0] for step in read}, frozenset(), 0.0)
        surnames = found.order.surnames
        given = [step for step in read if step.character not in surnames]
        languages = Counter(
            language for step in given or read for language in dict.fromkeys(_languages(step))
        )
        language = languages.most_common(1)[0][0]
        shared = _common(given)
        mixed = _mixed_inside_words(read, found) if country in _FREE else frozenset()
        systems = {}
        odd = set()
        for step in read:
            known = step.spelling.systems if step.spelling else ()
            own = [system for system in known if LANGUAGES[system] == language]
            chosen = shared[0] if shared and shared[0] in known else (own or known)[0]
            systems[step.character] = chosen
            free = (country in _FREE and id(step) not in mixed) or (
                country not in _STRICT and language == "cmn" and step.character in surnames
            )
            if (doubtful and mandarin.PINYIN not in known) or not (own or free):
                odd.add(step.character)
        return cls(systems, frozenset(odd), _MIXED + _ODD * len(odd))


def _common(steps: Sequence[Step]) -> tuple[str, ...]:
    """The systems that all of `steps` are read by."""
    shared: tuple[str, ...] | None = None
    for step in steps:
        known = step.spelling.systems if step.spelling else ()
        shared = known if shared is None else tuple([s for s in shared if s in known])
    return shared or ()


def _mixed_inside_words(steps: Sequence[Step], found: Found) -> frozenset[int]:
    """The steps that share a word with others and no system with all of them: XIAOPENG for 小平."""
    together: dict[int, list[Step]] = {}
    for step in steps:
        together.setdefault(found.words.touched(step.start, step.stop)[0], []).append(step)
    return frozenset(
        id(step)
        for shared in together.values()
        if len(shared) > 1 and not _common(shared)
        for step in shared
    )


def _languages(step: Step) -> list[str]:
    return [LANGUAGES[system] for system in step.spelling.systems] if step.spelling else []


class Group:
    """Characters and words that share letters, with the steps of the reading that join them.

    `spans` has for each step where its letters stand in the text of the Latin name. Without steps,
    `reason` says why the sides do not agree; without a reason they are a surname that agrees by
    `system`.
    """

    __slots__ = ("characters", "indices", "reason", "spans", "steps", "system", "words")

    def __init__(
        self,
        characters: list[Part],
        words: list[Part],
        reason: Reason | None = None,
        system: str | None = None,
    ) -> None:
        """Characters and words that no reading joins."""
        self.characters = characters
        self.words = words
        self.reason = reason
        self.system = system
        self.steps: list[Step] = []
        self.spans: list[list[Span]] = []
        self.indices: list[int] = []

    def add(self, step: Step, character: Part, laid: Words, words: Sequence[Part]) -> None:
        """Join one more character, and those of all `words`, which are `laid`, that it is in."""
        spans = []
        for i in laid.touched(step.start, step.stop):
            start = laid.starts[i]
            if i not in self.indices:
                self.indices.append(i)
                self.words.append(words[i])
            if step.start < step.stop:
                stop = min(laid.starts[i + 1], step.stop)
                spans.append(_span(words[i], max(start, step.start) - start, stop - start))
        self.steps.append(step)
        self.characters.append(character)
        self.spans.append(spans)


_DIFFERENT = {Role.SURNAME: Reason.SURNAME_DIFFERENT, Role.GIVEN: Reason.GIVEN_NAME_DIFFERENT}
_LEFT = {
    Left.SEGMENTATION: Reason.SEGMENTATION,
    Left.INITIAL: Reason.INITIAL,
    Left.TYPO: Reason.TYPO,
    Left.UNWRITTEN: Reason.PLACEHOLDER_FOR_RARE_CHARACTER,
}


def _span(part: Part, start: int, stop: int) -> Span:
    """Where the folded letters `start:stop` of a part stand in the text of its name."""
    if len(part.text) == len(part.letters):
        return Span(part.span.start + start, part.span.start + stop)
    offsets = (*fold(part.text).offsets, len(part.text))
    return Span(part.span.start + offsets[start], part.span.start + offsets[stop])


def explain(group: Group, systems: Systems | None, han_is_entered: bool) -> list[Finding]:
    """The findings of one pair; `systems` are those of the whole name, None where none reads it."""
    made = _Maker(han_is_entered)
    if systems is None or not group.steps:
        return [_without_steps(group, made)]
    alike: dict[tuple[str, bool], list[int]] = {}
    for at, step in enumerate(group.steps):
        system = systems.of_step.get(step.character)
        if system is not None:
            alike.setdefault((system, step.character in systems.odd), []).append(at)
    found = [
        made.finding(_read_by(system, odd, group), group, places, system)
        for (system, odd), places in alike.items()
    ]
    for at, step in enumerate(group.steps):
        found += _about(at, step, systems.of_step.get(step.character), group, made)
    return found


def _read_by(system: str, odd: bool, group: Group) -> Reason:
    """Whether a documented rule maps the characters onto the letters, or only a custom does."""
    if odd:
        return Reason.ROMANIZATION_VARIANT
    if system == mandarin.PINYIN:
        return Reason.PINYIN_READING
    given = group.characters[0].role is not Role.SURNAME
    if system == mandarin.CUSTOMARY and given:
        return Reason.ROMANIZATION_VARIANT
    return Reason.ROMANIZATION


def _without_steps(group: Group, made: _Maker) -> Finding:
    characters = tuple([part.span for part in group.characters])
    words = tuple([part.span for part in group.words])
    if group.reason is not None:
        return made.of(group.reason, characters, words)
    if characters:
        pinyin = group.system == mandarin.PINYIN
        reason = Reason.PINYIN_READING if pinyin else Reason.ROMANIZATION
        return made.of(reason, characters, words, group.system)
    if all(part.role is Role.TITLE for part in group.words):
        return made.of(Reason.TITLE, characters, words)
    if made.han_is_entered:
        return made.of(Reason.GIVEN_NAMES_OMITTED, characters, words)
    return made.of(Reason.NAME_NOT_ON_DOCUMENT, characters, words)


def _about(
    at: int, step: Step, system: str | None, group: Group, made: _Maker
) -> Iterator[Finding]:
    """What there is to say of the character at one place of a group beside the system."""
    character = group.characters[at]
    if step.spelling is None:
        reason = _unexplained(step, character, made.han_is_entered)
        told = reason.outcome is Outcome.CLOSE and not made.han_is_entered
        suggestion = _usual(character, group) if told else None
        yield made.finding(reason, group, [at], suggestion=suggestion)
        return
    kind = step.spelling.kind
    if kind is Kind.SURNAME:
        yield made.finding(Reason.SURNAME_READING, group, [at])
    elif kind is Kind.UNATTESTED:
        suggestion = None if made.han_is_entered else _usual(character, group)
        yield made.finding(Reason.POLYPHONE_OTHER_READING, group, [at], suggestion=suggestion)
    elif (
        system == mandarin.PINYIN
        and character.role is not Role.SURNAME
        and (kind is Kind.POLYPHONE or _has_common_readings(character.letters))
    ):
        yield made.finding(Reason.POLYPHONE_READING, group, [at])
    if system == mandarin.PINYIN and "ü" in step.spelling.syllable and not _marked(group):
        yield made.finding(Reason.UMLAUT_U, group, [at], mandarin.PINYIN)


def _unexplained(step: Step, character: Part, han_is_entered: bool) -> Reason:
    if step.left is Left.MISSING and not han_is_entered and character.role is Role.SURNAME:
        return Reason.NAME_INCOMPLETE
    if step.left in _LEFT:
        return _LEFT[step.left]
    return _DIFFERENT.get(character.role, Reason.NAME_DIFFERENT)


def _has_common_readings(character: str) -> bool:
    return any(use is Use.COMMON for _syllable, use in han.readings(character))


def _usual(character: Part, group: Group) -> str | None:
    """The character as a passport of today spells it, read as in its surname where it is in one."""
    family = [part for part in group.characters if part.role is Role.SURNAME]
    known = han.surname("".join([part.letters for part in family])) if character in family else None
    if known is not None and len(known.readings[0]) == len(family):
        syllable = known.readings[0][family.index(character)]
    else:
        readings = han.readings(character.letters)
        if not readings:
            return None
        syllable = readings[0][0]
    return mandarin.spellings()[syllable][0][0].upper()


def _marked(group: Group) -> bool:
    """Whether ü itself is written."""
    return any("ü" in part.text.lower() or "u\u0308" in part.text.lower() for part in group.words)


def whole(
    found: Found, groups: list[Group], entered: Name, printed: Name, han_is_entered: bool
) -> Iterator[Finding]:
    """The findings about the whole name: its order, and which box each part is in."""
    read = [group for group in groups if group.steps and group.words]
    if entered.boxes.keys() >= _BOXES and all(map(_crossed, read)) and read:
        boxes = tuple(entered.boxes[box] for box in sorted(_BOXES, reverse=True))
        yield Finding(Reason.BOXES_SWAPPED, boxes, tuple(part.span for part in printed.parts))
        return
    if not found.order.given_first or len({id(word) for group in read for word in group.words}) < 2:
        return
    latin = printed if han_is_entered else entered
    reason = Reason.NAME_ORDER_AMBIGUOUS if _either_order(groups, latin) else Reason.NAME_ORDER
    spans = tuple(part.span for group in read for part in group.characters)
    words = tuple(sorted({part.span for group in read for part in group.words}))
    yield _Maker(han_is_entered).of(reason, spans, words)


_BOXES = frozenset({"surname", "given_names"})


def _crossed(group: Group) -> bool:
    """Whether the characters are the surname and the words given names, or the other way round."""
    roles = {Role.SURNAME, Role.GIVEN}
    ours, theirs = group.characters[0].role, group.words[0].role
    return {ours, theirs} == roles


def _either_order(groups: list[Group], latin: Name) -> bool:
    """Whether the given name stands first and could be a surname: Li Wang, for 王丽 or for 李旺."""
    if (
        latin.boxes.keys() & {"surname", "given_names"}
        or "," in latin.text
        or len(latin.parts) != 2
    ):
        return False
    first, last = latin.parts
    if last.text.isupper() and not first.text.isupper():
        return False
    return (
        len(groups) == 2
        and all(len(group.characters) == 1 for group in groups)
        and surname_spelling(first.letters)
        and surname_spelling(last.letters)
    )


class _Maker(NamedTuple):
    """Makes findings with the spans on the sides where they belong."""

    han_is_entered: bool

    def of(
        self,
        reason: Reason,
        characters: tuple[Span, ...],
        words: tuple[Span, ...],
        system: str | None = None,
        suggestion: str | None = None,
    ) -> Finding:
        """A finding at these characters and words."""
        if self.han_is_entered:
            return Finding(reason, characters, words, system, suggestion)
        return Finding(reason, words, characters, system, suggestion)

    def finding(
        self,
        reason: Reason,
        group: Group,
        places: list[int],
        system: str | None = None,
        suggestion: str | None = None,
    ) -> Finding:
        """A finding at the characters at these places of a group, and at their letters."""
        characters = tuple([group.characters[at].span for at in places])
        words = tuple([span for at in places for span in group.spans[at]])
        return self.of(reason, characters, words, system, suggestion)
