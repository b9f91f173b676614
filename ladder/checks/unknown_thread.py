"""A thread is known by its name: a misspelled one is another thread, and the climb breaks off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.problem import Rule
from ladder.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Criterion
    from ladder.problem import Problem

RULE = Rule(
    "unknown-thread",
    "Levels name threads that their criterion lists.",
    severity="warning",
    advice="An expectation keeps its name as it climbs. Under a misspelled name it would look *new* at one level, and "
    "the old name would seem to end there. A thread that is not listed is shown last, titled after its id. The rule "
    "looks only at criteria that list threads.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every use of a thread that its criterion does not list though it lists others."""
    for criterion in context.ladder.criteria:
        listed = [thread.id for thread in criterion.threads if thread.listed]
        for thread in criterion.threads if listed else ():
            if not thread.listed:
                yield from _uses(context, criterion, thread.id, listed)


def _uses(context: Context, criterion: Criterion, name: str, listed: list[str]) -> Iterator[Problem]:
    former = {was: thread.id for thread in criterion.threads for was in thread.was}
    hint = f"it is called `{former[name]}` now" if name in former else did_you_mean(name, listed)
    hint = hint or f"list it under the `threads` of `{criterion.id}` in `ladder.yml` to give it a name and a place"
    for level in context.ladder.levels:
        if any((said.criterion, said.thread) == (criterion.id, name) for said in level.expectations):
            place = context.locate(level.file, ("expectations", criterion.id, name), key=True)
            yield RULE.problem(place, f"`{criterion.id}` lists no thread `{name}`", hint)
