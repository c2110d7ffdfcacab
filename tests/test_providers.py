"""What the payloads of single providers have of their own."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import pytest

from kycmatch import Document, Form, KycmatchError, check, documents
from kycmatch.documents import ProviderError, UnreadableDocument, mindee
from kycmatch.documents.tree import Tree
from kycmatch.models import Zone
from tests.payloads import GOLDEN, text

PAYLOADS = {f"{path.parent.name}/{path.stem}": (path.parent.name, path) for path in GOLDEN}


def payload(name: str) -> Any:
    return json.loads(text(PAYLOADS[name][1]))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("alibaba/error", "noPermission"),
        ("baidu/error", "216201"),
        ("huawei/error", "AIS.0103"),
        ("tencent/error", "FailedOperation.ImageBlur"),
    ],
)
def test_an_error_in_an_ordinary_response(name: str, code: str) -> None:
    with pytest.raises(ProviderError) as raised:
        documents.read(PAYLOADS[name][0], payload(name))
    assert raised.value.code == code
    assert raised.value.message
    assert raised.value.message not in str(raised.value)


@pytest.mark.parametrize(
    ("provider", "answer", "code"),
    [
        ("plaid", {"error_code": "NOT_FOUND", "error_message": "no such"}, "NOT_FOUND"),
        ("lexisnexis", {"Status": {"TransactionStatus": "error"}}, "error"),
        ("mindee", {"status": 422, "title": "Unprocessable", "detail": "page count"}, "422"),
        ("mindee", {"api_request": {"error": {"code": "X1", "message": "no"}}}, "X1"),
        ("tencent", {"Error": {"Code": "AuthFailure", "Message": "no"}}, "AuthFailure"),
        ("azure", {"status": "failed", "error": {"code": "InvalidContent", "message": "no"}},
         "InvalidContent"),
        ("google", {"error": {"code": 400, "message": "no", "status": "INVALID_ARGUMENT"}}, "400"),
        ("stripe", {"error": {"code": "resource_missing", "type": "x"}}, "resource_missing"),
        ("onfido", {"error": {"type": "validation_error", "message": "no"}}, "validation_error"),
        ("persona", {"errors": [{"title": "Record not found"}]}, "error"),
        ("veriff", {"status": "fail", "code": "1102", "message": "no"}, "1102"),
        ("sumsub", {"code": 404, "description": "no"}, "404"),
        ("textract", {"__type": "ThrottlingException"}, "ThrottlingException"),
        ("baidu", {"error": "invalid_client", "error_description": "no"}, "invalid_client"),
        ("huawei", {"error_code": "WANG SHILI", "error_msg": "no"}, "error"),
    ],
)  # fmt: skip
def test_other_error_answers(provider: str, answer: Any, code: str) -> None:
    with pytest.raises(ProviderError) as raised:
        documents.read(provider, answer)
    assert raised.value.code == code


@pytest.mark.parametrize(
    ("provider", "answer"),
    [
        ("baidu", {"error_code": 0, "words_result": None}),
        ("sumsub", {"code": 200, "description": "no"}),
        ("stripe", {"name": "report"}),
        ("azure", {"status": "failed", "error": {"code": None}}),
        ("jumio", {"code": "AUT"}),
    ],
)
def test_what_is_neither_an_error_nor_a_document(provider: str, answer: Any) -> None:
    with pytest.raises(UnreadableDocument):
        documents.read_all(provider, answer)


# What the applicant typed, ethnicities and other values that are no evidence.


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("plaid/idv", ("user", "name", "family_name"), "TYPED"),
        ("didit/decision", ("expected_details", "last_name"), "TYPED"),
        ("tencent/idcard_front", ("Response", "Nation"), "TYPED"),
        ("baidu/idcard", ("words_result", "民族", "words"), "TYPED"),
        ("huawei/idcard", ("result", "ethnicity"), "TYPED"),
        ("alibaba/ocr20191230_idcard", ("Data", "FrontResult", "Nationality"), "TYPED"),
        ("mindee/international_id", ("document", "inference", "prediction", "personal_number",
                                     "value"), "TYPED"),
    ],
)  # fmt: skip
def test_what_is_no_evidence_is_not_read(name: str, path: tuple[str, ...], value: str) -> None:
    changed = payload(name)
    place = changed
    for key in path[:-1]:
        place = place[key]
    assert path[-1] in place
    place[path[-1]] = value
    provider = PAYLOADS[name][0]
    assert documents.read_all(provider, changed) == documents.read_all(provider, payload(name))


def test_an_identity_card_of_cloudauth_has_an_ethnicity_and_a_passport_a_nationality() -> None:
    card = {"certName": "王示例", "certNo": "110105199002030023", "nationality": "汉"}
    passport = {"surname": "LIM", "passportNo": "X0000016", "nationality": "SGP"}
    edited = {"ocrIdEditInfo": {"surname": "TYPED", "passportNo": "TYPED"}}

    def read(info: dict[str, Any]) -> Document:
        answer = {"Code": "Success", "Result": {"ExtIdInfo": json.dumps(info)}}
        return documents.read("alibaba", answer)

    assert read({"ocrIdInfo": card}).nationality == ()
    assert read({"ocrIdInfo": passport} | edited).nationality == ("SGP",)
    assert read({"ocrIdInfo": passport} | edited).surname == "LIM"
    assert read(edited) == Document()


def test_jumio_reads_nothing_where_nothing_was_extracted() -> None:
    scan = payload("jumio/netverify_v2_details")
    scan["document"]["status"] = "NO_ID_UPLOADED"
    assert documents.read("jumio", scan) == Document()
    scan["document"]["status"] = "ERROR_NOT_READABLE_ID"
    unread = documents.read("jumio", scan)
    assert unread.surname is None
    assert "surname" in unread.unreadable


# Dates, confidences and zones.


def test_regula_dates_are_in_the_declared_order() -> None:
    response = payload("regula/passport")
    text = next(item["Text"] for item in response["ContainerList"]["List"] if "Text" in item)
    assert documents.read("regula", response).date_of_birth == "1985-03-04"
    text["dateFormat"] = "d/M/yyyy"
    assert documents.read("regula", response).date_of_birth == "1985-04-03"
    text["dateFormat"] = None
    assert documents.read("regula", response).date_of_birth == "04 MAR 1985"


@pytest.mark.parametrize(
    ("printed", "iso"),
    [("23-09-10", "2010-09-23"), ("01-12-99", "1999-12-01"), ("3-9-2010", "2010-09-03")],
)
def test_hong_kong_writes_days_first(printed: str, iso: str) -> None:
    card = payload("tencent/hkid")
    card["Response"]["CurrentIssueDate"] = printed
    assert documents.read("tencent", card).issued_on == iso


@pytest.mark.parametrize(
    ("period", "issued", "expires"),
    [
        ("2018.08.12-2038.08.12", "2018-08-12", "2038-08-12"),
        ("20180812-20380812", "2018-08-12", "2038-08-12"),
        ("2018.08.12-长期", "2018-08-12", "长期"),
        ("2018-08-12至2038-08-12", "2018-08-12", "2038-08-12"),
        ("2018年8月12日—2038年8月12日", "2018-08-12", "2038-08-12"),
        ("长期", None, "长期"),
    ],
)
def test_periods_of_validity(period: str, issued: str | None, expires: str) -> None:
    card = payload("tencent/idcard_back")
    card["Response"]["ValidDate"] = period
    read = documents.read("tencent", card)
    assert (read.issued_on, read.expires_on, read.unreadable) == (issued, expires, frozenset())


def test_a_period_that_is_none_is_unreadable() -> None:
    card = payload("tencent/idcard_back")
    card["Response"]["ValidDate"] = "20l8.O8-2038"
    read = documents.read("tencent", card)
    assert read.unreadable == {"issued_on", "expires_on"}


@pytest.mark.parametrize(
    ("name", "latin", "expected"),
    [
        ("ANNA ROSSI", "", {"name": "ANNA ROSSI"}),
        ("ANNA ROSSI", "ANNA ROSSI", {"name": "ANNA ROSSI"}),
        (
            "罗安娜",
            "ROSSI, ANNA",
            {"native_name": "罗安娜", "surname": "ROSSI", "given_names": "ANNA"},
        ),
    ],
)
def test_the_name_on_a_foreigners_card(name: str, latin: str, expected: dict[str, Any]) -> None:
    contents = {"Name": name, "EnName": latin, "Nationality": "ITA", "Nation": "汉"}
    card = {key: {"Content": value, "Confidence": 90} for key, value in contents.items()}
    answer = {"Response": {"IDCardInfo": None, "PermanentResidencePermitInfo": card}}
    read = documents.read("tencent", answer)
    assert read.model_copy(update={"confidence": {}}) == Document(nationality="ITA", **expected)


def test_the_zone_of_a_foreign_passport_stands_in_for_the_print() -> None:
    passport = payload("tencent/mlid_passport")
    passport["Response"]["PassportRecognizeInfos"] = None
    read = documents.read("tencent", passport)
    assert (read.surname, read.date_of_birth, read.number) == ("CARTER", "1990-04-11", "456712345")


def test_blinkid_fields_that_could_not_be_read() -> None:
    result = payload("blinkid/v7_result")
    result["subResults"][0]["inputImageAnalysisResult"] = {
        "invalidCharacterFields": ["document-number"],
        "missingMandatoryFields": ["place-of-birth"],
        "blurDetectionStatus": "detected",
    }
    result["dateOfExpiry"]["filledByDomainKnowledge"] = True
    read = documents.read("blinkid", result)
    assert (read.number, read.expires_on) == (None, None)
    assert read.unreadable == {"number", "place_of_birth"}
    assert read.quality == {"blur"}


def test_blinkid_barcode_and_a_zone_without_lines() -> None:
    result = payload("blinkid/v7_result")
    result["subResults"][0]["mrz"]["rawMrzString"] = ""
    result["subResults"][0]["barcode"] = {"lastName": "Testi", "middleName": "NONE"}
    read = documents.read("blinkid", result)
    assert read.mrz == ()
    assert {zone.value for zone in read.zones} == {"mrz", "barcode"}
    assert [fields.middle_names for fields in read.zones.values()] == [None, None]


def test_blinkid_permanent_documents_do_not_expire() -> None:
    result = payload("blinkid/legacy_flat")
    result["dateOfExpiryPermanent"] = True
    report = check(Form(surname="EJEMPLO PRUEBA"), documents.read("blinkid", result))
    assert not any(verdict.field == "expires_on" and verdict.reasons for verdict in report.verdicts)


def test_plaid_redacted_values_and_dates_of_the_sdk() -> None:
    answer = payload("plaid/idv")
    item = answer["documentary_verification"]["documents"][0]
    item["extracted_data"]["date_of_birth"] = date(1975, 1, 18)
    assert documents.read("plaid", answer).date_of_birth == "1975-01-18"
    item.update(extracted_data=None, redacted_at="2026-01-01T00:00:00Z")
    read = documents.read("plaid", answer)
    assert read.surname is None
    assert {"surname", "number", "date_of_birth"} <= read.redacted


def test_lexisnexis_splits_the_zone_and_finds_the_misspelt_key() -> None:
    read = documents.read("lexisnexis", payload("lexisnexis/trueid_passport"))
    assert [len(line) for line in read.mrz] == [44, 44]
    assert read.expires_on == "2099-10-15"


def test_names_of_the_fields_of_a_model_of_ones_own() -> None:
    fields = {"holder": {"value": "ROSSI", "confidence": "Low"}, "given_names": {"value": "ANNA"}}
    answer = Tree.of({"inference": {"result": {"fields": fields}}})
    (read,) = mindee.documents(answer, names={"surname": "holder"})
    assert (read.surname, read.given_names, dict(read.confidence)) == (
        "ROSSI",
        "ANNA",
        {"surname": 0.25},
    )


class SdkModel:
    """Stands for an object of an SDK."""

    def __init__(self, content: dict[str, Any], method: str) -> None:
        self.content, self.method = content, method


class Tencent(SdkModel):
    def to_json_string(self) -> str:
        return json.dumps(self.content)


class Alibaba(SdkModel):
    def to_map(self) -> dict[str, Any]:
        return {"headers": {}, "statusCode": 200, "body": self.content}


def test_objects_of_sdks() -> None:
    bare = payload("tencent/passport")["Response"]
    raw = documents.read("tencent", payload("tencent/passport"))
    assert documents.read("tencent", Tencent(bare, "")) == raw
    raw = documents.read("alibaba", payload("alibaba/passport"))
    assert documents.read("alibaba", Alibaba(payload("alibaba/passport"), "")) == raw
    snake = {"request_id": "1", "data": payload("alibaba/passport")["Data"]}
    assert documents.read("alibaba", {"body": snake}) == raw


def test_two_documents_where_one_is_needed() -> None:
    answer = payload("plaid/idv")
    attempts = answer["documentary_verification"]["documents"]
    attempts.append(copy.deepcopy(attempts[0]))
    with pytest.raises(UnreadableDocument) as raised:
        documents.read("plaid", answer)
    assert (raised.value.code, raised.value.count) == ("several_documents", 2)
    assert len(documents.read_all("plaid", answer)) == 2


# Payloads of other kinds, and broken ones.


@pytest.mark.parametrize("provider", documents.PROVIDERS)
@pytest.mark.parametrize(
    "broken",
    [None, {}, [], "", "{", "null", "[]", "7.0", b"\xff", 7, True, [[]], {"": None}, "[" * 100_000],
    ids=lambda broken: repr(broken)[:20],
)
def test_what_is_no_payload_is_told(provider: str, broken: Any) -> None:
    with pytest.raises(KycmatchError):
        documents.read(provider, broken)


@pytest.mark.parametrize("provider", documents.PROVIDERS)
def test_payloads_of_another_provider_raise_nothing_else(provider: str) -> None:
    for path in GOLDEN:
        with suppress(KycmatchError):
            documents.read_all(provider, text(path))


# Other shapes of what a provider sends.


@pytest.mark.parametrize("filler", ["-", "--", "***", "<<<", "...", "N/A", "unavl", " - "])
def test_what_stands_for_no_value(filler: str) -> None:
    answer = payload("eu_pid/mdoc")["nameSpaces"]["eu.europa.ec.eudi.pid.1"]
    for key in answer:
        answer[key] = filler
    assert documents.read("eu_pid", answer) == Document(type="pid")
    card = payload("tencent/permit")
    card["Response"].update(Type="-", Birthday="-", ValidDate="-", Sex=filler)
    read = documents.read("tencent", card)
    assert (read.type, read.date_of_birth, read.sex, read.unreadable) == (None,) * 3 + (
        frozenset(),
    )


@pytest.mark.parametrize(
    ("printed", "born"),
    [
        ("１９８８年９月７日", "1988-09-07"),
        ("1988.09.07", "1988-09-07"),
        ("1988年2月30日", None),
        ("1988年13月1日", None),
        ("长期", None),
    ],
)
def test_a_date_that_there_is(printed: str, born: str | None) -> None:
    card = payload("tencent/idcard_front")
    card["Response"]["Birth"] = printed
    read = documents.read("tencent", card)
    assert read.date_of_birth == born
    assert read.unreadable == (frozenset() if born else {"date_of_birth"})


def test_a_field_without_a_text_that_nothing_was_sure_of() -> None:
    value = {"Type": {"Text": "LAST_NAME"}, "ValueDetection": {"Text": "", "Confidence": 0.0}}
    answer = {"IdentityDocuments": [{"IdentityDocumentFields": [value]}]}
    assert documents.read("textract", answer).unreadable == {"surname"}


def test_the_type_of_any_document_of_azure_is_in_its_code() -> None:
    answer = payload("azure/v4_passport")
    answer["analyzeResult"]["documents"][0]["docType"] = "idDocument"
    assert documents.read("azure", answer).type == "passport"


def test_what_tencent_read_of_a_zone_whose_lines_are_not_there() -> None:
    passport = payload("tencent/mlid_passport")
    whole = documents.read("tencent", passport)
    passport["Response"].update(CodeSet="", CodeCrc="")
    passport["Response"]["PassportRecognizeInfos"]["Surname"] = ""
    read = documents.read("tencent", passport)
    assert (whole.zones, read.surname, read.mrz) == ({}, None, ())
    assert (read.zones[Zone.MRZ].surname, read.zones[Zone.MRZ].number) == ("CARTER", "456712345")


def test_broken_remarks_do_not_lose_the_document() -> None:
    card = payload("tencent/idcard_front")
    whole = documents.read("tencent", card)
    card["Response"]["AdvancedInfo"] = "{"
    assert documents.read("tencent", card) == whole


def regula_field(kind: int, value: str) -> dict[str, Any]:
    return {"fieldType": kind, "valueList": [{"source": "VISUAL", "value": value}]}


def test_two_surnames_of_regula_are_one() -> None:
    fields = [
        regula_field(kind, text) for kind, text in ((145, "PEREZ"), (8, "GARCIA"), (9, "ANA"))
    ]
    for field in fields:
        field["valueList"][0]["probability"] = 99
    answer = {"ContainerList": {"List": [{"Text": {"fieldList": fields}}]}}
    assert documents.read("regula", answer).surname == "GARCIA PEREZ"
    fields[1]["valueList"][0]["value"] = "GARCIA PEREZ"
    assert documents.read("regula", answer).surname == "GARCIA PEREZ"


def test_a_callback_of_jumio() -> None:
    callback = {
        "idScanStatus": "SUCCESS", "idType": "PASSPORT", "idCountry": "AUT", "idFirstName": "ANNA",
        "idLastName": "ALDA", "idDob": "1990-01-02", "idExpiry": "2030-01-01", "idNumber": "P1",
    }  # fmt: skip
    assert documents.read("jumio", callback) == Document(
        type="passport", issuing_state="AUT", given_names="ANNA", surname="ALDA", number="P1",
        date_of_birth="1990-01-02", expires_on="2030-01-01",
    )  # fmt: skip
    failed = callback | {"idScanStatus": "ERROR"}
    assert documents.read("jumio", failed) == Document(type="passport")


def test_a_selfie_is_no_document_of_sumsub() -> None:
    found = [{"idDocType": "SELFIE"}, {"idDocType": "PASSPORT", "number": "P1"}]
    read = documents.read("sumsub", {"info": {"idDocs": found, "lastName": "ALDA"}})
    assert read == Document(type="passport", number="P1", surname="ALDA")


@pytest.mark.parametrize("name", ["Driver's License", "Driver\u2019s Licence", "DRIVER LICENSE"])
def test_a_driving_licence_of_didit(name: str) -> None:
    answer = {"decision": {"id_verifications": [{"document_type": name, "first_name": "ANNA"}]}}
    assert documents.read("didit", answer).type == "driving_licence"


def test_what_a_wallet_says_of_itself_is_no_evidence() -> None:
    answer = payload("oidc4ida/verified_claims")
    assert answer["family_name"] == "TYPED"
    assert documents.read("oidc4ida", answer).surname == "M\u00fcller"
    del answer["verified_claims"]
    with pytest.raises(UnreadableDocument, match="missing at verified_claims"):
        documents.read("oidc4ida", answer)


class CborTag:
    """As cbor2 decodes a tag."""

    def __init__(self, tag: int, value: object) -> None:
        self.tag, self.value = tag, value


def test_dates_of_a_mobile_licence_as_they_are_decoded() -> None:
    def read(born: object) -> str | None:
        space = {"org.iso.18013.5.1": {"family_name": "ALDA", "birth_date": born}}
        return documents.read("mdl", {"nameSpaces": space}).date_of_birth

    for born in ("1990-03-04", CborTag(1004, "1990-03-04"), date(1990, 3, 4),
                 CborTag(0, "1990-03-04T00:00:00Z")):  # fmt: skip
        assert read(born) == "1990-03-04"


STYLES: dict[str, Callable[[list[str]], str]] = {
    "snake": "_".join,
    "kebab": "-".join,
    "camel": lambda words: words[0] + "".join(map(str.capitalize, words[1:])),
    "pascal": lambda words: "".join(map(str.capitalize, words)),
}
WORDS = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def styled(node: Any, style: str) -> Any:
    """`node` with its keys in another style; names of claims with a language stay as they are."""
    if isinstance(node, dict):
        return {
            STYLES[style]([word.lower() for word in WORDS.findall(key)])
            if key.isascii() and "#" not in key and "." not in key
            else key: styled(value, style)
            for key, value in node.items()
        }
    return [styled(item, style) for item in node] if isinstance(node, list) else node


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", PAYLOADS)
def test_keys_in_any_style(name: str, style: str) -> None:
    provider, tree = PAYLOADS[name][0], payload(name)

    def read(tree: Any) -> object:
        try:
            return documents.read_all(provider, tree)
        except KycmatchError as error:
            return type(error), str(error)

    assert read(styled(tree, style)) == read(tree)
