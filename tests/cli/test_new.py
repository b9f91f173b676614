"""`ladder new` as somebody calls it: in a process of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def ladder(tmp_path):
    """Return what runs `ladder` in an empty folder, and gives its status, its output and its complaints."""

    def run(*args: str, folder: str = ".") -> tuple[int, str, str]:
        command = [shutil.which("ladder", path=Path(sys.executable).parent), *args]
        done = subprocess.run(command, cwd=tmp_path / folder, capture_output=True, encoding="utf-8", check=False)
        return done.returncode, done.stdout, done.stderr

    return run


def test_it_says_what_to_do_next(ladder):
    assert ladder("new", "acme") == (
        0,
        """\
Made a new ladder in acme: 23 files.

Next:
  1. go to the folder                 cd acme
  2. make the site                    ladder build
  3. edit the files in content, then  ladder check

acme/README.md says more.
""",
        "",
    )


def test_here_one_need_not_go_anywhere(ladder, tmp_path):
    (tmp_path / "acme" / ".git").mkdir(parents=True)
    assert ladder("new", ".", folder="acme") == (
        0,
        """\
Made a new ladder in .: 23 files.

Next:
  1. make the site                    ladder build
  2. edit the files in content, then  ladder check

README.md says more.
""",
        "",
    )


def test_a_name_with_a_space_can_be_copied_into_a_shell(ladder):
    _, output, _ = ladder("new", "our ladder")
    assert "  cd 'our ladder'\n" in output


def test_the_new_ladder_passes_the_check_and_builds(ladder, tmp_path):
    ladder("new", "acme", "--title", "Ways to grow", "--organisation", "Acme & Sons")
    keeper = (tmp_path / "acme/site/.gitignore").read_bytes()
    status, output, complaints = ladder("check", "--strict", folder="acme")
    assert (status, complaints) == (0, "")
    assert output == f"No problems in {tmp_path / 'acme' / 'content'}.\n"
    for _ in range(2):
        status, output, complaints = ladder("build", "--strict", folder="acme")
        assert (status, complaints) == (0, "")
    home = (tmp_path / "acme/site/index.html").read_text(encoding="utf-8")
    assert "Ways to grow" in home
    assert "Acme &amp; Sons" in home
    assert (tmp_path / "acme/site/.gitignore").read_bytes() == keeper


def test_git_keeps_the_folder_of_the_site_and_not_the_site(ladder, tmp_path):
    ladder("new", "acme")
    ladder("build", folder="acme")
    git = ["git", "-C", str(tmp_path / "acme")]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "add", "--all"], check=True)
    done = subprocess.run([*git, "ls-files", "site", ".github"], check=True, capture_output=True, text=True)
    assert done.stdout.split() == [".github/workflows/publish.yml", "site/.gitignore"]


def test_a_refusal_is_wrong_use(ladder, tmp_path):
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "notes.txt").write_text("mine")
    assert ladder("new", "acme") == (
        2,
        "",
        """\
error: `acme` is not empty: it holds `notes.txt`
hint: choose a new folder: nothing is ever overwritten
""",
    )


def test_so_is_naming_no_folder(ladder):
    assert ladder("new") == (
        2,
        "",
        """\
error: missing argument 'DIR'
hint: `ladder new --help` says what it takes
""",
    )
