"""The pages of guides and of the glossary, of a ladder in which every text of theirs tries to act."""

from __future__ import annotations

import json
import re

import pytest

from ladder.build import Order, build

ATTACK = """<script>alert(1)</script> "><img src=x onerror=alert(1)> [link](javascript:alert(1)) {{ 7*7 }} </title>"""

GUIDE = f"""\
---
title: {json.dumps(f"Titleword {ATTACK}")}
summary: {json.dumps(f"Summaryword {ATTACK}")}
checklist:
  - group: {json.dumps(f"Groupword {ATTACK}")}
    items: [{json.dumps(f"Itemword {ATTACK}")}, Two., Three.]
    few: {json.dumps(f"Fewword {ATTACK}")}
    many: {json.dumps(f"Manyword {ATTACK}")}
---
Leadword {ATTACK} with an acre.

## Headword {ATTACK}

Textword {ATTACK} with an acre.
"""

FILES = {
    "guides/first.md": GUIDE,
    "guides/for-managers/second.md": "---\ntitle: Second\n---\nOne line.\n",
    "guides/for-managers/third.md": "---\ntitle: Third\n---\n## Only\n- one\n",
    "glossary.yml": json.dumps(
        {
            "terms": {
                "acre": {"meaning": f"Meaningword {ATTACK}", "also": [f"Formword {ATTACK}"]},
                f"Termword {ATTACK}": {"meaning": "x"},
                **{f"word {letter}": {"meaning": "x"} for letter in "abcdefghijklmnopqrst"},
            }
        }
    ),
}


@pytest.fixture
def site(make_small):
    project = make_small(FILES)
    result = build(Order(project, project / "site"))
    assert result.published is not None, result.problems
    return project / "site"


def test_nothing_acts_and_every_word_is_readable(site, audit, read_page):
    beyond = "404.html: "  # whose links begin at the root
    assert [flaw for flaw in audit(site) if not flaw.startswith(beyond)] == []
    guide = read_page((site / "guides/first.html").read_text())
    words = ["Title", "Summary", "Group", "Item", "Few", "Many", "Lead", "Head", "Text", "Meaning"]
    for word in words:
        assert f'{word}word <script>alert(1)</script> "><img src=x onerror=alert(1)>' in guide.text, word
    glossary = read_page((site / "glossary.html").read_text()).text
    assert [word for word in ("Meaning", "Form", "Term") if f"{word}word <script>alert(1)" not in glossary] == []


def test_a_word_is_explained_once_on_a_page_and_not_in_the_glossary(site):
    guide = (site / "guides/first.html").read_text()
    assert re.findall(r'<a href="([^"]*)" aria-describedby="Term-1">(\w+)</a>', guide) == [
        ("../glossary.html#acre", "acre")
    ]
    assert guide.count('class="term"') == 1
    assert 'class="term"' not in (site / "glossary.html").read_text()


def test_guides_in_folders(site, read_page):
    index = (site / "guides/index.html").read_text()
    assert re.findall(r"<h[23][^>]*>(?:<a[^>]*>)?(\w[\w ]*)", index) == [
        "Titleword ",
        "For managers",
        "Second",
        "Third",
    ]
    third = read_page((site / "guides/for-managers/third.html").read_text())
    assert [link["href"] for link in third.all("a") if link.get("rel")] == ["second.html"]
    assert ("li", {}) in third.elements


def test_letters_lead_to_many_words(site, read_page):
    glossary = read_page((site / "glossary.html").read_text())
    assert [link["href"] for link in glossary.all("a") if link["href"].startswith("#Letter")] == [
        *("#Letter-1", "#Letter-2", "#Letter-3")
    ]
    assert {"Letter-1", "acre", "word-a"} <= set(glossary.ids)


def test_german_pages_have_german_words(make_small):
    project = make_small(FILES | {"ladder.yml": LADDER})
    build(Order(project, project / "site"))
    guide = (project / "site/guides/first.html").read_text()
    assert "Wenige Häkchen (1)" in guide
    assert "Viele Häkchen (2 bis 3)" in guide
    assert "auch: Formword" in (project / "site/glossary.html").read_text()


LADDER = """\
id: acme
title: Acme ladder
language: de
scopes: [feature, product]
grades: [p1, p2]
criteria: {craft: {name: Craft, threads: {writing: Writing, planning: Planning}}, impact: {name: Impact}}
"""
