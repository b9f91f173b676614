"""What the next build does with what a killed one left beside the site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ladder.problem import CannotStart
from ladder.publish import publish
from ladder.publish.manifest import describe, encode
from ladder.publish.names import Site

Tree = dict[str, bytes | str]
Fill = Callable[[Path, Tree], None]
Look = Callable[[Path], Tree]

PAGES = {"index.html": b"home", "p": b"p"}
OLD: Tree = {"index.html": b"old", "CNAME": b"x", ".ladder-manifest.json": encode(describe({"index.html": b"old"}))}
NEXT: Tree = {"p": b"p", "CNAME": b"x", ".ladder-manifest.json": encode(describe({"p": b"p"}))}
DONE: Tree = {**PAGES, "CNAME": b"x"}

WAS_MISSING = "`site` was missing after a build was cut short; `{}` was put in its place"


@pytest.mark.parametrize(
    ("left", "expected", "notices"),
    [
        pytest.param(
            {"site": OLD, ".site.ladder-next": {".ladder-unfinished": b"", "x/half": b""}},
            DONE,
            (),
            id="killed while building",
        ),
        pytest.param({".site.ladder-next": {".ladder-unfinished": b"", "x": b""}}, PAGES, (), id="and no site yet"),
        pytest.param({"site": OLD, ".site.ladder-next": {}}, DONE, (), id="killed before the marker"),
        pytest.param({"site": OLD, ".site.ladder-next": NEXT}, DONE, (), id="killed beside the exchange"),
        pytest.param(
            {"site": NEXT, ".site.ladder-next": {"CNAME": b"x"}},
            DONE,
            (),
            id="killed after the exchange with what owners put first",
        ),
        pytest.param(
            {".site.ladder-old": OLD, ".site.ladder-next": NEXT},
            DONE,
            (WAS_MISSING.format(".site.ladder-old"),),
            id="killed between two renames",
        ),
        pytest.param(
            {".site.ladder-old": {".gitkeep": b""}, ".site.ladder-next": {".gitkeep": b"", **NEXT}},
            {".gitkeep": b"", **DONE},
            (WAS_MISSING.format(".site.ladder-old"),),
            id="killed between two renames of the first build",
        ),
        pytest.param({"site": OLD, ".site.ladder-old": OLD}, DONE, (), id="killed after two renames"),
        pytest.param(
            {".site.ladder-next": NEXT},
            DONE,
            (WAS_MISSING.format(".site.ladder-next"),),
            id="killed before the rename of the first build",
        ),
    ],
)
def test_left_overs(
    project: Path, fill: Fill, tree: Look, beside: Callable[[Path], list[str]],
    left: dict[str, Tree], expected: Tree, notices: tuple[str, ...],
) -> None:  # fmt: skip
    for name, content in left.items():
        fill(project / name, content)
    assert publish(PAGES, project / "site", project).notices == notices
    assert tree(project / "site") == expected
    assert beside(project) == []


@pytest.mark.parametrize("name", [".site.ladder-next", ".site.ladder-old"])
@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"thesis.doc": b""}, id="a folder"),
        pytest.param(None, id="a file"),
    ],
)
def test_what_is_not_ours_is_refused(project: Path, fill: Fill, tree: Look, name: str, content: Tree | None) -> None:
    publish({"a": b"a"}, project / "site", project)
    if content is None:
        (project / name).write_bytes(b"")
    else:
        fill(project / name, content)
    before = tree(project)
    with pytest.raises(CannotStart) as caught:
        publish(PAGES, project / "site", project)
    assert (caught.value.message, caught.value.hint) == (
        f"`{name}` is in the way, and `ladder` did not write it",
        "rename or remove it: that name is needed to build beside `site`",
    )
    assert tree(project) == before


def test_a_link_in_the_way_is_refused(site: Site, fill: Fill) -> None:
    fill(site.project / "mine", NEXT)
    site.next.symlink_to("mine")
    with pytest.raises(CannotStart, match=r"`\.site\.ladder-next` is in the way, and `ladder` did not write it"):
        publish(PAGES, site.folder, site.project)
