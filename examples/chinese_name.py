"""A Chinese surname with several readings: typed by one, printed by another.

解 is jiě in most words and xiè as a surname. The passport prints XIE; Jie is the same person, and
the applicant is told what to type.
"""

from __future__ import annotations

from kycmatch import Document, Form, advise, check

form = Form(surname="Jie", given_names="Xiaolan", date_of_birth="1992-07-05", nationality="中国")
document = Document(
    type="passport",
    issuing_state="CHN",
    surname="XIE",
    given_names="XIAOLAN",
    native_name="解晓岚",
    date_of_birth="05 JUL 1992",
    nationality="CHN",
)

report = check(form, document)
print(report.decision.action, report["surname"].outcome, *report["surname"].reasons)
for locale in ("en", "zh-Hans"):
    for advice in advise(report, locale):
        print(advice.text)
