"""What all tests share: how long Hypothesis searches."""

from __future__ import annotations

from hypothesis import settings

# No deadline: the first call of a process loads tables. Speed is measured by the benchmarks.
settings.register_profile("kycmatch", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("kycmatch")
