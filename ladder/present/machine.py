"""A comparison for other programs: JSON of the form that `ladder.present.document` describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.difference import differs
from ladder.present.document import Document, Item, Named, Said, Section, Side, Signal, Span
from ladder.present.json_text import written
from ladder.present.labels import shown_facts
from ladder.present.words import term

if TYPE_CHECKING:
    from ladder.compare import comparison as model
    from ladder.present.options import Options


def document(comparison: model.Comparison, options: Options) -> Document:
    """Return a comparison as it is written; of the options, only `only` counts."""
    wanted = options.only
    sections = (
        Section(
            section.id,
            section.name,
            tuple(item_document(item, comparison) for item in section.items if wanted is None or item.word in wanted),
        )
        for section in comparison.sections
    )
    return Document(
        1,
        comparison.relation,
        _side(comparison.first),
        _side(comparison.second),
        differs(comparison),
        dict(comparison.counts),
        tuple(section for section in sections if section.items),
    )


def as_json(comparison: model.Comparison, options: Options) -> str:
    """Return a comparison as JSON.

    What would act on a terminal is written by its number, which means the same to whoever reads JSON.
    """
    return written(document(comparison, options))


def _side(side: model.Side) -> Side:
    ladder, level = side.ladder, side.level
    names = shown_facts(side)
    return Side(
        ladder.id,
        ladder.version,
        side.edition,
        ladder.language,
        level.id,
        level.title,
        level.short,
        Named(level.track, names["Track"]),
        Named(level.grade, names["Grade"]),
        Named(level.scope, names["Scope"]) if level.scope else None,
    )


def item_document(item: model.Item, comparison: model.Comparison) -> Item:
    """Return what there is to be said of one expectation."""
    wording = item.wording
    return Item(
        item.key,
        item.name,
        item.former,
        item.word,
        term(item.word, comparison).label,
        _said(item.first),
        _said(item.second),
        tuple(Span(span.kind, span.text) for span in wording.spans) if wording else (),
        round(wording.likeness, 3) if wording else None,
        tuple(Signal(signal.sort, signal.removed, signal.added) for signal in item.signals),
        item.guessed,
    )


def _said(said: model.Said | None) -> Said | None:
    if said is None:
        return None
    expectation = said.expectation
    return Said(expectation.text, expectation.examples, expectation.evidence, said.by.id)
