"""The command line: `kycmatch check`, `names`, `mrz`, `schema` and `demo`.

Exit codes: 0 for accept (or a match), 1 for anything else, 2 for bad usage.
"""

from __future__ import annotations

from kycmatch.cli.commands import main

__all__ = ["main"]
