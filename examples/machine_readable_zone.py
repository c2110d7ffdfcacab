"""Read a machine readable zone as OCR returned it, and write one.

The second line lacks two fillers, has small letters, and O, I and S in place of digits. Positions
tell what must be a digit, and the check digits tell where the fillers were lost.
"""

from __future__ import annotations

from dataclasses import replace

from kycmatch import mrz

zone = mrz.read(
    [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<KK<<<K",
        "l898902c36uto74O8I22f12O41S9ze184226b<<<1O",
    ]
)
if zone is None:
    raise SystemExit("no machine readable zone")
print(zone.format, zone.surname, zone.given_names, zone.number, zone.date_of_birth)
print("corrected:", *zone.corrections)
print("check digits that do not fit:", *zone.failed or ("none",))

renewed = replace(zone, number="X12345678", expires_on="330630")
print(*mrz.write(renewed), sep="\n")
