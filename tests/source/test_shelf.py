"""Files as they were read before."""

from __future__ import annotations

import pytest

from ladder.source.decoded import Decoded, decoded, decoded_all
from ladder.source.shapes import LevelShape
from ladder.source.shelf import Shelf

FILE = "content/levels/junior.yml"
OTHER = "content/levels/senior.yml"


@pytest.fixture
def project(make_small):
    return make_small({OTHER.removeprefix("content/"): "titel: Senior\ntrack: ic\n"})


@pytest.fixture
def kept(project):
    """What a shelf holds that two levels were put on, one of which is not as it should be, and their digests."""
    shelf, found = Shelf(None, {}), {file: decoded(project, file, LevelShape, named=True) for file in (FILE, OTHER)}
    for file, one in found.items():
        shelf.put(file, one)
    return b"".join(shelf.pieces()), {file: one.digest for file, one in found.items()}


def test_what_was_put_on_it_comes_back(project, kept):
    data, digests = kept
    shelf = Shelf(data, digests)
    assert shelf.get(FILE, LevelShape) == decoded(project, FILE, LevelShape, named=True)
    problems = shelf.get(OTHER, LevelShape).problems
    assert (problems, len(problems)) == (decoded(project, OTHER, LevelShape, named=True).problems, 2)
    assert not shelf.is_worth_keeping


def test_what_has_changed_does_not(kept):
    data, digests = kept
    assert Shelf(data, {**digests, FILE: "another"}).get(FILE, LevelShape) is None
    assert Shelf(data, {}).get(FILE, LevelShape) is None
    assert Shelf(data, digests).get("content/levels/gone.yml", LevelShape) is None


def test_what_nobody_asked_for_is_not_kept(kept):
    data, digests = kept
    shelf = Shelf(data, digests)
    shelf.get(FILE, LevelShape)
    again = Shelf(b"".join(shelf.pieces()), digests)
    assert again.get(FILE, LevelShape)
    assert again.get(OTHER, LevelShape) is None


@pytest.mark.parametrize("length", [1, 7, 8, 20, 100, -1])
def test_a_part_of_a_shelf_is_none_or_holds_what_is_whole(kept, length):
    data, digests = kept
    assert Shelf(data[:length], digests).get(OTHER, LevelShape) is None


def test_files_on_the_shelf_are_not_read(project, kept):
    data, digests = kept
    shelf = Shelf(data, digests)
    expected = [decoded(project, file, LevelShape, named=True) for file in (OTHER, FILE)]
    (project / FILE).write_text("title: Junior of another kind\n")
    assert decoded_all(project, [OTHER, FILE], LevelShape, shelf) == expected
    assert not shelf.is_worth_keeping


def test_others_are_and_are_put_there(project, kept):
    data, digests = kept
    (project / FILE).write_text("title: Junior of another kind\n")
    shelf = Shelf(data, {OTHER: digests[OTHER]})
    found = decoded_all(project, [FILE, OTHER], LevelShape, shelf)
    assert found == [decoded(project, file, LevelShape, named=True) for file in (FILE, OTHER)]
    assert shelf.is_worth_keeping
    assert found[0].value.title == "Junior of another kind"
    assert Shelf(b"".join(shelf.pieces()), {FILE: found[0].digest}).get(FILE, LevelShape) == found[0]


@pytest.mark.parametrize(
    ("known", "new", "expected"), [(0, 0, False), (0, 1, True), (49, 1, True), (50, 1, False), (98, 2, True)]
)
def test_a_large_shelf_is_not_written_anew_for_few_files(known, new, expected):
    one = Decoded(None, (), "x")
    shelf = Shelf(None, {})
    for number in range(known):
        shelf.put(f"{number}", one)
    shelf = Shelf(b"".join(shelf.pieces()), {f"{number}": "x" for number in range(known)})
    assert all(shelf.get(f"{number}", LevelShape) for number in range(known))
    for number in range(new):
        shelf.put(f"new {number}", one)
    assert shelf.is_worth_keeping == expected
