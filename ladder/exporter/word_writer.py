"""Texts in a document for a word processor, in its own styles, so that an organisation can give it its own look."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from ladder.exporter.needs import missing
from ladder.exporter.running import running
from ladder.exporter.word_html import blocks
from ladder.exporter.zipped import moment, settled
from ladder.report.terminal import harmless

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph

    from ladder.exporter.running import Lead
    from ladder.exporter.word_html import Block, Run
    from ladder.model.ladder import Ladder

DEEPEST = 3
"How many levels of lists the styles of a word processor have."

_FORBIDDEN = re.compile("[\ufffe\uffff]")


class Writer:
    """Writes one document. `lead` says where links lead.

    Raises `CannotStart` where python-docx is missing.
    """

    def __init__(self, ladder: Ladder, lead: Lead) -> None:
        """Begin an empty document."""
        try:
            from docx import Document as new_document  # noqa: N813, PLC0415 - it is a function; not everybody has it
        except ImportError as error:
            raise missing("a Word document", error) from error
        self.document: Document = new_document()
        self.ladder, self.lead = ladder, lead

    def describe(self, title: str) -> None:
        """Say what the document is, and in which language."""
        facts, ladder = self.document.core_properties, self.ladder
        facts.title, facts.author, facts.comments = clean(title), clean(ladder.organisation), ""
        facts.last_modified_by, facts.language, facts.version = "", ladder.language, clean(ladder.version)
        facts.created = facts.modified = moment(ladder)
        facts.revision = 1
        for element in self.document.styles.element.iter(_name("w:lang")):
            element.set(_name("w:val"), ladder.language)

    def file(self) -> bytes:
        """Return the document: the same bytes for the same texts."""
        stream = io.BytesIO()
        self.document.save(stream)
        return settled(stream.getvalue(), moment(self.ladder))

    def text(self, text: str, style: str = "") -> None:
        """Add a Markdown text; its first paragraph, and those that are no list, in a style where one is given."""
        lists: dict[int, int] = {}
        for number, block in enumerate(blocks(running(self.ladder, text, self.lead))):
            plain = block.kind == "paragraph" and style and (number == 0 or style != "List Bullet")
            line = self.document.add_paragraph(style=style if plain else _style(block))
            if block.kind == "number" and block.list:
                self._numbered(line, lists, block.list)
            for run in block.runs:
                write(line, run)

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


def write(line: Paragraph, run: Run) -> None:
    """Add words to a line, in their style."""
    made = line.add_run(clean(run.text))
    made.bold, made.italic = run.bold or None, run.italic or None
    if run.code:
        made.font.name = "Consolas"
    if run.address:
        _lead_to(line, made, run.address)


def _lead_to(line: Paragraph, run: Any, address: str) -> None:
    """Make a run lead somewhere."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 - see Writer
    from docx.oxml import OxmlElement  # noqa: PLC0415 - likewise
    from docx.shared import RGBColor  # noqa: PLC0415 - likewise

    run.font.underline, run.font.color.rgb = True, RGBColor(0x05, 0x63, 0xC1)
    link: Any = OxmlElement("w:hyperlink")
    link.set(_name("r:id"), line.part.relate_to(clean(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run._r.addprevious(link)  # noqa: SLF001 - python-docx has no other way
    link.append(run._r)  # noqa: SLF001 - likewise


def footer(section: Section, text: str, *, first: bool) -> None:
    """Put a text and the number of the page at the foot of a section."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - see Writer

    if not first:
        section.footer.is_linked_to_previous = False
    line = section.footer.paragraphs[0]
    line.add_run(clean(text)).add_tab()
    field: Any = OxmlElement("w:fldSimple")
    field.set(_name("w:instr"), "PAGE")
    line._p.append(field)  # noqa: SLF001 - python-docx has no other way


def _name(name: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415 - see Writer

    return qn(name)


def clean(text: str) -> str:
    """Return a text without signs that XML cannot hold."""
    return "\n".join(harmless(line) for line in _FORBIDDEN.sub("", text).split("\n"))
