"""The terminal view of a report: what a developer sees first.

Every field with both values, the characters that differ marked below them, the reasons with their
meaning, and the advice. Only what somebody has to look at is marked: a match has no marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain, groupby

from kycmatch.differing import differing
from kycmatch.messages import advise, negotiate, summarise
from kycmatch.messages.catalogue import load
from kycmatch.reasons import Action, Family, Outcome, Reason
from kycmatch.report.columns import Cell, cells, isolated, turned, width, wrap
from kycmatch.verdicts import Report, Span, Verdict

COLUMNS = 80
_MOST_SHOWN = 240
_BOXES = ("surname", "given_names")
_LABELS = ("entered", "printed", "both", "why", "advice")
_SYMBOLS = {
    Outcome.MATCH: "✓",
    Outcome.CLOSE: "~",
    Outcome.MISMATCH: "✗",
    Outcome.NOT_COMPARABLE: "-",
}

# Parameters of SGR, the escape sequence of terminals for style (ECMA-48, section 8.3.117).
_BOLD, _DIM, _RED, _GREEN, _YELLOW = "1", "2", "31", "32", "33"
_COLORS = {
    Outcome.MATCH: _GREEN,
    Outcome.CLOSE: _YELLOW,
    Outcome.MISMATCH: _RED,
    Outcome.NOT_COMPARABLE: _DIM,
}

Spans = Sequence[Span]


def to_text(
    report: Report, locale: str = "en", *, columns: int = COLUMNS, color: bool = False
) -> str:
    """`report` as lines of at most `columns` columns (60 or more), each ended by a line feed.

    `color` adds the escape sequences of terminals. No value can command the terminal, whatever it
    holds. To show no personal value, give it the `redact`ed report.
    """
    return _lines(_View(locale, columns, color).report(report))


def verdict_to_text(
    verdict: Verdict, locale: str = "en", *, columns: int = COLUMNS, color: bool = False
) -> str:
    """One verdict, as `to_text` shows it."""
    return _lines(_View(locale, columns, color).verdict(verdict))


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


class _View:
    """How things are laid out: in which language, in how many columns, with or without color."""

    def __init__(self, locale: str, columns: int, color: bool) -> None:
        self.locale = locale
        self.say = load(negotiate(locale))
        self.columns = columns
        self.color = color
        self.labels = {label: self.say.fill("label", label) for label in _LABELS}
        self.margin = 4 + max(map(width, self.labels.values()))

    def report(self, report: Report) -> Iterator[str]:
        """The decision, every field, and what the decision rests on besides."""
        advice: dict[str, list[str]] = {}
        for piece in advise(report, self.locale):
            advice.setdefault(piece.field, []).append(piece.text)
        actions: dict[str, list[Action]] = {}
        for cause in report.decision.causes:
            actions.setdefault(cause.field, []).append(cause.action)
        yield self.decision(report)
        yield from wrap(summarise(report, self.locale, audience="reviewer"), self.columns)
        in_boxes = {r for verdict in report if verdict.field in _BOXES for r in verdict.reasons}
        explained: set[Reason] = set()
        for verdict in report:
            yield ""
            action = Action.worst(actions.pop(verdict.field, ()))
            texts = advice.pop(verdict.field, ())
            known = in_boxes if verdict.field == "name" else explained
            yield from self.verdict(verdict, action, texts, known)
            told = {reason for reason in verdict.reasons if reason not in known}
            explained.update(reason for reason in told if reason.family is Family.WRITING)
        for field in {**actions, **advice}:
            yield ""
            nothing = Verdict(field, Outcome.NOT_COMPARABLE)
            yield from self.verdict(
                nothing, Action.worst(actions.get(field, ())), advice.get(field, ())
            )

    def decision(self, report: Report) -> str:
        """What to do, and by which policy and on which day."""
        action = report.decision.action
        color = {Action.ACCEPT: _GREEN, Action.REJECT: _RED}.get(action, _YELLOW)
        word = action.value.replace("_", " ").upper()
        return self.spread(word, f"{report.policy}, {report.today}", color)

    def verdict(
        self,
        verdict: Verdict,
        action: Action = Action.ACCEPT,
        advice: Sequence[str] = (),
        known: Set[Reason] = frozenset(),
    ) -> Iterator[str]:
        """One field: its values with marks, the reasons and the advice.

        Of the reasons in `known`, which another field explains, only the codes are shown.
        """
        color = _COLORS[verdict.outcome]
        outcome = verdict.outcome.value
        if action is not Action.ACCEPT:
            outcome += f" -> {action.value}"
        yield self.spread(f"{_SYMBOLS[verdict.outcome]} {verdict.field}", outcome, color)
        zone = verdict.zone or ""
        if zone and verdict.confidence is not None:
            zone += f" {verdict.confidence:.2f}"
        room = self.columns - self.margin - (2 + width(zone) if zone else 0)
        entered, printed = differing(verdict)
        if verdict.entered == verdict.printed:
            yield from self.value("both", verdict.printed, printed, color, room, zone)
        else:
            yield from self.value("entered", verdict.entered, entered, color, room)
            yield from self.value("printed", verdict.printed, printed, color, room, zone)
        yield from self.prose("why", self.reasons(verdict, known))
        yield from self.prose("advice", (("", text) for text in advice))

    def reasons(self, verdict: Verdict, known: Set[Reason]) -> Iterator[tuple[str, str]]:
        """The code of each reason, and the systems that its findings name with what it means."""
        words = {"field": self.say.field(verdict.field), "fix": "", "exact": ""}
        for reason in verdict.reasons:
            if reason not in known:
                named = [f.system for f in verdict.findings if f.reason is reason and f.system]
                systems = f" ({', '.join(dict.fromkeys(named))})" if named else ""
                meaning = self.say.fill("reviewer", reason, **words).strip()
                yield reason.value, f"{systems}: {meaning}"
        if codes := [reason.value for reason in verdict.reasons if reason in known]:
            yield ", ".join(codes), ""

    def value(
        self, label: str, text: str | None, marked: Spans, color: str, room: int, note: str = ""
    ) -> Iterator[str]:
        """A value after its label, with a line of marks below each line that has any.

        `room` is the most columns of a line; `note` stands after the first one.
        """
        if text is None:
            return
        beginning = text[:_MOST_SHOWN]
        for row in _rows(beginning, room, goes_on=len(text) > _MOST_SHOWN):
            line = isolated(self.colored(row, marked, color), beginning)
            if note:
                line += " " * (room - sum(cell.columns for cell in row) + 2)
                line += self.styled(note, _DIM)
            yield self.labelled(label, line)
            below = "".join(("^" if _in(cell, marked) else " ") * cell.columns for cell in row)
            if "^" in below:
                yield self.labelled("", self.styled(turned(below, beginning), color))
            label = note = ""

    def prose(self, label: str, texts: Iterable[tuple[str, str]]) -> Iterator[str]:
        """Wrapped texts after their label, each with a beginning that stands out."""
        for beginning, text in texts:
            first, *rest = wrap(beginning + text, self.columns - self.margin) or [""]
            stressed, plain = first[: len(beginning)], first[len(beginning) :]
            yield self.labelled(label, self.styled(stressed, _BOLD) + plain)
            for line in rest:
                yield self.labelled("", line)
            label = ""

    def labelled(self, label: str, line: str) -> str:
        """`line` with its label, or with the room that a label takes."""
        word = self.labels.get(label, "")
        gap = " " * (self.margin - 2 - width(word))
        return f"  {self.styled(word, _DIM)}{gap}{line}"

    def spread(self, left: str, right: str, color: str) -> str:
        """A heading: what it is about at the left, what came of it at the right."""
        gap = " " * max(2, self.columns - width(left) - width(right))
        return f"{self.styled(left, _BOLD, color)}{gap}{self.styled(right, color)}"

    def colored(self, row: Iterable[Cell], marked: Spans, color: str) -> str:
        """The cells of one line, the marked ones standing out."""
        runs = groupby(row, lambda cell: _in(cell, marked))
        texts = ((is_marked, "".join(cell.shown for cell in run)) for is_marked, run in runs)
        return "".join(
            self.styled(text, _BOLD, color) if is_marked else text for is_marked, text in texts
        )

    def styled(self, text: str, *style: str) -> str:
        """`text` in a style, where there is color and text."""
        return f"\x1b[{';'.join(style)}m{text}\x1b[0m" if self.color and text else text


def _in(cell: Cell, spans: Spans) -> bool:
    return any(start < cell.stop and cell.start < stop for start, stop in spans)


def _rows(text: str, columns: int, *, goes_on: bool) -> Iterator[list[Cell]]:
    """The cells of `text` line by line, with dots at the end where the value goes on."""
    row: list[Cell] = []
    used = 0
    dots = (Cell("...", 3, len(text), len(text)),) if goes_on else ()
    for cell in chain(cells(text), dots):
        if used + cell.columns > columns:
            yield row
            row, used = [], 0
        row.append(cell)
        used += cell.columns
    yield row
