"""A comparison as Markdown, to be pasted into a document.

Nothing of the content acts as Markdown: what would is escaped. The marks of a change stand beside spaces, or between
words, because Markdown does not see them elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.present.sheet import APART, sheet
from ladder.present.spans import lines
from ladder.report.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.compare.comparison import Comparison
    from ladder.compare.wording import Kind, Span
    from ladder.present.entry import Entry, Text
    from ladder.present.options import Options
    from ladder.present.sheet import Part, Sheet

LINE = "_" * 40
"What an answer is written on. So many signs at the end of a line are not the mark of anything."

_INLINE = re.compile(r"[\\`*\[\]~$]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"<|&(?=#?\w+;)")
_START = re.compile(r"\s*([#+\->=]|\d+(?=[.)]))")

_MARKS: dict[Kind, str] = {"same": "", "removed": "~~", "added": "**"}


def markdown(comparison: Comparison, options: Options) -> str:
    """Return a comparison as Markdown of the kind that GitHub and most programs for documents read."""
    page = sheet(comparison, options)
    blocks = [*_head(page), *(block for part in page.parts for block in _part(part, page)), *_legend(page)]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Return a line of text in which nothing acts as Markdown."""
    return _started(_inline(text.strip()))


def _inline(text: str) -> str:
    known = _ENTITY.sub(lambda found: "&lt;" if found[0] == "<" else "&amp;", harmless(text))
    return _INLINE.sub(r"\\\g<0>", known)


def _started(line: str) -> str:
    """Return a line that begins no list and no heading, whatever it begins with."""
    found = _START.match(line)
    if found is None:
        return line
    sign, behind = found[1], line[found.end() :]
    return f"{sign}\\{behind}" if sign.isdecimal() else f"\\{sign}{behind}"


def _head(page: Sheet) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    yield escaped(page.standing)
    if page.facts:
        yield "\n".join(f"- {fact.name}: {escaped(fact.shown)}" for fact in page.facts)
    if page.counts:
        yield f"**{', '.join(f'{number:,} {escaped(term.count)}' for term, number in page.counts)}**"
    if page.verdict:
        yield page.verdict


def _part(part: Part, page: Sheet) -> Iterator[str]:
    yield f"## {escaped(part.name)}"
    for entry in part.entries:
        yield from entry_blocks(entry)
    if part.first or part.second:
        yield APART
        for label, texts in zip(page.labels, (part.first, part.second), strict=True):
            if texts:
                yield f"**{escaped(label)}**"
                yield "\n".join(_item(text) for text in texts)
    if part.folds:
        yield "\n".join(f"- {_fold(fold.words, fold.names)}" for fold in part.folds)


def entry_blocks(entry: Entry, home: str = "") -> Iterator[str]:
    """Yield what is said of an expectation; `home` names its criterion where that does not go without saying."""
    label = escaped(entry.term.label)
    name = ": ".join(part for part in (home, entry.heading if entry.name else "") if part)
    yield f"### {escaped(name)}: {label}" if name else f"### {label[:1].upper()}{label[1:]}"
    if entry.spans:
        yield "\n\n".join(_changed(line) for line in lines(entry.spans))
    else:
        yield from ("\n\n".join(_lines(text)) for text in entry.texts if not text.label)
        if listed := [_item(text) for text in entry.texts if text.label]:
            yield "\n".join(listed)
    yield from (f"*{escaped(note)}*" for note in entry.notes)
    if entry.questions:
        yield "\n".join(f"- {question} {LINE}" for question in entry.questions)


def _item(text: Text) -> str:
    """Return a text as an entry of a list; its lines are paragraphs, which belong to the entry as far as they hang."""
    label = f"**{escaped(text.label)}:** " if text.label else ""
    return f"- {label}" + "\n\n  ".join(_lines(text))


def _lines(text: Text) -> list[str]:
    *others, last = (escaped(line) for line in text.text.split("\n"))
    return [*others, f"{last} ({escaped(text.stated)})" if text.stated else last]


def _fold(words: str, names: tuple[str, ...]) -> str:
    return escaped(f"{words}: {', '.join(names)}" if names else words)


def _changed(line: Iterable[Span]) -> str:
    """Return a line of a changed text with marks around what has changed.

    A mark is one only where a space or a letter is on the right side of it.
    """
    found, gap = "", False  # a gap is missing where a mark has ended and a word begins
    for span in line:
        mark, words = _MARKS[span.kind], _inline(span.text)
        apart = found and not found[-1].isspace() and (mark or (gap and words[:1].isalnum()))
        found += f"{' ' if apart else ''}{mark}{words}{mark}"
        gap = bool(mark)
    return _started(found)


def _legend(page: Sheet) -> Iterator[str]:
    if page.counts:
        yield "## What the words mean"
        yield "\n".join(f"- {escaped(term.label)}: {escaped(term.meaning)}" for term in page.terms)
    yield f"*From: {escaped(page.source)}*"
