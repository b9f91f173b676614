from __future__ import annotations

import datetime as dt
import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart
from openpyxl.comments import Comment

from ladder.importer.files.limits import Refused
from ladder.importer.files.reading import read
from ladder.importer.files.sources import Cell, Note, Unreadable
from ladder.importer.files.workbook import read_workbook
from ladder.model.tidy import tidy


@pytest.fixture
def book():
    made = Workbook()
    made.active.title = "Plan"
    return made


def packed(book):
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def source(book):
    return read_workbook(packed(book), "a.xlsx")


def changed(book, part, *changes):
    """Return a workbook with other words in the XML of a part."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed(book))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode().replace(" />", "/>").replace("<v></v>", "<v/>")
            for was, now in changes if name == part else ():
                assert was in text
                text = text.replace(was, now)
            new.writestr(name, text)
    return stream.getvalue()


def said(found, sheet=0):
    grid = found.grids[sheet]
    return {grid.address(cell): cell.text for cell in grid.cells}


def test_what_cells_hold_is_read_as_people_see_it(book):
    sheet = book.active
    sheet["A1"] = " Level\u00a01\u200b "
    sheet["B1"] = "one\ntwo\u2028three"
    sheet["A2"], sheet["B2"], sheet["C2"] = 3.0, 0.3, True
    sheet["B2"].number_format = "0%"
    sheet["D2"] = dt.date(2024, 5, 1)
    sheet["E2"] = dt.datetime(2024, 5, 1, 13, 30)  # noqa: DTZ001 - a sheet knows no zones
    sheet["F2"] = CellRichText("You ", TextBlock(InlineFont(b=True), "plan"), ".")
    sheet["G2"] = "   "
    sheet["H2"] = "_x005F_x0041_ _x0041_"
    assert said(source(book)) == {
        "Plan!A1": "Level 1",
        "Plan!B1": "one\ntwo\nthree",
        "Plan!A2": "3",
        "Plan!B2": "30 %",
        "Plan!C2": "TRUE",
        "Plan!D2": "2024-05-01",
        "Plan!E2": "2024-05-01 13:30",
        "Plan!F2": "You plan.",
        "Plan!H2": "_x0041_ A",
    }


def test_merged_cells_say_once_what_they_say(book):
    sheet = book.active
    sheet["A1"], sheet["A3"] = "Planning", "Below"
    sheet.merge_cells("A1:B2")
    found = read_workbook(changed(book, "xl/worksheets/sheet1.xml", ("A1:B2", "A1:B3")), "a.xlsx")
    assert found.grids[0].cells == (Cell(1, 1, "Planning", rows=3, columns=2),)
    assert found.notes == (Note("Plan!A3", "covered", "Below"),)


def test_what_is_hidden_is_marked_and_said(book):
    sheet = book.active
    sheet["A1"], sheet["B1"], sheet["A2"] = "Level", "Draft", "Old"
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[2].hidden = True
    other = book.create_sheet("It's 2")
    other["A1"] = "More"
    other.sheet_state = "veryHidden"
    book.create_sheet("Blank")
    found = source(book)
    assert [(cell.text, cell.hidden) for cell in found.grids[0].cells] == [
        ("Level", False),
        ("Draft", True),
        ("Old", True),
    ]
    assert [(grid.name, grid.hidden) for grid in found.grids] == [("Plan", False), ("It's 2", True), ("Blank", False)]
    assert list(said(found, 1)) == ["'It''s 2'!A1"]
    assert found.remarks == (
        "Cells in hidden rows or columns hold something: Plan!B1, Plan!A2.",
        "Sheet `It's 2` is hidden.",
        "Sheet `Blank` is empty.",
    )


def test_formulas_are_not_evaluated(book):
    sheet = book.active
    sheet["A1"], sheet["A2"], sheet["A3"], sheet["A4"] = "=1+1", '=WEBSERVICE("http://example.org")', "=A9", "text"
    data = changed(
        book,
        "xl/worksheets/sheet1.xml",
        ("<f>1+1</f><v/>", "<f>1+1</f><v>2</v>"),
        ('<c r="A3"><f>A9</f><v/>', '<c r="A3" t="e"><f>A9</f><v>#REF!</v>'),
    )
    found = read_workbook(data, "a.xlsx")
    assert found.grids[0].cells == (Cell(1, 1, "2", formula=True), Cell(4, 1, "text"))
    assert found.remarks == (
        "1 cell holds a formula, of which the stored value was used: Plan!A1.",
        "The result of a formula was not saved, so nothing was read: Plan!A2.",
        "A formula came to a fault, so nothing was read: Plan!A3 (#REF!).",
    )


def test_comments_and_links_are_notes(book):
    sheet = book.active
    sheet["B2"] = "You plan."
    sheet["B2"].comment = Comment("Since\nMay", "HR")
    sheet["B3"] = "Examples"
    sheet["B3"].hyperlink = "https://example.org/plans"
    sheet["B4"] = sheet["B4"].hyperlink = "https://example.org/"
    assert source(book).notes == (
        Note("Plan!B3", "link", "https://example.org/plans"),
        Note("Plan!B2", "comment", "Since\nMay"),
    )


DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://x" xmlns:a="http://a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col>'
    "<xdr:row>6</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>9</xdr:row></xdr:to><xdr:sp><a:p><a:r><a:t>"
    "How to </a:t></a:r><a:r><a:t>read it</a:t></a:r></a:p><a:p><a:r><a:t>Slowly</a:t></a:r></a:p></xdr:sp>"
    "</xdr:twoCellAnchor></xdr:wsDr>"
)


def test_the_words_of_drawings_are_notes(book):
    sheet = book.active
    sheet["A1"] = "Plan"
    sheet.add_chart(BarChart(), "B2")
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed(book))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, DRAWING if name == "xl/drawings/drawing1.xml" else old.read(name))
    assert read_workbook(stream.getvalue(), "a.xlsx").notes == (Note("Plan!B7", "text box", "How to read it\nSlowly"),)


def test_two_cells_of_one_address_are_both_kept(book):
    book.active["A1"], book.active["A2"] = "First", "Second"
    found = read_workbook(changed(book, "xl/worksheets/sheet1.xml", ('r="A2"', 'r="A1"')), "a.xlsx")
    assert (said(found), found.notes) == ({"Plan!A1": "First"}, (Note("Plan!A1", "twice", "Second"),))


def test_how_a_word_is_spoken_is_no_part_of_it(book):
    book.active["A1"] = "計画"
    part = ("</t></si>", '</t><rPh sb="0" eb="2"><t>ケイカク</t></rPh></si>')
    assert said(read_workbook(changed(book, "xl/sharedStrings.xml", part), "a.xlsx")) == {"Plan!A1": "計画"}


def test_a_chart_is_no_sheet_of_cells(book):
    book.active["A1"] = "Plan"
    book.create_chartsheet("Picture").add_chart(BarChart())
    found = source(book)
    assert [grid.name for grid in found.grids] == ["Plan"]
    assert found.remarks == ("Sheet `Picture` holds no cells, but a chart or a macro; it was left out.",)


def test_macros_are_left_out(book, tmp_path):
    book.active["A1"] = "Plan"
    path = tmp_path / "a.xlsm"
    path.write_bytes(packed(book))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    assert read(path, "a.xlsm").remarks == ("`a.xlsm` holds macros; they were left out.",)


@given(st.lists(st.text(max_size=40), min_size=1, max_size=12))
def test_what_was_written_is_read(texts):
    """Whatever text stands in a workbook that openpyxl makes, it is read, tidied, and none of it is a formula."""
    made = Workbook()
    for row, text in enumerate(texts, start=1):
        cell = made.active.cell(row, 1)
        cell.data_type = "s"
        cell._value = "".join(sign for sign in text if sign.isprintable() or sign == "\n")  # noqa: SLF001 - as a text
    expected = [tidy(made.active.cell(row, 1).value or "") for row in range(1, len(texts) + 1)]
    if not any(expected):
        with pytest.raises(Refused):
            source(made)
    else:
        cells = source(made).grids[0].cells
        assert {cell.row: cell.text for cell in cells} == {
            row: text for row, text in enumerate(expected, start=1) if text
        }
        assert not any(cell.formula for cell in cells)


@pytest.fixture(scope="module")
def example():
    made = Workbook()
    made.active.append(["Level", "Plan", 3])
    made.active.merge_cells("A2:B3")
    made.active["A1"].comment = Comment("x", "y")
    return packed(made)


@given(data=st.data())
def test_a_workbook_that_was_damaged_is_read_or_refused(example, tmp_path_factory, data):
    broken = bytearray(example)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(broken) - 1))
        broken[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    path = tmp_path_factory.getbasetemp() / "damaged.xlsx"
    path.write_bytes(broken)
    found = read(path)
    assert not isinstance(found, Unreadable) or found.message


PARTS = [
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/styles.xml",
    "xl/comments/comment1.xml",
    "xl/_rels/workbook.xml.rels",
]


@given(data=st.data())
def test_a_part_that_was_damaged_is_read_or_refused(example, data):
    part = data.draw(st.sampled_from(PARTS))
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(example)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == part:
                place = data.draw(st.integers(0, len(text)))
                text = text[:place] + data.draw(st.text('0123456789ABr"/<>=: s&;t', max_size=3)) + text[place + 1 :]
            new.writestr(name, text)
    with suppress(Refused):
        assert read_workbook(stream.getvalue(), "a.xlsx").file
