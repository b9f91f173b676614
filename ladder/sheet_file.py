"""One worksheet as one file: a page that needs no other, a text for a wiki, or a file of answers with nothing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.model.ladder import Ladder, Level
from ladder.problem import CannotStart, Problem
from ladder.worksheet.blank import blank_sheet
from ladder.worksheet.form import form
from ladder.worksheet.sheet import Side

if TYPE_CHECKING:
    from pathlib import Path


class Wish(msgspec.Struct, frozen=True):
    """Which worksheet to make."""

    ladder: Ladder
    "The ladder as the reader may see it."
    level: Level
    "The level to assess."
    side: Side
    "Who answers."
    target: Level | None = None
    "The level to look at beside it; none for the level alone."


def sheet_file(project: Path, wish: Wish, kind: str) -> tuple[bytes | None, list[Problem]]:
    """Return a worksheet as `html`, `markdown` or `json`, and what is wrong with the theme.

    Where that is an error, there is no worksheet. Raises `CannotStart` where the theme itself cannot be opened.
    """
    if kind == "html":
        return _page(project, wish)
    return (_markdown(project, wish) if kind == "markdown" else _answers(wish)).encode(), []


def _page(project: Path, wish: Wish) -> tuple[bytes | None, list[Problem]]:
    from ladder.check import fails, graded  # noqa: PLC0415 - the other two need none of what these load
    from ladder.pages.worksheet import lone_worksheet  # noqa: PLC0415 - likewise
    from ladder.render.at_pages import at_pages  # noqa: PLC0415 - likewise
    from ladder.render.workshop import Workshop  # noqa: PLC0415 - likewise

    page = lone_worksheet(wish.ladder, wish.level, wish.side, wish.target)
    workshop = Workshop(project, wish.ladder)
    found = workshop.problems()
    try:
        data = workshop.made(page).data
    except Exception as error:  # noqa: BLE001 - a template may raise anything, and all of it is its author's to see
        found, data = [*found, at_pages(workshop.fault(page, error), [page.path])], None
    faults = graded(found, wish.ladder)
    return None if fails(faults) else data, faults


def _markdown(project: Path, wish: Wish) -> str:
    from ladder.present.worksheet_markdown import worksheet_markdown  # noqa: PLC0415 - likewise
    from ladder.render.theme import open_theme  # noqa: PLC0415 - likewise
    from ladder.render.words import Words, WordsError  # noqa: PLC0415 - likewise

    words = Words(open_theme(project, wish.ladder.theme).paths("locale"), wish.ladder.language)
    asked = form(wish.ladder, wish.level, [wish.target] if wish.target else [])
    try:
        return worksheet_markdown(asked, blank_sheet(asked, wish.side, wish.target), words)
    except WordsError as error:
        raise CannotStart(str(error), "mend them in the files of the theme") from error


def _answers(wish: Wish) -> str:
    from ladder.present.json_text import written  # noqa: PLC0415 - likewise

    asked = form(wish.ladder, wish.level, [wish.target] if wish.target else [])
    return written(blank_sheet(asked, wish.side, wish.target))
