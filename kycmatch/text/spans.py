"""Places in a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points, `text[start:stop]`, of an original string."""

    start: int
    stop: int
