"""The site: `make docs` builds it with Sphinx from Markdown."""

from __future__ import annotations

from kycmatch.version import __version__

project = "kycmatch"
author = "the kycmatch developers"
copyright = author  # noqa: A001 - Sphinx's own name for it
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "exclude-members": "__new__"}
autodoc_type_aliases = {"Text": "str | None"}
default_role = "code"  # docstrings are written as in Markdown: `text`
nitpicky = False

html_theme = "furo"
html_title = f"kycmatch {release}"
html_show_sphinx = False
html_show_copyright = False
