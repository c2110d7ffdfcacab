"""Forms of one name in many languages."""

from __future__ import annotations

import pytest

from kycmatch import Document, Form, check, compare_names
from kycmatch.data import read
from kycmatch.names import other_languages
from kycmatch.reasons import Outcome, Reason
from tests.case_tables import label, rows


@pytest.mark.parametrize("case", rows("other_languages"), ids=label)
def test_forms_of_a_name(case: dict[str, str]) -> None:
    verdict = compare_names(case["entered"], case["printed"], country=case["country"])
    assert verdict.outcome.value == case["outcome"]
    assert (Reason.ROMANIZATION_VARIANT in verdict.reasons) == (case["outcome"] == "close")


def test_a_surname_has_no_forms() -> None:
    form = Form(surname="Peter", given_names="Anna")
    document = Document(surname="PEDRO", given_names="ANNA")
    assert check(form, document)["surname"].outcome is Outcome.MISMATCH


def test_two_forms_of_one_language_are_two_names() -> None:
    for name, language, cell in read("name_equivalents"):
        forms = cell.split()
        assert forms == sorted(set(forms)), (name, language)
    assert not other_languages.equivalent("johan", "jan")
    assert other_languages.equivalent("johan", "ivan")
