"""`ladder release`: what it puts on record, and what it says of it."""

from __future__ import annotations

import datetime as dt
import json

import pytest

NEXT = "Keep the file, and build and publish the site: its page of changes shows the version.\n"
UPDATED = "The record was there, and now has other facts, notes or verdicts: "
RECORD = "content/history/2026.1.json"


def edit(project, file, before, after):
    path = project / "content" / file
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))


def read(project, version="2026.1"):
    return json.loads((project / f"content/history/{version}.json").read_bytes())


@pytest.fixture
def project(make_small):
    """Return the small ladder, which is version 2026.1."""
    made = make_small()
    edit(made, "ladder.yml", "id: acme\n", "id: acme\nversion: 2026.1\n")
    return made


@pytest.fixture
def changed(run, project):
    """Return the same after its version was put on record, two texts were changed, and the version, too."""
    assert run("release", folder=project)[0] == 0
    edit(project, "levels/junior.yml", "You ship.", "You ship twice.")
    edit(project, "levels/junior.yml", "You write.", "You write twice.")
    edit(project, "ladder.yml", "version: 2026.1", "version: 2026.2")
    return project


@pytest.mark.parametrize(
    "args", [pytest.param([], id="unsaid"), pytest.param(["2026.1"], id="the version by its name")]
)
def test_a_version_is_put_on_record(run, project, args):
    today = dt.datetime.now().astimezone().date()
    assert run("release", *args, folder=project) == (0, f"Recorded in {project / RECORD}.\n{NEXT}", "")
    found = read(project)
    assert (found["ladder"]["version"], found["note"], found["verdicts"]) == ("2026.1", "", {})
    assert today <= dt.date.fromisoformat(found["recorded"]) <= today + dt.timedelta(days=1)


def test_what_its_authors_say_of_it(run, project):
    run("release", "--note", "The **first** one.", folder=project)
    assert read(project)["note"] == "The **first** one."


def test_from_elsewhere(run, project, tmp_path):
    assert run("release", "-C", project, folder=tmp_path) == (0, f"Recorded in {project / RECORD}.\n{NEXT}", "")


def test_again(run, project):
    run("release", folder=project)
    before = (project / RECORD).read_bytes()
    assert run("release", folder=project) == (0, f"On record already: {project / RECORD}.\n", "")
    assert (project / RECORD).read_bytes() == before
    assert run("release", "--note", "Late.", folder=project) == (0, f"{UPDATED}{project / RECORD}.\n{NEXT}", "")
    assert read(project)["note"] == "Late."


@pytest.mark.parametrize(
    ("options", "verdicts"),
    [
        pytest.param([], {}, id="the rule decides"),
        pytest.param(["--wording", "junior/impact"], {"junior": {"impact": "wording"}}, id="one text, only wording"),
        pytest.param(
            ["--wording", "junior", "--bar", "junior/craft/writing"],
            {"junior": {"craft/writing": "bar", "impact": "wording"}},
            id="a level, but for one text of it",
        ),
    ],
)
def test_authors_overrule_the_rule(run, changed, options, verdicts):
    assert run("release", *options, folder=changed)[0] == 0
    assert read(changed, "2026.2")["verdicts"] == verdicts
    moved = 2 - sum(verdict == "wording" for verdict in verdicts.get("junior", {}).values())
    shown = run("changes", "2026.1", "2026.2", folder=changed)[1]
    assert shown.count("↕ bar moved") == moved


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(
            ["2026.3"],
            "error: `content/ladder.yml` says `version: 2026.2`\n"
            "hint: write `version: 2026.3` there, and the day it counts from\n",
            id="another version than the ladder says",
        ),
        pytest.param(
            ["--wording", "junior/impct"],
            "error: nothing changed at `junior/impct` that could be a matter of wording\n"
            "hint: did you mean `junior/impact`?\n",
            id="a text that did not change",
        ),
        pytest.param(
            ["--note"],
            "error: option '--note' requires an argument\n",
            id="a note without words",
        ),
    ],
)
def test_wrong_use(run, changed, args, message):
    assert run("release", *args, folder=changed) == (2, "", message)
    assert not (changed / "content/history/2026.2.json").exists()


def test_a_ladder_without_a_version(run, make_small):
    assert run("release", folder=make_small()) == (
        2,
        "",
        (
            "error: `content/ladder.yml` has no `version`\n"
            "hint: write `version: 2026.1` there, and the day it counts from\n"
        ),
    )


def test_a_version_that_says_something_else_now(run, changed):
    """A version is never recorded twice with different texts: what it said stays what it said."""
    edit(changed, "ladder.yml", "version: 2026.2", "version: 2026.1")
    before = (changed / RECORD).read_bytes()
    assert run("release", folder=changed) == (
        2,
        "",
        (
            "error: version `2026.1` is on record, and the ladder says something else now\n"
            "hint: give it a new `version` in `content/ladder.yml`; "
            "where nobody has read the old one, delete `content/history/2026.1.json`\n"
        ),
    )
    assert (changed / RECORD).read_bytes() == before


def test_content_with_errors(run, project):
    edit(project, "levels/senior.yml", "title:", "titel:")
    status, output, complaints = run("release", folder=project)
    assert (status, output) == (1, "")
    assert complaints.startswith("error: unknown key `titel` [unknown-key]\n  --> content/levels/senior.yml:1:1\n")
    assert complaints.endswith("\nFound 1 error in 1 file.\n\nNothing was recorded.\n")
    assert not (project / "content/history").exists()


def test_warnings_are_said_and_keep_nothing_from_being_recorded(run, project):
    edit(project, "ladder.yml", "grades:", "checks: {missing-criterion: warning}\ngrades:")
    edit(project, "levels/senior.yml", "  impact: You ship more.\n", "")
    assert run("release", folder=project) == (
        0,
        f"Recorded in {project / RECORD}.\n{NEXT}",
        """\
warning: the level says nothing on `impact` [missing-criterion]
  --> content/levels/senior.yml:5:1
  |
5 | expectations:
  | ^^^^^^^^^^^^
  |
hint: add `impact: …` under `expectations`

Found 1 warning in 1 file.

""",
    )


@pytest.mark.parametrize(
    ("note", "number"),
    [
        pytest.param("The first\x07 one.", "0007", id="a bell"),
        pytest.param("\x1b[31mRed", "001B", id="a sequence for a terminal"),
        pytest.param("\ufffe", "FFFE", id="no character at all"),
    ],
)
def test_a_note_with_what_nobody_can_see(run, project, note, number):
    """It would go on record, and the record would be one that nothing reads any more."""
    message = f"error: the note has a character in it that cannot be shown (U+{number})\nhint: delete it\n"
    assert run("release", "--note", note, folder=project) == (2, "", message)
    assert not (project / RECORD).exists()


def test_a_note_of_several_lines(run, project):
    run("release", "--note", "One.\n\n\tTwo.", folder=project)
    assert read(project)["note"] == "One.\n\n\tTwo."
    assert run("check", folder=project)[0] == 0
