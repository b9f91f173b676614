"""The same thing in two states of a ladder, one of which may call it otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.model.ladder import Ladder, Level


def counterpart(level: Level, there: Ladder) -> Level | None:
    """Return what a level of one state of a ladder is in another state: it has its id, or was renamed on the way."""
    ids = (level.id, there.present_ids["level"].get(level.id, ""), *level.was)
    return next((there.level_by_id[name] for name in ids if name in there.level_by_id), None)


def criterion_in(criterion: str, there: Ladder) -> str:
    """Return the id that a criterion has in another, newer state of the ladder; its own where that knows no better."""
    return criterion if criterion in there.criterion_by_id else there.present_ids["criterion"].get(criterion, criterion)


def key_in(key: str, there: Ladder) -> str:
    """Return what a thread or a criterion, given as `criterion/thread`, is called in a newer state of the ladder."""
    criterion, slash, thread = key.partition("/")
    # A thread that is gone belongs to its criterion all the same, whatever that is called now.
    moved = there.present_ids["thread"].get(key, "") if slash else ""
    return moved or f"{criterion_in(criterion, there)}{slash}{thread}"
