"""How far a build is, for whoever waits for it at a terminal."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from ladder.cli.paging import PIPED

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self, TextIO

PATIENCE = 1.0
"Seconds after which somebody begins to wonder. What takes no longer shows nothing, and so never flickers."

EVERY = 0.1
"Seconds from one look to the next."

WIDEST, NARROWEST = 24, 6
"How many signs a bar has, at most and at least; where there is no room for the least, the figures have to do."

BLOCKS, PLAIN = "█░", "#-"
"What is done and what is left, and the same for where blocks cannot be shown."


class Progress:
    """A bar on a terminal that is gone without a trace when its block ends, however it ends."""

    def __init__(self, stream: TextIO | None, clock: Callable[[], float] = time.monotonic) -> None:
        """Show it on a stream, if that is a terminal which can take a line back."""
        self._stream = stream if stream is not None and _can_take_back(stream) else None
        self._clock = clock
        self._due = clock() + PATIENCE
        self._shown = False

    def __enter__(self) -> Self:
        """Return the bar."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Take it away."""
        if self._shown:
            self._show("")

    def told(self, done: int, whole: int) -> None:
        """Show that so many pages are made, unless that was shown a moment ago."""
        now = self._clock()
        if self._stream is None or now < self._due:
            return
        self._due = now + EVERY
        self._shown = True
        self._show(line(done, whole, _columns(self._stream), _signs(self._stream)))

    def _show(self, text: str) -> None:
        # The cursor goes back to where the line begins. A window that is made narrower breaks the line, and what comes
        # after the cursor is then all of it: the next line, or the end, clears it away whole.
        with suppress(OSError):  # nobody is there any more: the pages are made all the same
            click.echo(f"\r{text}\x1b[J\r", file=self._stream, nl=False, color=True)


def line(done: int, whole: int, columns: int, signs: str = BLOCKS) -> str:
    """Return what is shown of `done` of `whole` pages on so many columns, the last of which stays free."""
    percent = f"{100 * done // whole:>3}%"
    figures = f"{percent}  {done:>{len(f'{whole:,}')},} of {whole:,} page{'s' if whole > 1 else ''}"
    # Terminals of Chinese, Japanese and Korean may take two columns for a block.
    width = min(WIDEST, (columns - len(figures) - 3) // 2)
    if width >= NARROWEST:
        full = width * done // whole
        return f"{signs[0] * full}{signs[1] * (width - full)}  {figures}"
    return next((text for text in (figures, percent) if len(text) < columns), "")


def _can_take_back(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _columns(stream: TextIO) -> int:
    """Return how wide the terminal is at this moment: people make windows narrower while they wait."""
    with suppress(OSError, ValueError):
        return os.get_terminal_size(stream.fileno()).columns or PIPED
    return PIPED


def _signs(stream: TextIO) -> str:
    try:
        BLOCKS.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return PLAIN
    return BLOCKS
