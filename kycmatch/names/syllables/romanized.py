"""A name in Chinese characters against a name in Latin letters."""

from __future__ import annotations

from dataclasses import replace
from math import exp

from kycmatch.names.parts import Alignment, Name, Pair, Part, Role
from kycmatch.names.syllables import beside, korean
from kycmatch.names.syllables.findings import Group, Systems, explain, whole
from kycmatch.names.syllables.lattice import Left
from kycmatch.names.syllables.layout import Layout
from kycmatch.names.syllables.search import Found
from kycmatch.names.syllables.splitting import split
from kycmatch.names.syllables.unread import likeness, unread, western_alone
from kycmatch.names.syllables.written import align_han
from kycmatch.reasons import Outcome, Reason
from kycmatch.text.scripts import script
from kycmatch.verdicts import Finding

_BESIDE = frozenset({Role.TITLE, Role.SUFFIX, Role.RELATION, Role.ALIAS})
_ASIDE = _BESIDE - {Role.TITLE}  # Tan and Ma may be titles and are surnames too

_BANDS = {Outcome.MATCH: (0.9, 0.99), Outcome.CLOSE: (0.6, 0.9), Outcome.MISMATCH: (0.0, 0.6)}
_STEEPNESS = 0.75
_WESTERN_ALONE = 1.2


def align_romanized(
    han: Name, latin: Name, country: str | None, *, han_is_entered: bool
) -> Alignment:
    """The characters of `han` paired with the words of `latin` that are their readings.

    Every split and order is tried. What a table of readings or the rules of a system explain is a
    match; a reading that nobody uses for a surname is close. One character may stay unexplained:
    its letters are a slip where they are no syllable of their own, else another name.
    """
    if not latin.text.isascii() and any(script(char) == "Han" for char in latin.text):
        return _mixed(han, latin, country, han_is_entered)
    entered, printed = (han, latin) if han_is_entered else (latin, han)
    layout = _layout_of(han, country)(
        [part for part in han.parts if part.role not in _BESIDE],
        [part for part in latin.parts if part.role not in _ASIDE and part.letters.isascii()],
        latin.text,
        country,
    )
    if not layout.characters or not layout.words:
        return _nothing_to_read(entered, printed)
    found = layout.find()
    systems = None if found is None else layout.systems(found)
    groups, cost = _groups(layout, found, systems)
    pairs = [_pair(group, systems, han_is_entered) for group in groups]
    paired = {id(part) for group in groups for part in (*group.characters, *group.words)}
    if len(paired) < len(entered.parts) + len(printed.parts):
        for name in (entered, printed):
            for part in name.parts:
                if id(part) not in paired:
                    pairs.append(_aside(part, entered=name is entered))
    findings = (
        () if found is None else tuple(whole(found, groups, entered, printed, han_is_entered))
    )
    reasons = [f.reason for pair in pairs for f in pair.findings] + [f.reason for f in findings]
    low, high = _BANDS[Outcome.worst(reason.outcome for reason in reasons)]
    fit = likeness(layout) if cost is None else exp(-_STEEPNESS * cost)
    return Alignment(entered, printed, tuple(pairs), findings, low + (high - low) * fit)


def _layout_of(han: Name, country: str | None) -> type[Layout]:
    """How names in these characters are laid out: by their script and the country."""
    if han.script == "Hangul" or country in korean.KOREA:
        return korean.KoreanLayout
    return Layout


def _nothing_to_read(entered: Name, printed: Name) -> Alignment:
    """Names of which one has no characters, or the other no letters."""
    spans = tuple(p.span for p in entered.parts), tuple(p.span for p in printed.parts)
    different = Finding(Reason.NAME_DIFFERENT, *spans)
    pair = Pair(entered.parts, printed.parts, (different,), 0.0)
    return Alignment(entered, printed, (pair,), (), 0.0)


def _aside(part: Part, *, entered: bool) -> Pair:
    """A part that is no name, or a word in letters that no reading has."""
    reason = Reason.NAME_NOT_ON_DOCUMENT if entered else Reason.GIVEN_NAMES_OMITTED
    spans = ((part.span,), ()) if entered else ((), (part.span,))
    findings = () if part.role in _BESIDE else (Finding(reason, *spans),)
    return Pair((part,) if entered else (), () if entered else (part,), findings, 0.0)


def _mixed(han: Name, other: Name, country: str | None, han_is_entered: bool) -> Alignment:
    """A name in characters against one whose characters stand among more letters: 刘YAN."""
    han, other = (
        name if name.script == "Han" else replace(name, parts=split(name.text, 0, country))
        for name in (han, other)
    )
    entered, printed = (han, other) if han_is_entered else (other, han)
    return align_han(entered, printed, country)


def _groups(
    layout: Layout, found: Found | None, systems: Systems | None
) -> tuple[list[Group], float | None]:
    """What is paired with what, and what that costs; no cost where no reading joins them."""
    if found is None or found.left in (Left.MISSING, Left.CONFLICT):
        western = western_alone(layout)
        if western is not None:
            return western, _WESTERN_ALONE
    if found is None or systems is None:
        return unread(layout), None
    cost = found.reading.cost + systems.cost
    if found.left in (Left.MISSING, Left.CONFLICT) and _more_unread(layout, found):
        return unread(layout), cost
    return _read(layout, found), cost


def _more_unread(layout: Layout, found: Found) -> bool:
    """Whether a word that could be a part of the name stays unread, beside a character."""
    extra = [layout.letters[i] for i in found.reading.extra]
    return any(len(letters) > 1 and not beside.western(letters) for letters in extra)


def _read(layout: Layout, found: Found) -> list[Group]:
    """The characters and the words that share letters, in the order of the characters."""
    characters, words, laid = layout.characters, layout.words, found.words
    groups: list[Group] = []
    used: set[int] = set()
    for step in found.reading.steps:
        touched = laid.touched(step.start, step.stop)
        if not (touched and groups and touched[0] in groups[-1].indices):
            groups.append(Group([], []))
        groups[-1].add(step, characters[step.character], laid, words)
        used.update(touched)
    for i, part in enumerate(words):
        if i not in used:
            another = layout.aside(part) >= beside.UNLIKELY
            groups.append(Group([], [part], Reason.GIVEN_NAME_DIFFERENT if another else None))
    return groups


def _pair(group: Group, systems: Systems | None, han_is_entered: bool) -> Pair:
    characters, words = tuple(group.characters), tuple(group.words)
    findings = tuple(explain(group, systems, han_is_entered))
    cost = sum([step.spelling.cost if step.spelling else 1.0 for step in group.steps])
    likeness = 0.0 if not characters or not words or not group.steps else 0.99 * exp(-cost)
    if han_is_entered:
        return Pair(characters, words, findings, likeness)
    return Pair(words, characters, findings, likeness)
