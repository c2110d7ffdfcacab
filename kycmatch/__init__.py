"""kycmatch: does what an applicant typed agree with what the ID document says?

Field by field, which character differs, why, and what to do about it. Begin with `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kycmatch.models import Document, Form, PersonName
from kycmatch.pipeline import check
from kycmatch.policy import Policy
from kycmatch.reasons import Action, KycmatchError, Outcome, Reason
from kycmatch.verdicts import (
    Decision,
    Finding,
    PartialDate,
    Report,
    Span,
    Verdict,
    from_json,
    json_schema,
    redact,
    to_json,
)
from kycmatch.version import __version__

if TYPE_CHECKING:
    from kycmatch.dates import compare_dates, read_date
    from kycmatch.diagnose import Diagnosis, Submission
    from kycmatch.differing import differing
    from kycmatch.messages import advise
    from kycmatch.names.compare import compare_names
    from kycmatch.nationality import compare_nationalities, nationalities

__all__ = [
    "Action",
    "Decision",
    "Diagnosis",
    "Document",
    "Finding",
    "Form",
    "KycmatchError",
    "Outcome",
    "PartialDate",
    "PersonName",
    "Policy",
    "Reason",
    "Report",
    "Span",
    "Submission",
    "Verdict",
    "__version__",
    "advise",
    "check",
    "compare_dates",
    "compare_names",
    "compare_nationalities",
    "differing",
    "from_json",
    "json_schema",
    "nationalities",
    "read_date",
    "redact",
    "to_json",
]

# Whoever imports `check` may not be about to use it, and the fields are nine tenths of the package.
_ON_FIRST_USE = {
    "Diagnosis": "diagnose",
    "Submission": "diagnose",
    "advise": "messages",
    "compare_dates": "dates",
    "compare_names": "names.compare",
    "compare_nationalities": "nationality",
    "differing": "differing",
    "nationalities": "nationality",
    "read_date": "dates",
}


def __getattr__(name: str) -> Any:
    """Import a function of a field when it is first asked for."""
    if name not in _ON_FIRST_USE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{_ON_FIRST_USE[name]}"), name)
    globals()[name] = found
    return found
