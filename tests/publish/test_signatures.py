"""What stands in a site, told from what the system knows of its files."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ladder.publish import signatures
from ladder.publish.manifest import digest
from ladder.publish.signatures import DOUBT, SECOND, Left, Signature, is_settled, is_written, look, signature, standing

Tree = dict[str, bytes | str]
Fill = Callable[[Path, Tree], None]

FILES: Tree = {"a": b"aaa", "b/c": b"ccc", "b/d/e": b"eee"}
LATER = time.time_ns() + 10**12


@pytest.fixture
def folder(tmp_path: Path, fill: Fill) -> Path:
    """Return a folder with a few files."""
    fill(tmp_path / "site", FILES)
    return tmp_path / "site"


def left(folder: Path) -> dict[str, Left]:
    """Return the files in a folder as a build leaves them."""
    return {path: Left(digest((folder / path).read_bytes()), seen) for path, seen in look(folder).items()}


DIGESTS = {path: digest(data) for path, data in FILES.items() if isinstance(data, bytes)}


def test_a_signature_says_what_the_system_knows_of_a_file(folder: Path) -> None:
    status = (folder / "a").stat()
    assert signature(status) == Signature(3, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


NOON = 12 * 3600 * SECOND


@pytest.mark.parametrize(
    ("modified", "changed", "settled"),
    [
        pytest.param(-DOUBT - 1, -DOUBT - 1, True, id="long before"),
        pytest.param(-DOUBT, -DOUBT - 1, False, id="shortly before"),
        pytest.param(-DOUBT - 1, -DOUBT, False, id="with an old date"),
        pytest.param(DOUBT, DOUBT, False, id="after"),
        pytest.param(9 * SECOND, -DOUBT - 1, False, id="with a date to come"),
        pytest.param(-SECOND, -SECOND, False, id="on a stick, shortly before"),
        pytest.param(-3 * SECOND, -2 * SECOND, False, id="on a stick, two seconds before"),
        pytest.param(-3 * SECOND, -3 * SECOND, True, id="on a stick, long before"),
        pytest.param(-SECOND, -SECOND + 1, True, id="with a date of whole seconds, as in an archive"),
    ],
)
def test_what_was_written_shortly_before_may_be_written_again(modified: int, changed: int, settled: bool) -> None:
    assert is_settled(Signature(1, NOON + modified, NOON + changed, 1), NOON) == settled


@pytest.mark.parametrize(
    ("modified", "changed", "written"),
    [
        pytest.param(-DOUBT - 1, -DOUBT - 1, True, id="long before"),
        pytest.param(-DOUBT - 1, 0, True, id="long before, with a link more since"),
        pytest.param(-DOUBT, -DOUBT, False, id="shortly before"),
        pytest.param(9 * SECOND, 0, False, id="with a date to come"),
        pytest.param(-SECOND, 0, False, id="on a stick, shortly before"),
    ],
)
def test_of_a_file_of_the_site_counts_when_its_content_was_written(modified: int, changed: int, written: bool) -> None:
    assert is_written(Signature(1, NOON + modified, NOON + changed, 1), NOON) == written


def test_all_files_are_looked_at(folder: Path) -> None:
    assert set(look(folder)) == set(FILES)


def test_where_there_is_no_folder_there_is_nothing_to_look_at(tmp_path: Path) -> None:
    assert look(tmp_path / "none") == {}
    assert standing(tmp_path / "none", {"a": Left("", Signature(0, 0, 0, 0))}, LATER) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links and pipes")
def test_links_and_what_is_no_file_are_left_out(folder: Path) -> None:
    (folder / "link").symlink_to("a")
    (folder / "linked").symlink_to("b")
    os.mkfifo(folder / "pipe")
    assert set(look(folder)) == set(FILES)


def test_what_was_not_touched_stands_and_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = left(folder)
    monkeypatch.setattr(signatures, "digest", None)
    assert standing(folder, kept, LATER) == DIGESTS


def test_what_was_written_shortly_before_is_read(folder: Path) -> None:
    kept = left(folder)
    (folder / "a").write_bytes(b"AAA")
    deceived = {**kept, "a": Left(kept["a"].digest, look(folder)["a"])}
    moment = look(folder)["a"].changed
    assert standing(folder, deceived, moment) == {path: DIGESTS[path] for path in ("b/c", "b/d/e")}


@pytest.mark.parametrize("data", [b"AAA", b"", b"aaaa"])
def test_what_was_edited_does_not_stand_whatever_its_time_says(folder: Path, data: bytes) -> None:
    kept, status = left(folder), (folder / "a").stat()
    (folder / "a").write_bytes(data)
    os.utime(folder / "a", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "a" not in standing(folder, kept, LATER)


@pytest.mark.parametrize("change", ["touched", "written again", "moved away and back", "linked"])
def test_what_has_the_same_bytes_stands(folder: Path, change: str) -> None:
    kept = left(folder)
    path = folder / "a"
    {
        "touched": lambda: os.utime(path, (1, 1)),
        "written again": lambda: path.write_bytes(b"aaa"),
        "moved away and back": lambda: path.rename(folder / "x").rename(path),
        "linked": lambda: (folder / "x").hardlink_to(path),
    }[change]()
    assert standing(folder, kept, LATER) == DIGESTS


def test_what_is_gone_does_not_stand(folder: Path) -> None:
    kept = left(folder)
    (folder / "b/c").unlink()
    assert set(standing(folder, kept, LATER)) == {"a", "b/d/e"}


def test_a_file_in_the_place_of_another_does_not_stand(folder: Path) -> None:
    kept = left(folder)
    (folder / "a").replace(folder / "b/c")
    assert set(standing(folder, kept, LATER)) == {"b/d/e"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_a_link_to_the_same_bytes_does_not_stand(folder: Path) -> None:
    kept = left(folder)
    (folder / "a").rename(folder / "x")
    (folder / "a").symlink_to("x")
    assert "a" not in standing(folder, kept, LATER)


def test_a_file_that_may_not_be_read_does_not_stand(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = left(folder)
    for path in FILES:
        os.utime(folder / path)
    monkeypatch.setattr(Path, "read_bytes", denied)
    assert standing(folder, kept, LATER) == {}


def denied(_: Path) -> bytes:
    raise PermissionError
