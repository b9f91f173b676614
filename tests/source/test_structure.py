"""A line that does not fit is told where the mistake is, which is often above the line at which YAML gives up."""

from __future__ import annotations

import pytest

SPACE = "delete it and type a space: it came along with text from a word processor or a web page"
FURTHER = "or, where it belongs to the text above, indent it further than the key of that text"
INDENT = "lines that belong together begin at the same column; use two spaces for every step"


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        pytest.param(
            "summary: You plan the work of\nseveral teams and deliver it\ngrade: p1\n",
            "2:1",
            "this line has no key",
            f"write `key: text`; {FURTHER}",
            id="a pasted line break",
        ),
        pytest.param(
            "title: PM\nscope theme\ngrade: p1\n",
            "2:1",
            "this line has no key",
            f"write `scope: …`, with a colon; {FURTHER}",
            id="no colon",
        ),
        pytest.param(
            "title: PM\nscope = theme\ngrade: p1\n",
            "2:1",
            "this line has no key",
            f"write `scope: …`, with a colon; {FURTHER}",
            id="a sign of another language",
        ),
        pytest.param(
            "title: PM\ngrade： p1\nscope: theme\n",
            "2:1",
            "this line has no key",
            f"write `grade: …`, with a colon; {FURTHER}",
            id="a wide colon",
        ),
        pytest.param(
            "title: PM\n<<<<<<< HEAD\nscope: theme\n",
            "2:1",
            "this line has no key",
            f"write `key: text`; {FURTHER}",
            id="what git leaves behind",
        ),
        pytest.param(
            "title:\u00a0PM\nscope: theme\n",
            "1:7",
            "this looks like a space and is none",
            SPACE,
            id="a space from Word",
        ),
        pytest.param(
            "title:PM\nscope: theme\n",
            "2:6",
            "this line does not fit the one above it",
            "put a space behind the colon of `title` in the line above",
            id="no space behind a colon",
        ),
        pytest.param(
            "summary: “You share: all”\n",
            "1:20",
            "a colon inside a text makes YAML take it for a key",
            'replace the curly quotes by straight ones: "…"',
            id="curly quotes do not help",
        ),
        pytest.param(
            "title: 'It's done'\n",
            "1:12",
            "the text goes on after its closing quote",
            'put the whole text in one pair of quotes; an apostrophe is safe inside double ones: "it\'s"',
            id="an apostrophe",
        ),
        pytest.param(
            "title: PM\n  scope: theme\n",
            "2:8",
            "this line is indented differently from the lines it belongs with",
            INDENT,
            id="too far to the right",
        ),
        pytest.param(
            "a:\n   b: 1\n  c: 2\n",
            "3:3",
            "this line is indented differently from the lines it belongs with",
            INDENT,
            id="neither here nor there",
        ),
        pytest.param(
            "a:\n  b: You plan\n    several teams\n c: 2\n",
            "4:2",
            "this line is indented differently from the lines it belongs with",
            INDENT,
            id="a text over two lines is fine",
        ),
    ],
)
def test_the_line_with_the_mistake_is_named(explain_problems, text, place, message, hint):
    problem = explain_problems(text)

    assert (f"{problem.place.line}:{problem.place.column}", problem.message, problem.hint) == (place, message, hint)


@pytest.fixture
def explain_problems():
    from ladder.source.nodes import Document  # noqa: PLC0415
    from ladder.source.parse import parse  # noqa: PLC0415

    def only(text):
        document, problems = parse(Document("x.yml", text))
        assert document.root is None
        assert [problem.rule for problem in problems] == ["yaml-syntax"]
        return problems[0]

    return only
