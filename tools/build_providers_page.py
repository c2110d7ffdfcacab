"""Write the page of the providers, from their modules.

    python tools/build_providers_page.py docs/providers.md

A test holds the page equal to what this script makes.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

from kycmatch.documents import PROVIDERS

HEAD = """# Providers

An app that has its provider's response in hand makes a `Document` of it in one line:

```python
from kycmatch import documents

document = documents.read("textract", response)
```

The response is a dict, JSON text or bytes, or the object of the provider's SDK. `read` wants exactly
one document in it, `read_all` gives every one there is. Three errors can come of it, all of them a
`KycmatchError` and none with a value of the payload in its text:

- `UnknownProvider`: no provider has this name;
- `UnreadableDocument`: the payload is not what the provider sends, and `code` and `path` tell where;
- `ProviderError`: the provider answered with an error, and `code` and `message` are what it said.

What a field is, and what it is not:

- **Present, absent, unreadable or redacted.** A field that is absent is `None` and never `""`. What is
  on the document and could not be read is in `unreadable`, what was withheld in `redacted`.
- **Confidence** is 0..1 whatever the provider's scale is, and only of values that are there. Confidences
  of two providers do not compare.
- **Where it was read.** The document's own fields are those of the visual zone; what was read from the
  chip, the barcode or the machine readable zone is in `chip`, `zones` and `mrz`.
- **Never what was typed.** Several providers hand back what the applicant or the app gave them, beside or
  in place of what they read. That is not read: it would agree with the form whatever the document says.
- **Ethnicity is not nationality**, and the issuing state is neither.
- **Dates** are ISO where the provider says which number is the day, or gives parts. Otherwise they are as
  printed, and `check` keeps every reading.

How sure we are of a shape stands with each provider: seen in real payloads, taken from the types of the
provider's SDK, or from its documents alone.

"""

EXAMPLES = Path(__file__).parent.parent / "examples"
FIELDS_HEAD = "| field | where it comes from |\n|---|---|"


def page() -> str:
    """The whole page, in Markdown."""
    modules = {name: import_module(module) for name, module in PROVIDERS.items()}
    rows = [
        f"| [`{name}`](#{name}) | {module.TITLE} | {module.EVIDENCE} | {scale(module)} |"
        for name, module in modules.items()
    ]
    overview = ["| name | product | shape seen in | confidence |", "|---|---|---|---|", *rows]
    parts = [HEAD + "\n".join(overview) + "\n"]
    parts += [entry(name, module) for name, module in modules.items()]
    parts.append("\nThis page is made by `tools/build_providers_page.py`.\n")
    return "\n".join(parts)


def entry(name: str, module: ModuleType) -> str:
    """What one module reads, and where from."""
    rows = [f"| `{field}` | {source(text)} |" for field, text in module.FIELDS.items()]
    about = (module.__doc__ or "").strip()
    return "\n".join([f"## {name}", "", about, "", FIELDS_HEAD, *rows, "", *example(name)])


def example(name: str) -> list[str]:
    """The code of `examples/provider_NAME.py`, from payload to advice, where there is one."""
    path = EXAMPLES / f"provider_{name}.py"
    if not path.exists():
        return []
    title, code = path.read_text(encoding="utf-8").split("\n", 1)
    return [title.strip('"'), "", "```python", code.strip(), "```", ""]


def source(text: str) -> str:
    """A source for a cell of a table; a bar between two paths reads as `or`."""
    return text.replace(" | ", ", or ").replace("|", "\\|")


def scale(module: ModuleType) -> str:
    """The provider's scale of confidence, in words."""
    return "none" if module.CONFIDENCE is None else f"0..{module.CONFIDENCE}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
