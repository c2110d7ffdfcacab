"""Make the tables of letters that are compiled by hand: `kycmatch/data/letters_SCRIPT.tsv`.

    python tools/build_letters.py

Each line below has a letter and what it becomes in Latin names, the most usual first; a number is
the cost in tenths of a nat, `-` is nothing. Compiled for kycmatch from general knowledge of how
names are spelt in passports and the press, with the Hunterian system, ISO 15919, RTGS, BGN/PCGN and
MLCTS tables in mind. The form is that of the tables which tools/train_letters.py learns.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "kycmatch" / "data"
BY_RANK = (3, 15, 22, 28, 32)
"""Costs of spellings without a number, by their place in the line."""
NEVER = 140
"""The cost of what no spelling does."""
DOUBLED = 28
"""More, for a letter that Latin spelling doubles."""

# The common letters of India, named by Devanagari.
INDIA = """
अ a u=28 e=35 o=35
आ a aa=18 ah=40 au=60 o=60
इ i e=16 ee=28 y=32 ie=45 ea=50
ई i=5 ee=10 e=22 y=26 ie=30 ea=32 ey=36 iy=45
उ u oo=20 o=26 ou=36 a=45 w=45
ऊ u=6 oo=10 ou=30 o=35 ew=60 ue=45
ऋ ri=4 ru=16 r=25 re=28 hri=45 ir=50
ए e a=20 ey=24 ay=28 ai=26 ae=38 ea=45 ei=38 i=45 ee=50
ऐ ai=4 e=20 ei=28 ay=25 i=28 ae=32 y=40 a=40 oi=50 ei=35
ओ o oh=35 ow=38 oa=45 au=35 u=45 oe=50 ou=40
औ au=4 o=22 ou=20 ow=25 av=40 aw=35
ऑ o=4 a=12 au=28 aw=35 ou=45 u=40
ऍ a=4 e=15 ae=40 ea=45
ऎ e a=30 ye=30 i=45
ऒ o oh=40 u=45
् -=1 a=40 e=46 i=46 u=50
ं n=5 m=9 ng=28 -=32
ँ n=8 -=8 m=28 ng=35
ः h=14 -=6
ə a=4 -=14 e=30 u=30 o=34 i=38
ə. -=3 a=16 e=35 h=50
ə: a=4 -=12 e=30 u=45 er=50
क k=2 c=18 q=28 ck=34 ch=38 cc=45 que=45 kh=45
ख kh=3 k=18
ग g=2 gh=36 gu=45
घ gh=3 g=20
ङ ng=5 n=12
च ch=3 c=18 chh=28 tch=45 tsch=55 cz=50 tz=60 t=50
छ chh=8 ch=8 c=40
ज j=3 z=18 g=22 s=45 dj=45 zh=50 dg=50
झ jh=5 z=25 j=22
ञ n=6 ny=14 gn=25 y=35
ट t=2 th=36 d=50
ठ th=4 t=14
ड d=2 r=30
ढ dh=4 d=18 r=30
ण n=2
त t=3 th=16 d=45
थ th=3 t=18
द d=2 dh=28 th=40
ध dh=3 d=18 th=45
न n=2
प p=2
फ ph=7 f=8 p=28 ff=36
ब b=2 v=30 bh=40
भ bh=3 b=18 v=40
म m=1
य y=3 i=18 j=38 -=35 e=42
र r=1 -=45
ल l=1
व v=4 w=10 b=24 o=38 u=34 wh=45 -=50
श sh=3 s=12 sch=36 ch=40 sc=50 ci=55 ti=55 c=45
ष sh=4 s=18 kh=40
स s=2 c=25 sh=32 z=36 sc=40 x=50
ह h=2 -=32
ळ l=2 d=35
कष ksh=5 x=20 ks=18 ch=35 chh=35 ksch=45 kh=30 kch=40
जञ gy=8 gn=15 jn=15 dny=20 ny=28 g=30 gyan=50
ड़ r=6 d=10 rd=35 rh=35
ढ़ rh=8 dh=12 d=20 r=20
क़ q=6 k=6
ख़ kh=3 k=20 h=40
ग़ gh=6 g=10
ज़ z=3 j=15 s=32 g=40 th=50
फ़ f=3 ph=14
झ़ zh=5 z=20 j=20
ऩ n=2
ऱ r=2
ऴ l=6 zh=6 z=20
य़ y=4
"""

BENGALI = """
अ o=8 a=5 u=28
आ a aa=28 ah=24 e=45
ए e a=14 ai=18 ae=28 ey=30 ay=34 i=40
ऐ oi=7 ai=6 oy=20 ay=18 a=24 y=26 ye=30
औ ou=8 au=8 ow=25
ə a=5 o=9 -=14 u=26 e=35 i=40
ə. -=3 o=18 a=18 h=50
ə: a=6 o=8 -=14 u=40
ब b=2 v=14 w=22 bh=40 -=40
भ bh=3 v=14 b=18
य j=4 z=9 y=12 g=40 -=20 i=40
य़ y=5 -=8 i=22 e=24 w=22 a=26 ia=32 ya=35 ye=30
ज j=4 z=8 g=30 dj=45
झ jh=4 z=30
स s=2 sh=12 ch=40 c=28 z=36
श sh=3 s=9 ch=40
ष sh=4 s=12
द d=2 dh=34
ओ o w=20 u=24 oh=40 au=35
उ u oo=22 o=22 w=28 ou=36
फ f=6 ph=7 p=30
व b=2 v=14 w=22
कष kh=8 kkh=12 ksh=10 k=30
"""

TAMIL = """
अ a u=22 e=35 o=40
आ a aa=14 ah=40 o=50
इ i e=16 ee=28 y=30 ie=40 yi=45 -=42
उ u -=16 oo=22 o=26 ou=34 w=45
ए e a=16 ey=24 ae=34 ay=30 ai=32 i=45 ye=45
ऐ ai=4 i=20 ay=22 e=18 y=30 ei=30 a=30 ey=35
क k=5 g=9 h=22 c=22 ck=34 gh=34 q=36 kh=34 x=50
च s=6 ch=9 c=20 j=26 sh=22 z=40 tch=45
ज j=3 z=18 g=24 s=45 dj=45
ट t=6 d=8 th=36 dh=40
त th=7 t=9 d=10 dh=20
प p=6 b=8 f=24 ph=30 bh=28 v=40
ऱ r=4 t=22 tr=20 d=40
ऴ zh=8 l=10 z=22
ञ n=6 gn=16 ny=14 nj=22 gna=45
ह h=2 -=24
व v=4 w=9 b=34 u=38 o=38
स s=2 c=25 sh=28 z=30 x=45
श sh=3 s=10 sch=36 ch=40
ष sh=4 s=14 ch=40
कष ksh=5 x=16 ks=10 tch=45 ksha=45
ः -=3 h=25
ə. a=6 -=6 e=30
ə: a=5 -=8
ə a=3 e=28 u=28 -=24 o=34 i=36
न n=2
ऩ n=2
ण n=2
ळ l=2
ट² tt=6 t=9 dd=22 dt=40
ऱ² tr=10 tt=10 t=16 r=30 rr=26
च² ch=6 chch=22 cch=20 c=24 tch=36
त² th=8 tth=12 tt=16 t=12 dd=18 ddh=24 dh=24 d=26 thth=34
क² kk=6 k=8 ck=22 c=26 g=34 gg=34 cc=34 kh=36
"""

SOUTH = """
त th=7 t=6 d=40 dh=45
ə. a=4 -=10 e=30
ə: a=3 -=14
ə a=3 e=28 u=28 -=22 o=34 i=36
द d=3 dh=14
थ th=5 t=14
ऱ r=2
श sh=5 s=8 ch=34 sch=38
व v=4 w=12 b=30 o=38 u=34
"""

TELUGU = SOUTH
KANNADA = SOUTH + "ए e a=22 ay=30 ae=36 i=40\n"
MALAYALAM = (
    SOUTH + "ऴ zh=5 l=12 z=22\nऱ² tt=6 t=10 rr=20 r=26\nय y=3 i=16 -=26\nन n=2\nऩ² nn=8 n=8\n"
)
SINHALA = """
त th=5 t=8
थ th=5 t=10
द d=4 dh=20
ə. a=2 -=24 e=30 u=40
ə: a=2 -=26
ə a=2 e=28 u=26 -=34
व w=4 v=6 b=40
ऍ a=5 e=10 ae=12 ea=45 i=40
श sh=5 s=6
ङग ng=3
ब b=3 mb=20
ड d=3 nd=24
"""
NEPALI = ""

DEVANAGARI = """
व v=4 w=10 b=14 o=38 u=34 bh=45 wh=45 -=50
ब b=2 v=22 w=34 bh=40
स s=2 sh=24 c=25 z=36 x=50
श sh=3 s=11 sch=36 ch=40 c=45
छ chh=8 ch=7 kshy=40 x=40 ksh=36 c=40
ज j=3 z=16 g=22 s=45 dj=45
फ ph=7 f=6 p=28
ॲ a=4 e=15
"""
GUJARATI = "ज j=3 z=16 g=24\n"
GURMUKHI = """
स़ sh=3 s=14
व v=4 w=8 b=28 o=38 u=34
य y=3 i=16 -=24 j=40
ह h=2 -=24
ə a=4 -=12 e=26 i=30 u=30
"""

INDIAN = {
    "devanagari": DEVANAGARI,
    "bengali": BENGALI,
    "gurmukhi": GURMUKHI,
    "gujarati": GUJARATI,
    "oriya": "",
    "tamil": TAMIL,
    "telugu": TELUGU,
    "kannada": KANNADA,
    "malayalam": MALAYALAM,
    "sinhala": SINHALA,
}

THAI = """
ก k g=12 c=20 q=26 ck=30
ข k=6 kh=3 c=28
ค k=6 kh=4 c=12 g=26 ch=34 q=34
ฆ kh=3 k=8 g=22
ง ng=3 n=22 nk=40
จ j=4 ch=5 c=18 z=28 zh=28 dj=40 tj=40 g=34
ฉ ch=3 sh=16
ช ch=3 sh=12 j=16 c=26 sch=34 zh=40 g=34 ge=40
ซ s=2 z=12 c=24 x=30 ss=36 sch=45
ฌ ch=3 j=20
ญ y=5 n=5 ny=14 j=30
ฎ d t=8
ฏ t d=20
ฐ th t=6
ฑ th t=14 d=14
ฒ th t=10
ณ n
ด d t=8
ต t d=18
ถ th=3 t=10
ท th=5 t=5 d=20
ทร s=4 tr=10 thr=14 dr=30 sr=34
ธ th=3 t=8 d=26
น n l=34 r=40
บ b p=8 v=36
ป p b=20 pb=40
ผ ph=4 p=8
ฝ f=3 ph=20
พ ph=5 p=5 b=34 f=40
ฟ f=3 ph=18 v=24 ff=28 p=30
ภ ph=4 p=8 b=24 bh=30
ม m
ย y=3 i=12 j=22 e=28 -=34
ร r n=16 l=28 -=36 rh=45
ล l n=16 r=28
ว w=5 v=7 u=16 o=20 f=45
ศ s=3 t=14 sh=28 c=34
ษ s=3 t=12 sh=28
ส s=2 t=14 c=26 sh=34 z=34 sch=45
ห h=2 -=8
ฬ l=2 n=14
อ -=4 o=8 or=18 a=24 e=24 aw=30 oe=34 u=30 er=34
ฮ h=2 -=34
ฤ rue ri=10 ru=14 roe=20 re=24 r=28
ะ a=2 -=22 e=30 u=30
า a=2 ar=22 aa=22 ah=28 e=34 er=34
ิ i=2 e=16 y=26 ee=34 ie=40
ี i=3 ee=10 e=20 y=20 ie=28 ea=34
ึ ue=6 u=8 eu=14 o=30 i=34
ื ue=5 eu=12 u=14 uea=30
ุ u=2 oo=18 o=24 ou=30
ู u=4 oo=8 ou=18 o=28 ue=30 w=40
ั a=2 u=16 e=30 o=34
ำ am=2 um=10 aum=30
เ e=3 a=16 ay=24 ae=28 ai=28 ea=34 ey=34 i=34 ei=28 oe=34
แ ae=5 a=7 e=12 ea=26 ai=34 air=40
โ o=2 oh=28 au=30 ou=34 oe=40 ow=34
ใ ai=3 i=18 y=28 ay=24 aj=30 ei=30
ไ ai=3 i=14 y=24 ay=20 aj=30 ei=26 ey=34 ie=40
เา ao=4 au=12 ow=20 o=30 aw=34 ou=34
เีย ia=4 ea=18 ya=18 ie=24 iya=24 ie=24 e=36 io=36
เือ uea=5 ua=12 ue=14 eua=16 eu=20
เอ oe=6 er=10 eu=14 u=18 o=22 e=22 ur=24 or=30 i=24 oh=36
ัว ua=3 uo=18 oua=24 ou=30
ə o=6 a=6 -=8 or=18 ar=28 e=34 u=34
"""

LAO = (
    THAI
    + """
ค kh=4 k=7 g=34
ง ng=3 gn=20
จ ch=3 j=16 tj=30
ช x=5 s=5 z=20 ch=24 sh=30
ญ nh=5 gn=8 y=8 ny=12 n=16
ย y=3 i=14 j=30 -=30
ว v=3 w=10 o=18 u=20
ท th=3 t=8
พ ph=3 p=10
ร r=3 l=14 -=20 n=24
ุ ou=4 u=6 o=16
ู ou=3 u=8 oo=16
ี i=3 y=10 ee=12 ie=26
ึ eu=6 u=12 ue=14
ื eu=5 u=12 ue=14
แ e=5 ae=8 a=18 eh=24 ai=34
ไ ay=4 ai=4 i=16 y=20
ใ ay=4 ai=4 i=16 y=20
เา ao=3 au=14 aw=24
เีย ia=4 ie=8 ien=30 ea=20
ัว oua=4 ua=8 oa=24 uo=24
อ o=3 or=12 -=8 oh=24 aw=28
ə o=4 a=10 -=8 oua=20 ua=24 or=26 e=30 ou=30 ie=30 ia=30
ะ a=2 -=20
"""
)

KHMER = """
ក k c=24 g=30
ខ kh k=8
គ k kh=16 c=28 g=30
ឃ kh k=10 g=30
ង ng n=22 nh=34
ច ch c=16 j=24 tch=30
ឆ ch chh=8
ជ ch j=16 chh=22 c=24
ឈ chh ch=8
ញ nh=5 ny=8 n=12 gn=16 ng=26 nhi=34
ដ d t=22
ឋ th t=12
ឌ d t=18
ឍ th t=14
ណ n=2
ត t d=12 th=30
ថ th t=12
ទ t th=16 d=26
ធ th t=10 dh=34
ន n=2
ប b=5 p=5
ផ ph p=14
ព p ph=20 b=28
ភ ph p=10 bh=30
ម m=2
យ y i=12 j=26 e=28
រ r -=14 rh=40
ល l=2
វ v w=14 o=24 u=24 f=34
ស s h=30 sh=36 x=40 ss=24 -=34
ហ h=2 -=22
ឡ l=2
អ -=3 a=10 o=16 e=34
ឥ e=5 i=5 ei=16
ឦ ei=5 i=6
ឧ o=5 u=6 ou=12
ឩ ou=5 u=8
ឪ au=5 ov=10 ao=16
ឫ rue=5 ru=8 reu=8 ri=14 roe=16 ro=22
ឬ rue=5 reu=8 roeu=8
ឯ ae=5 ai=10 e=12 ek=40
ឰ ai=4 ay=8
ឱ ao=4 o=8
ឳ au=4 ao=10
ា a=5 ea=7 ear=24 ia=20 ar=22 aa=22 ah=30
ិ e=6 i=5 ek=40 eu=26 oe=28
ី i=6 ei=6 ey=10 y=14 ee=16 ie=26
ឹ eu=8 oe=10 e=10 oeu=12 u=18 i=20 ue=20
ឺ eu=5 oeu=10 eung=40 ue=14
ុ o=6 u=6 ou=9 oo=26
ូ ou=6 o=8 u=10 oo=12 au=34
ួ uo=5 uon=40 ou=10 ua=10 oun=40 o=20 ur=30
ើ eu=8 oeu=8 aeu=10 er=12 oe=14 e=22 eou=30
ឿ oeu=5 eua=10 eu=14 ea=24 oeun=40
ៀ ie=5 ia=7 ea=8 e=20 iea=20
េ e=4 ei=16 eh=22 ey=22 ay=28
ែ e=6 ae=6 ai=16 a=22 ea=24
ៃ ai=3 ay=10 ey=14 y=18 ei=16 i=20
ោ o=5 ao=6 au=20 or=22 ou=24
ៅ au=5 ov=8 ao=12 ou=12 eou=18 eav=26 av=22 ow=22 euv=26 ouv=26 o=26
ំ om=6 um=10 am=8 em=22 oam=26 im=30
ះ ah=5 as=16 eh=14 a=14 h=10 eah=16 oh=20 uh=24
ៈ a=8 -=8 ak=24
ə o=6 a=6 or=12 -=12 e=26 u=24 oa=20 eu=30 ou=26 ar=26
"""

MYANMAR_ONSETS = """
က k g=26
ခ kh=3 k=12 g=24 hk=26
ဂ g k=24
ဃ g gh=20
င ng=3
စ s=2 z=26 c=34
ဆ s=6 hs=5 sh=22
ဇ z s=26 j=30
ဈ z s=26
ဉ ny=3 n=18
ည ny=3 n=18 nyi=34
ဋ t
ဌ ht=4 t=8
ဍ d
ဎ d
ဏ n
တ t d=26
ထ ht=5 t=5 th=26
ဒ d
ဓ d=5 dh=8
န n
ပ p b=28
ဖ ph=4 p=12 hp=18 f=34
ဗ b v=34
ဘ b=5 bh=8 ph=20
မ m
ယ y
ရ y=3 r=8
လ l
ဝ w
သ th=2 t=26 dh=30
ဟ h
ဠ l
အ -=2 a=24 e=34
ကျ ky=3 ch=24 gy=24 j=26 c=30 k=34
ကြ ky=3 gy=22 ch=30 c=30 k=34
ချ ch=4 ky=20 chy=30 c=20 kh=26 khy=22
ခြ ch=4 ky=20 kh=28 chy=30 khy=22
ဂျ gy=5 j=5 g=22
ဂြ gy=4 j=12
ပျ py=3 by=24
ပြ py=3 by=24
ဖျ phy=4 py=12 hpy=20
ဖြ phy=4 py=12 hpy=20
ဗျ by=3
ဗြ by=3
ဘြ by=4 bhy=14
မျ my=3
မြ my=3
လျ ly=5 y=8 l=20
သျ sh=4 thy=20
သြ thy=10 aw=10 o=14
ငြ ny=5 ngy=14
ရှ sh=2 hsh=30 shy=34
ယှ sh=4 hy=20
လှ hl=3 l=10
လျှ sh=5 hly=20 ly=24
မှ hm=4 m=8
မြှ hmy=5 my=12
မျှ hmy=5 my=12
နှ hn=4 n=8
ညှ hny=5 ny=10 nyi=30
ငှ hng=5 ng=10
ဝှ hw=4 w=12
ဣ i e=24
ဤ i ee=10
ဥ u=3 oo=16
ဦ u=3 oo=5
ဧ ay=5 e=6 aye=12 ei=22
ဩ aw=4 au=14 o=16
ဪ aw=4 au=14 o=16
ဿ th=4 ss=20
"""

MYANMAR_RIMES = """
ə a=3 -=14 ar=28 u=34 e=34
ာ a=4 ar=6 ah=14
ါ a=4 ar=6 ah=14
ိ i=3 e=24 ee=24 y=30
ီ i=4 ee=6 y=16 e=28 ih=34
ု u=3 oo=18 o=34
ူ u=4 oo=8 uu=22 ou=28
ေ ay=4 e=6 aye=10 ae=20 ei=14 ai=14 a=26
ဲ e=5 eh=10 ae=12 ai=18 al=20 el=24
ော aw=4 or=10 o=14 au=18 oh=28
ေါ aw=4 or=10 o=14 au=18
ော် aw=4 or=10 o=14 au=18
ေါ် aw=4 or=10 o=14 au=18
ို o=5 oe=6 oh=16 ou=30
ိုလ် o=5 oh=16 ol=24
ံ an=4 am=6 un=24 ant=22
ိံ ein=4 eim=14
ုံ on=5 one=6 oun=14 ohn=16 own=30 um=28 om=16 ong=24 ome=28
န် an=4 ant=12 in=40 am=34 ann=28
ိန် ein=4 eint=14 en=28 in=28 ain=34
ုန် on=5 one=6 oun=12 ohn=14 hon=34 ong=26
မ် an=5 am=5 ant=20 an=6
ိမ် ein=4 eim=16 eint=18 im=28
ုမ် on=6 one=8 om=14 ohn=18 oun=18
င် in=4 inn=16 int=8 ing=24 im=40 en=34 ine=34
ိုင် aing=5 ine=8 ain=16 aig=34 eng=34 ai=30 aine=20
ောင် aung=3 ong=22 oung=22 awng=26 ung=30
ေါင် aung=3 ong=22 oung=22 awng=26 ung=24
ဉ် in=4 inn=14
ည် i=5 e=8 ay=12 yi=12 ee=16 y=18 ii=30 yee=22 in=30
က် et=5 ek=14 at=22 ak=22 eck=34 ack=34
ိုက် aik=4 ike=10 ite=16 ai=30
ောက် auk=4 out=18 ok=26 awk=22
ေါက် auk=4 out=18 ok=26
တ် at=4 ut=24 ad=34
ိတ် eik=5 ate=10 eit=14 ait=18 it=22 ake=26
ုတ် ok=6 oke=10 ote=8 out=16 ut=22
ပ် at=5 ap=6 ut=26
ိပ် eik=5 eip=8 ate=16 ep=26 ake=24 ip=26
ုပ် ok=6 oke=6 op=14 oat=22 out=24 oat=26
စ် it=4 is=14 ic=30 ish=34 iss=26 ist=34 itt=26
ယ် e=5 ai=8 al=8 el=14 ay=14 eh=20 ae=20 ei=26
ိုယ် o=5 oe=5 oh=18
ဝ် aw=5 o=18
ဲလ် el=4
ယ် e=5 ai=8 al=8 el=14 ay=14 eh=20 ei=26
လ် l=8 al=10 el=10 -=14
ရ် r=8 ar=10 -=10
ဟ် h=10 -=10 ah=14
ာဏ် an=4 ant=14
ဏ် an=4 ant=14
ုဏ် on=5 ohm=14 one=6 ohn=10 oun=14
ုံး on=5
ာည် ay=8
ဋ် at=5
ာတ် at=4
ာန် an=4 am=14
ာမ် am=4 an=8
ီး i=4
ံု on=5 ohn=10
သ် th=10 s=14 t=14 -=18 at=20
"""

MYANMAR_W_RIMES = """
ွ wa=3 w=24 o=34
ွာ wa=3 war=6 wah=16
ွါ wa=3 war=6 wah=16
ွိ wi=3
ွီ wi=4 wee=6
ွေ we=4 way=6 wai=12 wei=16 wae=16 uay=34
ွဲ we=4 wel=10 weh=10 wal=14 wai=20 wae=18
ွယ် we=4 wel=8 wal=8 wai=8 way=16 weh=16
ွန် un=4 oon=14 wun=14 unt=16 wan=20 on=30 hun=40
ွံ un=4 wan=14 wun=14
ွမ် un=4 um=14 wan=18 wam=20
ွင် win=3 wint=10 wing=24 winn=20
ွက် wet=4 wat=20 wek=22
ွဋ် ut=4 ote=20
ွတ် ut=4 wut=10 wat=14 oot=24
ွပ် ut=5 wut=12 wat=14 up=20
ွည် we=5 way=10 wi=20
ွဉ် win=4
ွစ် wit=4
ွာ် wa=4
"""

ETHIOPIC = """
- -=2
H h=2
HH h=2
X h=3 kh=14
L l=2
M m=2
SZ s=2 z=30
S s=2
R r=2
SH sh=3 s=24 ch=34
Q k=4 q=5 g=34 c=30
B b=2 v=30
V v=3 b=20
T t=2
C ch=3 c=14 tch=24
N n=2
NY ny=4 n=12 gn=12 gne=30
K k=2 c=20 q=34
KX h=5 kh=8 k=20
W w=3 o=24 u=20 v=34
Z z=2
ZH zh=3 j=10
Y y=3 i=14 e=26 j=34 ye=34
D d=2
DD d=3
J j=3 g=20 dj=24
G g=2
GG g=3
TH t=5 th=8
CH ch=3 c=16 tch=24
PH p=5 ph=8
TS ts=4 s=14 tz=24 t=28
TZ ts=4 s=14 tz=24 t=28
F f=2 ph=34
P p=2
+A e=4 a=5 -=26 ee=40 o=34
+U u=3 oo=14 ou=20 o=28
+I i=3 e=26 ee=18 y=20 ey=30
+AA a=2 aa=24 ah=28 o=40
+EE e=4 ie=12 ee=20 ye=18 a=30 ay=30 i=30 ei=28
+E -=4 i=8 e=8 u=34 ih=40 y=34
+O o=2 oo=30 ho=40 u=34 ow=34 oh=34
+WA wa=3 ua=8 oa=16 uo=20 o=26 we=14 wo=14
+WI wi=3 ui=10 we=20
+WAA wa=3 ua=8 oa=16
+WEE we=3 ue=14 wie=20
+WE wi=8 we=8 u=14 w=14 o=20
"""

# What Kurdish and Uyghur have in common; both write all or most vowels in Arabic letters.
VOWELLED = """
ب b=2 p=26
پ p=2 b=38
ت t=2 d=32 th=36
ج j=2 c=14 dj=18 g=26 dsch=40
چ ch=3 c=16 tch=26 tsch=34 sh=40
خ kh=3 x=6 k=22 h=14
د d=2 t=34 dh=40
ر r=2
ز z=2 s=34
ژ zh=4 j=4 z=26
س s=2 z=45 c=40
ش sh=2 s=14 sch=24 ch=26
غ gh=3 g=8 h=36
ف f=2 ph=34
ق q=3 k=6 gh=30 g=34 kh=38
ک k=2 c=26 q=36 ck=38
ك k=2 c=26 q=36 ck=38
گ g=2 gu=38 gh=38
ل l=2
م m=2
ن n=2
ھ h=2 -=36
ۋ w=2 v=8 u=24 o=36
ەي ay=3 ey=3 ai=6 ei=6 i=24 e=26 aj=36 ej=36 ye=40 ie=40 ee=36 ayi=30 eyi=30
ي y=3 i=10 j=36 -=28
"""

KURDISH = """
ا a=1 aa=20 ah=28 e=45 o=48
ە a=4 e=4 ah=18 eh=20 i=38 o=45 u=48
ێ e=3 i=14 ei=26 ai=26 ee=16 ea=34 ey=32 ie=30 a=38
ۆ o=2 u=16 oo=16 ou=22 au=36 oe=38
و u=4 o=8 oo=14 ou=16 w=30
وو u=4 oo=8 ou=12 o=18 w=28 uu=24
ۋ w=2 v=8 u=16 ou=24 o=26 uw=26 ow=30
ی i=3 ee=8 y=12 e=20 ie=26 ey=30 ei=36 ea=34 iy=26
ي y=3 i=8 iy=16 ie=24 e=32 -=28 ee=30
ع -=1 a=20 e=28
ح h=2 kh=40
س s=2 th=20 ss=22 c=38
ڤ v=2 w=10 f=28
ڕ r=2 rr=14
ڵ l=2 ll=14
ئ -=2
ء -=2
ث s=5 th=5
ذ z=4 dh=8 th=30 d=30
ص s=2
ض z=5 d=6 dh=12 th=34
ط t=2
ظ z=3 dh=16 d=30
ə: i=4 u=10 -=8 e=10 o=14 a=28
ə -=1 i=18 u=26 e=28 o=40 a=38
"""

UYGHUR = """
ا a=1 e=30 ah=28 aa=36 o=45
ە e=3 a=4 ae=22 ai=40
ې e=3 i=16 ei=26 a=28
ى i=2 y=20 e=28 ee=26 yi=36
و o=3 u=12 ou=28 oo=38
ۇ u=2 o=14 oo=26 ou=26
ۆ o=4 u=14 oe=14 ou=34
ۈ u=3 ue=14 i=32 yu=32 o=32
ڭ ng=2 n=24
ت t=2 d=22
چ ch=3 q=22 c=18 tch=28
ش sh=2 x=22 s=18 sch=26
س s=2 x=34
پ p=2 f=26 b=38
"""

# Letters that only Pashto has, beside those of the learned Persian table, by the customs of Afghan
# passports; and those that only Sindhi has.
PASHTO = """
ې e=3 i=8 ai=20 ay=24 ey=26 ee=20 ie=34
ۍ ai=4 ay=8 ey=8 i=14 e=18 y=22
ځ z=3 dz=6 j=22 zh=28 dj=40
څ ts=4 s=8 ch=20 c=26 tz=34
ښ sh=3 kh=6 x=12 ch=34 h=38
ږ zh=6 g=5 gh=18 z=24 j=20
ړ r=2 rr=26 d=34 rh=36 l=40
ټ t=2 tt=28 th=38
ډ d=2 dd=28
ڼ n=3 rn=24 nr=28 nn=30
ګ g=2 k=16 gh=30
"""

SINDHI = """
ٻ b=2 bb=20
ڀ bh=3 b=14
ٿ th=3 t=14
ٽ t=2
ٺ th=4 t=12
ڦ ph=3 f=14 p=26
ڄ j=2 jj=22
ڃ n=6 ny=8
ڇ chh=5 ch=4
ڌ dh=3 d=14
ڊ d=2
ڏ d=2 dd=22
ڍ dh=4 d=10
ڙ r=3 d=24 rr=28
ڳ g=2 gg=22
ڱ ng=3 n=24
ڻ n=2
"""

ASPIRATES = dict(zip("खघछझठढथधफभ", "कगचजटडतदपब", strict=True))
CONSONANTS = frozenset("bcdfgjklmnpqrstvz")

Letters = dict[str, dict[str, int]]
"""Letter -> Latin letters -> cost."""


def parsed(*texts: str) -> Letters:
    """The lines of `texts`, later ones instead of earlier ones."""
    found: Letters = {}
    for line in "\n".join(texts).split("\n"):
        if not line.strip():
            continue
        letter, *cells = unicodedata.normalize("NFC", line).split()
        costs: dict[str, int] = {}
        for rank, cell in enumerate(cells):
            latin, _, cost = cell.partition("=")
            default = BY_RANK[min(rank, len(BY_RANK) - 1)]
            costs.setdefault("" if latin == "-" else latin, int(cost) if cost else default)
        found[letter] = costs
    return found


def with_doubles(letters: Letters) -> Letters:
    """What is written twice in the script (`x²`), or in Latin letters only."""
    found = dict(letters)
    for letter, costs in letters.items():
        if letter.endswith("²") or not any(c in CONSONANTS for latin in costs for c in latin[:1]):
            continue
        single = {latin: cost for latin, cost in costs.items() if latin}
        twice = {latin[0] + latin: cost for latin, cost in single.items() if latin[0] in CONSONANTS}
        plain = {
            latin: cost + 5 for latin, cost in letters.get(ASPIRATES.get(letter, ""), {}).items()
        }
        doubled = lighter(plain, 12) | lighter(single, 6) | lighter(twice, 4)
        found.setdefault(letter + "²", doubled)
        found[letter] = lighter(twice, DOUBLED) | costs
    return found


def lighter(costs: dict[str, int], more: int) -> dict[str, int]:
    """The same spellings, each costing more."""
    return {latin: cost + more for latin, cost in costs.items()}


def rows(letters: Letters) -> str:
    """The rows of a table."""
    lines = []
    for letter in sorted(letters):
        cells = sorted((cost, latin) for latin, cost in letters[letter].items())
        text = " ".join(f"{latin or '-'}:{cost}" for cost, latin in cells if len(latin) <= 4)
        lines.append(f"*\t{letter}\t*\t0\t{text}\n")
    return "".join(sorted(lines))


HEADER = """\
# What letters of names written in {script} become in Latin names, and at which cost in tenths of a
# nat. Compiled for kycmatch from general knowledge. Licence: MIT, as kycmatch.
# Made by tools/build_letters.py.
left\tletter\tright\tuses\tlatin
"""


def with_silent(letters: Letters) -> Letters:
    """Consonants that are marked as silent; foreign names keep them in Latin letters."""
    silent = {
        letter + "\u0e4c": {"": 4, **lighter(costs, 10)}
        for letter, costs in letters.items()
        if "ก" <= letter <= "ฮ" or "\u1780" <= letter <= "\u17a2"
    }
    return letters | silent


def with_unwritten_vowels(letters: Letters) -> Letters:
    """Consonants with the short vowels after them, or before, that Arabic letters leave out."""
    found: Letters = {}
    for letter, costs in letters.items():
        found[letter] = costs
        if min(costs, key=costs.__getitem__)[0] in CONSONANTS:
            for vowel, more in {"a": 5, "i": 11, "u": 12, "e": 14, "o": 18}.items():
                found[letter] |= {latin + vowel: cost + more for latin, cost in costs.items()}
            found[letter] |= {"a" + latin: cost + 16 for latin, cost in costs.items()}
    return found


def never_lost(letters: Letters) -> Letters:
    """Letters that are always written: half a syllable less is another syllable, a vowel less another
    name where all vowels are written."""
    return {letter: {"": NEVER} | costs for letter, costs in letters.items()}


def tables() -> dict[str, Letters]:
    """The letters of every script."""
    found = {script: with_doubles(parsed(INDIA, own)) for script, own in INDIAN.items()}
    found["thai"] = with_silent(with_doubles(parsed(THAI)))
    found["lao"] = with_silent(with_doubles(parsed(LAO)))
    found["khmer"] = with_silent(with_doubles(parsed(KHMER)))
    found["myanmar"] = never_lost(parsed(MYANMAR_ONSETS, MYANMAR_RIMES, MYANMAR_W_RIMES))
    found["ethiopic"] = with_doubles(parsed(ETHIOPIC))
    for language, own in (("kurdish", KURDISH), ("uyghur", UYGHUR)):
        found[language] = never_lost(with_doubles(parsed(VOWELLED, own)))
    found["pashto"] = with_unwritten_vowels(parsed(PASHTO))
    found["sindhi"] = with_unwritten_vowels(parsed(SINDHI))
    return found


def main() -> None:
    """Write all tables."""
    for script, letters in tables().items():
        text = HEADER.format(script=script.capitalize()) + rows(letters)
        (DATA / f"letters_{script}.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
