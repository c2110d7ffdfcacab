"""What an app asks for and where: levels, regions, hours and accepted documents, from TOML.

name = "exchange"

[check]                     # as a policy file: what `check` makes of the form
from = "standard"

[hours]
usual = 24
busy = 48
support = 72

[documents]
accepted = ["passport", "national_id"]
by_state = { CHN = ["passport"] }

[regions]
restricted = ["PRK"]
extra_proof = { NGA = ["proof_of_address"] }

[[levels]]                  # the lowest first
name = "L1"
allows = ["deposit"]
needs = ["document"]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from kycmatch.diagnose.diagnosis import Hours
from kycmatch.policy import STANDARD, Policy
from kycmatch.policy.files import parse_policy, read_policy
from kycmatch.policy.settings import kind_of_document
from kycmatch.policy.tables import Settings, read_settings

_Lists = Mapping[str, frozenset[str]]

_KEYS: Final = ("name", "check", "hours", "documents", "regions", "levels")
_HOURS: Final = tuple(item.name for item in fields(Hours))
_LONGEST: Final = 10_000
"""In hours: more than a year is a mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of verification: what it allows, what it needs, and which documents it accepts.

    `documents` None: those that are accepted anyway. Higher levels allow what a lower one does.
    """

    name: str
    allows: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    documents: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Rules:
    """The rules of one app. Codes of states are alpha-3; None accepts every document.

    `policy` is what `check` decides by. `levels` go from the lowest to the highest. `extra_proof`:
    state of residence -> what is needed besides.
    """

    name: str = "general"
    policy: Policy = STANDARD
    hours: Hours = field(default_factory=Hours)
    documents: frozenset[str] | None = None
    by_state: _Lists = field(default_factory=dict, hash=False)
    restricted: frozenset[str] = frozenset()
    extra_proof: _Lists = field(default_factory=dict, hash=False)
    levels: tuple[Level, ...] = ()

    def level(self, name: str | None) -> int | None:
        """The place of the level called `name`, whatever its case; None where there is none."""
        wanted = (name or "").strip().casefold()
        names = [level.name.casefold() for level in self.levels]
        return names.index(wanted) if wanted in names else None

    def lowest(self, wants: frozenset[str]) -> int | None:
        """The place of the lowest level that allows all of `wants`; None where none does."""
        allowed: frozenset[str] = frozenset()
        for place, level in enumerate(self.levels):
            allowed |= level.allows
            if wants <= allowed:
                return place
        return None

    def __repr__(self) -> str:
        """The name."""
        return f"<Rules {self.name}>"


def load_rules(path: str | Path) -> Rules:
    """The rules in a TOML file; raises `InvalidPolicyFile` with all that is wrong with it."""
    return parse_rules(read_settings(path), source=str(path))


def parse_rules(text: str, *, source: str = "rules") -> Rules:
    """The rules in a TOML text; raises `InvalidPolicyFile` with all that is wrong with it."""
    settings = Settings(source)
    table = settings.parse(text)
    settings.finish()
    settings.known(table, _KEYS)
    name = settings.get(table, "name", str) or ""
    if not name and "name" not in table:
        settings.wrong("", "name: rules need a name")
    checked = settings.get(table, "check", dict) or {}
    documents = _Table(settings, table, "documents", ("accepted", "by_state"))
    regions = _Table(settings, table, "regions", ("restricted", "extra_proof"))
    rules = Rules(
        name=name,
        policy=read_policy(checked, settings, place="check", name=name or "rules"),
        hours=_hours(settings, table),
        documents=documents.codes("accepted"),
        by_state=documents.by_state("by_state"),
        restricted=settings.states(regions.texts("restricted") or (), "regions.restricted"),
        extra_proof=regions.by_state("extra_proof"),
        levels=_levels(settings, table),
    )
    settings.finish()
    return rules


def load_file(path: str | Path) -> Rules | Policy:
    """The rules or the policy in a TOML file, whichever it is; raises `InvalidPolicyFile`."""
    text = read_settings(path)
    settings = Settings(str(path))
    table = settings.parse(text)
    settings.finish()
    # What both have is the name alone.
    is_rules = not table.keys().isdisjoint(_KEYS[1:])
    return (parse_rules if is_rules else parse_policy)(text, source=str(path))


class _Table:
    """One table of the file, read with its place."""

    def __init__(
        self, settings: Settings, parent: Mapping[str, Any], key: str, keys: tuple[str, ...]
    ) -> None:
        self.settings, self.place = settings, key
        self.table: Mapping[str, Any] = settings.get(parent, key, dict) or {}
        settings.known(self.table, keys, key)

    def texts(self, key: str) -> list[str] | None:
        found: list[str] | None = self.settings.get(self.table, key, list, self.place)
        return found

    def codes(self, key: str) -> frozenset[str] | None:
        """Codes as kinds of documents are written; None where they are not given."""
        texts = self.texts(key)
        return None if texts is None else frozenset(map(kind_of_document, texts))

    def by_state(self, key: str) -> _Lists:
        table = self.settings.get(self.table, key, dict, self.place) or {}
        place = f"{self.place}.{key}"
        self.settings.states(table, place)
        found = {
            state: frozenset(map(kind_of_document, texts))
            for state in table
            if (texts := self.settings.get(table, state, list, place)) is not None
        }
        return MappingProxyType(found)


def _hours(settings: Settings, table: Mapping[str, Any]) -> Hours:
    given = settings.get(table, "hours", dict) or {}
    settings.known(given, _HOURS, "hours")
    values = {
        name: v for name in _HOURS if (v := settings.get(given, name, int, "hours")) is not None
    }
    hours = Hours(**values)
    if not 0 < hours.usual <= hours.busy <= hours.support <= _LONGEST:
        settings.wrong("hours", "needed are 0 < usual <= busy <= support <= 10000")
    return hours


def _levels(settings: Settings, table: Mapping[str, Any]) -> tuple[Level, ...]:
    given = table.get("levels", [])
    if not isinstance(given, list) or not all(isinstance(level, dict) for level in given):
        settings.wrong("levels", "tables [[levels]] are needed")
        return ()
    levels: list[Level] = []
    for number, row in enumerate(given, 1):
        part = _Table(settings, {f"levels {number}": row}, f"levels {number}", _LEVEL)
        name = settings.get(row, "name", str, part.place) or ""
        if not name.strip() or name in {level.name for level in levels}:
            settings.wrong(part.place, "a level needs a name of its own")
        allows, needs = part.codes("allows"), part.codes("needs")
        documents = part.codes("documents")
        levels.append(
            Level(
                name=name,
                allows=allows or frozenset(),
                needs=needs or frozenset(),
                documents=documents,
            )
        )
    return tuple(levels)


_LEVEL: Final = ("name", "allows", "needs", "documents")
GENERAL: Final = Rules()
"""What holds where an app gives no rules of its own."""
