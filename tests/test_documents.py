"""Documents from payloads: every payload reads to its key, and a broken one to nothing worse."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kycmatch import KycmatchError, documents
from kycmatch.documents import PROVIDERS, ProviderError, UnknownProvider, UnreadableDocument
from kycmatch.models import Document
from tests.payloads import GOLDEN, expected, plain, text, title
from tools import build_providers_page


def read(path: Path, payload: object) -> tuple[Document, ...]:
    return documents.read_all(path.parent.name, payload)


@pytest.mark.parametrize("path", GOLDEN, ids=title)
def test_reads_to_its_key(path: Path) -> None:
    key = expected(path)
    for payload in (text(path), text(path).encode(), json.loads(text(path))):
        if isinstance(key, list):
            assert [plain(document) for document in read(path, payload)] == key
            continue
        with pytest.raises(KycmatchError) as caught:
            read(path, payload)
        error = caught.value
        assert isinstance(error, ProviderError | UnreadableDocument)
        assert {"error": type(error).__name__, "code": error.code} == key


def test_every_provider_has_a_payload() -> None:
    assert {path.parent.name for path in GOLDEN} == set(PROVIDERS)


def test_the_page_is_up_to_date() -> None:
    page = Path(__file__).parent.parent / "docs" / "providers.md"
    assert page.read_text(encoding="utf-8") == build_providers_page.page()


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_page_names_every_field(provider: str) -> None:
    module = import_module(PROVIDERS[provider])
    assert "Shape:" in str(module.__doc__)
    assert module.EVIDENCE in ("real payloads", "SDK types", "documents")
    assert module.CONFIDENCE in (None, 1, 100)
    assert module.FIELDS.keys() <= Document.model_fields.keys()
    keys = [expected(path) for path in GOLDEN if path.parent.name == provider]
    found = [document for key in keys if isinstance(key, list) for document in key]
    zones = [z for d in found for z in (d.get("chip", {}), *d.get("zones", {}).values())]
    beside = {"chip", "zones", "confidence", "unreadable", "redacted", "quality"}
    filled = {field for fields in (*found, *zones) for field in fields} - beside
    assert filled <= module.FIELDS.keys()
    assert module.CONFIDENCE or not any("confidence" in document for document in found)


def test_no_value_is_blank() -> None:
    def values(node: Any) -> list[Any]:
        if isinstance(node, dict | list):
            inner = node.values() if isinstance(node, dict) else node
            return [found for child in inner for found in values(child)]
        return [node]

    for path in GOLDEN:
        for value in values(expected(path)):
            assert value is not None
            assert not isinstance(value, str) or value.strip() == value != ""


@pytest.mark.parametrize("path", GOLDEN, ids=title)
def test_confidence_is_of_values(path: Path) -> None:
    key = expected(path)
    for document in key if isinstance(key, list) else ():
        assert document.get("confidence", {}).keys() <= document.keys()
        assert all(0 <= value <= 1 for value in document.get("confidence", {}).values())
        zones = [document, document.get("chip", {}), *document.get("zones", {}).values()]
        for field in (*document.get("unreadable", ()), *document.get("redacted", ())):
            assert not any(field in zone for zone in zones)


class TestOne:
    def test_exactly_one(self) -> None:
        several: dict[str, Any] = {"IdentityDocuments": [{"IdentityDocumentFields": []}] * 3}
        with pytest.raises(UnreadableDocument, match="several_documents: 3") as caught:
            documents.read("textract", several)
        assert caught.value.count == 3
        with pytest.raises(UnreadableDocument, match="no_document: 0"):
            documents.read("textract", {"IdentityDocuments": []})
        assert len(documents.read_all("textract", several)) == 3

    def test_unknown_provider(self) -> None:
        with pytest.raises(UnknownProvider, match="textract"):
            documents.read("textrakt", {})
        assert issubclass(UnknownProvider, KycmatchError)

    @pytest.mark.parametrize(
        ("payload", "code", "place"),
        [
            ("{", "not_json", ""),
            (b"\xff", "not_utf8", ""),
            ("{}", "missing", "IdentityDocuments"),
            ([], "missing", "IdentityDocuments"),
            ({"IdentityDocuments": {}}, "wrong_type", "IdentityDocuments"),
            (
                {"IdentityDocuments": [{}]},
                "missing",
                "IdentityDocuments[0].IdentityDocumentFields",
            ),
            (object(), "missing", "IdentityDocuments"),
        ],
    )
    def test_what_it_should_not_be(self, payload: object, code: str, place: str) -> None:
        with pytest.raises(UnreadableDocument) as caught:
            documents.read("textract", payload)
        assert (caught.value.code, caught.value.path) == (code, place)
        assert isinstance(caught.value, ValueError)


class Sdk:
    """An object as SDKs have them: plain data by a method of any of the usual names."""

    def __init__(self, method: str, data: object) -> None:
        self._data = data
        self.__class__ = type("Made", (Sdk,), {method: lambda self: self._data})


class Sex(Enum):
    FEMALE = "female"


@pytest.mark.parametrize("method", ["to_dict", "as_dict", "to_map", "model_dump"])
def test_objects_of_sdks(method: str) -> None:
    tree = {"object": "x", "document": Sdk(method, {"last_name": "ALDA", "sex": Sex.FEMALE})}
    document = documents.read("stripe", Sdk(method, tree))
    assert (document.surname, document.sex) == ("ALDA", "female")
    dated = {"documents": [{"fields": {"DateOfBirth": {"value": date(1990, 3, 4)}}}]}
    assert documents.read("azure", Sdk(method, dated)).date_of_birth == "1990-03-04"


def test_an_object_that_raises() -> None:
    class Broken:
        def to_dict(self) -> dict[str, Any]:
            raise RuntimeError("Qzjxname")

    with pytest.raises(UnreadableDocument) as caught:
        documents.read("stripe", Broken())
    assert caught.value.code == "wrong_type"
    assert caught.value.__context__ is None


class TestStates:
    def test_redacted_is_not_absent(self) -> None:
        document = documents.read(
            "stripe",
            {
                "document": {
                    "last_name": "[redacted]",
                    "first_name": "MIRA",
                    "dob": {"day": "[redacted]"},
                }
            },
        )
        assert document.redacted == {"surname", "date_of_birth"}
        session = {
            "object": "identity.verification_session",
            "redaction": {"status": "redacted"},
            "verified_outputs": {"first_name": None, "dob": None},
        }
        assert {"given_names", "date_of_birth"} <= documents.read("stripe", session).redacted

    def test_what_was_typed_is_no_evidence(self) -> None:
        typed = {"first_name": "MIRA", "last_name": "ALDA", "dob": {"year": 1990}}
        session = {"object": "identity.verification_session", "verified_outputs": typed}
        assert documents.read_all("stripe", session | {"type": "id_number"}) == ()
        assert documents.read("stripe", session | {"type": "document"}).surname == "ALDA"
        report = {"object": "identity.verification_report", "id_number": typed}
        assert documents.read_all("stripe", report) == ()

        veriff = {"person": {"firstName": "MIRA"}, "document": {"type": "PASSPORT"}}
        for status in ("created", "started", "submitted", "resubmission_requested", "expired"):
            assert documents.read_all("veriff", {"verification": veriff | {"status": status}}) == ()
        assert documents.read_all("veriff", {"verification": None}) == ()

        inquiry = {
            "data": {
                "type": "inquiry",
                "attributes": {"fields": {"name-first": {"type": "string", "value": "MIRA"}}},
            }
        }
        assert documents.read_all("persona", inquiry) == ()
        sumsub = {"info": {"idDocs": [{"number": "1"}]}, "fixedInfo": {"firstName": "MIRA"}}
        assert plain(documents.read("sumsub", sumsub)) == {"number": "1"}

    def test_a_confidence_of_nothing_is_none(self) -> None:
        def field(text: str, confidence: object) -> dict[str, Any]:
            return {
                "Type": {"Text": "LAST_NAME"},
                "ValueDetection": {"Text": text, "Confidence": confidence},
            }

        def read_one(text: str, confidence: object) -> Document:
            fields = {"IdentityDocumentFields": [field(text, confidence)]}
            return documents.read("textract", {"IdentityDocuments": [fields]})

        assert plain(read_one("", 99.0)) == {}
        assert plain(read_one("", 40.0)) == {"unreadable": ["surname"]}
        assert plain(read_one("ALDA", 40.0)) == {"surname": "ALDA", "confidence": {"surname": 0.4}}
        for nonsense in (-1, 101, "high", None, float("nan")):
            assert plain(read_one("ALDA", nonsense)) == {"surname": "ALDA"}


class TestStyles:
    VALUES: ClassVar = {
        "nameLast": "ALDA",
        "nameFirst": "MIRA",
        "idClass": "pp",
        "nativeNameLast": "王",
    }

    @pytest.mark.parametrize("style", ["camel", "kebab", "snake"])
    def test_persona(self, style: str) -> None:
        import re

        mark = {"camel": "", "kebab": "-", "snake": "_"}[style]
        styled = {
            key if not mark else re.sub("[A-Z]", lambda m: mark + m[0].lower(), key): value
            for key, value in self.VALUES.items()
        }
        tree = {"data": {"type": "verification/government-id", "attributes": styled}}
        assert plain(documents.read("persona", tree)) == {
            "surname": "ALDA", "given_names": "MIRA", "native_name": "王", "type": "passport",
        }  # fmt: skip

    def test_azure_sdk(self) -> None:
        fields = {"LastName": {"value_type": "string", "value": "ALDA", "confidence": 0.5}}
        snake = {"documents": [{"doc_type": "idDocument.driverLicense", "fields": fields}]}
        assert plain(documents.read("azure", snake)) == {
            "surname": "ALDA", "type": "driving_licence", "confidence": {"surname": 0.5},
        }  # fmt: skip

    def test_google_client(self) -> None:
        entity = {"type_": "family_name", "mention_text": "ALDA", "confidence": 0.5}
        proto = {"document": {"entities": [{"type": "Family Name", "mentionText": "ALDA"}]}}
        assert documents.read("google", {"entities": [entity]}).surname == "ALDA"
        assert documents.read("google", proto).surname == "ALDA"


class TestChip:
    LINES = (
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10"
    )

    @staticmethod
    def tlv(tag: str, content: bytes) -> bytes:
        size = len(content)
        length = bytes([size]) if size < 128 else bytes([0x81, size])
        return bytes.fromhex(tag) + length + content

    def group(self, tag: str, parts: dict[str, bytes]) -> bytes:
        return self.tlv(tag, b"".join(self.tlv(inner, value) for inner, value in parts.items()))

    def test_bytes_and_texts(self) -> None:
        import base64

        dg1 = self.group("61", {"5f1f": self.LINES.encode()})
        dg11 = self.group(
            "6b",
            {
                "5c": b"\x5f\x0e",
                "5f0e": "ΕΡΙΚΣΟΝ<<ΑΝΝΑ".encode(),
                "5f2b": bytes.fromhex("19740812"),
                "a0": self.tlv("02", b"\x01") + self.tlv("5f0f", b"SVENSSON<<ANNA"),
            },
        )
        dg12 = self.group("6c", {"5f26": b"20070416"})
        raw = {"DG1": dg1, "DG11": dg11, "DG12": dg12}
        found = documents.read("chip", raw)
        assert plain(found)["chip"] == {
            "surname": "ERIKSSON", "given_names": "ANNA MARIA", "native_name": "ΕΡΙΚΣΟΝ ΑΝΝΑ",
            "other_names": [{"name": "SVENSSON ANNA"}], "date_of_birth": "1974-08-12",
            "nationality": ["UTO"], "sex": "F", "number": "L898902C3", "issuing_state": "UTO",
            "issued_on": "2007-04-16",
        }  # fmt: skip
        for encode in (bytes.hex, lambda group: base64.b64encode(group).decode()):
            assert documents.read("chip", {name: encode(group) for name, group in raw.items()}) == (
                found
            )
        assert documents.read("chip", {"5F1F": self.LINES}).mrz == found.mrz
        assert documents.read("chip", {"dg1": self.LINES}).mrz == found.mrz

    def test_a_name_that_the_lines_cut_is_left_to_them(self) -> None:
        cut = "P<UTOPAPANDROPOULOUS<<JONATHON<ALEC<WARRENABC"[:44] + self.LINES[44:]
        document = documents.read("chip", {"DG1": {"5F1F": cut}})
        assert document.chip is not None
        assert document.chip.surname is None

    @given(st.binary())
    def test_any_bytes(self, content: bytes) -> None:
        for payload in ({"DG11": content}, {"DG1": content.hex()}, {"5F0E": content}):
            with suppress(KycmatchError):
                documents.read("chip", payload)


class TestMrz:
    LINES = (TestChip.LINES[:44], TestChip.LINES[44:])

    def test_shapes(self) -> None:
        for payload in (
            list(self.LINES), "\n".join(self.LINES), "\r\n".join(self.LINES).encode(),
            {"lines": self.LINES}, {"mrz": "^".join(self.LINES)}, json.dumps(self.LINES),
            " ".join(self.LINES),
        ):  # fmt: skip
            assert documents.read("mrz", payload).mrz == self.LINES

    @pytest.mark.parametrize(
        "payload", ["", "no lines here", b"\xff\xfe", {}, [], 7, None, "[", "{}"]
    )
    def test_no_lines(self, payload: object) -> None:
        with pytest.raises(UnreadableDocument):
            documents.read("mrz", payload)
