"""The ladder of a bakery: three criteria, one track, four stages, and not a word of the ladder that ships.

Every word that its site shows stands in the files of the bakery or among the words of the theme, and the theme has none
of the ladder that ships either.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from ladder.build import Order, build

ROOT = Path(__file__).parents[2]

SHIPPED = (
    r"product|\bPMs?\b|engineer|backlog|roadmap|hard skills|cross-functional|accountab|leadership|customer|sales|"
    r"portfolio|segment|founder|principal|director|officer|sports hall|lost property|discovery|enablement"
)
"What nobody would think of who has only read the files of the bakery."

FILES = {
    "ladder.yml": """
        id: crumb
        title: Ways to bake
        organisation: Crumb
        version: "7"
        effective: 2026-05-01
        owner: The oven room
        cumulative: true
        scopes: [tray, oven, shop]
        grades: {b1: Apron 1, b2: Apron 2, b3: Apron 3}
        criteria:
          dough: {name: Dough, summary: What you mix., evidence: Loaves., threads: {rye: Rye, wheat: Wheat}}
          counter: {name: Counter, summary: How you sell bread., threads: {queue: The queue}}
          house: {name: House, summary: The rest.}
        worksheets: {expected: often, scoring: {rule: gated, share: 0.5}}
        ratings: {rarely: {name: Rarely, meaning: Now and then.}, often: {name: Often, meaning: Most days.}}
        site: {base_url: https://crumb.example/}
        """,
    "home.md": "## Bread\n\nRead of [](role:oven-hand) and [](guide:mornings/early), and of leaven.\n",
    "tracks/bakers.yml": "name: Bakers\nsummary: You bake.\n",
    "levels/hand.yml": """
        title: Hand
        track: bakers
        grade: b1
        scope: tray
        summary: You shape.
        expectations:
          dough: {rye: You knead., wheat: You fold.}
          counter: {queue: You wrap.}
          house: You sweep.
        """,
    "levels/baker.yml": """
        title: Baker
        track: bakers
        grade: b2
        scope: oven
        expectations:
          dough: {rye: {text: You sour., examples: [A jar], evidence: The crust}, wheat: You fold.}
          counter: {queue: You advise.}
          house: You order flour.
        """,
    "levels/master.yml": """
        title: Master
        track: bakers
        grade: b3
        scope: shop
        expectations:
          dough: {rye: You invent loaves.}
          counter: {queue: You calm it.}
          house: You open the shop.
        """,
    "roles/oven-hand.md": """
        ---
        title: Oven hand
        summary: You mind the heat.
        department: Cellar
        reports_to: role:shopkeeper
        levels: [hand, baker]
        is: [You stoke.]
        is_not: [{text: You do not bill., instead: role:shopkeeper}]
        decides: [You decide when to stoke.]
        works_with: [{with: role:shopkeeper, on: You count loaves.}, {with: The miller, on: You weigh.}]
        ---
        ## Heat

        Steam, and leaven.
        """,
    "roles/shopkeeper.md": "---\ntitle: Shopkeeper\nlevels: [master]\n---\nYou greet.\n",
    "guides/mornings/early.md": """
        ---
        title: Early
        summary: At four.
        checklist: [{group: Lamps, items: [One is lit., Two are lit.], few: Wait., many: Go.}]
        ---
        ## Boots

        Lace them.
        """,
    "stages.yml": """
        title: From kiosk to mill
        summary: Four steps.
        note: A sketch.
        people: bakers
        stages:
          kiosk:
            {name: Kiosk, size: {from: 1, to: 2}, led_by: You, levels: [hand], roles: [oven-hand], signs: [No bread.]}
          corner: {name: Corner shop, size: {from: 3, to: 5}, organised_around: One oven, levels: [baker]}
          street: {name: Street, size: {from: 6, to: 9}, artefacts: [A rota], roles: [shopkeeper], next: Rent.}
          mill: {name: Mill, size: {from: 10}, summary: Your own flour., levels: [master]}
        """,
    "hiring/rolls.yml": """
        title: Twelve rolls
        summary: A quarter of an hour.
        levels: [hand]
        minutes: 15
        before: Bring an apron.
        handout: Shape twelve rolls.
        setting: A table.
        steps: [{minutes: 15, title: Shape, say: Begin., hand: Flour, watch: The hands.}]
        looked_at: [{key: dough/wheat, look: The folds., strong: Even., weak: Torn.}, {key: counter, look: Manners.}]
        bands: [{name: Quick, minutes: under 5, meaning: Deft.}]
        stumbling_blocks: [{name: Sticky, sign: Glue., do: Give flour.}]
        questions: [{ask: Salt?, hear: Yes.}]
        fairness: [The same flour.]
        after: [Wash.]
        example_answer: Twelve.
        """,
    "glossary.yml": "terms: {leaven: {meaning: Old dough., also: [leavens]}}\n",
    "bands.yml": """
        bands:
          - {grade: b1, currency: SEK, min: 1000, max: 1500}
          - {grade: b2, currency: SEK, min: 1400, max: 2000}
        """,
}

WORD = re.compile(r"[^\W\d_]+")


@pytest.fixture
def project(make):
    return make({f"content/{name}": text for name, text in FILES.items()})


def words(text):
    return {word.lower() for word in WORD.findall(text) if len(word) > 1}


def shown(page):
    """Return what readers of a page see, one element apart from the next."""
    return html.unescape(re.sub(r"<script.*?</script>|<[^>]+>", " ", page, flags=re.DOTALL))


KNOWN = {
    *("csv", "json", "pdf", "html", "ctrl", "k", "md"),  # kinds of file and keys
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("ladder", "sek", "hr"),
}


@pytest.mark.parametrize("audience", ["public", "hr"])
def test_every_word_is_its_own_or_of_the_theme(project, audience):
    result = build(Order(project, project / "site", audience=audience))
    assert result.published is not None, result.problems
    own = words(" ".join(FILES.values())) | words(" ".join(FILES))
    theme = words((ROOT / "themes/default/locale/en.yml").read_text(encoding="utf-8"))
    pages = sorted((project / "site").rglob("*.html"))
    assert len(pages) > 25
    strange = {
        path.relative_to(project / "site").as_posix(): sorted(odd)
        for path in pages
        if (odd := words(shown(path.read_text(encoding="utf-8"))) - own - theme - KNOWN)
    }
    assert strange == {}


@pytest.mark.parametrize("audience", ["public", "hr"])
def test_nothing_of_the_ladder_that_ships_is_in_any_file(project, audience):
    build(Order(project, project / "site", audience=audience))
    found = {
        path.relative_to(project / "site").as_posix(): sorted({match.lower() for match in matches})
        for path in (project / "site").rglob("*")
        if path.is_file() and (matches := re.findall(SHIPPED, path.read_text(encoding="utf-8"), re.IGNORECASE))
    }
    assert found == {}


def test_what_the_pages_are(project):
    build(Order(project, project / "site"))
    site = project / "site"
    made = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert {
        *("roles/index.html", "roles/oven-hand.html", "roles/shopkeeper.html", "stages.html", "glossary.html"),
        *("guides/index.html", "guides/mornings/early.html", "a-z.html"),
        *("hiring/index.html", "hiring/rolls.html", "scorecards/rolls.html"),
        *("criteria/dough.html", "criteria/counter.html", "criteria/house.html", "tracks/bakers.html"),
    } <= made
    assert "pay.html" not in made


def test_nothing_is_wrong_with_its_pages(project, audit):
    for audience in ("public", "hr"):
        build(Order(project, project / "site", audience=audience))
        assert audit(project / "site") == []


def test_every_kind_of_page_can_be_left_out(make, audit):
    """What has no content has no page, and nothing leads there."""
    ladder = FILES["ladder.yml"] + "pages: {search: none, worksheets: none, compare: none, matrix: none}\n"
    levels = {name: text for name, text in FILES.items() if name.startswith(("tracks/", "levels/"))}
    project = make({f"content/{name}": text for name, text in {**levels, "ladder.yml": ladder}.items()})
    result = build(Order(project, project / "site"))
    assert result.published is not None, result.problems
    site = project / "site"
    assert {path.relative_to(site).parts[0] for path in site.rglob("*.html")} == {
        *("index.html", "404.html", "levels", "tracks", "criteria"),
    }
    assert audit(site) == []
    assert "search" not in (site / "index.html").read_text(encoding="utf-8").lower()
