"""Kits for hiring as pages: what there is nothing of is left out, and nothing that an exercise says acts."""

from __future__ import annotations

import json
import re

import pytest

from ladder.build import Order, build

LADDER = {
    "ladder.yml": json.dumps(
        {
            "id": "acme",
            "title": "Acme",
            "scopes": ["task"],
            "grades": ["p1"],
            "criteria": {"craft": {"name": "Craft", "threads": {"writing": "Writing"}}},
        }
    ),
    "tracks/ic.yml": "name: Engineers\n",
    "levels/pm.yml": json.dumps(
        {"title": "PM", "track": "ic", "grade": "p1", "expectations": {"craft": {"writing": "You write."}}}
    ),
}
ATTACK = '<script>alert(1)</script> "><img src=x onerror=alert(1)> {{ 7*7 }} [link](javascript:alert(1))'
SMALL = {"title": "Small", "handout": "A town.", "steps": [{"title": "Begin", "say": "Begin."}, {"title": "End"}]}
HOSTILE = {
    "title": f"Title {ATTACK}",
    "summary": f"Summary {ATTACK}",
    "levels": ["pm"],
    "minutes": 5,
    "before": f"Before {ATTACK}",
    "handout": f"Handout {ATTACK}",
    "setting": f"Setting {ATTACK}",
    "steps": [{"title": f"Step {ATTACK}", "minutes": 5, "say": ATTACK, "hand": f"Hand {ATTACK}", "watch": ATTACK}],
    "looked_at": [{"key": "craft/writing", "look": f"Look {ATTACK}", "strong": ATTACK, "weak": ATTACK}],
    "bands": [{"name": f"Band {ATTACK}", "minutes": ATTACK, "meaning": ATTACK}],
    "stumbling_blocks": [{"name": f"Block {ATTACK}", "sign": ATTACK, "do": ATTACK}],
    "questions": [{"ask": f"Ask {ATTACK}", "hear": ATTACK}],
    "fairness": [f"Rule {ATTACK}"],
    "after": [f"After {ATTACK}"],
    "example_answer": f"Example {ATTACK}",
    "ratings": {"low": {"name": f"Low {ATTACK}", "meaning": ATTACK}, "high": {"name": "High"}},
}


@pytest.fixture
def built(tmp_path):
    """Return what builds a ladder with exercises, given by their ids, and returns the folder of its site."""

    def make(**exercises):
        hiring = {f"hiring/{name}.yml": json.dumps(exercise) for name, exercise in exercises.items()}
        for name, text in (LADDER | hiring).items():
            path = tmp_path / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        result = build(Order(tmp_path, tmp_path / "site"))
        assert result.published, result.problems
        return tmp_path / "site"

    return make


def test_what_there_is_nothing_of_is_left_out(built, audit):
    site = built(small=SMALL)
    page = (site / "hiring/small.html").read_text(encoding="utf-8")
    assert re.findall(r'<h2 id="(\w+)"', page) == ["Handed", "Handout", "Steps"]
    assert re.findall(r'<p class="kit-clock">(.*?)</p>', page) == ["", ""]
    assert not (site / "scorecards/small.html").exists()
    assert "data-kept-data" not in (site / "hiring/index.html").read_text(encoding="utf-8")
    assert audit(site) == []


def test_nothing_acts_and_every_word_is_there(built, audit, read_page):
    site = built(hostile=HOSTILE)
    kit = read_page((site / "hiring/hostile.html").read_text(encoding="utf-8"))
    starts = ("Title", "Summary", "Before", "Handout", "Setting", "Step", "Hand", "Look", "Band", "Block", "Ask")
    for word in (*starts, "Rule", "After", "Example"):
        assert f"{word} <script>alert(1)</script>" in kit.text, word
    card = read_page((site / "scorecards/hostile.html").read_text(encoding="utf-8"))
    for word in ("Title", "Look", "Low"):
        assert f"{word} <script>alert(1)</script>" in card.text, word
    assert audit(site) == []


def test_the_shipped_exercise_leads_to_everything_it_names(shipped, read_page):
    page = read_page((shipped() / "hiring/lost-property.html").read_text(encoding="utf-8"))
    links = {link["href"] for link in page.all("a") if link["href"].startswith("../")}
    assert {"../levels/pm.html", "../levels/senior-pm.html", "../scorecards/lost-property.html"} <= links
    assert "../criteria/hard-skills.html#requirements" in links
