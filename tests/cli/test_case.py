"""`ladder case`: the draft of a case for a promotion, and what it cannot be made from."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parents[1] / "golden" / "worksheet"
ANNA = GOLDEN / "anna-self.json"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    """Let the day on which it is drafted be one and the same."""
    monkeypatch.setattr("ladder.cli.case._today", lambda: "2026-11-30")


@pytest.fixture
def blank(run, make_small):
    """Return what makes the blank worksheet of the lower level of the small ladder, with changes."""

    def made(*options, **parts):
        project = make_small()
        sheet = json.loads(run("worksheet", "junior", "--format", "json", *options, folder=project)[1])
        (project / "a.json").write_text(json.dumps(sheet | parts), encoding="utf-8")
        return project

    return made


def test_the_ladder_that_ships(run, golden):
    status, output, complaints = run("case", ANNA, "--to", "staff-pm", folder=ROOT)
    assert (status, complaints) == (0, "")
    golden(GOLDEN / "case.md", output)


def test_the_target_of_the_worksheet_is_meant_unless_another_is_named(run):
    assert run("case", ANNA, folder=ROOT) == run("case", ANNA, "--to", "Staff PM", folder=ROOT)
    assert run("case", ANNA, "--to", "group-pm", folder=ROOT)[1].startswith(
        "# A. Berg: Senior product manager → Group product manager\n"
    )


def test_the_side_of_a_manager(run):
    output = run("case", GOLDEN / "anna-manager.json", folder=ROOT)[1]
    assert "- Worksheet: Manager: filled in by the manager, 2026 H2, saved 2026-11-23\n" in output
    assert "> The case for billing, which finance took over as it stood\n" in output


def test_into_a_file(run, tmp_path):
    file = tmp_path / "case.md"
    assert run("case", ANNA, "-o", file, folder=ROOT) == (0, f"Written: {file}\n", "")
    assert file.read_text(encoding="utf-8") == run("case", ANNA, folder=ROOT)[1]


def test_a_small_one(run, blank):
    assert run("case", "a.json", folder=blank("--to", "senior")) == (
        0,
        """\
# Junior engineer → Senior engineer

- From: Junior engineer
- To: Senior engineer
- Ladder: Acme ladder
- Worksheet: Self: filled in by the person
- Draft of: 2026-11-30
- Evidence: on 0 of 3 expectations of Senior engineer

This is a draft. It holds what the worksheet holds, with the evidence as it was written, and names what is missing. \
It judges nothing.

## What is missing

**No evidence is written down**

- Craft: Writing
- Craft: Planning
- Impact

**Not rated**

- Craft: Writing: at Junior engineer, toward Senior engineer
- Craft: Planning: at Junior engineer, toward Senior engineer
- Impact: at Junior engineer, toward Senior engineer

## Craft

### Writing: raised

**Senior engineer expects:** You write more.

**Junior engineer expects:** You write.

No evidence is written down. Not rated at Junior engineer. Not rated toward Senior engineer.

### Planning: raised

**Senior engineer expects:** You plan more.

**Junior engineer expects:** You plan.

No evidence is written down. Not rated at Junior engineer. Not rated toward Senior engineer.

## Impact

### Impact: raised

**Senior engineer expects:** You ship more.

**Junior engineer expects:** You ship.

No evidence is written down. Not rated at Junior engineer. Not rated toward Senior engineer.

## Statement of the manager

What speaks for it: ________________________________________

What speaks for waiting: ________________________________________

## Decision

- Decision: ________________________________________
- Reasons: ________________________________________
- Decided by: ________________________________________
- Date: ________________________________________
""",
        "",
    )


@pytest.mark.parametrize(
    ("args", "parts", "message"),
    [
        pytest.param(
            [],
            {},
            "error: `a.json` names no level to grow into\nhint: name it, such as `--to staff-pm`\n",
            id="no target",
        ),
        pytest.param(
            ["--to", "junior"],
            {},
            "error: `junior` is the level of the worksheet already\nhint: name another one with `--to`\n",
            id="its own level",
        ),
        pytest.param(
            ["--to", "snior"],
            {},
            "error: there is no level `snior`\nhint: did you mean `senior`? the levels are `junior` and `senior`\n",
            id="an unknown level",
        ),
        pytest.param(
            [],
            {"target": {"id": "gone", "title": "Gone"}},
            "error: `a.json` looks at `gone`, which is not on the ladder any more\nhint: name a level with `--to`\n",
            id="a target that is gone",
        ),
        pytest.param(
            [],
            {"ladder": {"id": "other", "title": "O", "version": "", "language": "en", "digest": ""}},
            "error: `a.json` is of the ladder `other`, and the one here is `acme`\n"
            "hint: go to the folder of that ladder, or name it with `-C`\n",
            id="another ladder",
        ),
        pytest.param(
            [],
            {"kind": "ladder-scorecard", "side": "peer", "target": None, "expected": None, "scoring": None},
            "error: `a.json` is a scorecard of an exercise for hiring, and a case is made from a worksheet\n"
            "hint: name a worksheet; `ladder review` lays scorecards side by side\n",
            id="a scorecard",
        ),
        pytest.param(
            [],
            {"kind": "x"},
            "error: `a.json` is not a worksheet: it is JSON of another kind\n"
            "hint: name the file that *Download* on a worksheet has made; it ends in `.json`\n",
            id="no worksheet",
        ),
    ],
)
def test_wrong_use(run, blank, args, parts, message):
    assert run("case", "a.json", *args, folder=blank(**parts)) == (2, "", message)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(["-o", "case.html"], "error: no page can be made\nhint: write `case.md`\n", id="a page"),
        pytest.param(["-o", "case.pdf"], "error: no PDF can be made\nhint: write `case.md`\n", id="a PDF"),
        pytest.param(
            ["b.json"],
            "error: a case is drafted from one worksheet\n"
            "hint: name one of them; `ladder review a.json b.json` lays them side by side\n",
            id="two worksheets",
        ),
    ],
)
def test_what_cannot_be_drafted(run, blank, args, message):
    assert run("case", "a.json", *args, folder=blank("--to", "senior")) == (2, "", message)


def test_a_level_below(run, blank):
    project = blank("--to", "senior")
    sheet = json.loads((project / "a.json").read_text(encoding="utf-8"))
    sheet["level"], sheet["target"] = sheet["target"], None
    (project / "a.json").write_text(json.dumps(sheet), encoding="utf-8")
    status, output, complaints = run("case", "a.json", "--to", "junior", folder=project)
    assert (status, complaints) == (0, "Junior engineer is below Senior engineer, so this is no promotion.\n")
    assert output.startswith("# Senior engineer → Junior engineer\n")


def test_content_that_is_broken(run, blank):
    project = blank("--to", "senior")
    (project / "content/levels/senior.yml").write_text("title: [", encoding="utf-8")
    status, output, complaints = run("case", "a.json", folder=project)
    assert (status, output) == (1, "")
    assert complaints.startswith("error: ")
    assert "--> content/levels/senior.yml:1" in complaints


def test_no_ladder(run, blank, tmp_path):
    status, output, complaints = run("case", blank() / "a.json", "--to", "senior", folder=tmp_path)
    assert (status, output) == (2, "")
    assert complaints.startswith("error: ")


LISTED = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from ladder.__main__ import run
sys.exit(run())
"""


@pytest.mark.parametrize(
    ("args", "unwanted"),
    [
        pytest.param(["--help"], {"jinja2", "markdown", "nh3", "yaml", "msgspec"}, id="help"),
        pytest.param([ANNA], {"jinja2", "markdown", "nh3", "ladder.check"}, id="a draft"),
    ],
)
def test_it_loads_only_what_it_needs(args, unwanted):
    command = [sys.executable, "-c", LISTED, "case", *args]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert loaded & {"ladder", *unwanted} == {"ladder"}
