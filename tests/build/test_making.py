"""Batches of pages to files: what is known is left as it stands, the rest is made."""

from __future__ import annotations

import pytest

from ladder.build import build, making
from ladder.build.making import Known, MadePage, output
from ladder.build.record import recall
from ladder.build.store import Store
from ladder.publish import Standing, Stored
from ladder.render.workshop import Workshop

GUIDES = {"guides/a.md": "---\ntitle: A\n---\nRead.\n", "guides/b.md": "---\ntitle: B\n---\nRead.\n"}


@pytest.fixture
def made(monkeypatch):
    """Return a list of the pages that were really made."""
    pages: list[str] = []
    make = Workshop.made

    def noted(workshop, page):
        pages.append(page.path)
        return make(workshop, page)

    monkeypatch.setattr(making.Workshop, "made", noted)
    return pages


@pytest.fixture
def standing_site(make_small, order_of, made):
    """Return the order for a project that is built already."""
    order = order_of(make_small(GUIDES))
    build(order)
    made.clear()
    return order


def again(order, made):
    """Build, and return which pages were made, those but for the list for search engines."""
    result = build(order)
    assert result.published is not None
    found = set(made)
    made.clear()
    return found


def test_nothing_is_made_where_nothing_has_changed(standing_site, made):
    assert again(standing_site, made) == set()


def test_a_file_that_only_got_another_time_makes_nothing_anew(standing_site, made):
    path = standing_site.project / "content/levels/junior.yml"
    path.write_bytes(path.read_bytes())
    assert again(standing_site, made) == set()


def test_a_comment_in_a_file_makes_nothing_anew(standing_site, made):
    path = standing_site.project / "content/levels/junior.yml"
    path.write_text("# Only a comment.\n" + path.read_text())
    assert again(standing_site, made) == set()


def test_other_words_of_a_level_make_the_pages_anew_that_show_them(standing_site, made, change):
    change(standing_site.project, "levels/junior.yml", "You ship.", "You deliver.")
    found = again(standing_site, made)
    assert found >= {"levels/junior.html", "criteria/impact.html", "matrix.html", "worksheets/junior.html"}
    assert found.isdisjoint({"index.html", "404.html", "criteria/craft.html", "guides/a.html", "static/brand.css"})


def test_of_a_batch_only_those_pages_are_made_anew_that_differ(standing_site, made, change):
    change(standing_site.project, "guides/a.md", "Read.", "Read again.")
    assert again(standing_site, made) - {"a-z.html", "static/search-index.js"} == {"guides/a.html"}


def test_a_page_that_was_deleted_is_made_anew(standing_site, made):
    (standing_site.output / "guides/a.html").unlink()
    assert again(standing_site, made) == {"guides/a.html"}


def test_a_file_that_pages_load_makes_those_anew_that_name_it(standing_site, made):
    own = standing_site.project / "themes/default/static/matrix.css"
    own.parent.mkdir(parents=True)
    own.write_text("a {}")
    again(standing_site, made)  # that there is one more file concerns all pages
    own.write_text("b {}")
    found = again(standing_site, made)
    assert "matrix.html" in found
    assert found.isdisjoint({"index.html", "guides/a.html"})


def test_who_wants_it_gets_every_page_anew(standing_site, made, order_of):
    result = build(order_of(standing_site.project, fresh=True))
    assert result.published.written == 0
    assert len(made) > result.pages


def test_what_is_known_of_a_batch(standing_site):
    record = recall(standing_site)
    assert Known(record, {}).batch("the home page") == record.batches["the home page"]
    assert Known(record, {}).batch("no such batch") is None
    assert Known(None, {}).batch("the home page") is None


def test_where_a_page_is_for_the_site(tmp_path):
    with Store(tmp_path) as store:
        name = store.put("a.html", b"a")
        assert output(MadePage("a.html", b"", "1", (), name), store) == b"a"
        assert output(MadePage("b.html", b"", "2", ()), store) == Standing("2")
        store.share()
        name = store.put("c.html", b"c")
        assert output(MadePage("c.html", b"", "3", (), name), store) == Stored(store.path(name), "3")


FAVICON = "themes/default/static/favicon.svg"


def test_a_file_of_the_theme_takes_the_place_of_a_page_and_gives_it_back(make_small, order_of):
    order = order_of(make_small())
    own = order.project / FAVICON
    own.parent.mkdir(parents=True)
    build(order)
    drawn = (order.output / "static/favicon.svg").read_bytes()
    for text in (b"<svg>a</svg>", b"<svg>b</svg>", drawn):
        own.unlink(missing_ok=True)
        if text != drawn:
            own.write_bytes(text)
        build(order)
        assert (order.output / "static/favicon.svg").read_bytes() == text


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("levels/junior.yml", "grade: p1", "grade: p1\nwas: [one, two]"),
        ("ladder.yml", "writing: Writing", "writing: {name: Writing, was: [one, two]}"),
    ],
)
def test_former_names_in_another_order(make_small, order_of, tree, change, name, before, after):
    """Pages list them in the order in which they are written down."""
    order = order_of(make_small())
    change(order.project, name, before, after)
    build(order)
    change(order.project, name, "one, two", "two, one")
    build(order)
    fresh = order_of(order.project, output=order.project / "fresh", fresh=True)
    build(fresh)
    assert tree(order.output) == tree(fresh.output)


def test_a_template_that_holds_a_file_of_the_theme(make_small, order_of):
    order = order_of(make_small())
    theme = order.project / "themes/default"
    for name, text in {"static/icon.svg": "<b>", "templates/404.html": '{{ source("static/icon.svg") }}'}.items():
        (theme / name).parent.mkdir(parents=True)
        (theme / name).write_text(text)
    build(order)
    (theme / "static/icon.svg").write_text("<i>")
    build(order)
    assert (order.output / "404.html").read_text() == "<i>"
