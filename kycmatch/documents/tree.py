"""A payload as a tree that can be walked without fear: nothing raises on a wrong shape.

>>> tree = Tree.of('{"documents": [{"first_name": "ANNA", "age": 9, "mother": null}]}')
>>> person = tree["documents", 0]
>>> person["first_name"].text, person["age"].text, person["mother"].text
('ANNA', '9', None)
>>> person["first_name", 7, "no such"].text, len(tree["documents"].items), person["age"].items
(None, 1, ())
>>> person["FirstName"].text, person["mother"].path
('ANNA', 'documents[0].mother')
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from enum import Enum
from functools import lru_cache
from math import isfinite
from typing import Any, Final

from kycmatch.documents.errors import UnreadableDocument

LARGEST: Final = 64 * 1024 * 1024
"""The longest JSON text that is parsed, in characters or bytes."""

LONGEST: Final = 1_000_000
"""The longest text that is a value; a longer one, such as a photo, counts as none."""

_LONGEST_KEY: Final = 100
"""A longer one is no provider's, in whatever style."""

_FILLERS: Final = frozenset("<-*. _")
"""Characters that fill what has no value: fillers of a machine readable zone, dashes, dots."""

_PLAIN: Final = frozenset({dict, list, str, bool, int, float, bytes, type(None)})
_TO_PLAIN: Final = ("to_dict", "as_dict", "to_map", "model_dump", "to_json_string")
"""How SDKs of the providers turn their objects into plain data, or into JSON text."""

Key = str | int


class Tree:
    """One node of a payload: an object, a list, a value, or nothing (`bool(tree)` is False).

    - `tree["a", "b", 0]` is the node there; a node of nothing where there is none. A key is found
      in any of the styles `first_name`, `firstName`, `FirstName`, `first-name` and `First Name`.
    - `"a" in tree` tells whether an object has the key, or has a value at it in another style.
    - `text` is a text without blanks around it, a number as text, or None; never `""`, nor fillers
      alone, such as `-` or `<<<`.
    - `number` is a finite number, also of a text that is one; `flag` is a truth value.
    - `names` are the keys of an object without their style, for who looks for many.
    - `items` are the nodes of a list, `entries` the keys and nodes of an object.
    - `parsed` is the node, or what the JSON text in it says (JSON inside JSON).
    - `path` tells where it is, for errors. `needed(list)` and `needed(dict)` raise where it is not.

    Objects of SDKs, dates and enumerations are turned into plain data where they are met.
    """

    __slots__ = ("_kept", "_key", "_known", "_parent", "_root", "value")

    value: Any
    """Plain data: dict, list, str, bool, int, float, bytes or None."""

    def __init__(
        self, value: Any, parent: Tree | None = None, key: Key | tuple[Key, ...] = ()
    ) -> None:
        """The node of `value` at `key` in `parent`; use `Tree.of` for a payload."""
        self._key = key
        if parent is None:
            self._parent = self._root = self
            # Of the root alone: `names` of objects that lacked a key, by `id`, and those objects,
            # so that each `id` stays theirs.
            self._known: dict[int, dict[str, str]] = {}
            self._kept: list[dict[str, Any]] = []
        else:
            self._parent, self._root = parent, parent._root
        self.value = value if type(value) in _PLAIN else _plain(value, self)

    @classmethod
    def of(cls, payload: object) -> Tree:
        """The tree of a dict, a list, JSON text or bytes, or an object of a provider's SDK.

        Raises `UnreadableDocument` for a text that is no JSON, or nested too deep or too large.
        """
        if isinstance(payload, Tree):
            return payload
        if isinstance(payload, bytes | bytearray | memoryview):
            payload = _decoded(bytes(payload))
        if isinstance(payload, str):
            return cls(_parsed(payload, ""))
        return cls(payload)

    def __getitem__(self, path: Key | tuple[Key, ...]) -> Tree:
        """The node at a key, an index or a path of both."""
        value = self.value
        if type(path) is str and type(value) is dict:  # as nearly always: the same as below, faster
            found = value.get(path)
            return Tree(self._styled(value, path) if found is None else found, self, path)
        for key in path if isinstance(path, tuple) else (path,):
            if type(value) is dict:
                found = value.get(key)
                value = self._styled(value, key) if found is None and value else found
            elif type(value) is list and type(key) is int and -len(value) <= key < len(value):
                value = value[key]
            else:
                value = None
                break
            if type(value) not in _PLAIN:
                value = _plain(value, self)
        return Tree(value, self, path)

    def _styled(self, value: dict[str, Any], key: Key) -> Any:
        """What `value` has at the key that differs from `key` in its style alone."""
        if type(key) is not str:
            return None
        name = self._names_of(value).get(fold_key(key))
        return None if name is None else value[name]

    @property
    def names(self) -> dict[str, str]:
        """`fold_key` of every key of an object -> the key; of several, one that has a value."""
        return self._names_of(self.value) if type(self.value) is dict else {}

    def _names_of(self, value: dict[str, Any]) -> dict[str, str]:
        root = self._root
        if (known := root._known.get(id(value))) is not None:
            return known
        names: dict[str, str] = {}
        for name in value:
            if type(name) is str and len(name) <= _LONGEST_KEY:
                folded = fold_key(name)
                if folded not in names or value[names[folded]] is None:
                    names[folded] = name
        root._known[id(value)] = names
        root._kept.append(value)
        return names

    def __contains__(self, key: str) -> bool:
        """Whether this is an object that has `key`, or a value at it in another style."""
        value = self.value
        return type(value) is dict and (key in value or self._styled(value, key) is not None)

    def __bool__(self) -> bool:
        """Whether there is anything here but null."""
        return self.value is not None

    def __iter__(self) -> Iterator[Tree]:
        """The nodes of a list; none for anything else."""
        return iter(self.items)

    @property
    def text(self) -> str | None:
        """The text or number here, without blanks around it; None for all else."""
        value = self.value
        if type(value) is str:
            text = value.strip() if len(value) <= LONGEST else ""
            return None if only_fillers(text) else text
        if type(value) is int and abs(value) < 10**40:
            return str(value)
        if type(value) is float and isfinite(value):
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else str(value)
        return None

    @property
    def number(self) -> float | None:
        """The finite number here, also where it is written as a text; None for all else."""
        value = self.value
        if type(value) is str and len(value) > 40:
            return None
        try:
            number = float(value) if type(value) in (int, float, str) else None
        except (ValueError, OverflowError):
            return None
        return number if number is not None and isfinite(number) else None

    @property
    def flag(self) -> bool | None:
        """The truth value here; None for anything else."""
        return self.value if type(self.value) is bool else None

    @property
    def items(self) -> tuple[Tree, ...]:
        """The nodes of a list; none for anything else."""
        if type(self.value) is not list:
            return ()
        return tuple(Tree(value, self, i) for i, value in enumerate(self.value))

    @property
    def entries(self) -> Iterator[tuple[str, Tree]]:
        """The keys of an object with their nodes; none for anything else."""
        if type(self.value) is dict:
            for key, value in self.value.items():
                if type(key) is str:
                    yield key, Tree(value, self, key)

    @property
    def parsed(self) -> Tree:
        """This node, or the data in the JSON text that it is.

        Raises `UnreadableDocument` where there is a text that is no JSON.
        """
        if type(self.value) is not str or not self.value.strip():
            return self
        return Tree(_parsed(self.value, self.path), self._parent, self._key)

    @property
    def path(self) -> str:
        """Where this node is: the keys that led here."""
        keys: list[Key] = []
        node = self
        while node is not node._root:
            keys += reversed(node._key) if isinstance(node._key, tuple) else (node._key,)
            node = node._parent
        parts = (f"[{key}]" if isinstance(key, int) else f".{key}" for key in reversed(keys))
        return "".join(parts).removeprefix(".")

    def first(self, *keys: Key) -> Tree:
        """The first of these children that has anything; the last, empty, where none has."""
        node = self
        for key in keys:
            node = self[key]
            if node.value not in (None, "", [], {}):
                break
        return node

    def needed(self, kind: type) -> Tree:
        """This node, which is a `dict` or a `list`; else raises `UnreadableDocument`."""
        if type(self.value) is kind:
            return self
        raise UnreadableDocument("missing" if self.value is None else "wrong_type", self.path)

    def __repr__(self) -> str:
        """The path and the type; none of the values."""
        return f"<Tree {self.path or '.'} {type(self.value).__name__}>"


def only_fillers(text: str) -> bool:
    """Whether a text is empty, or nothing but `-`, `*`, `.`, `_`, `<` and blanks."""
    return not text or (text[0] in _FILLERS and _FILLERS.issuperset(text))


@lru_cache(maxsize=2048)
def fold_key(key: str) -> str:
    """A key without its style: `firstName`, `first-name` and `First Name` are `firstname`."""
    return key.replace("_", "").replace("-", "").replace(" ", "").lower()


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST:
        raise UnreadableDocument("too_large")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    raise UnreadableDocument("not_utf8")


def _parsed(text: str, path: str) -> Any:
    """The data in a JSON text; the errors of the parser hold the text and are not passed on."""
    if len(text) > LARGEST:
        raise UnreadableDocument("too_large", path)
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        code = "too_deep"
    except ValueError:
        code = "not_json"
    raise UnreadableDocument(code, path)


def _plain(value: object, node: Tree) -> Any:
    """Plain data for what a caller or an SDK puts in place of it; None for what has none."""
    if isinstance(value, str | int | float) and not isinstance(value, Enum):
        base = next(kind for kind in (str, bool, int, float) if isinstance(value, kind))
        return base(value)
    if isinstance(value, Enum):
        return value.value if type(value.value) in _PLAIN else value.name
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value)
    try:
        return _converted(value)
    except UnreadableDocument:
        raise
    except Exception:
        pass  # an SDK's object may raise anything
    raise UnreadableDocument("wrong_type", node.path)


def _converted(value: object) -> Any:
    for name in _TO_PLAIN:
        # The class is asked first: messages of proto-plus have `to_dict` on their class alone.
        convert = getattr(type(value), name, None)
        if convert is None:
            continue
        made = convert(value)
        if name == "to_json_string" and isinstance(made, str):
            return _parsed(made, "")
        if isinstance(made, Mapping) and not isinstance(made, dict):
            return dict(made)
        return made if type(made) in _PLAIN else None
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence | Set):
        return list(value)
    if hasattr(value, "tag") and hasattr(value, "value"):  # of CBOR, as cbor2 decodes it
        return {"tag": value.tag, "value": value.value}
    return None
