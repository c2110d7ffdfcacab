"""Which renderings of a name are judged against which, and which of the judgements stands.

What was typed is judged against the renderings in its own script. A rendering in another script
explains a difference, and decides only where the document has none in the typed script.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kycmatch.names.align import align, score
from kycmatch.names.parts import Alignment, Context, Name, Pair, Part
from kycmatch.reasons import Family, Outcome, Reason
from kycmatch.verdicts import Finding

_ALPHABETS = frozenset({"Latin", "Cyrillic", "Greek", "Georgian", "Armenian"})


def judge(
    entered: Sequence[Name],
    printed: Sequence[Name],
    country: str | None,
    also: Mapping[Reason, frozenset[str]],
    *,
    doubtful: bool = False,
) -> Alignment:
    """The alignment that stands: of all that was typed the worst, of all that is printed the best.

    A rendering typed in a script that the document does not have counts only where nothing else
    was typed.
    """
    in_script = [name for name in entered if any(p.script == name.script for p in printed)]
    judged = [
        _judge_one(name, printed, country, also, doubtful) for name in in_script or entered[:1]
    ]
    return max(judged, key=lambda alignment: _rank(outcome(alignment)))


def _judge_one(
    entered: Name,
    printed: Sequence[Name],
    country: str | None,
    also: Mapping[Reason, frozenset[str]],
    doubtful: bool,
) -> Alignment:
    same = [name for name in printed if name.script == entered.script]
    others = [name for name in printed if name.script != entered.script]
    found: Alignment | None = None
    for name in same or others:
        candidate = _aligned(entered, name, country, also, doubtful)
        if same and others and outcome(candidate) is not Outcome.MATCH:
            for native in others:
                candidate = explained_by(candidate, native, country)
        if found is None or _merit(candidate) > _merit(found):
            found = candidate
        if outcome(found) is Outcome.MATCH:
            break
    assert found is not None, "a name is judged against at least one printed name"
    return found


def _aligned(
    entered: Name,
    printed: Name,
    country: str | None,
    also: Mapping[Reason, frozenset[str]],
    doubtful: bool,
) -> Alignment:
    """The two names aligned in the way of their scripts."""
    pair_of_scripts = {entered.script, printed.script}
    if pair_of_scripts == {"Hangul", "Latin"}:
        from kycmatch.names import han

        if entered.script == "Hangul":
            return han.align_hangul(entered, printed, country, hangul_is_entered=True)
        return han.align_hangul(printed, entered, country, hangul_is_entered=False)
    if pair_of_scripts in ({"Hiragana", "Latin"}, {"Katakana", "Latin"}):
        from kycmatch.names import han

        read = _japanese(entered, printed)
        if "Hiragana" in pair_of_scripts or outcome(read) is Outcome.MATCH:
            return read
    if "Han" in pair_of_scripts and pair_of_scripts <= {"Han", "Latin"}:
        from kycmatch.names import han

        if pair_of_scripts != {"Han"}:
            native, latin = (entered, printed) if entered.script == "Han" else (printed, entered)
            if han.written_in_japan(native, country):
                return _japanese(entered, printed)
        if entered.script == printed.script:
            return han.align_han(entered, printed, country)
        if entered.script == "Han":
            return han.align_romanized(entered, printed, country, han_is_entered=True)
        return han.align_romanized(printed, entered, country, han_is_entered=False)
    if entered.script == printed.script or all(map(_by_word, pair_of_scripts)):
        if entered.script != printed.script:
            entered, printed = _spread(entered, printed, country)
        return align(Context(entered, printed, country, also, doubtful))
    return Alignment(entered, printed, (), (Finding(Reason.NOT_UNDERSTOOD),), 0.0)


def _spread(entered: Name, printed: Name, country: str | None) -> tuple[Name, Name]:
    """Both names, a native one that has no spaces divided like the Latin one."""
    from kycmatch.names.spread import spread

    if printed.script == "Latin":
        return spread(entered, printed, country), printed
    if entered.script == "Latin":
        return entered, spread(printed, entered, country)
    return entered, printed


def _by_word(script: str | None) -> bool:
    """Whether names in `script` are compared word by word."""
    from kycmatch.romanize import reading

    return script in _ALPHABETS or (script is not None and reading.reads(script))


def _japanese(entered: Name, printed: Name) -> Alignment:
    from kycmatch.names import han

    if printed.script == "Latin":
        return han.align_japanese(entered, printed, native_is_entered=True)
    return han.align_japanese(printed, entered, native_is_entered=False)


def explained_by(judged: Alignment, native: Name, country: str | None) -> Alignment:
    """`judged` with its unexplained parts explained by the same document's native name.

    What was typed differs from the Latin letters that the document prints; where it is a reading
    of the characters that the document prints too, it is the same name in another romanization.
    """
    typed = _aligned(judged.entered, native, country, {}, False)
    own = _systems(_aligned(judged.printed, native, country, {}, False))
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
    reading = [p for p in native.pairs if set(p.entered) & set(pair.entered)]
    read: set[Part] = {part for p in reading for part in p.entered}
    if not set(pair.entered) <= read:
        return pair
    found = {finding.reason for p in reading for finding in p.findings}
    if any(reason.outcome is Outcome.MISMATCH for reason in found):
        return pair
    if not all(p.printed for p in reading):
        return pair
    systems = {f.system for p in reading for f in p.findings if f.system}
    reason = _native_reason(found, native.printed.script, same_system=bool(systems & own))
    if reason is None or (ambiguous and reason is not Reason.UMLAUT_U):
        return pair
    first = pair.findings[0]
    system = min(systems, default=None)
    suggestion = first.suggestion if reason.outcome is not Outcome.MATCH else None
    kept = tuple(f for f in pair.findings if f.reason.outcome is Outcome.MATCH)
    characters = "".join(part.text for p in reading for part in p.printed)
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


def _rank(value: Outcome) -> int:
    return list(Outcome).index(value)
