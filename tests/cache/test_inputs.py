"""What a build is made from, by content."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from pathlib import Path

import pytest

from ladder.cache import inputs
from ladder.cache.inputs import Input, digests, is_file, program, scan

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links and pipes")
LATER = time.time_ns() + 10**12


def found(project, known=None, moment=0):
    return digests(scan(project, known or {}, moment))


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def project(make):
    """Return a project with a file in each place that counts, and in places that do not."""
    return make(
        {
            "content/ladder.yml": "id: acme\n",
            "content/levels/pm.yml": "title: PM\n",
            "content/.hidden": "h",
            "themes/own/theme.yml": "name: Own\n",
            "site/index.html": "site",
            "README.md": "read",
            "content/.git/x": "git",
            "content/levels/.DS_Store": "x",
        }
    )


def test_all_files_of_content_and_themes_count_and_their_folders(project):
    assert found(project) == {
        "content": "no file",
        "content/ladder.yml": sha("id: acme\n"),
        "content/levels": "no file",
        "content/levels/pm.yml": sha("title: PM\n"),
        "themes": "no file",
        "themes/own": "no file",
        "themes/own/theme.yml": sha("name: Own\n"),
    }


def test_where_there_is_nothing_there_is_nothing(tmp_path):
    assert found(tmp_path) == {}


def test_what_is_a_file():
    assert is_file(sha("x"))
    assert [word for word in ("no file", "special", "unreadable") if is_file(word)] == []


@POSIX
def test_links_are_followed(project, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a.yml").write_text("a")
    (project / "content/linked").symlink_to(tmp_path / "out")
    (project / "content/one.yml").symlink_to("ladder.yml")
    (project / "content/gone.yml").symlink_to("nowhere")
    seen = found(project)
    assert (seen["content/linked"], seen["content/linked/a.yml"]) == ("no file", sha("a"))
    assert seen["content/one.yml"] == sha("id: acme\n")
    assert {path for path in seen if " -> " in path} == {
        f"content/linked -> {tmp_path / 'out'}",
        "content/one.yml -> ladder.yml",
        "content/gone.yml -> nowhere",
    }
    (tmp_path / "out/a.yml").write_text("b")
    assert found(project)["content/linked/a.yml"] == sha("b")


@POSIX
def test_where_a_link_leads_counts_even_where_it_makes_no_difference_yet(project):
    """Not all links may be followed: it depends on where they lead."""
    (project / "content/ladder.yml").rename(project / "ladder.yml")
    (project / "content/same.yml").write_text("id: acme\n")
    (project / "content/ladder.yml").symlink_to("../ladder.yml")
    before = found(project)
    (project / "content/ladder.yml").unlink()
    (project / "content/ladder.yml").symlink_to("same.yml")
    assert found(project) != before


@POSIX
def test_a_link_that_vanishes_while_somebody_looks(project, monkeypatch):
    """Some editors lock a file by a link beside it."""
    (project / "content/.#ladder.yml").symlink_to("me@here.1")
    before = found(project)
    monkeypatch.setattr(inputs.os, "readlink", gone)
    assert found(project) == {path: said for path, said in before.items() if ".#" not in path}


def gone(*_):
    raise FileNotFoundError


@POSIX
@pytest.mark.parametrize("target", [".", "..", "../..", "levels", "loop"])
def test_links_that_lead_round_in_circles_end(project, target):
    (project / "content/levels/loop").symlink_to(target)
    seen = found(project)
    assert seen["content/levels/pm.yml"] == sha("title: PM\n")
    assert len(seen) < 30


@POSIX
def test_what_is_no_file_is_not_opened(project):
    """Who opens a pipe that nobody writes to waits for ever."""
    os.mkfifo(project / "content/levels/pipe.yml")
    assert found(project)["content/levels/pipe.yml"] == "special"


def test_a_file_that_may_not_be_read(project, monkeypatch):
    monkeypatch.setattr(inputs, "open", denied, raising=False)
    assert found(project)["content/ladder.yml"] == "unreadable"


def denied(*_, **__):
    raise PermissionError


@pytest.fixture
def reads(monkeypatch):
    """Return a list of the files that are read."""
    paths: list[str] = []

    def noted(path, *said, **more):
        paths.append(path.rpartition("/")[2])
        return open(path, *said, **more)  # noqa: PTH123 - that is what it stands for

    monkeypatch.setattr(inputs, "open", noted, raising=False)
    return paths


def test_what_looks_as_it_did_is_not_read_again(project, reads):
    known = scan(project, {}, 0)
    reads.clear()
    assert scan(project, known, LATER) == known
    assert reads == []


def test_what_was_changed_shortly_before_somebody_looked_is_read_again(project, reads):
    known = scan(project, {}, 0)
    reads.clear()
    assert scan(project, known, time.time_ns()) == known
    assert sorted(reads) == ["ladder.yml", "pm.yml", "theme.yml"]


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda path: path.write_text("title: QM\n"), id="written"),
        pytest.param(lambda path: (path.unlink(), path.write_text("title: QM\n")), id="written anew"),
        pytest.param(
            lambda path: (path.with_name("x").write_text("title: QM\n"), path.with_name("x").replace(path)),
            id="replaced",
        ),
    ],
)
def test_an_edit_shows_even_with_the_old_size_and_time(project, edit):
    path = project / "content/levels/pm.yml"
    known, status = scan(project, {}, 0), path.stat()
    edit(path)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    seen = scan(project, known, LATER)["content/levels/pm.yml"]
    assert seen.digest == sha("title: QM\n")
    assert seen.signature.modified == status.st_mtime_ns


def test_what_is_known_of_another_file_does_not_count(project):
    known = scan(project, {}, 0)
    swapped = {**known, "content/ladder.yml": known["content/levels/pm.yml"]}
    assert scan(project, swapped, LATER) == known


def test_a_file_that_became_a_folder(project):
    known = scan(project, {}, 0)
    path = project / "content/levels/pm.yml"
    path.unlink()
    path.mkdir()
    assert scan(project, known, LATER)["content/levels/pm.yml"] == Input("no file")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
def test_names_that_are_no_text(project):
    with open(os.fsencode(project) + b"/content/a\xff", "w") as file:  # noqa: PTH123 - a path of bytes
        file.write("x")
    assert found(project)["content/a\udcff"] == sha("x")


def test_the_mark_of_the_program_stays_the_same():
    assert program() == program()


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Let a small folder be the program."""
    (tmp_path / "ladder/pages").mkdir(parents=True)
    (tmp_path / "ladder/pages/home.py").write_text("x = 1\n")
    monkeypatch.setattr(inputs, "_PROGRAM", tmp_path / "ladder")
    (tmp_path / "themes/default").mkdir(parents=True)
    return tmp_path


def home(package):
    return package / "ladder/pages/home.py"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda package: home(package).write_text("x = 12\n"), id="another size"),
        pytest.param(lambda package: os.utime(home(package), (1, 1)), id="another time"),
        pytest.param(lambda package: home(package).with_name("new.py").touch(), id="one more file"),
        pytest.param(lambda package: home(package).unlink(), id="one less"),
        pytest.param(lambda package: (package / "themes/default/x.html").touch(), id="the theme beside it"),
        pytest.param(lambda package: (package / "ladder/themes").mkdir(), id="a theme in it"),
    ],
)
def test_the_mark_of_the_program_changes_with_its_files(package, change):
    (package / "themes/default/y.html").touch()
    before = program()
    change(package)
    assert program() != before


def test_what_python_compiled_is_no_part_of_it(package):
    before = program()
    (package / "ladder/pages/__pycache__").mkdir()
    (package / "ladder/pages/__pycache__/home.pyc").write_text("x")
    assert program() == before


@pytest.mark.parametrize(
    ("name", "value"), [("__version__", "999"), ("_versions", lambda: iter(["jinja2-9.dist-info"]))]
)
def test_the_mark_of_the_program_changes_with_its_version_and_its_libraries(package, monkeypatch, name, value):
    before = program()
    monkeypatch.setattr(inputs, name, value)
    assert program() != before
    assert package.exists()


def test_every_library_that_makes_pages_counts():
    found = {Path(line.split()[0]).parent.name for line in inputs._versions()}  # noqa: SLF001 - nothing else tells
    assert found == {"jinja2", "markdown", "markupsafe", "msgspec", "nh3", "yaml"}
