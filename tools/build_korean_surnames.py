"""Make `kycmatch/data/korean_surnames.tsv`: Latin spellings of Korean surnames.

    python tools/build_korean_surnames.py FACTS/other/korean_surname_spellings.csv

The argument holds facts: shares of passports published by the foreign ministry of Korea, and
customary spellings.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "korean_surnames.tsv"

HEADER = """\
# Korean surnames and their customary Latin spellings, folded.
# Sources: passport statistics of the foreign ministry of Korea, 2024-10-31, where it gives shares
# (facts); customary spellings compiled for kycmatch. Made by tools/build_korean_surnames.py.
# Licence: facts, none claimed; the compilation MIT.
surname\tspellings
"""

# What the facts leave out, compiled by hand for kycmatch.
COMPILED = {
    "변": "byeon byun pyun byon", "염": "yeom yum youm yom", "피": "pi pee", "경": "kyung kyeong gyeong",
    "봉": "bong", "사": "sa", "부": "boo bu", "도": "do to doh", "현": "hyun hyon", "방": "bang pang bahng",
    "표": "pyo pio", "명": "myung myoung", "기": "ki kee", "석": "seok suk sok", "설": "seol sul", "선": "sun seon",
    "연": "yeon yun youn", "추": "choo chu", "엄": "um eom uhm ohm", "원": "won weon", "천": "chun cheon chon",
    "나": "na rha ra la", "노": "noh roh rho no", "라": "ra la rha", "량": "ryang yang", "려": "ryeo yeo",
    "렴": "ryeom yeom", "리": "ri lee li rhee yi", "모": "mo", "목": "mok", "문": "moon mun", "민": "min",
    "반": "ban bahn", "복": "bok", "빈": "bin", "상": "sang", "섭": "sup seop", "승": "seung sung", "시": "si shi",
    "예": "ye", "온": "on", "은": "eun", "이": "lee yi rhee ri li", "인": "in", "임": "lim im yim rhim",
    "조": "cho jo joh", "좌": "jwa", "주": "joo ju chu", "지": "ji jee chi", "진": "jin chin", "차": "cha tchah",
    "채": "chae chai", "최": "choi choe choy chey", "탁": "tak", "탄": "tan", "태": "tae", "편": "pyun pyeon",
    "포": "po", "하": "ha hah", "형": "hyung", "호": "ho", "황": "hwang whang", "곽": "kwak gwak kwag",
    "구": "koo ku gu goo", "국": "kook guk", "길": "gil kil ghil", "강": "kang gang khang", "고": "ko koh go",
    "공": "kong gong", "금": "keum kum geum", "남궁": "namgung namkoong namkung", "단": "dan", "당": "dang",
    "대": "dae", "돈": "don", "마": "ma mah", "매": "mae", "맹": "maeng", "박": "park pak bak", "배": "bae pae bai",
    "백": "baek paik baik back", "송": "song", "서": "seo suh sur so", "성": "sung seong", "소": "so soh",
    "손": "son sohn", "신": "shin sin", "심": "shim sim", "아": "ah", "안": "an ahn", "양": "yang", "어": "eo uh",
    "여": "yeo yuh yo", "오": "oh o", "옥": "ok", "왕": "wang", "용": "yong", "우": "woo wu u", "위": "wi wee",
    "유": "yoo yu you ryu", "육": "yook yuk", "윤": "yoon yun youn", "음": "eum", "장": "jang chang",
    "전": "jeon jun chun chon", "정": "jung jeong chung cheong joung", "제": "je jae", "한": "han hahn",
    "함": "ham hahm", "허": "heo huh hur her", "홍": "hong", "황보": "hwangbo",
}  # fmt: skip


def main(source: Path) -> None:
    """Write the table."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, forms in COMPILED.items():
        found[name].update(forms.split())
    with source.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["hangul"]].add(row["spelling"].lower())
    rows = (f"{name}\t{' '.join(sorted(forms))}\n" for name, forms in sorted(found.items()))
    TABLE.write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
