"""The error that a provider answered in place of a document, whatever the envelope.

Shapes: `{"error": {"code", "message"}}` (Azure, Google, Stripe, Onfido, boto3), `{"errors": [...]}`
(Persona), `error_code` with `error_msg` or `error_message` (Baidu, Huawei, Plaid), `__type` (AWS),
`error` with `error_description` (OAuth 2.0, RFC 6749, section 5.2), and a `code` with a message
(Veriff, Sumsub, Alibaba, Regula).
"""

from __future__ import annotations

import re
from typing import Final

from kycmatch.documents.errors import ProviderError
from kycmatch.documents.tree import Tree

_CODES_WITHIN: Final = ("code", "type", "status")
_CODES: Final = ("error_code", "__type", "error")
_CODES_WITH_A_MESSAGE: Final = ("code", "identifier")
_MESSAGES: Final = (
    *("error_msg", "error_message", "error_description", "message", "msg", "description"),
    *("details", "detail", "title"),
)
_CODE: Final = re.compile(r"[A-Za-z0-9][\w.:#/-]{0,79}", re.ASCII)
"""A code; other text might be a value of the payload, which no error may show."""
_NO_ERROR: Final = frozenset({"0", "200", "ok", "success"})


def error_in(payload: Tree) -> ProviderError | None:
    """The error that `payload` tells; None where it tells none.

    It is for payloads without a document only: one with a document may have an `error` as well, of
    the verification.
    """
    inner = payload.first("error", "errors")
    inner = inner[0] if inner.items else inner
    for place, keys, alone in (
        (inner, _CODES_WITHIN, True),
        (payload, _CODES, True),
        (payload, _CODES_WITH_A_MESSAGE, False),
    ):
        code, message = _text(place, keys), _text(place, _MESSAGES)
        if code is not None and code.lower() not in _NO_ERROR and (alone or message is not None):
            return ProviderError(code if _CODE.fullmatch(code) else "error", message or "")
    message = _text(inner, _MESSAGES)
    return None if message is None else ProviderError("error", message)


def _text(place: Tree, keys: tuple[str, ...]) -> str | None:
    return next((text for key in keys if (text := place[key].text) is not None), None)
