"""The parts of a date: numbers, months and what is unknown, with what words say of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kycmatch import data
from kycmatch.dates.tokens import Kind, Token
from kycmatch.verdicts import Span

MOST_PARTS = 6
"""Day, month and year twice: some documents print a date in two calendars."""

_MOST_WORDS = 6
_MARKS = frozenset("./-,·()")
_ERA_LETTERS = {"m": "meiji", "t": "taisho", "s": "showa", "h": "heisei", "r": "reiwa"}
_YEAR_FOLLOWS = frozenset({"roc", "buddhist", "dangi", *_ERA_LETTERS.values()})
_ROLES = {"year": "y", "month": "m", "day": "d"}


class Month(NamedTuple):
    """What a name of a month means. No calendar: the month of whatever calendar the year is of.

    `countries` are those where the name has this meaning, when it has another elsewhere.
    """

    calendar: str | None
    number: int
    countries: frozenset[str] = frozenset()


@dataclass(slots=True)
class Part:
    """A number, a name of a month (`months`) or something unknown (neither).

    `role` is d, m or y where a word tells it. `eras` are the calendars and eras named beside it.
    `marks` are the marks between it and the part before.
    """

    span: Span
    digits: str = field(default="", repr=False)
    months: tuple[Month, ...] = field(default=(), repr=False)
    role: str = ""
    eras: set[str] = field(default_factory=set)
    marks: str = ""
    width: int = 0

    @property
    def value(self) -> int | None:
        """The value of a number; None for what is unknown."""
        return int(self.digits) if self.digits else None


class _Word(NamedTuple):
    role: str
    value: str


@cache
def _words() -> dict[str, tuple[_Word, ...]]:
    """What the words of dates mean."""
    found: dict[str, tuple[_Word, ...]] = {}
    for word, role, value, _ in data.read("date_words"):
        found[word] = (*found.get(word, ()), _Word(role, value))
    return found


@cache
def _months() -> dict[str, tuple[Month, ...]]:
    found: dict[str, tuple[Month, ...]] = {}
    for name, calendar, number, countries in data.read("month_names"):
        month = Month(calendar, int(number), frozenset(countries.split()))
        found[name] = (*found.get(name, ()), month)
    return found


class _NotADateError(Exception):
    """A word, mark or number is there that no date has."""


def parts_of(tokens: list[Token]) -> list[Part] | None:
    """The parts of a date in their order; None where there is something that no date has."""
    try:
        parts = _Reader(tokens).read()
    except _NotADateError:
        return None
    merged = _merge_months(parts)
    return None if merged is None or len(merged) > MOST_PARTS else merged


class _Reader:
    """Goes through the tokens once, keeping what a word says of the number after it."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = _single_x(tokens)
        self.parts: list[Part] = []
        self.marks = ""
        self.next_role = ""
        self.next_era = ""

    def read(self) -> list[Part]:
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.kind is Kind.WORD:
                at = self._word(at)
                continue
            if token.kind is Kind.MARK:
                self._mark(at)
            elif token.kind is Kind.NUMBER:
                self._add(Part(token.span, digits=token.text, width=len(token.text)))
            else:
                self._add(Part(token.span, width=len(token.text)))
            at += 1
        return self.parts

    def _add(self, part: Part) -> None:
        part.role, self.next_role = part.role or self.next_role, ""
        if self.next_era:
            part.eras.add(self.next_era)
            self.next_era = ""
        part.marks, self.marks = self.marks, ""
        self.parts.append(part)
        if len(self.parts) > 2 * MOST_PARTS:
            raise _NotADateError

    def _mark(self, at: int) -> None:
        mark = self.tokens[at].text
        if mark == ":" and not self.parts:
            return  # after a label
        if mark not in _MARKS:
            raise _NotADateError
        self.marks += mark

    def _word(self, at: int) -> int:
        """Take in the longest known words from `at` on; answers where to go on."""
        if at == 0 and self._era_letter():
            return 1
        run, stops = self._run(at)
        for count in range(len(run), 0, -1):
            key = " ".join(run[:count])
            following = stops[count - 1]
            meanings = _words().get(key)
            if meanings is not None and self._means(meanings, following):
                return following
            months = _months().get(key)
            if months is not None:
                span = Span(self.tokens[at].span.start, self.tokens[following - 1].span.stop)
                self._add(Part(span, months=months))
                return following
        raise _NotADateError

    def _run(self, at: int) -> tuple[list[str], list[int]]:
        """The next words, with stops and hyphens between them skipped, and where each one ends."""
        run: list[str] = []
        stops: list[int] = []
        while at < len(self.tokens) and len(run) < _MOST_WORDS:
            token = self.tokens[at]
            if token.kind is Kind.WORD:
                run.append(token.text)
                stops.append(at + 1)
            elif token.kind is not Kind.MARK or token.text not in ".-/":
                break
            at += 1
        return run, stops

    def _era_letter(self) -> bool:
        """Whether the text begins as S63.4.3 does."""
        if len(self.tokens) < 2 or self.tokens[1].kind is not Kind.NUMBER:
            return False
        era = _ERA_LETTERS.get(self.tokens[0].text)
        if era is None or len(self.tokens[1].text) > 2:
            return False
        self.next_era, self.next_role = era, "y"
        return True

    def _means(self, meanings: tuple[_Word, ...], following: int) -> bool:
        """Take in what a word means here; False where it means nothing here."""
        before = self.parts[-1] if self.parts and not self.marks.strip(".-") else None
        after = self.tokens[following] if following < len(self.tokens) else None
        number_follows = after is not None and after.kind in (Kind.NUMBER, Kind.UNKNOWN)
        return any(self._takes(*meaning, before, number_follows) for meaning in meanings)

    def _takes(self, role: str, value: str, before: Part | None, number_follows: bool) -> bool:
        """Take in one meaning of a word, if it is one here."""
        if role == "filler":
            return True
        if role == "era":
            return self._era(value, number_follows)
        if role.endswith("_of"):
            if number_follows:
                self.next_role = _ROLES[role.removesuffix("_of")]
            return number_follows
        if before is None or before.months or before.role not in ("", _ROLES[role]):
            return False
        before.role = _ROLES[role]
        return True

    def _era(self, value: str, number_follows: bool) -> bool:
        """Take in an era: of the year after it, or of the date that it stands beside."""
        if number_follows and value in _YEAR_FOLLOWS:
            self.next_era, self.next_role = value, "y"
        elif self.parts:
            self.parts[-1].eras.add(value)
        elif number_follows:
            self.next_era = value
        else:
            return False
        return True


def _single_x(tokens: list[Token]) -> list[Token]:
    """X for what is unknown where it stands twice, as in X.X.1974; alone it is a Roman ten."""
    if sum(token.kind is Kind.WORD and token.text == "x" for token in tokens) < 2:
        return tokens
    return [
        Token(Kind.UNKNOWN, t.text, t.span) if t.kind is Kind.WORD and t.text == "x" else t
        for t in tokens
    ]


def _merge_months(parts: list[Part]) -> list[Part] | None:
    """One month where it is in two languages, as in 12 AUG/AOÛT 74; None where they disagree."""
    merged = parts[:1]
    for before, part in pairwise(parts):
        if not (_is_month(before) and _is_month(part) and (before.months or part.months)):
            merged.append(part)
            continue
        kept = merged[-1]
        months = _common(_meanings(kept), _meanings(part))
        if not months:
            return None
        merged[-1] = Part(
            Span(kept.span.start, part.span.stop), months=months, eras=kept.eras | part.eras,
            marks=kept.marks,
        )  # fmt: skip
    return merged


def _is_month(part: Part) -> bool:
    return bool(part.months) or (part.role == "m" and bool(part.digits))


def _meanings(part: Part) -> tuple[Month, ...]:
    return part.months or (Month(None, int(part.digits)),)


def _common(one: tuple[Month, ...], other: tuple[Month, ...]) -> tuple[Month, ...]:
    """The months that both names can mean."""
    return tuple(
        a if a.calendar else b
        for a in one
        for b in other
        if a.number == b.number and (a.calendar == b.calendar or not a.calendar or not b.calendar)
    )
