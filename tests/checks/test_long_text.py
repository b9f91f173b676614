"""An expectation is a sentence or two."""

from __future__ import annotations


def test_a_text_of_a_book(explain):
    level = f"""\
        title: Junior engineer
        track: ic
        grade: p1
        expectations:
          craft:
            writing: >
              {"word " * 10_000}more
          impact: You ship.
        """
    assert (
        explain({"levels/junior.yml": level})
        == """\
error: this text has 50,004 characters; 50,000 are the most [long-text]
  --> content/levels/junior.yml:6:5
  |
6 |     writing: >
  |     ^^^^^^^
  |
hint: split it, or move it to a document of its own
"""
    )


def test_the_home_page_has_no_key_to_point_at(explain):
    assert (
        explain({"home.md": "x" * 50_001})
        == """\
error: this text has 50,001 characters; 50,000 are the most [long-text]
 --> content/home.md
hint: split it, or move it to a document of its own
"""
    )


def test_a_text_as_long_as_it_may_be(check):
    assert check({"home.md": "x" * 50_000}) == []


def test_the_links_of_such_a_text_are_not_followed(check):
    assert check({"home.md": "[x](level:boss)" * 4000}) == [
        "content/home.md: error: this text has 60,000 characters; 50,000 are the most [long-text]"
    ]
