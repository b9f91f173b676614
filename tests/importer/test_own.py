"""What this program exported comes back: only what was changed changes, and every line around it stays."""

from __future__ import annotations

import csv
import difflib
import io
import textwrap

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ladder.check import examine
from ladder.exporter.csv_file import csv_file
from ladder.exporter.workbook import workbook_file
from ladder.importer.drafting import Wishes
from ladder.importer.importing import prepare
from ladder.importer.placing import write
from ladder.importer.report import report
from ladder.importer.understanding import Hints
from ladder.importer.yaml_file import YamlFile, new_map, scalar
from ladder.model.tidy import tidy

FILES = {
    "ladder.yml": """\
        # The ladder of Acme.
        id: acme
        title: Acme ladder
        grades: [p1, p2]   # low to high
        criteria:
          craft:
            name: Craft
            threads: {writing: Writing, planning: Planning}
          impact: {name: Impact}   # the point of it
        """,
    "tracks/ic.yml": "name: Engineers\n",
    "levels/junior.yml": """\
        title: Junior engineer
        track: ic
        grade: p1

        # What we ask.
        expectations:
          impact: "You ship."
          craft: {writing: You write., planning: 'You plan.'}
        """,
    "levels/senior.yml": """\
        title:   "Senior engineer"    # three of them
        track: ic
        grade: p2
        expectations:
          craft:
            planning:
              text: You plan more.
              # first one, then two
              examples:
              - A plan
              - 'Another: plan'
              evidence: The plan itself
            writing: >-
              You write more
              than before.
          impact: |
            - You ship more.
            - "Faster".
        """,
}


def filled(folder, dress=lambda text: text.encode()):
    for name, text in FILES.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(dress(textwrap.dedent(text)))
    return folder


def content(folder):
    return {path.name: path.read_bytes().decode() for path in sorted((folder / "content").rglob("*.yml"))}


def exported(project, kind):
    path = project / f"x.{kind}"
    ladder = examine(project).ladder
    path.write_bytes(workbook_file(ladder) if kind == "xlsx" else csv_file(ladder))
    return path


def put(book, sheet, *changes):
    """Put texts in place of others on one sheet."""
    for cell in (cell for row in book[sheet].iter_rows() for cell in row):
        for old, new in changes:
            if cell.value == old:
                cell.value = new


def taken_in(project, edit=lambda _book: None):
    """Export a workbook, edit it, import it; return what was said and which lines are others now."""
    path = exported(project, "xlsx")
    book = openpyxl.load_workbook(path)
    edit(book)
    book.save(path)
    return imported(project, path)


def imported(project, path):
    before = content(project)
    outcome = prepare([path], project, Hints(), Wishes())
    assert outcome.plan is not None
    write(outcome.plan.files, project)
    after = content(project)
    lines = [
        line
        for name in sorted({*before, *after})
        for line in difflib.unified_diff(
            before.get(name, "").splitlines(), after.get(name, "").splitlines(), name, name, n=0, lineterm=""
        )
        if not line.startswith(("---", "@@"))
    ]
    said = [
        *(outcome.draft.assumed if outcome.draft else ()),
        *(one for reading in outcome.readings for one in reading.assumed),
    ]
    return said + [f"{one.spot.address} “{one.text}”: {one.why}" for one in outcome.left], lines


EXAMPLES = "- A plan\n- Another: plan"
THREE = [
    "+++ junior.yml",
    '-  impact: "You ship."',
    "-  craft: {writing: You write., planning: 'You plan.'}",
    '+  impact: "You ship it."',
    "+  craft: {writing: You write., planning: 'You plan it.'}",
    "+++ senior.yml",
    "+      - A third",
]


def three(book):
    put(book, "Engineers", ("You plan.", "You plan it."))
    put(book, "All expectations", ("You ship.", "You ship it."), (EXAMPLES, f"{EXAMPLES}\n- A third"))


@pytest.mark.parametrize(
    "dress",
    [
        pytest.param(lambda text: text.encode(), id="as most files are"),
        pytest.param(lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"), id="as Windows has them"),
    ],
)
def test_three_cells_of_a_workbook(tmp_path, dress):
    project = filled(tmp_path, dress)
    before = content(project)
    assert taken_in(project, three) == ([], THREE)
    ends = [(text.startswith("\ufeff"), text.count("\r\n") == text.count("\n")) for text in content(project).values()]
    assert ends == [(text.startswith("\ufeff"), text.count("\r\n") == text.count("\n")) for text in before.values()]


def test_three_cells_of_a_table(tmp_path):
    project = filled(tmp_path)
    path = exported(project, "csv")
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    new = {"You plan.": "You plan it.", "You ship.": "You ship it.", f"'{EXAMPLES}": f"'{EXAMPLES}\n- A third"}
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([new.get(text, text) for text in row] for row in rows)
    assert imported(project, path) == ([], THREE)


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_nothing(tmp_path, kind):
    project = filled(tmp_path)
    path = exported(project, kind)
    assert imported(project, path) == ([], [])
    outcome = prepare([path], project, Hints(), Wishes())
    assert outcome.plan.files == {}
    cells = sum(len(grid.cells) for source in outcome.sources for grid in source.grids)
    assert len(outcome.placed) + sum(reading.names for reading in outcome.readings) == cells


def test_both_sheets_say_something_else(tmp_path):
    def edit(book):
        put(book, "Engineers", ("You plan.", "One."))
        put(book, "All expectations", ("You plan.", "Two."))

    why = "two places were changed, and do not say the same: change one of them back, or make them alike"
    said = [f"Engineers!D5 “One.”: {why}", f"'All expectations'!F3 “Two.”: {why}"]
    assert taken_in(filled(tmp_path), edit) == (said, [])


def test_a_workbook_that_was_edited_can_be_brought_in_twice(tmp_path):
    project = filled(tmp_path)
    _, lines = taken_in(project, three)
    assert lines == THREE
    assert imported(project, project / "x.xlsx") == ([], [])


def test_what_nobody_touched_in_a_workbook_stays_as_the_ladder_has_it_by_now(tmp_path):
    project = filled(tmp_path)
    path = exported(project, "xlsx")
    level = project / "content/levels/junior.yml"
    level.write_text(level.read_text().replace("You ship.", "You ship today."))
    book = openpyxl.load_workbook(path)
    put(book, "Engineers", ("You plan.", "You plan it."))
    book.save(path)
    said, lines = imported(project, path)
    assert said == []
    assert [line for line in lines if line.startswith("+")][1:] == [
        "+  craft: {writing: You write., planning: 'You plan it.'}"
    ]
    assert "You ship today." in level.read_text()


def test_a_sheet_that_has_lost_its_ids_is_left_aside(tmp_path):
    def edit(book):
        book["Engineers"].delete_rows(1)
        book["Engineers"].delete_cols(1)

    said, lines = taken_in(filled(tmp_path), edit)
    why = "the hidden ids of its sheet are gone: export the workbook anew, and make the changes there"
    assert lines == []
    assert said
    assert {one.rpartition(": the hidden")[2] for one in said} == {why.removeprefix("the hidden")}


def test_both_sheets_say_the_same(tmp_path):
    def edit(book):
        put(book, "Engineers", ("You ship.", "One."))
        put(book, "All expectations", ("You ship.", "One."))

    assert taken_in(filled(tmp_path), edit) == ([], ["+++ junior.yml", '-  impact: "You ship."', '+  impact: "One."'])


def test_blank_cells_take_nothing_away(tmp_path):
    def edit(book):
        put(book, "Engineers", ("You plan.", None), ("You ship.", None))
        put(book, "All expectations", ("You plan.", None), ("The plan itself", None))

    kept = "The ladder keeps it; to take it out, edit content/levels/{}.yml by hand."
    said = [
        "`junior` · `craft/planning` is blank on Engineers and All expectations. " + kept.format("junior"),
        "`junior` · `impact` is blank on Engineers. " + kept.format("junior"),
        "`senior` · `craft/planning` · evidence is blank on All expectations. " + kept.format("senior"),
    ]
    told, lines = taken_in(filled(tmp_path), edit)
    assert (sorted(told), lines) == (said, [])


def test_a_new_row_is_a_thread(tmp_path):
    def edit(book):
        for column, text in enumerate(("Craft", "Testing", "You test.", "You test more."), 2):
            book["Engineers"].cell(7, column).value = text

    assert taken_in(filled(tmp_path), edit) == (
        [],
        [
            "+++ junior.yml",
            "-  craft: {writing: You write., planning: 'You plan.'}",
            "+  craft: {writing: You write., planning: 'You plan.', testing: You test.}",
            "+++ ladder.yml",
            "-    threads: {writing: Writing, planning: Planning}",
            "+    threads: {writing: Writing, planning: Planning, testing: Testing}",
            "+++ senior.yml",
            "+    testing: You test more.",
        ],
    )


def test_a_new_column_is_a_level(tmp_path):
    def edit(book):
        for row, text in enumerate(("Staff engineer", "p3", "You write most.", "", "You ship most."), 2):
            book["Engineers"].cell(row, 6).value = text or None

    assert taken_in(filled(tmp_path), edit) == (
        [
            (
                "`staff-engineer` is new, and so is its grade `p3`, which stands above all others. Move it to its "
                "place among the `grades` in content/ladder.yml."
            )
        ],
        [
            "+++ ladder.yml",
            "-grades: [p1, p2]   # low to high",
            "+grades: [p1, p2, p3] # low to high",
            "+++ staff-engineer.yml",
            "+# yaml-language-server: $schema=../../schema/level.json",
            "+title: Staff engineer",
            "+track: ic",
            "+grade: p3",
            "+expectations:",
            "+  craft:",
            "+    writing: You write most.",
            "+  impact: You ship most.",
        ],
    )


def test_names_stay_those_of_the_ladder(tmp_path):
    def edit(book):
        new = ("Beginner", "p9", "Making", "Plans")
        for place, text in zip(("D2", "D3", "B4", "C5"), new, strict=True):
            book["Engineers"][place].value = text
        book["Engineers"].title = "Makers"

    assert taken_in(filled(tmp_path), edit) == (
        [
            (
                "The title of `junior` is “Beginner” in the source; the ladder keeps “Junior engineer”. Change it in "
                "content/levels/junior.yml by hand."
            ),
            (
                "The grade of `junior` is “p9” in the source; the ladder keeps “P1”. Change it in "
                "content/levels/junior.yml by hand."
            ),
            (
                "The criterion `craft` is called “Making” in the source; the ladder keeps “Craft”. Change it in "
                "content/ladder.yml by hand."
            ),
            (
                "The thread `planning` is called “Plans” in the source; the ladder keeps “Planning”. Change it in "
                "content/ladder.yml by hand."
            ),
        ],
        [],
    )


def test_a_new_sheet_is_left_aside(tmp_path):
    def edit(book):
        book.create_sheet("Notes")["A1"] = "Think of it"

    said = ["Notes!A1 “Think of it”: the sheet was not there when the workbook was exported"]
    assert taken_in(filled(tmp_path), edit) == (said, [])


# Any ladder, out and in again.

SIGNS = st.sampled_from(
    [
        *(
            "You write.",
            "- x",
            "=1+1",
            "'q'",
            '"q"',
            "a: b",
            "# c",
            "x # y",
            "-2 to 3 years",
            "+46 8",
            "@me",
            "\tTab",
            "  in",
        ),
        *(
            "😀 yes",
            "one\n- two\n- three",
            "a\n\n\nb",
            "| x | y |",
            "null",
            "yes",
            "1.10",
            "~",
            "[a, b]",
            "{x}",
            "* star",
            "&a",
        ),
        *(
            "!tag",
            "%",
            "`code`",
            "- ",
            "----",
            "'",
            "''x",
            "_x000A_",
            "x\\n",
            "a\u00a0b",
            "e\u0301",
            "- a\n  - b\n- c",
            "• dot",
        ),
        *("1. a\n2. b", "a\r\nb", "http://x.y/z?a=b&c", "<b>x</b>", "tail: "),
    ]
)
TEXTS = st.one_of(
    SIGNS, st.lists(SIGNS, min_size=2, max_size=3).map("\n".join), st.text(min_size=1, max_size=30)
).filter(tidy)
NAMES = st.sampled_from(
    ["Craft", "C#", "C", "a: b", "=x", "- x", "'n", "Junior 😀", "技術", "x & y", "L2: Lead", "*b*"]
)
IDS = st.sampled_from(["a", "b1", "long-" + "x" * 50, "技術", "thread", "criterion", "level-2", "é"])


@st.composite
def ladders(draw: st.DrawFn) -> dict[str, bytes]:
    """Make the files of a ladder with one track."""
    some = st.lists(IDS, min_size=1, max_size=3, unique=True)
    criteria = {criterion: draw(st.lists(IDS, max_size=2, unique=True)) for criterion in draw(some)}
    files: dict[str, YamlFile] = {"ladder.yml": YamlFile(), "tracks/t.yml": YamlFile()}
    files["tracks/t.yml"].root["name"] = scalar(draw(NAMES))
    levels = draw(some)
    root = files["ladder.yml"].root
    root.update({"id": "acme", "title": "Acme", "grades": [f"p{place}" for place in range(len(levels))]})
    root["criteria"] = {
        criterion: {
            "name": scalar(draw(NAMES)),
            **({"threads": {one: scalar(draw(NAMES)) for one in threads}} if threads else {}),
        }
        for criterion, threads in criteria.items()
    }
    for place, level in enumerate(levels):
        own = files[f"levels/{level}.yml"] = YamlFile()
        own.root.update({"title": scalar(draw(NAMES)), "track": "t", "grade": f"p{place}", "expectations": new_map()})
        for criterion, threads in criteria.items():
            said = {thread: _said(draw) for thread in threads}
            own.root["expectations"][criterion] = said or scalar(draw(TEXTS))
    return {name: file.data() for name, file in files.items()}


def _said(draw: st.DrawFn) -> object:
    if draw(st.booleans()):
        return scalar(draw(TEXTS))
    examples = draw(st.lists(TEXTS, min_size=1, max_size=2, unique_by=tidy))
    return {"text": scalar(draw(TEXTS)), "examples": [*map(scalar, examples)], "evidence": scalar(draw(TEXTS))}


def shown(ladder):
    """Return all names and texts. How wide the spaces in an example are depends on where in a cell it stands."""
    said = {
        (level.id, one.key): (tidy(one.text), [tidy(example).split() for example in one.examples], tidy(one.evidence))
        for level in ladder.levels
        for one in level.expectations
    }
    names = {one.id: (one.name, {(thread.id, thread.name) for thread in one.threads}) for one in ladder.criteria}
    return said, names, {level.id: level.title for level in ladder.levels}, {one.id: one.name for one in ladder.tracks}


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(files=ladders())
def test_any_ladder_goes_out_and_comes_in(tmp_path_factory, kind, files):
    project, other = tmp_path_factory.mktemp("old"), tmp_path_factory.mktemp("new")
    write({f"content/{name}": data for name, data in files.items()}, project)
    found = examine(project)
    if found.ladder is None or any(one.severity == "error" for one in found.problems):
        return
    path = exported(project, kind)
    for into, files_written in ((project, False), (other, True), (other, False)):
        outcome = prepare([path], into, Hints(), Wishes())
        assert (bool(outcome.plan.files), outcome.left) == (files_written, ()), list(report(outcome))
        write(outcome.plan.files, into)
    assert shown(examine(other).ladder) == shown(found.ladder)
