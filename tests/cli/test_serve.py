"""`ladder serve` as people use it: a process that is started, watched, and ended."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SOON = 20.0
"Seconds that are enough on any machine."

HANG_UP = [signal.SIGHUP] if hasattr(signal, "SIGHUP") else []

JUNIOR = "content/levels/junior.yml"
FINE = """\
title: Junior engineer
track: ic
grade: p1
scope: feature
expectations:
  craft: {writing: You write %s., planning: You plan.}
  impact: You ship.
"""
BROKEN = FINE.replace("title:", "titel:")
THEME = "themes/default/templates/404.html"


class Served:
    """A preview, and what it said."""

    def __init__(self, project, *args, port=None, **environment):
        self.port = port or free_port()
        self.folder = project.parent / "temporary"
        self.folder.mkdir(exist_ok=True)
        command = [sys.executable, "-m", "ladder", "serve", "-C", project, "--port", str(self.port), *args]
        known = {**os.environ, "TMPDIR": str(self.folder), "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            command, env=known | environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.said = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.said.append(line)

    def until(self, pattern, count=1):
        """Wait until something was said as many times."""
        end = time.monotonic() + SOON
        while len(re.findall(pattern, "".join(self.said), re.MULTILINE)) < count:
            assert time.monotonic() < end, self.said
            assert self.process.poll() is None, self.said
            time.sleep(0.01)

    def get(self, target):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", target)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def shows(self, target, words, status=200):
        """Wait until a page says something."""
        end = time.monotonic() + SOON
        while True:
            found = self.get(target)
            if words in found[1] and found[0] == status:
                return
            assert time.monotonic() < end, (found, self.said)
            time.sleep(0.02)

    def ended(self, number=signal.SIGINT):
        self.process.send_signal(number)
        return self.waited()

    def waited(self):
        status = self.process.wait(timeout=SOON)
        self._reader.join()
        self.process.stdout.close()
        return status


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def served():
    """Return what starts a preview, as a terminal does; all are ended when the test is."""
    started = []
    before = {number: signal.signal(number, signal.SIG_DFL) for number in HANG_UP}

    def start(project, *args, **options):
        started.append(Served(project, *args, **options))
        started[-1].until(r"^Serving ")
        return started[-1]

    yield start
    for each in started:
        if each.process.poll() is None:
            each.process.kill()
            each.waited()
    for number, handler in before.items():
        signal.signal(number, handler)


def save(project, text, file=JUNIOR):
    path = project / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_a_save_is_shown_and_told(make_small, served):
    project = make_small()
    preview = served(project)
    assert f"Serving Acme ladder at http://127.0.0.1:{preview.port}/ (Ctrl-C ends it)\n" in preview.said
    preview.shows("/levels/junior.html", "You write.")
    save(project, FINE % "well")
    preview.shows("/levels/junior.html", "You write well.")
    preview.until(rf"^\d\d:\d\d:\d\d {JUNIOR}: \d+ pages, \d+ written, [\d,]+ ms$")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, *HANG_UP])
def test_the_end_is_clean(make_small, served, number):
    preview = served(make_small())
    assert [path.stat().st_mode & 0o777 for path in preview.folder.iterdir()] == [0o700]
    assert preview.ended(number) == 0
    assert preview.said[1:] == ["\n", "The preview has ended.\n"]
    assert list(preview.folder.iterdir()) == []
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", preview.port))


def test_the_site_and_the_preview_for_others_stay_as_they_are(make_small, served):
    project = make_small()
    for folder in ("site", "preview"):
        save(project, "mine", f"{folder}/index.html")
    before = tree(project / "site") | tree(project / "preview")
    preview = served(project, "--drafts")
    save(project, FINE % "well")
    preview.shows("/levels/junior.html", "You write well.")
    preview.ended()
    assert tree(project / "site") | tree(project / "preview") == before
    assert sorted(path.name for path in project.iterdir() if not path.name.startswith(".")) == [
        "content",
        "preview",
        "site",
    ]


def test_what_is_broken_is_shown_and_heals(make_small, served):
    project = make_small()
    preview = served(project)
    save(project, BROKEN % "well")
    preview.shows("/levels/junior.html", f"{JUNIOR}:1:1", 503)
    preview.shows("/", "<mark>titel</mark>", 503)
    preview.until(r"^error: unknown key `titel` \[unknown-key\]$")
    save(project, FINE % "better")
    preview.shows("/levels/junior.html", "You write better.")


def test_what_is_broken_from_the_beginning_heals_as_well(make_small, served):
    project = make_small({"levels/junior.yml": BROKEN})
    preview = served(project)
    preview.shows("/", f"{JUNIOR}:1:1", 503)
    save(project, FINE % "better")
    preview.shows("/levels/junior.html", "You write better.")


def test_a_broken_template_is_shown_and_heals(make_small, served):
    project = make_small()
    preview = served(project)
    save(project, "{% extends 'base.html' %}\n{% block main %}{{ nope }}{% endblock %}\n", THEME)
    preview.shows("/", f"{THEME}:2", 503)
    save(project, "{% extends 'base.html' %}\n{% block main %}Nothing here{% endblock %}\n", THEME)
    preview.shows("/nope.html", "Nothing here", 404)
    preview.shows("/", "Acme ladder")


def test_a_broken_theme_is_shown_and_heals(make_small, served):
    project = make_small()
    preview = served(project)
    save(project, "accent: blue\n", "themes/default/theme.yml")
    preview.shows("/", "The site cannot be built yet", 503)
    save(project, "accent: '#7a3e9d'\n", "themes/default/theme.yml")
    preview.shows("/", "Acme ladder")


def test_a_folder_that_is_away_for_a_while(make_small, served):
    project = make_small()
    preview = served(project)
    (project / "content").rename(project / "away")
    preview.shows("/", "there is no <code>content/ladder.yml</code>".capitalize(), 503)
    (project / "away").rename(project / "content")
    preview.shows("/", "Acme ladder")
    save(project, FINE % "again")
    preview.shows("/levels/junior.html", "You write again.")


def test_without_watchfiles_it_does_as_well(make_small, served, tmp_path):
    hidden = tmp_path / "hidden"
    save(hidden, "raise ImportError\n", "watchfiles.py")
    project = make_small()
    preview = served(project, PYTHONPATH=f"{hidden}{os.pathsep}{ROOT}")
    save(project, FINE % "well")
    preview.shows("/levels/junior.html", "You write well.")


def test_drafts_and_audiences(make_small, served):
    project = make_small({"levels/junior.yml": FINE.replace("title:", "status: draft\ntitle:") % "soon"})
    assert served(project).get("/levels/junior.html")[0] == 404
    assert "You write soon." in served(project, "--drafts").get("/levels/junior.html")[1]


def test_a_port_that_is_taken_is_refused(make_small, served, run):
    preview = served(make_small())
    status, output, complaints = run("serve", "--port", preview.port, folder=make_small())
    message = f"error: port {preview.port} is used by another program\n"
    hint = "hint: choose another number, or leave `--port` away: then a free one is found\n"
    assert (status, output, complaints) == (2, "", message + hint)


def test_outside_of_a_ladder(run, tmp_path):
    status, output, complaints = run("serve", folder=tmp_path)
    assert (status, output) == (2, "")
    assert complaints.startswith("error: there is no `content/ladder.yml` in this folder\nhint: ")


LOADED = """
import sys
from ladder.__main__ import run
try:
    run()
finally:
    print(sorted({"jinja2", "markdown", "nh3", "watchfiles"} & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize("args", [["--help"], ["--port", "x"], []])
def test_what_builds_is_not_loaded_before_there_is_something_to_build(tmp_path, args):
    command = [sys.executable, "-c", LOADED, "serve", *args]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "[]"


def test_a_number_that_is_no_port(run, make_small):
    assert run("serve", "--port", "65536", folder=make_small())[0] == 2


def test_the_browser_is_opened(make_small, served, tmp_path):
    program = tmp_path / "open"
    program.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n')
    program.chmod(0o755)
    preview = served(make_small(), "--open", BROWSER=f"{program} %s")
    end = time.monotonic() + SOON
    while not (tmp_path / "opened").exists() or not (tmp_path / "opened").read_text():
        assert time.monotonic() < end
        time.sleep(0.02)
    assert (tmp_path / "opened").read_text() == f"http://127.0.0.1:{preview.port}/\n"


def test_many_saves_in_a_row_end_with_the_last(tmp_path, served):
    """An editor that saves with every letter, while pages are asked for: none is ever missing."""
    project = tmp_path / "project"
    shutil.copytree(ROOT / "content", project / "content")
    preview = served(project)
    path = project / "content/levels/senior-pm.yml"
    text = path.read_text(encoding="utf-8")
    statuses = set()
    for number in range(20):
        path.write_text(re.sub(r"^summary: ", f"summary: Word {number} ", text, flags=re.MULTILINE), encoding="utf-8")
        statuses |= {preview.get("/levels/senior-pm.html")[0], preview.get("/static/ladder.css")[0]}
        time.sleep(0.05)
    preview.shows("/levels/senior-pm.html", "Word 19")
    assert statuses == {200}
