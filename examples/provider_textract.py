"""From Amazon Textract's response to advice: the applicant exchanged the two boxes of the name."""

from pathlib import Path

from kycmatch import Form, advise, check, documents

response = Path(__file__).parent.parent / "tests/documents/textract/driverlicense.json"
document = documents.read("textract", response.read_bytes())
form = Form(surname="Garcia", given_names="Maria", date_of_birth="2001-03-18")
report = check(form, document)
print(report.decision.action)
for advice in advise(report, "en"):
    print(advice.text)
