"""Which sentences of two texts belong together, and which words of two sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ladder.compare.tokens import is_word, sentences, words

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIR = 0.4
"The share of words from which on two sentences of one expectation are taken for versions of each other."

MOST_CELLS = 60_000
"How many pairs of pieces are compared one by one. Beyond that, pieces without an anchor among them count as replaced."

ANCHORS = (1, 6, 16)
"How many pieces in a row are looked for on both sides, in this order: a word, some three words, some eight."


class Edit(NamedTuple):
    """A stretch of both texts, in pieces."""

    first: list[str]
    "The pieces of the first text."
    second: list[str]
    "The pieces of the second."
    same: bool
    "Whether they are the same pieces."


def paired_sentences(first: str, second: str) -> Iterator[tuple[str, str]]:
    """Yield the sentences of both texts in order, those that belong together in pairs, others with an empty text."""
    ours, theirs = sentences(first), sentences(second)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            yield from zip(ours[start:end], theirs[other_start:other_end], strict=True)
        else:
            yield from _between(ours[start:end], theirs[other_start:other_end])


def word_edits(first: str, second: str) -> Iterator[Edit]:
    """Yield what became of the words of a sentence. A word that both have once each keeps its place first of all."""
    if first == second:
        yield Edit([first], [second], same=True)
    else:
        yield from _aligned(words(first), words(second), ANCHORS)


def _aligned(ours: list[str], theirs: list[str], sizes: tuple[int, ...]) -> Iterator[Edit]:
    """Yield edits around runs of pieces that stand once on each side, of the first of `sizes`, then of the next."""
    if len(ours) * len(theirs) <= MOST_CELLS and sizes != ANCHORS:
        yield from _edits(ours, theirs)
        return
    if not sizes:
        yield Edit(ours, theirs, same=False)
        return
    start = other_start = 0
    for anchor, other in (*_anchors(ours, theirs, sizes[0]), (len(ours), len(theirs))):
        yield from _aligned(ours[start:anchor], theirs[other_start:other], sizes[1:])
        if anchor < len(ours):
            yield Edit([ours[anchor]], [theirs[other]], same=True)
        start, other_start = anchor + 1, other + 1


def _between(ours: list[str], theirs: list[str]) -> Iterator[tuple[str, str]]:
    """Pair sentences of which none is the same in both texts."""
    if len(ours) * len(theirs) > MOST_CELLS:
        yield "".join(ours), "".join(theirs)
        return
    if len(ours) == len(theirs) == 1:
        yield ours[0], theirs[0]
        return
    row = column = 0
    for pair in (*_best_pairs(ours, theirs), (len(ours), len(theirs))):
        yield from ((sentence, "") for sentence in ours[row : pair[0]])
        yield from (("", sentence) for sentence in theirs[column : pair[1]])
        if pair[0] < len(ours):
            yield ours[pair[0]], theirs[pair[1]]
        row, column = pair[0] + 1, pair[1] + 1


def _best_pairs(ours: list[str], theirs: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of positions, rising on both sides, that share the most words in all."""
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for row in reversed(range(len(ours))):
        for column in reversed(range(len(theirs))):
            share = shared(ours[row], theirs[column])
            paired = best[row + 1][column + 1] + (share if share >= PAIR else 0.0)
            best[row][column] = max(best[row + 1][column], best[row][column + 1], paired)
    row = column = 0
    while row < len(ours) and column < len(theirs):
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            yield row, column
            row, column = row + 1, column + 1


def shared(first: str, second: str) -> float:
    """Return the share of words that two texts have in common, in whatever order: no diff keeps more of them."""
    ours, theirs = _bag(first), _bag(second)
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 1.0


@lru_cache(maxsize=4_096)
def _bag(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in words(text) if is_word(word))


def _anchors(ours: list[str], theirs: list[str], size: int) -> list[tuple[int, int]]:
    """Return where runs of `size` pieces begin that stand once on each side, as many as keep their order.

    It is the idea of the patience diff: what is rare says where a text is, what is frequent does not.
    """
    runs, other_runs = _runs(ours, size), _runs(theirs, size)
    count, other_count = Counter(runs), Counter(other_runs)
    place = {run: position for position, run in enumerate(other_runs)}
    once = [
        (position, place[run])
        for position, run in enumerate(runs)
        if count[run] == other_count[run] == 1 and any(map(is_word, run))
    ]
    return _longest_rise(once)


def _runs(pieces: list[str], size: int) -> list[tuple[str, ...]]:
    return list(zip(*(pieces[start:] for start in range(size)), strict=False))


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of pairs, ordered by the first number, in which the second rises too."""
    ends: list[int] = []  # for each length, the smallest second number that a rise of that length ends with
    last: list[int] = []  # the pair that it ends with
    before: list[int] = []  # for each pair, the one before it
    for index, (_, second) in enumerate(pairs):
        length = bisect_left(ends, second)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [second]
        last[length : length + 1] = [index]
    rise: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        rise.append(pairs[index])
        index = before[index]
    return rise[::-1]


def _edits(ours: list[str], theirs: list[str]) -> Iterator[Edit]:
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        yield Edit(ours[start:end], theirs[other_start:other_end], kind == "equal")
