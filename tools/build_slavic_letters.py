"""Make `kycmatch/data/slavic_letters.tsv`: how Russian, Ukrainian and Belarusian write one name.

    python tools/build_slavic_letters.py

The three languages write a family name each by its own spelling: Зеленський is Зеленский in
Russian, Лукашэнка is Лукашенко. The correspondences are compiled below from general knowledge of
the orthographies. `^x` is x at the start of a word, `x$` at its end; alternatives are a comma
apart; `-` is nothing. A letter that is not named stays as it is.
"""

from __future__ import annotations

from pathlib import Path

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "slavic_letters.tsv"

SAME = "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ь ю я"
"""The letters that all three languages have, or two of them."""

# (the language written, the language whose form it takes) -> letters
LANGUAGES = {
    # Ukrainian і stands for Russian е (ѣ), о, е in closed syllables, and и; и for и and ы.
    ("uk", "ru"): """
ґ=г е=е,э є=е,э и=и,ы і=и,ы,е ї=и,е,ьи ьо=ё,е,о йо=ё,йо,е ь=ь,- лля=лья,лия лл=ль,лл ння=нья
кс=кс дж=дж ья=ья ье=ье ьє=ье
ий$=ий,ый,ой ій$=ий,ей,ый ів$=ов,ев,ив,ёв їв$=ев,ив ія$=ия,ья а$=а,ая я$=я,яя,ья
ськ=ск ський$=ский ська$=ская,ска цьк=цк цький$=цкий,тский цька$=цкая,тская,цка
зький$=зкий зька$=зкая,зка
ович$=ович,евич йович$=евич,иевич ійович$=ьевич,иевич,еевич ьович$=ьевич
івна$=овна,евна,ивна ївна$=евна,ьевна іївна$=еевна,ьевна,иевна
^олек=алек,олек ^олен=елен,олен ^остап=остап,астап ^омел=емел,омел ^микол=никол,микол
^михайл=михаил,михайл
""",
    # Belarusian writes unstressed о and е as they sound (akanne), soft т and д as ц and дз, and в
    # after a vowel as ў; р, ш, ж, ч and ц are always hard.
    ("be", "ru"): """
а=а,о ё=ё,е і=и,ы ў=в,л,у у=у,в ц=ц,т ч=ч,тч ы=ы,и э=э,е я=я,е ь=ь,-
дз=д,дз дзь=дь,д ддз=дд,дь шч=щ,сч ць=ть,т,ць цц=ть,тц,т цця=тья лля=лья лл=ль,лл
ння=нья нн=н,нн,нь еа=ео,еа іа=ио,иа ыё=ио,ие іё=ио,ие
жа=жа,же,жо ша=ша,ше,шо ча=ча,че,чо ра=ра,ре,ро ца=ца,це,цо,та,то ль=ль,л
цк=цк,тск кс=кс ье=ье,ие ья=ья
^у=у,в ^ул=вл,ул ^ула=вла,ула ^ву=у,ву ^во=о,во ^га=га,а,го ^яў=ев,яв
скі$=ский цкі$=цкий,тский і$=ий,и ы$=ый,ой,ы аў$=ов,ав,ев оў$=ов еў$=ев ёў$=ёв,ев яў$=ев,яв
авіч$=ович,авич евіч$=евич,иевич аўна$=овна,авна еўна$=евна,иевна ыя$=ия,ья
""",
    ("ru", "be"): """
а=а о=о,а е=е,я,э,ё ё=ё,о и=і,ы э=э,е в=в,ў д=д,дз т=т,ц щ=шч ъ=- ь=ь,- я=я кс=кс
дь=дзь ть=ць тья=цця лья=лля ^вл=ул ^в=в,у ^е=е,я ^о=о,а,во ^и=і ^у=у,ву
же=жэ,жа,жо ше=шэ,ша,шо че=чэ,ча,чо ре=рэ,ра,ро це=цэ,ца ео=еа,ео ио=іа,ыё,іё
ский$=скі цкий$=цкі тский$=цкі ый$=ы ой$=ы,ой ий$=і,ый ия$=ія,ыя
ов$=оў,аў ев$=еў,яў,аў,ёў,оў ёв$=ёў,оў,аў ав$=аў ив$=іў,ыў
ович$=авіч,овіч евич$=евіч,авіч овна$=аўна,оўна евна$=еўна
""",
    ("ru", "uk"): """
е=е,є,і ё=ьо,йо,о,е и=и,і ы=и о=о,і э=е ъ=- ь=ь,- ье=ьє,іє ья=ья,лля лья=лля,лія
ский$=ський цкий$=цький ская$=ська цкая$=цька ая$=а яя$=я ый$=ий ой$=ий ий$=ій,ий ия$=ія
ов$=ов,ів ев$=ев,єв,їв,ів ёв$=ьов,йов,ов
евич$=йович,евич,ович,ьович ьевич$=ійович,ьович иевич$=ійович,ович еевич$=ійович
овна$=івна евна$=ївна,івна ьевна$=іївна,ївна иевна$=іївна,івна еевна$=іївна
^алек=олек ^елен=олен ^никол=микол ^михаил=михайл
""",
}

HEADER = """\
# How Russian, Ukrainian and Belarusian write one name: what letters of the language written become
# in the form of the other. place: any, start or end of the word. A row with a place holds instead
# of one without. Alternatives are a space apart; - is nothing.
# Compiled for kycmatch from general knowledge of the orthographies. Licence: MIT, as kycmatch.
# Made by tools/build_slavic_letters.py.
written\tform\tplace\tletters\tbecomes
"""


def rules(notation: str) -> dict[tuple[str, str], str]:
    """(letters, place) -> what they become; a letter that all languages have stays by default."""
    found = {(letter, "any"): letter for letter in SAME.split()}
    for entry in notation.split():
        letters, becomes = entry.split("=")
        place = "start" if letters[0] == "^" else "end" if letters[-1] == "$" else "any"
        found[letters.strip("^$"), place] = becomes.replace(",", " ")
    return found


def main() -> None:
    """Write the table."""
    rows = sorted(
        (written, form, place, letters, becomes)
        for (written, form), notation in LANGUAGES.items()
        for (letters, place), becomes in rules(notation).items()
    )
    TABLE.write_text(HEADER + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
