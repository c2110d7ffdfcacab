"""A diagnosis in words: `describe(diagnosis, locale)`, and the letter to support."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kycmatch.diagnose.diagnosis import Cause, Diagnosis, Fact, Remedy, Sign, State, Step, Trouble
from kycmatch.messages import (
    Audience,
    MessageError,
    advise,
    had_you_entered,
    negotiate,
)
from kycmatch.messages.catalogue import Catalogue, load, shown_plainly
from kycmatch.policy import Policy
from kycmatch.reasons import Action

_OWN: Final = frozenset((*Trouble, *Remedy))
"""The codes of this module that an app can give its own text for."""

_WORDS: Final = frozenset({"status", "document", "device"})
"""Facts whose value is a code that has a word."""


@dataclass(frozen=True, slots=True, repr=False)
class Told:
    """One cause in words. The evidence may hold personal values; `repr` doesn't."""

    trouble: Trouble
    title: str
    evidence: tuple[str, ...]

    def __repr__(self) -> str:
        """The title; the evidence is masked."""
        return f"Told({self.title!r}, ***)"


@dataclass(frozen=True, slots=True)
class Description:
    """A diagnosis in words: the causes, the next steps, each once, and what is missing."""

    headline: str
    causes: tuple[Told, ...]
    steps: tuple[str, ...]
    missing: str


def describe(
    diagnosis: Diagnosis,
    locale: str = "en",
    *,
    audience: Audience = "applicant",
    policy: Policy | None = None,
    templates: Mapping[str, str] | None = None,
) -> Description:
    """What to tell a person about `diagnosis`.

    The applicant is told what to change, and shown the document's values as `advise` shows them;
    the reviewer is shown both values. `policy` is the one that may reveal values of a mismatch.
    `templates` replaces texts: the codes of `Trouble` and `Remedy` (with `{items}`, `{usual}`,
    `{busy}` and `{support}`), and the reasons, as in `advise`. Raises `MessageError` for an unknown
    audience or a broken template.
    """
    say = load(negotiate(locale))
    given = templates or {}
    words = _Words(say, diagnosis, {code: given[code] for code in given if code in _OWN})
    reasons = {code: text for code, text in given.items() if code not in _OWN}
    advice = _advice(diagnosis, locale, audience, policy, reasons)
    causes = tuple(
        Told(cause.trouble, words.title(cause), tuple(_evidence(cause, words, advice)))
        for cause in diagnosis.causes
    )
    return Description(
        headline=say.fill("diagnosis", diagnosis.state),
        causes=causes,
        steps=tuple(dict.fromkeys(map(words.step, diagnosis.steps))),
        missing=_missing(diagnosis, say),
    )


def support_letter(diagnosis: Diagnosis, locale: str = "en") -> str:
    """A letter to support with the facts that it needs, ready to be sent.

    It names fields and holds none of their values: no name, no date of birth, no number of a
    document. Of the person it says the application's number and the document's kind and state.
    """
    say = load(negotiate(locale))
    words = _Words(say, diagnosis, {})
    known = [_fact(fact, say) for fact in diagnosis.facts]
    if all(fact.code != "reference" for fact in diagnosis.facts):
        known.insert(0, say.fill("letter", "no_reference"))
    told = [sign for cause in diagnosis.causes for sign in cause.signs]
    fields = {sign.field for sign in told}
    signs = dict.fromkeys(words.sign(sign) for sign in told if _tellable(sign, fields))
    lines = [
        say.fill("letter", "subject"),
        "",
        say.fill("letter", "opening"),
        *(f"- {text}" for text in known),
    ]
    if signs:
        lines += ["", say.fill("letter", "signs"), *(f"- {text}" for text in signs)]
    return "\n".join([*lines, "", say.fill("letter", "closing")]) + "\n"


def as_text(
    diagnosis: Diagnosis,
    locale: str = "en",
    *,
    audience: Audience = "applicant",
    policy: Policy | None = None,
) -> str:
    """`describe` as plain text, and the letter where a next step is to write to support."""
    say = load(negotiate(locale))
    told = describe(diagnosis, locale, audience=audience, policy=policy)
    lines = [told.headline]
    for number, cause in enumerate(told.causes, 1):
        lines += ["", f"{number}. {cause.title}", *(f"   - {text}" for text in cause.evidence)]
    if told.steps:
        lines += ["", say.fill("diagnosis", "next"), *(f"- {text}" for text in told.steps)]
    lines += ["", told.missing] if told.missing else []
    if diagnosis.state is State.CAUSES and Step(Remedy.CONTACT_SUPPORT) in diagnosis.steps:
        letter = support_letter(diagnosis, locale).rstrip("\n")
        lines += ["", f"--- {say.fill('diagnosis', 'letter')} ---", letter]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class _Words:
    """The texts of one language for one diagnosis, with the app's own in front."""

    say: Catalogue
    diagnosis: Diagnosis
    templates: Mapping[str, str]

    def title(self, cause: Cause) -> str:
        text = self.templates.get(cause.trouble) or self.say.fill("trouble", cause.trouble)
        return self.say.fill("likelihood", cause.likelihood, cause=text)

    def step(self, step: Step) -> str:
        code = f"{step.remedy} of" if step.items else step.remedy
        own = self.templates.get(step.remedy)
        template = own or self.say.text("step", code) or step.remedy
        return self._filled(template, step.remedy, items=self._items(step.items))

    def sign(self, sign: Sign) -> str:
        # A sign that is a reason is told as the reviewer reads it: a fact, without a value.
        own = self.say.text("sign", sign.code)
        template = own or self.say.text("reviewer", sign.code) or sign.code
        return self._filled(
            template,
            sign.code,
            items=self._items(sign.items),
            number=str(sign.number),
            field=self.say.field(sign.field or "document"),
        )

    def _items(self, items: tuple[str, ...]) -> str:
        # What has no word of its own stands in the app's rules: a level, or a proof of its own.
        known = [self.say.text("kind", item) or item.replace("_", " ") for item in items]
        return self.say.listed(known)

    def _filled(self, template: str, code: str, **values: str) -> str:
        hours = self.diagnosis.hours
        places = {"usual": hours.usual, "busy": hours.busy, "support": hours.support}
        try:
            return template.format_map({**places, **values})
        except (KeyError, IndexError, ValueError, AttributeError):
            known = "{items}, {usual}, {busy} and {support}"
            raise MessageError(f"the template of {code!r} has places other than {known}") from None


def _advice(
    diagnosis: Diagnosis,
    locale: str,
    audience: Audience,
    policy: Policy | None,
    templates: Mapping[str, str],
) -> dict[str, str]:
    """Field -> what is said of it; under the empty field, what would have been accepted."""
    report = diagnosis.report
    if report is None:
        return {}
    told = advise(report, locale, audience=audience, policy=policy, templates=templates)
    texts = {advice.field: advice.text for advice in told}
    found = diagnosis.counterfactual
    if found is not None and found.changes and found.decision.action is Action.ACCEPT:
        reveal = audience == "reviewer"
        texts[""] = had_you_entered(found, report, locale, policy=policy, reveal=reveal)
    return texts


def _evidence(cause: Cause, words: _Words, advice: Mapping[str, str]) -> Iterator[str]:
    """What is told of a cause; of the information, what is advised on each of its fields."""
    if cause.trouble is not Trouble.INFORMATION:
        yield from dict.fromkeys(map(words.sign, cause.signs))
        return
    fields = {sign.field for sign in cause.signs}
    texts = [text for field, text in advice.items() if field in fields]
    yield from texts or dict.fromkeys(map(words.sign, cause.signs))
    if "" in advice:
        yield advice[""]


def _tellable(sign: Sign, fields: set[str | None]) -> bool:
    """Whether a letter of the applicant says it.

    Not what looks like trying values out, and the name only where no part of it is named.
    """
    parts = not fields.isdisjoint({"surname", "given_names"})
    return sign.field != "attempts" and not (sign.field == "name" and parts)


def _fact(fact: Fact, say: Catalogue) -> str:
    value = fact.value
    if fact.code in _WORDS:
        value = say.text("status" if fact.code == "status" else "kind", value) or value
    # The app's own texts must not tear the list apart.
    return say.fill("fact", fact.code, value=shown_plainly(value))


def _missing(diagnosis: Diagnosis, say: Catalogue) -> str:
    if diagnosis.state is State.APPROVED:
        return ""
    text = say.fill("diagnosis", "ignored") if diagnosis.ignored else ""
    if not diagnosis.missing:
        return text
    parts = say.listed([say.fill("part", part) for part in diagnosis.missing])
    return say.join(text, say.fill("diagnosis", "missing", parts=parts))


__all__ = ["Description", "Told", "as_text", "describe", "support_letter"]
