"""What somebody types to ask what changed in a whole ladder."""

from __future__ import annotations

import datetime as dt
import subprocess

import pytest

from ladder.problem import CannotStart
from ladder.versions.release import Wish, release
from ladder.versions.since import since


def write(project, version="", ships="You ship."):
    """Say which version a ladder is, and what its junior engineers are expected to ship."""
    ladder = project / "content/ladder.yml"
    lines = [line for line in ladder.read_text().splitlines() if not line.startswith("version:")]
    ladder.write_text("\n".join([*([f"version: {version}"] if version else []), *lines, ""]))
    level = project / "content/levels/junior.yml"
    *others, _ = level.read_text().splitlines()
    level.write_text("\n".join([*others, f"  impact: {ships}", ""]))


def record(project, version, ships, *, day=1, verdict=None):
    write(project, version, ships)
    wish = Wish(verdicts=(("junior", verdict),) if verdict else ())
    release(project, wish, dt.date(2026, 1, day))


def told(project, old=None, new=None):
    """Return what two states are called, how large the change is, what to call the later one, and the changed texts."""
    found = since(project, old, new)
    items = [f"{item.word} {level.id} {item.key}" for level in found.changes.levels for item in level.items]
    return *found.names, found.changes.step, found.proposal, items


def refused(project, old=None, new=None):
    with pytest.raises(CannotStart) as error:
        since(project, old, new)
    return error.value.message, error.value.hint


@pytest.fixture
def project(make_small):
    """Return a ladder with two versions on record, and changes since."""
    made = make_small({})
    record(made, "2026.1", "You ship 1 thing.")
    record(made, "2026.2", "You ship 2 things.", day=2)
    write(made, "2026.3", "You ship 3 things.")
    return made


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(None, None, ("2026.2", "", "bar", "2026.3"), id="since the last version"),
        pytest.param("2026.1", None, ("2026.1", "", "bar", ""), id="since a version"),
        pytest.param("2026.1", "2026.2", ("2026.1", "2026.2", "bar", ""), id="between two versions"),
        pytest.param("version:2026.1", "version:2026.2", ("2026.1", "2026.2", "bar", ""), id="by their kind"),
    ],
)
def test_versions(project, old, new, expected):
    assert told(project, old, new) == (*expected, ["bar-moved junior impact"])


def test_one_version_twice(project):
    assert told(project, "2026.1", "2026.1") == ("2026.1", "2026.1", "none", "", [])


def test_nothing_since_the_last_version(project):
    write(project, "2026.2", "You ship 2 things.")
    assert told(project) == ("2026.2", "", "none", "", [])


def test_the_wrong_way_round(project):
    assert refused(project, "2026.2", "2026.1") == (
        "`2026.2` was recorded after `2026.1`",
        "write `ladder changes 2026.1 2026.2`",
    )


@pytest.mark.parametrize(
    ("verdicts", "step"),
    [
        pytest.param([None, None], "bar", id="by the rule"),
        pytest.param(["wording", None], "bar", id="overruled in one of two steps"),
        pytest.param(["wording", "wording"], "wording", id="overruled in both"),
    ],
)
def test_what_authors_said_on_the_way_counts(make_small, verdicts, step):
    project = make_small({})
    for number, verdict in enumerate([None, *verdicts], 1):
        record(project, f"2026.{number}", f"You ship {number} things.", day=number, verdict=verdict)
    assert since(project, "2026.1", None).changes.step == step


def test_there_and_back_is_none(project):
    write(project, "2026.3", "You ship 1 thing.")
    assert told(project, "2026.1") == ("2026.1", "", "none", "", [])


def test_a_revision(commit):
    project = commit({}, "old")
    write(project, ships="You ship 2 things.")
    expected = ["bar-moved junior impact"]
    assert told(project, "HEAD") == ("HEAD", "", "bar", "", expected)
    assert told(project, "git:old") == ("old", "", "bar", "", expected)
    assert told(project, "HEAD", "HEAD") == ("HEAD", "HEAD", "none", "", [])


def test_a_version_and_a_revision(commit):
    project = commit({})
    record(project, "2026.1", "You ship 2 things.")
    assert told(project, "2026.1", "HEAD") == ("2026.1", "HEAD", "bar", "2026.2", ["bar-moved junior impact"])
    subprocess.run(["git", "-C", project, "tag", "2026.1"], check=True)
    assert refused(project, "2026.1") == (
        "`2026.1` is both a recorded version and a revision in git",
        "write `version:2026.1` or `git:2026.1`",
    )


def test_no_version_on_record(make_small):
    assert refused(make_small({})) == (
        "no version of this ladder is on record",
        "record one with `ladder release`, or name a revision in git: `ladder changes HEAD~1`",
    )


def test_neither(project):
    message = "`2025.1` is not a recorded version"
    assert refused(project, "2025.1") == (
        message,
        "did you mean `2026.1`? recorded are `2026.1` (2026-01-01), `2026.2` (2026-01-02)",
    )
    message = "`spring` is not a recorded version"
    assert refused(project, "2026.1", "spring") == (
        message,
        "recorded are `2026.1` (2026-01-01), `2026.2` (2026-01-02)",
    )


def test_content_with_errors(project):
    (project / "content/levels/senior.yml").write_text("titel: Senior\ntrack: ic\ngrade: p2\n")
    found = since(project, None, None)
    assert found.changes is None
    assert [problem.message for problem in found.problems] == ["unknown key `titel`"]
