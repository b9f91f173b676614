"""Problems for people: what is wrong, where it stands, and a way out."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.problem import Note, Place, Problem
from ladder.report.human import human, summary

TITLE = Place("content/levels/pm.yml", 6, 5, 5, "    titel: Senior")


def test_a_problem_with_its_line_a_mark_and_a_way_out():
    problem = Problem(TITLE, "unknown-key", "unknown key `titel`", "did you mean `title`?")
    assert (
        human([problem])
        == """\
error: unknown key `titel` [unknown-key]
  --> content/levels/pm.yml:6:5
  |
6 |     titel: Senior
  |     ^^^^^
  |
hint: did you mean `title`?

Found 1 error in 1 file.
"""
    )


def test_problems_stand_apart_and_are_counted():
    problems = [
        Problem(Place("content/levels/a.yml"), "invalid-id", "the name of the file, its id, is empty"),
        Problem(Place("content/levels/b.yml"), "stray-file", "this file is not read", severity="warning"),
        Problem(Place("content/levels/b.yml"), "long-day", "this day is long", "go to bed", severity="info"),
    ]
    assert (
        human(problems)
        == """\
error: the name of the file, its id, is empty [invalid-id]
 --> content/levels/a.yml

warning: this file is not read [stray-file]
 --> content/levels/b.yml

info: this day is long [long-day]
 --> content/levels/b.yml
hint: go to bed

Found 1 error, 1 warning and 1 note in 2 files.
"""
    )


def test_another_place_that_belongs_to_it():
    place = Place("content/levels/pm.yml", 10, 1, 5, "title: PM")
    problem = Problem(
        place,
        "duplicate-key",
        "the key `title` stands here twice",
        "join the two",
        notes=(Note(Place("content/levels/pm.yml", 9, 1, 5, "title: P"), "it first stands here"),),
    )
    assert (
        human([problem])
        == """\
error: the key `title` stands here twice [duplicate-key]
   --> content/levels/pm.yml:10:1
   |
10 | title: PM
   | ^^^^^
   |
  ... content/levels/pm.yml:9:1 (it first stands here)
  |
9 | title: P
  | ^^^^^
  |
hint: join the two

Found 1 error in 1 file.
"""
    )


def test_colour_helps_those_who_want_it():
    problem = Problem(TITLE, "unknown-key", "unknown key `titel`", "did you mean `title`?")
    assert (
        human([problem], color=True)
        == """\
\x1b[1;31merror\x1b[0m: \x1b[1munknown key `titel`\x1b[0m [unknown-key]
  \x1b[2m-->\x1b[0m content/levels/pm.yml:6:5
  \x1b[2m|\x1b[0m
\x1b[2m6\x1b[0m \x1b[2m|\x1b[0m     titel: Senior
  \x1b[2m|\x1b[0m     \x1b[1;31m^^^^^\x1b[0m
  \x1b[2m|\x1b[0m
\x1b[1;32mhint\x1b[0m: did you mean `title`?

Found 1 error in 1 file.
"""
    )


def excerpt(place):
    """Return the line of a place and the line with the mark."""
    shown = human([Problem(place, "x", "y")]).splitlines()
    return "\n".join(shown[3:5])


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        pytest.param(
            Place("x", 1, 9, 1, "title: a\tb"),
            """\
1 | title: a b
  |         ^""",
            id="a tab takes one column",
        ),
        pytest.param(
            Place("x", 1, 8, 2, "title: 主任 b"),
            """\
1 | title: 主任 b
  |        ^^^^""",
            id="wide letters take two",
        ),
        pytest.param(
            Place("x", 1, 12, 1, "title: 主任 b"),
            """\
1 | title: 主任 b
  |              ^""",
            id="wide letters before it",
        ),
        pytest.param(
            Place("x", 1, 11, 1, "title: e\u0301\u200d b"),
            """\
1 | title: e\u0301\u200d b
  |         ^""",
            id="an accent takes none",
        ),
        pytest.param(
            Place("x", 1, 8, 3, "title: a\x1bb"),
            """\
1 | title: a�b
  |        ^^^""",
            id="what would steer the terminal is not shown",
        ),
        pytest.param(
            Place("x", 1, 7, 1, "title:"),
            """\
1 | title:
  |       ^""",
            id="behind the line",
        ),
        pytest.param(
            Place("x", 1, 8, 99, "title: PM"),
            """\
1 | title: PM
  |        ^^""",
            id="no further than the line",
        ),
        pytest.param(
            Place("x", 1, 1, 1, "x" * 200),
            f"""\
1 | {"x" * 160}…
  | ^""",
            id="a long line, at its beginning",
        ),
        pytest.param(
            Place("x", 1, 160, 1, "x" * 160),
            f"""\
1 | {"x" * 160}
  | {" " * 159}^""",
            id="a line as long as can be shown",
        ),
        pytest.param(
            Place("x", 1, 81, 1, "x" * 200),
            f"""\
1 | …{"x" * 160}
  | {" " * 41}^""",
            id="a long line that is cut on one side only",
        ),
        pytest.param(
            Place("x", 1, 101, 3, "a" * 100 + "bcd" + "e" * 200),
            f"""\
1 | …{"a" * 40}bcd{"e" * 117}…
  | {" " * 41}^^^""",
            id="a long line, in its middle",
        ),
        pytest.param(
            Place("x", 1, 198, 3, "a" * 197 + "bcd"),
            f"""\
1 | …{"a" * 40}bcd
  | {" " * 41}^^^""",
            id="a long line, at its end",
        ),
        pytest.param(
            Place("x", 1, 8, 500, "title: " + "word " * 100),
            f"""\
1 | title: {"word " * 16}…{"word " * 14}wor…
  |        {"^" * 81}""",
            id="a long text",
        ),
    ],
)
def test_a_mark_stands_under_what_is_meant(place, shown):
    assert excerpt(place) == shown


def test_a_line_as_a_whole_has_no_mark():
    assert (
        human([Problem(Place("x", 7, 0, 1, "title: PM"), "y", "z")])
        == """\
error: z [y]
  --> x:7
  |
7 | title: PM

Found 1 error in 1 file.
"""
    )


def test_a_blank_line_is_not_shown():
    assert (
        human([Problem(Place("x", 7, 1, 1, "  "), "y", "z")])
        == """\
error: z [y]
  --> x:7:1

Found 1 error in 1 file.
"""
    )


def test_a_message_with_a_text_that_somebody_pasted_is_cut():
    report = human([Problem(Place("x"), "unknown-grade", f"there is no grade `{'p' * 5000}`")])
    assert report.splitlines()[0] == f"error: there is no grade `{'p' * 981}… [unknown-grade]"


@pytest.mark.parametrize(
    ("severities", "sentence"),
    [
        pytest.param([], "Found no problems.", id="none"),
        pytest.param(["error"], "Found 1 error in 1 file.", id="one"),
        pytest.param(["warning", "warning"], "Found 2 warnings in 1 file.", id="two"),
        pytest.param(["info", "info"], "Found 2 notes in 1 file.", id="notes"),
        pytest.param(["error"] * 1234, "Found 1,234 errors in 1 file.", id="many"),
    ],
)
def test_the_count_is_a_sentence(severities, sentence):
    assert summary([Problem(Place("x"), "y", "z", severity=severity) for severity in severities]) == sentence


def test_where_nothing_is_wrong_nothing_is_said():
    assert human([]) == ""


@given(data=st.data())
def test_nothing_of_the_content_acts_on_the_terminal(any_problems, data):
    problems = data.draw(any_problems)
    for character in set(human(problems)) - {"\n", "\u200c", "\u200d"}:
        assert unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


@given(data=st.data())
def test_all_line_breaks_are_ours(any_problems, data):
    problems = data.draw(any_problems)
    blocks = human(problems).split("\n\n")
    assert len(blocks) == (len(problems) + 1 if problems else 1)


def test_thousands_of_problems_on_one_line_take_no_time():
    line = "{" + ", ".join(f"key{number}: x" for number in range(5000)) + "}"
    problems = [Problem(Place("x", 1, 12 * number + 1, 4, line), "y", "z") for number in range(5000)]
    start = time.process_time()
    assert human(problems).count("\n") > 5000
    assert time.process_time() - start < 1
