"""From Tencent's response to advice in Chinese: another character with the same sound."""

from pathlib import Path

from kycmatch import Form, advise, check, documents

response = Path(__file__).parent.parent / "tests/documents/tencent/idcard_front.json"
document = documents.read("tencent", response.read_bytes())
form = Form(name="刘阳", date_of_birth="1995-05-13")
report = check(form, document)
print(report.decision.action)
for advice in advise(report, "zh-Hans"):
    print(advice.text)
