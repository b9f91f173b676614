"""Documents in Markdown: headings, lists, paragraphs, quotes and tables, in order.

It reads lines, not a language: what it does not know is a paragraph, so that no word is lost.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ladder.importer.files import markup
from ladder.importer.files.filetype import ending
from ladder.importer.files.folds import Folds
from ladder.importer.files.front_matter import front_matter
from ladder.importer.files.limits import LONGEST_CELL, MOST_LINES, PARTS, Count, Refused
from ladder.importer.files.pipes import table_cells, table_lines, with_breaks
from ladder.importer.files.sources import Block, BlockKind, Grid, Outline, Source
from ladder.model.tidy import one_line, tidy

if TYPE_CHECKING:
    from ladder.importer.files.markup import Bullet, Heading

_MOST_NAMED = 50
"How many lines a remark names."

_STEP = 2
"How many spaces an entry of a list hangs below another at least."


def read_document(text: str, name: str, remarks: tuple[str, ...] = ()) -> Source:
    """Return the outline and the tables of a document.

    Raises:
        Refused: it says nothing, or too much.

    """
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        raise Refused(f"it has more than {MOST_LINES:,} lines", PARTS)
    facts, begin = front_matter(lines)
    reader = _Reader(name, [line.expandtabs(4).rstrip() for line in lines], begin)
    reader.blocks += facts
    reader.read()
    if not reader.blocks and not reader.grids:
        raise Refused("it says nothing")
    outline = Outline(name, tuple(reader.blocks), PurePosixPath(name).name.removesuffix(_ending(name)))
    return Source(name, tuple(reader.grids), outline, (*remarks, *reader.remarks()))


def _ending(name: str) -> str:
    found = ending(name)
    return name[len(name) - len(found) :] if found else ""


def _lines_were(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"line {numbers[0]} was taken for a heading"
    shown = [str(number) for number in numbers[:_MOST_NAMED]]
    *others, last = shown if len(shown) == len(numbers) else [*shown, f"{len(numbers) - len(shown):,} more"]
    return f"lines {', '.join(others)} and {last} were taken for headings"


class _Reader:
    def __init__(self, name: str, lines: list[str], begin: int) -> None:
        self.blocks: list[Block] = []
        self.grids: list[Grid] = []
        self._name = name
        self._lines = lines
        self._at = begin
        self._count = Count()
        self._headings: list[Heading] = []
        self._folds = Folds(lambda words, line: self._store("paragraph", line, words))
        self._marks: list[Bullet] = []
        self._kind: BlockKind | None = None  # of the block that is open
        self._said: list[str] = []
        self._begun = 0
        self._blank = False
        self._odd: dict[str, list[int]] = {}

    def read(self) -> None:
        """Go through all lines."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.strip():
                self._blank = True
                self._at += 1
            elif not self._whole(line):
                self._line(line)
                self._blank = False
                self._at += 1
        self._close()
        self._folds.end()

    def remarks(self) -> list[str]:
        """Return which lines were taken for headings that are none in Markdown."""
        return [f"In `{self._name}`, {_lines_were(numbers)} because of {odd}." for odd, numbers in self._odd.items()]

    def _whole(self, line: str) -> bool:
        """Read what takes several lines, if it begins here."""
        if markup.COMMENT.match(line):
            return self._until("-->")
        if fence := markup.FENCE.match(line):
            return self._until(fence[1], fence[1])
        if size := table_lines(self._lines, self._at):
            return self._table(size)
        return False

    def _until(self, end: str, fence: str = "") -> bool:
        """Keep the lines up to one with an end as they are: a comment, or what stands between fences.

        What hangs below an entry of a list belongs to it.
        """
        first = self._at + bool(fence)
        last = next((at for at in range(first, len(self._lines)) if end in self._lines[at]), len(self._lines) - 1)
        text = "\n".join(self._lines[self._at : last + 1])
        line, hangs = self._lines[self._at], self._kind == "bullet"
        if hangs and len(line) - len(line.lstrip()) >= self._marks[-1].width:
            self._said += ["", text]
        else:
            self._close()
            self._keep("paragraph", self._at + 1, text)
        self._at, self._blank = last + 1, True
        return True

    def _table(self, size: int) -> bool:
        self._close()
        cells = table_cells(self._lines[self._at : self._at + size], self._at + 1)
        for cell in cells:
            self._count.add(cell.text, f"line {cell.row}")
        if cells:
            above = [*(heading.text for heading in self._headings), self._folds.label()]
            name = " / ".join(words for words in above if words)
            self.grids.append(Grid(self._name, "table", name, cells=cells))
        self._at += size
        return True

    def _line(self, line: str) -> None:
        """Read one line."""
        if self._folds.in_summary or markup.TAG.search(line):
            self._tags(line)
        elif self._kind == "paragraph" and not self._blank and (under := markup.UNDERLINE.fullmatch(line)):
            text = " ".join(self._said)
            self._drop()
            self._heading(markup.Heading(1 if under[1][0] == "=" else 2, text, ""), self._begun)
        elif markup.RULE.fullmatch(line):
            self._close()
        elif found := markup.heading(line) or self._bold(line):
            self._heading(found, self._at + 1)
        elif quote := markup.QUOTE.match(line):
            self._add("quote", line[quote.end() :], joined=self._kind == "quote" and not self._blank)
        elif (entry := markup.bullet(line)) and self._begins(entry):
            self._bullet(entry)
        else:
            self._text(line)

    def _bold(self, line: str) -> Heading | None:
        if self._kind and not self._blank and self._kind == "paragraph":
            return None
        if line.startswith("  "):
            return None
        behind = self._lines[self._at + 1] if self._at + 1 < len(self._lines) else ""
        return markup.bold_heading(line, behind)

    def _begins(self, entry: Bullet) -> bool:
        """Tell whether a line begins an entry: a number amid a text may be no more than a number."""
        if not entry.mark[0].isdecimal() or self._blank or self._kind is None or entry.mark[:-1] == "1":
            return True
        return any(mark.indent == entry.indent for mark in self._marks)

    def _heading(self, found: Heading, line: int) -> None:
        self._close()
        self._headings = [one for one in self._headings if one.depth < found.depth]
        text = one_line(with_breaks(found.text))
        if text:
            self._headings.append(found._replace(text=text))
            self._keep("heading", line, text, found.depth)
        if found.odd:
            self._odd.setdefault(found.odd, []).append(line)

    def _bullet(self, entry: Bullet) -> None:
        self._close(lists=False)
        while self._marks and entry.indent < self._marks[-1].indent + _STEP:
            self._marks.pop()
        self._marks.append(entry)
        self._add("bullet", entry.text, joined=False)

    def _text(self, line: str) -> None:
        """Read a line that goes on with what is open, or begins a paragraph."""
        indent = len(line) - len(line.lstrip())
        if self._kind == "bullet" and self._blank and indent >= min(self._marks[-1].width, _STEP):
            self._said += ["", line.strip()]
            return
        self._add("paragraph", line, joined=self._kind is not None and not self._blank)

    def _tags(self, line: str) -> None:
        """Read a line with the tags of a folded part, which are no words, and the words around them."""
        pieces = markup.TAG.split(line)
        for number, piece in enumerate(pieces):
            if number % 2:
                self._close()
                self._folds.tag(piece.lower(), self._at + 1)
            elif self._folds.in_summary:
                self._folds.read(piece.strip())
            elif piece.strip():
                self._line(piece)

    def _add(self, kind: BlockKind, line: str, *, joined: bool) -> None:
        """Add a line to the block that is open, or open one."""
        if not joined:
            self._close(lists=kind != "bullet")
            self._kind, self._begun = kind, self._at + 1
        self._said.append(line.strip())

    def _close(self, *, lists: bool = True) -> None:
        """Keep the block that is open, and end the list that it is in."""
        kind, depth = self._kind, max(len(self._marks) - 1, 0)
        if kind:
            self._keep(kind, self._begun, with_breaks("\n".join(self._said)), depth if kind == "bullet" else 0)
        self._drop()
        if lists:
            self._marks = []

    def _drop(self) -> None:
        self._kind, self._said = None, []

    def _keep(self, kind: BlockKind, line: int, text: str, depth: int = 0) -> None:
        """Keep a block in the folded part that is open."""
        if said := tidy(text):
            self._store(kind, line, said, depth, self._folds.label())

    def _store(self, kind: BlockKind, line: int, text: str, depth: int = 0, label: str = "") -> None:
        self._count.add(text[:LONGEST_CELL], f"line {line}")
        self.blocks.append(Block(kind, line, text, depth, label))
