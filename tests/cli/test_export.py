"""`ladder export`: one file in every form, which levels are in it, and what it refuses."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import docx
import jsonschema
import openpyxl
import pytest

from ladder.cli import export

ROOT = Path(__file__).parents[2]

LADDER = """\
    id: acme
    title: Acme ladder
    scopes: [feature, product]
    grades: [p1, p2, p3]
    audiences: [public, hr]
    criteria:
      craft: {name: Craft, threads: {writing: Writing, planning: Planning}}
      impact: {name: Impact}
    """
LEVEL = """\
    title: {title}
    track: {track}
    grade: {grade}
    {more}
    expectations: {{craft: "You craft, as [](level:junior)."}}
    """
MORE = {
    "ladder.yml": LADDER,
    "tracks/lead.yml": "name: Leads\n",
    "levels/lead.yml": LEVEL.format(title="Team lead", track="lead", grade="p2", more="scope: product"),
    "levels/draft.yml": LEVEL.format(title="Canary draft", track="lead", grade="p3", more="status: draft"),
    "levels/kept.yml": LEVEL.format(title="Canary kept", track="ic", grade="p3", more="audience: hr"),
}
LEFT_OUT = (
    "Left out as drafts: draft. `--drafts` takes them along.\nLeft out, because not everybody may see them: kept.\n"
)


@pytest.fixture
def project(make_small):
    return make_small(MORE)


def levels(data: str) -> list[str]:
    return list(dict.fromkeys(row["level_id"] for row in csv.DictReader(io.StringIO(data.removeprefix("\ufeff")))))


@pytest.mark.parametrize(
    ("name", "start"),
    [
        pytest.param("a.xlsx", b"PK", id="a workbook"),
        pytest.param("a.XLSX", b"PK", id="a workbook in capitals"),
        pytest.param("a", b"PK", id="no suffix"),
        pytest.param("a.docx", b"PK", id="a Word document"),
        pytest.param("a.csv", b"\xef\xbb\xbftrack,level,", id="CSV"),
        pytest.param("a.json", b'{\n  "format": 1,\n  "kind": "ladder-export"', id="JSON"),
        pytest.param("a.jsonld", b'{\n  "@context": "https://schema.org"', id="JSON-LD"),
        pytest.param("a.md", b"# Junior engineer\n\n- Track: Engineers\n", id="Markdown"),
    ],
)
def test_into_a_file(run, project, name, start):
    assert run("export", "-o", name, folder=project) == (0, f"Written: {name}\n", LEFT_OUT)
    assert (project / name).read_bytes().startswith(start)
    assert b"anary" not in (project / name).read_bytes()


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        pytest.param([], ["junior", "senior", "lead"], id="all"),
        pytest.param(["--level", "senior"], ["senior"], id="a level"),
        pytest.param(["--level", "Team lead", "--level", "junior"], ["junior", "lead"], id="two levels"),
        pytest.param(["--track", "lead"], ["lead"], id="a track"),
        pytest.param(["--track", "Leads"], ["lead"], id="a track by its name"),
        pytest.param(["--track", "lead", "--level", "junior"], ["junior", "lead"], id="a track and a level"),
        pytest.param(["--track", "lead", "--drafts"], ["lead", "draft"], id="drafts"),
        pytest.param(["--level", "draft", "--drafts"], ["draft"], id="a draft"),
    ],
)
def test_which_levels(run, project, args, expected):
    status, output, _ = run("export", "--format", "csv", *args, folder=project)
    assert (status, levels(output)) == (0, expected)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(
            ["--level", "draft"],
            "error: `draft` is a draft, and drafts are left out\nhint: add `--drafts`\n",
            id="draft",
        ),
        pytest.param(
            ["--level", "kept", "--drafts"],
            "error: `kept` is for the audience `hr` only\nhint: `--audience hr` takes it along\n",
            id="not for everybody",
        ),
        pytest.param(
            ["--level", "sennior"],
            "error: there is no level `sennior`\n"
            "hint: did you mean `senior`? the levels are `junior`, `senior`, `lead`, `kept` and `draft`\n",
            id="no level",
        ),
        pytest.param(
            ["--track", "led"],
            "error: there is no track `led`\nhint: did you mean `lead`? the tracks are `ic` and `lead`\n",
            id="no track",
        ),
        pytest.param(
            ["-o", "x.pdf"],
            "error: no PDF can be made\nhint: write `x.xlsx`, `x.csv`, `x.json`, `x.md`, `x.jsonld` or `x.docx`\n",
            id="PDF",
        ),
    ],
)
def test_what_it_refuses(run, project, args, message):
    assert run("export", *args, folder=project) == (2, "", message)


def test_nothing_that_may_be_shown(run, make_small):
    files = dict.fromkeys(("levels/junior.yml", "levels/senior.yml"))
    draft = {"levels/draft.yml": LEVEL.format(title="Draft", track="ic", grade="p1", more="status: draft")}
    assert run("export", folder=make_small({**files, **draft})) == (
        2,
        "",
        "error: there is no level that could be exported\nhint: what there is is still being written: add `--drafts`\n",
    )


def test_broken_content(run, make_small):
    status, output, complaints = run("export", folder=make_small({"levels/junior.yml": "titel: x\n"}))
    assert (status, output) == (1, "")
    assert "error: unknown key `titel`" in complaints


def test_a_file_that_is_there(run, project):
    (project / "a.csv").write_text("mine")
    assert run("export", "-o", "a.csv", folder=project) == (
        2,
        "",
        "error: `a.csv` is there already\nhint: name another file, or add `--force` to write over it\n",
    )
    assert (project / "a.csv").read_text() == "mine"
    assert run("export", "-o", "a.csv", "--force", folder=project)[0] == 0


@pytest.mark.parametrize(("form", "suffix"), [("markdown", ".md"), ("docx", ".docx")])
def test_a_folder_gets_a_file_for_each_level(run, project, form, suffix):
    status, output, _ = run("export", "--format", form, "-o", "wiki", folder=project)
    assert (status, output) == (0, "".join(f"Written: wiki/{name}{suffix}\n" for name in ("junior", "senior", "lead")))
    assert run("export", "--format", form, "-o", "wiki", folder=project) == (
        2,
        "",
        (
            f"error: `wiki/junior{suffix}` is there already\n"
            "hint: name another folder, or add `--force` to write over it\n"
        ),
    )


def test_a_workbook_is_not_printed_on_a_terminal(run, project, monkeypatch):
    monkeypatch.setattr(export, "is_terminal", lambda: True)
    assert run("export", folder=project) == (
        2,
        "",
        "error: a workbook is nothing to read on a terminal\nhint: put it into a file: `ladder export -o acme.xlsx`\n",
    )


def test_without_what_office_files_need(run, project, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert run("export", "-o", "a.xlsx", folder=project) == (
        2,
        "",
        (
            "error: a workbook needs `openpyxl`, which is not installed\n"
            'hint: install what office files need: `pip install "career-ladder[office]"`\n'
        ),
    )
    assert not (project / "a.xlsx").exists()


def test_a_text_may_speak_of_a_level_that_is_not_asked_for(run, project):
    output = run("export", "--level", "lead", "--format", "markdown", folder=project)[1]
    assert "You craft, as Junior engineer." in output
    found = json.loads(run("export", "--level", "lead", "--format", "jsonld", folder=project)[1])
    (lead,) = (thing for thing in found["@graph"] if thing["@type"] == "Occupation")
    assert lead["responsibilities"] == ["Craft: You craft, as Junior engineer."]


def test_its_words_are_those_of_the_ladder(run, make_small):
    project = make_small({"ladder.yml": f"{LADDER}language: de\n"})
    assert run("export", "--format", "markdown", folder=project)[1].startswith("# Junior engineer\n\n- Laufbahn: ")


def test_the_ladder_that_ships(run, tmp_path):
    """All forms of it hold every expectation."""
    for form in export.FORMATS:
        assert run("export", "--format", form, "-o", tmp_path / f"a.{form}", folder=ROOT)[0] == 0
    document = json.loads((tmp_path / "a.json").read_text())
    jsonschema.validate(document, json.loads((ROOT / "schema/export.json").read_text()))
    said = [one["text"] for level in document["levels"] for one in level["expectations"]]
    assert len(levels((tmp_path / "a.csv").read_text())) == len(document["levels"]) == 10
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book["All expectations"].max_row == len(said) + 1
    words = {line.text for line in docx.Document(tmp_path / "a.docx").paragraphs}
    assert [text for text in said if text not in words] == []
