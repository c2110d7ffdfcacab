"""OpenID Connect for Identity Assurance: `verified_claims` of an ID token or of UserInfo.

Shape: documents (OpenID Connect for Identity Assurance 1.0 and its drafts; example of RFC 9901).
`verified_claims` is an object or a list, one document for each; the document that was checked is in
`verification.evidence[]`, as `document_details` or, in drafts, `document`.

Claims beside `verified_claims` are what the person says of themselves, and are not read. Claims
with a language (`family_name#ja-Hani-JP`, `#ja-Kana-JP`) are the name in that script.
"""

from __future__ import annotations

from typing import Final

from kycmatch.documents.fields import Draft, is_native, native_name
from kycmatch.documents.tree import Tree, fold_key
from kycmatch.documents.types import document_type
from kycmatch.documents.wallets import put_birth_name, put_place, put_sex
from kycmatch.models import Document

TITLE: Final = "OpenID Connect for Identity Assurance"
EVIDENCE: Final = "documents"
CONFIDENCE: Final = None
FIELDS: Final = {
    "surname": "claims.family_name",
    "given_names": "claims.given_name",
    "middle_names": "claims.middle_name",
    "native_name": "claims.family_name#..., claims.given_name#... in another script",
    "kana_name": "claims.family_name#ja-Kana, claims.given_name#ja-Kana",
    "other_names": "claims.birth_family_name, claims.birth_given_name",
    "date_of_birth": "claims.birthdate",
    "nationality": "claims.nationalities",
    "sex": "claims.gender",
    "place_of_birth": "claims.place_of_birth",
    "number": "document_number | number",
    "issued_on": "date_of_issuance",
    "expires_on": "date_of_expiry",
    "issuing_state": "issuer.country_code | issuer.country",
    "type": "type",
}

_PERSON: Final = {
    **{"surname": "family_name", "given_names": "given_name", "middle_names": "middle_name"},
    **{"date_of_birth": "birthdate", "nationality": "nationalities"},
}
_PAPER: Final = ("number", "issued_on", "expires_on", "issuing_state")
_PATHS: Final = {field: FIELDS[field] for field in _PAPER}


def documents(payload: Tree) -> tuple[Document, ...]:
    """The documents of the verified claims, in their order."""
    found = payload.needed(dict)["verified_claims"]
    return tuple(map(_document, found.items or (found.needed(dict),)))


def _document(verified: Tree) -> Document:
    claims, paper = verified["claims"].needed(dict), _paper(verified["verification"])
    draft = Draft()
    draft.take(claims, _PERSON)
    put_sex(draft, claims["gender"])
    put_place(draft, claims["place_of_birth"])
    put_birth_name(draft, claims, claims["birth_family_name"], claims["birth_given_name"])
    surnames, given = _in_languages(claims, "family_name"), _in_languages(claims, "given_name")
    for language in dict.fromkeys((*surnames, *given)):
        name = native_name(surnames.get(language), given.get(language))
        draft.put("kana_name" if "kana" in language else "native_name", name)
    draft.take(paper, _PATHS)
    return draft.document(document_type(paper["type"]))


def _paper(verification: Tree) -> Tree:
    """The first document among the evidence."""
    for item in verification["evidence"].items or (verification["evidence"],):
        if details := item.first("document_details", "document"):
            return details
    return Tree(None)


def _in_languages(claims: Tree, claim: str) -> dict[str, str]:
    """Language tag -> the claim in it, where it is in another script than Latin."""
    return {
        parts[2].lower(): value.text
        for name, value in claims.entries
        if (parts := name.partition("#"))[2] and fold_key(parts[0]) == fold_key(claim)
        if value.text and is_native(value.text)
    }
