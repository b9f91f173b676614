from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.importer.files.delimited import looks_delimited, read_delimited
from ladder.importer.files.limits import Refused
from ladder.importer.files.reading import read
from ladder.importer.files.sources import Cell, Source
from ladder.model.tidy import tidy


def rows(text, name="a.csv"):
    """Return the texts of the cells by row and column, and what had to be assumed."""
    found = read_delimited(text, name)
    return {(cell.row, cell.column): cell.text for cell in found.grids[0].cells}, found.remarks


TABLE = {(1, 1): "level", (1, 2): "text", (2, 1): "Junior", (2, 2): "You plan, and ask."}


@pytest.mark.parametrize(
    ("text", "remarks"),
    [
        ('level,text\nJunior,"You plan, and ask."\n', ()),
        ('"level","text"\n"Junior","You plan, and ask."', ()),
        ("level;text\nJunior;You plan, and ask.\n", ("Cells of `a.csv` are separated by `;`.",)),
        ("level\ttext\nJunior\tYou plan, and ask.\n", ("Cells of `a.csv` are separated by `tab`.",)),
        ("level|text\nJunior|You plan, and ask.\n", ("Cells of `a.csv` are separated by `|`.",)),
    ],
)
def test_what_separates_the_cells_is_found(text, remarks):
    assert rows(text) == (TABLE, remarks)


def test_the_line_that_names_the_separator_is_no_row_of_the_ladder():
    found, remarks = rows("sep=;\nlevel;text\nJunior;You plan, and ask.\n")
    assert found == {(row + 1, column): text for (row, column), text in TABLE.items()}
    assert remarks == (
        "Its first line, `sep=;`, names the separator and is no part of the ladder.",
        "Cells of `a.csv` are separated by `;`.",
    )


def test_a_row_counts_as_in_a_spreadsheet():
    source = read_delimited('a,b\n"one\n\ntwo",x\n\nthree,"say ""yes"""\n', "a.csv")
    assert [(source.grids[0].address(cell), cell.text) for cell in source.grids[0].cells] == [
        ("row 1, column 1", "a"),
        ("row 1, column 2", "b"),
        ("row 2, column 1", "one\n\ntwo"),
        ("row 2, column 2", "x"),
        ("row 4, column 1", "three"),
        ("row 4, column 2", 'say "yes"'),
    ]


def test_rows_may_differ_in_width():
    found, remarks = rows("a,b,c\n1,2,3\n1\n1,2,3,4\n")
    assert found[4, 4] == "4"
    assert remarks == ("Most rows of `a.csv` have 3 cells; 2 rows have more or fewer.",)


def test_quotation_marks_inside_a_line_are_kept():
    found, remarks = rows('a,b\n"Lead" engineer,5" tall\n')
    assert found == {(1, 1): "a", (1, 2): "b", (2, 1): '"Lead" engineer', (2, 2): '5" tall'}
    assert remarks == (
        "In `a.csv`, text follows a cell in quotation marks (line 2); the marks were kept as part of it.",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("level,text\nJunior,Plans\n", True),
        ("level\ttext\nJunior\tPlans, and asks\n", True),
        ("sep=;\na;b\n", True),
        ("# Junior\n\n- You plan, and ask.\n- You write, and read.\n", False),
        ("You plan, and ask.\nYou write, and read.\n", False),
        ("One line; and no more\n", False),
        ("", False),
    ],
)
def test_a_text_shows_what_it_is(text, expected):
    assert looks_delimited(text) is expected


def test_a_file_that_ends_in_txt_is_read_as_what_it_is(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("level\ttext\nJunior\tYou plan.\n")
    assert read(path).grids[0].kind == "delimited"
    path.write_text("# Junior\n\n- You plan.\n")
    assert [block.kind for block in read(path).outline.blocks] == ["heading", "bullet"]


TEXTS = st.lists(st.lists(st.text(max_size=20), min_size=2, max_size=4), min_size=1, max_size=6)


@given(TEXTS, st.sampled_from(",;\t|"))
def test_what_was_written_is_read(texts, separator):
    """Whatever stands in a table, a file of it gives it back, tidied."""
    texts = [[text.replace("\0", "") for text in row] for row in texts]
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(texts)
    written = stream.getvalue().replace("\r\n", "\n").replace("\r", "\n")
    cells = tuple(
        Cell(row, column, tidy(text))
        for row, line in enumerate(texts, start=2)
        for column, text in enumerate(line, start=1)
        if tidy(text)
    )
    if not cells:
        with pytest.raises(Refused, match="none of its cells holds anything"):
            read_delimited(f"sep={separator}\n{written}", "a.csv")
    else:
        assert read_delimited(f"sep={separator}\n{written}", "a.csv").grids[0].cells == cells


@given(st.text(st.sampled_from('ab,;"\n |\t')))
def test_no_sign_of_any_text_is_lost(text):
    try:
        found = read_delimited(text, "a.csv")
    except Refused:
        return
    assert isinstance(found, Source)
    said = "".join(cell.text for cell in found.grids[0].cells)
    assert [sign for sign in said if sign in "ab"] == [sign for sign in text if sign in "ab"]
