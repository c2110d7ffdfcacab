"""From the lines of a passport to advice: a given name was left out, the passport is too old."""

from kycmatch import Form, advise, check, documents

LINES = """P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
L898902C36UTO7408122F1204159ZE184226B<<<<<10"""
document = documents.read("mrz", LINES)
report = check(Form(surname="Eriksson", given_names="Anna", date_of_birth="1974-08-12"), document)
print(report.decision.action)
for advice in advise(report, "en"):
    print(advice.text)
