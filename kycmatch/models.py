"""What goes in: the form that the applicant typed and the document as it was read.

Frozen pydantic models. Values are kept as text exactly as given, so that JSON round-trips; blank
text is None. Unknown keys and wrong types are the programmer's mistakes and raise
`pydantic.ValidationError`, with the input hidden; what a text says is never an error.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PlainSerializer,
    ValidationError,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

if TYPE_CHECKING:
    from typing import TypedDict, Unpack


class Zone(StrEnum):
    """Where on a document a value was read, most trustworthy first."""

    CHIP = "chip"
    VIZ = "viz"
    BARCODE = "barcode"
    MRZ = "mrz"


class NameKind(StrEnum):
    """What another name of a person is."""

    FORMER = "former"
    MAIDEN = "maiden"
    ALIAS = "alias"


def _text(value: object) -> object:
    """Text as given; a date as its ISO text; blank as None; a lone surrogate as U+FFFD."""
    if isinstance(value, datetime):
        value = value.date().isoformat()
    elif isinstance(value, date):
        value = value.isoformat()
    if not isinstance(value, str):
        return value
    if not value or value.isspace():
        return None
    return encodable(value)


def _moment(value: object) -> object:
    """A moment as its ISO text, with the time of day; else as `_text`."""
    return value.isoformat() if isinstance(value, datetime) else _text(value)


def encodable(text: str) -> str:
    """`text` with U+FFFD for every lone surrogate, so that it can be written as JSON."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _without_surrogates(text)
    return text


def _without_surrogates(text: str) -> str:
    # The encoder writes "?" for a surrogate, a hundred times faster than a pattern would find it;
    # a noncharacter keeps the place of the text's own question marks.
    kept = text.replace("?", "\ufdd0").encode(errors="replace").decode()
    return kept.replace("?", "\ufffd").replace("\ufdd0", "?")


def _texts(value: object) -> object:
    """One text, or several, as a tuple; blanks are dropped."""
    if value is None:
        return ()
    if isinstance(value, str):
        value = (value,)
    if isinstance(value, list | tuple):
        return tuple(text for text in map(_text, value) if text is not None)
    return value


def _lines(value: object) -> object:
    """The lines of a machine readable zone, from a sequence or from one text with line breaks."""
    return _texts(value.split("\n") if isinstance(value, str) else value)


def _names(value: object) -> object:
    """Other names; a bare text is one of unknown kind."""
    if value is None:
        return ()
    if isinstance(value, str | PersonName | Mapping):
        value = (value,)
    if isinstance(value, list | tuple):
        return tuple({"name": name} if isinstance(name, str) else name for name in value)
    return value


_Named = TypeVar("_Named", bound=Iterable[str])


def _of_fields(names: _Named) -> _Named:
    """Names of fields as given; refuses any other, and tells it where it nearly is one."""
    about = {"chip", "zones", "confidence", "unreadable", "redacted", "quality"}
    known = sorted({"document_number", *Document.model_fields} - about)
    for name in names:
        if name not in known:
            from difflib import get_close_matches

            near = get_close_matches(name[:_LONGEST_FIELD], known, n=1)
            told = f" '{name}'" if near and name.isidentifier() else ""
            hint = f"did you mean '{near[0]}'?" if near else f"known are: {', '.join(known)}"
            raise ValueError(f"unknown field{told}; {hint}")
    return names


def _flags(value: object) -> object:
    # What cannot be a flag is for the validator to refuse; it need not even be hashable.
    if isinstance(value, list | tuple | set) and all(isinstance(flag, str) for flag in value):
        return frozenset(value)
    return value


# Sets have no order of their own; their JSON has, so that the same value is the same text.
_SORTED = PlainSerializer(sorted, return_type=list[str], when_used="json")

Text = Annotated[str | None, BeforeValidator(_text)]
Moment = Annotated[str | None, BeforeValidator(_moment)]
Texts = Annotated[tuple[str, ...], BeforeValidator(_texts)]
Lines = Annotated[tuple[str, ...], BeforeValidator(_lines)]
Flags = Annotated[frozenset[str], BeforeValidator(_flags), _SORTED]
Fields = Annotated[Flags, AfterValidator(_of_fields)]


_LONGEST_FIELD = 40
"""The longest text, in code points, that is held against the names of fields."""


class Model(BaseModel):
    """What every input shares: frozen, unknown keys refused, input hidden in errors and `repr`."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, hide_input_in_errors=True, ser_json_inf_nan="null"
    )

    @model_validator(mode="wrap")
    @classmethod
    def _hide_input(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Drop the input from the error's details too, not from its text alone."""
        try:
            return handler(data)
        except ValidationError as error:
            hidden = without_input(error)
        raise hidden

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """As pydantic's, with the input hidden also where the text is no JSON at all."""
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as error:
            hidden = without_input(error)
        raise hidden

    def __setattr__(self, name: str, value: Any) -> None:
        """Refuse: the model is frozen. The value stays out of the error, unlike in pydantic's."""
        raise AttributeError(f"{type(self).__name__} is frozen; make another with model_copy")

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """The names of the fields that have a value, every value masked."""
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if value != field.default:
                yield name, _MASKED


class _Masked:
    def __repr__(self) -> str:
        return "***"


_MASKED = _Masked()


def without_input(error: ValidationError) -> ValidationError:
    """The same error without the input, neither in its text nor in its details.

    Raise it outside the `except` block, so that the error it is made of does not hang on to it.
    """
    details = [_line_without_input(line) for line in error.errors(include_url=False)]
    return ValidationError.from_exception_data(error.title, details, hide_input=True)


def _line_without_input(line: Mapping[str, Any]) -> InitErrorDetails:
    # The message becomes the template of a custom error, whose braces would be read as fields.
    message = line["msg"].replace("{", "{{").replace("}", "}}")
    kind = PydanticCustomError(line["type"], message)
    return InitErrorDetails(type=kind, loc=line["loc"], input=None)


if TYPE_CHECKING:
    # What a type checker lets a caller give: wider than what is kept, since one text stands for
    # several, a date for its text and a mapping for a model.
    _Several = str | Sequence[str]
    _Date = str | date | None

    class _NameInput(TypedDict, total=False):
        name: str | None
        surname: str | None
        given_names: str | None
        middle_names: str | None
        patronymic: str | None
        native_name: str | None
        kana_name: str | None

    class _OtherNameInput(_NameInput, total=False):
        kind: NameKind | str | None
        reason: str | None

    class _PersonInput(_NameInput, total=False):
        other_names: str | PersonName | Sequence[str | PersonName | _OtherNameInput]
        date_of_birth: _Date
        nationality: _Several | None
        sex: str | None
        place_of_birth: str | None

    class _FormInput(_PersonInput, total=False):
        document_number: str | None

    class _ZoneInput(_PersonInput, total=False):
        number: str | None
        issuing_state: str | None
        issued_on: _Date
        expires_on: _Date
        partner_surname: str | None

    class _DocumentInput(_ZoneInput, total=False):
        type: str | None
        issuing_region: str | None
        mrz: _Several
        chip: ZoneFields | _ZoneInput | None
        zones: Mapping[Any, ZoneFields | _ZoneInput]
        confidence: Mapping[str, float]
        unreadable: Collection[str]
        redacted: Collection[str]
        quality: Collection[str]


class _NameFields(Model):
    name: Text = None
    surname: Text = None
    given_names: Text = None
    middle_names: Text = None
    patronymic: Text = None
    native_name: Text = None
    kana_name: Text = None


class PersonName(_NameFields):
    """Another name of the person: a former one, a maiden name or an alias.

    `reason` is the applicant's own word for why it differs; nothing is derived from it.
    """

    kind: NameKind | None = Field(default=None, strict=False)
    reason: Text = None

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[_OtherNameInput]) -> None: ...  # noqa: D107


OtherNames = Annotated[tuple[PersonName, ...], BeforeValidator(_names)]


class _PersonFields(_NameFields):
    other_names: OtherNames = ()
    date_of_birth: Text = None
    nationality: Texts = ()
    sex: Text = None
    place_of_birth: Text = None


class Form(_PersonFields):
    """What the applicant typed. Every field may be left out.

    A form has one `name` box, or the boxes `surname` and `given_names` (with `middle_names` and
    `patronymic` where it has those). `nationality` takes one text or several.

    >>> Form(surname="DAN", given_names="XIAOMING", date_of_birth="1990-04-03")
    Form(surname=***, given_names=***, date_of_birth=***)
    """

    document_number: Text = None

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[_FormInput]) -> None: ...  # noqa: D107


class ZoneFields(_PersonFields):
    """What one zone of a document says."""

    number: Text = None
    issuing_state: Text = None
    issued_on: Text = None
    expires_on: Text = None
    partner_surname: Text = None

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[_ZoneInput]) -> None: ...  # noqa: D107


class Document(ZoneFields):
    """The identity document as it was read. Every field may be left out.

    The person fields are the visual zone's. `mrz` takes the lines of the machine readable zone,
    `chip` what the chip says, `zones` any further zone. `confidence` is field -> 0..1 as the
    reader reported it, for values it did read; `unreadable` and `redacted` hold fields too. A name
    that is no field's raises. `quality` holds flags of the photo.
    """

    type: Text = None
    issuing_region: Text = None
    mrz: Lines = ()
    chip: ZoneFields | None = None
    zones: Mapping[Annotated[Zone, Field(strict=False)], ZoneFields] = {}
    confidence: Annotated[
        Mapping[str, Annotated[float, Field(ge=0, le=1)]], AfterValidator(_of_fields)
    ] = {}
    unreadable: Fields = frozenset()
    redacted: Fields = frozenset()
    quality: Flags = frozenset()

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[_DocumentInput]) -> None: ...  # noqa: D107
