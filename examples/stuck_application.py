"""Why an application does not go on, by the rules of a made-up crypto exchange."""

from __future__ import annotations

from pathlib import Path

from kycmatch import Document, Form
from kycmatch.diagnose import Network, Queue, Submission, as_text, diagnose, load_rules

rules = load_rules(Path(__file__).with_name("crypto_exchange.toml"))
submission = Submission(
    reference="A-1042",
    form=Form(surname="CENG", given_names="LI", date_of_birth="1988-11-20", nationality="Chinese"),
    document=Document(
        type="passport",
        issuing_state="CHN",
        surname="ZENG",
        given_names="LI",
        native_name="曾丽",
        date_of_birth="1988-11-20",
        nationality="CHN",
    ),
    quality=["glare"],
    level="L2",
    wants=["deposit", "trade"],
    residence="Singapore",
    network=Network(vpn=True, country="NL"),
    queue=Queue(status="under review", submitted_at="2026-02-26T09:00"),
    at="2026-03-01T12:00",
)

diagnosis = diagnose(submission, rules)
for cause in diagnosis.causes:
    print(cause.likelihood, cause.trouble, *(sign.code for sign in cause.signs))
for language in ("en", "zh-Hans"):
    print(f"\n{as_text(diagnosis, language)}")
