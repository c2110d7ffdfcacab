"""The parts of names and how they are paired. Internal: none of this leaves the package.

`repr` shows no letter of a name: what reports errors may keep local variables. Nothing here is
changed once it is made; it is not frozen because that makes making it four times as dear, and one
comparison makes dozens.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kycmatch.models import Zone
from kycmatch.romanize.odds import Word
from kycmatch.romanize.reading import is_plain, word
from kycmatch.romanize.vowelled import language
from kycmatch.verdicts import Finding, Span


class Role(StrEnum):
    """What a part of a name is."""

    SURNAME = "surname"
    GIVEN = "given_names"
    PATRONYMIC = "patronymic"
    PARTICLE = "particle"
    TITLE = "title"
    SUFFIX = "suffix"
    RELATION = "relation"
    ALIAS = "alias"
    UNKNOWN = "unknown"


@dataclass(slots=True, unsafe_hash=True)
class Part:
    """One part of a name: a word, or one Han character of a name written without spaces.

    `span` points into the text of its name. `letters` is the part folded, without any boundary.
    """

    text: str = field(repr=False)
    span: Span
    letters: str = field(repr=False)
    role: Role = Role.UNKNOWN
    box: str | None = None

    def of_role(self, role: Role) -> Part:
        """This part in another role; many times as fast as `dataclasses.replace`."""
        return Part(self.text, self.span, self.letters, role, self.box)


@dataclass(slots=True, unsafe_hash=True)
class Name:
    """A name as one text, with its parts and with the span of each box it was entered in.

    `script` is the script most of it is in (UAX 24 name, such as Latin or Han). `zone` and `cut`
    say where a printed name was read and whether its field may end before the name does.
    """

    text: str = field(repr=False)
    parts: tuple[Part, ...]
    script: str | None
    boxes: Mapping[str, Span] = field(default_factory=dict)
    zone: Zone | None = None
    cut: bool = False


@dataclass(slots=True, eq=False)
class Group:
    """Neighbouring parts of one name taken together, with their folded letters and their text.

    `first` is the place of the first part in the name.
    """

    first: int
    parts: tuple[Part, ...]
    letters: str = field(repr=False)
    text: str = field(repr=False)


@dataclass(slots=True, unsafe_hash=True)
class Pair:
    """Parts that stand for each other, and why; one side is empty where a part is left out.

    `findings` hold spans into the texts of the two names. `likeness` is in 0..1, 1.0 only for the
    same letters. `weight` says, where a rule has weighed it, how much the pair tells, for choosing
    among pairs that share a part.
    """

    entered: tuple[Part, ...]
    printed: tuple[Part, ...]
    findings: tuple[Finding, ...]
    likeness: float
    weight: float = 0.0


class Words:
    """The words of two names, the one in a script that is read, the other in Latin letters.

    `script` is that of the name `native`, or a language that is read by letters of its own
    (`kycmatch.romanize.vowelled`); `entered` says that this name is the one that was typed.
    """

    __slots__ = ("_read", "_spelt", "country", "entered", "latin", "native", "script")

    def __init__(self, native: Name, latin: Name, country: str | None, *, entered: bool) -> None:
        """The words are prepared when they are asked for: many names agree without."""
        self.native = native
        self.latin = latin
        self.script = language(native.text, native.script or "", country)
        self.country = country
        self.entered = entered
        self._read: list[Word | None] = []
        self._spelt: list[str] = []

    @property
    def read(self) -> list[Word | None]:
        """A word for each part of the native name, None where it has no letters."""
        if not self._read:
            parts, script, country = self.native.parts, self.script, self.country
            self._read = [word(part.text, script, country) for part in parts]
        return self._read

    @property
    def spelt(self) -> list[str]:
        """The letters of each part of the Latin name, none where these are no word."""
        if not self._spelt:
            found = [part.letters for part in self.latin.parts]
            self._spelt = [letters if is_plain(letters) else "" for letters in found]
        return self._spelt


@dataclass(slots=True, eq=False)
class Context:
    """What a rule may know beside the two groups of parts.

    `doubtful` holds the boxes of the document that were read with low confidence. `words` is None
    where the names are in one script, or in none that is read.
    """

    entered: Name
    printed: Name
    country: str | None = None
    doubtful: frozenset[str] = frozenset()
    words: Words | None = None


@dataclass(slots=True, unsafe_hash=True)
class Alignment:
    """Every part of both names in exactly one pair, with the findings about the whole.

    `score` is in 0..1 and comparable across scripts.
    """

    entered: Name
    printed: Name
    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    score: float
