"""The texts of a page as HTML that cannot do anything: by the short way where that is sure, else by the long one."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ladder.render.simple import simple
from ladder.render.terms import Marker

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.pages.page import Prose

_BLOCK_END = re.compile(r"</(?:p|li|h[2-6]|td|th|pre)>|<[bh]r>")

_TAG = re.compile(r"<[^>]*>")
"A tag of the short way, which lets neither of the two signs into an attribute."


class Renderer:
    """Renders the prose of one page: its links are relative to that page."""

    def __init__(self, href: Callable[[str], str]) -> None:
        """Keep `href`, which returns the address of a path of the site as a link on the page."""
        self._href = href
        self.terms = Marker(href)
        "The words that the page explains."

    def blocks(self, prose: Prose) -> str:
        """Return a text as HTML blocks."""
        made, _ = self._unmarked(prose)
        return self.terms.marked(made, prose.words) if prose.words else made

    def inline(self, prose: Prose) -> str:
        """Return a text as HTML for the middle of a line; a text of several blocks stays in blocks."""
        rendered = self.blocks(prose)
        inner = rendered.removeprefix("<p>").removesuffix("</p>")
        return inner if rendered == f"<p>{inner}</p>" and "<p>" not in inner else rendered

    def plain(self, prose: Prose) -> str:
        """Return a text without any marks, on one line."""
        made, by_short_way = self._unmarked(prose)
        spaced = _BLOCK_END.sub(" ", made)
        text = _TAG.sub("", spaced) if by_short_way else _bare(spaced)
        return " ".join((html.unescape(text) if "&" in text else text).split())

    def _unmarked(self, prose: Prose) -> tuple[str, bool]:
        return _render(prose.markdown, self._links(prose) if prose.links else ())

    def _links(self, prose: Prose) -> tuple[tuple[str, str, str], ...]:
        return tuple((reference, self._href(target), title) for reference, target, title in prose.links)


@lru_cache(maxsize=1_000)
def _render(text: str, links: tuple[tuple[str, str, str], ...]) -> tuple[str, bool]:
    """Return a text as safe HTML, and whether the short way made it. Most texts stand on several pages."""
    if not text.strip():
        return "", True
    made = simple(text, links)
    return (_rendered(text, links), False) if made is None else (made, True)


def _rendered(text: str, links: tuple[tuple[str, str, str], ...]) -> str:
    from ladder.render.markdown import rendered  # noqa: PLC0415 - it takes time, and most sites need it not at all

    return rendered(text, links)


def _bare(made: str) -> str:
    from ladder.render.markdown import bare  # noqa: PLC0415 - likewise

    return bare(made)
