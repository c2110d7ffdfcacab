"""Names from abroad in katakana: what is written alike, and syllables of China and Vietnam.

The Cabinet's notice of 1991 on loanwords (gairaigo no hyoki) leaves much to whoever writes: ヴァ or
バ, ウィ or ウイ, テイラー or テーラー, メアリー or メアリ, ダイアナ or ダイヤナ. Transfers of banks
have no small kana at all: ジヤツク for ジャック.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from kycmatch.data import read

_PLAIN = {
    "ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴュ": "ビュ", "ヴ": "ブ",
}  # fmt: skip
_FOREIGN = re.compile("|".join(_PLAIN))
_FULL = str.maketrans("ァィゥェォッャュョヮ", "アイウエオツヤユヨワ")
_E, _O = "エケゲセゼテデネヘベペメレェ", "オコゴソゾトドノホボポモヨロォョ"
_I = "イキギシジチニヒビピミリ"
_A = "アカガサザタダナハバパマヤラワ"
_YA = re.compile(f"(?<=[{_I}{_E}])ヤ")
_LONG = re.compile(f"(?<=[{_E}])イ|(?<=[{_O}])ウ")
_LAST = re.compile(f"(?<=..[{_I}])ー$|(?<=...[{_A}])ー$")
"""A long vowel that many leave out: of -y and of -er, in words that are long enough."""


@lru_cache(maxsize=4096)
def written_alike(native: str) -> str:
    """What the ways to write one word in `native` katakana have in common.

    >>> written_alike("ヴァージニア") == written_alike("バージニヤ")
    True
    >>> written_alike("ジェイムズ") == written_alike("ジェームズ"), written_alike("メアリ")
    (True, 'メアリ')
    >>> written_alike("ジヤツク") == written_alike("ジャック")
    True
    >>> written_alike("ハリー") == written_alike("ハリ")
    False
    """
    plain = _FOREIGN.sub(lambda found: _PLAIN[found[0]], native)
    plain = _YA.sub("ア", _LONG.sub("ー", plain).translate(_FULL))
    return _LAST.sub("", plain)


_MOST_SYLLABLES = 3
_LONGEST_SYLLABLE = 6
_MOST_WAYS = 512


@lru_cache(maxsize=512)
def of_syllables(latin: str) -> frozenset[str]:
    """How a folded word of up to three syllables of Chinese or Vietnamese is written in katakana.

    >>> sorted(of_syllables("zhang")), "シャオピン" in of_syllables("xiaoping")
    (['ジャン', 'チャン'], True)
    >>> sorted(of_syllables("nguyen")), of_syllables("smith")
    (['グエン'], frozenset())
    """
    found: set[str] = set()
    for syllables in _syllables().values():
        for kana in _parted(latin, syllables, _MOST_SYLLABLES):
            for ways, _number in zip(product(*kana), range(_MOST_WAYS), strict=False):
                found.add("".join(ways))
    return frozenset(found)


def is_syllable(latin: str) -> bool:
    """Whether a folded word is one syllable of Chinese or Vietnamese."""
    return any(latin in syllables for syllables in _syllables().values())


def _parted(
    latin: str, syllables: dict[str, tuple[str, ...]], most: int
) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The kana of each syllable, for each way to part a word into syllables."""
    if not latin:
        yield ()
    elif most and len(latin) <= most * _LONGEST_SYLLABLE:
        for size in range(1, min(_LONGEST_SYLLABLE, len(latin)) + 1):
            kana = syllables.get(latin[:size])
            if kana:
                for others in _parted(latin[size:], syllables, most - 1):
                    yield (kana, *others)


@cache
def _syllables() -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for language, syllable, kana in read("kana_of_syllables"):
        found.setdefault(language, {})[syllable] = tuple(kana.split())
    return found
