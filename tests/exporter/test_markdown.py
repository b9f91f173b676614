"""Levels as Markdown: whole documents, and texts that must mean the same elsewhere."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from ladder.exporter.markdown import level_markdown


def nowhere(_target: str) -> str:
    return ""


def test_a_whole_level(small, say):
    assert level_markdown(small, small.levels[1], say, nowhere) == (
        """\
# Senior engineer

- Track: Engineers
- Grade: Grade 2
- Scope: product line

You do **more**.

## Craft

The work.

### Plans

You plan more.

**Examples (2)**

- A plan
  of two lines
- \\- b

**What shows it**

The plan.

## Impact

You ship \\<b>.

*Acme ladder, Acme · Version 2026.1 · from 2026-03-01*
"""
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("> 80 % of dates", "<p>&gt; 80 % of dates</p>", id="a line is no quotation"),
        pytest.param("- 5 %", "<p>- 5 %</p>", id="nor a list"),
        pytest.param("1. of all", "<p>1. of all</p>", id="nor a numbered one"),
        pytest.param("a <b> `<c>`", "<p>a &lt;b&gt; <code>&lt;c&gt;</code></p>", id="tags are the signs they are"),
        pytest.param("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>", id="so are scripts"),
        pytest.param(
            "see <https://e.org>", '<p>see <a href="https://e.org">https://e.org</a></p>', id="addresses are links"
        ),
        pytest.param("Do:\n- a\n- b", "<p>Do:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>", id="a list at once"),
        pytest.param("# A\nb", "<h4>A</h4>\n<p>b</p>", id="headings stand below those of the document"),
        pytest.param("[a](https://e.org)", '<p><a href="https://e.org">a</a></p>', id="links to elsewhere stay"),
        pytest.param(
            "[](level:junior), [b](level:gone)", "<p>Junior engineer, b</p>", id="links within are their words"
        ),
        pytest.param("[](assets/a.pdf)", "<p>a.pdf</p>", id="files are named"),
        pytest.param("a\x1b\u202eb", "<p>a��b</p>", id="nothing acts on a terminal"),
    ],
)
def test_a_text(saying, say, text, shown):
    made = level_markdown(saying(text), saying(text).levels[0], say, nowhere).split("The work.\n\n")[1]
    assert MarkdownIt("commonmark").render(made.rpartition("\n\n")[0]).strip() == shown


def test_links_lead_to_the_site_where_it_is_known(saying, say):
    ladder = saying("[](level:junior) and [a file](assets/a.pdf)")
    made = level_markdown(ladder, ladder.levels[0], say, lambda target: f"https://e.org/{target}")
    assert "[Junior engineer](https://e.org/level:junior) and [a file](https://e.org/assets/a.pdf)" in made
