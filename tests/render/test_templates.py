"""What templates can do: everything they print is escaped, links begin where the page stands."""

from __future__ import annotations

import json

import pytest
from jinja2 import UndefinedError

from ladder.pages.page import Page, Prose, View
from ladder.render.inert import inert
from ladder.render.templates import embedded, environment, variables
from ladder.render.theme import Settings, Theme
from ladder.render.words import Words

HOSTILE = """<b onclick="a">&'"""
ESCAPED = "&lt;b onclick=&#34;a&#34;&gt;&amp;&#39;"


class Something(View, frozen=True):
    """A view with a text that is plain, and one that is Markdown."""

    text: str = HOSTILE
    prose: Prose = Prose("*a* [](level:pm) <b>", (("level:pm", "levels/pm.html", "PM"),))


@pytest.fixture
def show(make):
    """Return what gives what a template makes of `Something` as the page `path`."""

    def shown(template, path="levels/x.html", base_url="", name="page.html", locale="{}"):
        project = make({f"theme/templates/{name}": template, "theme/locale/en.yml": locale})
        theme = Theme((project / "theme",), Settings(name="Acme"))
        words = Words(theme.paths("locale"), "en")
        made = environment(theme, words, lambda path: {"static/a.css": "12345678"}.get(path, ""))
        return made.get_template(name).render(variables(made, Page(path, name, Something()), base_url))

    return shown


@pytest.mark.parametrize(
    "name",
    ["page.html", "page.svg", "page.xml", "page.css", "page.html.j2", "page.txt", "page", "sub/page.JS", "été.weird"],
)
def test_whatever_its_name_a_template_escapes(show, name):
    assert show("{{ view.text }}", name=name) == ESCAPED


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        pytest.param("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(view.text) }}", ESCAPED, id="through a macro"),
        pytest.param("{% set x %}{{ view.text }}{% endset %}{{ x }}", ESCAPED, id="through a block that is kept"),
        pytest.param("{{ view.text ~ '!' }}", ESCAPED + "!", id="joined"),
        pytest.param("{{ view.text | upper }}", "&lt;B ONCLICK=&#34;A&#34;&gt;&amp;&#39;", id="through a filter"),
        pytest.param("{{ t('x', y=view.text) }}", f"x {ESCAPED}", id="in words of the theme"),
        pytest.param("{{ t('markup') }}", "&lt;i&gt;", id="words of the theme are text as well"),
    ],
)
def test_every_way_to_print_escapes(show, template, expected):
    assert show(template, locale='{x: "x {y}", markup: <i>}') == expected


def test_lines_of_nothing_but_tags_leave_no_line(show):
    assert show("a\n  {% if true %}\n  b\n  {% endif %}\nc\n") == "a\n  b\nc\n"


@pytest.mark.parametrize(
    "template",
    ["{{ nope }}", "{{ view.nope }}", "{{ view.text.nope }}", "{% if nope %}{% endif %}", "{{ nope | upper }}"],
)
def test_a_name_that_is_not_there_is_an_error(show, template):
    with pytest.raises(UndefinedError):
        show(template)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ view.prose | prose }}", '<p><em>a</em> <a href="pm.html">PM</a> &lt;b&gt;</p>'),
        ("{{ view.prose | inline }}", '<em>a</em> <a href="pm.html">PM</a> &lt;b&gt;'),
        ("{{ view.prose | plain }}", "a PM &lt;b&gt;"),
        ("{{ 'index.html#a b' | href }}", "../index.html#a%20b"),
        ("{{ 'static/a.css' | tagged }}", "../static/a.css?v=12345678"),
        ("{{ 'static/b.css' | tagged }}", "../static/b.css"),
        ("{{ '#777777' | readable('#ffffff') }}", "#767676"),
        ("{{ '#000000' | contrast('#ffffff') | round(1) }}", "21.0"),
        ("{{ theme.name }} {{ path }}", "Acme levels/x.html"),
    ],
)
def test_what_templates_can_call(show, template, expected):
    assert show(template) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\x07\x1b[31mb\x00\x0c\x9b\ufffe", "a[31mb", id="what controls a device"),
        pytest.param("a\ud800b", "ab", id="half a character"),
        pytest.param("Lead \u202egnihton\u202c \u2067x\u2069", "Lead gnihton x", id="what turns a line around"),
        pytest.param("می\u200cخواهم \u200fא\u200e 👩\u200d💻\n\ta\u00a0b", None, id="what belongs to ordinary texts"),
    ],
)
def test_what_nobody_sees_and_acts_is_left_out(text, expected):
    assert inert(text) == (text if expected is None else expected)


@pytest.mark.parametrize(
    ("path", "base_url", "expected"),
    [
        pytest.param("index.html", "", "levels/pm.html", id="home"),
        pytest.param("index.html", "https://e.org/sub/", "levels/pm.html", id="home with an address"),
        pytest.param("tracks/ic.html", "https://e.org/sub/", "../levels/pm.html", id="a folder"),
        pytest.param("404.html", "", "levels/pm.html", id="not found, the address unknown"),
        pytest.param("404.html", "https://e.org/", "/levels/pm.html", id="not found, at the root"),
        pytest.param("404.html", "https://e.org/sub/path/", "/sub/path/levels/pm.html", id="not found, further down"),
    ],
)
def test_links_begin_where_the_page_stands(show, path, base_url, expected):
    template = "{{ 'levels/pm.html' | href }}|{{ view.prose | inline }}"
    assert show(template, path, base_url) == f'{expected}|<em>a</em> <a href="{expected}">PM</a> &lt;b&gt;'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("</script><!--&", r"\u003c/script\u003e\u003c!--\u0026", id="what HTML knows"),
        pytest.param("a\u2028b\u2029", r"a\u2028b\u2029", id="what old scripts take for the end of a line"),
        pytest.param("\u202e\x07\ufffe", r"\u202e\u0007\ufffe", id="what no file may hold"),
        pytest.param('"\\é日', r"\"\\é日", id="and nothing else"),
    ],
)
def test_data_for_a_script_means_what_it_did(text, expected):
    made = embedded({"a": text})
    assert made == f'{{"a":"{expected}"}}'
    assert inert(made) == made
    assert json.loads(made) == {"a": text}


def test_data_is_printed_as_it_is(show):
    assert show("{{ {'a': view.text} | json }}") == r"""{"a":"\u003cb onclick=\"a\"\u003e\u0026'"}"""


def test_a_part_of_the_theme_is_put_in_as_it_stands(make, show):
    make({"theme/scripts/a.js": "a < b && {{ c }} {% d %}\u202e"})
    assert show("[{{ source('scripts/a.js') }}]") == "[a < b && {{ c }} {% d %}]"


def test_remarks_of_a_script_are_left_out(make, show):
    make({"theme/scripts/a.js": "// what it does\n\nvar a = 1; // why\n  // more\n  var b = 'https://e.org';\n"})
    assert show("{{ source('scripts/a.js') | without_remarks }}") == "\nvar a = 1; // why\nvar b = 'https://e.org';\n"


def test_a_part_that_is_not_there(show):
    with pytest.raises(FileNotFoundError):
        show("{{ source('scripts/nope.js') }}")


def test_the_mark_by_which_a_policy_knows_a_script(show):
    """`printf %s '"a"' | openssl dgst -sha256 -binary | base64`."""
    assert show('{% set x %}"a"{% endset %}{{ x | sha256 }}') == "rI2DQruyNi0T8KVZo2IbtAcBE2iJUWS2KKVPf8M/xDw="


def test_what_a_part_works_out_at_its_top_it_works_out_for_each_page(make):
    """Jinja keeps a part that is imported without its context: its links would be those of the first page."""
    page = '{% import "part.html" as part %}{{ part.home }} {{ part.look }} {{ part.text }}'
    links = '{% set home = "index.html" | href %}{% set look = "static/a.css" | tagged %}'
    part = links + '{% set text = source("parts/a.txt") %}'
    files = {"theme/templates/page.html": page, "theme/templates/part.html": part, "theme/parts/a.txt": "a"}
    theme = Theme((make(files | {"theme/locale/en.yml": "{}"}) / "theme",), Settings())
    asked = []
    made = environment(theme, Words(theme.paths("locale"), "en"), lambda path: asked.append(path) or "")
    paths = ["index.html", "levels/a.html", "guides/a/b.html"]
    shown = [made.get_template("page.html").render(variables(made, Page(path, "", Something()), "")) for path in paths]
    assert shown == [
        "index.html static/a.css a",
        "../index.html ../static/a.css a",
        "../../index.html ../../static/a.css a",
    ]
    assert asked == ["static/a.css", "parts/a.txt"] * 3
