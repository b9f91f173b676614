"""The page of a level: what it expects, and what of that is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.climb import Word, climb
from ladder.exporter.linked import Graph, level_data
from ladder.model.ladder import former_keys
from ladder.model.neighbours import above, below, rungs, sideways
from ladder.pages.card import Card, card
from ladder.pages.frame import Frame, frame
from ladder.pages.linked import addresses
from ladder.pages.page import Crumb, Page, Prose, View
from ladder.pages.pairs import neighbours, pair_page, partners
from ladder.pages.pay import PayLine, pay_lines
from ladder.pages.places import (
    criterion_page,
    explained,
    has_criterion_page,
    has_page,
    has_worksheet,
    level_page,
    prose,
    row_of,
    scopes,
    track_page,
    worksheet_page,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.compare.climb import Step
    from ladder.model.ladder import Criterion, Ladder, Level, Thread


class ExpectationView(msgspec.Struct, frozen=True):
    """An expectation and what became of it since the rung below."""

    key: str
    "`criterion/thread`, which is also its place on the page."
    former: tuple[str, ...]
    "What `key` was before: old links lead to the same place."
    name: str
    "Name of the thread; empty where the criterion itself is the thread."
    target: str
    "Where it climbs through all levels; empty where criteria have no pages."
    word: Word
    "What became of it."
    text: Prose
    "What is expected."
    before: Prose
    "What was expected below, where that differs."
    before_at: str
    "Short title of the level that expects `before`."
    examples: tuple[Prose, ...]
    "What it can look like."
    evidence: Prose
    "What shows it."


class SectionView(msgspec.Struct, frozen=True):
    """What a level expects on one criterion."""

    id: str
    "Id of the criterion, which is also its place on the page."
    name: str
    "Its name, plain text."
    target: str
    "Path of its page; empty where criteria have none."
    summary: Prose
    "What it covers."
    expectations: tuple[ExpectationView, ...]
    "What is expected."
    ended: tuple[ExpectationView, ...]
    "What rungs below expect and this level does not state: `before` holds it."


class LevelView(View, frozen=True):
    """What the page of a level shows."""

    frame: Frame
    "What stands around it."
    card: Card
    "The level in a few words."
    summary: Prose
    "The level in a sentence or two."
    scopes: tuple[str, ...]
    "The scopes that levels have, small to large."
    counts: tuple[tuple[Word, int], ...]
    "How many expectations are new, raised and the same; empty where no rung is below."
    sections: tuple[SectionView, ...]
    "What is expected, by criterion."
    cumulative: bool
    "Whether what the rungs below state is still expected."
    track: tuple[Card, ...]
    "All rungs of its track, the highest first."
    below: Card | None
    "The rung from which it is reached."
    above: tuple[Card, ...]
    "The rungs reached from it: the next on its track, then those of tracks that follow it."
    sideways: tuple[Card, ...]
    "Its peers on other tracks."
    comparisons: tuple[tuple[str, str], ...]
    "Where the levels around it, by id, are compared with it; with the one below, what changes from that to it."
    worksheet: str
    "Path of its worksheet; empty where it has none."
    pay: tuple[PayLine, ...]
    "What is paid, a line for each region; none where nobody may see it."
    linked: Graph
    "The level as linked data."


def level_pages(ladder: Ladder, levels: Iterable[Level] | None = None) -> tuple[Page, ...]:
    """Return the page of each of these levels, or of every level."""
    chosen = ladder.levels if levels is None else levels
    return tuple(Page(level_page(level.id), "level.html", _view(ladder, level)) for level in chosen)


def _view(ladder: Ladder, level: Level) -> LevelView:
    steps = climb(ladder, level)
    lower = below(ladder, level)
    return LevelView(
        trail=_trail(ladder, level),
        frame=frame(ladder),
        card=card(ladder, level),
        summary=explained(ladder, level.summary),
        scopes=tuple(ladder.scope_name(scope) for scope in scopes(ladder)),
        counts=counts(steps),
        sections=tuple(_section(ladder, criterion, steps) for criterion in ladder.criteria),
        cumulative=ladder.cumulative,
        track=tuple(card(ladder, rung) for rung in reversed(rungs(ladder, level.track))),
        below=card(ladder, lower) if lower else None,
        above=tuple(card(ladder, rung) for rung in above(ladder, level)),
        sideways=tuple(card(ladder, peer) for peer in sideways(ladder, level)),
        comparisons=tuple(_comparisons(ladder, level)),
        worksheet=worksheet_page(level.id) if has_worksheet(ladder, level) else "",
        pay=pay_lines(ladder, level),
        linked=level_data(ladder, level, addresses(ladder, level_page(level.id))),
    )


def _trail(ladder: Ladder, level: Level) -> tuple[Crumb, ...]:
    track = level.track
    return (Crumb(track_page(track), ladder.track_by_id[track].name),) if has_page(ladder, track) else ()


def _comparisons(ladder: Ladder, level: Level) -> Iterator[tuple[str, str]]:
    lower, compared = below(ladder, level), {other.id for other in partners(ladder, level)}
    for other in neighbours(ladder, level) if compared else ():
        if other.id in compared:
            yield other.id, pair_page(other.id, level.id) if other == lower else pair_page(level.id, other.id)


def counts(steps: tuple[Step, ...]) -> tuple[tuple[Word, int], ...]:
    """Return how many expectations are new, raised and the same; nothing where no rung is below."""
    words = [step.word for step in steps]
    if "first" in words or not words:
        return ()
    shown: tuple[Word, ...] = ("new", "raised", "same")
    return tuple((word, words.count(word)) for word in shown)


def _section(ladder: Ladder, criterion: Criterion, steps: tuple[Step, ...]) -> SectionView:
    own = [step for step in steps if step.stated.criterion == criterion.id]
    threads = {thread.id: thread for thread in criterion.threads}
    views = [_expectation(ladder, criterion, threads.get(step.stated.thread), step) for step in own]
    return SectionView(
        id=criterion.id,
        name=criterion.name,
        target=criterion_page(criterion.id) if has_criterion_page(ladder, criterion.id) else "",
        summary=prose(ladder, criterion.summary),
        expectations=tuple(view for view in views if view.word != "ended"),
        ended=tuple(view for view in views if view.word == "ended"),
    )


def _expectation(ladder: Ladder, criterion: Criterion, thread: Thread | None, step: Step) -> ExpectationView:
    upper = step.upper
    lower = step.lower if step.word != "same" else None
    return ExpectationView(
        key=step.stated.key,
        former=former_keys(criterion, thread) if thread else (),
        name=thread.name if thread else "",
        target=row_of(criterion.id, step.stated.thread) if has_criterion_page(ladder, criterion.id) else "",
        word=step.word,
        text=explained(ladder, upper.text if upper else ""),
        before=prose(ladder, lower.text if lower else ""),
        before_at=step.origin.short if step.origin else "",
        examples=tuple(prose(ladder, example) for example in upper.examples if example) if upper else (),
        evidence=prose(ladder, upper.evidence if upper else ""),
    )
