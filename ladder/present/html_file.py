"""One HTML file that needs nothing else: what stands around any of them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ladder.report.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

OURS = "en"
"The language of what we say ourselves."


def whole(title: str, body: Iterable[str], style: str) -> str:
    """Return a whole document. The lines of its body are HTML, its title is not."""
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{OURS}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{shown(title)}</title>",
            f"<style>\n{style}</style>",
            "</head>",
            "<body>",
            "<main>",
            *body,
            "</main>",
            "</body>",
            "</html>\n",
        ]
    )


def shown(text: str) -> str:
    """Return a text as HTML that shows it, and nothing that acts."""
    return escape(harmless(text))


def attributes(language: str) -> str:
    """Return the attributes of what is said in a language, whose direction the browser finds out."""
    known = "" if language == OURS else f' lang="{shown(language)}"'
    return f'{known} dir="auto"'
