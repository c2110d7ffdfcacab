"""Other names, placeholders and boxes that cannot be read, box by box."""

from __future__ import annotations

from typing import Any

import pytest

from kycmatch import Action, Document, Form, advise, check

BORN: dict[str, Any] = {"date_of_birth": "1987-05-16"}
NAME = {"surname": "EVANS", "given_names": "LILY"}

CASES: list[tuple[str, dict[str, Any], dict[str, Any], str, dict[str, str]]] = [
    (
        "one's own name declared as another",
        {"name": "John Carter", "other_names": ["John Carter"]},
        {"name": "LILY EVANS"},
        "ask_to_correct",
        {"name": "mismatch name_different"},
    ),
    (
        "one's own surname declared as another",
        {"surname": "Carter", "given_names": "Lily", "other_names": ["Carter"]},
        NAME,
        "ask_to_correct",
        {"surname": "mismatch surname_different", "given_names": "match"},
    ),
    (
        "the printed name declared",
        {"surname": "Carter", "given_names": "Lily", "other_names": ["Lily Evans"]},
        NAME,
        "ask_to_correct",
        {"surname": "close former_name", "given_names": "match"},
    ),
    (
        "a former surname in another alphabet",
        {
            "surname": "Орлова",
            "given_names": "Анна",
            "other_names": [{"surname": "Белова", "kind": "maiden"}],
        },
        {"surname": "BELOVA", "given_names": "ANNA"},
        "ask_to_correct",
        {"surname": "close former_name", "given_names": "match"},
    ),
    (
        "the partner's surname added",
        {"surname": "Mulder-Kok", "given_names": "Eva"},
        {"surname": "KOK", "given_names": "EVA", "partner_surname": "MULDER"},
        "ask_to_correct",
        {"surname": "close partner_surname"},
    ),
    (
        "the partner's surname that the document prints",
        {"surname": "Mulder", "given_names": "Eva"},
        {"surname": "KOK E/V MULDER", "given_names": "EVA", "issuing_state": "NLD"},
        "ask_to_correct",
        {"surname": "close partner_surname"},
    ),
    (
        "the name at birth that the document prints",
        {"surname": "Brandt", "given_names": "Uta"},
        {"surname": "LORENZ GEB. BRANDT", "given_names": "UTA", "issuing_state": "DEU"},
        "ask_to_correct",
        {"surname": "close former_name"},
    ),
    (
        "a placeholder on the document",
        {"name": "Suharti"},
        {"surname": "SUHARTI", "given_names": "FNU"},
        "accept",
        {"name": "match mononym_placeholder"},
    ),
    (
        "a placeholder with a slash",
        {"surname": "N/A", "given_names": "Suharti"},
        {"given_names": "SUHARTI"},
        "accept",
        {"name": "match mononym_placeholder"},
    ),
    (
        "a dash for a placeholder",
        {"surname": "-", "given_names": "Suharti"},
        {"given_names": "SUHARTI"},
        "accept",
        {"name": "match mononym_placeholder"},
    ),
    (
        "given names that could not be read",
        {"surname": "Evans", "given_names": "Lily"},
        {"surname": "EVANS", "unreadable": ["given_names"]},
        "retake_photo",
        {"surname": "match", "given_names": "not_comparable unreadable"},
    ),
    (
        "given names that were withheld",
        {"surname": "Evans", "given_names": "Lily"},
        {"surname": "EVANS", "redacted": ["given_names"]},
        "review",
        {"name": "not_comparable redacted", "given_names": "not_comparable redacted"},
    ),
    (
        "doubt about one box says nothing of the other",
        {"surname": "Li", "given_names": "Olivia"},
        {"surname": "LIN", "given_names": "OLIVIA", "confidence": {"given_names": 0.2}},
        "retake_photo",
        {"surname": "mismatch surname_different", "given_names": "match"},
    ),
    (
        "ü typed as it is",
        {"surname": "Lü", "given_names": "Jun"},
        {"surname": "LYU", "given_names": "JUN", "issuing_state": "CHN"},
        "accept",
        {"surname": "match umlaut_u"},
    ),
    (
        "the customs of the holder, not of the issuer",
        {"surname": "Orlova", "given_names": "Yulia"},
        {
            "surname": "ORLOVA",
            "given_names": "IULIIA",
            "issuing_state": "CHN",
            "nationality": "RUS",
            "type": "residence_permit",
        },
        "ask_to_correct",
        {"surname": "match", "given_names": "close romanization_variant"},
    ),
    (
        "two surnames exchanged are another family's",
        {"surname": "Vidal Romero", "given_names": "Ana"},
        {"surname": "ROMERO VIDAL", "given_names": "ANA", "issuing_state": "ESP"},
        "ask_to_correct",
        {"name": "close name_order_ambiguous"},
    ),
]


@pytest.mark.parametrize(
    ("form", "document", "action", "fields"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_case(
    form: dict[str, Any], document: dict[str, Any], action: str, fields: dict[str, str]
) -> None:
    report = check(Form(**form, **BORN), Document(**document, **BORN))
    assert report.decision.action == action, report
    for field, expected in fields.items():
        outcome, *reasons = expected.split()
        verdict = report[field]
        assert verdict.outcome == outcome, report
        found = {r.value for r in verdict.reasons if r.family not in ("writing", "romanization")}
        needed = set(reasons) - {"mononym_placeholder", "umlaut_u"}
        assert found == needed, report
        assert set(reasons) <= {reason.value for reason in verdict.reasons}


def test_a_declared_name_opens_no_document() -> None:
    form = Form(name="John Carter", other_names=["John Carter", "Carter"], **BORN)
    report = check(form, Document(name="LILY EVANS", **BORN))
    assert report.decision.action is Action.ASK_TO_CORRECT
    assert not any("EVANS" in advice.text for advice in advise(report))
