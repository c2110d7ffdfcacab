"""What credentials in wallets share: data elements of a namespace, codes of the sexes, places.

An element that the holder did not disclose is not in the payload, and absent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kycmatch.documents.errors import UnreadableDocument
from kycmatch.documents.fields import Draft, is_native, native_name
from kycmatch.documents.tree import Tree, fold_key
from kycmatch.models import NameKind

_SEXES: Final = {"1": "M", "2": "F"} | dict.fromkeys("3456", "X")
"""ISO/IEC 5218, and what the rulebook of the PID adds: other, inter, diverse, open."""


def credentials(payload: Tree, namespace: str) -> tuple[Tree, ...]:
    """The data elements of every credential in `payload`, each one object.

    `payload` is a device response with its `documents`, a credential with its `nameSpaces`, the
    namespaces themselves, or the elements alone. A namespace is one that begins with `namespace`.
    Raises `UnreadableDocument` where there is no element.
    """
    payload.needed(dict)
    found = tuple(filter(None, (_of(item, namespace) for item in payload["documents"])))
    alone = found or tuple(filter(None, (_of(payload, namespace),)))
    if not alone:
        raise UnreadableDocument("missing", namespace)
    return alone


def _of(credential: Tree, namespace: str) -> Tree | None:
    signed = credential.first("issuerSigned") or credential
    spaces = signed["nameSpaces"] or signed
    wanted = _folded(namespace)
    elements: dict[str, object] = {}
    for name, space in spaces.entries:
        if _folded(name).startswith(wanted):
            for key, value in _elements(space):
                elements.setdefault(key, value.value)
    if elements:
        return Tree(elements, credential)
    return credential if "family_name" in credential or "given_name" in credential else None


def _folded(namespace: str) -> str:
    return fold_key(namespace.replace(".", ""))


def _elements(space: Tree) -> Iterator[tuple[str, Tree]]:
    """Elements by name, of an object or of a list of `elementIdentifier` and `elementValue`."""
    yield from ((name, _untagged(value)) for name, value in space.entries)
    for item in space:
        if name := item["elementIdentifier"].text:
            yield name, _untagged(item["elementValue"])


def _untagged(value: Tree) -> Tree:
    """The content of a CBOR tag, such as 1004 of a date."""
    return value["value"] if "tag" in value else value


def put_sex(draft: Draft, value: Tree) -> None:
    """Set the sex from its code, or from a word; 0 and 9 stand for none."""
    text = value.text
    if text is not None and text not in ("0", "9"):
        draft.put("sex", _SEXES.get(text, text))


def put_place(draft: Draft, *places: Tree) -> None:
    """Set the place of birth from a text, or from an object of locality, region and country."""
    for place in places:
        parts = (place[part].text for part in ("locality", "region", "country"))
        draft.put("place_of_birth", place.text or ", ".join(filter(None, parts)))


def put_birth_name(draft: Draft, now: Tree, surname: Tree, given_names: Tree) -> None:
    """Add the name at birth, where it is not the name in `now`."""
    names = (surname.text, given_names.text or now["given_name"].text)
    if any((surname.text, given_names.text)) and names != (
        now["family_name"].text,
        now["given_name"].text,
    ):
        draft.other_name(kind=NameKind.MAIDEN, surname=names[0], given_names=names[1])


def as_printed(surname: str | None, given: str | None) -> str | None:
    """A name in the document's own letters: another script, surname first, or Latin with marks."""
    whole = " ".join(filter(None, (given, surname)))
    return native_name(surname, given) if is_native(whole) else whole or None
