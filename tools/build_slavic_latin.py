"""Make `kycmatch/data/slavic_latin.tsv`: Latin spellings of the names in `slavic_names.tsv`.

    python tools/build_slavic_latin.py

Systems of romanization differ in what they write for a letter; `sounds_of` takes the differences
away, so that one spelling of each name and patronymic is enough.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from kycmatch.romanize.slavic import groups_of_forms, sounds_of

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "slavic_latin.tsv"

LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "io",
        "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
        "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts",
        "ч": "ch", "ш": "sh", "щ": "sch", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
        "є": "ie", "і": "i", "ї": "i", "ў": "w",
    }
)  # fmt: skip
HARD = {**LATIN, ord("г"): "h"}
LETTERS = {"ru": LATIN, "uk": HARD, "be": HARD}

HEADER = """\
# Given names and patronymics of `slavic_names` in Latin letters, as romanize.slavic.sounds_of has
# them, with their languages and the number of the name. Compiled for kycmatch from general knowledge.
# Licence: MIT, as kycmatch. Made by tools/build_slavic_latin.py.
sounds\tnames
"""


def main() -> None:
    """Write the table."""
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, group in enumerate(groups_of_forms()):
        for language, form in group:
            plain = form.translate(LETTERS[language])
            for latin in (plain, plain.replace("io", "e"), plain.replace("w", "u")):
                languages = found[sounds_of(latin)][number]
                if language not in languages:
                    languages.append(language)
    rows = []
    for sounds, groups in sorted(found.items()):
        names = " ".join(f"{','.join(of)}:{number}" for number, of in sorted(groups.items()))
        rows.append(f"{sounds}\t{names}\n")
    TABLE.write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
