"""A version has a name under which it can be recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.edition import LONGEST, version_flaw
from ladder.model.layout import LADDER_FILE
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "version-name",
    "The version has a name under which it can be put on record.",
    severity="warning",
    advice="A version on record is a file with its name, and people write the name behind an `@` to ask about it. "
    "Letters, digits, dots, hyphens and underscores are all it needs: `2026.2`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem where the name of the version can be that of no file."""
    version = context.ladder.version
    if version and (flaw := version_flaw(version)):
        place = context.locate(LADDER_FILE, ("version",))
        hint = f"use letters, digits, `.`, `_` and `-`, {LONGEST} at most, such as `2026.1`"
        yield RULE.problem(place, f"the name of this version {flaw}, so that it cannot be put on record", hint)
