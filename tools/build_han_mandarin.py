"""Build kycmatch/data/han_mandarin.tsv: every Mandarin syllable in the systems that names are in.

    python tools/build_han_mandarin.py OUTPUT_FOLDER

The syllables are those of han_readings.tsv; the spellings follow from the rules below.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

HEADER = """\
# Mandarin syllables and how documents spell them in Latin letters, without tones and marks.
# pinyin: Hanyu Pinyin (GB/T 16159) with ü; document: as travel documents write it, ü as LYU, LV or LU
# (National Immigration Administration of China, 2021-09-29, and the practice before 2012).
# wade_giles, tongyong, mps2: the systems of Taiwan's passports, by rule, apostrophes left out.
# Several spellings are separated by spaces, the usual one first. customary: spellings of no one
# system that people choose, by rule: parts of the systems mixed, and letters for English ears.
# Licence: MIT, as kycmatch; the systems are public standards. Made by tools/build_han_mandarin.py.
"""
COLUMNS = ("pinyin", "document", "wade_giles", "tongyong", "mps2", "customary")
INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")
BUZZED = frozenset({"zhi", "chi", "shi", "ri", "zi", "ci", "si"})


def parts(syllable: str) -> tuple[str, str]:
    """The initial and the final of a syllable."""
    initial = next((i for i in INITIALS if syllable.startswith(i)), "")
    return initial, syllable[len(initial) :]


def document(syllable: str) -> list[str]:
    """Hanyu Pinyin in A to Z."""
    if "ü" not in syllable:
        return [syllable]
    spelled = [syllable.replace("ü", to) for to in ("yu", "v", "u")]
    # LÜE and NÜE are written LUE and NUE.
    return spelled[::-1] if syllable.endswith("üe") else spelled


def sounded(syllable: str) -> tuple[str, str]:
    """The initial and the final with ü shown after j, q, x and y."""
    initial, final = parts(syllable)
    if initial in ("j", "q", "x", "y") and final in ("u", "ue", "uan", "un"):
        final = "ü" + final[1:]
    return initial, final


def wade_giles(syllable: str) -> list[str]:
    """Wade-Giles without apostrophes, hyphens and dots."""
    buzzed = {"zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu"}
    if syllable == "si":
        return ["ssu", "szu", "sze"]
    if syllable in buzzed:
        return [buzzed[syllable]]
    special = {
        "yi": ["i", "yi"], "e": ["o", "e"], "you": ["yu"], "yan": ["yen"], "ye": ["yeh"],
        "er": ["erh"], "yong": ["yung"], "yue": ["yueh"], "xu": ["hsu"],
    }  # fmt: skip
    if syllable in special:
        return special[syllable]
    initial, final = sounded(syllable)
    letters = {
        "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "r": "j",
        "z": "ts",
        "c": "ts",
    }  # fmt: skip
    start = letters.get(initial, initial)
    final = final.replace("ong", "ung")
    if (initial in ("g", "k", "h") and final == "e") or (
        final == "uo" and initial not in ("g", "k", "h", "sh")
    ):
        final = "o"
    elif final == "ui" and initial in ("g", "k"):
        final = "uei"
    elif final == "ian":
        final = "ien"
    elif final in ("ie", "üe"):
        final += "h"
    spelled = [start + final.replace("ü", "u")]
    if syllable == "shuo":
        spelled.append("sho")
    return spelled


def tongyong(syllable: str) -> list[str]:
    """Tongyong Pinyin."""
    initial, final = sounded(syllable)
    letters = {"zh": "jh", "q": "c", "x": "s"}
    start = letters.get(initial, initial)
    if syllable in BUZZED:
        return [start + "ih"]
    if initial == "y":
        return [syllable]
    changed = {"iu": "iou", "ui": "uei", "iong": "yong"}.get(final, final).replace("ü", "yu")
    if (initial, final) in (("f", "eng"), ("w", "eng")):
        changed = "ong"
    elif (initial, final) == ("w", "en"):
        changed = "un"
    return [start + changed]


def mps2(syllable: str) -> list[str]:
    """Mandarin Phonetic Symbols II."""
    buzzed = {
        "zhi": "jr", "chi": "chr", "shi": "shr", "ri": "r", "zi": "tz", "ci": "tsz", "si": "sz",
    }  # fmt: skip
    if syllable in buzzed:
        return [buzzed[syllable]]
    initial, final = sounded(syllable)
    letters = {"zh": "j", "q": "ch", "x": "sh", "z": "tz", "c": "ts"}
    start = letters.get(initial, initial)
    if initial == "y":
        return ["yung" if syllable == "yong" else syllable]
    if initial == "w":
        return [syllable]
    changes = {"iu": "iou", "ui": "uei", "un": "uen", "ong": "ung", "iong": "iung"}
    return [start + changes.get(final, final).replace("ü", "iu")]


# For each initial and final the ways people write it; by rule, compiled for kycmatch.
FREE_INITIALS = {
    "b": "b p", "d": "d t", "g": "g k", "j": "j ch", "q": "ch c q", "x": "hs sh s x shy",
    "zh": "ch j jh zh",
    "r": "r j z", "z": "ts tz z dz", "c": "ts tz c", "s": "s", "sh": "sh",
}  # fmt: skip
FREE_FINALS = {
    "a": "a ah", "ai": "ai ay", "an": "an ann", "ang": "ang", "ao": "ao au aw", "e": "e er eh o",
    "ei": "ei ay ue",
    "en": "en ern un", "eng": "eng erng", "i": "i ih ee y", "ia": "ia ya",
    "ian": "ian ien yan en", "iang": "iang yang eang",
    "iao": "iao iaw iau yao", "ie": "ie ieh ye", "in": "in", "ing": "ing", "iong": "iong iung yong",
    "iu": "iu iou iew", "o": "o", "ong": "ong ung oong", "ou": "ou ow", "u": "u oo", "ua": "ua wa",
    "uai": "uai wai", "uan": "uan wan", "uang": "uang wang", "ui": "ui uei wei uey",
    "un": "un uen", "uo": "uo o wo",
    "ü": "u yu iu v eu", "üe": "ue ueh yue iue", "üan": "uan iuan yuan uen", "ün": "un iun yun uin",
}  # fmt: skip
FREE_WHOLE = {
    "yi": "i yi yih yee", "yan": "yan yen", "you": "you yu yow yew", "yu": "yu yuh yue",
    "yuan": "yuan yuen",
    "yue": "yue yueh", "ye": "ye yeh", "yong": "yong yung", "yang": "yang young", "wu": "wu woo",
    "wei": "wei way",
    "wen": "wen won", "yao": "yao yau", "ya": "ya yah", "wang": "wang", "li": "li lee",
    "shi": "shi shih shyh shy",
    "zhi": "zhi chih jyh jr ji", "chi": "chi chih chyh", "zi": "zi tzu tze tse tsu",
    "ci": "ci tzu tze tsu",
    "si": "si ssu szu sze", "ri": "ri jih", "huang": "huang hwang hwong", "hua": "hua hwa wha",
    "hui": "hui huei hwei",
    "he": "he ho her", "ke": "ke ko ker", "ge": "ge ko ker", "de": "de te der",
    "zhou": "zhou chou chow jou joe",
    "xu": "xu hsu shu shyu sheu syu", "zeng": "zeng tseng tzeng", "zhao": "zhao chao jaw jau",
    "er": "er erh",
    "song": "song sung soong", "xiao": "xiao hsiao shiao shaw siao",
    "guo": "guo kuo kuoh gwo kwo", "lü": "lyu lu leu lui",
    "xie": "xie hsieh shieh shie sie", "cai": "cai tsai tsay", "lu": "lu loo",
    "luo": "luo lo law", "gu": "gu ku koo",
    "hu": "hu hoo", "su": "su soo", "wan": "wan", "ren": "ren jen", "chen": "chen chern",
    "dong": "dong tung doong",
}  # fmt: skip


def customary(syllable: str) -> list[str]:
    """Spellings that mix systems."""
    if syllable in FREE_WHOLE:
        return FREE_WHOLE[syllable].split()
    initial, final = sounded(syllable)
    if initial in ("y", "w") or final not in FREE_FINALS:
        return []
    starts = FREE_INITIALS.get(initial, initial).split() or [""]
    return [start + end for start in starts for end in FREE_FINALS[final].split()]


def main(output_folder: Path) -> None:
    """Write the table."""
    text = (output_folder / "han_readings.tsv").read_text(encoding="utf-8")
    syllables = re.findall(r"^(?!syllable)([a-zü]+)\t", text, flags=re.MULTILINE)
    lines = ["\t".join(COLUMNS)]
    for syllable in syllables:
        systems = (document, wade_giles, tongyong, mps2)
        cells = [" ".join(dict.fromkeys(system(syllable))) for system in systems]
        known = {spelling for cell in cells for spelling in cell.split()}
        cells.append(" ".join(s for s in dict.fromkeys(customary(syllable)) if s not in known))
        lines.append("\t".join((syllable, *cells)))
    path = output_folder / "han_mandarin.tsv"
    path.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
