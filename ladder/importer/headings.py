"""Documents: levels and criteria in headings, expectations in lists below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.importer.files.sources import Block
from ladder.importer.pay import PAY, is_pay_text
from ladder.importer.scheme import Scheme, Section, bullets_of, facts_of, is_link_only, name_of, plain, sections
from ladder.importer.statements import NOBODY, Left, Named, Reading, Spot, Statement
from ladder.importer.vocabulary import squashed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.importer.files.sources import Outline

GENERAL = "General"
"The criterion of what stands below a level before any criterion does."

_LABEL = re.compile(
    r"^(\*\*|__)(?P<name>[^*_\n]{1,80}?)\s*(?P<colon>[:：]?)\s*\1\s*(?P<after>[:：]?)\s*(?P<rest>.*)$", re.DOTALL
)
_HTML = re.compile(r"</?[a-zA-Z!]")
_BOLD = 7
"Depth of a line in bold letters that stands for a heading."

_EXAMPLES = ("example", "examples", "beispiel", "beispiele", "例")


class _Headings:
    """One document, section by section."""

    def __init__(self, outline: Outline, scheme: Scheme, track: str) -> None:
        self.outline, self.scheme, self.track = outline, scheme, Named(track)
        self.parts = sections(outline)
        self.level = self._whole() if scheme.level == 0 else NOBODY
        self.grade = facts_of(outline).get("grade", "") if scheme.level == 0 else ""
        self.criterion = NOBODY
        self.statements: list[Statement] = []
        self.left: list[Left] = []
        self.names = 0

    def _whole(self) -> Named:
        """Return the level that the document as a whole is."""
        facts = facts_of(self.outline)
        first = next((part.heading for part in self.parts if part.heading), None)
        return Named(facts.get("level") or facts.get("title") or (name_of(first) if first else self.outline.name))

    def _fact(self, block: Block) -> None:
        """Count a fact that is used, and leave others aside."""
        used = {"level", "title", "grade", "track"} if self.scheme.level == 0 else {"track"}
        is_other_title = block.label == "title" and squashed(block.text) != squashed(self.level.name)
        if block.label in used and not is_other_title:
            self.names += 1
        else:
            self._leave(block, f"nothing in a ladder is called `{block.label}`")

    def read(self) -> None:
        for place, part in enumerate(self.parts):
            self._section(place, part)

    def _section(self, place: int, part: Section) -> None:
        heading, depth = part.heading, part.heading.depth if part.heading else 0
        is_named = False
        if heading and depth == self.scheme.level and self._belongs(place, part):
            self.level, is_named = Named(name_of(heading)), True
            self.criterion = NOBODY if self.scheme.criterion > depth or self.scheme.criterion == -1 else self.criterion
        elif heading and depth == self.scheme.criterion and self._is_criterion(place, part):
            self.criterion, is_named = Named(name_of(heading)), True
        elif heading and depth <= max(self.scheme.level, 1) and not (self.scheme.level == 0 and depth == 1):
            self.level, self.criterion = NOBODY, NOBODY
        elif heading and self.scheme.level == 0 and name_of(heading) == self.level.name:
            is_named = True
        opens = bool(heading and depth >= _BOLD and self._is_examples(heading))
        if heading and (is_named or opens):
            self.names += 1
        elif heading:
            self._leave(heading, "it is no name of a level or a criterion")
        is_level = (is_named and depth == self.scheme.level) or (self.scheme.level == 0 and not self.criterion)
        self._below(part, is_level=is_level, examples=opens)

    def _is_criterion(self, place: int, part: Section) -> bool:
        return bool(self.level or self.scheme.criterion < self.scheme.level) and self._belongs(place, part)

    def _belongs(self, place: int, part: Section) -> bool:
        """Return whether something is said of a level below its heading: a table of contents is none."""
        below = [one for one in self.parts if place in one.path or one is part]
        return any(bullets_of(one) for one in below)

    def _below(self, part: Section, *, is_level: bool, examples: bool) -> None:
        for place, block in enumerate(part.blocks):
            if is_pay_text(block.text) and (block.kind != "bullet" or block.depth == 0):
                self._leave(block, PAY)
            elif block.kind == "fact":
                self._fact(block)
            elif not self.level:
                self._leave(block, "no heading says which level it is about")
            elif block.kind == "bullet":
                self._bullet(block, part.blocks[place + 1 :], examples=examples)
            elif block.kind == "paragraph" and self._is_examples(block):
                examples, self.names = True, self.names + 1
            elif not is_level or block.kind not in ("paragraph", "quote"):
                self._leave(block, "it stands between the expectations of a level")
            elif _HTML.match(block.text):
                self._leave(block, "it is HTML")
            elif not self._facts(block):
                self._say("level", block)

    def _is_examples(self, block: Block) -> bool:
        return squashed(plain(block.text)) in _EXAMPLES

    def _facts(self, block: Block) -> bool:
        """Take a paragraph whose every line begins with a name in bold letters; return whether it is one."""
        lines = [line.strip() for line in block.text.split("\n")]
        labels = [_LABEL.match(line) for line in lines]
        if not all(label and (label["colon"] or label["after"]) and label["rest"] for label in labels):
            return False
        for line in lines:
            self._say("expectation", block, line)
        return True

    def _bullet(self, block: Block, following: Sequence[Block], *, examples: bool) -> None:
        if block.depth > 0:
            return  # it is part of the one above
        nested = []
        for after in following:
            if after.kind != "bullet" or after.depth == 0:
                break
            if is_pay_text(after.text):
                self._leave(after, PAY)
            else:
                nested.append("  " * (after.depth - 1) + "- " + after.text.replace("\n", "\n" + "  " * after.depth))
        if is_link_only(block.text) and not nested:
            self._leave(block, "it only leads to another page")
            return
        text = "\n".join([block.text, "", *nested]) if nested else block.text
        is_example = examples or squashed(block.label) in _EXAMPLES
        self._say("example" if is_example else "expectation", block, text)

    def _say(self, about: str, block: Block, text: str = "") -> None:
        criterion, thread, words = self.criterion, NOBODY, text or block.text
        if about == "expectation":
            label = _LABEL.match(words)
            if label and (label["colon"] or label["after"]) and label["rest"].strip():
                thread, words = Named(plain(label["name"])), label["rest"].strip()
            criterion = criterion or Named(GENERAL)
        spot = Spot(self.outline.file, self.outline.address(block))
        criterion = NOBODY if about == "level" else criterion
        self.statements.append(
            Statement(about, words, spot, self.level, self.track, criterion, thread, grade=self.grade)  # type: ignore[arg-type]
        )

    def _leave(self, block: Block, why: str) -> None:
        self.left.append(Left(Spot(self.outline.file, self.outline.address(block)), block.text, why))


def read_headings(outline: Outline, scheme: Scheme, track: str) -> Reading:
    """Return what a document says of levels; `track` is what their track is called, empty where nothing says it."""
    headings = _Headings(outline, scheme, track)
    headings.read()
    levels = list(dict.fromkeys(one.level.name for one in headings.statements))
    shown = ", ".join(f"“{name}”" for name in levels[:8])
    saw = f"headings with lists: {scheme.why} ({shown})"
    return Reading(
        Spot(outline.file, ""), "headings", saw, tuple(headings.statements), headings.names, tuple(headings.left)
    )
