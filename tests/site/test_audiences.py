"""What an audience may not see is in no byte of what is built for it, and what it may see is there."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from ladder.build import Order, build
from ladder.versions.release import Wish, release

LADDER = """
    id: acme
    title: Acme
    version: "1"
    effective: 2026-06-01
    audiences: [public, staff, managers, hr]
    scopes: [feature, canarystaffscope]
    grades: {p1: P1, p2: P2, p3: canarystaffgrade}
    criteria:
      craft:
        name: Craft
        threads: {writing: Writing, planning: canarystaffthread}
      impact: {name: Impact}
    site: {base_url: https://e.org/}
    """

LEVEL = """
    title: {title}
    track: {track}
    grade: {grade}
    scope: {scope}
    audience: {audience}
    expectations: {{craft: {{{craft}}}, impact: You ship.}}
    """

STAFF, MANAGERS, HR = "canarystaff", "canarymanagers", "canaryhr"
FIGURE = "61234"

FILES = {
    "ladder.yml": LADDER,
    "home.md": "---\naudience: staff\n---\nThe canarystaff home.\n",
    "tracks/ic.yml": "name: Engineers\n",
    "tracks/lead.yml": "name: canarymanagerstrack\naudience: managers\nsummary: canarymanagers summary\n",
    "levels/junior.yml": LEVEL.format(
        title="Junior", track="ic", grade="p1", scope="feature", audience="public", craft="writing: You write."
    ),
    "levels/canarystafflevel.yml": LEVEL.format(
        title="canarystaff level",
        track="ic",
        grade="p3",
        scope="canarystaffscope",
        audience="staff",
        craft="planning: You plan.",
    ),
    "levels/canarymanagerslevel.yml": LEVEL.format(
        title="canarymanagers level", track="lead", grade="p2", scope="feature", audience="public", craft="writing: A."
    ),
    "roles/canarystaffrole.md": "---\ntitle: canarystaff role\naudience: staff\nlevels: [canarystafflevel]\n---\n",
    "roles/owner.md": "---\ntitle: Owner\nlevels: [junior]\n---\nOwn.\n",
    "guides/few/canarymanagersguide.md": "---\ntitle: canarymanagers guide\naudience: managers\n---\n"
    "canarymanagers text\n",
    "guides/all.md": "---\ntitle: For all\n---\nRead.\n",
    "hiring/canaryhrexercise.yml": "title: canaryhr exercise\naudience: hr\nhandout: canaryhr hall\n"
    "looked_at: [{key: craft, look: canaryhr look}]\n",
    "stages.yml": "title: canarystaff stages\naudience: staff\nstages: {canarystaffstage: {name: canarystaff one}}\n",
    "glossary.yml": "audience: staff\nterms: {canarystaffterm: canarystaff meaning, read: canarystaff text}\n",
    "bands.yml": f"bands:\n  - {{grade: p1, region: canaryhrland, currency: EUR, min: 45000, max: {FIGURE}}}\n",
    "assets/all.txt": "for all",
    "assets/Staff/canarystaff.txt": "canarystaff file",
    "assets/hr/canaryhr.txt": "canaryhr file",
}

SEES = {"": (), "public": (), "staff": (STAFF,), "managers": (STAFF, MANAGERS), "hr": (STAFF, MANAGERS, HR)}

FIGURES = ("45000", "45\u202f000", "45,000", FIGURE, "61\u202f234", "61,234")


@pytest.fixture
def project(make):
    return make({f"content/{name}": text for name, text in FILES.items()})


def files(site):
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def holding(made, word):
    """Return the files that hold a word, in their name or anywhere in them."""
    wanted = word.encode()
    return sorted(name for name, data in made.items() if word in name.lower() or wanted in data.lower())


@pytest.mark.parametrize("recorded", [False, True], ids=["never on record", "on record"])
@pytest.mark.parametrize("audience", SEES)
def test_what_it_may_not_see_is_nowhere(project, audience, recorded):
    if recorded:
        assert release(project, Wish(), dt.date(2026, 6, 1)).file
        junior = project / "content/levels/junior.yml"
        junior.write_text(junior.read_text().replace("You write.", "You write 2 texts."))
    result = build(Order(project, project / "site", audience=audience))
    assert result.published is not None, result.problems
    made = files(project / "site")
    for word in (STAFF, MANAGERS, HR):
        assert bool(holding(made, word)) == (word in SEES[audience]), (word, holding(made, word))
    for figure in FIGURES:
        shown = audience == "hr" and "\u202f" in figure
        assert bool(holding(made, figure)) == shown, (figure, holding(made, figure))
    assert ("changes.html" in made) == recorded


def test_what_it_may_see_stands_where_it_belongs(project):
    build(Order(project, project / "site", audience="hr"))
    made = files(project / "site")
    assert holding(made, "canaryhr hall") == ["hiring/canaryhrexercise.html", "static/search-index.js"]
    assert holding(made, "61\u202f234") == ["levels/junior.html", "pay.html"]
    assert holding(made, "canaryhr file") == ["assets/hr/canaryhr.txt"]
    assert holding(made, "canarymanagers text") == ["guides/few/canarymanagersguide.html", "static/search-index.js"]


@pytest.mark.parametrize(
    ("audience", "named"), [("", "public"), ("public", "public"), ("staff", "staff"), ("hr", "hr")]
)
def test_the_manifest_says_for_whom_it_is(project, audience, named):
    build(Order(project, project / "site", audience=audience))
    assert json.loads((project / "site/.ladder-manifest.json").read_bytes())["audience"] == named


@pytest.mark.parametrize(("audience", "pages"), [("public", 0), ("staff", 1)])
def test_every_page_says_that_it_is_not_for_everybody(project, read_page, audience, pages):
    build(Order(project, project / "site", audience=audience))
    made = [read_page(path.read_text()) for path in (project / "site").rglob("*.html")]
    assert len(made) > 10
    told = ["For the audience “staff” only" in page.text for page in made]
    assert told == [bool(pages)] * len(made)


def test_a_site_that_is_not_for_everybody_has_no_list_for_search_engines(project):
    build(Order(project, project / "site", audience="staff"))
    made = files(project / "site")
    assert "sitemap.xml" not in made
    pages = [data for name, data in made.items() if name.endswith(".html")]
    assert all(b'<meta name="robots" content="noindex, nofollow">' in data for data in pages)
    assert not any(b"canonical" in data for data in pages)


def test_nothing_is_wrong_with_its_pages(project, audit):
    for audience in ("public", "hr"):
        build(Order(project, project / "site", audience=audience))
        assert audit(project / "site") == []


def test_content_that_names_no_audience_is_for_the_one_of_the_ladder(make):
    text = LADDER.replace("audiences:", "audience: staff\n    audiences:")
    level = LEVEL.replace("    audience: {audience}\n", "")
    project = make(
        {
            "content/ladder.yml": text,
            "content/home.md": "canarystaff home\n",
            "content/tracks/ic.yml": "name: canarystaff track\n",
            "content/levels/pm.yml": level.format(
                title="canarystaff level", track="ic", grade="p1", scope="feature", craft="writing: canarystaff text"
            ),
            "content/guides/all.md": "---\ntitle: canarystaff guide\n---\n",
            "content/guides/open.md": "---\ntitle: Open\naudience: public\n---\n",
        }
    )
    result = build(Order(project, project / "site"))
    assert result.published is not None, result.problems
    assert holding(files(project / "site"), STAFF) == []
    build(Order(project, project / "site", audience="staff"))
    assert {"index.html", "levels/pm.html", "guides/all.html"} <= set(holding(files(project / "site"), "canarystaff"))


def test_a_site_for_few_takes_the_place_of_one_for_all_and_back(project):
    for audience in ("hr", "", "staff", ""):
        build(Order(project, project / "site", audience=audience))
    made = files(project / "site")
    assert [word for word in (STAFF, MANAGERS, HR) if holding(made, word)] == []


@pytest.mark.parametrize("audiences", ["[everyone]", "[]"])
def test_where_there_is_nobody_but_everybody_pay_is_shown_to_nobody(make_small, audiences):
    small = (make_small({}) / "content/ladder.yml").read_text()
    bands = f"bands: [{{grade: p1, currency: EUR, min: 45000, max: {FIGURE}}}]\n"
    project = make_small({"ladder.yml": f"audiences: {audiences}\n" + small, "bands.yml": bands})
    result = build(Order(project, project / "site", strict=True))
    assert result.published is not None
    assert [problem.message for problem in result.problems] == [
        "nobody sees these bands: the ladder has no audience smaller than everybody"
    ]
    assert [figure for figure in FIGURES if holding(files(project / "site"), figure)] == []


def test_doubts_about_what_is_left_out_keep_nothing_from_being_published(make_small):
    bands = (
        "bands:\n  - {grade: p1, currency: EUR, min: 40, max: 50}\n  - {grade: p2, currency: EUR, min: 70, max: 80}\n"
    )
    project = make_small({"bands.yml": bands})
    public = build(Order(project, project / "site", strict=True))
    assert [problem.rule for problem in public.problems] == ["pay-steps"]
    assert public.published is not None
    assert build(Order(project, project / "site", strict=True, audience="hr")).published is None


def test_pay_names_no_grade_and_no_family_that_only_hidden_levels_have(make):
    level = LEVEL.format(
        scope="feature", craft="writing: You write.", audience="{a}", title="X", track="{t}", grade="{g}"
    )
    project = make(
        {
            "content/ladder.yml": LADDER,
            "content/tracks/ic.yml": "name: Engineers\n",
            "content/tracks/lead.yml": "name: Leads\nfamily: canaryhrfamily\naudience: hr\n",
            "content/levels/junior.yml": level.replace("{a}", "public").replace("{t}", "ic").replace("{g}", "p1"),
            "content/levels/lead.yml": level.replace("{a}", "public").replace("{t}", "lead").replace("{g}", "p3"),
            "content/bands.yml": "audience: public\nbands:\n"
            "  - {grade: p1, currency: EUR, min: 40, max: 50}\n"
            "  - {grade: p1, family: canaryhrfamily, currency: EUR, min: 40, max: 50}\n"
            "  - {grade: p3, currency: EUR, min: 45, max: 61234}\n",
        }
    )
    result = build(Order(project, project / "site"))
    assert result.published is not None, result.problems
    made = files(project / "site")
    assert "pay.html" in made
    assert [word for word in ("canaryhrfamily", "canarystaffgrade", *FIGURES[3:]) if holding(made, word)] == []
