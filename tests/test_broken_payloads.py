"""Broken payloads of every provider: an error that says where, or a document that lacks a field.

No other exception, and no value of the payload in any message.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kycmatch import KycmatchError, documents
from kycmatch.documents import PROVIDERS, ProviderError
from kycmatch.models import Document
from tests.hostile_texts import SHORT
from tests.payloads import GOLDEN, plain, text, title

SECRET = "Qzjxname"
DEEP_LIST: Any = None
for _ in range(2_000):
    DEEP_LIST = [DEEP_LIST]
WRONG: list[Any] = [
    None, "", " ", "x", 0, -1, 1.5, True, [], {}, [[]], [None], {"a": None}, [{}], "<<<<",
    10**60, float("nan"), float("inf"), "\ud800", "[redacted]", {"day": "x", "year": {}}, "{", b"x",
]  # fmt: skip
"""What may stand anywhere in a broken payload."""
INSTEAD: list[Any] = [None, "", 7, [], {}, [SECRET], {SECRET: [SECRET]}, SECRET, DEEP_LIST]
"""What stands in place of every node in turn."""


def read(path: Path, payload: object) -> tuple[Document, ...]:
    return documents.read_all(path.parent.name, payload)


def raised(path: Path, payload: object) -> KycmatchError | None:
    try:
        read(path, payload)
    except KycmatchError as error:
        return error
    return None


def holders(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every object and list with its keys; of a long list the first few."""
    if isinstance(node, dict | list):
        for key in list(node) if isinstance(node, dict) else range(min(len(node), 5)):
            yield node, key
            yield from holders(node[key])


def opened(tree: Any) -> Any:
    """A payload with the JSON in its texts opened, so that what is in it can be broken too."""
    for holder, key in list(holders(tree)):
        if isinstance(holder[key], str) and holder[key][:1] in ("{", "["):
            with suppress(ValueError):
                holder[key] = json.loads(holder[key])
    return tree


@pytest.mark.parametrize("path", GOLDEN, ids=title)
def test_each_node_replaced(path: Path) -> None:
    tree, within = json.loads(text(path)), opened(json.loads(text(path)))
    for payload in (tree,) if within == tree else (tree, within):
        for holder, key in list(holders(payload)):
            kept = holder[key]
            for wrong in INSTEAD:
                holder[key] = wrong
                error = raised(path, payload)
                assert not told(error)
            holder[key] = kept


def told(error: KycmatchError | None) -> bool:
    """Whether an error tells the secret; what a provider calls its own error it may tell."""
    if isinstance(error, ProviderError):
        assert str(error) == error.code
        return error.__context__ is not None
    return error is not None and (
        SECRET in f"{error} {error!r} {error.args}" or error.__context__ is not None
    )


@pytest.mark.parametrize("path", GOLDEN, ids=title)
def test_each_text_hostile(path: Path) -> None:
    """Each text of the payload in turn is one of the hostile ones; every one gets its turn."""
    tree = opened(json.loads(text(path)))
    texts = [(holder, key) for holder, key in holders(tree) if isinstance(holder[key], str)]
    hostile = list(SHORT.values())
    for i, (holder, key) in enumerate(texts):
        kept = holder[key]
        for wrong in (*hostile[i % len(hostile) :: max(1, len(texts) // 40)], "9" * 200_000):
            holder[key] = wrong
            raised(path, tree)
        holder[key] = kept


@pytest.mark.parametrize("path", GOLDEN, ids=title)
def test_odd_json(path: Path) -> None:
    """A key twice, numbers that are none, escapes of half a character, a byte order mark."""
    whole = text(path)
    tree = json.loads(whole)
    with suppress(KycmatchError):
        assert read(path, b"\xef\xbb\xbf" + whole.encode()) == read(path, tree)
    for odd in ("NaN", "-Infinity", "1e999", '"\\ud800"', "9" * 5_000, "[" * 900 + "]" * 900):
        for key in tree if isinstance(tree, dict) else ():
            raised(path, f"{{{json.dumps(key)}: {odd}, {whole.strip()[1:]}")
            raised(path, f"{whole.strip()[:-1]}, {json.dumps(key)}: {odd}}}")


DEEP = 10_000_000


def nested(kind: type) -> object:
    value: object = None
    for _ in range(DEEP // 100):
        value = {"document": value, "data": value} if kind is dict else [value]
    return value


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize(
    "make",
    [
        lambda: "[" * DEEP,
        lambda: '{"document":' * (DEEP // 12),
        lambda: "[" * (DEEP // 2) + "]" * (DEEP // 2),
        lambda: nested(list),
        lambda: nested(dict),
    ],
    ids=["lists", "objects", "closed", "data", "data of objects"],
)
def test_nesting(provider: str, make: Callable[[], object]) -> None:
    with suppress(KycmatchError):
        documents.read_all(provider, make())


@pytest.mark.parametrize("path", GOLDEN, ids=title)
def test_cut_short(path: Path) -> None:
    whole = text(path)
    for end in range(0, len(whole), max(1, len(whole) // 40)):
        with suppress(KycmatchError):
            read(path, whole[:end])
        with suppress(KycmatchError):
            read(path, whole[:end].encode() + b"\xe4")


@pytest.mark.parametrize("path", GOLDEN, ids=title)
def test_the_same_wrong_thing_everywhere(path: Path) -> None:
    tree = json.loads(text(path))

    def every(node: Any, wrong: Any) -> Any:
        if isinstance(node, dict):
            return {key: every(value, wrong) for key, value in node.items()}
        return [every(value, wrong) for value in node] if isinstance(node, list) else wrong

    def turned(node: Any) -> Any:
        """Lists for objects, and objects for lists."""
        if isinstance(node, dict):
            return [turned(value) for value in node.values()]
        if isinstance(node, list):
            return {str(i): turned(value) for i, value in enumerate(node)}
        return node

    for payload in (*WRONG, *(every(tree, wrong) for wrong in WRONG), turned(tree)):
        with suppress(KycmatchError):
            read(path, payload)


def places(node: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where in a tree a value is."""
    entries = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    return [at, *(place for key, child in entries for place in places(child, (*at, key)))]


@pytest.mark.parametrize("path", GOLDEN, ids=title)
@given(data=st.data())
@settings(max_examples=50)
def test_anything_anywhere(path: Path, data: st.DataObject) -> None:
    tree = json.loads(text(path))
    for _ in range(data.draw(st.integers(1, 4))):
        *parents, last = data.draw(st.sampled_from(places(tree)[1:]))
        node = tree
        for key in parents:
            node = node[key]
        if data.draw(st.booleans()) and isinstance(node, dict):
            del node[last]
            if not node and not parents:
                break
        else:
            node[last] = deepcopy(data.draw(st.sampled_from(WRONG) | st.text() | st.integers()))
    with suppress(KycmatchError):
        for document in read(path, tree):
            assert "" not in plain(document).values()


@pytest.mark.parametrize("path", GOLDEN, ids=title)
def test_errors_hold_no_value(path: Path) -> None:
    payload = text(path).replace("{", f'{{"{SECRET}": {SECRET}', 1)
    for broken in (payload, [SECRET], {"data": SECRET, "documents": SECRET, "result": SECRET}):
        error = raised(path, broken)
        assert SECRET not in f"{error} {error!r} {error and error.args}"
        assert error is None or error.__context__ is None
