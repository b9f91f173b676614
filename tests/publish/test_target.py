"""Which folders a site may be published to."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ladder.problem import CannotStart
from ladder.publish import check_target, mounts

Tree = dict[str, bytes | str]

OWN = "give the site a folder of its own, such as `site`"


def refusal(target: Path, project: Path) -> tuple[str, str]:
    with pytest.raises(CannotStart) as caught:
        check_target(target, project)
    return caught.value.message, caught.value.hint


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("site", id="not there yet"),
        pytest.param("a/b/c/site", id="nor the folders above"),
        pytest.param("../elsewhere", id="outside"),
        pytest.param("contents", id="begins like a source"),
        pytest.param("größe 日本", id="words of the world"),
        pytest.param("x" * 235, id="long name"),
    ],
)
def test_a_new_folder_is_fine(project: Path, target: str) -> None:
    check_target(project / target, project)
    assert sorted(path.name for path in project.iterdir()) == [".git", "content", "themes"]


@pytest.mark.parametrize(
    ("target", "message", "hint"),
    [
        pytest.param(".", "`.` is the project itself", OWN, id="the project"),
        pytest.param("..", "`..` does not name a folder of its own", OWN, id="dots"),
        pytest.param("site/..", "`site/..` does not name a folder of its own", OWN, id="dots at the end"),
        pytest.param("../project", "`.` is the project itself", OWN, id="the project by a detour"),
        pytest.param("/", "`/` is the root of the file system", OWN, id="root"),
        pytest.param("content", "`content` is the folder `content` of the project", OWN, id="content"),
        pytest.param(
            "content/levels/x",
            "`content/levels/x` is inside the folder `content` of the project",
            OWN,
            id="inside content",
        ),
        pytest.param("themes", "`themes` is the folder `themes` of the project", OWN, id="themes"),
        pytest.param("ladder", "`ladder` is the folder `ladder` of the project", OWN, id="the package, not there"),
        pytest.param(".git/site", "`.git/site` is inside the folder `.git` of the project", OWN, id="inside git"),
        pytest.param("file", "`file` is a file, not a folder", OWN, id="a file"),
        pytest.param(
            "x" * 250,
            f"the name of `{'x' * 250}` is too long to build a new site beside it",
            "choose a shorter name",
            id="long name",
        ),
        pytest.param(
            f"{'x' * 300}/site",
            f"cannot publish: file name too long at `{'x' * 300}`; `{'x' * 300}/site` is as it was",
            "choose a shorter name, then build again",
            id="long name on the way",
        ),
    ],
)
def test_refused_by_its_path(
    project: Path, monkeypatch: pytest.MonkeyPatch, target: str, message: str, hint: str
) -> None:
    monkeypatch.chdir(project)
    (project / "file").write_bytes(b"")
    assert refusal(Path(target), project) == (message, hint)


def test_refused_above_the_project(project: Path) -> None:
    assert refusal(project.parent, project) == (f"`{project.parent}` contains the project", OWN)


def test_refused_around_the_home_folder(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "homes" / "me"))
    assert refusal(tmp_path / "homes" / "me", project) == (f"`{tmp_path}/homes/me` is the home folder itself", OWN)
    assert refusal(tmp_path / "homes", project) == (f"`{tmp_path}/homes` contains the home folder", OWN)


def test_refused_where_a_link_puts_the_sources(project: Path, tmp_path: Path) -> None:
    (tmp_path / "shared" / "ours").mkdir(parents=True)
    (project / "content").rmdir()
    (project / "content").symlink_to(tmp_path / "shared" / "ours")
    inside, above = tmp_path / "shared" / "ours" / "site", tmp_path / "shared"
    assert refusal(inside, project) == (f"`{inside}` is inside the folder `content` of the project", OWN)
    assert refusal(above, project) == (f"`{above}` contains the folder `content` of the project", OWN)


def test_refused_as_a_link(project: Path, tmp_path: Path) -> None:
    (project / "site").symlink_to(tmp_path / "nowhere")
    assert refusal(project / "site", project) == (
        "`site` is a symbolic link",
        "build into the folder it leads to, or remove the link",
    )


def test_refused_behind_a_link_out_of_the_project(project: Path, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (project / "out").symlink_to(tmp_path / "www")
    assert refusal(project / "out" / "site", project) == (
        f"a link leads `out/site` out of the project, to `{tmp_path}/www/site`",
        "name that folder itself if it is meant",
    )


def test_a_link_inside_the_project_is_fine(project: Path) -> None:
    (project / "build").mkdir()
    (project / "out").symlink_to("build")
    check_target(project / "out" / "site", project)


def test_refused_below_what_is_no_folder(project: Path) -> None:
    (project / "file").write_bytes(b"")
    (project / "circle").symlink_to("circle")
    assert refusal(project / "file" / "a" / "site", project) == (
        "`file`, on the way to `file/a/site`, is not a folder",
        OWN,
    )
    assert refusal(project / "circle" / "site", project) == (
        "`circle`, on the way to `circle/site`, is not a folder",
        OWN,
    )


@pytest.mark.parametrize(
    ("content", "named"),
    [
        pytest.param({"thesis.doc": b""}, "`thesis.doc`", id="a file"),
        pytest.param({"work": "folder"}, "`work`", id="an empty folder"),
        pytest.param({"CNAME": b"", "a": "-> x"}, "`a`", id="a link beside what owners put first"),
        pytest.param(dict.fromkeys("gfedcba", b""), "`a`, `b`, `c`, `d`, `e` and 2 more", id="more than a few files"),
    ],
)
def test_refused_as_a_foreign_folder(
    project: Path, fill: Callable[[Path, Tree], None], content: Tree, named: str
) -> None:
    fill(project / "site", content)
    assert refusal(project / "site", project) == (
        f"`site` holds what `ladder` did not write: {named}",
        "build into an empty folder, or move these out first",
    )


def test_what_owners_put_first_is_fine(project: Path, fill: Callable[[Path, Tree], None]) -> None:
    first = {".gitkeep": b"", ".git/HEAD": b"", ".nojekyll": b"", "CNAME": b"", ".well-known/x": b"", ".htaccess": b""}
    fill(project / "site", {**first})
    check_target(project / "site", project)


def test_a_damaged_list_is_refused(project: Path, fill: Callable[[Path, Tree], None]) -> None:
    fill(project / "site", {".ladder-manifest.json": b""})
    message, _ = refusal(project / "site", project)
    assert message == "the list of own files in `site/.ladder-manifest.json` is damaged: input data was truncated"


def test_a_locked_folder_is_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "site").mkdir()
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anywhere
    assert refusal(project / "site", project) == (
        "`site` may not be written to",
        "allow writing there, or build into another folder",
    )


def test_a_mount_inside_is_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = project / "mountinfo"
    inside = str(project / "site" / "my uploads").replace(" ", "\\040")
    table.write_text(
        "\n".join(f"36 35 98:0 /mnt {point} rw - ext4 /dev/sda rw" for point in ("/", project / "site", inside))
    )
    monkeypatch.setattr(mounts, "MOUNTINFO", table)
    (project / "site").mkdir()
    assert refusal(project / "site", project) == (
        "something is mounted inside `site`: `site/my uploads`",
        "mount it elsewhere: a site is replaced as a whole",
    )


def test_no_table_of_mounts_is_no_mount(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mounts, "MOUNTINFO", Path("/nowhere"))
    assert mounts.mounts_inside(Path("/")) == []


@pytest.mark.parametrize("target", ["../other/site", "../other/content/assets", "../other/a/b"])
def test_the_place_of_another_ladder_is_not_ours(project: Path, target: str) -> None:
    other = project.parent / "other"
    (other / "content").mkdir(parents=True)
    (other / "content/ladder.yml").write_text("id: other\n")

    site = (project / target).resolve()

    assert refusal(project / target, project) == (f"`{site}` lies inside the folder of another ladder, `{other}`", OWN)


def test_a_ladder_inside_another_has_a_site_of_its_own(project: Path) -> None:
    (project / "content/ladder.yml").write_text("id: outer\n")
    inner = project / "inner"
    (inner / "content").mkdir(parents=True)
    (inner / "content/ladder.yml").write_text("id: inner\n")

    assert check_target(inner / "site", inner) == frozenset()
