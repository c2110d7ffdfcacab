"""What comes out: findings, verdicts, the decision and the report.

Frozen, slotted dataclasses with access and no behaviour; JSON by `to_json` and `from_json`, which
round-trip exactly. `repr` and `str` show outcomes and reasons and never a personal value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Self, TypeVar

from kycmatch.reasons import Action, Family, Outcome, Reason
from kycmatch.text.spans import Span as Span  # a part of what comes out

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_T = TypeVar("_T")

SCHEMA_VERSION = "1"
"""The version of the report's JSON; it changes when a field is renamed, moved or removed."""


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which some parts may be unknown (None).

    `calendar` says in which calendar it was written; year, month and day are always Gregorian.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: str = "gregorian"

    def isoformat(self) -> str:
        """The date in ISO 8601, with X for what is unknown: 1990-04-XX."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        month = "XX" if self.month is None else f"{self.month:02d}"
        day = "XX" if self.day is None else f"{self.day:02d}"
        return f"{year}-{month}-{day}"

    @property
    def complete(self) -> bool:
        """Whether year, month and day are all known."""
        return None not in (self.year, self.month, self.day)

    def __repr__(self) -> str:
        """Which parts are known, and none of their values."""
        known = [name for name in ("year", "month", "day") if getattr(self, name) is not None]
        return f"PartialDate({', '.join(known) or 'nothing'} known)"

    def __str__(self) -> str:
        """As `repr`: a date of birth is a personal value; ask for `isoformat()` by name."""
        return repr(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason, with where it holds.

    `entered` and `printed` are spans into the verdict's two values. `system` names the
    romanization system or calendar that explains the difference, in a finding about the document
    the field, and for a territory its code. `suggestion` is what the applicant should enter: in a
    name at that place, in any other field as a whole. `native` holds the characters of the
    document's native name that the place is about, where they explain it.
    """

    reason: Reason
    entered: tuple[Span, ...] = ()
    printed: tuple[Span, ...] = ()
    system: str | None = None
    suggestion: str | None = None
    native: str | None = None

    def __repr__(self) -> str:
        """The code and the places, without the suggested value."""
        parts = [self.reason.value]
        if self.system:
            parts.append(f"by {self.system}")
        if self.entered or self.printed:
            parts.append(f"at {_places(self.entered)} ~ {_places(self.printed)}")
        return f"<{' '.join(parts)}>"

    __str__ = __repr__


def _places(spans: tuple[Span, ...]) -> str:
    return ",".join(f"{start}:{stop}" for start, stop in spans) or "-"


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings about one field, and the outcome they lead to.

    `entered` and `printed` are the two original values that the spans point into. `zone` is where
    on the document the printed value was read. `confidence` is what the reader of the document
    said of it. `score` is in 0..1, higher is more alike; outcomes come from reasons, never from it.
    `common_name` says of names that match or are close that many people have all that agrees
    (ZHANG WEI, MOHAMED ALI): it tells little by itself.
    """

    field: str
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    score: float | None = None
    entered: str | None = None
    printed: str | None = None
    zone: str | None = None
    confidence: float | None = None
    common_name: bool = False

    @classmethod
    def of(cls, field: str, findings: Iterable[Finding] = (), **values: Any) -> Self:
        """The verdict whose outcome is the worst of its findings' reasons."""
        found = tuple(findings)
        outcome = Outcome.worst(finding.reason.outcome for finding in found)
        return cls(field=field, outcome=outcome, findings=found, **values)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons, each once, in the order of the findings."""
        return tuple(dict.fromkeys(finding.reason for finding in self.findings))

    def __repr__(self) -> str:
        """The field, the outcome and the findings; none of the values."""
        return f"<{self.field}: {self.outcome.value}{''.join(f' {f!r}' for f in self.findings)}>"

    __str__ = __repr__


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that the decision rests on: field, action, and reason (None: the outcome)."""

    field: str
    action: Action
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do, and the causes that led there, the worst action first."""

    action: Action
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Change:
    """One box of the form with what should have been in it; None: nothing."""

    field: str
    value: str | None

    def __repr__(self) -> str:
        """The field; the value is masked."""
        return f"Change(field={self.field!r}, value={'***' if self.value else None})"


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """What would have come of the form with `changes`, and what would still have stood against it.

    `changes` is empty where nothing that was entered differently would have led further.
    """

    changes: tuple[Change, ...]
    decision: Decision


@dataclass(frozen=True, slots=True)
class Report:
    """Every verdict and the decision, with what is needed to say how it came about.

    `report["surname"]` is the verdict of a field; it raises `KeyError` for a field that neither
    side has. `today` is the ISO date that validity was judged by.
    """

    verdicts: tuple[Verdict, ...]
    decision: Decision
    policy: str
    today: str
    package_version: str
    tables_version: str
    schema_version: str = SCHEMA_VERSION

    def __getitem__(self, field: str) -> Verdict:
        """The verdict of `field`."""
        verdict = self.get(field)
        if verdict is None:
            known = ", ".join(v.field for v in self.verdicts)
            raise KeyError(f"no verdict of {field!r}; this report has: {known or 'none'}")
        return verdict

    def __contains__(self, field: object) -> bool:
        """Whether there is a verdict of `field`."""
        return any(verdict.field == field for verdict in self.verdicts)

    def __iter__(self) -> Iterator[Verdict]:
        """The verdicts, in the order of the fields."""
        return iter(self.verdicts)

    def get(self, field: str) -> Verdict | None:
        """The verdict of `field`, or None."""
        return next((verdict for verdict in self.verdicts if verdict.field == field), None)

    def __repr__(self) -> str:
        """The action and the verdicts; none of the values."""
        lines = "".join(f"\n  {verdict!r}" for verdict in self.verdicts)
        return f"<Report {self.decision.action.value} by {self.policy}{lines}>"

    __str__ = __repr__


def _impersonal(finding: Finding) -> str | None:
    # The system of a finding about nationality is a territory, which is the person's.
    return None if finding.reason.family is Family.NATIONALITY else finding.system


def redact(report: Report) -> Report:
    """The report without any personal value: no values, suggestions or places remain."""
    verdicts = tuple(
        replace(
            verdict,
            entered=None,
            printed=None,
            findings=tuple(Finding(f.reason, system=_impersonal(f)) for f in verdict.findings),
        )
        for verdict in report.verdicts
    )
    return replace(report, verdicts=verdicts)


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def to_json(value: Any, *, indent: int | None = None) -> str:
    """`value` as JSON text; `from_json` makes an equal value of it."""
    kind: type = type(value)
    return _adapter(kind).dump_json(value, indent=indent).decode()


def from_json(kind: type[_T], text: str | bytes) -> _T:
    """What `to_json` wrote, such as a report or verdict.

    Raises `pydantic.ValidationError`, with the input hidden, for any other text.
    """
    from pydantic import ValidationError

    from kycmatch.models import without_input

    plain: type = kind
    try:
        value: _T = _adapter(plain).validate_json(text)
    except ValidationError as error:
        hidden = without_input(error)
    else:
        return value
    raise hidden


def json_schema(kind: type) -> dict[str, Any]:
    """The JSON Schema of a report, verdict or any other dataclass."""
    return _adapter(kind).json_schema(mode="serialization")
