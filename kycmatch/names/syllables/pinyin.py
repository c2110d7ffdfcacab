"""What two names in pinyin are to each other when no characters are known."""

from __future__ import annotations

from functools import cache

from kycmatch.reasons import Reason
from kycmatch.romanize import han, mandarin
from kycmatch.romanize.mandarin import syllables


def conflict(one: str, other: str) -> bool:
    """Whether two words (a to z) are both pinyin and not the same: then they are other names.

    LI and LIN, WEI and WEN, LIJUN and LIJUAN differ by a letter or two and are no slips.

    >>> conflict("li", "lin"), conflict("lyu", "lv"), conflict("wei", "wie")
    (True, False, False)
    """
    if one == other or not syllables(one) or not syllables(other):
        return False
    return latin_findings(one, other) is None


def latin_findings(entered: str, printed: str) -> Reason | None:
    """What two words (a to z) in pinyin have to do with ü; None where that explains nothing.

    LYU and LV are both lü: UMLAUT_U. LU may be lu as well: UMLAUT_U_AMBIGUOUS. The rule is that of
    the National Immigration Administration of China (2021-09-29): LYU, NYU, LUE and NUE on
    documents since 2012; LV and NV, or LU and NU, on older ones.

    >>> latin_findings("lv", "lyu").value, latin_findings("lu", "lyu").value
    ('umlaut_u', 'umlaut_u_ambiguous')
    >>> latin_findings("lu", "li")
    """
    if entered == printed:
        return None
    found = None
    for ours in syllables(entered):
        for theirs in syllables(printed):
            reason = _same_but_umlaut(ours, theirs)
            if reason is Reason.UMLAUT_U:
                return reason
            found = found or reason
    return found


def _same_but_umlaut(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Reason | None:
    if len(ours) != len(theirs):
        return None
    differing = {(a, b) for a, b in zip(ours, theirs, strict=True) if a != b}
    for one, other in differing:
        if one[0] != other[0] or not (
            mandarin.spells_umlaut(one) and mandarin.spells_umlaut(other)
        ):
            return None
        if one.endswith("e") != other.endswith("e"):
            return None
    if any(syllable in ("lu", "nu") for pair in differing for syllable in pair):
        return Reason.UMLAUT_U_AMBIGUOUS
    return Reason.UMLAUT_U


@cache
def _surname_spellings() -> frozenset[str]:
    spellings = mandarin.spellings()
    return frozenset(
        letters
        for syllable in han.frequent_surname_syllables()
        for letters, systems in spellings[syllable]
        if mandarin.PINYIN in systems
    )


def surname_spelling(text: str) -> bool:
    """Whether `text` (a to z) is the pinyin of one of the most frequent surnames.

    >>> surname_spelling("wang"), surname_spelling("xiaoming")
    (True, False)
    """
    return text in _surname_spellings()
