"""Write kycmatch/data/validity_words.tsv from the words below, folded, sorted, without repetition.

    python tools/build_validity_words.py

The words were compiled for kycmatch from general knowledge of what documents print.
"""

from __future__ import annotations

from pathlib import Path

from kycmatch.text.fold import fold

TABLE = Path(__file__).parent.parent / "kycmatch" / "data" / "validity_words.tsv"
HEADER = """\
# What documents print in place of a date of expiry when they do not expire, folded; found anywhere
# in the text. Compiled for kycmatch from general knowledge of documents. Made by
# tools/build_validity_words.py. Licence: MIT.
words\tlanguage
"""

WORDS = {
    "ar": "دائم, دائمة, بدون انتهاء, غير محدد",
    "bg": "безсрочна, безсрочен",
    "cs": "bez omezení, neomezeně",
    "de": "unbefristet, unbegrenzt gültig, unbegrenzt",
    "el": "αορίστου, αόριστη",
    "en": "permanent, indefinite, unlimited, no expiry, no expiration, does not expire, "
    "non-expiring, never expires, without expiry, lifetime, life time",
    "es": "permanente, indefinida, indefinido, ilimitada, ilimitado, sin vencimiento, no expira, "
    "vitalicia, vitalicio",
    "fa": "دائمی, نامحدود",
    "fr": "illimité, illimitée, permanent, permanente, sans limite, indéterminée",
    "he": "ללא הגבלה",
    "hi": "आजीवन, स्थायी",
    "hr": "trajno, neograničeno",
    "hu": "határidő nélkül, határozatlan",
    "id": "seumur hidup",
    "it": "illimitata, illimitato, permanente, indeterminata",
    "ja": "無期限, 永久",
    "ko": "무기한, 영구",
    "lt": "neterminuota, neribotai",
    "lv": "beztermiņa",
    "nl": "onbepaald, onbeperkt",
    "pl": "bezterminowo, bezterminowy, nieograniczony",
    "pt": "permanente, vitalício, vitalícia, indeterminada, ilimitada, sem validade",
    "ro": "nelimitată, nelimitat, nedeterminată, permanentă",
    "ru": "бессрочно, бессрочный, без ограничения",
    "sr": "трајно, без ограничења",
    "th": "ตลอดชีพ",
    "tr": "süresiz",
    "uk": "безстроково, безстроковий, необмежений",
    "ur": "تاحیات",
    "vi": "không thời hạn, vô thời hạn",
    "zh": "长期, 長期, 永久, 无期限, 無期限, 长期有效, 終身, 终身",
}


def rows() -> list[tuple[str, str]]:
    """The rows of the table; a word of several languages names the first."""
    found: dict[str, str] = {}
    for language, words in WORDS.items():
        for word in words.split(", "):
            found.setdefault(fold(word).text, language)
    return sorted(found.items())


if __name__ == "__main__":
    lines = ["\t".join(row) + "\n" for row in rows()]
    TABLE.write_text(HEADER + "".join(lines), encoding="utf-8")
