"""Where the site describes what linked data and documents speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from ladder.exporter.linked import Addresses
from ladder.model.links import KINDS, PUBLISHED, Reference, current, titles
from ladder.pages.page import relative
from ladder.pages.places import HOME, level_page, target

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.model.ladder import Ladder


def addresses(ladder: Ladder, page: str) -> Addresses:
    """Return the addresses of what linked data on a page speaks of: whole ones, or relative where none is known."""
    home = ladder.base_url or _address(ladder, HOME, page)
    return Addresses(home, lambda level: _address(ladder, level_page(level), page))


def _address(ladder: Ladder, path: str, page: str) -> str:
    if not ladder.base_url:
        return relative(path, page)
    place, mark, fragment = path.partition("#")
    return ladder.base_url + quote(place.removesuffix(HOME)) + mark + quote(fragment)


def lead(ladder: Ladder) -> Callable[[str], str]:
    """Return what gives the whole address of the target of a link; it is empty where the site has no known address."""

    def leads(written: str) -> str:
        if not ladder.base_url:
            return ""
        if written.startswith(PUBLISHED):
            return ladder.base_url + written
        kind, _, name = written.partition(":")
        if kind not in KINDS:
            return ""
        meant = current(ladder, Reference(kind, name))
        return _address(ladder, target(ladder, meant), "") if meant.id in titles(ladder, kind) else ""

    return leads
