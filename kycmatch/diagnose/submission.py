"""What an app knows of an application that is stuck: `Submission`. Every field may be left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final

from pydantic import Field, ValidationError

from kycmatch.attempts import Attempt
from kycmatch.models import Document, Flags, Form, Model, Moment, Text, Texts

Count = Annotated[int, Field(ge=0)]


class Liveness(Model):
    """What the liveness check said. `signs` are its remarks, such as `too_dark` or `movement`."""

    result: Text = None
    signs: Flags = frozenset()


class Network(Model):
    """What the app knows of the network; `country` is where the address seems to be."""

    vpn: bool | None = None
    proxy: bool | None = None
    tor: bool | None = None
    address_changes: Count | None = None
    country: Text = None


class Device(Model):
    """The device: `kind` is `web` or `app`; `problems` are such as `camera_denied`."""

    kind: Text = None
    system: Text = None
    browser: Text = None
    version: Text = None
    problems: Flags | None = None


class Queue(Model):
    """Where the application stands.

    `status` is a word such as `pending`, `approved` or `rejected`. `busy`: more applications than
    usual. `other_applications`: how many more of the same person are open.
    """

    status: Text = None
    submitted_at: Moment = None
    busy: bool | None = None
    other_applications: Count | None = None


class Submission(Model):
    """An application and what is known of its way.

    `quality` are flags of the photo: blur, glare, cropped, occluded, too_dark, screen, copy; empty
    where it is good, None where nobody looked. `attempts` are those of `kycmatch.attempts`, oldest
    first, with this one last. `level` is what was asked for, `wants` what the applicant wants to
    do, `proofs` what was sent besides the document (None: not known). `at` is now, in ISO 8601,
    and a time without a zone is UTC. `reference` is the number that support knows it by.

    >>> Submission(level="L2", quality=["glare"])
    Submission(quality=***, level=***)
    """

    reference: Text = None
    form: Form | None = None
    document: Document | None = None
    quality: Flags | None = None
    liveness: Liveness | None = None
    attempts: tuple[Attempt, ...] = Field(default=(), strict=False)
    level: Text = None
    wants: Texts = ()
    proofs: Flags | None = None
    residence: Text = None
    issuing_state: Text = None
    network: Network | None = None
    device: Device | None = None
    queue: Queue | None = None
    at: Moment = None


UNKNOWN: Final = "unknown"
"""What is ignored without naming it: a key that no submission has."""


def understood(data: object) -> tuple[Submission, tuple[str, ...]]:
    """What of `data` makes a submission, and the names of the parts that were left out.

    For data of any shape, such as what arrives over a network; nothing raises. A part that is wrong
    is left out by itself where it can be, else with what it stands in.
    """
    if isinstance(data, Submission):
        return data, ()
    if not isinstance(data, Mapping):
        return Submission(), () if data is None else (UNKNOWN,)
    kept: dict[str, Any] = {key: value for key, value in data.items() if isinstance(key, str)}
    ignored: dict[str, None] = {} if len(kept) == len(data) else {UNKNOWN: None}
    for depth in (3, 2, 1):
        try:
            return Submission.model_validate(kept), tuple(ignored)
        except ValidationError as error:
            places = {line["loc"][:depth] for line in error.errors(include_url=False)}
        for place in sorted(places, key=str, reverse=True):
            name = str(place[0])
            ignored[name if name in Submission.model_fields else UNKNOWN] = None
            kept = _without(kept, place)
    return Submission(**kept), tuple(ignored)


def _without(value: Any, place: tuple[int | str, ...]) -> Any:
    """`value` without what stands at `place`, or at as much of it as there is."""
    first, *rest = place
    if isinstance(value, list | tuple) and isinstance(first, int) and first < len(value):
        inner = _without(value[first], tuple(rest)) if rest else None
        middle = [] if inner is None else [inner]
        return [*value[:first], *middle, *value[first + 1 :]]
    if isinstance(value, Mapping) and first in value:
        left = {key: item for key, item in value.items() if key != first}
        inner = _without(value[first], tuple(rest)) if rest else None
        return left if inner is None else {**left, first: inner}
    return None
