"""Microblink BlinkID: the result of a scan, version 7, or of the recognizers of versions 5 and 6.

Shape: the types of @microblink/blinkid-core 7.4.3, and for version 5 a result posted as #145 of
BlinkID/blinkid-cordova. A text is in `latin` and in the document's own script (`arabic`,
`cyrillic`, `greek`), or plain. Names may be in the result of one side only.

A field in `missingMandatoryFields` or `invalidCharacterFields` could not be read. A date of
`{0, 0, 0}` is none, and one that BlinkID worked out (`filledByDomainKnowledge`) is not on the
document. In the barcode of US licences, `NONE` stands for no middle name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents.errors import UnreadableDocument
from kycmatch.documents.fields import Draft, iso_of_parts, native_name
from kycmatch.documents.tree import Tree, fold_key
from kycmatch.documents.types import document_type
from kycmatch.models import Document, Zone

TITLE: Final = "Microblink BlinkID"
EVIDENCE: Final = "SDK types"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "lastName",
    "given_names": "firstName",
    "name": "fullName, where there is neither",
    "native_name": "fullName | lastName, firstName in another script | localizedName",
    "date_of_birth": "dateOfBirth",
    "nationality": "nationality",
    "issuing_state": "documentClassInfo.isoAlpha3CountryCode | classInfo.isoAlpha3CountryCode",
    "issuing_region": "documentClassInfo.region",
    "sex": "sex",
    "number": "documentNumber",
    "issued_on": "dateOfIssue",
    "expires_on": "dateOfExpiry, dateOfExpiryPermanent",
    "place_of_birth": "placeOfBirth",
    "mrz": "subResults[].mrz.rawMrzString | mrzResult.mrzText",
    "type": "documentClassInfo.type",
    "quality": "subResults[].inputImageAnalysisResult",
}

_TEXTS: Final = {
    "surname": "lastName",
    "given_names": "firstName",
    "nationality": "nationality",
    "sex": "sex",
    "number": "documentNumber",
    "place_of_birth": "placeOfBirth",
}
_DATES: Final = {
    "date_of_birth": "dateOfBirth",
    "issued_on": "dateOfIssue",
    "expires_on": "dateOfExpiry",
}
_KEYS: Final = frozenset(
    {
        *("documentClassInfo", "classInfo", "subResults", "mrzResult", "frontVizResult"),
        *("firstName", "lastName", "fullName", "documentNumber", "dateOfBirth"),
    }
)
"""A result has at least one of these."""
_FLAGGED: Final = {fold_key(key): field for field, key in (_TEXTS | _DATES).items()}
_MRZ: Final = {
    **{"surname": "primaryId", "given_names": "secondaryId", "number": "documentNumber"},
    **{"nationality": "nationality", "issuing_state": "issuer", "sex": "gender"},
}
_SCRIPTS: Final = ("arabic", "cyrillic", "greek")
_STATES: Final = {
    **{"blurDetectionStatus": "blur", "glareDetectionStatus": "glare"},
    **{"occlusionDetectionStatus": "occluded", "moireDetectionStatus": "screen"},
}


def documents(payload: Tree) -> tuple[Document, ...]:
    """The one document of a result."""
    payload.needed(dict)
    if not any(key in payload for key in _KEYS):
        raise UnreadableDocument("no_document", count=0)
    draft = Draft()
    parts = payload["subResults"].items
    sides = [payload, *(part["viz"] for part in parts)]
    sides += [payload["frontVizResult"], payload["backVizResult"]]
    sides = [side for side in sides if side]
    lines = [part["mrz", "rawMrzString"] for part in parts]
    draft.put_mrz(*lines, payload["mrzResult", "mrzText"])
    places = [payload, payload["additionalProcessingInfo"]]
    places += [part["inputImageAnalysisResult"] for part in parts]
    invalid = set(_flagged(places, "invalidCharacterFields"))
    draft.unreadable(*invalid, *_flagged(places, "missingMandatoryFields"))
    for side in sides:
        _side(draft, side, invalid)
    for part in (*parts, payload):
        if barcode := part.first("barcode", "barcodeResult"):
            _side(draft, barcode, set(), zone=Zone.BARCODE)
        if not any(line.text for line in lines):
            _zone(draft, part.first("mrz", "mrzResult"))
    whole = payload["fullName"]
    if not draft.has("surname") and not draft.has("given_names"):
        draft.put("name", _latin(whole))
    draft.put("native_name", _native(payload))
    about = payload.first("documentClassInfo", "classInfo")
    draft.put("issuing_state", about["isoAlpha3CountryCode"])
    draft.put("issuing_region", about["region"])
    kind = about["type"] if type(about["type"].value) is str else None
    return (draft.document(document_type(kind), _quality(places)),)


def _flagged(places: list[Tree], key: str) -> Iterator[str]:
    """The fields that a list of names such as `date-of-birth` is about."""
    for place in places:
        for item in place[key]:
            field = _FLAGGED.get(fold_key(item.text or ""))
            if field is not None:
                yield field


def _side(draft: Draft, side: Tree, invalid: set[str], zone: Zone = Zone.VIZ) -> None:
    names = side.names
    for field, key in _TEXTS.items():
        if fold_key(key) in names and field not in invalid and not draft.has(field, zone):
            draft.put(field, _latin(side[key]), zone=zone)
    if zone is Zone.BARCODE:
        draft.put("middle_names", _latin(side["middleName"]), zone=zone)
    for field, key in _DATES.items():
        if fold_key(key) in names and field not in invalid and not draft.has(field, zone):
            draft.put(field, _date(side[key]), zone=zone)
    if side["dateOfExpiryPermanent"].flag:
        draft.put("expires_on", "permanent", zone=zone)


def _zone(draft: Draft, zone: Tree) -> None:
    """What was read of a machine readable zone whose lines are not there."""
    if not zone:
        return
    draft.take(zone, _MRZ, zone=Zone.MRZ)
    for field in ("date_of_birth", "expires_on"):
        draft.put(field, iso_of_parts(zone[_DATES[field]]), zone=Zone.MRZ)


def _latin(value: Tree) -> str | None:
    return value.text or (_in(value, "latin") if value else None)


def _in(value: Tree, script: str) -> str | None:
    found = value[script]
    return found.text or (found["value"].text if found else None)


def _native(payload: Tree) -> str | None:
    """The name in another script than Latin."""
    whole, surname, given = (payload[key] for key in ("fullName", "lastName", "firstName"))
    for script in _SCRIPTS:
        if name := _in(whole, script) or native_name(_in(surname, script), _in(given, script)):
            return name
    localized = payload["localizedName"]
    return next(filter(None, (_in(localized, script) for script in _SCRIPTS)), None) or native_name(
        _latin(localized)
    )


def _date(date: Tree) -> str | None:
    """ISO text of a date that is on the document; else what is printed."""
    if date["filledByDomainKnowledge"].flag:
        return None
    printed = date.first("originalString", "originalDateStringResult")
    return iso_of_parts(date) or _latin(printed)


def _quality(places: list[Tree]) -> Iterator[str]:
    for place in places:
        for key, flag in _STATES.items():
            if place[key].text == "detected":
                yield flag
