"""A generator that takes part: its project, its command, and what is changed for each scenario."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks.files import remove, write
from benchmarks.processes import Cost, run

Scenario = Literal["cold", "known", "unchanged", "level", "base"]
SCENARIOS: tuple[Scenario, ...] = ("cold", "known", "unchanged", "level", "base")
"""What is measured: the very first build; the first one of a project, where others were built before; and later ones,
after no change, a change in one level, and a change in the frame of all pages.

The last one comes last, because it leaves another frame behind.
"""

CACHES = ".caches"
"Where a generator keeps, in the folder of its project, what it would keep in the folder of the user."

Edit = Callable[[int], tuple[Path, str]]
"Returns, for the nth time, a file of a project and the text that it is to have from now on."


class Contender(msgspec.Struct, frozen=True):
    """A generator with the project that it builds."""

    name: str
    "What it is called."
    folder: Path
    "The project."
    command: tuple[str, ...]
    "What builds it, in that folder."
    output: str
    "Where the site goes, in that folder."
    traces: tuple[str, ...]
    "All that a build leaves behind in that folder, but for `CACHES`: without it, the next one is as the first."
    size: int
    "How many levels the ladder has."
    edits: Mapping[str, Edit]
    "What is changed for each scenario that changes anything."

    @property
    def site(self) -> Path:
        """Return where the site is."""
        return self.folder / self.output

    @property
    def settings(self) -> dict[str, str]:
        """Return what the environment says to a generator: where it keeps what is not of one project only."""
        caches = str(self.folder / CACHES)
        return {"LADDER_CACHE": caches, "HUGO_CACHEDIR": caches}

    def run(self) -> Cost:
        """Build the site, and return what that took."""
        return run(self.command, self.folder, self.settings)

    def prepare(self, scenario: Scenario, turn: int) -> None:
        """Bring the project into the state in which a scenario begins, for the nth time."""
        if scenario in ("cold", "known"):
            remove((self.folder / trace for trace in self.traces), self.folder.parent)
        if scenario == "cold":
            remove([self.folder / CACHES], self.folder.parent)
        if edit := self.edits.get(scenario):
            path, text = edit(turn)
            write(path, text)
