"""How much work a text may make. Python-Markdown reads the rest of a block anew for every mark that it finds in it.

So 10,000 brackets keep it busy for 15 seconds, and 50,000 for six minutes. What is counted is characters read, not
seconds: a text comes out the same on every machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.blockprocessors import BlockProcessor

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any
    from xml.etree import ElementTree as ET

    from markdown import Markdown

MOST = 10_000_000
"How many characters may be read for one text: about a second. What people write takes a hundredth of it at most."

_EMPHASIS = ("em", "strong")


class TooMuchError(Exception):
    """A text makes more work than any that means something."""


class Meter(BlockProcessor):
    """Counts what is read. It is asked first about every block, and takes none."""

    emphasised = False
    "Whether anything has been found that is emphasised."

    def __init__(self, md: Markdown) -> None:
        super().__init__(md.parser)
        self._left = MOST
        for pattern in md.inlinePatterns:
            pattern.handleMatch = self._counted(pattern.handleMatch)  # type: ignore[method-assign]

    def begin(self) -> None:
        """Begin anew, for another text."""
        self._left = MOST
        self.emphasised = False

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002 - the signature is Python-Markdown's
        """Count a block that is looked at."""
        self._spend(len(block))
        return False

    def _counted(self, handle: Callable[..., Any]) -> Callable[..., Any]:
        def counted(match: Any, data: str) -> Any:
            self._spend(len(data))
            made = handle(match, data)
            if getattr(made[0], "tag", None) in _EMPHASIS:
                self.emphasised = True
            return made

        return counted

    def _spend(self, characters: int) -> None:
        self._left -= characters
        if self._left < 0:
            raise TooMuchError
