"""Write the reference of the reasons, from the reasons, the policies and the messages.

    python tools/build_reasons_page.py docs/reasons.md

A test holds the page equal to what this script makes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from kycmatch.messages.catalogue import load
from kycmatch.policy import POLICIES, STANDARD
from kycmatch.reasons import Family, Reason

HEAD = """# Reasons

Every verdict names its reasons: stable codes, each with the worst outcome that it can lead to. The
outcome of a field is the worst outcome of its reasons. What a reason leads to is the choice of the
[policy](policies.md); here stands what the `standard` policy does, and which other policies differ.
A value that is missing keeps a report from being accepted only where the policy requires the field.

This page is made by `tools/build_reasons_page.py`.
"""

CHAPTERS = {
    Family.WRITING: "Writing",
    Family.ROMANIZATION: "From one script to another",
    Family.NAME: "Names",
    Family.DATE: "Dates",
    Family.NATIONALITY: "Nationality, sex and place",
    Family.DOCUMENT: "The document",
    Family.ABSENCE: "Nothing to compare",
    Family.ATTEMPTS: "One attempt after another",
}

FIELDS = {
    Family.DATE: "date_of_birth",
    Family.NATIONALITY: "nationality",
    Family.DOCUMENT: "document",
    Family.ATTEMPTS: "attempts",
    Reason.PLACE_PARTIAL: "place_of_birth",
    Reason.PLACE_DIFFERENT: "place_of_birth",
    Reason.NUMBER_DIFFERENT: "document_number",
}
"""The field that the example is about; the name, where nothing is said here."""


def page() -> str:
    """The whole page, in Markdown."""
    parts = [HEAD]
    for family, title in CHAPTERS.items():
        parts.append(f"## {title}\n")
        parts += [entry(reason) for reason in Reason if reason.family is family]
    return "\n".join(parts)


def entry(reason: Reason) -> str:
    """What one reason means, what it leads to, and what people read."""
    usual = STANDARD.actions[reason]
    lines = [
        f"### {reason}",
        "",
        reason.meaning,
        "",
        f"- Outcome: `{reason.outcome}`",
        f"- Decision: `{usual}`{others(reason)}",
        f"- The applicant reads: {spoken('applicant', reason)}",
        f"- The reviewer reads: {spoken('reviewer', reason)}",
    ]
    return "\n".join(lines) + "\n"


def others(reason: Reason) -> str:
    """The policies that do something else about `reason`."""
    usual = STANDARD.actions[reason]
    differing = list(_differing(reason, usual))
    return f" ({'; '.join(differing)})" if differing else ""


def _differing(reason: Reason, usual: str) -> Iterator[str]:
    for policy in POLICIES.values():
        if policy.actions[reason] != usual:
            yield f"`{policy.name}`: `{policy.actions[reason]}`"


def spoken(audience: str, reason: Reason) -> str:
    """The message, in English, with an ellipsis where it goes on to tell what to enter."""
    english = load("en")
    field = FIELDS.get(reason) or FIELDS.get(reason.family) or "name"
    values = {"field": english.field(field), "fix": "…", "exact": "…"}
    return english.fill(audience, reason, **values)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
