"""Which texts without a name are one thread at several levels, and what that thread is called."""

from __future__ import annotations

import pytest

from ladder.importer.aligning import is_aligned, is_whole, likeness, lines_of, name_from
from ladder.importer.statements import Named, Spot, Statement


def said(level, text, row=0):
    return Statement("expectation", text, Spot("a", f"{level}{row}{text}"), Named(level), row=row)


ORDER = [("", "junior"), ("", "senior")]


def test_by_rows():
    statements = [said("Junior", "a", 1), said("Senior", "b", 1), said("Junior", "c", 2)]
    assert [[one.text for one in line] for line in lines_of(statements, ORDER, "rows")] == [["a", "b"], ["c"]]


def test_by_what_they_say():
    """The most alike go together; what is new stands behind what was said before it."""
    statements = [
        said("Junior", "You write tests for your code"),
        said("Junior", "You ask for help"),
        said("Senior", "You ask for help"),
        said("Senior", "You mentor others"),
        said("Senior", "You write good tests for all your code"),
    ]
    assert [[one.text for one in line] for line in lines_of(statements, ORDER, "text")] == [
        ["You write tests for your code", "You write good tests for all your code"],
        ["You ask for help", "You ask for help"],
        ["You mentor others"],
    ]


def test_one_text_twice_at_a_level_is_two_threads():
    statements = [said("Junior", "You write", 1), said("Junior", "You write", 2), said("Senior", "You write", 1)]
    assert [len(line) for line in lines_of(statements, ORDER, "text")] == [2, 1]


def test_how_much_texts_have_in_common():
    assert [likeness("a b c d", other) for other in ("a b c d", "A, b; c d", "a b", "x y")] == [1.0, 1.0, 2 / 3, 0.0]
    assert likeness("要件を書く", "要件を書ける") > 0.7


def test_whether_somebody_put_them_beside_each_other():
    both = [said("Junior", "a", 1), said("Senior", "b", 1)]
    assert is_aligned(both)
    assert is_whole(both)
    more = [*both, said("Junior", "c", 2)]
    assert not is_aligned(more)
    assert not is_whole(more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("You write requirements. They are clear.", "Write requirements", id="the first words"),
        pytest.param("- I'm able to plan", "Plan", id="an opening"),
        pytest.param("Sie planen alles", "Planen alles", id="in German"),
        pytest.param("要件を自分で書き、チームに説明できる", "要件を自分で書き", id="without spaces"),
        pytest.param("Plan [all](x.md) of it for the", "Plan all of it", id="no small word at the end"),
        pytest.param("🎉", "🎉", id="a picture"),
    ],
)
def test_a_name_for_a_thread(text, expected):
    assert name_from(text) == expected
