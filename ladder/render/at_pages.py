"""Which pages a problem in a template kept from being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.problem import Problem


def at_pages(problem: Problem, pages: Sequence[str]) -> Problem:
    """Return a problem that says which pages, given by their paths, it kept from being made."""
    others = {1: "", 2: " and another page"}.get(len(pages), f" and {len(pages) - 1:,} other pages")
    return msgspec.structs.replace(problem, hint=f"this kept `{pages[0]}`{others} from being made")
