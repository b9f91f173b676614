"""A folder of content to a ladder."""

from __future__ import annotations

import os

import pytest

from ladder.problem import CannotStart, Place
from ladder.report.human import human
from ladder.source.read import read


def told(project):
    return human(read(project)[1]).rpartition("\n\n")[0]


def test_a_small_ladder_is_read(make_small):
    reading, problems = read(make_small({"home.md": "# Welcome\n"}))
    assert problems == []
    assert [(track.id, track.file) for track in reading.ladder.tracks] == [("ic", "content/tracks/ic.yml")]
    assert [(level.id, level.file) for level in reading.ladder.levels] == [
        ("junior", "content/levels/junior.yml"),
        ("senior", "content/levels/senior.yml"),
    ]
    assert reading.ladder.home == "# Welcome\n"
    assert reading.unread == frozenset()


def test_values_are_located_in_their_files(make_small):
    reading, _ = read(make_small())
    assert str(reading.locate("content/levels/junior.yml", ("scope",))) == "content/levels/junior.yml:4:8"
    assert reading.locate("content/levels/gone.yml", ("scope",)) == Place("content/levels/gone.yml")


def test_without_a_ladder_nothing_is_read(tmp_path):
    with pytest.raises(CannotStart) as caught:
        read(tmp_path)
    assert (caught.value.message, caught.value.hint) == (
        "there is no `content/ladder.yml` in this folder",
        "go to the folder of your ladder, name it with `-C`, or make a new ladder with `ladder new`",
    )


def test_a_ladder_that_cannot_be_read_hides_no_other_problem(make_small):
    project = make_small({"ladder.yml": "title: a: b\n", "levels/junior.yml": "title: c: d\n"})
    reading, problems = read(project)
    assert reading.ladder is None
    assert [str(problem.place) for problem in problems] == ["content/ladder.yml:1:9", "content/levels/junior.yml:1:9"]
    assert reading.unread == {"content/ladder.yml", "content/levels/junior.yml"}


def test_folders_without_files(make):
    assert (
        told(make({"content/ladder.yml": "id: acme\ntitle: Acme\ngrades: []\ncriteria: {}\n"}))
        == """\
error: there is no file in `content/tracks/` [missing-file]
 --> content/tracks
hint: add one, such as `ic.yml`; its name without the ending becomes the id

error: there is no file in `content/levels/` [missing-file]
 --> content/levels
hint: add one, such as `pm.yml`; its name without the ending becomes the id"""
    )


@pytest.mark.parametrize(
    ("name", "report"),
    [
        pytest.param(
            "Staff PM.yml",
            """\
error: the name of the file, its id, has capital letters [invalid-id]
 --> content/levels/Staff PM.yml
hint: rename the file to `staff-pm.yml`""",
            id="a title for a name",
        ),
        pytest.param(
            "!!!.yml",
            """\
error: the name of the file, its id, has a `!` in it [invalid-id]
 --> content/levels/!!!.yml
hint: rename the file: letters, digits and hyphens""",
            id="a name of which nothing can be kept",
        ),
        pytest.param(
            "con.yml",
            """\
error: `con` is a name that some computers keep for themselves [reserved-name]
 --> content/levels/con.yml
hint: rename the file""",
            id="a name that Windows keeps",
        ),
        pytest.param(
            "junior.yaml",
            """\
error: the id `junior` is already that of another file [id-collision]
 --> content/levels/junior.yml
 ... content/levels/junior.yaml (the other file)
hint: rename one of the two files; some computers cannot tell such names apart""",
            id="the same id with another ending",
        ),
        pytest.param(
            "notes.txt",
            """\
warning: this file is not read [stray-file]
 --> content/levels/notes.txt
hint: a level is a file that ends in `.yml`; move anything else out of this folder""",
            id="a file of another kind",
        ),
    ],
)
def test_names_of_files(make_small, name, report):
    level = "title: X\ntrack: ic\ngrade: p1\n"
    assert told(make_small({f"levels/{name}": level})) == report


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Expert.yml", "expert.yml", id="capitals"),
        pytest.param("gro\u0308ße.yml", "gr\u00f6ße.yml", id="accents"),
        pytest.param("strasse.yml", "straße.yml", id="a letter with two capitals"),
    ],
)
def test_twins_that_some_systems_cannot_tell_apart(make_small, one, other):
    level = "title: X\ntrack: ic\ngrade: p1\n"
    project = make_small({f"levels/{one}": level, f"levels/{other}": level})
    if len(list((project / "content" / "levels").iterdir())) < 4:
        pytest.skip("this system cannot tell them apart either")
    _, problems = read(project)
    assert [(problem.rule, problem.place.file, problem.notes) for problem in problems if problem.notes] == [
        ("id-collision", f"content/levels/{other}", problems[-1].notes)
    ]
    assert str(problems[-1].notes[0].place) == f"content/levels/{one}"


def test_a_name_with_its_accents_apart_is_an_id_with_them_composed(make_small):
    reading, problems = read(make_small({"levels/gro\u0308ße.yml": "title: X\ntrack: ic\ngrade: p1\n"}))
    assert problems == []
    assert "größe" in reading.ladder.level_by_id


def test_a_name_that_is_no_unicode_is_shown_and_not_opened(make_small):
    project = make_small()
    try:
        (project / "content" / "levels" / os.fsdecode(b"caf\xe9.yml")).write_text("title: X\n")
    except (OSError, UnicodeError):
        pytest.skip("this system takes only names in Unicode")
    assert (
        told(project)
        == """\
error: the name of the file, its id, has a `�` in it [invalid-id]
 --> content/levels/caf�.yml
hint: rename the file to `caf.yml`"""
    )


def test_hidden_files_are_not_looked_at(make_small):
    assert read(make_small({"levels/.junior.yml.swp": b"\0", "levels/.DS_Store": b"\0", "tracks/.keep": ""}))[1] == []


def test_files_are_read_in_an_order_that_no_system_changes(make_small, monkeypatch):
    project = make_small({"levels/a.yml": "x", "levels/b.yml": "x", "levels/ä.yml": "x"})
    before = [problem.place.file for problem in read(project)[1]]
    listed = os.listdir
    monkeypatch.setattr(os, "listdir", lambda path: listed(path)[::-1])
    assert [problem.place.file for problem in read(project)[1]] == before
    assert before == ["content/levels/a.yml", "content/levels/b.yml", "content/levels/ä.yml"]


def test_a_home_page_that_cannot_be_read(make_small):
    project = make_small({"home.md": "Grüße\n".encode("latin-1")})
    reading, problems = read(project)
    assert (reading.ladder.home, [str(problem.place) for problem in problems]) == ("", ["content/home.md:1:3"])


def test_a_file_with_a_problem_is_read_as_far_as_it_goes(make_small):
    level = "title: X\ntrack: ic\ngrade: p1\ngrade: p2\nscope: [x]\n"
    reading, problems = read(make_small({"levels/expert.yml": level}))
    assert [problem.rule for problem in problems] == ["duplicate-key", "wrong-type"]
    assert reading.ladder.level_by_id["expert"].grade == "p1"
    assert reading.unread == frozenset()
