"""Policies as TOML files: read, written and compared.

A file names its policy and the one that it is derived from; what it does not set is as there:

    name = "ours"
    from = "standard"
    required = ["name", "date_of_birth", "nationality"]

    [actions]
    nickname = "accept"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

from kycmatch.policy.known import POLICIES, named
from kycmatch.policy.settings import FIELDS, AttemptLimits, InvalidPolicy, Policy, unknown
from kycmatch.policy.tables import InvalidPolicyFile, Settings, read_settings
from kycmatch.reasons import Family, Reason

ALL: Final = "all"
"""What a file says for every type of document, or every issuing state."""

_LIMITS: Final = tuple(item.name for item in fields(AttemptLimits))
_KINDS: Final[Mapping[str, type]] = {
    "required": list,
    "min_confidence": float,
    "document_types": list,
    "issuing_states": list,
    "grace_days": int,
    "min_validity_days": int,
    "min_age": int,
    "another_person": str,
    "reveal_on_mismatch": bool,
    "actions": dict,
    "territories": dict,
    "kanji_forms": dict,
    "attempts": dict,
}
_TABLES: Final = ("actions", "territories", "kanji_forms")
_KEYS: Final = ("name", "from", *_KINDS)


@dataclass(frozen=True, slots=True)
class Difference:
    """A setting of two policies that is not the same, each as TOML writes it; empty: not set."""

    setting: str
    one: str
    other: str


def load_policy(path: str | Path) -> Policy:
    """The policy in a TOML file; raises `InvalidPolicyFile` with all that is wrong with it."""
    return parse_policy(read_settings(path), source=str(path))


def parse_policy(text: str, *, source: str = "policy") -> Policy:
    """The policy in a TOML text; raises `InvalidPolicyFile` with all that is wrong with it.

    >>> parse_policy('name = "ours"\\nfrom = "strikt"', source="ours")
    Traceback (most recent call last):
        ...
    kycmatch.policy.tables.InvalidPolicyFile: ours: unknown policy 'strikt'; did you mean 'strict'?
    """
    settings = Settings(source)
    table = settings.parse(text)
    settings.finish()
    policy = read_policy(table, settings)
    settings.finish()
    return policy


def read_policy(
    table: Mapping[str, Any], settings: Settings, *, place: str = "", name: str = ""
) -> Policy:
    """The policy of a table; what is wrong with it is noted in `settings`, at `place`.

    `name` names the policy where the table does not.
    """
    settings.known(table, _KEYS, place)
    title = settings.get(table, "name", str, place) or name
    origin = settings.get(table, "from", str, place) or "standard"
    if not title and "name" not in table:
        settings.wrong(place, "name: a policy needs a name")
    if origin not in POLICIES:
        settings.wrong(place, unknown("policy", origin, POLICIES))
    policy = POLICIES.get(origin, POLICIES["standard"]).derive(name=title)
    for key, kind in _KINDS.items():
        at = f"{place}.{key}" if place else key
        if table.get(key) == ALL and key in {"document_types", "issuing_states"}:
            policy = _derived(policy, {key: None}, at, settings)
        elif (value := settings.get(table, key, kind, place)) is not None:
            policy = _set(policy, key, value, at, settings)
    try:
        return named(policy)
    except InvalidPolicy as error:
        settings.wrong(place, error)
        return policy


def _set(policy: Policy, key: str, value: Any, place: str, settings: Settings) -> Policy:
    """`policy` with one setting changed; what is wrong with it is noted and left out."""
    if key in {"issuing_states", "territories"}:
        known = settings.states(value, place)
        value = known if key == "issuing_states" else {c: value[c] for c in value if c in known}
    if key in _TABLES:
        # One entry at a time, so that each mistake is told.
        for code, action in value.items():
            policy = _derived(policy, {key: {code: action}}, f"{place}.{code}", settings)
        return policy
    if key == "attempts":
        return policy.derive(name=policy.name, attempts=_limits(policy, value, place, settings))
    if key == "required":
        for field in (field for field in value if field not in FIELDS):
            settings.wrong(place, unknown("field", field, FIELDS))
        value = [field for field in value if field in FIELDS]
    return _derived(policy, {key: value}, place, settings)


def _limits(
    policy: Policy, table: Mapping[str, Any], place: str, settings: Settings
) -> AttemptLimits:
    settings.known(table, _LIMITS, place)
    limits = policy.attempts
    for limit in _LIMITS:
        if (value := settings.get(table, limit, int, place)) is not None:
            try:
                limits = replace(limits, **{limit: value})
            except InvalidPolicy as error:
                settings.wrong("", error)
    return limits


def _derived(policy: Policy, changes: Any, place: str, settings: Settings) -> Policy:
    try:
        return policy.derive(name=policy.name, **changes)
    except InvalidPolicy as error:
        settings.wrong(place, error)
        return policy


def to_toml(policy: Policy) -> str:
    """The whole policy as TOML, every action by its family; `parse_policy` makes it again."""
    lines = []
    tables: dict[str, list[str]] = {}
    for setting, value in _flat(policy):
        table, _, key = setting.rpartition(".")
        tables.setdefault(table, []).append(f"{key} = {value}")
    for table, rows in tables.items():
        lines += [f"\n[{table}]"] if table else []
        lines += _by_family(rows) if table == "actions" else rows
    return "\n".join(lines) + "\n"


def _by_family(rows: list[str]) -> Iterator[str]:
    family: Family | None = None
    for row in rows:
        reason = Reason(row.split(" ", 1)[0])
        if reason.family is not family:
            family = reason.family
            yield f"# {family}"
        yield row


def differences(one: Policy, other: Policy) -> tuple[Difference, ...]:
    """Every setting that `one` and `other` do not share, in the order of a file."""
    ours, theirs = dict(_flat(one)), dict(_flat(other))
    return tuple(
        Difference(setting, ours.get(setting, ""), theirs.get(setting, ""))
        for setting in dict.fromkeys((*ours, *theirs))
        if setting != "name" and ours.get(setting) != theirs.get(setting)
    )


def _flat(policy: Policy) -> Iterator[tuple[str, str]]:
    """Setting -> its value in TOML, in the order of a file."""
    yield "name", _toml(policy.name)
    for key in _KINDS:
        value = getattr(policy, key)
        if key == "attempts":
            value = {limit: getattr(value, limit) for limit in _LIMITS}
        if isinstance(value, Mapping):
            yield from ((f"{key}.{code}", _toml(entry)) for code, entry in value.items())
        else:
            yield key, _toml(ALL if value is None else value)


def _toml(value: Any) -> str:
    import json

    if isinstance(value, frozenset):
        return f"[{', '.join(map(_toml, sorted(value)))}]"
    # JSON writes texts, numbers and truth values as TOML does, but for one control character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


__all__ = [
    "Difference",
    "InvalidPolicyFile",
    "differences",
    "load_policy",
    "parse_policy",
    "read_policy",
    "to_toml",
]
