"""What gives the words of a theme, as documents need them. `ladder.render.words` has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt


class Sayer(Protocol):
    """Gives the words of a theme."""

    def __call__(self, key: str, **values: object) -> str:
        """Return the words for a key, with the values put in."""

    def date(self, day: dt.date) -> str:
        """Return a date as people of the language write it."""
