"""Why an application is stuck, and what each person does next: `diagnose(submission)`.

`describe` and `support_letter` say it to people; `load_rules` reads what an app asks for.
"""

from __future__ import annotations

from kycmatch.diagnose.diagnosis import (
    Cause,
    Diagnosis,
    Fact,
    Hours,
    Likelihood,
    Remedy,
    Sign,
    State,
    Step,
    Trouble,
)
from kycmatch.diagnose.find import diagnose
from kycmatch.diagnose.prose import Description, Told, as_text, describe, support_letter
from kycmatch.diagnose.rules import Level, Rules, load_rules, parse_rules
from kycmatch.diagnose.submission import Device, Liveness, Network, Queue, Submission

__all__ = [
    "Cause",
    "Description",
    "Device",
    "Diagnosis",
    "Fact",
    "Hours",
    "Level",
    "Likelihood",
    "Liveness",
    "Network",
    "Queue",
    "Remedy",
    "Rules",
    "Sign",
    "State",
    "Step",
    "Submission",
    "Told",
    "Trouble",
    "as_text",
    "describe",
    "diagnose",
    "load_rules",
    "parse_rules",
    "support_letter",
]
