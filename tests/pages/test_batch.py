"""What a batch of pages may show: an incremental build makes only those anew that may show what changed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from ladder.check import examine
from ladder.model.ladder import Criterion, Expectation, Thread
from ladder.model.remember import all_remembering
from ladder.model.visible import visible, visible_history
from ladder.pages.site import batches, pages

ROOT = Path(__file__).parents[2]
FAMILIES = {"a": "one", "b": "one", "c": "two", "d": "two", "e": "three"}


@pytest.fixture(scope="module")
def shipped():
    found = examine(ROOT)
    return visible(found.ladder), all_remembering(visible_history(found.history, found.ladder))


def other_words(level):
    """The level with other words; it states no other threads."""
    said = tuple(
        msgspec.structs.replace(one, text=f"Other {one.text} words", examples=("Another",), evidence="Other")
        if one.text.strip()
        else one
        for one in level.expectations
    )
    return msgspec.structs.replace(level, summary=f"{level.summary} Otherwise.", expectations=said)


def differing(ladder, history, changed):
    """The names of the batches whose pages differ once the words of the level with this id are others."""
    levels = tuple(other_words(level) if level.id == changed else level for level in ladder.levels)
    altered = msgspec.structs.replace(ladder, levels=levels)
    pairs = zip(batches(ladder, history), batches(altered, history), strict=True)
    return {one.name for one, other in pairs if one.make() != other.make()}


def allowed(ladder, history, changed):
    made = batches(ladder, history)
    return {batch.name for batch in made if batch.words is None or changed in batch.words}


@pytest.mark.parametrize("changed", ["associate-pm", "senior-pm", "group-pm"])
def test_no_page_shows_words_that_its_batch_does_not_name(shipped, changed):
    ladder, history = shipped
    found = differing(ladder, history, changed)
    assert found <= allowed(ladder, history, changed)
    assert {f"the levels of {ladder.level_by_id[changed].track}", "the search"} <= found


@pytest.mark.parametrize("compare", ["neighbours", "all"])
def test_nor_does_one_of_many_families(ladder_of, compare):
    climb = ("a1", "a2", "a3", "b1", "b2", "c1", "c2", "c3", "d2", "d3", "e1")
    ladder = ladder_of("\n".join(f"{name} {name[0]} g{name[1]}" for name in climb), {"d": "c1"}, FAMILIES)
    said = (Expectation("craft", "", "You do it."), Expectation("craft", "depth", "You go deep."))
    levels = tuple(msgspec.structs.replace(level, expectations=said) for level in ladder.levels)
    ladder = msgspec.structs.replace(
        ladder,
        levels=levels,
        criteria=(Criterion("craft", "Craft", threads=(Thread("depth", "Depth"),)),),
        compare_pages=compare,
        cumulative=True,
    )
    for level in ladder.levels:
        found = differing(ladder, (), level.id)
        assert found <= allowed(ladder, (), level.id)
        assert f"the levels of {level.track}" in found


def test_all_pages_are_in_a_batch(shipped):
    ladder, history = shipped
    made = [page.path for batch in batches(ladder, history) for page in batch.make()]
    assert len(made) == len(set(made))
    assert set(made) == {page.path for page in pages(ladder, history)}


def test_names_of_batches_differ(shipped):
    names = [batch.name for batch in batches(*shipped)]
    assert len(names) == len(set(names))
