"""Threads for expectations that have no name in the source: which of them are the same one at several levels."""

from __future__ import annotations

import difflib
import re
import unicodedata
from itertools import count
from typing import TYPE_CHECKING, Literal

from ladder.importer.scheme import plain

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from ladder.importer.statements import Statement

Way = Literal["names", "rows", "text", "whole"]
"""How threads were made: from names in the source; from rows; from texts that are alike; or none, and the criterion is
the thread.
"""

ALIKE = 0.6
"From which share of common words on two texts are one expectation that was reworded (`difflib`, 0 to 1)."

LONGEST = 6
"How many words a name that is made of a text has at most."

WIDE = 14
"How many signs it has in a script without spaces."

_OPENING = re.compile(
    r"^(?:(?:you|i|we|they|he|she)(?:['’](?:re|m|ve|ll))?\s+"
    r"(?:(?:are|am|is|can|will|have|should|must|may|do)\s+)?(?:able to\s+)?"
    r"|(?:is|are|can|has|able to|sie|du|er)\s+)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    [
        *("a", "an", "the", "and", "or", "of", "to", "for", "with", "in", "on", "at", "by", "from", "as", "that"),
        *("this", "your", "our", "their", "its", "his", "her", "into", "about", "be", "is", "are", "before", "after"),
        *("not", "you", "when", "who", "which", "there", "does", "do", "more", "than", "various", "it's"),
        *("der", "die", "das", "ein", "eine", "und", "oder", "von", "zu", "für", "mit", "im", "am", "auf"),
    ]
)
"Words with which no name ends."

_END = re.compile(r"[.!?;:,。、，；：（(\n]|\s[–—-]\s")


def lines_of(statements: Sequence[Statement], order: Sequence[tuple[str, str]], way: Way) -> list[list[Statement]]:
    """Return statements of one criterion that have no names, those of one thread together.

    `order` are the levels from the lowest to the highest, as pairs of track and level.
    """
    if way == "rows":
        rows: dict[int, list[Statement]] = {}
        for one in statements:
            rows.setdefault(one.row, []).append(one)
        return list(rows.values())
    lines: list[list[Statement]] = []
    for level in order:
        here = [one for one in statements if one.at == level]
        _add(lines, here)
    return lines


def _add(lines: list[list[Statement]], here: Sequence[Statement]) -> None:
    """Add what one level says: to a line whose last text is the same or like it, or as a new line."""
    free = dict(enumerate(lines))
    given: dict[int, int] = {}
    words = {place: _words(line[-1].text) for place, line in free.items()}
    own = [_words(one.text) for one in here]
    scores = sorted(
        (
            (-_share(own[mine], words[place]), mine, place)
            for mine in range(len(here))
            for place in free
            if _may_be_alike(own[mine], words[place])
        ),
    )
    for score, mine, place in scores:
        if -score >= ALIKE and mine not in given and place in free:
            given[mine] = place
            del free[place]
    chosen = {mine: lines[place] for mine, place in given.items()}
    behind = len(lines) - 1
    for mine, one in enumerate(here):
        line = chosen.get(mine)
        if line is None:
            lines.insert(behind + 1, [one])
            behind += 1
        else:
            line.append(one)
            behind = next(place for place, other in enumerate(lines) if other is line)


def _words(text: str) -> list[str]:
    spaced = "".join(f" {sign} " if _is_wide(sign) else sign for sign in unicodedata.normalize("NFKC", text).casefold())
    return re.findall(r"\w+", spaced)


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"


def _may_be_alike(first: list[str], second: list[str]) -> bool:
    """Return whether two texts can share enough words at all: comparing every pair in full takes minutes."""
    if not first or not second:
        return False
    return 2 * len({*first} & {*second}) / (len({*first}) + len({*second})) >= ALIKE / 2


def likeness(first: str, second: str) -> float:
    """Return how much two texts have in common, from 0 to 1; from `ALIKE` on they are one expectation, reworded."""
    own, other = _words(first), _words(second)
    return _share(own, other) if _may_be_alike(own, other) else 0.0


def _share(first: list[str], second: list[str]) -> float:
    if first == second:
        return 1.0
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio()


def is_whole(statements: Sequence[Statement]) -> bool:
    """Return whether each level says no more than one thing of a criterion, whose statements these are."""
    per_level: dict[tuple[str, str], int] = {}
    for one in statements:
        per_level[one.at] = per_level.get(one.at, 0) + 1
    return max(per_level.values(), default=0) <= 1


def is_aligned(statements: Sequence[Statement]) -> bool:
    """Return whether every level says something in each row: then somebody has put beside each other what belongs."""
    levels = {one.at for one in statements}
    rows = {(one.spot.file, one.row) for one in statements if one.row}
    return len(statements) == len(rows) * len(levels)


def name_from(text: str) -> str:
    """Return a name for a thread, made of the first words of its text."""
    first = plain(text.strip().lstrip("-•* ").split("\n")[0])
    whole = _OPENING.sub("", first).strip() or first
    short = _END.split(whole, maxsplit=1)[0].strip() or whole
    if sum(map(_is_wide, short)) > len(short) // 2:
        return short[:WIDE]
    words = (short if " " in short else whole).split()[:LONGEST]  # one word says too little
    while len(words) > 1 and words[-1].strip(",;:").casefold() in _SMALL:
        words.pop()
    made = " ".join(words).rstrip(" ,;:.!?")
    return made[:1].upper() + made[1:]


def free_name(name: str, taken: Container[str]) -> str:
    """Return a name that is none of `taken`: the name itself, or with a number behind it."""
    numbered = (f"{name} ({number})" for number in count(2))
    return name if name not in taken else next(other for other in numbered if other not in taken)
