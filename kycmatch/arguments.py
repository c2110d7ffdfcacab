"""Programmers' mistakes in a call, told early and without the value: what was expected, what came.

What a text says is never such a mistake; that an argument is no text is.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any


def expect(value: object, kind: type, call: str, *, hint: str = "") -> None:
    """Raise `TypeError` unless `value` is of `kind`; `call` is the function and its argument."""
    if not isinstance(value, kind):
        expected, given = kind.__name__, type(value).__name__
        raise TypeError(f"{call} has to be a {expected}, not a {given}{hint}")


def expect_texts(call: str, **texts: object) -> None:
    """Raise `TypeError` unless every one of `texts` is a text."""
    for name, text in texts.items():
        hint = "; give its isoformat()" if isinstance(text, date) else ""
        expect(text, str, f"{call}: {name}", hint=hint)


def several(texts: object, call: str) -> tuple[str, ...]:
    """`texts` as a tuple; raises `TypeError` unless it is a collection of texts."""
    if not isinstance(texts, Collection):
        raise TypeError(f"{call} takes a text or several on each side, not {type(texts).__name__}")
    for text in texts:
        expect(text, str, f"{call}: each")
    return tuple(texts)


def day(today: Any, call: str) -> date | None:
    """`today` as a date, that of a moment where it is one; None where it was not given."""
    if today is None:
        return None
    expect(today, date, f"{call}: today")
    given: date = today
    return given.date() if isinstance(given, datetime) else given
