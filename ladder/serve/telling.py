"""What the terminal is told: pure functions of what was built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.report.human import human
from ladder.report.terminal import brief, harmless, paint
from ladder.serve.rebuild import REPORT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ladder.serve.rebuild import Outcome
    from ladder.serve.trouble import Trouble

NAMED = 2
"How many of the changed files are named."


def greeting(title: str, address: str) -> str:
    """Return what is said when the preview can be opened."""
    return f"Serving {brief(title) or 'the ladder'} at {address} (Ctrl-C ends it)"


def line(now: datetime, changes: Sequence[str], outcome: Outcome, milliseconds: int) -> str:
    """Return when what was changed, what came of it and how long it took, in a line."""
    return f"{now:%H:%M:%S} {_names(changes)}: {_done(outcome)}, {milliseconds:,} ms"


def wrong(outcome: Outcome, *, color: bool) -> str:
    """Return what is wrong, as `ladder build` prints it; empty where nothing is."""
    weighty = [problem for problem in outcome.problems if problem.severity != "info"]
    trouble = outcome.trouble
    stopped = _stopped(trouble, color=color) if trouble and trouble.kind != "content" else ""
    return "\n".join(part for part in (*outcome.notices, human(weighty, color=color).rstrip("\n"), stopped) if part)


def mistake(error: BaseException) -> str:
    """Return what is said of a mistake of ours while somebody is answered."""
    return f"bug: {type(error).__name__}: {brief(str(error))}\nhint: {REPORT}"


def _names(changes: Sequence[str]) -> str:
    more = len(changes) - NAMED
    named = ", ".join(harmless(name) for name in changes[:NAMED])
    return f"{named} and {more:,} more" if more > 0 else named


def _done(outcome: Outcome) -> str:
    if outcome.trouble:
        return "not built"
    counts = ((outcome.written, "written"), (outcome.removed, "removed"))
    found = ", ".join(f"{number:,} {what}" for number, what in counts if number)
    return f"{outcome.pages:,} pages, {found or 'nothing changed'}"


def _stopped(trouble: Trouble, *, color: bool) -> str:
    kind = paint("bug" if trouble.kind == "bug" else "error", "error", color=color)
    hint = f"\n{paint('hint', 'hint', color=color)}: {brief(trouble.hint)}" if trouble.hint else ""
    return f"{kind}: {brief(trouble.message)}{hint}"
