"""How long a check takes once everything is loaded, and its parts.

    python -m tests.benchmarks.speed

Each line of the first part is the best of five rounds, in microseconds a call. Validating a form
and a document is the yardstick: it is what any application pays anyway. The second part compares
names that are all different, each once, in processor time, with all caches empty at first and the
tables loaded; beside it stands how often each cache had an answer.
"""

from __future__ import annotations

import time
import timeit
from collections.abc import Callable
from datetime import date

from kycmatch import (
    Document,
    Form,
    check,
    compare_dates,
    compare_names,
    compare_nationalities,
    to_json,
)
from tests.benchmarks import caches, distinct

TODAY = date(2026, 1, 1)
FORM = {"name": "Anna Maria Eriksson", "date_of_birth": "12.8.1974", "nationality": "Swedish"}
DOCUMENT = {
    "type": "passport",
    "issuing_state": "SWE",
    "surname": "ERIKSSON",
    "given_names": "ANNA MARIA",
    "date_of_birth": "1974-08-12",
    "nationality": ["SWE"],
}
FORM_MODEL, DOCUMENT_MODEL = Form.model_validate(FORM), Document.model_validate(DOCUMENT)
REPORT = check(FORM_MODEL, DOCUMENT_MODEL, today=TODAY)

CALLS: dict[str, Callable[[], object]] = {
    "validate form and document": lambda: (
        Form.model_validate(FORM),
        Document.model_validate(DOCUMENT),
    ),
    "check": lambda: check(FORM_MODEL, DOCUMENT_MODEL, today=TODAY),
    "report to JSON": lambda: to_json(REPORT),
    "names, identical": lambda: compare_names("ANNA ERIKSSON", "ANNA ERIKSSON"),
    "names, written otherwise": lambda: compare_names(
        "Eriksson, Anna-Maria", "ANNA MARIA ERIKSSON"
    ),
    "names, other people": lambda: compare_names("Karl Johansson", "ANNA MARIA ERIKSSON"),
    "names, Chinese and pinyin": lambda: compare_names("单晓明", "SHAN XIAOMING", country="CHN"),
    "names, Chinese, other people": lambda: compare_names("王伟", "ZHANG XIAOMING", country="CHN"),
    "dates, ISO": lambda: compare_dates("1974-08-12", "1974-08-12"),
    "dates, in words": lambda: compare_dates("12 August 1974", "1974-08-12"),
    "nationalities": lambda: compare_nationalities("Swedish", "SWE"),
}


PAIRS = 1000
_WARMING = 50
_MOST_CACHES = 4


def calls() -> None:
    """Print the microseconds of each call."""
    for name, call in CALLS.items():
        call()
        timer = timeit.Timer(call)
        count, _ = timer.autorange()
        best = min(timer.repeat(repeat=5, number=max(1, count // 5))) / max(1, count // 5)
        print(f"{name:30} {best * 1e6:9.1f} us")


def scripts() -> None:
    """Print mean and 99th percentile over distinct names, and the hit rates of the caches."""
    print(f"\n{'distinct names':24} {'mean us':>9} {'p99 us':>9}  caches: known / asked")
    for label, pairs in distinct.names(PAIRS + _WARMING):
        for entered, printed, country in pairs[:_WARMING]:
            compare_names(entered, printed, country=country)
        caches.empty(characters=True)
        times = sorted(_microseconds(pair) for pair in pairs[_WARMING:])
        told = "; ".join(
            f"{rate.name} {rate.known}/{rate.asked}" for rate in caches.rates()[:_MOST_CACHES]
        )
        mean, p99 = sum(times) / len(times), times[len(times) * 99 // 100]
        print(f"{label:24} {mean:9.1f} {p99:9.1f}  {told}")


def _microseconds(pair: distinct.Pair) -> float:
    entered, printed, country = pair
    start = time.thread_time_ns()
    compare_names(entered, printed, country=country)
    return (time.thread_time_ns() - start) / 1000


def main() -> None:
    """Print both parts."""
    calls()
    scripts()


if __name__ == "__main__":
    main()
