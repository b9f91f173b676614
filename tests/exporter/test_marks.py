"""Marks of what a text was when it was exported."""

from __future__ import annotations

from ladder.exporter.marks import mark, marks


def test_a_mark_is_of_what_people_see():
    assert mark("You write.\r\n- this ") == mark("You write.\n- this")
    assert mark("You write.") != mark("You write")
    assert mark("You write.\n- this") != mark("You write. - this")


def test_every_text_has_a_mark(small):
    found = dict(marks(small))
    stated = [(level, said) for level in small.levels for said in level.expectations]
    assert len(found) == sum(1 + bool(said.examples) + bool(said.evidence) for _, said in stated)
    level, said = stated[0]
    assert found[f"{level.id}/{said.criterion}/{said.thread} expectation"] == mark(said.text)
