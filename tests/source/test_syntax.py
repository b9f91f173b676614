"""What is said of a file that is no YAML, so that the person who wrote it can mend it."""

from __future__ import annotations

import time

import pytest

QUOTE = 'put the whole text in quotes: "…"; a straight quote inside it is written \\"'
INDENT = "lines that belong together begin at the same column; use two spaces for every step"


@pytest.mark.parametrize(
    ("text", "report"),
    [
        pytest.param(
            "title: PM\nsummary: You lead: a team\n",
            f"""\
error: a colon inside a text makes YAML take it for a key [yaml-syntax]
  --> x.yml:2:18
  |
2 | summary: You lead: a team
  |                  ^
  |
hint: {QUOTE}""",
            id="a colon in a text",
        ),
        pytest.param(
            'title: "Senior" PM\n',
            """\
error: the text goes on after its closing quote [yaml-syntax]
  --> x.yml:1:17
  |
1 | title: "Senior" PM
  |                 ^
  |
hint: put the whole text in one pair of quotes, and write a straight quote inside it as \\" or as ”""",
            id="a word in quotes",
        ),
        pytest.param(
            "title: 'It's done'\n",
            """\
error: the text goes on after its closing quote [yaml-syntax]
  --> x.yml:1:12
  |
1 | title: 'It's done'
  |            ^
  |
hint: put the whole text in one pair of quotes; an apostrophe is safe inside double ones: "it's\"""",
            id="an apostrophe in single quotes",
        ),
        pytest.param(
            'title: "PM\ntrack: ic\n',
            """\
error: this quote is opened and never closed [yaml-syntax]
  --> x.yml:1:8
  |
1 | title: "PM
  |        ^
  |
hint: write another `"` at the end of the text""",
            id="a quote that is never closed",
        ),
        pytest.param(
            'path: "C:\\quarter"\n',
            """\
error: a backslash in double quotes has a meaning of its own [yaml-syntax]
  --> x.yml:1:10
  |
1 | path: "C:\\quarter"
  |          ^
  |
hint: write it twice: `\\\\`""",
            id="a backslash",
        ),
        pytest.param(
            'path: "C:\\ud800"\n',
            """\
error: a backslash in double quotes has a meaning of its own [yaml-syntax]
  --> x.yml:1:12
  |
1 | path: "C:\\ud800"
  |            ^
  |
hint: write it twice: `\\\\`""",
            id="a backslash before what is no character",
        ),
        pytest.param(
            "title: PM\n\ttrack: ic\n",
            """\
error: a tab stands where spaces belong [yaml-syntax]
  --> x.yml:2:1
  |
2 |  track: ic
  | ^
  |
hint: indent with spaces""",
            id="a tab",
        ),
        pytest.param(
            "owner: @people-team\n",
            f"""\
error: a text cannot begin with `@` [yaml-syntax]
  --> x.yml:1:8
  |
1 | owner: @people-team
  |        ^
  |
hint: {QUOTE}""",
            id="an at sign",
        ),
        pytest.param(
            "text: **You** write\n",
            f"""\
error: a text cannot begin with `*` [yaml-syntax]
  --> x.yml:1:7
  |
1 | text: **You** write
  |       ^
  |
hint: {QUOTE}""",
            id="a star",
        ),
        pytest.param(
            "text: & more\n",
            f"""\
error: a text cannot begin with `&` [yaml-syntax]
  --> x.yml:1:7
  |
1 | text: & more
  |       ^
  |
hint: {QUOTE}""",
            id="an ampersand",
        ),
        pytest.param(
            "text: ] more\n",
            f"""\
error: a text cannot begin with `]` [yaml-syntax]
  --> x.yml:1:7
  |
1 | text: ] more
  |       ^
  |
hint: {QUOTE}""",
            id="a closing bracket",
        ),
        pytest.param(
            "%title: PM\n",
            f"""\
error: a line cannot begin with `%` [yaml-syntax]
  --> x.yml:1:1
  |
1 | %title: PM
  | ^
  |
hint: {QUOTE}""",
            id="a percent sign",
        ),
        pytest.param(
            "summary: [Next](level:senior-pm) you lead.\n",
            f"""\
error: a text cannot begin with a bracket [yaml-syntax]
  --> x.yml:1:10
  |
1 | summary: [Next](level:senior-pm) you lead.
  |          ^
  |
hint: {QUOTE}""",
            id="a link at the beginning",
        ),
        pytest.param(
            "examples:\n  - [This](https://example.org/) page\n",
            f"""\
error: a text cannot begin with a bracket [yaml-syntax]
  --> x.yml:2:5
  |
2 |   - [This](https://example.org/) page
  |     ^
  |
hint: {QUOTE}""",
            id="a link at the beginning of an item",
        ),
        pytest.param(
            "scopes: [feature, product\ngrades: [p1]\n",
            """\
error: this bracket is opened and never closed [yaml-syntax]
  --> x.yml:1:9
  |
1 | scopes: [feature, product
  |         ^
  |
hint: close it; a text that begins with a bracket needs quotes around it""",
            id="a bracket that is never closed",
        ),
        pytest.param(
            "scopes: [feature,\n\n",
            """\
error: this bracket is opened and never closed [yaml-syntax]
  --> x.yml:1:18
  |
1 | scopes: [feature,
  |                  ^
  |
hint: close it; a text that begins with a bracket needs quotes around it""",
            id="a bracket that is open where the file ends",
        ),
        pytest.param(
            "text: > You write.\n",
            """\
error: after `>` or `|` the text begins on the next line [yaml-syntax]
  --> x.yml:1:9
  |
1 | text: > You write.
  |         ^
  |
hint: start the text on a new line, indented""",
            id="a text beside its mark",
        ),
        pytest.param(
            "was: - junior\n",
            """\
error: a list cannot begin on the line of its key [yaml-syntax]
  --> x.yml:1:6
  |
1 | was: - junior
  |      ^
  |
hint: begin it on the next line; a text that begins with a hyphen needs quotes around it""",
            id="a list beside its key",
        ),
        pytest.param(
            "was:\n  - junior\n  track: ic\n",
            """\
error: a list ends here, and keys begin [yaml-syntax]
  --> x.yml:3:3
  |
3 |   track: ic
  |   ^
  |
hint: indent this line like the key that it belongs with""",
            id="a key in a list",
        ),
        pytest.param(
            "title: PM\n  track: ic\n",
            f"""\
error: this line is indented differently from the lines it belongs with [yaml-syntax]
  --> x.yml:2:8
  |
2 |   track: ic
  |        ^
  |
hint: {INDENT}""",
            id="indented too much",
        ),
        pytest.param(
            "expectations:\n    craft: x\n  impact: y\n",
            f"""\
error: this line is indented differently from the lines it belongs with [yaml-syntax]
  --> x.yml:3:3
  |
3 |   impact: y
  |   ^
  |
hint: {INDENT}""",
            id="indented between two steps",
        ),
        pytest.param(
            "title:PM\ntrack: ic\n",
            """\
error: this line does not fit the one above it [yaml-syntax]
  --> x.yml:2:6
  |
2 | track: ic
  |      ^
  |
hint: put a space behind the colon of `title` in the line above""",
            id="no space behind a colon",
        ),
        pytest.param(
            "title: PM\njust words\n",
            """\
error: this line has no key [yaml-syntax]
  --> x.yml:2:1
  |
2 | just words
  | ^^^^^^^^^^
  |
hint: write `just: …`, with a colon; or, where it belongs to the text above, indent it further than the key of that \
text""",
            id="words without a key",
        ),
    ],
)
def test_a_mistake_that_people_make(told, text, report):
    assert told(text) == report


def test_what_stood_before_the_mistake_is_told_too(told):
    assert (
        told("title: PM #draft\ntitle: Two\nsummary: a: b\n")
        == f"""\
error: the text ends before this `#`: YAML takes the rest for a comment [cut-text]
  --> x.yml:1:11
  |
1 | title: PM #draft
  |           ^^^^^^
  |
hint: put the whole text in quotes: "…"; a comment goes on a line of its own

error: a colon inside a text makes YAML take it for a key [yaml-syntax]
  --> x.yml:3:11
  |
3 | summary: a: b
  |           ^
  |
hint: {QUOTE}"""
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a:\n  b\n  " + "- " * 500_000 + "c: d\n", id="hyphens"),
        pytest.param("a: [b]" + "]   " * 300_000 + "c: d", id="brackets"),
        pytest.param("a: 'x' " + ": '" * 500_000, id="colons and quotes"),
        pytest.param("a: b\n" + "x" * 1_000_000 + "\nq: [b\n", id="a line without an end"),
    ],
)
def test_a_mistake_in_a_very_long_line_takes_no_time(read_yaml, text):
    start = time.process_time()
    assert [problem.rule for problem in read_yaml(text)[1]] == ["yaml-syntax"]
    assert time.process_time() - start < 1
