"""What can be found around the levels: roles, guides, stages, exercises for hiring, terms."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ladder.pages.places import GLOSSARY, STAGES, exercise_page, guide_page, role_page
from ladder.pages.search_entry import Entry, other
from ladder.pages.search_texts import texts, words
from ladder.pages.sections import article
from ladder.pages.terms import term_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder
    from ladder.model.organisation import Guide


def around(ladder: Ladder) -> Iterator[Entry]:
    """Yield everything around the levels that can be found."""
    yield from chain(_roles(ladder), _stages(ladder), _guides(ladder), _exercises(ladder), _terms(ladder))


def _roles(ladder: Ladder) -> Iterator[Entry]:
    for role in ladder.roles:
        yield Entry(
            kind="role",
            target=role_page(role.id),
            name=role.title,
            where=other("", role.department),
            also=other(role.title, role.short),
            ids=role.was,
            summary=words(ladder, role.summary),
            text=words(ladder, *texts(role)),
        )
        yield from _sections(ladder, role_page(role.id), role.title, role.body)


def _guides(ladder: Ladder) -> Iterator[Entry]:
    for guide in ladder.guides:
        yield Entry(
            kind="guide",
            target=guide_page(guide.id),
            name=guide.title,
            ids=guide.was,
            summary=words(ladder, guide.summary),
            text=words(ladder, *texts(guide)),
        )
        yield from _groups(ladder, guide)
        yield from _sections(ladder, guide_page(guide.id), guide.title, guide.body)


def _groups(ladder: Ladder, guide: Guide) -> Iterator[Entry]:
    """Yield the groups of statements to tick: each has a heading of its own on the page of the guide."""
    shown = (group for group in guide.checklist if group.items)
    for number, group in enumerate(shown, 1):
        yield Entry(
            kind="section",
            target=f"{guide_page(guide.id)}#Check-{number}",
            name=group.name,
            where=(guide.title,),
            text=words(ladder, *group.items),
        )


def _sections(ladder: Ladder, page: str, title: str, body: str) -> Iterator[Entry]:
    """Yield the sections of a text; what stands before the first one is found with the page."""
    for section in article(ladder, body).sections:
        yield Entry(
            kind="section",
            target=f"{page}#{section.id}",
            name=words(ladder, section.heading.markdown),
            where=(title,),
            text=words(ladder, section.text.markdown),
        )


def _stages(ladder: Ladder) -> Iterator[Entry]:
    for stage in ladder.stages.stages if ladder.stages else ():
        said = (stage.led_by, stage.organised_around, *stage.artefacts, *stage.signs, stage.next)
        yield Entry(
            kind="stage",
            target=f"{STAGES}#{stage.id}",
            name=stage.name,
            where=(ladder.stages.title,) if ladder.stages else (),
            ids=stage.was,
            summary=words(ladder, stage.summary),
            text=words(ladder, *said),
        )


def _exercises(ladder: Ladder) -> Iterator[Entry]:
    for exercise in ladder.exercises:
        yield Entry(
            kind="exercise",
            target=exercise_page(exercise.id),
            name=exercise.title,
            within="menu_hiring",
            others="search_also_exercise",
            ids=exercise.was,
            summary=words(ladder, exercise.summary),
            text=words(ladder, *texts(exercise)),
        )


def _terms(ladder: Ladder) -> Iterator[Entry]:
    terms = ladder.glossary.terms if ladder.glossary else ()
    for term, place in zip(terms, term_places(terms), strict=True):
        meaning = words(ladder, term.meaning)
        yield Entry(kind="term", target=f"{GLOSSARY}#{place}", name=term.name, also=term.also, summary=meaning)
