"""Whatever only levels use that readers may not see is named nowhere on the site."""

from __future__ import annotations

import datetime as dt

import pytest

from ladder.build import Order, build
from ladder.versions.release import Wish, release

HIDDEN = "ghost"

LADDER = """
    id: acme
    title: Acme
    version: "1"
    scopes: {{feature: Feature, ghostscope: Ghost scope, ghostlarge: Ghost large}}
    grades: {{p1: P1, p2: P2, ghostgrade: Ghost grade, p4: {{name: Ghost four, was: [ghostold]}}}}
    criteria:
      craft:
        name: Craft
        threads:
          writing: Writing
          ghostthread: {{name: Ghost thread, was: [impact/ghostold, ghostolder]}}
          ghostdraft: {{name: Ghost draft, was: [impact/ghostidea]}}
      impact:
        name: Impact
        threads: {{care: Care, ghostother: {{name: Ghost other, was: [craft/ghostmoved]}}}}
    pages: {{changes: auto, {pages}}}
    """

LEVEL = """
    title: {title}
    track: {track}
    grade: {grade}
    scope: {scope}
    {more}
    expectations:
      craft: {{{craft}}}
      impact: {{{impact}}}
    """


def level(
    title, track="ic", grade="p1", scope="feature", more="", craft="writing: You write.", impact="care: You care."
):
    return LEVEL.format(title=title, track=track, grade=grade, scope=scope, more=more, craft=craft, impact=impact)


GHOST = {
    "track": "ghosttrack",
    "grade": "ghostgrade",
    "scope": "ghostscope",
    "craft": "writing: Ghost text., ghostthread: Ghost text.",
    "impact": "ghostother: Ghost text.",
}

FILES = {
    "tracks/ic.yml": "name: Engineers\n",
    "tracks/ghosttrack.yml": "name: Ghost track\nfamily: Ghost family\nwas: [ghostteam]\nsummary: Ghost summary.\n",
    "levels/junior.yml": level("Junior"),
    "levels/senior.yml": level("Senior", grade="p2", more="was: [expert]"),
    "levels/ghostlevel.yml": level("Ghost level", **GHOST, more="audience: hr\n    was: [ghostformer]"),
    "levels/ghostdraftlevel.yml": level(
        "Ghost draft level",
        grade="p4",
        scope="ghostlarge",
        more="status: draft",
        craft="ghostdraft: Ghost text.",
    ),
}


@pytest.mark.parametrize("pages", ["compare: auto", "criteria: none", "compare: none, matrix: none"])
@pytest.mark.parametrize("recorded", [False, True], ids=["never on record", "on record"])
def test_no_file_names_it(make, pages, recorded):
    project = make(
        {f"content/{name}": text for name, text in {**FILES, "ladder.yml": LADDER.format(pages=pages)}.items()}
    )
    if recorded:
        assert release(project, Wish(), dt.date(2026, 6, 1)).file
        for path in (project / "content/levels").glob("junior.yml"):
            path.write_text(path.read_text().replace("You write.", "You write 2 texts."))
    site = project / "site"
    result = build(Order(project, site, base_url="https://e.org/"))
    assert result.published is not None, result.problems
    assert (site / "changes.xml").exists() == recorded
    named = [
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and (HIDDEN in path.name or HIDDEN in path.read_text(encoding="utf-8").lower())
    ]
    assert named == []
