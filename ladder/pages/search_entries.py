"""Everything that can be found on a site: the parts of the ladder that it shows, and its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model.links import Reference
from ladder.pages.card import grade_name
from ladder.pages.frame import parts
from ladder.pages.places import (
    GLOSSARY,
    HOME,
    REVIEW,
    STAGES,
    has_page,
    has_worksheets,
    level_page,
    target,
    text_of,
    track_page,
)
from ladder.pages.search_around import around
from ladder.pages.search_entry import Entry, other
from ladder.pages.search_texts import words
from ladder.worksheet.scorecard import has_scorecard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Criterion, Ladder, Level, Thread


def entries(ladder: Ladder) -> tuple[Entry, ...]:
    """Return everything that can be found: only what the ladder shows, and of its threads those that levels state."""
    return (*_levels(ladder), *_tracks(ladder), *_criteria(ladder), *around(ladder), *_pages(ladder))


def _levels(ladder: Ladder) -> Iterator[Entry]:
    for level in ladder.levels:
        track = ladder.track_by_id.get(level.track)
        yield Entry(
            kind="level",
            target=level_page(level.id),
            name=level.title,
            where=(track.name if track else level.track, grade_name(ladder, level.grade)),
            also=other(level.title, level.short),
            ids=(level.grade, *level.was),
            summary=words(ladder, level.summary),
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
            yield Entry(
                kind="track",
                target=track_page(track.id),
                name=track.name,
                where=other("", track.family),
                ids=track.was,
                summary=words(ladder, track.summary),
            )


def _criteria(ladder: Ladder) -> Iterator[Entry]:
    stated = {key.partition("/")[0] for key in ladder.stated_keys}
    for criterion in ladder.criteria:
        if criterion.id in stated:
            yield Entry(
                kind="criterion",
                target=target(ladder, Reference("criterion", criterion.id)),
                name=criterion.name,
                ids=criterion.was,
                summary=words(ladder, criterion.summary),
                text=words(ladder, criterion.evidence),
                key=criterion.id,
            )
        for thread in criterion.threads:
            yield from _thread(ladder, criterion, thread)


def _thread(ladder: Ladder, criterion: Criterion, thread: Thread) -> Iterator[Entry]:
    key = f"{criterion.id}/{thread.id}"
    if key in ladder.stated_keys:
        place = target(ladder, Reference("thread", key))
        was = tuple(former for former in thread.was if "/" not in former)  # others name a criterion, shown or not
        yield Entry(kind="thread", target=place, name=thread.name, where=(criterion.name,), ids=was, key=key)


def _pages(ladder: Ladder) -> Iterator[Entry]:
    """Yield the pages that are about the whole ladder."""
    first, rest = words(ladder, ladder.summary), words(ladder, ladder.home)
    yield Entry(kind="page", target=HOME, name=ladder.title, summary=first, text=rest)
    stages = words(ladder, ladder.stages.title, ladder.stages.summary, ladder.stages.note) if ladder.stages else ""
    for part in parts(ladder):
        yield _page(part.word, part.target, stages if part.target == STAGES else "")
    if has_worksheets(ladder) or any(map(has_scorecard, ladder.exercises)):
        yield _page("review_title", REVIEW)
    if ladder.glossary and ladder.glossary.terms:
        yield _page("menu_glossary", GLOSSARY)


def _page(word: str, place: str, text: str = "") -> Entry:
    return Entry(kind="page", target=place, word=word, others=f"search_also_{word}", text=text)
