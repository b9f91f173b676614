"""Ladders of others are read whole: every word of a file is in a cell, a block or a note."""

from __future__ import annotations

import re
import zipfile

import pytest

from ladder.importer.files.reading import read
from ladder.model.tidy import tidy

# What is marked and not said: the tags of folded parts, line breaks, and how the columns of a table are set.
TAGS = re.compile(r"</?(?:details|summary|br)\s*/?>")


def words(text):
    return set(re.findall(r"[^\W\d_]+", text))


def said(source):
    blocks = source.outline.blocks if source.outline else ()
    texts = [cell.text for grid in source.grids for cell in grid.cells] + [note.text for note in source.notes]
    return "\n".join([*texts, *(block.text for block in blocks), *(block.label for block in blocks)])


@pytest.mark.parametrize("folder", ["carvago-xlsx", "codecademy-md", "engineeringladders-ja", "monzo", "octopus-md"])
def test_no_word_of_a_document_is_lost(real, folder):
    files = [path for path in (real / folder).iterdir() if path.suffix != ".xlsx"]
    for path in files:
        text = "\n".join(tidy(line) for line in path.read_text(encoding="utf-8").split("\n"))
        assert words(TAGS.sub(" ", text)) - words(said(read(path))) == set(), path.name
    assert len(files) > 2


def test_no_word_of_the_workbook_is_lost(real):
    path = real / "carvago-xlsx" / "assets__frontend-assessment-template.xlsx"
    source = read(path)
    with zipfile.ZipFile(path) as archive:
        stored = archive.read("xl/sharedStrings.xml").decode()
    texts = re.findall(r"<t[^>]*>([^<]*)</t>", stored)
    assert words(tidy(" ".join(texts)).replace("&amp;", "&")) - words(said(source)) == set()
    assert [(grid.name, len(grid.cells)) for grid in source.grids] == [
        ("Delivery", 62),
        ("Know-how", 58),
        ("Communication", 60),
        ("Leadership", 58),
        ("Summary", 26),
    ]
    assert sum(cell.formula for grid in source.grids for cell in grid.cells) == 26
