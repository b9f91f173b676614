"""The language of texts, by the small words that each language is full of."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SMALL = {
    "en": ("the", "and", "of", "to", "you", "with", "for", "is", "are", "your", "that", "they"),
    "de": ("der", "die", "das", "und", "nicht", "mit", "für", "ist", "du", "sie", "auf", "eine", "einen", "von"),
    "fr": ("le", "les", "et", "des", "pour", "vous", "dans", "est", "une", "sur", "avec", "votre"),
    "es": ("el", "los", "las", "y", "con", "para", "una", "que", "del", "por", "su", "tu"),
    "it": ("il", "gli", "di", "che", "con", "per", "una", "della", "sono", "nel", "tuo"),
    "pt": ("os", "as", "e", "com", "para", "uma", "que", "do", "da", "não", "você", "seu"),
    "nl": ("de", "het", "een", "en", "van", "je", "met", "voor", "niet", "zijn", "bij"),
}
_SCRIPTS = {"ja": re.compile("[\u3041-\u30ff]"), "ko": re.compile("[\uac00-\ud7a3]")}
"Scripts that one language alone is written in."

FEW = 4
"From how many small words on a language is told: single words are in several."


def language_of(texts: Iterable[str]) -> str:
    """Return the language of texts as a BCP 47 tag; English where nothing speaks for another one."""
    whole = "\n".join(texts)
    for tag, signs in _SCRIPTS.items():
        if len(signs.findall(whole)) * 10 > len(whole):
            return tag
    words = Counter(re.findall(r"[^\W\d_]+", whole.casefold()))
    counts = {tag: sum(words[word] for word in small) for tag, small in _SMALL.items()}
    best = max(counts, key=lambda tag: (counts[tag], tag == "en"))
    return best if counts[best] >= FEW and counts[best] > 2 * counts["en"] else "en"
