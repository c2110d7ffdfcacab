"""Baidu AI Cloud OCR: identity card, passport, permits between the mainland, Hong Kong and Taiwan.

Shape: the documented keys of `idcard`, `passport` and `hk_macau_taiwan_exitentrypermit` (baidu-aip;
baiducloud-python-sdk-ocr 0.0.2); assembled, not captured. The keys of `overseas_passport` are
documented nowhere: those that it shares with the permits are read.

`words_result` has a Chinese key with `words`, or an English one with a list of `word` and its
`probability` (0 to 1). An error comes with HTTP 200 as `error_code`, `error_msg`. 民族 is the
ethnicity and is not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents import chinese
from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree, fold_key
from kycmatch.models import Document

TITLE: Final = "Baidu OCR"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = 1
FIELDS: Final = {
    "native_name": "姓名 | name_chn | NameChn",
    "surname": "姓名拼音 | name_eng | NameEng",
    "given_names": "姓名拼音 | name_eng | NameEng",
    "date_of_birth": "出生 | 生日 | birthday",
    "sex": "性别 | sex",
    "nationality": "国籍 | nationality",
    "issuing_state": "国家码",
    "number": "公民身份号码 | 护照号码 | card_number",
    "issued_on": "签发日期 | valid_date",
    "expires_on": "失效日期 | 有效期至 | valid_date",
    "place_of_birth": "出生地点",
    "mrz": "MRZCode1, MRZCode2, MRZCode3",
    "type": "护照类型",
    "quality": "image_status, risk_type, card_quality",
}

_FLAGS: Final = {
    **{"blurred": "blur", "over_exposure": "glare", "over_dark": "too_dark"},
    **{"copy": "copy", "screen": "screen"},
}
_QUALITIES: Final = {"IsClear": "blur", "IsComplete": "cropped", "IsNoCover": "occluded"}


def documents(payload: Tree) -> tuple[Document, ...]:
    """The document of one response."""
    words = payload.needed(dict)["words_result"].needed(dict)
    draft = Draft()
    for field in ("native_name", "nationality", "issuing_state", "number", "place_of_birth"):
        for value, confidence in _values(words, field):
            draft.put(field, value, confidence)
    for value, confidence in _values(words, "surname"):
        chinese.put_latin_name(draft, value, confidence)
    for value, confidence in _values(words, "sex"):
        chinese.put_sex(draft, value, confidence)
    for value, confidence in _read(words, "valid_date"):
        chinese.put_period(draft, value, confidence)
    for field in ("date_of_birth", "issued_on", "expires_on"):
        for value, confidence in _values(words, field):
            chinese.put_date(draft, field, value, confidence)
    lines = ("MRZCode1", "MRZCode2", "MRZCode3")
    chinese.put_lines(draft, *(value for line in lines for value, _ in _read(words, line)))
    kind = next((chinese.type_of_code(value) for value, _ in _read(words, "护照类型")), None)
    return (draft.document(kind, quality=_quality(payload)),)


def _values(words: Tree, field: str) -> Iterator[tuple[Tree, Tree]]:
    for key in FIELDS[field].split(" | "):
        if key != "valid_date":
            yield from _read(words, key)


def _read(words: Tree, key: str) -> Iterator[tuple[Tree, Tree]]:
    """What was read at `key`, with its confidence: a list of one, or one without confidence."""
    if fold_key(key) not in words.names:
        return
    found = words[key]
    if found["words"].text:
        yield found["words"], found["probability", "average"]
    elif found[0, "word"].text:
        yield found[0, "word"], found[0, "probability", "average"]


def _quality(payload: Tree) -> Iterator[str | None]:
    for key in ("image_status", "risk_type"):
        yield _FLAGS.get(payload[key].text or "")
    for key, flag in _QUALITIES.items():
        if payload["card_quality", key].number == 0:
            yield flag
