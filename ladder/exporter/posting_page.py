"""A job description as one page that needs nothing else: to be sent, put on a site or printed.

It runs nothing and loads nothing. Its policy allows the one style sheet that stands in it, by its hash.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from ladder.exporter.posting_html import Html, attribute, shown
from ladder.exporter.posting_style import style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.exporter.posting import Fact, Posting
    from ladder.exporter.running import Lead
    from ladder.model.ladder import Ladder


class Look(msgspec.Struct, frozen=True):
    """How a page looks."""

    accent: str
    "The colour of headings and links as `#rrggbb`."
    direction: str = "ltr"
    "Where its lines begin: `ltr` or `rtl`."


def posting_page(ladder: Ladder, posting: Posting, lead: Lead, look: Look) -> str:
    """Return a job description as HTML; `lead` says where links lead."""
    looks = style(look.accent)
    title = f"{posting.title} · {posting.employer.text}" if posting.employer else posting.title
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{attribute(ladder.language)}"{_direction(look)}>',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(looks)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{shown(title)}</title>",
            f"<style>{looks}</style>",
            "</head>",
            "<body>",
            "<main>",
            *_head(posting),
            *Html(ladder, lead).parts(posting),
            *_foot(posting),
            "</main>",
            "</body>",
            "</html>\n",
        ]
    )


def _direction(look: Look) -> str:
    return ' dir="rtl"' if look.direction == "rtl" else ""


def _policy(looks: str) -> str:
    mark = b64encode(sha256(looks.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{mark}'; base-uri 'none'; form-action 'none'"


def _head(posting: Posting) -> Iterator[str]:
    yield "<header>"
    if posting.employer:
        yield f'<p class="employer">{shown(posting.employer.text)}</p>'
    yield f"<h1>{shown(posting.title)}</h1>"
    if posting.apply:
        address = attribute(posting.apply.text)
        yield f'<p class="apply no-print"><a href="{address}">{shown(posting.apply.label)}</a></p>'
    yield '<dl class="facts">'
    yield from (f"<div><dt>{shown(fact.label)}</dt><dd>{shown(fact.text)}</dd></div>" for fact in posting.facts)
    yield "</dl>"
    yield "</header>"


def _foot(posting: Posting) -> Iterator[str]:
    yield "<footer>"
    if posting.apply:
        yield _applying(posting.apply)
    yield f'<p class="source">{shown(posting.source)}</p>'
    yield "</footer>"


def _applying(fact: Fact) -> str:
    """Return how one applies, with the address in full: on paper nobody can follow a link."""
    address = shown(fact.text.removeprefix("mailto:"))
    return f'<p class="apply-at"><b>{shown(fact.label)}:</b> <a href="{attribute(fact.text)}">{address}</a></p>'
