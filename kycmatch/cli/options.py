"""The options that several commands have."""

from __future__ import annotations

import click

from kycmatch.messages import LOCALES

LANG = click.option(
    "--lang", type=click.Choice(LOCALES), default="en", show_default=True, help="Language of prose."
)
FORMAT = click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
MASK = click.option("--mask", is_flag=True, help="Show no personal value, as a log needs it.")
