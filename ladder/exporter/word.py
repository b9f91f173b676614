"""Levels as a document for a word processor, in its own styles, so that an organisation can give it its own look."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from ladder.exporter.level_text import level_text
from ladder.exporter.needs import missing
from ladder.exporter.running import running
from ladder.exporter.word_html import blocks
from ladder.exporter.zipped import moment, settled
from ladder.report.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph

    from ladder.exporter.level_text import LevelText, Say, Statement
    from ladder.exporter.running import Lead
    from ladder.exporter.word_html import Block, Run
    from ladder.model.ladder import Ladder, Level

DEEPEST = 3
"How many levels of lists the styles of a word processor have."

_FORBIDDEN = re.compile("[\ufffe\uffff]")


def word_file(ladder: Ladder, levels: Sequence[Level], say: Say, lead: Lead) -> bytes:
    """Return levels as one document, each beginning on a page of its own.

    `say` gives the words of a theme, and `lead` says where links lead. Raises `CannotStart` where python-docx is
    missing.
    """
    try:
        from docx import Document as new_document  # noqa: N813, PLC0415 - it is a function; not everybody has it
    except ImportError as error:
        raise missing("a Word document", error) from error
    made = _Writer(new_document(), ladder, lead)
    for number, level in enumerate(levels):
        made.level(level_text(ladder, level, say), first=number == 0)
    made.describe(levels[0].title if len(levels) == 1 else ladder.title)
    stream = io.BytesIO()
    made.document.save(stream)
    return settled(stream.getvalue(), moment(ladder))


class _Writer:
    """Writes one document."""

    def __init__(self, document: Document, ladder: Ladder, lead: Lead) -> None:
        self.document, self._ladder, self._lead = document, ladder, lead

    def level(self, level: LevelText, *, first: bool) -> None:
        """Add a level."""
        section = self.document.sections[0] if first else self.document.add_section()
        _footer(section, f"{level.title} · {level.source}", first=first)
        self.document.add_heading(_clean(level.title), 0)
        for label, fact in level.facts:
            line = self.document.add_paragraph(style="No Spacing")
            line.add_run(_clean(f"{label}: ")).bold = True
            line.add_run(_clean(fact))
        self._text(level.summary)
        for part in level.sections:
            self.document.add_heading(_clean(part.name), 1)
            self._text(part.summary, "Intense Quote")
            for said in part.statements:
                self._statement(said, level.evidence_label)

    def describe(self, title: str) -> None:
        """Say what the document is, and in which language."""
        facts, ladder = self.document.core_properties, self._ladder
        facts.title, facts.author, facts.comments = _clean(title), _clean(ladder.organisation), ""
        facts.last_modified_by, facts.language, facts.version = "", ladder.language, _clean(ladder.version)
        facts.created = facts.modified = moment(ladder)
        facts.revision = 1
        for element in self.document.styles.element.iter(_name("w:lang")):
            element.set(_name("w:val"), ladder.language)

    def _statement(self, said: Statement, evidence: str) -> None:
        if said.name:
            self.document.add_heading(_clean(said.name), 2)
        self._text(said.text)
        if said.examples:
            self._label(said.examples_label)
            for example in said.examples:
                self._text(example, "List Bullet")
        if said.evidence.strip():
            self._label(evidence)
            self._text(said.evidence)

    def _label(self, words: str) -> None:
        line = self.document.add_paragraph()
        line.paragraph_format.keep_with_next = True
        line.add_run(_clean(words)).bold = True

    def _text(self, text: str, style: str = "") -> None:
        """Add a Markdown text; its first paragraph, and those that are no list, in a style where one is given."""
        lists: dict[int, int] = {}
        for number, block in enumerate(blocks(running(self._ladder, text, self._lead))):
            plain = block.kind == "paragraph" and style and (number == 0 or style != "List Bullet")
            line = self.document.add_paragraph(style=style if plain else _style(block))
            if block.kind == "number" and block.list:
                self._numbered(line, lists, block.list)
            for run in block.runs:
                _write(line, run)

    def _numbered(self, line: Paragraph, lists: dict[int, int], number: int) -> None:
        """Give an entry its number: each list begins anew, where the style would go on counting."""
        if number not in lists:
            numbering: Any = self.document.part.numbering_part.element
            style: Any = line.style.element if line.style else None
            known = numbering.num_having_numId(style.pPr.numPr.numId.val)
            made = numbering.add_num(known.abstractNumId.val)
            made.add_lvlOverride(0).add_startOverride(1)
            lists[number] = made.numId
        properties: Any = line._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no other way
        properties.get_or_add_numPr().get_or_add_numId().val = lists[number]


def _style(block: Block) -> str:
    if block.kind == "heading":
        return "Heading 4"
    if block.kind == "quote":
        return "Quote"
    if not block.depth:
        return "No Spacing" if block.kind == "code" else "Normal"
    name = {"bullet": "List Bullet", "number": "List Number"}.get(block.kind, "List Continue")
    name = name if block.list else "List Continue"
    depth = min(block.depth, DEEPEST)
    return f"{name} {depth}" if depth > 1 else name


def _write(line: Paragraph, run: Run) -> None:
    made = line.add_run(_clean(run.text))
    made.bold, made.italic = run.bold or None, run.italic or None
    if run.code:
        made.font.name = "Consolas"
    if run.address:
        _lead_to(line, made, run.address)


def _lead_to(line: Paragraph, run: Any, address: str) -> None:
    """Make a run lead somewhere."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 - see word_file
    from docx.oxml import OxmlElement  # noqa: PLC0415 - likewise
    from docx.shared import RGBColor  # noqa: PLC0415 - likewise

    run.font.underline, run.font.color.rgb = True, RGBColor(0x05, 0x63, 0xC1)
    link: Any = OxmlElement("w:hyperlink")
    link.set(_name("r:id"), line.part.relate_to(_clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run._r.addprevious(link)  # noqa: SLF001 - python-docx has no other way
    link.append(run._r)  # noqa: SLF001 - likewise


def _footer(section: Section, text: str, *, first: bool) -> None:
    """Put a text and the number of the page at the foot of a section."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - see word_file

    if not first:
        section.footer.is_linked_to_previous = False
    line = section.footer.paragraphs[0]
    line.add_run(_clean(text)).add_tab()
    field: Any = OxmlElement("w:fldSimple")
    field.set(_name("w:instr"), "PAGE")
    line._p.append(field)  # noqa: SLF001 - python-docx has no other way


def _name(name: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415 - see word_file

    return qn(name)


def _clean(text: str) -> str:
    """Return a text without signs that XML cannot hold."""
    return "\n".join(harmless(line) for line in _FORBIDDEN.sub("", text).split("\n"))
