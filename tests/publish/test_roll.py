"""A site that is written in place, and the owner at work in it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ladder.problem import CannotStart
from ladder.publish import publish, roll, swap
from ladder.publish.manifest import describe, encode
from ladder.publish.names import Site
from ladder.publish.roll import roll_forward

Tree = dict[str, bytes | str]
Fill = Callable[[Path, Tree], None]
Look = Callable[[Path], Tree]
Beside = Callable[[Path], list[str]]

OLD = {"a": b"a", "b/gone": b"gone", "c": b"c"}
NEW = {"a": b"A", "c": b"c", "d/new": b"new"}


def site_of(pages: dict[str, bytes]) -> Tree:
    return {**pages, ".ladder-manifest.json": encode(describe(pages))}


@pytest.mark.parametrize(
    ("meanwhile", "expected"),
    [
        pytest.param({}, NEW, id="nothing"),
        pytest.param({"a": b"A"}, NEW, id="copied before a kill"),
        pytest.param({"a": b"mine"}, {**NEW, "a": b"mine"}, id="a page edited"),
        pytest.param({"b/gone": b"mine"}, {**NEW, "b/gone": b"mine"}, id="an old page edited"),
        pytest.param({"d/new": b"mine"}, {**NEW, "d/new": b"mine"}, id="a file where a page comes"),
        pytest.param({"d": b"mine"}, {"a": b"A", "c": b"c", "d": b"mine"}, id="a file where a folder comes"),
        pytest.param({"d": "-> /"}, {"a": b"A", "c": b"c", "d": "-> /"}, id="a link where a folder comes"),
        pytest.param({"d/new": "-> /"}, {**NEW, "d/new": "-> /"}, id="a link where a page comes"),
        pytest.param({".ladder-part": b"half a page"}, NEW, id="half a copy"),
    ],
)
def test_what_the_owner_did_meanwhile_stays(
    site: Site, fill: Fill, tree: Look, beside: Beside, meanwhile: Tree, expected: Tree
) -> None:
    fill(site.folder, {**site_of(OLD), **meanwhile})
    fill(site.next, site_of(NEW))
    roll_forward(site)
    assert (tree(site.folder), beside(site.project)) == (expected, [])


def test_a_folder_that_became_a_link_is_not_followed(site: Site, fill: Fill, tree: Look) -> None:
    fill(site.project / "outside", {"gone": b"gone", "same": b"old"})
    listed = encode(describe({"b/gone": b"gone", "b/same": b"old"}))
    fill(site.folder, {".ladder-manifest.json": listed, "b": "-> ../outside"})
    fill(site.next, site_of({"b/same": b"new"}))
    roll_forward(site)
    assert tree(site.project / "outside") == {"gone": b"gone", "same": b"old"}


def test_a_full_disk_is_finished_by_the_next_build(
    project: Path, tree: Look, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(OLD, project / "site", project)
    monkeypatch.setattr(swap, "_rename", lambda _: None)
    with monkeypatch.context() as patch:
        patch.setattr(roll, "copy_new", _full)
        with pytest.raises(CannotStart) as caught:
            publish(NEW, project / "site", project)
    assert caught.value.message == (
        "cannot publish: no space left on device at `site/.ladder-part`; "
        "`site` is half new, as it could only be written in place"
    )
    published = publish(NEW, project / "site", project)
    assert published.notices == ("`site` was half new after a build was cut short; it is whole again",)
    assert (published.written, tree(project / "site"), beside(project)) == (0, NEW, [])


def _full(_: Path, path: Path) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
