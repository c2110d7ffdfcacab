"""What `pyproject.toml` and the locked requirements promise."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKED = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def name(requirement: str) -> str:
    return re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def test_every_requirement_is_locked(pyproject: dict[str, Any]) -> None:
    project = pyproject["project"]
    wanted = {
        name(requirement)
        for group in (
            project["dependencies"],
            *project.get("optional-dependencies", {}).values(),
            *pyproject["dependency-groups"].values(),
        )
        for requirement in group
        if isinstance(requirement, str)
    }
    locked = {name(line) for line in LOCKED.splitlines() if re.match(r"[a-z]", line)}
    assert wanted - {"kycmatch"} <= locked


def test_every_locked_version_has_a_hash() -> None:
    pinned = re.split(r"^(?=[a-z])", LOCKED, flags=re.MULTILINE)[1:]
    assert pinned
    for requirement in pinned:
        assert re.match(r"[a-z0-9.-]+==\S", requirement)
        assert "--hash=sha256:" in requirement


def test_the_lock_names_no_registry() -> None:
    assert "://" not in LOCKED
    assert "--index" not in LOCKED
    assert "--find-links" not in LOCKED


def test_all_is_every_extra(pyproject: dict[str, Any]) -> None:
    extras = pyproject["project"].get("optional-dependencies", {})
    every = {extra for extra in extras if extra != "all"}
    assert extras["all"] == [f"kycmatch[{','.join(sorted(every))}]"]
