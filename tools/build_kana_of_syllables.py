"""Write kana_of_syllables.tsv: how the syllables of Chinese and Vietnamese are written in katakana.

    python tools/build_kana_of_syllables.py

Compiled for kycmatch from general knowledge of what the press and encyclopedias of Japan write. Of
Mandarin, consonants without breath are written with or without the marks of voice (Zhang is チャン and
ジャン, Deng トン and ドン); the spellings of Wade and Giles are those of han_mandarin.tsv. Vietnamese
syllables are listed one by one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from kycmatch.data import read

TOOLS = Path(__file__).resolve().parent
DATA = TOOLS.parent / "kycmatch" / "data"

# The kana of each row before a, i, u, e, o; before ya, yu, yo, ye; before wa, wi, we, wo.
_ROWS = {
    "": "ア イ ウ エ オ ヤ ユ ヨ イェ ワ ウィ ウェ ウォ",
    "b": "バ ビ ブ ベ ボ ビャ ビュ ビョ ビェ ブァ ブイ ブェ ブオ",
    "p": "パ ピ プ ペ ポ ピャ ピュ ピョ ピェ プァ プイ プェ プオ",
    "m": "マ ミ ム メ モ ミャ ミュ ミョ ミェ ムァ ムイ ムェ ムオ",
    "f": "ファ フィ フ フェ フォ フャ フュ フョ フェ ファ フィ フェ フォ",
    "d": "ダ ディ ドゥ デ ド デャ デュ デョ ディエ ドゥア ドゥイ ドゥエ ドゥオ",
    "t": "タ ティ トゥ テ ト テャ テュ テョ ティエ トゥア トゥイ トゥエ トゥオ",
    "n": "ナ ニ ヌ ネ ノ ニャ ニュ ニョ ニェ ヌア ヌイ ヌエ ヌオ",
    "l": "ラ リ ル レ ロ リャ リュ リョ リェ ルア ルイ ルエ ルオ",
    "g": "ガ ギ グ ゲ ゴ ギャ ギュ ギョ ギェ グア グイ グエ グオ",
    "k": "カ キ ク ケ コ キャ キュ キョ キェ クア クイ クエ クオ",
    "h": "ハ ヒ フ ヘ ホ ヒャ ヒュ ヒョ ヒェ ホア ホイ ホエ ホオ",
    "H": "ハ ヒ フ ヘ ホ ヒャ ヒュ ヒョ ヒェ ファ フイ フェ フォ",
    "j": "ジャ ジ ジュ ジェ ジョ ジャ ジュ ジョ ジェ ジュア ジュイ ジュエ ジュオ",
    "c": "チャ チ チュ チェ チョ チャ チュ チョ チェ チュア チュイ チュエ チュオ",
    "s": "シャ シ シュ シェ ショ シャ シュ ショ シェ シュア シュイ シュエ シュオ",
    "r": "ラ リ ル レ ロ リャ リュ リョ リェ ルア ルイ ルエ ルオ",
    "z": "ザ ズ ズ ゼ ゾ ジャ ジュ ジョ ジェ ズア ズイ ズエ ズオ",
    "ts": "ツァ ツ ツ ツェ ツォ チャ チュ チョ チェ ツア ツイ ツエ ツオ",
    "S": "サ ス ス セ ソ シャ シュ ショ シェ スア スイ スエ スオ",
}
_SOUNDS = ["a", "i", "u", "e", "o", "ya", "yu", "yo", "ye", "wa", "wi", "we", "wo"]
_INITIALS = {
    "b": "p b", "p": "p", "m": "m", "f": "f", "d": "t d", "t": "t", "n": "n", "l": "l", "g": "k g",
    "k": "k", "h": "h H", "j": "j c", "q": "c", "x": "s", "zh": "j c", "ch": "c", "sh": "s",
    "r": "r", "z": "z ts", "c": "ts", "s": "S",
}  # fmt: skip
_PALATAL = ("j", "q", "x")
_RETROFLEX = ("zh", "ch", "sh", "r", "z", "c", "s")
# What follows the consonant: a sound of the rows and more kana; `-` may be ー or nothing.
_FINALS = {
    "a": "a-", "ai": "aイ", "ao": "aオ", "an": "aン", "ang": "aン", "ei": "eイ", "en": "eン",
    "eng": "oン eン", "ou": "oウ o-", "e": "o- u-", "ong": "oン", "u": "u-", "uo": "uオ o- woー",
    "ua": "uア wa-", "uai": "uアイ waイ", "ui": "uイ wi weイ uエイ", "uan": "uアン waン", "un": "uン",
    "uang": "uアン waン", "i": "i-", "ia": "iア ya-", "ie": "iエ ye", "iao": "yaオ iアオ",
    "iu": "iウ yuウ yu-", "ian": "iエン yeン", "in": "iン", "iang": "yaン iアン", "ing": "iン",
    "iong": "yoン iオン", "o": "o- uオ", "ü": "yu- yuイ", "üe": "yuエ", "üan": "yuエン yuアン", "ün": "yuン",
}  # fmt: skip
_OF = {
    "b": "a ai ao an ang ei en eng i ie iao ian in ing o u",
    "p": "a ai ao an ang ei en eng ou i ie iao ian in ing o u",
    "m": "a ai ao an ang ei en eng ou i ie iao iu ian in ing o u",
    "f": "a an ang ei en eng ou u",
    "d": "a ai ao an ang ei eng ou e ong u uo ui uan un i ie iao iu ian ing",
    "t": "a ai ao an ang eng ou e ong u uo ui uan un i ie iao ian ing",
    "n": "a ai ao an ang ei en eng e ong u uo uan i ie iao iu ian in iang ing ü üe",
    "l": "a ai ao an ang ei eng ou e ong u uo uan un i ia ie iao iu ian in iang ing ü üe",
    "g": "a ai ao an ang ei en eng ou e ong u uo ua uai ui uan un uang",
    "k": "a ai ao an ang en eng ou e ong u uo ua uai ui uan un uang",
    "h": "a ai ao an ang ei en eng ou e ong u uo ua uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong ü üe üan ün",
    "q": "i ia ie iao iu ian in iang ing iong ü üe üan ün",
    "x": "i ia ie iao iu ian in iang ing iong ü üe üan ün",
    "zh": "i a ai ao an ang e en eng ou ong u uo ua uai ui uan un uang",
    "ch": "i a ai ao an ang e en eng ou ong u uo ua uai ui uan un uang",
    "sh": "i a ai ao an ang e ei en eng ou u uo ua uai ui uan un uang",
    "r": "i ao an ang e en eng ou ong u uo ui uan un",
    "z": "i a ai ao an ang e en eng ou ong u uo ui uan un",
    "c": "i a ai ao an ang e en eng ou ong u uo ui uan un",
    "s": "i a ai ao an ang e en eng ou ong u uo ui uan un",
}
_ALONE = """\
a=ア,アー ai=アイ an=アン ang=アン ao=アオ e=オー,ウー en=エン er=アル ou=オウ
ya=ヤ,ヤー yan=イエン,イェン,ヤン yang=ヤン yao=ヤオ ye=イエ,イェ yi=イー,イ yin=イン ying=イン yong=ヨン
you=ヨウ,ユー,ヨー yu=ユー,ユイ,ユ yuan=ユエン,ユアン yue=ユエ yun=ユン
wa=ワ,ワー wai=ワイ wan=ワン wang=ワン wei=ウェイ,ウエイ wen=ウェン,ウエン weng=ウォン wo=ウォー,ウォ wu=ウー,ウ
"""
_MORE = """\
shi=シュー,シュ he=ハー,ハ ren=ジェン rong=ジョン,ユン hui=ホエイ,フェイ huo=ホー,フオ di=チ,ジ ti=チ tian=テン,テイエン
xia=シャ,シャー xie=シェ xiang=シャン xiong=ション jia=ジャー,チャー deng=デン,テン meng=モン,メン lü=リュイ,ルー
cheng=チェン,チョン zheng=ジェン,チェン zeng=ツェン zhi=チ zi=ツー hong=ホン huang=ファン,ホワン hua=ホワ,ファ
ling=リン long=ロン,ルン peng=ポン,パン xu=シュー,シュイ xue=シュエ,シェ jun=チュン,ジュン yan=イエン
"""
_VIETNAMESE = """\
nguyen=グエン tran=チャン le=レ,レー pham=ファム hoang=ホアン huynh=フイン phan=ファン vu=ヴー,ヴ vo=ヴォー,ヴォ dang=ダン
bui=ブイ do=ドー,ド ho=ホー,ホ ngo=ゴー,ゴ duong=ズオン,ドゥオン,ヅオン ly=リー,リ dinh=ディン truong=チュオン,チュン doan=ドアン
dao=ダオ mai=マイ lam=ラム trinh=チン cao=カオ luong=ルオン ha=ハ,ハー chu=チュー,チュ ta=タ,ター thach=タック to=トー,ト
tong=トン luu=ルー,リュウ quach=クアック la=ラ,ラー thai=タイ vuong=ヴオン,ヴォン kieu=キエウ anh=アイン,アン bao=バオ bich=ビック
binh=ビン chau=チャウ chi=チー,チ chien=チエン chinh=チン cong=コン cuong=クオン dai=ダイ dan=ダン dat=ダット diem=ジエム,ディエム
diep=ディエップ,ジエップ dong=ドン duc=ドゥック,ドク dung=ズン,ドゥン,ズオン duy=ズイ,ズィ,デュイ gia=ザー,ジャ giang=ザン,ジャン
giap=ザップ,ジャップ hai=ハイ han=ハン hang=ハン hanh=ハイン,ハン hao=ハオ hau=ハウ hien=ヒエン hiep=ヒエップ hieu=ヒエウ,ヒュー
hoa=ホア hoai=ホアイ hong=ホン hue=フエ hung=フン huong=フオン huu=フー,ヒュー huy=フイ khai=カイ khanh=カイン,カン khoa=コア
khue=クエ kim=キム ky=キー,キ lan=ラン lien=リエン linh=リン loan=ロアン loc=ロック loi=ロイ long=ロン mau=マウ minh=ミン
my=ミー,ミ nam=ナム nga=ガー,ガ ngan=ガン nghi=ギー nghia=ギア,ギエア ngoc=ゴック nguyet=グエット nha=ニャ,ニャー nhan=ニャン
nhat=ニャット,ニャト nhi=ニー,ニ nhu=ニュー nhung=ニュン oanh=オアイン,オアン phat=ファット phong=フォン phu=フー phuc=フック
phung=フン phuoc=フオック phuong=フオン quan=クアン quang=クアン quoc=クオック quy=クイ quyen=クエン quyet=クエット quynh=クイン
sang=サン sinh=シン son=ソン tai=タイ tam=タム tan=タン thang=タン thanh=タイン,タン thao=タオ thi=ティ,ティー thien=ティエン
thinh=ティン tho=トー,ト thoa=トア thu=トゥー,トゥ thuan=トゥアン thuc=トゥック thuong=トゥオン thuy=トゥイ tien=ティエン tin=ティン
toan=トアン tra=チャー,チャ trang=チャン tram=チャム tri=チー,チ trieu=チエウ trong=チョン truc=チュック trung=チュン,チュアン tu=トゥ,トゥー
tuan=トゥアン tung=トゥン tuyen=トゥエン,トゥイエン tuyet=トゥエット uyen=ウエン,ウイエン van=ヴァン viet=ヴィエト,ヴェト,ヴィエット vinh=ヴィン
xuan=スアン yen=イエン
"""


def listed(text: str) -> Iterator[tuple[str, list[str]]]:
    """The syllables of a list above, each with its kana."""
    for row in text.split():
        syllable, _, kana = row.partition("=")
        yield syllable, kana.split(",")


def written(consonant: str, final: str) -> Iterator[str]:
    """The kana of a consonant and a final of Mandarin."""
    ways = _FINALS[final]
    if final == "i" and consonant in _RETROFLEX:
        ways = "u-" if consonant in ("z", "c", "s") else "i-"
    for way in ways.split():
        sound = max((s for s in _SOUNDS if way.startswith(s)), key=len)
        rest = way[len(sound) :]
        for row in _INITIALS[consonant].split():
            kana = _ROWS[row].split()[_SOUNDS.index(sound)]
            if rest == "-":
                yield kana + "ー"
                yield kana
            else:
                yield kana + rest


def mandarin() -> dict[str, list[str]]:
    """Syllables of pinyin, ü as on documents: v, u and yu are one."""
    found: dict[str, list[str]] = {}
    for consonant, finals in _OF.items():
        for final in finals.split():
            plain = final.replace("ü", "u" if consonant in _PALATAL else "v")
            found[consonant + plain] = list(written(consonant, final))
    for syllable, kana in (*listed(_ALONE), *listed(_MORE)):
        plain = syllable.replace("ü", "v")
        found[plain] = [*found.get(plain, ()), *kana]
    for pinyin, _document, wade_giles, *_others in read("han_mandarin"):
        kana = found.get(pinyin.replace("ü", "v"), [])
        for spelt in wade_giles.replace("ü", "u").replace("'", "").split():
            found[spelt] = [*found.get(spelt, ()), *kana]
    for syllable in [s for s in found if "v" in s]:
        kana = found.pop(syllable)
        for way in ("yu", "u"):
            spelt = syllable.replace("v", way)
            found[spelt] = [*found.get(spelt, ()), *kana]
    return found


def main() -> None:
    """Write the table."""
    digest = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
    lines = [
        "# Syllables of Mandarin (pinyin) and Vietnamese, and how they are written in katakana",
        "# Source: compiled for kycmatch (licence: that of kycmatch); han_mandarin.tsv for Wade-Giles",
        f"# Made by tools/{Path(__file__).name} ({digest[:16]}).",
        "language\tsyllable\tkatakana",
    ]
    for language, found in (("mandarin", mandarin()), ("vietnamese", dict(listed(_VIETNAMESE)))):
        for syllable in sorted(found):
            if found[syllable]:
                lines.append(f"{language}\t{syllable}\t{' '.join(sorted(set(found[syllable])))}")
    (DATA / "kana_of_syllables.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
