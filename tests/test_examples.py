"""Every example runs, and so does every case of the demonstration."""

from __future__ import annotations

import json
import runpy
from datetime import date
from pathlib import Path

import pytest

from kycmatch.models import Document, Form
from kycmatch.pipeline import check
from kycmatch.reasons import Action

ROOT = Path(__file__).parent.parent
ACTIONS = {
    "chinese_passport": Action.ASK_TO_CORRECT,
    "icao_mrva_visa": Action.ASK_TO_CORRECT,
    "icao_mrvb_visa": Action.USE_OTHER_DOCUMENT,
    "icao_td1_card": Action.REVIEW,
    "icao_td2_card": Action.ASK_TO_CORRECT,
    "icao_td3_passport": Action.ACCEPT,
}


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.py")), ids=lambda p: p.stem)
def test_examples_run(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(path), run_name="__main__")
    assert capsys.readouterr().out


PROVIDERS = {
    "azure": "Enter “LIAM R.” as your given names.",
    "mrz": "Enter “ANNA MARIA” as your given names.",
    "stripe": "Enter 1 February 1980 as your date of birth",
    "tencent": "刘洋",
    "textract": "Enter “MARIA” as your surname.",
}


@pytest.mark.parametrize(("provider", "advice"), PROVIDERS.items())
def test_from_a_response_to_advice_in_ten_lines(
    provider: str, advice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = ROOT / "examples" / f"provider_{provider}.py"
    title, code = path.read_text(encoding="utf-8").split("\n", 1)
    assert title.startswith('"""')
    assert len([line for line in code.splitlines() if line.strip()]) <= 10
    runpy.run_path(str(path), run_name="__main__")
    assert advice in capsys.readouterr().out


def test_every_case_is_expected() -> None:
    cases = {path.stem for path in (ROOT / "kycmatch" / "cli" / "demo").glob("*.json")}
    assert cases == set(ACTIONS)


@pytest.mark.parametrize(("name", "action"), ACTIONS.items())
def test_demonstration(name: str, action: Action) -> None:
    path = ROOT / "kycmatch" / "cli" / "demo" / f"{name}.json"
    case = json.loads(path.read_text("utf-8"))
    report = check(
        Form(**case["form"]),
        Document(**case["document"]),
        today=date.fromisoformat(case["today"]),
    )
    assert report.decision.action is action
