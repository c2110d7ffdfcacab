"""What the commands read: JSON files into a form and a document, text files into lines.

Whatever is wrong with an input is told in one line that names the file and the field, never a
value: what is in these files is personal.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click
from pydantic import BaseModel, ValidationError

from kycmatch.models import Document, Form
from kycmatch.policy import POLICIES, Policy
from kycmatch.policy.files import InvalidPolicyFile, load_policy
from kycmatch.report.columns import shown

_M = TypeVar("_M", bound=BaseModel)

STDIN = "-"
LARGEST = 16 * 1024 * 1024
"""The largest file that is read, in bytes."""


class BadInput(click.ClickException):
    """An input that cannot be read; its message is one line without a value."""

    exit_code = 2


@dataclass(frozen=True, slots=True, repr=False)
class Case:
    """A form and a document to check, with a title and the day to judge by, where it has them."""

    form: Form
    document: Document
    title: str | None = None
    today: date | None = None


def read_text(path: str) -> str:
    """The text of a file, or of standard input for `-`; raises `BadInput`."""
    try:
        if path == STDIN:
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(path).open("rb") as file:
                content = file.read(LARGEST + 1)
    except OSError as error:
        raise BadInput(f"{named(path)}: {error.strerror or 'cannot be read'}") from None
    if len(content) > LARGEST:
        raise BadInput(f"{named(path)}: larger than {LARGEST // 1024 // 1024} MiB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(f"{named(path)}: not UTF-8 text") from None


def read_object(path: str) -> dict[str, Any]:
    """The JSON object in a file; raises `BadInput`."""
    text = read_text(path)
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise BadInput(f"{named(path)}: not JSON: {error.msg} at {place}") from None
    except (ValueError, RecursionError):
        raise BadInput(f"{named(path)}: not JSON that can be read") from None
    if not isinstance(value, dict):
        raise BadInput(f"{named(path)}: a JSON object is needed")
    return value


def read_case(path: str) -> Case:
    """Form and document in one JSON object, `{"form": ..., "document": ...}`.

    It may also have a `title`, and the day to judge by as `today`. Raises `BadInput`.
    """
    value = read_object(path)
    keys = ("form", "document", "title", "today")
    for key in value:
        if key not in keys:
            raise BadInput(f"{named(path)}: {_unknown((key,), keys)}")
    for key in ("form", "document"):
        if key not in value:
            raise BadInput(f"{named(path)}: {key}: missing; form and document are both needed")
    title, today = value.get("title"), value.get("today")
    try:
        day = None if today is None else date.fromisoformat(today)
    except (TypeError, ValueError):
        raise BadInput(f"{named(path)}: today: an ISO date is needed") from None
    return Case(
        form=model(Form, value["form"], path, "form"),
        document=model(Document, value["document"], path, "document"),
        title=title if isinstance(title, str) else None,
        today=day,
    )


def policy_called(name: str) -> Policy:
    """The policy of this name, or in this TOML file; raises `BadInput`."""
    if name in POLICIES:
        return POLICIES[name]
    try:
        return load_policy(name)
    except InvalidPolicyFile as error:
        known = ", ".join(POLICIES)
        hint = "" if error.problems != ("No such file or directory",) else f" (known: {known})"
        raise BadInput(shown(f"{error}{hint}")) from None


def model(kind: type[_M], value: object, path: str, *at: str) -> _M:
    """`value` as a `kind`; raises `BadInput` that names the first field that is wrong, at `at`."""
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        first, *others = error.errors(include_input=False, include_context=False, include_url=False)
    place = (*at, *map(str, first["loc"]))
    if first["type"] == "extra_forbidden":
        told = _unknown(place, _known(kind, first["loc"]))
    else:
        told = ": ".join((*filter(None, [_path(place)]), first["msg"]))
    more = f" (and {len(others)} more)" if others else ""
    raise BadInput(f"{named(path)}: {told}{more}")


def _unknown(place: tuple[str, ...], known: Iterable[str]) -> str:
    near = get_close_matches(place[-1][:80], list(known), n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"{_path(place)}: unknown key{hint}"


def _known(kind: type[BaseModel], location: tuple[int | str, ...]) -> Iterable[str]:
    """The keys of the model that the unknown key at `location` stands in."""
    return kind.model_fields if len(location) == 1 else ()


def _path(place: tuple[str, ...]) -> str:
    # A key is the caller's text too: bounded, and safe to show.
    return ".".join(shown(part[:40]) for part in place)


def named(path: str) -> str:
    """A file as errors name it."""
    return "standard input" if path == STDIN else shown(path)
