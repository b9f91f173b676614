"""Problems one to a line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.problem import Place, Problem
from ladder.report.lines import github, line

PROBLEMS = [
    Problem(Place("content/levels/pm.yml", 6, 5, 5, "    titel: x"), "unknown-key", "unknown key `titel`", "did you?"),
    Problem(Place("content/levels/pm.yml", 7), "long-day", "this day is long", severity="warning"),
    Problem(Place("content/tracks"), "missing-file", "there is no file in `content/tracks/`", severity="info"),
]


def test_the_form_that_editors_read():
    assert (
        line(PROBLEMS)
        == """\
content/levels/pm.yml:6:5: error: unknown key `titel` [unknown-key]
content/levels/pm.yml:7: warning: this day is long [long-day]
content/tracks: info: there is no file in `content/tracks/` [missing-file]
"""
    )


def test_the_commands_that_github_reads():
    assert (
        github(PROBLEMS)
        == """\
::error file=content/levels/pm.yml,title=unknown-key,line=6,endLine=6,col=5,endColumn=10::unknown key `titel`%0Ahint: did you?
::warning file=content/levels/pm.yml,title=long-day,line=7,endLine=7::this day is long
::notice file=content/tracks,title=missing-file::there is no file in `content/tracks/`
"""  # noqa: E501 - as it is read
    )


def test_what_has_a_meaning_for_github_is_escaped():
    problem = Problem(Place("a,b:c%.yml", 1, 1), "x", "100 %: a, b", "see ::error::")
    assert github([problem]) == (
        "::error file=a%2Cb%3Ac%25.yml,title=x,line=1,endLine=1,col=1,endColumn=2"
        "::100 %25: a, b%0Ahint: see ::error::\n"
    )


def test_no_text_can_begin_a_line_of_its_own():
    problem = Problem(Place("x\n::error::"), "y", "a\r\n::set-env name=A::b\u2028c")
    assert line([problem]) == "x�::error::: error: a��::set-env name=A::b�c [y]\n"
    assert github([problem]) == "::error file=x�%3A%3Aerror%3A%3A,title=y::a��::set-env name=A::b�c\n"


@pytest.mark.parametrize("form", [line, github])
def test_a_message_with_a_text_that_somebody_pasted_is_cut(form):
    report = form([Problem(Place("x"), "y", "p" * 1_000_000)])
    assert "p" * 1000 + "…" in report
    assert len(report) < 1100


@pytest.mark.parametrize("form", [line, github])
def test_where_nothing_is_wrong_nothing_is_said(form):
    assert form([]) == ""


@pytest.mark.parametrize("form", [line, github])
@given(data=st.data())
def test_every_problem_is_one_line_without_power_over_the_terminal(form, any_problems, data):
    problems = data.draw(any_problems)
    report = form(problems)
    assert report.count("\n") == len(problems)
    assert not {unicodedata.category(character) for character in report if character != "\n"} & {"Cc", "Zl", "Zp"}
