"""The name field of a machine readable zone: two identifiers in one row of letters and fillers.

ICAO Doc 9303-3, sections 4.6 and 4.9: `SURNAME<PARTS<<GIVEN<NAMES<<<<`; a name of one identifier
has no double filler; a letter in the last position tells that the name may have been cut. Where it
was cut between two given names, some issuers leave one filler there. No check digit protects a
name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kycmatch.mrz.layout import FILLER

SEPARATOR = FILLER * 2
_RUNS = re.compile("<{2,}")
_LAST_LETTER = re.compile("(?<=[A-Z])[A-Z](?=<)")
"""The last letter of a name that has others and is not the last one."""
# Three of a letter at the end of a name are fillers misread; X is left out up to three, as XXX is a
# customary placeholder for a name that a person does not have.
_GLUED = re.compile(r"(?:([CEGKLS])\1{2,}|X{4,})<*$")


class Names(NamedTuple):
    """The two identifiers with spaces for fillers; whether they may be cut, and were corrected."""

    surname: str | None
    given_names: str | None
    cut: bool
    corrected: bool = False

    def __repr__(self) -> str:
        """Whether they may be cut and were corrected; no letter of them."""
        return f"Names(cut={self.cut}, corrected={self.corrected})"


def read_names(field: str, filler_letters: frozenset[str]) -> Names:
    """The identifiers of a name field, without fillers misread as one of `filler_letters`."""
    kept = _without_noise(field, filler_letters)
    surname, _, given_names = map(spaced, kept.partition(SEPARATOR))
    room = SEPARATOR if given_names else FILLER
    return Names(
        surname,
        given_names,
        cut=len(kept) == len(field) and not field.endswith(room),
        corrected=kept.rstrip(FILLER) != field.rstrip(FILLER),
    )


def write_names(surname: str | None, given_names: str | None, width: int) -> str:
    """The name field of `width` positions; what is too long is cut, a letter of each name kept.

    A field that was cut ends in a letter: where a filler would be last, a name before it is cut by
    a letter, as any of them may be (Doc 9303-4, section 4.2.3).
    """
    primary = (surname or "").replace(" ", FILLER)
    if given_names:
        primary = primary[: width - len(SEPARATOR) - 1].rstrip(FILLER)
        primary += SEPARATOR + given_names.replace(" ", FILLER)
    if len(primary) > width and primary[width - 1] == FILLER:
        *_, last = [None, *_LAST_LETTER.finditer(primary, 0, width)]
        if last is not None:
            primary = primary[: last.start()] + primary[last.end() :]
    return primary[:width].ljust(width, FILLER)


def spaced(text: str) -> str | None:
    """Words with single spaces for fillers; None where there is no word."""
    return " ".join(text.replace(FILLER, " ").split()) or None


def _without_noise(field: str, filler_letters: frozenset[str]) -> str:
    """The field up to where only fillers follow, some of which may have been read as letters."""
    separated = False
    for run in _RUNS.finditer(field):
        # The first double filler is the separator, and a given name K may follow it. After three
        # fillers, or a second double one, no name follows.
        if run.start() and (separated or run.end() - run.start() > len(SEPARATOR)):
            words = [word for word in field[run.end() :].split(FILLER) if word]
            if words and all(_is_noise(word, filler_letters) for word in words):
                field = field[: run.start()]
                break
        separated = True
    return _GLUED.sub("", field)


def _is_noise(word: str, filler_letters: frozenset[str]) -> bool:
    # E alone makes a syllable of these letters: KESSEL is a name, KCSK is none.
    if not filler_letters.issuperset(word):
        return False
    return len(word) <= 2 or "E" not in word or any(letter * 3 in word for letter in word)
