"""Runs scripts in fresh interpreters, in turn, and measures what each costs."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping
from typing import NamedTuple


class Cost(NamedTuple):
    """CPU time in milliseconds (user and system) and the most memory held, in megabytes."""

    cpu: float
    memory: float


def run(script: str) -> Cost:
    """What `script` costs in an interpreter of its own."""
    process = subprocess.Popen([sys.executable, "-c", script])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the script ended with {process.returncode}:\n{script}")
    in_a_megabyte = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost((usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / in_a_megabyte)


def medians(scripts: Mapping[str, str], runs: int) -> dict[str, Cost]:
    """The median cost of each of `scripts`, run in turn so that a busy moment hits all alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in scripts}
    for script in scripts.values():
        run(script)  # writes the byte code
    for _ in range(runs):
        for name, script in scripts.items():
            costs[name].append(run(script))
    return {
        name: Cost(*(statistics.median(values) for values in zip(*measured, strict=True)))
        for name, measured in costs.items()
    }
