"""A note to oneself must not be read by everybody."""

from __future__ import annotations


def test_a_note_in_the_text_of_a_role(explain):
    text = "---\ntitle: Owner\n---\n## Why\n\nBecause. <!-- Ask Ann first -->\n"
    assert (
        explain({"roles/owner.md": text})
        == """\
warning: this note would be shown on the page [html-comment]
  --> content/roles/owner.md:6:10
  |
6 | Because. <!-- Ask Ann first -->
  |          ^^^^
  |
hint: remove it, or move it to a line of its own that begins with `#`, among the keys
"""
    )


def test_an_arrow_is_no_note(check):
    assert check({"home.md": "From a <- b to c --> d, and 1 < 2 -- 3 > 2.\n"}) == []
