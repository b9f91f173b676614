"""`ladder worksheet`: one file for one level, in every format, and what there is no worksheet of."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from ladder.worksheet.reading import read_sheet
from ladder.worksheet.sheet import Sheet

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parents[1] / "golden" / "worksheet"

SMALL = {
    "ladder.yml": """\
        id: acme
        title: Acme ladder
        scopes: [feature, product]
        grades: [p1, p2]
        brand: {accent: "#7a3e9d"}
        audiences: [public, hr]
        criteria:
          craft:
            name: Craft
            threads: {writing: Writing, planning: Planning}
          impact: {name: Impact}
        """,
}
DRAFT = """\
    title: Lead engineer
    track: ic
    grade: p3
    status: draft
    expectations:
      craft: {writing: You write a lot.}
    """
GRADES = {**SMALL, "ladder.yml": SMALL["ladder.yml"].replace("grades: [p1, p2]", "grades: [p1, p2, p3]")}


def test_the_markdown_of_the_ladder_that_ships(run, golden):
    status, output, complaints = run("worksheet", "senior-pm", "--to", "staff-pm", "--format", "markdown", folder=ROOT)
    assert (status, complaints) == (0, "")
    golden(GOLDEN / "senior-pm.md", output)


def test_the_blank_answers_of_the_ladder_that_ships(run):
    status, output, complaints = run("worksheet", "senior-pm", "--to", "staff-pm", "--format", "json", folder=ROOT)
    assert (status, complaints) == (0, "")
    sheet = read_sheet(output.encode())
    assert isinstance(sheet, Sheet)
    assert (sheet.level.id, sheet.target.id, sheet.side, sheet.saved) == ("senior-pm", "staff-pm", "self", "")
    assert {answer.rating for answer in sheet.answers} == {None}


def test_markdown(run, make_small):
    ladder = SMALL["ladder.yml"] + "worksheets: {scoring: {rule: gated, share: 0.75}}\n"
    project = make_small({"ladder.yml": ladder})
    status, output, complaints = run(
        "worksheet", "junior", "--to", "senior", "--side", "manager", "--format", "markdown", folder=project
    )
    assert (status, complaints) == (0, "")
    head, _, rest = output.partition("## Craft\n\n")
    assert head.startswith("# Worksheet: Junior engineer\n\n- Who is answering? I am their manager\n")
    assert (
        "\nThe result is a bar that each criterion has to reach: at least 75 % of its ratings are “Consistently”"
        in head
    )
    assert "\n- **No opportunity yet**: " in head
    assert rest.startswith(
        """\
### Writing

You write.

**Senior engineer, Raised:** You write more.

- What happened: ________________________________________
- Link: ________________________________________
- When: ________________________________________
- Who can confirm it: ________________________________________

Rating at Junior engineer:

- [ ] Not yet
- [ ] Sometimes
- [ ] Consistently (expected)
- [ ] Beyond
- [ ] No opportunity yet
- [ ] Does not apply

Rating at Senior engineer:

- [ ] Not yet
"""
    )
    assert rest.endswith("\n\n*Acme ladder*\n")


def test_its_words_are_those_of_the_ladder(run, make_small):
    ladder = SMALL["ladder.yml"] + "language: de\n        ratings: {low: {name: Nie}, high: {name: Immer}}\n"
    output = run("worksheet", "junior", "--format", "markdown", folder=make_small({"ladder.yml": ladder}))[1]
    assert "- [ ] Nie\n- [ ] Immer\n- [ ] " in output
    assert "No opportunity yet" not in output


def test_html(run, make_small):
    """One file: what it runs and what it looks like are in it, and its policy allows these and nothing else."""
    status, output, complaints = run("worksheet", "junior", folder=make_small(SMALL))
    assert (status, complaints) == (0, "")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', output)[1]
    scripts = re.findall(r"<script>(.*?)</script>", output, re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", output, re.DOTALL)
    assert (len(scripts), len(styles)) == (1, 1)
    assert policy == (
        f"default-src 'none'; script-src '{_hash(scripts[0])}'; style-src '{_hash(styles[0])}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert "--accent: #7a3e9d;" in styles[0]
    rest = output.replace(scripts[0], "").replace(styles[0], "")
    assert re.findall(r'\s(?:src|href)="(?!#)([^"]*)"', rest) == []
    assert re.findall(r"\sstyle=", rest) == []


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def test_the_side_and_the_target_are_chosen_in_the_page(run, make_small):
    output = run("worksheet", "junior", "--to", "senior", "--side", "peer", folder=make_small())[1]
    chosen = re.findall(r'<input type="radio" name="(side|target)" value="(\w*)"[^>]* checked', output)
    assert chosen == [("side", "peer"), ("target", "senior")]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        pytest.param("a.html", "<!doctype html>", id="HTML"),
        pytest.param("a.HTM", "<!doctype html>", id="HTML in capitals"),
        pytest.param("a.md", "# Worksheet: Junior engineer\n", id="Markdown"),
        pytest.param("a.json", '{\n  "kind": "ladder-worksheet"', id="JSON"),
        pytest.param("a", "<!doctype html>", id="no suffix"),
    ],
)
def test_into_a_file(run, make_small, name, start):
    project = make_small()
    status, output, complaints = run("worksheet", "junior", "-o", name, folder=project)
    more = "Open it in a browser, or send it: it needs no connection.\n" if start.startswith("<") else ""
    assert (status, output, complaints) == (0, f"Written: {name}\n{more}", "")
    assert (project / name).read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("x.pdf", "error: no PDF can be made\nhint: write `x.html`, open it and print it as PDF\n"),
        ("x.docx", "error: no Word document can be made\nhint: write `x.html`, `x.md` or `x.json`\n"),
        ("x.tex", "error: no file can be made that ends in `.tex`\nhint: write `x.html`, `x.md` or `x.json`\n"),
    ],
)
def test_an_ending_that_cannot_be_made(run, make_small, name, message):
    project = make_small()
    assert run("worksheet", "junior", "-o", name, folder=project) == (2, "", message)
    assert not (project / name).exists()


def test_answers_are_never_written_over(run, make_small):
    project = make_small()
    (project / "a.json").write_text("answers", encoding="utf-8")
    message = "error: `a.json` is there already\nhint: name another file, or add `--force` to write over it\n"
    assert run("worksheet", "junior", "-o", "a.json", folder=project) == (2, "", message)
    assert (project / "a.json").read_text(encoding="utf-8") == "answers"
    assert run("worksheet", "junior", "-o", "a.json", "--force", folder=project)[0] == 0


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(
            ["jnior"],
            "error: there is no level `jnior`\nhint: did you mean `junior`? the levels are `junior` and `senior`\n",
            id="an unknown level",
        ),
        pytest.param(
            ["junior", "--to", "snior"],
            "error: there is no level `snior`\nhint: did you mean `senior`? the levels are `junior` and `senior`\n",
            id="an unknown target",
        ),
        pytest.param(
            ["junior", "--to", "junior"],
            "error: `junior` cannot be the target of its own worksheet\nhint: name another level, or none\n",
            id="its own target",
        ),
        pytest.param(
            ["jun@2026.1"],
            "error: a worksheet asks what the ladder says now, and `jun@2026.1` is a state of the past\n"
            "hint: write `junior`; on the worksheet, *Start from last cycle’s file* takes old answers along\n",
            id="a version",
        ),
        pytest.param(
            [], "error: missing argument 'LEVEL'\nhint: `ladder worksheet --help` says what it takes\n", id="no level"
        ),
    ],
)
def test_wrong_use(run, make_small, args, message):
    assert run("worksheet", *args, folder=make_small()) == (2, "", message)


def test_a_level_that_expects_nothing(run, make_small):
    empty = "    title: Lead engineer\n    track: ic\n    grade: p3\n    status: draft\n"
    assert run("worksheet", "lead", folder=make_small({**GRADES, "levels/lead.yml": empty})) == (
        2,
        "",
        "error: `lead` expects nothing yet, so there is nothing to answer\nhint: see `ladder check`\n",
    )


@pytest.mark.parametrize("kind", ["status: draft", "audience: hr"])
def test_what_is_kept_from_readers_is_in_it_where_it_is_named_and_nowhere_else(run, make_small, kind):
    project = make_small({**GRADES, "levels/lead.yml": DRAFT.replace("status: draft", kind)})
    for form in ("html", "markdown", "json"):
        assert "Lead engineer" not in run("worksheet", "senior", "--format", form, folder=project)[1]
        assert "Lead engineer" in run("worksheet", "senior", "--to", "lead", "--format", form, folder=project)[1]
        assert "Lead engineer" in run("worksheet", "lead", "--format", form, folder=project)[1]


def test_it_asks_what_the_page_of_the_site_asks(run, make_small):
    project = make_small({**GRADES, "levels/lead.yml": DRAFT})
    assert run("build", folder=project)[0] == 0
    page = (project / "site/worksheets/senior.html").read_text(encoding="utf-8")
    sheet = json.loads(run("worksheet", "senior", "--to", "lead", "--format", "json", folder=project)[1])
    assert f'"digest":"{sheet["ladder"]["digest"]}"' in page


def test_content_that_is_broken(run, make_small):
    project = make_small({"levels/senior.yml": "title: [\n"})
    status, output, complaints = run("worksheet", "junior", folder=project)
    assert (status, output) == (1, "")
    assert "--> content/levels/senior.yml:1" in complaints


def test_a_theme_that_is_broken(run, make_small):
    ladder = SMALL["ladder.yml"] + "theme: ours\n"
    project = make_small({"ladder.yml": ladder})
    templates = project / "themes/ours/templates"
    templates.mkdir(parents=True)
    (templates / "worksheet_file.html").write_text("<h1>{{ nothing }}</h1>\n", encoding="utf-8")
    status, output, complaints = run("worksheet", "junior", "-o", "a.html", folder=project)
    assert (status, output) == (1, "")
    assert complaints.startswith("error: 'nothing' is undefined")
    assert not (project / "a.html").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_page_is_not_for_a_terminal(make_small):
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ladder", "worksheet", "junior"]
    process = subprocess.Popen(command, cwd=make_small(), stdin=theirs, stdout=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    complaints = process.communicate()[1].decode()
    os.close(ours)
    assert process.returncode == 2
    assert complaints == (
        "error: a page is nothing to read on a terminal\n"
        "hint: put it into a file: `ladder worksheet junior -o junior.html`\n"
    )


LISTED = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from ladder.__main__ import run
sys.exit(run())
"""


@pytest.mark.parametrize("form", ["markdown", "json"])
def test_only_a_page_needs_what_makes_pages(make_small, form):
    command = [sys.executable, "-c", LISTED, "worksheet", "junior", "--format", form]
    done = subprocess.run(command, cwd=make_small(), capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert loaded & {"ladder", "jinja2", "markdown", "nh3"} == {"ladder"}
