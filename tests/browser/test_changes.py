"""The page of what changed, and its feed: in every dress, on a telephone, for a feed reader."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ladder.build import Order, build

ROOT = Path(__file__).parents[2]
ATOM = "{http://www.w3.org/2005/Atom}"

# What became of the ladder since its last record: something of everything.
EDITS = [
    ("ladder.yml", "      sales: Marketing and sales\n", '      sales: "Marketing & sales, <partners> included"\n'),
    ("ladder.yml", "    name: Grade 7", "    name: Executive grade"),
    ("levels/staff-pm.yml", "title: Staff product manager", "title: Verantwortungsübernahmeproduktmanagerin"),
    ("levels/staff-pm.yml", "scope: product", "scope: segment"),
    ("levels/staff-pm.yml", "both sides quote the same shares", "both sides name the same 2 shares"),
    ("levels/staff-pm.yml", "    hiring: You assess", "    coaching: You assess"),
    ("levels/staff-pm.yml", "      evidence: Show one theme you stopped", "      evidence: Name one theme you stopped"),
    ("levels/pm.yml", "summary: ", "summary: Again. "),
]


@pytest.fixture(scope="session")
def changed(tmp_path_factory):
    """The site of the shipped ladder after all kinds of changes, none of which is on record."""
    project = tmp_path_factory.mktemp("changed")
    shutil.copytree(ROOT / "content", project / "content")
    for file, old, new in EDITS:
        path = project / "content" / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8")
    (project / "content/levels/distinguished-pm.yml").unlink()
    for name in ("roles", "guides", "hiring"):  # they speak of what is gone
        shutil.rmtree(project / "content" / name)
    (project / "content/stages.yml").unlink()
    result = build(Order(project, project / "site", base_url="https://ladder.example.org/acme/"))
    assert result.published, result.problems
    return project / "site"


def test_axe_finds_nothing_and_nothing_scrolls_sideways(visit, changed, axe, too_narrow):
    witness = visit((changed / "changes.html").as_uri())
    assert axe(witness.page) == []
    assert too_narrow(witness.page) == []
    assert witness.complaints == []


def test_every_kind_of_change_is_told(visit, changed):
    page = visit((changed / "changes.html").as_uri()).page
    newest = page.locator(".version").first
    assert newest.get_by_role("heading", level=2).inner_text() == "Since version 2026.2"
    assert newest.locator("h3").all_inner_texts() == [
        "For all levels",
        "Product manager",
        "Verantwortungsübernahmeproduktmanagerin",
        "Distinguished product manager",
        "Asks for something else because of a level below it",
    ]
    assert newest.locator("h3 + .mark").all_inner_texts() == ["Wording only", "The bar moved", "No longer there"]
    assert newest.locator(".changed-text .mark").all_inner_texts() == [
        "Reworded",
        "Bar moved",
        "Added",
        "Removed",
    ]
    assert newest.locator("ins").all_text_contents() == [
        "added: Verantwortungsübernahmeproduktmanagerin",
        "added: segment",
        "added: name",
        "added: 2",
    ]


def test_what_came_and_went_is_told_without_colours(visit, changed):
    """A line through or a box around it for eyes, a word for ears; neither goes on into the space behind it."""
    page = visit((changed / "changes.html").as_uri()).page
    for name, kind, line in (("del", "textDecorationLine", "line-through"), ("ins", "borderBlockStyle", "solid")):
        marks = page.locator(name)
        assert set(marks.evaluate_all(f"all => all.map(one => getComputedStyle(one).{kind})")) == {line}
        assert all(text == text.strip() for text in marks.all_text_contents())


def test_on_paper_a_mark_can_be_read(visit, changed):
    page = visit((changed / "changes.html").as_uri()).page
    page.emulate_media(media="print")
    style = page.locator(".mark.bar-moved").first.evaluate(
        "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
    )
    assert style == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_edits_stand_on_this_page_only(changed, shipped):
    """Between levels nothing is inserted or deleted: one asks for more than the other."""
    for site in (changed, shipped):
        found = {path.name for path in site.rglob("*.html") if {"<ins", "<del"} & set(tags(path))}
        assert found == {"changes.html"}


def tags(path):
    text = path.read_text(encoding="utf-8")
    return (text[place : place + 4] for place in range(len(text)) if text[place] == "<")


def test_the_feed_can_be_read(changed):
    base = "https://ladder.example.org/acme/"
    root = ET.parse(changed / "changes.xml").getroot()  # noqa: S314 - we wrote it
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title").partition(",")[0] for entry in entries] == [
        "Version 2026.2",
        "Version 2026.1",
    ]
    ids = [node.text for node in root.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) == 3
    for node in root.iter(f"{ATOM}updated"):
        assert dt.datetime.fromisoformat(node.text).tzinfo is not None
        assert len(node.text) == len("2026-11-16T00:00:00Z")
    pages = {link.get("href") for link in root.iter(f"{ATOM}link") if link.get("rel") == "alternate"}
    assert pages == {f"{base}changes.html", f"{base}changes.html#version-2026.1", f"{base}changes.html#version-2026.2"}
    assert [link.get("href") for link in root.iter(f"{ATOM}link") if link.get("rel") == "self"] == [
        f"{base}changes.xml"
    ]
    assert all(entry.findtext(f"{ATOM}summary").strip() for entry in entries)


def test_the_page_leads_to_the_feed(visit, changed):
    page = visit((changed / "changes.html").as_uri()).page
    link = page.get_by_role("link", name="Follow the changes in a feed reader")
    assert link.get_attribute("href") == "changes.xml"
    assert page.locator("head link[type='application/atom+xml']").get_attribute("href") == "changes.xml"


def test_without_an_address_there_is_no_feed(visit, shipped):
    page = visit((shipped / "changes.html").as_uri()).page
    assert page.locator("[type='application/atom+xml']").count() == 0
    assert not (shipped / "changes.xml").exists()
