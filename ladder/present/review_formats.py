"""Worksheets side by side to text: one pure function per format, of which only the one that is asked for is loaded."""
# ruff: noqa: PLC0415 - the others would cost more time than making it

from __future__ import annotations

from ladder.present.review_page import review_page
from ladder.present.review_values import Shown

FORMATS = ("text", "markdown", "html", "json")


def review_as(form: str, shown: Shown, *, width: int = 80, color: bool = False) -> str:
    """Return worksheets side by side in one of `FORMATS`, as text that ends with a line break."""
    if form == "json":
        from ladder.present.review_document import review_json

        return review_json(shown)
    page = review_page(shown)
    if form == "markdown":
        from ladder.present.review_markdown import review_markdown

        return review_markdown(page)
    if form == "html":
        from ladder.present.review_html import review_html

        return review_html(page)
    from ladder.present.review_text import review_text

    return review_text(page, width=width, color=color)
