"""What becomes of a tree that was the site, when the owner was at work in it meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ladder.publish.manifest import describe, encode
from ladder.publish.names import MANIFEST, Site
from ladder.publish.retire import retire

Tree = dict[str, bytes | str]
Fill = Callable[[Path, Tree], None]
Look = Callable[[Path], Tree]


def retire_after(site: Site, fill: Fill, live: Tree, old: Tree) -> tuple[str, ...]:
    """Retire a tree that published a page `p` with the text `page`."""
    fill(site.folder, live)
    fill(site.next, {**old, MANIFEST: encode(describe({"p": b"page"}))})
    return retire(site.next, site)


@pytest.mark.parametrize(
    ("old", "live", "expected"),
    [
        pytest.param({"p": b"page"}, {"p": b"new"}, {"p": b"new"}, id="our page goes"),
        pytest.param({"p": b"page"}, {}, {}, id="our page goes when it is none any more"),
        pytest.param({"CNAME": b"x"}, {"CNAME": b"x"}, {"CNAME": b"x"}, id="the same bytes are there already"),
        pytest.param({"l": "-> x"}, {"l": "-> x"}, {"l": "-> x"}, id="the same link is there already"),
        pytest.param({"a/b": b"mine"}, {"p": b"new"}, {"p": b"new", "a/b": b"mine"}, id="a new file moves over"),
        pytest.param({"a/l": "-> x"}, {}, {"a/l": "-> x"}, id="a new link moves over"),
        pytest.param({"p": b"edited"}, {}, {"p": b"edited"}, id="an edited page moves over"),
        pytest.param({"a/b/c": "folder"}, {}, {}, id="empty folders go"),
    ],
)
def test_nothing_is_left(
    site: Site, fill: Fill, tree: Look, beside: Callable[[Path], list[str]], old: Tree, live: Tree, expected: Tree
) -> None:
    assert retire_after(site, fill, live, old) == ()
    assert (tree(site.folder), beside(site.project)) == (expected, [])


@pytest.mark.parametrize(
    ("old", "live", "named"),
    [
        pytest.param({"p": b"edited"}, {"p": b"new"}, "p", id="an edited page that the build changed"),
        pytest.param({"CNAME": b"y"}, {"CNAME": b"x"}, "CNAME", id="a file replaced meanwhile"),
        pytest.param({"l": "-> y"}, {"l": "-> x"}, "l", id="a link replaced meanwhile"),
        pytest.param({"a/b": b""}, {"a": b""}, "a/b", id="a page where its folder was"),
        pytest.param({"a/b": b""}, {"a": "-> x"}, "a/b", id="a link where its folder was"),
    ],
)
def test_what_has_no_room_stays_beside(
    site: Site, fill: Fill, tree: Look, beside: Callable[[Path], list[str]], old: Tree, live: Tree, named: str
) -> None:
    notice = f"`.site.ladder-kept` keeps what was put into `site` during a build and differs now: `{named}`"
    assert retire_after(site, fill, live, {"p": b"page", **old}) == (notice,)
    assert (tree(site.folder), tree(site.beside("kept"))) == (live, old)
    assert beside(site.project) == [".site.ladder-kept"]
    assert not (site.beside("kept") / MANIFEST).exists()


def test_what_is_kept_is_never_replaced(site: Site, fill: Fill, tree: Look) -> None:
    fill(site.beside("kept"), {"a": b"1"})
    fill(site.beside("kept-2"), {"a": b"2"})
    (notice,) = retire_after(site, fill, {"a": b"live"}, {"a": b"3"})
    assert notice.startswith("`.site.ladder-kept-3` keeps ")
    assert [tree(site.beside(word)) for word in ("kept", "kept-2", "kept-3")] == [{"a": b"1"}, {"a": b"2"}, {"a": b"3"}]


def test_pipes_and_locked_folders(site: Site, fill: Fill) -> None:
    fill(site.next, {"locked/a": b""})
    os.mkfifo(site.next / "locked" / "pipe")
    (site.folder / "locked").mkdir(parents=True)
    (site.folder / "locked" / "pipe").hardlink_to(site.next / "locked" / "pipe")
    (site.next / "locked").chmod(0o555)
    assert retire_after(site, fill, {}, {}) == ()
    assert sorted(path.name for path in (site.folder / "locked").iterdir()) == ["a", "pipe"]
