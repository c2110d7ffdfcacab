"""From Azure's response to advice: a middle initial was left out, the licence is too old."""

from pathlib import Path

from kycmatch import Form, advise, check, documents

response = Path(__file__).parent.parent / "tests/documents/azure/v21_driverlicense.json"
document = documents.read("azure", response.read_bytes())
form = Form(surname="Talbot", given_names="Liam", date_of_birth="1958-01-06")
report = check(form, document)
print(report.decision.action)
for advice in advise(report, "en"):
    print(advice.text)
