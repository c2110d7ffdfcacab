"""Which renderings of a name are judged against which, and which of the judgements stands.

What was typed is judged against the renderings in its own script. A rendering in another script
explains a difference, and decides only where the document has none in the typed script.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kycmatch.names import syllables
from kycmatch.names.align import align, score
from kycmatch.names.explain import reading
from kycmatch.names.other_names import Alternative, renamed
from kycmatch.names.parts import Alignment, Context, Name, Pair
from kycmatch.names.spread import spread
from kycmatch.reasons import Family, Outcome, Reason
from kycmatch.romanize.reading import reads
from kycmatch.verdicts import Finding

_SYLLABIC = frozenset({"Han", "Hangul", "Hiragana", "Katakana"})


def judge(
    entered: Sequence[Name],
    printed: Sequence[Name],
    country: str | None,
    others: Sequence[Alternative] = (),
    *,
    doubtful: frozenset[str] = frozenset(),
) -> Alignment:
    """The alignment that stands: of all that was typed the worst, of all that is printed the best.

    A rendering typed in a script that the document does not have counts only where nothing else
    was typed. `others` are the person's other names, tried where the name itself does not match.
    """
    if len(entered) == len(printed) == 1 and not others:
        return _aligned(entered[0], printed[0], country, doubtful)
    printed = _distinct(printed)
    in_script = [name for name in entered if any(p.script == name.script for p in printed)]
    judged = [
        _under_other_names(_judge_one(name, printed, country, doubtful), printed, country, others)
        for name in _distinct(in_script or entered[:1])
    ]
    return max(judged, key=lambda alignment: _rank(outcome(alignment)))


_MOST_RENDERINGS = 6


def _distinct(names: Sequence[Name]) -> list[Name]:
    """The names without those that another zone has letter by letter, and not too many."""
    found: dict[tuple[object, ...], Name] = {}
    for name in names:
        found.setdefault((name.text, name.cut, *name.boxes.items()), name)
    return list(found.values())[:_MOST_RENDERINGS]


def _under_other_names(
    judged: Alignment, printed: Sequence[Name], country: str | None, others: Sequence[Alternative]
) -> Alignment:
    """`judged`, or what it is by the best of the person's other names."""
    rank = _rank(outcome(judged))
    if rank == 0:
        return judged
    for other in others:
        name = other.entered or judged.entered
        candidate = _judge_one(name, [other.printed] if other.printed else printed, country)
        found = outcome(candidate)
        if found is Outcome.MATCH or (found is Outcome.CLOSE and rank > _rank(found)):
            pairs = renamed(judged, other.reason)
            kept = tuple(f for f in judged.findings if f.reason.outcome is Outcome.MATCH)
            return replace(judged, pairs=pairs, findings=kept, score=score(pairs, kept))
    return judged


def _judge_one(
    entered: Name,
    printed: Sequence[Name],
    country: str | None,
    doubtful: frozenset[str] = frozenset(),
) -> Alignment:
    same = [name for name in printed if name.script == entered.script]
    others = [name for name in printed if name.script != entered.script]
    found: Alignment | None = None
    for name in same or others:
        candidate = _aligned(entered, name, country, doubtful)
        if name.cut and found is not None and _stops_short(candidate, same):
            continue
        if found is None or _merit(candidate) > _merit(found):
            found = candidate
        if outcome(found) is Outcome.MATCH:
            return found
    assert found is not None, "a name is judged against at least one printed name"
    for native in others if same else ():
        found = explained_by(found, native, country)
    return found


def _stops_short(judged: Alignment, printed: Sequence[Name]) -> bool:
    """Whether a cut name leaves something open that another zone prints as a whole."""
    whole = any(not name.cut and len(name.text) >= len(judged.printed.text) for name in printed)
    return whole and any(
        finding.reason is Reason.MRZ_TRUNCATED
        for finding in (*judged.findings, *(f for pair in judged.pairs for f in pair.findings))
    )


def _aligned(
    entered: Name,
    printed: Name,
    country: str | None,
    doubtful: frozenset[str] = frozenset(),
) -> Alignment:
    """The two names aligned in the way of their scripts."""
    ours, theirs = entered.script, printed.script
    if ours in _SYLLABIC or theirs in _SYLLABIC:
        if ours == theirs == "Han":
            return syllables.align_han(entered, printed, country)
        read = syllables.align_reading(entered, printed, country)
        if read is not None:
            return read
    if ours == theirs or (_by_word(ours) and _by_word(theirs)):
        if ours != theirs:
            entered, printed = _spread(entered, printed, country)
        words = reading.words(entered, printed, country)
        return align(Context(entered, printed, country, doubtful, words))
    return Alignment(entered, printed, (), (Finding(Reason.NOT_UNDERSTOOD),), 0.0)


def _spread(entered: Name, printed: Name, country: str | None) -> tuple[Name, Name]:
    """Both names, a native one that has no spaces divided like the Latin one."""
    if printed.script == "Latin":
        return spread(entered, printed, country), printed
    if entered.script == "Latin":
        return entered, spread(printed, entered, country)
    return entered, printed


def _by_word(script: str | None) -> bool:
    """Whether names in `script` are compared word by word."""
    return script == "Latin" or (script is not None and reads(script))


def explained_by(judged: Alignment, native: Name, country: str | None) -> Alignment:
    """`judged` with its unexplained parts explained by the same document's native name.

    What was typed differs from the Latin letters that the document prints; where it is a reading
    of the characters that the document prints too, it is the same name in another romanization.
    """
    typed = _aligned(judged.entered, native, country)
    own = _systems(_aligned(judged.printed, native, country))
    pairs = tuple(_explained(pair, typed, own) for pair in judged.pairs)
    if pairs == judged.pairs:
        return judged
    findings = tuple(f for f in judged.findings if f.reason is not Reason.NAME_INCOMPLETE)
    return replace(judged, pairs=pairs, findings=findings, score=score(pairs, findings))


def _systems(alignment: Alignment) -> set[str | None]:
    """The systems by which the document's own Latin letters read its native name."""
    findings = (finding for pair in alignment.pairs for finding in pair.findings)
    return {f.system for f in findings if f.reason.family is Family.ROMANIZATION}


def _explained(pair: Pair, native: Alignment, own: set[str | None]) -> Pair:
    reasons = {finding.reason for finding in pair.findings}
    ambiguous = Reason.UMLAUT_U_AMBIGUOUS in reasons
    if not pair.entered or not pair.printed:
        return pair
    if _worst(pair.findings) is not Outcome.MISMATCH and not ambiguous:
        return pair
    read = [p for p in native.pairs if set(p.entered) & set(pair.entered)]
    if not set(pair.entered) <= {part for p in read for part in p.entered}:
        return pair
    found = {finding.reason for p in read for finding in p.findings}
    if any(reason.outcome is Outcome.MISMATCH for reason in found):
        return pair
    if not all(p.printed for p in read):
        return pair
    systems = {f.system for p in read for f in p.findings if f.system}
    reason = _native_reason(found, native.printed.script, same_system=bool(systems & own))
    if reason is None or (ambiguous and reason is not Reason.UMLAUT_U):
        return pair
    first = pair.findings[0]
    system = min(systems, default=None)
    suggestion = first.suggestion if reason.outcome is not Outcome.MATCH else None
    kept = tuple(f for f in pair.findings if f.reason.outcome is Outcome.MATCH)
    characters = "".join(part.text for p in read for part in p.printed)
    explained = Finding(reason, first.entered, first.printed, system, suggestion, characters)
    return replace(pair, findings=(explained, *kept), likeness=max(pair.likeness, 0.8))


def _native_reason(found: set[Reason], script: str | None, *, same_system: bool) -> Reason | None:
    """What a difference in Latin letters is, when what was typed reads the native name so."""
    if script != "Han":
        return Reason.ROMANIZATION_VARIANT if Reason.ROMANIZATION in found else None
    if Reason.UMLAUT_U in found:
        return Reason.UMLAUT_U
    if Reason.POLYPHONE_OTHER_READING in found or (same_system and Reason.PINYIN_READING in found):
        return Reason.POLYPHONE_OTHER_READING
    if found & {Reason.PINYIN_READING, Reason.ROMANIZATION, Reason.OTHER_ROMANIZATION}:
        return Reason.OTHER_ROMANIZATION
    return None


def outcome(alignment: Alignment) -> Outcome:
    """The worst outcome among all findings of `alignment`."""
    findings = [finding for pair in alignment.pairs for finding in pair.findings]
    return _worst((*findings, *alignment.findings))


def _worst(findings: Sequence[Finding]) -> Outcome:
    return Outcome.worst(finding.reason.outcome for finding in findings)


def _merit(alignment: Alignment) -> tuple[int, float]:
    return (-_rank(outcome(alignment)), alignment.score)


_RANKS = {outcome: rank for rank, outcome in enumerate(Outcome)}


def _rank(value: Outcome) -> int:
    return _RANKS[value]
