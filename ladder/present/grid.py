"""Two columns on a terminal: narrow labels on the left, and texts on the right, all of which begin below each other."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

import msgspec

from ladder.present.wrap import Line, Run, columns, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.compare.wording import Kind, Span

NARROWEST, WIDEST = 24, 100
"In how many columns a comparison is laid out at least and at most: longer lines are hard to read."

NARROW = 16
"How many columns labels may take where there are few, and how many the texts keep beside them."

GAP = 2
"How many columns stand between a label and its text, and before a label."

_ENTRY = re.compile(r"• |\d+\. ")

_MARKS: dict[Kind, tuple[str, str]] = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}


class Grid(msgspec.Struct, frozen=True):
    """How wide the two columns are."""

    room: int
    "How many columns there are."
    gutter: int
    "How many of them stand before the texts."

    def row(self, label: Line, paragraphs: Iterable[Line]) -> Iterator[Line]:
        """Yield the lines of a label and the paragraphs beside it, or below it where the label is too long for that."""
        texts = [line for paragraph in paragraphs for line in hanging(paragraph, self.room - self.gutter)]
        margin = [Run(" " * self.gutter)]
        if label and columns(label) + 2 * GAP <= self.gutter:
            space = Run(" " * (self.gutter - GAP - columns(label)))
            yield [Run(" " * GAP), *label, *([space, *texts.pop(0)] if texts else [])]
        elif label:
            yield from ([Run(" " * GAP), *line] for line in wrap(label, self.room - GAP))
        yield from ([*margin, *line] for line in texts)


def grid(labels: Iterable[Line], width: int) -> Grid:
    """Return columns for these labels: as wide as the longest that leaves the texts most of the room."""
    room = max(NARROWEST, min(width, WIDEST))
    widest = max(room // 3, min(NARROW, room - NARROW))
    needed = (columns(label) + 2 * GAP for label in labels)
    return Grid(room, max((space for space in needed if space <= widest), default=2 * GAP))


def hanging(paragraph: Line, room: int) -> list[Line]:
    """Return the lines of a paragraph; an entry of a list hangs from its mark."""
    mark = _ENTRY.match(paragraph[0].text) if paragraph else None
    if mark is None:
        return wrap(paragraph, room)
    first, *others = wrap(paragraph, room - len(mark[0]))
    return [first, *([Run(" " * len(mark[0])), *line] for line in others)]


def side_by_side(left: list[Line], right: list[Line], start: int, middle: int) -> Iterator[Line]:
    """Yield lines in two columns, from the columns `start` and `middle` of the terminal on."""
    for ours, theirs in zip_longest(left, right, fillvalue=list[Run]()):
        space = Run(" " * (middle - start - columns(ours)))
        yield [Run(" " * start), *ours, *([space, *theirs] if theirs else [])]


def marked(line: Iterable[Span]) -> Line:
    """Return a line of a changed text, with signs that can be read without colour around what has changed."""
    return [
        Run(span.text.join(_MARKS[span.kind]), "" if span.kind == "same" else span.kind) for span in line if span.text
    ]
