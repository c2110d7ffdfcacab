"""The machine readable zone: lines to fields and back (ICAO Doc 9303, parts 3 to 7).

Knows no documents and no verdicts. `read` never raises and never guesses silently: what does not
fit its check digit is in `Mrz.failed`, what was corrected in `Mrz.corrections`.

>>> zone = read(["P<D<<GROSSMANN<<LOTTE<<<<<<<<<<<<<<<<<<<<<<<",
...              "C3VT50KX12D<<8109172F3302082<<<<<<<<<<<<<<<6"])
>>> zone.format.value, zone.issuing_state, zone.surname, zone.failed
('TD3', 'D', 'GROSSMANN', ())
"""

from __future__ import annotations

from kycmatch.mrz.layout import Format, MrzError, check_digit
from kycmatch.mrz.read import fits_number, read
from kycmatch.mrz.write import write
from kycmatch.mrz.zone import Mrz

__all__ = ["Format", "Mrz", "MrzError", "check_digit", "fits_number", "read", "write"]
