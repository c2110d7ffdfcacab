"""Why applications are stuck: 40 submissions, every cause and step, and data of any shape."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from kycmatch.attempts import record
from kycmatch.diagnose import (
    Diagnosis,
    Likelihood,
    Queue,
    Remedy,
    Rules,
    State,
    Submission,
    Trouble,
    as_text,
    describe,
    diagnose,
    load_rules,
    parse_rules,
    support_letter,
)
from kycmatch.diagnose.causes import CAUSES
from kycmatch.diagnose.diagnosis import GENERAL
from kycmatch.diagnose.rules import load_file
from kycmatch.messages import LOCALES, MessageError
from kycmatch.messages.catalogue import load
from kycmatch.models import Document, Form
from kycmatch.pipeline import check
from kycmatch.policy import STANDARD, AttemptLimits, InvalidPolicy, Policy
from kycmatch.policy.files import InvalidPolicyFile
from kycmatch.reasons import Action, Reason
from kycmatch.verdicts import from_json, json_schema, to_json
from tests.property.strategies import any_text, documents

TESTS = Path(__file__).parent
EXAMPLE = TESTS.parent / "examples" / "crypto_exchange.toml"
RULES = {"general": Rules(), "crypto_exchange": load_rules(EXAMPLE)}
CASES: list[dict[str, Any]] = [
    json.loads(line)
    for line in (TESTS / "cases" / "submissions.jsonl").read_text(encoding="utf-8").splitlines()
]
FIVE = {
    Trouble.QUALITY,
    Trouble.INFORMATION,
    Trouble.LIVENESS,
    Trouble.CONGESTION,
    Trouble.REGION,
}


def diagnosed(case: dict[str, Any]) -> Diagnosis:
    return diagnose(Submission.model_validate(case["submission"]), RULES[case["rules"]])


def found(**submission: Any) -> Diagnosis:
    return diagnose(Submission(**{"at": "2026-03-10T12:00", **submission}))


def codes(diagnosis: Diagnosis) -> list[dict[str, Any]]:
    return [
        {
            "trouble": cause.trouble,
            "likelihood": cause.likelihood,
            "signs": list(dict.fromkeys(sign.code for sign in cause.signs)),
        }
        for cause in diagnosis.causes
    ]


by_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])


@by_case
def test_case(case: dict[str, Any]) -> None:
    made, expected = diagnosed(case), case["expected"]
    assert codes(made) == expected["causes"], case["why"]
    assert [step.remedy for step in made.steps] == expected["steps"]
    assert made.state == expected["state"]
    assert list(made.missing) == expected.get("missing", list(made.missing))


def test_there_are_forty_and_they_say_why() -> None:
    assert len(CASES) == len({case["id"] for case in CASES}) == 40
    assert all(case["why"].endswith(".") for case in CASES)


def test_every_cause_stands_alone_and_among_others() -> None:
    alone: set[str] = set()
    mixed: set[str] = set()
    steps: set[str] = set()
    for case in CASES:
        causes = [cause["trouble"] for cause in case["expected"]["causes"]]
        (alone if len(causes) == 1 else mixed).update(causes)
        if causes:
            steps.update(case["expected"]["steps"])
    assert alone == set(Trouble)
    assert mixed >= FIVE
    assert steps == set(Remedy)


def test_the_order_of_causes_is_that_of_their_codes() -> None:
    assert [find.__name__ for find in CAUSES] == [trouble.value for trouble in Trouble]
    assert [remedy.value for remedy in GENERAL] == [
        "check_every_character",
        "use_valid_document",
        "check_level",
        "turn_off_vpn",
        "change_device_or_network",
        "do_not_submit_again",
        "wait",
        "contact_support",
    ]


@by_case
@pytest.mark.parametrize("locale", LOCALES)
def test_everything_has_words(case: dict[str, Any], locale: str) -> None:
    made = diagnosed(case)
    for audience in ("applicant", "reviewer"):
        options: Any = {"audience": audience}
        told = describe(made, locale, **options)
        texts = [told.headline, *told.steps]
        texts += [text for cause in told.causes for text in (cause.title, *cause.evidence)]
        assert all(cause.evidence for cause in told.causes)
        for text in texts:
            assert text[-1] in ".。”」", text
            assert "_" not in text
            assert "{" not in text
        assert as_text(made, locale, **options).startswith(told.headline)
    known = load(locale)
    for sign in (sign for cause in made.causes for sign in cause.signs):
        assert known.text("sign", sign.code) or Reason(sign.code)


@by_case
def test_a_diagnosis_round_trips(case: dict[str, Any]) -> None:
    made = diagnosed(case)
    assert from_json(Diagnosis, to_json(made)) == made
    submission = Submission.model_validate(case["submission"])
    assert Submission.model_validate_json(submission.model_dump_json()) == submission


def test_it_has_a_schema() -> None:
    assert set(json_schema(Diagnosis)["properties"]) >= {"state", "causes", "missing", "facts"}
    assert set(Submission.model_json_schema()["properties"]) == set(Submission.model_fields)


# What is shown, and to whom

FORM = {"surname": "Quispe Huamam", "given_names": "Lucero", "date_of_birth": "1988-11-02"}
PASSPORT = {
    "type": "passport",
    "issuing_state": "PER",
    "surname": "QUISPE HUAMAN",
    "given_names": "LUCERO",
    "date_of_birth": "1997-05-14",
    "number": "P4421907",
}


def test_the_applicant_is_shown_what_is_close_and_no_mismatch() -> None:
    made = found(form=FORM, document=PASSPORT)
    for locale in LOCALES:
        said = as_text(made, locale)
        assert "QUISPE HUAMAN" in said
        assert "1997" not in said
        assert "1997" in as_text(made, locale, audience="reviewer")
        revealing = STANDARD.derive(name="standard", reveal_on_mismatch=True)
        assert "1997" in as_text(made, locale, policy=revealing)


def test_what_would_have_been_accepted() -> None:
    made = found(form={**FORM, "date_of_birth": "1997-05-14"}, document=PASSPORT)
    (cause,) = describe(made).causes
    assert cause.evidence[-1] == (
        "Had you entered “QUISPE HUAMAN” as your surname, your details would have been accepted."
    )


@by_case
@pytest.mark.parametrize("locale", LOCALES)
def test_a_letter_holds_no_personal_value(case: dict[str, Any], locale: str) -> None:
    submission = {**case["submission"], "reference": "A-77"}
    letter = support_letter(diagnose(submission, RULES[case["rules"]]), locale).casefold()
    assert "a-77" in letter
    for part in ("form", "document"):
        for name, value in submission.get(part, {}).items():
            if name not in {"type", "issuing_state", "nationality"} and isinstance(value, str):
                assert value.casefold() not in letter


def test_a_letter_says_what_support_asks_for() -> None:
    made = found(
        reference="A-77\x1b[2J\nStatus: approved",
        form=FORM,
        document=PASSPORT,
        quality=["glare"],
        level="L2",
        residence="Peru",
        attempts=[{"at": "2026-03-06T08:00"}, {"at": "2026-03-06T09:30+01:00"}],
        device={"kind": "web", "system": "Some OS 1", "browser": "Some Browser 2"},
        queue={"status": "pending", "submitted_at": "2026-03-06T08:00"},
    )
    assert support_letter(made).splitlines()[:16] == [
        "Identity verification: please look at my application",
        "",
        "Hello, my application for identity verification is not going on. These are the facts.",
        "- Application: A-77 [2J Status: approved",
        "- Status: under review",
        "- Sent: 2026-03-06 08:00 UTC",
        "- Hours waited: 100",
        "- Attempts: 2",
        "- Last attempt: 2026-03-06 08:30 UTC",
        "- Document: passport",
        "- Issuing state: PER",
        "- Device: website",
        "- System: Some OS 1",
        "- Browser: Some Browser 2",
        "",
        "What was noticed",
    ]
    # Where somebody lives belongs there only where the case is about that.
    assert not [fact for fact in made.facts if fact.code == "residence"]
    assert "please fill in the number" in support_letter(found(quality=["blur"]))
    abroad = diagnose({"residence": "Myanmar"}, RULES["crypto_exchange"])
    assert "Country of residence: MMR" in support_letter(abroad)


def test_the_letter_comes_when_it_is_time() -> None:
    queue = {"status": "pending", "submitted_at": "2026-03-07T13:00"}
    assert "--- To send to support ---" not in as_text(found(queue=queue))
    queue["submitted_at"] = "2026-03-07T12:00"
    assert "--- To send to support ---" in as_text(found(queue=queue))


def test_whoever_tries_values_out_is_not_told() -> None:
    limits = STANDARD.derive(name="quick", attempts=AttemptLimits(values=1))
    form, document = Form.model_validate(FORM), Document.model_validate(PASSPORT)
    report = check(form, document)
    attempt = record(form, document, report, key=b"k" * 16)
    made = diagnose(
        Submission(form=form, document=document, attempts=(attempt,), at="2026-03-10"),
        Rules(policy=limits),
    )
    assert made.report is not None
    assert made.report["attempts"].reasons == (Reason.MANY_VALUES,)
    assert made.report.decision.action is Action.REVIEW
    assert made.counterfactual is None
    for locale in LOCALES:
        assert "HUAMAN" not in as_text(made, locale)
    assert "guess" in as_text(made, audience="reviewer")
    told = support_letter(made).split("What was noticed")[1]
    assert "attempts" not in told
    assert "surname" in told


def test_a_photo_taken_again_and_again_goes_to_a_person() -> None:
    attempts = [{"action": "retake_photo", "prints": {"reading": str(n)}} for n in range(4)]
    unread = {**PASSPORT, "date_of_birth": None, "unreadable": ["date_of_birth"]}
    submission: dict[str, Any] = {"form": {**FORM, "surname": "Quispe Huaman"}, "document": unread}
    (once,) = diagnose({**submission, "attempts": attempts[:3]}).causes
    (again,) = diagnose({**submission, "attempts": attempts}).causes
    assert once.trouble is again.trouble is Trouble.QUALITY
    assert [step.remedy for step in once.steps] == [Remedy.RETAKE_PHOTO]
    assert [step.remedy for step in again.steps] == [Remedy.WAIT, Remedy.CONTACT_SUPPORT]


def test_texts_are_the_apps_to_replace() -> None:
    made = found(form=FORM, document=PASSPORT, quality=["glare"])
    mine = {
        "quality": "Hazy!",
        "retake_photo": "Again, within {usual} hours.",
        "typo": "Slip in {field}. {fix}",
    }
    told = describe(made, templates=mine)
    assert "Probably: Hazy!" in [cause.title for cause in told.causes]
    assert "Again, within 24 hours." in told.steps
    with pytest.raises(MessageError, match="retake_photo"):
        describe(made, templates={"retake_photo": "{secret}"})
    with pytest.raises(MessageError, match="typo"):
        describe(made, templates={"typo": "{secret}"})


def test_repr_holds_no_value() -> None:
    made = found(reference="QZJX", form=FORM, document=PASSPORT, residence="QZJX")
    said = f"{made!r} {describe(made)!r} {Submission(reference='QZJX', residence='QZJX')!r}"
    for value in ("Quispe", "QUISPE", "QZJX", "1997", "P4421907"):
        assert value not in said


# Times


@pytest.mark.parametrize(
    ("sent", "hours"),
    [
        ("2026-03-10T11:30", 0),
        ("2026-03-10T11:30+09:00", 9),
        ("2026-03-09", 36),
        ("2027-01-01", None),
        ("soon", None),
        ("9999-12-31T23:59:59-23:59", None),
        ("", None),
    ],
)
def test_how_long_it_waited(sent: str, hours: int | None) -> None:
    made = found(queue={"status": "pending", "submitted_at": sent})
    told = {fact.code: fact.value for fact in made.facts}
    assert told.get("hours") == (None if hours is None else str(hours))


def test_it_waits_since_it_was_sent_last() -> None:
    attempts = [{"at": "2026-03-01T00:00"}, {"at": "2026-03-10T02:00"}, {"at": "?"}]
    made = diagnose(
        {"attempts": attempts, "queue": {"status": "pending"}, "at": "2026-03-10T12:00"}
    )
    assert {fact.code: fact.value for fact in made.facts}["hours"] == "10"


def test_now_is_given_or_the_submissions_own() -> None:
    submission = Submission(queue=Queue(submitted_at="2026-03-01T00:00"), at="2026-03-01T05:00")
    assert diagnose(submission).at == "2026-03-01T05:00:00+00:00"
    now = datetime(2026, 3, 9)
    made = diagnose(submission, now=now)
    assert made.causes[0].signs[0].code == "overdue"
    assert diagnose(submission, now=now.replace(tzinfo=UTC)) == made
    assert diagnose({"at": "?"}).at[:2] == "20"


def test_hours_are_a_setting() -> None:
    rules = parse_rules('name = "slow"\n[hours]\nusual = 1\nbusy = 200\nsupport = 400')
    submission = Submission(
        queue=Queue(status="pending", submitted_at="2026-03-01"), at="2026-03-05"
    )
    made = diagnose(submission, rules)
    assert made.causes[0].signs[0].code == "slow"
    assert "Wait for 1 to 200 hours. If nothing has happened after 400 hours" in as_text(made)


# Rules


def test_the_example() -> None:
    rules = RULES["crypto_exchange"]
    assert [level.name for level in rules.levels] == ["L1", "L2"]
    assert rules.policy.required == {"name", "date_of_birth", "nationality"}
    assert rules.policy.actions[Reason.NICKNAME] is Action.REVIEW
    assert rules.policy.name == rules.name == "crypto_exchange"
    assert rules.restricted == {"IRN", "MMR", "PRK"}
    assert rules.extra_proof["ARE"] == {"proof_of_address"}
    assert rules.by_state["CHN"] == {"passport", "national_id"}
    assert repr(rules) == "<Rules crypto_exchange>"


@pytest.mark.parametrize(
    ("level", "state", "kind", "accepted"),
    [
        ("L1", "DEU", "driving licence", True),
        ("L2", "DEU", "driving licence", False),
        ("L1", "CHN", "driving licence", False),
        ("L2", "IND", "national id", False),
        ("L2", "IND", "passport", True),
        (None, "DEU", "library card", False),
        (None, None, None, True),
    ],
)
def test_accepted_documents(level: Any, state: Any, kind: Any, accepted: bool) -> None:
    submission = Submission(level=level, document=Document(type=kind, issuing_state=state))
    causes = diagnose(submission, RULES["crypto_exchange"]).causes
    assert (Trouble.DOCUMENT in {cause.trouble for cause in causes}) is not accepted


def test_what_is_accepted_is_told() -> None:
    submission = Submission(level="L2", document=Document(type="driving licence", surname="X"))
    steps = describe(diagnose(submission, RULES["crypto_exchange"])).steps
    assert steps[0].endswith("of one of these kinds: identity card, passport.")


def test_what_the_policy_says_of_the_document() -> None:
    mine = STANDARD.derive(
        name="mine",
        actions={
            Reason.DOCUMENT_EXPIRED: Action.REJECT,
            Reason.DOCUMENT_NOT_YET_VALID: Action.ASK_TO_CORRECT,
            Reason.ISSUED_BEFORE_BIRTH: Action.USE_OTHER_DOCUMENT,
        },
        min_validity_days=30,
    )
    for changes, trouble, remedy in (
        ({"expires_on": "2020-01-01"}, Trouble.INFORMATION, Remedy.CONTACT_SUPPORT),
        ({"issued_on": "2030-01-01"}, Trouble.INFORMATION, Remedy.WAIT),
        ({"issued_on": "1990-01-01"}, Trouble.DOCUMENT, Remedy.USE_VALID_DOCUMENT),
        ({"expires_on": "2026-03-20"}, Trouble.DOCUMENT, Remedy.USE_VALID_DOCUMENT),
    ):
        submission = {"document": {**PASSPORT, **changes}, "at": "2026-03-10"}
        (cause,) = diagnose(submission, Rules(policy=mine)).causes
        assert (cause.trouble, [step.remedy for step in cause.steps]) == (trouble, [remedy])


def test_proofs_that_nobody_asked_about() -> None:
    rules = RULES["crypto_exchange"]
    likely = diagnose({"residence": "Nigeria"}, rules).causes[0]
    assert likely.likelihood is Likelihood.LIKELY
    level = diagnose({"level": "L2", "proofs": []}, rules).causes[0]
    assert (level.trouble, level.signs[0].items) == (Trouble.LEVEL, ("proof_of_address",))
    assert not diagnose({"level": "L2"}, rules).causes
    assert diagnose({"wants": ["fly"]}, rules).causes[0].signs[0].code == "not_offered"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name =", "not TOML"),
        ("", "name: rules need a name"),
        ('name = "o"\nlevel = 1', "unknown setting 'level'; did you mean 'levels'?"),
        ('name = "o"\nlevels = ["L1"]', "levels: tables [[levels]] are needed"),
        ('name = "o"\n[[levels]]\nallows = []', "levels 1: a level needs a name of its own"),
        ('name = "o"\n[[levels]]\nname="a"\n[[levels]]\nname="a"', "levels 2: a level needs a"),
        ('name = "o"\n[[levels]]\nname="a"\nallow=[]', "levels 1: unknown setting 'allow'; did"),
        ('name = "o"\n[[levels]]\nname="a"\nneeds="x"', "levels 1.needs: a list of texts is"),
        ('name = "o"\n[hours]\nusual = 0', "hours: needed are 0 < usual <= busy <= support"),
        ('name = "o"\n[hours]\nusual = "a"', "hours.usual: a whole number is needed"),
        ('name = "o"\n[regions]\nrestricted = ["Iran"]', "'Iran' is no alpha-3 code of a state"),
        ('name = "o"\n[regions.extra_proof]\nXX = ["a"]', "regions.extra_proof: 'XX' is no alpha"),
        ('name = "o"\n[regions.extra_proof]\nNGA = "a"', "regions.extra_proof.NGA: a list of"),
        ('name = "o"\n[documents]\naccepted = 1', "documents.accepted: a list of texts is needed"),
        ('name = "o"\n[check]\nfrom = "strikt"', "check: unknown policy 'strikt'; did you mean"),
        ('name = "o"\n[check.actions]\ntypo = "x"', "check.actions.typo: unknown action 'x'"),
    ],
)
def test_mistakes_in_rules(text: str, told: str) -> None:
    with pytest.raises(InvalidPolicyFile) as caught:
        parse_rules(text)
    assert isinstance(caught.value, InvalidPolicy)
    assert len(caught.value.problems) == 1
    assert told in caught.value.problems[0]


def test_a_file_of_either_kind(tmp_path: Path) -> None:
    assert isinstance(load_file(EXAMPLE), Rules)
    path = tmp_path / "mine.toml"
    path.write_text('name = "mine"', encoding="utf-8")
    assert load_file(path) == STANDARD.derive(name="mine")
    assert isinstance(load_file(path), Policy)


# Data of any shape


def test_what_cannot_be_read_is_left_out_alone() -> None:
    made = diagnose(
        {
            "quality": ["glare"],
            "form": {"surname": "Li", "secret": "QZJX", "given_names": 7},
            "attempts": [{"at": 3}, {"prints": {"surname": "x"}}, None],
            "queue": "pending",
            "QZJX": 1,
            4: 5,
        }
    )
    assert set(made.ignored) == {"unknown", "queue", "form", "attempts"}
    assert [cause.trouble for cause in made.causes] == [Trouble.QUALITY]
    assert "document" in made.missing
    assert "form" not in made.missing
    assert "QZJX" not in repr(made)
    assert "could not be read" in as_text(made)
    assert [fact.value for fact in made.facts if fact.code == "attempts"] == ["2"]


@pytest.mark.parametrize(
    "data", [None, 7, "x", [], [{}], {}, {"form": None}, {"at": 1}, {"proofs": [[]]}, object()]
)
def test_nothing_known(data: object) -> None:
    made = diagnose(data)
    assert made.state is State.NOTHING_KNOWN
    assert not made.causes
    assert tuple(step.remedy for step in made.steps) == GENERAL
    told = describe(made)
    for part in ("what was entered", "the result of the face check", "the country of residence"):
        assert part in told.missing


def test_a_submission_itself_is_strict_and_hides_its_input() -> None:
    anything: Any = {"form": {"surname": ["QZJX"]}, "levl": "QZJX"}
    with pytest.raises(ValidationError) as caught:
        Submission(**anything)
    assert "QZJX" not in str(caught.value) + repr(caught.value.errors())
    assert "levl" in str(caught.value)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | any_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(any_text, inner, max_size=4),
    max_leaves=12,
)


def words(about: str) -> st.SearchStrategy[str]:
    from kycmatch import data

    known = [word for topic, word, _ in data.table("status_words") if topic == about]
    return st.sampled_from(known) | any_text


countries = st.sampled_from(["NGA", "Iran", "Korea", "SG", "DEU", "Atlantis"]) | any_text
times = st.datetimes().map(datetime.isoformat) | any_text
maybe = st.none() | st.booleans()
likely_shapes = st.fixed_dictionaries(
    {},
    optional={
        "reference": any_text,
        "form": st.dictionaries(st.sampled_from(sorted(Form.model_fields)), any_text, max_size=4),
        "document": documents().map(lambda made: made.model_dump()),
        "quality": st.lists(words("quality"), max_size=4),
        "liveness": st.fixed_dictionaries(
            {"result": words("live"), "signs": st.lists(words("sign"), max_size=3)}
        ),
        "attempts": st.lists(
            st.fixed_dictionaries(
                {}, optional={"at": times, "prints": st.just({"name": "x"}), "quality": json_values}
            ),
            max_size=3,
        ),
        "level": st.sampled_from(["L1", "l2", "L3"]) | any_text,
        "wants": st.lists(st.sampled_from(["trade", "card"]) | any_text, max_size=2),
        "proofs": st.lists(st.just("proof_of_address") | any_text, max_size=2),
        "residence": countries,
        "issuing_state": countries,
        "network": st.fixed_dictionaries(
            {},
            optional={
                "vpn": maybe,
                "tor": maybe,
                "address_changes": st.integers(-2, 9),
                "country": countries,
            },
        ),
        "device": st.fixed_dictionaries({"problems": st.lists(words("device"), max_size=3)}),
        "queue": st.fixed_dictionaries(
            {},
            optional={
                "status": words("status"),
                "submitted_at": times,
                "busy": maybe,
                "other_applications": st.integers(-1, 3),
            },
        ),
        "at": times,
    },
)
other_shapes = st.dictionaries(
    st.sampled_from(sorted(Submission.model_fields)) | any_text, json_values, max_size=6
)


@given(
    likely_shapes | other_shapes | json_values,
    st.sampled_from(sorted(RULES)),
    st.sampled_from(LOCALES),
)
def test_no_shape_raises(data: object, rules: str, locale: str) -> None:
    made = diagnose(data, RULES[rules])
    assert (made.state is State.CAUSES) is bool(made.causes)
    assert made.steps or made.state is State.APPROVED
    order = list(Likelihood)
    ranks = [order.index(cause.likelihood) for cause in made.causes]
    assert ranks == sorted(ranks)
    for cause in made.causes:
        assert cause.signs
        assert cause.steps
    assert as_text(made, locale).strip()
    assert as_text(made, locale, audience="reviewer").strip()
    assert support_letter(made, locale).strip()
    assert from_json(Diagnosis, to_json(made)) == made


def test_a_long_text_is_bounded() -> None:
    long = "x" * 1_000_000
    made = diagnose(
        {
            "reference": long,
            "level": long,
            "wants": [long],
            "residence": long,
            "quality": [long],
            "queue": {"status": long, "submitted_at": long},
            "form": {"name": long},
            "document": {"name": long, "type": long, "issuing_state": long},
        },
        RULES["crypto_exchange"],
    )
    assert all(len(fact.value) <= 100 for fact in made.facts)
    for locale in LOCALES:
        assert len(as_text(made, locale)) < 10_000
