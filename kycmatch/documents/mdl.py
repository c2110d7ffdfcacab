"""Mobile driving licence (ISO/IEC 18013-5): the data elements of namespace `org.iso.18013.5.1`.

Shape: documents (the elements of ISO/IEC 18013-5:2021 and of AAMVA's namespace) and the test vector
of the standard's Annex D. A device response with its `documents`, a credential with its
`nameSpaces`, as objects or as lists of `elementIdentifier` and `elementValue`, or the elements
alone; what is still CBOR is not decoded. An element that was not disclosed is absent.
"""

from __future__ import annotations

from typing import Final

from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree
from kycmatch.documents.wallets import as_printed, credentials, put_sex
from kycmatch.models import Document

TITLE: Final = "Mobile driving licence (ISO/IEC 18013-5)"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "family_name, with name_suffix of AAMVA after it",
    "given_names": "given_name",
    "native_name": "family_name_national_character, given_name_national_character",
    "date_of_birth": "birth_date",
    "nationality": "nationality",
    "sex": "sex",
    "place_of_birth": "birth_place",
    "number": "document_number",
    "issued_on": "issue_date",
    "expires_on": "expiry_date",
    "issuing_state": "issuing_country",
    "issuing_region": "issuing_jurisdiction",
    "type": "always driving_licence",
}

_NAMESPACE: Final = "org.iso.18013.5.1"
_NOT_PATHS: Final = ("surname", "native_name", "sex", "type")
_PATHS: Final = {field: path for field, path in FIELDS.items() if field not in _NOT_PATHS}


def documents(payload: Tree) -> tuple[Document, ...]:
    """Every licence in the payload."""
    return tuple(map(_document, credentials(payload, _NAMESPACE)))


def _document(elements: Tree) -> Document:
    draft = Draft()
    surname = elements["family_name"].text
    if surname:
        draft.put_name(surname, elements["name_suffix"], field="surname")
    draft.take(elements, _PATHS)
    put_sex(draft, elements["sex"])
    national = as_printed(
        elements["family_name_national_character"].text,
        elements["given_name_national_character"].text,
    )
    draft.put("native_name", national)
    return draft.document("driving_licence")
