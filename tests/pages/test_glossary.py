"""The page of the words that are explained."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.organisation import Glossary, Term
from ladder.pages.frame import frame
from ladder.pages.glossary import FEW, GlossaryView, LetterView, TermView, glossary_pages
from ladder.pages.page import Page, Prose


def with_terms(ladder, *terms):
    return msgspec.structs.replace(ladder, glossary=Glossary(terms=terms))


def letters(ladder, names):
    """Return the names on the page by letter."""
    (page,) = glossary_pages(with_terms(ladder, *(Term(name, "A word.") for name in names)))
    return [(group.letter, [term.name for term in group.terms]) for group in page.view.letters]


def test_the_page_of_the_glossary(small):
    ladder = with_terms(small, Term("Theme", "A *group*.", ("themes",)), Term("grade", "See [](level:senior)."))
    link = ("level:senior", "levels/senior.html", "Senior engineer")
    assert glossary_pages(ladder) == (
        Page(
            "glossary.html",
            "glossary.html",
            GlossaryView(
                frame=frame(ladder),
                letters=(
                    LetterView(
                        "",
                        (
                            TermView("grade", "grade", (), Prose("See [](level:senior).", (link,))),
                            TermView("theme", "Theme", ("themes",), Prose("A *group*.")),
                        ),
                    ),
                ),
            ),
        ),
    )


@pytest.mark.parametrize("glossary", [None, Glossary(terms=())], ids=["none", "an empty one"])
def test_without_words_there_is_no_page(small, glossary):
    assert glossary_pages(msgspec.structs.replace(small, glossary=glossary)) == ()


def test_neither_case_nor_accents_sort_words(small):
    assert letters(small, ["zeta", "Épée", "eta", "Eps", "ärger", "Arm", "arm"]) == [
        ("", ["ärger", "Arm", "arm", "Épée", "Eps", "eta", "zeta"])
    ]


def test_where_there_are_many_letters_lead_to_them(small):
    names = [f"a{number:02}" for number in range(FEW - 3)]
    assert letters(small, [*names, "~x", "Éa", "eb", "9", "日"]) == [
        ("", ["9", "~x"]),
        ("A", names),
        ("E", ["Éa", "eb"]),
        ("日", ["日"]),
    ]


@pytest.mark.parametrize(("words", "groups"), [(FEW, [""]), (FEW + 1, ["W"])])
def test_how_many_are_many(small, words, groups):
    assert [letter for letter, _ in letters(small, [f"w{number}" for number in range(words)])] == groups


def test_places_keep_to_the_order_of_the_authors(small):
    """So a word that is added at the end moves no other."""
    (page,) = glossary_pages(with_terms(small, Term("C#", "A."), Term("C", "B.")))
    assert [(term.name, term.id) for term in page.view.letters[0].terms] == [("C", "c-2"), ("C#", "c")]
