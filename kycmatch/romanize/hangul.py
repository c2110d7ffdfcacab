"""Syllables of Hangul in Latin letters: as Korean names are written abroad and on passports.

Every syllable is written for itself: names have no sandhi (BITNA for 빛나, not BINNA).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from kycmatch.data import read

REVISED = "revised_romanization"
MCCUNE_REISCHAUER = "mccune_reischauer"
CUSTOMARY = "korean_customary"
SYSTEMS = (REVISED, MCCUNE_REISCHAUER, CUSTOMARY)
CHINESE = "chinese_in_hangul"
"""Pinyin as the National Institute of Korean Language transcribes it: 리바오둥 for LI BAODONG."""
CHINESE_READING = "chinese_by_korean_reading"
"""Pinyin of characters that are written as Korea reads them: 이백 for LI BAI."""

_FIRST = 0xAC00
_VOWELS, _FINALS = 21, 28
_SYLLABLES = 19 * _VOWELS * _FINALS
_MOST = 400
"""Spellings of one syllable."""
_CUSTOM = 0.03
_BY_RULE = 0.12
_OF_ANOTHER = 0.3
_POSSIBLY_OF_ANOTHER = 0.55
_POSSIBLE = 0.2
_DEAREST = 0.33
_WITHOUT_R = 0.12
_TRANSCRIBED = 0.08
_BY_READING = 0.14
_UNLISTED_SURNAME = 0.1


class Way(NamedTuple):
    """One way to write a syllable.

    `cost` is 0 for the likeliest. `systems` are the systems that write it so; `sure` tells that it
    is documented, or customary and not rather another syllable.
    """

    cost: float
    systems: tuple[str, ...]
    sure: bool


_way = lru_cache(maxsize=1024)(Way)
"""One for the thousands of spellings that differ in their letters alone."""


def is_syllable(char: str) -> bool:
    """Whether `char` is one composed syllable of Hangul."""
    return len(char) == 1 and _FIRST <= ord(char) < _FIRST + _SYLLABLES


@cache
def _letters() -> dict[tuple[str, str], tuple[tuple[str, float, frozenset[str], bool], ...]]:
    """(place, letter) -> its spellings: (letters, cost, systems, whether sure)."""
    found = {}
    for place, letter, revised, mccune, customary, possible in read("korean_letters"):
        ways: dict[str, tuple[float, set[str], bool]] = {}
        for system, cell, cost in (
            (REVISED, revised, 0.0),
            (MCCUNE_REISCHAUER, mccune, 0.04),
            (CUSTOMARY, customary, 0.06),
            ("", possible, _POSSIBLE),
        ):
            for spelling in cell.split():
                known = ways.setdefault(spelling.replace("-", ""), (cost, set(), bool(system)))
                known[1].update({system, CUSTOMARY} if system else ())
        found[place, letter] = tuple(
            (spelling, cost, frozenset(systems), sure)
            for spelling, (cost, systems, sure) in ways.items()
        )
    return found


@cache
def _listed(table: str) -> dict[str, tuple[str, ...]]:
    """The customary spellings of each syllable, or of each surname, the usual first."""
    return {syllable: tuple(cell.split()) for syllable, cell in read(table)}


@cache
def _owners() -> dict[str, frozenset[str]]:
    """For letters that are usual for syllables of names: of which."""
    found: dict[str, set[str]] = defaultdict(set)
    for syllable, *_rest in read("han_korean"):
        found[next(iter(_by_rule(syllable)))].add(syllable)
    for syllable, ways in _listed("korean_syllables").items():
        for letters in ways:
            found[letters].add(syllable)
    return {letters: frozenset(of) for letters, of in found.items()}


@lru_cache(maxsize=4096)
def _by_rule(syllable: str) -> dict[str, Way]:
    """The spellings that follow from the letters of the syllable."""
    initial, vowel, final = _places(syllable)
    found: dict[str, Way] = {}
    known = _letters()
    ends = known.get(final, (("", 0.0, frozenset({REVISED, MCCUNE_REISCHAUER, CUSTOMARY}), True),))
    for parts in product(known[initial], known[vowel], ends):
        letters = "".join([part[0] for part in parts])
        cost = sum([part[1] for part in parts])
        systems = frozenset.intersection(*[part[2] for part in parts])
        sure = bool(systems)
        if cost > _DEAREST or not letters:
            continue
        if letters not in found or cost < found[letters].cost:
            found[letters] = _way(cost, tuple([s for s in SYSTEMS if s in systems]), sure)
    return found


def _places(syllable: str) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
    """The three letters of a syllable, each with the place that it stands in."""
    code = ord(syllable) - _FIRST
    initial = _INITIALS[code // (_VOWELS * _FINALS)]
    vowel = chr(0x314F + code // _FINALS % _VOWELS)
    final = _ENDS[code % _FINALS]
    start, middle = "initial", "vowel"
    if initial == "ㅅ" and vowel in "ㅣㅟ":
        start = "initial_i"
    if initial == "ㅇ" and ("vowel_bare", vowel) in _letters():
        middle = "vowel_bare"
    elif final == "" and ("vowel_open", vowel) in _letters():
        middle = "vowel_open"
    return (start, initial), (middle, vowel), ("final", final)


_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_ENDS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")


@cache
def _customary() -> frozenset[str]:
    """The letters that are customary for some syllable that given names often have."""
    return frozenset(s for ways in _listed("korean_syllables").values() for s in ways)


@cache
def _shared() -> dict[str, dict[str, float]]:
    """The letters that are written for a syllable and rather belong to another one."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for syllable, letters, cost in read("korean_shared"):
        found[syllable][letters] = float(cost)
    return found


def _weighed(syllable: str, letters: str, way: Way) -> Way | None:
    """A spelling by rule, by whether its letters rather belong to another syllable; None if so."""
    if REVISED in way.systems:
        return way
    if not _owners().get(letters, frozenset()) - {syllable}:
        return way._replace(cost=max(way.cost, _BY_RULE)) if way.sure else way
    if way.sure:
        return Way(max(way.cost, _OF_ANOTHER), way.systems, False)
    if letters in _customary():
        return None
    return Way(_POSSIBLY_OF_ANOTHER, way.systems, False)


@lru_cache(maxsize=4096)
def given(syllable: str) -> dict[str, Way]:
    """The spellings (a to z) of a syllable of a given name.

    Letters that are customary for another syllable and not for this one are no sure spelling:
    SUNG is 성, and another person's 승 may be written so too.

    >>> given("승")["seung"].sure, given("승")["sung"].sure, given("성")["sung"].sure
    (True, False, True)
    """
    listed = _listed("korean_syllables").get(syllable, ())
    found = {
        letters: weighed
        for letters, way in _by_rule(syllable).items()
        if (weighed := _weighed(syllable, letters, way)) is not None
    }
    for rank, letters in enumerate(listed):
        found[letters] = Way(min(_CUSTOM, 0.01 * rank), _with_custom(found.get(letters)), True)
    for letters, cost in _shared().get(syllable, {}).items():
        found[letters] = Way(cost, _with_custom(found.get(letters)), False)
    for other in initial_forms(syllable)[1:]:
        for letters, way in given(other).items():
            if letters not in found:
                found[letters] = Way(way.cost + _WITHOUT_R, way.systems, False)
    return found


def _with_custom(way: Way | None) -> tuple[str, ...]:
    """The systems of a spelling that is customary too."""
    return _also(way.systems if way else (), CUSTOMARY)


def _also(systems: tuple[str, ...], system: str) -> tuple[str, ...]:
    return systems if system in systems else (*systems, system)


@cache
def _pinyin() -> dict[str, tuple[str, ...]]:
    return {syllable: tuple(cells) for syllable, *cells in read("korean_pinyin")}


@lru_cache(maxsize=2048)
def chinese(syllable: str, *, surname: bool) -> dict[str, Way]:
    """The pinyin that a syllable stands for in the name of a Chinese person: 웨 is WE of WEI.

    Transcriptions are sure; characters as Korea reads them are many with one sound and never are.

    >>> sorted(chinese("쉬", surname=False).items())[1]
    ('xu', Way(cost=0.08, systems=('chinese_in_hangul', 'chinese_by_korean_reading'), sure=True))
    """
    cells = _pinyin().get(syllable, ("", "", ""))
    found = {
        letters: Way(_BY_READING + 0.01 * rank, (CHINESE_READING,), False)
        for rank, letters in enumerate(cells[2 if surname else 1].split())
    }
    both = (CHINESE, CHINESE_READING)
    found |= {letters: Way(_TRANSCRIBED, both, True) for letters in cells[0].split()}
    return found


@lru_cache(maxsize=1024)
def surname(syllables: str) -> tuple[dict[str, Way], ...]:
    """The spellings of each syllable of a surname.

    >>> surname("박")[0]["park"].sure
    True
    """
    if len(syllables) > 1:
        return tuple(given(syllable) for syllable in syllables)
    found = {
        letters: way._replace(
            cost=way.cost + (0.0 if REVISED in way.systems else _UNLISTED_SURNAME)
        )
        for letters, way in given(syllables).items()
    }
    for letters in _listed("korean_surnames").get(syllables, ()):
        found[letters] = Way(0.0, _with_custom(found.get(letters)), True)
    return (found,)


def is_surname(syllables: str) -> bool:
    """Whether `syllables` are a known surname of Korea."""
    return syllables in _listed("korean_surnames") or syllables in DOUBLE_SURNAMES


DOUBLE_SURNAMES = frozenset(
    {
        "강전",
        "남궁",
        "독고",
        "동방",
        "망절",
        "사공",
        "서문",
        "선우",
        "소봉",
        "어금",
        "장곡",
        "제갈",
        "황목",
        "황보",
    }
)
"""Surnames of two syllables (census of 2015)."""


def northern(surname: str, letters: str) -> bool:
    """Whether `letters` spell a surname as the North does and few in the South do.

    >>> northern("리", "ri"), northern("박", "pak"), northern("김", "kim")
    (True, True, False)
    """
    return surname + letters in _NORTHERN


_IN_THE_NORTH = """\
이ri 리ri 박pak 임rim 림rim 노ro 로ro 량ryang 려ryo 최choe 정jong 정chong 전jon 전chon 조jo
허ho 현hyon 변pyon 성song 선son 석sok 염ryom 염yom 연ryon 연yon 백paek 방pang 배pae 서so
엄om 천chon 류ryu 라ra
"""
_NORTHERN = frozenset(_IN_THE_NORTH.split())
"""After the romanization of the Democratic People's Republic of Korea (1992)."""


def initial_forms(syllable: str) -> tuple[str, ...]:
    """A reading of a Chinese character with what the initial-sound law of the South makes of it.

    >>> initial_forms("리"), initial_forms("로"), initial_forms("녀")
    (('리', '이'), ('로', '노'), ('녀', '여'))
    """
    code = ord(syllable) - _FIRST
    initial, rest = divmod(code, _VOWELS * _FINALS)
    iotated = rest // _FINALS in _IOTATED
    if initial == _R:
        return syllable, chr(_FIRST + (_NONE if iotated else _N) * _VOWELS * _FINALS + rest)
    if initial == _N and iotated:
        return syllable, chr(_FIRST + _NONE * _VOWELS * _FINALS + rest)
    return (syllable,)


_IOTATED = frozenset({2, 3, 6, 7, 12, 17, 20})
"""ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ."""
_N, _R, _NONE = 2, 5, 11


@cache
def _known() -> frozenset[str]:
    """Every spelling by rule or custom of the syllables that characters and names are read with."""
    syllables = {row[0] for table in _SYLLABLE_TABLES for row in read(table)}
    found = {
        letters
        for syllable in syllables
        if len(syllable) == 1
        for letters, way in _by_rule(syllable).items()
        if way.sure and len(letters) > 1
    }
    for table in ("korean_syllables", "korean_surnames"):
        found.update(letters for ways in _listed(table).values() for letters in ways)
    return frozenset(found)


_SYLLABLE_TABLES = ("han_korean", "korean_syllables", "korean_surnames")


@lru_cache(maxsize=8192)
def known(letters: str) -> bool:
    """Whether `letters` (a to z) are a syllable of Korean names, or two, in a customary spelling.

    >>> known("hyun"), known("minsu"), known("jasmine")
    (True, True, False)
    """
    listed = _known()
    return letters in listed or any(
        letters[:i] in listed and letters[i:] in listed for i in range(1, len(letters))
    )
