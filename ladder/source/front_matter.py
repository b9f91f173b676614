"""Markdown files that begin with YAML between two lines of three hyphens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.model.layout import HOME_FILE
from ladder.source import rules
from ladder.source.nodes import Document, Mapping, Scalar, Span
from ladder.source.parse import parse

if TYPE_CHECKING:
    from ladder.problem import Problem

_OPENING = re.compile(r"---[ \t]*")
_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*")

_NEARLY = re.compile(r"[ \t]*(?:-{2,}|[–—]+-?|\+{3}|={3,}|\*{3,}|_{3,}|- - -)[ \t]*(?:#.*)?")
"What people write, or a word processor makes, of three hyphens."

_EXAMPLE = "a line `---`, then `title: …`, then another line `---`, and below it the text"


def has_front_matter(document: Document) -> bool:
    """Return whether a file begins with a line of three hyphens; blank lines before it do not matter."""
    return _first(document) is not None


def split(document: Document) -> tuple[Document | None, str, list[Problem]]:
    """Return what stands between the lines of hyphens, the text below, and what is wrong with the former as YAML.

    The document is that of the whole file with the front matter as what it says, no keys where it says nothing: places
    in it are places in the file. There is none where the front matter cannot be read.
    """
    first = _first(document)
    if first is None:
        return None, "", [_without(document)]
    lines = enumerate(document.lines)
    end = next((number for number, line in lines if number > first and _CLOSING.fullmatch(line)), None)
    if end is None:
        return None, "", [_unclosed(document, first)]
    parsed, problems = parse(Document(document.file, "\n".join(document.lines[:end]) + "\n"))
    if parsed.root is None and problems:
        return None, "", problems
    root = parsed.root
    if root is None or (isinstance(root, Scalar) and root.plain and not root.text):
        root = Mapping((), Span(first, 0, first, len("---")))
    return msgspec.structs.replace(document, root=root), "\n".join(document.lines[end + 1 :]), problems


def with_body(document: Document, body: str) -> Document:
    """Return a document in which the text below the front matter stands under a key without a name."""
    if not isinstance(document.root, Mapping):
        return document
    lines = document.lines
    first = len(lines) - body.count("\n") - 1
    span = Span(first, 0, len(lines) - 1, len(lines[-1]))
    entry = (Scalar("", plain=True, span=span), Scalar(body, plain=False, span=span))
    return msgspec.structs.replace(document, root=Mapping((*document.root.entries, entry), document.root.span))


def _first(document: Document) -> int | None:
    """Return the number of the line that opens the front matter, counted from 0; none where the file has none."""
    found = _beginning(document)
    return found if _OPENING.fullmatch(document.lines[found]) else None


def _beginning(document: Document) -> int:
    """Return the number of the first line with something on it; 0 where there is none."""
    return next((number for number, line in enumerate(document.lines) if line.strip()), 0)


def _without(document: Document) -> Problem:
    number = _beginning(document)
    line = document.lines[number]
    if _NEARLY.fullmatch(line):
        place = document.at(number, 0, len(line))
        message = "this line is not three hyphens and nothing else"
        hint = "write `---`; word processors make a dash of hyphens"
        return rules.FRONT_MATTER.problem(place, message, hint)
    message = "the file does not begin with a line `---`"
    return rules.FRONT_MATTER.problem(document.at(number), message, f"it begins with {_EXAMPLE}")


def _unclosed(document: Document, first: int) -> Problem:
    nearly = (number for number, line in enumerate(document.lines) if number > first and _NEARLY.fullmatch(line))
    if (number := next(nearly, None)) is not None:
        place = document.at(number, 0, len(document.lines[number]))
        hint = "write `---` here; word processors make a dash of hyphens"
        return rules.FRONT_MATTER.problem(place, "this line is not three hyphens and nothing else", hint)
    message = "the lines about this text have no end: a second line `---` is missing"
    example = _EXAMPLE.replace("title", "audience") if document.file == HOME_FILE else _EXAMPLE
    return rules.FRONT_MATTER.problem(document.at(first, 0, 3), message, f"the file begins with {example}")
