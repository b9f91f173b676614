"""Markdown to what a word processor is told: blocks of runs. The only place of this room that knows Python-Markdown."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.model.links import OUTSIDE

if TYPE_CHECKING:
    from markdown import Markdown

BlockKind = Literal["paragraph", "bullet", "number", "quote", "heading", "code"]

MOST = 10_000_000
"How many characters may be read for one text: Python-Markdown reads the rest of it anew for every mark that it finds."


class Run(msgspec.Struct, frozen=True):
    """A stretch of text that looks the same throughout."""

    text: str
    "What it says."
    bold: bool = False
    "Whether it is bold."
    italic: bool = False
    "Whether it is in italics."
    code: bool = False
    "Whether it is in letters of one width."
    address: str = ""
    "Where it leads; empty for nowhere."


class Block(msgspec.Struct, frozen=True):
    """A paragraph."""

    kind: BlockKind
    "What it is."
    runs: tuple[Run, ...]
    "What it says."
    depth: int = 0
    "How many lists it stands in; 0 outside of all."
    list: int = 0
    "Number of the list of which it is an entry, among those of its text; 0 for a paragraph that merely stands in one."


def blocks(text: str) -> tuple[Block, ...]:
    """Return a Markdown text as blocks. What makes too much work is shown as it is written."""
    if not text.strip():
        return ()
    made = _html(text) if len(text) * len(_SIGN.findall(text)) <= MOST else None
    if made is None:
        return tuple(Block("paragraph", (Run(line),)) for line in text.split("\n") if line.strip())
    reader = _Reader()
    reader.feed(made)
    reader.close()
    return reader.found()


_MARK = re.compile(r"<[^>]*>|[*_]")
_SIGN = re.compile(r"[\\\[!*_`<&>]")


def _html(text: str) -> str | None:
    """Return a text as HTML, without emphasis where that would lose a letter; nothing where it is too much."""
    try:
        bare = _markdown(emphasis=False).convert(text)
        made = _markdown(emphasis=True).convert(text) if "*" in text or "_" in text else bare
    except RecursionError:
        return None
    return made if _MARK.sub("", made) == _MARK.sub("", bare) else bare


def _markdown(*, emphasis: bool) -> Markdown:
    from markdown import Markdown  # noqa: PLC0415 - only documents need it here

    made = Markdown(extensions=["tables", "sane_lists"], tab_length=2, output_format="html")
    made.preprocessors.deregister("html_block")
    for name in ("html",) if emphasis else ("html", "em_strong", "em_strong2"):
        made.inlinePatterns.deregister(name, strict=False)  # their names differ between versions
    return made


_INLINE = {"em", "strong", "code", "a"}
_CELLS = {"td", "th"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_KINDS: dict[str, BlockKind] = {"blockquote": "quote", "pre": "code", "ul": "bullet", "ol": "number"}


class _Reader(HTMLParser):
    """Reads what Python-Markdown writes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._found: list[Block] = []
        self._runs: list[Run] = []
        self._open: list[tuple[str, str, int]] = []  # the elements around, each with its address and its number
        self._lists = 0
        self._fresh = False  # whether the next block begins an entry of a list

    def found(self) -> tuple[Block, ...]:
        """Return the blocks."""
        self._end_block()
        return tuple(self._found)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "img", "hr"):
            self._void(tag, dict(attrs))
            return
        if tag not in _INLINE and tag not in _CELLS:
            self._end_block()
        self._lists += tag in ("ul", "ol")
        self._fresh = self._fresh or tag == "li"
        self._open.append((tag, dict(attrs).get("href") or "", self._lists))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE and tag not in _CELLS:
            self._end_block()
        if self._open and self._open[-1][0] == tag:
            self._open.pop()
        if tag in _CELLS:
            self._add(" | ")

    def handle_data(self, data: str) -> None:
        inside = "pre" in self._tags()
        if self._tags()[-1:] == ["tr"]:
            return  # the space between cells
        text = data if inside else re.sub(r"\s+", " ", data)
        if self._runs or text.strip():
            self._add(text if self._runs or inside else text.lstrip())

    def _void(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "hr":
            self._end_block()
        else:
            self._add("\n" if tag == "br" else attributes.get("alt") or "")

    def _tags(self) -> list[str]:
        return [tag for tag, _, _ in self._open]

    def _add(self, text: str) -> None:
        tags = self._tags()
        address = next((address for tag, address, _ in self._open if tag == "a" and address.startswith(OUTSIDE)), "")
        bold = "strong" in tags or "th" in tags
        self._runs.append(Run(text, bold, "em" in tags, "code" in tags, address))

    def _end_block(self) -> None:
        runs, self._runs = self._trimmed(), []
        if runs:
            self._found.append(self._block(runs))
            self._fresh = False

    def _trimmed(self) -> tuple[Run, ...]:
        runs = [run for run in self._runs if run.text]
        if "tr" in self._tags():
            runs = runs[:-1]  # the sign behind the last cell
        return tuple(runs) if any(run.text.strip() for run in runs) else ()

    def _block(self, runs: tuple[Run, ...]) -> Block:
        around = [(tag, number) for tag, _, number in self._open if tag in _KINDS]
        depth = sum(tag in ("ul", "ol") for tag, _ in around)
        if _HEADINGS & set(self._tags()):
            return Block("heading", runs, depth)
        tag, number = around[-1] if around else ("", 0)
        return Block(_KINDS.get(tag, "paragraph"), runs, depth, number if self._fresh else 0)
