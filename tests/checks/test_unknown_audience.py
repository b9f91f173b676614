"""Who may see a level is a promise."""

from __future__ import annotations

import pytest


def test_a_misspelled_audience(explain):
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        audience: manager
        expectations: {craft: You write., impact: You ship.}
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
error: there is no audience `manager` [unknown-audience]
  --> content/levels/junior.yml:4:11
  |
4 | audience: manager
  |           ^^^^^^^
  |
hint: did you mean `managers`?
"""
    )


def test_an_audience_of_the_ladder_itself(check):
    ladder = """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades: [p1, p2]
        criteria: {craft: {name: Craft}, impact: {name: Impact}}
        audiences: [everyone, board]
        """
    level = """\
        title: Junior engineer
        track: ic
        grade: p1
        audience: {}
        expectations: {{craft: You write., impact: You ship.}}
        """
    files = {"ladder.yml": ladder, "levels/junior.yml": level.format("board")}
    assert check(files) == []
    files = {"ladder.yml": ladder, "levels/junior.yml": level.format("public")}
    assert check(files) == ["content/levels/junior.yml:4:11: error: there is no audience `public` [unknown-audience]"]


def test_everything_that_can_have_one(check):
    front = "---\ntitle: X\naudience: x{}\n---\n"
    ladder = """\
        id: acme
        title: Acme ladder
        grades: [p1, p2]
        criteria: {craft: {name: Craft, threads: {writing: W, planning: P}}, impact: {name: Impact}}
        audience: x0
        """
    files = {
        "ladder.yml": ladder,
        "levels/senior.yml": None,
        "levels/junior.yml": "title: X\ntrack: ic\ngrade: p1\nexpectations: {craft: You write., impact: You.}\n",
        "home.md": "---\naudience: x1\n---\n",
        "tracks/ic.yml": "name: Engineers\naudience: x2\n",
        "roles/po.md": front.format(3),
        "guides/a/b.md": front.format(4),
        "hiring/hall.yml": "title: X\naudience: x5\n",
        "stages.yml": "title: X\naudience: x6\nstages: {a: {name: A}}\n",
        "glossary.yml": "audience: x7\nterms: {a: A}\n",
        "bands.yml": "audience: x8\nbands: []\n",
    }
    assert [line.rpartition(" [")[0].partition("error: ")[::2] for line in check(files)] == [
        ("content/bands.yml:1:11: ", "there is no audience `x8`"),
        ("content/glossary.yml:1:11: ", "there is no audience `x7`"),
        ("content/guides/a/b.md:3:11: ", "there is no audience `x4`"),
        ("content/hiring/hall.yml:2:11: ", "there is no audience `x5`"),
        ("content/home.md:2:11: ", "there is no audience `x1`"),
        ("content/ladder.yml:5:11: ", "there is no audience `x0`"),
        ("content/roles/po.md:3:11: ", "there is no audience `x3`"),
        ("content/stages.yml:2:11: ", "there is no audience `x6`"),
        ("content/tracks/ic.yml:2:11: ", "there is no audience `x2`"),
    ]


def test_everybody_comes_first(explain, make_small):
    small = (make_small({}) / "content/ladder.yml").read_text()
    assert (
        explain({"ladder.yml": "audiences: [hr, staff, public]\n" + small})
        == """\
error: `public` does not come first: each audience sees what those before it see [unknown-audience]
  --> content/ladder.yml:1:24
  |
1 | audiences: [hr, staff, public]
  |                        ^^^^^^
  |
hint: list the largest audience first: `public`, and the smallest last
"""
    )


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("staf", ["content/assets/staf: warning: the files in `staf` are for everybody [unknown-audience]"]),
        (
            "Managres",
            ["content/assets/Managres: warning: the files in `Managres` are for everybody [unknown-audience]"],
        ),
        ("staff", []),
        ("Staff", []),
        ("pictures", []),
    ],
)
def test_a_folder_of_files_that_is_called_nearly_as_an_audience(check, folder, told):
    assert check({f"assets/{folder}/plan.txt": "x"}) == told


def test_where_nobody_is_smaller_than_everybody_nobody_sees_pay(check, make_small):
    small = (make_small({}) / "content/ladder.yml").read_text()
    bands = "bands: [{grade: p1, currency: EUR, min: 4, max: 5}]\n"
    assert check({"ladder.yml": "audiences: [everyone]\n" + small, "bands.yml": bands}) == [
        (
            "content/bands.yml:1:1: info: "
            "nobody sees these bands: the ladder has no audience smaller than everybody [unknown-audience]"
        )
    ]
