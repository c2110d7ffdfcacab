"""Korean names: syllables of Hangul, and Chinese characters as Korea reads them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from kycmatch.names.parts import Name, Part, Role
from kycmatch.names.syllables import beside, expansion
from kycmatch.names.syllables.expansion import Kind, Spelling, Spellings
from kycmatch.names.syllables.findings import Systems
from kycmatch.names.syllables.layout import Layout
from kycmatch.names.syllables.search import Found, exact, search
from kycmatch.romanize import hangul, neighbours, variants
from kycmatch.romanize.hangul import Way
from kycmatch.verdicts import Span

KOREA = frozenset({"KOR", "PRK"})
_LESS_USUAL_READING = 0.04
_MIXED = 0.03
_NORTH = 0.05
"""What a spelling of the North costs at most on its documents, or where its marks are printed."""
_NORTHERN = -0.12
"""What a surname in letters of the North makes likelier: RI, PAK, RIM and the like."""
_SYSTEMS = (*hangul.SYSTEMS, hangul.CHINESE, hangul.CHINESE_READING)
_OTHER_WORD = 0.7


def split(name: Name) -> Name:
    """`name` with a part for each syllable of Hangul, the surname told where no box tells it."""
    parts = [piece for part in name.parts for piece in _syllables(part)]
    if any(part.role is not Role.UNKNOWN for part in parts):
        return Name(name.text, tuple(parts), name.script, name.boxes, name.zone, name.cut)
    first = len(name.parts[0].text) if len(name.parts) == 2 else 0
    length = first if 0 < first <= 2 else _surname_length("".join(part.letters for part in parts))
    roled = tuple(
        Part(p.text, p.span, p.letters, Role.SURNAME if i < length else Role.GIVEN, p.box)
        for i, p in enumerate(parts)
    )
    return Name(name.text, roled, name.script, name.boxes, name.zone, name.cut)


def _surname_length(syllables: str) -> int:
    return 2 if len(syllables) > 2 and syllables[:2] in hangul.DOUBLE_SURNAMES else 1


def _syllables(part: Part) -> Iterator[Part]:
    """The syllables of a word; what is no composed syllable stays with the one before."""
    start = 0
    for stop in range(1, len(part.text) + 1):
        if stop < len(part.text) and _continues(part.text[stop]):
            continue
        piece = part.text[start:stop]
        span = Span(part.span.start + start, part.span.start + stop)
        yield Part(piece, span, unicodedata.normalize("NFKC", piece), part.role, part.box)
        start = stop


def _continues(char: str) -> bool:
    """Whether `char` is a vowel or a final consonant (jamo) of the syllable before it."""
    return "\u1160" <= char <= "\u11ff" or unicodedata.combining(char) > 0


@lru_cache(maxsize=8192)
def _given(character: str, country: str | None) -> Spellings:
    """The spellings of a syllable, or of a character by all its Korean readings."""
    if hangul.is_syllable(character):
        return _spellings(hangul.given(character), character, 0.0, country)
    found: Spellings = {}
    for rank, syllable in enumerate(_readings(character)):
        cost = min(rank, 2) * _LESS_USUAL_READING
        _merge(found, _spellings(hangul.given(syllable), syllable, cost, country))
    return found


@lru_cache(maxsize=2048)
def _surname(characters: str, country: str | None) -> tuple[Spellings, ...]:
    """The spellings of each syllable, or character, of a surname."""
    if len(characters) > 1:
        return tuple(_given(character, country) for character in characters)
    if hangul.is_syllable(characters):
        return (_spellings(hangul.surname(characters)[0], characters, 0.0, country),)
    found: Spellings = {}
    readings = sorted(_readings(characters), key=lambda syllable: not hangul.is_surname(syllable))
    for rank, syllable in enumerate(readings):
        cost = min(rank, 2) * _LESS_USUAL_READING
        _merge(found, _spellings(hangul.surname(syllable)[0], syllable, cost, country))
    return (found,)


def _readings(character: str) -> tuple[str, ...]:
    """The Korean readings of a character with those of the initial-sound law: 李 is 이 and 리."""
    same = (character, *variants.other_forms(character))
    read = dict.fromkeys(syllable for form in same for syllable in neighbours.korean(form))
    forms = (form for syllable in read for form in hangul.initial_forms(syllable))
    return tuple(dict.fromkeys(forms))


def _spellings(
    ways: Mapping[str, Way], syllable: str, cost: float, country: str | None
) -> Spellings:
    found = {}
    for letters, way in ways.items():
        north = country == "PRK" and hangul.MCCUNE_REISCHAUER in way.systems
        kind = Kind.USUAL if way.sure or north else Kind.POSSIBLE
        own = min(way.cost, _NORTH) if north else way.cost
        found[letters] = Spelling(own + cost, kind, way.systems, syllable)
    return found


def _merge(found: Spellings, more: Spellings) -> None:
    for letters, spelling in more.items():
        known = found.get(letters)
        if known is None or spelling.cost < known.cost:
            found[letters] = spelling


def _northern(found: Found) -> bool:
    """Whether the surname is written as in the North and hardly anywhere else."""
    text = found.words.text
    return any(
        step.spelling is not None
        and step.character in found.order.surnames
        and hangul.northern(step.spelling.syllable, text[step.start : step.stop])
        for step in found.reading.steps
    )


@lru_cache(maxsize=2048)
def _chinese(syllable: str, *, surname: bool) -> Spellings:
    return _spellings(hangul.chinese(syllable, surname=surname), syllable, 0.0, None)


class KoreanLayout(Layout):
    """The syllables, or Chinese characters, of a Korean name and the words of the other."""

    @cached_property
    def _where(self) -> str | None:
        """The country whose spellings are likely: ŏ and ŭ are those of McCune and Reischauer."""
        return "PRK" if any(mark in self.text.lower() for mark in "ŏŭ") else self.country

    def likely_surnames(self) -> tuple[tuple[int, ...], ...]:
        """One syllable, or two where they are a known surname; the boxes decide where there are."""
        told = super().likely_surnames()
        characters = self.characters
        if any(part.box in ("surname", "given_names") for part in characters):
            return told
        return ((0, 1), (0,)) if len(told[0]) == 2 else ((0,),)

    def surname_spellings(self, surnames: tuple[int, ...], place: str | None) -> list[Spellings]:
        """The spellings of each syllable of a surname."""
        letters = [self.characters[i].letters for i in surnames]
        if place == hangul.CHINESE:
            return [_chinese(one, surname=True) for one in letters]
        text = "".join(letters)
        if not letters or any(len(one) != 1 for one in letters):
            return [self.given_spellings(self.characters[i], place) for i in surnames]
        return [
            self._with_chinese(spellings, self.characters[i])
            for i, spellings in zip(surnames, _surname(text, self._where), strict=True)
        ]

    def given_spellings(self, part: Part, place: str | None) -> Spellings:
        """The spellings of a syllable of a given name, or of letters among the syllables."""
        if part.letters.isascii() and part.letters.isalpha():
            return expansion.literal(part.letters)
        if place == hangul.CHINESE:
            return _chinese(part.letters, surname=False)
        return self._with_chinese(_given(part.letters, self._where), part)

    def _with_chinese(self, korean: Spellings, part: Part) -> Spellings:
        """With the readings of China where nothing is known of Korea's."""
        return korean or expansion.given(part.letters, "KOR")

    def aside(self, word: Part) -> float:
        """What it costs to take a word for a name beside the Korean one: Jasmine, LEE Jasmine."""
        if word.role is Role.TITLE:
            return 0.0
        if len(word.letters) == 1:
            return beside.INITIAL
        return _OTHER_WORD if hangul.known(word.letters) else beside.LIKELY

    def western(self, letters: str) -> bool:
        """Whether a word may stand in place of the given name."""
        return not hangul.known(letters)

    def systems(self, found: Found) -> Systems:
        """One system for the whole name where there is one, else customary spellings."""
        spelled = [(step, step.spelling) for step in found.reading.steps if step.spelling]
        told = [spelling.systems for _step, spelling in spelled if spelling.systems]
        common = [system for system in _SYSTEMS if all(system in systems for systems in told)]
        chosen, cost = (common[0], 0.0) if common else (hangul.CUSTOMARY, _MIXED)
        if chosen == hangul.MCCUNE_REISCHAUER and _northern(found):
            cost = _NORTHERN
        odd = {step.character for step, spelling in spelled if spelling.kind is Kind.POSSIBLE}
        return Systems({step.character: chosen for step, _ in spelled}, frozenset(odd), cost)

    def usual(self) -> Iterator[str]:
        """The name in the Revised Romanization, surname first and last."""
        letters = [next(iter(_given(p.letters, None)), p.letters) for p in self.characters]
        yield "".join(letters)
        yield "".join((*letters[1:], letters[0]))

    def find(self) -> Found | None:
        """The best reading; None where there is none, or where a name is too long to be one."""
        if not 0 < len(self.characters) <= 8 or not 0 < len(self.words) <= 10:
            return None
        words = self.laid
        found = search(self.orders, words, hangul.known)
        if found is not None and found.left is None:
            return found
        return exact(self.orders_in(hangul.CHINESE), words) or found
