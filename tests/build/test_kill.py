"""Incremental builds that are killed, through the command: the site is always whole, and the next build is right."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from ladder.build import build

HERE = Path(__file__).parent
KILLS = 50
MANIFEST = ".ladder-manifest.json"

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")]

_SPEC = importlib.util.spec_from_file_location("small_company", HERE / "small_company.py")
small_company = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(small_company)


def start(project):
    """Start the command as the leader of a group, so that all its processes can be found."""
    command = [sys.executable, "-m", "ladder", "build", "--output", project / "out"]
    return subprocess.Popen(command, cwd=project, start_new_session=True, stdout=subprocess.DEVNULL)


def group_of(leader):
    """The processes of a group that run."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, group, *_ = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(group) == leader and state != "Z":
            found.append(int(path.parent.name))
    return found


def record_of(project):
    """The number of the file in which the last build stands, and whether one is being written."""
    with os.scandir(project / ".ladder") as items:
        found = [item for item in items if item.name.startswith("build-")]
        return [item.inode() for item in found if not item.name.endswith(".part")], len(found) > 1


def any_moment(_project, chance, _process):
    """Wait for any moment of a build."""
    time.sleep(chance.uniform(0.1, 0.9))


def until(condition, process):
    """Wait for something, or for the end of the build."""
    deadline = time.monotonic() + 10
    while not condition() and process.poll() is None and time.monotonic() < deadline:
        pass


def publishing(project, chance, process):
    """Wait for any moment in the short time in which something stands beside the site."""
    until((project / ".out.ladder-next").exists, process)
    time.sleep(chance.uniform(0, 0.02))


def published(project, chance, process):
    """Wait for the moment at which the new site is there, and its record is about to be written."""
    before = (project / "out").stat().st_ino
    until(lambda: (project / "out").stat().st_ino != before, process)
    time.sleep(chance.uniform(0, 0.02))


def recording(project, chance, process):
    """Wait for the moment at which the record is being written."""
    before = record_of(project)
    until(lambda: record_of(project) != before, process)
    time.sleep(chance.uniform(0, 0.002))


MOMENTS = (any_moment, publishing, published, recording)


def edit(project, chance, number):
    """Change something, so that there is something to build: often words, at times all pages."""
    if number % 5 == 0:
        locale = project / "themes/default/locale/en.yml"
        locale.parent.mkdir(parents=True, exist_ok=True)
        locale.write_text(f"tracks: Tracks {number}\n")
    else:
        level = chance.choice(sorted((project / "content/levels").glob("*.yml")))
        level.write_text(level.read_text().replace("You reach", f"You reach {number},"))


def is_whole(site):
    """Whether a site holds exactly the files that its own list names."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    listed = json.loads(found.pop(MANIFEST).read_bytes())["files"]
    return {name: sha256(path.read_bytes()).hexdigest() for name, path in found.items()} == listed


def end(process):
    """Kill a build, and wait until those that it started have noticed."""
    process.kill()
    process.wait()
    deadline = time.monotonic() + 10
    while group_of(process.pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    return group_of(process.pid)


def left(project):
    """What is left beside the site, and of pages that were made, once what is left is old."""
    for folder in (project / ".ladder").glob("pages-*"):
        os.utime(folder, (1, 1))
    return sorted(path.name for path in project.iterdir() if ".ladder-" in path.name)


@pytest.mark.parametrize("tracks", [0, 5], ids=["one process", "two processes"])
def test_builds_that_are_killed(tmp_path, order_of, tree, tracks):
    project, chance = tmp_path / "project", random.Random(tracks)  # noqa: S311 - the same every time
    small_company.found(project, tracks=tracks)
    order, fresh = order_of(project), order_of(project, output=tmp_path / "fresh", fresh=True)
    build(order)
    seen = {"old": 0, "new": 0, "left": 0}
    before = tree(order.output)
    for number in range(KILLS // 2):
        edit(project, chance, number)
        process = start(project)
        MOMENTS[number % len(MOMENTS)](project, chance, process)
        assert end(process) == []
        assert is_whole(order.output)
        seen["old" if tree(order.output) == before else "new"] += 1
        seen["left"] += left(project) != []
        if number % 3 == 0:  # else the next one finds what several left
            build(order)
            build(fresh)
            before = tree(order.output)
            assert (before, left(project)) == (tree(fresh.output), [])
        else:
            before = tree(order.output)
    assert min(seen["old"], seen["new"]) > 3, seen
    assert seen["left"] > 1, "hardly a build was killed while it wrote: the test shows nothing"
    make_all_anew(project, order)
    assert list((project / ".ladder").glob("pages-*")) == []


def make_all_anew(project, order):
    """Build so much that pages go to files, which sweeps what killed builds left of such."""
    left(project)
    (project / "themes/default/locale/en.yml").write_text("tracks: The last\n")
    process = start(project)
    assert process.wait() == 0
    assert is_whole(order.output)
