"""A person's other names: former ones, a partner's, aliases; declared by either side or printed.

An other name never opens the document by itself: what the applicant declares has to be what is
printed, and what the document lists has to be what was typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from kycmatch.models import Document, Form, PersonName
from kycmatch.names import words
from kycmatch.names.parse import MAX_LENGTH
from kycmatch.names.parts import Alignment, Name, Pair, Part, Role
from kycmatch.names.sides import Side
from kycmatch.reasons import Outcome, Reason

_MOST = 8
"""Other names of one side that are tried."""


class Alternative(NamedTuple):
    """A name to be tried in place of the entered or of the printed one, and what it would mean."""

    reason: Reason
    entered: Name | None = None
    printed: Name | None = None


def alternatives(
    form: Form, document: Document, printed: Sequence[Name], country: str | None
) -> tuple[Alternative, ...]:
    """Every other name that form and document declare, and those printed beside the name."""
    found = [Alternative(Reason.FORMER_NAME, entered=name) for name in _declared(form, country)]
    found += [
        Alternative(Reason.FORMER_NAME, printed=name) for name in _declared(document, country)
    ]
    partner = document.partner_surname
    if partner is not None and len(partner) <= MAX_LENGTH:
        surnames = (partner, f"{partner} {document.surname}", f"{document.surname} {partner}")
        for surname in surnames:
            person = PersonName(surname=surname, given_names=document.given_names)
            found += [
                Alternative(Reason.PARTNER_SURNAME, printed=name)
                for name in Side.of([(None, person)], country).names
            ]
    for name in printed:
        found += _beside(name, country)
    return tuple(found)


def _declared(person: Form | Document, country: str | None) -> Iterator[Name]:
    """The other names, one that is a surname alone with the given names of the person."""
    for other in person.other_names[:_MOST]:
        if other.surname is not None and other.given_names is None:
            other = other.model_copy(update={"given_names": person.given_names})
        yield from Side.of([(None, other)], country).names


def _beside(name: Name, country: str | None) -> Iterator[Alternative]:
    """The names that stand in brackets, after @, née, e/v and the like."""
    beside = [part for part in name.parts if part.role is Role.ALIAS]
    own = [part for part in name.parts if part.role in (Role.GIVEN, Role.UNKNOWN)]
    for block in _blocks(name.text, beside)[:_MOST]:
        marker = words.relation(block[0].text, country)
        partner = marker is words.Relation.PARTNER
        reason = Reason.PARTNER_SURNAME if partner else Reason.FORMER_NAME
        names = block if marker is None else block[1:]
        alone = tuple(replace(part, role=Role.UNKNOWN) for part in names)
        surname = tuple(replace(part, role=Role.SURNAME) for part in names)
        for parts in (alone, (*own, *surname)):
            if parts:
                yield Alternative(reason, printed=replace(name, parts=parts))


def _blocks(text: str, parts: Sequence[Part]) -> list[list[Part]]:
    """The parts beside the name, divided where a bracket, quote or @ stands between them."""
    if not parts:
        return []
    blocks = [[parts[0]]]
    for one, two in pairwise(parts):
        if text[one.span.stop : two.span.start].strip():
            blocks.append([])
        blocks[-1].append(two)
    return blocks


def renamed(judged: Alignment, reason: Reason) -> tuple[Pair, ...]:
    """The pairs of `judged` with what does not match said to be another name of the person."""
    found: list[Pair] = []
    said = False
    for pair in judged.pairs:
        wrong = [f for f in pair.findings if f.reason.outcome is not Outcome.MATCH]
        if not wrong:
            found.append(pair)
            continue
        kept = tuple(f for f in pair.findings if f.reason.outcome is Outcome.MATCH)
        first = replace(wrong[0], reason=reason, system=None)
        findings = kept if said and not pair.printed else (first, *kept)
        found.append(replace(pair, findings=findings, likeness=max(pair.likeness, 0.7)))
        said = True
    return tuple(found)
