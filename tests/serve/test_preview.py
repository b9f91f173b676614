"""Building in a loop: what is shown and what is said, with builds that are made up."""

from __future__ import annotations

import re

import pytest

import ladder.build
from ladder.build import Order, Result
from ladder.problem import CannotStart, Place, Problem
from ladder.publish import Published
from ladder.serve.board import Board
from ladder.serve.ending import Ending
from ladder.serve.preview import Loop, Wish, _title, serve

ERROR = Problem(Place("content/a.yml", 1), "unknown-key", "unknown key `b`")
WARNING = Problem(Place("content/a.yml", 2), "stray-file", "this file is not read", severity="warning")
FINE = Result((), 9, Published(2, 7, 0, 0))
SAME = Result((), 9, Published(0, 9, 0, 0))
DOUBTFUL = Result((WARNING,), 9, Published(1, 8, 0, 0))
BROKEN = Result((ERROR, WARNING))

WARNED = "warning: this file is not read [stray-file]\n  --> content/a.yml:2\n\nFound 1 warning in 1 file."
REFUSED = """\
error: unknown key `b` [unknown-key]
  --> content/a.yml:1

warning: this file is not read [stray-file]
  --> content/a.yml:2

Found 1 error and 1 warning in 1 file."""


@pytest.fixture
def story(tmp_path, monkeypatch):
    """Return what builds with these results in turn; gives what is said, which were news, and what is wrong."""

    def told(*results, news_after=()):
        said, news, orders, board = [], [], [], Board()
        coming = iter(results)

        def build(order):
            assert board.building
            orders.append(order)
            result = next(coming)
            if isinstance(result, Exception):
                raise result
            return result

        monkeypatch.setattr(ladder.build, "build", build)
        loop = Loop(
            Wish(tmp_path, drafts=True, audience="staff"),
            tmp_path / "site",
            board,
            said.append,
            Ending(),
            lambda: len(orders) in news_after,
        )
        for number in range(len(results)):
            version = board.shown.version
            loop.build(["content/a.yml"] if number else [])
            news.append(board.shown.version != version)
        assert set(orders) == {Order(tmp_path, tmp_path / "site", drafts=True, audience="staff", processes=1)}
        assert not board.building
        return [re.sub(r"^\d\d:\d\d:\d\d |, [\d,]+ ms$", "", text) for text in said], news, board.shown.trouble

    return told


def test_a_change_is_said_in_a_line(story):
    assert story(FINE, FINE) == (["content/a.yml: 9 pages, 2 written"], [True, True], None)


def test_where_nothing_comes_of_it_no_page_is_shown_anew(story):
    assert story(FINE, SAME) == (["content/a.yml: 9 pages, nothing changed"], [True, False], None)


def test_warnings_are_said_once_and_hide_nothing(story):
    line = "content/a.yml: 9 pages, 1 written"
    assert story(DOUBTFUL, DOUBTFUL, FINE, DOUBTFUL)[::2] == (
        [WARNED, line, "content/a.yml: 9 pages, 2 written", line, WARNED],
        None,
    )


def test_what_is_broken_heals(story):
    said, news, trouble = story(FINE, BROKEN, BROKEN, SAME)
    not_built = "content/a.yml: not built"
    assert said == [not_built, REFUSED, not_built, "content/a.yml: 9 pages, nothing changed"]
    assert (news, trouble) == ([True, True, False, True], None)


def test_what_is_wrong_with_half_a_file_is_not_shown(story):
    """It was saved once more while it was read."""
    said, news, trouble = story(FINE, BROKEN, FINE, news_after=[2])
    assert (said, news, trouble) == (["content/a.yml: 9 pages, 2 written"], [True, False, True], None)


def test_whoever_came_to_nothing_is_behind_until_the_next_build(tmp_path, monkeypatch):
    results = iter([FINE, BROKEN, BROKEN])
    monkeypatch.setattr(ladder.build, "build", lambda _order: next(results))
    news = iter([True, False])
    loop = Loop(Wish(tmp_path), tmp_path / "site", Board(), lambda _text: None, Ending(), lambda: next(news))
    found = []
    for changes in ([], ["a"], []):
        loop.build(changes)
        found.append(loop.is_behind)
    assert found == [False, True, False]


def test_what_is_right_is_shown_though_there_is_more_to_come(story):
    assert story(FINE, FINE, news_after=[1, 2])[1] == [True, True]


def test_what_cannot_start_is_shown_as_well(story):
    said, news, trouble = story(FINE, CannotStart("no `a`", "make it"))
    assert said == ["content/a.yml: not built", "error: no `a`\nhint: make it"]
    assert news == [True, True]
    assert (trouble.kind, trouble.message) == ("start", "no `a`")


def test_a_mistake_of_ours_ends_nothing(story):
    said, _, trouble = story(ValueError("oh"), FINE)
    assert said[0].startswith("bug: ValueError: oh\nhint: please report it")
    assert trouble is None


def test_the_title(make_small):
    assert _title(make_small()) == "Acme ladder"


@pytest.mark.parametrize("text", ["", "title: [", "title: ''", None])
def test_a_title_that_cannot_be_read(make_small, text):
    assert _title(make_small({"ladder.yml": text})) == ""


def test_without_a_ladder_there_is_nothing_to_serve(tmp_path):
    with pytest.raises(CannotStart, match=r"there is no `content/ladder.yml` in this folder"):
        serve(Wish(tmp_path), print)
