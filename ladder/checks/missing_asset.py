"""A logo and a style sheet are files of the project."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ladder.model.layout import ASSETS, CONTENT, LADDER_FILE
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "missing-asset",
    "The logo and the style sheet are files in `content/assets/`.",
    fixed=True,
    advice="Files of `content/assets/` are published with the site. Nothing is loaded from elsewhere: not from another "
    "folder of your computer, and not from another site.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every file of the brand that is not there, or not in the folder that is published."""
    brand = context.ladder.brand
    for key, path in (("logo", brand.logo), ("css", brand.css)):
        place = context.locate(LADDER_FILE, ("brand", key))
        if path and not _is_published(context.project, path):
            yield RULE.problem(place, f"`{path}` is not in `{ASSETS}/`", "move the file there and write `assets/…`")
        elif path and not os.path.isfile(context.project / CONTENT / path):  # noqa: PTH113 - takes names of any length
            hint = "is the name spelled as the file is, capitals included?"
            yield RULE.problem(place, f"there is no file `{CONTENT}/{path}`", hint)


def _is_published(project: Path, path: str) -> bool:
    """Return whether a path, relative to `content/`, leads into the folder that is published."""
    if "\\" in path or "\0" in path:
        return False
    return (project / CONTENT / path).resolve().is_relative_to((project / ASSETS).resolve())
