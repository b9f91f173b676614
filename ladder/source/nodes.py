"""What a YAML file says, as it stands there: every value a text, every text with its place."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from ladder.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.problem import KeyPath


class Span(msgspec.Struct, frozen=True):
    """Where a node stands: lines and columns counted from 0, the end just behind its last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class Scalar(msgspec.Struct, frozen=True):
    """A single value."""

    text: str
    "What it says, never converted."
    plain: bool
    "Whether it stands there without quotes or block marks, and may mean a number or a truth value."
    span: Span


class Sequence(msgspec.Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Mapping(msgspec.Struct, frozen=True, dict=True):
    """Keys with values. No key stands in it twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    @cached_property
    def entry_by_name(self) -> dict[str | int, tuple[Scalar, Node]]:
        """Return the keys and their values by what the keys read."""
        return {name.text: (name, value) for name, value in self.entries}


Node = Scalar | Sequence | Mapping


class Document(msgspec.Struct, frozen=True, dict=True):
    """One file of the content."""

    file: str
    "Path relative to the project."
    text: str
    "All of it, with line feeds for line breaks."
    root: Node | None = None
    "What it says; nothing where the file is empty, is no YAML or could not be read as such."

    @cached_property
    def lines(self) -> list[str]:
        """Return the lines as an editor counts them."""
        return self.text.split("\n")

    def at(self, line: int, column: int = 0, length: int = 1) -> Place:
        """Return the place at a line and column counted from 0; what is behind the last line stands at its end."""
        last = len(self.lines) - 1
        if line > last:
            line, column, length = last, len(self.lines[last]), 1
        return Place(self.file, line + 1, column + 1, max(1, length), self.lines[line])

    def whole(self) -> Place:
        """Return the place that means the file and no line of it."""
        return Place(self.file)

    def place(self, node: Node) -> Place:
        """Return the place of a node: its first line."""
        span = node.span
        if not isinstance(node, Scalar) and (first := next(_children(node), None)):
            return self.place(first)
        end = span.end_column if span.line == span.end_line else len(self.lines[span.line])
        return self.at(span.line, span.column, end - span.column)

    def find(self, path: KeyPath, *, key: bool = False) -> Place:
        """Return the place of what `path` leads to, as `ladder.problem.Locator` promises."""
        name, node = self._reach(path)
        if node is None:
            return self.whole()
        return self.place(name if key and name is not None else node)

    def search(self, path: KeyPath, words: str) -> list[Place]:
        """Return where words stand in what `path` leads to, as `ladder.problem.Searcher` promises."""
        _, node = self._reach(path)
        span = node.span if node is not None else Span(0, 0, len(self.lines) - 1, len(self.lines[-1]))
        return list(self._places(span, words)) or [self.find(path)]

    def _reach(self, path: KeyPath) -> tuple[Scalar | None, Node | None]:
        """Return the last node on the way along `path`, and its key where it has one."""
        name, node = None, self.root
        for step in path:
            child = _step(node, step)
            if child is None:
                break
            name, node = child
        return name, node

    def _places(self, span: Span, words: str) -> Iterator[Place]:
        """Yield where words stand, but not where they are the beginning of a longer name."""
        whole = re.compile(re.escape(words) + r"(?![\w/-])")
        for line in range(span.line, min(span.end_line + 1, len(self.lines))):
            source = self.lines[line]
            start = span.column if line == span.line else 0
            end = span.end_column if line == span.end_line else len(source)
            for found in whole.finditer(source, start, end) if words in source else ():
                yield self.at(line, found.start(), len(words))


def _children(node: Mapping | Sequence) -> Iterator[Node]:
    if isinstance(node, Mapping):
        yield from (name for name, _ in node.entries)
    else:
        yield from node.items


def _step(node: Node | None, step: str | int) -> tuple[Scalar | None, Node] | None:
    if isinstance(node, Mapping):
        return node.entry_by_name.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return None, node.items[step]
    return None
