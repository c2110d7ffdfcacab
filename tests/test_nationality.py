"""Nationality: a table of pairs, the readings of single texts, and the tables behind them."""

from __future__ import annotations

from datetime import date

import pytest

from kycmatch import data
from kycmatch.models import Document, Form, ZoneFields
from kycmatch.nationality import compare, compare_nationalities, nationalities
from kycmatch.nationality.lookup import key
from kycmatch.nationality.read import LONGEST
from kycmatch.reasons import Outcome, Reason
from kycmatch.verdicts import Verdict
from kycmatch.zones import Zones
from tests.case_tables import label, rows

TODAY = date(2026, 11, 22)
STATUSES = {"GBD", "GBN", "GBO", "GBP", "GBS"}
ALPHA3 = {row[0] for row in data.read("country_codes") if row[2] == "alpha3"}


def verdict(form: Form, document: Document, min_confidence: float = 0.0) -> Verdict:
    zones = Zones(document, min_confidence=min_confidence)
    (found,) = compare(form, zones, TODAY)
    return found


@pytest.mark.parametrize("row", rows("nationality"), ids=label)
def test_pairs(row: dict[str, str]) -> None:
    found = compare_nationalities(row["entered"], row["printed"])
    assert found.outcome == row["outcome"], row["why"]
    assert [reason.value for reason in found.reasons] == row["reasons"].split(), row["why"]
    assert (found.entered, found.printed) == (row["entered"], row["printed"])


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("French", {"FRA"}),
        ("Korean", {"KOR", "PRK"}),
        ("Congolese", {"COD", "COG"}),
        ("China", {"CHN", "TWN"}),
        ("中华人民共和国", {"CHN"}),
        ("GBN", {"GBR"}),
        ("D<<", {"DEU"}),
        ("RKS", {"XKX"}),
        ("СССР", {"SUN"}),
        ("Burma", {"MMR"}),
        ("Ivorian / French", {"CIV", "FRA"}),
        ("Chinese and American", {"CHN", "USA"}),
        ("stateless", set()),
        ("UNO", set()),
        ("XXB", set()),
        ("Klingon", set()),
        ("", set()),
        ("x" * (LONGEST + 1), set()),
    ],
)
def test_what_a_text_can_mean(text: str, codes: set[str]) -> None:
    found = nationalities(text)
    assert codes <= found
    assert len(found) <= max(4 if text == "French" else 0, len(codes))


def test_every_code_is_read_alone() -> None:
    for code in ALPHA3:
        assert code in nationalities(code)
        assert compare_nationalities(code.lower(), code).outcome is Outcome.MATCH


def test_no_code_matches_another() -> None:
    for code in ALPHA3:
        for other in ALPHA3 - {code}:
            found = compare_nationalities(code, other)
            assert found.outcome in (Outcome.CLOSE, Outcome.MISMATCH), (code, other)
            assert Reason.TYPO not in found.reasons


def test_a_territory_is_named_so_that_a_policy_can_tell() -> None:
    (finding,) = compare_nationalities("Hong Kong", "CHN").findings
    assert (finding.system, finding.suggestion) == ("HKG", "CHN")
    (finding,) = compare_nationalities("China", "TWN").findings
    assert finding.system == "TWN"


def test_spans_point_at_the_texts() -> None:
    (finding,) = compare_nationalities("Iran", "IRQ").findings
    assert [tuple(span) for span in finding.entered] == [(0, 4)]
    assert [tuple(span) for span in finding.printed] == [(0, 3)]
    assert finding.suggestion is None


def test_several_nationalities() -> None:
    assert compare_nationalities(["Brazil", "Italy"], "ITA").outcome is Outcome.MATCH
    assert compare_nationalities("Italy", ["BRA", "ITA"]).outcome is Outcome.MATCH
    assert compare_nationalities("Brazilian, Italian", "ITA").reasons == (Reason.DEMONYM,)
    found = compare_nationalities(["Brazil", "Italy"], "PRT")
    assert found.reasons == (Reason.NATIONALITY_DIFFERENT,)
    assert compare_nationalities([], "PRT").reasons == (Reason.MISSING_IN_FORM,)
    assert compare_nationalities("PRT", []).reasons == (Reason.MISSING_IN_DOCUMENT,)


def test_nothing_on_either_side() -> None:
    assert compare(Form(), Zones(Document(issuing_state="CHN")), TODAY) == ()


def test_the_issuing_state_is_no_nationality() -> None:
    found = verdict(Form(nationality="China"), Document(issuing_state="CHN"))
    assert (found.outcome, found.reasons) == (
        Outcome.NOT_COMPARABLE,
        (Reason.MISSING_IN_DOCUMENT,),
    )


def test_one_side_only() -> None:
    assert verdict(Form(), Document(nationality="CHN")).reasons == (Reason.MISSING_IN_FORM,)
    redacted = Document(redacted={"nationality"})
    assert verdict(Form(nationality="CHN"), redacted).reasons == (Reason.REDACTED,)


def test_the_zone_that_agrees_stands() -> None:
    document = Document(nationality="SPAIN", zones={"mrz": ZoneFields(nationality="PRT")})
    assert verdict(Form(nationality="Portugal"), document).zone == "mrz"
    assert verdict(Form(nationality="Spain"), document).zone == "viz"
    found = verdict(Form(nationality="Italy"), document)
    assert (found.outcome, found.zone) == (Outcome.MISMATCH, "viz")


def test_from_the_machine_readable_zone() -> None:
    lines = [
        "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<",
        "C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4",
    ]
    found = verdict(Form(nationality="Germany"), Document(mrz=lines))
    assert (found.reasons, found.zone) == ((Reason.ICAO_CODE,), "mrz")


def test_low_confidence_is_said_where_it_does_not_match() -> None:
    document = Document(nationality="IRQ", confidence={"nationality": 0.4})
    found = verdict(Form(nationality="IRN"), document, min_confidence=0.8)
    assert found.reasons == (Reason.NATIONALITY_DIFFERENT, Reason.LOW_CONFIDENCE)
    assert found.confidence == 0.4
    document = Document(nationality="IRN", confidence={"nationality": 0.4})
    assert verdict(Form(nationality="IRN"), document, min_confidence=0.8).reasons == ()


def test_too_long() -> None:
    assert compare_nationalities("China " * 100, "CHN").reasons == (Reason.TOO_LONG,)


@pytest.mark.parametrize("table", ["country_names", "nationality_words"])
class TestWords:
    def test_are_keys_of_themselves(self, table: str) -> None:
        assert all(key(word) == word for word, _ in data.read(table))

    def test_mean_codes_that_are_known(self, table: str) -> None:
        known = {row[1] for row in data.read("country_codes")} | STATUSES
        meanings = {
            code for _, codes in data.read(table) for code in codes.replace("=", ">").split(">")
        }
        assert meanings <= known


def test_relations_join_codes_that_are_known() -> None:
    known = {row[1] for row in data.read("country_codes")} | {"*"}
    for code, _, other in data.read("country_relations"):
        assert {code, other} <= known
    for code, meanings, _ in data.read("country_homonyms"):
        assert {code, *meanings.split()} <= known
