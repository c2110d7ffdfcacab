"""`python -m kycmatch` is the command line."""

from __future__ import annotations

from kycmatch.cli import main

if __name__ == "__main__":
    main(prog_name="kycmatch")
