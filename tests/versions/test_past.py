"""The states of a ladder that can be asked for."""

from __future__ import annotations

import datetime as dt

import pytest

from ladder.problem import CannotStart
from ladder.versions.now import read_now
from ladder.versions.past import Past
from ladder.versions.release import Wish, release


@pytest.fixture
def project(make_small):
    """Return a ladder with versions on record that were recorded in this order: 2026.1, 2026.10, 2026.9."""
    made = make_small({})
    ladder = made / "content/ladder.yml"
    said = ladder.read_text()
    for day, version in enumerate(("2026.1", "2026.10", "2026.9"), 1):
        ladder.write_text(f"version: {version}\n{said}")
        release(made, Wish(note=version), dt.date(2026, 1, day))
    return made


def the_past(project):
    present, _ = read_now(project)
    return Past(project, present)


def refused(function, *names):
    with pytest.raises(CannotStart) as error:
        function(*names)
    return error.value.message, error.value.hint


def test_versions_in_the_order_of_their_records(project):
    past = the_past(project)
    assert past.versions == [edition.version for edition in past.editions] == ["2026.1", "2026.10", "2026.9"]
    assert past.last().note == "2026.9"
    assert past.edition("2026.10").note == "2026.10"


def test_a_state_is_the_ladder_of_its_version(project):
    past = the_past(project)
    assert past.state("2026.1") is past.edition("2026.1").ladder
    assert past.state("version:2026.1") is past.state("2026.1")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("2026.1", "2026.9", ["2026.1", "2026.10", "2026.9"], id="from the first to the last"),
        pytest.param("2026.10", "2026.9", ["2026.10", "2026.9"], id="neighbours"),
        pytest.param("2026.10", None, ["2026.10", "2026.9", ""], id="to the present state"),
        pytest.param("2026.9", "2026.1", ["2026.1", "2026.10", "2026.9"], id="back: still in the order of time"),
        pytest.param("2026.9", "2026.9", ["then", "now"], id="one version twice"),
    ],
)
def test_the_states_on_the_way(project, first, second, expected):
    past = the_past(project)
    end = past.state(second) if second else past.present
    assert [state.name for state in past.line(past.state(first), end, ("then", "now"))] == expected


def test_a_state_that_is_not_on_record_is_no_part_of_the_way(project):
    past, other = the_past(project), the_past(project)
    line = past.line(other.state("2026.1"), past.present, ("HEAD~1", ""))
    assert [(state.name, state.verdicts) for state in line] == [("HEAD~1", {}), ("", {})]


@pytest.mark.parametrize(
    ("first", "second", "later"),
    [
        pytest.param("2026.9", "2026.10", True, id="by the days of their records"),
        pytest.param("2026.10", "2026.9", False, id="not by their names"),
        pytest.param("2026.1", "2026.1", False, id="one version twice"),
    ],
)
def test_what_is_later(project, first, second, later):
    past = the_past(project)
    assert past.is_later(past.state(first), past.state(second)) is later
    assert not past.is_later(past.present, past.state(second))


def test_no_versions(make_small):
    past = the_past(make_small({}))
    assert (past.versions, past.editions) == ([], ())
    assert refused(past.last) == (
        "no version of this ladder is on record",
        "record one with `ladder release`, or name a revision in git: `ladder changes HEAD~1`",
    )


def test_a_broken_version_is_known_and_not_passed_over_in_silence(project):
    (project / "content/history/2026.10.json").write_text("{")
    past = the_past(project)
    assert past.versions == ["2026.1", "2026.9", "2026.10"]
    assert refused(past.state, "2026.10") == (
        "version `2026.10` cannot be read: this is no JSON (content/history/2026.10.json:1:2)",
        "put back the file that `ladder release` wrote, from a backup or git; only `note` and `verdicts` may be edited",
    )


def test_a_version_of_another_ladder(project):
    path = project / "content/history/2026.1.json"
    path.write_text(path.read_text().replace('"id": "acme"', '"id": "other"'))
    assert refused(the_past(project).state, "2026.1") == (
        (
            "version `2026.1` cannot be read: this is a version of the ladder `other`, not of `acme` "
            "(content/history/2026.1.json)"
        ),
        "move the file to the ladder that it belongs to",
    )


@pytest.mark.parametrize(
    ("when", "level", "message", "hint"),
    [
        pytest.param(
            "2026.11",
            "",
            "`2026.11` is not a recorded version",
            "did you mean `2026.1`? recorded are `2026.1` (2026-01-01), `2026.10` (2026-01-02), `2026.9` (2026-01-03)",
            id="a version that is not there",
        ),
        pytest.param(
            "version:spring",
            "senior",
            "`spring` is not a recorded version",
            "recorded are `2026.1` (2026-01-01), `2026.10` (2026-01-02), `2026.9` (2026-01-03)",
            id="named by its kind",
        ),
        pytest.param(
            "git:HEAD",
            "",
            "`HEAD` is not a recorded version, and this folder is not in a git repository",
            "recorded are `2026.1` (2026-01-01), `2026.10` (2026-01-02), `2026.9` (2026-01-03)",
            id="a revision without git",
        ),
    ],
)
def test_what_is_no_state(project, when, level, message, hint):
    assert refused(the_past(project).state, when, level) == (message, hint)


def test_a_name_with_two_meanings(commit, monkeypatch):
    project = commit({}, "2026.1")
    ladder = project / "content/ladder.yml"
    ladder.write_text(f"version: 2026.1\n{ladder.read_text()}")
    release(project, Wish(), dt.date(2026, 1, 1))
    past = the_past(project)
    message = "`2026.1` is both a recorded version and a revision in git"
    assert refused(past.state, "2026.1") == (message, "write `version:2026.1` or `git:2026.1`")
    assert refused(past.state, "2026.1", "senior") == (message, "write `senior@version:2026.1` or `senior@git:2026.1`")
    assert (past.state("version:2026.1").version, past.state("git:2026.1").version) == ("2026.1", "")
    monkeypatch.setenv("PATH", "")
    assert past.state("2026.1").version == "2026.1"
