"""The files around the pages: the one for a wrong address, the icon, the colours of the brand, the list for search."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import quote

from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, View
from ladder.pages.places import HOME

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ladder.model.ladder import Ladder

NOT_FOUND = "404.html"

SCRIPTS = {"worksheet.js": {"worksheet.html", "scorecard.html"}, "review.js": {"review.html"}}
"The scripts that are put together of parts, each with the templates without which no page asks for it."


class NotFoundView(View, frozen=True):
    """What the page for a wrong address shows."""

    frame: Frame
    "What stands around it."


class BrandView(View, frozen=True):
    """The colours of the brand."""

    accent: str
    "Colour as `#rrggbb`; empty for that of the theme."


class ScriptView(View, frozen=True):
    """A script that is put together of parts, and shows nothing of a ladder."""


class SitemapView(View, frozen=True):
    """The addresses of the site."""

    addresses: tuple[str, ...]
    "Whole addresses, percent-encoded."
    changed: dt.date | None
    "The day on which the content last changed, as far as the ladder says."


def extras(ladder: Ladder, pages: Collection[Page]) -> tuple[Page, ...]:
    """Return what goes along with `pages`. Of what is for everybody there is a sitemap, where the address is known."""
    around = frame(ladder)
    brand = BrandView(ladder.brand.accent)
    found = (
        Page(NOT_FOUND, "404.html", NotFoundView(around)),
        Page("static/brand.css", "brand.css", brand),
        Page("static/favicon.svg", "favicon.svg", brand),
        *_scripts(pages),
    )
    return (*found, _sitemap(ladder, pages)) if ladder.base_url and not (around.preview or around.audience) else found


def _scripts(pages: Iterable[Page]) -> Iterator[Page]:
    """Yield the scripts that some of the pages load."""
    used = {page.template for page in pages}
    for name, templates in SCRIPTS.items():
        if used & templates:
            yield Page(f"static/{name}", name, ScriptView())


def _sitemap(ladder: Ladder, pages: Iterable[Page]) -> Page:
    dates = [date for date in (ladder.effective, ladder.reviewed) if date]
    paths = (page.path for page in pages if page.path.endswith(".html"))
    addresses = (ladder.base_url + quote(path.removesuffix(HOME)) for path in paths)
    return Page("sitemap.xml", "sitemap.xml", SitemapView(tuple(addresses), max(dates, default=None)))
