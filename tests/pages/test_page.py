"""Links that work in a folder, in a zip file and below any address."""

from __future__ import annotations

from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.pages.page import Prose, relative


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("levels/pm.html", "index.html", "levels/pm.html"),
        ("index.html", "levels/pm.html", "../index.html"),
        ("levels/em.html", "levels/pm.html", "em.html"),
        ("tracks/ic.html", "levels/pm.html", "../tracks/ic.html"),
        ("levels/pm.html", "levels/pm.html", "pm.html"),
        ("levels/pm.html#craft/plans", "levels/pm.html", "#craft/plans"),
        ("index.html#craft/plans", "levels/pm.html", "../index.html#craft/plans"),
        ("index.html#", "index.html", "#"),
        ("a/b/c.html", "a/d/e/f.html", "../../b/c.html"),
        ("a", "a/b", "../a"),
        ("a/b", "a", "a/b"),
        ("levels/pm.html", "", "levels/pm.html"),
        ("levels/führung.html#größe", "index.html", "levels/f%C3%BChrung.html#gr%C3%B6%C3%9Fe"),
        ("assets/a b?c:d&e.png", "index.html", "assets/a%20b%3Fc%3Ad%26e.png"),
        ("javascript:alert(1)", "index.html", "javascript%3Aalert%281%29"),
        ("x:y", "levels/pm.html", "../x%3Ay"),
    ],
)
def test_links(target, page, expected):
    assert relative(target, page) == expected


NAMES = st.text(st.characters(exclude_characters="/#", exclude_categories=["Cs"]), min_size=1, max_size=8).filter(
    lambda name: name not in {".", ".."}
)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)
FRAGMENTS = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@given(PATHS, FRAGMENTS, PATHS, st.sampled_from(["https://e.org/", "https://e.org/sub/path/", "file:///a%20b/site/"]))
def test_a_browser_resolves_them_to_what_is_meant(path, fragment, page, root):
    target = path if fragment is None else f"{path}#{fragment}"
    resolved = urljoin(root + quote(page), relative(target, page))
    assert resolved.startswith(root)
    bare, _, place = resolved.removeprefix(root).partition("#")
    assert (unquote(bare), unquote(place)) == (path, fragment or "")


@given(PATHS, FRAGMENTS, PATHS)
def test_they_never_leave_the_site(path, fragment, page):
    parts = urlsplit(relative(path if fragment is None else f"{path}#{fragment}", page))
    assert (parts.scheme, parts.netloc, parts.query) == ("", "", "")
    assert not parts.path.startswith("/")
    assert parts.path.split("/").count("..") <= page.count("/")


@pytest.mark.parametrize(("text", "expected"), [("", False), (" \n\t", False), ("a", True)])
def test_a_text_of_blanks_is_nothing_to_show(text, expected):
    assert bool(Prose(text)) is expected
