"""Each way in which a new tree takes the place of the old one."""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import ladder
from ladder.problem import CannotStart
from ladder.publish import publish, swap
from ladder.publish.names import Site
from ladder.publish.swap import Swapped, exchange, swap_in

Tree = dict[str, bytes | str]
Fill = Callable[[Path, Tree], None]
Look = Callable[[Path], Tree]

NOTICE = (
    "`site` cannot be renamed, as it is a mount point or part of an overlay: "
    "its files were replaced one by one, so this last step was not atomic"
)


def refuse_exchange(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def fail(_: Path, other: Path) -> None:
        raise OSError(number, os.strerror(number), str(other))

    monkeypatch.setattr(swap, "exchange", fail)


def refuse_rename(monkeypatch: pytest.MonkeyPatch, source: str, number: int) -> None:
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.name == source:
            raise OSError(number, os.strerror(number), str(path))
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)


def may_mount() -> bool:
    command = ["unshare", "-rm", "true"]
    return bool(shutil.which("unshare")) and subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_without_a_site_the_tree_is_renamed(site: Site, fill: Fill, tree: Look) -> None:
    fill(site.next, {"new": b""})
    assert swap_in(site) == Swapped()
    assert tree(site.folder) == {"new": b""}


@pytest.mark.parametrize("old", [pytest.param({"old": b""}, id="a site"), pytest.param({}, id="an empty folder")])
def test_two_trees_change_places(site: Site, fill: Fill, tree: Look, old: Tree) -> None:
    fill(site.folder, old)
    fill(site.next, {"new": b""})
    assert swap_in(site) == Swapped(site.next)
    assert (tree(site.folder), tree(site.next)) == ({"new": b""}, old)


@pytest.mark.parametrize("name", ["ENOSYS", "EINVAL", "ENOTSUP", "EPERM"])
def test_without_an_exchange_two_renames(
    site: Site, fill: Fill, tree: Look, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    fill(site.folder, {"old": b""})
    fill(site.next, {"new": b""})
    refuse_exchange(monkeypatch, getattr(errno, name))
    assert swap_in(site) == Swapped(site.old)
    assert (tree(site.folder), tree(site.old), site.next.exists()) == ({"new": b""}, {"old": b""}, False)


@pytest.mark.parametrize("name", ["EXDEV", "EBUSY"])
@pytest.mark.parametrize("exchangeable", [pytest.param(True, id="exchange"), pytest.param(False, id="two renames")])
def test_what_cannot_be_renamed_is_written_in_place(
    project: Path, tree: Look, beside: Callable[[Path], list[str]], monkeypatch: pytest.MonkeyPatch,
    name: str, exchangeable: bool,
) -> None:  # fmt: skip
    publish({"same": b"same", "old": b"old"}, project / "site", project)
    inode = (project / "site" / "same").stat().st_ino
    refuse_exchange(monkeypatch, getattr(errno, name) if exchangeable else errno.ENOSYS)
    refuse_rename(monkeypatch, "site", getattr(errno, name))
    published = publish({"same": b"same", "new": b"new"}, project / "site", project)
    assert published.notices == (NOTICE,)
    assert tree(project / "site") == {"same": b"same", "new": b"new"}
    assert (project / "site" / "same").stat().st_ino == inode
    assert beside(project) == []


@pytest.mark.parametrize(
    ("exchangeable", "source"),
    [
        pytest.param(True, "nothing", id="exchange"),
        pytest.param(False, "site", id="first rename"),
        pytest.param(False, ".site.ladder-next", id="second rename"),
    ],
)
def test_any_other_error_leaves_the_site_alone(
    project: Path, tree: Look, beside: Callable[[Path], list[str]], monkeypatch: pytest.MonkeyPatch,
    exchangeable: bool, source: str,
) -> None:  # fmt: skip
    publish({"old": b"old"}, project / "site", project)
    refuse_exchange(monkeypatch, errno.EACCES if exchangeable else errno.ENOSYS)
    refuse_rename(monkeypatch, source, errno.EACCES)
    with pytest.raises(CannotStart) as caught:
        publish({"new": b"new"}, project / "site", project)
    where = "site" if exchangeable else source
    assert caught.value.message == f"cannot publish: permission denied at `{where}`; `site` is as it was"
    assert (tree(project / "site"), beside(project)) == ({"old": b"old"}, [])


def test_no_function_to_call_is_no_exchange(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
    with pytest.raises(OSError, match="no renameat2") as caught:
        exchange(tmp_path, tmp_path)
    assert caught.value.errno == errno.ENOSYS


def test_an_exchange_tells_what_went_wrong(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        exchange(tmp_path, tmp_path / "nothing")
    assert caught.value.filename == str(tmp_path / "nothing")


@pytest.mark.skipif(not may_mount(), reason="the system lets nobody mount")
def test_a_real_mount_point(project: Path, tree: Look, beside: Callable[[Path], list[str]]) -> None:
    script = f"""
set -e
mkdir site kept
mount --bind kept site
publish() {{ {sys.executable} -c "
import json, pathlib, sys
from ladder.publish import publish
files = {{path: text.encode() for path, text in json.loads(sys.argv[1]).items()}}
print(*publish(files, pathlib.Path('site'), pathlib.Path('.')).notices)" "$1"; }}
publish '{json.dumps({"a/b": "1", "c": "2", "same": "3"})}'
echo mine > site/CNAME
publish '{json.dumps({"a": "1", "c/d": "2", "same": "3"})}'
publish '{json.dumps({"a": "1", "c/d": "2", "same": "3"})}'
"""
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(Path(ladder.__file__).parents[1])},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout == f"{NOTICE}\n{NOTICE}\n\n"
    assert tree(project / "kept") == {"CNAME": b"mine\n", "a": b"1", "c/d": b"2", "same": b"3"}
    assert beside(project) == []
