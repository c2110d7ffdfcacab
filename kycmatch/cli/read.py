"""`kycmatch read`: the documents in a provider's response. And `check` reads one through here."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import click

from kycmatch import documents
from kycmatch.cli import options
from kycmatch.cli.inputs import BadInput, named, read_text
from kycmatch.documents.types import KNOWN
from kycmatch.models import Document, Zone, ZoneFields
from kycmatch.reasons import KycmatchError
from kycmatch.report.columns import shown

_T = TypeVar("_T")

MASK = "***"
_NOT_PERSONAL = ("confidence", "unreadable", "redacted", "quality")


@click.command(epilog="\b\nExit codes: 0 read, 2 not readable or bad usage.")
@click.argument("provider", type=click.Choice(list(documents.PROVIDERS)), metavar="PROVIDER")
@click.argument("file")
@options.FORMAT
@click.option("--show", is_flag=True, help="Show the values, and not *** in their place.")
def read(provider: str, file: str, output: str, show: bool) -> None:
    """Read the documents in a provider's response.

    PROVIDER is its name, such as textract or mrz; FILE is what it answered, - is standard input.
    Values are masked unless --show is given. As JSON there is a line for every document.
    """
    found = _told(file, lambda: documents.read_all(provider, read_text(file)))
    for i, document in enumerate(found):
        values = document.model_dump(mode="json", exclude_defaults=True)
        values = values if show else masked(values)
        if output == "json":
            click.echo(json.dumps(values, ensure_ascii=False, sort_keys=True))
            continue
        click.echo("" if i else None, nl=bool(i))
        for line in _lines(document, values):
            click.echo(line)
    if not found:
        click.echo(f"{named(file)}: no document", err=True)


def read_payload(provider: str, file: str) -> Document:
    """The one document in the response of `provider` in a file; raises `BadInput`."""
    return _told(file, lambda: documents.read(provider, read_text(file)))


def masked(values: dict[str, Any]) -> dict[str, Any]:
    """The fields of a document with `***` for every value of the person's or the document's."""
    kept = {key: value for key, value in values.items() if key in _NOT_PERSONAL}
    # A type that is none of ours is a text of the payload, whatever it says.
    if values.get("type") in KNOWN:
        kept["type"] = values["type"]
    return {key: kept.get(key, _masked(value)) for key, value in values.items()}


def _masked(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _masked(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_masked(inner) for inner in value]
    return MASK


def _told(file: str, work: Callable[[], _T]) -> _T:
    """What `work` returns; its error as one line that names the file."""
    try:
        return work()
    except KycmatchError as error:
        told = f"{named(file)}: {shown(str(error))}"
    raise BadInput(told)


def _lines(document: Document, values: dict[str, Any]) -> Iterator[str]:
    """A line a value: the field, where it was read, how sure the reader was, and the value."""
    zones: list[tuple[str, dict[str, Any]]] = [(Zone.VIZ.value, values)]
    zones += [(zone, values[zone]) for zone in ("chip",) if zone in values]
    zones += list(values.get("zones", {}).items())
    for zone, fields in zones:
        for field in ZoneFields.model_fields:
            if field in fields:
                sure = document.confidence.get(field) if zone == Zone.VIZ.value else None
                yield _line(field, zone, "" if sure is None else f"{sure:.2f}", fields[field])
    for field in ("type", "issuing_region"):
        if field in values:
            yield _line(field, "", "", values[field])
    for text in values.get("mrz", ()):
        yield _line("mrz", "", "", text)
    for field in ("unreadable", "redacted", "quality"):
        if field in values:
            yield _line(field, "", "", sorted(values[field]))


def _line(field: str, zone: str, sure: str, value: Any) -> str:
    texts = [
        " ".join(text for key, text in one.items() if key != "kind" and isinstance(text, str))
        if isinstance(one, dict)
        else str(one)
        for one in (value if isinstance(value, list) else [value])
    ]
    return f"{field:<16}{zone:<9}{sure:<6}{', '.join(map(shown, texts))}".rstrip()
