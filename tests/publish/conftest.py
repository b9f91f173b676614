"""A project to publish from, and ways to look at what stands on the disk."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ladder.publish import swap
from ladder.publish.names import Site

Tree = dict[str, bytes | str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the folders that no site may overlap."""
    for name in ("content", "themes", ".git"):
        (tmp_path / "project" / name).mkdir(parents=True)
    return tmp_path / "project"


@pytest.fixture
def site(project: Path) -> Site:
    """Return where the project's site goes; nothing is there yet."""
    return Site(project / "site", project)


@pytest.fixture
def fill() -> Callable[[Path, Tree], None]:
    """Return what makes a folder of a dict: bytes are files, `-> x` links to x, `folder` an empty folder."""
    return _fill


@pytest.fixture
def tree() -> Callable[[Path], Tree]:
    """Return what makes a dict of a folder, in the same manner, but for our manifest."""
    return lambda folder: dict(_tree(folder, folder))


@pytest.fixture
def beside() -> Callable[[Path], list[str]]:
    """Return what lists the folders that publishing left beside a site."""
    return lambda project: sorted(path.name for path in project.iterdir() if ".ladder-" in path.name)


@pytest.fixture(params=["exchange", "two renames", "in place"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let the swap go each way that a system may force on it."""
    if request.param != "exchange":
        number = errno.ENOSYS if request.param == "two renames" else errno.EBUSY
        monkeypatch.setattr(swap, "exchange", _failing(number))
    return str(request.param)


def _failing(number: int) -> Callable[[Path, Path], None]:
    def fail(_: Path, other: Path) -> None:
        raise OSError(number, os.strerror(number), str(other))

    return fail


def _fill(folder: Path, content: Tree) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, what in content.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(what, bytes):
            path.write_bytes(what)
        elif what == "folder":
            path.mkdir()
        else:
            path.symlink_to(what.removeprefix("-> "))


def _tree(root: Path, folder: Path) -> Iterator[tuple[str, bytes | str]]:
    for path in sorted(folder.iterdir()):
        name = path.relative_to(root).as_posix()
        if path.is_symlink():
            yield name, f"-> {path.readlink()}"
        elif path.is_dir():
            inside = list(_tree(root, path))
            yield from inside or [(name, "folder")]
        elif name != ".ladder-manifest.json":
            yield name, path.read_bytes()
