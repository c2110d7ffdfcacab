"""Attempts: the same data again, trying values out, and photos that get worse. No value is kept."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kycmatch.attempts import Attempt, WeakKey, consider, fingerprints, judge, record
from kycmatch.messages import advise
from kycmatch.models import Document, Form
from kycmatch.pipeline import check
from kycmatch.policy import STANDARD, AttemptLimits, InvalidPolicy
from kycmatch.reasons import Action, KycmatchError, Outcome, Reason
from kycmatch.verdicts import Report, from_json, to_json
from tests.property.strategies import documents

KEY = b"0123456789abcdef"
TODAY = date(2026, 3, 1)
PASSPORT = Document(
    type="passport",
    issuing_state="GBR",
    number="123456789",
    surname="FEATHERSTONE",
    given_names="MARGARET",
    date_of_birth="1984-07-19",
)
FORM = Form(surname="Featherstone", given_names="Margaret", date_of_birth="1984-07-19")


def sent(*forms: Form, photos: list[dict[str, Any]] | None = None) -> tuple[Report, list[Attempt]]:
    """The last report, and the record of every attempt."""
    attempts = []
    report = None
    for number, form in enumerate(forms):
        photo = photos[number] if photos else {}
        document = PASSPORT.model_copy(update=photo)
        report = check(form, document, today=TODAY)
        attempts.append(record(form, document, report, key=KEY, at=datetime(2026, 3, 1, number)))
    assert report is not None
    return report, attempts


def signs(*forms: Form, photos: list[dict[str, Any]] | None = None) -> set[str]:
    report, attempts = sent(*forms, photos=photos)
    verdict = consider(report, attempts).get("attempts")
    return set(verdict.reasons) if verdict else set()


def named(*surnames: str) -> list[Form]:
    return [FORM.model_copy(update={"surname": surname}) for surname in surnames]


WRONG = FORM.model_copy(update={"surname": "Blackwood"})


def test_nothing_changed() -> None:
    report, attempts = sent(WRONG, WRONG)
    made = consider(report, attempts)
    assert made["attempts"].reasons == (Reason.SAME_DATA_AGAIN,)
    assert made.decision.action is Action.ASK_TO_CORRECT
    assert [a.text for a in advise(made)][-1].startswith("Nothing has changed since your last")
    assert from_json(Report, to_json(made)) == made


def test_blanks_are_no_change_and_letters_are() -> None:
    assert signs(WRONG, WRONG.model_copy(update={"surname": " Blackwood "})) == {"same_data_again"}
    assert signs(WRONG, WRONG.model_copy(update={"surname": "Blackwoot"})) == set()


def test_another_photo_is_a_change() -> None:
    assert signs(WRONG, WRONG, photos=[{"quality": frozenset({"blur"})}, {}]) == set()


def test_what_was_accepted_may_be_sent_again() -> None:
    report, attempts = sent(FORM, FORM)
    assert consider(report, attempts) is report
    assert consider(report, []) is report


def test_walking_towards_the_document() -> None:
    walk = named("Blackwood", "Fblackstone", "Feathxwood", "Featherstxxx")
    report, attempts = sent(*walk)
    scores = [attempt.scores["name"] for attempt in attempts]
    assert scores == sorted(scores)
    made = consider(report, attempts)
    assert made["attempts"].reasons == (Reason.CLOSER_BY_TRYING,)
    assert made.decision.action is Action.REVIEW
    # Nor does an accepted last attempt wash the walk away, or the advice end it.
    arrived, more = sent(*walk, FORM)
    assert consider(arrived, more).decision.action is Action.REVIEW
    near, more = sent(*walk, *named("Featherstome"))
    assert near["surname"].outcome == "close"
    assert "FEATHERSTONE" in "".join(a.text for a in advise(near)).upper()
    assert "FEATHERSTONE" not in "".join(a.text for a in advise(consider(near, more))).upper()


@pytest.mark.parametrize(
    ("scores", "steps"),
    [
        ((0.1, 0.2, 0.3, 0.4), 3),
        ((0.1, 0.2, 0.2, 0.3), 2),
        ((0.1, 0.4, 0.2, 0.3, 0.4), 1),
        ((0.4, 0.3, 0.2, 0.1), 0),
        ((0.2,), 0),
    ],
)
def test_each_step_is_closer_than_any_before(scores: tuple[float, ...], steps: int) -> None:
    attempts = [
        Attempt(
            prints={"date_of_birth": str(number)},
            outcomes={"date_of_birth": Outcome.MISMATCH},
            scores={"date_of_birth": score},
        )
        for number, score in enumerate(scores)
    ]
    for limit in range(1, 5):
        policy = STANDARD.derive(name="mine", attempts=AttemptLimits(closer=limit))
        assert (judge(attempts, policy) is not None) is (steps >= limit)
    unchanged = [attempt.model_copy(update={"prints": {"sex": "x"}}) for attempt in attempts]
    policy = STANDARD.derive(name="mine", attempts=AttemptLimits(closer=1))
    verdict = judge(unchanged, policy)
    assert verdict is None or Reason.CLOSER_BY_TRYING not in verdict.reasons


def test_honest_corrections_are_none() -> None:
    # Two fields wrong, one mended at a time.
    both = WRONG.model_copy(update={"date_of_birth": "1999-01-01"})
    assert signs(both, WRONG, FORM) == set()
    # Wrong, then as advised, then right: a mismatch came closer once.
    assert signs(*named("Blackwood", "Featherstome", "Featherstone")) == set()
    # From `close` on, the applicant is told what to enter.
    assert signs(*named("Fetherstone", "Feathrstone", "Featherstne", "Featherstone")) == set()


def test_guessing_without_coming_closer() -> None:
    guesses = named("Ashworth", "Blackwood", "Carmichael", "Dunmore", "Ellsworth", "Yves")
    assert "many_values" in signs(*guesses)
    assert "many_values" not in signs(*guesses[:5])
    assert "many_values" not in signs(*guesses[:1] * 7)


def test_photos_that_get_worse_while_values_change() -> None:
    flags: list[dict[str, Any]] = [
        {"quality": frozenset(names.split())} for names in ("", "blur", "blur glare")
    ]
    forms = named("Blackwood", "Blackwool", "Blackwoll")
    assert "photos_get_worse" in signs(*forms, photos=flags)
    assert "photos_get_worse" not in signs(*forms[:1] * 3, photos=flags)
    assert "photos_get_worse" not in signs(*forms, photos=flags[::-1])
    read: list[dict[str, Any]] = [{"confidence": {"surname": c}} for c in (0.99, 0.93, 0.85)]
    assert "photos_get_worse" in signs(*forms, photos=read)


def test_a_photo_taken_again_and_again() -> None:
    photos: list[dict[str, Any]] = [
        {"confidence": {"surname": 0.3 + number / 100}} for number in range(4)
    ]
    report, attempts = sent(*[WRONG] * 4, photos=photos)
    assert report.decision.action is Action.RETAKE_PHOTO
    made = consider(report, attempts)
    assert made["attempts"].reasons == (Reason.RETAKEN_TOO_OFTEN,)
    assert made.decision.action is Action.REVIEW
    assert consider(report, attempts[1:]) is report


def test_another_document_begins_anew() -> None:
    photos: list[dict[str, Any]] = [{"number": "1"}, {"number": "1"}, {"number": "1"}, {}]
    walk = named("Blackwood", "Fblackstone", "Feathxwood", "Featherstxxx")
    assert signs(*walk, photos=photos) == set()
    unread: list[dict[str, Any]] = [{"number": None}, {"number": None}, {"number": None}, {}]
    assert signs(*walk, photos=unread) == {"closer_by_trying"}


def test_limits_are_a_setting() -> None:
    _, attempts = sent(*named("Blackwood", "Feathxwood"))
    assert judge(attempts, STANDARD) is None
    quick = STANDARD.derive(name="quick", attempts=AttemptLimits(closer=1))
    verdict = judge(attempts, quick)
    assert verdict is not None
    assert verdict.reasons == (Reason.CLOSER_BY_TRYING,)
    for wrong in (0, -1, 1.5, True, "3"):
        anything: Any = wrong
        with pytest.raises(InvalidPolicy, match=r"attempts\.closer"):
            AttemptLimits(closer=anything)


def test_a_record_holds_no_value() -> None:
    _, (attempt,) = sent(FORM)
    text = attempt.model_dump_json().casefold()
    for value in ("featherstone", "margaret", "1984", "123456789", "gbr"):
        assert value not in text
    assert Attempt.model_validate_json(attempt.model_dump_json()) == attempt
    assert json.loads(text)["at"] == "2026-03-01t00:00:00"
    assert "***" in repr(attempt)


def test_fingerprints_are_keyed() -> None:
    ours, theirs = (fingerprints(FORM, PASSPORT, key=key) for key in (KEY, KEY[::-1]))
    assert ours.keys() == theirs.keys() == {
        "surname", "given_names", "date_of_birth", "document", "reading",
    }  # fmt: skip
    assert not set(ours.values()) & set(theirs.values())
    assert fingerprints(FORM, PASSPORT, key=KEY) == ours
    # The same text in another box is another fingerprint: boxes cannot be compared.
    twice = fingerprints(Form(surname="Li", given_names="Li"), Document(), key=KEY)
    assert len(set(twice.values())) == 2
    assert fingerprints(Form(), Document(), key=KEY) == {}


def test_a_weak_key_is_refused() -> None:
    with pytest.raises(WeakKey, match="16 bytes") as caught:
        fingerprints(FORM, PASSPORT, key=b"secret")
    assert isinstance(caught.value, KycmatchError)
    assert "secret" not in str(caught.value)


def test_the_time_is_kept_as_given() -> None:
    report = check(FORM, PASSPORT, today=TODAY)
    at = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert record(FORM, PASSPORT, report, key=KEY, at=at).at == "2026-03-01T12:00:00+00:00"
    assert record(FORM, PASSPORT, report, key=KEY, at="noon").at == "noon"


prints = st.dictionaries(st.sampled_from(["surname", "name", "document", "x"]), st.text(max_size=2))
records = st.builds(
    Attempt,
    prints=prints,
    outcomes=st.dictionaries(
        st.sampled_from(["name", "surname", "date_of_birth", "x"]),
        st.sampled_from(["match", "close", "mismatch", "not_comparable"]),
    ),
    scores=st.dictionaries(st.sampled_from(["name", "x"]), st.floats(0, 1)),
    action=st.none() | st.sampled_from(Action),
    quality=st.frozensets(st.text(max_size=2), max_size=3),
    confidence=st.none() | st.floats(0, 1),
)


@given(st.lists(records, max_size=8))
def test_any_records_can_be_judged(attempts: list[Attempt]) -> None:
    report = check(WRONG, PASSPORT, today=TODAY)
    made = consider(report, attempts)
    assert made.verdicts[: len(report.verdicts)] == report.verdicts
    assert list(Action).index(made.decision.action) >= list(Action).index(report.decision.action)


@given(documents())
def test_any_document_has_a_fingerprint(document: Document) -> None:
    found = fingerprints(FORM, document, key=KEY)
    assert all(len(value) == 32 for value in found.values())
    assert fingerprints(FORM, document, key=KEY) == found
