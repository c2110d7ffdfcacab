"""What is true of the whole name and of no single part: the order, the boxes, how much is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from kycmatch.names import other_languages, spellings, syllables
from kycmatch.names.explain.pairs import extent
from kycmatch.names.explain.writing import between
from kycmatch.names.parse import customs
from kycmatch.names.parts import Context, Name, Pair, Part, Role
from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Finding

_BOXES = frozenset({"surname", "given_names"})
_BOTH = frozenset({Role.SURNAME, Role.GIVEN})
_CORE = frozenset({Role.SURNAME, Role.GIVEN, Role.PATRONYMIC, Role.UNKNOWN})


def whole(pairs: Sequence[Pair], context: Context) -> Iterator[Finding]:
    """The findings about the name as a whole, given all its pairs."""
    facing = [made for made in pairs if made.entered and made.printed]
    swapped = _in_other_box(facing) if _two_boxes(context) else []
    if swapped:
        yield Finding(
            Reason.BOXES_SWAPPED,
            tuple(span for made in swapped for span in extent(made.entered)),
            tuple(span for made in swapped for span in extent(made.printed)),
        )
    elif (reason := order(facing, context)) is not None:
        yield Finding(reason)
    yield from between(facing, context)
    if too_little(pairs, context):
        yield Finding(Reason.NAME_INCOMPLETE)


def _two_boxes(context: Context) -> bool:
    """Whether both sides have both boxes; a single name may stand in either."""
    return context.entered.boxes.keys() >= _BOXES and context.printed.boxes.keys() >= _BOXES


def _in_other_box(facing: list[Pair]) -> list[Pair]:
    """The pairs of names that stand in the surname box on one side and not on the other."""
    return [
        made
        for made in facing
        if made.printed[0].role in _CORE
        and (ours := made.entered[0].box) != (theirs := made.printed[0].box)
        and ours in _BOXES
        and theirs in _BOXES
    ]


def order(facing: Sequence[Pair], context: Context) -> Reason | None:
    """Whether the parts stand in another order, and whether that leaves open which is which."""
    names = [made for made in facing if made.entered[0].role in _CORE]
    names.sort(key=lambda made: made.entered[0].span.start)
    printed = [made.printed[0].span.start for made in names]
    if all(a < b for a, b in pairwise(printed)):
        return None
    surnames = [made.printed[0].span.start for made in names if _in_surnames(made)]
    if surnames != sorted(surnames):
        return Reason.NAME_ORDER_AMBIGUOUS
    if len(names) > 2 and not _turned(printed) and _exchanged(names):
        return Reason.NAME_ORDER_AMBIGUOUS
    if _customary_order(names, context):
        return Reason.NAME_ORDER
    if len(names) == 2 and _either_order(*names):
        return Reason.NAME_ORDER_AMBIGUOUS
    return Reason.NAME_ORDER


def _in_surnames(made: Pair) -> bool:
    """Whether both sides have it in the surname box: two surnames exchanged are another family."""
    return made.entered[0].box == made.printed[0].box == "surname"


def _customary_order(names: list[Pair], context: Context) -> bool:
    """Whether one side has boxes and the other wrote them in the order its country writes names."""
    boxed = context.printed if "surname" in context.printed.boxes else context.entered
    return "surname" in boxed.boxes and customs(context.country).order != "surname_first"


def _turned(places: list[int]) -> bool:
    """Whether names only went from one end to the other, as a surname written first or last."""
    start = places.index(min(places))
    turned = places[start:] + places[:start]
    return turned == sorted(places)


def _exchanged(names: list[Pair]) -> bool:
    """Whether two surnames, or two given names of one language, stand the other way round.

    LOPEZ GARCIA is another family than GARCIA LOPEZ, and JOSE MARIA another child than MARIA JOSE.
    """
    return any(
        first.printed[0].span.start > second.printed[0].span.start
        and (_both_surnames(first, second) or _both_given(first, second))
        for first, second in combinations(names, 2)
    )


def _both_surnames(first: Pair, second: Pair) -> bool:
    return first.printed[0].role is second.printed[0].role is Role.SURNAME


def _both_given(first: Pair, second: Pair) -> bool:
    one, other = map(_printed_letters, (first, second))
    if spellings.arabic(one) and spellings.arabic(other):
        return True
    return other_languages.listed(one) and other_languages.listed(other)


def _printed_letters(made: Pair) -> str:
    return "".join(part.letters for part in made.printed)


def _either_order(first: Pair, second: Pair) -> bool:
    one, other = map(_printed_letters, (first, second))
    if syllables.surname_spelling(one) and syllables.surname_spelling(other):
        return True
    return spellings.arabic(one) and spellings.arabic(other)


def too_little(pairs: Sequence[Pair], context: Context) -> bool:
    """Whether too little agrees to tell whose name it is: one kind of name, or initials alone.

    A document that prints a single name needs only that.
    """
    reasons = {finding.reason for made in pairs for finding in made.findings}
    if any(reason.outcome is Outcome.MISMATCH for reason in reasons):
        return False
    names = core(context.printed)
    if Reason.MONONYM_PLACEHOLDER in reasons:
        placed = {part.span for made in pairs if _is(made, Reason.MONONYM_PLACEHOLDER)
                  for part in made.printed}  # fmt: skip
        names = [part for part in names if part.span not in placed]
    printed = {part.role for part in names}
    shared = [made for made in pairs if made.entered and made.printed]
    initials = all(_is(made, Reason.INITIAL) for made in shared)
    if initials and (shared or len(names) > 1):
        return True
    if len(names) < 2:
        return False
    if any(box in context.printed.boxes for box in _BOXES) and printed >= _BOTH:
        return not {part.role for made in shared for part in made.printed} >= _BOTH
    return len({part.span for made in shared for part in made.printed}) < 2


def core(name: Name) -> list[Part]:
    """The parts of `name` that are names of the person."""
    return [part for part in name.parts if part.role in _CORE]


def _is(made: Pair, reason: Reason) -> bool:
    return any(finding.reason is reason for finding in made.findings)
