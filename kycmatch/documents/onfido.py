"""Onfido (Entrust): a document report, or the answer of the extraction endpoint.

Shape: documents (onfido-openapi-spec, commit 1498236a). Snake case of the API and of the SDK.

A report has the visual zone in `properties`, and what was read from a barcode or a chip in
`properties.barcode` and `properties.nfc`. `breakdown.data_comparison` is Onfido's own comparison
with what the applicant typed and is not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree
from kycmatch.documents.types import document_type
from kycmatch.models import Document, NameKind, Zone

TITLE: Final = "Onfido (Entrust)"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "last_name",
    "given_names": "first_name",
    "middle_names": "middle_name",
    "name": "full_name, where there is no last_name",
    "partner_surname": "spouse_name, or widow_name",
    "other_names": "alias_name",
    "date_of_birth": "date_of_birth",
    "nationality": "nationality",
    "sex": "gender",
    "place_of_birth": "place_of_birth",
    "number": "document_numbers, or document_number",
    "issued_on": "issuing_date, or valid_from",
    "expires_on": "date_of_expiry, or expiry_date",
    "issuing_state": "issuing_country",
    "issuing_region": "issuing_state",
    "type": "document_type",
    "mrz": "mrz_line1 to mrz_line3, in an extraction mrz_line_1 to mrz_line_3",
}

_PATHS: Final = {
    "surname": "last_name",
    "given_names": "first_name",
    "middle_names": "middle_name",
    "partner_surname": "spouse_name | widow_name",
    "date_of_birth": "date_of_birth",
    "nationality": "nationality",
    "sex": "gender",
    "place_of_birth": "place_of_birth",
    "number": "document_number",
    "issued_on": "issuing_date | valid_from",
    "expires_on": "date_of_expiry | expiry_date",
    "issuing_state": "issuing_country",
}
_FLAGS: Final = {
    "dark_photo": "too_dark",
    "glare_on_photo": "glare",
    "blurred_photo": "blur",
    "covered_photo": "occluded",
    "obscured_data_points": "occluded",
    "obscured_security_features": "occluded",
    "cut_off_document": "cropped",
    "photo_of_screen": "screen",
    "screenshot": "screen",
    "document_on_printed_paper": "copy",
    "scan": "copy",
}


def documents(payload: Tree) -> tuple[Document, ...]:
    """The document of a report or an extraction; of a list of reports, those on documents."""
    reports = payload["reports"] or payload
    if type(reports.value) is list:
        return tuple(_document(report) for report in reports if report["properties"])
    return (_document(reports.needed(dict)),)


def _document(report: Tree) -> Document:
    extracted = report["extracted_data"]
    tree = (extracted or report["properties"]).needed(dict)
    about = report["document_classification"] if extracted else tree
    draft = Draft()
    _put_number(draft, tree)
    draft.take(tree, _PATHS)
    draft.put("issuing_state", about["issuing_country"])
    draft.put("issuing_region", about["issuing_state"])
    if not draft.has("surname"):
        draft.put("name", tree["full_name"])
    draft.other_name(tree["alias_name"], NameKind.ALIAS)
    lines = (tree[f"mrz_line{i}"] for i in (1, 2, 3))
    draft.put_mrz(*lines)
    for zone, found in ((Zone.BARCODE, tree["barcode"].first(0)), (Zone.CHIP, tree["nfc"])):
        _put_number(draft, found, zone)
        draft.take(found, _PATHS, zone=zone)
        if not draft.has("surname", zone):
            draft.put("name", found["full_name"], zone=zone)
    return draft.document(document_type(about["document_type"]), _flags(report))


def _put_number(draft: Draft, tree: Tree, zone: Zone = Zone.VIZ) -> None:
    """The number called `document_number`, else the first."""
    numbers = tree["document_numbers"].items
    named = [number for number in numbers if number["type"].text == "document_number"]
    for number in (*named, *numbers):
        draft.put("number", number["value"], zone=zone)


def _flags(report: Tree) -> Iterator[str]:
    """What image integrity and the look of the document say of the photo."""
    for chapter in ("image_integrity", "visual_authenticity"):
        for _, part in report["breakdown", chapter, "breakdown"].entries:
            for flag, found in part["properties"].entries:
                if flag in _FLAGS and found.value not in (None, False, "", "clear"):
                    yield _FLAGS[flag]
