"""Data groups of a chip: bytes to tags with their texts (ICAO Doc 9303-10, BER-TLV of ISO 8825-1).

>>> texts(Tree({"DG11": "6b0e5c025f0e5f0e074c493c3c4c4555"}))["5F0E"]
'LI<<LEU'
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from kycmatch.documents.tree import Tree, fold_key

_CONTAINERS: Final = frozenset({"61", "6B", "6C", "A0"})
_DATES: Final = frozenset({"5F2B", "5F26"})
_LIST: Final = "5F0F"
_WANTED: Final = frozenset({"5F1F", "5F0E", _LIST, "5F11", *_DATES})
_DEEPEST: Final = 4
_LARGEST: Final = 100_000
_MOST_TAGS: Final = 1_000
_HEX: Final = re.compile(r"(?:61|6[BbCc])(?:[0-9A-Fa-f]{2})+")
_BASE64: Final = re.compile(r"[Yab][A-Za-z0-9+/]+={0,2}")
_FIRST_BYTES: Final = (b"\x61", b"\x6b", b"\x6c")


def texts(payload: Tree) -> dict[str, str]:
    """Tag -> text of the tags that are read, wherever in `payload` they are.

    Several other names (`5F0F`) are lines of one text. What is no tag and no data group is ignored.
    """
    found: dict[str, str] = {}
    for tag, value in _walk(payload, 0):
        text = _text(tag, value)
        if text and tag == _LIST and tag in found:
            found[tag] += f"\n{text}"
        elif text:
            found.setdefault(tag, text)
    return found


def _walk(node: Tree, depth: int) -> Iterator[tuple[str, Tree | bytes]]:
    """Tags and values of an object of data groups, of a data group, or of its tags."""
    for key, child in islice(node.entries, _MOST_TAGS):
        name = fold_key(key).upper()
        group = name in _CONTAINERS or name.startswith("DG")
        content = _content(child) if group else None
        if content is not None:
            yield from _read(content, 0)
        elif name == "DG1" and child.text:
            yield "5F1F", child
        elif type(child.value) is dict and depth < _DEEPEST:
            yield from _walk(child, depth + 1)
        elif name in _WANTED:
            for item in child.items[:_MOST_TAGS] or (child,):
                yield name, item


def _content(node: Tree) -> bytes | None:
    """The bytes of a data group, also from hexadecimal or Base64 text."""
    if isinstance(node.value, bytes):
        return node.value[:_LARGEST]
    text = (node.text or "")[:_LARGEST]
    try:
        if _HEX.fullmatch(text):
            return bytes.fromhex(text)
        if _BASE64.fullmatch(text):
            content = binascii.a2b_base64(text)
            return content if content.startswith(_FIRST_BYTES) else None
    except ValueError:
        pass
    return None


def _read(content: bytes, depth: int) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at + 1 < len(content):
        start = at
        at += 2 if content[at] & 0x1F == 0x1F else 1
        tag = content[start:at].hex().upper()
        length = content[at] if at < len(content) else 0
        at += 1
        if length & 0x80:
            octets = length & 0x7F
            length = int.from_bytes(content[at : at + min(octets, 4)], "big")
            at += octets
        if at + length > len(content):
            return
        value = content[at : at + length]
        at += length
        if tag in _CONTAINERS and depth < _DEEPEST:
            yield from _read(value, depth + 1)
        else:
            yield tag, value


def _text(tag: str, value: Tree | bytes) -> str | None:
    if isinstance(value, Tree) and not isinstance(value.value, bytes):
        return value.text
    content = value if isinstance(value, bytes) else value.value
    if tag in _DATES and len(content) == 4:
        return content.hex()  # two digits in a byte
    return content.decode("utf-8", errors="replace").strip() or None
