"""What a machine readable zone says."""

from __future__ import annotations

from dataclasses import dataclass

from kycmatch.mrz.layout import Format


@dataclass(frozen=True, slots=True)
class Mrz:
    """The fields of a machine readable zone, as text without its fillers.

    - `document_code`, `issuing_state`, `nationality`: as printed (`D` for Germany); the state of a
      format of one state, where it does not print it.
    - `surname` is the primary and `given_names` the secondary identifier, with spaces for fillers;
      `given_names` is None for a mononym. `name_cut`: the name field is full, or has a
      single filler left, so either may go on.
    - `number`: whole, where a TD1 or TD2 goes on in the optional data; inner fillers are spaces.
    - `date_of_birth`, `expires_on`: YYMMDD as printed, `<` for what is unknown; None where the
      format or the document has none.
    - `sex`: `M`, `F`, `<` (unspecified), or `X`, which some states print; None where unreadable.
    - `optional`, `optional_2`: the optional data, without the fillers after it (TD1 has two).
    - `failed`: the fields whose check digit does not fit, among `number`, `date_of_birth`,
      `expires_on`, `optional` and `composite`.
    - `corrections`: the fields in which misread characters were corrected because their alphabet
      demands it, and `line_1`, `line_2`, `line_3` where a line had too many or too few characters.
    """

    format: Format
    document_code: str
    issuing_state: str
    surname: str | None = None
    given_names: str | None = None
    name_cut: bool = False
    number: str | None = None
    nationality: str | None = None
    date_of_birth: str | None = None
    sex: str | None = None
    expires_on: str | None = None
    optional: str = ""
    optional_2: str = ""
    failed: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """The format, what failed and what was corrected; none of the values."""
        failed = f" failed: {', '.join(self.failed)}" if self.failed else ""
        corrected = f" corrected: {', '.join(self.corrections)}" if self.corrections else ""
        return f"<Mrz {self.format.value}{failed}{corrected}>"

    __str__ = __repr__
