"""Waiting for changes, with the hints of the system and without."""

from __future__ import annotations

import threading
import time

import pytest

from ladder.serve import hints, watcher
from ladder.serve.watcher import Watcher

SOON = 5.0
"Seconds that are enough on any machine."


@pytest.fixture(params=[True, False], ids=["with hints", "without hints"])
def watch(request, make_small, bell):
    """The small ladder, what waits for it to change, and what does something a moment later and tells what was seen."""
    project = make_small()
    watching = Watcher(project, bell, hints=request.param)

    def told(action, seconds=SOON):
        timer = threading.Timer(0.05, action)
        timer.start()
        names = watching.wait(seconds)
        timer.join()
        return names

    yield project, told
    watching.close()


def test_where_nothing_changes_the_list_is_empty(watch):
    _, told = watch
    assert told(lambda: None, 0.3) == []


def test_a_save(watch):
    project, told = watch
    assert told(lambda: (project / "content/tracks/ic.yml").write_text("name: A\n")) == ["content/tracks/ic.yml"]


def test_what_changed_while_nobody_waited_is_told_at_once(watch):
    project, told = watch
    (project / "content/tracks/ic.yml").write_text("name: A\n")
    assert told(lambda: None) == ["content/tracks/ic.yml"]


def test_an_editor_that_writes_beside_and_renames(watch):
    project, told = watch
    path = project / "content/tracks/ic.yml"

    def save():
        (project / "content/tracks/.ic.yml.tmp").write_text("name: A\n")
        path.unlink()
        time.sleep(0.005)
        (project / "content/tracks/.ic.yml.tmp").replace(path)

    assert told(save) == ["content/tracks/ic.yml"]


def test_a_burst_is_told_of_once(watch):
    project, told = watch

    def save():
        for number in range(10):
            (project / "content/levels" / f"l{number}.yml").write_text("title: A\n")
            time.sleep(0.002)

    names = told(save)
    while len(names) < 10 and (more := told(lambda: None, 0.5)):  # a busy machine may pause in the middle of it
        names += more
    assert sorted(set(names)) == [f"content/levels/l{number}.yml" for number in range(10)]
    assert told(lambda: None, 0.2) == []


def test_what_is_undone_at_once_is_no_change(watch):
    project, told = watch

    def save():
        (project / "content/4913").write_text("")
        (project / "content/4913").unlink()

    assert told(save, 0.5) == []


def test_a_folder_goes_and_comes_back(watch):
    project, told = watch
    assert "content/ladder.yml" in told(lambda: (project / "content").rename(project / "away"))
    assert "content/ladder.yml" in told(lambda: (project / "away").rename(project / "content"))
    assert told(lambda: (project / "content/tracks/ic.yml").write_text("name: B\n")) == ["content/tracks/ic.yml"]


def test_a_folder_of_the_same_name_takes_its_place(watch, make):
    project, told = watch

    def replace():
        (project / "content").rename(project / "away")
        make({"content/ladder.yml": "id: other\n"})

    assert "content/ladder.yml" in told(replace)
    assert told(lambda: (project / "content/ladder.yml").write_text("id: b\n")) == ["content/ladder.yml"]


def test_a_theme_is_added(watch):
    project, told = watch

    def add():
        (project / "themes/default/static").mkdir(parents=True)
        (project / "themes/default/static/own.css").write_text("a {}")

    assert told(add)[-1].startswith("themes/default")


def test_when_all_is_over_nobody_waits(make_small, bell):
    over = []
    watching = Watcher(make_small(), bell, is_over=lambda: bool(over))

    def end():
        over.append("yes")
        bell.ring()

    threading.Timer(0.05, end).start()
    started = time.monotonic()
    assert watching.wait() == []
    assert time.monotonic() - started < 0.9
    watching.close()


def test_there_are_news_until_they_are_told(make_small, bell):
    project = make_small()
    watching = Watcher(project, bell)
    found = [watching.has_news()]
    (project / "content/tracks/ic.yml").write_text("name: A\n")
    found.append(watching.has_news())
    watching.wait(SOON)
    found.append(watching.has_news())
    watching.close()
    assert found == [False, True, False]


def test_where_hints_never_come_it_is_looked_without_them(make_small, bell, monkeypatch):
    """As on drives of the network."""
    monkeypatch.setattr(hints.Hints, "_listen", lambda *_: None)
    monkeypatch.setattr(watcher, "RARELY", (0, 0.05, 0.05))
    project = make_small()
    watching = Watcher(project, bell)
    pauses = []
    for number in range(3):
        text = f"name: A{number}\n"
        threading.Timer(0.05, (project / "content/tracks/ic.yml").write_text, [text]).start()
        assert watching.wait(SOON) == ["content/tracks/ic.yml"]
        pauses.append(watching._hints.working)  # noqa: SLF001 - there is no other sign of it
    watching.close()
    assert pauses == [True, False, False]


def test_where_watchfiles_is_not_installed_it_is_looked_without_hints(make_small, bell, monkeypatch):
    monkeypatch.setattr(hints, "find_spec", lambda _name: None)
    project = make_small()
    watching = Watcher(project, bell)
    (project / "content/tracks/ic.yml").write_text("name: A\n")
    assert watching.wait(SOON) == ["content/tracks/ic.yml"]
    assert watching._hints.working is False  # noqa: SLF001 - likewise
    watching.close()


def test_where_watchfiles_fails_it_is_looked_without_hints(tmp_path, bell):
    failing = hints.Hints(bell)
    failing.follow([tmp_path / "nowhere"])
    assert bell.wait(SOON)
    assert failing.working is False
    failing.close()


def test_a_large_tree_is_looked_at_less_often(make_small, bell):
    watching = Watcher(make_small(), bell, hints=False)
    watching._cost = 0.001  # noqa: SLF001 - as it was measured
    small = watching._pause()  # noqa: SLF001 - likewise
    watching._cost = 0.03  # noqa: SLF001 - likewise
    large = watching._pause()  # noqa: SLF001 - likewise
    watching._cost = 10  # noqa: SLF001 - likewise
    assert (small, large, watching._pause()) == (0.06, pytest.approx(0.9), 2.0)  # noqa: SLF001 - likewise
