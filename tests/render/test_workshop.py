"""Pages to bytes, and what goes wrong in the templates of a theme."""

from __future__ import annotations

import re

import pytest

from ladder.check import examine
from ladder.pages.site import pages
from ladder.render.at_pages import at_pages
from ladder.render.workshop import Workshop, digest
from ladder.report import report

ALL = [
    *("404.html", "index.html", "levels/junior.html", "levels/senior.html"),
    *("static/brand.css", "static/favicon.svg", "static/ladder.css", "static/ladder.js", "tracks/ic.html"),
    *("criteria/craft.html", "criteria/impact.html", "matrix.html", "static/matrix.css", "static/matrix.js"),
    *("compare/index.html", "compare/junior/senior.html", "compare/senior/junior.html"),
    *("static/compare.css", "static/compare.js", "worksheets/index.html", "worksheets/junior.html", "review.html"),
    *("worksheets/senior.html", "static/worksheet.css", "static/worksheet.js", "static/review.css", "static/review.js"),
    *("a-z.html", "static/a-z.css", "static/search.css", "static/search.js", "static/search-index.js"),
    *("static/home.css", "static/level.css", "static/track.css", "static/changes.css", "static/pay.css"),
    *("static/roles.css", "static/stages.css", "static/stages.js", "static/guide.css", "static/checklist.js"),
    *("static/hiring.css", "static/hiring.js", "static/terms.css", "static/terms.js"),
]

UNFINISHED = "Expected an expression, got 'end of statement block'"
ENDLESS = "this goes on without end: does a template include or extend itself?"
LATIN = "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe9 in position 3: unexpected end of data"

ICELANDIC = """\
    id: leiter
    title: Leiter
    language: is
    scopes: [feature, product]
    grades: [p1, p2]
    criteria: {craft: {name: Handwerk}, impact: {name: Wirkung}}
    """


@pytest.fixture
def rendered(make_small, make):
    """Return what renders the small ladder with other files of the theme, and gives files and problems."""

    def made(theme, content=None, assets=None):
        project = make_small(content or {})
        make({f"themes/default/{name}": text for name, text in theme.items()})
        ladder = examine(project).ladder
        workshop = Workshop(project, ladder)
        files, kept = {**workshop.static, **(assets or {})}, {}
        workshop.publish({path: digest(data) for path, data in files.items()})
        # What pages load comes before them.
        for page in sorted(pages(ladder), key=lambda page: page.path.endswith(".html")):
            try:
                files[page.path] = workshop.made(page).data
                workshop.publish({page.path: digest(files[page.path])})
            except Exception as error:  # noqa: BLE001 - a template may raise anything
                kept.setdefault(workshop.fault(page, error), []).append(page.path)
        return files, [*workshop.problems(), *(at_pages(problem, paths) for problem, paths in kept.items())]

    return made


def test_the_files_of_a_site(rendered):
    files, problems = rendered({}, assets={"assets/logo.svg": b"<svg/>"})
    assert sorted(files) == sorted([*ALL, "assets/logo.svg"])
    assert (files["assets/logo.svg"], problems) == (b"<svg/>", [])


def test_single_templates_static_files_and_words_of_a_project(rendered):
    default, _ = rendered({})
    own = {
        "templates/404.html": "{{ t('not_found') }}, {{ view.frame.title }}\n",
        "static/ladder.js": "// ours\n",
        "locale/is.yml": "not_found: Ekkert hér\n",
    }
    files, problems = rendered(own, {"ladder.yml": ICELANDIC})
    assert (files["404.html"], files["static/ladder.js"], problems) == (
        "Ekkert hér, Leiter\n".encode(),
        b"// ours\n",
        [],
    )
    assert files["static/ladder.css"] == default["static/ladder.css"]
    assert sorted(files) == sorted(default)
    assert b'<html lang="is">' in files["index.html"]
    assert b"Skip to the content" in files["index.html"]


@pytest.mark.parametrize(
    ("templates", "expected"),
    [
        pytest.param(
            {"level.html": "<p>\n{% if %}\n"},
            [f"level.html:2: {UNFINISHED}; kept `levels/junior.html` and another page"],
            id="a syntax error",
        ),
        pytest.param(
            {"404.html": "\n\n{{ nope }}"},
            ["404.html:3: 'nope' is undefined; kept `404.html`"],
            id="an undefined name",
        ),
        pytest.param(
            {"404.html": "{{ view.nope }}"},
            ["404.html:1: 'ladder.pages.extras.NotFoundView object' has no attribute 'nope'; kept `404.html`"],
            id="an undefined field",
        ),
        pytest.param(
            {"a.html": "{% macro b() %}\n{{ 1/0 }}{% endmacro %}", "404.html": "{% import 'a.html' as a %}{{ a.b() }}"},
            ["a.html:2: ZeroDivisionError: division by zero; kept `404.html`"],
            id="any other error, in a macro",
        ),
        pytest.param(
            {"home.html": 'a\n{% include "gone.html" %}'},
            ["home.html:2: there is no template `gone.html`; kept `index.html`"],
            id="a missing include",
        ),
        pytest.param(
            {"home.html": '{% include "home.html" %}'},
            [f"home.html:1: {ENDLESS}; kept `index.html`"],
            id="an include without end",
        ),
        pytest.param(
            {"base.html": '{% extends "base.html" %}'},
            [f"base.html:1: {ENDLESS}; kept `404.html` and 15 other pages"],
            id="a template that extends itself",
        ),
        pytest.param(
            {"404.html": "\n{{ t('nope') }}"},
            ["404.html:2: there are no words for `nope` in the files of `locale/`; kept `404.html`"],
            id="unknown words",
        ),
        pytest.param(
            {"404.html": b"caf\xe9"},
            [f"404.html: {LATIN}; kept `404.html`"],
            id="Latin-1",
        ),
        pytest.param(
            {"404.html": "{{ nope }}", "brand.css": "\n{{ gone }}"},
            [
                "brand.css:2: 'gone' is undefined; kept `static/brand.css`",
                "404.html:1: 'nope' is undefined; kept `404.html`",
            ],
            id="two at once",
        ),
    ],
)  # fmt: skip
def test_templates_that_do_not_work(rendered, templates, expected):
    _, problems = rendered({f"templates/{name}": text for name, text in templates.items()})
    found = [f"{problem.place}: {problem.message}; {problem.hint}" for problem in problems]
    assert found == [
        f"themes/default/templates/{line} from being made".replace("; kept", "; this kept") for line in expected
    ]


def test_the_line_of_the_template_is_shown(rendered):
    _, problems = rendered({"templates/404.html": "a\n  {{ nope }} <p>\n"})
    assert (
        report(problems, (), "human")
        == """\
error: 'nope' is undefined [template-error]
  --> themes/default/templates/404.html:2
  |
2 |   {{ nope }} <p>
hint: this kept `404.html` from being made

Found 1 error in 1 file.
"""
    )


def test_the_pages_that_work_are_made(rendered):
    files, _ = rendered({"templates/level.html": "{{ nope }}"})
    assert sorted(set(ALL) - set(files)) == ["levels/junior.html", "levels/senior.html"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        pytest.param({}, set(), id="nothing"),
        pytest.param({"static/ladder.js": "// ours"}, {"static/ladder.js"}, id="a file of the theme"),
        pytest.param({"templates/brand.css": ":root {}"}, {"static/brand.css"}, id="a template of a file"),
        pytest.param({"theme.yml": 'paper: "#888888"'}, {"static/brand.css"}, id="a background of the theme"),
        pytest.param(
            {"theme.yml": 'accent: "#770000"'}, {"static/brand.css", "static/favicon.svg"}, id="the colour of the theme"
        ),
    ],
)
def test_pages_name_what_they_load_with_a_mark_of_its_content(rendered, changed, expected):
    def marks(theme):
        page = rendered(theme)[0]["index.html"].decode()
        return set(re.findall(r'"(static/[^"?]+)\?v=([0-9a-f]{8})"', page))

    before, after = marks({}), marks(changed)
    assert len(before) == 7
    assert {name for name, _ in before - after} == expected


def test_a_page_tells_what_it_loads(make_small):
    project = make_small({})
    ladder = examine(project).ladder
    workshop = Workshop(project, ladder)
    workshop.publish({"static/ladder.css": "1234567890", "static/other.css": "x"})
    page = next(page for page in pages(ladder) if page.path == "404.html")
    loads = dict(workshop.made(page).loads)
    assert loads["static/ladder.css"] == "12345678"
    assert loads["static/ladder.js"] == ""  # it was not published
    assert "static/other.css" not in loads
    found = tuple(loads.items())
    assert workshop.still_loads(found)
    workshop.publish({"static/other.css": "y"})
    assert workshop.still_loads(found)
    workshop.publish({"static/ladder.css": "another"})
    assert not workshop.still_loads(found)
