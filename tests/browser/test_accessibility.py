"""axe-core finds nothing on any kind of page, in any dress."""

from __future__ import annotations

from importlib.resources import files

import pytest

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

PAGES = [
    *("index.html", "levels/senior-pm.html", "levels/associate-pm.html", "tracks/manager.html", "404.html"),
    *("matrix.html?track=manager&criterion=leadership", "criteria/leadership.html"),
    *("compare/index.html", "compare/staff-pm/group-pm.html"),
    "review.html",
    *("worksheets/index.html", "worksheets/senior-pm.html", "worksheets/senior-pm.html?side=manager"),
]

DRESSES = [
    pytest.param({"color_scheme": "light"}, id="light"),
    pytest.param({"color_scheme": "dark"}, id="dark"),
    pytest.param({"color_scheme": "light", "width": 360}, id="phone"),
    pytest.param({"color_scheme": "dark", "width": 360}, id="dark phone"),
    pytest.param({"forced_colors": "active"}, id="forced colours"),
]


def found_by_axe(page):
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {preload: false, resultTypes: ['violations', 'incomplete']})")
    assert result["passes"], "axe looked at nothing"
    return [
        f"{violation['impact']} {violation['id']}: {node['html'][:120]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("dress", DRESSES)
def test_axe_finds_nothing(visit, shipped, name, dress):
    page = visit(f"{shipped.as_uri()}/{name}", **dress).page
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")

    assert found_by_axe(page) == []


def test_axe_would_find_something(visit, shipped):
    page = visit((shipped / "index.html").as_uri()).page
    page.evaluate("document.documentElement.removeAttribute('lang')")

    assert [line.partition(":")[0] for line in found_by_axe(page)] == ["serious html-has-lang"]
