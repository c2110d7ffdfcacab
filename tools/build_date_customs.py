"""Make `kycmatch/data/date_customs.tsv`: how a country writes a date in numbers, and its calendars.

    pip install babel==2.18.0
    python tools/build_date_customs.py

The order is that of the CLDR's short date patterns, where those of all official languages agree.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "date_customs.tsv"
HEADER = """\
# How a country writes dates in numbers, and the calendar its documents use beside the Gregorian.
# order: dmy, mdy or ymd; empty where its languages differ or both orders are in use. Countries that
# are not listed have no known custom.
# Sources: Unicode CLDR 47 through babel 2.18.0 (short date patterns of all official languages) and
# its calendarPreferenceData. Licence: Unicode-3.0. Made by tools/build_date_customs.py.
alpha3\talpha2\torder\tcalendar
"""
# Day first and month first are both in daily use, whatever the pattern of the CLDR.
_MIXED = frozenset({"BLZ", "CAN", "FSM", "GHA", "KEN", "PAN", "PHL", "PLW"})
_CALENDARS = {
    "AFG": "persian", "ETH": "ethiopian", "IRN": "persian", "JPN": "japanese", "SAU": "hijri",
    "THA": "buddhist", "TWN": "roc",
}  # fmt: skip


def order(alpha2: str) -> str:
    """The one order of the short dates of all official languages; empty where they differ."""
    orders = set()
    for language in get_official_languages(alpha2, de_facto=True):
        for identifier in (f"{language}_{alpha2}", language):
            with suppress(UnknownLocaleError):
                short = Locale.parse(identifier).date_formats["short"].pattern
                pattern = re.sub(r"'[^']*'", "", short).lower()
                orders.add("".join(dict.fromkeys(re.findall("[dmy]", pattern))))
                break
    return orders.pop() if len(orders) == 1 else ""


def build() -> str:
    """The text of the table."""
    rows = []
    for alpha3, codes in sorted(get_global("territory_aliases").items()):
        if not re.fullmatch("[A-Z]{3}", alpha3) or not re.fullmatch("[A-Z]{2}", codes[0]):
            continue
        custom = "" if alpha3 in _MIXED else order(codes[0])
        calendar = _CALENDARS.get(alpha3, "gregorian")
        if custom or calendar != "gregorian":
            rows.append(f"{alpha3}\t{codes[0]}\t{custom}\t{calendar}\n")
    return HEADER + "".join(rows)


if __name__ == "__main__":
    TABLE.write_text(build(), encoding="utf-8", newline="\n")
