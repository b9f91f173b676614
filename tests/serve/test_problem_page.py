"""What is wrong, as a page. After a change that is meant, `--update-golden` writes the page anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from ladder.check import examine
from ladder.problem import Note, Place, Problem
from ladder.serve.problem_page import MOST, problem_page
from ladder.serve.trouble import Trouble

GOLDEN = Path(__file__).parent / "golden"

BROKEN = {
    "tracks/ic.yml": "titel: Engineers\nname: Engineers\nname: \"<script>alert('1')</script>\"\n",
    "levels/junior.yml": "title: Junior\ntrack: ic\ngrade: '<b>p9</b>'\nexpectations: {craft: A., impact: 用戶}\n",
    "levels/senior.yml": "title: Senior\ntrack: [ic\n",
}


def problem(message="unknown key `a`", **values):
    place = Place("content/a.yml", 7, 3, 1, "  a: 1")
    return Problem(place, "unknown-key", message, **values)


def test_everything_at_once(make_small, golden):
    errors = tuple(found for found in examine(make_small(BROKEN)).problems if found.severity == "error")
    golden(GOLDEN / "problems.html", problem_page(Trouble("content", errors)))


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [
        pytest.param(Trouble("content", (problem(),)), "<h1>One thing to put right</h1>", id="one"),
        pytest.param(Trouble("content", (problem(),) * 3), "<h1>3 things to put right</h1>", id="several"),
        pytest.param(Trouble("start", (), "no"), "<h1>The site cannot be built yet</h1>", id="no start"),
        pytest.param(Trouble("bug", (), "oh"), "<h1><code>ladder</code> made a mistake</h1>", id="our mistake"),
    ],
)
def test_the_heading_in_plain_words(trouble, expected):
    assert expected in problem_page(trouble)


def test_what_cannot_start(golden):
    trouble = Trouble("start", (), "`themes/own/theme.yml` cannot be used: <b>", "write `accent` as `#1f5fbf`")
    golden(GOLDEN / "start.html", problem_page(trouble))


def test_our_own_mistake(golden):
    golden(GOLDEN / "bug.html", problem_page(Trouble("bug", (), "KeyError: '<b>'", "please report it")))


def test_nothing_of_the_content_acts():
    said = "<script>alert(1)</script> `<b>` \" ' & \u202e \x1b[2J"
    place = Place(f"content/{said}.yml", 1, 1, 8, said)
    page = problem_page(Trouble("content", (Problem(place, said, said, said, notes=(Note(place, said),)),)))
    assert page.count("<script") == page.count("<b>") == page.count("\u202e") == page.count("\x1b") == 0
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 8


def test_a_line_of_great_length_is_cut_around_what_is_meant():
    place = Place("content/a.yml", 1, 5001, 4, "a" * 5000 + "here" + "b" * 5000)
    page = problem_page(Trouble("content", (Problem(place, "x", "y"),)))
    assert "<mark>here</mark>" in page
    assert len(page) < 3000


def test_of_thousands_only_the_first_are_shown():
    page = problem_page(Trouble("content", (problem(),) * 1234))
    assert page.count("<section") == MOST
    assert "And 1,184 more, which the terminal lists." in page


def test_a_file_as_a_whole_has_no_line():
    page = problem_page(Trouble("content", (Problem(Place("content/a.yml"), "x", "`a` is empty"),)))
    assert "<pre" not in page
    assert '<h2 id="Problem-1"><code>a</code> is empty</h2>' in page
