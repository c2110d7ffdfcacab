"""Make `kycmatch/data/letter_sounds.tsv`: letters of alphabets by Russian ones of the same sound.

    python tools/build_letter_sounds.py

What Russian letters become in Latin names of all peoples is learned (`letters_cyrillic.tsv`); names
written by ear in Greek, Georgian, Armenian and other Cyrillic letters go by the same sounds. A line
has letters, the Russian letters (`а,б`: either) and, after them, what else they become in Latin
names, with the cost in tenths of a nat. `|` is the beginning or the end of the word, `-` nothing.
What the documented systems make of the letters is added from `romanizations.tsv`. Compiled for
kycmatch from general knowledge of these orthographies.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from pathlib import Path

from kycmatch.data import read
from kycmatch.romanize.southeast import SILENT

TABLE = Path(__file__).resolve().parent.parent / "kycmatch" / "data" / "letter_sounds.tsv"
BY_RANK = (2, 10, 16, 20, 24, 28)
"""Costs of what documented systems make of a letter, by how many other spellings are before it."""

GREEK = """
α а,я
β в b=14
γ г y=14 gh=16
δ д dh=25
ε е,э a=30
ζ з,ж j=18 g=25 s=25
η и e=18 ee=30
θ т
ι и,й,ь j=25 -=40
κ к g=26
λ л
μ м
ν н
ξ кс
ο о,а
π п b=25
ρ р rh=30
σ с,ш sh=14 sch=26 s=2 z=25 ch=35 sz=28
τ т d=26
υ и,ю u=10 -=40
φ ф
χ х h=5 j=30 ch=6
ψ пс
ω о
ου у w=14 oo=20 o=30
αι э,ай,ае
ει и,ей
εη ей
αη ай
οι и,ой
υι и,уи
αυ ав,аф,ау
ευ ев,еф,эу
γγ нг
γκ г,нг g=3 gg=20
γχ нх
μπ б,мб,мп b=3 bb=20
ντ д,нд,нт d=5 dd=20 nd=7 nt=7
τζ дж,дз,ц,ж j=4 g=18 dg=20 z=20 c=25 tz=8
τσ ч,ц ch=6 tch=16 cz=20 c=14 ts=5 tz=18 tsch=30 cs=28 zz=30
τστ тшт
γι ги,й j=24 y=6
γιου ю
ιου ю,иу
γουι уи wi=4
γου гу,у w=8 gu=8 gw=20
ια ия,я ia=3 ya=8
για я,гиа ya=4 ja=14 ia=8
γιε е,ге ye=4 je=14
γιο йо,гио yo=4 jo=14
ιε ие,е
οου оу
σσ с ss=5 s=7 sh=25
λλ л ll=5 l=7
ρρ р rr=5 r=7
νν н nn=5 n=7
μμ м mm=5 m=7
ττ т tt=5 t=7
ππ п pp=5 p=7
κκ к kk=5 k=7 cc=14 ck=16
φφ ф ff=5 f=7
ββ в v=7 vv=14
εβ ев
"""

GEORGIAN = """
ა а,я
ბ б
გ г
დ д
ე е,э a=30
ვ в w=12 -=40
ზ з s=18
თ т th=6 tt=25
ი и,й -=45
ი| и,- -=10
კ к
ლ л
მ м
ნ н
ო о,а
პ п pp=25
ჟ ж j=8 g=22
რ р
ს с
ტ т
უ у w=14 oo=20
ფ п,ф f=8 ph=10
ქ к kh=22 c=22
ღ г
ყ к
შ ш
ჩ ч
ც ц
ძ дз,з
წ ц
ჭ ч
ხ х h=8
ჯ дж j=3 g=16 dg=22 c=30
ჰ х h=2
იუ ю,иу u=16
ია ия,я
იო ё,ио
იე е,ие
ეი ей
აი ай
ოუ оу
სს с ss=5 s=7
"""

ARMENIAN = """
ա а
բ б p=18
գ г k=20
դ д t=18
ե е,э
զ з s=20
է э,е
ը ы -=14 e=12 u=20 i=24
թ т
ժ ж j=8 g=22
ի и,й
լ л
խ х
ծ ц
կ к g=22
հ х h=2
ձ дз
ղ г gh=4 l=30
ճ ч j=18
մ м
յ й -=25
ն н
շ ш
ո о
|ո во,о
չ ч
պ п b=20
ջ дж j=3 g=16 ch=20
ռ р
ս с
վ в w=12
տ т d=20
ր р
ց ц
ւ в
փ п,ф
ք к
եւ ев
օ о
ֆ ф
ու у w=14
յա я
յու ю
յո ё
յե е
իա ия,я
ուի уи wi=5
ույ уй
"""

CYRILLIC = """
е е,э
щ щ shch=4 sht=10 sch=14 sh=18 sjtj=20 szcz=16 sjts=24
ы ы y=4 i=14 yi=25 ui=30
ъ ъ a=8 u=14 y=18 -=8
ь ь y=20 i=22
г г h=14 gh=16
и и y=16 u=32
оа оа,уа
х х kh=6 h=6 x=24
ж ж zh=6 zj=18 z=14
ш ш sj=16 sz=16
у у oe=18
ц ц ts=6 tz=16 tc=20
ч ч ch=4 tsj=14 tj=16 cz=16
ё ё e=8 yo=6 io=10 jo=14
й й i=8 y=6 j=10
ю ю yu=5 iu=7 ju=12 u=10 joe=20
я я ya=5 ia=7 ja=12 a=14
і и i=2 y=20
ї и i=5 yi=4 ji=14
є е ie=4 ye=4 e=8 je=14
ґ г
ў у,в u=4 w=6 v=8
ј й,ь j=5 y=10 i=14
љ ль lj=4 l=10 ly=12 ll=18 li=20 gl=25 gli=25
њ нь nj=4 n=10 ny=12 gn=16 ni=20 ng=22
ђ дж dj=4 d=14 gj=16 gy=16 j=16 dy=16
ћ ч c=4 ch=6 cs=18 ty=20 q=20
џ дж j=4 dz=8 dzh=8 g=16 dj=10 x=20 xh=18
ѓ г gj=4 g=10 dj=12 gy=14 d=18
ќ к kj=4 k=10 q=10 c=10 ch=14 ky=14 gj=20
ѕ дз dz=4 z=12
ә а,э a=5 ae=8 e=8
ғ г g=4 gh=6
қ к k=4 q=5
ң н,нг n=4 ng=6
ө о,ё o=5 u=8 oe=12
ұ у u=4 y=14 o=18
ү ю,у u=4 y=14 ue=12
һ х h=2
ӣ и i=3 y=14 ee=20
ӯ у u=4 o=10 oo=20
ҳ х h=3
ҷ дж,ч j=3 dj=12 dzh=14
в| в v=3 ff=14 f=20 w=12 u=24 vs=24 vas=28
й| й is=26 js=24 jus=28 us=28
н| н ns=26 nas=30
к| к ks=26 kas=30
р| р rs=26 ras=30
аа а aa=5 a=7
оо о oo=5 o=7
уу у uu=5 u=6 oo=18
ээ э ee=5 e=6
өө о uu=6 oo=6 o=8 u=8
үү у uu=5 u=6
"""

BELARUSIAN = """
а а,о a=2 o=12
я я,е e=10
ы ы,и i=10 y=3
э э,е e=2
ў в,у u=4 v=6 w=6
г г h=3 g=5
і и i=2
дзь ть,дь d=8
дз дз,д d=8 dz=4
ць ть ts=5 t=8 tz=14
ц ц,т t=14
шч щ shch=4
"""

INDIAN = """
अ а,э -=45
आ а,о
इ и,е,й -=40
ई и
उ у,а
ऊ у,ю
ऋ ри
ए е,э,ей
ऐ ай,эй,э
ओ о,оу
औ ау,о
ऑ о,а
ऍ э,а
ऎ е,э
ऒ о
् - -=1
ं н,м
ँ н -=8
ः х -=8
ə а,э,о,е -=10
ə. - -=1
ə: а,э
क к
ख х,к
ग г
घ г
ङ нг,н
च ч,ц
छ ч,ш
ज дж,ж,з
झ ж,з
ञ нь,н
जञ гн
ट т
ठ т
ड д
ढ д
ण н
त т
थ т,с th=4
द д,з th=14
ध д,з th=14
न н
ऩ н
प п
फ ф,п
ब б,в
भ б,в
म м
य й -=30
र р
ऱ р
ल л
ळ л
ऴ ж,л,р
व в,у w=4
श ш,ж,с
ष ш
स с,з
ह х,г h=2 -=30
क़ к
ख़ х
ग़ г
ज़ з,ж
झ़ ж
ड़ р,д
ढ़ р
फ़ ф
"""

TAMIL = """
|इ и,е -=16
|उ у,о -=16
|अ а,э -=16
इ и,е,й -=14
उ у,а -=10
उ| у -=2
आ а,о,я
क к,г,х h=4 -=30
च ч,с,ш,дж,ж,з
ट т,д
त т,д th=6
प п,б,ф
य й -=12
व в,у,ф w=4
"""

THAI = """
ก к,г
ข к,х
ค к,г,х
ฆ к,г
ง нг,н
จ ч,дж,ж
ฉ ч,ш
ช ч,ш,ж
ซ с,з
ฌ ж,ш,ч
ญ й,нь
ฎ д
ฏ т
ฐ т
ฑ т
ฒ т
ณ н
ด д,т
ต т
ถ т th=6
ท т,д th=6
ธ т,д th=6
น н
บ б
บ| б,в,п
ป п
ผ п
พ п ph=10
ภ п
ฝ ф
ฟ ф,в
ม м
ย й
ร р,л
ฤ ри
ล л
ฬ л
ว в,у w=4
ศ с,ш
ษ с,ш
ส с
ส| с,ш,з,ж
ห х -=20
ฮ х h=2
อ о -=8
ə о,а,э -=10
ะ а,э
ั а,э
ัว уа,уо
า а,я
ำ ам
ิ и,е
ี и
ึ ы,е
ื ы,е
ุ у,ю
ู у,ю
เ е,э,ей
เอ е,э,ё
เา ау,ао
เีย ия,ье
เือ уа
แ э,а
โ о,оу
ใ ай
ไ ай
"""

TABLES = {
    "greek": (GREEK, ("el",)),
    "georgian": (GEORGIAN, ("ka",)),
    "armenian": (ARMENIAN, ("hy",)),
    "cyrillic": (CYRILLIC, ()),
    "belarusian": (CYRILLIC + BELARUSIAN, ()),
    "indian_by_ear": (INDIAN, ()),
    "tamil_by_ear": (INDIAN + TAMIL, ()),
    "thai_by_ear": (THAI, ()),
}
BY_EAR = "_by_ear"
"""Tables of scripts whose letters have costs of their own, for names that these don't explain."""
SILENCED = 4
"""The cost of nothing for a letter that is marked as silent."""

HEADER = """\
# Letters by the Russian letters that sound like them, with what else they become in Latin names, and
# at which cost in tenths of a nat. `|` is the beginning or the end of the word, - is nothing.
# Compiled for kycmatch, with romanizations.tsv. Licence: MIT, as kycmatch.
# Made by tools/build_letter_sounds.py.
table\tletters\tsounds\tlatin
"""


def documented(languages: tuple[str, ...]) -> dict[str, dict[str, int]]:
    """What the systems of `languages` make of letters in any place, by how usual it is."""
    made: dict[str, dict[str, int]] = defaultdict(dict)
    for language, _rank, _system, _countries, place, letters, latin in read("romanizations"):
        if language not in languages or place not in ("any", "start"):
            continue
        key = f"|{letters}" if place == "start" else letters
        for option in latin.split():
            own = made[key]
            own.setdefault(option, BY_RANK[min(len(own), len(BY_RANK) - 1)])
    return made


def rows(table: str) -> list[str]:
    """The rows of one table."""
    text, languages = TABLES[table]
    extra = documented(languages)
    made = {}
    for line in filter(None, text.split("\n")):
        letters, sounds, *cells = unicodedata.normalize("NFC", line).split()
        latin = dict(extra.get(letters, {}))
        for cell in cells:
            spelling, _, cost = cell.partition("=")
            latin[spelling] = min(int(cost), latin.get(spelling, 99))
        made[letters] = row(table, letters, sounds, latin)
        if table.endswith(BY_EAR) and "|" not in letters:
            made[letters + "²"] = row(table, letters + "²", sounds, latin)
        if table == "thai_by_ear":
            silent = letters + SILENT
            made[silent] = row(table, silent, sounds, latin | {"-": SILENCED})
    return list(made.values())


def row(table: str, letters: str, sounds: str, latin: dict[str, int]) -> str:
    """One row: the sounds, and what else the letters become, the cheapest first."""
    usual = " ".join(f"{s}:{c}" for s, c in sorted(latin.items(), key=lambda item: item[::-1]))
    return f"{table}\t{letters}\t{sounds.replace(',', ' ')}\t{usual}\n"


def main() -> None:
    """Write the table."""
    body = "".join(sorted(line for table in TABLES for line in rows(table)))
    TABLE.write_text(HEADER + body, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
