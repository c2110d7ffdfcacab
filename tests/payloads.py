"""The payloads of `tests/documents`: a folder a provider, each with what it reads to beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kycmatch.models import Document

FOLDER = Path(__file__).parent / "documents"
EXPECTED = ".expected.json"

GOLDEN = sorted(
    path.with_name(path.name.removesuffix(EXPECTED) + ".json")
    for path in FOLDER.glob(f"*/*{EXPECTED}")
)
"""Every payload. What it reads to is a list of documents, or the error as `error` and `code`."""


def title(path: Path) -> str:
    """The provider and the payload, for the name of a test."""
    return f"{path.parent.name}-{path.stem}"


def text(path: Path) -> str:
    """The payload as it would arrive."""
    return path.read_text(encoding="utf-8")


def expected(path: Path) -> Any:
    """What the payload reads to."""
    return json.loads(path.with_name(path.stem + EXPECTED).read_text(encoding="utf-8"))


def plain(document: Document) -> dict[str, Any]:
    """The fields of a document that have a value, with sets as sorted lists."""
    values = document.model_dump(mode="json", exclude_defaults=True)
    for field in ("unreadable", "redacted", "quality"):
        if field in values:
            values[field] = sorted(values[field])
    return values
