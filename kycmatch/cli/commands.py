"""The commands. Each reads its input, does one call of the library, and shows what came of it."""

from __future__ import annotations

import errno
import json
import os
import sys
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

import click

from kycmatch import mrz as zones
from kycmatch.cli import options
from kycmatch.cli.inputs import STDIN, Case, model, policy_called, read_case, read_object, read_text
from kycmatch.cli.read import read_payload
from kycmatch.documents import PROVIDERS
from kycmatch.models import Document, Form
from kycmatch.names.compare import compare_names
from kycmatch.pipeline import check as check_form
from kycmatch.reasons import Action, Outcome
from kycmatch.report.columns import shown, width
from kycmatch.report.text import to_text, verdict_to_text
from kycmatch.verdicts import Report, Verdict, json_schema, redact, to_json
from kycmatch.version import __version__

DEMO = Path(__file__).parent / "demo"

EXIT_CODES = """\b
Exit codes: 0 accept (or match), 1 anything else, 2 bad usage."""

_today = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day that validity is judged by; today in UTC unless given.",
)


class _NotWritten(click.ClickException):
    exit_code = 2


class _Commands(click.Group):
    """Commands that say in one line that their output could not be written."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a full disk ends it like bad usage, and never like a verdict."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # whoever reads has read enough, which click ends quietly
            # What is still in the buffer would be tried, and reported, again at the end.
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
            raise _NotWritten(f"the output cannot be written: {error.strerror}") from None


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXIT_CODES,
)
@click.version_option(__version__, prog_name="kycmatch")
def main() -> None:
    """Does what an applicant typed agree with what the ID document says?"""
    for stream in (sys.stdout, sys.stderr):
        # Names are written in every script; an old terminal gets escapes and no traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


@main.command(epilog=EXIT_CODES)
@click.argument("form_file", metavar="FORM")
@click.argument("document_file", metavar="[DOCUMENT]", required=False)
@click.option(
    "--policy",
    default="standard",
    show_default=True,
    metavar="POLICY",
    help="What turns verdicts into a decision: the name of a policy, or a TOML file.",
)
@click.option(
    "--provider",
    type=click.Choice(list(PROVIDERS)),
    metavar="NAME",
    help="DOCUMENT is the response of this provider, such as textract; see read.",
)
@options.LANG
@options.FORMAT
@_today
@options.MASK
def check(
    form_file: str,
    document_file: str | None,
    policy: str,
    provider: str | None,
    lang: str,
    output: str,
    today: datetime | None,
    mask: bool,
) -> NoReturn:
    """Compare a form with a document.

    Field by field: what differs, why, and what to do about it.

    FORM and DOCUMENT are JSON files; - is standard input. With FORM alone it is one object with
    both: {"form": {...}, "document": {...}}.
    """
    if document_file is None:
        if provider:
            raise click.UsageError("--provider needs a DOCUMENT")
        case = read_case(form_file)
    elif form_file == document_file == STDIN:
        raise click.UsageError("give a single - for a form and a document in one object")
    else:
        form = model(Form, read_object(form_file), form_file)
        if provider:
            document = read_payload(provider, document_file)
        else:
            document = model(Document, read_object(document_file), document_file)
        case = Case(form=form, document=document)
    day = today.date() if today else case.today
    report = check_form(case.form, case.document, policy_called(policy), today=day)
    _show(redact(report) if mask else report, lang, output)
    sys.exit(0 if report.decision.action is Action.ACCEPT else 1)


@main.command(epilog=EXIT_CODES)
@click.argument("entered")
@click.argument("printed")
@click.option("--country", help="The issuing state, as an ISO 3166 or ICAO code.")
@options.LANG
@options.FORMAT
def names(entered: str, printed: str, country: str | None, lang: str, output: str) -> NoReturn:
    """Compare two bare names.

    As ENTERED in a form, and as PRINTED on a document or in its machine readable zone.

    \b
    kycmatch names "单雪" "SHAN XUE"
    kycmatch names "Xuan Mueller" "MÜLLER<<XUAN" --country D
    """
    verdict = compare_names(entered, printed, country=country)
    _show(verdict, lang, output)
    sys.exit(0 if verdict.outcome is Outcome.MATCH else 1)


@main.command()
@click.argument("file")
@click.option(
    "--format", "output", type=click.Choice(["text", "json"]), default="text", help="As check."
)
def mrz(file: str, output: str) -> NoReturn:
    """Read a machine readable zone.

    FILE has its lines as text; - is standard input. Check digits are verified.

    \b
    Exit codes: 0 every check digit fits, 1 one does not, or the lines are of
    no known format, 2 bad usage.
    """
    lines = [line.strip() for line in read_text(file).splitlines() if line.strip()]
    zone = zones.read(lines)
    if zone is None:
        known = ", ".join(zones.Format)
        raise click.ClickException(f"these lines are of no known format ({known})")
    values = {field.name: getattr(zone, field.name) for field in fields(zone)}
    if output == "json":
        click.echo(json.dumps(values, ensure_ascii=False, indent=2))
    else:
        for name, value in values.items():
            click.echo(f"{name:17}{_plain(value)}".rstrip())
    sys.exit(1 if zone.failed else 0)


@main.command()
@click.argument("what", type=click.Choice(["form", "document", "report"]), required=False)
def schema(what: str | None) -> None:
    """Print the JSON Schema of the inputs or the report.

    Of all three, in one object, unless one is named.
    """
    made = {
        "form": Form.model_json_schema(),
        "document": Document.model_json_schema(),
        "report": json_schema(Report),
    }
    click.echo(json.dumps(made[what] if what else made, ensure_ascii=False, indent=2))


@main.command()
@options.LANG
def demo(lang: str) -> None:
    """Check the cases that come along.

    ICAO's specimen documents with forms for them, and a Chinese passport.
    """
    for number, path in enumerate(sorted(DEMO.glob("*.json"))):
        case = read_case(str(path))
        report = check_form(case.form, case.document, today=case.today)
        if number:
            click.echo()
        title = shown(case.title or path.stem)
        click.echo(f"{title}\n{'=' * width(title)}\n")
        _show(report, lang, "text")


def _show(result: Report | Verdict, lang: str, output: str) -> None:
    if output == "json":
        click.echo(to_json(result, indent=2))
    elif isinstance(result, Report):
        click.echo(to_text(result, lang, color=_colored()), nl=False)
    else:
        click.echo(verdict_to_text(result, lang, color=_colored()), nl=False)


def _colored() -> bool:
    """Whether to use color: on a terminal, unless it is dumb or NO_COLOR is set (no-color.org)."""
    dumb = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not dumb


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "-" if value in (None, "") else shown(str(value))
