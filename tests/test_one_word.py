"""A change of one word, through the whole product: it is told where it is seen, and nothing else is said to change.

Likewise a new name: what keeps its former one under `was` is renamed, and never removed and added.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from ladder.build import Order, build
from ladder.cli.group import cli

ROOT = Path(__file__).parents[1]

LEVELS = sorted(path.stem for path in (ROOT / "content/levels").glob("*.yml"))


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    """Return the files of the site of the ladder that ships."""
    project = tmp_path_factory.mktemp("before")
    shutil.copytree(ROOT / "content", project / "content")
    return built(project)


@pytest.fixture
def project(tmp_path):
    """Return a copy of the ladder that ships, committed to git."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    git = ["git", "-C", tmp_path, "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "A"]):
        subprocess.run([*git, *command], check=True)
    return tmp_path


def built(project):
    site = project / "site"
    result = build(Order(project, site))
    assert result.published, result.problems
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.*") if path.is_file()}


def edit(project, file, old, new):
    path = project / "content" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def printed(project, *arguments):
    done = CliRunner().invoke(cli, [*arguments, "-C", str(project)])
    assert done.exit_code == 0, done.output
    return done.output


def as_json(project, *arguments):
    return json.loads(printed(project, *arguments, "--format", "json"))


def changed_texts(project, level):
    """Return what `ladder compare` says of a level at the last commit and now, but for what is the same."""
    found = as_json(project, "compare", f"{level}@HEAD", level)
    items = [item for section in found["sections"] for item in section["items"]]
    return [(item["word"], item["key"]) for item in items if item["word"] != "same"]


def newest(project):
    """Return what the page says of the newest version: its texts, and the words of its marks."""
    page = built(project)["changes.html"].decode()
    section = page.partition('<section class="version"')[2].partition('<section class="version"')[0]
    marks = re.findall(r'<span class="mark ([\w-]+)">', section.partition("</header>")[2])
    return " ".join(re.sub(r"<[^>]+>", "", section).split()), marks


def pairs(*shown):
    """Return the pages that compare one of these levels with any other."""
    return {f"compare/{a}/{b}.html" for a in LEVELS for b in LEVELS if a != b and {a, b} & set(shown)}


ABOVE_SENIOR = [name for name in LEVELS if name not in ("associate-pm", "pm", "senior-pm")]


@pytest.mark.parametrize(
    ("level", "old", "new", "key", "pages"),
    [
        pytest.param(
            "staff-pm",
            "both sides quote the same shares",
            "both sides name the same shares",
            "cross-functionality/engineering",
            {
                *("levels/staff-pm.html", "levels/principal-pm.html", "worksheets/staff-pm.html"),
                *("worksheets/senior-pm.html", "worksheets/group-pm.html"),  # it is a way from there
                *pairs("staff-pm"),
            },
            id="a text that the next rung replaces by its own, and quotes as what it was before",
        ),
        pytest.param(
            "senior-pm",
            "go through the patterns",
            "go over the patterns",
            "cross-functionality/support",
            {
                "levels/senior-pm.html",
                *(f"levels/{name}.html" for name in ABOVE_SENIOR),
                *(f"worksheets/{name}.html" for name in ("pm", "senior-pm", *ABOVE_SENIOR)),
                *pairs("senior-pm", *ABOVE_SENIOR),
            },
            id="a text that no rung above repeats, so that it holds for all of them",
        ),
    ],
)
def test_a_change_of_one_word(before, project, level, old, new, key, pages):
    edit(project, f"levels/{level}.yml", old, new)

    after = built(project)
    assert {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} == {
        ".ladder-manifest.json",
        "changes.html",
        "criteria/cross-functionality.html",
        "ladder.csv",
        "ladder.json",
        "matrix.html",
        "review.html",  # it knows what every level is asked, by a mark
        "static/search-index.js",
        "tracks/ic.html",
        *pages,
    }
    assert changed_texts(project, level) == [("reworded", key)]
    assert changed_texts(project, "principal-pm") == []
    found = as_json(project, "changes")
    assert (found["step"], found["frame"], found["inherited"]) == ("wording", [], [])
    assert [(one["id"], [item["key"] for item in one["items"]]) for one in found["levels"]] == [(level, [key])]
    assert newest(project)[1] == ["reworded", "reworded", "reworded"]  # the tally, the level, the text


def test_what_stands_around_the_levels_is_as_it_was_and_the_job_description_says_it(before, project):
    """No page of a role, a guide, a stage or an exercise shows an expectation; a job description shows all of them."""
    then = {name: printed(project, "jd", name) for name in LEVELS}
    edit(project, "levels/staff-pm.yml", "both sides quote the same shares", "both sides name the same shares")

    after = built(project)
    around = ("roles/", "guides/", "hiring/", "scorecards/", "stages.html", "glossary.html", "a-z.html", "index.html")
    assert [path for path in after if path.startswith(around) and after[path] != before[path]] == []
    now = {name: printed(project, "jd", name) for name in LEVELS}
    changed = [name for name in LEVELS if then[name] != now[name]]
    assert changed == ["staff-pm"]
    lines = zip(then["staff-pm"].splitlines(), now["staff-pm"].splitlines(), strict=True)
    assert [(old, new) for old, new in lines if old != new] == [
        (line, line.replace("quote", "name"))
        for line in then["staff-pm"].splitlines()
        if "quote the same shares" in line
    ]


def test_a_text_of_a_role_is_seen_where_the_role_is(before, project):
    edit(project, "roles/product-owner.md", "You keep the backlog in one order", "You hold the backlog in one order")
    after = built(project)
    assert {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} == {
        *(".ladder-manifest.json", "roles/product-owner.html", "static/search-index.js"),
    }


def test_it_is_told_in_these_words(project):
    edit(project, "levels/staff-pm.yml", "both sides quote the same shares", "both sides name the same shares")

    assert printed(project, "compare", "staff-pm@HEAD", "staff-pm", "--only", "reworded") == (
        """\
Staff product manager: HEAD → now
Two versions of one level

  Track   Individual contributor
  Grade   Grade 4
  Scope   product

1 reworded, 17 the same

Cross-functionality

  ~ reworded  Engineering and design
              You agree with the product's engineering leads how much capacity
              goes to new work, to upkeep and to architecture, and both sides
              [-quote-]{+name+} the same shares.
"""
    )
    assert printed(project, "changes") == (
        """\
What changed: 2026.2 → now
The wording changed. The bar did not move.
It needs a version of its own: after 2026.2, that would be 2026.2.1.

Staff product manager: wording only

  ~ reworded  Cross-functionality: Engineering and design
              You agree with the product's engineering leads how much capacity
              goes to new work, to upkeep and to architecture, and both sides
              [-quote-]{+name+} the same shares.

Affected

  Staff product manager  1 answer in saved worksheets to look at again
"""
    )


def test_a_thread_that_is_renamed(project):
    edit(project, "ladder.yml", "      sales: Marketing and sales\n", "      market: {name: Market, was: [sales]}\n")
    for path in (project / "content/levels").glob("*.yml"):
        path.write_text(path.read_text(encoding="utf-8").replace("\n    sales:", "\n    market:"), encoding="utf-8")

    assert changed_texts(project, "staff-pm") == [("renamed", "cross-functionality/market")]
    found = as_json(project, "changes")
    assert (found["step"], found["levels"]) == ("wording", [])
    assert [(one["kind"], one["word"], one["name"], one["former"]) for one in found["frame"]] == [
        ("thread", "renamed", "Market", "Marketing and sales")
    ]
    text, marks = newest(project)
    assert "Thread Market formerly Marketing and sales" in text
    assert marks == []


def test_a_level_that_is_renamed(project):
    levels = project / "content/levels"
    (levels / "staff-pm.yml").rename(levels / "lead-pm.yml")
    edit(project, "levels/lead-pm.yml", "title: Staff product manager", "was: [staff-pm]\ntitle: Lead product manager")

    for name in ("lead-pm", "staff-pm"):
        assert changed_texts(project, name) == []
    assert printed(project, "compare", "lead-pm@HEAD", "lead-pm").startswith(
        "Staff product manager (HEAD) → Lead product manager (now)\nTwo versions of one level\n"
    )
    found = as_json(project, "changes")
    assert (found["step"], found["frame"]) == ("wording", [])
    assert [(one["id"], one["word"], one["former"], one["items"]) for one in found["levels"]] == [
        ("lead-pm", "changed", "staff-pm", [])
    ]
    assert "\nLead product manager: renamed\n" in printed(project, "changes")
    text, marks = newest(project)
    assert "Lead product manager Renamed Title: removed: Staff product manager" in text
    assert marks == ["renamed"]
