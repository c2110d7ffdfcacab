"""Dates in ISO 8601, the way forms send them: the only way that needs nothing else loaded."""

from __future__ import annotations

from datetime import date

LONGEST = 100
"""The longest text, in code points, that is read; the longest real dates have about 60."""


def iso(text: str) -> date | None:
    """The date that `text` is in ISO 8601, extended or basic; None where it is written otherwise.

    Only years that no other calendar uses: 1501 to 2399.
    """
    if len(text) == 10 and text[4] == "-" == text[7]:
        digits = text[:4] + text[5:7] + text[8:]
    elif len(text) == 8:
        digits = text
    else:
        return None
    if not (digits.isascii() and digits.isdigit() and "1500" < digits[:4] < "2400"):
        return None
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
