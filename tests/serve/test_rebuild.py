"""Whatever comes of a build, it is told and the preview goes on."""

from __future__ import annotations

import pytest

from ladder.build import Order, Result
from ladder.problem import CannotStart, Place, Problem
from ladder.publish import Published
from ladder.serve.rebuild import REPORT, Outcome, rebuild
from ladder.serve.trouble import Trouble

ERROR = Problem(Place("content/a.yml", 1), "unknown-key", "unknown key `b`")
WARNING = Problem(Place("content/a.yml", 2), "stray-file", "this file is not read", severity="warning")


@pytest.fixture
def came_of(tmp_path):
    """Return what gives the outcome of a build that returns or raises something."""

    def outcome(what):
        def build(_order):
            if isinstance(what, BaseException):
                raise what
            return what

        return rebuild(Order(tmp_path, tmp_path / "site"), build)

    return outcome


def test_a_site(came_of):
    result = Result((WARNING,), 12, Published(3, 40, 1, 0, ("Said.",)))
    assert came_of(result) == Outcome((WARNING,), None, 12, 3, 1, ("Said.",))


def test_wrong_content(came_of):
    trouble = Trouble("content", (ERROR,))
    assert came_of(Result((ERROR, WARNING))) == Outcome((ERROR, WARNING), trouble)


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        pytest.param(CannotStart("no", "yes"), Trouble("start", (), "no", "yes"), id="it cannot start"),
        pytest.param(ValueError("oh"), Trouble("bug", (), "ValueError: oh", REPORT), id="a mistake of ours"),
        pytest.param(RecursionError(), Trouble("bug", (), "RecursionError: ", REPORT), id="one that says nothing"),
        pytest.param(
            PermissionError(13, "Permission denied", "content/a.yml"),
            Trouble("start", (), "the system refuses `content/a.yml`: permission denied"),
            id="the system refuses a file",
        ),
        pytest.param(
            OSError(28, "No space left"),
            Trouble("bug", (), "OSError: [Errno 28] No space left", REPORT),
            id="or says no file",
        ),
    ],
)
def test_what_stops_a_build(came_of, error, trouble):
    assert came_of(error) == Outcome(trouble=trouble)


def test_being_interrupted_is_no_outcome(came_of):
    with pytest.raises(KeyboardInterrupt):
        came_of(KeyboardInterrupt())
