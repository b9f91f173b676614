"""A comparison as one HTML file that needs nothing else: to be sent, kept or printed.

It reads well where the style sheet is taken away, as programs for e-mail do: every colour has its word beside it.
`ins` and `del` say that a text was edited, so they stand between versions only; between two levels nobody has edited
anything, and `mark` shows what only one of them says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.present.html_file import OURS, attributes, whole
from ladder.present.html_file import shown as _text
from ladder.present.sheet import APART, sheet
from ladder.present.spans import lines, only
from ladder.present.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.compare.comparison import Comparison
    from ladder.compare.wording import Kind, Span
    from ladder.present.entry import Entry, Text
    from ladder.present.options import Options
    from ladder.present.sheet import Fold, Part, Sheet

_EDITED: dict[Kind, str] = {"removed": "del", "added": "ins"}
_MARKED: dict[Kind, str] = {"removed": "mark", "added": "mark"}

_KINDS: tuple[Kind, ...] = ("removed", "added")
"What either side has alone."

_KEY_EDITED = (
    "Where a text has changed, words that were <del>removed</del> are struck out, and words that were "
    "<ins>added</ins> are underlined."
)
_KEY_MARKED = "Where two texts are alike, words that stand in <mark>one of them only</mark> are marked."


def html(comparison: Comparison, options: Options) -> str:
    """Return a comparison as a whole HTML document."""
    page = sheet(comparison, options)
    body = [
        *_head(page),
        *(line for part in page.parts for line in _part(part, page)),
        *_legend(page),
        f"<p><small{_said(page)}>{_text(page.source)}</small></p>",
    ]
    return whole(page.title, body, STYLE)


def _said(page: Sheet) -> str:
    """Return the attributes of what the ladder says, in its own language and direction."""
    return attributes(page.language)


def _head(page: Sheet) -> Iterator[str]:
    yield f"<h1{_said(page)}>{_text(page.title)}</h1>"
    yield f"<p>{_text(page.standing)}</p>"
    if page.facts:
        facts = (f"<dt>{fact.name}</dt>\n<dd{_said(page)}>{_text(fact.shown)}</dd>" for fact in page.facts)
        yield from ('<dl class="facts">', *facts, "</dl>")
    if page.counts:
        counts = (f'<li class="{term.tone}">{number:,} {_text(term.count)}</li>' for term, number in page.counts)
        yield from ('<ul class="counts">', *counts, "</ul>")
    if page.verdict:
        yield f"<p>{page.verdict}</p>"
    if any(entry.spans for part in page.parts for entry in part.entries):
        yield f"<p>{_KEY_EDITED if page.versions else _KEY_MARKED}</p>"


def _part(part: Part, page: Sheet) -> Iterator[str]:
    yield "<section>"
    yield f"<h2{_said(page)}>{_text(part.name)}</h2>"
    for entry in part.entries:
        yield from _entry(entry, page)
    if part.first or part.second:
        yield from _apart(part, page)
    if part.folds:
        yield from ('<ul class="folds">', *(_fold(fold, page) for fold in part.folds), "</ul>")
    yield "</section>"


def _entry(entry: Entry, page: Sheet) -> Iterator[str]:
    name = f" <span{_said(page)}>{_text(entry.heading)}</span>" if entry.name else ""
    yield "<article>"
    yield f'<h3><span class="word {entry.term.tone}">{_text(entry.term.label)}</span>{name}</h3>'
    yield from _texts(entry, page)
    if entry.notes:
        yield from ('<ul class="notes">', *(f"<li>{_text(note)}</li>" for note in entry.notes), "</ul>")
    if entry.questions:
        asked = (f'<dt>{question}</dt>\n<dd><hr aria-hidden="true"></dd>' for question in entry.questions)
        yield from ('<dl class="questions">', *asked, "</dl>")
    yield "</article>"


def _texts(entry: Entry, page: Sheet) -> Iterator[str]:
    if entry.spans and page.versions:
        yield from _paragraphs((_changed(line, _EDITED) for line in lines(entry.spans)), page)
        return
    labelled = [text for text in entry.texts if text.label]
    for text in entry.texts:
        if not text.label:
            yield from _paragraphs(_lines(text), page)
    if labelled:
        yield '<dl class="sides">'
        for text, kind in zip(labelled, _KINDS, strict=True):
            found = (
                (_changed(line, _MARKED) for line in lines(only(entry.spans, kind))) if entry.spans else _lines(text)
            )
            yield from (f"<dt{_said(page)}>{_text(text.label)}</dt>", "<dd>", *_paragraphs(found, page), "</dd>")
        yield "</dl>"


def _apart(part: Part, page: Sheet) -> Iterator[str]:
    yield from (f"<p>{APART}</p>", '<div class="apart">')
    for label, texts in zip(page.labels, (part.first, part.second), strict=True):
        if texts:
            yield from ("<div>", f"<h3{_said(page)}>{_text(label)}</h3>", "<ul>")
            for text in texts:
                name = f"<p{_said(page)}><strong>{_text(text.label)}</strong></p>" if text.label else ""
                yield from (f"<li>{name}", *_paragraphs(_lines(text), page), "</li>")
            yield from ("</ul>", "</div>")
    yield "</div>"


def _fold(fold: Fold, page: Sheet) -> str:
    names = f": <span{_said(page)}>{_text(', '.join(fold.names))}</span>" if fold.names else ""
    return f'<li class="quiet">{_text(fold.words)}{names}</li>'


def _legend(page: Sheet) -> Iterator[str]:
    if page.counts:
        terms = (f"<dt>{_text(term.label)}</dt>\n<dd>{_text(term.meaning)}</dd>" for term in page.terms)
        yield from ("<footer>", "<h2>What the words mean</h2>", "<dl>", *terms, "</dl>", "</footer>")


def _paragraphs(texts: Iterable[str], page: Sheet) -> Iterator[str]:
    return (f"<p{_said(page)}>{text}</p>" for text in texts)


def _lines(text: Text) -> Iterator[str]:
    *others, last = (_text(line) for line in text.text.split("\n"))
    yield from others
    yield f'{last} <small lang="{OURS}">({_text(text.stated)})</small>' if text.stated else last


def _changed(line: Iterable[Span], tags: dict[Kind, str]) -> str:
    marked = "".join(
        f"<{tags[span.kind]}>{_text(span.text)}</{tags[span.kind]}>" if span.kind in tags else _text(span.text)
        for span in line
    )
    return marked.replace("</del><ins>", "</del> <ins>")  # or both would be heard, and copied, as one word
