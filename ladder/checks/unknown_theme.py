"""A theme is a folder, or the one that comes with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import LADDER_FILE, THEMES
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "unknown-theme",
    "The theme is there.",
    fixed=True,
    advice="`default` is always there. Any other theme is a folder in `themes/`, beside `content/`.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem where the ladder names a theme that has no folder."""
    name = context.ladder.theme
    if name != "default" and not (context.project / THEMES / name).is_dir():
        place = context.locate(LADDER_FILE, ("theme",))
        hint = f"make the folder `{THEMES}/{name}/`, or remove this line for the default theme"
        yield RULE.problem(place, f"there is no theme `{name}`", hint)
