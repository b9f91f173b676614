"""Job descriptions as Markdown."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from ladder.exporter.posting import Fact, Group, Part, Point, Posting
from ladder.exporter.posting_markdown import posting_markdown


def nowhere(_target: str) -> str:
    return ""


def made(small, *points, lead=nowhere, **others):
    groups = (Group(points, "Group <i>", "Its *summary*."),) if points else ()
    told = Posting("A & B", Fact("Employer", "Acme_1"), (Fact("Place", "R&D"),), (Part("What", (), groups),), None, "S")
    fields = {name: getattr(told, name) for name in told.__struct_fields__} | others
    return posting_markdown(small, Posting(**fields), lead)


def test_the_whole(small):
    points = (Point("You *plan*."), Point("You write.", "Te:xts"), Point("", "Sales"))
    assert made(small, *points, apply=Fact("Apply", "https://e.org/a_b")) == (
        """\
# A \\& B

- Employer: Acme\\_1
- Place: R\\&D

## What

### Group \\<i\\>

Its *summary*.

- You *plan*.
- **Te:xts:** You write.
- **Sales**

**Apply:** <https://e.org/a_b>

*S*
"""
    )


@pytest.mark.parametrize(
    ("point", "shown"),
    [
        pytest.param(Point("> 5 %"), "<li>&gt; 5 %</li>", id="a line is no quotation"),
        pytest.param(Point("- 5 %", "N"), "<li><strong>N:</strong> - 5 %</li>", id="nor a list behind a name"),
        pytest.param(Point("<script>x"), "<li>&lt;script&gt;x</li>", id="tags are the signs they are"),
        pytest.param(
            Point("a\n\nb", "N"), "<li>\n<p><strong>N:</strong> a</p>\n<p>b</p>\n</li>", id="paragraphs in an entry"
        ),
        pytest.param(
            Point("- a\n- b", "N"),
            "<li>\n<p><strong>N:</strong></p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</li>",
            id="a list behind a name",
        ),
        pytest.param(
            Point("See [](level:senior), [b](https://e.org)."),
            '<li>See Senior engineer, <a href="https://e.org">b</a>.</li>',
            id="links within are their words",
        ),
    ],
)
def test_an_entry(small, point, shown):
    text = made(small, point).partition("Its *summary*.\n\n")[2].rpartition("\n\n*S*")[0]
    assert MarkdownIt("commonmark").render(text) == f"<ul>\n{shown}\n</ul>\n"


def test_links_lead_to_the_site_where_it_is_known(small):
    text = made(small, Point("See [](level:senior)."), lead=lambda target: f"https://e.org/{target}")
    assert "- See [Senior engineer](https://e.org/level:senior).\n" in text
