"""The command line, run as a program would run it: output, exit codes and mistakes."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kycmatch import Document, Form, Report, check, from_json
from kycmatch.cli import main
from kycmatch.cli.commands import DEMO
from kycmatch.messages import LOCALES

ROOT = Path(__file__).resolve().parent.parent
SAME: dict[str, Any] = {
    "form": {"surname": "Alda", "given_names": "Mira", "date_of_birth": "1990-03-14"},
    "document": {"surname": "ALDA", "given_names": "MIRA", "date_of_birth": "1990-03-14"},
}
OTHER: dict[str, Any] = {
    "form": SAME["form"],
    "document": {"surname": "BRENT", "given_names": "OTTO", "date_of_birth": "1971-11-30"},
}
PASSPORT = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n"
)


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    for key, value in SAME.items():
        (tmp_path / f"{key}.json").write_text(json.dumps(value), encoding="utf-8")
    return str(tmp_path / "form.json"), str(tmp_path / "document.json")


class TestCheck:
    def test_files(self, files: tuple[str, str]) -> None:
        result = run("check", *files)
        assert result.exit_code == 0
        assert result.output.startswith("ACCEPT ")

    def test_one_side_from_standard_input(self, files: tuple[str, str]) -> None:
        form, document = files
        assert run("check", "-", document, stdin=json.dumps(SAME["form"])).exit_code == 0
        assert run("check", form, "-", stdin=json.dumps(OTHER["document"])).exit_code == 1

    def test_both_sides_from_standard_input(self) -> None:
        assert run("check", "-", stdin=json.dumps(SAME)).exit_code == 0
        assert run("check", "-", stdin="\ufeff" + json.dumps(SAME)).exit_code == 0

    def test_anything_but_accept_is_1(self) -> None:
        result = run("check", "-", stdin=json.dumps(OTHER))
        assert result.exit_code == 1
        assert result.output.startswith("REJECT ")

    def test_json_is_the_report(self) -> None:
        result = run(
            "check", "-", "--format", "json", "--today", "2026-01-15", stdin=json.dumps(SAME)
        )
        report = check(Form(**SAME["form"]), Document(**SAME["document"]))
        assert from_json(Report, result.stdout).verdicts == report.verdicts
        assert json.loads(result.stdout)["today"] == "2026-01-15"

    def test_policy(self) -> None:
        result = run("check", "-", "--policy", "strict", "--format", "json", stdin=json.dumps(SAME))
        assert json.loads(result.stdout)["policy"] == "strict"
        assert result.exit_code == 1  # it requires a nationality

    def test_policy_of_ones_own(self, tmp_path: Path) -> None:
        mine = tmp_path / "mine.toml"
        mine.write_text('name = "mine"\nrequired = ["name", "sex"]\n', encoding="utf-8")
        result = run(
            "check", "-", "--policy", str(mine), "--format", "json", stdin=json.dumps(SAME)
        )
        assert json.loads(result.stdout)["policy"] == "mine"
        mine.write_text("[actions]\nnickname = 'agree'\n", encoding="utf-8")
        result = run("check", "-", "--policy", str(mine), stdin=json.dumps(SAME))
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(f"Error: {mine}: ")

    def test_the_day_of_the_case_gives_way(self) -> None:
        case = json.dumps(SAME | {"title": "Alda", "today": "2025-01-01"})
        assert "2025-01-01" in run("check", "-", stdin=case).output
        assert "2026-01-15" in run("check", "-", "--today", "2026-01-15", stdin=case).output

    @pytest.mark.parametrize("form", ["text", "json"])
    def test_mask_shows_no_value(self, form: str) -> None:
        result = run("check", "-", "--mask", "--format", form, stdin=json.dumps(OTHER))
        assert result.exit_code == 1
        assert "surname_different" in result.output
        for value in (*OTHER["form"].values(), *OTHER["document"].values()):
            assert value not in result.output

    def test_language(self) -> None:
        pages = {
            run("check", "-", "--lang", lang, stdin=json.dumps(OTHER)).output for lang in LOCALES
        }
        assert len(pages) == len(LOCALES)


SECRET = "Qzjxname"
MISTAKES: list[tuple[str, str | bytes, str]] = [
    (
        "not JSON",
        f'{{"form": {SECRET}}}',
        "standard input: not JSON: Expecting value at line 1, column 10",
    ),
    ("not UTF-8", b'{"form": "\xff"}', "standard input: not UTF-8 text"),
    ("deep", "[" * 100_000, "standard input: not JSON that can be read"),
    ("long number", "1" * 5000, "standard input: not JSON that can be read"),
    ("no object", f'["{SECRET}"]', "standard input: a JSON object is needed"),
    (
        "no document",
        '{"form": {}}',
        "standard input: document: missing; form and document are both needed",
    ),
    (
        "unknown key",
        f'{{"form": {{"surnmae": "{SECRET}"}}, "document": {{}}}}',
        "standard input: form.surnmae: unknown key; did you mean surname?",
    ),
    (
        "unknown key inside",
        f'{{"form": {{}}, "document": {{"chip": {{"qqq": "{SECRET}"}}}}}}',
        "standard input: document.chip.qqq: unknown key",
    ),
    (
        "unknown key beside",
        f'{{"form": {{}}, "document": {{}}, "documnet": "{SECRET}"}}',
        "standard input: documnet: unknown key; did you mean document?",
    ),
    (
        "hostile key",
        f'{{"form": {{"a\\u001b[31m": "{SECRET}"}}, "document": {{}}}}',
        "standard input: form.a\\x1b[31m: unknown key",
    ),
    (
        "wrong type",
        f'{{"form": {{"surname": ["{SECRET}"]}}, "document": {{}}}}',
        "standard input: form.surname: Input should be a valid string",
    ),
    (
        "two mistakes",
        f'{{"form": {{"surname": ["{SECRET}"], "name": 5}}, "document": {{}}}}',
        "standard input: form.name: Input should be a valid string (and 1 more)",
    ),
    (
        "wrong side",
        f'{{"form": "{SECRET}", "document": {{}}}}',
        "standard input: form: Input should be a valid dictionary or instance of Form",
    ),
    (
        "wrong day",
        '{"form": {}, "document": {}, "today": 5}',
        "standard input: today: an ISO date is needed",
    ),
]


@pytest.mark.parametrize(("stdin", "line"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_mistakes_are_told_in_one_line_without_a_value(stdin: str | bytes, line: str) -> None:
    result = run("check", "-", stdin=stdin)
    assert result.exit_code == 2
    assert result.stderr == f"Error: {line}\n"
    assert result.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "absent.json"),
        ("check", "."),
        ("check", "-", "-"),
        ("check", "-", "--policy", "generous"),
        ("check", "-", "--lang", "tlh"),
        ("check", "-", "--today", "yesterday"),
        ("check",),
        ("names", "Alda"),
        ("mrz", "absent.txt"),
        ("schema", "everything"),
        ("compare",),
    ],
    ids=" ".join,
)
def test_bad_usage_is_2(arguments: tuple[str, ...]) -> None:
    result = run(*arguments, stdin="{}")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_names() -> None:
    result = run("names", "José Alda", "ALDA<<JOSE", "--country", "ESP")
    assert result.exit_code == 0
    assert "diacritics" in result.output
    result = run("names", "Mira Alda", "OTTO BRENT", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["outcome"] == "mismatch"


class TestMrz:
    def test_text(self) -> None:
        result = run("mrz", "-", stdin=PASSPORT)
        assert result.exit_code == 0
        assert re.search(r"^surname +ERIKSSON$", result.output, re.MULTILINE)
        assert re.search(r"^failed +none$", result.output, re.MULTILINE)

    def test_json_and_a_wrong_check_digit(self) -> None:
        result = run(
            "mrz", "-", "--format", "json", stdin=PASSPORT.replace("L898902C36", "L898902C37")
        )
        assert result.exit_code == 1
        assert "number" in json.loads(result.stdout)["failed"]

    def test_no_known_format(self) -> None:
        result = run("mrz", "-", stdin=SECRET)
        assert result.exit_code == 1
        assert SECRET not in result.output


@pytest.mark.parametrize("what", ["form", "document", "report"])
def test_schema(what: str) -> None:
    result = run("schema", what)
    assert result.exit_code == 0
    assert json.loads(result.stdout) == json.loads(run("schema").stdout)[what]


@pytest.mark.parametrize("lang", LOCALES)
def test_demo(lang: str) -> None:
    result = run("demo", "--lang", lang)
    assert result.exit_code == 0
    titles = [json.loads(path.read_text(encoding="utf-8"))["title"] for path in DEMO.glob("*.json")]
    assert len(titles) > 1
    assert all(title in result.output for title in titles)


@pytest.mark.parametrize("path", sorted(DEMO.glob("*.json")), ids=lambda path: path.stem)
def test_a_demo_case_can_be_checked_itself(path: Path) -> None:
    assert run("check", str(path)).exit_code in (0, 1)


def test_help_names_the_exit_codes() -> None:
    for arguments in (("--help",), ("check", "-h"), ("names", "-h"), ("mrz", "-h")):
        assert "Exit codes:" in run(*arguments).output


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "kycmatch", *arguments],
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )


def test_an_old_encoding_gets_escapes() -> None:
    result = program("names", "Zoë", "ZOE", PYTHONIOENCODING="cp1252")
    assert result.returncode == 0
    assert "Zoë".encode("cp1252") in result.stdout
    assert b"\\u2713 name" in result.stdout


def on_a_terminal(**environment: str) -> str:
    """What `kycmatch names` writes to a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kycmatch", "names", "Alda", "ALDO"]
    with subprocess.Popen(command, stdout=theirs, env=os.environ | environment) as process:
        process.wait()
        written = b""
        while select.select([ours], [], [], 0)[0]:
            written += os.read(ours, 65536)
    os.close(ours)
    os.close(theirs)
    return written.decode()


def test_color_is_for_terminals() -> None:
    assert "\x1b[" in on_a_terminal(TERM="xterm", NO_COLOR="")
    assert "\x1b" not in on_a_terminal(TERM="xterm", NO_COLOR="1")
    assert "\x1b" not in on_a_terminal(TERM="dumb", NO_COLOR="")
    assert b"\x1b" not in program("names", "Alda", "ALDO", TERM="xterm").stdout


PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
FILES = re.findall(r"`(\w+\.json)`:\n\n```json\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
SESSIONS = re.findall(r"^```console\n\$ (.*)\n((?:(?!```).*\n)+)```$", PAGE, re.MULTILINE)


def test_the_page_shows_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in FILES:
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert SESSIONS
    for command, output in SESSIONS:
        program_name, *arguments = shlex.split(command)
        assert program_name == "kycmatch"
        assert run(*arguments).output == output


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("output", ["text", "json"])
def test_output_that_cannot_be_written_is_said_in_a_line(output: str) -> None:
    command = [sys.executable, "-m", "kycmatch", "names", "Mira Alda", "ALDA MIRA"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*command, "--format", output],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "Error: the output cannot be written: No space left on device\n"
