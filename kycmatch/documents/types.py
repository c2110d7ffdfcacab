"""Types of documents as providers name them, and as policies do."""

from __future__ import annotations

from typing import Final

from kycmatch.documents.tree import Tree, fold_key

_NAMES: Final = {
    "passport": ("passport", "p", "pp", "passportcard", "internationalpassport", "护照"),
    "driving_licence": (
        *("dl", "driverlicense", "driverlicence", "driverslicense", "driverslicence", "drivers"),
        *("drivinglicense", "drivinglicence", "driverlicensefront", "driverlicenseback"),
    ),
    "national_id": (
        *("id", "idcard", "identitycard", "nationalid", "nationalidcard", "nationalidentitycard"),
        *("nationalidentificationcard", "identificationcard", "mykad", "nric"),
        *("身份证", "居民身份证", "身份证人像面", "身份证国徽面", "临时身份证", "临时居民身份证"),
    ),
    "residence_permit": (
        *("residencepermit", "residencecard", "rp", "pr", "permanentresidentcard"),
        *("permanentresidencecard", "residencypermit", "residentcard", "residencepermitcard"),
        *("temporaryresidencepermit", "港澳台居民居住证", "外国人永久居留身份证"),
    ),
    "visa": ("visa",),
}
_TYPES: Final = {name: kind for kind, names in _NAMES.items() for name in names}
_UNKNOWN: Final = frozenset({"unknown", "other", "none", "undefined", "iddocument"})


KNOWN: Final = frozenset(_NAMES)
"""The types that policies name; any other text is the provider's own."""


def document_type(name: Tree | str | None) -> str | None:
    """The type that a provider's name for it stands for: `DRIVERS_LICENSE` is `driving_licence`.

    A name that is none of the usual ones stays as it is; None for `UNKNOWN` and the like.

    >>> document_type("Driver's License"), document_type("voter id"), document_type("Unknown")
    ('driving_licence', 'voter id', None)
    """
    text = name.text if isinstance(name, Tree) else name
    if not text:
        return None
    folded = fold_key(text.replace("'", "").replace("’", ""))
    return None if folded in _UNKNOWN else _TYPES.get(folded, text)
