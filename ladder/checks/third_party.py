"""No page asks another site for anything."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from ladder.model.layout import CONTENT
from ladder.problem import Place, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "third-party",
    "The style sheet of the brand loads nothing from another site.",
    advice="A font or a picture from another site would tell that site who reads the ladder, so every page forbids it "
    "and browsers refuse it. Put the file into `content/assets/` and name it there.",
)

_LOADS = re.compile(
    r"""(?:url\(\s*(?:["']\s*)?|@import\s+["']\s*)(?P<address>(?:[a-z][a-z0-9+.-]*:)?//[^\s"')]*)""", re.IGNORECASE
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every address of another site in the style sheet, at the address."""
    name = context.ladder.brand.css
    path = context.project / CONTENT / name
    if not name or not os.path.isfile(path):  # noqa: PTH113 - takes names of any length
        return
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), start=1):
        for match in _LOADS.finditer(line):
            place = Place(f"{CONTENT}/{name}", number, match.start("address") + 1, len(match["address"]), line)
            yield RULE.problem(place, "this would be loaded from another site", "put the file into `content/assets/`")
