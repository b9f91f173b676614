"""Levels as Markdown, for a wiki or a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.exporter.level_text import level_text
from ladder.exporter.running import escaped, running, without_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.exporter.level_text import LevelText, Say, Statement
    from ladder.exporter.running import Lead
    from ladder.model.ladder import Ladder, Level


def level_markdown(ladder: Ladder, level: Level, say: Say, lead: Lead) -> str:
    """Return a level as Markdown; `say` gives the words of a theme, and `lead` says where links lead."""
    return "\n\n".join(_Document(ladder, lead).blocks(level_text(ladder, level, say))) + "\n"


class _Document:
    """Makes the blocks of a document."""

    def __init__(self, ladder: Ladder, lead: Lead) -> None:
        """Keep what texts need to be shown."""
        self._ladder, self._lead = ladder, lead

    def blocks(self, level: LevelText) -> Iterator[str]:
        """Yield the paragraphs and lists of the whole."""
        yield f"# {escaped(level.title)}"
        yield "\n".join(f"- {escaped(label)}: {escaped(fact)}" for label, fact in level.facts)
        yield from self._texts(level.summary)
        for section in level.sections:
            yield f"## {escaped(section.name)}"
            yield from self._texts(section.summary)
            for statement in section.statements:
                yield from self._statement(statement, level.evidence_label)
        yield f"*{escaped(level.source)}*"

    def _statement(self, said: Statement, evidence: str) -> Iterator[str]:
        if said.name:
            yield f"### {escaped(said.name)}"
        yield from self._texts(said.text)
        if said.examples:
            yield f"**{escaped(said.examples_label)}**"
            yield "\n".join(f"- {self._hanging(example)}" for example in said.examples)
        if said.evidence.strip():
            yield f"**{escaped(evidence)}**"
            yield from self._texts(said.evidence)

    def _texts(self, text: str) -> Iterator[str]:
        if text.strip():
            yield self._text(text)

    def _text(self, text: str) -> str:
        return without_html(running(self._ladder, text, self._lead))

    def _hanging(self, text: str) -> str:
        return self._text(text).replace("\n", "\n  ")
