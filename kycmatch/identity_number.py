"""What the number of a mainland Chinese identity card tells: the day of birth and the sex.

Six digits of the region, eight of the birth, three of a sequence that is odd for men, and a check
character (GB 11643-1999; ISO 7064, MOD 11-2). Residents from Hong Kong, Macau and Taiwan, and
foreigners since 2023, have numbers of the same making.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_NUMBER = re.compile(r"[1-9]\d{5}((?:18|19|20)\d\d)(\d\d)(\d\d)\d\d(\d)[\dXx]", re.ASCII)
_CHECKS = "10X98765432"


@dataclass(frozen=True, slots=True, repr=False)
class Holder:
    """What the number tells of the person; `sex` is `M` or `F`."""

    born: date
    sex: str


def holder(number: str) -> Holder | None:
    """What `number` tells; None where it is none of these, or its check character does not fit.

    >>> found = holder("11010519491231002X")
    >>> found.born.isoformat(), found.sex
    ('1949-12-31', 'F')
    >>> holder("110105194912310021") is None
    True
    """
    found = _NUMBER.fullmatch(number)
    if found is None:
        return None
    # The weight of the place i from the right is 2 to the power of i, modulo 11.
    total = sum(int(char) * pow(2, 17 - i, 11) for i, char in enumerate(number[:17]))
    if _CHECKS[total % 11] != number[17].upper():
        return None
    try:
        born = date(*map(int, found.groups()[:3]))
    except ValueError:
        return None
    return Holder(born, "M" if int(found[4]) % 2 else "F")
