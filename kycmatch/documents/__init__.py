"""From a provider's response to a `Document`: `read("textract", payload)`.

A payload is a dict, JSON text or bytes, or the object of the provider's SDK.

>>> from kycmatch import documents
>>> document = documents.read("mrz", '''
... P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
... L898902C36UTO7408122F1204159ZE184226B<<<<<10''')
>>> document
Document(mrz=***)

Every provider is a module of its own with the same shape:

- its docstring tells where the shape of the payload comes from: real payloads, the types of the
  SDK, or documents; and which version was read;
- `TITLE`: the product's name. `EVIDENCE`: `real payloads`, `SDK types` or `documents`.
  `CONFIDENCE`: what counts as certain on the provider's scale, such as 100; None where it has none;
- `FIELDS`: field of `Document` -> where in the payload it comes from, which the page of providers
  shows. `Draft.take` reads by it where it is nothing but paths;
- `documents(payload: Tree) -> tuple[Document, ...]`: every document in the payload. It raises
  `UnreadableDocument` and `ProviderError`, and nothing else for any payload;
- `RAW = True` where the payload is no JSON: a text or bytes are then the value of the tree as they
  are.

It reads what was extracted from the document, and never what the applicant typed or the app sent.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final

from kycmatch.documents.answers import error_in
from kycmatch.documents.errors import ProviderError, UnknownProvider, UnreadableDocument
from kycmatch.documents.tree import Tree

if TYPE_CHECKING:
    from kycmatch.models import Document

PROVIDERS: Final = {
    "alibaba": "kycmatch.documents.alibaba",
    "azure": "kycmatch.documents.azure",
    "baidu": "kycmatch.documents.baidu",
    "blinkid": "kycmatch.documents.blinkid",
    "chip": "kycmatch.documents.chip",
    "didit": "kycmatch.documents.didit",
    "eu_pid": "kycmatch.documents.eu_pid",
    "google": "kycmatch.documents.google",
    "huawei": "kycmatch.documents.huawei",
    "idenfy": "kycmatch.documents.idenfy",
    "jumio": "kycmatch.documents.jumio",
    "lexisnexis": "kycmatch.documents.lexisnexis",
    "mdl": "kycmatch.documents.mdl",
    "mindee": "kycmatch.documents.mindee",
    "mrz": "kycmatch.documents.mrz",
    "oidc4ida": "kycmatch.documents.oidc4ida",
    "onfido": "kycmatch.documents.onfido",
    "persona": "kycmatch.documents.persona",
    "plaid": "kycmatch.documents.plaid",
    "regula": "kycmatch.documents.regula",
    "stripe": "kycmatch.documents.stripe",
    "sumsub": "kycmatch.documents.sumsub",
    "tencent": "kycmatch.documents.tencent",
    "textract": "kycmatch.documents.textract",
    "veriff": "kycmatch.documents.veriff",
}
"""Every provider by name, and the module that reads what it sends."""


def read(provider: str, payload: object) -> Document:
    """The one document in a payload of `provider`.

    Raises `UnknownProvider` for a name that is none of `PROVIDERS`, `UnreadableDocument` for a
    payload that is not what the provider sends, or that has no document or several (its `count`),
    and `ProviderError` for an error that the provider answered. Nothing else, for any payload.
    """
    found = read_all(provider, payload)
    if len(found) != 1:
        code = "several_documents" if found else "no_document"
        raise UnreadableDocument(code, count=len(found))
    return found[0]


def read_all(provider: str, payload: object) -> tuple[Document, ...]:
    """Every document in a payload of `provider`, in its order; see `read` for what it raises."""
    if provider not in PROVIDERS:
        raise UnknownProvider(f"unknown provider; known are: {', '.join(PROVIDERS)}")
    module = import_module(PROVIDERS[provider])
    tree = Tree(payload) if getattr(module, "RAW", False) else Tree.of(payload)
    documents: Callable[[Tree], tuple[Document, ...]] = module.documents
    try:
        return documents(tree)
    except UnreadableDocument as error:
        unreadable = error
    raise error_in(tree) or unreadable


__all__ = [
    "PROVIDERS",
    "ProviderError",
    "UnknownProvider",
    "UnreadableDocument",
    "read",
    "read_all",
]
