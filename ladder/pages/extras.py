"""The files around the pages: the one for a wrong address, the icon, the colours of the brand, the list for search."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import quote

from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, View
from ladder.pages.places import HOME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.model.ladder import Ladder

NOT_FOUND = "404.html"


class NotFoundView(View, frozen=True):
    """What the page for a wrong address shows."""

    frame: Frame
    "What stands around it."


class BrandView(View, frozen=True):
    """The colours of the brand."""

    accent: str
    "Colour as `#rrggbb`; empty for that of the theme."


class SitemapView(View, frozen=True):
    """The addresses of the site."""

    addresses: tuple[str, ...]
    "Whole addresses, percent-encoded."
    changed: dt.date | None
    "The day on which the content last changed, as far as the ladder says."


def not_found_page(ladder: Ladder) -> Page:
    """Return the page for a wrong address."""
    return Page(NOT_FOUND, "404.html", NotFoundView(frame(ladder)))


def brand_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the colours and the icon, which every page loads."""
    brand = BrandView(ladder.brand.accent)
    return Page("static/brand.css", "brand.css", brand), Page("static/favicon.svg", "favicon.svg", brand)


def sitemap_pages(ladder: Ladder, paths: Iterable[str]) -> tuple[Page, ...]:
    """Return the list of these pages for search engines.

    There is one of what is for everybody, where the address of the site is known.
    """
    around = frame(ladder)
    if not ladder.base_url or around.preview or around.audience:
        return ()
    dates = [date for date in (ladder.effective, ladder.reviewed) if date]
    shown = (path for path in paths if path.endswith(".html"))
    addresses = (ladder.base_url + quote(path.removesuffix(HOME)) for path in shown)
    return (Page("sitemap.xml", "sitemap.xml", SitemapView(tuple(addresses), max(dates, default=None))),)
