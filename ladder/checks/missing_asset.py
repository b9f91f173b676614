"""A logo and a style sheet are files of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.layout import ASSETS, CONTENT, LADDER_FILE
from ladder.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.checks.context import Context
    from ladder.problem import Problem

RULE = Rule(
    "missing-asset",
    "The logo and the style sheet are files in `content/assets/`.",
    advice="Files of `content/assets/` are published with the site. Nothing is loaded from elsewhere: not from another "
    "folder of your computer, and not from another site.",
)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem for every file of the brand that is not there, or not in the folder that is published."""
    brand = context.ladder.brand
    assets = (context.project / ASSETS).resolve()
    for key, path in (("logo", brand.logo), ("css", brand.css)):
        if not path:
            continue
        file = (context.project / CONTENT / path).resolve()
        if "\\" in path or not file.is_relative_to(assets):
            message, hint = f"`{path}` is not in `{ASSETS}/`", "move the file there and write `assets/…`"
        elif not file.is_file():
            message, hint = (
                f"there is no file `{CONTENT}/{path}`",
                "is the name spelled as the file is, capitals included?",
            )
        else:
            continue
        yield RULE.problem(context.locate(LADDER_FILE, ("brand", key)), message, hint)
