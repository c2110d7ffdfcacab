"""From lines as a reader of print returns them to lines of a known format.

Spaces, double angle quotes for `<<`, small letters, line breaks inside a line, lines joined to one,
other text around the zone and a few characters too many or too few are all seen in practice.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

from kycmatch import data
from kycmatch.mrz.layout import BEGINNINGS, FILLER, Format, Layout, fits, layouts

TOLERANCE = 3
"""By how many characters a line may be too long or too short."""
# How many characters outside their field's alphabet, and how many exchanged for what they are
# misread from, a zone may have. Prose of the same length has far more of both.
_MOST_MISFITS = 4
_MOST_EXCHANGED = 12

_MOST_LINES = 100
_MOST_CHARACTERS = 200
_LAST = 6
_FILLERS = str.maketrans({"«": "<<", "»": "<<", "《": "<<"} | dict.fromkeys("‹›≤〈", "<"))
_BREAK = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029^|]")
_ALPHABETS = {
    "any": frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"),
    "digit": frozenset("0123456789<"),
    "letter": frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ<"),
    "sex": frozenset("MFX<"),
}


class Fitted(NamedTuple):
    """Lines of a format's size, what was corrected, and the count of what still does not fit."""

    layout: Layout
    lines: tuple[str, ...]
    corrections: tuple[str, ...]
    faults: int

    def __repr__(self) -> str:
        """The format and the faults; none of the lines."""
        return f"Fitted({self.layout.format.value}, faults={self.faults})"


def fit(lines: Iterable[str]) -> Fitted | None:
    """The format that `lines` fit best, and the lines as it has them; None where none fits."""
    pieces = _pieces(lines)
    found = [fitted for window, layout in _windows(pieces) if (fitted := _fit(window, layout))]
    return min(found, key=lambda fitted: (fitted.faults, len(fitted.corrections)), default=None)


def filler_letters() -> frozenset[str]:
    """The letters that a filler is misread as."""
    return frozenset(_confusions("filler"))


@cache
def _confusions(where: str) -> dict[str, str]:
    return {read: meant for place, read, meant in data.table("ocr_confusions") if place == where}


def _pieces(lines: Iterable[str]) -> list[str]:
    """The last few lines that are long enough, cleaned; bounded whatever the input is."""
    shortest = min(layout.width for layout in layouts().values()) - TOLERANCE
    pieces = [
        cleaned
        for line in islice(lines, _MOST_LINES)
        for piece in _BREAK.split(line[:_MOST_CHARACTERS])
        if len(cleaned := _cleaned(piece)) >= shortest
        and sum(char not in _ALPHABETS["any"] for char in cleaned) <= _MOST_MISFITS
    ]
    return pieces[-_LAST:]


def _cleaned(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_FILLERS))[:_MOST_CHARACTERS]
    text = text.strip()
    words = text.split()
    closed, filled = "".join(words), FILLER.join(text.split(" "))
    widths = {layout.width for layout in layouts().values()}
    # A blank is mostly put in by the reader; in a line that is right only with it, it is a filler.
    return (filled if len(closed) not in widths and len(filled) in widths else closed).upper()


def _windows(pieces: list[str]) -> Iterator[tuple[tuple[str, ...], Layout]]:
    """Neighbouring lines, and lines split from one, with each format that their lengths allow."""
    for layout in layouts().values():
        for i in range(len(pieces) - layout.lines + 1):
            window = tuple(pieces[i : i + layout.lines])
            if all(abs(len(line) - layout.width) <= TOLERANCE for line in window):
                yield window, layout
        for piece in pieces:
            yield from ((window, layout) for window in _splits(piece, layout))


def _splits(piece: str, layout: Layout) -> Iterator[tuple[str, ...]]:
    missing = layout.width * layout.lines - len(piece)
    if abs(missing) > TOLERANCE:
        return
    # What is missing or too much is taken to be in one of the lines.
    for odd in range(layout.lines) if missing else (0,):
        widths = (layout.width - missing * (i == odd) for i in range(layout.lines))
        stops = (0, *accumulate(widths))
        yield tuple(piece[start:stop] for start, stop in pairwise(stops))


def _fit(window: tuple[str, ...], layout: Layout) -> Fitted | None:
    visa = layout.format in (Format.MRV_A, Format.MRV_B)
    begins = window[0].startswith(BEGINNINGS.get(layout.format, ""))
    if window[0].startswith("V") != visa or not begins:
        return None
    lines = [_fit_line(text, i, layout) for i, text in enumerate(window)]
    misfits = sum(line.misfits for line in lines)
    if misfits > _MOST_MISFITS or sum(line.exchanged for line in lines) > _MOST_EXCHANGED:
        return None
    return Fitted(
        layout,
        tuple(line.line for line in lines),
        tuple(dict.fromkeys(field for line in lines for field in line.corrections)),
        faults=misfits + sum(line.failed for line in lines),
    )


class _Line(NamedTuple):
    line: str
    corrections: tuple[str, ...]
    exchanged: int
    misfits: int
    failed: int

    def __repr__(self) -> str:
        """How well it fits, without the line."""
        return f"_Line(misfits={self.misfits}, failed={self.failed})"


def _fit_line(text: str, index: int, layout: Layout) -> _Line:
    if len(text) == layout.width:
        return _corrected(text, index, layout)
    resized = (_corrected(line, index, layout) for line in _resized(text, layout.width))
    best = min(resized, key=lambda line: (line.misfits + line.failed, line.exchanged))
    return best._replace(corrections=(f"line_{index + 1}", *best.corrections))


def _resized(text: str, width: int) -> Iterator[str]:
    """`text` with fillers put in, or characters taken out, at one place; likely places first."""
    runs = sorted(re.finditer("<+", text), key=lambda run: run.start() - run.end())
    likely = (*(run.start() for run in runs), len(text))
    missing = width - len(text)
    for place in dict.fromkeys((*likely, *range(len(text)))):
        if missing > 0:
            yield text[:place] + FILLER * missing + text[place:]
        elif place - missing <= len(text):
            yield text[:place] + text[place - missing :]


def _corrected(line: str, index: int, layout: Layout) -> _Line:
    """`line` with what cannot stand where it stands replaced by what it is misread from."""
    places = layout.on(index)
    texts: dict[str, str] = {}
    corrections: list[str] = []
    exchanged = misfits = 0
    for place in places:
        read = line[place.start : place.stop]
        texts[place.field] = text = _in_alphabet(read, place.alphabet)
        misfits += sum(char not in _ALPHABETS[place.alphabet] for char in text)
        if text != read:
            corrections.append(place.field.removesuffix("_check"))
            exchanged += sum(a != b for a, b in zip(text, read, strict=True))
    line = "".join(texts.values())
    for field, covered in layout.covered.items():
        if all(place.line == index for place in covered):
            texts[field] = "".join(line[p.start : p.stop] for p in covered)
    failed = sum(
        not fits(text, check)
        for field, text in texts.items()
        if (check := texts.get(f"{field}_check")) is not None
    )
    return _Line(line, tuple(dict.fromkeys(corrections)), exchanged, misfits, failed)


def _in_alphabet(text: str, alphabet: str) -> str:
    if alphabet == "any":
        return text
    allowed = _ALPHABETS[alphabet]
    if not allowed.issuperset(text):
        letters = _confusions("filler" if alphabet == "sex" else alphabet)
        text = "".join(char if char in allowed else letters.get(char, char) for char in text)
        if alphabet == "digit":
            # What is left of the fillers' letters after the digits' is a filler: K, E, X.
            fillers = _confusions("filler")
            text = "".join(char if char in allowed else fillers.get(char, char) for char in text)
    # Germany's D is the one code shorter than its field, and no other code is D and two of these.
    if len(text) == 3 and text[0] == "D" and filler_letters().issuperset(text[1:]):
        text = "D<<"
    return text
