"""Forms of the same Chinese character, and characters that are taken for one another."""

from __future__ import annotations

from functools import cache

from kycmatch.data import read


@cache
def _forms() -> dict[str, tuple[str, str]]:
    return {character: (plain, glyph) for character, plain, glyph in read("han_variants")}


@cache
def _lookalikes() -> dict[tuple[str, str], str]:
    return {(one, other): kind for one, other, kind in read("han_lookalikes")}


def simplified(text: str) -> str:
    """`text` in simplified characters; a character with several simplified forms takes the first.

    >>> simplified("陳偉強")
    '陈伟强'
    """
    forms = _forms()
    found = []
    for char in text:
        plain, glyphs = forms.get(char, ("", ""))
        if not plain:
            plain = next((forms[g][0] for g in glyphs if forms.get(g, ("",))[0]), "")
        found.append(plain[0] if plain else char)
    return "".join(found)


def same_character(one: str, other: str) -> bool:
    """Whether two characters are forms of one: simplified and traditional, or two shapes.

    Two traditional characters that share a simplified form stay two: 鍾 and 鐘 are both 钟.

    >>> same_character("陈", "陳"), same_character("卫", "衞"), same_character("鍾", "鐘")
    (True, True, False)
    """
    if one == other:
        return True
    ours, theirs = _shapes(one), _shapes(other)
    return bool(ours & theirs) or bool(ours & _plain(theirs)) or bool(theirs & _plain(ours))


def _shapes(character: str) -> frozenset[str]:
    return frozenset((character, *_forms().get(character, ("", ""))[1]))


def _plain(characters: frozenset[str]) -> frozenset[str]:
    forms = _forms()
    return frozenset(form for char in characters for form in forms.get(char, ("", ""))[0])


def lookalike(one: str, other: str) -> str | None:
    """How two different characters are taken for one another; None where they are not.

    "registered": both stand in the registers, often of one family; "shape": they look alike.

    >>> lookalike("肖", "萧"), lookalike("己", "已"), lookalike("王", "李")
    ('registered', 'shape', None)
    """
    pair = (one, other) if one <= other else (other, one)
    return _lookalikes().get(pair)


@cache
def _kanji() -> dict[str, frozenset[str]]:
    """Each character and the forms it has in Japan, the new forms of an old one."""
    found: dict[str, set[str]] = {}
    for old, new in read("kanji_variants"):
        found.setdefault(old, set()).add(new)
    return {old: frozenset(new) for old, new in found.items()}


def kanji_form(one: str, other: str) -> str | None:
    """Which form `one` is where two characters are forms of one in Japan; None where they are not.

    >>> kanji_form("國", "国"), kanji_form("沢", "澤"), kanji_form("沢", "国")
    ('kyujitai', 'shinjitai', None)
    """
    forms = _kanji()
    ours, theirs = forms.get(one, frozenset()), forms.get(other, frozenset())
    if other in ours or ours & theirs:
        return "kyujitai"
    return "shinjitai" if one in theirs else None


def modern(text: str) -> str:
    """`text` with the old forms of kanji made new.

    >>> modern("小濱實")
    '小浜実'
    """
    forms = _kanji()
    return "".join([min(forms[char]) if char in forms else char for char in text])


@cache
def _old_kanji() -> dict[str, str]:
    """New form -> its old forms."""
    found: dict[str, str] = {}
    for old, new in read("kanji_variants"):
        found[new] = found.get(new, "") + old
    return found


def other_forms(character: str) -> str:
    """The other forms of a character: old and new in Japan, simplified and traditional, shapes.

    >>> "國" in other_forms("国"), "国" in other_forms("國"), "吳" in other_forms("呉")
    (True, True, True)
    """
    plain, glyphs = _forms().get(character, ("", ""))
    japanese = "".join(_kanji().get(character, ())) + _old_kanji().get(character, "")
    return "".join(dict.fromkeys(japanese + glyphs + plain))
