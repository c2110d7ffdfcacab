"""A form against a passport that was read by its machine readable zone alone.

The lines are ICAO's specimen (Doc 9303-4); the applicant exchanged day and month.
"""

from __future__ import annotations

from datetime import date

from kycmatch import Document, Form, advise, check

form = Form(
    surname="Eriksson",
    given_names="Anna Maria",
    date_of_birth="1974-12-08",
    sex="female",
    document_number="L898902C3",
)
document = Document(
    type="passport",
    mrz=[
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ],
)

report = check(form, document, today=date(2011, 6, 1))
print(report.decision.action)
for verdict in report:
    print(verdict.field, verdict.outcome, *verdict.reasons)
for advice in advise(report, "en"):
    print(advice.text)
