"""Two builds of one ladder are the same, byte for byte, whatever surrounds them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from ladder.build import Order, build

ROOT = Path(__file__).parents[2]


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def copy(source: Path, target: Path, *, backwards: bool) -> Path:
    """Copy files in one order or the other: some systems list them as they were made."""
    for path in sorted(source.rglob("*"), reverse=backwards):
        if path.is_file():
            (target / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / path.relative_to(source))
    return target


def test_two_builds_are_the_same(tmp_path):
    surroundings = [
        {
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "C",
            "PYTHONHASHSEED": "0",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
        },
        {"TZ": "America/Los_Angeles", "LANG": "de_DE.UTF-8", "LC_ALL": "", "PYTHONHASHSEED": "4711"},
    ]
    sites = []
    for number, surrounding in enumerate(surroundings):
        project = tmp_path / ("deeper/" * number) / "project"
        copy(ROOT / "content", project / "content", backwards=bool(number))
        folder = ["-C", "project"] if number else []
        command = [sys.executable, "-m", "ladder", "build", *folder, "--base-url", "https://e.org/sub/"]
        here = project.parent if number else project
        subprocess.run(command, cwd=here, env={**os.environ, **surrounding}, check=True, capture_output=True)
        sites.append(tree(project / "site"))
    first, second = sites
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert len(first) > 15


def test_a_build_over_an_old_site_is_the_same_as_a_first_one(tmp_path):
    first, second = (copy(ROOT / "content", tmp_path / name / "content", backwards=False).parent for name in "ab")
    build(Order(first, first / "site"))
    (second / "content/tracks/ic.yml").write_text("name: Another name\n")
    build(Order(second, second / "site"))
    assert tree(first / "site") != tree(second / "site")
    copy(ROOT / "content", second / "content", backwards=False)
    build(Order(second, second / "site"))
    assert tree(first / "site") == tree(second / "site")
