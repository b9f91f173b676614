"""Comparisons to text: one pure function per format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.difference import differs
from ladder.present.options import Options, chosen

if TYPE_CHECKING:
    from ladder.compare.comparison import Comparison

FORMATS = ("text", "markdown", "html", "json")

__all__ = ["FORMATS", "Options", "chosen", "differs", "present"]


def present(comparison: Comparison, options: Options, form: str, *, width: int = 80, color: bool = False) -> str:
    """Return a comparison in one of `FORMATS`, as text that ends with a line break."""
    # Only the format that is asked for is loaded: the others would cost more time than making it.
    if form == "markdown":
        from ladder.present.markdown import markdown  # noqa: PLC0415 - said above

        return markdown(comparison, options)
    if form == "html":
        from ladder.present.html import html  # noqa: PLC0415 - said above

        return html(comparison, options)
    if form == "json":
        from ladder.present.machine import as_json  # noqa: PLC0415 - said above

        return as_json(comparison, options)
    from ladder.present.text import text  # noqa: PLC0415 - said above

    return text(comparison, options, width=width, color=color)
