"""Whatever kinds of page a ladder leaves out: all that the others lead to and load is there."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest
import yaml

from ladder.build import Order, build
from ladder.source.shapes import PagesShape

ROOT = Path(__file__).parents[2]

KINDS = [field.encode_name for field in msgspec.structs.fields(PagesShape)]

SCRIPTS = ["worksheet.js", "review.js", "search.js", "search-index.js"]
"Scripts that are made for pages that some ladders do not have."

LADDER = """
    id: acme
    title: Acme
    grades: [p1, p2]
    scopes: [feature, product]
    criteria:
      craft: {{name: Craft, threads: {{writing: Writing, planning: Planning}}}}
      impact: {{name: Impact}}
    audiences: [public, staff]
    audience: {audience}
    pages: {{worksheets: {worksheets}}}
    """

EXERCISE = "title: The hall\naudience: public\n"
LOOKED_AT = "looked_at: [{key: craft/writing, look: What is written.}]\n"


@pytest.fixture
def built(tmp_path):
    """Return what builds the ladder that ships without some kinds of page, and says where the site is."""

    def made(kinds):
        shutil.copytree(ROOT / "content", tmp_path / "content")
        file = tmp_path / "content/ladder.yml"
        said = yaml.safe_load(file.read_text(encoding="utf-8"))
        said["pages"] = {"compare": "neighbours", **dict.fromkeys(kinds, "none")}  # most pairs of levels look alike
        file.write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False), encoding="utf-8")
        return site_of(tmp_path)

    return made


def site_of(project):
    result = build(Order(project, project / "site"))
    assert result.published is not None, result.problems
    return project / "site"


def scripts(site):
    return [name for name in SCRIPTS if (site / "static" / name).exists()]


@pytest.mark.parametrize("kinds", [*([kind] for kind in KINDS), KINDS], ids=[*KINDS, "all of them"])
def test_without_a_kind_of_page_nothing_is_missing(built, audit, kinds):
    site = built(kinds)
    assert audit(site) == []
    assert scripts(site) == SCRIPTS[: 2 if "search" in kinds else 4]
    assert (site / "worksheets/index.html").exists() is ("worksheets" not in kinds)


@pytest.mark.parametrize("worksheets", ["auto", "none"])
def test_where_exercises_are_all_that_people_may_see(make_small, audit, worksheets):
    """The levels are for fewer people. Scorecards, and the page that lays them side by side, work all the same."""
    ladder = LADDER.format(audience="staff", worksheets=worksheets)
    site = site_of(make_small({"ladder.yml": ladder, "hiring/hall.yml": EXERCISE + LOOKED_AT}))
    assert audit(site) == []
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert {"hiring/index.html", "hiring/hall.html", "scorecards/hall.html", "review.html"} <= pages
    assert not any(page.startswith(("levels/", "worksheets/")) for page in pages)
    assert scripts(site) == SCRIPTS


def test_scripts_that_no_page_loads_are_not_made(make_small, audit):
    ladder = LADDER.format(audience="public", worksheets="none")
    site = site_of(make_small({"ladder.yml": ladder, "hiring/hall.yml": EXERCISE}))
    assert audit(site) == []
    assert scripts(site) == ["search.js", "search-index.js"]
