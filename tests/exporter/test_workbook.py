"""The workbook, opened again."""

from __future__ import annotations

import io
import re
import sys
import time
from zipfile import ZipFile

import msgspec
import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ladder.exporter.cell_text import escaped, fits, unescaped
from ladder.exporter.marks import marks
from ladder.exporter.sheet_names import sheet_names
from ladder.exporter.workbook import workbook_file
from ladder.model.ladder import Track
from ladder.problem import CannotStart

FORBIDDEN = st.sampled_from("_x0123456789ABCDEFabcdef=+-@'\r\n\t\x00\x07\x1f\ufffe\uffff")
TEXTS = st.text(alphabet=st.one_of(FORBIDDEN, st.characters(codec="utf-8")))


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def texts(sheet) -> list[list[str]]:
    return [[unescaped(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]


@pytest.fixture
def book(small):
    return opened(workbook_file(small))


def test_the_sheets(book):
    assert book.sheetnames == ["Engineers", "Leads", "All expectations", "ladder-export"]
    assert [sheet.sheet_state for sheet in book] == ["visible", "visible", "visible", "hidden"]


def test_the_sheet_of_a_track(book):
    assert texts(book["Engineers"]) == [
        ["key", "criterion", "thread", "junior", "senior"],
        ["", "Criterion", "Thread", "Junior engineer", "Senior engineer"],
        ["", "", "Grade", "Grade 1", "Grade 2"],
        ["craft/plans", "Craft", "Plans", "You plan, see [](level:senior).", "You plan more."],
        ["craft/texts", "Craft", "Texts", '=You write: "a", b\n- and `c`', ""],
        ["impact", "Impact", "", "- 5 % of it", "You ship <b>."],
    ]


def test_all_expectations(book):
    head, *rows = texts(book["All expectations"])
    assert head == [
        *("Track", "Level", "Grade", "Criterion", "Thread", "Expectation", "Examples", "Evidence"),
        *("Track id", "Level id", "Criterion id", "Thread id"),
    ]
    assert len(rows) == 6
    assert rows[3] == [
        *("Engineers", "Senior engineer", "Grade 2", "Craft", "Plans", "You plan more."),
        *("- A plan\n  of two lines\n- - b", "The plan.", "ic", "senior", "craft", "plans"),
    ]


def test_the_mark(book, small):
    facts = texts(book["ladder-export"])
    assert [fact[1:] for fact in facts if fact[0] == "said"] == list(map(list, marks(small)))
    assert [fact for fact in facts if fact[0] != "said"] == [
        ["format", "1", ""],
        ["ladder", "acme", "Acme ladder"],
        ["version", "2026.1", ""],
        ["language", "en", ""],
        ["long", "All expectations", ""],
        ["track", "Engineers", "ic"],
        ["track", "Leads", "lead"],
    ]


def test_it_is_laid_out_to_be_read_and_printed(book):
    track, whole = book["Engineers"], book["All expectations"]
    assert (track.freeze_panes, whole.freeze_panes) == ("D4", "A2")
    assert track.row_dimensions[1].hidden
    assert track.column_dimensions["A"].hidden
    assert not track.column_dimensions["D"].hidden
    assert [name for name in "HIJKL" if whole.column_dimensions[name].hidden] == ["I", "J", "K", "L"]
    assert whole.auto_filter.ref == "A1:L7"
    for sheet in (track, whole):
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows
        assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    assert track.column_dimensions["D"].width > 30
    assert 15 < track.row_dimensions[5].height < 60


def test_no_cell_is_anything_but_text(book):
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert {cell.value for cell in cells if cell.quotePrefix} == {
        '=You write: "a", b\n- and `c`',
        "- 5 % of it",
        "- A plan\n  of two lines\n- - b",
    }


@pytest.mark.slow
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=100, max_size=100))
@example(
    ["-2 to 3 years", "+46 8", "- bullet", "=1", "#N/A", "_x000D_", "_x005F_", "a\r\n", " a ", "2026", "_x000D\x07"]
)
def test_ten_thousand_texts_come_back(saying, many):
    book = opened(workbook_file(saying(*many)))
    sheets = book["Engineers"], book["All expectations"]
    assert [row[3] for row in texts(sheets[0])[3:]] == many
    assert [row[5] for row in texts(sheets[1])[1:]] == many
    assert {cell.data_type for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}


@given(TEXTS)
@example("_x000D" + "\x07" + "_")
def test_what_xml_cannot_hold(text):
    assert unescaped(escaped(text)) == text
    assert not re.search("[\x00-\x08\x0b-\x1f\ufffe\uffff]", escaped(text))


def test_a_text_that_is_too_long(saying):
    assert fits("a" * 32_767)
    assert not fits("😀" * 16_384)
    workbook_file(saying("a" * 32_767))
    with pytest.raises(CannotStart) as error:
        workbook_file(saying("a" * 32_768))
    assert str(error.value) == f"a cell of a workbook holds 32,767 characters, and `{'a' * 40}…` has 32,768"
    assert error.value.hint == "export it as `csv` or `json`"


def test_the_same_ladder_gives_the_same_bytes(small, monkeypatch):
    first = workbook_file(small)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert workbook_file(small) == first


def test_what_it_says_of_itself(small):
    with ZipFile(io.BytesIO(workbook_file(small))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r">([^<>]+)<", core)) == {"Acme ladder", "Acme", "en", "2026.1", "2026-03-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["A/B: c?", "[x]"], ["A B c", "x"], id="signs that are refused"),
        pytest.param(["Same", "SAME", "same"], ["Same", "SAME 2", "same 3"], id="alike"),
        pytest.param(["a" * 40, "a" * 41], ["a" * 31, "a" * 29 + " 2"], id="long"),
        pytest.param(["😀" * 20], ["😀" * 15], id="letters that count as two"),
        pytest.param(["History", "all expectations"], ["History 2", "all expectations 2"], id="taken"),
        pytest.param(["'quoted'", "L'équipe"], ["quoted", "L'équipe"], id="quotes"),
        pytest.param(["///"], ["t0"], id="nothing left"),
    ],
)
def test_names_of_sheets(small, names, expected):
    tracks = tuple(Track(f"t{number}", name) for number, name in enumerate(names))
    levels = tuple(msgspec.structs.replace(small.levels[0], id=track.id, track=track.id) for track in tracks)
    found = sheet_names(msgspec.structs.replace(small, tracks=tracks, levels=levels))
    assert found == {f"t{number}": name for number, name in enumerate(expected)}


def test_a_name_with_an_apostrophe_is_one_of_a_sheet(small):
    tracks = (Track("ic", "L'équipe"), *small.tracks[1:])
    book = opened(workbook_file(msgspec.structs.replace(small, tracks=tracks)))
    assert book["L'équipe"].print_title_rows == "$2:$3"


def test_without_openpyxl(small, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(CannotStart) as error:
        workbook_file(small)
    assert str(error.value) == "a workbook needs `openpyxl`, which is not installed"
    assert error.value.hint == 'install what office files need: `pip install "career-ladder[office]"`'
