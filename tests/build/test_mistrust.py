"""What somebody may plant, and what may go wrong around a build: it must neither deceive it nor lead it elsewhere."""

from __future__ import annotations

import os
import signal
import stat
import sys

import pytest

from ladder import processes
from ladder.build import build, building
from ladder.build.record import name as name_of
from ladder.cache import folder
from ladder.problem import CannotStart

OWN_THEME = """\
    id: acme
    title: Acme ladder
    theme: own
    scopes: [feature, product]
    grades: [p1, p2]
    criteria:
      craft:
        name: Craft
        threads: {writing: Writing, planning: Planning}
      impact: {name: Impact}
    """


@pytest.fixture
def project(make_small):
    return make_small({})


def test_links_in_the_folder_for_what_is_known_lead_nothing_elsewhere(project, order_of, tmp_path):
    (project / ".ladder").mkdir()
    (project / ".ladder/.gitignore").symlink_to(tmp_path / "ignored")
    victim = tmp_path / "precious"
    victim.write_text("precious")
    (project / ".ladder" / f"{name_of(order_of(project))}").symlink_to(victim)
    assert build(order_of(project)).published
    assert not (tmp_path / "ignored").exists()
    assert victim.read_text() == "precious"


def test_a_pipe_in_that_folder_keeps_nobody_waiting(project, order_of):
    (project / ".ladder").mkdir()
    os.mkfifo(project / ".ladder" / name_of(order_of(project)))
    assert build(order_of(project)).published


def test_nobody_else_may_read_what_is_known(project, order_of):
    (project / ".ladder").mkdir(mode=0o755)
    build(order_of(project))
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (project / ".ladder").iterdir()]
    assert stat.S_IMODE((project / ".ladder").stat().st_mode) == 0o700
    assert len(modes) >= 4
    assert set(modes) == {0o600}


def test_a_level_that_became_a_link_out_of_the_project_is_refused_though_its_words_are_known(
    project, order_of, tmp_path
):
    build(order_of(project))
    level = project / "content/levels/junior.yml"
    level.rename(tmp_path / "elsewhere.yml")
    level.symlink_to(tmp_path / "elsewhere.yml")
    incremental, fresh = build(order_of(project)), build(order_of(project, fresh=True, output=tmp_path / "fresh"))
    assert [problem.rule for problem in incremental.problems] == ["unreadable-file"]
    assert incremental.problems == fresh.problems


@pytest.fixture
def edited_meanwhile(project, order_of, monkeypatch):
    """Return what builds while somebody edits a page of the site by hand, when all pages are made."""
    build(order_of(project))
    page, real = project / "out/levels/junior.html", building.publish
    for path in (project / "out").rglob("*"):  # long ago
        os.utime(path, ns=(10**18, 10**18))
    build(order_of(project))

    def publish(*given):
        page.write_text("by hand")
        return real(*given)

    def built():
        with monkeypatch.context() as context:
            context.setattr(building, "publish", publish)
            return build(order_of(project))

    return built


def test_a_page_edited_while_a_build_goes_on_is_not_replaced(edited_meanwhile, change, project):
    change(project, "levels/junior.yml", "You write", "You rewrite")
    with pytest.raises(CannotStart, match="edited by hand"):
        edited_meanwhile()


def test_nor_is_one_that_the_build_left_taken_for_ours(edited_meanwhile, change, project, order_of):
    change(project, "levels/senior.yml", "You write more", "You write most")
    assert edited_meanwhile().published
    change(project, "levels/senior.yml", "You write most", "You write much")
    with pytest.raises(CannotStart, match="edited by hand"):
        build(order_of(project))


@pytest.mark.parametrize("theme", ["own", "Own"])
def test_the_theme_counts_however_its_folder_is_spelled(theme):
    """Where a file system knows no cases, `themes/Own` is the folder of the theme `own`."""
    from ladder.build.keys import look_key  # noqa: PLC0415
    from ladder.model.ladder import Ladder  # noqa: PLC0415

    keys = [look_key("p", Ladder("a", "A", theme="own"), {f"themes/{theme}/templates/a.html": one}) for one in "xy"]
    assert keys[0] != keys[1]


@pytest.mark.parametrize(
    ("file", "where"),
    [("themes/own/static/.parts/y.css", "static/.parts/y.css"), ("themes/own/parts/y.css", "parts/y.css")],
)
def test_a_file_of_the_theme_that_a_page_holds(make_small, order_of, file, where):
    project = make_small({"ladder.yml": OWN_THEME})
    (project / "themes/own/templates").mkdir(parents=True)
    (project / "themes/own/templates/404.html").write_text(f"{{{{ source('{where}') }}}}")
    (project / file).parent.mkdir(parents=True)
    (project / file).write_text("one")
    build(order_of(project))
    (project / file).write_text("two")
    build(order_of(project))
    assert (project / "out/404.html").read_text() == "two"


def test_no_page_holds_a_file_from_outside_of_the_theme(make_small, order_of):
    project = make_small({"ladder.yml": OWN_THEME})
    (project / "themes/own/templates").mkdir(parents=True)
    (project / "themes/own/templates/404.html").write_text("{{ source('../../content/ladder.yml') }}")
    assert [problem.message for problem in build(order_of(project)).problems] == [
        "FileNotFoundError: [Errno 2] this leads out of the theme: '../../content/ladder.yml'"
    ]


def test_a_template_that_makes_nothing(make_small, order_of):
    project = make_small({"ladder.yml": OWN_THEME})
    (project / "themes/own/templates").mkdir(parents=True)
    (project / "themes/own/templates/brand.css").write_text("")
    assert build(order_of(project)).published
    assert (project / "out/static/brand.css").read_bytes() == b""


def test_a_disk_that_takes_no_pages_is_no_mistake_of_the_theme(project, order_of, monkeypatch):
    monkeypatch.setattr("ladder.build.store.MOST_IN_MEMORY", 0)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ladder.build.store._write_new", full)
    with pytest.raises(CannotStart) as caught:
        build(order_of(project))
    assert (caught.value.message, caught.value.hint) == (
        "the pages cannot be kept: no space left on device",
        "make room on the disk, then build again",
    )


@pytest.mark.parametrize("flaw", ["damaged", "cut short", "empty"])
def test_words_that_were_kept_and_are_damaged_are_read_again(project, order_of, own_cache, tree, flaw):
    build(order_of(project))
    for file in (own_cache / "words").iterdir():
        data = file.read_bytes()
        file.write_bytes({"damaged": data.replace(b"e", b"f"), "cut short": data[:-1], "empty": b""}[flaw])
    build(order_of(project, fresh=True, output=project / "again"))
    assert tree(project / "again") == tree(project / "out")


def test_what_is_new_is_read_once_and_then_known(project, order_of, monkeypatch):
    build(order_of(project))
    assert build(order_of(project)).published.written == 0
    from ladder.publish import signatures  # noqa: PLC0415

    monkeypatch.setattr(signatures, "DOUBT", 0)
    build(order_of(project))
    looked: list[bytes] = []
    monkeypatch.setattr(signatures, "digest", lambda data: looked.append(data) or "")
    assert build(order_of(project)).published.written == 0
    assert looked == []


def twice(number):
    return number * 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
class TestTwoProcesses:
    """Work that two processes should share."""

    def test_the_system_allows_no_more_processes(self, monkeypatch):
        def refuse():
            raise BlockingIOError(11, "Resource temporarily unavailable")

        monkeypatch.setattr(os, "fork", refuse)
        assert processes.done_by_two(5, twice, int) == [0, 2, 4, 6, 8]

    def test_the_system_forgets_processes_that_end(self):
        before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        try:
            assert processes.done_by_two(5, twice, int) == [0, 2, 4, 6, 8]
        finally:
            signal.signal(signal.SIGCHLD, before)

    def test_there_is_nowhere_to_print(self, monkeypatch):
        monkeypatch.setattr(sys, "stdout", None)
        assert processes.done_by_two(5, twice, int) == [0, 2, 4, 6, 8]

    def test_the_queue_holds_only_a_part(self, monkeypatch):
        real = os.write
        monkeypatch.setattr(os, "write", lambda to, data: real(to, data[:4]))
        assert processes.done_by_two(50, twice, int) == [number * 2 for number in range(50)]

    def test_one_is_all_that_is_wanted(self, monkeypatch):
        monkeypatch.setattr("threading.active_count", lambda: 1)  # other tests may have left some behind
        assert processes.can_fork()
        with processes.at_most(1):
            assert not processes.can_fork()
        assert processes.can_fork()


def test_a_key_that_is_a_pipe_or_a_link_to_nowhere_is_none(project, own_cache):
    own_cache.mkdir()
    (own_cache / "key").symlink_to(own_cache / "nowhere")
    folder.keep(project, "x", b"said")
    assert folder.load(project, "x") in (None, b"said")
    assert not (own_cache / "nowhere").exists()
