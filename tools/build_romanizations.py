"""Make `kycmatch/data/romanizations.tsv`: letters of alphabets in Latin letters, by system.

    python tools/build_romanizations.py

The systems are written below as differences from one another; the table holds each in full.
`^x` is x at the start of a word, `x$` at its end, `~x` at the start or after a vowel or a sign.
Alternatives are a comma apart; `-` is nothing.
"""

from __future__ import annotations

from pathlib import Path

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "romanizations.tsv"

# ICAO Doc 9303-3, 8th edition, section 6.B; the soft sign, which it lacks, is left out.
ICAO = """
а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh
ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь=- э=e ю=iu я=ia
"""
UK_ICAO = ICAO + " г=h ґ=g и=y і=i ї=i є=ie ^ї=yi ^є=ye ^й=y ^ю=yu ^я=ya"
BE_ICAO = ICAO + " г=h ё=io і=i ў=u"
SR_ICAO = """
а=a б=b в=v г=g,h д=d ђ=d е=e ж=z з=z и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=c
у=u ф=f х=h ц=c ч=c џ=dz ш=s
"""
MK_ICAO = """
а=a б=b в=v г=g д=d ѓ=gj е=e ж=zh з=z ѕ=dz и=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t
ќ=kj у=u ф=f х=h ц=c ч=ch џ=dj ш=sh
"""
RU_1997 = ICAO + " й=y ъ=- ю=yu я=ya ~е=ye ё=e,yo ~ё=ye,yo ий$=iy,y ый$=yy,y"
BGN = ICAO + " й=y ъ=- ю=yu я=ya ~е=ye ё=e,yo ~ё=ye,yo ий$=iy,y ый$=yy,y"
CUSTOMARY = (
    BGN
    + " й=y,i,j ю=yu,iu,ju,u я=ya,ia,ja е=e,yo,io,jo ~е=e,ye,je,yo,jo ё=e,yo,io,jo,o,ye"
    + " ~ё=ye,yo,e,io,jo ж=zh,j,z х=kh,h,ch"
    + " ц=ts,c,tz щ=shch,sch,sh ы=y,i кс=x,ks ий$=y,i,iy,ij ый$=y,i,iy ья=ya,ia"
    + " ь=-,i,j в=v,w в$=v,ff,w ч=ch,tch ш=sh,sch у=u,ou др$=dr,der ьи=yi,i ей$=ey,ei,ej"
    + " ье=ye,ie,e,yo,io,jo к=k,c дж=dzh,j,dj,dg ев$=ev,eff,yov,iov,jov ёв$=yov,ev,ov,iov,jov"
    + " ия$=ia,iya,ija,ya чев$=chev,chov,tchev,tchov шев$=shev,shov щев$=shchev,shchov"
    + " жев$=zhev,zhov"
)
# As a language writes names from Cyrillic letters in its newspapers and books, by what all follow.
# Its own letters stand without their marks: ż and ž are z, ł is l, ś is s.
POLISH = (
    ICAO
    + " в=w ж=z й=j л=l х=ch ц=c ч=cz ш=sz щ=szcz ю=ju,iu я=ja,ia е=e,ie ~е=je,e ё=io,o ~ё=jo"
    + " ье=je,ie ьё=jo ъ=- ь=- ский$=ski цкий$=cki ий$=ij,i ый$=yj,y чев$=czew,czow"
    + " щев$=szczew,szczow"
)
GERMAN = (
    ICAO
    + " в=w ж=sch,sh й=i ~е=je ё=jo с=s,ss х=ch ц=z ч=tsch ш=sch щ=schtsch ъ=- ю=ju я=ja ий$=i"
    + " ый$=y кс=x чев$=tschew,tschow щев$=schtschew,schtschow"
)
GREEK = """
α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s τ=t υ=y φ=f χ=ch ψ=ps
ω=o ου=ou γγ=ng γξ=nx γχ=nch γκ=gk αυ=av,af ευ=ev,ef ηυ=iv,if ^μπ=b μπ$=b
"""
KAZAKH = ICAO + " ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h і=i"

# Language -> (countries, {system: letters}), the system most to be expected first.
LANGUAGES = {
    "be": (
        "BLR",
        {
            "icao_9303": BE_ICAO,
            "be_2008": BE_ICAO
            + " г=g,h й=j ў=w,u е=ie ~е=je,e ё=io ~ё=jo ю=iu ~ю=ju я=ia ~я=ja х=kh,ch",
            "lacinka": BE_ICAO
            + " ж=z й=j ў=u е=ie ~е=je ё=io ~ё=jo ю=iu ~ю=ju я=ia ~я=ja х=ch ц=c ч=c ш=s дж=dz"
            + " ле=le лё=lo лю=lu ля=la",
            "polish": BE_ICAO
            + " в=w ж=z й=j ў=w,u е=ie ~е=je ё=io ~ё=jo ю=iu ~ю=ju я=ia ~я=ja х=ch ц=c ч=cz ш=sz",
            "bgn_pcgn": BE_ICAO + " й=y ў=w ё=yo е=ye,e ю=yu я=ya,ia",
            "customary": CUSTOMARY + " г=h,g ё=e,yo,io,jo,ye і=i ў=w,u,v",
        },
    ),
    "bg": (
        "BGR",
        {
            "bg_2009": ICAO + " й=y х=h щ=sht ъ=a ь=y ю=yu я=ya ия$=ia",
            "icao_9303": ICAO + " щ=sht",
            "french": ICAO
            + " ж=j у=ou ч=tch ш=ch щ=cht,chtch ъ=a,ou,e ь=i ю=iou,you я=ia ге=gue,ge ги=gui,gi"
            + " дж=dj х=h,kh с=s,ss",
            "german": ICAO
            + " в=w ж=sch,sh з=s,z й=i,j с=s,ss х=ch ц=z ч=tsch ш=sch щ=scht ъ=a ь=j ю=ju я=ja"
            + " дж=dsch",
            "polish": ICAO
            + " в=w ж=z й=j х=ch ц=c ч=cz ш=sz щ=szt ъ=y,a ь=-,i ьо=io ю=ju,iu я=ja,ia дж=dz",
            "customary": ICAO
            + " ж=zh,j,z й=y,i,j х=h,kh,ch ц=ts,c,tc,tz щ=sht,st ъ=a,u,y,ie ь=y,i,- ю=yu,iu,ju,u"
            + " я=ya,ia,ja ия$=ia,iya,ija в=v,w в$=v,ff у=u,ou ге=ge,gue ч=ch,tch кс=x,ks"
            + " с=s,ss к=k,c дж=dzh,j,dj ф=f,ff,ph ър$=ar,ur,er,r ски$=ski,sky ян=yan,ian,an",
        },
    ),
    "el": (
        "GRC CYP",
        {
            "elot_743": GREEK,
            "customary": GREEK
            + " β=v,b γ=g,gh,y δ=d,dh η=i,e υ=y,i,u φ=f,ph χ=ch,h,x,kh ξ=x,ks ω=o,w κ=k,c"
            + " ου=ou,u,oo οι=oi,i,oe,y ει=ei,i,ee αι=ai,e,ae αυ=av,af,au ευ=ev,ef,eu"
            + " ντ=nt,d,nd μπ=mp,b,mb γγ=ng,gg γκ=gk,g,ng,nk γι=gi,yi,y,i γχ=nch,nh γε=ge,ye"
            + " τζ=tz,j τσ=ts ης$=is,es ιδης$=idis,ides,idhis ος$=os,o θ=th,t σ=s,ss",
        },
    ),
    "hy": (
        "ARM",
        {
            "hy_passport": """
ա=a բ=b գ=g դ=d ե=e ^ե=ye զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y
ն=n շ=sh ո=o ^ո=vo չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k եւ=ev ^եւ=yev օ=o ֆ=f ու=u
""",
            "customary": """
ա=a բ=b,p գ=g,k դ=d,t ե=e,ye,ie ^ե=ye,e,ie զ=z է=e ը=y,e,u թ=t,th ժ=zh,j ի=i,ee լ=l խ=kh,h,x
ծ=ts,tz,c,dz կ=k,g հ=h ձ=dz,ts ղ=gh,g ճ=ch,tch,j մ=m յ=y,i,h,- ն=n շ=sh ո=o ^ո=vo,o չ=ch,tch
պ=p,b ջ=j,dj,ch ռ=r,rr ս=s,ss վ=v տ=t,d ր=r ց=ts,tz,c ւ=v փ=p,ph ք=k,q եւ=ev,yev օ=o ֆ=f ու=u,ou
յա=ya,ia յան$=yan,ian յու=yu,iu,u ուի=wi,vi իա=ia,iya
""",
        },
    ),
    "ka": (
        "GEO",
        {
            "georgian_national": """
ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q
შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h
""",
            "customary": """
ა=a ბ=b გ=g დ=d ე=e,ye ვ=v,w ზ=z თ=t,th ი=i,y კ=k,c ლ=l მ=m ნ=n ო=o პ=p ჟ=zh,j რ=r ს=s ტ=t უ=u,ou
ფ=p,ph,f ქ=k,q ღ=gh,g ყ=q,k,kh შ=sh ჩ=ch ც=ts,tz,c ძ=dz,z წ=ts,tz,c ჭ=ch,tch ხ=kh,h,x ჯ=j,dj,dzh
ჰ=h ია=ia,iya,ya იუ=yu,iu,ju იო=io,yo კს=x,ks ვით$=vit,vid იანი$=iani,ian,yan ოვი$=ovi,ov
ევი$=evi,ev
""",
        },
    ),
    "kk": (
        "KAZ",
        {
            "icao_9303": KAZAKH,
            "customary": CUSTOMARY
            + " к=k,c,q г=g,gh ә=a,ae,e ғ=g,gh қ=k,q ң=n,ng ө=o,oe,u ұ=u,y ү=u,y һ=h і=i,y у=u,w ж=zh,j х=kh,h"
            + " й=y,i ы=y,i бай$=bay,bai",
        },
    ),
    "ky": (
        "KGZ",
        {
            "icao_9303": KAZAKH,
            "customary": CUSTOMARY + " ң=ng,n ө=o,u ү=u,y ж=j,zh й=y,i уу=uu,u,oo ээ=ee,e оо=oo,o",
        },
    ),
    "mk": (
        "MKD",
        {
            "icao_9303": MK_ICAO,
            "customary": MK_ICAO
            + " ѓ=gj,g,dj ќ=kj,k,c љ=lj,l,ly њ=nj,n,ny ж=zh,z ч=ch,c ш=sh,s ц=c,ts х=h,kh"
            + " џ=dj,dzh,dz"
            + " ј=j,y,i",
        },
    ),
    "mn": (
        "MNG",
        {
            "mn_passport": ICAO + " ж=j ө=u ү=u ю=yu я=ya ё=yo е=ye й=i ъ=- ы=y",
            "icao_9303": ICAO + " ө=o ү=u",
            "customary": ICAO
            + " ө=u,o,oe ү=u,ue х=kh,h ж=j,zh й=i,y ю=yu,iu,you я=ya,ia ё=yo,io е=ye,e,yo ы=y,i,ii"
            + " ц=ts,c,tz в=v,w,b ь=-,i ий=ii,iy,i ээ=ee,e аа=aa,a оо=oo,o өө=uu,oo,u үү=uu,u"
            + " уу=uu,u г=g ъ=- яа=yaa,ya ая=aya,aia",
        },
    ),
    "ru": (
        "RUS ARM AZE BLR EST GEO ISR KAZ KGZ LTU LVA MDA MNG TJK TKM UKR UZB",
        {
            "icao_9303": ICAO,
            "ru_1997": RU_1997,
            "gost_2010": ICAO + " ц=tc ъ=-",
            "bgn_pcgn": BGN,
            "ussr_french": ICAO
            + " ж=j у=ou ч=tch ш=ch щ=chtch ю=iou ъ=- в$=v,ff ин$=ine,in"
            + " ия$=ia,iia",
            "scientific": ICAO + " ж=z й=j х=x,ch ц=c ч=c ш=s щ=sc ъ=- ю=ju я=ja ё=e,jo ь=-,j ё=e",
            "german": GERMAN,
            "polish": POLISH,
            "customary": CUSTOMARY,
        },
    ),
    "sr": (
        "SRB BIH HRV MNE RKS XKX",
        {
            "sr_latin": SR_ICAO + " ђ=dj,d г=g",
            "icao_9303": SR_ICAO,
            "customary": SR_ICAO
            + " ђ=dj,d,gj г=g ж=z,zh ч=c,ch ћ=c,ch ш=s,sh џ=dz,dzh х=h,kh ц=c,ts ј=j,y,i љ=lj,l,ly"
            + " њ=nj,n,ny",
        },
    ),
    "tg": (
        "TJK",
        {
            "icao_9303": ICAO + " ғ=g ӣ=i қ=k ӯ=u ҳ=h ҷ=j",
            "customary": CUSTOMARY + " ғ=gh,g ӣ=i,y қ=q,k ӯ=u,o ҳ=h ҷ=j,dzh х=kh,h о=o,a",
        },
    ),
    "uk": (
        "UKR",
        {
            "uk_2010": UK_ICAO + " зг=zgh",
            "icao_9303": UK_ICAO,
            "bgn_pcgn": UK_ICAO + " є=ye ї=yi й=y ю=yu я=ya",
            "french": UK_ICAO
            + " ж=j у=ou ч=tch ш=ch щ=chtch є=ie,e ї=i й=i ю=iou я=ia ^й=i ^ю=iou ^я=ia ^є=ie ^ї=i"
            + " ий$=y,yi ій$=i,ii",
            "german": UK_ICAO
            + " в=w ж=sch,sh з=s,z и=y й=j с=s,ss х=ch ц=z ч=tsch ш=sch щ=schtsch є=je ї=ji ю=ju"
            + " я=ja ^й=j ^ю=ju ^я=ja ^є=je ^ї=ji зг=sh,sg ий$=yj,y ій$=ij",
            "polish": UK_ICAO
            + " в=w ж=z и=y й=j х=ch ц=c ч=cz ш=sz щ=szcz є=je,ie ї=ji ю=ju,iu я=ja,ia ^й=j ^ю=ju"
            + " ^я=ja ^є=je ^ї=ji ьо=io ий$=yj,y ій$=ij ський$=skyj,ski цький$=ckyj,cki",
            "customary": UK_ICAO
            + " г=h,g ґ=g є=ie,ye,je ї=i,yi,ji й=i,y,j ю=iu,yu,ju,u я=ia,ya,ja и=y,i"
            + " ий$=yi,y,iy,ii,yy"
            + " ж=zh,j х=kh,h,ch ц=ts,c,tz щ=shch,sch ь=-,i,j кс=ks,x зг=zgh в=v,w,u ія=iia,iya,ia"
            + " ьо=io,yo йо=io,yo ч=ch,tch ш=sh,sch",
        },
    ),
    "uz": (
        "UZB",
        {
            "uz_latin": ICAO + " ў=o ғ=g қ=q ҳ=h ж=j х=x ч=ch ш=sh ю=yu я=ya ё=yo ~е=ye ъ=- э=e",
            "icao_9303": ICAO + " ў=u ғ=g қ=k ҳ=h",
            "customary": CUSTOMARY
            + " ў=o,u ғ=gh,g қ=q,k ҳ=h,kh ж=j,dj,zh х=kh,x,h ё=yo,io,e о=o,a ъ=-",
        },
    ),
}

HEADER = """\
# Letters of alphabets in Latin letters, by language and system; the system most to be expected of
# a language's documents is first (rank). place: any, start, end of the word, or iotated (at the
# start, after a vowel or a sign). Alternatives are a space apart; - is nothing. A row with a place
# holds instead of one without.
# Sources: ICAO Doc 9303-3, 8th edition, section 6.B (icao_9303); passport orders of Russia (1997,
# 2010), Ukraine (2010), Belarus (2008), Bulgaria (2009), Mongolia, Armenia, Georgia; ELOT 743 type
# 2; BGN/PCGN; the scientific system without marks (re-keyed facts). The systems `customary`, and
# `french`, `german` and `polish`, as newspapers write, were compiled for kycmatch. Licence: facts, none claimed; the compilation MIT.
# Made by tools/build_romanizations.py.
language\trank\tsystem\tcountries\tplace\tletters\tlatin
"""


def rows(language: str) -> list[str]:
    """The table's lines of one language."""
    countries, systems = LANGUAGES[language]
    made = []
    for rank, (system, text) in enumerate(systems.items(), 1):
        letters: dict[tuple[str, str], str] = {}
        for entry in text.split():
            native, latin = entry.split("=")
            place = "any"
            for mark, name in (("^", "start"), ("~", "iotated"), ("$", "end")):
                if mark in native:
                    place, native = name, native.replace(mark, "")
            letters[native, place] = latin.replace(",", " ")
        made += [
            f"{language}\t{rank}\t{system}\t{countries}\t{place}\t{native}\t{latin}\n"
            for (native, place), latin in sorted(letters.items())
        ]
    return made


def main() -> None:
    """Write the table."""
    body = "".join(line for language in sorted(LANGUAGES) for line in rows(language))
    TABLE.write_text(HEADER + body, encoding="utf-8")


if __name__ == "__main__":
    main()
