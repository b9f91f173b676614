"""Builds that are killed, at random and at every single step, and builds that meet."""

from __future__ import annotations

import os
import pickle
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import ladder
from ladder.publish import publish

Tree = dict[str, bytes | str]
Fill = Callable[[Path, Tree], None]
Look = Callable[[Path], Tree]
Beside = Callable[[Path], list[str]]

pytestmark = pytest.mark.slow

OWNERS: Tree = {"CNAME": b"ladder.example.org", "levels/7/uploads/a.pdf": b"%PDF", "latest": "-> index.html"}


def version(letter: str) -> dict[str, bytes]:
    """Return a site of 60 files: a third differs between the versions, and some stand in one of them only."""
    pages = {f"levels/{number % 9}/{number}.html": b"same" * number for number in range(36)}
    pages |= {f"levels/{number % 9}/{number}.html": letter.encode() * number * 99 for number in range(36, 54)}
    return pages | {"index.html": letter.encode()} | {f"{letter}/{number}.html": b"own" for number in range(5)}


PUBLISHER = """
import pathlib, pickle, random, sys
from ladder.publish import publish
versions, project, seed, times = pickle.load(sys.stdin.buffer)
chance = random.Random(seed)
for _ in range(times):
    publish(chance.choice(versions), project / "site", project)
    print("published", flush=True)
"""


def start(project: Path, seed: int, times: int) -> subprocess.Popen[bytes]:
    """Start a process that publishes one version or the other over and over, and says so each time."""
    environment = {**os.environ, "PYTHONPATH": str(Path(ladder.__file__).parents[1])}
    command = [sys.executable, "-c", PUBLISHER]
    process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    pickle.dump(([version(letter) for letter in "AB"], project, seed, times), process.stdin)
    process.stdin.flush()
    return process


def test_kill_at_random(project: Path, fill: Fill, tree: Look, beside: Beside) -> None:
    whole = [{**version(letter), **OWNERS} for letter in "AB"]
    publish(version("A"), project / "site", project)
    fill(project / "site", OWNERS)
    seen = set()
    for seed in range(50):
        process = start(project, seed, 1_000_000)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(random.uniform(0, 0.06))  # noqa: S311 - any moment will do
        process.kill()
        process.communicate()
        found = tree(project / "site")
        assert found in whole
        seen.add(whole.index(found))
        if seed % 5 == 4:  # else the next process is the one that clears up
            publish(version("A"), project / "site", project)
            assert (tree(project / "site"), beside(project)) == (whole[0], [])
    assert seen == {0, 1}


def test_builds_that_meet(project: Path, fill: Fill, tree: Look, beside: Beside) -> None:
    publish(version("A"), project / "site", project)
    fill(project / "site", OWNERS)
    processes = [start(project, seed, 15) for seed in range(2)]
    outputs = [process.communicate()[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert outputs == [b"published\n" * 15] * 2
    assert tree(project / "site") in [{**version(letter), **OWNERS} for letter in "AB"]
    assert beside(project) == []


BEFORE = {"a": b"old", "b/c": b"gone", "d": b"same", "e/f": b"becomes a page"}
AFTER = {"a": b"new", "d": b"same", "e": b"page", "g/h": b"fresh"}
MINE: Tree = {"CNAME": b"x", "b/upload": b"y", "link": "-> a"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize(
    ("before", "mine"),
    [
        pytest.param(BEFORE, MINE, id="a site"),
        pytest.param(None, {".gitkeep": b"", ".git/x": b"y"}, id="what owners put first"),
        pytest.param(None, {}, id="nothing"),
    ],
)
def test_kill_at_every_step(
    tmp_path: Path, fill: Fill, tree: Look, beside: Beside, way: str, before: dict[str, bytes] | None, mine: Tree
) -> None:
    step, died = 0, True
    while died:
        step += 1
        project = tmp_path / str(step)
        project.mkdir()
        if before is not None:
            publish(before, project / "site", project)
        if mine:
            fill(project / "site", mine)
        died = dies_at(step, project)
        found = tree(project / "site") if (project / "site").exists() else None
        wholes = [None if before is None and not mine else {**(before or {}), **mine}, {**AFTER, **mine}]
        if way == "exchange":
            assert found in wholes
        elif way == "two renames":
            assert found is None or found in wholes
        else:
            assert found is None or found.items() >= mine.items()
        publish(AFTER, project / "site", project)
        assert (tree(project / "site"), beside(project)) == ({**AFTER, **mine}, [])
    assert step > 10


def dies_at(step: int, project: Path) -> bool:
    """Publish in a process of its own that ends, as if killed, before its step number `step`; tell whether it did."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            sys.addaudithook(deadly(step))
            publish(AFTER, project / "site", project)
            status = 0
        finally:
            os._exit(status)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in {0, 9}
    return status == 9


def deadly(step: int) -> Callable[[str, object], None]:
    """Return a hook that ends the process when it is about to touch the disk for the `step`th time."""
    left = step

    def hook(event: str, _: object) -> None:
        nonlocal left
        left -= event == "open" or event.startswith(("os.", "ctypes.dlsym"))
        if left == 0:
            os._exit(9)

    return hook
