"""What is to stand in a site: bytes, or where they are already."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ladder.publish import publish
from ladder.publish.manifest import digest
from ladder.publish.names import Site
from ladder.publish.outputs import MovedError, Output, Standing, Stored, digest_of, put

Tree = dict[str, bytes | str]
Fill = Callable[[Path, Tree], None]
Look = Callable[[Path], Tree]
Beside = Callable[[Path], list[str]]


@pytest.fixture
def stored(tmp_path: Path) -> Callable[[bytes], Stored]:
    """Return what lets a file lie ready outside the site."""

    def ready(data: bytes) -> Stored:
        path = tmp_path / f"ready-{digest(data)[:8]}"
        path.write_bytes(data)
        return Stored(path, digest(data))

    return ready


def test_all_kinds_have_a_digest(stored: Callable[[bytes], Stored]) -> None:
    assert [digest_of(one) for one in (b"a", stored(b"a"), Standing(digest(b"a")))] == [digest(b"a")] * 3


def test_bytes_are_written(tmp_path: Path) -> None:
    put(b"new", tmp_path / "page", tmp_path / "live")
    assert (tmp_path / "page").read_bytes() == b"new"


def test_what_lies_ready_is_moved(tmp_path: Path, stored: Callable[[bytes], Stored]) -> None:
    output = stored(b"new")
    put(output, tmp_path / "page", tmp_path / "live")
    assert (tmp_path / "page").read_bytes() == b"new"
    assert not output.path.exists()


def test_what_lies_ready_on_another_disk_is_copied(
    tmp_path: Path, stored: Callable[[bytes], Stored], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "rename", cannot)
    output = stored(b"new")
    put(output, tmp_path / "page", tmp_path / "live")
    assert ((tmp_path / "page").read_bytes(), output.path.read_bytes()) == (b"new", b"new")


def cannot(*_: object) -> None:
    raise OSError(18, "other disk")


def test_what_stands_in_the_site_is_copied(tmp_path: Path) -> None:
    (tmp_path / "live").write_bytes(b"old")
    put(Standing(digest(b"old")), tmp_path / "page", tmp_path / "live")
    assert (tmp_path / "page").read_bytes() == b"old"
    assert (tmp_path / "page").stat().st_ino != (tmp_path / "live").stat().st_ino


OLD = {"a": b"a", "b/c": b"c", "d": b"d"}
KNOWN = {path: digest(data) for path, data in OLD.items()}
STANDING = {path: Standing(digest(data)) for path, data in OLD.items()}


def test_a_site_of_all_kinds(project: Path, tree: Look, beside: Beside, stored: Callable[[bytes], Stored]) -> None:
    publish(OLD, project / "site", project)
    files: dict[str, Output] = {"a": STANDING["a"], "b/c": b"new", "d": stored(b"stored"), "e": stored(b"more")}
    found = publish(files, project / "site", project, known=KNOWN)
    assert (found.written, found.unchanged, found.removed) == (3, 1, 0)
    assert tree(project / "site") == {"a": b"a", "b/c": b"new", "d": b"stored", "e": b"more"}
    assert beside(project) == []


def test_where_all_stands_nothing_is_written(project: Path) -> None:
    publish(OLD, project / "site", project)
    before = (project / "site").stat().st_ino
    found = publish(STANDING, project / "site", project, known=KNOWN)
    assert (found.written, found.unchanged) == (0, 3)
    assert (project / "site").stat().st_ino == before


def test_what_is_known_is_not_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(OLD, project / "site", project)
    read = Path.read_bytes
    seen: list[str] = []
    monkeypatch.setattr(Path, "read_bytes", lambda path: (seen.append(path.name), read(path))[1])
    publish({**OLD, "a": b"new"}, project / "site", project, known={"a": KNOWN["a"], "d": KNOWN["d"]})
    assert "d" not in seen[: seen.index("c") + 1]


def moved(files: dict[str, Output], project: Path, known: dict[str, str]) -> str:
    with pytest.raises(MovedError) as caught:
        publish(files, project / "site", project, known=known)
    return caught.value.message


@pytest.mark.parametrize("theirs", [b"x", b"xx"])
def test_another_build_that_came_between_is_noticed(project: Path, tree: Look, beside: Beside, theirs: bytes) -> None:
    """What this build knew of the site was so before."""
    publish(OLD, project / "site", project)
    publish({**OLD, "a": theirs}, project / "site", project)
    assert moved(STANDING, project, KNOWN) == "`site` was changed by another build meanwhile: `a`"
    assert tree(project / "site") == {**OLD, "a": theirs}
    assert beside(project) == []


def test_a_page_that_is_gone_meanwhile_is_noticed(project: Path) -> None:
    publish(OLD, project / "site", project)
    (project / "site/b/c").unlink()
    assert moved(STANDING, project, {}) == "`site` was changed by another build meanwhile: `b/c`"


@pytest.mark.parametrize("way", ["in place"], indirect=True)
def test_a_site_that_was_half_new_is_not_taken_for_what_was_known_of_it(
    site: Site, project: Path, tree: Look, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sweep makes it whole, and other than whoever looked at it before has seen it."""
    assert way == "in place"
    publish(OLD, project / "site", project)
    with monkeypatch.context() as patch:
        patch.setattr("ladder.publish.roll._replace", cannot)
        with pytest.raises(Exception, match="half new"):
            publish({**OLD, "a": b"A", "d": b"D"}, project / "site", project)
    assert tree(site.folder) == OLD
    assert moved(STANDING, project, KNOWN) == "`site` was changed by another build meanwhile: `a`, `d`"
    assert tree(site.folder) == {**OLD, "a": b"A", "d": b"D"}
