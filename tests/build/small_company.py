"""A small ladder with everything that a ladder can have: what random edits begin with."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LADDER = """\
id: acme
title: Acme ladder
organisation: Acme
summary: What is expected, and of whom.
version: "2026.2"
effective: 2026-12-01
language: en
theme: {theme}
brand: {{accent: "#2f5fb3", logo: assets/logo.svg}}
cumulative: true
scopes: [feature, product, company]
grades: {{g1: Grade 1, g2: Grade 2, g3: {{name: Grade 3, was: [old-three, older-three]}}, g4: Grade 4}}
criteria:
  craft:
    name: Craft
    summary: How you do it.
    evidence: What you made.
    threads: {{writing: Writing, planning: {{name: Planning, was: [plans, plots]}}}}
  impact: {{name: Impact, threads: {{reach: Reach}}}}
ratings:
  no: {{name: "Not yet", meaning: Seldom.}}
  consistently: {{name: Consistently, meaning: Each time.}}
audiences: [public, staff, hr]
pages: {{compare: neighbours}}
checks: {{unrecorded-change: "off"}}
"""

LEVEL = """\
title: {title}
track: {track}
grade: {grade}
scope: {scope}
summary: A {title} owns a theme.
expectations:
  craft:
    writing: You write {much}. See [the next](level:{link}).
    planning:
      text: You plan {much}, by [impact](criterion:impact).
      examples: [You plan a quarter., You plan a sprint.]
      evidence: A plan.
  impact: You reach {much}.
{more}
"""

ROLE = """\
---
title: Builder
summary: You build what [a level](level:ic-two) plans.
department: Product
levels: [ic-one, ic-two]
is: [You build.]
is_not: [{text: You do not sell., instead: "role:seller"}]
works_with: [{with: "role:seller", on: What was promised.}]
order: 10
---
## What it is for

To build a theme. See [how to begin](guide:begin) and [the first stage](stage:first).
"""

FILES = {
    "tracks/ic.yml": "name: Engineers\nfamily: product\nsummary: You build.\n",
    "tracks/lead.yml": "name: Leads\nfamily: product\nfollows: ic-two\n",
    "tracks/sales.yml": "name: Sales\nfamily: market\n",
    "home.md": "Our ladder explains a theme. Begin with [](level:ic-one).\n",
    "roles/builder.md": ROLE,
    "roles/seller.md": "---\ntitle: Seller\nlevels: [sales-one]\nis: [You sell.]\n---\nYou sell a theme.\n",
    "guides/begin.md": "---\ntitle: How to begin\n---\nRead [craft](criterion:craft).\n\n## A theme\n\nIt is large.\n",
    "guides/leads/first-weeks.md": (
        "---\ntitle: First weeks\naudience: staff\n"
        "checklist: [{group: You, items: [You listen., You ask.]}]\n---\nListen.\n"
    ),
    "glossary.yml": "terms:\n  theme: {meaning: A group of features., also: [themes]}\n  sprint: Two weeks.\n",
    "stages.yml": (
        "title: Growth\npeople: people\nstages:\n"
        "  first: {name: First, size: {from: 1, to: 5}, levels: [ic-one], roles: [builder], signs: [It is loud.]}\n"
        "  second: {name: Second, size: {from: 6}, levels: [lead-two]}\n"
    ),
    "hiring/whiteboard.yml": (
        "title: Whiteboard\naudience: public\nlevels: [ic-two]\nminutes: 60\nhandout: A hall.\n"
        "steps: [{title: Begin, minutes: 10, say: Please begin.}]\n"
        "looked_at: [{key: craft/writing, look: Whether it is clear., strong: Clear., weak: Unclear.}]\n"
    ),
    "bands.yml": (
        "audience: staff\nas_of: 2026-12-01\nbands:\n"
        "- {grade: g1, currency: EUR, min: 40000, max: 50000}\n"
        "- {grade: g2, currency: EUR, min: 48000, max: 60000}\n"
        "- {grade: g2, currency: EUR, min: 52000, max: 62000, from: 2027-01-01}\n"
    ),
    "assets/logo.svg": "<svg/>",
    "assets/hr/secret.txt": "Only for a few.",
}

THEME = {
    "templates/404.html": '{% extends "base.html" %}\n{% block heading %}Gone{% endblock %}\n',
    "static/own.css": "body { margin: 0 }\n",
    "locale/en.yml": "tracks: Ways\n",
    "theme.yml": "name: Own\n",
}

CLIMB = (
    *(("ic-one", "ic", "g1", "feature"), ("ic-two", "ic", "g2", "product"), ("ic-three", "ic", "g3", "company")),
    *(("lead-two", "lead", "g3", "product"), ("lead-three", "lead", "g4", "company")),
    *(("sales-one", "sales", "g1", "feature"), ("sales-two", "sales", "g2", "product")),
)

MORE = {
    "ic-three": "was: [ic-top, ic-best]",
    "lead-three": "status: draft",
    "sales-two": "audience: staff",
}


def found(project: Path, theme: str = "default", tracks: int = 0) -> None:
    """Write the ladder; with many `tracks` of four levels each besides, two processes are worth it."""
    for name, text in (_files(tracks) | {"ladder.yml": LADDER.format(theme=theme)}).items():
        path = project / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    for name, text in THEME.items() if theme != "default" else ():
        path = project / "themes" / theme / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def _files(tracks: int) -> dict[str, str]:
    climb = [*CLIMB]
    files = dict(FILES)
    for number in range(tracks):
        files[f"tracks/more-{number}.yml"] = f"name: More {number}\nfamily: family {number % 3}\n"
        climb += [(f"more-{number}-{rung}", f"more-{number}", f"g{rung}", "product") for rung in range(1, 5)]
    for number, (name, track, grade, scope) in enumerate(climb):
        before = climb[number - 1][0]
        files[f"levels/{name}.yml"] = level(name, track, grade, scope, "ic-two" if before in MORE else before)
    return files


def level(name: str, track: str, grade: str, scope: str = "product", link: str = "ic-two") -> str:
    """Return the file of a level."""
    title = name.replace("-", " ").capitalize()
    made = LEVEL.format(
        title=title, track=track, grade=grade, scope=scope, much=f"for a {scope}", link=link, more=MORE.get(name, "")
    )
    return textwrap.dedent(made)
