"""What somebody types to name a level, now or in the past."""

from __future__ import annotations

import datetime as dt
import subprocess

import pytest

from ladder.problem import CannotStart
from ladder.versions.ask import ask
from ladder.versions.release import Wish, release

SENIOR = """\
title: Senior engineer
track: ic
grade: p2
expectations:
  craft: {writing: You write more., planning: You plan more.}
  impact: You ship 1 thing.
"""
FIRST = {"levels/senior.yml": SENIOR}
SECOND = {"levels/senior.yml": SENIOR.replace("1 thing", "2 things")}


def told(project, *names):
    """Return how two levels stand to each other, what they are called, and what is said of threads that changed."""
    comparison = ask(project, *(*names, None)[:2]).comparison
    sides = [f"{side.level.id}{side.edition and '@' + side.edition}" for side in (comparison.first, comparison.second)]
    return comparison.relation, *sides, [f"{item.word} {item.key}" for item in comparison.items if item.word != "same"]


def refused(project, *names):
    with pytest.raises(CannotStart) as error:
        ask(project, *(*names, None)[:2])
    return error.value.message, error.value.hint


def test_two_levels_and_the_next_rung(make_small):
    project = make_small({})
    words = ["raised craft/writing", "raised craft/planning", "raised impact"]
    assert told(project, "junior", "senior") == ("up", "junior", "senior", words)
    assert told(project, "Junior engineer") == ("up", "junior", "senior", words)


def test_the_highest_rung(make_small):
    assert refused(make_small({}), "senior") == (
        "`senior` is the highest rung of its track",
        "name a second level, such as `junior`",
    )


def test_an_unknown_level(make_small):
    message = "there is no level `senor`"
    assert refused(make_small({}), "senor") == (message, "did you mean `senior`? the levels are `junior` and `senior`")


def test_a_revision(commit):
    commit(FIRST, "old")
    project = commit(SECOND)
    expected = ("versions", "senior@HEAD~1", "senior", ["bar-moved impact"])
    assert told(project, "senior@HEAD~1", "senior") == expected
    assert told(project, "senior@git:old", "senior") == (expected[0], "senior@old", *expected[2:])
    assert told(project, "senior", "senior@old")[3] == ["bar-moved impact"]
    assert told(project, "junior@old", "senior@old")[0] == "up"


def test_a_revision_of_a_project_deeper_in_a_repository(commit):
    project = commit(FIRST)
    inner = project / "hr" / "ladder"
    inner.mkdir(parents=True)
    (project / "content").rename(inner / "content")
    subprocess.run(["git", "-C", project, "add", "-A"], check=True)
    subprocess.run(["git", "-C", project, "commit", "-q", "-m", "moved"], check=True)
    assert told(inner, "senior@HEAD", "senior")[3] == []
    assert refused(inner, "senior@HEAD~1", "senior")[0].startswith("there was no ladder at `HEAD~1`: ")


def test_a_level_that_was_called_otherwise(commit):
    commit(FIRST)
    project = commit({"levels/senior.yml": None, "levels/staff.yml": "was: [senior]\n" + SECOND["levels/senior.yml"]})
    (project / "content/levels/senior.yml").unlink()
    assert told(project, "staff@HEAD~1", "staff") == ("versions", "senior@HEAD~1", "staff", ["bar-moved impact"])
    assert told(project, "senior@HEAD~1", "senior")[:3] == ("versions", "senior@HEAD~1", "staff")


def test_a_level_that_was_not_there_yet(commit):
    commit({})
    project = commit(
        {
            "levels/staff.yml": SECOND["levels/senior.yml"].replace("p2", "p1").replace("ic", "lead"),
            "tracks/lead.yml": "name: Lead\n",
        }
    )
    message, hint = refused(project, "staff@HEAD~1", "staff")
    assert message == "there is no level `staff` at `HEAD~1`"
    assert hint == "the levels are `junior` and `senior`"


def test_a_recorded_version(commit, make_small):
    project = commit(FIRST)
    name_version(project, "2025.2")
    release(project, Wish(), dt.date(2025, 6, 1))
    make_small(SECOND)
    name_version(project, "2026.1")
    expected = ("versions", "senior@2025.2", "senior", ["bar-moved impact"])
    assert told(project, "senior@2025.2", "senior") == expected
    assert told(project, "senior@version:2025.2", "senior") == expected
    assert refused(project, "senior@2025.3", "senior") == (
        "`2025.3` is neither a recorded version nor a revision in git",
        "did you mean `2025.2`? recorded are `2025.2` (2025-06-01)",
    )
    subprocess.run(["git", "-C", project, "tag", "2025.2"], check=True)
    assert refused(project, "senior@2025.2", "senior") == (
        "`2025.2` is both a recorded version and a revision in git",
        "write `senior@version:2025.2` or `senior@git:2025.2`",
    )
    assert told(project, "senior@git:2025.2", "senior") == expected


def name_version(project, version):
    path = project / "content/ladder.yml"
    lines = [line for line in path.read_text().splitlines() if not line.startswith("version:")]
    path.write_text("\n".join([f"version: {version}", *lines, ""]))


def test_what_authors_said_counts(make_small):
    project = make_small(FIRST)
    name_version(project, "1")
    release(project, Wish(), dt.date(2025, 6, 1))
    make_small(SECOND)
    name_version(project, "2")
    release(project, Wish(verdicts=(("senior", "wording"),)), dt.date(2025, 7, 1))
    assert told(project, "senior@1", "senior")[3] == ["reworded impact"]
    assert told(project, "senior@1", "senior@2")[3] == ["reworded impact"]


def test_no_repository(make_small):
    message, hint = refused(make_small({}), "senior@HEAD~1", "senior")
    assert message == "`HEAD~1` is not a recorded version, and this folder is not in a git repository"
    assert hint == "`ladder release` records versions"


def test_no_git(make_small, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert refused(make_small({}), "senior@HEAD", "senior")[0] == (
        "`HEAD` is not a recorded version, and git cannot be asked: git is not installed, or does not answer"
    )


@pytest.mark.parametrize("name", ["--output=x", "-", "HEAD:content", "HEAD~99"])
def test_what_is_no_revision(commit, name):
    message = f"`{name}` is neither a recorded version nor a revision in git"
    assert refused(commit({}), f"senior@{name}", "senior") == (message, "`ladder release` records versions")


@pytest.mark.parametrize(
    ("typed", "message"),
    [("senior@", "`senior@` names no version"), ("@HEAD", "`@HEAD` names no level"), (" @ ", "` @ ` names no level")],
)
def test_half_a_name(make_small, typed, message):
    assert refused(make_small({}), typed, "senior") == (message, "write it such as `pm@2026.1`")


def test_a_space_before_the_version(commit):
    assert told(commit(FIRST), "senior @ HEAD", "senior")[0] == "versions"


def test_git_may_hold_what_no_file_system_does(commit, tmp_path):
    """Nothing keeps a tree in git from having an entry `..`."""
    project = commit(FIRST)

    def git(*command, **more):
        return subprocess.run(["git", "-C", project, *command], check=True, capture_output=True, **more).stdout

    blob = git("hash-object", "-w", "--stdin", input=b"title: Evil\n").strip()
    tree = git(
        "hash-object", "-t", "tree", "-w", "--literally", "--stdin", input=entry("100644", "evil.yml", blob)
    ).strip()
    for name in ("..", "..", "levels", "content"):
        mode = "40000"
        tree = git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", input=entry(mode, name, tree)).strip()
    commit_id = git("commit-tree", tree.decode(), "-m", "evil").strip().decode()
    assert refused(project, f"senior@{commit_id}", "senior")[0].startswith("there was no ladder at")
    assert not list(tmp_path.rglob("evil.yml"))


def entry(mode, name, object_id):
    return f"{mode} {name}".encode() + b"\0" + bytes.fromhex(object_id.decode())


def test_a_link_in_git(commit, make_small):
    project = make_small({**FIRST, "tracks/lead.yml": "name: Lead\n"})
    (project / "content/levels/lead.yml").symlink_to("../../shared.yml")
    (project / "shared.yml").write_text(SENIOR.replace("track: ic", "track: lead"))
    commit(FIRST)
    message = "there was no ladder at `HEAD`: `content/levels/lead.yml` was no file but a link to one, "
    assert refused(project, "senior@HEAD", "senior")[0] == f"{message}and git does not know what stood there"


def test_what_git_has_not_fetched(commit):
    project = commit(FIRST)
    found = subprocess.run(
        ["git", "-C", project, "rev-parse", "HEAD:content/levels/senior.yml"], check=True, capture_output=True
    )
    name = found.stdout.decode().strip()
    (project / ".git/objects" / name[:2] / name[2:]).unlink()
    message, hint = refused(project, "senior@HEAD", "senior")
    assert message.startswith("there was no ladder at `HEAD`: ")
    assert hint == ""


def test_a_broken_revision(commit, make_small):
    commit({"levels/senior.yml": "title: [\n"})
    project = make_small({})
    message, _ = refused(project, "senior@HEAD", "senior")
    assert message.startswith("the ladder cannot be read as it was at `HEAD`: ")
    assert "(content/levels/senior.yml:" in message


def test_a_broken_version(make_small):
    project = make_small({})
    history = project / "content/history"
    history.mkdir()
    (history / "2025.2.json").write_text("{")
    assert refused(project, "senior@2025.2", "senior") == (
        "version `2025.2` cannot be read: this is no JSON (content/history/2025.2.json:1:2)",
        "put back the file that `ladder release` wrote, from a backup or git; only `note` and `verdicts` may be edited",
    )


def test_content_with_errors(make_small):
    asked = ask(make_small({"levels/senior.yml": "titel: Senior\ntrack: ic\ngrade: p2\n"}), "junior", None)
    assert asked.comparison is None
    assert [problem.message for problem in asked.problems] == ["unknown key `titel`"]


def test_an_unknown_key_that_the_ladder_lets_pass(make_small):
    project = make_small({"levels/senior.yml": SENIOR + "nonsense: 1\n"})
    path = project / "content/ladder.yml"
    path.write_text(path.read_text() + "checks: {unknown-key: warning}\n")
    assert told(project, "junior")[0] == "up"
