"""The command line: `kycmatch check`, `read`, `diagnose`, `policy`, `names`, `mrz` and others.

Exit codes: 0 for accept (or a match), 1 for anything else, 2 for bad usage and where the
output cannot be written.
"""

from __future__ import annotations

from kycmatch.cli.commands import main
from kycmatch.cli.diagnose import diagnose
from kycmatch.cli.policy import policy
from kycmatch.cli.read import read

main.add_command(diagnose)
main.add_command(policy)
main.add_command(read)

__all__ = ["main"]
