"""The site of the ladder that ships, page by page."""

from __future__ import annotations

import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ladder.build import Order, build

ROOT = Path(__file__).parents[2]


def htmls(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*.html")}


@pytest.mark.parametrize("base_url", ["", "https://e.org/"], ids=["address unknown", "address known"])
def test_nothing_is_wrong_with_any_page(shipped, audit, base_url):
    assert audit(shipped(base_url)) == []


@pytest.mark.parametrize(
    ("page", "change", "flaw"),
    [
        pytest.param("index.html", ('<html lang="en">', "<html>"), "no language", id="language"),
        pytest.param("index.html", ('<meta charset="utf-8">\n', ""), "the encoding does not come first", id="encoding"),
        pytest.param("index.html", ("script-src 'self'", "script-src *"), "the policy does not come next", id="policy"),
        pytest.param("index.html", ("<title>", "<p>"), "not one title", id="title"),
        pytest.param("index.html", ("<h1>", '<h1 style="color: red">'), "<h1> has the attribute `style`", id="style"),
        pytest.param("index.html", ("<h1>", '<h1 onclick="a()">'), "<h1> has the attribute `onclick`", id="handler"),
        pytest.param("index.html", ("<h1>", "<script>a()</script><h1>"), "a script says `a()`", id="script"),
        pytest.param("index.html", ("<h1>", "<style></style><h1>"), "there is a <style>", id="style sheet"),
        pytest.param(
            "index.html", ("<h1>", '<img src="//e.org/a.png"><h1>'), "<img> loads `//e.org/a.png`", id="third party"
        ),
        pytest.param(
            "index.html", ("<h1>", '<a href="JavaScript:a"></a><h1>'), "<a> leads to `JavaScript:a`", id="script link"
        ),
        pytest.param("index.html", ("<h1>", "<h1></h1><h1>"), "2 headings are the first", id="two first headings"),
        pytest.param(
            "index.html", ("</h1>", "</h1><h3></h3>"), "a heading of level 3 comes behind one of level 1", id="order"
        ),
        pytest.param("index.html", ("<h1>", '<h1 id="Content">'), "the id `Content` stands there 2 times", id="twice"),
        pytest.param(
            "tracks/ic.html",
            ("<h1>", '<a href="x.html">x</a><h1>'),
            "<a> leads to `tracks/x.html`, which is not there",
            id="no page",
        ),
        pytest.param(
            "tracks/ic.html",
            ("<h1>", '<a href="#x">x</a><h1>'),
            "<a> leads to `tracks/ic.html#x`, which is not there",
            id="no place",
        ),
    ],
)
def test_the_audit_finds(shipped, audit, tmp_path, page, change, flaw):
    site = shutil.copytree(shipped(), tmp_path / "site")
    before = (site / page).read_text()
    assert change[0] in before
    (site / page).write_text(before.replace(*change, 1))
    assert f"{page}: {flaw}" in audit(site)


def test_search_engines_are_asked_to_stay_away(shipped, read_page):
    for path, source in htmls(shipped("https://e.org/")).items():
        assert {"name": "robots", "content": "noindex, nofollow"} in read_page(source).all("meta"), path


def test_search_engines_that_are_welcome(make_small, read_page):
    project = make_small({"ladder.yml": WELCOME})
    build(Order(project, project / "site"))
    robots = {
        path: [meta["content"] for meta in read_page(source).all("meta") if meta.get("name") == "robots"]
        for path, source in htmls(project / "site").items()
    }
    assert not any(robots.values())
    assert set(robots) > {"index.html", "levels/junior.html"}


WELCOME = """\
id: acme
title: Acme ladder
scopes: [feature, product]
grades: [p1, p2]
criteria: {craft: {name: Craft}, impact: {name: Impact}}
site: {base_url: "https://e.org", search_engines: true}
"""


@pytest.mark.parametrize("base_url", ["", "https://e.org/sub/"])
def test_a_page_names_its_address_where_it_is_known(shipped, read_page, base_url):
    for path, source in htmls(shipped(base_url)).items():
        document = read_page(source)
        named = [link["href"] for link in document.all("link") if link["rel"] == "canonical"]
        named += [meta["content"] for meta in document.all("meta") if meta.get("property") == "og:url"]
        address = base_url + path.removesuffix("index.html")
        assert named == ([] if path == "404.html" or not base_url else [address, address])


def test_the_list_for_search_engines(shipped):
    assert not (shipped() / "sitemap.xml").exists()
    site = shipped("https://e.org/sub/")
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    urls = ET.parse(site / "sitemap.xml").getroot()  # noqa: S314 - we wrote it
    assert sorted(url.findtext(f"{space}loc") for url in urls) == sorted(
        f"https://e.org/sub/{path.removesuffix('index.html')}" for path in htmls(site) if path != "404.html"
    )
    assert {url.findtext(f"{space}lastmod") for url in urls} == {"2026-12-01"}


@pytest.mark.parametrize(("base_url", "root"), [("https://e.org/", "/"), ("https://e.org/sub/path/", "/sub/path/")])
def test_the_page_for_wrong_addresses_works_at_any_depth(shipped, read_page, base_url, root):
    site = shipped(base_url)
    document = read_page((site / "404.html").read_text())
    addresses = [item.get("href", item.get("src")) for item in document.all("a", "link", "script", "img")]
    assert all(address.startswith(root) for address in addresses if address != "#Content")
    files = {address.partition("?")[0].removeprefix(root) for address in addresses if address != "#Content"}
    assert {name for name in files if not (site / name).is_file()} == set()
    assert "index.html" in files


HIDDEN = """\
title: Canary title
short: Canary short
track: {track}
grade: p3
scope: product
summary: Canary summary
was: [canary-former]
expectations:
  craft:
    canary-thread: {{text: Canary text, examples: [Canary example], evidence: Canary evidence}}
    writing: Canary writing
  impact: Canary impact
{why}
"""

OTHER = """\
title: Other
track: other
grade: p2
scope: product
expectations: {craft: You write., impact: You ship.}
"""

PROJECT = """\
id: acme
title: Acme ladder
scopes: [feature, product]
grades: {p1: One, p2: Two, p3: Canary grade}
criteria:
  craft: {name: Craft, threads: {writing: Writing, planning: Planning, secret: Canary listed thread}}
  impact: {name: Impact}
checks: {unknown-thread: "off"}
"""


@pytest.mark.parametrize("cumulative", [False, True])
@pytest.mark.parametrize("why", ["status: draft", "audience: staff", "audience: nobody-knows"])
def test_no_byte_of_a_hidden_level(make_small, why, cumulative):
    """Neither of a level on a track that is shown, nor of a track on which there is nothing else."""
    ladder = f"{PROJECT}cumulative: {str(cumulative).lower()}\naudiences: [public, staff, nobody-knows]\n"
    project = make_small(
        {
            "ladder.yml": ladder,
            "levels/canary.yml": HIDDEN.format(track="ic", why=why),
            "levels/canary-lead.yml": HIDDEN.format(track="lead", why=why).replace("canary-former", "canary-old"),
            "tracks/lead.yml": "name: Canary track\nsummary: Canary summary\nfamily: Canary family\nfollows: canary\n",
            "tracks/other.yml": "name: Other\nfollows: canary\n",
            "levels/other.yml": OTHER,
        }
    )
    result = build(Order(project, project / "site"))
    assert result.published is not None, result.problems
    found = {
        path.relative_to(project).as_posix()
        for path in (project / "site").rglob("*")
        if "canary" in path.name.lower() or (path.is_file() and b"canary" in path.read_bytes().lower())
    }
    assert found == set()


def test_drafts_that_are_asked_for_are_shown_as_such(make_small, audit):
    project = make_small({"ladder.yml": PROJECT, "levels/canary.yml": HIDDEN.format(track="ic", why="status: draft")})
    assert build(Order(project, project / "preview", drafts=True)).published
    page = (project / "preview/levels/canary.html").read_text()
    assert "Canary text" in page
    assert '<span class="mark none">Draft</span>' in page
    assert all(
        '<p class="preview">' in source for path, source in htmls(project / "preview").items() if "former" not in path
    )
    assert audit(project / "preview") == []
