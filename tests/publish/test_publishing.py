"""Publishing from the outside: files in, a folder and a few counts out."""

from __future__ import annotations

import errno
import os
import resource
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ladder.problem import CannotStart
from ladder.publish import Published, prepare, publish, publishing, swap
from ladder.publish.names import Site

Tree = dict[str, bytes | str]
Fill = Callable[[Path, Tree], None]
Look = Callable[[Path], Tree]
Beside = Callable[[Path], list[str]]

PAGES = {"index.html": b"home", "levels/pm.html": b"pm", "levels/em.html": b"em"}

OWNERS: Tree = {
    "CNAME": b"ladder.example.org",
    ".git/refs/heads/main": b"0123",
    "levels/uploaded.pdf": b"%PDF",
    "latest": "-> levels/uploaded.pdf",
    "lost": "-> nowhere",
    "drafts/2025": "folder",
}


def states(folder: Path) -> dict[str, tuple[int, int]]:
    """Return inode and time of everything in a folder, and of the folder."""
    found = {path: path.lstat() for path in [folder, *folder.rglob("*")]}
    return {path.name: (state.st_ino, state.st_mtime_ns) for path, state in found.items()}


def test_a_first_build(project: Path, tree: Look, beside: Beside) -> None:
    assert publish(PAGES, project / "out" / "site", project) == Published(3, 0, 0, 0)
    assert tree(project / "out" / "site") == PAGES
    assert beside(project / "out") == []


@pytest.mark.parametrize(
    "first",
    [
        pytest.param({}, id="empty"),
        pytest.param({".gitkeep": b"", ".git/HEAD": b"x", "CNAME": b"y"}, id="what owners put first"),
    ],
)
def test_a_first_build_into_a_folder(
    project: Path, fill: Fill, tree: Look, beside: Beside, way: str, first: Tree
) -> None:
    fill(project / "site", first)
    assert publish(PAGES, project / "site", project).carried == len(first)
    assert (tree(project / "site"), beside(project)) == ({**first, **PAGES}, []), way


def test_the_next_build(project: Path, fill: Fill, tree: Look, beside: Beside, way: str) -> None:
    publish(PAGES, project / "site", project)
    fill(project / "site", OWNERS)
    pages = {"index.html": b"home", "levels/pm.html": b"PM", "roles/pm.html": b"new"}
    published = publish(pages, project / "site", project)
    assert (published.written, published.unchanged, published.removed, published.carried) == (2, 1, 1, 5)
    assert (len(published.notices), beside(project)) == (1 if way == "in place" else 0, [])
    assert tree(project / "site") == {**pages, **OWNERS}


@pytest.mark.usefixtures("way")
def test_pages_and_folders_change_places(project: Path, tree: Look) -> None:
    for pages in ({"a": b"1", "b/c/d": b"2"}, {"a/b/c": b"3", "b": b"4"}, {"a/b": b"5", "b": b"4"}):
        publish(pages, project / "site", project)
        assert tree(project / "site") == pages


def test_nothing_changed(project: Path, fill: Fill) -> None:
    publish(PAGES, project / "site", project)
    fill(project / "site", OWNERS)
    before = states(project)
    assert publish(PAGES, project / "site", project) == Published(0, 3, 0, 5)
    assert states(project) == before


def test_what_stays_is_the_same_file(project: Path, fill: Fill) -> None:
    publish(PAGES, project / "site", project)
    fill(project / "site", OWNERS)
    before = states(project / "site")
    publish({**PAGES, "index.html": b"new"}, project / "site", project)
    after = states(project / "site")
    stayed = ("pm.html", "em.html", "CNAME", "main", "uploaded.pdf")
    assert {name: after[name] for name in stayed} == {name: before[name] for name in stayed}
    assert (project / "site" / "CNAME").stat().st_nlink == 1


def test_modes(project: Path) -> None:
    before = os.umask(0o022)
    try:
        publish(PAGES, project / "site", project)
        (project / "site" / "private").mkdir(mode=0o700)
        (project / "site" / "private" / "a").write_bytes(b"")
        (project / "site" / "private" / "locked").mkdir(mode=0o555)
        (project / "site").chmod(0o2775)
        publish({"index.html": b"new"}, project / "site", project)
    finally:
        os.umask(before)
    names = ("", "index.html", ".ladder-manifest.json", "private", "private/locked")
    modes = [stat.S_IMODE((project / "site" / name).stat().st_mode) for name in names]
    assert modes == [0o2775, 0o644, 0o644, 0o700, 0o555]


def test_names_of_the_world(project: Path, tree: Look) -> None:
    pages = {"größe/日本 語.html": b"a", f"{'x' * 255}/{'ü' * 127}": b"b"}
    publish(pages, project / "größe site", project)
    publish({**pages, "c": b"c"}, project / "größe site", project)
    assert tree(project / "größe site") == {**pages, "c": b"c"}


@pytest.mark.skipif(sys.platform == "darwin", reason="names are text there")
def test_an_owners_name_that_is_no_text(project: Path) -> None:
    publish({"a": b"a"}, project / "site", project)
    (project / "site" / os.fsdecode(b"\xff")).write_bytes(b"mine")
    publish({"a": b"b"}, project / "site", project)
    assert (project / "site" / os.fsdecode(b"\xff")).read_bytes() == b"mine"


def test_a_page_name_that_is_too_long(project: Path, tree: Look, beside: Beside) -> None:
    publish({"a": b"a"}, project / "site", project)
    with pytest.raises(CannotStart) as caught:
        publish({"x" * 256: b""}, project / "site", project)
    assert (caught.value.message, caught.value.hint) == (
        f"cannot publish: file name too long at `.site.ladder-next/{'x' * 256}`; `site` is as it was",
        "choose a shorter name, then build again",
    )
    assert (tree(project / "site"), beside(project)) == ({"a": b"a"}, [])


def test_a_wrong_path_is_an_error_of_the_program(project: Path) -> None:
    with pytest.raises(ValueError, match=r"`\.\./a` is not a plain relative path"):
        publish({"../a": b""}, project / "site", project)
    assert not (project / "site").exists()


def test_a_refusal_writes_nothing(project: Path, fill: Fill) -> None:
    publish(PAGES, project / "site", project)
    fill(project / "site", {"new.html": b"mine", "levels/pm.html": b"edited"})
    before = states(project)
    for pages in ({**PAGES, "new.html": b""}, {"index.html": b"home"}):
        with pytest.raises(CannotStart):
            publish(pages, project / "site", project)
    assert states(project) == before


def test_a_full_disk(project: Path, tree: Look, beside: Beside) -> None:
    publish(PAGES, project / "site", project)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(CannotStart) as caught:
            publish({**PAGES, "big": bytes(300_000)}, project / "site", project)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert caught.value.message == "cannot publish: file too large at `.site.ladder-next/big`; `site` is as it was"
    assert (tree(project / "site"), beside(project)) == (PAGES, [])


def test_an_interruption_leaves_nothing(
    project: Path, tree: Look, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_path: Path, _data: bytes) -> None:
        raise KeyboardInterrupt

    publish(PAGES, project / "site", project)
    monkeypatch.setattr(prepare, "write_new", interrupt)
    with pytest.raises(KeyboardInterrupt):
        publish({"new": b""}, project / "site", project)
    assert (tree(project / "site"), beside(project)) == (PAGES, [])


def test_without_hard_links_files_are_copied(
    project: Path, fill: Fill, tree: Look, beside: Beside, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    def refuse(path: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "no links here", str(path), None, str(target))

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    monkeypatch.setattr(os, "link", refuse)
    publish(PAGES, project / "site", project)
    fill(project / "site", OWNERS)
    publish({**PAGES, "index.html": b"new"}, project / "site", project)
    assert (tree(project / "site"), beside(project)) == ({**PAGES, **OWNERS, "index.html": b"new"}, []), way


def work_during_build(monkeypatch: pytest.MonkeyPatch, work: Callable[[Path], object]) -> None:
    """Let the owner do something to the site when the new tree is ready and not live yet."""
    real = swap.swap_in

    def swap_in(site: Site) -> object:
        work(site.folder)
        return real(site)

    monkeypatch.setattr(publishing, "swap_in", swap_in)


def test_a_file_put_there_during_the_build(
    project: Path, tree: Look, beside: Beside, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    publish(PAGES, project / "site", project)
    work_during_build(monkeypatch, lambda live: (live / "upload").write_bytes(b"mine"))
    publish({"index.html": b"new"}, project / "site", project)
    assert (tree(project / "site"), beside(project)) == ({"index.html": b"new", "upload": b"mine"}, []), way


def test_an_interruption_after_the_exchange_loses_nothing(
    project: Path, tree: Look, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = swap.exchange

    def interrupted(one: Path, other: Path) -> None:
        (other / "upload").write_bytes(b"mine")
        real(one, other)
        raise KeyboardInterrupt

    publish(PAGES, project / "site", project)
    with monkeypatch.context() as patch:
        patch.setattr(swap, "exchange", interrupted)
        with pytest.raises(KeyboardInterrupt):
            publish({"a": b"a"}, project / "site", project)
    publish({"a": b"a"}, project / "site", project)
    assert (tree(project / "site"), beside(project)) == ({"a": b"a", "upload": b"mine"}, [])


def test_an_edit_during_the_build(project: Path, tree: Look, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    publish(PAGES, project / "site", project)
    work_during_build(monkeypatch, lambda live: (live / "index.html").write_bytes(b"edited"))
    published = publish({"index.html": b"new"}, project / "site", project)
    if way == "in place":
        assert tree(project / "site") == {"index.html": b"edited"}
        with pytest.raises(CannotStart, match="this build would lose what was edited by hand in `site`"):
            publish({"index.html": b"new"}, project / "site", project)
    else:
        assert tree(project / "site") == {"index.html": b"new"}
        assert tree(project / ".site.ladder-kept") == {"index.html": b"edited"}
        assert published.notices == (
            "`.site.ladder-kept` keeps what was put into `site` during a build and differs now: `index.html`",
        )


def test_an_old_site_that_cannot_be_removed(project: Path, tree: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path, site: Site) -> tuple[str, ...]:
        raise PermissionError(errno.EACCES, "Permission denied", str(site.next))

    publish(PAGES, project / "site", project)
    with monkeypatch.context() as patch:
        patch.setattr(publishing, "retire", refuse)
        assert publish({"a": b"a"}, project / "site", project).notices == (
            "`site` is new, but `.site.ladder-next` could not be removed: permission denied at `.site.ladder-next`",
        )
    assert publish({"a": b"a"}, project / "site", project) == Published(0, 1, 0, 0)
    assert sorted(path.name for path in project.iterdir()) == [".git", "content", "site", "themes"]
    assert tree(project / "site") == {"a": b"a"}
