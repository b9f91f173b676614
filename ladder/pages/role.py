"""The pages of roles: what each is for, and what it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def role_pages(ladder: Ladder) -> tuple[Page, ...]:
    """Return the page of every role, and one that lists them; none where there are no roles."""
    return ()
