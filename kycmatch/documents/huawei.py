"""Huawei Cloud OCR: passport, identity card, permits and Hong Kong's card.

Shape: the examples of the vendor's documents (huaweicloudDocs/ocr, commit 4ca95eb). `result`, with
confidences of 0 to 1 in `result.confidence`. Of a passport that is not Chinese it has the seven
fields of the machine readable zone only. Nationality is a demonym (`CHINESE`), `ethnicity` is none
and is not read. An error is `error_code`, `error_msg`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents import chinese
from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree, fold_key
from kycmatch.models import Document

TITLE: Final = "Huawei Cloud OCR"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = 1
FIELDS: Final = {
    "native_name": "extra_info.local_language.name | name",
    "surname": "surname | name_en",
    "given_names": "given_name | name_en",
    "date_of_birth": "date_of_birth | birth | birth_date",
    "sex": "sex",
    "nationality": "nationality | extra_info.local_language.nationality",
    "issuing_state": "country_code",
    "number": "passport_number | number",
    "issued_on": "date_of_issue | valid_from | valid_period",
    "expires_on": "date_of_expiry | valid_to | valid_period",
    "place_of_birth": "place_of_birth",
    "mrz": "machine_code, machine_code2 | machine_code1 to machine_code3",
    "type": "passport_type | type",
    "quality": "detect_*_result",
}

_TEXTS: Final = ("native_name", "nationality", "issuing_state", "number", "place_of_birth")
_FLAGS: Final = {
    "detect_copy_result": "copy",
    "detect_reproduce_result": "screen",
    "detect_blur_result": "blur",
    "detect_glare_result": "glare",
    "detect_border_result": "cropped",
    "detect_border_integrity_result": "cropped",
    "detect_blocking_within_border_result": "occluded",
}
_DETECTED: Final = {fold_key(key): flag for key, flag in _FLAGS.items()}


def documents(payload: Tree) -> tuple[Document, ...]:
    """The document of one response."""
    result = payload.needed(dict)["result"].needed(dict)
    draft = Draft()
    for field in _TEXTS:
        for key, value in _values(result, field):
            draft.put(field, value, result["confidence", key])
    for field, key in (("surname", "surname"), ("given_names", "given_name")):
        draft.put(field, result[key], result["confidence", key])
    if not draft.has("surname"):
        chinese.put_latin_name(draft, result["name_en"], result["confidence", "name_en"])
    chinese.put_sex(draft, result["sex"], result["confidence", "sex"])
    for field in ("date_of_birth", "issued_on", "expires_on"):
        for key, value in _values(result, field):
            if key != "valid_period" and not draft.has(field):
                chinese.put_date(draft, field, value, result["confidence", key])
    chinese.put_period(draft, result["valid_period"], result["confidence", "valid_period"])
    lines = ("machine_code", "machine_code1", "machine_code2", "machine_code3")
    chinese.put_lines(draft, *(result[line] for line in lines))
    kind = chinese.type_of_code(result.first("passport_type", "type"))
    return (draft.document(kind, quality=_quality(result["verification_result"], result)),)


def _values(result: Tree, field: str) -> Iterator[tuple[str, Tree]]:
    """The keys that `field` may have, and what is there."""
    names = result.names
    for path in FIELDS[field].split(" | "):
        keys = tuple(path.split("."))
        if fold_key(keys[0]) in names:
            yield path, result[keys]


def _quality(*places: Tree) -> Iterator[str]:
    for place in places:
        for key, found in place.entries:
            if found.flag is True and (flag := _DETECTED.get(fold_key(key))):
                yield flag
