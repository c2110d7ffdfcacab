"""Names that differ by what tells a woman's name from a man's: brother and sister, never a slip."""

from __future__ import annotations

_WOMEN = ("la", "le", "na", "ne")
_SHORTEST = 4


def other_gender(ours: str, theirs: str) -> bool:
    """Whether one is the other with the ending of a woman's name or of a wife's: Christian and
    Christiane, Michel and Michelle, Ivan and Ivanna, Kovács and Kovácsné."""
    longer, shorter = (ours, theirs) if len(ours) >= len(theirs) else (theirs, ours)
    if not longer.startswith(shorter) or shorter[-1] in "aiouy":
        return False
    ending = longer[len(shorter) :]
    if len(ending) == 2 and len(shorter) >= _SHORTEST and shorter[-1] != "e":
        return ending in _WOMEN and ending[0] in ("n", shorter[-1])
    return ending in ("a", "e")


def last_vowel(ours: str, theirs: str, *, changed: str, added: str) -> bool:
    """Whether only the last vowel differs: Mario and Maria, Ivanov and Ivanova.

    `changed` are the vowels that tell two names where both end in one, `added` those that do where
    one name ends before it.
    """
    longer, shorter = (ours, theirs) if len(ours) >= len(theirs) else (theirs, ours)
    if len(longer) == len(shorter):
        return longer[:-1] == shorter[:-1] and {longer[-1], shorter[-1]} <= set(changed)
    return longer[:-1] == shorter and longer[-1] in added
