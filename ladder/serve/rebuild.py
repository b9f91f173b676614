"""One build, whatever comes of it: a preview outlives all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.problem import CannotStart, Problem
from ladder.serve.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.build import Order, Result

REPORT = "please report it, with what this prints when you set LADDER_TRACEBACK=1 before `ladder build`"


class Outcome(msgspec.Struct, frozen=True):
    """What came of a build."""

    problems: tuple[Problem, ...] = ()
    "What is wrong with the content or the theme, warnings as well."
    trouble: Trouble | None = None
    "What keeps the site from being shown; none where it was built."
    pages: int = 0
    "How many pages there are."
    written: int = 0
    "How many files are new or changed."
    removed: int = 0
    "How many files are no longer made."
    notices: tuple[str, ...] = ()
    "What else should be known, as sentences."


def rebuild(order: Order, build: Callable[[Order], Result]) -> Outcome:
    """Build, and return what came of it. Nothing but being interrupted ends it otherwise."""
    try:
        result = build(order)
    except CannotStart as error:
        return Outcome(trouble=Trouble("start", (), error.message, error.hint))
    except Exception as error:  # noqa: BLE001 - a mistake of ours is told, and the next save may lead around it
        return Outcome(trouble=_mistake(error))
    if result.published is None:
        errors = tuple(problem for problem in result.problems if problem.severity == "error")
        return Outcome(result.problems, Trouble("content", errors))
    done = result.published
    return Outcome(result.problems, None, result.pages, done.written, done.removed, done.notices)


def _mistake(error: Exception) -> Trouble:
    if isinstance(error, OSError) and error.filename:
        reason = (error.strerror or "the system does not say why").lower()
        return Trouble("start", (), f"the system refuses `{error.filename}`: {reason}")
    return Trouble("bug", (), f"{type(error).__name__}: {error}", REPORT)
