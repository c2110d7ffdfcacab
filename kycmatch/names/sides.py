"""The renderings of a person's name on one side: boxes, one line, native script, zone by zone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kycmatch.models import Form, PersonName, Zone, ZoneFields
from kycmatch.names.parse import MAX_LENGTH, parse
from kycmatch.names.parts import Name
from kycmatch.text.scripts import script

BOXES = ("surname", "given_names", "middle_names", "patronymic")
JUDGED_BOXES = ("surname", "given_names")


@dataclass(frozen=True, slots=True)
class Side:
    """All renderings of the name on one side, which boxes it has, and whether any was too long."""

    names: tuple[Name, ...]
    boxes: frozenset[str]
    too_long: bool

    @classmethod
    def of(
        cls,
        zones: Iterable[tuple[Zone | None, PersonName | Form | ZoneFields]],
        country: str | None,
        *,
        cut: bool = False,
    ) -> Side:
        """Every rendering in these zones; `cut` says that the machine readable one may be cut."""
        return cls.written(
            ((zone, boxes) for zone, fields in zones for boxes in _written(fields)),
            country,
            cut=cut,
        )

    @classmethod
    def bare(cls, text: str, country: str | None, *, printed: bool = False) -> Side:
        """One bare name; a printed one may be the name field of a machine readable zone."""
        if not text or text.isspace():
            return cls((), frozenset(), False)
        if printed and "<" in text:
            return cls.written([(Zone.MRZ, _name_field(text))], country, cut=_is_full(text))
        zone = Zone.VIZ if printed else None
        lines = _by_script(text).values()
        return cls.written(((zone, [("name", line)]) for line in lines), country)

    @classmethod
    def written(
        cls,
        renderings: Iterable[tuple[Zone | None, list[tuple[str, str]]]],
        country: str | None,
        *,
        cut: bool = False,
    ) -> Side:
        """The names written so: where, and the boxes with their texts."""
        names: list[Name] = []
        boxes: set[str] = set()
        too_long = False
        for zone, written in renderings:
            name = parse(written, country, zone=zone, cut=cut and zone is Zone.MRZ)
            if name is None:
                too_long = True
            elif name.parts:
                names.append(name)
                boxes.update(box for box in JUDGED_BOXES if box in name.boxes)
        return cls(tuple(names), frozenset(boxes), too_long)


def _written(fields: PersonName | Form | ZoneFields) -> Iterator[list[tuple[str, str]]]:
    """Each rendering of a name as its boxes: the boxes, the one line, the native name."""
    boxes = [(box, text) for box in BOXES if (text := getattr(fields, box)) is not None]
    if boxes:
        yield boxes
    for line in ("name", "native_name"):
        text = getattr(fields, line)
        if text is not None:
            for piece in _by_script(text).values():
                yield [(line, piece)]


def _name_field(text: str) -> list[tuple[str, str]]:
    """The boxes of an MRZ name field, which says itself where the surname ends."""
    surname, _, given = text.strip("<").partition("<<")
    if not given:
        return [("name", surname.replace("<", " "))]
    return [("surname", surname.replace("<", " ")), ("given_names", given.replace("<", " "))]


def _is_full(text: str) -> bool:
    """Whether an MRZ name field is full to its last position (Doc 9303-4, 4.2.3)."""
    return len(text) in _NAME_FIELD_LENGTHS and text[-1].isalpha()


_NAME_FIELD_LENGTHS = frozenset({30, 31, 39})


_FIRST_OF_HAN = "\u2e80"


def _by_script(text: str) -> dict[str, str]:
    """The pieces of a box that holds a name in two scripts, by script; one piece otherwise.

    >>> _by_script("單雪 SHAN Xue")
    {'Han': '單雪', 'Latin': 'SHAN Xue'}
    """
    found: dict[str, list[str]] = {}
    if len(text) > MAX_LENGTH or max(text, default="") < _FIRST_OF_HAN:
        return {"": text}
    for word in text.split():
        kinds = {s for s in map(script, word) if s is not None}
        kind = "Han" if "Han" in kinds else min(kinds, default="")
        found.setdefault(kind or next(iter(found), ""), []).append(word)
    if "Han" not in found or "Latin" not in found or len(found) > 2:
        return {"": text}
    return {kind: " ".join(pieces) for kind, pieces in found.items()}
