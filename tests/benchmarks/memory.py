"""The memory of a process that compared names of every script. Goal: 120 MB over pydantic.

    python -m tests.benchmarks.memory [RUNS]

Each name is compared with its own Latin spelling and with those of two other people, so that every
table of its script is read.
"""

from __future__ import annotations

import sys

from tests.benchmarks.processes import medians

GOAL = 120
EVERY_SCRIPT = """
from kycmatch import compare_names
from tests.names_of_scripts import NAMES
names = list(NAMES.values())
for at, (native, latin, country) in enumerate(names):
    for other in (at, at - 1, at - 2):
        compare_names(names[other][1], native, country=country)
"""


def main() -> None:
    """Print the medians; the exit code is 1 when the memory is over the goal."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    scripts = {
        "import pydantic": "import pydantic",
        "import kycmatch": "from kycmatch import check",
        "and names of every script": EVERY_SCRIPT,
    }
    costs = medians(scripts, runs)
    print(f"Median peak memory of {runs} runs")
    base = costs["import pydantic"].memory
    for name, cost in costs.items():
        print(f"{name:28} {cost.memory:6.1f} MB, {cost.memory - base:6.1f} over pydantic")
    over = costs["and names of every script"].memory - base
    print(f"goal: at most {GOAL} MB over pydantic")
    sys.exit(over > GOAL)


if __name__ == "__main__":
    main()
