"""The catalogues are whole and well written; advice says what to do and gives nothing away."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from kycmatch import Document, Form, check, messages
from kycmatch.messages import LOCALES, Advice, MessageError, advise, negotiate, summarise
from kycmatch.messages.catalogue import load
from kycmatch.mrz import Format, Mrz, write
from kycmatch.policy import JP_BANK, POLICIES, STANDARD, Policy, decide
from kycmatch.reasons import Action, KycmatchError, Reason
from kycmatch.verdicts import Finding, Report, Span, Verdict, redact
from tools import build_reasons_page

FOLDER = Path(messages.__file__).parent
PAGE = FOLDER.parent.parent / "docs" / "reasons.md"
WITHOUT_REASON = {"another_person", "not_compared"}

SIMPLIFIED = set("国证护审户签别号码请将写为与这对个认识过读会发现实传项无须")
TRADITIONAL = set("國證護審戶簽別號碼請將寫為與這對個認識過讀會發現實傳項無須")


def source(locale: str) -> dict[tuple[str, str], str]:
    """(context, id) -> text, as the translator wrote it."""
    with (FOLDER / f"{locale}.po").open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    return {_key(message): str(message.string) for message in catalogue if message.id}


def _key(message: Message) -> tuple[str, str]:
    return (message.context or "", str(message.id))


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


SOURCES = {locale: source(locale) for locale in LOCALES}
by_locale = pytest.mark.parametrize("locale", LOCALES)


@by_locale
class TestCatalogue:
    @pytest.mark.parametrize("audience", ["applicant", "reviewer"])
    def test_has_a_message_for_every_reason(self, locale: str, audience: str) -> None:
        codes = {code for context, code in SOURCES[locale] if context == audience}
        assert codes == set(Reason) | WITHOUT_REASON

    @pytest.mark.parametrize("audience", ["applicant", "reviewer"])
    def test_has_a_summary_for_every_action(self, locale: str, audience: str) -> None:
        codes = {code for context, code in SOURCES[locale] if context == f"{audience} summary"}
        assert codes == set(Action)

    def test_says_what_the_others_say(self, locale: str) -> None:
        assert list(SOURCES[locale]) == list(SOURCES["en"])
        for key, text in SOURCES[locale].items():
            assert text, key
            assert places(text) - {"field"} == places(SOURCES["en"][key]) - {"field"}, key

    def test_is_compiled(self, locale: str) -> None:
        compiled = load(locale)
        for (context, code), text in SOURCES[locale].items():
            assert compiled.translations.pgettext(context, code) == text

    def test_ends_with_what_to_enter(self, locale: str) -> None:
        for (context, code), text in SOURCES[locale].items():
            if context in {"applicant", "reviewer"}:
                assert places(text) <= {"field", "fix", "exact"}, code
                assert re.search(r"[.。](\s?\{(fix|exact)\})?$", text), code

    def test_tells_the_reviewer_facts_only(self, locale: str) -> None:
        assert not any(
            places(text) for (context, _), text in SOURCES[locale].items() if context == "reviewer"
        )


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant"])
def test_chinese_has_full_width_punctuation(locale: str) -> None:
    for (context, code), text in SOURCES[locale].items():
        spoken = re.sub(r"\{\w+\}|\b(Jr|Sr)\.|S/O", "", text)
        assert not re.search(r"[,.;:!?()\"']", spoken), (context, code)


def test_chinese_is_written_in_one_script() -> None:
    hans, hant = ("".join(SOURCES[locale].values()) for locale in ("zh-Hans", "zh-Hant"))
    assert not set(hans) & (TRADITIONAL - SIMPLIFIED)
    assert not set(hant) & (SIMPLIFIED - TRADITIONAL)


def test_the_reference_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == build_reasons_page.page()


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("en", "en"),
        ("en-US", "en"),
        ("de_DE.UTF-8", "en"),
        ("", "en"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh_SG", "zh-Hans"),
        ("zh_CN.UTF-8", "zh-Hans"),
        ("ZH-hans-HK", "zh-Hans"),
        ("cmn-Hans", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("zh-Hant", "zh-Hant"),
        ("yue", "zh-Hant"),
        ("zh-x" * 100_000, "zh-Hans"),
    ],
)
def test_negotiate(tag: str, locale: str) -> None:
    assert negotiate(tag) == locale


R, F = Reason, Finding
BORN = Verdict.of("date_of_birth", entered="1990-01-01", printed="1990-01-01")
NAMED = Verdict.of("name", entered="LI NA", printed="LI NA")


def verdict(field: str, entered: str, printed: str, *findings: Finding) -> Verdict:
    return Verdict.of(field, findings, entered=entered, printed=printed)


def found(
    reason: Reason, entered: str = "", printed: str = "", suggestion: str | None = None
) -> Finding:
    """A finding whose spans are written `0:4`, several with commas."""
    return Finding(reason, _spans(entered), _spans(printed), suggestion=suggestion)


def _spans(text: str) -> tuple[Span, ...]:
    pairs = [part.split(":") for part in text.split(",") if part]
    return tuple(Span(int(start), int(stop)) for start, stop in pairs)


def report(*verdicts: Verdict, policy: Policy = STANDARD) -> Report:
    return Report(verdicts, decide(verdicts, policy), policy.name, "2026-01-01", "0", "0")


def said(made: Report, locale: str = "en", **options: Any) -> dict[str, str]:
    return {advice.field: advice.text for advice in advise(made, locale, **options)}


POLYPHONE = found(R.POLYPHONE_OTHER_READING, "0:4", "0:4", "ZHAI")
TWO_BOXES = report(
    verdict("name", "DIJI LI", "ZHAI LI", POLYPHONE),
    verdict("surname", "DIJI", "ZHAI", POLYPHONE),
    BORN,
)
ONE_BOX = report(
    verdict("name", "DIJI LI", "ZHAI LI", POLYPHONE),
    verdict("surname", "DIJI LI", "ZHAI", POLYPHONE),
    BORN,
)


def test_a_name_in_two_boxes_is_mended_in_its_box() -> None:
    assert list(said(TWO_BOXES)) == ["surname"]
    assert said(TWO_BOXES)["surname"].endswith("Enter “ZHAI” as your surname.")
    assert said(TWO_BOXES, "zh-CN")["surname"].endswith("请将姓氏填写为“ZHAI”。")
    assert said(TWO_BOXES, "zh-TW")["surname"].endswith("請將姓氏填寫為「ZHAI」。")


def test_a_name_in_one_box_is_mended_there() -> None:
    assert list(said(ONE_BOX)) == ["name"]
    assert said(ONE_BOX)["name"].endswith("Change “DIJI” to “ZHAI”.")


@pytest.mark.parametrize(
    ("made", "english", "chinese"),
    [
        pytest.param(
            report(
                verdict("name", "Lee Keane", "LEE KEAN", found(R.TYPO, "4:9", "4:8", "KEAN")), BORN
            ),
            "Remove the last character of “Keane”, the letter e: your document shows “LEE KEAN”.",
            "请删除“Keane”的最后一位字母e，证件上显示为“LEE KEAN”。",
            id="a letter too many",
        ),
        pytest.param(
            report(verdict("name", "Kyan", "KYRAN", found(R.TYPO, "0:4", "0:5", "KYRAN")), BORN),
            "Add the letter R after character 2: your document shows “KYRAN”.",
            "请在第2位之后补上字母R，证件上显示为“KYRAN”。",
            id="a letter too few",
        ),
        pytest.param(
            report(verdict("name", "yran", "KYRAN", found(R.TYPO, "0:4", "0:5", "KYRAN")), BORN),
            "Add the letter K at the beginning: your document shows “KYRAN”.",
            "请在开头补上字母K，证件上显示为“KYRAN”。",
            id="the first letter is missing",
        ),
        pytest.param(
            report(verdict("name", "Kytan", "KYRAN", found(R.TYPO, "0:5", "0:5", "KYRAN")), BORN),
            "Change character 3, the letter t, to the letter R: your document shows “KYRAN”.",
            "请将第3位字母t改为字母R，证件上显示为“KYRAN”。",
            id="another letter",
        ),
        pytest.param(
            report(verdict("name", "Kyarn", "KYRAN", found(R.TYPO, "0:5", "0:5", "KYRAN")), BORN),
            "Enter “KYRAN” as your name.",
            "请将姓名填写为“KYRAN”。",
            id="two letters",
        ),
        pytest.param(
            report(
                verdict(
                    "document_number",
                    "A8 77O",
                    "A8770",
                    found(R.OCR_CONFUSABLE, "5:6", "4:5", "A8770"),
                ),
                NAMED,
                BORN,
            ),
            "Look at the last character of “77O”: is it the letter O or the digit 0? Your document "
            "was read as “A8770”. Correct what you entered if it is wrong.",
            "请看“77O”的最后一位：是字母O还是数字0？从证件上读取的是“A8770”，如填写有误，请更正。",
            id="letter or digit",
        ),
        pytest.param(
            report(
                verdict(
                    "document_number",
                    "K55812",
                    "K558I2",
                    found(R.OCR_CONFUSABLE, "4:5", "4:5", "K558I2"),
                ),
                NAMED,
                BORN,
            ),
            "Look at character 5: is it the digit 1 or the letter I? Your document was read as "
            "“K558I2”. Correct what you entered if it is wrong.",
            "请看第5位：是数字1还是字母I？从证件上读取的是“K558I2”，如填写有误，请更正。",
            id="the whole number is suggested",
        ),
        pytest.param(
            report(
                verdict(
                    "name", "王芳芸", "王芳云", found(R.HOMOPHONE_CHARACTER, "1:3", "1:3", "芳云")
                ),
                BORN,
            ),
            "Change the last character, “芸”, to “云”: your document shows “王芳云”.",
            "请将最后一个字“芸”改为“云”，证件上显示为“王芳云”。",
            id="another character",
        ),
        pytest.param(
            report(
                verdict("name", "髙田 蓮", "高田 蓮", found(R.KANJI_VARIANT, "0:1", "0:1")),
                BORN,
                policy=JP_BANK,
            ),
            "Change character 1 of “髙田”, “髙”, to “高”: your document shows “高田 蓮”.",
            "请将“髙田”的第1个字“髙”改为“高”，证件上显示为“高田 蓮”。",
            id="a match that the policy wants mended",
        ),
        pytest.param(
            report(
                verdict(
                    "name",
                    "Ines Paz",
                    "INES LUZ PAZ",
                    found(R.GIVEN_NAMES_OMITTED, "", "5:8", "LUZ"),
                ),
                BORN,
            ),
            "Enter “INES LUZ PAZ” as your name.",
            "请将姓名填写为“INES LUZ PAZ”。",
            id="a name was left out",
        ),
        pytest.param(
            report(
                verdict("name", "Amy SO MEI", "SO MEI", found(R.NAME_NOT_ON_DOCUMENT, "0:3")), BORN
            ),
            "Remove “Amy”.",
            "请删除“Amy”。",
            id="a name was added",
        ),
        pytest.param(
            report(
                NAMED, verdict("date_of_birth", "07/02/1981", "1981-02-07", F(R.AMBIGUOUS_DATE))
            ),
            "Enter 7 February 1981 as your date of birth.",
            "请将出生日期填写为1981年2月7日。",
            id="a date in words",
        ),
        pytest.param(
            report(
                NAMED,
                verdict("date_of_birth", "1981-02-07", "民國70年7月2日", F(R.DAY_MONTH_SWAPPED)),
            ),
            "Your document shows “民國70年7月2日”. Enter your date of birth as shown there.",
            "证件上显示为“民國70年7月2日”，请据此填写出生日期。",
            id="a date as it is printed",
        ),
        pytest.param(
            report(NAMED, BORN, verdict("nationality", "Macau", "CHN", F(R.TERRITORY_OF_COUNTRY))),
            "Your document shows “CHN”. Enter your nationality as shown there.",
            "证件上显示为“CHN”，请据此填写国籍。",
            id="a code is no text to enter",
        ),
        pytest.param(
            report(verdict("name", "Reza", "رضا", F(R.ROMANIZATION_VARIANT)), BORN),
            "Your document shows “\u2068رضا\u2069”. Enter your name as shown there.",
            "证件上显示为“\u2068رضا\u2069”，请据此填写姓名。",
            id="another script, from right to left",
        ),
        pytest.param(
            report(
                NAMED, BORN, Verdict.of("expires_on", [F(R.DOCUMENT_EXPIRED)], printed="2001-01-01")
            ),
            "Your document has expired. Use a document that is still valid.",
            "您的证件已过期，请使用仍在有效期内的证件。",
            id="nothing to enter",
        ),
        pytest.param(
            report(BORN),
            "Enter your name exactly as on your document.",
            "请严格按照证件填写姓名。",
            id="required and not there",
        ),
    ],
)
def test_what_to_do(made: Report, english: str, chinese: str) -> None:
    (field,) = said(made)
    assert said(made)[field].endswith(english)
    assert said(made, "zh-Hans")[field].endswith(chinese)


def test_a_box_is_not_told_the_whole_name() -> None:
    whole = "PHAN THI HOA"
    made = report(
        verdict("name", "Pham Hoa", whole, F(R.SURNAME_PART_OMITTED)),
        verdict("surname", "Pham", whole, F(R.SURNAME_PART_OMITTED)),
        BORN,
    )
    assert said(made)["surname"].endswith(
        "Your document shows “PHAN THI HOA”. Enter your surname as shown there."
    )


def test_swapped_boxes_are_told_both() -> None:
    made = report(
        verdict("name", "AN FANG", "FANG AN", found(R.BOXES_SWAPPED, "0:2,3:7", "0:4,5:7")),
        verdict("surname", "AN", "FANG", found(R.BOXES_SWAPPED, "0:2", "", "FANG")),
        verdict("given_names", "FANG", "AN", found(R.BOXES_SWAPPED, "0:4", "", "AN")),
        BORN,
    )
    assert [text.rpartition(". ")[2] for text in said(made).values()] == [
        "Enter “FANG” as your surname.",
        "Enter “AN” as your given names.",
    ]


def test_every_place_is_told_and_the_reason_once() -> None:
    made = report(
        verdict(
            "name",
            "Sergei Yurjev",
            "SERGEY YUREV",
            found(R.ROMANIZATION_VARIANT, "0:6", "0:6", "SERGEY"),
            found(R.ROMANIZATION_VARIANT, "7:13", "7:12", "YUREV"),
        ),
        BORN,
    )
    assert said(made)["name"] == (
        "Your document spells your name another way. Change “Sergei” to “SERGEY”. Change “Yurjev” "
        "to “YUREV”."
    )


def test_a_doubtful_photo_comes_first() -> None:
    typo = found(R.TYPO, "0:4", "0:4", "ZHAI")
    made = report(
        verdict("name", "ZHAJ LI", "ZHAI LI", typo),
        verdict("surname", "ZHAJ", "ZHAI", typo, F(R.LOW_CONFIDENCE)),
        BORN,
    )
    assert list(said(made)) == ["surname"]
    assert "new photo" in said(made)["surname"]
    assert "ZHAI" not in said(made)["surname"]


def test_another_person_is_told_once_and_nothing_else() -> None:
    made = report(
        verdict("name", "Ivo Horn", "UDO HORN", found(R.GIVEN_NAME_DIFFERENT, "0:3", "0:3", "UDO")),
        verdict("date_of_birth", "1990-01-01", "1991-12-31", F(R.DATE_DIFFERENT)),
        verdict("nationality", "Macau", "CHN", F(R.TERRITORY_OF_COUNTRY)),
    )
    (advice,) = advise(made)
    assert advice.text.startswith("The details you entered belong to another person")
    assert summarise(made) == "Your details do not agree with this document."


YEAR = report(
    NAMED,
    verdict(
        "date_of_birth", "1991-04-03", "1990-04-03", F(R.YEAR_DIFFERENT), F(R.ONE_DIGIT_DIFFERENT)
    ),
)


def test_a_mismatch_is_not_shown_unless_the_policy_reveals_it() -> None:
    revealing = STANDARD.derive(name="revealing", reveal_on_mismatch=True)
    hidden, shown = said(YEAR), said(YEAR, policy=revealing)
    assert hidden["date_of_birth"] == (
        "The year of your date of birth is not the one on your document. Enter your date of birth "
        "exactly as on your document."
    )
    assert shown["date_of_birth"].endswith("as your date of birth, not 3 April 1991.")
    assert said(YEAR, policy=STANDARD) == hidden


def test_no_part_of_a_name_is_shown_while_another_is_a_mismatch() -> None:
    typo = found(R.TYPO, "0:4", "0:4", "ZHAI")
    other = found(R.GIVEN_NAME_DIFFERENT, "5:7", "5:8", "LIN")
    made = report(
        verdict("name", "ZHAJ LI", "ZHAI LIN", typo, other),
        verdict("surname", "ZHAJ", "ZHAI", typo),
        verdict("given_names", "LI", "LIN", found(R.GIVEN_NAME_DIFFERENT, "0:2", "0:3", "LIN")),
        BORN,
    )
    assert set(said(made)) == {"surname", "given_names"}
    assert "ZHAI" not in said(made)["surname"]
    assert "LIN" not in said(made)["given_names"]


def test_an_empty_box_is_not_told_what_belongs_there() -> None:
    made = report(NAMED, Verdict.of("date_of_birth", [F(R.MISSING_IN_FORM)], printed="1990-04-03"))
    revealing = STANDARD.derive(name="revealing", reveal_on_mismatch=True)
    for policy in (None, revealing):
        assert "1990" not in said(made, policy=policy)["date_of_birth"]


def test_accepted_is_nothing_to_do() -> None:
    assert advise(report(NAMED, BORN)) == ()
    assert advise(report(verdict("name", "li na", "LI NA", F(R.LETTER_CASE)), BORN)) == ()


def test_a_note_on_the_spelling_of_documents() -> None:
    note = found(R.UMLAUT_U, "0:2", "0:3")
    made = report(
        verdict("name", "NV WA", "NYU WA", note), verdict("surname", "NV", "NYU", note), BORN
    )
    assert made.decision.action is Action.ACCEPT
    assert said(made) == {
        "surname": "Your document prints “NYU”; use that spelling for bookings and bank details."
    }
    native = report(verdict("name", "女娃", "NYU WA", found(R.UMLAUT_U, "0:1", "0:3")), BORN)
    assert advise(native) == ()


def test_the_reviewer_is_told_everything() -> None:
    made = report(
        Verdict.of(
            "name",
            [F(R.LETTER_CASE), F(R.OTHER_ROMANIZATION, system="hkg_cantonese")],
            entered="wong",
            printed="HUANG",
            zone="mrz",
            confidence=0.9,
        ),
        Verdict.of(
            "date_of_birth", [F(R.DATE_DIFFERENT)], entered="1990-01-01", printed="1980-02-02"
        ),
        Verdict.of("sex"),
    )
    assert said(made, audience="reviewer") == {
        "name": "Capital and small letters differ. The same characters in another romanization "
        "system. Detail: hkg_cantonese. Entered: “wong”. Document: “HUANG”. Read from: mrz. "
        "Confidence: 0.90.",
        "date_of_birth": "More than one part of the date differs. Entered: “1990-01-01”. "
        "Document: “1980-02-02”.",
    }
    assert said(report(), "zh-Hant", audience="reviewer") == {
        "date_of_birth": "必填項未能比對。",
        "name": "必填項未能比對。",
    }


@pytest.mark.parametrize(
    ("locale", "applicant", "reviewer"),
    [
        ("en", "Please correct: surname.", "The applicant is asked to correct: surname."),
        ("zh-Hans", "请更正：姓氏。", "请申请人更正：姓氏。"),
        ("zh-Hant", "請更正：姓氏。", "請申請人更正：姓氏。"),
    ],
)
def test_summary(locale: str, applicant: str, reviewer: str) -> None:
    assert summarise(TWO_BOXES, locale) == applicant
    assert summarise(TWO_BOXES, locale, audience="reviewer") == reviewer
    assert summarise(report(NAMED, BORN), "xx") == "Your details agree with your document."


def test_the_caller_has_the_last_word() -> None:
    mine = {"polyphone_other_reading": "Bitte {field} prüfen! {fix}"}
    text = said(TWO_BOXES, templates=mine)["surname"]
    assert text == "Bitte surname prüfen! Enter “ZHAI” as your surname."
    assert said(TWO_BOXES, templates={R.TYPO: "Slip."}) == said(TWO_BOXES)


def test_a_template_that_runs_right_to_left_keeps_what_is_set_into_it_apart() -> None:
    text = said(TWO_BOXES, templates={"polyphone_other_reading": "בדקו את {field}. {fix}"})
    assert text["surname"] == (
        "בדקו את \u2068surname\u2069. \u2068Enter “ZHAI” as your surname.\u2069"
    )
    hebrew = report(verdict("name", "רחל לוי", "רחל כהן", found(R.TYPO, "4:7", "4:7", "כהן")), BORN)
    for locale in LOCALES:
        assert "\u2068כהן\u2069" in said(hebrew, locale)["name"]
        assert "\u2068" not in said(TWO_BOXES, locale)["surname"]


def test_it_can_be_read_aloud() -> None:
    # No signs that a voice skips or spells out, and nothing that stands for a code.
    for locale in LOCALES:
        for (context, code), text in SOURCES[locale].items():
            if context in {"applicant", "applicant summary", "fix", "had", "place"}:
                plain = re.sub(r"\{\w+\}|S/O", "", text)
                assert not re.search(r"[/()\[\]_<>*#]|\betc\b|e\.g\.|i\.e\.", plain), (
                    locale,
                    code,
                )


@pytest.mark.parametrize("reason", [R.CLOSER_BY_TRYING, R.MANY_VALUES, R.PHOTOS_GET_WORSE])
def test_whoever_tries_values_out_is_shown_none(reason: Reason) -> None:
    made = report(*TWO_BOXES.verdicts, Verdict.of("attempts", [F(reason)]))
    assert made.decision.action is Action.REVIEW
    texts = said(made)
    assert "ZHAI" not in "".join(texts.values())
    assert texts["attempts"].startswith("Someone has to look")


@pytest.mark.parametrize("template", ["{printed}", "{", "{0}", "{field.secret}", "{field!x}"])
def test_a_broken_template_is_refused_at_once(template: str) -> None:
    with pytest.raises(MessageError, match="typo") as caught:
        advise(TWO_BOXES, templates={R.TYPO: template})
    assert isinstance(caught.value, KycmatchError)
    assert caught.value.__cause__ is None


def test_an_unknown_audience_is_refused() -> None:
    nobody: Any = "nobody"
    with pytest.raises(MessageError, match="applicant, reviewer"):
        advise(TWO_BOXES, audience=nobody)
    with pytest.raises(MessageError, match="applicant, reviewer"):
        summarise(TWO_BOXES, audience=nobody)


def test_advice_hides_its_text() -> None:
    advice = Advice("surname", "Enter ZHAI.")
    for text in (repr(advice), str(advice), f"{advice}", repr((advice,))):
        assert "ZHAI" not in text
        assert "surname" in text


def test_a_redacted_report_has_advice_without_values() -> None:
    text = said(redact(TWO_BOXES))["surname"]
    assert text.endswith("Enter your surname exactly as on your document.")


def test_a_long_value_is_not_quoted() -> None:
    long = "x" * 1_000_000
    made = report(verdict("name", "Li", long, found(R.TYPO, "0:2", "0:1000000", long)), BORN)
    for audience in ("applicant", "reviewer"):
        options: Any = {"audience": audience}
        assert all(len(text) < 500 for text in said(made, **options).values())


def test_control_characters_are_not_shown() -> None:
    made = report(verdict("name", "Li\n\u202eNa", "LI\n\u202eNG", F(R.TYPO)), BORN)
    assert said(made)["name"].endswith("Enter “LI NG” as your name.")


SECRET = "QZJX"
texts = st.text(max_size=12)
spans = st.lists(
    st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: Span(*sorted(pair))),
    max_size=2,
).map(tuple)
any_finding = st.builds(
    Finding,
    st.sampled_from(Reason),
    spans,
    spans,
    st.sampled_from([None, "HKG", "pinyin"]),
    st.none() | texts.map(lambda text: SECRET + text),
)
any_verdict = st.builds(
    lambda field, findings, entered, printed: verdict(field, entered, SECRET + printed, *findings),
    st.sampled_from(["name", "surname", "given_names", "date_of_birth", "nationality", "document"]),
    st.lists(any_finding, max_size=3),
    texts,
    texts,
)
any_report = st.builds(
    lambda verdicts, policy: report(*verdicts, policy=policy),
    st.lists(any_verdict, max_size=5, unique_by=lambda made: made.field),
    st.sampled_from(list(POLICIES.values())),
)


@given(any_report, st.sampled_from(LOCALES))
def test_no_report_is_without_words_or_gives_a_mismatch_away(made: Report, locale: str) -> None:
    advice = advise(made, locale)
    assert bool(advice) or made.decision.action is Action.ACCEPT
    for told in advice:
        judged = made.get(told.field)
        assert told.text.strip()
        if judged is not None and judged.outcome in {"mismatch", "not_comparable"}:
            assert SECRET not in told.text
    reviewed = advise(made, locale, audience="reviewer")
    assert len({told.field for told in reviewed}) == len(reviewed)
    assert "{" not in summarise(made, locale)


def checked(entered: Form, printed: Document) -> Report:
    return check(entered, printed, today=date(2026, 11, 22))


def zone(**changes: Any) -> Document:
    """A card whose values were all read from its machine readable zone."""
    plain = Mrz(Format.TD2, "I", "UTO", "DOE", "ANNA", date_of_birth="850312", expires_on="300101")
    return Document(mrz=write(replace(plain, **changes)))


@pytest.mark.parametrize("locale", LOCALES)
def test_no_raw_text_of_a_zone_is_shown(locale: str) -> None:
    for born in ("85<<<<", "850312"):
        for entered in ("1985-03-12", "1985", "1986", "03/12/1985", "12 March"):
            made = checked(Form(name="Anna Doe", date_of_birth=entered), zone(date_of_birth=born))
            text = " ".join(said(made, locale).values())
            assert "<" not in text
            assert "850312" not in text


def test_a_document_that_says_less_changes_nothing() -> None:
    made = checked(
        Form(name="Anna Doe", date_of_birth="1985-03-12"),
        Document(name="Anna Doe", date_of_birth="1985"),
    )
    assert said(made)["date_of_birth"].endswith(
        "Enter all that your document shows. Correct what you entered if it is wrong."
    )
    made = checked(
        Form(name="Anna Doe", date_of_birth="1985"),
        Document(name="Anna Doe", date_of_birth="1985-03-12"),
    )
    assert said(made)["date_of_birth"].endswith("Enter 12 March 1985 as your date of birth.")


@pytest.mark.parametrize(
    ("given_names", "advice"),
    [
        ("MARIA FERNANDA LUISA", "Enter your given names exactly as on your document."),
        ("MARIA FERNANDA", "Enter your given names exactly as on your document."),
        ("MARIA FERN", "Enter “MARIA FERN” as your given names."),
    ],
)
def test_what_may_be_cut_is_no_suggestion(given_names: str, advice: str) -> None:
    made = checked(
        Form(surname="Oliveira Santos", given_names="Maria", date_of_birth="1985-03-12"),
        zone(surname="OLIVEIRA SANTOS", given_names=given_names),
    )
    assert said(made)["given_names"].endswith(advice)


def test_letters_that_may_be_misread_are_asked_about() -> None:
    made = checked(
        Form(surname="Barnes", given_names="Anna", date_of_birth="1985-03-12"),
        Document(surname="BAMES", given_names="ANNA", date_of_birth="1985-03-12"),
    )
    assert said(made)["surname"].endswith(
        "Your document was read as “BAMES”. Correct what you entered if it is wrong."
    )


def test_a_misread_number_is_not_told() -> None:
    first, second = zone(number="HXHHHHHO3").mrz
    made = checked(
        Form(name="Anna Doe", date_of_birth="1985-03-12", document_number="HXHHHHHO3"),
        Document(mrz=(first, second.replace("HXHHHHHO3", "HXHHHHH03"))),
    )
    assert "HXHHHHH03" not in " ".join(said(made).values())
