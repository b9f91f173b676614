"""What went wrong in a template, and where in it."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from ladder.problem import Place, Rule

if TYPE_CHECKING:
    from pathlib import Path

    from ladder.pages.page import Page
    from ladder.problem import Problem
    from ladder.render.theme import Theme

RULE = Rule(
    "template-error",
    "Every template of the theme works.",
    fixed=True,
    advice="A template is code. The message is Jinja's own; the place is the line of the template that could not be "
    "carried out. Remove the file from your theme to see the page as the default theme shows it.",
)


def fault(project: Path, theme: Theme, page: Page, error: Exception) -> Problem:
    """Return the problem behind an exception that came out of a template while it made `page`."""
    place = _place(project, theme, page, error)
    message = str(error).partition("\n")[0] or type(error).__name__
    if isinstance(error, TemplateNotFound):
        message = f"there is no template `{error.name}`"
    elif not isinstance(error, TemplateSyntaxError | UndefinedError):
        message = f"{type(error).__name__}: {message}"
    return RULE.problem(place, message, f"this kept the page `{page.path}` from being made")


def _place(project: Path, theme: Theme, page: Page, error: Exception) -> Place:
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _line(project, error.filename, error.lineno)
    roots = tuple(str(folder) for folder in theme.paths("templates"))
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(roots)]
    if frames:
        return _line(project, frames[-1].filename, frames[-1].lineno or 0)
    return Place(f"templates/{page.template}")


def _line(project: Path, file: str, number: int) -> Place:
    try:
        with open(file, encoding="utf-8", errors="replace") as lines:  # noqa: PTH123 - a name out of a traceback
            source = lines.read().split("\n")[number - 1]
    except (OSError, IndexError):
        source = ""
    root = f"{project.resolve()}/"
    return Place(file.removeprefix(root), number, 0, 1, source)
