"""Policies in TOML: what they can say, and how their mistakes are told."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kycmatch.policy import (
    JP_BANK,
    LENIENT,
    POLICIES,
    STANDARD,
    AttemptLimits,
    InvalidPolicy,
    Policy,
)
from kycmatch.policy.files import (
    Difference,
    InvalidPolicyFile,
    differences,
    load_policy,
    parse_policy,
    to_toml,
)
from kycmatch.reasons import Action, Reason


def problems(text: str) -> tuple[str, ...]:
    with pytest.raises(InvalidPolicyFile) as caught:
        parse_policy(text, source="mine.toml")
    assert isinstance(caught.value, InvalidPolicy)
    assert str(caught.value).startswith("mine.toml: ")
    assert caught.value.source == "mine.toml"
    return caught.value.problems


FULL = """
name = "ours"
from = "lenient"
required = ["name", "date_of_birth", "nationality"]
min_confidence = 0.75
document_types = ["Passport", "national id"]
issuing_states = ["DEU", "FRA"]
grace_days = 30
min_validity_days = 90
min_age = 18
another_person = "review"
reveal_on_mismatch = true

[actions]
nickname = "ask_to_correct"
typo = "review"

[territories]
TWN = "accept"

[kanji_forms]
shinjitai = "accept"

[attempts]
closer = 2
"""


def test_every_setting() -> None:
    assert parse_policy(FULL) == LENIENT.derive(
        name="ours",
        required={"name", "date_of_birth", "nationality"},
        min_confidence=0.75,
        document_types={"passport", "national_id"},
        issuing_states={"DEU", "FRA"},
        grace_days=30,
        min_validity_days=90,
        min_age=18,
        another_person=Action.REVIEW,
        reveal_on_mismatch=True,
        actions={Reason.NICKNAME: Action.ASK_TO_CORRECT, Reason.TYPO: Action.REVIEW},
        territories={"TWN": Action.ACCEPT},
        kanji_forms={"shinjitai": Action.ACCEPT},
        attempts=AttemptLimits(closer=2),
    )


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(FULL, encoding="utf-8")
    assert load_policy(path) == parse_policy(FULL)
    path.write_bytes(b"name = '\xff'")
    with pytest.raises(InvalidPolicyFile, match="not UTF-8"):
        load_policy(path)
    path.write_bytes(b"#" * 2_000_000)
    with pytest.raises(InvalidPolicyFile, match="larger than 1024 KiB"):
        load_policy(path)
    with pytest.raises(InvalidPolicyFile, match="No such file"):
        load_policy(tmp_path / "other.toml")


def test_what_is_not_set_is_the_standard() -> None:
    assert parse_policy('name = "ours"') == STANDARD.derive(name="ours")
    assert parse_policy('name = "o"\nmin_confidence = 1').min_confidence == 1.0
    assert parse_policy('name = "o"\ndocument_types = "all"').document_types is None
    assert parse_policy('name = "o"\nissuing_states = []').issuing_states == frozenset()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name =", ["not TOML: Invalid value (at end of document)"]),
        ("", ["name: a policy needs a name"]),
        ("name = 3", ["name: a text is needed"]),
        ('name = "standard"\nmin_confidence = 0.1', ["'standard' names another policy; give"]),
        ('name = "o"\nfrom = "strikt"', ["unknown policy 'strikt'; did you mean 'strict'?"]),
        ('name = "o"\nthreshold = 80', ["unknown setting 'threshold'; known are: actions, "]),
        ('name = "o"\nrequired = "name"', ["required: a list of texts is needed"]),
        ('name = "o"\nrequired = [1]', ["required: a list of texts is needed"]),
        ('name = "o"\nrequired = ["nam"]', ["required: unknown field 'nam'; did you mean 'name'?"]),
        ('name = "o"\nmin_confidence = true', ["min_confidence: a number is needed"]),
        ('name = "o"\nmin_confidence = 80', ["min_confidence: min_confidence lies in 0..1"]),
        ('name = "o"\nreveal_on_mismatch = 1', ["reveal_on_mismatch: true or false is needed"]),
        ('name = "o"\nissuing_states = ["Germany"]', ["issuing_states: 'Germany' is no alpha-3"]),
        ('name = "o"\nissuing_states = ["GER"]', ["state or territory; did you mean 'DEU'?"]),
        ('name = "o"\nissuing_states = ["???"]', ["'???' is no alpha-3 code of a state or "]),
        ('name = "o"\n[territories]\nHK = "accept"', ["territories: 'HK' is no alpha-3 code"]),
        ('name = "o"\nactions = "accept"', ["actions: a table is needed"]),
        (
            'name = "o"\n[actions]\nnicknam = "accept"\ntypo = "acept"',
            [
                "actions.nicknam: unknown reason 'nicknam'; did you mean 'nickname'?",
                "actions.typo: unknown action 'acept'; did you mean 'accept'?",
            ],
        ),
        ('name = "o"\n[attempts]\ncloser = 0', ["attempts.closer is a whole number of at least 1"]),
        ('name = "o"\n[attempts]\nclose = 1', ["attempts: unknown setting 'close'; did you mean"]),
        ("a=" + "[" * 10_000, ["not TOML"]),
    ],
)
def test_mistakes(text: str, told: list[str]) -> None:
    found = problems(text)
    assert len(found) == len(told)
    for problem, part in zip(found, told, strict=True):
        assert part in problem


def test_every_mistake_is_told_at_once() -> None:
    text = 'from = "x"\nfoo = 1\nmin_confidence = 2\nrequired = ["a", "b"]\n[actions]\nc = "d"'
    assert len(problems(text)) == 7


@pytest.mark.parametrize("policy", [*POLICIES.values(), parse_policy(FULL)], ids=repr)
def test_written_and_read_again(policy: Policy) -> None:
    assert parse_policy(to_toml(policy)) == policy


@given(st.text(max_size=8))
def test_any_name_can_be_written(name: str) -> None:
    if name and name not in POLICIES and name.isprintable():
        policy = STANDARD.derive(name=name)
        assert parse_policy(to_toml(policy)) == policy


def test_differences() -> None:
    assert differences(STANDARD, STANDARD) == ()
    ours = JP_BANK.derive(name="ours", min_confidence=0.5)
    assert differences(JP_BANK, ours) == (Difference("min_confidence", "0.8", "0.5"),)
    found = {d.setting: (d.one, d.other) for d in differences(STANDARD, JP_BANK)}
    assert found["actions.kanji_variant"] == ('"accept"', '"ask_to_correct"')
    assert found["kanji_forms.shinjitai"] == ("", '"accept"')


@given(st.text())
def test_no_text_is_more_than_a_mistake(text: str) -> None:
    with suppress(InvalidPolicyFile):
        parse_policy(text)
