"""From lines to fields."""

from __future__ import annotations

from collections.abc import Iterable

from kycmatch.mrz.layout import FILLER, Format, fits
from kycmatch.mrz.lines import Fitted, filler_letters, fit
from kycmatch.mrz.name_field import Names, read_names, spaced
from kycmatch.mrz.zone import Mrz

_SEXES = frozenset("MFX<")
_CHECKED = ("number", "date_of_birth", "expires_on", "optional")


def read(lines: str | Iterable[str]) -> Mrz | None:
    """The zone in `lines`, clean or as OCR returned them; None where there is none.

    Lines may be joined to one, have other lines around them, blanks and small letters, and lack or
    have too much of up to three characters. Digits and letters are exchanged only where the field's
    alphabet demands it. Nothing raises; time is bounded for any input.
    """
    fitted = fit(lines.splitlines() if isinstance(lines, str) else lines)
    if fitted is None:
        return None
    text = {field: place.of(fitted.lines) for field, place in fitted.layout.fields.items()}
    layout = fitted.layout
    names = _names(text, fitted)
    number, optional, number_fits = _number(text, fitted)
    failed = [] if number_fits else ["number"]
    failed += [
        field
        for field in _CHECKED[1:]
        if (check := text.get(f"{field}_check")) is not None and not fits(text[field], check)
    ]
    composite = text.get("composite_check")
    if composite and not fits(layout.checked("composite", fitted.lines), composite):
        failed.append("composite")
    return Mrz(
        format=layout.format,
        document_code=text["document_code"].strip(FILLER),
        issuing_state=text.get("issuing_state", layout.format.value[:3]).strip(FILLER),
        surname=names.surname,
        given_names=names.given_names,
        name_cut=names.cut,
        number=spaced(number),
        nationality=text.get("nationality", "").strip(FILLER) or None,
        date_of_birth=text.get("date_of_birth"),
        sex=sex if (sex := text.get("sex")) in _SEXES else None,
        expires_on=text.get("expires_on"),
        optional=optional.rstrip(FILLER),
        optional_2=text.get("optional_2", "").rstrip(FILLER),
        failed=tuple(failed),
        corrections=fitted.corrections + (("name",) if names.corrected else ()),
    )


def fits_number(lines: str | Iterable[str], number: str) -> bool:
    """Whether `number` satisfies the check digit that stands beside the number in `lines`.

    False where the lines are no zone, where nothing is checked, or more than the number together,
    and for a number that is too long for its field.
    """
    fitted = fit(lines.splitlines() if isinstance(lines, str) else lines)
    if fitted is None:
        return False
    fields = fitted.layout.fields
    if "number" in fitted.layout.covered or "number_check" not in fields:
        return False
    written = number.upper().replace(" ", FILLER).ljust(fields["number"].width, FILLER)
    check = fields["number_check"].of(fitted.lines)
    return len(written) == fields["number"].width and check != FILLER and fits(written, check)


def _names(text: dict[str, str], fitted: Fitted) -> Names:
    letters = filler_letters()
    if "name" in text:
        return read_names(text["name"], letters)
    if "surname" not in text:
        return Names(None, None, cut=False)
    # The French card has a field for each; double fillers stand between the given names.
    surname, given = (read_names(text[field], letters) for field in ("surname", "given_names"))
    given_names = " ".join(filter(None, (given.surname, given.given_names))) or None
    cut = not (text["surname"].endswith(FILLER) and text["given_names"].endswith(FILLER))
    return Names(surname.surname, given_names, cut, surname.corrected or given.corrected)


def _number(text: dict[str, str], fitted: Fitted) -> tuple[str, str, bool]:
    """The number, the optional data without its part of it, and whether the check digit fits.

    A filler in place of the check digit tells that the number goes on in the optional data, with
    the check digit and a filler after it (Doc 9303-5 and -6, section 4.2.2). Belgium counts the
    filler in the check digit, the other issuers seen do not.
    """
    number, check, optional = text["number"], text.get("number_check"), text.get("optional", "")
    if check is None:
        return number, optional, True
    long = fitted.layout.format in (Format.TD1, Format.TD2)
    goes_on = long and check == FILLER and FILLER not in number
    rest, end, other = optional.partition(FILLER)
    if goes_on and len(rest) > 1:
        rest, check = rest[:-1], rest[-1]
        whole = fits(number + rest, check) or fits(number + FILLER + rest, check)
        if whole or end:
            return number + rest, other.lstrip(FILLER), whole
        check = FILLER
    return number, optional, fits(fitted.layout.checked("number", fitted.lines), check)
