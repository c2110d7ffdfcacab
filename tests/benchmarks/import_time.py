"""What importing kycmatch costs, and the first comparisons of a process.

    python -m tests.benchmarks.import_time [RUNS]

The yardstick of the import is a script that imports pydantic and defines two plain models of the
same fields. Goals: at most 1.4 times that; 100 ms and 15 MB for the first Chinese comparison.
"""

from __future__ import annotations

import sys

from tests.benchmarks.processes import medians

PLAIN = """
from pydantic import BaseModel
class Form(BaseModel):
    name: str | None = None
    surname: str | None = None
    given_names: str | None = None
    middle_names: str | None = None
    patronymic: str | None = None
    native_name: str | None = None
    kana_name: str | None = None
    other_names: tuple[str, ...] = ()
    date_of_birth: str | None = None
    nationality: tuple[str, ...] = ()
    sex: str | None = None
    place_of_birth: str | None = None
    document_number: str | None = None
class Document(BaseModel):
    name: str | None = None
    surname: str | None = None
    given_names: str | None = None
    middle_names: str | None = None
    patronymic: str | None = None
    native_name: str | None = None
    kana_name: str | None = None
    other_names: tuple[str, ...] = ()
    date_of_birth: str | None = None
    nationality: tuple[str, ...] = ()
    sex: str | None = None
    place_of_birth: str | None = None
    number: str | None = None
    issuing_state: str | None = None
    issued_on: str | None = None
    expires_on: str | None = None
    partner_surname: str | None = None
    type: str | None = None
    issuing_region: str | None = None
    mrz: tuple[str, ...] = ()
    chip: dict[str, str] | None = None
    zones: dict[str, dict[str, str]] = {}
    confidence: dict[str, float] = {}
    unreadable: frozenset[str] = frozenset()
    redacted: frozenset[str] = frozenset()
    quality: frozenset[str] = frozenset()
"""
IMPORT = "from kycmatch import check, Form, Document\n"
LATIN = IMPORT + (
    "check(Form(name='Anna Rossi', date_of_birth='1990-04-03'),"
    " Document(surname='ROSSI', given_names='ANNA', date_of_birth='1990-04-03'))"
)
CHINESE = LATIN + "\ncheck(Form(name='王小红'), Document(surname='WANG', given_names='XIAOHONG'))"


def main() -> None:
    """Print the medians and the ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    scripts = {
        "bare interpreter": "pass",
        "two plain pydantic models": PLAIN,
        "import kycmatch": IMPORT,
        "and a first check": LATIN,
        "and a first Chinese one": CHINESE,
    }
    costs = medians(scripts, runs)
    print(f"Median CPU time and peak memory of {runs} alternating runs")
    for name, cost in costs.items():
        print(f"{name:28} {cost.cpu:7.0f} ms {cost.memory:6.1f} MB")
    plain, imported = costs["two plain pydantic models"], costs["import kycmatch"]
    latin, chinese = costs["and a first check"], costs["and a first Chinese one"]
    print(f"import / plain models: {imported.cpu / plain.cpu:.2f} (goal: at most 1.40)")
    print(
        f"first Chinese comparison: {chinese.cpu - latin.cpu:.0f} ms,"
        f" {chinese.memory - latin.memory:.1f} MB (goal: at most 100 ms, 15 MB)"
    )


if __name__ == "__main__":
    main()
