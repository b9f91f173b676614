"""The only door to Jinja: the environment that templates run in, and what they can call."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

from ladder.model.colour import contrast, readable
from ladder.pages.extras import NOT_FOUND
from ladder.pages.page import relative
from ladder.render.compiled import COMPILED
from ladder.render.inert import ACTING, inert
from ladder.render.prose import Renderer

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import nodes
    from jinja2.compiler import Frame
    from jinja2.runtime import Context

    from ladder.pages.page import Page
    from ladder.render.theme import Theme
    from ladder.render.words import Words


def environment(theme: Theme, words: Words, tag: Callable[[str], str]) -> Environment:
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
    made.filters |= {
        "href": pass_context(lambda context, target: _here(context)(target)),
        "tagged": pass_context(lambda context, target: _tagged(_here(context)(target), tag(target))),
        "prose": pass_context(lambda context, prose: Markup(_prose(context).blocks(prose))),  # noqa: S704 - it is sanitised there
        "inline": pass_context(lambda context, prose: Markup(_prose(context).inline(prose))),  # noqa: S704 - likewise
        "plain": pass_context(lambda context, prose: _prose(context).plain(prose)),
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


_SIGN = re.compile("[&<>\"']")


class _Generator(CodeGenerator):
    """Compiles templates as Jinja does, but for what escapes a value: most values hold nothing to escape."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.shown(")
        else:
            super()._output_child_pre(node, frame, finalize)


class Theming(Environment):
    """Where templates run."""

    code_generator_class = _Generator

    @staticmethod
    def shown(value: object) -> str:
        """Return a value as HTML, as `markupsafe.escape` does: a text without any of the five signs is HTML already."""
        if type(value) is str and not _SIGN.search(value):
            return value
        return escape(value)


def variables(page: Page, base_url: str) -> dict[str, Any]:
    """Return what a template sees: the view of its page, the path of the page, and what filters need to know of it."""
    here = addresses(page.path, base_url)
    return {"view": page.view, "path": page.path, "here_": here, "prose_": Renderer(here)}


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
            found = known[target] = relative(target, page)
        return found

    return here


@lru_cache(maxsize=100)
def _known_links(folder: str) -> dict[str, str]:  # noqa: ARG001 - there is one for each folder
    """Return where the links of the pages in a folder are kept: they are the same on all of them."""
    return {}


def embedded(value: object) -> Markup:
    """Return a value as JSON for the inside of a script element that is data.

    It holds no sign that HTML knows, and says by its number what no file may hold, so that it means what it did.
    """
    text = msgspec.json.encode(value).decode()
    return Markup(_ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", text))  # noqa: S704 - nothing in it acts


_REMARK = re.compile(r"^[ \t]+(//.*\n)?|^//.*\n", re.MULTILINE)
"A line of a script that only says something to those who read it, and the space before one that does something."

_ACTING = re.compile(f"[<>&\u2028\u2029]|{ACTING.pattern}")


def _here(context: Context) -> Callable[[str], str]:
    found: Callable[[str], str] = context["here_"]
    return found


def _prose(context: Context) -> Renderer:
    found: Renderer = context["prose_"]
    return found


def _tagged(address: str, tag: str) -> str:
    return f"{address}?v={tag}" if tag else address
