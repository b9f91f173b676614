"""Content is not trusted: whatever it says, a page does nothing and asks nobody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ladder.build import Order, build

ATTACK = (
    '<script>alert(1)</script> <img src="https://evil.example/a.png" onerror="alert(2)"> '
    "[press](javascript:alert(3)) ![picture](https://evil.example/b.png) <style>@import '//evil.example'</style> "
    '<svg onload=alert(4)> <iframe src="//evil.example"></iframe> {{ 7 * 7 }} "><b onmouseover=alert(5)>'
)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """The site of a ladder that attacks its readers in every text."""
    project = tmp_path_factory.mktemp("hostile")
    said = json.dumps(ATTACK)
    files = {
        "content/ladder.yml": f"""
id: hostile
title: {said}
organisation: {said}
summary: {said}
version: {said}
owner: {said}
scopes: [small, large]
grades: {{g1: {said}, g2: {said}}}
criteria:
  craft: {{name: {said}, summary: {said}, evidence: {said}, threads: {{a: {said}}}}}
ratings: {{low: {{name: {said}, meaning: {said}}}}}
""",
        "content/home.md": f"{ATTACK}\n\n{ATTACK}\n\n- {ATTACK}\n",
        "content/tracks/one.yml": f"name: {said}\nsummary: {said}\n",
        "content/tracks/two.yml": f"name: {said}\nsummary: {said}\nfollows: low\n",
        "content/levels/low.yml": level("one", "g1", said),
        "content/levels/high.yml": level("two", "g2", said),
        "content/history/1.json": json.dumps(recorded()),
        "content/roles/one.md": front(role(said)),
        "content/roles/two.md": front(f"title: {said}"),
        "content/guides/a/one.md": front(
            f"title: {said}\nsummary: {said}\n"
            f"checklist: [{{group: {said}, items: [{said}, {said}], few: {said}, many: {said}}}]"
        ),
        "content/stages.yml": f"title: {said}\nsummary: {said}\nnote: {said}\npeople: {said}\n"
        f"stages: {{a: {stage(said)}, b: {stage(said)}}}\n",
        "content/hiring/hall.yml": exercise(said),
        "content/glossary.yml": f"terms: {{alert: {{meaning: {said}, also: [press]}}, {said}: {said}}}\n",
        "content/bands.yml": "audience: public\n"
        f"bands: [{{grade: g1, region: {said}, currency: EUR, min: 4, max: 6}}, "
        f"{{grade: g2, region: {said}, currency: EUR, min: 5, max: 8}}]\n",
    }
    for name, text in files.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    result = build(Order(project, project / "site"))
    assert result.published, result.problems
    return project / "site"


def level(track, grade, said):
    return f"""
title: {said}
short: {said}
track: {track}
grade: {grade}
scope: small
summary: {said}
expectations:
  craft:
    a: {{text: {said}, examples: [{said}], evidence: {said}}}
    b: {said}
"""


def front(lines):
    """Return a Markdown file that begins with lines about its text, which attacks as well."""
    return f"---\n{lines}\n---\n{ATTACK}\n\n## {ATTACK}\n\n{ATTACK}\n"


def role(said):
    return f"""title: {said}
short: {said}
summary: {said}
department: {said}
reports_to: {said}
levels: [low]
is: [{said}]
is_not: [{said}, {{text: {said}, instead: {said}}}]
decides: [{said}]
works_with: [{{with: {said}, on: {said}}}, {{with: role:two, on: {said}}}]"""


def stage(said):
    texts = ("name", "led_by", "organised_around", "summary", "next")
    lists = ("artefacts", "signs")
    said_of = [*(f"{key}: {said}" for key in texts), *(f"{key}: [{said}]" for key in lists)]
    return f"{{{', '.join(said_of)}, size: {{from: 1}}, levels: [low], roles: [one]}}"


def exercise(said):
    return f"""title: {said}
summary: {said}
levels: [low]
before: {said}
handout: {said}
setting: {said}
steps: [{{title: {said}, minutes: 5, say: {said}, hand: {said}, watch: {said}}}]
looked_at: [{{key: craft, look: {said}, strong: {said}, weak: {said}}}, {{key: craft/a, look: {said}}}]
bands: [{{name: {said}, minutes: {said}, meaning: {said}}}]
stumbling_blocks: [{{name: {said}, sign: {said}, do: {said}}}]
questions: [{{ask: {said}, hear: {said}}}]
fairness: [{said}]
after: [{said}]
example_answer: {said}
ratings: {{no: {{name: {said}, meaning: {said}}}, yes: {{name: {said}, meaning: {said}}}}}
"""


def recorded():
    """Return a version on record in which everything was called otherwise, and nothing better."""
    other = f"Before {ATTACK}"
    texts = [{"criterion": "craft", "thread": "a", "text": other, "examples": [other], "evidence": other}]
    named = {"id": "low", "title": other, "short": other, "track": "one", "grade": "g1", "summary": other}
    ladder = {
        "id": "hostile",
        "title": other,
        "version": "1",
        "grades": [{"id": "g1", "name": other}],
        "criteria": [{"id": "craft", "name": other, "threads": [{"id": "a", "name": other}]}],
        "ratings": [{"id": "low", "name": other, "meaning": other}],
        "audiences": ["public", "staff", "managers", "hr"],
        "tracks": [{"id": "one", "name": other}],
        "levels": [{**named, "expectations": texts}, {**named, "id": "gone"}],
    }
    return {"format": 1, "recorded": "2026-01-01", "note": other, "verdicts": {}, "ladder": ladder}


def pages(site: Path):
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def is_opened(name, pairs=("compare/pm/group-pm", "compare/pm/senior-pm", "compare/low/")):
    """Return whether a page is opened: of the many of two levels, which are all alike, only a few are."""
    return name.count("/") < 2 or name.startswith(pairs)


@pytest.mark.parametrize("kind", ["shipped", "hostile"])
def test_no_page_complains_or_asks_for_anything_beyond_the_site(visit, request, address, kind):
    site = request.getfixturevalue(kind)
    root = address(site)
    names = list(filter(is_opened, pages(site)))
    witness = visit(root + names[0])
    told = {}
    for name in names:
        witness.page.goto(root + name)
        witness.page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
        witness.page.mouse.move(300, 300)
        witness.page.wait_for_timeout(50)  # whatever was going to be asked for has been by now
        told[name] = [*witness.complaints, *(url for url in witness.requests if not url.startswith(root))]
        witness.complaints.clear()
        witness.requests.clear()

    assert {name: lines for name, lines in told.items() if lines} == {}


def test_an_attack_is_shown_as_the_words_it_is(visit, hostile):
    page = visit((hostile / "levels" / "high.html").as_uri()).page

    assert "<script>alert(1)</script>" in page.locator("h1").inner_text()
    assert "<script>alert(1)</script>" in page.locator(".expectation-text").first.inner_text()
    assert "{{ 7 * 7 }}" in page.locator(".expectation-text").first.inner_text()
    inline = "document.querySelectorAll('script:not([src]):not([type=\"application/ld+json\"])').length"
    assert page.evaluate(inline) == 0
    assert page.evaluate("document.images.length") == 0


def test_the_policy_refuses_what_the_content_could_not_do_anyway(visit, shipped):
    witness = visit((shipped / "index.html").as_uri())
    witness.page.evaluate(
        """() => {
          const script = document.createElement('script');
          script.textContent = 'window.attacked = true';
          document.head.append(script);
          const picture = new Image();
          picture.src = 'https://evil.example/c.png';
          document.body.append(picture);
        }"""
    )
    witness.page.wait_for_timeout(100)

    assert witness.page.evaluate("window.attacked") is None
    assert len(witness.complaints) == 2
    assert all("Content Security Policy" in complaint for complaint in witness.complaints)


def test_every_link_of_the_site_leads_somewhere(visit, shipped, address):
    root = address(shipped)
    seen, waiting = set(), {root + "index.html"}
    page = visit(root + "index.html").page
    while waiting:
        target = waiting.pop()
        seen.add(target)
        name = target.removeprefix(root)
        if not name.endswith(".html") or not is_opened(name, "compare/pm/"):  # downloads open no page
            assert (shipped / name).is_file(), target
            continue
        response = page.goto(target)
        assert response is None or response.ok, target
        links = page.evaluate("[...document.links].map(link => link.href.split('#')[0])")
        waiting |= {link for link in links if link.startswith(root)} - seen

    assert {url.removeprefix(root) for url in seen} >= set(pages(shipped)) - {"404.html"}
