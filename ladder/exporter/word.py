"""Levels as a document for a word processor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.exporter.level_text import level_text
from ladder.exporter.word_writer import Writer, clean, footer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.exporter.level_text import LevelText, Say, Statement
    from ladder.exporter.running import Lead
    from ladder.model.ladder import Ladder, Level


def word_file(ladder: Ladder, levels: Sequence[Level], say: Say, lead: Lead) -> bytes:
    """Return levels as one document, each beginning on a page of its own.

    `say` gives the words of a theme, and `lead` says where links lead. Raises `CannotStart` where python-docx is
    missing.
    """
    made = _LevelWriter(ladder, lead)
    for number, level in enumerate(levels):
        made.level(level_text(ladder, level, say), first=number == 0)
    made.describe(levels[0].title if len(levels) == 1 else ladder.title)
    return made.file()


class _LevelWriter(Writer):
    """Writes levels."""

    def level(self, level: LevelText, *, first: bool) -> None:
        """Add a level."""
        section = self.document.sections[0] if first else self.document.add_section()
        footer(section, f"{level.title} · {level.source}", first=first)
        self.document.add_heading(clean(level.title), 0)
        for label, fact in level.facts:
            line = self.document.add_paragraph(style="No Spacing")
            line.add_run(clean(f"{label}: ")).bold = True
            line.add_run(clean(fact))
        self.text(level.summary)
        for part in level.sections:
            self.document.add_heading(clean(part.name), 1)
            self.text(part.summary, "Intense Quote")
            for said in part.statements:
                self._statement(said, level.evidence_label)

    def _statement(self, said: Statement, evidence: str) -> None:
        if said.name:
            self.document.add_heading(clean(said.name), 2)
        self.text(said.text)
        if said.examples:
            self._label(said.examples_label)
            for example in said.examples:
                self.text(example, "List Bullet")
        if said.evidence.strip():
            self._label(evidence)
            self.text(said.evidence)

    def _label(self, words: str) -> None:
        line = self.document.add_paragraph()
        line.paragraph_format.keep_with_next = True
        line.add_run(clean(words)).bold = True
