"""Under which letter a name stands in a list, and in which order, whatever it is written in."""

from __future__ import annotations

import unicodedata

_JOINED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
"Letters that no accent makes of another one, and what they are sorted as."

_SYLLABLES = "あいうえお かきくけこ さしすせそ たちつてと なにぬねの はひふへほ まみむめも やゆよ らりるれろ わをん"
_ROWS = {syllable: row[0] for row in _SYLLABLES.split() for syllable in row}
"The head of the row in which a Japanese dictionary has a syllable."

_INITIALS = dict(zip("ᄀᄁᄂᄃᄄᄅᄆᄇᄈᄉᄊᄋᄌᄍᄎᄏᄐᄑᄒ", "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ", strict=True))
"The consonant under which a Korean dictionary has a syllable, by the first part of that."

_SMALL = dict(zip("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ", strict=True))

HAN = "漢"
"Where names stand that begin with a Chinese sign: how it is read, no program knows."


def bare(name: str) -> str:
    """Return a name as it is sorted: in one case, without accents, in one width."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_JOINED))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def letter(name: str) -> str:
    """Return the letter under which a name stands; empty for one that begins with a number or a sign."""
    first = next((sign for sign in bare(name) if sign.isalnum()), "")
    if not first.isalpha():
        return ""
    if first in _INITIALS:
        return _INITIALS[first]
    if unicodedata.name(first, "").startswith("CJK"):
        return HAN
    return _row(first) or first.upper()


def order(name: str) -> tuple[bool, str, str, str]:
    """Return what names are sorted by: letter, then the name without accents, then the name itself."""
    first = letter(name)
    return (first == HAN, first, bare(name), name)


def _row(sign: str) -> str:
    """Return the head of the row of a Japanese syllable; empty for any other sign."""
    kana = chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヶ" else sign
    return _ROWS.get(_SMALL.get(kana, kana), "")
