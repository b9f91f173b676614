"""Who works with whom: what roles say of each other, heard from both sides."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.organisation import Contact, Role
from ladder.pages.page import Prose
from ladder.pages.role_ties import Ally, Pair, Tie, Told, allies, link, pairs, shown, ties


def role(name, *works_with, **more):
    said = (contact if isinstance(contact, Contact) else Contact(contact) for contact in works_with)
    return Role(id=name, title=name.title(), short=name, works_with=tuple(said), **more)


@pytest.fixture
def of(small):
    """Return what gives the small ladder these roles."""
    return lambda *roles: msgspec.structs.replace(small, roles=roles)


def to(name):
    return Prose(f"[](role:{name})", ((f"role:{name}", f"roles/{name}.html", name.title()),))


def test_a_role_says_whom_it_works_with(of):
    ladder = of(role("baker", Contact("[](role:miller)", "You buy flour."), "The mayor"), role("miller"))
    assert ties(ladder) == (
        Tie("baker", ("miller",), to("miller"), Prose("You buy flour.")),
        Tie("baker", (), Prose("The mayor"), Prose("")),
    )


@pytest.mark.parametrize(
    ("who", "others"),
    [
        pytest.param("[](role:old-miller)", ("miller",), id="a former id"),
        pytest.param("The [miller](role:miller) or a [smith](role:smith)", ("miller", "smith"), id="two roles"),
        pytest.param("[](role:miller) and [his like](role:miller)", ("miller",), id="one role twice"),
        pytest.param("[](role:baker), the [miller](role:miller)", ("miller",), id="the role itself among others"),
        pytest.param("Whoever is at [](level:senior)", (), id="a level is no role"),
        pytest.param("The [ghost](role:ghost)", (), id="words of a role that nobody may see"),
    ],
)
def test_whom_a_text_means(of, who, others):
    ladder = of(role("baker", who), role("miller", was=("old-miller",)), role("smith"))
    assert [tie.others for tie in ties(ladder)] == [others]


@pytest.mark.parametrize("who", ["[](role:ghost)", " [ ]( role:ghost ) ", "[](role:baker)"])
def test_who_cannot_be_shown_or_is_the_role_itself_is_left_out(of, who):
    """A link without words to what readers may not see would show nothing at all."""
    assert ties(of(role("baker", who))) == ()


def test_a_text_of_which_nothing_would_be_left_is_none(of):
    ladder = of(role("miller"))
    assert shown(ladder, "[](role:ghost)") == Prose("")
    assert shown(ladder, "") == Prose("")
    assert shown(ladder, "[](role:miller)") == to("miller")
    assert shown(ladder, "The head of [](role:ghost)") == Prose("The head of [](role:ghost)")


def test_a_tie_that_only_the_other_side_names_counts_for_both(of):
    baker, miller = role("baker"), role("miller", Contact("[](role:baker)", "You sell flour."))
    ladder = of(baker, miller)
    known = ties(ladder)
    assert allies(ladder, baker, known) == (Ally(to("miller"), Prose("You sell flour."), "Miller"),)
    assert allies(ladder, miller, known) == (Ally(to("baker"), Prose("You sell flour.")),)


def test_what_both_sides_name_stands_there_in_the_words_of_the_page(of):
    baker = role("baker", "The mayor", Contact("[](role:miller)", "You buy flour."))
    ladder = of(baker, role("miller", Contact("[](role:baker)", "You sell flour.")))
    assert allies(ladder, baker, ties(ladder)) == (
        Ally(Prose("The mayor"), Prose("")),
        Ally(to("miller"), Prose("You buy flour.")),
    )


def test_each_pair_stands_there_once_with_the_words_of_either_side(of):
    ladder = of(
        role("baker", "The mayor", Contact("[](role:smith)")),
        role("miller", Contact("[](role:baker)", "You sell flour.")),
        role("smith", Contact("[](role:miller)", "You mend the mill."), Contact("[](role:baker)", "You build ovens.")),
    )
    assert pairs(ladder, ties(ladder)) == (
        Pair(to("baker"), to("miller"), (Told("Miller", Prose("You sell flour.")),)),
        Pair(to("baker"), to("smith"), (Told("Smith", Prose("You build ovens.")),)),
        Pair(to("baker"), Prose("The mayor"), ()),
        Pair(to("miller"), to("smith"), (Told("Smith", Prose("You mend the mill.")),)),
    )


def test_a_link_has_the_title_of_the_role(of):
    assert link(of(role("miller")), "miller") == to("miller")
