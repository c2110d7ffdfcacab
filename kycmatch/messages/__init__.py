"""Prose for people: `advise(report, locale)` and `summarise(report, locale)`.

The only place with prose. Everything else says codes; the texts are in gettext catalogues, for two
readers: the applicant, who is told what to change into what, and the reviewer, who is told why two
values differ and what they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

from kycmatch.messages.catalogue import (
    LOCALES,
    LONGEST,
    Catalogue,
    isolate,
    load,
    negotiate,
    runs_right_to_left,
)
from kycmatch.messages.fixes import NAME, as_printed, fix
from kycmatch.messages.had import had_you_entered
from kycmatch.messages.shown import may_be_cut, showable
from kycmatch.reasons import Action, KycmatchError, Outcome, Reason
from kycmatch.verdicts import Cause, Finding, Report, Verdict

if TYPE_CHECKING:
    from kycmatch.policy import Policy

__all__ = [
    "LOCALES",
    "Advice",
    "Audience",
    "MessageError",
    "advise",
    "had_you_entered",
    "negotiate",
    "summarise",
]

Audience = Literal["applicant", "reviewer"]

_BOXES: Final = NAME[1:]
_RANK: Final = {action: rank for rank, action in enumerate(Action)}


class MessageError(KycmatchError, ValueError):
    """An audience that does not exist, or a template that cannot be filled."""


@dataclass(frozen=True, slots=True, repr=False)
class Advice:
    """What to tell a person about one field. `text` holds personal values; `repr` doesn't."""

    field: str
    text: str

    def __repr__(self) -> str:
        """The field; the text is masked."""
        return f"Advice(field={self.field!r}, text=***)"


def advise(
    report: Report,
    locale: str = "en",
    *,
    audience: Audience = "applicant",
    policy: Policy | None = None,
    templates: Mapping[str, str] | None = None,
) -> tuple[Advice, ...]:
    """What to tell a person about `report`, one text a field, in the order of the fields.

    The applicant is told what keeps the report from being accepted: what is wrong, where, and what
    to enter. The document's value is shown where the outcome is close or a match, and where it is
    a mismatch only if `policy` reveals it: nobody may fish a stranger's data out by trying. An
    accepted report has no advice but notes. The reviewer is told every finding and both values.

    `locale` is a language tag, negotiated; see `negotiate`. `templates` replaces messages of this
    audience: reason code -> text with `{field}`, `{fix}` (what to enter) and `{exact}` (the same,
    down to the character). Raises `MessageError` for an unknown audience or a broken template.
    """
    say = load(negotiate(locale))
    words = _Words(say, _audience(audience), _checked(templates or {}))
    if audience == "reviewer":
        return tuple(_for_reviewer(report, words))
    return tuple(_for_applicant(report, words, policy))


def summarise(report: Report, locale: str = "en", *, audience: Audience = "applicant") -> str:
    """The decision in one sentence, such as a title; it holds no personal value."""
    say = load(negotiate(locale))
    worst = [c for c in report.decision.causes if c.action is report.decision.action]
    fields = [say.field(field) for field in _by_field(report, worst)]
    context = f"{_audience(audience)} summary"
    return say.fill(context, report.decision.action, fields=say.listed(fields))


def _audience(audience: Audience) -> Audience:
    if audience not in get_args(Audience):
        raise MessageError(f"unknown audience; known are: {', '.join(get_args(Audience))}")
    return audience


def _checked(templates: Mapping[str, str]) -> Mapping[str, str]:
    for code, template in templates.items():
        try:
            template.format_map({"field": "", "fix": "", "exact": ""})
        except (KeyError, IndexError, ValueError, AttributeError):
            known = "{field}, {fix} and {exact}"
            raise MessageError(f"the template of {code!r} has places other than {known}") from None
    return templates


@dataclass(frozen=True, slots=True)
class _Words:
    """The messages of one language for one audience, with the caller's own in front."""

    say: Catalogue
    audience: Audience
    templates: Mapping[str, str]

    def template(self, code: str) -> str:
        return self.templates.get(code) or self.say.text(self.audience, code) or code

    def embedded(self, text: str, template: str) -> str:
        """`text` of the catalogue for a template of the caller's, which may run right to left."""
        return isolate(text) if runs_right_to_left(template) else text


def _for_applicant(report: Report, words: _Words, policy: Policy | None) -> Iterator[Advice]:
    rejected = report.decision.action is Action.REJECT
    causes = [c for c in report.decision.causes if not rejected or c.action is Action.REJECT]
    said: set[str] = set()
    for field, reasons in _by_field(report, causes).items():
        verdict = report.get(field)
        shown = not rejected and showable(report, field, policy)
        text = ""
        for reason in reasons:
            for sentence in _told(report, field, verdict, reason, words, shown=shown):
                if sentence not in text:
                    text = words.say.join(text, sentence)
        if text and text not in said:
            said.add(text)
            yield Advice(field, text)
    if report.decision.action is Action.ACCEPT:
        yield from _notes(report, words.say)


def _told(
    report: Report,
    field: str,
    verdict: Verdict | None,
    reason: Reason | None,
    words: _Words,
    *,
    shown: bool,
) -> Iterator[str]:
    """The sentences about one reason: what is wrong once, then how to mend each place."""
    template = words.template(_without_reason(verdict) if reason is None else reason)
    name = words.embedded(words.say.field(field), template)
    explained = template.format_map({"field": name, "fix": "", "exact": ""})
    yield explained.strip()
    exact = "{exact}" in template
    if not exact and "{fix}" not in template:
        return
    places = [f for f in verdict.findings if f.reason is reason] if verdict else []
    if verdict is None or not places or not shown:
        yield words.embedded(as_printed(field, words.say), template)
        return
    whole = _whole(report, field)
    for finding in places:
        if characters := _characters(finding, words.say):
            yield words.embedded(characters, template)
        mended = fix(
            verdict, finding, words.say, exact=exact, whole=whole, cut=may_be_cut(report, verdict)
        )
        yield words.embedded(mended, template)


def _characters(finding: Finding, say: Catalogue) -> str:
    """What the characters of the native name have to do with it: their readings, the spelling."""
    if finding.native is None or finding.suggestion is None or len(finding.native) > LONGEST:
        return ""
    if say.text("native", finding.reason) is None:
        return ""
    native, readings = finding.native, ""
    if finding.reason is Reason.POLYPHONE_OTHER_READING:
        spelt = {character: _spellings(character) for character in native}
        several = [character for character in native if len(spelt[character]) > 1]
        if len(several) != 1:
            return ""
        native, readings = several[0], say.listed(sorted(spelt[several[0]]))
    printed = say.quote(finding.suggestion)
    return say.fill(
        "native", finding.reason, native=say.quote(native), readings=readings, printed=printed
    )


def _spellings(character: str) -> set[str]:
    """The readings of a character that people know, toneless."""
    from kycmatch.romanize.han import Use, readings

    known = (Use.USUAL, Use.COMMON, Use.RARE)
    return {syllable.upper() for syllable, use in readings(character) if use in known}


def _without_reason(verdict: Verdict | None) -> str:
    mismatched = verdict is not None and verdict.outcome is Outcome.MISMATCH
    return "another_person" if mismatched else "not_compared"


def _whole(report: Report, field: str) -> str | None:
    """The document's whole name, for a box of the form."""
    name = report.get("name") if field in _BOXES else None
    return name.printed if name is not None else None


def _by_field(report: Report, causes: list[Cause]) -> dict[str, list[Reason | None]]:
    """What to speak about: the reasons of every field, fields in the order of the report.

    A name in one box is spoken of as the name, in two boxes by its boxes. Where the photo is in
    doubt nothing that it may have caused is spoken of. Of a mismatch only what makes it one.
    """
    doubtful = {_subject(c.field) for c in causes if c.reason is Reason.LOW_CONFIDENCE}
    spoken: dict[str, list[Reason | None]] = {verdict.field: [] for verdict in report}
    for cause in causes:
        verdict = report.get(cause.field)
        grave = _RANK[cause.action] > _RANK[Action.RETAKE_PHOTO]
        if _subject(cause.field) in doubtful:
            relevant = cause.reason is Reason.LOW_CONFIDENCE or grave
        elif cause.reason is not None and verdict and verdict.outcome is Outcome.MISMATCH:
            urgent = cause.action is not Action.ASK_TO_CORRECT
            relevant = cause.reason.outcome is Outcome.MISMATCH or urgent
        else:
            relevant = True
        reasons = spoken.setdefault(cause.field, [])
        if relevant and cause.reason not in reasons:
            reasons.append(cause.reason)
    _without_repeats(report, spoken)
    return {field: reasons for field, reasons in spoken.items() if reasons}


def _without_repeats(report: Report, spoken: dict[str, list[Reason | None]]) -> None:
    """Take out what the name and its boxes both say."""
    name = report.get("name")
    if name is None:
        return
    boxes = [box for box in _BOXES if spoken.get(box)]
    typed = [
        box
        for box in boxes
        if (verdict := report.get(box))
        and (verdict.entered is None or verdict.entered != name.entered)
    ]
    if typed:
        by_box = {reason for box in typed for reason in spoken[box]}
        spoken["name"] = [reason for reason in spoken["name"] if reason not in by_box]
    for box in boxes:
        if box not in typed and spoken["name"]:
            spoken[box] = []


def _subject(field: str) -> str:
    return "name" if field in NAME else field


def _notes(report: Report, say: Catalogue) -> Iterator[Advice]:
    """What is good to know though nothing has to be changed."""
    noted = [
        Cause(verdict.field, Action.ACCEPT, reason)
        for verdict in report
        for reason in verdict.reasons
        if say.text("note", reason) is not None
    ]
    for field, reasons in _by_field(report, noted).items():
        verdict = report[field]
        for finding in verdict.findings:
            text = _piece(verdict, finding)
            if finding.reason in reasons and text:
                yield Advice(field, say.fill("note", finding.reason, printed=say.quote(text)))


def _piece(verdict: Verdict, finding: Finding) -> str:
    """What the document prints at the place of `finding`, where that is written in one script."""
    from kycmatch.text.scripts import main_script

    entered, printed = verdict.entered or "", verdict.printed or ""
    if max(len(entered), len(printed)) > LONGEST or main_script(entered) != main_script(printed):
        return ""
    if len(finding.printed) != 1:
        return printed
    return printed[slice(*finding.printed[0])]


def _for_reviewer(report: Report, words: _Words) -> Iterator[Advice]:
    say = words.say
    unreasoned = {cause.field for cause in report.decision.causes if cause.reason is None}
    for verdict in report:
        text = ""
        if verdict.field in unreasoned:
            text = words.template(_without_reason(verdict))
        for sentence in dict.fromkeys(_reviewed(f, verdict, words) for f in verdict.findings):
            text = say.join(text, sentence)
        if text or verdict.common_name:
            yield Advice(verdict.field, say.join(text, _evidence(verdict, say)))
    for field in sorted(unreasoned - {verdict.field for verdict in report}):
        yield Advice(field, words.template("not_compared"))


def _reviewed(finding: Finding, verdict: Verdict, words: _Words) -> str:
    names = {"field": words.say.field(verdict.field), "fix": "", "exact": ""}
    text = words.template(finding.reason).format_map(names).strip()
    if finding.system is None:
        return text
    return words.say.join(text, words.say.fill("evidence", "system", system=finding.system))


def _evidence(verdict: Verdict, say: Catalogue) -> str:
    """Both values, where the document's was read, and how well."""
    facts = {
        "entered": None if verdict.entered is None else say.quote(verdict.entered[:LONGEST]),
        "printed": None if verdict.printed is None else say.quote(verdict.printed[:LONGEST]),
        "zone": verdict.zone,
        "confidence": None if verdict.confidence is None else f"{verdict.confidence:.2f}",
    }
    text = ""
    for fact, value in facts.items():
        if value is not None:
            text = say.join(text, say.fill("evidence", fact, **{fact: value}))
    if verdict.common_name:
        text = say.join(text, say.fill("evidence", "common_name"))
    return text
