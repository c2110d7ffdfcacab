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
ए e a=20 ay=28 ai=26 ae=38 ea=45 ei=38 i=45 ee=50
ऐ ai=4 e=20 ei=28 ay=25 i=28 ae=32 y=40 a=40 oi=50 ei=35
ओ o oh=35 ow=38 oa=45 au=35 u=45 oe=50 ou=40
औ au=4 o=22 ou=20 ow=25 av=40 aw=35
ऑ o=4 a=12 au=28 aw=35 ou=45 u=40
ऍ a=4 e=15 ae=40 ea=45
ऎ e a=30 ye=30 i=45
ऒ o oh=40 u=45
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
आ a aa=28 e=45
ए e a=14 ae=28 ay=38 i=40
ऐ oi=7 ai=6 oy=20
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
इ i e=16 ee=28 y=30 ie=40 yi=45
उ u -=16 oo=22 o=26 ou=34 w=45
ए e a=16 ae=34 ay=30 ai=32 i=45 ye=45
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
ट² tt=6 t=9 dt=40
ऱ² tr=10 tt=10 t=16 r=30 rr=26
च² ch=6 chch=22 cch=20 c=24 tch=36
त² th=8 tth=12 tt=16 t=12 thth=34
क² kk=6 k=8 ck=22 c=26 cc=34 kh=36
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
MALAYALAM = SOUTH + "ऴ zh=5 l=12 z=22\nऱ² tt=6 t=10 rr=20 r=26\nय y=3 i=16 -=26\nन n=2\nऩ² nn=8 n=8\n"
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
        found.setdefault(letter + "²", {**{k: v + 12 for k, v in plain.items()}, **lighter(single, 6), **lighter(twice, 4)})
        found[letter] = {**{k: v + DOUBLED for k, v in twice.items()}, **costs}
    return found


def lighter(costs: dict[str, int], more: int) -> dict[str, int]:
    return {latin: cost + more for latin, cost in costs.items()}


def rows(letters: Letters) -> str:
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


def main() -> None:
    for script, own in INDIAN.items():
        letters = with_doubles(parsed(INDIA, own))
        text = HEADER.format(script=script.capitalize()) + rows(letters)
        (DATA / f"letters_{script}.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
