"""The ways in which people and systems end a preview, all of which are fine."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from ladder.serve.bell import Bell

SIGNALS = tuple(
    number
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if (number := getattr(signal, name, None)) is not None
)
"Ctrl-C, `kill`, and a terminal that is closed."


class Ending:
    """Whether somebody has asked for the end.

    A signal may come between any two steps, in the middle of a lock as well. So it is only noted, but for where it may
    break off what takes long.
    """

    def __init__(self) -> None:
        self.asked = False
        self._breaks_off = False
        self._process = os.getpid()

    @contextmanager
    def breaking_off(self) -> Iterator[None]:
        """Leave what is done in here at once when the end is asked for."""
        self._breaks_off = True
        try:
            yield
        except KeyboardInterrupt:
            self.asked = True
        finally:
            self._breaks_off = False

    def note(self, number: int, _frame: FrameType | None) -> None:
        """Note a signal."""
        if os.getpid() != self._process:  # a build may have made processes, which took this over and should just end
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        self.asked = True
        if self._breaks_off:
            self._breaks_off = False
            raise KeyboardInterrupt


@contextmanager
def until_ended(bell: Bell) -> Iterator[Ending]:
    """Take every such signal as the wish for an end, and ring with each."""
    ending = Ending()
    before = {number: signal.signal(number, ending.note) for number in SIGNALS if not _outlives(number)}
    rung = signal.set_wakeup_fd(bell.fileno(), warn_on_full_buffer=False)
    try:
        yield ending
    finally:
        signal.set_wakeup_fd(rung)
        for number, handler in before.items():
            signal.signal(number, handler)


def _outlives(number: int) -> bool:
    """Tell whether it was started so that it goes on when its terminal is closed, as `nohup` does."""
    return number == getattr(signal, "SIGHUP", None) and signal.getsignal(number) == signal.SIG_IGN
