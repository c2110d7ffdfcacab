"""From boxes of text to a name with parts and roles, by the customs of country and script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kycmatch import data
from kycmatch.models import Zone
from kycmatch.names import syllables, words
from kycmatch.names.parts import Name, Part, Role
from kycmatch.romanize.mandarin import is_syllable
from kycmatch.text.fold import (
    BOUNDARIES,
    GERSHAYIM,
    HYPHENS,
    KEEP_BOUNDARIES,
    MIDDLE_DOTS,
    fold,
    letters,
)
from kycmatch.text.scripts import scripts
from kycmatch.verdicts import Span

MAX_LENGTH = 400
"""Code points; real names are far below: DG11 has 99 bytes, Brazilian ones are near 150."""
MAX_PARTS = 24
"""Words of a name with its aliases; composite lines of national cards have up to 16."""

_BOX_ROLES = {
    "surname": Role.SURNAME,
    "given_names": Role.GIVEN,
    "middle_names": Role.GIVEN,
    "patronymic": Role.PATRONYMIC,
}
_WORD = re.compile(r"[^\s_,，、;<()\[\]（）【】\"“”„«»@]+")
_OPENING = re.compile(r"[(\[（【\"“„«]|@(?!\w+\.\w)")
"""What opens an alias; not the sign in the address of an e-mail, which is no name at all."""
_DIVIDER = re.compile(r"<<|[,，]")
_DIVIDERS = HYPHENS + MIDDLE_DOTS
_QUOTED = re.compile("(?<=[א-ת])(?:[\"“”„]|['’׳]{2})(?=[א-ת])")
"""Quotation marks inside a Hebrew word (כ"ץ) are gershayim."""


class Customs(NamedTuple):
    """How names on one line are built on the documents of a country.

    `order` is `surname_first`, `given_first`, `either` or `none` (no surname is told apart).
    """

    order: str = "either"
    surnames: int = 1


_NO_CUSTOMS = Customs()


@cache
def _customs() -> dict[str, Customs]:
    rows = data.read("name_customs")
    return {country: Customs(order, int(surnames)) for country, order, surnames in rows}


def customs(country: str | None) -> Customs:
    """The customs of `country` (alpha-3); either order and one surname where not known."""
    return _customs().get(country or "", _NO_CUSTOMS)


def parse(
    boxes: Iterable[tuple[str, str]],
    country: str | None = None,
    *,
    zone: Zone | None = None,
    cut: bool = False,
) -> Name | None:
    """The name entered in, or printed in, these (box, text) pairs.

    The text of the name is the boxes' texts joined by single spaces. None where the name is longer
    than `MAX_LENGTH` or has more than `MAX_PARTS` parts.
    """
    text = ""
    spans: dict[str, Span] = {}
    for box, value in boxes:
        if len(text) + len(value) > MAX_LENGTH:
            return None
        start = len(text) + bool(text)
        text = f"{text} {value}" if text else value
        spans[box] = Span(start, start + len(value))
    main = _script(text)
    parts: list[Part] = []
    for box, span in spans.items():
        parts += _box_parts(text, box, span, main, country)
    if len(parts) > (MAX_LENGTH if main == "Han" else MAX_PARTS):
        return None
    return Name(text, tuple(parts), main, spans, zone, cut)


def _script(text: str) -> str | None:
    """The main script; a name with any Han character beside kana is compared as a Han name.

    So is one whose last character is spelled in letters, for want of a font that has it: 刘YAN.
    """
    if text.isascii():
        return "Latin"
    counts = scripts(text)
    main = next(iter(counts), None)
    if main == "Latin" and "Han" in counts and _SPELLED.search(text):
        return "Han"
    return "Han" if main in ("Hiragana", "Katakana") and "Han" in counts else main


_SPELLED = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff][A-Za-z]")


def _box_parts(
    text: str, box: str, span: Span, main: str | None, country: str | None
) -> list[Part]:
    role = _BOX_ROLES.get(box, Role.UNKNOWN)
    if main == "Han":
        return _han_parts(text, span, role, box, country)
    if main == "Hebrew":
        text = _QUOTED.sub(lambda mark: GERSHAYIM * len(mark.group()), text)
    whole = text[span.start : span.stop]
    if not whole.isalpha() and words.placeholder(whole):
        return [Part(whole, span, letters(whole) or whole, role, box)]
    principal, aliases = _split_off_aliases(text, span)
    found = _parts(text, principal, role, box)
    found = _comma_roles(text, principal, found) if role is Role.UNKNOWN else found
    found = _structural_roles(found, country)
    if aliases.start < aliases.stop:
        found += _parts(text, aliases, Role.ALIAS, box)
    return found


def _parts(text: str, span: Span, role: Role, box: str) -> list[Part]:
    found: list[Part] = []
    for word, start in _words(text, span):
        if word.isalpha():
            if (joint := _joint(word)) is not None:
                found.append(_part(word[:joint], start, role, box))
                word, start = word[joint:], start + joint
            part = _part(word, start, role, box)
            if part.letters:  # An apostrophe by itself may be a letter to Unicode.
                found.append(part)
        else:
            found += _pieces(word, start, role, box)
    return found


def _part(word: str, start: int, role: Role, box: str) -> Part:
    return Part(word, Span(start, start + len(word)), letters(word), role, box)


_LEAST_JOINED = 3
"""Letters of either word; fewer may be a syllable or a prefix, as in McCoy and LeBron."""


def _joint(word: str) -> int | None:
    """Where the second of two words begins that have a capital between them and no space.

    A prefix of a surname makes one word with it: MacDonald, FitzGerald, VanDyke. So do syllables.

    >>> _joint("ПетровичИванов"), _joint("AnnaMaria"), _joint("MacDonald"), _joint("XiaoMing")
    (8, 4, None, None)
    """
    if word.isupper() or word.islower() or word.istitle():
        return None
    joint = next((i for i, char in enumerate(word) if i and char.isupper()), 0)
    head, rest = word[:joint], word[joint:]
    if min(len(head), len(rest)) < _LEAST_JOINED or not (rest.istitle() or rest.isupper()):
        return None
    if not head.istitle() or words.particle(letters(head)):
        return None
    return None if is_syllable(head.lower()) and is_syllable(rest.lower()) else joint


def _han_parts(text: str, span: Span, role: Role, box: str, country: str | None) -> list[Part]:
    parts = syllables.split(text[span.start : span.stop], span.start, country)
    known = role is not Role.UNKNOWN
    return [Part(p.text, p.span, p.letters, role if known else p.role, box) for p in parts]


def _split_off_aliases(text: str, span: Span) -> tuple[Span, Span]:
    """The name itself, and what stands beside it from the first bracket, quote or @ on."""
    opening = _OPENING.search(text, span.start, span.stop)
    if opening is None or not text[span.start : opening.start()].strip():
        return span, Span(span.stop, span.stop)
    return Span(span.start, opening.start()), Span(opening.start(), span.stop)


def _words(text: str, span: Span) -> Iterator[tuple[str, int]]:
    """The words with their offsets; a slash divides words unless it makes a relation marker."""
    for match in _WORD.finditer(text, span.start, span.stop):
        word = match.group()
        if "/" not in word or words.relation(word) is not None:
            yield word, match.start()
            continue
        for piece in re.finditer(r"[^/]+", word):
            yield piece.group(), match.start() + piece.start()


def _pieces(text: str, start: int, role: Role, box: str) -> Iterator[Part]:
    """The parts of one word: divided at hyphens, at middle dots, and after the dots of initials."""
    if "/" in text:
        yield Part(text, Span(start, start + len(text)), letters(text), role, box)
        return
    begin = 0
    for stop in _ends(text):
        piece = text[begin:stop].rstrip(_DIVIDERS)
        folded_piece = letters(piece)
        if folded_piece:
            span = Span(start + begin, start + begin + len(piece))
            yield Part(piece, span, folded_piece, role, box)
        begin = stop


def _ends(text: str) -> Iterator[int]:
    """Where the parts of a word end, as offsets into its text."""
    if unicodedata.is_normalized("NFKC", text):
        for i, char in enumerate(text, start=1):
            if char in BOUNDARIES:
                yield i
    else:
        folded = fold(text, KEEP_BOUNDARIES)
        for char, offset in zip(folded.text, folded.offsets, strict=True):
            if char in "-·.":
                yield offset + 1
    yield len(text)


def _comma_roles(text: str, span: Span, parts: list[Part]) -> list[Part]:
    """`SURNAME, GIVEN` and the machine readable `SURNAME<<GIVEN` say the roles themselves."""
    divider = _DIVIDER.search(text, span.start, span.stop)
    if divider is None:
        return parts
    at = divider.start()
    before = [part for part in parts if part.span.start < at]
    after = [part for part in parts if part.span.start > at]
    if not before or not after or all(words.suffix(part.letters) for part in after):
        return parts
    return [part.of_role(Role.SURNAME) for part in before] + [
        part.of_role(Role.GIVEN) for part in after
    ]


def _structural_roles(parts: list[Part], country: str | None) -> list[Part]:
    """Titles, suffixes, relation markers and particles get roles of their own."""
    found = list(parts)
    names = len(found)
    for i, part in enumerate(parts):
        if i > 0 and names > 1 and words.relation(part.letters, country) is not None:
            _mark_relation(found, i, country)
            break
    start = 0
    while start < names - 1 and words.title(found[start].letters, country):
        found[start] = found[start].of_role(Role.TITLE)
        start += 1
    stop = names
    while stop - 1 > start and (role := _after_a_name(found[start:stop], country)) is not None:
        found[stop - 1] = found[stop - 1].of_role(role)
        stop -= 1
    if customs(country).order != "surname_first":
        _mark_particles(found, start, stop)
    return found


def _after_a_name(parts: list[Part], country: str | None) -> Role | None:
    """What the last part is where it is no name: a suffix or a degree."""
    last = parts[-1]
    if last.role in (Role.RELATION, Role.PATRONYMIC):
        return None
    if words.suffix(last.letters) is not None and (len(last.letters) > 1 or "." in last.text):
        return Role.SUFFIX
    if len(parts) > 2 and words.postnominal(last.letters, country):
        return Role.TITLE
    return None


def _mark_particles(found: list[Part], start: int, stop: int) -> None:
    """A particle stands before a surname; in a name of two parts it is a name itself (LU MIN)."""
    first = start if found and found[0].role is Role.SURNAME else start + 1
    for i in range(first, stop - 1):
        if found[i].role in (Role.UNKNOWN, Role.SURNAME) and words.particle(found[i].letters):
            found[i] = found[i].of_role(Role.PARTICLE)


_OF_DESCENT = frozenset({words.Relation.SON, words.Relation.DAUGHTER, words.Relation.CHILD})


def _mark_relation(found: list[Part], at: int, country: str | None) -> None:
    """A marker of descent makes the rest the father's name; née and the like an alias block."""
    relation = words.relation(found[at].letters, country)
    if at == len(found) - 1:
        return
    descent = relation in _OF_DESCENT
    found[at] = found[at].of_role(Role.RELATION if descent else Role.ALIAS)
    for i in range(at + 1, len(found)):
        role = Role.PATRONYMIC if descent else Role.ALIAS
        found[i] = found[i].of_role(role)
