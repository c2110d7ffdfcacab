"""Mindee: passports, identity cards and driving licences of version 1, and any model of version 2.

Shape: real payloads (fixtures of client-lib-test-data, commit 13093f3). Version 1 has
`document.inference.prediction`, with confidences of 0 to 1 or none; what is absent is null or an
empty list. Version 2 has `inference.result.fields` with names that the user chose: usual ones are
known, others are given as `names`. Its confidences are words, which rank and do not measure.

`personal_number` may be raw optional data of the machine readable zone and is not read. Of driving
licences the one line is read that is a French one's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from kycmatch.documents.errors import ProviderError, UnreadableDocument
from kycmatch.documents.fields import Draft, is_whole_zone
from kycmatch.documents.tree import Tree, fold_key
from kycmatch.documents.types import document_type
from kycmatch.models import Document, NameKind

TITLE: Final = "Mindee"
EVIDENCE: Final = "real payloads"
CONFIDENCE: Final = 1
FIELDS: Final = {
    "surname": "surname | surnames | last_name | last_names | family_name",
    "given_names": "given_names | first_name | first_names | given_name",
    "name": "full_name, where there is neither",
    "other_names": "alternate_name",
    "date_of_birth": "birth_date | date_of_birth",
    "nationality": "nationality",
    "issuing_state": "country | country_of_issue | country_code | issuing_country",
    "issuing_region": "state | state_of_issue",
    "sex": "gender | sex",
    "number": (
        "id_number | document_number | document_id | passport_number | driver_license_id | id"
    ),
    "issued_on": "issuance_date | issue_date | issued_date | date_of_issue",
    "expires_on": "expiry_date | expiration_date | date_of_expiry",
    "place_of_birth": "birth_place | place_of_birth",
    "mrz": "mrz1 to mrz3 | mrz_line1 to mrz_line3 | mrz",
    "type": "document_type | inference.product.name",
}

_KEYS: Final = {
    field: tuple(path.split(" | "))
    for field, path in FIELDS.items()
    if field not in ("name", "other_names", "mrz", "type")
}
_LINES: Final = tuple(tuple(f"{line}{i}" for i in (1, 2, 3)) for line in ("mrz", "mrz_line"))
_WORDS: Final = {"Certain": 1.0, "High": 0.75, "Medium": 0.5, "Low": 0.25}
_TYPES: Final = {
    **{"passport": "passport", "ind_passport": "passport", "idcard_fr": "national_id"},
    **dict.fromkeys(
        ("driver_license", "eu_driver_license", "us_driver_license"), "driving_licence"
    ),
}
_LABEL: Final = re.compile(r"(?:nom d['’]usage|usage|ép(?:ouse|oux)?\.?)[\s:]+", re.IGNORECASE)
"""What stands before a name in use on French cards, and comes with it."""


def documents(
    payload: Tree, names: Mapping[str, str] = MappingProxyType({})
) -> tuple[Document, ...]:
    """The one document of a response. `names`: field of `Document` -> key of a model's own."""
    payload.needed(dict)
    inference = payload["document", "inference"] if payload["document"] else payload["inference"]
    fields = inference["prediction"] if inference["prediction"] else inference["result", "fields"]
    if not fields:
        raise _missing(payload)
    draft = _draft(fields.needed(dict), names)
    kind = document_type(_value(fields["document_type"])[0])
    if kind is None and not draft.empty:
        kind = _TYPES.get((inference["product", "name"].text or "").rpartition("/")[2])
    return (draft.document(kind),)


def _draft(fields: Tree, names: Mapping[str, str]) -> Draft:
    draft, known = Draft(), fields.names
    for field, keys in _KEYS.items():
        for key in (names[field],) if field in names else keys:
            if fold_key(key) in known:
                draft.put(field, *_value(fields[key]))
    if not draft.has("surname") and not draft.has("given_names"):
        draft.put("name", *_value(fields[names.get("name", "full_name")]))
    if (other := _value(fields["alternate_name"])[0]) is not None:
        draft.other_name(_LABEL.sub("", other, count=1), NameKind.ALIAS)
    if "mrz" in known and is_whole_zone(fields["mrz", "value"]):
        draft.put_mrz(fields["mrz", "value"])
    for lines in _LINES:
        if fold_key(lines[0]) in known:
            draft.put_mrz(*(_value(fields[line])[0] for line in lines))
    return draft


def _missing(payload: Tree) -> ProviderError | UnreadableDocument:
    """What the provider says is wrong, in either version; else that there is no inference."""
    request, job = payload["api_request"], payload["job", "error"]
    for error in (request["error"], job, payload):
        code = error.first("code", "status").text if error else None
        message = error.first("message", "detail", "details").text
        if code is not None and message is not None:
            return ProviderError(code, message)
    return UnreadableDocument("missing", "inference")


def _value(field: Tree) -> tuple[str | None, float | None]:
    """The text of a field, or of the items of one, and the least of their confidences."""
    texts: list[str] = []
    found: list[float | None] = []
    for part in _parts(field):
        if text := part["value"].text:
            texts.append(text)
            found.append(_confidence(part["confidence"]))
    sure = [confidence for confidence in found if confidence is not None]
    return " ".join(texts) or None, min(sure) if sure and len(sure) == len(found) else None


def _parts(field: Tree) -> Iterator[Tree]:
    yield from field.items or field["items"].items or (field,)


def _confidence(value: Tree) -> float | None:
    return _WORDS.get(value.text or "") if type(value.value) is str else value.number
