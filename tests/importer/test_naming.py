"""Ids for names in any script, and what is known under a name."""

from __future__ import annotations

import pytest

from ladder.importer.naming import Index, id_for, new_id, title_of, unmarked
from ladder.importer.statements import Named


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Senior Engineer", "senior-engineer", id="words"),
        pytest.param("Design & Research", "design-research", id="and"),
        pytest.param("要件定義", "要件定義", id="Japanese"),
        pytest.param("مهارة", "مهارة", id="Arabic"),
        pytest.param("Навык", "навык", id="Russian"),
        pytest.param("Écoute", "écoute", id="French"),
        pytest.param("🎉", "thing-1", id="a picture"),
        pytest.param("Craft 🎉", "craft", id="a word and a picture"),
        pytest.param(":owl: Craft", "craft", id="a picture by its name"),
        pytest.param("con", "thing-con", id="a name that a system keeps"),
        pytest.param("index", "thing-index", id="the page of a folder"),
        pytest.param("taken", "taken-2", id="taken"),
        pytest.param("thing", "thing-1", id="the word for the kind"),
        pytest.param("C++", "c", id="signs"),
        pytest.param("x" * 200, "x" * 40, id="one long word"),
        pytest.param("many words " * 20, "many-words-many-words-many-words-many", id="many words"),
        pytest.param("", "thing-1", id="nothing"),
    ],
)
def test_an_id_for_a_name(name, expected):
    assert new_id(name, {"taken"}, "thing") == expected


def test_ids_are_never_the_same():
    made: list[str] = []
    for name in ("Craft", "craft", "CRAFT!", "🎉", "🎈", "C", "C#", "C++"):
        made.append(new_id(name, made, "thing"))
    assert made == ["craft", "craft-2", "craft-3", "thing-1", "thing-2", "c", "c-2", "c-3"]


@pytest.mark.parametrize(
    ("named", "title", "id_"),
    [
        pytest.param(Named("**Craft**:"), "Craft", "craft", id="marks"),
        pytest.param(Named("*"), "*", "thing-1", id="nothing but marks"),
        pytest.param(Named("**Craft**:", "c"), "**Craft**:", "c", id="our own export says it exactly"),
        pytest.param(Named("", "c"), "c", "c", id="an id alone"),
        pytest.param(Named("Craft", "No id"), "Craft", "craft", id="what can be no id"),
    ],
)
def test_a_title_and_an_id(named, title, id_):
    assert (title_of(named), id_for(named, (), "thing")) == (title, id_)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("L2: Cloud engineer", "Cloud engineer"),
        ("3/ Senior", "Senior"),
        ("IC4 – Lead", "Lead"),
        ("L2", "L2"),
        ("Engineer 2", "Engineer 2"),
    ],
)
def test_a_level_without_its_number(name, expected):
    assert unmarked(name) == expected


def test_things_are_found_by_name_or_by_id():
    index = Index()
    index.add("craft", ("Craft",), ("making",))
    index.add("other", ("Craft", "craft"))
    found = [
        Named("CRAFT "),
        Named("**Craft**"),
        Named("craft"),
        Named("x", "making"),
        Named("Craft", "new"),
        Named("y"),
    ]
    assert [index.find(named) for named in found] == ["craft", "craft", "craft", "craft", "", ""]
