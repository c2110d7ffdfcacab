"""The site: `make docs` builds it with Sphinx from Markdown."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from kycmatch.version import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "kycmatch"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
default_role = "code"  # docstrings are written as in Markdown: `text`

html_theme = "furo"
html_title = f"kycmatch {release}"
html_show_sphinx = False
html_show_copyright = False


def no_signature(
    app: Sphinx, what: str, name: str, thing: object, *_: Any
) -> tuple[str, None] | None:
    """A model's signature is the list of its fields, which its docstring gets instead."""
    return ("", None) if what == "class" and _is_model(thing) else None


def list_fields(
    app: Sphinx, what: str, name: str, thing: Any, options: object, lines: list[str]
) -> None:
    """Append the fields of a model, with their types, to its docstring."""
    if what == "class" and _is_model(thing):
        fields = thing.model_fields.items()
        lines += ["", *(f"- `{field}`: {_plain(info.annotation)}" for field, info in fields)]


def _is_model(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, BaseModel)


_WORDS = {"Mapping": "mapping", "frozenset": "set", "str": "text", "tuple": "several"}


def _plain(annotation: Any) -> str:
    """A type in words: what validates it left out, None left out as every field is optional."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _plain(args[0])
    if origin in (Union, UnionType):
        return " or ".join(_plain(arg) for arg in args if arg is not NoneType)
    name = getattr(origin or annotation, "__name__", str(annotation))
    inner = " to ".join(_plain(arg) for arg in args if arg is not Ellipsis)
    return f"{_WORDS.get(name, name)}{f' of {inner}' if inner else ''}"


def setup(app: Sphinx) -> None:
    """Connect the two above; Sphinx calls this."""
    app.connect("autodoc-process-signature", no_signature)
    app.connect("autodoc-process-docstring", list_fields)
