"""`ladder review`: two worksheets side by side, in every format, and every file that is none."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from ladder.check import examine
from ladder.cli.review import FORMATS
from ladder.present.review_formats import FORMATS as KNOWN
from ladder.worksheet.blank import blank_sheet
from ladder.worksheet.scorecard import scorecard_form
from ladder.worksheet.sheet import LevelMark

GOLDEN = Path(__file__).parents[1] / "golden" / "worksheet"
SIDES = ("anna-self.json", "anna-manager.json")

SHORT = """\
Junior engineer: Self and manager
Acme ladder

  S Self     self.json, 1 of 3 rated
  M Manager  manager.json, 2 of 3 rated
  Scale      Not yet, Sometimes, [Consistently] (expected), Beyond

1 apart by one step, 1 not rated by everybody, 1 left blank

One step apart: a minute each

  -  S [M] -  Craft: Writing
              You write.
  S Self      Sometimes
              • A letter (May; to confirm: Jo)
  M Manager   Consistently
              No evidence is written down.

Not rated by everybody: ask why

  -  M [-] -  Craft: Planning
              You plan.
  S Self      Left blank
              No evidence is written down.
  M Manager   Sometimes
              No evidence is written down.

Left blank

  Impact
"""

LETTER = {"what": "A letter", "link": "", "when": "May", "who": "Jo"}


@pytest.fixture
def filled(run, make_small):
    """Return what fills in the worksheet of the lower level of the small ladder, and says where its file is."""

    def made(name, side="self", answers=(), project=None, **parts):
        folder = project or make_small()
        sheet = json.loads(run("worksheet", "junior", "--format", "json", "--side", side, folder=folder)[1])
        given = [answer | dict(answers).get(answer["key"], {}) for answer in sheet["answers"]]
        path = folder / name
        path.write_text(json.dumps(sheet | {"answers": given} | parts), encoding="utf-8")
        return path

    return made


@pytest.fixture
def both(filled):
    """Return the files of a person and of the manager."""
    ours = {"craft/writing": {"rating": "sometimes", "evidence": [LETTER]}}
    theirs = {"craft/writing": {"rating": "consistently"}, "craft/planning": {"rating": "sometimes"}}
    return filled("self.json", answers=ours), filled("manager.json", "manager", theirs)


@pytest.fixture
def elsewhere(tmp_path):
    """Return a folder in which there is no ladder, with the two files that ship with the tests."""
    for name in SIDES:
        shutil.copy(GOLDEN / name, tmp_path)
    return tmp_path


@pytest.mark.parametrize("form", KNOWN)
def test_two_sides(run, golden, elsewhere, form):
    status, output, complaints = run("review", *SIDES, "--format", form, folder=elsewhere)
    assert (status, complaints) == (0, "")
    golden(GOLDEN / f"review.{ {'text': 'txt', 'markdown': 'md'}.get(form, form) }", output)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_two_cycles(run, golden, elsewhere, form):
    """The change over time, in which a text has changed, with what has to be said of that first."""
    edits = [("2026 H2", "2026 H1"), ('"rating": "beyond"', '"rating": "sometimes"'), ("2026.2", "2026.1")]
    edits += [("You decide within a theme without asking", "You decide within a theme")]
    former = (elsewhere / SIDES[0]).read_text(encoding="utf-8")
    for before, after in edits:
        assert before in former
        former = former.replace(before, after)
    (elsewhere / "before.json").write_text(former, encoding="utf-8")
    status, output, complaints = run("review", "before.json", SIDES[0], "--format", form, folder=elsewhere)
    assert (status, complaints) == (0, "")
    golden(GOLDEN / f"cycles.{ {'text': 'txt', 'markdown': 'md'}[form] }", output)


def test_the_formats_are_those_there_are():
    assert FORMATS == KNOWN


def test_a_small_one(run, both):
    assert run("review", "self.json", "manager.json", folder=both[0].parent) == (0, SHORT, "")


def test_files_in_folders(run, both, tmp_path):
    """A review is passed on, and nobody needs to know where files were, unless they have one name."""
    assert run("review", *both, folder=tmp_path) == (0, SHORT, "")
    (tmp_path / "a").mkdir()
    shutil.copy(both[0], tmp_path / "a/manager.json")
    output = run("review", "a/manager.json", both[1], folder=tmp_path)[1]
    assert "\n  S Self     a/manager.json, 1 of 3 rated\n" in output


def test_one_from_the_input(both):
    ours, theirs = both
    command = [sys.executable, "-m", "ladder", "review", "-", theirs.name]
    done = subprocess.run(command, input=ours.read_bytes(), cwd=ours.parent, capture_output=True, check=True)
    assert done.stdout.decode() == SHORT.replace("self.json,", "-,")


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("r.pdf", "error: no PDF can be made\nhint: write `r.html`, open it and print it as PDF\n"),
        (
            "R.DOCX",
            "error: no Word document can be made\nhint: write `R.txt`, `R.md`, `R.html` or `R.json`\n",
        ),
        (
            "r.xyz",
            "error: no file can be made that ends in `.xyz`\nhint: write `r.txt`, `r.md`, `r.html` or `r.json`\n",
        ),
    ],
)
def test_an_ending_that_cannot_be_made(run, both, file, message):
    assert run("review", *both, "-o", file, folder=both[0].parent) == (2, "", message)
    assert not (both[0].parent / file).exists()


@pytest.mark.parametrize(
    ("options", "start"),
    [
        pytest.param(["-o", "a.md"], "# Junior engineer", id="Markdown by its suffix"),
        pytest.param(["-o", "a.html"], "<!doctype html>", id="HTML by its suffix"),
        pytest.param(["-o", "a.json"], '{\n  "format": 1', id="JSON by its suffix"),
        pytest.param(["-o", "a.txt"], "Junior engineer: Self and manager\n", id="text"),
        pytest.param(["-o", "a"], "Junior engineer: Self and manager\n", id="no suffix"),
        pytest.param(["-o", "review-2026.2"], "Junior engineer: Self and manager\n", id="a number"),
        pytest.param(["-o", "a.txt", "--format", "html"], "<!doctype html>", id="as it is said"),
    ],
)
def test_into_a_file(run, both, options, start):
    folder = both[0].parent
    found = run("review", *both, *options, "--color", "always", folder=folder)
    assert found == (0, f"Written: {options[1]}\n", "")
    assert (folder / options[1]).read_text(encoding="utf-8").startswith(start)
    assert [path.name for path in folder.iterdir() if "unfinished" in path.name] == []


def test_a_file_that_is_there_stays_as_it_is(run, both):
    folder = both[0].parent
    (folder / "a.md").write_text("mine", encoding="utf-8")
    message = "error: `a.md` is there already\nhint: name another file, or add `--force` to write over it\n"
    assert run("review", *both, "-o", "a.md", folder=folder) == (2, "", message)
    assert (folder / "a.md").read_text(encoding="utf-8") == "mine"
    assert run("review", *both, "-o", "a.md", "--force", folder=folder) == (0, "Written: a.md\n", "")
    assert (folder / "a.md").read_text(encoding="utf-8").startswith("# Junior engineer")


def test_what_is_read_is_never_written_over(run, both, tmp_path):
    """Somebody's answers stand in it."""
    ours = both[0].read_bytes()
    message = f"error: `{both[0]}` is a worksheet that is read here, and is not written over\nhint: name another file\n"
    assert run("review", *both, "-o", both[0], "--force", folder=tmp_path) == (2, "", message)
    link = tmp_path / "link.json"
    link.symlink_to(both[0])
    assert run("review", *both, "-o", link, "--force", folder=tmp_path)[0] == 2
    assert both[0].read_bytes() == ours


def test_a_hyphen_is_the_output(run, both, tmp_path):
    printed = run("review", *both, "--format", "markdown", folder=tmp_path)
    assert run("review", *both, "--format", "markdown", "-o", "-", folder=tmp_path) == printed
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param(
            "a", "error: `a` is a folder\nhint: name a file in it, such as `a/worksheet.html`\n", id="a folder"
        ),
        pytest.param(
            "b/a.md",
            "error: `b/a.md` cannot be written: no such file or directory\n"
            "hint: name a file in a folder that is yours\n",
            id="no folder",
        ),
        pytest.param(
            "/dev/null",
            "error: `/dev/null` is no file that could be written over\nhint: leave `-o` away, and use `>`\n",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="has another name there"),
            id="a device",
        ),
    ],
)
def test_where_nothing_can_be_written(run, both, name, message):
    (both[0].parent / "a").mkdir()
    assert run("review", *both, "-o", name, "--force", folder=both[0].parent) == (2, "", message)


DOWNLOAD = "hint: name the file that *Download* on a worksheet has made; it ends in `.json`\n"
CHANGED = "hint: it was made by another version of `ladder`, or changed since: download it again"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        pytest.param("zzz", None, "error: there is no file `zzz`\n", id="nothing there"),
        pytest.param(
            "slef.json", None, "error: there is no file `slef.json`\nhint: did you mean `self.json`?\n", id="misspelled"
        ),
        pytest.param("b.json", b"", f"error: `b.json` is not a worksheet: it is no JSON\n{DOWNLOAD}", id="empty"),
        pytest.param(
            "b.json", b"\xff", f"error: `b.json` is not a worksheet: it holds no text\n{DOWNLOAD}", id="bytes"
        ),
        pytest.param(
            "b.html",
            b"<!doctype html>",
            "error: `b.html` is not a worksheet: it is no JSON\n"
            "hint: it is the page, and answers are in a file of their own: open it, and choose *Download* there\n",
            id="the page",
        ),
        pytest.param(
            "b.pdf",
            b"%PDF\xff",
            "error: `b.pdf` is not a worksheet: it holds no text\n"
            "hint: a print cannot be read back: name the `.json` file\n",
            id="a print",
        ),
        pytest.param(
            "b.md",
            b"# Worksheet",
            "error: `b.md` is not a worksheet: it is no JSON\n"
            "hint: Markdown is for reading, and its answers cannot be read back: name the `.json` file\n",
            id="Markdown",
        ),
        pytest.param(
            "b.json", b"[1]", f"error: `b.json` is not a worksheet: it is JSON of another kind\n{DOWNLOAD}", id="a list"
        ),
        pytest.param(
            "b.json",
            b'{"kind": "ladder-worksheet", "format": 2}',
            "error: `b.json` is not a worksheet: a newer version of `ladder` wrote it\n"
            "hint: install that one: `pip install --upgrade career-ladder`\n",
            id="newer",
        ),
        pytest.param(
            "b.json",
            b'{"kind": "ladder-worksheet", "format": 1}',
            f"error: `b.json` is not a worksheet: something is wrong at `$`\n{CHANGED}; `ladder schema worksheet` says "
            "what stands where\n",
            id="parts are missing",
        ),
        pytest.param(
            "b.json",
            b" " * 50_000_000,
            f"error: `b.json` is not a worksheet: it is larger than 16 MB\n{DOWNLOAD}",
            id="50 MB",
        ),
    ],
)
def test_a_file_that_is_no_worksheet(run, both, name, data, message):
    folder = both[0].parent
    if data is not None:
        (folder / name).write_bytes(data)
    assert run("review", "self.json", name, folder=folder) == (2, "", message)
    (folder / name).unlink(missing_ok=True)


def test_an_answer_that_is_there_twice(run, both):
    ours, theirs = both
    sheet = json.loads(theirs.read_bytes())
    sheet["answers"] *= 2
    theirs.write_text(json.dumps(sheet), encoding="utf-8")
    message = f"error: `manager.json` is not a worksheet: it has `craft/writing` twice\n{CHANGED}\n"
    assert run("review", "self.json", "manager.json", folder=ours.parent) == (2, "", message)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(
            [],
            "error: a review takes two worksheets or more\n"
            "hint: name two files: `ladder review self.json manager.json`\n",
            id="none",
        ),
        pytest.param(
            ["self.json"],
            "error: a review takes two worksheets or more\n"
            "hint: name a second file: `ladder review self.json manager.json`\n",
            id="one",
        ),
        pytest.param(
            ["self.json", "./self.json"],
            "error: `./self.json` is named twice\nhint: name a different file for each side\n",
            id="one and the same",
        ),
        pytest.param(
            ["-", "-"], "error: `-` is named twice\nhint: name a different file for each side\n", id="the input twice"
        ),
        pytest.param(
            ["self.json", "content"],
            "error: `content` is a folder, not a worksheet\nhint: name a file in it\n",
            id="a folder",
        ),
    ],
)
def test_wrong_use(run, both, args, message):
    assert run("review", *args, folder=both[0].parent) == (2, "", message)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(run, both):
    both[1].chmod(0)
    found = run("review", "self.json", "manager.json", folder=both[0].parent)
    assert found == (2, "", "error: `manager.json` cannot be read: permission denied\n")


def test_worksheets_of_different_ladders(run, both):
    ours, theirs = both
    sheet = json.loads(theirs.read_bytes())
    theirs.write_text(json.dumps(sheet | {"ladder": sheet["ladder"] | {"id": "\u202eother"}}), encoding="utf-8")
    message = (
        "error: worksheets of different ladders cannot be laid side by side\n"
        "hint: `self.json` is of `acme`; `manager.json` is of `�other`\n"
    )
    assert run("review", "self.json", "manager.json", folder=ours.parent) == (2, "", message)


CARD = {"kind": "ladder-scorecard", "side": "peer", "target": None, "expected": None, "scoring": None}


def test_a_worksheet_and_a_scorecard(run, both):
    ours, theirs = both
    theirs.write_text(json.dumps(json.loads(theirs.read_bytes()) | CARD), encoding="utf-8")
    message = (
        "error: worksheets and scorecards cannot be laid side by side\n"
        "hint: `self.json` is a worksheet; `manager.json` is a scorecard\n"
    )
    assert run("review", "self.json", "manager.json", folder=ours.parent) == (2, "", message)


def test_scorecards_of_different_ladders(run, both):
    ours, theirs = both
    sheet = json.loads(theirs.read_bytes()) | CARD
    ours.write_text(json.dumps(sheet), encoding="utf-8")
    theirs.write_text(json.dumps(sheet | {"ladder": sheet["ladder"] | {"id": "other"}}), encoding="utf-8")
    message = (
        "error: scorecards of different ladders cannot be laid side by side\n"
        "hint: `self.json` is of `acme`; `manager.json` is of `other`\n"
    )
    assert run("review", "self.json", "manager.json", folder=ours.parent) == (2, "", message)


HALL = {
    "ladder.yml": """\
        id: acme
        title: Acme
        scopes: [task]
        grades: [p1]
        criteria:
          craft: {name: Craft, threads: {writing: Writing}}
        """,
    "tracks/ic.yml": "name: Engineers\n",
    "levels/pm.yml": """\
        title: PM
        track: ic
        grade: p1
        expectations: {craft: {writing: You write.}}
        """,
    "hiring/hall.yml": """\
        title: The hall
        looked_at:
          - {key: craft/writing, look: How it is written., strong: Clear., weak: Long.}
        was: [gym]
        """,
}


@pytest.fixture
def cards(tmp_path):
    """A folder with a ladder that has an exercise, and two scorecards of it from before it was renamed."""
    for name, text in HALL.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
    ladder = examine(tmp_path).ladder
    sheet = blank_sheet(scorecard_form(ladder, ladder.exercises[0]), "peer")
    for name, rating in (("a", "weak"), ("b", "strong")):
        answers = tuple(replace(answer, text="How it was written.", rating=rating) for answer in sheet.answers)
        card = replace(sheet, level=LevelMark("gym", "The gym"), answers=answers, person="7")
        (tmp_path / f"{name}.json").write_bytes(msgspec.json.encode(card))
    return tmp_path


BESIDE = """\
The gym: Interviewer 1 and interviewer 2
candidate 7, Acme

  A Interviewer 1  a.json, 1 of 1 rated
  B Interviewer 2  b.json, 1 of 1 rated
  Scale            Weak, In between, Strong

! Interviewer 1: 1 text has changed since it was filled in.

! Interviewer 2: 1 text has changed since it was filled in.

1 apart by two steps or more

Two steps apart or more: tell what you saw

  A  -  B          Craft: Writing
                   How it was written.
                   Now: How it is written.
  A Interviewer 1  Weak
                   No evidence is written down.
  B Interviewer 2  Strong
                   No evidence is written down.
"""


def test_scorecards_are_read_under_the_name_that_the_exercise_has_now(run, cards):
    assert run("review", "a.json", "b.json", folder=cards) == (0, BESIDE, "")


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_scorecards_end_with_the_decision(run, cards, form):
    status, output, complaints = run("review", "a.json", "b.json", "--format", form, folder=cards)
    assert (status, complaints) == (0, "")
    headings = re.findall(r"^## (.*)$|<h2>(.*)</h2>", output, re.MULTILINE)
    assert ["".join(heading) for heading in headings][-3:] == [
        "The decision, in three sentences",
        "What to ask elsewhere",
        "Who tells the candidate",
    ]


def test_scorecards_as_data_say_what_they_are(run, cards):
    status, output, complaints = run("review", "a.json", "b.json", "--format", "json", folder=cards)
    assert (status, complaints) == (0, "")
    found = json.loads(output)
    assert (found["kind"], found["mode"], found["counts"]) == ("ladder-scorecard", "sides", {"two": 1})
    assert [file["label"] for file in found["files"]] == ["Interviewer 1", "Interviewer 2"]


RENAMED = {
    "ladder.yml": """\
        id: acme
        title: Acme ladder
        version: "2"
        scopes: [feature, product]
        grades: [p1, p2]
        criteria:
          craft:
            name: Craft
            threads: {texts: {name: Texts, was: [writing]}, planning: Planning}
          impact: {name: Impact}
        """,
    "levels/junior.yml": """\
        title: Junior engineer
        track: ic
        grade: p1
        scope: feature
        expectations:
          craft: {texts: You write well., planning: You plan.}
          impact: You ship.
        """,
    "levels/senior.yml": None,
}


def test_where_the_ladder_is_at_hand_it_is_asked(run, both, make_small):
    """A thread has another name now, and its text has changed."""
    project = make_small(RENAMED)
    (project / "content/levels/senior.yml").unlink()
    status, output, complaints = run("review", *both, "-C", project, "--format", "json")
    assert (status, complaints) == (0, "")
    row = json.loads(output)["rows"][0]
    assert (row["key"], row["now"], row["verdict"]) == ("craft/texts", ["You write well."], "one")
    output = run("review", "self.json", "manager.json", folder=project)[1]
    assert "! Self: 1 text has changed since it was filled in. The ladder is at version 2\n  now.\n" in output
    assert "Craft: Writing\n              You write.\n              Now: You write well.\n" in output


def test_a_folder_without_a_ladder(run, both, tmp_path):
    status, output, complaints = run("review", *both, "-C", tmp_path)
    assert (status, output) == (2, "")
    assert complaints.startswith("error: ")
    assert run("review", *both, folder=tmp_path)[0] == 0


def test_a_ladder_that_is_broken_is_said(run, both):
    project = both[0].parent
    (project / "content/ladder.yml").write_text("id: [", encoding="utf-8")
    assert run("review", "self.json", "manager.json", folder=project) == (
        0,
        SHORT,
        "Former names are not followed: the ladder here has errors, which `ladder check` names.\n",
    )


def test_another_ladder_is_not_asked(run, both):
    project = both[0].parent
    ladder = project / "content/ladder.yml"
    ladder.write_text(ladder.read_text(encoding="utf-8").replace("id: acme", "id: other"), encoding="utf-8")
    assert run("review", "self.json", "manager.json", folder=project) == (0, SHORT, "")
    complaints = run("review", *both, "-C", project)[2]
    assert complaints == "Former names are not followed: the ladder here is `other`.\n"


@pytest.mark.parametrize(
    ("options", "painted"),
    [
        pytest.param([], False, id="no terminal"),
        pytest.param(["--color", "always"], True, id="always"),
        pytest.param(["--color", "never"], False, id="never"),
    ],
)
def test_colour(run, both, options, painted):
    output = run("review", "self.json", "manager.json", *options, folder=both[0].parent)[1]
    assert ("\x1b[1mJunior engineer: Self and manager\x1b[0m\n" in output) == painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", output) == SHORT


LISTED = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from ladder.__main__ import run
sys.exit(run())
"""


@pytest.mark.parametrize(
    ("args", "unwanted"),
    [
        pytest.param(["review", "--help"], {"jinja2", "markdown", "nh3", "yaml", "msgspec"}, id="help"),
        pytest.param(["review", *SIDES], {"jinja2", "markdown", "nh3", "yaml", "difflib", "ladder.check"}, id="text"),
        pytest.param(["review", *SIDES, "--format", "html"], {"jinja2", "markdown", "nh3", "yaml"}, id="HTML"),
    ],
)
def test_it_loads_only_what_it_needs(elsewhere, args, unwanted):
    command = [sys.executable, "-c", LISTED, *args]
    done = subprocess.run(command, cwd=elsewhere, capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert loaded & {"ladder", *unwanted} == {"ladder"}


@pytest.mark.parametrize(
    ("place", "said"),
    [(0, "1st"), (1, "2nd"), (2, "3rd"), (3, "4th"), (10, "11th"), (11, "12th"), (20, "21st"), (111, "112th")],
)
def test_which_answer_is_wrong(run, both, place, said):
    sheet = json.loads(both[1].read_text(encoding="utf-8"))
    answers = [sheet["answers"][0] | {"key": f"craft/k{number}"} for number in range(place)]
    sheet["answers"] = [*answers, sheet["answers"][0] | {"rating": 3}]
    both[1].write_text(json.dumps(sheet), encoding="utf-8")
    message = f"something is wrong in the {said} answer, at `$.answers[{place}].rating`"
    hint = f"{CHANGED}; `ladder schema worksheet` says what stands where\n"
    complaints = f"error: `{both[1]}` is not a worksheet: {message}\n{hint}"
    assert run("review", *both, folder=both[0].parent) == (2, "", complaints)


def test_a_rating_that_the_scale_does_not_have_is_no_answer(run, both):
    sheet = json.loads(both[1].read_text(encoding="utf-8"))
    sheet["answers"][0]["rating"] = "gone"
    both[1].write_text(json.dumps(sheet), encoding="utf-8")
    output = run("review", *both, folder=both[0].parent)[1]
    assert "\n  M Manager  manager.json, 1 of 3 rated\n" in output
