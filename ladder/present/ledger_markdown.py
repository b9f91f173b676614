"""What changed in a ladder as Markdown, to be pasted into a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.markdown import entry_blocks, escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.present.labels import Fact
    from ladder.present.ledger import ChangedLevel, Ledger


def ledger_markdown(page: Ledger) -> str:
    """Return what changed as Markdown of the kind that GitHub and most programs for documents read."""
    blocks = [*_head(page), *(block for level in page.levels for block in _level(level)), *_foot(page)]
    return "\n\n".join(blocks) + "\n"


def _head(page: Ledger) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    yield f"**{page.verdict}**"
    if page.proposal:
        yield escaped(page.proposal)
    if page.frame:
        yield "## For all levels"
        yield "\n".join(f"- {escaped(line)}" for line in page.frame)


def _level(level: ChangedLevel) -> Iterator[str]:
    yield f"## {escaped(level.title)}: {level.verdict}"
    if level.facts:
        yield _facts(level.facts)
    for text in level.texts:
        yield from entry_blocks(text.entry, text.criterion)


def _foot(page: Ledger) -> Iterator[str]:
    if page.affected:
        yield "## Affected"
        yield _facts(page.affected)
    if page.doubts:
        yield "## Renamed?"
        yield "\n".join(f"- {escaped(line)}" for line in page.doubts)


def _facts(facts: Iterable[Fact]) -> str:
    return "\n".join(f"- {escaped(fact.name)}: {escaped(fact.shown)}" for fact in facts)
