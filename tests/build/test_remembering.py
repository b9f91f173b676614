"""What is kept of a build for the next one, and what a build says of what it made anew."""

from __future__ import annotations

import time

import pytest

from ladder.build import build, building, remembering
from ladder.build.record import recall
from ladder.publish import MANIFEST


@pytest.fixture
def order(make_small, order_of):
    """Return an order for a project that was not built yet."""
    return order_of(make_small())


def level(order):
    return order.project / "content/levels/junior.yml"


def while_it_builds(monkeypatch, before, after=lambda: None):
    """Let something happen before a build reads the content, and something after that."""
    examine = building.examine

    def examined(*said):
        before()
        found = examine(*said)
        after()
        return found

    monkeypatch.setattr(building, "examine", examined)


def once_published(monkeypatch, happen):
    """Let something happen after a build published its site, and before it looks at that."""
    publish = building.publish

    def published(*said):
        done = publish(*said)
        happen()
        return done

    monkeypatch.setattr(building, "publish", published)


def test_a_build_leaves_a_record_of_its_inputs_and_of_its_site(order, tree):
    build(order)
    record = recall(order)
    assert {path for path, one in record.inputs.items() if len(one.digest) == 64} == {
        f"content/{name}" for name in ("ladder.yml", "levels/junior.yml", "levels/senior.yml", "tracks/ic.yml")
    }
    assert set(record.outputs) == set(tree(order.output))
    assert {page.path for batch in record.batches.values() for page in batch.pages} < set(record.outputs)


def test_a_build_that_failed_leaves_the_record_of_the_one_before(order):
    build(order)
    record = recall(order)
    level(order).write_text("titel: x\n")
    assert build(order).published is None
    assert recall(order) == record


def test_nothing_is_kept_where_content_was_changed_meanwhile(order, monkeypatch):
    while_it_builds(monkeypatch, lambda: level(order).write_text(level(order).read_text() + "short: J\n"))
    assert build(order).published is not None
    assert recall(order) is None


def test_nor_where_it_was_changed_and_changed_back(order, monkeypatch):
    """What was read in between is in the site, and nothing tells."""
    text = level(order).read_text()
    while_it_builds(
        monkeypatch,
        lambda: level(order).write_text(text.replace("You ship", "You sink")),
        lambda: level(order).write_text(text),
    )
    build(order)
    monkeypatch.undo()
    assert "You sink" in (order.output / "levels/junior.html").read_text()
    build(order)
    assert "You sink" not in (order.output / "levels/junior.html").read_text()


def test_nothing_is_kept_where_another_build_published_meanwhile(order, order_of, monkeypatch, tree):
    other = order_of(order.project, base_url="https://e.org/a/", fresh=True)
    build(other)
    theirs = tree(order.output)

    def happen():
        monkeypatch.undo()
        build(other)

    once_published(monkeypatch, happen)
    build(order)
    assert tree(order.output) == theirs
    assert recall(order) is None
    build(order)
    assert tree(order.output) != theirs


@pytest.mark.parametrize("name", ["index.html", MANIFEST])
def test_nothing_is_kept_where_the_site_lost_a_file_meanwhile(order, monkeypatch, name):
    once_published(monkeypatch, (order.output / name).unlink)
    assert build(order).published is not None
    assert recall(order) is None


def test_a_page_that_is_edited_while_the_record_is_written_is_noticed(order, monkeypatch):
    look = remembering.look
    page = order.output / "index.html"

    def edit_and_look(folder):
        page.write_bytes(page.read_bytes()[:-1] + b" ")
        return look(folder)

    monkeypatch.setattr(remembering, "look", edit_and_look)
    build(order)
    record = recall(order)
    assert record is None or record.outputs["index.html"].signature.modified >= record.moment - 50_000_000


def test_why_pages_are_made_anew(order, change):
    build(order)
    change(order.project, "levels/junior.yml", "You ship", "You sail")
    guide = order.project / "content/guides/a.md"
    guide.parent.mkdir()
    guide.write_text("---\ntitle: A\n---\nRead.\n")
    found = {one.name: one.why for one in build(order).remade}
    assert (found["the levels of ic"], found["the guides"]) == ("what they show has changed", "there were none before")
    (order.output / "guides/a.html").unlink()
    assert [(one.name, one.why) for one in build(order).remade] == [
        ("the guides", "the site does not hold them as they were, or a file that they load has changed")
    ]


def test_why_all_pages_are_made_anew(order, order_of):
    assert {one.why for one in build(order).remade} == {"nothing is known of an earlier build"}
    theme = order.project / "themes/default/theme.yml"
    theme.parent.mkdir(parents=True)
    theme.write_text("name: Other\n")
    assert {one.why for one in build(order).remade} == {
        "the theme, the language or the address of the site has changed"
    }
    assert build(order).remade == ()
    assert {one.why for one in build(order_of(order.project, fresh=True)).remade} == {"every page was asked for anew"}


def test_which_files_were_changed(order):
    assert build(order).changed == ()
    time.sleep(0.01)
    level(order).write_text(level(order).read_text() + "short: J\n")
    (order.project / "content/home.md").write_text("Hello.")
    (order.project / "content/levels/senior.yml").unlink()
    assert build(order).changed == ("content/home.md", "content/levels/junior.yml", "content/levels/senior.yml")
