"""The main job: `check(form, document, policy) -> Report`. Read this first.

Every field is compared by its own module, which states facts; the policy turns the facts into a
decision. Data falls through here once and nothing flows back.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from kycmatch import data, dates, integrity, nationality, numbers, places, sex, validity
from kycmatch.models import Document, Form
from kycmatch.names import compare as names
from kycmatch.policy import Policy, decide, named
from kycmatch.verdicts import Report, Verdict
from kycmatch.version import __version__
from kycmatch.zones import Zones

Comparator = Callable[[Form, Zones, date], tuple[Verdict, ...]]
"""One field's module: what was typed, what the document has, and today. Raises for no text."""

COMPARATORS: tuple[Comparator, ...] = (
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
    given, and part of the report. No text in a form or document raises anything.
    """
    policy = named(policy)
    today = today or datetime.now(UTC).date()
    zones = Zones(document, min_confidence=policy.min_confidence)
    verdicts = tuple(verdict for compare in COMPARATORS for verdict in compare(form, zones, today))
    return Report(
        verdicts=verdicts,
        decision=decide(verdicts, policy),
        policy=policy.name,
        today=today.isoformat(),
        package_version=__version__,
        tables_version=data.version(),
    )
