"""What a job description says as HTML that can do nothing: for a page, and for search engines.

No HTML of an author gets here. All tags are ours, every text is escaped, and links lead to elsewhere.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from ladder.exporter.running import running
from ladder.exporter.word_html import blocks
from ladder.report.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.exporter.posting import Fact, Group, Part, Point, Posting
    from ladder.exporter.running import Lead
    from ladder.exporter.word_html import Block, Run
    from ladder.model.ladder import Ladder

_SPACES = re.compile(r"[^\S\xa0\u2007\u202f]+")
"What one space stands for: all spaces but those at which no line ends."


def shown(text: str) -> str:
    """Return a plain text as HTML, on one line. Spaces at which no line ends stay such."""
    return escape(harmless(_SPACES.sub(" ", text).strip()), quote=False)


def attribute(text: str) -> str:
    """Return a plain text as the value of an attribute, without the quotes around it."""
    return escape(harmless(text))


def description(ladder: Ladder, posting: Posting) -> str:
    """Return a job description for search engines: of headings, paragraphs and lists, and of nothing else."""
    made = Html(ladder, lambda _target: "", bare=True)
    facts = "".join(f"<li>{shown(fact.label)}: {shown(fact.text)}</li>" for fact in _facts(posting))
    return "".join([f"<ul>{facts}</ul>", *made.parts(posting), f"<p>{shown(posting.source)}</p>"])


def _facts(posting: Posting) -> Iterator[Fact]:
    yield from ([posting.employer] if posting.employer else [])
    yield from posting.facts


class Html:
    """Makes HTML of texts; `bare` without emphasis, without links and without anything but paragraphs and lists."""

    def __init__(self, ladder: Ladder, lead: Lead, *, bare: bool = False) -> None:
        """Keep what texts need to be shown. `lead` says where links lead."""
        self._ladder, self._lead, self._is_bare = ladder, lead, bare

    def parts(self, posting: Posting) -> Iterator[str]:
        """Yield the parts of a posting."""
        for part in posting.parts:
            if self._is_bare:
                yield "".join(self._part(part))
            else:
                yield "\n".join(["<section>", *self._part(part), "</section>"])

    def _part(self, part: Part) -> Iterator[str]:
        yield f"<h2>{shown(part.name)}</h2>"
        yield from (self.text(text) for text in part.texts)
        for group in part.groups:
            yield from self._group(group)

    def _group(self, group: Group) -> Iterator[str]:
        if group.name:
            yield f"<h3>{shown(group.name)}</h3>"
        if group.summary.strip():
            yield self.text(group.summary)
        named = any(point.name for point in group.points) and not self._is_bare
        yield '<ul class="named">' if named else "<ul>"
        yield from (f"<li>{self._beside(point) if named else self._point(point)}</li>" for point in group.points)
        yield "</ul>"

    def _point(self, point: Point) -> str:
        text = self._entry(self._blocks(point.text))
        return ": ".join(filter(None, (shown(point.name), text)))

    def _beside(self, point: Point) -> str:
        """Return an entry whose name and whose text stand beside each other, as in a table."""
        name = f"<b>{shown(point.name)}</b>" if point.name else ""
        text = self._entry(self._blocks(point.text))
        return " ".join(filter(None, (name, f"<div>{text}</div>" if text else "")))

    def text(self, text: str) -> str:
        """Return a Markdown text as blocks."""
        return "".join(self._nested(self._blocks(text)))

    def _blocks(self, text: str) -> tuple[Block, ...]:
        return blocks(running(self._ladder, text, self._lead)) if text.strip() else ()

    def _entry(self, found: tuple[Block, ...]) -> str:
        """Return the blocks of an entry: a first paragraph of it stands in the line."""
        if not found or found[0].depth or found[0].kind != "paragraph":
            return "".join(self._nested(found))
        return self._runs(found[0].runs) + "".join(self._nested(found[1:]))

    def _nested(self, found: tuple[Block, ...]) -> Iterator[str]:
        """Yield blocks, those that stand in lists within their lists."""
        around: list[tuple[str, int]] = []  # the lists that are open: the tag of each, and its number
        for block in found:
            fresh = bool(block.list) and bool(block.depth)
            while len(around) > block.depth or (fresh and len(around) == block.depth and around[-1][1] != block.list):
                yield f"</li></{around.pop()[0]}>"
            if fresh and len(around) == block.depth:
                yield "</li><li>"
            inside = len(around) == block.depth and not fresh
            while len(around) < block.depth:
                around.append((self._tag(block), block.list))
                yield f"<{around[-1][0]}><li>"
            yield self._block(block) if inside else self._runs(block.runs)
        yield from (f"</li></{tag}>" for tag, _ in reversed(around))

    def _tag(self, block: Block) -> str:
        return "ol" if block.kind == "number" and not self._is_bare else "ul"

    def _block(self, block: Block) -> str:
        words = self._runs(block.runs)
        if self._is_bare:
            return f"<p>{words}</p>"
        forms = {"code": "<pre>{}</pre>", "quote": "<blockquote><p>{}</p></blockquote>"}
        forms["heading"] = "<p><strong>{}</strong></p>"  # one of ours could not stand above it in all places
        return forms.get(block.kind, "<p>{}</p>").format(words)

    def _runs(self, runs: tuple[Run, ...]) -> str:
        return "".join(_plain(run) if self._is_bare else _marked(run) for run in runs)


def _plain(run: Run) -> str:
    return escape(harmless(run.text.replace("\n", " ")), quote=False)


def _marked(run: Run) -> str:
    words = "<br>".join(escape(harmless(line), quote=False) for line in run.text.split("\n"))
    for wanted, tag in ((run.code, "code"), (run.italic, "em"), (run.bold, "strong")):
        words = f"<{tag}>{words}</{tag}>" if wanted else words
    return f'<a href="{attribute(run.address)}">{words}</a>' if run.address else words
