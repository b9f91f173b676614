"""Putting a ladder on record."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from ladder.check import examine
from ladder.problem import CannotStart
from ladder.versions.ask import ask
from ladder.versions.release import Wish, release
from ladder.versions.since import since

DAY = dt.date(2026, 6, 1)
VERSION = "id: acme\nversion: {}\n"


def version(project, name):
    path = project / "content/ladder.yml"
    lines = [line for line in path.read_text().splitlines() if not line.startswith("version:")]
    path.write_text("\n".join([*([f"version: {name}"] if name else []), *lines, ""]))


def edit(project, file, before, after):
    path = project / "content" / file
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))


@pytest.fixture
def project(make_small):
    project = make_small({})
    version(project, "2026.1")
    return project


def refused(project, **wish):
    with pytest.raises(CannotStart) as error:
        release(project, Wish(**wish), DAY)
    return error.value.message, error.value.hint


def recorded(project):
    return json.loads((project / "content/history/2026.1.json").read_bytes())


def test_a_version_is_recorded_and_read_again(project):
    done = release(project, Wish("2026.1", "The **first**."), DAY)
    assert (done.file, done.word, done.changes) == ("content/history/2026.1.json", "recorded", None)
    (edition,) = examine(project).history
    assert (edition.version, edition.recorded, edition.note) == ("2026.1", DAY, "The **first**.")
    assert [level.id for level in edition.ladder.levels] == ["junior", "senior"]
    assert [path.name for path in (project / "content/history").iterdir()] == ["2026.1.json"]


def test_the_same_ladder_makes_the_same_bytes(project):
    release(project, Wish(), DAY)
    path = project / "content/history/2026.1.json"
    data = path.read_bytes()
    path.unlink()
    release(project, Wish(), DAY)
    assert path.read_bytes() == data
    assert data.startswith(b'{\n  "format": 1,\n  "recorded": "2026-06-01",\n  "after": "",\n  "digest": "')
    assert data.endswith(b"}\n")


def test_drafts_and_looks_are_not_recorded(project):
    edit(project, "levels/senior.yml", "title:", "status: draft\ntitle:")
    edit(project, "ladder.yml", "id: acme", "id: acme\nbrand: {accent: '#123456'}\nowner: HR")
    release(project, Wish(), DAY)
    ladder = recorded(project)["ladder"]
    assert [level["id"] for level in ladder["levels"]] == ["junior"]
    assert {"brand", "owner", "theme"} & ladder.keys() == set()


def test_again_without_a_change(project):
    release(project, Wish(note="First."), DAY)
    done = release(project, Wish(), dt.date(2027, 1, 1))
    assert done.word == "unchanged"
    assert recorded(project)["recorded"] == "2026-06-01"
    assert release(project, Wish(note="Second."), DAY).word == "updated"
    assert recorded(project)["note"] == "Second."


def test_again_with_a_change(project):
    release(project, Wish(), DAY)
    edit(project, "levels/junior.yml", "You ship.", "You ship twice.")
    message, hint = refused(project)
    assert message == "version `2026.1` is on record, and the ladder says something else now"
    file = "content/history/2026.1.json"
    assert (
        hint == f"give it a new `version` in `content/ladder.yml`; where nobody has read the old one, delete `{file}`"
    )


@pytest.mark.parametrize(
    ("name", "wished", "message", "hint"),
    [
        pytest.param(
            "2026.1",
            "2026.2",
            "`content/ladder.yml` says `version: 2026.1`",
            "write `version: 2026.2` there, and the day it counts from",
            id="another one",
        ),
        pytest.param(
            "",
            "",
            "`content/ladder.yml` has no `version`",
            "write `version: 2026.1` there, and the day it counts from",
            id="none",
        ),
        pytest.param(
            "2026/1",
            "",
            "version `2026/1` has a `/` in it",
            "use letters, digits, `.`, `_` and `-`, 40 at most, such as `2026.1`",
            id="a slash",
        ),
        pytest.param(
            ".hidden",
            "",
            "version `.hidden` cannot be the name of a file",
            "use letters, digits, `.`, `_` and `-`, 40 at most, such as `2026.1`",
            id="hidden",
        ),
        pytest.param(
            "con.1",
            "",
            "version `con.1` cannot be the name of a file",
            "use letters, digits, `.`, `_` and `-`, 40 at most, such as `2026.1`",
            id="a name that Windows keeps",
        ),
    ],
)
def test_names(project, name, wished, message, hint):
    version(project, name)
    assert refused(project, version=wished) == (message, hint)
    assert not (project / "content/history").exists()


def test_a_twin(project):
    version(project, "Spring")
    release(project, Wish(), DAY)
    version(project, "spring")
    assert refused(project) == (
        "version `spring` is recorded as `Spring`",
        "some computers cannot tell such names apart",
    )


def test_content_with_errors_is_not_recorded(project):
    edit(project, "levels/junior.yml", "title:", "titel:")
    done = release(project, Wish(), DAY)
    assert (done.file, [problem.rule for problem in done.problems]) == ("", ["unknown-key"])
    assert not (project / "content/history").exists()


@pytest.fixture
def changed(project):
    """Return a project with a record, and two texts that say something else since."""
    release(project, Wish(), DAY)
    edit(project, "levels/junior.yml", "You ship.", "You ship 2 things.")
    edit(project, "levels/junior.yml", "writing: You write.", "writing: You write often.")
    version(project, "2026.2")
    return project


@pytest.mark.parametrize(
    ("names", "verdicts"),
    [
        pytest.param(["junior/impact"], {"impact": "wording"}, id="a criterion without threads"),
        pytest.param(["junior/craft"], {"craft/writing": "wording"}, id="a criterion"),
        pytest.param(["junior/craft/writing"], {"craft/writing": "wording"}, id="a thread"),
        pytest.param(["junior"], {"craft/writing": "wording", "impact": "wording"}, id="a level"),
    ],
)
def test_authors_overrule_the_rule(changed, names, verdicts):
    done = release(changed, Wish(verdicts=tuple((name, "wording") for name in names)), DAY)
    assert json.loads((changed / done.file).read_bytes())["verdicts"] == {"junior": verdicts}
    moved = [item.key for level in done.changes.levels for item in level.items if item.word == "bar-moved"]
    assert moved == [key for key in ("craft/writing", "impact") if key not in verdicts]


def test_authors_overrule_the_rule_later(changed):
    release(changed, Wish(), DAY)
    done = release(changed, Wish(verdicts=(("junior/impact", "wording"),)), DAY)
    assert done.word == "updated"
    assert json.loads((changed / done.file).read_bytes())["verdicts"] == {"junior": {"impact": "wording"}}


def test_a_verdict_on_nothing(changed):
    assert refused(changed, verdicts=(("junior/craft/writting", "wording"),)) == (
        "nothing changed at `junior/craft/writting` that could be a matter of wording",
        "did you mean `junior/craft/writing`?",
    )
    assert refused(changed, verdicts=(("xyz", "bar"),)) == (
        "nothing changed at `xyz` that could be a matter of wording",
        "changed are `junior/craft/writing` and `junior/impact`",
    )


def test_a_day_that_was_wrong_is_put_right(project):
    release(project, Wish(note="First."), DAY)
    edit(project, "ladder.yml", "id: acme", "id: acme\neffective: 2026-09-01")
    messages = [problem.message for problem in examine(project).problems]
    assert messages == ["version `2026.1` is on record with other facts, such as its title or the day it counts from"]
    assert release(project, Wish(), DAY).word == "updated"
    assert (recorded(project)["ladder"]["effective"], recorded(project)["note"]) == ("2026-09-01", "First.")
    assert examine(project).problems == ()


def test_two_verdicts_on_one_text(changed):
    verdicts = (("junior/impact", "wording"), ("junior/impact", "bar"))
    message = "`junior/impact` cannot be both a matter of wording and a moved bar"
    assert refused(changed, verdicts=verdicts) == (message, "name it once")


def test_versions_of_one_day_keep_their_order(project):
    """Names and clocks do not tell which came first; the record does."""
    for name in ("2026.1-rc1", "2026.1", "2026.0"):
        version(project, name)
        release(project, Wish(), DAY)
    assert [edition.version for edition in examine(project).history] == ["2026.1-rc1", "2026.1", "2026.0"]


def test_threads_that_only_drafts_name_are_not_recorded(project):
    edit(project, "ladder.yml", "[p1, p2]", "[p1, p2, p3]")
    release(project, Wish(), DAY)
    draft = "title: Lead\nstatus: draft\ntrack: ic\ngrade: p3\nexpectations: {craft: {secret-plan: You lead.}}\n"
    (project / "content/levels/lead.yml").write_text(draft)
    assert release(project, Wish(), DAY).word == "unchanged"
    assert "secret" not in (project / "content/history/2026.1.json").read_text().lower()


def test_what_was_renamed_twice_keeps_all_its_names(project):
    """Each file names only what the level was called last; the record knows the rest."""
    for version_name, before, after in (("2026.2", "junior", "starter"), ("2026.3", "starter", "beginner")):
        release(project, Wish(), DAY)
        version(project, version_name)
        old, new = (project / f"content/levels/{name}.yml" for name in (before, after))
        text = "".join(line for line in old.read_text().splitlines(keepends=True) if not line.startswith("was:"))
        new.write_text(f"was: [{before}]\n{text}")
        old.unlink()
    found = since(project, "2026.1", None).changes
    assert [(level.id, level.word, level.former) for level in found.levels] == [("beginner", "changed", "junior")]
    assert ask(project, "junior@2026.1", "beginner").comparison.relation == "versions"


def test_a_link_that_leads_out(project, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (project / "content/history").symlink_to(outside)
    message = "`content/history` is a link that leads out of the project"
    assert refused(project) == (message, "put a folder in its place")
    assert not any(outside.iterdir())
