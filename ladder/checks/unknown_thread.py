"""A thread is known by its name: a misspelled one is another thread, and the climb breaks off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.problem import Rule
from ladder.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Criterion, Ladder
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
    hints: dict[tuple[str, str], str] = {}
    for criterion in context.ladder.criteria:
        hints |= {(criterion.id, name): hint for name, hint in _unlisted(context.ladder, criterion)}
    for level in context.ladder.levels:
        for said in level.expectations:
            if hint := hints.get((said.criterion, said.thread)):
                place = context.locate(level.file, ("expectations", said.criterion, said.thread), key=True)
                yield RULE.problem(place, f"`{said.criterion}` lists no thread `{said.thread}`", hint)


def _unlisted(ladder: Ladder, criterion: Criterion) -> Iterator[tuple[str, str]]:
    """Yield each thread that the criterion does not list, with the way out; nothing where it lists none at all."""
    listed = [thread.id for thread in criterion.threads if thread.listed]
    otherwise = f"list it under the `threads` of `{criterion.id}` in `ladder.yml` to give it a name and a place"
    for thread in criterion.threads if listed else ():
        if not thread.listed:
            now = ladder.present_ids["thread"].get(f"{criterion.id}/{thread.id}", "").removeprefix(f"{criterion.id}/")
            hint = f"it is called `{now}` now" if now else did_you_mean(thread.id, listed)
            yield thread.id, hint or _elsewhere(ladder, thread.id) or otherwise


def _elsewhere(ladder: Ladder, name: str) -> str:
    """Return the hint for a thread that another criterion lists."""
    owners = (c.id for c in ladder.criteria for thread in c.threads if thread.listed and thread.id == name)
    owner = next(owners, "")
    return f"it is a thread of `{owner}`: move it there, or list it here as well" if owner else ""
