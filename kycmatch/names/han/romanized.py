"""A name in Chinese characters against a name in Latin letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from math import exp

from kycmatch.names.han import beside, expansion
from kycmatch.names.han.findings import Group, Systems, explain, whole
from kycmatch.names.han.lattice import Left, Words, forward
from kycmatch.names.han.search import Found, Order, search
from kycmatch.names.han.splitting import split
from kycmatch.names.han.written import align_han
from kycmatch.names.parts import Alignment, Name, Pair, Part, Role
from kycmatch.reasons import Outcome, Reason
from kycmatch.romanize import han as characters_of
from kycmatch.text.scripts import script
from kycmatch.verdicts import Finding

_BESIDE = frozenset({Role.TITLE, Role.SUFFIX, Role.RELATION, Role.ALIAS})
_ASIDE = _BESIDE - {Role.TITLE}  # Tan and Ma may be titles and are surnames too
_BOXES = frozenset({"surname", "given_names"})
_MOST_CHARACTERS = 8
_MOST_WORDS = 10

_BANDS = {Outcome.MATCH: (0.9, 0.99), Outcome.CLOSE: (0.6, 0.9), Outcome.MISMATCH: (0.0, 0.6)}
_STEEPNESS = 0.75
_WESTERN_ALONE = 1.25


def align_romanized(
    han: Name, latin: Name, country: str | None, *, han_is_entered: bool
) -> Alignment:
    """The characters of `han` paired with the words of `latin` that are their readings.

    Every split and order is tried. What a table of readings or the rules of a system explain is a
    match; a reading that nobody uses for a surname is close. One character may stay unexplained:
    its letters are a slip where they are no syllable of their own, else another name.
    """
    if any(script(char) == "Han" for char in latin.text):
        return _mixed(han, latin, country, han_is_entered)
    entered, printed = (han, latin) if han_is_entered else (latin, han)
    characters = [part for part in han.parts if part.role not in _BESIDE]
    words = [part for part in latin.parts if part.role not in _ASIDE and part.letters.isascii()]
    found = None
    if 0 < len(characters) <= _MOST_CHARACTERS and 0 < len(words) <= _MOST_WORDS:
        found = _find(characters, words, latin.text, country)
    cost: float | None
    western = None
    if found is None or found.left in (Left.MISSING, Left.CONFLICT):
        western = _western_alone(characters, words, country)
    if western is not None:
        found, groups, cost = None, western, _WESTERN_ALONE
    elif found is None:
        groups, cost = _unread(characters, words, country), None
    else:
        systems = Systems.of(found, country)
        groups = _read(found, characters, words, latin.text, systems)
        cost = found.reading.cost + systems.cost
    pairs = [_pair(group, han_is_entered) for group in groups]
    paired = {id(part) for group in groups for part in (*group.characters, *group.words)}
    pairs += [
        Pair((part,) if name is entered else (), (part,) if name is printed else (), (), 0.0)
        for name in (entered, printed)
        for part in name.parts
        if id(part) not in paired
    ]
    findings = () if found is None else tuple(whole(found, groups, entered, printed, han_is_entered))
    reasons = [f.reason for pair in pairs for f in pair.findings] + [f.reason for f in findings]
    low, high = _BANDS[Outcome.worst(reason.outcome for reason in reasons)]
    fit = exp(-_STEEPNESS * cost) if cost is not None else _likeness(characters, words, country)
    return Alignment(entered, printed, tuple(pairs), findings, low + (high - low) * fit)


def _mixed(han: Name, other: Name, country: str | None, han_is_entered: bool) -> Alignment:
    """A name in characters against one whose characters stand among more letters: 刘YAN."""
    other = replace(other, parts=split(other.text, 0, country), script="Han")
    entered, printed = (han, other) if han_is_entered else (other, han)
    return align_han(entered, printed, country)


def _find(characters: list[Part], words: list[Part], text: str, country: str | None) -> Found | None:
    place = _place(characters, words, country)
    skips = [beside.cost(part, text, len(characters)) for part in words]
    laid = Words([part.letters for part in words], skips)
    return search(_orders(characters, place), laid, partial(expansion.known, country=place))


def _place(characters: list[Part], words: list[Part], country: str | None) -> str | None:
    return expansion.profile(country, [part.letters for part in words], len(characters))


def _orders(characters: list[Part], place: str | None) -> list[Order]:
    """The orders to try: surname first and last, by every likely length of the surname."""
    orders: list[Order] = []
    for surnames in _surnames(characters):
        given = [i for i in range(len(characters)) if i not in surnames]
        chain = dict(zip(surnames, _surname_spellings(characters, surnames, place), strict=True))
        for i in given:
            chain[i] = _given_spellings(characters[i], place)
        for indices in ((*surnames, *given), (*given, *surnames)):
            first = indices[: len(surnames)] != tuple(surnames)
            order = Order(indices, tuple(chain[i] for i in indices), tuple(surnames), first)
            if all((known.characters, known.surnames) != (indices, order.surnames) for known in orders):
                orders.append(order)
    return orders


def _surnames(characters: list[Part]) -> list[list[int]]:
    """The likely surnames, as indices of their characters; the boxes decide where there are any."""
    likely = [i for i, part in enumerate(characters) if part.role is Role.SURNAME]
    if not likely or any(part.box in _BOXES for part in characters):
        return [likely]
    other = 1 if len(likely) == 2 else 2
    if len(characters) > 3 or len(likely) == 2 < len(characters):
        return [likely, list(range(other))]
    return [likely]


def _surname_spellings(
    characters: list[Part], surnames: list[int], place: str | None
) -> list[expansion.Spellings]:
    text = "".join(characters[i].letters for i in surnames)
    if len(text) == len(surnames) > 1 and characters_of.surname(text) is not None:
        return list(expansion.surname(text, place))
    return [
        expansion.surname(characters[i].letters, place)[0]
        if len(characters[i].letters) == 1
        else _given_spellings(characters[i], place)
        for i in surnames
    ]


def _given_spellings(part: Part, place: str | None) -> expansion.Spellings:
    if part.letters.isascii() and part.letters.isalpha():
        return expansion.literal(part.letters)
    return expansion.given(part.letters, place)


def _read(
    found: Found, characters: list[Part], words: list[Part], text: str, systems: Systems
) -> list[Group]:
    """The characters and the words that share letters, in the order of the characters."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for part in words:
        bounds.append((start, start + len(part.letters)))
        start += len(part.letters)
    groups: list[Group] = []
    for step in found.reading.steps:
        touched = [i for i, (a, b) in enumerate(bounds) if a < step.stop and step.start < b]
        last = groups[-1] if groups else None
        if last is not None and touched and touched[0] in last.indices:
            last.add(step, characters[step.character], touched, words)
        else:
            group = Group(bounds, systems=systems)
            group.add(step, characters[step.character], touched, words)
            groups.append(group)
    used = {i for group in groups for i in group.indices}
    for i, part in enumerate(words):
        if i not in used:
            extra = Group(bounds, systems=systems, words=[part], indices=[i])
            if beside.cost(part, text, len(characters)) >= beside.UNLIKELY:
                extra.reason = Reason.GIVEN_NAME_DIFFERENT
            groups.append(extra)
    return groups


def _unread(characters: list[Part], words: list[Part], country: str | None) -> list[Group]:
    """Pairs where the names do not agree: by the surname where that is read, else by place."""
    if not characters or not words:
        return []
    family = [characters[i] for i in _surnames(characters)[0]]
    rest = [part for part in characters if part not in family]
    if len(words) == 1 or not family or not rest:
        return [Group.different(characters, words, Reason.NAME_DIFFERENT)]
    at = _surname_at(characters, words, country)
    at, same = (0, False) if at is None else (at, True)
    others = [part for i, part in enumerate(words) if i != at]
    return [
        Group.different(family, [words[at]], None if same else Reason.SURNAME_DIFFERENT),
        Group.different(rest, others, Reason.GIVEN_NAME_DIFFERENT),
    ]


def _surname_at(
    characters: list[Part], words: list[Part], country: str | None
) -> int | None:
    """Which of the words is the surname; None where none is a reading of it."""
    surnames = _surnames(characters)[0]
    if len(surnames) != 1:
        return None
    place = _place(characters, words, country)
    (spellings,) = _surname_spellings(characters, surnames, place)
    return next((i for i, part in enumerate(words) if part.letters in spellings), None)


def _western_alone(
    characters: list[Part], words: list[Part], country: str | None
) -> list[Group] | None:
    """Pairs where a Western name stands with the surname in place of the given name."""
    at = _surname_at(characters, words, country)
    if at is None or len(words) < 2 or len(characters) < 2:
        return None
    others = [part for i, part in enumerate(words) if i != at]
    if not all(beside.western(part.letters) for part in others):
        return None
    (surname,) = _surnames(characters)[0]
    rest = [part for i, part in enumerate(characters) if i != surname]
    return [
        Group.different([characters[surname]], [words[at]], None),
        Group.different(rest, others, Reason.NAME_INCOMPLETE),
    ]


def _pair(group: Group, han_is_entered: bool) -> Pair:
    characters, words = tuple(group.characters), tuple(group.words)
    findings = tuple(explain(group, han_is_entered))
    cost = sum(step.spelling.cost if step.spelling else 1.0 for step in group.steps)
    likeness = 0.0 if not characters or not words or not group.steps else 0.99 * exp(-cost)
    if han_is_entered:
        return Pair(characters, words, findings, likeness)
    return Pair(words, characters, findings, likeness)


def _likeness(characters: list[Part], words: list[Part], country: str | None) -> float:
    """How alike names are that do not agree, 0 to 0.6."""
    if 2 < len(characters) <= _MOST_CHARACTERS and len(words) <= len(characters):
        place = _place(characters, words, country)
        laid = Words([part.letters for part in words], [9.0] * len(words))
        for order in _orders(characters, place):
            exchanged = order.exchanged()
            if len(laid.text) in forward(exchanged, laid)[-1]:
                return _EXCHANGED
    from rapidfuzz.distance import Indel

    theirs = "".join(part.letters for part in words)
    alike = max(
        (Indel.normalized_similarity(ours, theirs) for ours in _usual(characters, country)), default=0
    )
    return 0.5 * max(0.0, float(alike) - 0.3)


def _usual(characters: list[Part], country: str | None) -> Iterator[str]:
    """The name in the usual spellings of each likely system, surname first and last."""
    surnames = len(_surnames(characters)[0])
    for system in expansion.likely(country):
        letters = [expansion.usual(part.letters, system) for part in characters]
        yield "".join(letters)
        yield "".join((*letters[surnames:], *letters[:surnames]))


_EXCHANGED = 0.6
"""All characters are read, with those of the given name exchanged: mostly a mistake of a list."""


def reads(latin: str, han: str, country: str | None = None) -> tuple[Finding, ...] | None:
    """What makes `latin` a reading of the characters of `han`; None where it is none.

    Both are whole names as they stand; the findings' spans point into them.
    """
    from kycmatch.names.parse import parse

    entered, printed = parse([("name", latin)], country), parse([("name", han)], country)
    if entered is None or printed is None:
        return None
    alignment = align_romanized(printed, entered, country, han_is_entered=False)
    findings = [f for pair in alignment.pairs for f in pair.findings]
    if any(f.reason.outcome is Outcome.MISMATCH for f in findings):
        return None
    return tuple(findings)
