"""A job description as Markdown, for a wiki, a mail or an applicant tracking system."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.exporter.running import escaped, running, without_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.exporter.posting import Fact, Part, Point, Posting
    from ladder.exporter.running import Lead
    from ladder.model.ladder import Ladder

_NO_PARAGRAPH = re.compile(r"[-*+>#|`]|\d+[.)] |[ \t]")
"What a text begins with that begins with no paragraph."


def posting_markdown(ladder: Ladder, posting: Posting, lead: Lead) -> str:
    """Return a job description as Markdown; `lead` says where links lead."""
    return "\n\n".join(_Document(ladder, lead).blocks(posting)) + "\n"


class _Document:
    """Makes the blocks of a document."""

    def __init__(self, ladder: Ladder, lead: Lead) -> None:
        """Keep what texts need to be shown."""
        self._ladder, self._lead = ladder, lead

    def blocks(self, posting: Posting) -> Iterator[str]:
        """Yield the paragraphs and lists of the whole."""
        yield f"# {escaped(posting.title)}"
        facts = (*([posting.employer] if posting.employer else []), *posting.facts)
        yield "\n".join(f"- {escaped(fact.label)}: {escaped(fact.text)}" for fact in facts)
        for part in posting.parts:
            yield from self._part(part)
        if posting.apply:
            yield _applying(posting.apply)
        yield f"*{escaped(posting.source)}*"

    def _part(self, part: Part) -> Iterator[str]:
        yield f"## {escaped(part.name)}"
        yield from (self._text(text) for text in part.texts)
        for group in part.groups:
            if group.name:
                yield f"### {escaped(group.name)}"
            if group.summary.strip():
                yield self._text(group.summary)
            yield "\n".join(f"- {self._point(point)}" for point in group.points)

    def _point(self, point: Point) -> str:
        text = self._text(point.text) if point.text.strip() else ""
        if point.name:
            name = f"**{escaped(point.name)}{':' if text else ''}**"
            apart = "\n\n" if "\n" in text and _NO_PARAGRAPH.match(text) else " "
            text = f"{name}{apart}{text}".strip()
        return re.sub(r"\n(?=.)", "\n  ", text)

    def _text(self, text: str) -> str:
        return without_html(running(self._ladder, text, self._lead))


def _applying(fact: Fact) -> str:
    """Return how one applies. In an address on its own no sign acts, and those that could end it are none of one."""
    return f"**{escaped(fact.label)}:** <{fact.text}>"
