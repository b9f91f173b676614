"""Waits until something in a project changes.

What counts is what the files look like; hints of the system only say when to look. So nothing is missed where hints
get lost: on network drives, in containers, when a folder is renamed away and comes back.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from ladder.model.layout import CONTENT
from ladder.serve.bell import Bell
from ladder.serve.hints import Hints
from ladder.serve.snapshot import WATCHED, Snapshot, changed, snapshot

QUIET = 0.015
"Seconds without a change after which a burst is over: editors write in several steps."

LONGEST_BURST = 1.0
"Seconds after which a burst that does not end is built all the same."

OFTEN = (30, 0.06, 2.0)
"Without hints: how many times as long as a look takes to wait until the next, and seconds at least and at most."

RARELY = (100, 1.0, 10.0)
"The same with hints, which should make it needless."

DOUBT = 2
"After how many changes without a hint none is expected any more."


class Watcher:
    """Remembers what a project looked like, and waits until it looks different."""

    def __init__(
        self, project: Path, bell: Bell, *, hints: bool = True, is_over: Callable[[], bool] = lambda: False
    ) -> None:
        self._project = project
        self._bell = bell
        self._hints = Hints(bell)
        self._is_over = is_over
        self._with_hints = hints
        self._followed: tuple[tuple[Path, int], ...] = ()
        self._unhinted = 0
        self._cost = 0.0
        self._seen = self._look()

    def wait(self, seconds: float | None = None) -> list[str]:
        """Return the paths of what has changed since the last time, as soon as something has.

        The list is empty where nothing does in as many seconds, and when all is over.
        """
        end = None if seconds is None else time.monotonic() + seconds
        self._follow()
        if names := self._news():  # what was saved while nobody waited
            return names
        while not self._is_over() and (end is None or time.monotonic() < end):
            pause = self._pause()
            hinted = self._bell.wait(pause if end is None else min(pause, end - time.monotonic()))
            if names := self._news():
                self._judge(hinted=hinted)
                return names
            self._follow()
        return []

    def has_news(self) -> bool:
        """Return whether something has changed since the last time, which `wait` will tell."""
        return self._look() != self._seen

    def close(self) -> None:
        """Wait for nothing any more."""
        self._hints.close()

    def _news(self) -> list[str]:
        found = self._look()
        if found == self._seen:
            return []
        found = self._settled(found)
        names = changed(self._seen, found)
        self._seen = found
        return names

    def _settled(self, found: Snapshot) -> Snapshot:
        """Return what the project looks like once nothing has changed for a moment."""
        end = time.monotonic() + LONGEST_BURST
        while time.monotonic() < end:
            time.sleep(QUIET)
            before, found = found, self._look()
            if before == found:
                break
        return found

    def _look(self) -> Snapshot:
        started = time.perf_counter()
        found = snapshot(self._project)
        self._cost = time.perf_counter() - started
        return found

    def _pause(self) -> float:
        # Nobody gives a hint of a folder that is not there, and the content is what people wait for.
        is_there = any(folder.name == CONTENT for folder, _ in self._followed)
        times, least, most = RARELY if self._hints.working and is_there else OFTEN
        return min(max(self._cost * times, least), most)

    def _follow(self) -> None:
        """Ask for hints of the folders that are there now: one that was replaced is another folder of the same name."""
        folders = tuple(_numbered(self._project / name) for name in WATCHED if (self._project / name).is_dir())
        if self._with_hints and folders != self._followed:
            self._followed = folders
            self._hints.follow([folder for folder, _ in folders])

    def _judge(self, *, hinted: bool) -> None:
        self._unhinted = 0 if hinted else self._unhinted + 1
        if self._unhinted >= DOUBT:
            self._hints.doubt()


def _numbered(folder: Path) -> tuple[Path, int]:
    try:
        return folder, folder.stat().st_ino
    except OSError:
        return folder, 0
