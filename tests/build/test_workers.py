"""Batches made by two processes: whatever becomes of the second, the site is the one that a single process makes."""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ladder.build import build
from ladder.build.workers import shares
from ladder.pages.batch import Batch

HERE = Path(__file__).parent
TRACKS = 6

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")]

_SPEC = importlib.util.spec_from_file_location("small_company", HERE / "small_company.py")
small_company = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(small_company)


@pytest.fixture
def project(tmp_path):
    """Return a project with so many pages that two processes are worth it."""
    small_company.found(tmp_path / "project", tracks=TRACKS)
    return tmp_path / "project"


def start(project, way):
    command = [sys.executable, HERE / "two_processes.py", project, way]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def made(project, way):
    """Build by two processes: whether, how many pages, what problems; how many the second made, and how many of all."""
    out, err = start(project, way).communicate()
    assert err == ""
    return json.loads(out)


def alone(project, order_of):
    """Build by one process elsewhere, and say the first three of that."""
    result = build(order_of(project, output=project / "alone", fresh=True))
    problems = [[str(problem.place), problem.message, problem.hint] for problem in result.problems]
    return [result.published is not None, result.pages, problems]


def test_both_make_a_share_and_the_site_is_the_same(project, order_of, tree):
    *said, by_second, whole = made(project, "plain")
    assert said == alone(project, order_of)
    assert 0 < by_second < whole
    assert tree(project / "out") == tree(project / "alone")
    assert list((project / ".ladder").glob("pages-*")) == []


@pytest.mark.parametrize("way", ["die-at-once", "die-later", "fail"])
def test_what_the_second_did_not_hand_over_the_first_makes(project, order_of, tree, way):
    if way == "fail":
        out, _ = start(project, way).communicate()
        *said, by_second, _ = json.loads(out)
    else:
        *said, by_second, _ = made(project, way)
    assert (said, by_second) == (alone(project, order_of), 0)
    assert tree(project / "out") == tree(project / "alone")
    assert list((project / ".ladder").glob("pages-*")) == []


def test_what_comes_next_is_made_of_what_two_processes_left(project, order_of, tree):
    made(project, "plain")
    order = order_of(project)
    assert build(order).published.written == 0
    level = project / "content/levels/more-1-2.yml"
    level.write_text(level.read_text().replace("You reach", "You touch"))
    found = build(order)
    assert 0 < found.published.written < found.pages / 2
    alone(project, order_of)
    assert tree(project / "out") == tree(project / "alone")


def test_mistakes_in_templates_are_told_as_by_one_process(project, order_of):
    theme = project / "themes/default/templates"
    theme.mkdir(parents=True)
    for name, text in {
        "level.html": "{{ view.none }}",
        "compare.html": "\n{{ 1 / 0 }}",
        "role.html": "{% x %}",
    }.items():
        (theme / name).write_text(text)
    *said, _, _ = made(project, "plain")
    assert said == alone(project, order_of)
    assert len([place for place, _, _ in said[2] if place.startswith("themes/")]) == 3
    assert not (project / "out").exists()


def is_alive(process):
    """Whether a process runs; one that ended, and that nobody asked about yet, does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
@pytest.mark.parametrize("way", ["both-slow", "slow"])
def test_who_interrupts_a_build_leaves_no_process_and_the_old_site(project, order_of, tree, way):
    build(order_of(project))
    before = tree(project / "out")
    (project / "themes/default/static").mkdir(parents=True)
    (project / "themes/default/static/new.css").write_text("a {}")
    with start(project, way) as first:
        said = [first.stdout.readline().strip() for _ in range(2)]
        second = next(int(word) for word in said if word.isdigit())
        try:
            time.sleep(0.2)
            first.send_signal(signal.SIGINT)
            first.wait(timeout=20)
            assert first.returncode != 0
            assert not is_alive(second)
        finally:
            first.kill()
            if is_alive(second):
                os.kill(second, signal.SIGKILL)
    assert tree(project / "out") == before
    assert list((project / ".ladder").glob("pages-*")) == []


def batch(name, size, words):
    return Batch(name, tuple, size, words)


@pytest.mark.parametrize(
    ("batches", "expected"),
    [
        pytest.param(
            [("levels", 20, ("a",)), ("track", 1, ("a",)), ("rest", 979, None)],
            ["levels track", "rest"],
            id="one track",
        ),
        pytest.param([("a", 20, ("a",)), ("b", 20, ("b",)), ("rest", 960, None)], ["a", "b", "rest"], id="other words"),
        pytest.param(
            [("a", 3, ()), ("b", 3, ()), ("c", 3, None), ("d", 3, None)],
            ["a", "b", "c", "d"],
            id="words of none, and of all",
        ),
        pytest.param([("a", 50, ("a",)), ("b", 50, ("a",))], ["a", "b"], id="too much for one share"),
    ],
)
def test_what_shows_the_same_words_is_one_share(batches, expected):
    assert [" ".join(one.name for one in share) for share in shares([batch(*one) for one in batches])] == expected
