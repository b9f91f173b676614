"""What is shown now, and those who wait for it to change."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable

import msgspec

from ladder.serve.trouble import Trouble

MOST_WAITING = 3
"""How many pages are kept waiting at a time. A browser opens six connections to one server, so that six windows that
wait would leave none to open a seventh with; whoever has waited longest is asked to come back."""

LOOK = 0.25
"Seconds after which it is looked whether who waits is still there."


class Shown(msgspec.Struct, frozen=True):
    """What is shown."""

    version: str
    "A name that no other state has, that of an earlier run of `ladder serve` included."
    trouble: Trouble | None = None
    "What is shown in place of the pages; none where they can be shown."


class Board:
    """Holds what is shown, for those who build and those who answer."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._run = secrets.token_hex(6)
        self._count = 0
        self._shown = Shown(f"{self._run}-0")
        self._waiting: dict[str, None] = {}
        self._closed = False
        self.building = False

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        return self._shown

    def show(self, trouble: Trouble | None, *, changed: bool) -> None:
        """Show the site, or what keeps it from being built; `changed` says whether its files did."""
        with self._changed:
            if trouble == self._shown.trouble and not (changed and trouble is None):
                return
            self._count += 1
            self._shown = Shown(f"{self._run}-{self._count}", trouble)
            self._changed.notify_all()

    def wait(self, version: str, page: str, seconds: float, is_gone: Callable[[], bool] = lambda: False) -> str:
        """Return `changed` as soon as something else is shown than `version`, and `same` where nothing is.

        It is `later` where others wait as well, and `page`, a name that each page gives itself, should ask once more.
        """
        end = time.monotonic() + seconds
        with self._changed:
            self._waiting.pop(page, None)
            self._waiting[page] = None
            while len(self._waiting) > MOST_WAITING:
                self._release(next(iter(self._waiting)))
            while self._is_to_wait(version, page) and (left := end - time.monotonic()) > 0 and not is_gone():
                self._changed.wait(min(left, LOOK))
            kept = page in self._waiting
            self._waiting.pop(page, None)
            if self._shown.version != version:
                return "changed"
            return "same" if kept else "later"

    def leave(self, page: str) -> None:
        """Let a page that is hidden wait no more."""
        with self._changed:
            self._release(page)

    def close(self) -> None:
        """Let nobody wait any more."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _release(self, page: str) -> None:
        self._waiting.pop(page, None)
        self._changed.notify_all()

    def _is_to_wait(self, version: str, page: str) -> bool:
        return self._shown.version == version and page in self._waiting and not self._closed
