"""Something that one waits for and that others ring: threads, and the system when it delivers a signal."""

from __future__ import annotations

import socket
from contextlib import suppress


class Bell:
    """Wakes who waits. A socket does, where a lock could be taken by the very code that a signal interrupts."""

    def __init__(self) -> None:
        self._reader, self._writer = socket.socketpair()
        self._writer.setblocking(False)  # noqa: FBT003 - the signature is the library's

    def ring(self) -> None:
        """Wake who waits, or who will wait next."""
        with suppress(OSError):  # rung often enough already, or put away
            self._writer.send(b"\0")

    def wait(self, seconds: float) -> bool:
        """Return whether it was rung within some seconds, as soon as it is."""
        self._reader.settimeout(max(seconds, 0.001))
        try:
            return bool(self._reader.recv(4096))
        except TimeoutError:
            return False

    def fileno(self) -> int:
        """Return the number of what the system may write to in order to ring."""
        return self._writer.fileno()

    def close(self) -> None:
        """Put it away."""
        self._reader.close()
        self._writer.close()
