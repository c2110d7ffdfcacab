"""What Hypothesis draws forms and documents from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from hypothesis import note
from hypothesis import strategies as st

from kycmatch import Document, Form

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_MARKED = "áàâäãåçéèêëíïñóôöõøúüýžšłđğş"


def _name(letters: str, *, least: int = 2, most: int = 12) -> st.SearchStrategy[str]:
    return st.text(alphabet=letters, min_size=least, max_size=most)


latin_words = _name(_LATIN) | _name(_LATIN + _MARKED)
"""Words in Latin letters, most of which are no name."""

han_names = _name("王李张刘陈杨单曾解翟小明晓红伟芳娜强丽建国文乐", least=2, most=4)
SCRIPTS = (
    latin_words,
    _name("абвгдежзийклмнопрстуфхцчшщъыьэюя"),
    _name("αβγδεζηθικλμνξοπρστυφχψω"),
    _name("ابتثجحخدذرزسشصضطظعغفقكلمنهوي"),
    _name("אבגדהוזחטיכלמנסעפצקרשת"),
    _name("가나다라마바사아자차카타파하김이박최", most=4),
    _name("アイウエオカキクケコサシスセソタナハマヤラワ", most=8),
    _name("กขคงจชซดตถทนบปผพมยรลวสห"),
    han_names,
)
words = st.one_of(SCRIPTS)
dates = st.dates().map(lambda day: day.isoformat()) | st.text(max_size=20)
any_text = st.text(max_size=60)
codes = st.sampled_from(["CHN", "D", "FRA", "GBR", "IND", "JPN", "KOR", "RUS", "TWN", "USA", "UTO"])


_Model = TypeVar("_Model", Form, Document)


def noted(model: _Model) -> _Model:
    """`model`, and its values in the report of a failing example, which its `repr` masks."""
    note(model.model_dump_json(exclude_defaults=True))
    return model


@st.composite
def documents(
    draw: st.DrawFn,
    scripts: Sequence[st.SearchStrategy[str]] = (latin_words,),
) -> Document:
    """A document of a living person with a name in one of `scripts`, enough to be accepted."""
    parts = draw(st.sampled_from(scripts))
    born = st.dates(min_value=date(1925, 1, 1), max_value=date(2005, 12, 31)).map(
        lambda day: day.isoformat()
    )
    document = Document.model_validate(
        {
            "type": "passport",
            "issuing_state": draw(codes),
            "surname": draw(parts),
            "given_names": draw(st.lists(parts, min_size=1, max_size=3).map(" ".join)),
            "date_of_birth": draw(born),
            "nationality": [draw(codes)],
            "sex": draw(st.sampled_from("MFX")),
            "number": draw(st.text(alphabet="ABCDEFGHJKLMNP0123456789", min_size=6, max_size=9)),
        }
    )
    return noted(document)


_BOXES = ("surname", "given_names", "date_of_birth", "nationality", "sex")


def copied(document: Document) -> Form:
    """The form of an applicant who copied the document letter by letter."""
    boxes = document.model_dump(include=set(_BOXES))
    return Form(document_number=document.number, **boxes)


_anything = dict.fromkeys(
    ("name", "surname", "given_names", "native_name", "place_of_birth", "sex"),
    st.none() | any_text | words,
)
forms = st.builds(
    Form,
    **_anything,
    date_of_birth=st.none() | dates,
    nationality=st.lists(codes | any_text, max_size=2),
    document_number=st.none() | any_text,
).map(noted)
"""Forms with anything in them."""

anything_printed = st.builds(
    Document,
    **_anything,
    type=st.none() | st.sampled_from(["passport", "national_id"]),
    issuing_state=st.none() | codes,
    date_of_birth=st.none() | dates,
    expires_on=st.none() | dates,
    nationality=st.lists(codes | any_text, max_size=2),
    number=st.none() | any_text,
    mrz=st.lists(st.text(alphabet="<ABCDEFGXYZ0123456789", max_size=44), max_size=3),
    confidence=st.dictionaries(
        st.sampled_from(["name", "surname", "date_of_birth"]), st.floats(0, 1), max_size=2
    ),
    unreadable=st.sets(st.sampled_from(["name", "surname", "given_names", "date_of_birth"])),
).map(noted)
"""Documents with anything in them."""
