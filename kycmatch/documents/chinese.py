"""What the payloads of Chinese providers share: names with a comma, periods of validity, codes.

Their dates are year, month, day, in any of `19900203`, `1990.02.03`, `1990/2/3`, `1990年2月3日`; a
text of another kind is no date but what was left of one, and counts as unreadable, as does a day
that there is not.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from kycmatch.documents.fields import Draft, is_whole_zone, iso_in_order
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type

_PERIOD: Final = re.compile(
    r"(\d{4}[.\-/年]?\d{1,2}[.\-/月]?\d{1,2}日?)\s*[-–—~～至到]+\s*(\S.*)", re.DOTALL | re.ASCII
)
_LONGEST_PERIOD: Final = 60
_FOREVER: Final = frozenset({"长期", "長期", "长期有效", "永久"})
_DIGIT: Final = re.compile(r"\d")


def put_date(
    draft: Draft, field: str, value: Tree | str | None, confidence: Tree | None = None
) -> None:
    """Set a date; one of expiry may say `长期`, which stays as printed."""
    text = value.text if isinstance(value, Tree) else value
    if text is None:
        return
    day = iso_in_order(_half_width(text), "YMD")
    if _is_day(day) or (day in _FOREVER and field == "expires_on"):
        draft.put(field, day, confidence)
    else:
        draft.unreadable(field)


def _half_width(text: str) -> str:
    """A text with the digits and marks that East Asian typing makes as wide as characters."""
    if text.isascii() or len(text) > _LONGEST_PERIOD:
        return text
    return unicodedata.normalize("NFKC", text)


def _is_day(text: str | None) -> bool:
    """Whether an ISO text is a day that there is."""
    try:
        return text is not None and len(text) == 10 and date.fromisoformat(text) is not None
    except ValueError:
        return False


def put_period(draft: Draft, value: Tree, confidence: Tree | None = None) -> None:
    """Set the dates of issue and of expiry from `2018.08.12-2038.08.12` or `2018.08.12-长期`."""
    text = value.text
    if text is None:
        return
    if text in _FOREVER:
        draft.put("expires_on", text, confidence)
        return
    found = _PERIOD.fullmatch(_half_width(text)) if len(text) <= _LONGEST_PERIOD else None
    if found is None:
        draft.unreadable("issued_on", "expires_on")
        return
    put_date(draft, "issued_on", found[1], confidence)
    put_date(draft, "expires_on", found[2], confidence)


def put_latin_name(draft: Draft, value: Tree, confidence: Tree | None = None) -> None:
    """Set surname and given names from `ZHANG,SAN`, or `name` where there is no comma.

    With nothing on one side of the comma, the name was not read as it is printed.
    """
    text = value.text
    if text is None:
        return
    halves = [half.strip() for half in re.split("[,，]", text, maxsplit=1)]
    if len(halves) == 1:
        draft.put("name", text, confidence)
    elif all(halves):
        draft.put("surname", halves[0], confidence)
        draft.put("given_names", halves[1], confidence)
    else:
        draft.unreadable("surname", "given_names")


def put_lines(draft: Draft, *lines: Tree) -> None:
    """Set the lines of a machine readable zone; a single one where it is a permit's whole zone."""
    if sum(line.text is not None for line in lines) > 1 or any(map(is_whole_zone, lines)):
        draft.put_mrz(*lines)


def put_sex(draft: Draft, value: Tree, confidence: Tree | None = None) -> None:
    """Set the sex; what has a digit is no marker of it."""
    text = value.text
    if text is not None and _DIGIT.search(text[:_LONGEST_PERIOD]):
        draft.unreadable("sex")
    else:
        draft.put("sex", value, confidence)


def type_of_code(code: Tree) -> str | None:
    """The type by a passport's document code, `P` or `PO`, or by the name of a type."""
    text = code.text
    if text is not None and len(text) <= 2 and text.startswith("P"):
        return "passport"
    return document_type(text)
