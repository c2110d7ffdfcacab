"""Compile the catalogues: every `.po` file of a folder to the `.mo` file that is read.

    python tools/build_catalogues.py kycmatch/messages

The `.mo` files are committed; a test holds them equal to their sources.
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def main(folder: Path) -> None:
    """Compile every catalogue in `folder`; raises for a broken one."""
    for source in sorted(folder.glob("*.po")):
        with source.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)
        print(f"{source.with_suffix('.mo').name}: {len(catalogue)} messages")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
