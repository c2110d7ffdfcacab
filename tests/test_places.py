"""Places of birth: a table of pairs."""

from __future__ import annotations

from datetime import date

import pytest

from kycmatch import places
from kycmatch.models import Document, Form
from kycmatch.zones import Zones
from tests.case_tables import label, rows

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("row", rows("places"), ids=label)
def test_pairs(row: dict[str, str]) -> None:
    document = Document(place_of_birth=row["printed"])
    (found,) = places.compare(Form(place_of_birth=row["entered"]), Zones(document), TODAY)
    assert (found.outcome, {r.value for r in found.reasons}) == (
        row["outcome"],
        set(row["reasons"].split()),
    )


def test_nothing_on_either_side() -> None:
    assert places.compare(Form(), Zones(Document()), TODAY) == ()


@pytest.mark.parametrize("text", ["x " * 500_000, "上海" * 500_000, "/" * 1_000_000])
def test_long_text_is_not_compared(text: str) -> None:
    document = Document(place_of_birth="OSLO")
    (found,) = places.compare(Form(place_of_birth=text), Zones(document), TODAY)
    assert [r.value for r in found.reasons] == ["too_long"]
