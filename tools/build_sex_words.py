"""Write kycmatch/data/sex_words.tsv from the words below, folded, sorted and without repetition.

    python tools/build_sex_words.py

The words were compiled for kycmatch from general knowledge of what documents and forms print.
"""

from __future__ import annotations

from pathlib import Path

from kycmatch.text.fold import fold

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "sex_words.tsv"
HEADER = """\
# Words and letters for the sexes as documents and forms write them, folded: M, F, X (unspecified),
# or FM where a letter is either. `country` (ISO 3166-1 alpha-3): the letter is read so in the
# documents of that country. Digits are those of ISO/IEC 5218. Compiled for kycmatch from general
# knowledge. Made by tools/build_sex_words.py. Licence: MIT.
word\tsex\tcountry\tlanguage
"""

# language: male words | female words | words for unspecified
WORDS = """
am: ወንድ|ሴት
ar: ذكر|أنثى انثى|غير محدد
az: kişi|qadın
be: мужчынскі муж|жаночы жан
bg: мъж мъжки|жена женски
bn: পুরুষ|মহিলা নারী স্ত্রী
bs: muško muški|žensko ženski
ca: home masculí|dona femení
cs: muž mužské|žena ženské
cy: gwryw|benyw
da: mand|kvinde
de: männlich mann maennlich männl|weiblich frau weibl w|divers keine-angabe
el: άρρεν άνδρας α αρσενικό|θήλυ γυναίκα θ θηλυκό
en: male man m boy mr gentleman|female woman f girl lady mrs miss ms|x unspecified other nb u \
non-binary indeterminate intersex diverse unknown not-specified not-stated undefined \
prefer-not-to-say other-gender
es: hombre masculino varón h|mujer femenino hembra|no-especificado indefinido no-binario otro
et: mees meessoost|naine naissoost
eu: gizonezkoa gizona|emakumezkoa emakumea
fa: مرد مذکر|زن مؤنث
fi: mies|nainen
fil: lalaki|babae
fr: homme masculin|femme féminin|non-précisé indéterminé autre non-spécifié
ga: fireann fir|baineann
gl: home|muller
gu: પુરુષ|સ્ત્રી મહિલા
he: זכר ז|נקבה נ
hi: पुरुष|महिला स्त्री|अन्य
hr: muško muški m|žensko ženski ž
hu: férfi|nő nö
hy: արական տղամարդ|իգական կին
id: laki-laki pria|perempuan wanita
is: karl karlkyn|kona kvenkyn
it: maschio maschile uomo|femmina femminile donna|non-specificato altro
ja: 男 男性 おとこ|女 女性 おんな|その他 未回答 無回答
ka: მამრობითი კაცი მამრ|მდედრობითი ქალი მდედრ
kk: ер еркек|әйел
km: ប្រុស|ស្រី
kn: ಪುರುಷ|ಮಹಿಳೆ ಸ್ತ್ರೀ
ko: 남 남성 남자 男|여 여성 여자 女|기타
ky: эркек|аял
lo: ຊາຍ|ຍິງ
lt: vyras|moteris
lv: vīrietis|sieviete
mk: машки маж|женски жена
ml: പുരുഷൻ|സ്ത്രീ
mn: эр эрэгтэй|эм эмэгтэй
mr: पुरुष|स्त्री महिला
ms: lelaki|perempuan
mt: raġel|mara
my: ကျား|မ
ne: पुरुष|महिला|अन्य
nl: man mannelijk|vrouw vrouwelijk|onbekend
no: mann|kvinne k
pa: ਪੁਰਸ਼ ਮਰਦ|ਔਰਤ ਇਸਤਰੀ
pl: mężczyzna męska|kobieta k
ps: نارینه|ښځینه
pt: masculino homem|feminino mulher|não-especificado outro
ro: masculin bărbat bărbătesc|feminin femeie femeiesc
ru: мужской муж мужчина м|женский жен женщина ж|не-указан
si: පුරුෂ|ස්ත්‍රී ගැහැණු
sk: muž mužské|žena ženské
sl: moški|ženski ženska
sq: mashkull|femër
sr: мушки мушко м|женски женско ж
sv: man|kvinna
sw: mume mwanamume|mke mwanamke
ta: ஆண்|பெண்
te: పురుషుడు|స్త్రీ మహిళ
th: ชาย|หญิง
tk: erkek|aýal
tr: erkek bay|kadın bayan
uk: чоловіча чоловік ч чол|жіноча жінка ж жін
ur: مرد مذکر|عورت مؤنث
uz: erkak|ayol
vi: nam|nữ
zh: 男 男性 先生 男士|女 女性 女士 小姐|不详 未知 其他 未说明 不明 其它 未說明
zu: owesilisa|owesifazane
iso: 1|2|0 9
icao: ||<
"""

# Letters of one country's documents. Two meanings where the national and the English word, printed
# side by side or alone, begin alike: férfi is male in Hungary, mujer female in Mexico.
LETTERS = """
BEL V F
EST N F
FIN N F
HUN F FM
HUN N F
IDN L M
IDN P F
IRL B F
IRL F FM
LTU M FM
LTU V M
LVA S F
LVA V M
MEX M FM
MYS L M
MYS P F
NLD V F
TUR E M
"""


def rows() -> list[tuple[str, str, str, str]]:
    """The rows of the table, sorted; a word of several languages names the first."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for line in WORDS.replace("\\\n", "").strip().splitlines():
        language, _, groups = line.partition(": ")
        for sex, words in zip("MFX", groups.split("|"), strict=False):
            for word in words.split():
                key = word if word == "<" else fold(word).text
                other = found.setdefault((key, ""), (sex, language))
                if other[0] != sex:
                    raise ValueError(f"{word} is both {sex} and {other[0]}")
    for line in LETTERS.strip().splitlines():
        country, letter, sex = line.split()
        found[letter.lower(), country] = (sex, "")
    return sorted((word, sex, country, of) for (word, country), (sex, of) in found.items())


if __name__ == "__main__":
    lines = ["\t".join(row) + "\n" for row in rows()]
    TABLE.write_text(HEADER + "".join(lines), encoding="utf-8")
