"""Two names in Chinese characters."""

from __future__ import annotations

from kycmatch.names.parts import Alignment, Name, Pair, Part, Role
from kycmatch.reasons import Outcome, Reason
from kycmatch.romanize import han, variants
from kycmatch.romanize.han import Use
from kycmatch.text.fold import Step, fold
from kycmatch.verdicts import Finding

_DIFFERENT = {Role.SURNAME: Reason.SURNAME_DIFFERENT, Role.GIVEN: Reason.GIVEN_NAME_DIFFERENT}
_LIKENESS = {
    Reason.HANZI_VARIANT: 0.97,
    Reason.KANJI_VARIANT: 0.97,
    Reason.RARE_CHARACTER: 0.95,
    Reason.HOMOPHONE_CHARACTER: 0.8,
    Reason.LOOKALIKE_CHARACTER: 0.7,
    Reason.PLACEHOLDER_FOR_RARE_CHARACTER: 0.6,
}


def align_han(entered: Name, printed: Name, country: str | None) -> Alignment:
    """The characters of two names paired one by one, each pair with what makes it differ.

    Another form of the same character is a match; another character with the same sound or shape,
    or a placeholder for one, is close; any other is another name.
    """
    ours, theirs = list(entered.parts), list(printed.parts)
    pairs: list[Pair] = []
    if len(ours) == len(theirs):
        for one, other in zip(ours, theirs, strict=True):
            pairs.append(_pair(one, other, country))
    else:
        pairs.append(Pair(tuple(ours), tuple(theirs), _different(ours, theirs), 0.0))
    findings = tuple(_writing(entered, printed))
    reasons = [f.reason for pair in pairs for f in pair.findings] + [f.reason for f in findings]
    low, high = _BANDS[Outcome.worst(reason.outcome for reason in reasons)]
    fit = sum(pair.likeness for pair in pairs) / len(pairs) if pairs else 0.0
    return Alignment(entered, printed, tuple(pairs), findings, low + (high - low) * fit)


_BANDS = {Outcome.MATCH: (0.9, 1.0), Outcome.CLOSE: (0.6, 0.9), Outcome.MISMATCH: (0.0, 0.6)}


def _pair(one: Part, other: Part, country: str | None) -> Pair:
    if one.letters == other.letters:
        return Pair((one,), (other,), (), 1.0)
    reason = _reason(one.letters, other.letters, country) or _DIFFERENT.get(
        other.role, Reason.NAME_DIFFERENT
    )
    finding = Finding(reason, (one.span,), (other.span,), suggestion=_suggestion(reason, other))
    return Pair((one,), (other,), (finding,), _LIKENESS.get(reason, 0.0))


def _suggestion(reason: Reason, other: Part) -> str | None:
    return other.text if reason.outcome is not Outcome.MISMATCH else None


def _reason(one: str, other: str, country: str | None) -> Reason | None:
    if len(one) != 1 or len(other) != 1:
        return None
    if variants.same_character(one, other):
        return Reason.KANJI_VARIANT if country == "JPN" else Reason.HANZI_VARIANT
    if variants.lookalike(one, other) is not None:
        return Reason.LOOKALIKE_CHARACTER
    if _sounds(one) & _sounds(other):
        return Reason.HOMOPHONE_CHARACTER
    return None


def _sounds(character: str) -> set[str]:
    return {syllable for syllable, use in han.readings(character) if use in (Use.USUAL, Use.COMMON)}


def _different(ours: list[Part], theirs: list[Part]) -> tuple[Finding, ...]:
    entered, printed = tuple(p.span for p in ours), tuple(p.span for p in theirs)
    return (Finding(Reason.NAME_DIFFERENT, entered, printed),)


def _writing(entered: Name, printed: Name) -> list[Finding]:
    """Spaces and dots that one side has and the other has not."""
    ours, theirs = _marks(entered.text), _marks(printed.text)
    if ours == theirs:
        return []
    if "·" in ours and "·" in theirs:
        return [Finding(Reason.SEPARATOR)]
    return [Finding(Reason.PUNCTUATION if "·" in ours + theirs else Reason.SEGMENTATION)]


def _marks(text: str) -> str:
    kept = (Step.SEPARATOR, Step.WIDTH, Step.INVISIBLE)
    return "".join(c for c in fold(text, frozenset(kept)).text if not c.isalnum())
