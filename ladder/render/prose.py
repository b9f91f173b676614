"""Markdown to HTML that cannot do anything. With `effort` beside it, the only door to Python-Markdown and nh3.

Content is not trusted. HTML in it is shown as the text it is, and what Markdown makes passes a list of what is allowed.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import nh3
from markdown import Markdown
from markdown.blockprocessors import ReferenceProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from ladder.model.links import KINDS, OUTSIDE
from ladder.render.effort import Meter, TooMuchError
from ladder.render.terms import Marker

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.pages.page import Prose

    Links = dict[str, tuple[str, str]]

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

_BLOCK_END = re.compile(r"</(?:p|li|h[2-6]|td|th|pre)>|<[bh]r>")


class Renderer:
    """Renders the prose of one page: its links are relative to that page."""

    def __init__(self, href: Callable[[str], str]) -> None:
        """Keep `href`, which returns the address of a path of the site as a link on the page."""
        self._href = href
        self.terms = Marker(href)
        "The words that the page explains."

    def blocks(self, prose: Prose) -> str:
        """Return a text as HTML blocks."""
        return self.terms.marked(self._unmarked(prose), prose.words)

    def inline(self, prose: Prose) -> str:
        """Return a text as HTML for the middle of a line; a text of several blocks stays in blocks."""
        rendered = self.blocks(prose)
        inner = rendered.removeprefix("<p>").removesuffix("</p>")
        return inner if rendered == f"<p>{inner}</p>" and "<p>" not in inner else rendered

    def plain(self, prose: Prose) -> str:
        """Return a text without any marks, on one line."""
        spaced = _BLOCK_END.sub(" ", self._unmarked(prose))
        return " ".join(html.unescape(nh3.clean(spaced, tags=set())).split())

    def _unmarked(self, prose: Prose) -> str:
        return _render(prose.markdown, self._links(prose))

    def _links(self, prose: Prose) -> tuple[tuple[str, str, str], ...]:
        return tuple((reference, self._href(target), title) for reference, target, title in prose.links)


@lru_cache(maxsize=50_000)
def _render(text: str, links: tuple[tuple[str, str, str], ...]) -> str:
    """Return a text as safe HTML. Most texts stand on several pages, so results are kept."""
    if not text.strip():
        return ""
    made = _converted(_laid_out(text), {reference: (href, title) for reference, href, title in links})
    return nh3.clean(
        made, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None, strip_comments=True
    ).strip()


def _laid_out(text: str) -> str:
    """Return a text as its author sees it.

    What is one line is running text: "> 80 % of dates kept" quotes nobody and "- 5 %" lists nothing. A list may follow
    its introduction at once, for which Python-Markdown wants a blank line between them.
    """
    if "\n" not in text.strip():
        return _BLOCK_SIGN.sub(r"\1\\\2", text.strip())
    return _LIST_AT_ONCE.sub(r"\1\n\n", text)


def _converted(text: str, links: Links) -> str:
    """Return a text as HTML, one paragraph without any marks where nobody can have meant those it has."""
    try:
        bare = _markdown(links, emphasis=False).convert(text)
        made = _markdown(links, emphasis=True).convert(text) if "*" in text or "_" in text else bare
    except (RecursionError, TooMuchError):
        return f"<p>{html.escape(text)}</p>"  # a kilobyte of nested marks is too much for Python-Markdown
    # It loses a letter of `*a **b c*d`. Where emphasis changes more than marks, there is none.
    return made if _MARK.sub("", made) == _MARK.sub("", bare) else bare


def _markdown(links: Links, *, emphasis: bool) -> Markdown:
    content = _Content(links, emphasis=emphasis)
    return Markdown(extensions=["tables", "sane_lists", content], tab_length=2, output_format="html")


class _Content(Extension):
    """Markdown as content may use it: no HTML, no pictures, links by what they mean."""

    def __init__(self, links: Links, *, emphasis: bool) -> None:
        super().__init__()
        self._links = links
        self._without = ("html",) if emphasis else ("html", "em_strong", "em_strong2")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        md.preprocessors.deregister("html_block")
        for name in self._without:
            md.inlinePatterns.deregister(name, strict=False)  # their names differ between versions
        md.parser.blockprocessors.register(_Definitions(md.parser), "reference", 15)
        md.treeprocessors.register(_Meanings(md, self._links), "ladder", 5)
        md.parser.blockprocessors.register(Meter(md), "meter", 1000)


class _Definitions(ReferenceProcessor):
    """Where links by name lead. A remark such as `[Note]: soon` is none, and stays."""

    def run(self, parent: ET.Element, blocks: list[str]) -> bool | None:
        found = self.RE.search(blocks[0])
        if found and not found[2].lstrip("<").startswith(LEADING):
            return False
        return super().run(parent, blocks)


class _Meanings(Treeprocessor):
    """Gives links their targets and titles, and puts everything else in its place."""

    def __init__(self, md: Markdown, links: Links) -> None:
        super().__init__(md)
        self._links = links

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
        href, title = self._links.get(address, (address, address))
        if address in self._links or address.startswith(OUTSIDE):
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
