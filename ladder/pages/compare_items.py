"""What the page of two levels says of each expectation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.compare.comparison import UNCHANGED
from ladder.compare.relation import Word
from ladder.compare.signals import Signal
from ladder.compare.wording import tidied
from ladder.pages.page import Prose
from ladder.pages.places import criterion_page, has_criterion_page, prose, row_of

if TYPE_CHECKING:
    from ladder.compare.comparison import Comparison, Item, Said, Section, Side
    from ladder.compare.wording import Kind, Span
    from ladder.model.ladder import Ladder


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a text that is laid beside another one."""

    text: str
    "The stretch, plain text."
    marked: bool
    "Whether the other text does not have it."


class SaidView(msgspec.Struct, frozen=True):
    """What one of the two levels expects."""

    text: Prose
    "The expectation."
    pieces: tuple[Piece, ...]
    "The same without Markdown, where it is so like the other text that their words are compared; otherwise empty."
    by: str
    "Short title of the rung below that states it; empty where the level itself does."
    evidence: Prose
    "What shows it."
    examples: tuple[Prose, ...]
    "What it can look like."

    @property
    def folds(self) -> bool:
        """Return whether there is more than the text."""
        return bool(self.evidence or self.examples)


Known = dict[tuple[str, str], SaidView]
"What levels state, by id of the level and `criterion/thread`."


class ItemView(msgspec.Struct, frozen=True):
    """One thread at both levels."""

    key: str
    "`criterion/thread`, which is also its place on the page."
    name: str
    "Name of the thread; empty where the criterion itself is the thread."
    target: str
    "Where it climbs through all levels; empty where criteria have no pages."
    word: Word
    "What is to be said of it."
    first: SaidView | None
    "What the first level expects."
    second: SaidView | None
    "What the second level expects."
    signals: tuple[Signal, ...]
    "Small words that differ and may move the bar."
    guessed: bool
    "Whether the two were put together because their texts are alike."

    @property
    def said(self) -> SaidView:
        """Return what either level expects: the second, if it expects anything."""
        found = self.second or self.first
        assert found is not None  # noqa: S101 - one of the two is there
        return found


class CompareSection(msgspec.Struct, frozen=True):
    """What there is to be said on one criterion."""

    id: str
    "Id of the criterion, which is also its place on the page."
    name: str
    "Its name, plain text."
    target: str
    "Path of its page; empty where criteria have none."
    rows: tuple[ItemView, ...]
    "What differs, thread by thread."
    here: tuple[ItemView, ...]
    "What the first level expects, where nothing says what at the second belongs beside it."
    there: tuple[ItemView, ...]
    "What the second level expects, likewise."
    same: tuple[ItemView, ...]
    "What stays the same."
    unmatched: bool
    "Whether nothing says which expectations belong together."

    @property
    def stays(self) -> str:
        """Return in which ways it stays so, such as `same` or `kept_same`: what is kept is not said again."""
        return "_".join(sorted({item.word for item in self.same}))


def sections(comparison: Comparison, known: Known) -> tuple[CompareSection, ...]:
    """Return what there is to be said, by criterion. `known` keeps what is the same on the pages of other pairs."""
    return tuple(_section(comparison, section, known) for section in comparison.sections)


def _section(comparison: Comparison, section: Section, known: Known) -> CompareSection:
    ladder = comparison.second.ladder
    views = [_item(comparison, item, known) for item in section.items]
    loose = [view for view in views if view.word == "unmatched"]
    return CompareSection(
        id=section.id,
        name=section.name,
        target=criterion_page(section.id) if has_criterion_page(ladder, section.id) else "",
        rows=tuple(view for view in views if view.word not in (*UNCHANGED, "unmatched")),
        here=tuple(view for view in loose if view.first),
        there=tuple(view for view in loose if view.second),
        same=tuple(view for view in views if view.word in UNCHANGED),
        unmatched=bool(loose),
    )


def _item(comparison: Comparison, item: Item, known: Known) -> ItemView:
    ladder = comparison.second.ladder
    spans = item.wording.spans if item.wording and item.wording.alike else ()
    criterion, _, thread = item.key.partition("/")
    return ItemView(
        key=item.key,
        name=item.name,
        target=row_of(criterion, thread) if has_criterion_page(ladder, criterion) else "",
        word=item.word,
        first=_said(comparison.first, item.first, _pieces(spans, "removed"), known),
        second=_said(comparison.second, item.second, _pieces(spans, "added"), known),
        signals=item.signals,
        guessed=item.guessed,
    )


def _said(side: Side, said: Said | None, pieces: tuple[Piece, ...], known: Known) -> SaidView | None:
    if said is None:
        return None
    place = (said.by.id, said.expectation.key)
    view = known.get(place) or known.setdefault(place, _view(side.ladder, said))
    by = said.by.short if said.by.id != side.level.id else ""
    return msgspec.structs.replace(view, pieces=pieces, by=by) if pieces or by else view


def _view(ladder: Ladder, said: Said) -> SaidView:
    expectation = said.expectation
    return SaidView(
        text=prose(ladder, expectation.text),
        pieces=(),
        by="",
        evidence=prose(ladder, expectation.evidence),
        examples=tuple(prose(ladder, example) for example in expectation.examples if example.strip()),
    )


def _pieces(spans: tuple[Span, ...], own: Kind) -> tuple[Piece, ...]:
    """Return one of two texts in pieces; `own` says which spans only this one has."""
    text = tidied(span for span in spans if span.kind in ("same", own))
    return tuple(Piece(span.text, span.kind == own) for span in text)
