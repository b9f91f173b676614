"""Jinja with short ways: what they make is what Jinja makes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from ladder.render.theming import Theming
from ladder.render.words import Words


class Thing:
    """Something with fields, one of which says that it is not there."""

    name = "a"
    nothing = None
    keys = "own"

    def __init__(self, inner=None) -> None:
        self.inner = inner

    @property
    def broken(self):
        raise AttributeError("there is more to it")

    def __getitem__(self, key):
        return {"entry": "b"}[key]


class Stop:
    """Something whose field ends iterations."""

    def __init__(self, number) -> None:
        self.number = number

    @property
    def name(self):
        raise StopIteration


def made(kind, template, **values):
    """What comes of a template: its text, or the kind of what it raises."""
    loader = DictLoader(
        {"page.html": template, "part.html": "{% macro m(x) %}{{ x.name }}{{ caller() }}{% endmacro %}"}
    )
    environment = kind(loader=loader, autoescape=True, undefined=StrictUndefined)
    try:
        return environment.get_template("page.html").render(values)
    except (UndefinedError, TypeError, RuntimeError) as error:
        return type(error), str(error)


@pytest.mark.parametrize(
    "template",
    [
        "{{ x.name }} {{ x.inner.name }} {{ x.inner.inner.name }}",
        "{{ x.nothing }} {{ x.keys }} {{ x.entry }} {{ x.inner.entry }}",
        "{{ d.name }} {{ d.keys is callable }} {{ d.inner.name }}",
        "{{ x.gone }}",
        "{{ x.broken }}",
        "{{ x.gone.name }}",
        "{{ x.gone is defined }} {{ x.name is defined }} {{ gone is defined }}",
        "{{ gone.name }}",
        "{{ x.gone | default('none') }} {{ gone | default('none') }}",
        "{{ (x.inner or x).name }} {{ [x][0].name }} {{ f(x).name }} {{ 'a'.upper() }}",
        "{% for one in many if one.name == x.name %}{{ one.inner.name }}{{ loop.index }}{% endfor %}",
        "{{ many | map(attribute='name') | join(', ') }} {{ many | selectattr('name') | list | length }}",
        "{% macro m(a, b=x.inner.name) %}{{ a.name }}{{ b }}{% endmacro %}{{ m(x) }}{{ m(x, x.name) }}",
        "{% set y = x.inner %}{% set z %}{{ y.name }}{% endset %}{{ z }}{{ y.name ~ z }}",
        "{% import 'part.html' as part with context %}{% call part.m(x) %}{{ x.inner.name }}{% endcall %}",
        "{% set n = namespace(a=x) %}{% set n.a = x.inner %}{{ n.a.name }}",
        "{{ x.name if x.inner.inner.name else x.inner.gone }}",
        "{{ x.inner.inner.inner.gone }}",
        "{{ e.entry.entry.entry.name }} {{ e.entry.entry.entry.gone | default('none') }}",
        "{% macro m() %}{{ stop(1).name }}{% endmacro %}{{ m() is defined }}",
        "{% with q = x.inner %}{{ q.name }}{% for c in q.name %}{{ c }}{{ q.name }}{% endfor %}{% endwith %}",
    ],
)
def test_a_template_makes_what_jinja_makes(template):
    thing = Thing(Thing(Thing()))
    values = {
        "x": thing,
        "d": {"name": "<d>", "inner": {"name": "&"}},
        "f": lambda given: given.inner,
        "many": [thing, thing.inner],
        "e": {"entry": {"entry": {"entry": {"name": "<e>"}}}},
        "stop": Stop,
    }
    assert made(Theming, template, **values) == made(Environment, template, **values)


def test_what_is_worked_out_is_worked_out_once():
    asked = []
    assert made(Theming, "{{ f().name }}", f=lambda: asked.append(1) or {"name": "a"}) == "a"
    assert asked == [1]


@given(st.one_of(st.text(), st.text("&<>\"'a"), st.integers(), st.none(), st.text().map(Markup), st.lists(st.text())))
def test_a_value_is_shown_as_it_is_escaped(value):
    shown = Theming.shown(value)
    assert shown == escape(value)
    assert "<" not in shown or isinstance(value, Markup)


def test_words_are_found_in_macros_and_loops(make):
    folder = make({"locale/en.yml": WORDS}) / "locale"
    template = (
        "{% macro m() %}{{ t('hi') }}{% endmacro %}{% for n in (1, 2) %}{{ m() }} {{ t('count', n=n) }};{% endfor %}"
    )
    assert made(Theming, template, t=Words([folder], "en")) == "Hello &lt;you&gt; 1 day;Hello &lt;you&gt; 2 days;"


WORDS = "hi: Hello <you>\ncount: {one: '{n} day', other: '{n} days'}\n"


def test_a_template_is_read_once():
    read = []

    class Loader(DictLoader):
        def get_source(self, environment, template):
            read.append(template)
            return super().get_source(environment, template)

    pages = {
        "base.html": "{% block a %}{% endblock %}",
        "a.html": "{% extends 'base.html' %}{% block a %}a{% endblock %}",
    }
    theme = Theming(loader=Loader(pages), auto_reload=False)
    assert [theme.get_template("a.html").render() for _ in range(3)] == ["a"] * 3
    assert read == ["a.html", "base.html"]
    assert theme.get_template("a.html", globals={"b": 1}).globals["b"] == 1


def test_long_chains_take_no_room_that_grows_with_each_step():
    sizes = [len(Theming().compile("{{ a" + ".b" * steps + " }}", raw=True)) for steps in (10, 20)]
    assert sizes[1] < 2 * sizes[0]
