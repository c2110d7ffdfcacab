"""What to enter instead: the sentence that tells the applicant how to mend one finding."""

from __future__ import annotations

import unicodedata
from typing import Final

from kycmatch.messages.catalogue import LONGEST, Catalogue
from kycmatch.models import Zone
from kycmatch.reasons import Reason
from kycmatch.text.diff import differences
from kycmatch.text.scripts import main_script, script
from kycmatch.verdicts import Finding, Span, Verdict

NAME: Final = ("name", "surname", "given_names")
"""The fields that are about the name; the parts are boxes of a form."""

_NUMBER: Final = "document_number"
_SLIPS: Final = frozenset({Reason.OCR_CONFUSABLE, Reason.TYPO, Reason.MIXED_SCRIPT})
_DATES: Final = frozenset({"date_of_birth", "expires_on"})


def fix(
    verdict: Verdict,
    finding: Finding,
    say: Catalogue,
    *,
    exact: bool,
    whole: str | None = None,
    cut: bool = False,
) -> str:
    """How to mend `finding`, with the document's value: only call it where that may be shown.

    `exact` points to the single character where there is one. `whole` is the document's whole
    name, which a verdict of one box is judged by where the document has no boxes. `cut` tells that
    the document's value may go on after its end; what ends there is not told.
    """
    entered, printed = verdict.entered, verdict.printed
    if entered is None or printed is None or max(len(entered), len(printed)) > LONGEST:
        return as_printed(verdict.field, say)
    if finding.suggestion is None and (told := _without_value(verdict, finding, say)):
        return told
    wrong, right = _pieces(verdict.field, finding, entered, printed)
    if verdict.field in _DATES or wrong is None:
        # In a name, a suggestion without a place is a part to be added, not all that is needed.
        value = None if verdict.field in NAME else finding.suggestion
        right = value or printed
    if cut and printed.endswith(right or printed):
        return as_printed(verdict.field, say)
    if verdict.field in _DATES or wrong is None:
        return _enter(verdict.field, right, entered, printed, say, whole)
    if not right:
        return say.fill("fix", "remove", wrong=say.quote(_cut(entered, wrong)))
    if exact and (precise := _character(finding, entered, wrong, right, printed, say)):
        return precise
    if finding.reason is Reason.OCR_CONFUSABLE:
        # Where the document may have been misread, the applicant is asked and not told.
        read = printed if verdict.field in NAME else right
        return say.fill("fix", "check", printed=say.value(read))
    if _cut(entered, wrong) == entered.strip():
        return _enter(verdict.field, right, entered, printed, say, whole)
    return say.fill("fix", "replace", wrong=say.quote(_cut(entered, wrong)), right=say.quote(right))


def as_printed(field: str, say: Catalogue) -> str:
    """To enter what the document prints, without telling what that is."""
    return say.fill("fix", "as_printed", field=say.field(field))


def _without_value(verdict: Verdict, finding: Finding, say: Catalogue) -> str:
    """How to mend a finding that suggests nothing, where what was read is not to be told; or empty.

    A date may say less than what was entered, a date of a machine readable zone has two digits of
    the year and fillers, and a number without a suggestion was misread.
    """
    is_date = verdict.field in _DATES
    if is_date and finding.reason is Reason.PARTIAL_DATE and finding.entered:
        return say.fill("fix", "if_wrong")
    raw = is_date and verdict.zone == Zone.MRZ
    misread = verdict.field == _NUMBER and finding.reason in _SLIPS
    return as_printed(verdict.field, say) if raw or misread else ""


def _pieces(field: str, finding: Finding, entered: str, printed: str) -> tuple[Span | None, str]:
    """The one place of `entered` that is to be changed, and into what; None: no single place.

    What is suggested stands for the place, or for the whole where it is the whole printed value.
    """
    if finding.suggestion is not None and (finding.suggestion == printed or field not in NAME):
        return Span(0, len(entered)), finding.suggestion
    if len(finding.entered) != 1 or not 0 <= finding.entered[0].start < finding.entered[0].stop:
        return None, ""
    if finding.suggestion is not None:
        return finding.entered[0], finding.suggestion
    if len(finding.printed) == 1:
        return finding.entered[0], _cut(printed, finding.printed[0])
    if finding.reason is Reason.NAME_NOT_ON_DOCUMENT:
        return finding.entered[0], ""
    return None, ""


def _enter(
    field: str, right: str, entered: str, printed: str, say: Catalogue, whole: str | None
) -> str:
    """To enter `right`; where that is not what belongs in the box as it stands, to read it off."""
    in_place = main_script(right) in {main_script(entered), None}
    if not in_place or (right == printed and (whole == printed or field == "nationality")):
        return say.fill("fix", "compare", printed=say.value(printed), field=say.field(field))
    values = {"right": say.value(right), "field": say.field(field)}
    wrong = say.value(entered)
    if field in _DATES and wrong not in {say.quote(entered), values["right"]}:
        # Two dates in words are told apart where both are said.
        return say.fill("fix", "enter_instead", wrong=wrong, **values)
    return say.fill("fix", "enter", **values)


def _character(
    finding: Finding, entered: str, place: Span, right: str, printed: str, say: Catalogue
) -> str | None:
    """The fix of a single character that was changed, added or left out; None for anything else."""
    wrong = _cut(entered, place)
    ours, theirs = differences(wrong, right)
    ours = tuple(Span(place.start + start, place.start + stop) for start, stop in ours)
    if len(ours) > 1 or len(theirs) > 1:
        return None
    lost = _letter(_cut(entered, ours[0])) if ours else ""
    found = _letter(_cut(right, theirs[0])) if theirs else ""
    if lost is None or found is None or not (lost or found):
        return None
    before = len(_letters(right[: theirs[0].start])) if theirs else 0
    if lost and found and before != len(_letters(entered[place.start : ours[0].start])):
        return None  # one left out and another added elsewhere, as when two are exchanged
    shown = say.value(printed)
    if lost:
        where, what = _place(entered, ours[0], say), _named(lost, say)
        if not found:
            return say.fill("fix", "remove_character", place=where, wrong=what, printed=shown)
        verb = "check" if finding.reason is Reason.OCR_CONFUSABLE else "change"
        changed = _named(found, say)
        return say.fill(
            "fix", f"{verb}_character", place=where, wrong=what, right=changed, printed=shown
        )
    if before == 0:
        return say.fill("fix", "add_first_character", right=_named(found, say), printed=shown)
    after = [index for index in range(place.start, place.stop) if _seen(entered[index])]
    if before > len(after):
        return None
    at = Span(after[before - 1], after[before - 1] + 1)
    where = _place(entered, at, say)
    return say.fill("fix", "add_character", place=where, right=_named(found, say), printed=shown)


def _place(entered: str, at: Span, say: Catalogue) -> str:
    """Which character stands at `at`, counted as people count: in its word, without spaces."""
    start, stop = at
    while start > 0 and not entered[start - 1].isspace():
        start -= 1
    while stop < len(entered) and not entered[stop].isspace():
        stop += 1
    word = entered[start:stop]
    number = len(_letters(entered[start : at.start])) + 1
    last = number > 1 and not _letters(entered[at.stop : stop])
    kind = "letter" if _is_letter_or_digit(entered[at.start]) else "character"
    place = say.fill("place", f"{'last' if last else 'nth'}_{kind}", n=str(number))
    if word == entered.strip():
        return place
    return say.fill("place", "in_word", place=place, word=say.quote(word))


def _named(char: str, say: Catalogue) -> str:
    """One character by its kind, so that O and 0 can be told apart when read aloud."""
    if char.isdecimal():
        return say.fill("character", "digit", text=char)
    if _is_letter_or_digit(char[0]):
        return say.fill("character", "letter", text=char)
    return say.fill("character", "other", text=say.quote(char))


def _is_letter_or_digit(char: str) -> bool:
    return char.isdecimal() or script(char) in {"Latin", "Cyrillic", "Greek"}


def _letter(text: str) -> str | None:
    """`text` if it is one character that can be seen, with its marks; else None."""
    return text if len(_letters(text)) == 1 and _seen(text[0]) else None


def _letters(text: str) -> list[str]:
    return [char for char in text if _seen(char)]


def _seen(char: str) -> bool:
    return unicodedata.category(char)[0] not in "MCZ"


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.stop]
