"""The caches of results that the package keeps: how often they answer, and emptying them.

Tables are kept in caches without a limit; those with one hold what was found for a name, or facts
of single characters.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

_OF_CHARACTERS = frozenset({"text.fold._letters", "text.fold._unmarked", "text.scripts.script"})
"""Caches that tell nothing of a name: they are filled by the first few names of a script."""


class Rate(NamedTuple):
    """How often a cache was asked, and how often it knew the answer."""

    name: str
    asked: int
    known: int


def bounded() -> Iterator[tuple[str, Any]]:
    """Each cache with a limit of the modules loaded so far, by the name of its function."""
    seen = set()
    for module, loaded in sorted(sys.modules.items()):
        if not module.startswith("kycmatch"):
            continue
        for name, value in vars(loaded).items():
            parameters = getattr(value, "cache_parameters", None)
            if parameters and id(value) not in seen and parameters()["maxsize"] is not None:
                seen.add(id(value))
                yield f"{value.__module__.removeprefix('kycmatch.')}.{name}", value


def rates() -> list[Rate]:
    """What each cache was asked since it was last emptied, the most asked first."""
    infos = ((name, cache.cache_info()) for name, cache in bounded())
    found = [Rate(name, info.hits + info.misses, info.hits) for name, info in infos]
    return sorted((rate for rate in found if rate.asked), key=lambda rate: (-rate.asked, rate.name))


def empty(*, characters: bool = False) -> None:
    """Forget every result; tables stay, and the facts of characters unless they are named."""
    for name, cache in bounded():
        if characters or name not in _OF_CHARACTERS:
            cache.cache_clear()
