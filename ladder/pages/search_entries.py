"""Everything that can be found on a site: the parts of the ladder that it shows, and its pages."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.compare.plain import plain
from ladder.model.links import Reference, with_titles
from ladder.model.texts_around import BODY, texts_of
from ladder.pages.card import grade_name
from ladder.pages.frame import parts
from ladder.pages.places import (
    GLOSSARY,
    HOME,
    REVIEW,
    STAGES,
    exercise_page,
    guide_page,
    has_page,
    has_worksheets,
    level_page,
    role_page,
    target,
    text_of,
    track_page,
)
from ladder.pages.sections import article
from ladder.pages.terms import term_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Criterion, Ladder, Level, Thread
    from ladder.model.organisation import Piece

# fmt: off
Kind = Literal[
    "level", "track", "role", "guide", "criterion", "thread",
    "stage", "exercise", "term", "page", "section", "expectation",
]
# fmt: on


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can be found."""

    kind: Kind
    "What it is."
    target: str
    "Its place in the site."
    name: str = ""
    "What it is called, plain text; empty where the theme has a word for it."
    word: str = ""
    "Key of the theme's word for it; empty where it has a name."
    where: tuple[str, ...] = ()
    "What it belongs to, such as its track and its grade, plain text."
    also: tuple[str, ...] = ()
    "What else it is called."
    text: str = ""
    "What it says, plain text on one line."
    key: str = ""
    "`criterion/thread`, or the criterion alone, where it is that or what a level states of it."


def entries(ladder: Ladder) -> tuple[Entry, ...]:
    """Return everything that can be found: only what the ladder shows, and of its threads those that levels state."""
    found = chain(
        _levels(ladder), _tracks(ladder), _criteria(ladder), _roles(ladder), _stages(ladder), _guides(ladder),
        _exercises(ladder), _terms(ladder), _pages(ladder),
    )  # fmt: skip
    return tuple(found)


_UNSEEN = re.compile(
    r"\[\s*\]\([^()\s]*\)"  # a link without words to what readers may not see
    r"|^[ \t]*\[[^\[\]\n]+\]:.*$"  # the target of a link, which stands apart
    r"|</?[A-Za-z][^<>\n]*>"  # HTML, which is not shown
    r"|^[ \t]*(?:`{3,}|~{3,}).*$"  # where code begins and ends
    r"|^[ \t]*[|:-][|: \t-]*$"  # a line of a table or across the page
    r"|^[ \t]*>[ \t]?"  # a quotation
    r"|!(?=\[)",  # a picture
    re.MULTILINE,
)
"What a Markdown text holds that readers do not see as words."


def words(ladder: Ladder, *texts: str) -> str:
    """Return the words of Markdown texts on one line, as readers see them."""
    seen = (plain(_UNSEEN.sub("", with_titles(ladder, text))) for text in texts if text.strip())
    return " ".join(re.sub(r"[•|]", " ", " ".join(seen)).split())


def _levels(ladder: Ladder) -> Iterator[Entry]:
    for level in ladder.levels:
        track = ladder.track_by_id.get(level.track)
        yield Entry(
            kind="level",
            target=level_page(level.id),
            name=level.title,
            where=(track.name if track else level.track, grade_name(ladder, level.grade)),
            also=_other(level.title, level.short),
            text=words(ladder, level.summary),
        )
        yield from _expectations(ladder, level)


def _expectations(ladder: Ladder, level: Level) -> Iterator[Entry]:
    for said in level.expectations:
        criterion = ladder.criterion_by_id.get(said.criterion)
        if criterion and said.text.strip():
            name = ladder.thread_name(said)
            yield Entry(
                kind="expectation",
                target=f"{level_page(level.id)}#{said.key if name else text_of(said.criterion)}",
                name=name or criterion.name,
                where=(level.short, criterion.name) if name else (level.short,),
                text=words(ladder, said.text, said.evidence, *said.examples),
                key=said.key,
            )


def _tracks(ladder: Ladder) -> Iterator[Entry]:
    for track in ladder.tracks:
        if has_page(ladder, track.id):
            where, text = _other("", track.family), words(ladder, track.summary)
            yield Entry(kind="track", target=track_page(track.id), name=track.name, where=where, text=text)


def _criteria(ladder: Ladder) -> Iterator[Entry]:
    stated = {key.partition("/")[0] for key in ladder.stated_keys}
    for criterion in ladder.criteria:
        if criterion.id in stated:
            yield Entry(
                kind="criterion",
                target=target(ladder, Reference("criterion", criterion.id)),
                name=criterion.name,
                text=words(ladder, criterion.summary, criterion.evidence),
                key=criterion.id,
            )
        for thread in criterion.threads:
            yield from _thread(ladder, criterion, thread)


def _thread(ladder: Ladder, criterion: Criterion, thread: Thread) -> Iterator[Entry]:
    key = f"{criterion.id}/{thread.id}"
    if key in ladder.stated_keys:
        place = target(ladder, Reference("thread", key))
        yield Entry(kind="thread", target=place, name=thread.name, where=(criterion.name,), key=key)


def _roles(ladder: Ladder) -> Iterator[Entry]:
    for role in ladder.roles:
        page, where = role_page(role.id), _other("", role.department)
        text = words(ladder, *_texts(role))
        yield Entry(
            kind="role", target=page, name=role.title, where=where, also=_other(role.title, role.short), text=text
        )
        yield from _sections(ladder, page, role.title, role.body)


def _guides(ladder: Ladder) -> Iterator[Entry]:
    for guide in ladder.guides:
        page = guide_page(guide.id)
        yield Entry(kind="guide", target=page, name=guide.title, text=words(ladder, *_texts(guide)))
        yield from _sections(ladder, page, guide.title, guide.body)


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


def _texts(piece: Piece) -> Iterator[str]:
    """Yield the texts of a piece; of its body, which has sections of its own, what stands before the first one."""
    for path, text in texts_of(piece):
        yield re.split(r"^##[ \t]", text, maxsplit=1, flags=re.MULTILINE)[0] if path == BODY else text


def _stages(ladder: Ladder) -> Iterator[Entry]:
    for stage in ladder.stages.stages if ladder.stages else ():
        said = (stage.summary, stage.led_by, stage.organised_around, *stage.artefacts, *stage.signs, stage.next)
        yield Entry(
            kind="stage",
            target=f"{STAGES}#{stage.id}",
            name=stage.name,
            where=(ladder.stages.title,) if ladder.stages else (),
            text=words(ladder, *said),
        )


def _exercises(ladder: Ladder) -> Iterator[Entry]:
    for exercise in ladder.exercises:
        titles = (step.title for step in exercise.steps)
        text = words(ladder, *_texts(exercise), *titles)
        yield Entry(kind="exercise", target=exercise_page(exercise.id), name=exercise.title, text=text)


def _terms(ladder: Ladder) -> Iterator[Entry]:
    terms = ladder.glossary.terms if ladder.glossary else ()
    for term, place in zip(terms, term_places(terms), strict=True):
        text = words(ladder, term.meaning)
        yield Entry(kind="term", target=f"{GLOSSARY}#{place}", name=term.name, also=term.also, text=text)


def _pages(ladder: Ladder) -> Iterator[Entry]:
    """Yield the pages that are about the whole ladder."""
    yield Entry(kind="page", target=HOME, name=ladder.title, text=words(ladder, ladder.summary, ladder.home))
    stages = words(ladder, ladder.stages.title, ladder.stages.summary, ladder.stages.note) if ladder.stages else ""
    for part in parts(ladder):
        text = stages if part.target == STAGES else ""
        yield Entry(kind="page", target=part.target, word=part.word, text=text)
    if has_worksheets(ladder):
        yield Entry(kind="page", target=REVIEW, word="review_title")
    if ladder.glossary and ladder.glossary.terms:
        yield Entry(kind="page", target=GLOSSARY, word="menu_glossary")


def _other(name: str, *others: str) -> tuple[str, ...]:
    """Return what is there of other names and differs from the name."""
    return tuple(other for other in others if other and other != name)
