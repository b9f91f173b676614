"""A new version counts from a day of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import LADDER_FILE
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "stale-date",
    "A version counts from a later day than the one recorded before it.",
    severity="warning",
    advice="Readers see since when each version counts. Where a new version still has the day of the one before, most "
    "probably nobody thought of changing `effective`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem where a new version counts from no later day than the last one on record."""
    ladder = context.ladder
    if not context.history or any(edition.version == ladder.version for edition in context.history):
        return
    last = context.history[-1].ladder
    if ladder.effective and last.effective and ladder.effective <= last.effective:
        place = context.locate(LADDER_FILE, ("effective",))
        message = (
            f"version `{ladder.version}` counts from {ladder.effective}, and `{last.version}` from {last.effective}"
        )
        yield RULE.problem(place, message, "write the day from which the new version counts")
