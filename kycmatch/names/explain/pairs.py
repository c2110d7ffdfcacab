"""What every rule needs: the letters and the text of a group of parts, and the pair it makes."""

from __future__ import annotations

from collections.abc import Iterable

from kycmatch.names.parts import Context, Name, Pair, Part
from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Finding, Span


def letters(parts: tuple[Part, ...]) -> str:
    """The folded letters of consecutive parts, joined."""
    return parts[0].letters if len(parts) == 1 else "".join(part.letters for part in parts)


def extent(parts: tuple[Part, ...]) -> tuple[Span, ...]:
    """Where consecutive parts stand, as no span or one."""
    return (Span(parts[0].span.start, parts[-1].span.stop),) if parts else ()


def text(name: Name, parts: tuple[Part, ...]) -> str:
    """The text of consecutive parts as it stands in their name."""
    return name.text[parts[0].span.start : parts[-1].span.stop] if parts else ""


def pair(
    entered: tuple[Part, ...],
    printed: tuple[Part, ...],
    context: Context,
    reasons: Iterable[Reason],
    likeness: float,
    system: str | None = None,
) -> Pair:
    """The pair of two groups for `reasons`; what has to be fixed comes with the printed text."""
    printed_text = text(context.printed, printed)
    findings = tuple(
        Finding(
            reason,
            extent(entered),
            extent(printed),
            system=system if reason.outcome is Outcome.CLOSE or reason.family != "writing" else None,
            suggestion=(printed_text or None) if reason.outcome is not Outcome.MATCH else None,
        )
        for reason in reasons
    )
    return Pair(entered, printed, findings, likeness)
