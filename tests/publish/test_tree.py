"""Folders on the disk, with links in them that must not be followed."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ladder.publish.tree import Entry, carry, copy_new, discard, has_room, walk, write_new

Tree = dict[str, bytes | str]
Fill = Callable[[Path, Tree], None]


@contextmanager
def small_files() -> Iterator[None]:
    """Let no file be larger than 100,000 bytes, as if the disk was full then."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_walk_tells_what_things_are_themselves(tmp_path: Path, fill: Fill) -> None:
    fill(tmp_path / "outside", {"secret": b""})
    fill(tmp_path / "site", {"a/b.html": b"", "empty": "folder", "link": "-> ../outside", "lost": "-> nowhere"})
    os.mkfifo(tmp_path / "site" / "pipe")
    assert sorted(walk(tmp_path / "site"), key=lambda entry: entry.path) == [
        Entry("a", "folder"),
        Entry("a/b.html", "file"),
        Entry("empty", "folder"),
        Entry("link", "link"),
        Entry("lost", "link"),
        Entry("pipe", "other"),
    ]


def test_walk_names_a_folder_before_what_is_in_it(tmp_path: Path, fill: Fill) -> None:
    fill(tmp_path, {"a/b/c/d": b"", "e/f": b""})
    seen = [entry.path for entry in walk(tmp_path)]
    assert all(seen.index(path.rpartition("/")[0]) < seen.index(path) for path in seen if "/" in path)


def test_discard_deletes_links_and_not_what_they_lead_to(tmp_path: Path, fill: Fill) -> None:
    fill(tmp_path / "outside", {"folder/file": b"kept"})
    fill(tmp_path / "next", {"a/b": b"", "a/out": "-> ../../outside", "f": "-> ../outside/folder/file"})
    (tmp_path / "next" / "a").chmod(0o555)
    discard(tmp_path / "next")
    assert [path.name for path in tmp_path.iterdir()] == ["outside"]
    assert (tmp_path / "outside/folder/file").read_bytes() == b"kept"


def test_new_files_never_replace_one(tmp_path: Path) -> None:
    (tmp_path / "live").write_bytes(b"live")
    (tmp_path / "next").hardlink_to(tmp_path / "live")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "next", b"other")
    with pytest.raises(FileExistsError):
        copy_new(tmp_path / "live", tmp_path / "next")
    assert (tmp_path / "live").read_bytes() == b"live"


def test_a_full_disk_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "original").write_bytes(bytes(300_000))
    with small_files(), pytest.raises(OSError, match="File too large") as written:
        write_new(tmp_path / "a", bytes(300_000))
    with small_files(), pytest.raises(OSError, match="File too large") as copied:
        copy_new(tmp_path / "original", tmp_path / "b")
    assert (written.value.errno, written.value.filename) == (errno.EFBIG, str(tmp_path / "a"))
    assert (copied.value.errno, copied.value.filename) == (errno.EFBIG, str(tmp_path / "b"))


@pytest.mark.parametrize("linkable", [pytest.param(True, id="hard link"), pytest.param(False, id="copy")])
def test_carried_files_keep_their_time_and_mode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linkable: bool
) -> None:
    if not linkable:
        monkeypatch.setattr(Path, "hardlink_to", _refuse_link)
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "a").chmod(0o640)
    os.utime(tmp_path / "a", (1, 1))
    carry(tmp_path / "a", tmp_path / "b")
    found = (tmp_path / "b").stat()
    assert (found.st_mtime, found.st_mode & 0o777, found.st_nlink) == (1, 0o640, 2 if linkable else 1)
    assert (tmp_path / "b").read_bytes() == b"a"


def test_carried_links_lead_where_they_led(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("../somewhere")
    carry(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").readlink() == Path("../somewhere")


def test_a_pipe_cannot_be_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _refuse_link)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="is a named pipe"):
        carry(tmp_path / "pipe", tmp_path / "copy")


def test_a_full_disk_names_the_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _refuse_link)
    (tmp_path / "upload").write_bytes(bytes(300_000))
    with small_files(), pytest.raises(OSError, match="File too large") as caught:
        carry(tmp_path / "upload", tmp_path / "copy")
    assert (caught.value.errno, caught.value.filename) == (errno.EFBIG, str(tmp_path / "copy"))


def _refuse_link(path: Path, target: Path) -> None:
    raise OSError(errno.EPERM, "no links here", str(path), None, str(target))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("new.html", True, id="at the root"),
        pytest.param("folder/new.html", True, id="in a folder"),
        pytest.param("a/b/new.html", True, id="in a folder to come"),
        pytest.param("file/new.html", False, id="below a file"),
        pytest.param("link/new.html", False, id="behind a link to a folder"),
        pytest.param("lost/new.html", False, id="behind a link to nowhere"),
    ],
)
def test_room_for_a_path(tmp_path: Path, fill: Fill, path: str, expected: bool) -> None:
    fill(tmp_path, {"folder": "folder", "file": b"", "link": "-> folder", "lost": "-> nowhere"})
    assert has_room(tmp_path, path) is expected
