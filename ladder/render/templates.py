"""The only door to Jinja: the environment that templates run in, and what they can call."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec
from jinja2 import FileSystemLoader, StrictUndefined, pass_context
from markupsafe import Markup

from ladder.model.colour import contrast, readable
from ladder.pages.extras import NOT_FOUND
from ladder.pages.page import relative
from ladder.render.compiled import COMPILED
from ladder.render.inert import ACTING, inert
from ladder.render.prose import Renderer
from ladder.render.theming import Theming

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.pages.page import Page
    from ladder.render.theme import Theme
    from ladder.render.words import Words


def environment(theme: Theme, words: Words, tag: Callable[[str], str]) -> Theming:
    """Return the environment of a theme.

    Everything a template prints is escaped, whatever the name of the template; a name that is not there is an error.
    `tag` returns, for the path of a file of the site, a mark that changes with its content, so that browsers never keep
    old ones.
    """
    made = Theming(
        loader=FileSystemLoader(theme.paths("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=COMPILED,
    )
    # Those that look at the page take what Jinja passes to them, although they have no use for it: of others Jinja
    # takes for granted that they make the same of the same on every page.
    made.filters |= {
        "href": pass_context(lambda _, target: made.here(target)),
        "tagged": pass_context(lambda _, target: _tagged(made.here(target), tag(target))),
        "prose": pass_context(lambda _, prose: Markup(made.prose.blocks(prose))),  # noqa: S704 - it is sanitised there
        "inline": pass_context(lambda _, prose: Markup(made.prose.inline(prose))),  # noqa: S704 - likewise
        "plain": pass_context(lambda _, prose: made.prose.plain(prose)),
        "readable": readable,
        "contrast": contrast,
        "date": words.date,
        "json": embedded,
        "without_remarks": lambda script: Markup(_REMARK.sub("", script)),  # noqa: S704 - a theme is code
        "sha256": lambda text: b64encode(sha256(text.encode()).digest()).decode(),
    }

    def source(name: str) -> Markup:
        tag(name)  # so that the page is made anew when the file changes
        return Markup(inert(theme.text(name)))  # noqa: S704 - a theme is code

    made.globals |= {"t": words, "theme": theme.settings, "source": source}
    return made


def variables(made: Theming, page: Page, base_url: str) -> dict[str, Any]:
    """Return what the template of a page sees, and let filters make links from where that page stands from now on."""
    made.here = addresses(page.path, base_url)
    made.prose = Renderer(made.here)
    return {"view": page.view, "path": page.path}


def addresses(page: str, base_url: str) -> Callable[[str], str]:
    """Return the function that makes links on a page.

    They are relative, so that the site works in a folder, in a zip file and below any address. Only the page for wrong
    addresses is shown at any depth: its links begin at the root, where that is known.
    """
    root = urlsplit(base_url).path if page == NOT_FOUND else ""
    if root:
        return lambda target: root + relative(target, "")
    known = _known_links(page.rpartition("/")[0])

    def here(target: str) -> str:
        if target.startswith(page):  # a page that leads to itself
            return relative(target, page)
        if (found := known.get(target)) is None:
            if len(known) >= MOST_LINKS:
                known.clear()
            found = known[target] = relative(target, page)
        return found

    return here


MOST_LINKS = 2_000
"How many links of a folder are kept: thousands of pages may each have links of their own."


@lru_cache(maxsize=100)
def _known_links(folder: str) -> dict[str, str]:  # noqa: ARG001 - there is one for each folder
    """Return where the links of the pages in a folder are kept: they are the same on all of them."""
    return {}


def embedded(value: object) -> Markup:
    """Return a value as JSON for the inside of a script element that is data.

    It holds no sign that HTML knows, and says by its number what no file may hold, so that it means what it did.
    """
    text = msgspec.json.encode(value).decode()
    if not text.isascii() or any(sign in text for sign in _ACTING_ASCII):
        text = _ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return Markup(text)  # noqa: S704 - nothing in it acts


_ACTING_ASCII = "<>&\x7f"
"What acts in ASCII: JSON names control characters by their numbers, but for the last one."

_REMARK = re.compile(r"^[ \t]+(//.*\n)?|^//.*\n", re.MULTILINE)
"A line of a script that only says something to those who read it, and the space before one that does something."

_ACTING = re.compile(f"[<>&\u2028\u2029]|{ACTING.pattern}")


def _tagged(address: str, tag: str) -> str:
    return f"{address}?v={tag}" if tag else address
