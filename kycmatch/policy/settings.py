"""What a policy holds: reason -> action, the fields that are required, and limits.

Comparators state facts; a policy says what to do about them. It never holds a threshold on a score.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Self, TypedDict, TypeVar, Unpack

from kycmatch import data
from kycmatch.reasons import Action, KycmatchError, Outcome, Reason
from kycmatch.verdicts import Finding

if TYPE_CHECKING:
    from kycmatch.policy.decision import Step
    from kycmatch.verdicts import Report

_Code = TypeVar("_Code", bound=StrEnum)
_Key = TypeVar("_Key", bound=str)

FIELDS: Final = (
    "name",
    "surname",
    "given_names",
    "date_of_birth",
    "nationality",
    "sex",
    "document_number",
    "place_of_birth",
    "expires_on",
)
"""The fields that a policy can require."""


class InvalidPolicy(KycmatchError):  # noqa: N818
    """A policy names a reason, field or action that does not exist, or a limit out of range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptLimits:
    """How many attempts look like trying a document's values out; each is at least 1.

    `closer`: attempts that brought a mismatched field closer. `values`: values of one field.
    `worse_photos`: photos that got worse while what was entered changed. `retakes`: attempts in a
    row that asked for a new photo. What reaches its limit is a finding of `attempts`.
    """

    closer: int = 3
    values: int = 6
    worse_photos: int = 2
    retakes: int = 4

    def __post_init__(self) -> None:
        """Refuse what is no whole number of at least 1."""
        for item in fields(self):
            value = getattr(self, item.name)
            if type(value) is not int or value < 1:
                raise InvalidPolicy(f"attempts.{item.name} is a whole number of at least 1")


class Changes(TypedDict, total=False):
    """What `Policy.derive` can change; see the attributes of `Policy`."""

    actions: Mapping[Reason, Action]
    required: Collection[str]
    min_confidence: float
    document_types: Collection[str] | None
    issuing_states: Collection[str] | None
    grace_days: int
    min_validity_days: int
    min_age: int
    territories: Mapping[str, Action]
    kanji_forms: Mapping[str, Action]
    another_person: Action
    reveal_on_mismatch: bool
    attempts: AttemptLimits


BY_OUTCOME: Final = {
    Outcome.MATCH: Action.ACCEPT,
    Outcome.CLOSE: Action.ASK_TO_CORRECT,
    Outcome.MISMATCH: Action.ASK_TO_CORRECT,
    Outcome.NOT_COMPARABLE: Action.ACCEPT,  # unless the field is required
}
"""What to do about a reason that a policy does not name."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Policy:
    """Frozen settings that turn verdicts into a decision.

    `actions` says what to do about each reason; a reason that is not given has the action of its
    outcome (match: accept; close and mismatch: ask_to_correct; not comparable: accept). Codes may
    be given as text, as in a file of settings; unknown ones raise `InvalidPolicy`.
    `required` are the fields that must have been compared before anything is accepted.
    `min_confidence`, 0..1: what was read with less is a finding `low_confidence`.
    `document_types` (such as `passport`) and `issuing_states` (ISO 3166-1 alpha-3) are the
    documents that are accepted; None accepts every one.
    `grace_days`: for how many days after its expiry a document is still accepted.
    `min_validity_days`: for how many days after the day of the report it must still be valid.
    `min_age`: how many years old its holder must be on that day. 0 asks for none of these.
    `territories` (alpha-3 -> action) narrows `territory_of_country` for one territory.
    `kanji_forms` narrows `kanji_variant` by the form that was entered: `shinjitai` (today's form,
    where the document prints the old one) or `kyujitai` (the reverse).
    `another_person` is the action where neither the name nor the date of birth is the document's.
    `reveal_on_mismatch` lets advice show the applicant the document's value of a field that is a
    mismatch. Anyone could then learn a stranger's data by trying; leave it off in public forms.
    `attempts` are the limits of `kycmatch.attempts`.
    """

    name: str
    actions: Mapping[Reason, Action] = field(default_factory=dict, hash=False)
    required: Collection[str] = frozenset({"name", "date_of_birth"})
    min_confidence: float = 0.8
    document_types: Collection[str] | None = None
    issuing_states: Collection[str] | None = None
    grace_days: int = 0
    min_validity_days: int = 0
    min_age: int = 0
    territories: Mapping[str, Action] = field(default_factory=dict, hash=False)
    kanji_forms: Mapping[str, Action] = field(default_factory=dict, hash=False)
    another_person: Action = Action.REJECT
    reveal_on_mismatch: bool = False
    attempts: AttemptLimits = AttemptLimits()

    def __post_init__(self) -> None:
        """Complete the actions, freeze every collection, and refuse what does not exist."""
        if not 0 <= self.min_confidence <= 1:
            raise InvalidPolicy(f"min_confidence lies in 0..1, not {self.min_confidence}")
        for limit in ("grace_days", "min_validity_days", "min_age"):
            value = getattr(self, limit)
            if type(value) is not int or value < 0:
                raise InvalidPolicy(f"{limit} is a whole number of at least 0")
        given = {_code(Reason, reason): action for reason, action in self.actions.items()}
        every = {reason: given.get(reason, BY_OUTCOME[reason.outcome]) for reason in Reason}
        settings = {
            "actions": _frozen(every),
            "required": _folded(self.required, "required", _field),
            "document_types": _folded(self.document_types, "document_types", kind_of_document),
            "issuing_states": _folded(self.issuing_states, "issuing_states", _state),
            "territories": _frozen({_state(at): act for at, act in self.territories.items()}),
            "kanji_forms": _frozen(self.kanji_forms),
            "another_person": _code(Action, self.another_person),
        }
        for setting, value in settings.items():
            object.__setattr__(self, setting, value)

    def derive(self, *, name: str, **changes: Unpack[Changes]) -> Self:
        """Another policy, like this one but for `changes`.

        Actions, territories and kanji forms are merged into this policy's; everything else
        replaces it. Raises `InvalidPolicy` for what does not exist.

        >>> from kycmatch.policy import STANDARD
        >>> mine = STANDARD.derive(name="mine", actions={Reason.NICKNAME: Action.ACCEPT})
        >>> mine.actions[Reason.NICKNAME], mine.actions[Reason.TYPO]
        (<Action.ACCEPT: 'accept'>, <Action.ASK_TO_CORRECT: 'ask_to_correct'>)
        """
        known = Changes.__annotations__
        for setting in changes:
            if setting not in known:
                raise InvalidPolicy(unknown("setting", setting, known))
        merged: dict[str, Any] = dict(changes)
        for table in ("actions", "territories", "kanji_forms"):
            if table in merged:
                merged[table] = {**getattr(self, table), **merged[table]}
        return replace(self, name=name, **merged)

    def action(self, finding: Finding) -> Action:
        """What to do about `finding`, taken alone."""
        narrowed: Mapping[str, Action] = {}
        if finding.reason is Reason.TERRITORY_OF_COUNTRY:
            narrowed = self.territories
        elif finding.reason is Reason.KANJI_VARIANT:
            narrowed = self.kanji_forms
        return narrowed.get(finding.system or "", self.actions[finding.reason])

    def explain(self, report: Report) -> tuple[Step, ...]:
        """The steps by which this policy decided `report`; see `kycmatch.policy.explain`."""
        from kycmatch.policy.decision import explain

        return explain(report, self)

    def __repr__(self) -> str:
        """The name; the table of actions is long."""
        return f"<Policy {self.name}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by value: the read-only views that hold the tables cannot be pickled."""
        values = {item.name: getattr(self, item.name) for item in fields(self)}
        plain = {
            name: dict(value) if isinstance(value, MappingProxyType) else value
            for name, value in values.items()
        }
        return _restored, (type(self), plain)


def _restored(kind: type[Policy], values: dict[str, Any]) -> Policy:
    return kind(**values)


def _frozen(actions: Mapping[_Key, Action]) -> Mapping[_Key, Action]:
    return MappingProxyType({key: _code(Action, action) for key, action in actions.items()})


def _code(kind: type[_Code], code: str) -> _Code:
    """The member of `kind` that `code` is or names."""
    try:
        return kind(code)
    except ValueError:
        raise InvalidPolicy(unknown(kind.__name__.lower(), code, list(kind))) from None


def _field(name: str) -> str:
    if name not in FIELDS:
        raise InvalidPolicy(unknown("field", name, FIELDS))
    return name


def _state(text: str) -> str:
    code = text.upper()
    if not is_state(code):
        raise InvalidPolicy(no_state(text))
    return code


def is_state(code: str) -> bool:
    """Whether `code` is an ISO 3166-1 alpha-3 code of a state or territory, in capitals.

    Former ones and that of the specimens (UTO) are; what stands for no state or another code isn't.
    """
    row = data.lookup("country_codes", code)
    if len(code) != 3 or row is None or row[:2] != (code, code):
        return False
    return row[2] != "icao" or all(code != other for other, *_ in data.table("country_relations"))


def no_state(text: str) -> str:
    """The text of an error: `text` is no such code, and which one may have been meant."""
    from kycmatch.nationality import nationalities

    meant = sorted(nationalities(text))
    hint = f"; did you mean {meant[0]!r}?" if meant else ""
    return f"{text!r} is no alpha-3 code of a state or territory{hint}"


def _several(values: Collection[str], setting: str) -> Collection[str]:
    """`values`, unless it is one text, whose letters would be taken for several values."""
    if isinstance(values, str):
        raise InvalidPolicy(f"{setting} takes a set of texts, not one text")
    return values


def _folded(values: Collection[str] | None, setting: str, fold: Any) -> frozenset[str] | None:
    return None if values is None else frozenset(map(fold, _several(values, setting)))


def kind_of_document(text: str) -> str:
    """A type of document as settings write it: `Driving licence` is `driving_licence`."""
    return "_".join(text.casefold().replace("-", " ").replace("_", " ").split())


def unknown(what: str, given: object, known: Iterable[str]) -> str:
    """The text of an error: `given` is not known, and what may have been meant."""
    from difflib import get_close_matches

    names = sorted(map(str, known))
    near = get_close_matches(str(given), names, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"known are: {', '.join(names)}"
    return f"unknown {what} {given!r}; {hint}"
