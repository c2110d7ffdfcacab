"""Every reason a verdict can have: the only list of why.

A reason is a stable code with the worst outcome it can lead to and one line of meaning. Messages,
advice, documentation and tests all hang on the code; prose for people is in `kycmatch.messages`.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any


class KycmatchError(Exception):
    """The base of every error that kycmatch raises. Its text never holds a personal value."""


class Outcome(StrEnum):
    """What a comparison of one field came to (the four outcomes of Verification of Payee)."""

    MATCH = "match"
    CLOSE = "close"
    MISMATCH = "mismatch"
    NOT_COMPARABLE = "not_comparable"

    @staticmethod
    def worst(outcomes: Iterable[Outcome]) -> Outcome:
        """The worst of `outcomes`, in the order they are declared; MATCH when there is none."""
        found = set(outcomes)
        for outcome in _WORST_FIRST:
            if outcome in found:
                return outcome
        return Outcome.MATCH


_WORST_FIRST = tuple(reversed(Outcome))


class Action(StrEnum):
    """What to do next, worst last."""

    ACCEPT = "accept"
    ASK_TO_CORRECT = "ask_to_correct"
    RETAKE_PHOTO = "retake_photo"
    USE_OTHER_DOCUMENT = "use_other_document"
    REVIEW = "review"
    REJECT = "reject"

    @staticmethod
    def worst(actions: Iterable[Action]) -> Action:
        """The worst of `actions`, in the order they are declared; ACCEPT when there is none."""
        return max(actions, key=_URGENCY.__getitem__, default=Action.ACCEPT)


_URGENCY = {action: rank for rank, action in enumerate(Action)}


class Family(StrEnum):
    """What a reason is about; the chapters of the reference."""

    WRITING = "writing"
    ROMANIZATION = "romanization"
    NAME = "name"
    DATE = "date"
    NATIONALITY = "nationality"
    DOCUMENT = "document"
    ABSENCE = "absence"
    ATTEMPTS = "attempts"


_M, _C, _X, _N = Outcome.MATCH, Outcome.CLOSE, Outcome.MISMATCH, Outcome.NOT_COMPARABLE
_W, _R, _P = Family.WRITING, Family.ROMANIZATION, Family.NAME
_D, _S, _Q, _A, _T = Family.DATE, Family.NATIONALITY, Family.DOCUMENT, Family.ABSENCE, Family.ATTEMPTS


class Reason(StrEnum):
    """Why a verdict is what it is.

    Each member carries its `family`, its worst-case `outcome` and its one-line `meaning`.
    """

    family: Family
    outcome: Outcome
    meaning: str

    def __new__(cls, code: str, *facts: Any) -> Reason:
        """Make the member `code` and hang its facts on it; `Reason("typo")` looks one up."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.family, member.outcome, member.meaning = facts
        return member

    # How the same name is written. Nobody has to look.
    LETTER_CASE = "letter_case", _W, _M, "Capital and small letters differ."
    WIDTH = "width", _W, _M, "Full-width, half-width or other compatibility forms of the same characters."
    INVISIBLE_CHARACTERS = "invisible_characters", _W, _M, "One side holds characters that cannot be seen."
    DIACRITICS = "diacritics", _W, _M, "Marks on letters are on one side only."
    SEPARATOR = "separator", _W, _M, "The same mark by another code point, such as another middle dot."
    SEGMENTATION = "segmentation", _W, _M, "A space stands on one side and not on the other."
    PUNCTUATION = "punctuation", _W, _M, "A hyphen, apostrophe or dot is on one side only, or is a space there."
    NAME_ORDER = "name_order", _W, _M, "The same parts stand in another order."
    TITLE = "title", _W, _M, "A title or honorific is on one side only."
    SUFFIX_OMITTED = "suffix_omitted", _W, _M, "A suffix such as Jr. is on one side only."
    RELATION_MARKER = "relation_marker", _W, _M, "A marker of descent such as S/O or BIN is written another way or left out."
    ALIAS_IGNORED = "alias_ignored", _W, _M, "The document prints an alias beside the name; the name itself was compared."
    MONONYM_PLACEHOLDER = "mononym_placeholder", _W, _M, "A person with one name filled the other box with a placeholder or the same name."
    TURKISH_I = "turkish_i", _W, _M, "Dotted and dotless i."
    MRZ_TRUNCATED = "mrz_truncated", _W, _M, "The name is cut off where its machine readable field ends."
    LOOKALIKE_IN_DOCUMENT = "lookalike_in_document", _W, _M, "The document's data holds look-alike letters of another script."

    # From one script, or one national alphabet, to another by a documented rule.
    PINYIN_READING = "pinyin_reading", _R, _M, "The Latin letters are the pinyin of the characters."
    SURNAME_READING = "surname_reading", _R, _M, "The character is read as it is read in surnames."
    POLYPHONE_READING = "polyphone_reading", _R, _M, "The character has several readings and this is one of them."
    UMLAUT_U = "umlaut_u", _R, _M, "ü is written LYU, LV or LU, by documents of different years."
    ROMANIZATION = "romanization", _R, _M, "The Latin letters are a documented romanization of the other script."
    ICAO_TRANSLITERATION = "icao_transliteration", _R, _M, "A national letter is written as ICAO Doc 9303 says, such as UE for Ü."
    HANZI_VARIANT = "hanzi_variant", _R, _M, "Simplified, traditional or variant form of the same Chinese character."
    RARE_CHARACTER = "rare_character", _R, _M, "A substitute customarily used for a rare character."
    KANJI_VARIANT = "kanji_variant", _R, _M, "Old and new form of the same Japanese character."

    # Names: the same person, something to fix.
    POLYPHONE_OTHER_READING = "polyphone_other_reading", _P, _C, "A reading of the character, but not the one the document uses."
    UMLAUT_U_AMBIGUOUS = "umlaut_u_ambiguous", _P, _C, "LU may stand for lu or for lü; the characters that would tell are not there."
    OTHER_ROMANIZATION = "other_romanization", _P, _C, "The same characters in another romanization system."
    ROMANIZATION_VARIANT = "romanization_variant", _P, _C, "Another customary Latin spelling of the same name."
    HOMOPHONE_CHARACTER = "homophone_character", _P, _C, "Another character with the same sound."
    LOOKALIKE_CHARACTER = "lookalike_character", _P, _C, "Another character that looks alike."
    PLACEHOLDER_FOR_RARE_CHARACTER = "placeholder_for_rare_character", _P, _C, "A placeholder stands where a rare character could not be written."
    BOXES_SWAPPED = "boxes_swapped", _P, _C, "Surname and given names are in each other's box."
    NAME_ORDER_AMBIGUOUS = "name_order_ambiguous", _P, _C, "The parts stand in another order, and either order is a name."
    GIVEN_NAMES_OMITTED = "given_names_omitted", _P, _C, "Given names that the document prints were not entered."
    SECOND_SURNAME_OMITTED = "second_surname_omitted", _P, _C, "The second surname that the document prints was not entered."
    SURNAME_PART_OMITTED = "surname_part_omitted", _P, _C, "A part of the surname that the document prints was not entered."
    NAME_NOT_ON_DOCUMENT = "name_not_on_document", _P, _C, "A name was entered that the document does not print."
    PARTNER_SURNAME = "partner_surname", _P, _C, "The surname entered is the partner's, or has the partner's added."
    FORMER_NAME = "former_name", _P, _C, "A former or other name of the same person."
    INITIAL = "initial", _P, _C, "An initial stands for a name."
    ABBREVIATION = "abbreviation", _P, _C, "A customary abbreviation stands for a name."
    NICKNAME = "nickname", _P, _C, "A familiar form of the name."
    TYPO = "typo", _P, _C, "A slip of the keyboard."
    OCR_CONFUSABLE = "ocr_confusable", _P, _C, "Characters that are often misread for one another."
    LOW_CONFIDENCE = "low_confidence", _P, _C, "The document's value was read with low confidence."
    MIXED_SCRIPT = "mixed_script", _P, _C, "The entered value mixes in look-alike letters of another script."

    # Names: another name.
    SURNAME_DIFFERENT = "surname_different", _P, _X, "The surnames are different names."
    GIVEN_NAME_DIFFERENT = "given_name_different", _P, _X, "The given names are different names."
    NAME_DIFFERENT = "name_different", _P, _X, "The names are different."
    NAME_INCOMPLETE = "name_incomplete", _P, _X, "Too little of the name was entered to tell whose it is."
    SUFFIX_DIFFERENT = "suffix_different", _P, _X, "The suffixes contradict each other, such as Jr. and Sr."
    PATRONYMIC_DIFFERENT = "patronymic_different", _P, _X, "The father's names are different."

    # Dates.
    OTHER_CALENDAR = "other_calendar", _D, _M, "The same day in another calendar."
    DAY_MONTH_SWAPPED = "day_month_swapped", _D, _C, "Day and month are exchanged."
    AMBIGUOUS_DATE = "ambiguous_date", _D, _C, "The date can be read in more than one way, and not every way agrees."
    ONE_DIGIT_DIFFERENT = "one_digit_different", _D, _C, "Exactly one digit differs."
    TRANSPOSED_DIGITS = "transposed_digits", _D, _C, "Two neighbouring digits are exchanged."
    CENTURY = "century", _D, _C, "The dates are a hundred years apart."
    PARTIAL_DATE = "partial_date", _D, _C, "One date lacks a part; what is there agrees."
    CALENDAR_TOLERANCE = "calendar_tolerance", _D, _C, "Within the two days by which calendars can differ."
    YEAR_DIFFERENT = "year_different", _D, _X, "Only the year differs."
    DATE_DIFFERENT = "date_different", _D, _X, "More than one part of the date differs."
    IMPOSSIBLE_DATE = "impossible_date", _D, _X, "No such day exists."
    FUTURE_DATE = "future_date", _D, _X, "The date of birth is in the future."

    # Nationality, sex, place.
    COUNTRY_ALIAS = "country_alias", _S, _M, "Another name of the same country."
    ICAO_CODE = "icao_code", _S, _M, "The code that travel documents use for the country."
    DEMONYM = "demonym", _S, _M, "The name of the people for the country."
    TERRITORY_OF_COUNTRY = "territory_of_country", _S, _C, "A territory and the state whose nationality its document prints."
    AMBIGUOUS_NATIONALITY = "ambiguous_nationality", _S, _C, "The word has another, more usual meaning."
    FORMER_COUNTRY = "former_country", _S, _C, "A country that no longer exists and one of its successors."
    NATIONALITY_STATUS = "nationality_status", _S, _C, "Another status of nationality under the same state."
    NATIONALITY_DIFFERENT = "nationality_different", _S, _X, "The nationalities are different."
    SEX_DIFFERENT = "sex_different", _S, _X, "The sexes are different."
    SEX_UNSPECIFIED = "sex_unspecified", _S, _N, "One side leaves the sex unspecified."
    PLACE_PARTIAL = "place_partial", _S, _C, "One place is a part of the other as written."
    PLACE_DIFFERENT = "place_different", _S, _X, "The places are different."

    # The document.
    NUMBER_DIFFERENT = "number_different", _Q, _X, "The document numbers are different."
    DOCUMENT_EXPIRED = "document_expired", _Q, _X, "The document has expired."
    EXPIRED_WITHIN_GRACE = "expired_within_grace", _Q, _C, "The document has expired, not longer ago than the policy allows."
    DOCUMENT_EXPIRES_SOON = "document_expires_soon", _Q, _X, "The document is valid for fewer days than the policy asks for."
    DOCUMENT_NOT_YET_VALID = "document_not_yet_valid", _Q, _X, "The document's validity lies in the future."
    DOCUMENT_NOT_ACCEPTED = "document_not_accepted", _Q, _X, "This kind of document is not accepted."
    UNDER_AGE = "under_age", _Q, _X, "The document's holder is younger than the policy asks for."
    AGE_UNKNOWN = "age_unknown", _Q, _C, "The document's data does not tell whether the holder is old enough."
    ISSUED_BEFORE_BIRTH = "issued_before_birth", _Q, _X, "The document says it was issued before its holder was born."
    EXPIRES_BEFORE_ISSUE = "expires_before_issue", _Q, _X, "The document says it expired before it was issued."
    ZONES_DISAGREE = "zones_disagree", _Q, _C, "Two zones of the document contradict each other."
    CHECK_DIGIT_WRONG = "check_digit_wrong", _Q, _C, "A check digit of the machine readable zone does not fit."
    MRZ_MALFORMED = "mrz_malformed", _Q, _C, "The machine readable zone is not of any known format."

    # Nothing to compare.
    MISSING_IN_FORM = "missing_in_form", _A, _N, "Nothing was entered."
    MISSING_IN_DOCUMENT = "missing_in_document", _A, _N, "The document's data has no value."
    UNREADABLE = "unreadable", _A, _N, "The document's value could not be read."
    REDACTED = "redacted", _A, _N, "The document's value was withheld."
    NOT_UNDERSTOOD = "not_understood", _A, _N, "The text is none that this field can have."
    TOO_LONG = "too_long", _A, _N, "The text is longer than any real value."

    # One attempt after another.
    SAME_DATA_AGAIN = "same_data_again", _T, _C, "Nothing changed since the last attempt."
    CLOSER_BY_TRYING = "closer_by_trying", _T, _C, "Attempt after attempt came closer to the document's values."
    MANY_VALUES = "many_values", _T, _C, "Many values of one field were tried."
    PHOTOS_GET_WORSE = "photos_get_worse", _T, _C, "The photos got worse while what was entered changed."
    RETAKEN_TOO_OFTEN = "retaken_too_often", _T, _C, "The photo was taken again and again and is still not good enough."
