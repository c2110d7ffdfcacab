"""From a Stripe verification report to advice: the applicant exchanged day and month."""

from pathlib import Path

from kycmatch import Form, advise, check, documents

response = Path(__file__).parent.parent / "tests/documents/stripe/verification_report_expanded.json"
document = documents.read("stripe", response.read_bytes())
form = Form(surname="Rosen", given_names="Jenny Maria", date_of_birth="1980-01-02")
report = check(form, document)
print(report.decision.action)
for advice in advise(report, "en"):
    print(advice.text)
