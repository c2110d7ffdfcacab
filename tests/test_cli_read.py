"""The command line over providers' responses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kycmatch.cli import main
from kycmatch.documents.types import KNOWN
from kycmatch.models import Document
from tests.payloads import FOLDER, GOLDEN, expected, plain, title

LICENCE = str(FOLDER / "textract" / "driverlicense.json")
TWICE = str(FOLDER / "textract" / "multipage.json")


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


@pytest.mark.parametrize("path", GOLDEN, ids=title)
def test_every_payload(path: Path) -> None:
    key = expected(path)
    result = run("read", path.parent.name, str(path), "--format", "json", "--show")
    if isinstance(key, dict):
        assert result.exit_code == 2
        assert key["code"] in result.stderr
        return
    assert result.exit_code == 0
    found = [Document.model_validate(json.loads(line)) for line in result.stdout.splitlines()]
    assert [plain(document) for document in found] == key
    masked = run("read", path.parent.name, str(path))
    values = [v for document in key for v in document.values() if isinstance(v, str)]
    for value in values:
        assert len(value) < 3 or value not in masked.stdout or value in KNOWN


def test_masked_and_shown() -> None:
    masked, shown = run("read", "textract", LICENCE), run("read", "textract", LICENCE, "--show")
    assert "surname         viz      0.98  ***\n" in masked.stdout
    assert "surname         viz      0.98  MARIA\n" in shown.stdout
    assert "type                           driving_licence\n" in masked.stdout
    line = json.loads(run("read", "textract", LICENCE, "--format", "json").stdout)
    assert (line["surname"], line["type"]) == ("***", "driving_licence")
    assert len(run("read", "textract", TWICE).stdout.split("\n\n")) == 2


def test_check() -> None:
    form = json.dumps({"surname": "Maria", "given_names": "Garcia", "date_of_birth": "2001-03-18"})
    result = run("check", "-", LICENCE, "--provider", "textract", stdin=form)
    assert result.exit_code == 0
    assert result.output.startswith("ACCEPT ")


def test_lines_from_standard_input() -> None:
    result = run("read", "mrz", "-", stdin="P<UTOROE<<JANE\nX<1")
    assert result.exit_code == 0
    assert result.stdout == "mrz                            ***\n" * 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("read", "textrakt", LICENCE), "'textrakt' is not one of"),
        (("read", "textract", "absent.json"), "No such file"),
        (("read", "stripe", LICENCE, "--format", "xml"), "'xml' is not one of"),
        (("read", "textract", "-"), "standard input: not_json"),
        (
            ("check", "-", TWICE, "--provider", "textract"),
            "several_documents: 2, and one is needed",
        ),
        (("check", "-", "--provider", "textract"), "--provider needs a DOCUMENT"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_mistakes(arguments: tuple[str, ...], told: str) -> None:
    stdin = "Qzjxname" if arguments[0] == "read" else "{}"
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 2
    assert told in result.stderr
    assert "Qzjxname" not in result.output
    assert result.stdout == ""


def test_no_document_is_said() -> None:
    result = run("read", "veriff", "-", stdin='{"verification": null}')
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no document" in result.stderr
