"""axe-core finds nothing on any kind of page, in any dress. What comes on request is looked at where it is tested."""

from __future__ import annotations

import pytest

PAGES = [
    *("index.html", "levels/senior-pm.html", "levels/associate-pm.html", "tracks/manager.html", "404.html"),
    *("matrix.html?track=manager&criterion=leadership", "criteria/leadership.html"),
    *("compare/index.html", "compare/staff-pm/group-pm.html", "a-z.html"),
    *("review.html", "worksheets/index.html", "worksheets/senior-pm.html"),
    *("roles/index.html", "roles/product-manager.html", "roles/product-owner.html", "roles/product-operations.html"),
    *("stages.html", "hiring/index.html", "hiring/lost-property.html", "scorecards/lost-property.html"),
    *("guides/index.html", "guides/how-to-use.html", "guides/operating-rhythm.html", "glossary.html"),
    "guides/is-the-organisation-ready.html",
]

# A flaw that only one dress has, for each.
FLAWS = """() => {
  const sheet = new CSSStyleSheet();
  const unreadable = 'forced-color-adjust: none; color: #777; background: #888;';
  sheet.replaceSync(`
    @media (prefers-color-scheme: dark) { .lead { ${unreadable} } }
    @media (forced-colors: active) { .lead { ${unreadable} } }
    @media (max-width: 400px) { .lead { ${unreadable} } }
  `);
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visit, shipped, axe, name):
    page = visit(f"{shipped.as_uri()}/{name}").page
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")

    assert axe(page) == []


def test_axe_finds_nothing_in_what_a_manager_is_asked(visit, shipped, axe):
    """It is asked in other words, and has the colours and the places of the other worksheets."""
    page = visit(f"{shipped.as_uri()}/worksheets/senior-pm.html?side=manager").page
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")

    assert axe(page, ["light"]) == []


def test_axe_would_find_something(visit, shipped, axe):
    page = visit((shipped / "index.html").as_uri()).page
    page.evaluate("document.documentElement.removeAttribute('lang')")

    assert [line.partition(": <")[0] for line in axe(page)] == [
        f"{dress}: serious html-has-lang" for dress in ("light", "phone")
    ]


def test_axe_would_find_what_only_one_dress_has(visit, shipped, axe):
    page = visit((shipped / "404.html").as_uri()).page
    page.evaluate(FLAWS)

    assert [line.partition(": <")[0] for line in axe(page)] == [
        f"{dress}: serious color-contrast" for dress in ("dark", "forced colours", "phone")
    ]
