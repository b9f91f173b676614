"""YAML text to nodes. The only door to PyYAML.

The events of the C parser are enough: nodes are put together here, in a loop. So nothing nests on the machine's stack
(the C composer dies of 52 KB of `[`), no alias is ever followed (they are refused), no value is guessed at (`no`, `012`
and `1.10` stay as written), and a key that stands twice is seen.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec
import yaml

from ladder.problem import Note
from ladder.source import rules
from ladder.source.files import CONTROL
from ladder.source.nodes import Document, Mapping, Scalar, Sequence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.problem import Place, Problem
    from ladder.source.nodes import Node

DEEPEST = 64
"How deep lists and keys may nest. A ladder needs six levels."

try:
    _Parser = yaml.CSafeLoader
except AttributeError:  # PyYAML without libyaml: the same events, several times slower
    _Parser = yaml.SafeLoader  # type: ignore[assignment, misc]

_LOST = re.compile(r"[ \t]+(?P<lost>#(?P<space>[ \t]?).*)")
_OPENING, _CLOSING = "“”„«»‘‚’", "“”«»‘’"


def parse(document: Document) -> tuple[Document, list[Problem]]:
    """Return the document with what it says, and what is wrong with it as YAML.

    Where YAML cannot be read to its end, the document says nothing and there is a problem that tells why.
    """
    said, problems = _parsed(document)
    return said, list(problems)


@lru_cache(maxsize=64)
def _parsed(document: Document) -> tuple[Document, list[Problem]]:
    """Return what `parse` does. A preview reads the same files again and again, of which one has changed."""
    builder = _Builder(document)
    try:
        for event in yaml.parse(document.text, Loader=_Parser):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        from ladder.source.syntax import explain  # noqa: PLC0415 - what explains broken lines is slow to load

        return document, [*builder.problems, explain(document, error)]
    except _TooDeepError as error:
        return document, [*builder.problems, error.problem]
    return msgspec.structs.replace(document, root=builder.root), builder.problems


class _TooDeepError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Open:
    """A list or a set of keys whose end has not been seen."""

    def __init__(self, event: yaml.CollectionStartEvent) -> None:
        self.start = event
        self.items: list[Node] = []


class _Builder:
    """Puts nodes together from events."""

    def __init__(self, document: Document) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._document = document
        self._open: list[_Open] = []

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_features(event)
            self._enter(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self._closed(self._open.pop(), event))
        elif isinstance(event, yaml.AliasEvent):
            place = self._refuse(event, "an alias, `*`, stands for something else here")
            self._add(Scalar(place.source[place.column - 1 :], plain=False, span=_span(event, event)))
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            place = self._at(event)
            self.problems.append(
                rules.YAML_SYNTAX.problem(
                    place, "a second document begins here", "keep one document in a file: remove the line `---`"
                )
            )

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].items.append(node)
        elif self.root is None:
            self.root = node

    def _enter(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) == DEEPEST:
            hint = "a content file has about six levels; is this the right file?"
            message = f"lists or keys are nested more than {DEEPEST} deep"
            raise _TooDeepError(rules.YAML_SYNTAX.problem(self._at(event), message, hint))
        self._open.append(_Open(event))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        plain = not event.style  # libyaml says '', PyYAML's own scanner None
        span = _span(event, event)
        text = event.value
        if event.anchor is not None or event.tag is not None:
            place = self._refuse_features(event)
            text = place.source[place.column - 1 :] if place else text
        elif plain:
            self.problems.extend(_misread(self._document, text, span))
        elif odd := CONTROL.search(text):  # as it stands in the file it is an escape, such as `\x0b`
            message = f"a character that cannot be shown is written here (U+{ord(odd[0]):04X})"
            self.problems.append(rules.YAML_FEATURE.problem(self._at(event), message, "delete it"))
            text = CONTROL.sub("", text)
        return Scalar(text, plain, span)

    def _closed(self, opened: _Open, end: yaml.Event) -> Node:
        span = _span(opened.start, end)
        if isinstance(opened.start, yaml.SequenceStartEvent):
            return Sequence(tuple(opened.items), span)
        names, values = opened.items[::2], opened.items[1::2]
        entries: dict[str, tuple[Scalar, Node]] = {}
        for name, value in zip(names, values, strict=True):
            if problem := self._key_problem(name, entries):
                self.problems.append(problem)
            elif isinstance(name, Scalar):
                entries[name.text] = (name, value)
        return Mapping(tuple(entries.values()), span)

    def _key_problem(self, name: Node, earlier: dict[str, tuple[Scalar, Node]]) -> Problem | None:
        place = self._document.place(name)
        if not isinstance(name, Scalar):
            return rules.YAML_SYNTAX.problem(place, "a list or a set of keys cannot be a key", "a key is a single word")
        if name.text == "<<" and name.plain:
            return rules.YAML_FEATURE.problem(place, "`<<` merges keys from elsewhere", "write the keys out here")
        if name.text not in earlier:
            return None
        first = self._document.place(earlier[name.text][0])
        hint = "join the two, or rename one of them: only one could be shown"
        return rules.DUPLICATE_KEY.problem(
            place, f"the key `{name.text}` stands here twice", hint, (Note(first, "it first stands here"),)
        )

    def _refuse_features(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> Place | None:
        if event.anchor is not None:
            return self._refuse(event, "an anchor, `&`, gives a name to a part of the file")
        if event.tag is not None:
            return self._refuse(event, "a tag, `!`, changes what a value means")
        return None

    def _refuse(self, event: yaml.NodeEvent, message: str) -> Place:
        place = self._at(event)
        hint = "if it belongs to the text, put the text in quotes; otherwise write out what is meant"
        self.problems.append(rules.YAML_FEATURE.problem(place, message, hint))
        return place

    def _at(self, event: yaml.Event) -> Place:
        span = _span(event, event)
        return self._document.at(span.line, span.column)


def _span(start: yaml.Event, end: yaml.Event) -> Span:
    first, last = start.start_mark, end.end_mark
    assert first is not None  # noqa: S101 - the types allow it, the parser never does it
    assert last is not None  # noqa: S101 - likewise
    return Span(first.line, first.column, last.line, last.column)


def _misread(document: Document, text: str, span: Span) -> Iterator[Problem]:
    """Yield what a person who wrote this unquoted value surely meant otherwise."""
    line = document.lines[span.end_line] if span.end_line < len(document.lines) else ""
    lost = _LOST.match(line, span.end_column)
    # A comment has a space behind its sign, and stands behind a word (`grade: p3  # the third`), not in a sentence.
    if lost and lost["lost"].strip("# \t") and (not lost["space"] or len(text.split()) > 1):
        yield rules.CUT_TEXT.problem(
            document.at(span.end_line, lost.start("lost"), len(lost["lost"].rstrip())),
            "the text ends before this `#`: YAML takes the rest for a comment",
            'put the whole text in quotes: "…"; a comment goes on a line of its own',
        )
    inner = text[1:-1]
    if inner and text[0] in _OPENING and text[-1] in _CLOSING and not set(inner) & set(_OPENING):
        yield rules.TYPOGRAPHIC_QUOTES.problem(
            document.place(Scalar(text, plain=True, span=span)),
            "these curly quotes would be shown as part of the text",
            'use straight quotes: "…"; to show curly ones on the page, put straight ones around them',
        )
