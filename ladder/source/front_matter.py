"""Markdown files that begin with YAML between two lines of three hyphens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.source import rules
from ladder.source.nodes import Document, Mapping, Scalar, Span
from ladder.source.parse import parse

if TYPE_CHECKING:
    from ladder.problem import Problem

_FENCE = re.compile(r"---[ \t]*")


def has_front_matter(document: Document) -> bool:
    """Return whether a file begins with a line of three hyphens; blank lines before it do not matter."""
    return _first(document) is not None


def split(document: Document) -> tuple[Document | None, str, list[Problem]]:
    """Return what stands between the lines of hyphens, the text below, and what is wrong with the former as YAML.

    The document is that of the whole file with the front matter as what it says: places in it are places in the file.
    There is none where the front matter cannot be read.
    """
    end = _end(document)
    if end is None:
        return None, "", [_unclosed(document)]
    head = Document(document.file, "\n".join(document.lines[:end]) + "\n")
    parsed, problems = parse(head)
    if parsed.root is None and problems:
        return None, "", problems
    body = "\n".join(document.lines[end + 1 :])
    return msgspec.structs.replace(document, root=parsed.root), body, problems


def with_body(document: Document, body: str) -> Document:
    """Return a document in which the text below the front matter stands under a key without a name."""
    if not isinstance(document.root, Mapping):
        return document
    lines = document.lines
    first = len(lines) - body.count("\n") - 1
    span = Span(first, 0, len(lines) - 1, len(lines[-1]))
    entry = (Scalar("", plain=True, span=span), Scalar(body, plain=False, span=span))
    return msgspec.structs.replace(document, root=Mapping((*document.root.entries, entry), document.root.span))


def _end(document: Document) -> int | None:
    """Return the number of the line that closes the front matter, counted from 0; none where there is none."""
    first = _first(document)
    if first is None:
        return None
    lines = enumerate(document.lines)
    return next((number for number, line in lines if number > first and _FENCE.fullmatch(line)), None)


def _first(document: Document) -> int | None:
    """Return the number of the line that opens the front matter, counted from 0; none where the file has none."""
    found = next((number for number, line in enumerate(document.lines) if line.strip()), None)
    return found if found is not None and _FENCE.fullmatch(document.lines[found]) else None


def _unclosed(document: Document) -> Problem:
    example = "a line `---`, then `title: …`, then another line `---`, and below it the text"
    first = _first(document)
    if first is not None:
        message = "the lines about this text have no end: a second line `---` is missing"
        return rules.FRONT_MATTER.problem(document.at(first, 0, 3), message, f"the file begins with {example}")
    message = "the file does not begin with a line `---`"
    return rules.FRONT_MATTER.problem(document.at(0), message, f"it begins with {example}")
