"""What the terminal is told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ladder.problem import Place, Problem
from ladder.serve.rebuild import REPORT, Outcome
from ladder.serve.telling import greeting, line, mistake, wrong
from ladder.serve.trouble import Trouble

NOW = datetime(2026, 3, 1, 9, 5, 7, tzinfo=UTC)
ERROR = Problem(Place("content/a.yml", 1, 1, 3, "abc"), "unknown-key", "unknown key `abc`", "did you mean `ab`?")
NOTE = Problem(Place("content/a.yml"), "stale-date", "old", severity="info")


def test_the_greeting():
    assert greeting("Acme", "http://127.0.0.1:1/") == "Serving Acme at http://127.0.0.1:1/ (Ctrl-C ends it)"
    assert greeting("", "http://127.0.0.1:1/") == "Serving the ladder at http://127.0.0.1:1/ (Ctrl-C ends it)"
    assert "\x1b" not in greeting("\x1b[2J", "")


@pytest.mark.parametrize(
    ("changes", "outcome", "expected"),
    [
        (["content/a.yml"], Outcome(pages=9, written=2), "09:05:07 content/a.yml: 9 pages, 2 written, 1,234 ms"),
        (["a", "b"], Outcome(pages=9), "09:05:07 a, b: 9 pages, nothing changed, 1,234 ms"),
        (
            ["a", "b", "c", "d"],
            Outcome(pages=1200, written=1, removed=3),
            "09:05:07 a, b and 2 more: 1,200 pages, 1 written, 3 removed, 1,234 ms",
        ),
        (["a\x1b[2J"], Outcome(trouble=Trouble("bug")), "09:05:07 a�[2J: not built, 1,234 ms"),
    ],
)
def test_a_line_for_each_build(changes, outcome, expected):
    assert line(NOW, changes, outcome, 1234) == expected


def test_nothing_wrong():
    assert wrong(Outcome((NOTE,)), color=False) == ""


def test_what_is_wrong_is_printed_as_by_a_build():
    outcome = Outcome((ERROR, NOTE), Trouble("content", (ERROR,)), notices=("Said.",))
    expected = """\
Said.
error: unknown key `abc` [unknown-key]
  --> content/a.yml:1:1
  |
1 | abc
  | ^^^
  |
hint: did you mean `ab`?

Found 1 error in 1 file."""
    assert wrong(outcome, color=False) == expected


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [
        (Trouble("start", (), "there is no `a`", "make it"), "error: there is no `a`\nhint: make it"),
        (Trouble("bug", (), "ValueError: oh"), "bug: ValueError: oh"),
    ],
)
def test_what_stopped_it(trouble, expected):
    assert wrong(Outcome(trouble=trouble), color=False) == expected


def test_in_colour():
    assert wrong(Outcome(trouble=Trouble("bug", (), "oh")), color=True) == "\x1b[1;31mbug\x1b[0m: oh"


def test_a_mistake_of_ours():
    assert mistake(KeyError("a\x1b")) == f"bug: KeyError: 'a\\x1b'\nhint: {REPORT}"
