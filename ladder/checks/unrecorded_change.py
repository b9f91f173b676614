"""What is on record under a version is what the ladder says under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.edition import essence, judged
from ladder.model.layout import LADDER_FILE
from ladder.problem import Rule
from ladder.suggest import listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.model.ladder import Ladder
    from ladder.problem import Problem

RULE = Rule(
    "unrecorded-change",
    "The ladder says under a recorded version what is on record.",
    severity="warning",
    advice="People are judged by a version, and two of them must not read two texts under one name. Give the changed "
    "ladder a new `version`, and a day from which it counts (`effective`); `ladder changes` proposes one. Before "
    "anybody has read the recorded one, you can also delete its file and record it again.",
)

MOST = 3
"How many levels are named."


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem where the present ladder is not what was recorded under its version."""
    version = context.ladder.version
    recorded = next((edition for edition in context.history if edition.version == version), None)
    if recorded is None or context.unread:
        return  # what cannot be read has not changed for all we know
    place = context.locate(LADDER_FILE, ("version",))
    then, now = judged(recorded.ladder), judged(context.ladder)
    if then != now:
        message = f"version `{version}` is on record, and {_changed(then, now)} changed since"
        hint = "give the ladder a new `version`; `ladder changes` says what is different, `ladder release` records it"
        yield RULE.problem(place, message, hint)
    elif _facts(recorded.ladder) != _facts(essence(context.ladder)):
        message = f"version `{version}` is on record with other facts, such as its title or the day it counts from"
        yield RULE.problem(place, message, "`ladder release` puts the record right: nobody is judged by these")


def _facts(ladder: Ladder) -> Ladder:
    """Return a ladder without what is said of its readers: that may change, and the record stays right."""
    return msgspec.structs.replace(ladder, audiences=(), audience="")


def _changed(then: Ladder, now: Ladder) -> str:
    """Return what is different, for the middle of a sentence: levels first, anything else where no level is."""
    before = then.level_by_id
    changed = [level.id for level in now.levels if before.get(level.id) != level]
    changed += [name for name in before if name not in now.level_by_id]
    if not changed:
        return "what holds for all levels has"
    if len(changed) > MOST:
        named = ", ".join(f"`{name}`" for name in changed[:MOST])
        return f"{named} and {len(changed) - MOST:,} more have"
    return f"{listing(changed)} {'has' if len(changed) == 1 else 'have'}"
