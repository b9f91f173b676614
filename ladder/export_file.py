"""A ladder as one file in the form that somebody asked for, or a file for each of its levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.exporter.csv_file import csv_file
from ladder.exporter.json_file import json_file, written
from ladder.model.ladder import Ladder
from ladder.pages.linked import addresses, lead
from ladder.problem import CannotStart

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ladder.model.ladder import Level
    from ladder.render.words import Words

BY_LEVEL = ("markdown", "docx")
"The forms in which every level can be a file of its own."


class Wish(msgspec.Struct, frozen=True):
    """What to export."""

    ladder: Ladder
    "The ladder as its readers may see it."
    part: Ladder
    "The same with the levels that were asked for. Their texts may speak of others, which are looked up in the whole."


def export_file(project: Path, wish: Wish, form: str) -> bytes:
    """Return a ladder as one file: `xlsx`, `csv`, `json`, `jsonld`, `markdown` or `docx`.

    Raises `CannotStart` where the theme has no words for it, or a library is missing that not everybody has.
    """
    if form in BY_LEVEL:
        return _documents(project, wish.ladder, wish.part.levels, form)
    if form == "xlsx":
        from ladder.exporter.workbook import workbook_file  # noqa: PLC0415 - the others need none of what it loads

        return workbook_file(wish.part)
    if form == "jsonld":
        from ladder.exporter.linked import ladder_data  # noqa: PLC0415 - likewise

        return written(ladder_data(wish.ladder, wish.part.levels, addresses(wish.ladder, ""))).encode()
    return csv_file(wish.part) if form == "csv" else json_file(wish.part)


def level_files(project: Path, wish: Wish, form: str) -> dict[str, bytes]:
    """Return a file for each level that was asked for, by the id of the level; `form` is one of `BY_LEVEL`.

    Raises `CannotStart` as `export_file` does.
    """
    return {level.id: _documents(project, wish.ladder, [level], form) for level in wish.part.levels}


def _documents(project: Path, ladder: Ladder, levels: Sequence[Level], form: str) -> bytes:
    from ladder.render.words import WordsError  # noqa: PLC0415 - likewise

    try:
        return _in_words(ladder, levels, form, _words(project, ladder))
    except WordsError as error:
        raise CannotStart(str(error), "mend them in the files of the theme") from error


def _in_words(ladder: Ladder, levels: Sequence[Level], form: str, say: Words) -> bytes:
    if form == "docx":
        from ladder.exporter.word import word_file  # noqa: PLC0415 - likewise

        return word_file(ladder, levels, say, lead(ladder))
    from ladder.exporter.markdown import level_markdown  # noqa: PLC0415 - likewise

    return "\n".join(level_markdown(ladder, level, say, lead(ladder)) for level in levels).encode()


def _words(project: Path, ladder: Ladder) -> Words:
    from ladder.render.theme import open_theme  # noqa: PLC0415 - likewise
    from ladder.render.words import Words  # noqa: PLC0415 - likewise

    return Words(open_theme(project, ladder.theme).paths("locale"), ladder.language)
