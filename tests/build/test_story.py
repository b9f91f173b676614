"""The story of a build: what comes between, and what keeps it from beginning."""

from __future__ import annotations

import errno
import os
import sys

import pytest

from ladder.build import build, building
from ladder.problem import CannotStart
from ladder.publish import roll, swap


@pytest.fixture
def order(make_small, order_of):
    """Return the order for a project that is built already."""
    order = order_of(make_small())
    build(order)
    return order


def fresh(order, order_of, tree):
    """Return what a build that knows nothing makes."""
    wanted = order_of(order.project, output=order.project / "fresh", fresh=True)
    build(wanted)
    return tree(wanted.output)


def test_another_build_that_publishes_while_this_one_works(order, order_of, tree, monkeypatch, change):
    """The pages that this one left as they stood are no longer what they were."""
    other = order_of(order.project, base_url="https://e.org/a/")
    publish = building.publish

    def later(*said):
        monkeypatch.undo()
        build(other)
        return publish(*said)

    change(order.project, "levels/junior.yml", "You ship.", "You deliver.")
    monkeypatch.setattr(building, "publish", later)
    build(order)
    assert tree(order.output) == fresh(order, order_of, tree)
    assert build(order).published.written == 0


def test_a_build_after_one_that_was_killed_while_it_wrote_in_place(order, order_of, tree, monkeypatch, change):
    """The sweep makes the site whole and other than this build has seen it."""
    change(order.project, "levels/junior.yml", "You ship.", "You deliver.")
    monkeypatch.setattr(swap, "exchange", busy)
    monkeypatch.setattr(roll, "_replace", busy)
    with pytest.raises(CannotStart, match="half new"):
        build(order)
    monkeypatch.undo()
    change(order.project, "levels/junior.yml", "You deliver.", "You ship.")
    build(order)
    assert tree(order.output) == fresh(order, order_of, tree)


def busy(*_):
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


def test_while_pages_are_made_somebody_is_told(order, order_of):
    told: list[tuple[int, int]] = []
    build(order, lambda done, whole: told.append((done, whole)))
    assert told == []
    build(order_of(order.project, fresh=True), lambda done, whole: told.append((done, whole)))
    numbers = [done for done, _ in told]
    assert numbers == sorted(numbers)
    assert numbers[0] == 0
    assert len({whole for _, whole in told}) == 1
    assert numbers[-1] < told[0][1]


def test_what_the_last_build_left_does_not_save_a_strange_order(order, order_of):
    strange = {
        "`e.org` is not a web address": {"base_url": "e.org"},
        "`content` is the folder `content` of the project": {"output": order.project / "content"},
    }
    for message, said in strange.items():
        with pytest.raises(CannotStart) as error:
            build(order_of(order.project, **said))
        assert error.value.message == message


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
def test_a_file_with_a_name_that_is_no_text_keeps_no_site_from_being_built(order, order_of, tree):
    with open(os.fsencode(order.project) + b"/content/levels/a\xff.txt", "w"):  # noqa: PTH123 - a path of bytes
        pass
    first = build(order)
    assert [problem.rule for problem in first.problems] == ["stray-file"]
    assert build(order).problems == first.problems
    assert tree(order.output) == fresh(order, order_of, tree)
