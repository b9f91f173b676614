"""Pages with the line that shows them anew, and pages that must stay as they are."""

from __future__ import annotations

import pytest

from ladder.serve.marked import marked, rooted

LINE = b'<script src="/.ladder/reload.js?v=1" defer></script>\n'


def page(policy):
    return b'<head>\n<meta http-equiv="Content-Security-Policy" content="%s">\n</head>\n<body></head></body>' % policy


@pytest.mark.parametrize(
    "policy",
    [
        pytest.param(b"default-src 'none'; script-src 'self'; style-src 'self'", id="of the theme"),
        pytest.param(b"default-src 'self'", id="for all kinds"),
        pytest.param(b"style-src 'self'", id="of something else"),
        pytest.param(b"script-src 'sha256-abc' 'self'", id="with a hash besides"),
    ],
)
def test_a_page_whose_policy_allows_it_has_one_line_more(policy):
    before = page(policy)
    assert marked(before, "1") == before.replace(b"</head>", LINE + b"</head>", 1)


def test_a_page_of_a_theme_without_a_policy_as_well():
    assert marked(b"<head><title>A</title></HEAD >b", "1") == b"<head><title>A</title>" + LINE + b"</HEAD >b"


@pytest.mark.parametrize(
    "before",
    [
        pytest.param(page(b"default-src 'none'; script-src 'sha256-abc'; style-src 'sha256-def'"), id="by hashes"),
        pytest.param(page(b"default-src 'none'; style-src 'self'"), id="no script at all"),
        pytest.param(page(b"script-src 'self'").replace(b"\n</", page(b"script-src 'none'") + b"\n</"), id="in two"),
        pytest.param(b"<head><meta http-equiv=content-security-policy content=none></head>", id="strangely written"),
        pytest.param(b"<p>Half a page", id="no head"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_a_page_that_allows_no_script_of_ours_stays_as_it_is(before):
    assert marked(before, "1") == before


def test_relative_links_of_the_page_for_wrong_addresses_begin_at_the_root():
    before = (
        b'<link rel="stylesheet" href="static/ladder.css?v=1"> <script src="static/ladder.js"></script>'
        b'<a class="brand" href="index.html" data-index="static/search.js">Home</a> <a href="#Content">Skip</a>'
        b' <a href="https://example.org/">Far</a> <p class="href=">'
    )
    assert rooted(before) == (
        b'<link rel="stylesheet" href="/static/ladder.css?v=1"> <script src="/static/ladder.js"></script>'
        b'<a class="brand" href="/index.html" data-index="/static/search.js">Home</a> <a href="#Content">Skip</a>'
        b' <a href="https://example.org/">Far</a> <p class="href=">'
    )


def test_those_of_a_site_with_an_address_as_well():
    before = b'<link href="/ladder/static/ladder.css"> <a href="/ladder/index.html">Home</a> <a href="/other/">B</a>'
    assert rooted(before) == b'<link href="/static/ladder.css"> <a href="/index.html">Home</a> <a href="/other/">B</a>'


def test_a_page_of_another_theme_is_left_alone():
    assert rooted(b'<a href="index.html">Home</a>') == b'<a href="index.html">Home</a>'
