"""From the values of a payload to a `Document`: their states, their confidence and their dates.

A value is present, absent (nothing was read), unreadable (something is there and could not be
read) or redacted (it was read and is withheld). Only a present one has a text, and only its
confidence is kept.

>>> from kycmatch.documents.tree import Tree
>>> born = {"day": 4, "month": 3, "year": 1990}
>>> tree = Tree.of({"name": "ROSSI", "name_score": 97, "born": born})
>>> draft = Draft(scale=100)
>>> draft.put("surname", tree["name"], tree["name_score"])
>>> draft.put("date_of_birth", iso_of_parts(tree["born"]))
>>> document = draft.document("passport")
>>> document.surname, document.date_of_birth, dict(document.confidence)
('ROSSI', '1990-03-04', {'surname': 0.97})
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from kycmatch.documents.tree import Key, Tree, fold_key, only_fillers
from kycmatch.models import Document, NameKind, Zone, ZoneFields
from kycmatch.mrz.layout import BEGINNINGS, Format
from kycmatch.text.scripts import main_script

_DATES: Final = frozenset({"date_of_birth", "issued_on", "expires_on"})
_NO_SEX: Final = frozenset({"unknown", "undefined", "not_known", "none", "n/a", "null"})
"""What providers write where they found no sex on the document."""
_NO_VALUE_OF: Final = {"sex": _NO_SEX} | dict.fromkeys(
    ("middle_names", "issuing_region"), frozenset({"none"})
)
"""`NONE` stands for no middle name in the barcode of US licences."""
_NO_VALUE: Final = frozenset({"n/a", "unavl", "not_available", "not available"})
"""What stands for a value that is not there, in whatever field."""
_LONGEST_NO: Final = 13


class Draft:
    """What is known of one document so far; `document()` makes it.

    The first value of a field in a zone stands; later ones are for where it is missing. `scale`
    is what the provider counts as certain: 1 or 100.
    """

    def __init__(self, *, scale: float = 1.0) -> None:
        """Of a provider whose confidences go from 0 to `scale`."""
        self._scale = scale
        self._zones: dict[Zone, dict[str, Any]] = {}
        self._confidence: dict[str, float] = {}
        self._unreadable: set[str] = set()
        self._redacted: set[str] = set()
        self._mrz: tuple[str, ...] = ()

    def put(
        self,
        field: str,
        value: Tree | str | None,
        confidence: Tree | float | None = None,
        *,
        zone: Zone = Zone.VIZ,
    ) -> None:
        """Set `field` of `zone` to a text, or to what is in a node, unless it has a value.

        Nothing happens where there is no value: `""`, blanks, null, an object, fillers alone, a sex
        that the provider calls unknown. `nationality` also takes a node with a list. Of a moment,
        `1990-03-04T00:00:00Z`, a date is the day.
        """
        text: str | tuple[str, ...] | None
        if not isinstance(value, Tree):
            text = value and value.strip()
        elif field == "nationality" and type(value.value) is list:
            text = tuple(filter(None, (item.text for item in value)))
        else:
            text = value.text
        if isinstance(text, str):
            if _says_no(field, text):
                return
            if field in _DATES:
                text = day_of_moment(text)
        if not text:
            return
        fields = self._zones.setdefault(zone, {})
        if field in fields:
            return
        fields[field] = text
        if confidence is not None and field not in self._confidence:
            number = confidence.number if isinstance(confidence, Tree) else confidence
            if number is not None and 0 <= number <= self._scale:
                self._confidence[field] = number / self._scale

    def take(self, tree: Tree, paths: Mapping[str, str], *, zone: Zone = Zone.VIZ) -> None:
        """`put` every field of `paths` (field -> path), without confidences.

        A path has dots between keys and indexes; `a.0.b | c` is `c` where `a[0].b` has no value.
        """
        names = tree.names
        for field, path in paths.items():
            for name, keys in _paths(path):
                if name in names:
                    self.put(field, tree[keys], zone=zone)

    def put_name(
        self, *parts: Tree | str | None, field: str = "given_names", zone: Zone = Zone.VIZ
    ) -> None:
        """Set `field` to the parts of a name that have a value, with a space between them."""
        texts = (part.text if isinstance(part, Tree) else part for part in parts)
        self.put(field, " ".join(text for text in texts if text), zone=zone)

    def put_after(self, field: str, text: str, *, zone: Zone = Zone.VIZ) -> None:
        """Add another part of a name after `field`, which may end in it already."""
        fields = self._zones.get(zone, {})
        if field in fields and not f" {fields[field]}".endswith(f" {text}"):
            fields[field] += f" {text}"

    def put_mrz(self, *lines: Tree | str | None) -> None:
        """Set the lines of the machine readable zone, from lines or from one text with all."""
        if not self._mrz:
            self._mrz = mrz_lines(*lines)

    def other_name(
        self,
        name: Tree | str | None = None,
        kind: NameKind | None = None,
        *,
        zone: Zone = Zone.VIZ,
        **parts: str | None,
    ) -> None:
        """Add another name of the person, whole or in `parts`: a former one, a maiden name..."""
        parts["name"] = name.text if isinstance(name, Tree) else name
        told = {part: text for part, text in parts.items() if text and not _says_no(part, text)}
        if told:
            others = self._zones.setdefault(zone, {}).setdefault("other_names", [])
            others.append({**told, "kind": kind})

    def unreadable(self, *fields: str) -> None:
        """Note fields that are on the document and could not be read."""
        self._unreadable.update(fields)

    def redacted(self, *fields: str) -> None:
        """Note fields whose values are withheld."""
        self._redacted.update(fields)

    def has(self, field: str, zone: Zone = Zone.VIZ) -> bool:
        """Whether `field` has a value in `zone`."""
        return field in self._zones.get(zone, ())

    @property
    def empty(self) -> bool:
        """Whether nothing was set: no value in any zone, nor lines."""
        return not self._zones and not self._mrz

    def document(self, kind: str | None = None, quality: Iterable[str | None] = ()) -> Document:
        """The document of what was set.

        `kind` is its type as policies name it (`types.document_type`), `quality` are the provider's
        flags of the photo, in any style.
        """
        given = dict(self._zones.get(Zone.VIZ, {}))
        if kind:
            given["type"] = kind
        if self._mrz:
            given["mrz"] = self._mrz
        if Zone.CHIP in self._zones:
            given["chip"] = ZoneFields(**self._zones[Zone.CHIP])
        further = [zone for zone in self._zones if zone not in (Zone.VIZ, Zone.CHIP)]
        if further:
            given["zones"] = {zone: ZoneFields(**self._zones[zone]) for zone in further}
        if self._confidence:
            given["confidence"] = self._confidence
        present = {field for fields in self._zones.values() for field in fields}
        if unreadable := self._unreadable - present:
            given["unreadable"] = unreadable
        if redacted := self._redacted - present:
            given["redacted"] = redacted
        if flags := {flag_name(flag) for flag in quality if flag}:
            given["quality"] = flags
        return Document(**given)


def _says_no(field: str, text: str) -> bool:
    """Whether a text says that there is no value, or is fillers alone."""
    if len(text) > _LONGEST_NO or only_fillers(text):
        return only_fillers(text)
    word = text.lower()
    return word in _NO_VALUE or word in _NO_VALUE_OF.get(field, ())


@cache
def _paths(path: str) -> tuple[tuple[str, tuple[Key, ...]], ...]:
    """Every path of several, with its first key without style."""
    keys = (one.strip().split(".") for one in path.split("|"))
    return tuple(
        (fold_key(one[0]), tuple(int(key) if key.isdecimal() else key for key in one))
        for one in keys
    )


_WORDS: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\dA-Za-z_]+")


def flag_name(text: str) -> str:
    """A provider's flag in one style: `ImageBlurry`, `image-blurry` are `image_blurry`."""
    return "_".join(_WORDS.findall(text[:100])).lower()


_LONGEST_NAME: Final = 200
_UNSPACED: Final = frozenset({"Han", "Hangul"})


def is_native(text: str) -> bool:
    """Whether a name is in another script than Latin, as `native_name` holds it."""
    return main_script(text[:_LONGEST_NAME]) not in (None, "Latin")


def native_name(*parts: str | None) -> str | None:
    """A name in another script than Latin, of its parts with the surname first; None in Latin.

    Chinese characters and Hangul have no space between the parts.

    >>> native_name("张", "三"), native_name("Тестов", "Іван", None), native_name("DOE", "JANE")
    ('张三', 'Тестов Іван', None)
    """
    given = [part for part in parts if part]
    if not is_native(whole := " ".join(given)):
        return None
    unspaced = main_script(whole[:_LONGEST_NAME]) in _UNSPACED
    return "".join(given) if unspaced else whole


_LINE_BREAKS: Final = re.compile(r"[\r\n^|]+")
_LONGEST_MRZ: Final = 2_000
_SHORTEST_LINE: Final = 27


def mrz_lines(*lines: Tree | str | None) -> tuple[str, ...]:
    """The lines of a machine readable zone; none where there are only fillers.

    One text may hold all, with line breaks, `^`, `|` or a blank between the lines, or nothing.
    """
    texts = (line.text if isinstance(line, Tree) else line for line in lines)
    pieces = [
        piece
        for text in texts
        if text
        for line in _LINE_BREAKS.split(text[:_LONGEST_MRZ])
        for piece in _lines_between_blanks(line.strip())
        if not only_fillers(piece)
    ]
    return tuple(pieces)


_ONE_LINE: Final = (BEGINNINGS[Format.FRENCH_LICENCE], BEGINNINGS[Format.CHINESE_PERMIT])
_WIDTH: Final = 30


def is_whole_zone(line: Tree) -> bool:
    """Whether a line alone is a whole zone: of a French driving licence or a Chinese permit."""
    text = line.text or ""
    return len(text) == _WIDTH and text.startswith(_ONE_LINE)


def _lines_between_blanks(line: str) -> list[str]:
    """Lines that only a blank divides; a line with stray blanks in it stays one."""
    parts = line.split()
    return parts if len(parts) > 1 and min(map(len, parts)) >= _SHORTEST_LINE else [line]


_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d.*", re.DOTALL)
_COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_NUMBERS: Final = re.compile(r"(\d{1,4})\D+(\d{1,2})\D+(\d{1,4})\D*", re.ASCII)
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_LONGEST_DATE: Final = 40


def iso_of_parts(date: Tree) -> str | None:
    """ISO text of an object of `year`, `month` and `day`; of what is known of them.

    0 and null are unknown; a month without a year, or a day without a month, tells nothing.

    >>> iso_of_parts(Tree.of({"year": 1990, "month": 3, "day": 0}))
    '1990-03'
    """
    return iso(*(date[part].number for part in ("year", "month", "day")))


def iso(year: float | None, month: float | None, day: float | None) -> str | None:
    """ISO text of the parts of a date that are known; None where the year is not."""
    if not year or not 1 <= year <= 9999 or year % 1:
        return None
    text = f"{int(year):04}"
    for part in (month, day):
        if not part or not 1 <= part <= 99 or part % 1:
            break
        text += f"-{int(part):02}"
    return text


def day_of_moment(text: str) -> str:
    """The day of an ISO moment, `1990-03-04T00:00:00Z`; any other text as it is."""
    moment = _MOMENT.fullmatch(text) if 10 < len(text) <= _LONGEST_DATE else None
    return moment[1] if moment else text


def iso_in_order(text: Tree | str | None, order: str) -> str | None:
    """ISO text of a date in numbers whose order the provider declares: `YMD`, `DMY` or `MDY`.

    Any other text as it is: one without a declared order may mean two days, and stays as printed.
    So does one with a year of two digits. `YMD` may have no separators, and parts of zeros are
    unknown.

    >>> iso_in_order("4/3/1990", "DMY"), iso_in_order("19900300", "YMD")
    ('1990-03-04', '1990-03')
    >>> iso_in_order("04 MAR 1990", "DMY"), iso_in_order("1990年3月4日", "YMD")
    ('04 MAR 1990', '1990-03-04')
    """
    text = text.text if isinstance(text, Tree) else text
    if not text or len(text) > _LONGEST_DATE or _ISO.fullmatch(text):
        return text
    found = (_COMPACT.fullmatch(text) if order == "YMD" else None) or _NUMBERS.fullmatch(text)
    if not found:
        return text
    parts = dict(zip(order, found.groups(), strict=True))
    if len(parts["Y"]) != 4:
        return text
    return iso(*(int(parts[part]) for part in "YMD")) or text
