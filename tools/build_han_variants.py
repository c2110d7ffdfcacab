"""Build kycmatch/data/han_variants.tsv: forms of the same Chinese character.

    python tools/build_han_variants.py UNIHAN_FOLDER OUTPUT_FOLDER

UNIHAN_FOLDER holds Unihan_Variants.txt (Unicode 15; Debian's package unicode-data has it). The
second input is han_lookalikes.tsv in OUTPUT_FOLDER: characters that are registered as different
names are never forms of the same one, whatever a general table says.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from build_han_readings import unihan

HEADER = """\
# Forms of the same Chinese character. simplified: its simplified forms; glyph: other shapes of the
# very same character, in either direction.
# Sources: Unihan 15.0 (Unicode licence), kSimplifiedVariant and kZVariant, without the pairs that
# han_lookalikes.tsv lists as different names; glyph also from the list in the script, compiled for
# kycmatch. Licence: Unicode licence. Made by tools/build_han_variants.py; do not edit.
"""
# Shapes that Unihan does not call Z-variants, compiled from the fonts and standards of China, Hong
# Kong, Taiwan, Japan and Korea.
SHAPES = [
    "衛衞", "峰峯", "群羣", "啟啓", "裏裡", "真眞", "清淸", "青靑", "高髙", "崎﨑", "吳呉吴", "德徳", "郎郞",
    "強强", "溫温", "黃黄", "呂吕", "恆恒", "說説", "銳鋭", "悅悦", "稅税", "脫脱", "閱閲", "產産", "彥彦",
    "顏顔", "內内", "錄録", "綠緑", "為爲", "偽僞", "媯嬀", "溈潙", "蘊藴", "縕緼", "醞醖", "慍愠", "榲榅",
    "兌兑", "奐奂", "渙涣", "煥焕", "喚唤", "換换", "靜静", "淨净", "爭争", "錚铮", "瑤瑶", "遙遥", "搖摇",
    "謠謡", "姬姫", "研硏", "妍姸", "戶户戸", "盧盧", "每毎", "步歩", "涉渉", "晚晩", "免兔", "俱倶", "僧僧",
    "增増", "贈贈", "曾曽", "賴頼", "瀨瀬", "潁潁", "穎頴", "頴穎", "概槪", "既旣", "鄉鄕郷", "響響", "廊廊",
    "朗朗", "都都", "者者", "祥祥", "福福", "禎禎", "神神", "社社", "祖祖", "祐祐", "祝祝", "祿禄", "穀穀",
    "突突", "節節", "練練", "署署", "著著", "諸諸", "謁謁", "難難", "頻頻", "敏敏", "海海", "琢琢", "禍禍",
    "視視", "逸逸", "類類", "欄欄", "隆隆", "飯飯", "館館", "鶴鶴", "晴晴", "猪猪", "益益", "礼礼", "靖靖",
    "精精", "羽羽", "蘒蘒", "諸諸", "逸逸", "﨔欅", "濵濱", "邉邊", "斎齋", "斉齊", "瑶瑤", "亀龜", "竜龍",
    "黙默", "黒黑", "麪麵", "牀床", "村邨", "略畧", "鵝鵞", "襃褒", "册冊", "删刪", "姗姍", "珊珊", "栅柵",
    "吿告", "浩浩", "晧皓", "皐皋", "翶翱", "槀槁", "菓果", "仙僊", "秋秌", "和咊", "奔犇", "鄰隣", "槪概",
    "線綫", "粧妝", "妆粧", "汙污", "却卻", "脚腳", "庄荘莊", "壮壯", "装裝", "奬獎", "将將", "徵徴", "卽即",
    "榮栄", "瑩瑩", "瓊瓊", "姊姉", "冲沖", "况況", "凉涼", "减減", "决決", "淩凌", "准準", "凑湊", "羨羡",
    "盜盗", "凈淨", "飮飲", "鬥鬭鬪", "虛虚", "戱戲", "戯戲", "旣既", "敎教", "敘叙敍", "廏廄", "廐廄", "簷檐",
    "痹痺", "踴踊", "勳勛勲", "勅敕", "俯俯", "侭儘", "倂併", "并並竝幷", "屛屏", "瓶甁", "餅餠", "姘姘", "駢騈",
    "絣絣", "硏研", "刱創", "剏創", "匀勻", "鈞鈞", "韻韵", "鈎鉤", "茍苟", "鷄雞", "鶏雞", "鵰雕", "鋑鎸",
    "鐫鎸", "灩灔", "艷艶豔", "贊賛", "讚讃", "鑽鑚", "瓚瓉", "衆眾", "旹時", "峩峨", "崐崑", "崘崙", "嶽嶽",
    "島嶋嶌", "嶋島", "巗巖", "岩嵒", "巖巌", "廣広", "礦鉱", "彌彌", "畫畵", "慧慧", "懷懐", "壞壊",
]  # fmt: skip


def main(unihan_folder: Path, output_folder: Path) -> None:
    """Write the table."""
    fields = frozenset({"kSimplifiedVariant", "kZVariant"})
    variants = unihan(unihan_folder / "Unihan_Variants.txt", fields)
    different = set()
    text = (output_folder / "han_lookalikes.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        one, other, *_ = [*line.split("\t"), ""]
        different |= {(one, other), (other, one)}
    simplified: dict[str, set[str]] = defaultdict(set)
    glyphs: dict[str, set[str]] = defaultdict(set)

    def related(field: str) -> list[tuple[str, str]]:
        return [
            (char, chr(int(code.split("<")[0][2:], 16)))
            for char, value in variants[field].items()
            for code in value.split()
        ]

    for char, form in related("kSimplifiedVariant"):
        if form != char and (char, form) not in different:
            simplified[char].add(form)
    shapes = [(a, b) for shape in SHAPES for a in shape for b in shape]
    for char, form in related("kZVariant") + shapes:
        if form != char and (char, form) not in different and form not in simplified[char]:
            glyphs[char].add(form)
            glyphs[form].add(char)
    lines = ["character\tsimplified\tglyph"]
    lines += [
        f"{char}\t{''.join(sorted(simplified[char]))}\t{''.join(sorted(glyphs[char]))}"
        for char in sorted(simplified | glyphs)
        if simplified[char] or glyphs[char]
    ]
    path = output_folder / "han_variants.tsv"
    path.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
