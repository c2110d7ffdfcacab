"""The command line: `kycmatch check`, `diagnose`, `policy`, `names`, `mrz`, `schema` and `demo`.

Exit codes: 0 for accept (or a match), 1 for anything else, 2 for bad usage.
"""

from __future__ import annotations

from kycmatch.cli.commands import main
from kycmatch.cli.diagnose import diagnose
from kycmatch.cli.policy import policy

main.add_command(diagnose)
main.add_command(policy)

__all__ = ["main"]
