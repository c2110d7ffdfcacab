"""What forms and documents make of the values that they are given."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from kycmatch import Document, Form, PersonName
from kycmatch.models import NameKind, Zone, ZoneFields


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  Anna ", "  Anna "),
        ("", None),
        (" \u3000\t", None),
        (None, None),
        (date(1990, 4, 3), "1990-04-03"),
        (datetime(1990, 4, 3, 23, 59, tzinfo=UTC), "1990-04-03"),
        ("A\ud83d", "A\ufffd"),
    ],
)
def test_texts_are_kept_as_given(given: Any, kept: str | None) -> None:
    assert Form(date_of_birth=given).date_of_birth == kept


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Swedish", ("Swedish",)),
        (["Swedish", "", None, "DEU"], ("Swedish", "DEU")),
        (("SWE",), ("SWE",)),
        ("  ", ()),
        (None, ()),
    ],
)
def test_one_nationality_or_several(given: Any, kept: tuple[str, ...]) -> None:
    assert Form(nationality=given).nationality == kept


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Anna Berg", (PersonName(name="Anna Berg"),)),
        (PersonName(surname="Berg"), (PersonName(surname="Berg"),)),
        (
            {"surname": "Berg", "kind": "maiden", "reason": "married"},
            (PersonName(surname="Berg", kind=NameKind.MAIDEN, reason="married"),),
        ),
        (["Anna Berg", {"name": "Anni"}], (PersonName(name="Anna Berg"), PersonName(name="Anni"))),
        (None, ()),
    ],
)
def test_other_names(given: Any, kept: tuple[PersonName, ...]) -> None:
    assert Form(other_names=given).other_names == kept


def test_lines_of_a_machine_readable_zone() -> None:
    assert Document.model_validate({"mrz": "P<UTO\nL898\n"}).mrz == ("P<UTO", "L898")
    assert Document.model_validate({"mrz": ["P<UTO", "L898"]}).mrz == ("P<UTO", "L898")


def test_zones_and_flags() -> None:
    document = Document.model_validate(
        {
            "chip": {"surname": "ROSSI"},
            "zones": {"barcode": {"number": "X1"}},
            "unreadable": ["sex"],
            "redacted": {"number"},
            "confidence": {"surname": 0.5},
        }
    )
    assert document.chip == ZoneFields(surname="ROSSI")
    assert document.zones == {Zone.BARCODE: ZoneFields(number="X1")}
    assert document.unreadable == frozenset({"sex"})
    assert Document.model_validate_json(document.model_dump_json()) == document


@pytest.mark.parametrize(
    "wrong",
    [
        {"surnme": "Rossi"},
        {"surname": 7},
        {"surname": ["Rossi"]},
        {"surname": b"Rossi"},
        {"nationality": 7},
        {"nationality": [7]},
        {"other_names": 7},
        {"other_names": [{"kind": "unheard of"}]},
    ],
    ids=str,
)
def test_the_programmers_mistakes_are_errors(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Form.model_validate(wrong)
    with pytest.raises(ValidationError):
        Document.model_validate(wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"confidence": {"surname": 1.5}},
        {"confidence": {"surname": "high"}},
        {"unreadable": "surname"},
        {"zones": {"back": {}}},
        {"chip": "ROSSI"},
        {"mrz": 7},
    ],
    ids=str,
)
def test_mistakes_in_what_only_documents_have(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Document.model_validate(wrong)


def test_models_are_frozen_and_equal_by_value() -> None:
    form = Form(surname="Rossi")
    with pytest.raises(AttributeError, match="frozen") as caught:
        form.surname = "Bianchi"  # type: ignore[misc]
    assert "Bianchi" not in str(caught.value)
    assert form == Form(surname="Rossi")
    assert form != Form(surname="Bianchi")


def test_schemas_say_what_is_accepted() -> None:
    schema = Document.model_json_schema()
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == set(Document.model_fields)
