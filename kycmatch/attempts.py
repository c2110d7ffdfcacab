"""One attempt after another: nothing changed, or somebody tries a stranger's data out.

An application keeps a record of every attempt, made by `record`. It holds no value: what was
entered is known by keyed fingerprints (HMAC-SHA-256, RFC 2104), which tell only whether two values
are the same, and only to whoever has the key. `consider` adds to a report what the records say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Annotated, Any, Final

from pydantic import BaseModel, Field

from kycmatch.models import Document, Flags, Form, Model, Moment
from kycmatch.policy import Policy, decide, named
from kycmatch.reasons import Action, KycmatchError, Outcome, Reason
from kycmatch.verdicts import Finding, Report, Verdict

SHORTEST_KEY: Final = 16
"""In bytes: 128 bits, below which a fingerprint could be undone by trying keys."""

_BOXES: Final[Mapping[str, tuple[str, ...]]] = {
    "name": tuple(box for box in Form.model_fields if box.endswith(("name", "names", "patronymic")))
}
"""The boxes of the form that a verdict judges, where they are more than the one of its name."""
_ONE_SUBJECT: Final = frozenset({"surname", "given_names"})
"""Verdicts of parts of the name: the whole name speaks for them."""

_LIKENESS: Final = (Outcome.NOT_COMPARABLE, Outcome.MISMATCH, Outcome.CLOSE, Outcome.MATCH)
_MISMATCH: Final = (_LIKENESS.index(Outcome.MISMATCH), 0.0)
_CLOSE: Final = (_LIKENESS.index(Outcome.CLOSE), 0.0)

_DOCUMENT: Final = "document"
_READING: Final = "reading"
_ON_DOCUMENT: Final = frozenset({_DOCUMENT, _READING})
_WORSE: Final = 0.05
"""How much lower the confidence of a reading is to be called a worse photo."""


class WeakKey(KycmatchError, ValueError):  # noqa: N818
    """The key of a fingerprint is too short."""


class Attempt(Model):
    """What is kept of one attempt; no value of the form or the document.

    `prints`: field -> fingerprint of what was entered, with `document` (which document it is) and
    `reading` (all that was read of it). `outcomes` and `scores`: of every field that was compared.
    `confidence`, 0..1: the lowest that the reader of the document reported. `at`: ISO 8601.
    """

    at: Moment = None
    prints: Mapping[str, str] = {}
    outcomes: Mapping[str, Annotated[Outcome, Field(strict=False)]] = {}
    scores: Mapping[str, Annotated[float, Field(ge=0, le=1)]] = {}
    action: Annotated[Action, Field(strict=False)] | None = None
    quality: Flags = frozenset()
    confidence: Annotated[float, Field(ge=0, le=1)] | None = None


def fingerprints(form: Form, document: Document, *, key: bytes) -> dict[str, str]:
    """Field -> keyed fingerprint, 32 hexadecimal digits, of every field that has a value.

    Blanks around and between words do not count, everything else does. `key` is the caller's: at
    least 16 random bytes, kept apart from the records. Raises `WeakKey` for a shorter one. With
    another key the same values have other fingerprints.
    """
    if len(key) < SHORTEST_KEY:
        raise WeakKey(f"a key of at least {SHORTEST_KEY} bytes is needed")
    known: dict[str, Any] = {
        name: value for name in Form.model_fields if (value := getattr(form, name))
    }
    if document.number is not None:
        known[_DOCUMENT] = (document.issuing_state, document.number)
    if document != Document():
        known[_READING] = document
    return {field: _print(field, value, key) for field, value in known.items()}


def _print(field: str, value: object, key: bytes) -> str:
    import hmac

    message = f"kycmatch attempt 1\0{field}\0{_canonical(value)}"
    return hmac.digest(key, message.encode(), "sha256").hex()[:32]


def _canonical(value: object) -> str:
    """The same text for the same value, whatever its blanks and the order of its sets."""
    import json

    return json.dumps(_plain(value), sort_keys=True)


def _plain(value: object) -> Any:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, BaseModel):
        return {name: _plain(item) for name, item in value if item}
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(map(_plain, value))
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def record(
    form: Form, document: Document, report: Report, *, key: bytes, at: Any = None
) -> Attempt:
    """What to keep of this attempt, whose `report` is what `check` said of it.

    `at` is when it was made, as a datetime or its ISO text. Raises `WeakKey`; see `fingerprints`.
    """
    return Attempt(
        at=at,
        prints=fingerprints(form, document, key=key),
        outcomes={verdict.field: verdict.outcome for verdict in report},
        scores={verdict.field: v for verdict in report if (v := verdict.score) is not None},
        action=report.decision.action,
        quality=document.quality,
        confidence=min(document.confidence.values(), default=None),
    )


def consider(
    report: Report, attempts: Sequence[Attempt], policy: Policy | str = "standard"
) -> Report:
    """`report` with what `attempts` add to it, as the verdict `attempts`, decided anew.

    `attempts` are the records of this application, or of this document whoever sent it, oldest
    first and that of `report` last. Where they add nothing, `report` is returned as it is.
    """
    policy = named(policy)
    verdict = judge(attempts, policy, accepted=report.decision.action is Action.ACCEPT)
    if verdict is None:
        return report
    verdicts = (*(old for old in report if old.field != verdict.field), verdict)
    return replace(report, verdicts=verdicts, decision=decide(verdicts, policy))


def judge(attempts: Sequence[Attempt], policy: Policy, *, accepted: bool = False) -> Verdict | None:
    """What `attempts` show, oldest first, by the limits of `policy`; None where that is nothing.

    Data that was `accepted` may be sent again.
    """
    findings = [Finding(reason) for reason in _signs(attempts, policy, accepted)]
    return Verdict.of("attempts", findings) if findings else None


def _signs(attempts: Sequence[Attempt], policy: Policy, accepted: bool) -> Iterator[Reason]:
    if not attempts:
        return
    limits = policy.attempts
    attempts = [past for past in attempts if _may_be_same_document(past, attempts[-1])]
    pairs = list(pairwise(attempts))
    if pairs and not accepted and _same(*pairs[-1]):
        yield Reason.SAME_DATA_AGAIN
    if _closer(attempts) >= limits.closer:
        yield Reason.CLOSER_BY_TRYING
    if _most_values(attempts) >= limits.values:
        yield Reason.MANY_VALUES
    if sum(_worse_photo(*pair) and bool(_changed(*pair)) for pair in pairs) >= limits.worse_photos:
        yield Reason.PHOTOS_GET_WORSE
    if _retakes(attempts) >= limits.retakes:
        yield Reason.RETAKEN_TOO_OFTEN


def _may_be_same_document(past: Attempt, last: Attempt) -> bool:
    known = past.prints.get(_DOCUMENT), last.prints.get(_DOCUMENT)
    return None in known or known[0] == known[1]


def _same(past: Attempt, now: Attempt) -> bool:
    return bool(now.prints) and past.prints == now.prints


def _changed(past: Attempt, now: Attempt) -> frozenset[str]:
    """The boxes of the form whose content changed; one that was filled or emptied has."""
    boxes = (past.prints.keys() | now.prints.keys()) - _ON_DOCUMENT
    return frozenset(box for box in boxes if past.prints.get(box) != now.prints.get(box))


def _closer(attempts: Sequence[Attempt]) -> int:
    """How many attempts brought a mismatched field closer to the document than any before.

    From `close` on the applicant is told what the document prints, so nothing is fished for there.
    """
    count = 0
    best: dict[str, tuple[int, float]] = {}
    past = attempts[0]
    for now in attempts:
        changed = _changed(past, now)
        count += any(
            _MISMATCH <= before < _CLOSE
            and not changed.isdisjoint(_BOXES.get(field, (field,)))
            and _likeness(now, field) > before
            for field, before in best.items()
        )
        for field in now.outcomes.keys() - _ONE_SUBJECT:
            best[field] = max(best.get(field, _MISMATCH), _likeness(now, field))
        past = now
    return count


def _likeness(attempt: Attempt, field: str) -> tuple[int, float]:
    outcome = attempt.outcomes.get(field, Outcome.NOT_COMPARABLE)
    return _LIKENESS.index(outcome), attempt.scores.get(field, 0.0)


def _most_values(attempts: Sequence[Attempt]) -> int:
    """Of the field with the most: how many values were a mismatch."""
    tried: dict[str, set[tuple[str | None, ...]]] = {}
    for attempt in attempts:
        for field, outcome in attempt.outcomes.items():
            if outcome is Outcome.MISMATCH and field not in _ONE_SUBJECT:
                boxes = _BOXES.get(field, (field,))
                value = tuple(attempt.prints.get(box) for box in boxes)
                if any(value):
                    tried.setdefault(field, set()).add(value)
    return max(map(len, tried.values()), default=0)


def _worse_photo(past: Attempt, now: Attempt) -> bool:
    before = 1.0 if past.confidence is None else past.confidence
    after = before if now.confidence is None else now.confidence
    return after <= before - _WORSE or len(now.quality) > len(past.quality)


def _retakes(attempts: Sequence[Attempt]) -> int:
    """How many attempts in a row, up to the last, asked for a new photo."""
    count = 0
    for attempt in reversed(attempts):
        if attempt.action is not Action.RETAKE_PHOTO:
            break
        count += 1
    return count
