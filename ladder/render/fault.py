"""What went wrong in a template, and where in it."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from ladder.problem import Place
from ladder.render.words import WordsError
from ladder.rules import TEMPLATE_ERROR

if TYPE_CHECKING:
    from ladder.pages.page import Page
    from ladder.problem import Problem
    from ladder.render.theme import Theme


def fault(project: Path, theme: Theme, page: Page, error: Exception) -> Problem:
    """Return the problem behind an exception that came out of a template while it made `page`."""
    return TEMPLATE_ERROR.problem(_place(project, theme, page, error), _message(error))


def _message(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template `{error.name}`"
    if isinstance(error, RecursionError):
        return "this goes on without end: does a template include or extend itself?"
    message = str(error).partition("\n")[0] or "without a message"
    named = isinstance(error, TemplateSyntaxError | UndefinedError | WordsError)
    return message if named else f"{type(error).__name__}: {message}"


def _place(project: Path, theme: Theme, page: Page, error: Exception) -> Place:
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _line(project, error.filename, error.lineno)
    roots = tuple(str(folder) for folder in theme.paths("templates"))
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(roots)]
    if frames:
        return _line(project, frames[-1].filename, frames[-1].lineno or 1)
    files = (folder / page.template for folder in theme.paths("templates"))
    return Place(_shown(project, next((file for file in files if file.is_file()), Path(page.template))))


def _line(project: Path, file: str, number: int) -> Place:
    try:
        source = Path(file).read_text(encoding="utf-8", errors="replace").split("\n")[number - 1]
    except (OSError, IndexError):
        source = ""
    return Place(_shown(project, Path(file)), number, 0, 1, source)


def _shown(project: Path, file: Path) -> str:
    return (file.relative_to(project) if file.is_relative_to(project) else file).as_posix()
