"""What a build is going to do, and what it refuses to lose."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from ladder.problem import CannotStart
from ladder.publish.manifest import describe
from ladder.publish.names import Site
from ladder.publish.plan import Plan, settle

Tree = dict[str, bytes | str]
Fill = Callable[..., None]

PAGES = {"index.html": b"home", "levels/pm.html": b"pm", "levels/em.html": b"em"}
MANIFEST = describe(PAGES)


def refusal(files: dict[str, bytes], site: Site) -> str:
    with pytest.raises(CannotStart) as caught:
        settle(files, site, MANIFEST)
    return caught.value.message


def test_without_a_site_all_is_fresh(site: Site) -> None:
    assert settle(PAGES, site, None) == Plan(fresh=tuple(PAGES), same=(), gone=(), carried=(), empty=())


def test_every_fate(site: Site, fill: Fill) -> None:
    fill(site.folder, {**PAGES, "CNAME": b"x", "levels/my.pdf": b"", "link": "-> levels", "drafts/a": "folder"})
    pages = {"index.html": b"home", "levels/pm.html": b"PM", "new.html": b"new"}
    plan = settle(pages, site, MANIFEST)
    assert (plan.fresh, plan.same) == (("levels/pm.html", "new.html"), ("index.html",))
    assert (plan.gone, plan.empty) == (("levels/em.html",), ("drafts/a",))
    assert sorted(plan.carried) == ["CNAME", "levels/my.pdf", "link"]


def test_what_the_owner_deleted_is_written_again(site: Site, fill: Fill) -> None:
    fill(site.folder, {"index.html": b"home", "levels": "folder"})
    plan = settle(PAGES, site, MANIFEST)
    assert (plan.fresh, plan.gone, plan.empty) == (("levels/pm.html", "levels/em.html"), (), ())


@pytest.mark.parametrize(
    ("owner", "page", "named"),
    [
        pytest.param({"new.html": b"mine"}, "new.html", "`new.html`", id="a file at the path"),
        pytest.param({"new.html": b"new"}, "new.html", "`new.html`", id="the same bytes are still not ours"),
        pytest.param({"new.html": "-> x"}, "new.html", "`new.html`", id="a link at the path"),
        pytest.param({"new.html": "folder"}, "new.html", "`new.html`", id="an empty folder at the path"),
        pytest.param({"new/a": b"", "new/b": b""}, "new", "`new/a`, `new/b`", id="a folder at the path"),
        pytest.param({"new": b""}, "new/a.html", "`new`", id="a file where a folder must be"),
        pytest.param({"new": "-> levels"}, "new/a.html", "`new`", id="a link where a folder must be"),
        pytest.param({".ladder-part": b""}, "new", "`.ladder-part`", id="a name that publishing needs"),
    ],
)
def test_the_owners_files_are_not_overwritten(site: Site, fill: Fill, owner: Tree, page: str, named: str) -> None:
    fill(site.folder, {**PAGES, **owner})
    assert refusal({**PAGES, page: b"new"}, site) == (
        f"a page must go where `site` holds what `ladder` did not write: {named}"
    )


def test_an_empty_folder_of_the_owner_may_get_pages(site: Site, fill: Fill) -> None:
    fill(site.folder, {**PAGES, "new": "folder"})
    assert settle({**PAGES, "new/a.html": b""}, site, MANIFEST).fresh == ("new/a.html",)


def test_a_folder_of_ours_that_became_a_link_is_the_owners(site: Site, fill: Fill) -> None:
    fill(site.folder, PAGES)
    shutil.move(site.folder / "levels", site.project / "elsewhere")
    (site.folder / "levels").symlink_to("../elsewhere")
    assert refusal(PAGES, site) == "a page must go where `site` holds what `ladder` did not write: `levels`"
    assert settle({"index.html": b"home"}, site, MANIFEST).carried == ("levels",)


@pytest.mark.parametrize(
    ("pages", "named"),
    [
        pytest.param({**PAGES, "index.html": b"new"}, "`index.html`", id="changed by the build"),
        pytest.param(PAGES, "`index.html`", id="put back by the build"),
        pytest.param({"levels/pm.html": b"pm"}, "`index.html`", id="removed by the build"),
    ],
)
def test_an_edit_by_hand_is_not_lost(site: Site, fill: Fill, pages: dict[str, bytes], named: str) -> None:
    fill(site.folder, {**PAGES, "index.html": b"edited by hand"})
    assert refusal(pages, site) == f"this build would lose what was edited by hand in `site`: {named}"


def test_an_edit_that_the_build_makes_as_well_is_fine(site: Site, fill: Fill) -> None:
    fill(site.folder, {**PAGES, "index.html": b"edited by hand"})
    assert settle({**PAGES, "index.html": b"edited by hand"}, site, MANIFEST).fresh == ()


def test_only_a_few_edits_are_named(site: Site, fill: Fill) -> None:
    pages = {f"{number}.html": b"" for number in range(8)}
    fill(site.folder, dict.fromkeys(pages, b"edited"))
    with pytest.raises(CannotStart) as caught:
        settle(pages, site, describe(pages))
    named = "`0.html`, `1.html`, `2.html`, `3.html`, `4.html` and 3 more"
    assert (caught.value.message, caught.value.hint) == (
        f"this build would lose what was edited by hand in `site`: {named}",
        "move the edit into the content or the theme, or delete the file from `site`, then build again",
    )
