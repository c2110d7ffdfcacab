"""What reading a payload raises, and nothing else. No message holds a value of the payload."""

from __future__ import annotations

from kycmatch.reasons import KycmatchError


class UnknownProvider(KycmatchError, LookupError):  # noqa: N818
    """No provider has this name."""


class UnreadableDocument(KycmatchError, ValueError):  # noqa: N818
    """A payload that is not what its provider sends.

    `code` is one of `not_utf8`, `not_json`, `too_deep`, `too_large`, `wrong_type` (an object or a
    list is needed), `missing`, `no_document` and `several_documents`. `path` is where in the
    payload, made of the keys that were looked for and of indexes; empty for the payload itself.
    `count` is how many documents there are, where exactly one is needed.
    """

    def __init__(self, code: str, path: str = "", *, count: int | None = None) -> None:
        """Of a payload; none of the arguments may hold one of its values."""
        self.code, self.path, self.count = code, path, count
        told = f"{code} at {path}" if path else code
        super().__init__(told if count is None else f"{told}: {count}, and one is needed")


class ProviderError(KycmatchError):
    """The provider answered with an error instead of a document.

    `code` and `message` are the provider's. The message may quote what was sent, so that it is an
    attribute alone and no part of the text of the error.
    """

    def __init__(self, code: str, message: str = "") -> None:
        """As the provider names it and tells it; a code is bounded to 80 characters."""
        self.code, self.message = code[:80], message
        super().__init__(self.code)
