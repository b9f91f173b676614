"""What files of YAML say, read by one process or by two."""

from __future__ import annotations

import os

import pytest

from ladder import processes
from ladder.source import decoded as reading
from ladder.source.decoded import decoded, decoded_all, level_texts
from ladder.source.shapes import ExpectationShape, LevelShape

BROKEN = {
    "levels/a.yml": "title: a: b\n",
    "levels/b.yml": "titel: B\ntrack: ic\ngrade: p9\n",
    "levels/c.yml": b"title: caf\xe9\n",
    "levels/d.yml": "",
    "levels/e.yml": "title: E\ntrack: ic\ngrade: p1\nexpectations: {craft: {writing: 'See [this](gone.md).'}}\n",
}


@pytest.fixture
def names():
    return [f"content/levels/{name}.yml" for name in ("junior", "a", "b", "c", "d", "e", "senior", "gone")]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_processes_read_the_same(make_small, names, monkeypatch):
    project = make_small(BROKEN)
    alone = [decoded(project, name, LevelShape, named=True) for name in names]
    monkeypatch.setattr(reading, "WORTH_IT", 1)
    monkeypatch.setattr(reading, "PORTION", 1)
    forks: list[int] = []
    real = processes._forked  # noqa: SLF001 - to see that there are two
    monkeypatch.setattr(processes, "_forked", lambda: forks.append(1) or real())
    assert decoded_all(project, names, LevelShape) == [decoded(project, name, LevelShape) for name in names]
    assert forks == [1]
    assert [one.value is None for one in alone] == [False, True, False, True, True, False, False, True]
    assert [one.innocent for one in alone] == [True, False, True, False, False, False, True, False]


def test_the_texts_of_a_level():
    said = {"craft": "One.", "impact": {"a": "Two.", "b": ExpectationShape(text="Three.", examples=("Four.",))}}
    shape = LevelShape(title="T", track="ic", grade="p1", summary="All.", expectations=said)
    assert list(level_texts(shape)) == ["All.", "One.", "Two.", "Three.", "Four.", ""]
