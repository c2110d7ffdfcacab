"""`kycmatch diagnose` and `kycmatch policy`: what they print, and how they end."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kycmatch.cli import main
from kycmatch.diagnose import Diagnosis
from kycmatch.messages import LOCALES
from kycmatch.policy import POLICIES
from kycmatch.policy.files import parse_policy
from kycmatch.verdicts import from_json

ROOT = Path(__file__).parent.parent
RULES = str(ROOT / "examples" / "crypto_exchange.toml")


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin, catch_exceptions=False)


def diagnosed(submission: Any, *options: str) -> Result:
    return run("diagnose", "-", *options, stdin=json.dumps(submission))


STUCK = {
    "form": {"surname": "CENG", "given_names": "LI", "date_of_birth": "1988-11-20"},
    "document": {
        "type": "passport",
        "issuing_state": "CHN",
        "surname": "ZENG",
        "given_names": "LI",
        "native_name": "曾丽",
        "date_of_birth": "1988-11-20",
    },
    "at": "2026-03-10",
}


@pytest.mark.parametrize("locale", LOCALES)
def test_text_in_every_language(locale: str) -> None:
    result = diagnosed(STUCK, "--lang", locale)
    assert result.exit_code == 1
    assert "ZENG" in result.output
    assert not result.stderr


def test_json_is_a_diagnosis() -> None:
    result = diagnosed(STUCK, "--format", "json")
    made = from_json(Diagnosis, result.output)
    assert [cause.trouble for cause in made.causes] == ["information"]
    assert made.at == "2026-03-10T00:00:00+00:00"


@pytest.mark.parametrize("output", ["text", "json"])
@pytest.mark.parametrize("audience", ["applicant", "reviewer"])
def test_a_log_gets_no_value(output: str, audience: str) -> None:
    options = ("--format", output, "--audience", audience)
    assert "ZENG" in diagnosed(STUCK, *options).output
    masked = diagnosed(STUCK, *options, "--mask").output
    for value in ("CENG", "ZENG", "1988", "曾"):
        assert value not in masked


def test_exit_codes() -> None:
    assert diagnosed({"queue": {"status": "approved"}}).exit_code == 0
    assert diagnosed({}).exit_code == 0
    assert diagnosed({"quality": ["blur"]}).exit_code == 1
    mistakes: tuple[Any, ...] = ({"levl": "L1"}, {"form": 3}, [])
    for wrong in mistakes:
        result = diagnosed(wrong)
        assert result.exit_code == 2
        assert result.stderr.count("\n") == 1
    assert run("diagnose", "no_such.json").exit_code == 2


def test_rules_and_time() -> None:
    submission = {"residence": "Nigeria", "queue": {"submitted_at": "2026-03-01"}}
    assert "proof of address" in diagnosed(submission, "--rules", RULES).output
    assert "overdue" not in diagnosed(submission, "--now", "2026-03-01T09:00").output
    assert "81 hours" in diagnosed(submission, "--now", "2026-03-04T09:00").output
    result = diagnosed(submission, "--rules", "no_such.toml")
    assert result.exit_code == 2
    assert result.stderr == "Error: no_such.toml: No such file or directory\n"


@pytest.mark.parametrize("name", POLICIES)
def test_a_policy_is_shown_whole(name: str) -> None:
    assert parse_policy(run("policy", "show", name).output) == POLICIES[name]


def test_a_policy_that_is_not_there() -> None:
    result = run("policy", "show", "strikt")
    assert result.exit_code == 2
    assert "known: standard, strict, lenient, eu_amlr, jp_bank" in result.stderr


def test_differences(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('name = "mine"\n[actions]\nnickname = "accept"\n', encoding="utf-8")
    result = run("policy", "diff", "standard", str(mine))
    assert result.exit_code == 1
    assert result.output == 'actions.nickname: "ask_to_correct" -> "accept"\n'
    assert (
        "kanji_forms.shinjitai: not set ->" in run("policy", "diff", "standard", "jp_bank").output
    )
    found = json.loads(run("policy", "diff", "standard", str(mine), "--format", "json").output)
    assert found == [
        {"setting": "actions.nickname", "one": '"ask_to_correct"', "other": '"accept"'}
    ]
    assert run("policy", "diff", "standard", "standard").exit_code == 0


def test_checking_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("policy", "check", RULES).output == f"{RULES}: crypto_exchange: nothing wrong\n"
    Path("mine.toml").write_text('name = "mine"\nfoo = 1\n[actions]\ntypo = "acept"\n', "utf-8")
    result = run("policy", "check", "mine.toml")
    assert result.exit_code == 1
    first, second = result.output.splitlines()
    assert first.startswith("mine.toml: unknown setting 'foo'; known are:")
    assert second == "mine.toml: actions.typo: unknown action 'acept'; did you mean 'accept'?"
    assert run("policy", "check", "no_such.toml").exit_code == 1


PAGES = [ROOT / "docs" / name for name in ("diagnosis.md", "policies.md")]
FILE = re.compile(
    r"`(\w+\.(?:json|toml))`:\n\n```(?:json|toml)\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
SESSION = re.compile(r"^```console\n\$ (.*)\n((?:(?!```).*\n)+)```$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_pages_show_what_is_printed(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = page.read_text(encoding="utf-8")
    for name, content in FILE.findall(text):
        (tmp_path / name).write_text(content, encoding="utf-8")
    sessions = SESSION.findall(text)
    assert sessions
    for command, output in sessions:
        program, *arguments = shlex.split(command)
        assert program == "kycmatch"
        assert run(*arguments).output == output
