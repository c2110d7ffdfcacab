"""What holds for every machine readable zone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kycmatch.data import table
from kycmatch.mrz import Format, Mrz, read, write
from kycmatch.mrz.layout import BEGINNINGS

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
# No letter that a filler is misread as stands at the end, where runs of them are taken for fillers.
WORD = st.from_regex("[A-Z]{1,5}[AOUMNR]", fullmatch=True)
WORDS = st.lists(WORD, min_size=1, max_size=2).map(" ".join)
DATE = st.from_regex("[0-9]{6}|[0-9]{4}<<|[0-9]{2}<<<<|<<<<<<", fullmatch=True)
CODE = st.one_of(st.just("D"), st.text("ABHIMNOPRTUVWYZ", min_size=3, max_size=3))


@st.composite
def zones(draw: st.DrawFn) -> Mrz:
    form = draw(st.sampled_from([form for form in Format if form not in BEGINNINGS]))
    visa = form in (Format.MRV_A, Format.MRV_B)
    longest = 14 if form is Format.TD1 else 9
    return Mrz(
        form,
        document_code=draw(st.sampled_from(["V", "VO"] if visa else ["P", "I", "AC", "PD"])),
        issuing_state=draw(CODE),
        surname=draw(WORDS),
        given_names=draw(st.none() | WORDS),
        number=draw(st.text(LETTERS + DIGITS, min_size=1, max_size=longest)),
        nationality=draw(CODE),
        date_of_birth=draw(DATE),
        sex=draw(st.sampled_from("MFX<")),
        expires_on=draw(st.from_regex("[0-9]{6}", fullmatch=True)),
        optional=draw(st.text(LETTERS + DIGITS, max_size=7)),
        optional_2=draw(st.text(LETTERS + DIGITS, max_size=11)) if form is Format.TD1 else "",
    )


@given(zones())
def test_what_is_written_is_read(zone: Mrz) -> None:
    assert read(write(zone)) == replace(zone, name_cut=False)


@given(zones(), st.data())
def test_one_misread_character_never_raises(zone: Mrz, data: st.DataObject) -> None:
    lines = list(write(zone))
    index = data.draw(st.integers(0, len(lines) - 1))
    place = data.draw(st.integers(0, len(lines[index]) - 1))
    char = lines[index][place]
    pairs = {(read, meant) for _, read, meant in table("ocr_confusions")}
    alike = {a for a, b in pairs if b == char} | {b for a, b in pairs if a == char}
    for other in sorted(alike):
        lines[index] = f"{lines[index][:place]}{other}{lines[index][place + 1 :]}"
        assert read(lines) is not None


@given(zones(), st.sampled_from(["number", "date_of_birth", "expires_on"]), st.data())
def test_one_other_digit_fails_the_check(zone: Mrz, field: str, data: st.DataObject) -> None:
    value: str = getattr(zone, field)
    places = [i for i, char in enumerate(value) if char in DIGITS]
    lines = write(zone)
    if not places or "".join(lines).count(value) != 1:
        return
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from([d for d in DIGITS if d != value[place]]))
    changed = value[:place] + other + value[place + 1 :]
    found = read([line.replace(value, changed) for line in lines])
    assert found is not None
    assert field in found.failed


@given(st.lists(st.text(max_size=60), max_size=4))
def test_no_text_raises(lines: list[str]) -> None:
    read(lines)


@given(st.lists(st.text(LETTERS + DIGITS + "<« ", min_size=28, max_size=92), max_size=4))
def test_no_line_raises(lines: list[str]) -> None:
    zone = read(lines)
    assert zone is None or zone.format in Format
