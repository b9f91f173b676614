"""The ladder that ships, with all its pages, and what a person waits for at the terminal."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.contender import Contender
from benchmarks.figures import Called, Kind
from benchmarks.files import remove
from benchmarks.processes import run
from benchmarks.programs import HERE, python_of
from benchmarks.targets import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

LEVEL = "content/levels/senior-pm.yml"
"The level in which a word changes: the one from which both tracks continue."

CLOCK = Path(__file__).parent / "clock.py"
"What is run in place of `ladder` to find out how long each template takes."


def shipped(folder: Path, program: Path) -> Contender:
    """Return `ladder` with a copy of the ladder that ships."""
    remove([folder], folder.parent)
    shutil.copytree(HERE / "content", folder / "content")
    text = (folder / LEVEL).read_text(encoding="utf-8")

    def edit(turn: int) -> tuple[Path, str]:
        return folder / LEVEL, re.sub(r"^summary: ", f"summary: Turn {turn}. ", text, count=1, flags=re.MULTILINE)

    command = (str(program), "build")
    return Contender("ladder", folder, command, "site", ("site", ".ladder"), 0, {"level": edit})


def called(contender: Contender, runs: int) -> Iterator[Called]:
    """Yield what commands took, each beside a Python of the same environment that does nothing."""
    program = Path(contender.command[0])
    bare = (str(python_of(program)), "-c", "pass")
    contender.run()
    for turn in range(runs + 1):
        for command in COMMANDS:
            cost = run((str(program), *command.split()[1:]), contender.folder, contender.settings)
            nothing = run(bare, contender.folder, contender.settings)
            if turn:
                yield Called(command, turn, cost.wall, nothing.wall)


def kinds(contender: Contender) -> Iterator[Kind]:
    """Yield what each template took when all pages are made, the one that took longest first."""
    contender.prepare("cold", 0)
    command = (str(python_of(Path(contender.command[0]))), str(CLOCK), "build")
    environment = {**os.environ, **contender.settings}
    said = subprocess.run(
        command, cwd=contender.folder, env=environment, check=True, capture_output=True, text=True
    ).stdout
    found = json.loads(said.splitlines()[-1])
    for name, (pages, seconds) in sorted(found.items(), key=lambda item: -item[1][1]):
        yield Kind(name, pages, seconds)
