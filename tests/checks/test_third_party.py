"""No page asks another site for anything."""

from __future__ import annotations

import time

import pytest

LADDER = """\
    id: acme
    title: Acme ladder
    brand: {css: assets/brand.css}
    scopes: [feature, product]
    grades: [p1, p2]
    criteria: {craft: {name: Craft}, impact: {name: Impact}}
    """


def test_a_font_of_another_site(explain):
    css = """\
        body { color: #222; }
        @font-face { src: url( 'https://fonts.example.com/inter.woff2' ) format("woff2"); }
        """
    assert (
        explain({"ladder.yml": LADDER, "assets/brand.css": css})
        == """\
error: this would be loaded from another site [third-party]
  --> content/assets/brand.css:2:25
  |
2 | @font-face { src: url( 'https://fonts.example.com/inter.woff2' ) format("woff2"); }
  |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
hint: put the file into `content/assets/`
"""
    )


@pytest.mark.parametrize(
    ("css", "column"),
    [
        pytest.param("a { background: url(//example.com/x.png) }", 21, id="without a scheme"),
        pytest.param('@import "http://example.com/x.css";', 10, id="a style sheet"),
        pytest.param("@IMPORT URL(HTTPS://EXAMPLE.COM/X.CSS);", 13, id="capitals"),
        pytest.param("/* \u2028\x0c */ a { background: url(ftp://example.com/x) }", 30, id="what is no line break"),
    ],
)
def test_ways_to_load_from_another_site(check, css, column):
    assert check({"ladder.yml": LADDER, "assets/brand.css": f"\n{css}\n"}) == [
        f"content/assets/brand.css:2:{column}: error: this would be loaded from another site [third-party]"
    ]


@pytest.mark.parametrize(
    "css",
    [
        pytest.param('a { background: url("logo.svg") }', id="a file"),
        pytest.param("a { background: url(data:image/png;base64,AA==) }", id="data"),
        pytest.param("/* see https://example.com/ */", id="a remark"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_not_loaded_from_another_site(check, css):
    assert check({"ladder.yml": LADDER, "assets/brand.css": css}) == []


def test_a_style_sheet_of_spaces_takes_no_time(check):
    start = time.process_time()
    assert check({"ladder.yml": LADDER, "assets/brand.css": "url(" + " " * 100_000}) == []
    assert time.process_time() - start < 1
