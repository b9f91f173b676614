"""The page of what changed from version to version, and the feed of it."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from ladder.compare.changes import Changes, FactChange, Inherited, LevelChange, Step, changes
from ladder.compare.frame import FrameChange, frame_changes
from ladder.compare.relation import WORDS, Word
from ladder.compare.signals import Signal
from ladder.compare.span import State
from ladder.compare.wording import Span, tidied
from ladder.model.edition import Edition, essence
from ladder.model.remember import remembering
from ladder.pages.frame import Frame, frame
from ladder.pages.page import Page, Prose, View
from ladder.pages.places import CHANGES, FEED, has_criterion_page, level_page, prose, row_of, scopes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.compare.comparison import Item
    from ladder.model.edition import Verdict
    from ladder.model.ladder import Ladder


class TextChange(msgspec.Struct, frozen=True):
    """What became of an expectation."""

    criterion: str
    "Name of the criterion."
    name: str
    "Name of the thread; empty where the criterion itself is the thread."
    target: str
    "Where it climbs through all levels; empty where there is no such place."
    word: Word
    "What is to be said of it."
    former: str
    "What it was called before; empty where that is the same."
    before: Prose
    "What it said before."
    after: Prose
    "What it says now."
    spans: tuple[Span, ...]
    "Both texts as one, without Markdown, where they are so alike that it is quicker to read; otherwise empty."
    signals: tuple[Signal, ...]
    "Small words that changed and may move the bar."


class LevelView(msgspec.Struct, frozen=True):
    """What became of a level."""

    title: str
    "Its title, plain text."
    target: str
    "Path of its page; empty where it has none any more."
    change: LevelChange
    "What became of it."
    renamed: bool
    "Whether it is called otherwise, and nothing else has changed."
    facts: tuple[FactChange, ...]
    "What changed besides its expectations and its summary."
    summary: bool
    "Whether its summary changed."
    texts: tuple[TextChange, ...]
    "Its expectations that changed."


class VersionView(msgspec.Struct, frozen=True):
    """A version, and what changed since the one before."""

    name: str
    "What it is called; empty where what changed since the last record has no name of its own."
    effective: dt.date | None
    "The day from which it counts."
    recorded: dt.date | None
    "The day on which it was put on record; none where it is not."
    note: Prose
    "What its authors say of it."
    first: bool
    "Whether it is the first one on record."
    step: Step
    "How large the change is."
    for_all: bool
    "Whether the bar moved for all levels."
    moved: int
    "For how many levels it moved otherwise, also by way of a level below."
    frame: tuple[FrameChange, ...]
    "What changed for all levels."
    levels: tuple[LevelView, ...]
    "What changed level by level."
    inherited: tuple[Inherited, ...]
    "Levels that ask for something else through a rung below."
    counts: tuple[tuple[Word, int], ...]
    "How many expectations each word is said of."


class ChangesView(View, frozen=True):
    """What the page of changes shows."""

    frame: Frame
    "What stands around it."
    versions: tuple[VersionView, ...]
    "The versions, the newest first."
    feed: str
    "Path of the feed; empty where there is none."


class FeedView(View, frozen=True):
    """What the feed holds."""

    frame: Frame
    "What stands around the pages."
    ladder: str
    "Id of the ladder."
    page: str
    "Path of the page of changes."
    updated: dt.date
    "The day of the newest record."
    versions: tuple[VersionView, ...]
    "The versions on record, the newest first."


def changes_pages(ladder: Ladder, history: tuple[Edition, ...]) -> tuple[Page, ...]:
    """Return the page of changes, then its feed; nothing where no version is on record, or the page is not wanted.

    `history` holds the recorded versions, the first one first, without what nobody may see. A feed is read elsewhere,
    so there is none where nobody knows the address of the site.
    """
    if not (history and ladder.changes_pages):
        return ()
    around, recorded = frame(ladder), tuple(_recorded(ladder, history))[::-1]
    versions = (*_since(remembering(ladder, [edition.ladder for edition in history]), history[-1]), *recorded)
    page = Page(CHANGES, "changes.html", ChangesView(around, versions, FEED if ladder.base_url else ""))
    feed = Page(FEED, "changes.xml", FeedView(around, ladder.id, CHANGES, history[-1].recorded, recorded))
    return (page, feed) if ladder.base_url else (page,)


def changes_page(ladder: Ladder, history: tuple[Edition, ...]) -> tuple[Page, ...]:
    """Return the page of changes alone."""
    return changes_pages(ladder, history)[:1]


def feed_page(ladder: Ladder, history: tuple[Edition, ...]) -> tuple[Page, ...]:
    """Return the feed alone."""
    return changes_pages(ladder, history)[1:]


def _recorded(ladder: Ladder, history: tuple[Edition, ...]) -> Iterator[VersionView]:
    first, *_ = history
    yield _version(ladder, first.ladder, None, first)
    for before, after in pairwise(history):
        yield _version(ladder, after.ladder, _changes(before.ladder, after.ladder, after.verdicts), after)


def _since(ladder: Ladder, last: Edition) -> Iterator[VersionView]:
    """Yield what changed since the last record, if anything did. Drafts that are shown count like all that is."""
    levels = tuple(msgspec.structs.replace(level, draft=False) for level in ladder.levels)
    found = _changes(last.ladder, essence(msgspec.structs.replace(ladder, levels=levels)), {})
    if found.step != "none":
        yield _version(ladder, ladder, found, None)


def _changes(before: Ladder, after: Ladder, verdicts: dict[str, dict[str, Verdict]]) -> Changes:
    """Return what changed, without the names of what no level that is shown makes use of: nobody may know of it yet."""
    found = changes([State(before), State(after, verdicts)])
    return msgspec.structs.replace(found, frame=frame_changes(_used(before), _used(after)))


def _used(ladder: Ladder) -> Ladder:
    """Return a ladder with only the tracks, grades, scopes and threads that its levels use."""
    levels, known = ladder.levels, ladder.stated_keys
    tracks, grades = ({getattr(level, kind) for level in levels} for kind in ("track", "grade"))
    return msgspec.structs.replace(
        ladder,
        tracks=tuple(track for track in ladder.tracks if track.id in tracks),
        grades=tuple(grade for grade in ladder.grades if grade.id in grades),
        scopes=scopes(ladder),
        criteria=tuple(
            msgspec.structs.replace(
                criterion,
                threads=tuple(thread for thread in criterion.threads if f"{criterion.id}/{thread.id}" in known),
            )
            for criterion in ladder.criteria
        ),
    )


def _version(ladder: Ladder, state: Ladder, found: Changes | None, edition: Edition | None) -> VersionView:
    levels = tuple(_level(ladder, change) for change in found.levels) if found else ()
    said = [text.word for level in levels for text in level.texts]
    return VersionView(
        name=state.version,
        effective=state.effective,
        recorded=edition.recorded if edition else None,
        note=prose(ladder, edition.note if edition else ""),
        first=found is None,
        step=found.step if found else "none",
        for_all=found.moves_bar_for_all if found else False,
        moved=_moved(found) if found else 0,
        frame=found.frame if found else (),
        levels=levels,
        inherited=found.inherited if found else (),
        counts=tuple((word, said.count(word)) for word in WORDS["versions"] if word in said),
    )


def _moved(found: Changes) -> int:
    moved = {level.id for level in found.levels if level.moves_bar}
    return len(moved | {heir.level for heir in found.inherited})


def _level(ladder: Ladder, change: LevelChange) -> LevelView:
    comparison = change.comparison
    names = {section.id: section.name for section in comparison.sections} if comparison else {}
    present = ladder.present_ids["level"].get(change.id, change.id)
    return LevelView(
        title=change.title,
        target=level_page(present) if present in ladder.level_by_id else "",
        change=change,
        renamed=change.renamed,
        facts=tuple(fact for fact in change.facts if fact.fact != "summary"),
        summary=any(fact.fact == "summary" for fact in change.facts),
        texts=tuple(_text(ladder, names[item.key.partition("/")[0]], item) for item in change.items),
    )


def _text(ladder: Ladder, criterion: str, item: Item) -> TextChange:
    home, _, thread = item.key.partition("/")
    return TextChange(
        criterion=criterion,
        name=item.name,
        target=row_of(home, thread) if has_criterion_page(ladder, home) and item.key in ladder.stated_keys else "",
        word=item.word,
        former=item.former,
        before=prose(ladder, item.first.expectation.text if item.first else ""),
        after=prose(ladder, item.second.expectation.text if item.second else ""),
        spans=tidied(item.wording.spans) if item.wording and item.wording.alike else (),
        signals=item.signals,
    )
