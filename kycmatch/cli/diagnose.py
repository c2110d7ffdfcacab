"""`kycmatch diagnose`: why an application is stuck, and what to do next."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from typing import NoReturn

import click

from kycmatch.cli import options
from kycmatch.cli.inputs import BadInput, model, read_object
from kycmatch.diagnose import State, Submission, as_text, load_rules
from kycmatch.diagnose import diagnose as diagnosed
from kycmatch.diagnose.rules import GENERAL
from kycmatch.policy.tables import InvalidPolicyFile
from kycmatch.verdicts import redact, to_json


@click.command(
    epilog="\b\nExit codes: 0 approved, or no cause known; 1 there are causes; 2 bad usage."
)
@click.argument("submission")
@click.option("--rules", metavar="FILE", help="Levels, regions, hours and documents, in TOML.")
@options.LANG
@options.FORMAT
@click.option(
    "--audience",
    type=click.Choice(["applicant", "reviewer"]),
    default="applicant",
    show_default=True,
    help="A reviewer is shown both values of every field.",
)
@click.option(
    "--now",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M"]),
    metavar="YYYY-MM-DD[THH:MM]",
    help="What waiting and validity are judged by, in UTC; the submission's `at` unless given.",
)
@options.MASK
def diagnose(
    submission: str,
    rules: str | None,
    lang: str,
    output: str,
    audience: str,
    now: datetime | None,
    mask: bool,
) -> NoReturn:
    """Say why an application is stuck.

    The causes, most likely first, each with its evidence; what to do next; and, where it is time
    to write to support, the letter.

    SUBMISSION is a JSON file; - is standard input.
    """
    given = model(Submission, read_object(submission), submission)
    try:
        asked = GENERAL if rules is None else load_rules(rules)
    except InvalidPolicyFile as error:
        raise BadInput(str(error)) from None
    found = diagnosed(given, asked, now=now)
    if mask and found.report is not None:
        found = replace(found, report=redact(found.report), counterfactual=None)
    if output == "json":
        click.echo(to_json(found, indent=2))
    else:
        told = as_text(found, lang, audience="reviewer" if audience == "reviewer" else "applicant")
        click.echo(told, nl=False)
    sys.exit(1 if found.state is State.CAUSES else 0)
