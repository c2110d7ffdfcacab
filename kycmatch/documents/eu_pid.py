"""Person identification data (PID) of the European Digital Identity Wallet, mdoc or SD-JWT VC.

Shape: documents (PID rulebook, commit 36f8adcf) and, for the namespace of before 2025, a fixture of
pymdoccbor 1.4.0. The elements of namespace `eu.europa.ec.eudi.pid.1` as `mdl` has them, or the
claims of an SD-JWT VC once it is verified and its disclosures are put in.

What the two call differently, and the older namespace again, is read as the same. Several
nationalities are all kept. The country of a place of birth may be one that is no more.
"""

from __future__ import annotations

from typing import Final

from kycmatch.documents.fields import Draft
from kycmatch.documents.tree import Tree
from kycmatch.documents.wallets import credentials, put_birth_name, put_place, put_sex
from kycmatch.models import Document

TITLE: Final = "European Digital Identity Wallet (PID)"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "family_name",
    "given_names": "given_name",
    "other_names": "birth_family_name | family_name_birth, birth_given_name | given_name_birth",
    "date_of_birth": "birth_date | birthdate",
    "nationality": "nationality | nationalities",
    "sex": "sex | gender",
    "place_of_birth": "place_of_birth | birth_place",
    "number": "document_number",
    "issued_on": "issuance_date | date_of_issuance | issue_date",
    "expires_on": "expiry_date | date_of_expiry",
    "issuing_state": "issuing_country",
    "issuing_region": "issuing_jurisdiction",
    "type": "always pid",
}

_NAMESPACE: Final = "eu.europa.ec.eudi"
_NOT_PATHS: Final = ("other_names", "sex", "place_of_birth", "type")
_PATHS: Final = {field: path for field, path in FIELDS.items() if field not in _NOT_PATHS}


def documents(payload: Tree) -> tuple[Document, ...]:
    """Every PID in the payload."""
    return tuple(map(_document, credentials(payload, _NAMESPACE)))


def _document(claims: Tree) -> Document:
    draft = Draft()
    draft.take(claims, _PATHS)
    put_sex(draft, claims.first("sex", "gender"))
    put_place(draft, claims["place_of_birth"], claims["birth_place"])
    surname = claims.first("birth_family_name", "family_name_birth")
    given_names = claims.first("birth_given_name", "given_name_birth")
    put_birth_name(draft, claims, surname, given_names)
    return draft.document("pid")
