"""What `from kycmatch import check, Form, Document` loads: little. Everything else on first use."""

from __future__ import annotations

import json
import subprocess
import sys

HEAVY = {
    "babel",
    "click",
    "convertdate",
    "dateutil",
    "decimal",
    "gettext",
    "hashlib",
    "hijridate",
    "jdatetime",
    "kycmatch.cli",
    "kycmatch.dates",
    "kycmatch.messages",
    "kycmatch.names",
    "kycmatch.nationality",
    "kycmatch.report",
    "pydantic.json_schema",
    "pypinyin",
    "rapidfuzz",
    "typer",
}

AFTER_IMPORT = """
import sys
from kycmatch import check, Form, Document
"""

LATIN_MATCH = """
import sys
from kycmatch import check, Form, Document
check(
    Form(surname="Rossi", given_names="Anna", date_of_birth="1990-04-03"),
    Document(surname="ROSSI", given_names="ANNA", date_of_birth="1990-04-03"),
)
"""

CHINESE = """
import sys
from kycmatch import check, Form, Document
check(Form(name="王小红"), Document(surname="WANG", given_names="XIAOHONG"))
"""


def loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter has after `code`."""
    script = f"{code}\nimport json\nprint(json.dumps(sorted(sys.modules)))"
    found = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script], capture_output=True, text=True, check=True
    )
    return set(json.loads(found.stdout))


def test_import_is_light() -> None:
    plain = loaded("import sys\nimport pydantic\nclass M(pydantic.BaseModel): x: str | None = None")
    assert not (loaded(AFTER_IMPORT) - plain) & HEAVY


def test_import_reads_no_table() -> None:
    code = f"{AFTER_IMPORT}\nfrom kycmatch import data\nassert not data.table.cache_info().currsize"
    assert "kycmatch.data" in loaded(code)


def test_a_plain_comparison_stays_light() -> None:
    heavy = {"babel", "click", "convertdate", "dateutil", "hijridate", "jdatetime", "pypinyin"}
    assert not loaded(LATIN_MATCH) & heavy


def test_a_chinese_comparison_loads_no_phrases() -> None:
    # The plain import of pypinyin reads a dictionary of phrases: 290 ms and 60 MB.
    assert not loaded(CHINESE) & {"pypinyin.phrases_dict", "dateutil", "babel"}
