"""Make kycmatch/data/kanji_variants.tsv: old and new forms of Japanese characters.

    pip download --no-deps opencc-python-reimplemented
    python tools/build_kanji_variants.py opencc_python_reimplemented-*.whl kycmatch/data

Of OpenCC's list of Japanese variants the pairs of one character each are kept, and forms that
Japanese family registers use beside the common ones are added.
"""

from __future__ import annotations

import sys
import zipfile
from hashlib import sha256
from pathlib import Path

# Forms of names that stand in registers and on licences beside the common form (itaiji).
REGISTERED = (
    "髙 高", "﨑 崎", "濵 浜", "嶋 島", "嶌 島", "邉 辺", "邊 辺", "齋 斎", "齊 斉",
    "桒 桑", "渕 淵", "冨 富", "冝 宜", "凛 凜", "曻 昇", "舘 館", "栁 柳", "𠮷 吉",
    "槗 橋", "𣘺 橋", "靏 鶴", "寳 宝", "廣 広", "賴 頼", "眞 真", "惠 恵", "瀧 滝",
    "龍 竜", "條 条", "國 国", "澤 沢", "櫻 桜", "遙 遥",
)  # fmt: skip

HEADER = """\
# Old and new forms of the same Japanese character. old: kyujitai or a form of family registers;
# new: the form in common use (shinjitai).
# Source: OpenCC's JPVariants (licence: Apache-2.0) as opencc-python-reimplemented ships it, sha256
# {digest}; forms of family registers
# compiled for kycmatch. Made by tools/build_kanji_variants.py; do not edit.
old\tnew
"""


def pairs(text: str) -> set[tuple[str, str]]:
    """(old form, new form) of each line that has one character on either side."""
    found: set[tuple[str, str]] = set()
    for line in text.splitlines():
        old, _, rest = line.partition("\t")
        found |= {(old, new) for new in rest.split() if len(old) == len(new) == 1}
    return found


def main(wheel: str, folder: str) -> None:
    """Write the table into `folder`."""
    with zipfile.ZipFile(wheel) as archive:
        content = archive.read("opencc/dictionary/JPVariants.txt")
    found = pairs(content.decode()) | {(pair[0], pair[-1]) for pair in REGISTERED}
    rows = sorted(pair for pair in found if pair[0] != pair[1])
    header = HEADER.format(digest=sha256(content).hexdigest())
    text = header + "".join(f"{old}\t{new}\n" for old, new in rows)
    Path(folder, "kanji_variants.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
