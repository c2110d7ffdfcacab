"""Make `kycmatch/data/month_names.tsv`: names of months in every language and four calendars.

    pip install babel==2.18.0                       # CLDR (Unicode licence): Gregorian months
    npm pack cldr-cal-islamic-full@48.2.0           # Unicode licence; unpack into DIRECTORY/NAME
    npm pack cldr-cal-persian-full@46.1.0
    npm pack cldr-cal-ethiopic-full@46.1.0
    python -m tools.build_month_names DIRECTORY

A name may mean another month in another language (lipanj is June, lipiec July, and both are LIP).
English, French and Spanish, the languages of ICAO Doc 9303-3 section 3.8, come first: what means a
month in them means nothing else. Of what remains, every meaning is kept, with the countries where a
language of that meaning is official; meanings of languages that are official nowhere give way.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, localedata
from babel.core import get_global
from babel.languages import get_official_languages

from kycmatch.dates.tokens import Kind, tokenise, words
from kycmatch.text.scripts import main_script

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "month_names.tsv"
HEADER = """\
# Names of months, folded, in every language of the CLDR: wide and abbreviated, in dates and alone.
# Sources: Unicode CLDR 47 through babel 2.18.0 (Gregorian), cldr-cal-islamic-full 48.2.0,
# cldr-cal-persian-full 46.1.0 and cldr-cal-ethiopic-full 46.1.0. Licence: Unicode-3.0. Added: the
# first three and four letters of names in official languages written in Latin, Cyrillic or Greek
# letters, as ICAO Doc 9303-3 section 3.8 asks for; Roman numerals; spellings compiled for kycmatch.
# countries: where the name has this meaning, when it has another elsewhere; empty for anywhere.
# Made by tools/build_month_names.py.
"""
_CALENDARS = {"islamic-umalqura": "hijri", "persian": "persian", "ethiopic": "ethiopian"}
_FIRST = ("en", "fr", "es")
_ALPHABETS = ("Latin", "Cyrillic", "Greek")

# Spellings on documents and forms that the CLDR does not have, by calendar and language.
_COMPILED = {
    ("gregorian", ""): {number: [roman] for number, roman in enumerate(
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1)},
    ("gregorian", "en"): {9: ["Sept"]},
    ("gregorian", "es"): {9: ["setiembre", "set"]},
    ("gregorian", "de"): {1: ["Jaenner", "Jänner"], 3: ["Maerz", "Mrz"]},
    ("hijri", ""): {
        1: ["Moharram", "Muharam"],
        3: ["Rabi al-Awwal", "Rabi ul Awwal", "Rabi I", "Rabi 1", "ربيع الاول", "ربيع أول"],
        4: ["Rabi al-Thani", "Rabi ath-Thani", "Rabi al-Akhir", "Rabi II", "ربيع الثاني",
            "ربيع ثاني"],
        5: ["Jumada al-Awwal", "Jumada al-Ula", "Jumada I", "جمادى الأول", "جماد أول",
            "جماد الأول"],
        6: ["Jumada al-Thani", "Jumada al-Akhirah", "Jumada II", "جمادى الثاني", "جمادى الثانية",
            "جماد ثاني", "جماد الثاني", "جمادى الآخر"],
        7: ["Rejab"],
        8: ["Shaaban", "Sha'aban", "Shabaan"],
        9: ["Ramadhan", "Ramazan", "Ramadaan"],
        10: ["Shawal", "Syawal"],
        11: ["Dhul Qadah", "Dhu al-Qadah", "Dhul Qidah", "Dhu al-Qi'dah", "Zulkaedah", "Zul Qadah",
             "ذو القعدة", "ذي القعدة"],
        12: ["Dhul Hijjah", "Dhu al-Hijjah", "Zulhijjah", "Zul Hijjah", "Dhul Hijja",
             "ذو الحجة", "ذي الحجة"],
    },
    ("persian", ""): {
        2: ["Urdibihisht"], 3: ["Khurdad"], 5: ["Amordad", "مرداد", "امرداد"], 6: ["Shahriwar"],
        8: ["Abaan"], 12: ["Esphand", "اسفند"],
        1: ["Hamal"], 4: ["Saratan"], 7: ["Mizan"], 9: ["Qaws", "Qows"],
    },
    ("ethiopian", ""): {
        1: ["Mäskäräm"], 2: ["Tikimt", "Teqemt", "Tikemt"], 3: ["Hidar"], 4: ["Tahisas", "Tahesas"],
        5: ["Tir"], 7: ["Megabīt"], 8: ["Miyazya", "Miyazia", "Miazya"], 9: ["Ginbot"],
        10: ["Senie"], 12: ["Nehase"], 13: ["Pagume", "Pagumē"],
    },
}  # fmt: skip

Meaning = tuple[str, int]
Names = dict[str, dict[Meaning, set[str]]]
"""The languages in which a folded name has a meaning: a calendar and the number of a month."""


def gregorian() -> Iterator[tuple[str, str, int]]:
    """Language, name and month of every Gregorian name that babel has."""
    for identifier in localedata.locale_identifiers():
        locale = Locale.parse(identifier)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, name in locale.months[context][width].items():
                    yield locale.language, name, month


def others(directory: Path) -> Iterator[tuple[str, str, str, int]]:
    """Calendar, language, name and month of the other calendars' names."""
    for key, calendar in _CALENDARS.items():
        for path in sorted(directory.rglob(f"main/*/ca-{key}.json")):
            locale = path.parent.name
            content = json.loads(path.read_text(encoding="utf-8"))
            months = content["main"][locale]["dates"]["calendars"][key]["months"]
            for context in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    for month, name in months[context][width].items():
                        yield calendar, locale.split("-")[0], name, int(month)


def fit(name: str) -> str:
    """The folded name; empty where numbers make it up or it is too short to tell."""
    if any(token.kind in (Kind.NUMBER, Kind.UNKNOWN) for token in tokenise(name)):
        return ""
    key = words(name)
    for filler in ("de ", "di ", "d "):
        key = key.removeprefix(filler)
    return "" if len(key) < 3 and main_script(key) in _ALPHABETS else key


def official() -> dict[str, set[str]]:
    """The countries, as alpha-3, in which each language is official."""
    found: dict[str, set[str]] = defaultdict(set)
    for alpha3, (alpha2, *_) in get_global("territory_aliases").items():
        if len(alpha3) == 3 and alpha3.isalpha() and len(alpha2) == 2:
            for language in get_official_languages(alpha2, de_facto=True):
                found[language.split("_")[0]].add(alpha3)
    return found


def shortened(full: Names, countries: dict[str, set[str]]) -> Names:
    """The first three and four letters of Gregorian names, where they tell the months apart."""
    months: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for name, meanings in full.items():
        for (calendar, month), languages in meanings.items():
            if calendar == "gregorian" and " " not in name and main_script(name) in _ALPHABETS:
                for language in languages & countries.keys():
                    for length in (3, 4):
                        if len(name) > length:
                            months[language][name[:length]].add(month)
    found: Names = defaultdict(lambda: defaultdict(set))
    for language, beginnings in months.items():
        for beginning, numbers in beginnings.items():
            if len(numbers) == 1 and beginning not in full:
                found[beginning]["gregorian", min(numbers)].add(language)
    return found


def kept(
    meanings: dict[Meaning, set[str]], countries: dict[str, set[str]]
) -> dict[Meaning, set[str]]:
    """The meanings that stand, each with its countries (none: anywhere)."""
    if len(meanings) > 1:
        for language in _FIRST:
            first = [m for m, languages in meanings.items() if language in languages]
            if first:
                return {meaning: set() for meaning in first}
        plain = {m: languages for m, languages in meanings.items() if m[0] == "gregorian"}
        rivals = {m: languages for m, languages in meanings.items() if "am" in languages}
        meanings = {**plain, **rivals} or meanings
    where = {
        m: set().union(*(countries[x] for x in lang if x in countries))
        for m, lang in meanings.items()
    }
    if len(where) > 1:
        where = {meaning: places for meaning, places in where.items() if places} or where
    return where if len(where) > 1 else {meaning: set() for meaning in where}


def build(directory: Path) -> str:
    """The text of the table."""
    countries = official()
    names: Names = defaultdict(lambda: defaultdict(set))
    for language, name, month in gregorian():
        names[fit(name)]["gregorian", month].add(language)
        if language in ("he", "yi"):
            names[fit(f"ב{name}")]["gregorian", month].add(language)
    for calendar, language, name, month in others(directory):
        names[fit(name)][calendar, month].add(language)
    for (calendar, language), months in _COMPILED.items():
        for month, spellings in months.items():
            for name in spellings:
                names[words(name)][calendar, month].add(language)
    for name, meanings in shortened(names, countries).items():
        names[name].update(meanings)
    names.pop("", None)
    for name in [name for name in names if len(name) <= 3 and main_script(name) in _ALPHABETS]:
        for meaning in [
            m for m, spoken in names[name].items() if not spoken & ({""} | countries.keys())
        ]:
            del names[name][meaning]  # three letters of a language that issues no documents
    rows = sorted(
        (name, calendar, f"{month}", " ".join(sorted(places)))
        for name, meanings in names.items()
        for (calendar, month), places in kept(meanings, countries).items()
    )
    text = (
        HEADER
        + "name\tcalendar\tmonth\tcountries\n"
        + "".join("\t".join(row) + "\n" for row in rows)
    )
    return unicodedata.normalize("NFC", text)


if __name__ == "__main__":
    TABLE.write_text(build(Path(sys.argv[1])), encoding="utf-8", newline="\n")
