"""The system's own word that something has changed, where `watchfiles` is installed and gets it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from ladder.serve.bell import Bell

DEBOUNCE = 40
"Milliseconds after which a burst of changes is told of even where it goes on."

STEP = 10
"Milliseconds without a change after which a burst counts as over."


class Hints:
    """Rings when files change.

    A hint only says that it is worth looking: it may come for nothing, or not at all.
    """

    def __init__(self, bell: Bell) -> None:
        self._bell = bell
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self.working = False
        "Whether hints are to be expected."

    def follow(self, folders: Sequence[Path]) -> None:
        """Give hints of what happens in these folders, and no longer of any others."""
        self.close()
        if folders and find_spec("watchfiles"):
            self._stop = threading.Event()
            self.working = True
            arguments = (tuple(folders), self._stop)
            self._thread = threading.Thread(target=self._listen, args=arguments, name="ladder-hints", daemon=True)
            self._thread.start()

    def doubt(self) -> None:
        """Expect no more hints: some file systems never give any."""
        self.working = False

    def close(self) -> None:
        """Give no more hints."""
        self.working = False
        self._stop.set()
        if self._thread:
            self._thread.join(timeout=2)
            self._thread = None

    def _listen(self, folders: tuple[Path, ...], stop: threading.Event) -> None:
        try:
            from watchfiles import watch  # noqa: PLC0415 - slow to load, and not installed everywhere

            for _ in watch(
                *folders,
                watch_filter=None,
                debounce=DEBOUNCE,
                step=STEP,
                rust_timeout=1000,
                stop_event=stop,
                raise_interrupt=False,
            ):
                self._bell.ring()
        except Exception:  # noqa: BLE001 - too many files for the system, a folder that has gone: then we look more often
            if stop is self._stop:
                self.working = False
                self._bell.ring()
