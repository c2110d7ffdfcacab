"""The named policies."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kycmatch.policy.settings import InvalidPolicy, Policy, unknown
from kycmatch.reasons import Action, KycmatchError, Outcome, Reason


class UnknownPolicy(KycmatchError):  # noqa: N818
    """No policy has this name."""


_R, _A = Reason, Action

_OMISSIONS: Final = (
    _R.GIVEN_NAMES_OMITTED,
    _R.SECOND_SURNAME_OMITTED,
    _R.SURNAME_PART_OMITTED,
    _R.INITIAL,
    _R.ABBREVIATION,
)
"""Names that stand on the document and were not entered, or not in full."""

_CUSTOMARY: Final = (
    _R.BOXES_SWAPPED,
    _R.NAME_ORDER_AMBIGUOUS,
    _R.OTHER_ROMANIZATION,
    _R.ROMANIZATION_VARIANT,
    _R.POLYPHONE_OTHER_READING,
    _R.UMLAUT_U_AMBIGUOUS,
    _R.NAME_NOT_ON_DOCUMENT,
    _R.PARTNER_SURNAME,
    _R.NICKNAME,
    _R.CALENDAR_TOLERANCE,
    _R.FORMER_COUNTRY,
    _R.NATIONALITY_STATUS,
    _R.PLACE_PARTIAL,
)
"""What people customarily write for the same name, day or place; no slips and no misreadings."""

_OTHER_FORMS: Final = (_R.HANZI_VARIANT, _R.KANJI_VARIANT, _R.RARE_CHARACTER)
"""The same character in a form that the document does not print."""

STANDARD: Final = Policy(
    name="standard",
    actions={
        _R.LOW_CONFIDENCE: _A.RETAKE_PHOTO,
        # What is wrong with the machine readable zone is most often how it was photographed.
        _R.CHECK_DIGIT_WRONG: _A.RETAKE_PHOTO,
        _R.MRZ_MALFORMED: _A.RETAKE_PHOTO,
        # An innocent cause and a fraud look alike, and the applicant cannot tell us which it is.
        _R.OCR_CONFUSABLE: _A.REVIEW,
        _R.MIXED_SCRIPT: _A.REVIEW,
        _R.PARTIAL_DATE: _A.REVIEW,
        _R.PLACEHOLDER_FOR_RARE_CHARACTER: _A.REVIEW,
        _R.ZONES_DISAGREE: _A.REVIEW,
        _R.ISSUED_BEFORE_BIRTH: _A.REVIEW,
        _R.EXPIRES_BEFORE_ISSUE: _A.REVIEW,
        _R.DOCUMENT_EXPIRED: _A.USE_OTHER_DOCUMENT,
        _R.DOCUMENT_NOT_YET_VALID: _A.USE_OTHER_DOCUMENT,
        _R.DOCUMENT_NOT_ACCEPTED: _A.USE_OTHER_DOCUMENT,
        _R.DOCUMENT_EXPIRES_SOON: _A.USE_OTHER_DOCUMENT,
        _R.EXPIRED_WITHIN_GRACE: _A.ACCEPT,
        _R.UNDER_AGE: _A.REJECT,
        _R.AGE_UNKNOWN: _A.REVIEW,
        # Whoever tries values out must not learn from the next answer whether one was right.
        _R.CLOSER_BY_TRYING: _A.REVIEW,
        _R.MANY_VALUES: _A.REVIEW,
        _R.PHOTOS_GET_WORSE: _A.REVIEW,
        _R.RETAKEN_TOO_OFTEN: _A.REVIEW,
        # Something was entered, so it is no missing field.
        _R.NOT_UNDERSTOOD: _A.ASK_TO_CORRECT,
        _R.TOO_LONG: _A.ASK_TO_CORRECT,
    },
)
"""What differs is corrected by the applicant; who is not the document's holder is rejected."""

STRICT: Final = STANDARD.derive(
    name="strict",
    required={"name", "date_of_birth", "nationality"},
    min_confidence=0.9,
    actions={
        # No second try where it may be another person, and a human looks at every oddity.
        **{
            reason: _A.REVIEW
            for reason in Reason
            if reason.outcome is Outcome.MISMATCH and STANDARD.actions[reason] is _A.ASK_TO_CORRECT
        },
        **dict.fromkeys(
            (
                _R.HOMOPHONE_CHARACTER,
                _R.LOOKALIKE_CHARACTER,
                _R.LOOKALIKE_IN_DOCUMENT,
                _R.FORMER_NAME,
                _R.CHECK_DIGIT_WRONG,
                _R.MRZ_MALFORMED,
            ),
            _A.REVIEW,
        ),
        **dict.fromkeys((*_OTHER_FORMS, _R.SUFFIX_OMITTED), _A.ASK_TO_CORRECT),
        _R.UNREADABLE: _A.RETAKE_PHOTO,
    },
)
"""Nationality is needed too, every mismatch is reviewed, and characters are the document's own."""

LENIENT: Final = STANDARD.derive(
    name="lenient",
    min_confidence=0.6,
    actions=dict.fromkeys((*_OMISSIONS, *_CUSTOMARY), _A.ACCEPT),
    # Passports of both print CHN as the nationality.
    territories={"HKG": _A.ACCEPT, "MAC": _A.ACCEPT},
)
"""Customary other forms of the same name are accepted; slips and misreadings are not."""

EU_AMLR: Final = STANDARD.derive(
    name="eu_amlr", actions=dict.fromkeys((*_OMISSIONS, _R.NICKNAME), _A.ASK_TO_CORRECT)
)
"""All names and surnames that the document prints: Regulation (EU) 2024/1624, Article 22(1)."""

JP_BANK: Final = STANDARD.derive(
    name="jp_bank",
    actions=dict.fromkeys(_OTHER_FORMS, _A.ASK_TO_CORRECT),
    # As Japanese banks publish it: today's form may stand for an old one, never the reverse.
    kanji_forms={"shinjitai": _A.ACCEPT, "kyujitai": _A.ASK_TO_CORRECT},
)
"""The document's own form of every character is needed."""

POLICIES: Final[Mapping[str, Policy]] = MappingProxyType(
    {policy.name: policy for policy in (STANDARD, STRICT, LENIENT, EU_AMLR, JP_BANK)}
)
"""The policies that can be given by name."""


def named(policy: Policy | str) -> Policy:
    """`policy` itself, or the one of `POLICIES` that it names.

    Raises `UnknownPolicy` for a name that is none of them, and `InvalidPolicy` for another policy
    that has taken one of their names: a report would name a policy that it was not decided by.
    """
    if isinstance(policy, Policy):
        if POLICIES.get(policy.name, policy) != policy:
            raise InvalidPolicy(f"{policy.name!r} names another policy; give this one its own name")
        return policy
    try:
        return POLICIES[policy]
    except (KeyError, TypeError):
        raise UnknownPolicy(unknown("policy", policy, POLICIES)) from None
