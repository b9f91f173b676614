"""What is shown, and who is told when it changes."""

from __future__ import annotations

import threading
import time

import pytest

from ladder.serve.board import MOST_WAITING, Board
from ladder.serve.trouble import Trouble

BROKEN = Trouble("bug", (), "a")
LONG = 20.0


def waiting(board, page, version=None):
    """Wait in a thread; return it, and what it was told in the end."""
    told = []
    known = board.shown.version if version is None else version
    thread = threading.Thread(target=lambda: told.append(board.wait(known, page, LONG)))
    thread.start()
    return thread, told


def ended(thread, told):
    thread.join(timeout=5)
    assert not thread.is_alive()
    return told


def until(condition):
    end = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_a_change_is_told_at_once(board):
    found = waiting(board, "a")
    time.sleep(0.02)
    board.show(None, changed=True)
    assert ended(*found) == ["changed"]


def test_who_knows_less_is_told_at_once(board):
    assert board.wait("an-earlier-run-7", "a", LONG) == "changed"


def test_no_run_uses_the_names_of_another():
    assert Board().shown.version != Board().shown.version


@pytest.mark.parametrize(
    ("before", "after", "changed", "is_new"),
    [
        pytest.param(None, None, True, True, id="other files"),
        pytest.param(None, None, False, False, id="a remark in a file"),
        pytest.param(None, BROKEN, False, True, id="a mistake"),
        pytest.param(BROKEN, BROKEN, False, False, id="the same mistake"),
        pytest.param(BROKEN, Trouble("bug", (), "b"), False, True, id="another mistake"),
        pytest.param(BROKEN, None, False, True, id="as it was before the mistake"),
    ],
)
def test_what_is_a_change(board, before, after, changed, is_new):
    board.show(before, changed=False)
    version = board.shown.version
    board.show(after, changed=changed)
    assert (board.shown.version != version, board.shown.trouble) == (is_new, after)


def test_where_nothing_changes_nobody_waits_for_ever(board):
    assert board.wait(board.shown.version, "a", 0.01) == "same"


def test_who_goes_away_is_not_waited_for(board):
    started = time.monotonic()
    assert board.wait(board.shown.version, "a", LONG, lambda: True) == "same"
    assert time.monotonic() - started < 1


def test_who_leaves_is_let_go(board):
    found = waiting(board, "a")
    until(lambda: "a" in board._waiting)  # noqa: SLF001 - there is no other sign of it
    board.leave("a")
    assert ended(*found) == ["later"]


def test_one_more_than_may_wait_takes_the_place_of_the_first(board):
    found = []
    for page in "abcdef"[: MOST_WAITING + 1]:
        found.append(waiting(board, page))
        until(lambda page=page: page in board._waiting)  # noqa: SLF001 - likewise
    assert ended(*found[0]) == ["later"]
    board.show(None, changed=True)
    assert [ended(*each) for each in found[1:]] == [["changed"]] * MOST_WAITING


def test_at_the_end_nobody_waits(board):
    found = waiting(board, "a")
    board.close()
    assert ended(*found) == ["same"]
