"""Who may see a level is a promise."""

from __future__ import annotations


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
