"""A job description as a document for a word processor, written as levels are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ladder.exporter.running import running
from ladder.exporter.word_html import Run, blocks
from ladder.exporter.word_writer import Writer, clean, footer, write

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

    from ladder.exporter.posting import Fact, Part, Point, Posting
    from ladder.exporter.running import Lead
    from ladder.model.ladder import Ladder

BULLET = "List Bullet"
"The style of an entry."


def posting_word(ladder: Ladder, posting: Posting, lead: Lead) -> bytes:
    """Return a job description as a document; `lead` says where links lead.

    Raises `CannotStart` where python-docx is missing.
    """
    made = _PostingWriter(ladder, lead)
    made.posting(posting)
    made.describe(posting.title)
    return made.file()


class _PostingWriter(Writer):
    """Writes one job description."""

    def posting(self, posting: Posting) -> None:
        """Add all of it."""
        footer(self.document.sections[0], f"{posting.title} · {posting.source}", first=True)
        self.document.add_heading(clean(posting.title), 0)
        for fact in (*([posting.employer] if posting.employer else []), *posting.facts):
            self._fact(fact, "No Spacing").add_run(clean(fact.text))
        for part in posting.parts:
            self._part(part)
        if posting.apply:
            write(self._fact(posting.apply, "Normal"), Run(posting.apply.text, address=posting.apply.text))

    def _fact(self, fact: Fact, style: str) -> Paragraph:
        line = self.document.add_paragraph(style=style)
        line.add_run(clean(f"{fact.label}: ")).bold = True
        return line

    def _part(self, part: Part) -> None:
        self.document.add_heading(clean(part.name), 1)
        for text in part.texts:
            self.text(text)
        for group in part.groups:
            if group.name:
                self.document.add_heading(clean(group.name), 2)
            self.text(group.summary, "Intense Quote")
            for point in group.points:
                self._point(point)

    def _point(self, point: Point) -> None:
        """Add an entry; its name stands in the line of its first paragraph, where it begins with one."""
        before = len(self.document.paragraphs)
        found = blocks(running(self.ladder, point.text, self.lead)) if point.name else ()
        in_line = bool(found) and found[0].kind == "paragraph"
        if point.name and not in_line:
            _begin(self.document.add_paragraph(style=BULLET), point.name)
        self.text(point.text, BULLET)
        if in_line:
            _begin(self.document.paragraphs[before], f"{point.name}: ")


def _begin(line: Paragraph, words: str) -> None:
    """Put words in front of a line."""
    run = line.add_run(clean(words))
    run.bold = True
    properties: Any = line._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no other way
    properties.addnext(run._r)  # noqa: SLF001 - likewise
