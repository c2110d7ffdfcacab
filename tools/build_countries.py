"""Build the tables of countries: their codes, names and words for their people.

    python tools/build_countries.py LOCALENAMES ISO_COUNTRIES NATIONALITIES

The arguments are the unpacked npm packages cldr-localenames-full (Unicode licence),
i18n-iso-countries and i18n-nationality (both MIT). Babel (another release of the Unicode CLDR) and
rigour (MIT) are imported. What none of them has stands in tools/country_words.tsv.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel.localedata import load, locale_identifiers
from rigour._core import territories_jsonl

from kycmatch.data import read
from kycmatch.nationality.lookup import key
from kycmatch.nationality.official import SKIPPED, _forms, _units, consonants
from kycmatch.text.scripts import script

DATA = Path(__file__).parent.parent / "kycmatch" / "data"
WORDS = Path(__file__).with_name("country_words.tsv")
TERRITORIES = {code for code, relation, _ in read("country_relations") if relation == "territory"}
"""Where a word means a state and its territories alike, it means the state first."""

# Languages in which forms and documents name countries most often: their meaning of a word that
# several languages share comes first.
COMMON = {"en": 1000} | dict.fromkeys(
    ["fr", "es", "de", "pt", "it", "ru", "zh", "zh_Hant", "ja", "ko", "ar"], 100
)
CLDR, ISO_COUNTRIES, RIGOUR, PEOPLE = 10, 3, 1, 50
WELL_KNOWN = 100
"""The least weight of a country's name in one of these languages."""
LEAST_CONSONANTS = 3
OWN = 1_000_000
"""The weight of a source: how much a meaning found there counts against another."""

# Codes beside those of ISO 3166-1 (Doc 9303-3, section 5; ISO 3166-3; practice), with what they
# stand for. The list of ISO 3166-1 itself is read from i18n-iso-countries.
OTHER_CODES = """
    alpha2 EU EUE  alpha2 SU SUN  alpha2 UK GBR  alpha2 UN UNO  alpha2 XK XKX  alpha2 YU YUG
    alpha2 DD DDR  alpha2 CS CSK  alpha2 EL GRC  alpha2 TP TLS  alpha2 ZR COD  alpha2 BU MMR
    other GER DEU  alpha3 XKX XKX
    icao D DEU     icao GBD GBD   icao GBN GBN   icao GBO GBO   icao GBP GBP   icao GBS GBS
    icao RKS XKX   icao KS XKX    icao UNK XKX   icao KOS XKX   icao EUE EUE   icao UNO UNO
    icao UNA UNA   icao XBA XBA   icao XIM XIM   icao XCC XCC   icao XCE XCE   icao XCO XCO
    icao XEC XEC   icao XPO XPO   icao XES XES   icao XMP XMP   icao XOM XOM   icao XDC XDC
    icao XXA XXA   icao XXB XXB   icao XXC XXC   icao XXX XXX   icao UTO UTO   icao IAO IAO
    historic ANT ANT historic BUR MMR historic BYS BLR historic CSK CSK historic DDR DDR
    historic DHY BEN historic FXX FRA historic HVO BFA historic NHB VUT historic NTZ NTZ
    historic RHO ZWE historic ROM ROU historic SCG SCG historic SKM IND historic SUN SUN
    historic TMP TLS historic VDR VNM historic YMD YMD historic YUG YUG historic ZAR COD
    historic AFI DJI historic GEL GEL
    numeric 200 CSK numeric 278 DDR numeric 280 DEU numeric 530 ANT numeric 720 YMD
    numeric 810 SUN numeric 886 YEM numeric 890 YUG numeric 891 SCG numeric 230 ETH
    numeric 736 SDN
"""


def also(row: tuple[str, str, str], meanings: dict[str, str]) -> str:
    """What the letters of a code mean besides, as a word in `meanings`."""
    code, country, _ = row
    words = re.split("[>=]", meanings.get(code.lower(), country))
    return " ".join(word for word in words if word != country)


def iso_codes(folder: Path) -> dict[str, tuple[str, str]]:
    """alpha-2 -> (alpha-3, numeric), with Kosovo, which ISO 3166-1 does not have."""
    rows = json.loads((folder / "codes.json").read_text("utf-8"))
    return {row[0]: (row[1], row[2]) for row in rows} | {"XK": ("XKX", "")}


def codes_table(iso: dict[str, tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Rows (code, country, kind); where a code has two owners the one in force wins."""
    words = OTHER_CODES.split()
    table = {words[i + 1]: (words[i + 2], words[i]) for i in range(0, len(words), 3)}
    for alpha2, (alpha3, numeric) in iso.items():
        table[alpha2], table[alpha3] = (alpha3, "alpha2"), (alpha3, "alpha3")
        if numeric:
            table[numeric.zfill(3)] = (alpha3, "numeric")
    return sorted((code, country, kind) for code, (country, kind) in table.items())


def cldr_names(folder: Path, alpha3: dict[str, str]) -> Iterator[tuple[str, str, int]]:
    """Names of countries in every locale, with the weight of the locale."""
    for locale in locale_identifiers():
        for code, name in load(locale).get("territories", {}).items():
            if code in alpha3:
                yield name, alpha3[code], COMMON.get(locale, CLDR)
    for path in sorted((folder / "main").glob("*/territories.json")):
        (names,) = json.loads(path.read_text("utf-8"))["main"].values()
        for code, name in names["localeDisplayNames"]["territories"].items():
            if code.split("-")[0] in alpha3:
                yield name, alpha3[code.split("-")[0]], CLDR


def iso_names(folder: Path, alpha3: dict[str, str]) -> Iterator[tuple[str, str, int]]:
    """Names, official ones among them, from i18n-iso-countries."""
    for path in sorted((folder / "langs").glob("*.json")):
        for code, names in json.loads(path.read_text("utf-8"))["countries"].items():
            for name in [names] if isinstance(names, str) else names:
                if code in alpha3:
                    yield name, alpha3[code], ISO_COUNTRIES


def rigour_names(known: set[str]) -> Iterator[tuple[str, str, int]]:
    """Names and aliases of present and former states from rigour."""
    for line in territories_jsonl().splitlines():
        territory = json.loads(line)
        code = territory.get("alpha3", "").upper()
        names = [territory["name"], territory["full_name"]]
        names += territory["names_strong"] + territory["names_weak"]
        for name in names:
            if code in known and not re.search(r"[/\d]", name):
                yield name, code, RIGOUR


def people(folder: Path, alpha3: dict[str, str]) -> Iterator[tuple[str, str, int]]:
    """Words for peoples from i18n-nationality, with the forms that follow from them.

    A value such as "French (French Guiana)" is a word that also means something else: the word
    before the parenthesis, or one of several words, counts less.
    """
    for path in sorted((folder / "langs").glob("*.json")):
        forms = FORMS.get(path.stem, {})
        for code, value in json.loads(path.read_text("utf-8"))["nationalities"].items():
            yield value, alpha3[code], PEOPLE
            words = [w for w in re.split(r"\s*[/,;]\s*|\s*\([^)]*\)\s*", value) if w]
            for word in words:
                weight = PEOPLE if len(words) == 1 and "(" not in value else 1
                yield word, alpha3[code], weight
                if " " not in word:
                    for form in inflected(word, forms):
                        yield form, alpha3[code], weight - 1 or 1


# Masculine endings of words for peoples and what they become: feminine, then plural.
FORMS: dict[str, dict[str, str]] = {
    "pt": {"o": "a os as", "ês": "esa eses esas", "ão": "ã ães", "ol": "ola óis", "ense": "enses"},
    "fr": {
        "éen": "éenne éens éennes", "ien": "ienne iens iennes", "ïen": "ïenne ïens ïennes",
        "yen": "yenne yens yennes", "ais": "aise aises",
        "ois": "oise oises", "ain": "aine ains aines", "an": "ane ans anes", "ol": "ole ols oles",
        "and": "ande ands andes", "in": "ine ins ines", "on": "onne ons onnes", "ec": "ecque ecs",
        "urc": "urque urcs", "é": "ée és ées", "ot": "ote ots otes", "e": "es", "i": "ie is ies",
        "ard": "arde ards ardes", "os": "ose oses",
    },
    "es": {"o": "a os as", "és": "esa eses esas", "án": "ana anes anas", "ín": "ina ines inas",
           "ol": "ola oles olas", "e": "es", "a": "as", "í": "íes ís"},
    "it": {"o": "a i", "ese": "esi", "ano": "ani ane", "a": "i e"},
    "de": {"isch": "ische ischer", "sch": "sche scher"},
    "nl": {"s": "se", "sch": "sche", "aan": "aanse", "ees": "ese"},
    "no": {"sk": "ske"},
}  # fmt: skip


def inflected(word: str, forms: dict[str, str]) -> Iterator[str]:
    """Other forms of `word` by the longest ending in `forms`."""
    ending = max((e for e in forms if word.endswith(e)), key=len, default=None)
    if ending is not None:
        for other in forms[ending].split():
            yield word[: -len(ending)] + other


def own_words() -> Iterator[tuple[str, str, str, str]]:
    """Rows (codes, kind, language, word) of the table compiled by hand, and what follows."""
    lines = [x for x in WORDS.read_text("utf-8").splitlines() if not x.startswith("#")]
    for line in lines[1:]:
        codes, kind, language, words = line.split("\t")
        for word in words.split(" | "):
            yield codes, kind, language, word
            for form in inflected(word, FORMS.get(language, {})):
                yield codes, kind, language, form


def shortened(name: str) -> Iterator[str]:
    """`name` without its small words, and without what stands in parentheses."""
    units = _units(name)
    kept = [u for u in units if not SKIPPED & _forms().get(u, frozenset())]
    if 1 < len(kept) < len(units):
        yield "".join(kept)
    if "(" in name:
        yield re.sub(r"\([^)]*\)?", " ", name)


def all_names(
    folders: list[Path], alpha3: dict[str, str], known: set[str]
) -> list[tuple[str, str, int]]:
    """(name, code, weight) from all sources but the hand-compiled one."""
    return [
        *cldr_names(folders[0], alpha3),
        *iso_names(folders[1], alpha3),
        *rigour_names(known),
    ]


def words_tables(
    names: list[tuple[str, str, int]], peoples: list[tuple[str, str, int]]
) -> dict[str, list[tuple[str, ...]]]:
    """For each kind the rows (key, codes), the codes as in country_words.tsv.

    What names a country in a common language is its name, though another language's word for the
    people is spelt so: "Portugal" before "portugál". Not before an English word: "Argentine".
    """
    weights: dict[str, Counter[str]] = defaultdict(Counter)
    shorts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, code, weight in names:
        weights[key(name)][code] += weight
        for short in shortened(name):
            shorts[key(short)][code] += weight
    for short, count in shorts.items():
        if short not in weights and len(count) == 1:
            weights[short] = count
    kinds = dict.fromkeys(weights, "name")
    common = {(key(name), code) for name, code, weight in names if weight >= WELL_KNOWN}
    for word, code, weight in peoples:
        weights[key(word)][code] += weight
        kinds.setdefault(key(word), "people")
    ranked = {folded: _ranked(count) for folded, count in weights.items()}
    for codes, kind, language, word in own_words():
        folded = key(word)
        first = re.split("[>=]", codes)
        others = [c for c in re.split("[>=]", ranked.get(folded, "")) if c and c not in first]
        if weights[folded].total() < OWN:
            ranked[folded] = codes + "".join(f">{c}" for c in others if weights[folded][c] > 2)
            is_name = language != "en" and (folded, first[0]) in common
            kinds[folded] = "name" if is_name else kind
            weights[folded][first[0]] += OWN
    tables: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for folded, codes in sorted(ranked.items()):
        if folded:
            tables[kinds[folded]].append((folded, codes))
    return tables


def consonants_table(names: list[tuple[str, str, int]]) -> list[tuple[str, ...]]:
    """Rows (consonants, country) of the names in Arabic letters, where one country has them."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name, code, _ in names:
        units = _units(name)
        if units and script(units[0][0]) == "Arabic":
            owners[consonants(units)].add(code)
    rows = [(letters, *codes) for letters, codes in owners.items() if len(codes) == 1]
    return sorted(row for row in rows if len(row[0]) >= LEAST_CONSONANTS)


def _ranked(count: Counter[str]) -> str:
    """The codes, the most usual first; a hundredth of the first one's weight is noise."""
    (_, top), *_ = count.most_common(1)
    kept = sorted((-n, code) for code, n in count.items() if n * 100 > top)
    equal = [code for n, code in kept if -n == top]
    states = [code for code in equal if code not in TERRITORIES]
    codes = [*states, *(code for _, code in kept if code not in states)]
    return ("=" if len(equal) > 1 and len(states) != 1 else ">").join(codes)


def write(name: str, comment: str, columns: str, rows: list[tuple[str, ...]]) -> None:
    """Write one table as kycmatch.data reads it."""
    head = "".join(f"# {line}\n" for line in comment.strip().splitlines())
    body = "".join("\t".join(row) + "\n" for row in rows)
    text = unicodedata.normalize("NFC", f"{head}{columns}\n{body}")
    (DATA / f"{name}.tsv").write_text(text, encoding="utf-8")


def main() -> None:
    """Write country_codes.tsv, country_names.tsv and nationality_words.tsv."""
    folders = [Path(argument) for argument in sys.argv[1:4]]
    if len(folders) != 3:
        sys.exit(__doc__)
    iso = iso_codes(folders[1])
    alpha3 = {alpha2: code for alpha2, (code, _) in iso.items()}
    names = all_names(folders, alpha3, {country for _, country, _ in codes_table(iso)})
    tables = words_tables(names, list(people(folders[2], alpha3)))
    meanings = {word: codes for rows in tables.values() for word, codes in rows}
    write(
        "country_codes",
        """Codes of countries and of nationalities that are none, and what each stands for here.
Sources: ISO 3166-1 as in i18n-iso-countries 7.14.0 (licence: MIT); ICAO Doc 9303-3, section 5;
ISO 3166-3. Made by tools/build_countries.py. words: what the same letters mean as a word.""",
        "code\tcountry\tkind\twords",
        [(*row, also(row, meanings)) for row in codes_table(iso)],
    )
    write(
        "country_names",
        """Names of countries in all languages, folded to letters and digits.
Sources: Unicode CLDR 47 and 48 by Babel and cldr-localenames-full (Unicode licence);
i18n-iso-countries 7.14.0 and rigour 2.6.1 (licence: MIT); tools/country_words.tsv.
Made by tools/build_countries.py. codes: A>B means A and more rarely B; A=B means either.""",
        "key\tcodes",
        tables["name"],
    )
    write(
        "nationality_words",
        """Words for the people of a country and its adjectives, folded to letters and digits.
Sources: i18n-nationality 1.4.0 (licence: MIT) and forms derived from it; tools/country_words.tsv.
Made by tools/build_countries.py. codes: A>B means A and more rarely B; A=B means either.""",
        "key\tcodes",
        tables["people"],
    )
    write(
        "country_consonants",
        """The consonants of names of countries in Arabic letters, where they tell one country.
Source: the names of country_names.tsv (licences: Unicode, MIT).
Made by tools/build_countries.py.""",
        "consonants\tcountry",
        consonants_table([*names, *((w, c, 0) for c, _, _, w in own_words() if c.isalpha())]),
    )


if __name__ == "__main__":
    main()
