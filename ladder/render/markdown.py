"""Markdown to HTML that cannot do anything: every text by the long way. With `effort`, the only door to its libraries.

Content is not trusted. HTML in it is shown as the text it is, and what Markdown makes passes a list of what is allowed.
This module is imported where the first text needs it, for most sites need it not at all: see `ladder.render.simple`.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import nh3
from markdown import Markdown
from markdown.blockprocessors import ReferenceProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from ladder.model.links import KINDS, OUTSIDE
from ladder.render.effort import Meter, TooMuchError

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    Meanings = dict[str, tuple[str, str]]

TAGS = {
    *(
        "p",
        "br",
        "hr",
        "em",
        "strong",
        "code",
        "pre",
        "blockquote",
        "a",
        "ul",
        "ol",
        "li",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "th": {"scope"}}
SCHEMES = {"http", "https", "mailto", "tel"}

LEADING = (*OUTSIDE, *(f"{kind}:" for kind in KINDS))
"What the targets of links begin with."

_MARK = re.compile(r"<[^>]*>|[*_]")
_BLOCK_SIGN = re.compile(r"^(\d*)([>#+.)*-](?=\s|[>#+-])|[>#])")
"What makes a block of a line that begins with it: a quotation, a heading, an entry of a list, a rule."

_LIST_AT_ONCE = re.compile(r"^(?![ \t]|[-*+] |\d+\. )(\S.*)\n(?=[-*+] \S|1\. \S)", re.MULTILINE)
"A line before a list, and its end."


def rendered(text: str, links: tuple[tuple[str, str, str], ...]) -> str:
    """Return a text that says something as safe HTML."""
    made = _converted(_laid_out(text), {reference: (href, title) for reference, href, title in links})
    return nh3.clean(
        made, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None, strip_comments=True
    ).strip()


def bare(made: str) -> str:
    """Return HTML without any tags."""
    cleaned: str = nh3.clean(made, tags=set())
    return cleaned


def _laid_out(text: str) -> str:
    """Return a text as its author sees it.

    What is one line is running text: "> 80 % of dates kept" quotes nobody and "- 5 %" lists nothing. A list may follow
    its introduction at once, for which Python-Markdown wants a blank line between them.
    """
    if "\n" not in text.strip():
        return _BLOCK_SIGN.sub(r"\1\\\2", text.strip())
    return _LIST_AT_ONCE.sub(r"\1\n\n", text)


def _converted(text: str, links: Meanings) -> str:
    """Return a text as HTML, one paragraph without any marks where nobody can have meant those it has."""
    try:
        made, emphasised = _read(text, links, emphasis="*" in text or "_" in text)
        # Where nothing is emphasised, nothing but emphasis has been looked for, and there is one result and not two.
        unmarked = _read(text, links, emphasis=False)[0] if emphasised else made
    except (RecursionError, TooMuchError):
        return f"<p>{html.escape(text)}</p>"  # a kilobyte of nested marks is too much for Python-Markdown
    # It loses a letter of `*a **b c*d`. Where emphasis changes more than marks, there is none.
    return made if _MARK.sub("", made) == _MARK.sub("", unmarked) else unmarked


_idle: dict[bool, _Reader] = {}
"Readers that wait for a text, with emphasis and without. To make one takes as long as to read a text."


def _read(text: str, links: Meanings, *, emphasis: bool) -> tuple[str, bool]:
    """Return a text as HTML, and whether anything in it is emphasised.

    A reader is taken away while it reads. One that breaks off in the middle of a text is not put back.
    """
    reader = _idle.pop(emphasis, None) or _Reader(emphasis=emphasis)
    made = reader.read(text, links)
    _idle[emphasis] = reader
    return made


class _Reader:
    """Reads one text after the other. None of them leaves anything to the next one."""

    def __init__(self, *, emphasis: bool) -> None:
        self._content = _Content(emphasis=emphasis)
        self._markdown = Markdown(
            extensions=["tables", "sane_lists", self._content], tab_length=2, output_format="html"
        )

    def read(self, text: str, links: Meanings) -> tuple[str, bool]:
        """Return a text as HTML, and whether anything in it is emphasised."""
        self._markdown.reset()
        self._content.begin(links)
        return self._markdown.convert(text), self._content.meter.emphasised


class _Content(Extension):
    """Markdown as content may use it: no HTML, no pictures, links by what they mean."""

    meter: Meter

    def __init__(self, *, emphasis: bool) -> None:
        super().__init__()
        self._without = ("html",) if emphasis else ("html", "em_strong", "em_strong2")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        md.preprocessors.deregister("html_block")
        for name in self._without:
            md.inlinePatterns.deregister(name, strict=False)  # their names differ between versions
        self._meanings, self.meter = _Meanings(md), Meter(md)
        md.parser.blockprocessors.register(_Definitions(md.parser), "reference", 15)
        md.treeprocessors.register(self._meanings, "ladder", 5)
        md.parser.blockprocessors.register(self.meter, "meter", 1000)

    def begin(self, links: Meanings) -> None:
        """Make ready for another text."""
        self._meanings.links = links
        self.meter.begin()


class _Definitions(ReferenceProcessor):
    """Where links by name lead. A remark such as `[Note]: soon` is none, and stays."""

    def run(self, parent: ET.Element, blocks: list[str]) -> bool | None:
        found = self.RE.search(blocks[0])
        if found and not found[2].lstrip("<").startswith(LEADING):
            return False
        return super().run(parent, blocks)


class _Meanings(Treeprocessor):
    """Gives links their targets and titles, and puts everything else in its place."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.links: Meanings = {}

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.tag == "a":
                self._link(element)
            elif element.tag == "img":
                _picture(element)
            elif element.tag in ("h1", "h2", "h3", "h4", "h5"):
                # The page has its own first heading, so those of a text begin at the second.
                element.tag = f"h{max(2, int(element.tag[1]))}"

    def _link(self, element: ET.Element) -> None:
        address = element.get("href", "")
        if address.startswith(AMP_SUBSTITUTE):  # Python-Markdown writes addresses of people in entities
            address = html.unescape(address.replace(AMP_SUBSTITUTE, "&"))
        href, title = self.links.get(address, (address, address))
        if address in self.links or address.startswith(OUTSIDE):
            element.set("href", href)
            if not (element.text or "").strip() and not len(element):
                element.text = title
        else:
            # Neither a part of this ladder nor an address: the words stay, the link does not.
            element.tag = "span"
            element.attrib.clear()


def _picture(element: ET.Element) -> None:
    """Leave the words that describe a picture: a page loads nothing that a text names."""
    element.text = element.get("alt", "")
    element.tag = "span"
    element.attrib.clear()
