"""What reading a provider's payload costs, beside parsing its JSON.

    python -m tests.benchmarks.payloads

The best of seven rounds, in microseconds. Goal: at most five times the parsing, or 100.
"""

from __future__ import annotations

import json
import timeit
from collections.abc import Callable

from kycmatch.documents import read_all
from tests.payloads import GOLDEN, expected, text, title


def best(work: Callable[[], object]) -> float:
    """The least time of one call in seven rounds, in microseconds."""
    return min(timeit.repeat(work, number=20, repeat=7)) / 20 * 1e6


def main() -> None:
    """Print a line for every payload that reads."""
    over = 0
    for path in GOLDEN:
        if not isinstance(expected(path), list):
            continue
        payload = text(path)
        parse = best(lambda payload=payload: json.loads(payload))  # type: ignore[misc]
        whole = best(lambda path=path, payload=payload: read_all(path.parent.name, payload))  # type: ignore[misc]
        within = whole <= max(5 * parse, 100)
        over += not within
        print(f"{title(path):44}{parse:9.1f}{whole:9.1f}  {'' if within else 'over the goal'}")
    print(f"{over} over the goal")


if __name__ == "__main__":
    main()
