"""Reading settings from TOML: every mistake is found, named by its place, and told at once."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Final

from kycmatch.policy.settings import InvalidPolicy, is_state, no_state, unknown

LARGEST: Final = 1024 * 1024
"""The largest file of settings that is read, in bytes."""

_KINDS: Final = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list of texts",
    dict: "a table",
}


class InvalidPolicyFile(InvalidPolicy):
    """A file of settings with mistakes: `problems`, each with its place, in `source`."""

    def __init__(self, source: str, problems: Collection[str]) -> None:
        """Of the file called `source`."""
        self.source, self.problems = source, tuple(problems)
        super().__init__(f"{source}: {'; '.join(self.problems)}")


class Settings:
    """The tables of one file, and the problems that are found in them.

    What is wrong or missing is read as None; `finish` raises where anything was wrong. Settings
    hold no personal values, so problems quote them.
    """

    def __init__(self, source: str) -> None:
        """Of the file called `source`."""
        self.source = source
        self.problems: list[str] = []

    def parse(self, text: str) -> dict[str, Any]:
        """The tables of a TOML text; none where it is no TOML."""
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            self.problems.append(f"not TOML: {error}")
        except RecursionError:
            self.problems.append("not TOML: nested too deep")
        return {}

    def finish(self) -> None:
        """Raise `InvalidPolicyFile` where there were problems."""
        if self.problems:
            raise InvalidPolicyFile(self.source, self.problems)

    def wrong(self, place: str, problem: object) -> None:
        """Note a problem at `place`."""
        self.problems.append(f"{place}: {problem}" if place else str(problem))

    def known(self, table: Mapping[str, Any], keys: Collection[str], place: str = "") -> None:
        """Note every key of `table` that is none of `keys`."""
        for key in table:
            if key not in keys:
                self.wrong(place, unknown("setting", key, keys))

    def get(self, table: Mapping[str, Any], key: str, kind: type, place: str = "") -> Any:
        """The value of `key`, or None where it is missing or no `kind`; a whole number may be a
        float."""
        value = table.get(key)
        if kind is float and type(value) is int:
            return float(value)
        listed = kind is list and isinstance(value, list)
        if value is None or (type(value) is kind and not listed):
            return value
        if listed and all(isinstance(item, str) for item in table[key]):
            return value
        self.wrong(f"{place}.{key}" if place else key, f"{_KINDS[kind]} is needed")
        return None

    def states(self, codes: Collection[str], place: str) -> frozenset[str]:
        """ISO 3166-1 alpha-3 codes of states and territories; what is none of them is noted."""
        return frozenset(code for code in codes if self._is_state(code, place))

    def _is_state(self, code: str, place: str) -> bool:
        known = is_state(code)
        if not known:
            self.wrong(place, no_state(code))
        return known


def read_settings(path: str | Path) -> str:
    """The text of a file of settings; raises `InvalidPolicyFile` where it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise InvalidPolicyFile(str(path), [error.strerror or "cannot be read"]) from None
    if len(content) > LARGEST:
        raise InvalidPolicyFile(str(path), [f"larger than {LARGEST // 1024} KiB"])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidPolicyFile(str(path), ["not UTF-8 text"]) from None
