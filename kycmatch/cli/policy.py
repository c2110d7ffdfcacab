"""`kycmatch policy show`, `diff` and `check`: policies by name, and in TOML files."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import NoReturn

import click

from kycmatch.cli import options
from kycmatch.cli.inputs import policy_called
from kycmatch.diagnose.rules import load_file
from kycmatch.policy.files import InvalidPolicyFile, differences, to_toml
from kycmatch.report.columns import shown


@click.group()
def policy() -> None:
    """Show, compare and check policies.

    A POLICY is the name of one, or a TOML file.
    """


@policy.command()
@click.argument("policy_name", metavar="POLICY")
def show(policy_name: str) -> None:
    """Print all settings of a policy, as a file that makes it again."""
    click.echo(to_toml(policy_called(policy_name)), nl=False)


@policy.command(epilog="\b\nExit codes: 0 no difference, 1 some, 2 bad usage.")
@click.argument("one", metavar="POLICY")
@click.argument("other", metavar="POLICY")
@options.FORMAT
def diff(one: str, other: str, output: str) -> NoReturn:
    """Print what two policies do not share."""
    found = differences(policy_called(one), policy_called(other))
    if output == "json":
        click.echo(json.dumps([asdict(item) for item in found], ensure_ascii=False, indent=2))
    else:
        for item in found:
            click.echo(
                shown(f"{item.setting}: {item.one or 'not set'} -> {item.other or 'not set'}")
            )
    sys.exit(1 if found else 0)


@policy.command(epilog="\b\nExit codes: 0 nothing wrong, 1 mistakes, 2 bad usage.")
@click.argument("file")
def check(file: str) -> NoReturn:
    """Check a file: a policy, or the rules of `kycmatch diagnose`.

    Every mistake is told with its place.
    """
    try:
        found = load_file(file)
    except InvalidPolicyFile as error:
        for problem in error.problems:
            click.echo(shown(f"{file}: {problem}"))
        sys.exit(1)
    click.echo(shown(f"{file}: {found.name}: nothing wrong"))
    sys.exit(0)
