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
# gwoyeu: Gwoyeu Romatzyh (1928), the spellings of all four tones, level tone first; efeo: that of the
# École française d'Extrême-Orient; prewar: the spelling of the post office and the missions before
# 1949, where j, q and x are k or ts and h or s, as they once were spoken.
# Several spellings are separated by spaces, the usual one first. customary: spellings of no one
# system that people choose, by rule: parts of the systems mixed, and letters for English ears.
# Licence: MIT, as kycmatch; the systems are public standards. Made by tools/build_han_mandarin.py.
"""
COLUMNS = (
    "pinyin", "document", "wade_giles", "tongyong", "mps2", "gwoyeu", "efeo", "prewar", "customary",
)  # fmt: skip
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
        return ["yung" if syllable == "yong" else syllable.replace("ao", "au")]
    if initial == "w":
        return [syllable]
    changes = {
        "ao": "au", "iao": "iau", "iu": "iou", "ui": "uei", "un": "uen", "ong": "ung",
        "iong": "iung",
    }  # fmt: skip
    return [start + changes.get(final, final).replace("ü", "iu")]


OPENED = {
    "yi": "i", "yu": "ü", "wu": "u", "yin": "in", "ying": "ing", "yun": "ün", "yue": "üe",
    "yuan": "üan", "you": "iu", "wei": "ui", "wen": "un",
}  # fmt: skip


def open_final(syllable: str) -> tuple[str, str]:
    """The initial and the final as they are sounded, where y and w are a part of the final."""
    if syllable[0] not in "yw":
        return sounded(syllable)
    return "", OPENED.get(syllable, {"y": "i", "w": "u"}[syllable[0]] + syllable[1:])


def gwoyeu(syllable: str) -> list[str]:
    """Gwoyeu Romatzyh in each of the four tones."""
    initial, final = open_final(syllable)
    letters = {"zh": "j", "q": "ch", "x": "sh", "z": "tz", "c": "ts"}
    finals = {"iu": "iou", "ui": "uei", "un": "uen", "er": "el"}
    start = letters.get(initial, initial)
    plain = "y" if syllable in BUZZED else finals.get(final, final).replace("ao", "au")
    plain = plain.replace("ü", "iu")
    second, third, fourth = rising(plain), dipping(plain), falling(plain)
    if start in ("m", "n", "l", "r"):
        return [start + plain, start + "h" + plain, start + third, start + fourth]
    if not start and plain[0] in "iu":
        glide = {"i": "y", "u": "w"}[plain[0]]
        whole = {"iee": "yee", "uoo": "woo"}
        third = whole.get(third, glide + third)
        fourth = second.removesuffix("ng") + "nq" if plain.endswith("ng") else falling(second)
    return [start + plain, start + second, start + third, start + fourth]


def rising(plain: str) -> str:
    """A final of Gwoyeu Romatzyh in the second tone."""
    if plain in ("i", "u"):
        return {"i": "yi", "u": "wu"}[plain]
    if plain.startswith("iu"):
        return "yu" + plain[2:]
    if plain[0] in "iu":
        return {"i": "y", "u": "w"}[plain[0]] + plain[1:]
    vowels = re.match("[aeiouy]+", plain)
    stop = vowels.end() if vowels else 0
    return plain[:stop] + "r" + plain[stop:]


def dipping(plain: str) -> str:
    """A final of Gwoyeu Romatzyh in the third tone."""
    special = {"ai": "ae", "au": "ao", "ei": "eei", "ou": "oou", "ie": "iee", "uo": "uoo"}
    if plain in special:
        return special[plain]
    if plain.startswith("iu"):
        return "eu" + plain[2:]
    if plain[0] in "iu" and plain[1:2] in tuple("aeo"):
        return {"i": "e", "u": "o"}[plain[0]] + plain[1:]
    return plain[0] + plain


def falling(plain: str) -> str:
    """A final of Gwoyeu Romatzyh in the fourth tone."""
    if plain.endswith("ng"):
        return plain[:-1] + "q"
    if plain[-1] in "nl":
        return plain + plain[-1]
    if len(plain) > 1 and plain[-2] in "aeo" and plain[-1] in "iu":
        return plain[:-1] + {"i": "y", "u": "w"}[plain[-1]]
    return plain + "h"


def efeo(syllable: str) -> list[str]:
    """The spelling of the École française d'Extrême-Orient, without marks."""
    buzzed = {
        "zhi": "tche", "chi": "tche", "shi": "che", "ri": "je", "zi": "tseu", "ci": "tseu",
        "si": "sseu", "er": "eul",
    }  # fmt: skip
    if syllable in buzzed:
        return [buzzed[syllable]]
    initial, final = open_final(syllable)
    letters = {
        "b": ("p",), "d": ("t",), "g": ("k",), "zh": ("tch",), "ch": ("tch",), "sh": ("ch",),
        "r": ("j",), "z": ("ts",), "c": ("ts",), "j": ("k", "ts"), "q": ("k", "ts"), "x": ("h", "s"),
    }  # fmt: skip
    finals = {
        "u": "ou", "ü": "iu", "ui": "ouei", "uo": "o", "un": "ouen", "uang": "ouang", "uan": "ouan",
        "ua": "oua", "uai": "ouai", "iu": "ieou", "ou": "eou", "üe": "iue", "üan": "iuan",
        "ün": "iun",
    }  # fmt: skip
    if not initial:
        own = {"u": "wou", "iu": "yeou", "uang": "ouang", "uan": "ouan", "ui": "wei", "un": "wen"}
        return [own.get(final, syllable)]
    return [start + finals.get(final, final) for start in letters.get(initial, (initial,))]


def prewar(syllable: str) -> list[str]:
    """The spelling of the post office and the missions before 1949."""
    initial, final = open_final(syllable)
    starts = {"j": "k ts", "q": "k ts", "x": "h s"}
    finals = {
        "ian": "ien", "iu": "iu iew", "ü": "u ui", "üe": "ueh ioh", "üan": "uan uen yuan",
        "ün": "un iun", "iong": "iung", "ie": "ieh ia",
    }  # fmt: skip
    if initial in starts:
        ends = finals.get(final, final).split()
        return [start + end for start in starts[initial].split() for end in ends]
    rounded = {"ua": "wa", "uai": "wai", "uan": "wan", "uang": "wang", "ui": "wei", "un": "wen"}
    if initial in ("g", "k", "h") and final in rounded:
        return [("h" if initial == "h" else "k") + rounded[final]]
    if initial in ("", "g", "k", "h", "l", "f", "s") and final == "u":
        return [{"": "w", "g": "k"}.get(initial, initial) + "oo"]
    return []


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
    "iao": "iao iaw iau yao", "ie": "ie ieh ye", "in": "in inn", "ing": "ing", "iong": "iong iung yong",
    "iu": "iu iou iew", "o": "o oh or", "ong": "ong ung oong", "ou": "ou ow", "u": "u oo", "ua": "ua wa",
    "uai": "uai wai", "uan": "uan wan", "uang": "uang wang", "ui": "ui uei wei uey",
    "un": "un uen", "uo": "uo o wo",
    "ü": "u yu iu v eu", "üe": "ue ueh yue iue", "üan": "uan iuan yuan uen", "ün": "un iun yun uin",
}  # fmt: skip
FREE_WHOLE = {
    "yi": "i yi yih yee yie", "yan": "yan yen yean", "you": "you yu yow yew", "yu": "yu yuh yue",
    "yuan": "yuan yuen",
    "yue": "yue yueh", "ye": "ye yeh", "yong": "yong yung young", "yang": "yang young", "wu": "wu woo",
    "wei": "wei way wey whei",
    "wen": "wen won", "yao": "yao yau yiao", "ya": "ya yah", "wang": "wang", "li": "li lee",
    "shi": "shi shih shyh shy",
    "zhi": "zhi chih chi jyh jih jr ji", "chi": "chi chih chyh", "zi": "zi tzu tze tse tsu",
    "ci": "ci tzu tze tsu",
    "si": "si ssu szu sze", "ri": "ri jih", "huang": "huang hwang hwong", "hua": "hua hwa wha",
    "hui": "hui huei hwei huey",
    "he": "he ho her", "ke": "ke ko ker", "ge": "ge ko ker", "de": "de te der",
    "zhou": "zhou chou chow jou joe",
    "xu": "xu hsu shu shyu sheu syu", "zeng": "zeng tseng tzeng", "zhao": "zhao chao jaw jau",
    "er": "er erh",
    "shu": "shu sue shue shoo", "mou": "mou mow mo", "yun": "yun yunn yuin",
    "song": "song sung soong", "xiao": "xiao hsiao shiao shaw siao",
    "guo": "guo kuo kuoh gwo kwo", "lü": "lyu lu leu lui",
    "xie": "xie hsieh shieh shie sie", "cai": "cai tsai tsay", "lu": "lu loo lue",
    "luo": "luo lo law", "gu": "gu ku koo",
    "hu": "hu hoo", "su": "su soo sue", "wan": "wan", "ren": "ren jen jenn zen", "chen": "chen chern",
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
        systems = (document, wade_giles, tongyong, mps2, gwoyeu, efeo, prewar)
        cells = [" ".join(dict.fromkeys(system(syllable))) for system in systems]
        # Whoever writes HWANG seldom knows Gwoyeu Romatzyh: such spellings are customary too.
        known = {spelling for cell in cells[:4] for spelling in cell.split()}
        cells.append(" ".join(s for s in dict.fromkeys(customary(syllable)) if s not in known))
        lines.append("\t".join((syllable, *cells)))
    path = output_folder / "han_mandarin.tsv"
    path.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
