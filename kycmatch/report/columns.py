"""Text in the columns of a terminal: how wide it is, where it breaks, what is safe to show.

Widths are those of Unicode Standard Annex 11 (wide and full-width characters take two columns) and
of marks, which take none. Python's own tables suffice for what names and prose hold; emoji
sequences are measured as their parts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})
_UNSAFE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_STRONG = frozenset({"L", "R", "AL"})
_JOINERS = "\u200c\u200d"
_ISOLATES = frozenset("\u2066\u2067\u2068\u2069")
_MOST_MARKS = 4
_NOT_AT_LINE_START = frozenset("，。、；：！？）」』》】〉”’…,.;:!?)]}%")
_NOT_AT_LINE_END = frozenset("（「『《【〈“‘([{")

_FIRST_STRONG_ISOLATE, _RIGHT_TO_LEFT_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2067", "\u2069"


@dataclass(frozen=True, slots=True)
class Cell:
    """One character with its marks as it is shown: `text[start:stop]` in so many columns."""

    shown: str
    columns: int
    start: int
    stop: int


def width(text: str) -> int:
    """How many columns a terminal gives to `text`, which holds no control characters."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in _ZERO_WIDTH or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def isolated(text: str, value: str) -> str:
    """`text`, which shows `value`, with its direction its own (Unicode Standard Annex 9).

    Without characters that are written from right to left it needs nothing.
    """
    return f"{_FIRST_STRONG_ISOLATE}{text}{_END_OF_ISOLATE}" if _has_right_to_left(value) else text


def turned(marks: str, value: str) -> str:
    """A line of marks below `value`: a terminal that turns the value round turns the marks too."""
    strong = (d for d in map(unicodedata.bidirectional, value) if d in _STRONG)
    if next(strong, "L") == "L":
        return marks.rstrip()
    return f"{_RIGHT_TO_LEFT_ISOLATE}{marks}{_END_OF_ISOLATE}"


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def cells(text: str, *, keep: frozenset[str] = frozenset()) -> Iterator[Cell]:
    """The characters of `text` as they may be shown; those in `keep` as they are.

    What could command the terminal or cannot be seen is escaped: control, format and unassigned
    characters, and marks beyond the fourth on a letter. The joiners that the spelling of Arabic
    and Indic scripts needs stay.
    """
    start = 0
    while start < len(text):
        stop = start + 1
        if text[start] in keep or _is_safe(text, start):
            while stop < len(text) and _stays_with(text, start, stop):
                stop += 1
            shown = text[start:stop]
        else:
            shown = _escaped(text[start])
        yield Cell(shown, width(shown), start, stop)
        start = stop


def shown(text: str) -> str:
    """`text` as it may be shown; see `cells`."""
    return text if text.isascii() and text.isprintable() else "".join(c.shown for c in cells(text))


def _is_safe(text: str, at: int) -> bool:
    """Whether the character may begin a cell as it is; of marks, only the first of a text may."""
    category = unicodedata.category(text[at])
    return category not in _UNSAFE and not (category[0] == "M" and at > 0)


def _stays_with(text: str, start: int, at: int) -> bool:
    char = text[at]
    if char in _JOINERS:
        return text[start] > "\u0590" and text[start].isalpha()
    if "\u1160" <= char <= "\u11ff":
        return "\u1100" <= text[start] <= "\u11ff"
    return unicodedata.category(char)[0] == "M" and at - start <= _MOST_MARKS


def _escaped(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def wrap(text: str, columns: int) -> list[str]:
    """`text`, safe to show, in lines of at most so many columns.

    Lines break at spaces and between wide characters, but not before a closing mark nor after an
    opening one; a word longer than a line breaks anywhere. Isolates around a quoted value stay.
    """
    lines: list[str] = []
    line, used = "", 0
    for piece in _pieces(" ".join(text.split())):
        size = width(piece)
        if line and used + size - piece.endswith(" ") > columns:
            lines.append(line.rstrip())
            line, used = "", 0
        while used + width(piece.rstrip()) > columns:
            head = _fitting(piece, columns - used)
            lines.append(line + head)
            piece = piece[len(head) :]
            line, used = "", 0
        line, used = line + piece, used + width(piece)
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> Iterator[str]:
    """What stays together on a line: words with the space after them, and wide characters."""
    piece = ""
    for cell in cells(text, keep=_ISOLATES):
        if piece and _may_break(piece[-1], cell):
            yield piece
            piece = ""
        piece += cell.shown
    if piece:
        yield piece


def _may_break(before: str, cell: Cell) -> bool:
    if before == " ":
        return cell.shown != " "
    if cell.shown[0] in _NOT_AT_LINE_START or before in _NOT_AT_LINE_END:
        return False
    return cell.shown != " " and (cell.columns == 2 or _width(before) == 2)


def _fitting(text: str, columns: int) -> str:
    """The longest beginning of `text` in so many columns, at least one character."""
    used = end = 0
    for cell in cells(text, keep=_ISOLATES):
        used += cell.columns
        if used > columns and end:
            break
        end = cell.stop
    return text[:end]
