"""The main job: `check(form, document, policy) -> Report`. Read this first.

Every field is compared by its own module, which states facts; the policy turns the facts into a
decision. Data falls through here once and nothing flows back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import cache

from kycmatch import data
from kycmatch.arguments import day, expect
from kycmatch.models import Document, Form
from kycmatch.policy import Policy, accepted, dated, decide, named, within_grace
from kycmatch.verdicts import Finding, Report, Verdict
from kycmatch.version import __version__
from kycmatch.zones import Zones

Comparator = Callable[[Form, Zones, date], tuple[Verdict, ...]]
"""One field's module: what was typed, what the document has, and today. Raises for no text."""


@cache
def comparators() -> tuple[Comparator, ...]:
    """Every field's comparator, in the order of a report; imported on the first check.

    They are nine tenths of the package, and whoever imports `check` may not be about to use it.
    """
    from kycmatch import dates, integrity, nationality, numbers, places, sex, validity
    from kycmatch.names import compare as names

    return (
        names.compare,
        dates.compare,
        nationality.compare,
        sex.compare,
        numbers.compare,
        places.compare,
        validity.compare,
        integrity.compare,
    )


def check(
    form: Form, document: Document, policy: Policy | str = "standard", *, today: date | None = None
) -> Report:
    """Compare `form` with `document`, field by field, and decide what to do.

    `policy` is a `Policy` or the name of one (`kycmatch.policy.POLICIES`); an unknown name raises
    `UnknownPolicy`. `today` is the date that validity is judged by; the current date in UTC unless
    given, and part of the report. No text in a form or document raises anything; what is no `Form`,
    `Document` or date raises `TypeError`.
    """
    first = "; it comes before the document, see Form.model_validate"
    expect(form, Form, "check: form", hint=first)
    expect(document, Document, "check: document", hint="; see Document.model_validate")
    policy = named(policy)
    today = day(today, "check") or datetime.now(UTC).date()
    zones = Zones(document, min_confidence=policy.min_confidence)
    compared = [verdict for compare in comparators() for verdict in compare(form, zones, today)]
    compared = [within_grace(verdict, zones, policy, today) for verdict in compared]
    found = (*accepted(zones, policy), *dated(zones, policy, today))
    verdicts = tuple(_with(found, compared))
    return Report(
        verdicts=verdicts,
        decision=decide(verdicts, policy),
        policy=policy.name,
        today=today.isoformat(),
        package_version=__version__,
        tables_version=data.version(),
    )


def _with(findings: Sequence[Finding], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts, with what the policy finds of the document itself in the verdict `document`."""
    if not findings:
        return verdicts
    found = [*findings]
    for verdict in verdicts:
        if verdict.field == "document":
            found = [*verdict.findings, *findings]
    return [v for v in verdicts if v.field != "document"] + [Verdict.of("document", found)]
