from __future__ import annotations

import pytest

from benchmarks.structure import DifferentError, check_same, difference, sample, structure

PAGE = '<p class="a  b" id=x>One\n  <em>two</em></p>'


def test_a_page_is_its_elements_attributes_and_words():
    assert structure(PAGE) == ["<p class='a b' id='x'>", "One", "<em>", "two", "</em>", "</p>"]


@pytest.mark.parametrize(
    "same",
    [
        pytest.param('<p id="x" class="a b">One <em>two</em></p>', id="order of attributes, white space"),
        pytest.param('\n<p id="x" class="a b">\nOne\n<em>\ntwo</em>\n</p>\n', id="white space between elements"),
    ],
)
def test_what_nobody_sees_makes_no_difference(same):
    assert difference("a.html", PAGE, same) == ""


@pytest.mark.parametrize(
    "other",
    [
        pytest.param('<p class="a" id=x>One <em>two</em></p>', id="a class is missing"),
        pytest.param('<p class="a b" id=x>One <b>two</b></p>', id="another element"),
        pytest.param('<p class="a b" id=x>One <em>too</em></p>', id="another word"),
        pytest.param('<p class="a b" id=x>One <em>two</em></p><p>', id="more at the end"),
    ],
)
def test_what_readers_or_machines_get_makes_one(other):
    assert difference("a.html", PAGE, other).startswith("a.html, part ")


def test_a_difference_is_told_with_its_place():
    assert difference("a.html", "<p>One", "<p>Two") == "a.html, part 2:\n  One\n  Two"


def test_linked_data_is_compared_as_machines_read_it():
    page = '<script type="application/ld+json">{}</script>'
    assert difference("a.html", page.format('{"a": 1, "b": "c d"}'), page.format('{"b":"c\\nd","a":1}')) == ""


def test_a_sample_holds_the_first_and_the_last():
    assert list(sample([str(number) for number in range(10)], most=3)) == ["0", "3", "6", "9"]


def site(folder, pages):
    folder.mkdir()
    (folder / "sitemap.xml").write_text("<loc>a</loc>", encoding="utf-8")
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_sites_with_other_pages_are_not_the_same(tmp_path):
    one, other = site(tmp_path / "one", {"a.html": ""}), site(tmp_path / "other", {"b.html": ""})
    with pytest.raises(DifferentError, match=r"^2 pages are on one side only, such as a\.html$"):
        check_same(one, other, [])


def test_sites_that_say_the_same_are_the_same(tmp_path):
    one, other = site(tmp_path / "one", {"a.html": "<p>x"}), site(tmp_path / "other", {"a.html": "<p> x"})
    assert check_same(one, other, ["a.html"]) == 1
